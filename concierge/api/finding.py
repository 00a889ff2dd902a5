"""The addresses by which files are found: searching, counting, completing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire
from concierge.core.filters import Method, Sort

MAX_QUERY = 10_000
MOST_ID = 2**62  # whole numbers of SQLite have 64 bits
_Words = Annotated[str, Query(max_length=MAX_QUERY)]


def add_finding(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/search", response_model=wire.SearchReply)
    def search(  # noqa: PLR0917 - FastAPI gives them by name
        q: _Words = "",
        limit: Annotated[int, Query(ge=1, le=200)] = 20,
        offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
        sort: Sort = "relevance",
        by: Method = "all",
        fold: bool = True,
        explain: bool = False,
        sentences: bool = False,
    ) -> Response:
        """Find files by name, words and meaning; without words, list all that fit.

        While somebody is typing, names and words alone are searched, in half the time.
        Unless `fold` is false, copies and versions of a file are one hit. The `sentences` that
        are nearest in meaning take up to a tenth of a second.
        """
        found = engine.search(
            q, limit, offset, sort, by, fold=fold, explain=explain, sentences=sentences
        )
        return reply(found)

    @app.get("/v1/facets", response_model=wire.Facets)
    def facets(q: _Words = "", by: Method = "all", fold: bool = True) -> Response:
        """Count what all files that a search shows have in common."""
        return reply(engine.facets(q, by, fold=fold))

    @app.get("/v1/why", response_model=wire.Why)
    def why(q: _Words, file_id: Annotated[int, Query(ge=0, le=MOST_ID)]) -> Response:
        """Tell why one file answers a query; nothing when it does not."""
        return reply(engine.why(q, file_id))

    @app.get("/v1/complete", response_model=wire.Completions)
    def complete(
        text: _Words = "", cursor: Annotated[int, Query(ge=0, le=MAX_QUERY)] = MAX_QUERY
    ) -> Response:
        """Tell ways to go on with a query at a place in it; without one, at its end."""
        return reply(engine.complete(text, cursor))
