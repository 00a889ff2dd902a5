"""Plain text, Markdown, source code, CSV, JSON, XML and all else that is characters."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Locator, Segment, TextState
from concierge.extract.detect import kind_of
from concierge.extract.encodings.decode import Decoded, decode
from concierge.extract.failures import unsupported
from concierge.extract.media_types import HTML, NOTEBOOK, SVG, XML, is_textual
from concierge.extract.text.code import LANGUAGES, symbol_stretches
from concierge.extract.text.data import ESCAPED, TAGGED, unescaped, without_tags
from concierge.extract.text.markup import HEADINGS, outline
from concierge.extract.text.outline import Outline

NAME = "text/2"

_NOT_CODE = frozenset({XML, SVG, HTML, NOTEBOOK})


class TextExtractor:
    """Reads text as it is: one segment from line 1, so that files cost no work by the line.

    Only markup and code are cut, at their headings and symbols.
    """

    name = "text"
    version = 2
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
    found = _shaped(_plain_ends(decoded.text), media_type, path.suffix.lower())
    return Extraction(
        media_type=media_type,
        kind=kind_of(media_type, path.suffix, path.name),
        extractor=NAME,
        segments=found.segments,
        title=found.title,
        author=found.author,
        state=_state(cut, not found.segments),
        note=reading_note(decoded, limit if cut else 0),
        facts={**found.facts, **encoding_fact(decoded)},
    )


def read_text(path: Path, media_type: str, limit: int) -> tuple[Decoded, bool]:
    """Read a file as text with plain line ends; say whether it goes on after `limit` bytes.

    Raises:
        UnsupportedError: When the bytes turn out to be no text.
        OSError: When the file cannot be read.
    """
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    cut = len(data) > limit
    decoded = decode(data[:limit] if cut else data, cut=cut)
    if decoded is None:
        raise unsupported(path, media_type)
    return replace(decoded, text=_plain_ends(decoded.text)), cut


def encoding_fact(decoded: Decoded) -> dict[str, str]:
    """Return the fact about an encoding that is not UTF-8."""
    return {} if decoded.encoding == "utf-8" else {"encoding": decoded.encoding}


def _shaped(text: str, media_type: str, suffix: str) -> Outline:
    """Cut at headings or symbols where the type has them; undo the escapes of data."""
    if media_type in HEADINGS:
        return outline(text, media_type)
    if suffix in LANGUAGES and media_type not in _NOT_CODE:
        return Outline(symbol_stretches(text, suffix))
    if media_type in ESCAPED or suffix == ".properties":
        text = unescaped(text)
    elif media_type in TAGGED:
        text = without_tags(text)
    if not text or text.isspace():
        return Outline(())
    return Outline((Segment(text, Locator(line=1)),))


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _state(cut: bool, blank: bool) -> TextState:
    if blank:
        return TextState.EMPTY
    return TextState.PARTIAL if cut else TextState.FULL


def reading_note(decoded: Decoded, cut_at: int) -> str:
    """Return a sentence about what was not read, or was guessed, or ""."""
    notes = []
    if cut_at:
        notes.append(f"Only the first {cut_at:,} bytes were read.")
    if decoded.lossy:
        notes.append(f"Some bytes are not {decoded.encoding} and were left out.")
    elif decoded.guessed:
        notes.append(f"The encoding was taken to be {decoded.encoding}.")
    return " ".join(notes)
