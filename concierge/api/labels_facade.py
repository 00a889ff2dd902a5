"""What the addresses of tags and collections need of the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from concierge.core import wire


class LabelsFacade(Protocol):
    """Tags and collections; every method may raise a ConciergeError."""

    def tags(self) -> wire.TagPage:
        """Return all tags."""
        ...

    def create_tag(self, wanted: wire.TagRequest) -> wire.Tag:
        """Make a tag with its parents."""
        ...

    def change_tag(self, wanted: wire.TagChange) -> wire.ChangedTag:
        """Rename, move or paint a tag, or note something on it."""
        ...

    def delete_tag(self, name: str, *, dry_run: bool = False) -> wire.DeletedTags:
        """Delete a tag and those below it, or tell what would be deleted."""
        ...

    def assign_tag(self, wanted: wire.TagFilesRequest) -> wire.FileIds:
        """Hang a tag on files; returns those that did not carry it."""
        ...

    def remove_tag(self, wanted: wire.TagFilesRequest) -> wire.FileIds:
        """Take a tag off files; returns those that carried it."""
        ...

    def tags_of(self, wanted: wire.FilesRequest) -> wire.TagsOf:
        """Return the tags of files."""
        ...

    def collections(self) -> wire.CollectionPage:
        """Return all collections."""
        ...

    def create_collection(self, name: str) -> wire.Collection:
        """Make a collection."""
        ...

    def rename_collection(self, wanted: wire.RenameRequest) -> wire.Collection:
        """Rename a collection."""
        ...

    def delete_collection(self, name: str) -> wire.FileIds:
        """Delete a collection; returns the files that were in it, in their order."""
        ...

    def add_to_collection(self, wanted: wire.LabelRequest) -> wire.FileIds:
        """Put files at the end of a collection; returns those that were not in it."""
        ...

    def remove_from_collection(self, wanted: wire.LabelRequest) -> wire.FileIds:
        """Take files out of a collection; returns those that were in it."""
        ...

    def move_in_collection(self, wanted: wire.MoveRequest) -> None:
        """Move files of a collection before another."""
        ...

    def files_of_collection(self, name: str) -> wire.MemberPage:
        """Return the files of a collection in their order."""
        ...

    def collections_of(self, wanted: wire.FilesRequest) -> wire.NamesOf:
        """Return the collections of files."""
        ...

    def files_at(self, paths: list[Path]) -> wire.FileIds:
        """Return the files at and below some paths."""
        ...
