"""Sheets of Excel's binary workbooks, row by row ([MS-XLSB] 2.1.4 and 2.4)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final

from concierge.extract.office.number_format import BUILT_IN, Shown, formatter, general
from concierge.extract.office.office_xml import Package, Related
from concierge.extract.office.sheets import Row, Sheet, column_name
from concierge.extract.unpack import BROKEN

# Record types ([MS-XLSB] 2.3.2).
_ROW: Final = 0
_RK, _ERROR, _BOOL, _REAL, _TEXT, _SHARED = 2, 3, 4, 5, 6, 7
_FORMULA_TEXT, _FORMULA_REAL, _FORMULA_BOOL, _FORMULA_ERROR = 8, 9, 10, 11
_SHARED_ITEM, _FORMAT, _STYLE = 19, 44, 47
_WORKBOOK_PROPERTIES, _SHEET_ENTRY = 153, 156
_BEGIN_STYLES, _END_STYLES = 617, 618
_AUTHOR, _COMMENT, _COMMENT_TEXT = 632, 635, 637

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!"}
_MISSING = "#N/A"
_MAX_RECORD_BYTES = 16 << 20
_MAX_CELLS = 5_000_000
_MAX_SHARED_CHARS = 60_000_000


@dataclass(slots=True)
class _Book:
    """What all sheets of a workbook share."""

    package: Package
    strings: list[str] = field(default_factory=list)
    formats: list[Shown] = field(default_factory=list)
    cells: int = 0


def xlsb_sheets(package: Package) -> list[Sheet]:
    """Return the sheets of a workbook in their order; nothing is read of them yet."""
    main = package.main_part("xl/workbook.bin")
    related = package.related(main)
    places = {one.kind: one.target for one in related.values()}
    book = _Book(package)
    old = False
    entries: list[tuple[str, str, bool]] = []
    for kind, data in _records(package, main):
        if kind == _WORKBOOK_PROPERTIES:
            old = bool(data[0] & 1)
        elif kind == _SHEET_ENTRY:
            key, at = _string(data, 8)
            name, _ = _string(data, at)
            entries.append((name, key, data[0] != 0))
    book.strings = _shared_strings(package, places.get("sharedStrings", ""))
    book.formats = _formats(package, places.get("styles", ""), old)
    return [
        _sheet(book, name, related[key], hidden) for name, key, hidden in entries if key in related
    ]


def _sheet(book: _Book, name: str, part: Related, hidden: bool) -> Sheet:
    return Sheet(
        name=name,
        rows=lambda: _rows(book, part.target),
        hidden=hidden,
        comments=lambda: _comments(book.package, part.target),
    )


def _rows(book: _Book, part: str) -> Iterator[Row]:
    number = 0
    cells: dict[int, str] = {}
    numeric = False
    for kind, data in _records(book.package, part):
        book.cells += 1
        if kind == _ROW or book.cells > _MAX_CELLS:
            if cells:
                yield Row(number, dict(sorted(cells.items())), numeric)
            if book.cells > _MAX_CELLS:
                book.package.cut = True
                return
            number = struct.unpack_from("<I", data)[0] + 1
            cells, numeric = {}, False
        elif _RK <= kind <= _FORMULA_ERROR and len(data) > 8:
            text = _value(book, kind, data)
            if text:
                cells[struct.unpack_from("<I", data)[0]] = text
                numeric = numeric or kind not in (_TEXT, _SHARED, _FORMULA_TEXT)
    if cells:
        yield Row(number, dict(sorted(cells.items())), numeric)


def _value(book: _Book, kind: int, data: bytes) -> str:
    """Return what a cell shows: column, style, then the value (2.5.9)."""
    if kind in (_TEXT, _FORMULA_TEXT):
        return " ".join(_string(data, 8)[0].split())
    if kind == _SHARED:
        (index,) = struct.unpack_from("<I", data, 8)
        return book.strings[index] if index < len(book.strings) else ""
    if kind in (_BOOL, _FORMULA_BOOL):
        return "TRUE" if data[8] else "FALSE"
    if kind in (_ERROR, _FORMULA_ERROR):
        return _ERRORS.get(data[8], _MISSING)
    style = int.from_bytes(data[4:7], "little")
    show = book.formats[style] if style < len(book.formats) else general
    return show(_rk(data) if kind == _RK else struct.unpack_from("<d", data, 8)[0])


def _rk(data: bytes) -> float:
    """Return a number packed into 30 bits (2.5.122)."""
    (packed,) = struct.unpack_from("<i", data, 8)
    if packed & 2:
        number = float(packed >> 2)
    else:
        (number,) = struct.unpack("<d", bytes(4) + struct.pack("<i", packed & ~3))
    return number / 100 if packed & 1 else number


def _shared_strings(package: Package, part: str) -> list[str]:
    found: list[str] = []
    room = _MAX_SHARED_CHARS
    for kind, data in _records(package, part) if part else ():
        if kind == _SHARED_ITEM:
            found.append(" ".join(_string(data, 1)[0].split()))
            room -= len(found[-1])
            if room < 0:
                package.cut = True
                break
    return found


def _formats(package: Package, part: str, from_1904: bool) -> list[Shown]:
    codes = dict(BUILT_IN)
    found: list[Shown] = []
    wanted = False
    for kind, data in _records(package, part) if part else ():
        if kind == _FORMAT:
            codes[int.from_bytes(data[:2], "little")] = _string(data, 2)[0]
        elif kind in (_BEGIN_STYLES, _END_STYLES):
            wanted = kind == _BEGIN_STYLES
        elif kind == _STYLE and wanted:
            code = codes.get(int.from_bytes(data[2:4], "little"), "")
            found.append(formatter(code, from_1904))
    return found


def _comments(package: Package, part: str) -> Iterator[tuple[str, str]]:
    for one in package.related(part).values():
        if one.kind != "comments":
            continue
        authors: list[str] = []
        place, by = "", ""
        for kind, data in _records(package, one.target):
            if kind == _AUTHOR:
                authors.append(_string(data, 0)[0])
            elif kind == _COMMENT:
                author, row, _, column = struct.unpack_from("<4I", data)
                place = f"{column_name(column)}{row + 1}"
                by = authors[author] if author < len(authors) else ""
            elif kind == _COMMENT_TEXT:
                text = " ".join(_string(data, 1)[0].split()).removeprefix(f"{by}:").strip()
                yield place, f"Comment by {by}: {text}" if by else f"Comment: {text}"


def _string(data: bytes, at: int) -> tuple[str, int]:
    """Return a string with a count of characters before it, and where it ends (2.5.168)."""
    (count,) = struct.unpack_from("<I", data, at)
    if count == 0xFFFFFFFF:
        return "", at + 4
    end = min(at + 4 + 2 * count, len(data))
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _records(package: Package, part: str) -> Iterator[tuple[int, bytes]]:
    """Yield type and content of each record until the part ends or makes no sense."""
    try:
        with package.archive.open(part) as stream:
            while (kind := _number(stream, 2)) is not None:
                size = _number(stream, 4) or 0
                data = stream.read(min(size, _MAX_RECORD_BYTES))
                if len(data) < size:
                    package.broken.append(part)
                    return
                yield kind, data
    except (*BROKEN, KeyError, IndexError, struct.error):
        package.broken.append(part)


def _number(stream: IO[bytes], most: int) -> int | None:
    """Return a number of seven bits a byte (2.1.4), or None at the end."""
    number = 0
    for index in range(most):
        byte = stream.read(1)
        if not byte:
            return None
        number |= (byte[0] & 0x7F) << (7 * index)
        if not byte[0] & 0x80:
            break
    return number
