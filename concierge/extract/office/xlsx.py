"""Sheets of Excel's Open XML files, row by row, so that size costs no memory.

Values are the ones kept beside formulas, written as their number format shows them
(ECMA-376 part 1, 18.3 and 18.8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from concierge.extract.office.drawing import descriptions, drawn, paragraphs
from concierge.extract.office.number_format import BUILT_IN, Shown, formatter, general
from concierge.extract.office.office_xml import RELATION, Package, Related, local
from concierge.extract.office.sheets import Row, Sheet, cell_of

_MAX_SHARED_CHARS = 60_000_000
"""Characters of shared strings held in memory."""

_MAX_CELLS = 5_000_000
"""Cells of a workbook that are looked at, those with nothing in them too."""

_TRUE = ("1", "true")
_ROW = frozenset({"row"})


@dataclass(slots=True)
class _Book:
    """What all sheets of a workbook share."""

    package: Package
    strings: list[str] = field(default_factory=list)
    formats: list[Shown] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    cells: int = 0


def xlsx_sheets(package: Package) -> list[Sheet]:
    """Return the sheets of a workbook in their order; nothing is read of them yet."""
    main = package.main_part("xl/workbook.xml")
    root = package.parsed(main)
    related = package.related(main)
    places = {one.kind: one.target for one in related.values()}
    book = _Book(package)
    old = False
    entries: list[Element] = []
    for one in root.iter() if root is not None else ():
        if local(one.tag) == "workbookPr":
            old = one.get("date1904", "") in _TRUE
        elif local(one.tag) == "sheet":
            entries.append(one)
    if "sharedStrings" in places:
        book.strings = _shared_strings(package, places["sharedStrings"])
    book.formats = _formats(package.parsed(places.get("styles", "xl/styles.xml")), old)
    if "person" in places:
        book.people = _people(package.parsed(places["person"]))
    return [
        _sheet(book, one, related[key].target)
        for one in entries
        if (key := one.get(f"{RELATION}id", "")) in related
    ]


def _sheet(book: _Book, entry: Element, part: str) -> Sheet:
    related = book.package.related(part)
    return Sheet(
        name=entry.get("name", ""),
        rows=lambda: _rows(book, part),
        hidden=entry.get("state", "visible") != "visible",
        comments=lambda: _comments(book, related),
        beside=lambda: _drawings(book.package, related),
    )


def _rows(book: _Book, part: str) -> Iterator[Row]:
    number = 0
    for entry in book.package.rows(part, _ROW):
        stated = entry.get("r", "")
        number = int(stated) if stated.isdigit() else number + 1
        cells: dict[int, str] = {}
        numeric = False
        column = -1
        for cell in entry:
            place = cell_of(cell.get("r", ""))
            column = place[1] if place else column + 1
            text, is_value = _value(book, cell)
            if text:
                cells[column] = text
                numeric = numeric or is_value
        if cells:
            yield Row(number, _sorted(cells), numeric)
        book.cells += len(entry) + 1
        if book.cells > _MAX_CELLS:
            book.package.cut = True
            return


def _sorted(cells: dict[int, str]) -> dict[int, str]:
    """Put cells in the order of their columns; programs nearly always write them so."""
    columns = list(cells)
    return cells if columns == sorted(columns) else dict(sorted(cells.items()))


def _value(book: _Book, cell: Element) -> tuple[str, bool]:
    """Return what a cell shows, and whether it is a value rather than words."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _string(cell), False
    text = next((one.text or "" for one in cell if one.tag.endswith("}v")), "")
    if kind == "n" and text:
        return _number(book, text, cell.get("s", "0")), True
    if kind == "s":
        known = text.isdigit() and int(text) < len(book.strings)
        return (book.strings[int(text)] if known else ""), False
    if kind == "b":
        return ("TRUE" if text in _TRUE else "FALSE"), True
    if kind == "d":
        return text.replace("T", " ").removesuffix(" 00:00:00"), True
    return " ".join(text.split()), kind == "e"


def _number(book: _Book, text: str, style: str) -> str:
    index = int(style) if style.isdigit() else 0
    show = book.formats[index] if index < len(book.formats) else general
    try:
        return show(float(text))
    except ValueError:
        return text


def _shared_strings(package: Package, part: str) -> list[str]:
    found: list[str] = []
    room = _MAX_SHARED_CHARS
    for entry in package.rows(part, frozenset({"si"})):
        found.append(_string(entry))
        room -= len(found[-1])
        if room < 0:
            package.cut = True
            break
    return found


def _string(node: Element) -> str:
    """Join the runs of a text; how to pronounce it (``rPh``) is left out."""
    pieces: list[str] = []
    for one in node:
        name = local(one.tag)
        if name == "t":
            pieces.append(one.text or "")
        elif name in ("r", "is"):
            pieces.append(_string(one))
    return " ".join("".join(pieces).split())


def _formats(root: Element | None, from_1904: bool) -> list[Shown]:
    """Return what writes numbers, by the index that cells name."""
    codes = dict(BUILT_IN)
    found: list[Shown] = []
    for one in root if root is not None else ():
        if local(one.tag) == "numFmts":
            for entry in one:
                number = entry.get("numFmtId", "")
                if number.isdigit():
                    codes[int(number)] = entry.get("formatCode", "")
        elif local(one.tag) == "cellXfs":
            for entry in one:
                number = entry.get("numFmtId", "0")
                code = codes.get(int(number) if number.isdigit() else 0, "")
                found.append(formatter(code, from_1904))
    return found


def _people(root: Element | None) -> dict[str, str]:
    people = root if root is not None else ()
    return {one.get("id", ""): one.get("displayName", "") for one in people}


def _comments(book: _Book, related: dict[str, Related]) -> Iterator[tuple[str, str]]:
    """Yield comments; of threads, what each person said instead of Excel's own summary."""
    threads: set[str] = set()
    for one in related.values():
        root = book.package.parsed(one.target) if one.kind == "threadedComment" else None
        for entry in root if root is not None else ():
            text = " ".join("".join(entry.itertext()).split())
            threads.add(entry.get("ref", ""))
            yield entry.get("ref", ""), _said(book.people.get(entry.get("personId", ""), ""), text)
    for one in related.values():
        root = book.package.parsed(one.target) if one.kind == "comments" else None
        if root is None:
            continue
        authors = [(a.text or "").strip() for a in root.iter() if local(a.tag) == "author"]
        for entry in (c for c in root.iter() if local(c.tag) == "comment"):
            cell, by = entry.get("ref", ""), entry.get("authorId", "")
            known = by.isdigit() and int(by) < len(authors)
            text = " ".join(_string(one) for one in entry if local(one.tag) == "text")
            if text and cell not in threads:
                yield cell, _said(authors[int(by)] if known else "", text)


def _said(by: str, text: str) -> str:
    """Put the author before a comment, unless Excel has done so in the text itself."""
    text = text.removeprefix(f"{by}:").strip()
    return f"Comment by {by}: {text}" if by else f"Comment: {text}"


def _drawings(package: Package, related: dict[str, Related]) -> list[str]:
    found: list[str] = []
    for one in related.values():
        root = package.parsed(one.target) if one.kind == "drawing" else None
        if root is not None:
            found += [paragraphs(root), *descriptions(root)]
            found += drawn(package, package.related(one.target))
    return list(dict.fromkeys(filter(None, found)))
