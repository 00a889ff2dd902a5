"""Mail: headers as lines, the body as text, attachments as parts with their names."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.encoding import decode
from concierge.extract.failures import unsupported
from concierge.extract.web import page_text

_SHOWN = ("Subject", "From", "To", "Cc", "Date")
_MAX_DEPTH = 5
_MAX_PARTS = 1000


class MailExtractor:
    """Reads messages in the format of RFC 5322, however their parts are encoded."""

    name = "mail"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept single messages and saved pages in MIME form."""
        return media_type in (types.MAIL, "multipart/related")

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read one message; text attachments and attached messages are read too.

        Raises:
            UnsupportedError: When there are neither headers nor a body.
        """
        # The older policy never fails on malformed headers; we decode them ourselves.
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.compat32)
        segments = tuple(_segments(message, None, 0))
        if not segments:
            raise unsupported(path, media_type)
        return Extraction(
            media_type=media_type,
            kind=Kind.MAIL if media_type == types.MAIL else Kind.WEB,
            extractor="mail/1",
            segments=segments,
            title=header(message, "Subject"),
            author=header(message, "From"),
            state=TextState.FULL,
        )


def header(message: Message, name: str) -> str:
    """Return a header as text on one line: RFC 2047 words decoded, raw bytes guessed."""
    value = message.get(name)
    return "" if value is None else _words(value, message.get_content_charset("") or "")


def _words(value: object, fallback: str) -> str:
    """Decode a header's value; bytes without a charset are tried in the body's."""
    try:
        pieces = email.header.decode_header(value)  # type: ignore[arg-type]
    except (ValueError, email.errors.HeaderParseError):
        pieces = [(str(value), None)]
    text = "".join(_piece(piece, charset, fallback) for piece, charset in pieces)
    return " ".join(text.split())


def _piece(piece: bytes | str, charset: str | None, fallback: str) -> str:
    if isinstance(piece, str):
        piece = piece.encode("utf-8", "surrogateescape")
    elif charset and charset != "unknown-8bit":
        fallback = charset
    return _decoded(piece, fallback)


def _decoded(data: bytes, charset: str) -> str:
    found = decode(data, declared=charset)
    return found.text.replace("\r\n", "\n") if found else ""


def _segments(message: Message, label: str | None, depth: int) -> Iterator[Segment]:
    """Yield headers and body of a message as one segment, then its attachments."""
    lines = [f"{name}: {value}" for name in _SHOWN if (value := header(message, name))]
    bodies: list[str] = []
    others: list[Segment] = []
    attached: list[str] = []
    for part in _leaves(message, 0):
        name = _filename(part)
        if part.get_content_type() == "message/rfc822":
            inner, title = _inner(part, name)
            attached.append(title)
            if inner is not None and depth < _MAX_DEPTH:
                others.extend(_segments(inner, title, depth + 1))
            continue
        if name:
            attached.append(name)
        text = _text_of(part)
        if text and name:
            others.append(Segment(text, Locator(part=name)))
        elif text:
            bodies.append(text)
    if attached:
        lines.append("Attachments: " + ", ".join(attached))
    top = "\n\n".join(filter(None, ("\n".join(lines), *bodies)))
    if top:
        yield Segment(top, Locator(part=label))
    yield from others


def _inner(part: Message, name: str) -> tuple[Message | None, str]:
    """Return an attached message and what to call it."""
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    if not isinstance(inner, Message):
        return None, name or "message"
    return inner, name or header(inner, "Subject") or "message"


def _leaves(part: Message, depth: int) -> Iterator[Message]:
    """Yield the parts that hold something; of alternatives the plainest that has words."""
    if not part.is_multipart() or part.get_content_type() == "message/rfc822":
        yield part
        return
    if depth > _MAX_DEPTH:
        return
    payload = part.get_payload()
    parts = [one for one in payload if isinstance(one, Message)][:_MAX_PARTS]
    leaves = [leaf for one in parts for leaf in _leaves(one, depth + 1)]
    if part.get_content_type() == "multipart/alternative":
        plain = [one for one in leaves if one.get_content_type() == "text/plain"]
        worded = next((one for one in plain if _text_of(one)), None)
        if worded is not None:
            leaves = [
                one for one in leaves if one is worded or one.get_content_maintype() != "text"
            ]
    yield from leaves


def _filename(part: Message) -> str:
    name = part.get_filename()
    return _words(str(name), "") if name else ""


def _text_of(part: Message) -> str:
    """Return the words of a part that is text of any kind, else ""."""
    # A leaf that says it is multipart has lost its boundary: what it holds is text.
    if part.get_content_maintype() not in ("text", "message", "multipart"):
        return ""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    text = _decoded(data, part.get_content_charset("") or "")
    return page_text(text).text if part.get_content_type() == "text/html" else text.strip()
