"""Saved searches as faces use them."""

from __future__ import annotations

from concierge.client.door import Door, made
from concierge.client.exchange import read
from concierge.core import wire


class Saved:
    """Searches that the person kept by a name.

    Args:
        door: Leads to the service.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.SavedSearch]:
        """Return all saved searches by name."""
        return self._door.get("/v1/saved", wire.SavedPage).searches

    def add(self, name: str, query: str, tells: bool = False) -> wire.SavedSearch:
        """Keep a search; what it finds now counts as seen.

        Args:
            name: What it is called.
            query: Words and ``field:value`` pairs.
            tells: Whether the person wants to be told of new files.

        Raises:
            MisusedError: When the name is taken or cannot be one, or there is no query.
        """
        wanted = made(wire.SaveRequest, name=name, query=query, tells=tells)
        return self._door.post("/v1/saved", wire.SavedSearch, wanted)

    def change(
        self, name: str, new_name: str | None = None, tells: bool | None = None
    ) -> wire.SavedSearch:
        """Rename a saved search, or have its new files told, or not; None leaves it.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        wanted = made(wire.SavedChange, name=name, new_name=new_name, tells=tells)
        return read(wire.SavedSearch, self._door.answer("PATCH", "/v1/saved", wanted))

    def remove(self, name: str) -> wire.SavedSearch:
        """Delete a saved search; `add` with what is returned undoes it."""
        return self._door.delete("/v1/saved", wire.SavedSearch, name)

    def collect(self, name: str, *, dry_run: bool = False) -> wire.Collection:
        """Make a saved search a smart collection of its name.

        One whose new files are told goes on as a search for the collection; another ends.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When there is a collection of that name.
        """
        wanted = made(wire.CollectSaved, name=name, dry_run=dry_run)
        return self._door.post("/v1/saved/collect", wire.Collection, wanted)

    def seen(self, name: str) -> wire.SavedSearch:
        """Note that the person looks at it now: none of its files is new any more."""
        wanted = made(wire.NameRequest, name=name)
        return self._door.post("/v1/saved/seen", wire.SavedSearch, wanted)
