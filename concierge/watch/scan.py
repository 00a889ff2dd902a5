"""Walking a root: every file as a record, without opening any."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from stat import S_ISDIR

from concierge.core.records import FileStat, Kind, storable_ns
from concierge.watch.placeholders import FLAGGED, is_junction
from concierge.watch.places import Place
from concierge.watch.rules import Filter

_LARGEST = 2**63 - 1
_EXCLUDE = os.fsencode(os.sep) + os.path.join(b".git", b"info", b"exclude")


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
            yield self._itself(info)
            return
        yield from self._below(self.root, None)
        self._check_root(info)

    def some(self, paths: Iterable[bytes]) -> Iterator[FileStat]:
        """Yield what `files` would, of these paths and what is below them.

        Only the paths are looked at, and what the folders on the way to them hold that
        decides over them. Paths that are gone, or not below the root, are passed over.

        Args:
            paths: Absolute, as bytes. See `reach` for those that decide over others.
        """
        info = os.lstat(self.root)
        wanted = set(paths)
        if self.root in wanted or not S_ISDIR(info.st_mode):
            if any(self._is_inside(path) for path in wanted):
                yield from self.files()
            return
        known: dict[bytes, Place | None] = {}
        for path in sorted(wanted):
            if self._is_inside(path) and not self._is_covered(path, wanted):
                yield from self._one(path, known)
        self._check_root(info)

    def reach(self, paths: Iterable[bytes]) -> set[bytes]:
        """Return these paths and those over which they decide, as far as below the root.

        A new ``.gitignore`` or ``CACHEDIR.TAG`` changes what is left out in its folder.
        """
        found = set()
        for path in paths:
            found.add(path)
            folder, name = os.path.split(path)
            if name in self.filter.places.markers:
                found.add(folder)
            elif path.endswith(_EXCLUDE) and b".git" in self.filter.places.markers:
                found.add(path.removesuffix(_EXCLUDE))
        return {path for path in found if self._is_inside(path)}

    def _is_inside(self, path: bytes) -> bool:
        return path == self.root or path.startswith(os.path.join(self.root, b""))

    def _is_covered(self, path: bytes, wanted: set[bytes]) -> bool:
        """Say whether a folder above a path is wanted as a whole."""
        while (path := os.path.dirname(path)) != self.root:
            if path in wanted:
                return True
        return False

    def _one(self, path: bytes, known: dict[bytes, Place | None]) -> Iterator[FileStat]:
        try:
            place = self.filter.place(self.root, os.path.dirname(path), known)
            if place is None or not self.filter.enters(place) or self.filter.elsewhere(path):
                return
            info = os.lstat(path)
            name = os.fsdecode(os.path.basename(path))
            if _is_folder(path, info):
                inner = self.filter.places.below(place, name, info)
                if self.filter.enters(inner):
                    yield from self._below(path, inner)
            elif self.filter.meets(place, name):
                yield self._stat(path, name, info, place)
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            self.unreadable.append((path, error))

    def _check_root(self, before: os.stat_result) -> None:
        """Tell files that were deleted from a drive that was unplugged in mid-walk."""
        try:
            now = os.lstat(self.root)
            if (now.st_dev, now.st_ino) == (before.st_dev, before.st_ino):
                return
        except OSError:
            pass
        error = OSError(errno.ESTALE, os.strerror(errno.ESTALE))
        self.unreadable.append((self.root, error))

    def _below(self, folder: bytes, place: Place | None) -> Iterator[FileStat]:
        """Walk a folder that is entered; without a place it is the root."""
        folders = [(folder, place)]
        while folders:
            yield from self._list(*folders.pop(), folders)

    def _list(
        self, folder: bytes, place: Place | None, folders: list[tuple[bytes, Place | None]]
    ) -> Iterator[FileStat]:
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except (FileNotFoundError, NotADirectoryError):
            return  # it vanished; what was in it is gone
        except OSError as error:
            self.unreadable.append((folder, error))
            return
        marks = self.filter.places.markers.intersection([entry.name for entry in found])
        here = self._place(folder, place, marks)
        if not self.filter.enters(here):
            return
        for entry in found:
            if self.filter.elsewhere(entry.path):
                continue
            try:
                stat = self._entry(entry, here, folders)
            except FileNotFoundError:
                continue  # it vanished between listing and looking
            except OSError as error:
                self.unreadable.append((entry.path, error))
                continue
            if stat is not None:
                yield stat

    def _entry(
        self, entry: os.DirEntry[bytes], here: Place, folders: list[tuple[bytes, Place | None]]
    ) -> FileStat | None:
        """Return the record of a file that is met; note a folder that is to be entered."""
        info = _stat_of(entry)
        name = os.fsdecode(entry.name)
        if info is None or _is_folder(entry.path, info):
            inner = self.filter.places.below(here, name, info)
            if self.filter.enters(inner):
                folders.append((entry.path, inner))
            return None
        return self._stat(entry.path, name, info, here) if self.filter.meets(here, name) else None

    def _place(self, folder: bytes, place: Place | None, marks: frozenset[bytes]) -> Place:
        if place is None:
            return self.filter.places.top(folder, marks)
        return self.filter.places.within(place, folder, marks)

    def _itself(self, info: os.stat_result) -> FileStat:
        """Return the root that is a file; the person named it, so no name rule applies."""
        name = os.fsdecode(os.path.basename(self.root))
        excluded = self.filter.itself(info)
        return _record(self.root, info, excluded, self.filter.kind(name, info.st_size))

    def _stat(self, path: bytes, name: str, info: os.stat_result, place: Place) -> FileStat:
        kind = self.filter.kind(name, info.st_size)
        return _record(path, info, self.filter.file(place, name, info, kind), kind)


def _stat_of(entry: os.DirEntry[bytes]) -> os.stat_result | None:
    """Return what the system says of an entry; nothing of a folder where it is not needed."""
    if not FLAGGED and entry.is_dir(follow_symlinks=False):
        return None
    if os.name == "nt":  # the listing has neither volume nor file id there
        return os.lstat(entry.path)
    return entry.stat(follow_symlinks=False)


def _is_folder(path: bytes, info: os.stat_result) -> bool:
    return S_ISDIR(info.st_mode) and not is_junction(path, info)


def _record(path: bytes, info: os.stat_result, excluded: str, kind: Kind) -> FileStat:
    volume, inode, modified_ns = info.st_dev, info.st_ino, info.st_mtime_ns
    # SQLite's integers have 63 bits and a sign.
    if volume > _LARGEST or inode > _LARGEST:
        volume, inode = _signed(volume), _signed(inode)
    if modified_ns > _LARGEST or modified_ns < -_LARGEST:
        modified_ns = storable_ns(modified_ns)
    return FileStat(path, volume, inode, info.st_size, modified_ns, excluded, kind)


def _signed(number: int) -> int:
    return number - 2**64 if number > _LARGEST else number
