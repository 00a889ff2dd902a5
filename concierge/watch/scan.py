"""Walking a root: every file as a record, without opening any."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, field

from concierge.core.records import FileStat, storable_ns
from concierge.watch.rules import Filter


@dataclass(slots=True)
class Walk:
    """One walk over a root.

    Attributes:
        root: Absolute path of a folder or file, as bytes.
        filter: What is left out.
        unreadable: Folders that could not be listed, with why; what the catalog knows
            below them must not be taken for deleted.
    """

    root: bytes
    filter: Filter
    unreadable: list[tuple[bytes, OSError]] = field(default_factory=list)

    def files(self) -> Iterator[FileStat]:
        """Yield every file met, those left out too, with the reason.

        Links are met but not followed, so a link to a parent cannot loop.
        """
        info = os.lstat(self.root)
        if not os.path.isdir(self.root) or os.path.islink(self.root):
            # Named by the person, so no name rule applies to it.
            yield self._stat(self.root, info, name="")
            return
        folders = [self.root]
        while folders:
            yield from self._list(folders.pop(), folders)
        if not self._still_there(info):
            error = OSError(errno.ESTALE, os.strerror(errno.ESTALE))
            self.unreadable.append((self.root, error))

    def _still_there(self, before: os.stat_result) -> bool:
        """Tell files that were deleted from a drive that was unplugged in mid-walk."""
        try:
            now = os.lstat(self.root)
        except OSError:
            return False
        return (now.st_dev, now.st_ino) == (before.st_dev, before.st_ino)

    def _list(self, folder: bytes, folders: list[bytes]) -> Iterator[FileStat]:
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return  # it vanished; what was in it is gone
        except OSError as error:
            self.unreadable.append((folder, error))
            return
        for entry in found:
            if self.filter.elsewhere(entry.path):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    if not self._folder_reason(entry):
                        folders.append(entry.path)
                else:
                    yield self._stat(entry.path, entry.stat(follow_symlinks=False))
            except FileNotFoundError:
                continue  # it vanished between listing and looking
            except OSError as error:
                self.unreadable.append((entry.path, error))

    def _folder_reason(self, entry: os.DirEntry[bytes]) -> str:
        return self.filter.folder(os.fsdecode(entry.name), self._relative(entry.path))

    def _stat(self, path: bytes, info: os.stat_result, name: str | None = None) -> FileStat:
        if name is None:
            name = os.fsdecode(os.path.basename(path))
        return FileStat(
            path=path,
            volume=_signed(info.st_dev),
            inode=_signed(info.st_ino),
            size=info.st_size,
            modified_ns=storable_ns(info.st_mtime_ns),
            excluded=self.filter.file(name, self._relative(path), info),
        )

    def _relative(self, path: bytes) -> str:
        return os.fsdecode(path[len(self.root) :]).replace(os.sep, "/").lstrip("/")


def _signed(number: int) -> int:
    """Fit an unsigned 64-bit id into SQLite's signed integers."""
    return number - 2**64 if number >= 2**63 else number
