"""Outlook's MSG files ([MS-OXMSG]): a message as streams in an OLE file."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, TextState
from concierge.extract import media_types as types
from concierge.extract.children import MAX_PART_BYTES
from concierge.extract.failures import damaged
from concierge.extract.mail import mapi
from concierge.extract.mail.mapi import NAMED, Attachment, MapiMessage, Properties
from concierge.extract.mail.mapi_mail import read_mapi

if TYPE_CHECKING:
    from olefile import OleFileIO

_PROPERTIES = "__properties_version1.0"
_NAMES = "__nameid_version1.0"
_MESSAGE = "__substg1.0_3701000D"
# Bytes before the properties: of a message in the file, of one within, of all else (2.4.1).
_TOP_HEADER, _INNER_HEADER, _OTHER_HEADER = 32, 24, 8
_MAX_STREAM = 32 << 20
_MAX_LOADED = 128 << 20
_MAX_WITHIN = 1_000
_VARIABLE = frozenset({mapi.STRING8, mapi.UNICODE, mapi.BINARY})


class OutlookExtractor:
    """Reads single messages, appointments and contacts that Outlook saved."""

    name = "msg"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept MSG files."""
        return media_type == types.OUTLOOK

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a message and what is attached to it.

        Raises:
            DamagedError: When the OLE file cannot be opened.
        """
        with path.open("rb") as stream:
            return _read(stream, path, media_type, context)

    def extract_bytes(
        self, data: bytes, path: Path, media_type: str, context: ExtractionContext
    ) -> Extraction:
        """Read a message that is in memory.

        Raises:
            DamagedError: When the OLE file cannot be opened.
        """
        return _read(io.BytesIO(data), path, media_type, context)


def _read(stream: IO[bytes], path: Path, media_type: str, context: ExtractionContext) -> Extraction:
    from olefile import OleFileIO

    try:
        with OleFileIO(stream) as ole:
            file = _File(ole)
            message = _Storage(file).message(_TOP_HEADER)
            found = read_mapi(message, context, media_type, "msg/1")
            return _partial(found) if file.broken else found
    except OSError as error:
        if error.errno is not None:
            raise
        raise damaged(path, str(error)) from error


def _partial(found: Extraction) -> Extraction:
    note = f"{found.note} The file is damaged; some of it could not be read.".strip()
    return replace(found, state=TextState.PARTIAL, note=note)


class _File:
    """The open OLE file.

    Attributes:
        broken: Whether something could not be read that should be there.
        numbers: What the numbers of properties from 0x8000 stand for (2.2.3.1.2), those
            whose names are numbers.
    """

    def __init__(self, ole: OleFileIO[str]) -> None:
        self.broken = False
        self._ole = ole
        self._left = _MAX_LOADED  # many streams may claim the same bytes of the file
        self._names: dict[tuple[str, ...], list[str]] = {}
        for path in ole.listdir(streams=True, storages=True):
            self._names.setdefault(tuple(path[:-1]), []).append(path[-1])
        self.numbers: dict[int, int] = {}
        entries = self.stream((_NAMES, "__substg1.0_00030102"))
        for at in range(0, len(entries) - 7, 8):
            number, kind, index = struct.unpack_from("<IHH", entries, at)
            if not kind & 1 and number < NAMED:
                self.numbers[0x8000 + index] = NAMED | number

    def names(self, folder: tuple[str, ...], prefix: str = "") -> list[str]:
        """Return the sorted names of what stands in a storage."""
        return sorted(name for name in self._names.get(folder, ()) if name.startswith(prefix))

    def stream(self, path: tuple[str, ...], limit: int = _MAX_STREAM) -> bytes:
        """Return a stream, b"" when it is missing, damaged or longer than `limit`."""
        if path[-1] not in self._names.get(path[:-1], ()):
            return b""
        try:
            size = self._ole.get_size(list(path))
            if limit == _MAX_STREAM:
                limit = min(limit, self._left)
                self._left -= size
            if size > limit:
                self.broken = True
                return b""
            with self._ole.openstream(list(path)) as stream:
                return bytes(stream.read())
        except OSError as error:
            if error.errno is not None:
                raise
            self.broken = True
            return b""


@dataclass(frozen=True, slots=True)
class _Storage:
    """One storage of the file: a message, a recipient or an attachment.

    Attributes:
        file: The open file.
        path: Names of the storages that lead to it.
    """

    file: _File
    path: tuple[str, ...] = ()

    def message(self, header: int, codepage: int = 0) -> MapiMessage:
        """Return it as a message."""
        known = self.properties(header, codepage)
        return MapiMessage(
            known,
            [one.properties(_OTHER_HEADER, known.codepage) for one in self._within("__recip_")],
            self._attachments(known.codepage),
        )

    def properties(self, header: int, codepage: int = 0) -> Properties:
        """Return the properties that have bytes worth keeping (2.4.2)."""
        table = self.stream(_PROPERTIES)[header:]
        known = Properties({}, codepage)
        for at in range(0, len(table) - 15, 16):
            kind, number, value = struct.unpack_from("<HH4x8s", table, at)
            if kind in mapi.FIXED_SIZES:
                number = self.file.numbers.get(number, number)
                known.values[number] = (kind, value[: mapi.FIXED_SIZES[kind]])
        known.codepage = known.number(mapi.CODEPAGE) or codepage
        for name in self.file.names(self.path, "__substg1.0_"):
            number, kind = _tag(name)
            # What is attached is loaded when it is asked for.
            if number and number != mapi.ATTACHED_DATA and kind in _VARIABLE:
                number = self.file.numbers.get(number, number)
                known.values[number] = (kind, self.stream(name))
        return known

    def _attachments(self, codepage: int) -> Iterator[Attachment]:
        for one in self._within("__attach_"):
            message = None
            inner = _Storage(self.file, (*one.path, _MESSAGE))
            if self.file.names(inner.path):
                message = partial(inner.message, _INNER_HEADER, codepage)
            data = partial(one.stream, "__substg1.0_37010102", MAX_PART_BYTES)
            yield Attachment(one.properties(_OTHER_HEADER, codepage), data, message)

    def _within(self, prefix: str) -> list[_Storage]:
        names = self.file.names(self.path, prefix)[:_MAX_WITHIN]
        return [_Storage(self.file, (*self.path, name)) for name in names]

    def stream(self, name: str, limit: int = _MAX_STREAM) -> bytes:
        """Return one of its streams."""
        return self.file.stream((*self.path, name), limit)


def _tag(name: str) -> tuple[int, int]:
    """Return number and type that the name of a stream tells; 0 when it tells none."""
    try:
        tag = int(name.removeprefix("__substg1.0_"), 16)
    except ValueError:
        return 0, 0
    return tag >> 16 & 0xFFFF, tag & 0xFFFF
