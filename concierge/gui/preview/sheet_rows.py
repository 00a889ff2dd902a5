"""The rows of a sheet, read back from the passages in which the index keeps them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from concierge.core import wire

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """A row of a sheet.

    Attributes:
        number: Its number in the sheet, or None when that cannot be told.
        cells: Text by heading, or by position where there is none.
        start: Where it begins in the whole text.
        end: One past its last character.
    """

    number: int | None
    cells: dict[int, str]
    start: int
    end: int


@dataclass(slots=True)
class SheetRows:
    """A sheet.

    Attributes:
        name: Its name.
        headings: Names of its columns.
        rows: Its rows, in order; the one with the headings is not among them.
    """

    name: str
    headings: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def sheets_of(reply: wire.TextReply) -> list[SheetRows]:
    """Read the sheets that are in a stretch of text."""
    sheets: dict[str, SheetRows] = {}
    for start, end, locator in reply.passages:
        name = str(locator.get("sheet", ""))
        sheet = sheets.setdefault(name, SheetRows(name))
        at = max(start - reply.start, 0)
        lines = list(_lines(reply.text[at : end - reply.start], start))
        # Each block of cells begins with the name of its sheet.
        lines = [line for line in lines if line[1] not in (name, f"{name} (hidden sheet)")]
        if sheet.headings and lines and lines[0][1].split(" | ") == sheet.headings:
            # Passages of a plain table repeat the headings, for whoever reads only one.
            del lines[0]
        _add(sheet, lines, _numbers(locator, len(lines)))
    return [sheet for sheet in sheets.values() if sheet.rows or sheet.headings]


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    for line in text.split("\n"):
        if line:
            yield start, line
        start += len(line) + 1


def _add(sheet: SheetRows, lines: Sequence[tuple[int, str]], numbers: Sequence[int | None]) -> None:
    for (start, line), number in zip(lines, numbers, strict=True):
        values = line.split(" | ")
        if not sheet.headings and not sheet.rows and _names(values):
            sheet.headings = list(values)
            continue
        row = Row(number, _placed(sheet, values), start, start + len(line))
        sheet.rows.append(row)


def _names(values: Sequence[str]) -> bool:
    """Whether a line could be that of the columns' names: many, short, different."""
    return len(values) > 1 and len(set(values)) == len(values) and max(map(len, values)) <= 60


def _placed(sheet: SheetRows, values: Sequence[str]) -> dict[int, str]:
    """Put each value under the heading that it names."""
    cells: dict[int, str] = {}
    following = 0
    for value in values:
        column = next(
            (
                number
                for number, name in enumerate(sheet.headings)
                if number >= following and value.startswith(f"{name.rstrip(':')}: ")
            ),
            None,
        )
        if column is None:
            column, text = following, value
        else:
            text = value[len(sheet.headings[column].rstrip(":")) + 2 :]
        cells[column] = text
        following = column + 1
    return cells


def _numbers(locator: Mapping[str, int | float | str], count: int) -> list[int | None]:
    """Number the rows of a block: all when none was left out in it, else the outer two."""
    if "line" in locator:
        return list(range(int(locator["line"]), int(locator["line"]) + count))
    found = _RANGE.fullmatch(str(locator.get("cell", "")))
    if found is None:
        return [None] * count
    first = int(found[2])
    last = int(found[4] or first)
    if last - first + 1 == count:
        return list(range(first, last + 1))
    numbers: list[int | None] = [None] * count
    if count:
        numbers[0], numbers[-1] = first, last
    return numbers


def row_at(sheet: SheetRows, place: Mapping[str, int | float | str]) -> int | None:
    """Return which of the rows a place in the sheet begins with."""
    found = _RANGE.fullmatch(str(place.get("cell", "")))
    if found is not None:
        first, last = int(found[2]), int(found[4] or found[2])
    elif "line" in place:
        first = last = int(place["line"])
    else:
        return None
    for index, row in enumerate(sheet.rows):
        if row.number is not None and first <= row.number <= last:
            return index
    return None


def fullest_row(sheet: SheetRows, marks: Sequence[int]) -> int | None:
    """Return the first of the rows that hold the most marks, or None without any.

    Args:
        sheet: The sheet.
        marks: Where marks begin in the whole text.
    """
    starts = [row.start for row in sheet.rows]
    held: Counter[int] = Counter()
    for mark in marks:
        number = bisect_right(starts, mark) - 1
        if number >= 0 and mark < sheet.rows[number].end:
            held[number] += 1
    most = max(held.values(), default=0)
    return min((number for number, count in held.items() if count == most), default=None)
