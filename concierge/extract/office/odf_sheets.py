"""Sheets of OpenDocument, with the text that each cell shows (ODF 1.3 part 3, 9.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from concierge.extract.office.odf_text import OFFICE, STYLE, TABLE, OdfWalker
from concierge.extract.office.office_xml import local
from concierge.extract.office.sheets import Row, Sheet, column_name

_MAX_REPEATS = 200
"""Copies of a row or cell that are written out; formatting repeats to the end of a sheet."""

_BEGINS = frozenset({"table"})
_ENDS = frozenset({"style", "table-row", "shapes"})
_VALUES = ("date-value", "string-value", "boolean-value", "time-value", "value")

Elements = Callable[[frozenset[str], frozenset[str]], Iterator[Element]]


def ods_sheets(elements: Elements) -> Iterator[Sheet]:
    """Yield the sheets in their order; each must be read before the next is asked for.

    Args:
        elements: Given the tags that are wanted at their end and those at their beginning,
            yields these elements of the file in order.
    """
    hidden: set[str] = set()
    stream = elements(_ENDS, _BEGINS)
    pending = _next_table(stream, hidden)
    while pending is not None:
        reader = _TableReader(stream)
        yield Sheet(
            name=pending.get(f"{TABLE}name", ""),
            rows=reader.rows,
            hidden=pending.get(f"{TABLE}style-name", "") in hidden,
            comments=lambda reader=reader: iter(reader.comments),  # type: ignore[misc]
            beside=lambda reader=reader: reader.beside,  # type: ignore[misc]
        )
        pending = reader.following
        if pending is None:
            pending = _next_table(stream, hidden)


def _next_table(stream: Iterator[Element], hidden: set[str]) -> Element | None:
    """Return the next sheet's beginning, noting on the way which styles hide sheets."""
    for one in stream:
        if one.tag == f"{TABLE}table":
            return _attributes(one)
        if one.tag == f"{STYLE}style":
            shown = {part.get(f"{TABLE}display", "true") for part in one}
            if "false" in shown:
                hidden.add(one.get(f"{STYLE}name", ""))
    return None


def _attributes(one: Element) -> Element:
    """Keep the attributes of an element that is emptied while its sheet is read."""
    return Element(one.tag, dict(one.attrib))


class _TableReader:
    """Reads one sheet from the stream of all."""

    def __init__(self, stream: Iterator[Element]) -> None:
        self.comments: list[tuple[str, str]] = []
        self.beside: list[str] = []
        self.following: Element | None = None
        self._stream = stream

    def rows(self) -> Iterator[Row]:
        number = 1
        for one in self._stream:
            if one.tag == f"{TABLE}table":
                self.following = _attributes(one)
                return
            if local(one.tag) == "shapes":
                text = OdfWalker().text(one)
                self.beside += [text] if text else []
                continue
            if one.tag != f"{TABLE}table-row":
                continue
            cells, numeric = self._cells(one, number)
            repeats = _count(one.get(f"{TABLE}number-rows-repeated", ""))
            for copy in range(min(repeats, _MAX_REPEATS) if cells else 0):
                yield Row(number + copy, cells, numeric)
            number += repeats

    def _cells(self, row: Element, number: int) -> tuple[dict[int, str], bool]:
        cells: dict[int, str] = {}
        numeric = False
        column = 0
        for cell in row:
            if local(cell.tag) not in ("table-cell", "covered-table-cell"):
                continue
            walker = OdfWalker()
            text = _shown(cell, walker)
            repeats = _count(cell.get(f"{TABLE}number-columns-repeated", ""))
            place = f"{column_name(column)}{number}"
            self.comments += [(place, said) for said in walker.beside]
            if text:
                numeric = numeric or cell.get(f"{OFFICE}value-type", "string") != "string"
                for copy in range(min(repeats, _MAX_REPEATS)):
                    cells[column + copy] = text
            column += repeats
        return cells, numeric


def _shown(cell: Element, walker: OdfWalker) -> str:
    """Return a cell's text as it is shown; dates in ISO form, as from other sheets."""
    if not len(cell) and not cell.attrib:
        return ""
    text = " ".join("".join(walker.pieces(cell)).split())
    date = cell.get(f"{OFFICE}date-value", "")
    if date and text:
        return date.partition(".")[0].replace("T", " ").removesuffix(" 00:00:00")
    if not text:
        values = (cell.get(f"{OFFICE}{name}", "") for name in _VALUES)
        text = next(filter(None, values), "")
    return text


def _count(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 9 else 1
