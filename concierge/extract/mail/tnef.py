"""winmail.dat, which Outlook sends to others in place of MIME ([MS-OXTNEF])."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import damaged, too_large
from concierge.extract.mail import mapi
from concierge.extract.mail.mapi import FIXED_SIZES, NAMED, Attachment, MapiMessage, Properties
from concierge.extract.mail.mapi_mail import read_mapi

_SIGNATURE = 0x223E9F78
_MAX_BYTES = 64 << 20
_MAX_COUNT = 100_000
_MAX_RECIPIENTS = 2_000
# Attributes of a message and of its attachments (2.1.3.1).
_SUBJECT, _BODY, _DATE_SENT = 0x00018004, 0x0002800C, 0x00038005
_MESSAGE_PROPERTIES, _RECIPIENTS, _CODEPAGE = 0x00069003, 0x00069004, 0x00069007
_NEW_ATTACHMENT, _TITLE, _DATA = 0x00069002, 0x00018010, 0x0006800F
_ATTACHMENT_PROPERTIES = 0x00069005
# What older attributes say is kept as the property that says the same.
_AS_PROPERTY = {_SUBJECT: mapi.SUBJECT, _BODY: mapi.BODY}


class TnefExtractor:
    """Reads messages in Outlook's own transport format."""

    name = "tnef"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept winmail.dat, whatever it is called."""
        return media_type == types.TNEF

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a message and what is attached to it.

        Raises:
            DamagedError: When nothing of it can be read.
            TooLargeError: When it is longer than a message can be.
        """
        if path.stat().st_size > _MAX_BYTES:
            raise too_large(path, f"{path.stat().st_size:,} bytes")
        return self.extract_bytes(path.read_bytes(), path, media_type, context)

    def extract_bytes(
        self, data: bytes, path: Path, media_type: str, context: ExtractionContext
    ) -> Extraction:
        """Read a message that is in memory.

        Raises:
            DamagedError: When nothing of it can be read.
        """
        stream = _Stream()
        try:
            stream.read(data)
        except (struct.error, ValueError) as error:
            if not stream.properties.values and not stream.attached:
                raise damaged(path, "its attributes cannot be read") from error
            stream.cut = True
        found = read_mapi(stream.message(), context, media_type, "tnef/1")
        if not stream.cut:
            return found
        note = f"{found.note} It is damaged; what stands after the damage is missing.".strip()
        return replace(found, state=TextState.PARTIAL, note=note)


@dataclass(slots=True)
class _Attached:
    """What the attributes of one attachment say."""

    properties: Properties
    data: bytes = b""


@dataclass(slots=True)
class _Stream:
    """What a stream of attributes says, in the order in which it says it.

    Attributes:
        properties: Of the message.
        recipients: Properties of each.
        attached: What is attached.
        cut: Whether the stream broke off.
    """

    properties: Properties = field(default_factory=Properties)
    recipients: list[Properties] = field(default_factory=list)
    attached: list[_Attached] = field(default_factory=list)
    cut: bool = False

    def read(self, data: bytes) -> None:
        """Read all attributes (2.1.1).

        Raises:
            struct.error: When they are cut off.
            ValueError: When they break the format.
        """
        if struct.unpack_from("<I", data)[0] != _SIGNATURE:
            raise ValueError("no TNEF")
        at = 6  # after the signature and a key that means nothing
        while at + 9 <= len(data):
            attribute, length = struct.unpack_from("<II", data, at + 1)
            value = data[at + 9 : at + 9 + length]
            self._take(attribute, value)
            if len(value) < length:
                raise ValueError("cut off")
            at += 9 + length + 2  # after a checksum

    def message(self) -> MapiMessage:
        """Return it as a message."""
        for one in (self.properties, *self.recipients, *(one.properties for one in self.attached)):
            one.codepage = one.codepage or self.properties.codepage
        return MapiMessage(self.properties, self.recipients, self._attachments())

    def _attachments(self) -> Iterator[Attachment]:
        for one in self.attached:
            kind, value = one.properties.values.pop(mapi.ATTACHED_DATA, (0, b""))
            # An object's bytes begin with the identifier of its interface (2.1.3.4).
            inner = value[16:] if kind == mapi.OBJECT else value
            is_message = kind == mapi.OBJECT and inner[:4] == _SIGNATURE.to_bytes(4, "little")
            data = one.data or inner
            opened = partial(_inner_message, inner) if is_message else None
            yield Attachment(one.properties, partial(bytes, data), opened)

    def _take(self, attribute: int, value: bytes) -> None:
        known = self.properties
        if attribute == _CODEPAGE:
            known.codepage = int.from_bytes(value[:4], "little")
        elif attribute in _AS_PROPERTY:
            known.values.setdefault(_AS_PROPERTY[attribute], (mapi.STRING8, value))
        elif attribute == _DATE_SENT:
            known.values.setdefault(mapi.SENT, (mapi.TIME, _file_time(value)))
        elif attribute == _MESSAGE_PROPERTIES:
            _Values(value).read(known)
        elif attribute == _RECIPIENTS:
            self._take_recipients(value)
        elif attribute == _NEW_ATTACHMENT:
            self.attached.append(_Attached(Properties()))
        elif self.attached:
            self._take_attached(self.attached[-1], attribute, value)

    def _take_attached(self, one: _Attached, attribute: int, value: bytes) -> None:
        if attribute == _TITLE:
            one.properties.values.setdefault(0x3704, (mapi.STRING8, value))
        elif attribute == _DATA:
            one.data = value
        elif attribute == _ATTACHMENT_PROPERTIES:
            _Values(value).read(one.properties)

    def _take_recipients(self, value: bytes) -> None:
        values = _Values(value)
        for _ in range(min(values.integer(), _MAX_RECIPIENTS)):
            self.recipients.append(Properties())
            values.read(self.recipients[-1])


class _Values:
    """A list of properties with their values (2.1.3.4).

    Args:
        data: The bytes of the attribute.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def read(self, into: Properties) -> None:
        """Read one counted list.

        Raises:
            struct.error: When it is cut off.
            ValueError: When it breaks the format.
        """
        for _ in range(min(self.integer(), _MAX_COUNT)):
            kind, number = struct.unpack_from("<HH", self._data, self._at)
            self._at += 4
            if number >= 0x8000:
                number = self._named(number)
            values = self._values(kind)
            if values and not kind & 0x1000:
                into.values[number] = (kind, values[0])

    def integer(self) -> int:
        """Return the next unsigned integer."""
        (value,) = struct.unpack_from("<I", self._data, self._at)
        self._at += 4
        return int(value)

    def _named(self, number: int) -> int:
        """Return the number of a named property: its name follows, after a GUID."""
        self._at += 16
        if self.integer() == 0:
            return NAMED | self.integer() & 0xFFFF
        self._bytes(self.integer())
        return number

    def _values(self, kind: int) -> list[bytes]:
        size = FIXED_SIZES.get(kind & 0x0FFF)
        several = kind & 0x1000
        if size is not None:
            count = min(self.integer() if several else 1, _MAX_COUNT)
            # Values shorter than four bytes are padded to that.
            return [self._bytes(size) for _ in range(count)]
        count = min(self.integer(), _MAX_COUNT)
        return [self._bytes(self.integer()) for _ in range(count)]

    def _bytes(self, size: int) -> bytes:
        if self._at + size > len(self._data):
            raise ValueError("a value reaches beyond its attribute")
        value = self._data[self._at : self._at + size]
        self._at += -(-size // 4) * 4
        return value


def _inner_message(data: bytes) -> MapiMessage:
    stream = _Stream()
    try:
        stream.read(data)
    except struct.error as error:
        raise ValueError("cut off") from error
    return stream.message()


def _file_time(value: bytes) -> bytes:
    """Turn a date of seven short integers (2.1.3.3.9) into a FILETIME, b"" when it is none."""
    try:
        year, month, day, hour, minute, second = struct.unpack_from("<6H", value)
        sent = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (struct.error, ValueError):
        return b""
    ticks = (sent - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10
    return struct.pack("<Q", ticks) if ticks > 0 else b""
