"""What the addresses of the journal need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class JournalFacade(Protocol):
    """What was done; every method may raise a ConciergeError."""

    def page(self, after: int | None, limit: int) -> wire.JournalPage:
        """Return what was done, the newest first."""
        ...

    def turn(self, wanted: wire.JournalRequest, *, back: bool) -> wire.JournalTurn:
        """Undo or redo, or tell what that would come to."""
        ...
