"""What the addresses of collections need of the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from concierge.core import wire


class CollectionsFacade(Protocol):
    """Collections; every method may raise a ConciergeError."""

    def all(self) -> wire.CollectionPage:
        """Return all collections."""
        ...

    def create(self, wanted: wire.CollectionRequest) -> wire.Collection:
        """Make a collection."""
        ...

    def collect(self, wanted: wire.CollectSaved) -> wire.Collection:
        """Make a saved search a smart collection."""
        ...

    def change(self, wanted: wire.CollectionChange) -> wire.CollectionChanged:
        """Rename a collection, or change what it asks or what is said of it."""
        ...

    def delete(self, name: str, *, dry_run: bool) -> wire.DeletedCollections:
        """Delete a collection and those below it."""
        ...

    def add(self, wanted: wire.CollectRequest) -> wire.FileIds:
        """Put files at the end of a collection; returns those that were not in it."""
        ...

    def remove(self, wanted: wire.CollectRequest) -> wire.FileIds:
        """Take files out of a collection; returns those that were in it."""
        ...

    def move(self, wanted: wire.MoveRequest) -> None:
        """Move files of a collection before another."""
        ...

    def note(self, wanted: wire.ItemNote) -> None:
        """Write something about a file in a collection."""
        ...

    def files(self, name: str, limit: int, offset: int) -> wire.MemberPage:
        """Return a page of the files of a collection in their order."""
        ...

    def of_files(self, wanted: wire.FilesRequest) -> wire.NamesOf:
        """Return the collections that files were put into by hand."""
        ...

    def notes_of(self, wanted: wire.FilesRequest) -> wire.ItemNotes:
        """Return what was written about files in collections."""
        ...


class BoxExportFacade(Protocol):
    """Collections as folders and files; may raise a ConciergeError."""

    def export(
        self, name: str, form: wire.CollectionForm, target: Path, stopped: Callable[[], bool]
    ) -> Iterator[wire.ExportStep]:
        """Write a collection somewhere, telling how far it is."""
        ...
