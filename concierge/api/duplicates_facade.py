"""What the addresses of duplicates need of the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from concierge.core import wire


class DuplicatesFacade(Protocol):
    """What is there twice; every method may raise a ConciergeError."""

    def page(
        self, kind: wire.DuplicateKind, path: Path | None, start: int, limit: int
    ) -> wire.DuplicatesReply:
        """Return a page of groups."""
        ...

    def plan(self, wanted: wire.DuplicatePlanRequest, path: Path | None) -> wire.DuplicatePlan:
        """Say what would go; nothing is done."""
        ...

    def remove(self, wanted: wire.RemovalRequest) -> wire.RemovalReply:
        """Put files into the bin as a plan says."""
        ...
