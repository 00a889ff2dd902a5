"""The addresses of suggestions: what would suit a file, and what the person says to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import fastapi
from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

_MOST = 200
# Ids are whole numbers of SQLite, which have 64 bits.
_MAX = 2**62


def add_suggestions(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/files/{file_id}/suggestions", response_model=wire.FileSuggestions)
    def suggestions(file_id: Annotated[int, fastapi.Path(ge=0, le=_MAX)]) -> Response:
        """Suggest tags, collections and a better name for one file."""
        return reply(engine.suggestions.of(file_id))

    @app.get("/v1/suggestions", response_model=wire.SuggestionPage)
    def untagged(
        after: Annotated[int, Query(ge=0, le=_MAX)] = 0,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
    ) -> Response:
        """Suggest tags and collections for files that carry no tag, some at a time."""
        return reply(engine.suggestions.untagged(after, limit))

    @app.post("/v1/suggestions/answers", response_model=wire.FileSuggestions)
    def answer(said: wire.SuggestionAnswer) -> Response:
        """Accept or reject a suggestion, or forget what was answered to it."""
        return reply(engine.suggestions.answer(said))

    @app.get("/v1/suggestions/answers", response_model=wire.SuggestionCounts)
    def counts() -> Response:
        """Tell how often suggestions were accepted and rejected."""
        return reply(engine.suggestions.counts())
