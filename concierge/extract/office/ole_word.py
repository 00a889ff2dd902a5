# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Documents of Word 6 to 2003, read as [MS-DOC] describes them.

A document's characters lie in pieces all over the file; the piece table puts them in order
(2.4.1). The stories stand one after another: body, footnotes, headers, comments, endnotes,
text boxes (2.3). Of formatting, only what was deleted and what is a heading is read.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.office_about import about_ole, assembled
from concierge.extract.office.ole_crypt import opened
from concierge.extract.office.ole_objects import add_blips, add_pool, streams
from concierge.extract.office.wordml import Gathered, tidy

# Places in the header ([MS-DOC] 2.5): offset and length of tables.
_FONTS_OF_TEXT, _PARAGRAPHS, _PIECES = 0xFA, 0x102, 0x1A2
_COUNTS: Final = (0x4C, 0x50, 0x54, 0x5C, 0x60, 0x64, 0x68)
_LABELS: Final = ("", "Footnote", "", "Comment", "Endnote", "", "")
_FIRST_WITH_PIECES = 105
_DELETED_MARK = 0x0800
_HEADINGS = range(1, 10)
_MAX_HEADING_CHARS = 200
_DROPPED = dict.fromkeys([*range(1, 7), 8, *range(14, 30), 31])
_OPERANDS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_FIELD = re.compile(r"\x13[^\x13\x14\x15]*(?:\x14([^\x13\x15]*))?\x15")


class OldWordExtractor:
    """Reads DOC: body, notes, comments, headers, text boxes; deleted text at its end."""

    name = "doc"
    version = 1
    priority = 60

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept DOC and DOT."""
        return media_type == types.DOC

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a document.

        Raises:
            EncryptedError: When it wants a password that is not given.
            DamagedError: When its text cannot be found.
        """
        with opened(path, context) as plain:
            found = streams(plain, path, ("WordDocument", "0Table", "1Table", "Data"))
            about = about_ole(plain)
            document = _Document(found.get("WordDocument", b""), found)
            try:
                segments = document.read()
            except struct.error as error:
                raise damaged(path, "its table of text is cut off") from error
            children = Children(context)
            add_blips(children, found.get("Data", b""))
            add_pool(children, plain)
        missing = ["Its text is cut off; it was read as far as it goes."] if document.cut else []
        return assembled(
            media_type, Kind.DOCUMENT, "doc/1", segments, about, children=children, missing=missing
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of characters: where it lies in the file, and bytes a character."""

    start: int
    count: int
    width: int


@dataclass(slots=True)
class _Document:
    """The streams of a document and what was found in them."""

    main: bytes
    streams: dict[str, bytes]
    codec: str = "cp1252"
    cut: bool = False
    deleted: list[str] = field(default_factory=list)

    def read(self) -> list[Segment]:
        """Return the text: body under its headings, then what stands beside it."""
        version, flags = struct.unpack_from("<H", self.main, 2)[0], self._flags()
        table = self.streams.get("1Table" if flags & 0x0200 else "0Table", b"")
        if version < _FIRST_WITH_PIECES:
            pieces, counts = self._old_pieces()
            gone: list[tuple[int, int]] = []
            headings: list[tuple[int, int]] = []
        else:
            pieces = list(_pieces(table, *struct.unpack_from("<II", self.main, _PIECES)))
            counts = [max(0, struct.unpack_from("<i", self.main, at)[0]) for at in _COUNTS]
            gone = self._spans(table, _FONTS_OF_TEXT, _is_deleted)
            headings = self._spans(table, _PARAGRAPHS, _is_heading)
        text, marks = self._text(pieces, gone, headings)
        return self._segments(text, marks, counts)

    def _flags(self) -> int:
        return int(struct.unpack_from("<H", self.main, 10)[0])

    def _old_pieces(self) -> tuple[list[_Piece], list[int]]:
        """Return the text of Word 6 and 95, which lies in one run unless saved in haste."""
        start, end = struct.unpack_from("<II", self.main, 0x18)
        counts = [max(0, n) for n in struct.unpack_from("<7i", self.main, 0x34)]
        del counts[3]  # macros: never used
        return [_Piece(start, min(end, len(self.main)) - start, 1)], counts

    def _text(
        self, pieces: list[_Piece], gone: list[tuple[int, int]], headings: list[tuple[int, int]]
    ) -> tuple[str, set[int]]:
        """Join the pieces; deleted characters become zeros, so that counts stay right.

        Returns:
            The text, and at which characters paragraphs that are headings begin.
        """
        out: list[str] = []
        marks: set[int] = set()
        length = 0
        for piece in pieces:
            data = self.main[piece.start : piece.start + piece.count * piece.width]
            self.cut = self.cut or len(data) < piece.count * piece.width
            codec = self.codec if piece.width == 1 else "utf-16-le"
            text = _decoded(data, codec, piece.width)
            for first, last in _within(headings, piece):
                marks.update(range(length + first, length + last))
            for first, last in _within(gone, piece):
                self._note_deleted(text[first:last])
                text = text[:first] + "\0" * (last - first) + text[last:]
            out.append(text)
            length += len(text)
        return "".join(out), marks

    def _note_deleted(self, text: str) -> None:
        words = " ".join(_plain(text).split())
        if words:
            self.deleted.append(words)

    def _spans(
        self, table: bytes, place: int, wanted: Callable[[bytes], Iterator[tuple[int, int]]]
    ) -> list[tuple[int, int]]:
        """Return the stretches of the file whose formatting is of a kind, in order.

        Formatting lies in pages of 512 bytes that tables point to (2.8.5, 2.8.6, 2.9.32,
        2.9.174).
        """
        start, size = struct.unpack_from("<II", self.main, place)
        count = max(0, (min(size, len(table) - start) - 4) // 8)
        pages = struct.unpack_from(f"<{count}I", table, start + 4 * (count + 1)) if count else ()
        found: list[tuple[int, int]] = []
        for number in pages:
            page = self.main[(number & 0x3FFFFF) * 512 :][:512]
            if len(page) == 512:
                found += wanted(page)
        return sorted(found)

    def _segments(self, text: str, headings: set[int], counts: list[int]) -> list[Segment]:
        gathered = Gathered()
        at = 0
        for paragraph in re.split(r"(?<=[\r\x07\x0c])", text[: counts[0]]):
            plain = _plain(paragraph)
            if at in headings and plain.strip():
                gathered.begin(" ".join(plain.split())[:_MAX_HEADING_CHARS])
            at += len(paragraph)
            gathered.add(paragraph)
        gathered.flush()
        segments = [Segment(tidy(_plain(one.text)), one.locator) for one in gathered.segments]
        at = counts[0]
        for label, count in zip(_LABELS[1:], counts[1:], strict=True):
            segments += map(Segment, _story(text[at : at + count], label))
            at += count
        if self.deleted:
            segments.append(Segment("Deleted: " + "\nDeleted: ".join(self.deleted)))
        return [one for one in segments if one.text]


def _story(text: str, label: str) -> Iterator[str]:
    """Yield what stands beside the body: each note on its own, the rest at once."""
    if label:
        notes = re.split(r"[\x02\x05]", text) if re.search(r"[\x02\x05]", text) else [text]
        said = (tidy(_plain(note)) for note in notes)
        yield from (f"{label}: {note}" for note in said if note)
    else:
        lines = dict.fromkeys(tidy(_plain(text)).splitlines())
        yield "\n".join(filter(None, lines))


def _pieces(table: bytes, start: int, size: int) -> Iterator[_Piece]:
    """Yield the pieces in the order of the text (2.9.38 and 2.8.35)."""
    at, end = start, min(start + size, len(table))
    while at < end and table[at] == 1:  # formatting of pieces
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    count = max(0, (struct.unpack_from("<I", table, at + 1)[0] - 4) // 12)
    count = min(count, (len(table) - at - 9) // 12)
    at += 5
    places = struct.unpack_from(f"<{count + 1}I", table, at)
    for index in range(count):
        (where,) = struct.unpack_from("<I", table, at + 4 * (count + 1) + 8 * index + 2)
        length = max(0, places[index + 1] - places[index])
        if where & 0x40000000:
            yield _Piece((where & 0x3FFFFFFF) // 2, length, 1)
        else:
            yield _Piece(where & 0x3FFFFFFF, length, 2)


def _within(spans: list[tuple[int, int]], piece: _Piece) -> Iterator[tuple[int, int]]:
    """Yield the parts of a piece, in characters, that lie in spans of the file."""
    end = piece.start + piece.count * piece.width
    for first, last in spans:
        if first < end and last > piece.start:
            low = (max(first, piece.start) - piece.start) // piece.width
            yield low, (min(last, end) - piece.start) // piece.width


def _is_deleted(page: bytes) -> Iterator[tuple[int, int]]:
    """Yield the runs of a page of character formatting that are marked as deleted."""
    count = page[511]
    for index in range(min(count, 101)):
        at = page[4 * (count + 1) + index] * 2
        changes = page[at + 1 : at + 1 + page[at]] if at else b""
        if (_DELETED_MARK, 1) in _changes(changes):
            yield struct.unpack_from("<II", page, 4 * index)


def _is_heading(page: bytes) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a page of paragraph formatting that have a heading's style.

    The styles 1 to 9 are the headings in every document (2.9.271).
    """
    count = page[511]
    for index in range(min(count, 29)):
        at = page[4 * (count + 1) + 13 * index] * 2
        if 0 < at < 508:
            at += 1 if page[at] else 2
            if struct.unpack_from("<H", page, at)[0] in _HEADINGS:
                yield struct.unpack_from("<II", page, 4 * index)


def _changes(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield changes of formatting with the first byte of their operands (2.2.5.1)."""
    at = 0
    while at + 2 < len(data):
        code = data[at] | data[at + 1] << 8
        yield code, data[at + 2]
        at += 2 + (_OPERANDS.get(code >> 13) or data[at + 2] + 1)


def _decoded(data: bytes, codec: str, width: int) -> str:
    """Decode so that every character of the file stays one character."""
    if width == 1:
        return data.decode(codec, "replace")
    # Characters beyond 16 bits count as two; `_plain` joins them.
    units = struct.unpack(f"<{len(data) // 2}H", data[: len(data) & ~1])
    return "".join(map(chr, units))


def _plain(text: str) -> str:
    """Leave what a reader sees: results of fields instead of their codes, no marks."""
    before = None
    while before != text and "\x13" in text:
        before, text = text, _FIELD.sub(lambda found: found.group(1) or "", text)
    text = text.replace("\x07\x07", "\n").replace("\x07", "\t").replace("\r", "\n\n")
    text = text.replace("\x0b", "\n").replace("\x0c", "\n\n").replace("\x1e", "-")
    text = text.translate(_DROPPED).replace("\0", "")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
