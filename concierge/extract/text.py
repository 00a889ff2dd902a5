"""Plain text, Markdown, source code, CSV, JSON, XML and all else that is characters."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Locator, Segment, TextState
from concierge.extract.detect import kind_of
from concierge.extract.encoding import Decoded, decode
from concierge.extract.failures import unsupported
from concierge.extract.media_types import is_textual

NAME = "text/1"


class TextExtractor:
    """Reads text as it is: one segment from line 1, so that files cost no work by the line."""

    name = "text"
    version = 1
    priority = 10

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept every textual type; readers that know more of one stand before this."""
        return is_textual(media_type)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a text file, at most the beginning that `context` allows.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
            OSError: When the file cannot be read.
        """
        with path.open("rb") as stream:
            data = stream.read(context.max_text_chars + 1)
        return extract_text_bytes(data, path, media_type, context)


def extract_text_bytes(
    data: bytes, path: Path, media_type: str, context: ExtractionContext
) -> Extraction:
    """Make an extraction of bytes that were read already.

    Args:
        data: All bytes of the file, or more than ``context.max_text_chars`` of them.
        path: Where they come from; only its name is used.
        media_type: As `detect` tells it.
        context: Bounds the text.

    Raises:
        UnsupportedError: When the bytes turn out to be no text.
    """
    limit = context.max_text_chars
    cut = len(data) > limit
    decoded = decode(data[:limit] if cut else data, cut=cut)
    if decoded is None:
        raise unsupported(path, media_type)
    text = decoded.text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    blank = not text or text.isspace()
    return Extraction(
        media_type=media_type,
        kind=kind_of(media_type, path.suffix, path.name),
        extractor=NAME,
        segments=() if blank else (Segment(text, Locator(line=1)),),
        state=_state(cut, blank),
        note=_note(decoded, limit if cut else 0),
    )


def _state(cut: bool, blank: bool) -> TextState:
    if blank:
        return TextState.EMPTY
    return TextState.PARTIAL if cut else TextState.FULL


def _note(decoded: Decoded, cut_at: int) -> str:
    notes = []
    if cut_at:
        notes.append(f"Only the first {cut_at:,} bytes were read.")
    if decoded.lossy:
        notes.append(f"Some bytes are not {decoded.encoding} and were left out.")
    elif decoded.guessed:
        notes.append(f"The encoding was taken to be {decoded.encoding}.")
    return " ".join(notes)
