"""The watched folders of a root as a tree, in which a move of a large folder is one step."""

from __future__ import annotations

import os
from collections.abc import Iterator


class Folder:
    """A watched folder.

    Args:
        name: Its name; its whole path, if it has no parent.
        parent: The folder above it, if that is watched, too.
        deep: Whether all below it is watched.

    Attributes:
        watch: What the system calls its watch; -1: none.
        callback: What the reader of events calls it.
    """

    __slots__ = ("callback", "children", "deep", "name", "parent", "watch")

    def __init__(self, name: bytes, parent: Folder | None, deep: bool) -> None:
        self.name = name
        self.parent = parent
        self.deep = deep
        self.children: dict[bytes, Folder] | None = None
        self.watch = -1
        self.callback = 0
        if parent is not None:
            parent.attach(self, name)

    @property
    def path(self) -> bytes:
        """Its path, as far as is known."""
        parts = []
        folder: Folder | None = self
        while folder is not None:
            parts.append(folder.name)
            folder = folder.parent
        return os.path.join(*reversed(parts))

    def child(self, name: bytes) -> Folder | None:
        """Return a folder right below it."""
        return self.children.get(name) if self.children else None

    def descendant(self, names: list[bytes]) -> Folder | None:
        """Return a folder below it by the names on the way to it."""
        folder: Folder | None = self
        for name in names:
            folder = folder.child(name) if folder is not None else None
        return folder

    def attach(self, folder: Folder, name: bytes) -> None:
        """Put another folder below it."""
        folder.name, folder.parent = name, self
        if self.children is None:
            self.children = {}
        self.children[name] = folder

    def detach(self) -> None:
        """Take it out from below its parent."""
        above = self.parent
        if above is not None and above.children and above.children.get(self.name) is self:
            del above.children[self.name]

    def all(self) -> Iterator[Folder]:
        """Yield it and all below it."""
        folders = [self]
        while folders:
            folder = folders.pop()
            yield folder
            folders.extend((folder.children or {}).values())
