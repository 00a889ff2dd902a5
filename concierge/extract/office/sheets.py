"""Rows of a sheet made into passages, which say their columns' names and their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, islice

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.office_about import About, assembled, missing_notes
from concierge.extract.office.office_xml import Package

_BLOCK_CHARS = 600
_LOOK_AHEAD = 40
"""Rows from which it is judged how wide a table is."""

_MAX_HEADING_CHARS = 60
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something.

    Attributes:
        number: From 1.
        cells: Text by column, from 0; in rising order, none empty.
        numeric: Whether some cell is a value rather than words.
    """

    number: int
    cells: Mapping[int, str]
    numeric: bool


@dataclass(slots=True)
class Sheet:
    """A sheet as its reader finds it.

    Attributes:
        name: Its name.
        rows: Reads its rows, those that hold something.
        hidden: Whether the person sees it only when asking for it.
        comments: Reads comments: cell and text.
        beside: Reads the words of what is drawn over the cells.
    """

    name: str
    rows: Callable[[], Iterator[Row]]
    hidden: bool = False
    comments: Callable[[], Iterator[tuple[str, str]]] = field(default=lambda: iter(()))
    beside: Callable[[], Sequence[str]] = field(default=tuple)


def sheet_segments(sheet: Sheet) -> Iterator[Segment]:
    """Yield a sheet's passages: blocks of rows, then comments, then what is drawn."""
    title = f"{sheet.name} (hidden sheet)" if sheet.hidden else sheet.name
    yield from _table(sheet.name, title, sheet.rows())
    for cell, text in sheet.comments():
        yield Segment(f"{title}\n{text}", Locator(sheet=sheet.name, cell=cell))
    for text in sheet.beside():
        yield Segment(f"{title}\n{text}", Locator(sheet=sheet.name))


def _table(name: str, title: str, rows: Iterator[Row]) -> Iterator[Segment]:
    """Cut rows into blocks; the first row that could be a heading names the columns."""
    first = list(islice(rows, _LOOK_AHEAD))
    width = len({column for row in first for column in row.cells})
    heading: Mapping[int, str] = {}
    lines: list[str] = []
    block: list[Row] = []
    size = 0
    for row in chain(first, rows):
        if not row.cells:
            continue
        if not heading and _is_heading(row, width):
            heading = row.cells
            line = " | ".join(row.cells.values())
        else:
            line = _line(row.cells, heading)
        if block and size + len(line) > _BLOCK_CHARS:
            yield _segment(name, title, block, lines)
            lines, block, size = [], [], 0
        lines.append(line)
        block.append(row)
        size += len(line)
    if block:
        yield _segment(name, title, block, lines)


def _segment(name: str, title: str, block: Sequence[Row], lines: Sequence[str]) -> Segment:
    left = min(next(iter(row.cells)) for row in block)
    right = max(next(reversed(list(row.cells))) for row in block)
    first = f"{column_name(left)}{block[0].number}"
    last = f"{column_name(right)}{block[-1].number}"
    cells = first if first == last else f"{first}:{last}"
    return Segment("\n".join((title, *lines)), Locator(sheet=name, cell=cells))


def _is_heading(row: Row, width: int) -> bool:
    """Take the first row of different words, and no values, over most columns for their names."""
    words = list(row.cells.values())
    return (
        len(words) >= max(2, 0.6 * width)
        and not row.numeric
        and all(len(word) <= _MAX_HEADING_CHARS for word in words)
        and len(set(words)) == len(words)
    )


def _line(cells: Mapping[int, str], heading: Mapping[int, str]) -> str:
    named = []
    for column, cell in cells.items():
        title = heading.get(column, "").rstrip(":")
        named.append(f"{title}: {cell}" if title else cell)
    return " | ".join(named)


def column_name(index: int) -> str:
    """Return the letters of a column, counted from 0: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_of(name: str) -> tuple[int, int] | None:
    """Return row (from 1) and column (from 0) of a cell such as ``B7``."""
    found = _CELL.fullmatch(name)
    if found is None:
        return None
    return int(found.group(2)), _column(found.group(1))


@lru_cache(maxsize=20_000)
def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1


def workbook(
    media_type: str,
    extractor: str,
    sheets: Iterable[Sheet],
    about: About,
    context: ExtractionContext,
    *,
    package: Package | None = None,
    children: Children | None = None,
    missing: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> Extraction:
    """Read the sheets of a workbook until there is more text than is kept.

    Raises:
        DamagedError: When there is no sheet in it that can be read.
    """
    segments: list[Segment] = []
    names: list[str] = []
    room = context.max_text_chars
    notes = list(missing)
    for sheet in sheets:
        names.append(sheet.name)
        for segment in sheet_segments(sheet):
            room -= len(segment.text)
            if room < 0:
                break
            segments.append(segment)
        if room < 0:
            notes.append("Only the first rows were read.")
            break
    if package is not None:
        if package.broken and not segments:
            raise damaged(package.path, f"{package.broken[0]} cannot be read")
        notes += missing_notes(package)
    facts = {**about.facts, **({"sheets": ", ".join(names)} if names else {})}
    return assembled(
        media_type,
        Kind.SPREADSHEET,
        extractor,
        segments,
        replace(about, facts=facts),
        pages=len(names),
        children=children,
        missing=notes,
        remarks=remarks,
    )
