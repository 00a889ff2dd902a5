"""The addresses of what is near a file: similar files, versions, marks in its text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import fastapi
from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

_MOST = 100
# Ids and places are whole numbers of SQLite, which have 64 bits.
_MAX = 2**62
_FileId = Annotated[int, fastapi.Path(ge=0, le=_MAX)]


def add_near(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/files/{file_id}/similar", response_model=wire.SimilarReply)
    def similar(file_id: _FileId, limit: Annotated[int, Query(ge=1, le=_MOST)] = 10) -> Response:
        """Find files that are about the same as one file."""
        return reply(engine.near.similar(file_id, limit))

    @app.get("/v1/files/{file_id}/versions", response_model=wire.VersionsReply)
    def versions(file_id: _FileId) -> Response:
        """Find what may be other versions of one file, with the reason."""
        return reply(engine.near.versions(file_id))

    @app.get("/v1/files/{file_id}/marks", response_model=wire.MarksReply)
    def marks(
        file_id: _FileId,
        q: Annotated[str, Query(max_length=10_000)],
        start: Annotated[int, Query(ge=0, le=_MAX)] = 0,
        end: Annotated[int | None, Query(ge=0, le=_MAX)] = None,
    ) -> Response:
        """Tell where a query matches in the text of one file, or in a stretch of it."""
        return reply(engine.near.marks(file_id, q, start, end))

    @app.get("/v1/files/{file_id}/passages", response_model=wire.PassagesReply)
    def passages(
        file_id: _FileId,
        q: Annotated[str, Query(max_length=10_000)],
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 10,
    ) -> Response:
        """Find the passages of one file that answer a query, the best first."""
        return reply(engine.near.matching(file_id, q, limit))
