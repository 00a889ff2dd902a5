"""Mail: headers as facts and lines, the body as text, attachments as parts."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from collections.abc import Sequence
from email.message import Message
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import unsupported
from concierge.extract.mail.headers import Headers, headers_of
from concierge.extract.mail.mime import MAX_BYTES, bounded, parse
from concierge.extract.mail.parts import Letter

_NAME = "mail/2"


class MailExtractor:
    """Reads messages in the format of RFC 5322, however their parts are encoded."""

    name = "mail"
    version = 2
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept single messages, also those of Apple Mail."""
        return media_type in (types.MAIL, types.APPLE_MAIL)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read one message and what is attached to it.

        Raises:
            UnsupportedError: When there are neither headers nor a body.
        """
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        return self.extract_bytes(data, path, media_type, context)

    def extract_bytes(
        self, data: bytes, path: Path, media_type: str, context: ExtractionContext
    ) -> Extraction:
        """Read one message that is in memory.

        Raises:
            UnsupportedError: When there are neither headers nor a body.
        """
        if media_type == types.APPLE_MAIL:
            data = _of_apple(data)
        found = read_bytes(data, context, media_type)
        if not found.segments:
            raise unsupported(path, media_type)
        return found


def read_bytes(data: bytes, context: ExtractionContext, media_type: str = types.MAIL) -> Extraction:
    """Read a message that is in memory, as much of it as is parsed."""
    beginning = bounded(data)
    cut = len(beginning) < len(data)
    notes = [f"Only its first {len(beginning):,} bytes were read."] if cut else []
    return _read(parse(beginning), context, media_type, notes)


def read_message(message: Message, context: ExtractionContext) -> Extraction:
    """Read a message that was parsed already."""
    return _read(message, context, types.MAIL, [])


def _read(
    message: Message, context: ExtractionContext, media_type: str, notes: list[str]
) -> Extraction:
    letter = Letter(Children(context), read_message)
    letter.gather(message)
    return letter_extraction(headers_of(message), letter, media_type, _NAME, notes)


def letter_extraction(
    headers: Headers, letter: Letter, media_type: str, extractor: str, notes: Sequence[str] = ()
) -> Extraction:
    """Return a message as an extraction, whatever format it came in.

    Args:
        headers: What stands above it.
        letter: What its parts gave.
        media_type: Of the file.
        extractor: Name and version of the reader.
        notes: What else was left out of its words.
    """
    notes = [*notes]
    if letter.locked:
        notes.append(f"The message is encrypted ({letter.locked}); its headers are known.")
    if letter.cut:
        notes.append("It has more parts than are read.")
    partial = bool(notes) or letter.children.partial
    lines = headers.lines()
    if letter.attached:
        lines.append("Attachments: " + ", ".join(letter.attached))
    top = "\n\n".join(filter(None, ("\n".join(lines), *letter.bodies)))
    return Extraction(
        media_type=media_type,
        kind=Kind.MAIL,
        extractor=extractor,
        segments=((Segment(top),) if top else ()) + tuple(letter.children.segments),
        title=headers.subject,
        author=headers.sender,
        state=_state(bool(top), partial),
        note=" ".join(filter(None, (*notes, letter.children.note()))),
        facts=headers.facts(),
        parts=tuple(letter.children.parts),
    )


def _state(words: bool, partial: bool) -> TextState:
    if partial:
        return TextState.PARTIAL
    return TextState.FULL if words else TextState.EMPTY


def _of_apple(data: bytes) -> bytes:
    """Return the message in a file of Apple Mail: its length, itself, then a property list."""
    first, _, rest = data.partition(b"\n")
    return rest[: int(first)] if first.strip().isdigit() else data
