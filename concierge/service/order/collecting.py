"""Collections as a person makes them; whoever listens is told of each change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.file_bits import FileBits
from concierge.core.filters import spelled
from concierge.core.searching import CollectionRow
from concierge.search.collecting import Collecting
from concierge.search.language.query import parse
from concierge.service.order.followers import following
from concierge.store.catalog import Catalog
from concierge.store.tagging.labels import key_of, tidy

T = TypeVar("T")

MOST_MEMBERS = 10_000
"""Files of one page of a collection."""


class Lists(Protocol):
    """Lists files by queries to the letter; see `Searcher`."""

    def listed(self, query: str, limit: int, offset: int = 0) -> tuple[list[int], int]:
        """Return some files that fulfil a query, and how many do."""
        ...

    def count(self, query: str) -> int:
        """Return how many files fulfil a query."""
        ...

    def held(self) -> dict[str, FileBits]:
        """Return the files of each collection with those below it, by its name."""
        ...

    def collections_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the collections that hold some files themselves; others are left out."""
        ...

    def fitting(self, query: str, file_ids: Sequence[int]) -> set[int]:
        """Return those of some files that fulfil a query."""
        ...


@dataclass(frozen=True, slots=True)
class Collected:
    """Carries out what a person does with collections.

    Attributes:
        catalog: Where they are kept.
        lists: Says what is in them.
        changed: Called after each change.
        queries_changed: Called when saved searches may ask something else.
    """

    catalog: Catalog
    lists: Lists
    changed: Callable[[], None]
    queries_changed: Callable[[], None]

    def all(self) -> wire.CollectionPage:
        """Return all collections with their counts."""
        held = self.lists.held()
        return wire.CollectionPage(
            collections=[
                self._told(one, held.get(one.name, 0).bit_count())
                for one in self.catalog.collections.all()
            ]
        )

    def find(self, name: str) -> wire.Collection:
        """Return a collection with the number of its files.

        Raises:
            MissingError: When there is none of that name.
        """
        return self._counted(self.catalog.collections.find(name))

    def create(self, wanted: wire.CollectionRequest) -> wire.Collection:
        """Make a collection, smart when it has a query.

        Raises:
            MisusedError: When the name is taken by another, or the query asks nothing.
        """
        query = self._checked(wanted.name, wanted.query)
        with self.catalog.journal.about("collection.create", wanted.name):
            made = self.catalog.collections.create(wanted.name, query, dry_run=wanted.dry_run)
        if wanted.dry_run and made.query and not self._own(made.name).query:
            return made.model_copy(update={"files": self.lists.count(made.query)})
        return self._done(self._counted(made), wanted.dry_run)

    def collect(self, wanted: wire.CollectSaved) -> wire.Collection:
        """Make a saved search a smart collection.

        Raises:
            MissingError: When there is no such search.
            MisusedError: When there is a collection of that name.
        """
        query = self.catalog.saved.query_of(wanted.name)
        self._checked(wanted.name, query)
        with self.catalog.journal.about("saved.collect", wanted.name):
            name = self.catalog.saved.collect(wanted.name, dry_run=wanted.dry_run)
        if wanted.dry_run:
            return wire.Collection(name=name, query=query, files=self.lists.count(query))
        self.queries_changed()
        return self._done(self.find(name), wanted.dry_run)

    def change(self, wanted: wire.CollectionChange) -> wire.CollectionChanged:
        """Rename a collection, or change what it asks or what is said of it.

        Raises:
            MisusedError: When the name is taken, or the query asks nothing or for itself.
        """
        if wanted.query is not None:
            query = self._checked(wanted.new_name or wanted.name, wanted.query)
            wanted = wanted.model_copy(update={"query": query})
        follow = following("collection")
        with self.catalog.journal.about(_what_changes(wanted), wanted.name, wanted.new_name or ""):
            changed = self.catalog.collections.change(wanted, follow)
        if wanted.dry_run:
            files = self._foreseen(wanted)
            told = changed.collection.model_copy(update={"files": files})
            return changed.model_copy(update={"collection": told})
        if changed.queries:
            self.queries_changed()
        counted = self._counted(changed.collection)
        return self._done(changed.model_copy(update={"collection": counted}), dry_run=False)

    def delete(self, name: str, *, dry_run: bool = False) -> wire.DeletedCollections:
        """Delete a collection and those below it; returns all that was kept of them."""
        with self.catalog.journal.about("collection.delete", name):
            deleted = self.catalog.collections.delete(name, dry_run=dry_run)
        return self._done(deleted, dry_run)

    def add(self, wanted: wire.CollectRequest) -> wire.FileIds:
        """Put files at the end of a collection; returns those that were not in it."""
        try:
            fitting = self._fitting(wanted)
        except MissingError:
            fitting = set()  # it is made now
        with self.catalog.journal.about("collection.add", wanted.name):
            ids = self.catalog.collections.add(
                wanted.name, wanted.file_ids, fitting, dry_run=wanted.dry_run
            )
        return self._done(wire.FileIds(file_ids=ids), wanted.dry_run)

    def remove(self, wanted: wire.CollectRequest) -> wire.FileIds:
        """Take files out of a collection; returns those that were in it."""
        fitting = self._fitting(wanted)
        with self.catalog.journal.about("collection.remove", wanted.name):
            ids = self.catalog.collections.remove(
                wanted.name, wanted.file_ids, fitting, dry_run=wanted.dry_run
            )
        return self._done(wire.FileIds(file_ids=ids), wanted.dry_run)

    def move(self, wanted: wire.MoveRequest) -> None:
        """Move files of a collection before another."""
        with self.catalog.journal.about("collection.move", wanted.name):
            self.catalog.collections.move(wanted.name, wanted.file_ids, wanted.before)
        self.changed()

    def note(self, wanted: wire.ItemNote) -> None:
        """Write something about a file in a collection."""
        with self.catalog.journal.about("collection.item", wanted.name):
            self.catalog.collections.note(wanted.name, wanted.file_id, wanted.note.strip())
        self.changed()

    def files(self, name: str, limit: int = MOST_MEMBERS, offset: int = 0) -> wire.MemberPage:
        """Return a page of the files of a collection in their order."""
        found = self.catalog.collections.find(name)
        ids, total = self.lists.listed(spelled("collection", found.name), limit, offset)
        members = self.catalog.collections.members(ids, found.name)
        return wire.MemberPage(files=members, total=total)

    def of_files(self, wanted: wire.FilesRequest) -> wire.NamesOf:
        """Return the collections that hold files: by hand, or by their query."""
        return wire.NamesOf(names=self.lists.collections_of(wanted.file_ids))

    def notes_of(self, wanted: wire.FilesRequest) -> wire.ItemNotes:
        """Return what was written about files in collections."""
        return wire.ItemNotes(notes=self.catalog.collections.notes_of(wanted.file_ids))

    def _done(self, result: T, dry_run: bool) -> T:
        if not dry_run:
            self.changed()
        return result

    def _counted(self, one: wire.Collection) -> wire.Collection:
        """Return a collection with the number of all files that it shows."""
        return self._told(one, self.lists.count(spelled("collection", one.name)))

    def _told(self, one: wire.Collection, files: int) -> wire.Collection:
        problem = self._problem(one.name, one.query) if one.query else ""
        return one.model_copy(update={"files": files, "problem": problem})

    def _foreseen(self, wanted: wire.CollectionChange) -> int:
        """Return how many files a collection would have; with another query, of its own."""
        if wanted.query is None:
            return self.lists.count(spelled("collection", wanted.name))
        own = self._own(wanted.name)
        if not wanted.query:
            return own.files
        kept = self.lists.fitting(wanted.query, [*own.file_ids, *own.left_out])
        added = sum(one not in kept for one in own.file_ids)
        return self.lists.count(wanted.query) + added - sum(one in kept for one in own.left_out)

    def _own(self, name: str) -> wire.LostCollection:
        """Return all that is kept of a collection; nothing of one that is not there."""
        try:
            return self.catalog.collections.delete(name, dry_run=True).collections[0]
        except MissingError:
            return wire.LostCollection(name=name)

    def _fitting(self, wanted: wire.CollectRequest) -> set[int]:
        """Return those of some files that the query of a collection finds by itself."""
        query = self.catalog.collections.find(wanted.name).query
        return self.lists.fitting(query, wanted.file_ids) if query else set()

    def _checked(self, name: str, query: str) -> str:
        """Return a query for a collection, tidied.

        Raises:
            MisusedError: When it asks nothing, or for the collection itself.
        """
        tidied = " ".join(query.split())
        if tidied and not parse(tidied).conditions:
            raise MisusedError("The query asks nothing.", "Write words or a pair such as tag:work.")
        if problem := self._problem(tidy(name), tidied):
            raise MisusedError(problem, "Leave that collection out of the query.")
        return tidied

    def _problem(self, name: str, query: str) -> str:
        """Return what is the matter with a query for a collection, or ""."""
        collecting = Collecting(self.catalog.finder)
        rows = self.catalog.finder.collections_called(name)
        same = (row for row in rows if key_of(row.name) == key_of(name))
        collecting.own(next(same, CollectionRow(0, name, ""))._replace(query=query))
        return next(iter(collecting.problems.values()), "")


def _what_changes(wanted: wire.CollectionChange) -> str:
    """Return what a change is called in the journal."""
    for value, what in (
        (wanted.new_name, "rename"),
        (wanted.query, "query"),
        (wanted.note, "note"),
        (wanted.cover, "cover"),
    ):
        if value is not None:
            return f"collection.{what}"
    return "collection.pin"
