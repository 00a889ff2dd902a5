"""The forms of an exported collection, each written file by file."""

from __future__ import annotations

import csv
import errno
import io
import os
import stat
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from concierge.core import wire
from concierge.core.errors import ConciergeError, from_exception
from concierge.core.exporting import harmless
from concierge.core.paths import shown, to_uri
from concierge.core.times import local_time
from concierge.service.exporting.safe_names import SafeNames
from concierge.service.exporting.texts import escaped

Form = wire.CollectionForm
Pictures = Callable[[int], bytes]
Stopped = Callable[[], bool]

_PIECE: Final = 1 << 20
# What goes wrong with the place that is written to, not with one file.
_FATAL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
_COLUMNS: Final = ("position", "name", "path", "kind", "size", "modified", "note")


@dataclass(frozen=True, slots=True)
class BoxedFile:
    """A file of a collection.

    Attributes:
        file_id: Its id.
        path: Where it is.
        kind: What it is.
        note: What the person says of it.
    """

    file_id: int
    path: Path
    kind: str
    note: str


class Writing(ABC):
    """One export under way.

    Args:
        target: What is made; nothing is there.

    Attributes:
        made: Everything that was made, in its order.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.made: list[Path] = []

    def add(self, file: BoxedFile, stopped: Stopped) -> str:
        """Add a file; return why it cannot be, or "".

        Raises:
            OSError: When the target cannot be written.
        """
        before = len(self.made)
        try:
            self._add(file, stopped)
        except OSError as error:
            if error.errno in _FATAL:
                raise
            for half in self.made[before:]:
                half.unlink(missing_ok=True)
            del self.made[before:]
            return error.strerror or type(error).__name__
        return ""

    @abstractmethod
    def _add(self, file: BoxedFile, stopped: Stopped) -> None: ...

    @abstractmethod
    def finish(self) -> None:
        """Write what comes last."""

    @abstractmethod
    def abandon(self) -> None:
        """Let go of what is open; what was made is removed then."""

    def _folder(self, path: Path) -> Path:
        path.mkdir()
        self.made.append(path)
        return path

    def _created(self, path: Path) -> IO[bytes]:
        stream = path.open("xb")
        self.made.append(path)
        return stream


class _Folder(Writing):
    """A folder with something for each file."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self._folder(target)
        self._names = SafeNames()

    def finish(self) -> None:
        """See `Writing`; nothing is open."""

    def abandon(self) -> None:
        """See `Writing`; nothing is open."""


class _Links(_Folder):
    """A folder of symbolic links."""

    def _add(self, file: BoxedFile, stopped: Stopped) -> None:
        del stopped  # it takes no time
        file.path.lstat()
        link = self.target / self._names.name_for(file.path)
        link.symlink_to(file.path)
        self.made.append(link)


class _Copies(_Folder):
    """A folder of copies with their times."""

    def _add(self, file: BoxedFile, stopped: Stopped) -> None:
        with _opened(file.path) as source:
            copy = self.target / self._names.name_for(file.path)
            with self._created(copy) as stream:
                _pass_on(source, stream, stopped)
            status = os.fstat(source.fileno())
            os.utime(copy, ns=(status.st_atime_ns, status.st_mtime_ns))


class _Zip(Writing):
    """A ZIP of copies."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self._stream = self._created(target)
        self._archive = zipfile.ZipFile(self._stream, "w", zipfile.ZIP_DEFLATED)
        self._names = SafeNames()

    def _add(self, file: BoxedFile, stopped: Stopped) -> None:
        with _opened(file.path) as source:
            about = zipfile.ZipInfo.from_file(
                file.path, self._names.name_for(file.path), strict_timestamps=False
            )
            about.compress_type = zipfile.ZIP_DEFLATED
            with self._archive.open(about, "w", force_zip64=True) as stream:
                _pass_on(source, stream, stopped)

    def finish(self) -> None:
        """Write the list of what is in it."""
        self._archive.close()
        self._stream.close()

    def abandon(self) -> None:
        """Let go of the file."""
        try:
            self._archive.close()
        finally:
            self._stream.close()


class _Table(Writing):
    """A CSV file as RFC 4180 has it, with a mark that has spreadsheets take it for UTF-8."""

    def __init__(self, target: Path) -> None:
        super().__init__(target)
        self._stream = io.TextIOWrapper(self._created(target), "utf-8-sig", newline="")
        self._rows = csv.writer(self._stream)
        self._rows.writerow(_COLUMNS)
        self._position = 0

    def _add(self, file: BoxedFile, stopped: Stopped) -> None:
        del stopped  # it takes no time
        status = file.path.stat()
        self._position += 1
        modified = local_time(status.st_mtime)
        cells = (shown(file.path.name), shown(file.path), file.kind)
        self._rows.writerow(
            (
                self._position,
                *map(harmless, cells),
                status.st_size,
                modified.isoformat(timespec="seconds"),
                harmless(file.note),
            )
        )

    def finish(self) -> None:
        """Write what is held back."""
        self._stream.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._stream.close()


class _Page(Writing):
    """A folder with a page in Markdown and the small pictures that it shows."""

    def __init__(self, target: Path, collection: wire.Collection, picture: Pictures) -> None:
        super().__init__(target)
        self._folder(target)
        self._pictures = self._folder(target / "pictures")
        self._page = self._created(target / "index.md")
        self._picture = picture
        self._write(f"# {escaped(collection.name)}\n")
        if collection.note:
            self._write(f"\n{_paragraphs(collection.note)}\n")

    def _add(self, file: BoxedFile, stopped: Stopped) -> None:
        del stopped  # it takes little time
        file.path.lstat()
        name = escaped(shown(file.path.name))
        shows = self._shown(file.file_id)
        self._write(f"\n## [{name}](<{to_uri(os.fspath(file.path))}>)\n")
        if shows:
            self._write(f"\n![{name}](pictures/{shows})\n")
        if file.note:
            self._write(f"\n{_paragraphs(file.note)}\n")
        self._write(f"\n{escaped(file.kind)}, {escaped(shown(file.path.parent))}\n")

    def _shown(self, file_id: int) -> str:
        """Write the small picture of a file; return its name, or "" without one."""
        try:
            data = self._picture(file_id)
        except ConciergeError:
            return ""
        ending = "png" if data.startswith(b"\x89PNG") else "jpg"
        path = self._pictures / f"{file_id}.{ending}"
        with self._created(path) as stream:
            stream.write(data)
        return path.name

    def _write(self, text: str) -> None:
        self._page.write(text.encode())

    def finish(self) -> None:
        """Write what is held back."""
        self._page.close()

    def abandon(self) -> None:
        """Let go of the page."""
        self._page.close()


def begun(form: Form, target: Path, collection: wire.Collection, picture: Pictures) -> Writing:
    """Begin an export.

    Raises:
        ConciergeError: When the target cannot be made.
    """
    try:
        return _begun(form, target, collection, picture)
    except OSError as error:
        raise from_exception(error, shown(target)) from error


def _begun(form: Form, target: Path, collection: wire.Collection, picture: Pictures) -> Writing:
    match form:
        case "links":
            return _Links(target)
        case "copies":
            return _Copies(target)
        case "zip":
            return _Zip(target)
        case "csv":
            return _Table(target)
        case "markdown":
            return _Page(target, collection, picture)


def _opened(path: Path) -> IO[bytes]:
    """Open a file to be read; nothing else than a file, which could be waited for in vain."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "It is no file any more")
    return path.open("rb")


def _pass_on(source: IO[bytes], stream: IO[bytes], stopped: Stopped) -> None:
    while not stopped() and (piece := source.read(_PIECE)):
        stream.write(piece)


def _paragraphs(text: str) -> str:
    """Return a note as Markdown shows it as it is, line for line."""
    return "\\\n".join(escaped(line) for line in text.splitlines() if line.strip())
