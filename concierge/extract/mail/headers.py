"""Headers of messages: decoded however they were written, as facts and as lines of text."""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64decode
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from concierge.extract.encodings.decode import decode

_ENCODED_WORD = re.compile(
    r"=\?([^?\s]{1,60})\?([bq])\?(.{0,4000}?)\?=(?![0-9a-f]{2})", re.IGNORECASE | re.DOTALL
)
# Comments may stand anywhere, and blanks around colons (RFC 5322, 4.3).
_WITHIN_DATES = re.compile(r"\([^()]*\)|\s+(?=:)|(?<=:)\s+")
_NAMES = {
    "subject": "subject",
    "from": "sender",
    "to": "to",
    "cc": "cc",
    "bcc": "bcc",
    "date": "date",
    "message-id": "identifier",
}
_LINES = (
    ("Subject", "subject"),
    ("From", "sender"),
    ("To", "to"),
    ("Cc", "cc"),
    ("Bcc", "bcc"),
    ("Date", "date"),
)
_MAX_CHARS = 20_000
"""Of one header; lists of recipients have no end."""


@dataclass(slots=True)
class Headers:
    """What stands above a message, as text on one line each.

    Attributes:
        subject: What it is about.
        sender: Who wrote it, such as ``Ada <ada@example.org>``.
        to: To whom, joined by commas.
        cc: Who got copies.
        bcc: Who got copies unseen by the others.
        date: When it was sent, as it is written there.
        identifier: Message-ID without its angle brackets.
        sent: When it was sent, ISO 8601 with zone, or "" when that cannot be told.
    """

    subject: str = ""
    sender: str = ""
    to: str = ""
    cc: str = ""
    bcc: str = ""
    date: str = ""
    identifier: str = ""
    sent: str = ""

    def lines(self) -> list[str]:
        """Return those that people look at as lines of text."""
        return [f"{name}: {text}" for name, field in _LINES if (text := getattr(self, field))]

    def facts(self) -> dict[str, str | int | float]:
        """Return them by the names of `concierge.core.records.FACTS`."""
        pairs = {
            "from": self.sender,
            "to": self.to,
            "cc": self.cc,
            "date": self.sent,
            "subject": self.subject,
            "identifier": self.identifier,
        }
        return {name: value for name, value in pairs.items() if value}


def headers_of(message: Message) -> Headers:
    """Return the headers of a parsed message; those given more than once are joined."""
    found = Headers()
    fallback = ""
    for name, value in message.raw_items():
        field = _NAMES.get(name.lower())
        if field is None:
            continue
        raw = str(value)
        if not raw.isascii():
            fallback = fallback or charset_of(message)
        text = decoded(raw, fallback)[:_MAX_CHARS]
        before = getattr(found, field)
        if not before:
            setattr(found, field, text)
        elif field in ("to", "cc", "bcc") and len(before) < _MAX_CHARS:
            setattr(found, field, f"{before}, {text}"[:_MAX_CHARS])
    found.identifier = found.identifier.strip("<> ")
    found.sent = iso_date(found.date)
    return found


def charset_of(message: Message) -> str:
    """Return the charset that a message or the first of its parts declares, or ""."""
    for part in message.walk():
        charset = part.get_content_charset()
        if charset:
            return charset
    return ""


def decoded(value: str, fallback: str = "") -> str:
    """Return a header's value as text on one line (RFC 2047).

    Args:
        value: As the parser gives it: bytes beyond ASCII are surrogates.
        fallback: Charset of bytes that no charset is named for.
    """
    value = value[: 4 * _MAX_CHARS]
    if not value.isascii():
        value = text_of(value.encode("utf-8", "surrogateescape"), fallback)
    if "=?" in value:
        value = _without_encoded_words(value)
    return " ".join(value.split())


def text_of(data: bytes, charset: str) -> str:
    """Decode bytes by the charset they are said to be in, or by what they look like."""
    found = decode(data, declared=charset)
    return found.text.replace("\r\n", "\n") if found else ""


def _without_encoded_words(value: str) -> str:
    """Decode encoded words; a character may be split between neighbours (RFC 2047, 6.2)."""
    pieces: list[str] = []
    charset, gathered, end = "", b"", 0
    for match in _ENCODED_WORD.finditer(value):
        between = value[end : match.start()]
        named = match[1].partition("*")[0].lower()  # RFC 2231, 5: a language may follow
        if gathered and (named != charset or between.strip()):
            pieces.append(text_of(gathered, charset))
            gathered = b""
        if between.strip() or not end:
            pieces.append(between)
        charset, end = named, match.end()
        gathered += _bytes_of(match[2], match[3])
    pieces.append(text_of(gathered, charset) if gathered else "")
    return "".join([*pieces, value[end:]])


def _bytes_of(method: str, text: str) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    if method in "qQ":
        return quopri.decodestring(data, header=True)
    data = b"".join(data.split()).rstrip(b"=")
    try:
        # A single letter at the end carries no whole byte.
        return b64decode(data[: -1 if len(data) % 4 == 1 else None] + b"==")
    except (binascii.Error, ValueError):
        return b""


def iso_date(value: str) -> str:
    """Return a date as RFC 5322 writes it in ISO 8601 with zone, or "" when it is none."""
    found = _parsed(value) or _parsed(_WITHIN_DATES.sub("", value))
    if found is None:
        return ""
    # "-0000" says that the zone is not told, and that the time is that of Greenwich.
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat()


def _parsed(value: str) -> datetime | None:
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return parse(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
