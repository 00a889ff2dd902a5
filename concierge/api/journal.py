"""The addresses of the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

_MAX_ID = 2**63 - 1


def add_journal(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/journal", response_model=wire.JournalPage)
    def page(
        after: Annotated[int | None, Query(ge=0, le=_MAX_ID)] = None,
        limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    ) -> Response:
        """List what was done and can be undone, the newest first; pages as `/v1/failures`."""
        return reply(engine.journal.page(after, limit))

    @app.post("/v1/journal/undo", response_model=wire.JournalTurn)
    def undo(wanted: wire.JournalRequest) -> Response:
        """Undo an entry, or the newest; a preview tells what that would come to."""
        return reply(engine.journal.turn(wanted, back=True))

    @app.post("/v1/journal/redo", response_model=wire.JournalTurn)
    def redo(wanted: wire.JournalRequest) -> Response:
        """Do again what was undone, or what was undone last; a preview as with undoing."""
        return reply(engine.journal.turn(wanted, back=False))
