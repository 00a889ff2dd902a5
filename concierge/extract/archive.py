"""Archives: the names of their members, and the words of those that are small texts."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, cast

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.detect import HEAD_BYTES, detect
from concierge.extract.encoding import decode
from concierge.extract.failures import damaged
from concierge.extract.unpack import BROKEN, CountedReader, open_zip
from concierge.extract.web import page_text

MAX_MEMBERS = 20_000
_MAX_TEXT_BYTES = 1 << 20
_COMPRESSED = frozenset({"application/gzip", "application/x-bzip2", "application/x-xz"})


@dataclass(frozen=True, slots=True)
class _Member:
    """One file in an archive; `data` is read only when it may be a small text."""

    name: str
    data: bytes = b""
    locked: bool = False
    broken: bool = False


@dataclass(slots=True)
class _Found:
    """What an archive holds, gathered member by member."""

    names: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    locked: int = 0
    unread: int = 0
    cut: bool = False
    broken: str = ""


class ArchiveExtractor:
    """Reads ZIP and TAR files and single compressed files; members of members are not opened."""

    name = "archive"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept ZIP, TAR, gzip, bzip2 and xz."""
        return media_type in (types.ZIP, types.TAR) or media_type in _COMPRESSED

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """List the members and read the small texts among them.

        Raises:
            DamagedError: When not even its list of members can be read.
            TooLargeError: When it is a decompression bomb.
        """
        members = (
            _zip_members(path) if media_type == types.ZIP else _stream_members(path, media_type)
        )
        found = _Found()
        try:
            _gather(found, members, context.max_text_chars)
        except (*BROKEN, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            found.broken = "It is damaged: the members after these could not be read."
        if found.broken and not found.names:
            raise damaged(path, "its members cannot be read")
        return _extraction(media_type, found)


def _gather(found: _Found, members: Iterator[_Member], room: int) -> None:
    for one in members:
        if len(found.names) >= MAX_MEMBERS:
            found.cut = True
            return
        found.names.append(one.name)
        found.locked += one.locked
        found.unread += one.broken
        text = _text_of(one)
        if text and room > len(text):
            room -= len(text)
            found.segments.append(Segment(text, Locator(line=1, part=one.name)))
        elif text:
            found.cut = True


def _text_of(one: _Member) -> str:
    """Return the member's text when it is one, else ""."""
    if not one.data:
        return ""
    name = Path(PurePosixPath(one.name).name)
    media_type = _type_of(name, one.data)
    decoded = decode(one.data) if types.is_textual(media_type) else None
    if decoded is None:
        return ""
    if media_type == types.HTML:
        return page_text(decoded.text).text
    return decoded.text.replace("\r\n", "\n").strip()


def _type_of(name: Path, data: bytes) -> str:
    """Tell the type of a member; containers in it are not looked into."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"):
        return types.UNKNOWN
    return detect(name, data[:HEAD_BYTES])


def _extraction(media_type: str, found: _Found) -> Extraction:
    notes = [found.broken]
    if found.locked:
        notes.append(f"{found.locked} members want a password; only their names are known.")
    if found.unread:
        notes.append(f"{found.unread} damaged members could not be read.")
    if found.cut:
        notes.append("There are more members or words than are kept.")
    partial = bool(found.locked or found.unread or found.cut or found.broken)
    listing = Segment("\n".join(found.names)) if found.names else None
    return Extraction(
        media_type=media_type,
        kind=Kind.ARCHIVE,
        extractor="archive/1",
        segments=((listing,) if listing else ()) + tuple(found.segments),
        state=_state(bool(found.names), partial),
        note=" ".join(filter(None, notes)),
    )


def _state(members: bool, partial: bool) -> TextState:
    if partial:
        return TextState.PARTIAL
    return TextState.FULL if members else TextState.EMPTY


def _zip_members(path: Path) -> Iterator[_Member]:
    with open_zip(path) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            locked = bool(info.flag_bits & 1)
            small = not locked and info.file_size <= _MAX_TEXT_BYTES
            try:
                data = _beginning(archive, info) if small else b""
            except BROKEN:
                yield _Member(info.filename, broken=True)
                continue
            yield _Member(info.filename, data, locked)


def _beginning(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        return stream.read(_MAX_TEXT_BYTES)


def _stream_members(path: Path, media_type: str) -> Iterator[_Member]:
    """Yield the members of a TAR file, or the one that is compressed."""
    with ExitStack() as stack:
        raw: IO[bytes] = stack.enter_context(path.open("rb"))
        if media_type != types.TAR:
            raw = stack.enter_context(_decompressed(raw, media_type))
        stream = CountedReader(raw, path)
        head = stream.read(HEAD_BYTES)
        if head[257:262] != b"ustar":
            name = path.stem or path.name
            rest = stream.read(_MAX_TEXT_BYTES + 1 - len(head))
            data = head + rest
            yield _Member(name, data if len(data) <= _MAX_TEXT_BYTES else b"")
            return
        raw.seek(0)
        counted = CountedReader(raw, path)
        with tarfile.open(fileobj=counted, mode="r|") as archive:
            yield from _tar_members(archive)


def _decompressed(raw: IO[bytes], media_type: str) -> IO[bytes]:
    if media_type == "application/gzip":
        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
    if media_type == "application/x-bzip2":
        return bz2.BZ2File(raw)
    return lzma.LZMAFile(raw)


def _tar_members(archive: tarfile.TarFile) -> Iterator[_Member]:
    for info in archive:
        if not info.isfile():
            continue
        data = b""
        if info.size <= _MAX_TEXT_BYTES:
            stream = archive.extractfile(info)
            data = stream.read(_MAX_TEXT_BYTES) if stream else b""
        yield _Member(info.name, data)
