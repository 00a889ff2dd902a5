"""What the addresses of similar files, versions and marks need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class NearFacade(Protocol):
    """What is near a file; every method may raise a ConciergeError."""

    def similar(self, file_id: int, limit: int) -> wire.SimilarReply:
        """Return files that are about the same, the nearest first."""
        ...

    def versions(self, file_id: int) -> wire.VersionsReply:
        """Return what may be other versions of a file, with the reason."""
        ...

    def marks(self, file_id: int, query: str, start: int, end: int | None) -> wire.MarksReply:
        """Return where a query matches in a file's text."""
        ...

    def matching(self, file_id: int, query: str, limit: int) -> wire.PassagesReply:
        """Return the passages of a file that answer a query best."""
        ...
