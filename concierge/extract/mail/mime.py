"""MIME as it is met: parts, their names, bytes and words, also where the rules are broken."""

from __future__ import annotations

import binascii
import email
import re
from collections.abc import Callable, Iterator
from email.errors import MissingHeaderBodySeparatorDefect
from email.message import Message
from email.policy import Compat32
from typing import Any

from concierge.extract.mail.headers import decoded, text_of
from concierge.extract.web.page import page_text

MAX_PARTS = 2_000
"""Parts of one message that are looked at."""

MAX_DEPTH = 30
"""Multiparts within multiparts that are looked into."""

MAX_BYTES = 40 << 20
"""Of one message; no server takes longer ones, and parsing takes several times as much."""

_MAX_VALUE_CHARS = 8_000
_MAX_LINES = 1_000_000
_MAX_DASHES = 50_000
_MAX_HEADER_BYTES = 1 << 18
_SHORT_CHARS = 300
_LOST_BOUNDARY = re.compile(
    r"^--([^\s\"\\][^\n\"\\]{0,70}?)[ \t\r]*\nContent-", re.MULTILINE | re.IGNORECASE
)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_HEADER = re.compile(rb"[!-9;-~]+:")
_SPACED_HEADER = re.compile(rb"([!-9;-~]+)[ \t]+:")
_WELL_KNOWN = re.compile(
    rb"^(?:from|to|subject|date|message-id|mime-version|content-type|received):",
    re.MULTILINE | re.IGNORECASE,
)


class _Lenient(Compat32):
    """The policy that never fails, with bytes beyond ASCII told in place of question marks."""

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ARG002
        """Return a header's value as text."""
        # The library's way through parameters takes time by the square of their number.
        value = value[:_MAX_VALUE_CHARS]
        return value if value.isascii() else decoded(value)


_POLICY = _Lenient()


def parse(data: bytes) -> Message:
    """Parse a message, as much of it as `bounded` leaves; there is no input that it refuses."""
    data = bounded(data)
    message = email.message_from_bytes(data, policy=_POLICY)
    if any(isinstance(one, MissingHeaderBodySeparatorDefect) for one in message.defects):
        message = email.message_from_bytes(_with_mended_headers(data), policy=_POLICY)
    return message


def bounded(data: bytes) -> bytes:
    """Return the beginning of a message that is parsed: parts and headers cost much memory."""
    return _before(_before(data[:MAX_BYTES], b"\n--", _MAX_DASHES), b"\n", _MAX_LINES)


def _before(data: bytes, mark: bytes, most: int) -> bytes:
    """Return what stands before a mark that is met once too often."""
    if data.count(mark) <= most:
        return data
    at = -1
    for _ in range(most):
        at = data.index(mark, at + 1)
    return data[:at]


def _with_mended_headers(data: bytes) -> bytes:
    """Mend lines among the headers that are none: blanks before the colon, stray lines.

    Where no well-known header follows such a line, the body begins there.
    """
    gap = _BLANK_LINE.search(data, 0, _MAX_HEADER_BYTES)
    if gap is None:
        return data
    lines: list[bytes] = []
    stray: int | None = None
    for number, line in enumerate(data[: gap.start()].splitlines()):
        spaced = _SPACED_HEADER.match(line)
        if spaced:
            lines.append(spaced[1] + b":" + line[spaced.end() :])
        elif lines and not _HEADER.match(line) and not line.startswith((b" ", b"\t")):
            lines.append(b" " + line)
        else:
            lines.append(line)
        if stray is None and lines[-1] != line:
            stray = number
    if not _WELL_KNOWN.search(b"\n".join(lines[stray:])):
        return data
    return b"\n".join(lines) + b"\n\n" + data[gap.end() :]


def parts_of(part: Message) -> list[Message]:
    """Return what a multipart holds."""
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def is_text(part: Message, subtype: str = "") -> bool:
    """Say whether a part is words of the message, and no attached file."""
    kind = part.get_content_type()
    if not (kind == f"text/{subtype}" if subtype else kind.startswith("text/")):
        return False
    if kind == "text/calendar" or part.get_content_disposition() == "attachment":
        return False
    return not name_of(part)


def words_of(part: Message) -> str:
    """Return the words of a part that is text of any kind."""
    if part.is_multipart():  # the fields of a report of delivery (RFC 3464)
        groups = (
            "\n".join(f"{k}: {decoded(str(v))}" for k, v in one.items()) for one in parts_of(part)
        )
        return "\n\n".join(groups)
    text = text_of(payload_of(part), part.get_content_charset() or "")
    return page_text(text).text if part.get_content_type() == "text/html" else text.strip()


def fuller(plain: str, page: Callable[[], str]) -> str:
    """Return the plain text, unless it is a stopgap for a page that says much more."""
    if len(plain) >= _SHORT_CHARS:
        return plain
    words = page()
    return words if len(words) > 2 * len(plain) else plain


def payload_of(part: Message) -> bytes:
    """Return the bytes of a part, its transfer encoding undone as far as that goes."""
    text = part.get_payload()
    coding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    if coding == "base64" and isinstance(text, str):
        for spelling in (text, text + "=", text + "==", text.rstrip()[:-1] + "=="):
            try:
                # The library's own way makes several copies of what may be long.
                return binascii.a2b_base64(spelling)
            except (binascii.Error, ValueError):
                continue  # the end is cut off
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def name_of(part: Message) -> str:
    """Return the file name of a part, or "" when it has none (RFC 2183, RFC 2231, RFC 2047)."""
    name = part.get_filename()
    return decoded(str(name)) if name else ""


def leaves_of(part: Message, depth: int) -> Iterator[Message]:
    """Yield the parts within a multipart that are no open multiparts themselves.

    Args:
        part: The multipart.
        depth: How many multiparts it stands in; beyond `MAX_DEPTH` none is opened.
    """
    for one in parts_of(part)[:MAX_PARTS]:
        nested = one.get_content_type().startswith("multipart/") and one.is_multipart()
        if nested and one.get_content_type() != "multipart/encrypted" and depth < MAX_DEPTH:
            yield from leaves_of(one, depth + 1)
        else:
            yield one


def message_in(part: Message) -> Message | None:
    """Return an attached message, also one in base64, which RFC 2046 forbids."""
    inner = next(iter(parts_of(part)), None)
    if inner is None:
        return None
    if not inner.keys() and part.get("Content-Transfer-Encoding", "").strip().lower() == "base64":
        try:
            return parse(binascii.a2b_base64(str(inner.get_payload())))
        except (binascii.Error, ValueError):
            return None
    return inner


def mended(part: Message) -> Message | None:
    """Return a multipart whose boundary got lost with the boundary that its text shows."""
    body = part.get_payload()
    if not isinstance(body, str):
        return None
    found = _LOST_BOUNDARY.search(body)
    if found is None:
        return None
    head = f'Content-Type: {part.get_content_type()}; boundary="{found[1]}"\n\n'
    found_again = parse((head + body).encode("utf-8", "surrogateescape"))
    return found_again if found_again.is_multipart() else None
