"""Collections as faces use them; any number of files is sent in several requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

from concierge.client.door import Door, made
from concierge.client.exchange import Stream, read
from concierge.client.labels import names_of, slices
from concierge.core import wire
from concierge.core.paths import to_wire


class Collections:
    """Files that belong together, by hand, by a query or both.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.Collection]:
        """Return all collections with their counts, each after the one it stands below."""
        return self._door.get("/v1/collections", wire.CollectionPage).collections

    def files(self, name: str) -> list[wire.Member]:
        """Return the files of a collection and of those below it, in their order."""
        return [file for page in self._pages(name) for file in page.files]

    def create(self, name: str, query: str = "", *, dry_run: bool = False) -> wire.Collection:
        """Make a collection, or return the same that is there.

        Args:
            name: With those it stands below, as ``Taxes/2024``; these are made too.
            query: What files fulfil that are in it besides those put in by hand.
            dry_run: Whether it is only told what it would be.

        Raises:
            MisusedError: When the name is taken or cannot be one, or the query asks nothing.
        """
        wanted = made(wire.CollectionRequest, name=name, query=query, dry_run=dry_run)
        return self._door.post("/v1/collections", wire.Collection, wanted)

    def change(
        self,
        name: str,
        *,
        new_name: str | None = None,
        query: str | None = None,
        note: str | None = None,
        pinned: bool | None = None,
        cover: int | None = None,
        dry_run: bool = False,
    ) -> wire.CollectionChanged:
        """Change a collection; None leaves something as it is.

        Args:
            name: The collection.
            new_name: Those below it go along, and queries that name it follow.
            query: What files fulfil that are in it; "" for none.
            note: What is said of it.
            pinned: Whether it stands first in the sidebar.
            cover: The file that stands for it; 0 for none.
            dry_run: Whether it is only told what would change.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one, or the query asks nothing
                or for the collection itself.
        """
        wanted = made(
            wire.CollectionChange,
            name=name,
            new_name=new_name,
            query=query,
            note=note,
            pinned=pinned,
            cover=cover,
            dry_run=dry_run,
        )
        data = self._door.answer("PATCH", "/v1/collections", wanted)
        return read(wire.CollectionChanged, data)

    def rename(self, name: str, new: str) -> wire.Collection:
        """Rename a collection; see `change`."""
        return self.change(name, new_name=new).collection

    def delete(self, name: str, *, dry_run: bool = False) -> wire.DeletedCollections:
        """Delete a collection and those below it, not their files."""
        asked = urlencode({"name": name, "dry_run": dry_run}, errors="replace")
        return read(
            wire.DeletedCollections, self._door.answer("DELETE", f"/v1/collections?{asked}")
        )

    def add(self, name: str, file_ids: Sequence[int], *, dry_run: bool = False) -> list[int]:
        """Put files at the end of a collection, made when it is not there.

        Returns:
            Those that were not in it.
        """
        return self._sent("/v1/collections/add", name, file_ids, dry_run)

    def remove(self, name: str, file_ids: Sequence[int], *, dry_run: bool = False) -> list[int]:
        """Take files out of a collection; a smart one leaves them out from now on.

        Returns:
            Those that were in it, those put in by hand first.
        """
        return self._sent("/v1/collections/remove", name, file_ids, dry_run)

    def move(self, name: str, file_ids: Sequence[int], before: int | None = None) -> None:
        """Move files of a collection before another of its files, or to its end."""
        for some in slices(file_ids):
            wanted = made(wire.MoveRequest, name=name, file_ids=some, before=before)
            self._door.answer("POST", "/v1/collections/move", wanted)

    def note(self, name: str, file_id: int, note: str) -> None:
        """Write something about a file in a collection; "" for nothing."""
        wanted = made(wire.ItemNote, name=name, file_id=file_id, note=note)
        self._door.answer("POST", "/v1/collections/note", wanted)

    def notes(self, file_ids: Sequence[int]) -> dict[int, dict[str, str]]:
        """Return what was written about files, by file and name of the collection."""
        found: dict[int, dict[str, str]] = {}
        for some in slices(file_ids):
            wanted = made(wire.FilesRequest, file_ids=some)
            found |= self._door.post("/v1/collections/notes", wire.ItemNotes, wanted).notes
        return found

    def of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the collections that hold files, by hand or by query; others are left out."""
        return names_of(self._door, "/v1/collections/of", file_ids)

    def export(self, name: str, form: wire.CollectionForm, target: Path) -> Stream[wire.ExportStep]:
        """Write a collection somewhere; the steps tell how far it is.

        Args:
            name: The collection.
            form: As what.
            target: Where to; nothing may be there. Closing the stream early takes back what
                was written.
        """
        wanted = made(wire.CollectionExport, name=name, form=form, target=to_wire(target))
        exchange = self._door.open("POST", "/v1/collections/export", wanted)
        return Stream(*exchange, wire.ExportStep, frozenset({"done"}))

    def _pages(self, name: str) -> Iterator[wire.MemberPage]:
        offset, total = 0, 1
        while offset < total:
            page = self._door.get(
                "/v1/collections/files", wire.MemberPage, name=name, offset=offset
            )
            offset, total = offset + wire.MOST_FILES, page.total
            yield page

    def _sent(self, address: str, name: str, file_ids: Sequence[int], dry_run: bool) -> list[int]:
        done: list[int] = []
        for some in slices(file_ids):
            wanted = made(wire.CollectRequest, name=name, file_ids=some, dry_run=dry_run)
            done += self._door.post(address, wire.FileIds, wanted).file_ids
        return done
