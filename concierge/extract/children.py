"""Files within a file: attachments, members of archives, embedded documents.

Every container hands its members here. They are read by the same readers as files on the
disk, their text keeps its places, and each place says in which part it stands. How deep,
how many and how much is bounded, so that no file unpacks without end.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from concierge.core.errors import ConciergeError, DamagedError, MissingError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import (
    PART_SEPARATOR,
    Extraction,
    Kind,
    Locator,
    Part,
    Segment,
    TextState,
)
from concierge.extract.detect import HEAD_BYTES, looks_like_text
from concierge.extract.unpack import Budget

MAX_DEPTH = 4
"""Containers within containers that are opened."""

MAX_LISTED = 20_000
"""Parts of one file whose names are kept."""

MAX_READ = 5_000
"""Parts of one container that are read for their words."""

MAX_PART_BYTES = 200 << 20
"""A larger part is known by its name only."""

_SMALL_BYTES = 1 << 20
"""Parts up to this size are read in memory."""

_SUFFIX_CHARS = 16
_PRIVATE = "It keeps secrets, so only its name is known."
_DAMAGED = "It is damaged; what came before the damage was read."


class Taken(BaseException):
    """The wanted file is taken out."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file within another that is to be taken out.

    Attributes:
        path: Its path, from the container that looks at it on.
        target: The file to write.
    """

    path: str
    target: Path


@dataclass(frozen=True, slots=True)
class PartContext(ExtractionContext):
    """What a reader may know when its file stands within another.

    Attributes:
        budget: What may still come out of the outermost file.
        wanted: The one file within to take out, instead of reading all; None reads.
    """

    budget: Budget = field(default_factory=Budget)
    wanted: Wanted | None = None


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most `size` bytes; none at the end."""
        ...


class Children:
    """Reads the files within one file and gathers what they say.

    Args:
        context: That of the container.
        most: How many parts are read for their words.
        packed: Size of the container in bytes when it is compressed; how much may come out
            of it hangs on that.

    Attributes:
        budget: What may still come out of the outermost file.
        segments: The text of all parts so far, in the order in which they were read.
        parts: All parts so far, also those that were not read.
        cut: Whether some parts were left out because there are too many.
    """

    def __init__(
        self, context: ExtractionContext, most: int = MAX_READ, packed: int | None = None
    ) -> None:
        if not isinstance(context, PartContext):
            given = {one.name: getattr(context, one.name) for one in fields(context)}
            context = PartContext(**given, budget=Budget(packed))
        self.budget = context.budget
        self.segments: list[Segment] = []
        self.parts: list[Part] = []
        self.cut = False
        self._context = context
        self._names: dict[str, int] = {}
        self._room = context.max_text_chars
        self._left = most
        self._folder: Path | None = None

    @property
    def full(self) -> bool:
        """Whether no more parts are taken."""
        return len(self.parts) >= MAX_LISTED

    @property
    def partial(self) -> bool:
        """Whether words of some part are missing that could be there."""
        missing = (TextState.FAILED, TextState.PARTIAL)
        return self.cut or any(part.state in missing for part in self.parts)

    def note(self) -> str:
        """Return a sentence about what could not be read, or ""."""
        failed = [part for part in self.parts if part.state is TextState.FAILED]
        notes = []
        if failed:
            shown = ", ".join(part.path for part in failed[:3]) + (" …" if failed[3:] else "")
            count = "1 part" if len(failed) == 1 else f"{len(failed)} parts"
            reasons = list(dict.fromkeys(part.note for part in failed if part.note))[:2]
            notes.append(f"{count} could not be read ({shown}): {' '.join(reasons)}".rstrip(": "))
        cut = [part for part in self.parts if part.state is TextState.PARTIAL and part.note]
        if cut and not failed:
            more = " …" if cut[1:] else ""
            notes.append(f"{cut[0].path} was read in part: {cut[0].note}{more}")
        if self.cut:
            notes.append("There are more parts or words than are kept.")
        return " ".join(notes)

    def name_only(
        self,
        name: str,
        size: int | None = None,
        state: TextState = TextState.UNSUPPORTED,
        note: str = "",
    ) -> None:
        """Note a part that is not read: too large, locked, of no readable type."""
        if self.full:
            self.cut = True
            return
        self.parts.append(Part(self._path(name), size=size, state=state, note=note))

    def add(self, name: str, data: bytes) -> Extraction | None:
        """Read a part that is in memory; return what was found in it."""
        if self._passes(name, lambda: [data]):
            return None
        from concierge.extract.registry import extract, needs_file

        if self._is_private(name, data):
            self.name_only(name, len(data), note=_PRIVATE)
            return None
        safe = _safe(name)
        if needs_file(Path(safe), data):
            return self._add(name, len(data), data, lambda file: file.write(data))
        # Most parts of mails and many members of archives are small texts: making a
        # folder and a file for each would take longer than reading it.
        return self.add_read(name, len(data), lambda inside: extract(Path(safe), inside, data))

    def add_stream(
        self,
        name: str,
        stream: Readable,
        size: int | None = None,
        damaged: Callable[[], bool] = lambda: False,
    ) -> Extraction | None:
        """Read a part from a stream, to its end or `MAX_PART_BYTES`; return what was found.

        What the stream raises is the container's own trouble and goes through.

        Args:
            name: Its name.
            stream: Its bytes.
            size: Its size in bytes, if that is known.
            damaged: Asked at the end whether the stream broke off.
        """
        if self._passes(name, lambda: _pieces(stream), damaged):
            return None
        before = len(self.parts)
        found = None
        start = _up_to(stream, _SMALL_BYTES)
        if len(start) < _SMALL_BYTES:
            found = self.add(name, start)
        elif self._is_private(name, start):
            self.name_only(name, size, note=_PRIVATE)
        elif size is not None and size > MAX_PART_BYTES and not _is_text(start):
            self.name_only(name, size, TextState.FAILED, f"It is too large: {size:,} bytes.")
        else:
            fill = partial(_refill, start, stream)
            found = self._add(name, size, start, fill)
        if damaged() and len(self.parts) > before:
            self._spoil(before)
        return found

    def _spoil(self, index: int) -> None:
        """Note that a part broke off."""
        part = self.parts[index]
        words = part.state not in (TextState.EMPTY, TextState.UNSUPPORTED, TextState.FAILED)
        state = part.state if part.state is not TextState.FULL else TextState.PARTIAL
        note = part.note if part.state is TextState.FAILED else _DAMAGED
        self.parts[index] = replace(
            part, state=state if words else TextState.FAILED, note=note or _DAMAGED
        )

    def add_read(
        self,
        name: str,
        size: int | None,
        read: Callable[[ExtractionContext], Extraction],
        whole: Callable[[], bytes] | None = None,
    ) -> Extraction | None:
        """Read a part that its container opened already, such as a message in a mailbox.

        Args:
            name: Its name.
            size: Its size in bytes, if that is known.
            read: Reads it, given the context of a part.
            whole: Returns its bytes, where it can be taken out.
        """
        if self._passes(name, None if whole is None else lambda: [whole()]):
            return None
        if not self._takes(name, size):
            return None
        path = self._path(name)
        return self._extract(path, size, partial(read, self._inside(path, self._context.scratch)))

    def _add(
        self, name: str, size: int | None, start: bytes, fill: Callable[[IO[bytes]], int]
    ) -> Extraction | None:
        from concierge.extract.registry import extract

        if not self._takes(name, size):
            return None
        path = self._path(name)
        file = self._place() / _safe(name)
        try:
            with file.open("wb") as stream:
                written = fill(stream)
            # Of a text the beginning is worth reading, however long it is.
            if written > MAX_PART_BYTES and not _is_text(start):
                self.parts.append(
                    Part(path, size=size, state=TextState.FAILED, note="It is too large.")
                )
                return None
            whole = start if len(start) == written else None
            inside = self._inside(path, file.parent)
            return self._extract(path, written, lambda: extract(file, inside, whole))
        finally:
            file.unlink(missing_ok=True)

    def _passes(
        self,
        name: str,
        pieces: Callable[[], Iterable[bytes]] | None,
        damaged: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Whether a part is passed over because another is wanted; the wanted one is taken out.

        Raises:
            Taken: When it was.
            DamagedError: When it broke off.
            MissingError: When its bytes do not stand in the container as they are.
        """
        wanted = self._context.wanted
        if wanted is None:
            return False
        path = self._next_path(name)
        if path != wanted.path:
            if wanted.path.startswith(path + PART_SEPARATOR):
                return False
            self._path(name)  # it counts, for those of the same name after it
            return True
        if pieces is None:
            raise MissingError(f"{name} cannot be taken out of the file it is in.")
        with wanted.target.open("wb") as file:
            file.writelines(pieces())
        if damaged():
            raise DamagedError(f"{name} is damaged.", "Ask for another copy of the file it is in.")
        raise Taken

    def _is_private(self, name: str, start: bytes) -> bool:
        asked = self._context.is_private
        return asked is not None and asked(name, len(start), start)

    def _place(self) -> Path:
        """Return the folder for files of parts; one for all, because making them takes time."""
        if self._folder is None:
            folder = tempfile.mkdtemp(prefix="part-", dir=self._context.scratch)
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            self._folder = Path(folder)
        return self._folder

    def _takes(self, name: str, size: int | None) -> bool:
        """Say whether a part is to be read; one that is not is noted by its name."""
        if self._context.depth >= MAX_DEPTH:
            note = f"It stands deeper than {MAX_DEPTH} containers, as in a decompression bomb."
            self.name_only(name, size, TextState.FAILED, note)
            return False
        room = self._left > 0 and self._room > 0 and not self.full
        if not room or not self.budget.takes_part():
            self.cut = True
            self.name_only(name, size)
            return False
        self._left -= 1
        return True

    def _inside(self, path: str, scratch: Path | None) -> PartContext:
        wanted = self._context.wanted
        if wanted is not None:
            wanted = replace(wanted, path=wanted.path[len(path + PART_SEPARATOR) :])
        return replace(
            self._context,
            wanted=wanted,
            depth=self._context.depth + 1,
            max_text_chars=self._room,
            pieces=self._context.pieces.within(path),
            scratch=scratch,
        )

    def _extract(
        self, path: str, size: int | None, read: Callable[[], Extraction]
    ) -> Extraction | None:
        from concierge.extract.registry import guarded

        try:
            found = guarded(Path(path), read)
        except ConciergeError as error:
            self.parts.append(
                Part(path, kind=Kind.OTHER, size=size, state=TextState.FAILED, note=error.message)
            )
            return None
        self._gather(path, size, found)
        return found

    def _gather(self, path: str, size: int | None, found: Extraction) -> None:
        state = TextState.NEEDS_OCR if found.pages_without_text else found.state
        self.parts.append(Part(path, found.media_type, found.kind, size, state, found.note))
        for part in found.parts:
            if self.full:
                self.cut = True
                break
            self.parts.append(replace(part, path=_joined(path, part.path)))
        for segment in found.segments:
            self._room -= len(segment.text)
            self.segments.append(Segment(segment.text, _within(path, segment.locator)))

    def _path(self, name: str) -> str:
        """Return the part's path; a name that was there before gets a number."""
        path = self._next_path(name)
        plain = _plain(name)
        self._names[plain] = self._names.get(plain, 0) + 1
        return path

    def _next_path(self, name: str) -> str:
        plain = _plain(name)
        count = self._names.get(plain, 0) + 1
        return plain if count == 1 else f"{plain} ({count})"


def _plain(name: str) -> str:
    # Names may hold bytes that are no characters, as lone surrogates.
    return " ".join(name.encode("utf-8", "replace").decode().split()) or "unnamed"


def _within(path: str, locator: Locator) -> Locator:
    return replace(locator, part=_joined(path, locator.part) if locator.part else path)


def _joined(path: str, inner: str) -> str:
    return f"{path}{PART_SEPARATOR}{inner}"


def _safe(name: str) -> str:
    """Return a name for the temporary file: what names the type is kept, nothing else is."""
    last = PurePosixPath(name.replace("\\", "/")).name
    stem, dot, suffix = last.rpartition(".")
    kept = "".join(c for c in suffix if c.isascii() and c.isalnum())[:_SUFFIX_CHARS]
    plain = "".join(c for c in stem if c.isalnum() and c.isascii())[:32] or "part"
    return f"{plain}.{kept}" if dot and kept else plain


def _is_text(start: bytes) -> bool:
    return looks_like_text(start[:HEAD_BYTES])


def _up_to(stream: Readable, most: int) -> bytes:
    """Return the first bytes of a stream; only at its end fewer than `most`."""
    pieces = []
    while most > 0 and (piece := stream.read(most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _refill(start: bytes, stream: Readable, file: IO[bytes]) -> int:
    return file.write(start) + _copy(file, stream)


def _copy(file: IO[bytes], stream: Readable) -> int:
    written = 0
    while written <= MAX_PART_BYTES and (piece := stream.read(1 << 20)):
        written += file.write(piece)
    return written


def _pieces(stream: Readable) -> Iterator[bytes]:
    while piece := stream.read(1 << 20):
        yield piece
