"""Mailboxes in one file (RFC 4155 and its relatives): every message is a part.

They are read line by line and message by message, so that a mailbox of any size takes no
more memory than its largest message.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, TextState
from concierge.extract import media_types as types
from concierge.extract.children import MAX_LISTED, Children
from concierge.extract.failures import unsupported
from concierge.extract.mail.headers import decoded
from concierge.extract.mail.message import read_bytes
from concierge.extract.mail.mime import MAX_BYTES

# Every program writes the time and the year; text that only begins with "From" has none.
_SEPARATOR = re.compile(rb"From .*\b\d\d?:\d\d(?::\d\d)?\b.*\b(?:19|20)\d\d\b")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_SUBJECT = re.compile(rb"^Subject:([^\n]*\n(?:[ \t][^\n]*\n)*)", re.MULTILINE | re.IGNORECASE)
_LINE_BYTES = 1 << 20
_SEPARATOR_CHARS = 300
_TITLE_CHARS = 120


class MailboxExtractor:
    """Reads mbox files, as Thunderbird, Apple Mail, Gmail's export and Unix mail have them."""

    name = "mailbox"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept mailboxes."""
        return media_type == types.MBOX

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the messages one after the other, until as much is known as is kept.

        Raises:
            UnsupportedError: When there is no message in it.
        """
        with path.open("rb") as stream:
            return _read(stream, path, media_type, context)

    def extract_bytes(
        self, data: bytes, path: Path, media_type: str, context: ExtractionContext
    ) -> Extraction:
        """Read the messages of a mailbox that is in memory.

        Raises:
            UnsupportedError: When there is no message in it.
        """
        return _read(io.BytesIO(data), path, media_type, context)


def _read(stream: IO[bytes], path: Path, media_type: str, context: ExtractionContext) -> Extraction:
    children = Children(context, most=MAX_LISTED)
    count = 0
    cut = False
    for message in _messages(stream):
        if children.full or children.cut:
            cut = True
            break
        count += 1
        _take(children, count, message)
    if not count:
        raise unsupported(path, media_type)
    more = f"Only the first {count:,} messages were read." if cut else ""
    return Extraction(
        media_type=media_type,
        kind=Kind.MAIL,
        extractor="mailbox/1",
        segments=tuple(children.segments),
        state=TextState.PARTIAL if cut or children.partial else TextState.FULL,
        note=" ".join(filter(None, (more, children.note()))),
        parts=tuple(children.parts),
    )


def _take(children: Children, number: int, message: bytes) -> None:
    found = _SUBJECT.search(message[: message.find(b"\n\n") + 1 or None])
    raw = found[1].decode("ascii", "surrogateescape") if found else ""
    subject = decoded(raw)[:_TITLE_CHARS].strip()
    name = f"{number}: {subject}" if subject else f"{number}"
    children.add_read(
        name, len(message), lambda inside: read_bytes(message, inside), lambda: message
    )


def _messages(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the messages without the lines that part them; of a huge one the beginning."""
    lines: list[bytes] = []
    size = 0
    # Lines of bounded length, because a file that lies may hold a single one.
    for line in iter(lambda: stream.readline(_LINE_BYTES), b""):
        if line.startswith(b"From ") and _SEPARATOR.match(line, 0, _SEPARATOR_CHARS):
            if lines:
                yield _unquoted(b"".join(lines))
            lines, size = [], 0
        elif size <= MAX_BYTES:
            lines.append(line)
            size += len(line)
    if lines:
        yield _unquoted(b"".join(lines))


def _unquoted(message: bytes) -> bytes:
    """Take one mark off the lines whose beginning would have parted messages."""
    return _QUOTED.sub(rb"\1", message) if b"From " in message else message
