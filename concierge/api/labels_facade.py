"""What the addresses of tags need of the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from concierge.core import wire


class LabelsFacade(Protocol):
    """Tags; every method may raise a ConciergeError."""

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

    def files_at(self, paths: list[Path]) -> wire.FileIds:
        """Return the files at and below some paths."""
        ...
