"""What the addresses of suggestions need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class SuggestionsFacade(Protocol):
    """What would suit a file; every method may raise a ConciergeError."""

    def of(self, file_id: int) -> wire.FileSuggestions:
        """Return what would suit a file."""
        ...

    def untagged(self, after: int, limit: int) -> wire.SuggestionPage:
        """Return suggestions for files that carry no tag, those after the cursor `after`."""
        ...

    def answer(self, said: wire.SuggestionAnswer) -> wire.FileSuggestions:
        """Keep what a person says to a suggestion, and do it."""
        ...

    def counts(self) -> wire.SuggestionCounts:
        """Return how often suggestions were accepted and rejected."""
        ...
