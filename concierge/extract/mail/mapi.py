"""Messages as Outlook keeps them: properties by number ([MS-OXPROPS], [MS-OXCDATA] 2.11).

MSG files and winmail.dat hold the same properties in different wrappings.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from concierge.extract.mail.headers import text_of

NAMED = 1 << 16
"""Added to the number of a named property, so that it meets no other."""

SUBJECT = 0x0037
SENT = 0x0039
TRANSPORT_HEADERS = 0x007D
SENDER_NAME = 0x0C1A
RECIPIENT_KIND = 0x0C15
BODY = 0x1000
RTF = 0x1009
HTML = 0x1013
ATTACHED_DATA = 0x3701
ATTACH_METHOD = 0x3705
CODEPAGE = 0x3FFD
HTML_CODEPAGE = 0x3FDE

INTEGER = 0x0003
OBJECT = 0x000D
STRING8 = 0x001E
UNICODE = 0x001F
TIME = 0x0040
BINARY = 0x0102

FIXED_SIZES = {2: 2, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 2, 20: 8, TIME: 8, 0x48: 16}
"""Bytes of the types whose size is fixed, by the number of the type."""

_CODECS = {
    1200: "utf-16-le",
    10000: "mac_roman",
    20127: "ascii",
    20866: "koi8-r",
    20932: "euc_jp",
    20936: "gb2312",
    21866: "koi8-u",
    50220: "iso2022_jp",
    50221: "iso2022_jp",
    50222: "iso2022_jp",
    50225: "iso2022_kr",
    51932: "euc_jp",
    51936: "gb18030",
    51949: "euc_kr",
    52936: "hz",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
}
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Properties:
    """The properties of a message, a recipient or an attachment.

    Attributes:
        values: Type and raw bytes by number.
        codepage: Of strings that are not Unicode; 0 when it is not told.
    """

    values: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    codepage: int = 0

    def text(self, *numbers: int) -> str:
        """Return the first of these properties that is a string with something in it."""
        for number in numbers:
            kind, raw = self.values.get(number, (0, b""))
            if kind == UNICODE:
                text = raw.decode("utf-16-le", "replace")
            elif kind == STRING8:
                text = text_of(raw.rstrip(b"\0"), codec_of(self.codepage))
            else:
                continue
            if text := text.rstrip("\0"):
                return text.replace("\r\n", "\n").replace("\r", "\n")
        return ""

    def line(self, *numbers: int) -> str:
        """Return such a string on one line."""
        return " ".join(self.text(*numbers).split())

    def data(self, number: int) -> bytes:
        """Return the raw bytes of a property, b"" when it is not there."""
        return self.values.get(number, (0, b""))[1]

    def number(self, number: int) -> int:
        """Return an integer, 0 when it is not there."""
        return int.from_bytes(self.data(number)[:4], "little")

    def time(self, *numbers: int) -> str:
        """Return the first time that is given, ISO 8601, or ""."""
        for number in numbers:
            kind, raw = self.values.get(number, (0, b""))
            found = iso_time(raw) if kind == TIME else ""
            if found:
                return found
        return ""


@dataclass(slots=True)
class Attachment:
    """Something attached to a message.

    Attributes:
        properties: Its properties.
        data: Loads its bytes.
        message: Opens it, when it is a message itself.
    """

    properties: Properties
    data: Callable[[], bytes]
    message: Callable[[], MapiMessage] | None = None


@dataclass(slots=True)
class MapiMessage:
    """A message, its recipients and what is attached to it."""

    properties: Properties
    recipients: Iterable[Properties] = ()
    attachments: Iterator[Attachment] | tuple[Attachment, ...] = ()


def codec_of(codepage: int) -> str:
    """Return the name of a Windows code page as a charset, "" when it is not told."""
    if not codepage:
        return ""
    if 28591 <= codepage <= 28606:
        return f"iso8859-{codepage - 28590}"
    return _CODECS.get(codepage, f"cp{codepage}")


def iso_time(raw: bytes) -> str:
    """Return a FILETIME (100 ns since 1601, UTC) in ISO 8601, or "" when it is no date."""
    if len(raw) < 8:
        return ""
    (ticks,) = struct.unpack_from("<Q", raw)
    try:
        found = _EPOCH + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return ""
    # Outlook writes dates at either end of the range for "none".
    return found.replace(microsecond=0).isoformat() if 1900 < found.year < 4500 else ""
