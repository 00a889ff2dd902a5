"""The journal as faces use it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from concierge.client.door import Door, made
from concierge.core import wire


class Journal:
    """What was done to tags, collections, saved searches and files.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def page(self, after: int | None = None, limit: int = 100) -> wire.JournalPage:
        """Return what was done, the newest first; `next` of one page is `after` of the next."""
        return self._door.get("/v1/journal", wire.JournalPage, after=after, limit=limit)

    def all(self) -> Iterator[wire.JournalEntry]:
        """Yield all of it, the newest first, page by page."""
        page = self.page(limit=1000)
        yield from page.entries
        while page.next is not None:
            page = self.page(after=page.next, limit=1000)
            yield from page.entries

    def undo(
        self, entry: int | None = None, *, change: str = "", who: str = "", preview: bool = False
    ) -> wire.JournalTurn:
        """Undo an entry, a change of this face, or the newest that is not undone.

        Args:
            entry: The id of an entry.
            change: The name of a change, as `Client.one_change` gave it.
            who: Whose newest entry is meant when neither is given; "" is anybody's.
            preview: Whether only to tell what it would come to.

        Raises:
            MissingError: When there is nothing to undo.
            MisusedError: When it is undone already, or what it changed was changed since.
        """
        return self._turned("undo", entry=entry, change=change, who=who, preview=preview)

    def redo(
        self, entry: int | None = None, *, change: str = "", who: str = "", preview: bool = False
    ) -> wire.JournalTurn:
        """Do again what was undone; see `undo`."""
        return self._turned("redo", entry=entry, change=change, who=who, preview=preview)

    def _turned(self, which: str, **wanted: Any) -> wire.JournalTurn:
        request = made(wire.JournalRequest, **wanted)
        return self._door.post(f"/v1/journal/{which}", wire.JournalTurn, request)
