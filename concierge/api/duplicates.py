"""The addresses of duplicates: groups, plans, and what is done of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

_MOST = 200
_MAX = 2**62


def add_duplicates(
    app: FastAPI,
    engine: Facade,
    reply: Callable[[wire.Wire], Response],
    path_of: Callable[[str], Path],
) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
        path_of: Reads a path.
    """

    @app.get("/v1/duplicates", response_model=wire.DuplicatesReply)
    def duplicates(
        kind: wire.DuplicateKind = "exact",
        path: Annotated[str | None, Query(min_length=1)] = None,
        start: Annotated[int, Query(ge=0, le=_MAX)] = 0,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
    ) -> Response:
        """List groups of files of which one may be enough, those first that take most room."""
        place = None if path is None else path_of(path)
        return reply(engine.duplicates.page(kind, place, start, limit))

    @app.post("/v1/duplicates/plan", response_model=wire.DuplicatePlan)
    def plan(wanted: wire.DuplicatePlanRequest) -> Response:
        """Say which files would go, and for the sake of which; nothing is done."""
        place = None if wanted.path is None else path_of(wanted.path)
        return reply(engine.duplicates.plan(wanted, place))

    @app.post("/v1/duplicates/remove", response_model=wire.RemovalReply)
    def remove(wanted: wire.RemovalRequest) -> Response:
        """Put files into the bin of the system; what has changed since the plan stays."""
        return reply(engine.duplicates.remove(wanted))
