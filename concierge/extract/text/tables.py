"""Tables kept as text: rows of CSV and TSV, each block headed by the names of its columns."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.text.plain import encoding_fact, read_text, reading_note

_TYPES = {"text/csv": "", "text/tab-separated-values": "\t"}
_DELIMITERS = ",;\t|"
_BLOCK_CHARS = 600
_MAX_HEADING = 300
"""Names of columns that are repeated, in characters; the first block has them all."""

_SAMPLE_LINES = 30
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_VALUE = re.compile(r"[-+]?[\d.,: /%-]*\d[\d.,: /%-]*[A-Za-z€$£]{0,3}")
_SEPARATOR_LINE = re.compile(r"\Asep=(.)\n")


class TableExtractor:
    """Reads tables in text form."""

    name = "table"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept comma- and tab-separated values."""
        return media_type in _TYPES

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the rows, whatever separates their cells.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
        """
        decoded, cut = read_text(path, media_type, context.max_text_chars)
        segments = tuple(table_segments(decoded.text, _TYPES[media_type]))
        state = TextState.PARTIAL if cut else TextState.FULL
        return Extraction(
            media_type=media_type,
            kind=Kind.SPREADSHEET,
            extractor="table/1",
            segments=segments,
            state=state if segments else TextState.EMPTY,
            note=reading_note(decoded, context.max_text_chars if cut else 0),
            facts=encoding_fact(decoded),
        )


def table_segments(text: str, delimiter: str = "") -> Iterator[Segment]:
    """Cut a table into blocks of rows; each begins with the names of the columns.

    Args:
        text: The table, with plain line ends.
        delimiter: What separates cells; "" to find out.
    """
    first = 1
    told = _SEPARATOR_LINE.match(text)
    if told:
        # Spreadsheet programs write the separator into a line of its own.
        delimiter, first, text = told[1], 2, text[told.end() :]
    heading = ""
    lines: list[str] = []
    begun, size = first, 0
    for line, cells in _rows(text, delimiter or _delimiter(text), first):
        row = " | ".join(" ".join(cell.split()) for cell in cells)
        if not heading and line == first and _are_names(cells):
            heading = row if len(row) <= _MAX_HEADING else f"{row[:_MAX_HEADING]} …"
        if lines and size + len(row) > _BLOCK_CHARS:
            yield Segment("\n".join(lines), Locator(line=begun))
            lines, size = [heading] if heading else [], len(heading)
            begun = line
        begun = begun if lines else line
        lines.append(row)
        size += len(row)
    if lines:
        yield Segment("\n".join(lines), Locator(line=begun))


def _rows(text: str, delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Yield rows that hold something, each with the line on which it begins."""
    # A quote that is never closed makes one cell of all that follows. The limit is the process's.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    line = first
    for cells in reader:
        if any(cells):
            yield line, cells
        line = first + reader.line_num


def _delimiter(text: str) -> str:
    """Return the sign that stands equally often in the first lines, outside quotes."""
    sample = _QUOTED.sub("", text[:20_000])
    lines = [line for line in sample.split("\n") if line.strip()][:_SAMPLE_LINES]
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign), default=",")


def _evenness(lines: Sequence[str], sign: str) -> float:
    counts = [line.count(sign) for line in lines]
    usual = max(counts, key=counts.count, default=0)
    return counts.count(usual) / len(counts) + min(usual, 50) / 100 if usual else 0.0


def _are_names(cells: Sequence[str]) -> bool:
    """Take a first row for names of columns: different words, no values."""
    words = [cell.strip() for cell in cells if cell.strip()]
    return (
        len(words) >= max(2, 0.6 * len(cells))
        and len(set(words)) == len(words)
        and not any(_VALUE.fullmatch(word) for word in words)
        and all(len(word) <= 80 for word in words)
    )
