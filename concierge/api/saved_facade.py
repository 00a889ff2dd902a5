"""What the addresses of saved searches need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class SavedFacade(Protocol):
    """Saved searches; every method may raise a ConciergeError."""

    def all(self) -> wire.SavedPage:
        """Return all saved searches."""
        ...

    def create(self, wanted: wire.SaveRequest) -> wire.SavedSearch:
        """Keep a search."""
        ...

    def change(self, wanted: wire.SavedChange) -> wire.SavedSearch:
        """Rename a saved search, or have its new files told, or not."""
        ...

    def delete(self, name: str) -> wire.SavedSearch:
        """Delete a saved search and return it."""
        ...

    def seen(self, name: str) -> wire.SavedSearch:
        """Note that the person looks at a saved search now."""
        ...
