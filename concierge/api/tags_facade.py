"""What the addresses of tags as wholes need of the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from concierge.core import wire


class TagsFacade(Protocol):
    """Tags as wholes; every method may raise a ConciergeError."""

    def add_alias(self, wanted: wire.AliasRequest) -> wire.Tag:
        """Give a tag another name."""
        ...

    def remove_alias(self, wanted: wire.AliasRequest) -> wire.Tag:
        """Take another name from a tag."""
        ...

    def merge(self, wanted: wire.MergeRequest) -> wire.TagPlan:
        """Put a tag into another, or tell what would change."""
        ...

    def split(self, wanted: wire.SplitRequest) -> wire.TagPlan:
        """Give some files of a tag another one, or tell what would change."""
        ...

    def folders(self) -> wire.TaggedFolderPage:
        """Return all folders that carry tags."""
        ...

    def tag_folders(self, wanted: wire.FolderTagRequest, paths: list[Path]) -> wire.PathList:
        """Hang a tag on folders; returns those for which that changed something."""
        ...

    def untag_folders(self, wanted: wire.FolderTagRequest, paths: list[Path]) -> wire.PathList:
        """Take a tag off folders; returns those it was on."""
        ...

    def export(self, wanted: wire.ListFormat) -> str:
        """Return all files with their tags as a list."""
        ...

    def take_in(self, wanted: wire.ImportRequest) -> wire.ImportReply:
        """Give files the tags of a list, or tell what would change."""
        ...


class SystemTagsFacade(Protocol):
    """Tags shared with the system; every method may raise a ConciergeError."""

    def conflicts(self) -> wire.TagConflictPage:
        """Return the files on whose tags Concierge and the system do not agree."""
        ...

    def resolve(self, wanted: wire.TagChoice) -> wire.FileIds:
        """Settle which tags they carry; returns the files that were settled."""
        ...
