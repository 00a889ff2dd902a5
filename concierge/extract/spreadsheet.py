"""Spreadsheets: rows with the names of their columns, each block with its sheet and cells."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import damaged, encrypted, too_large, unsupported
from concierge.extract.office_about import about_package
from concierge.extract.office_xml import Package
from concierge.extract.unpack import BROKEN, open_zip

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MAX_CELLS = 5_000_000
"""Cells in the rectangle of used cells; the library fills it all in memory."""

_BLOCK_CHARS = 600
_ACCEPTED = frozenset({types.XLSX, types.XLSB, types.XLS, types.ODS})
_COORDINATE = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_SCAN_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that holds something: its number from 1, and its cells as text."""

    number: int
    cells: tuple[str, ...]
    numeric: bool


class SpreadsheetExtractor:
    """Reads workbooks of Excel (old and new) and LibreOffice through calamine."""

    name = "spreadsheet"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept XLSX, XLSB, XLS and ODS with their relatives."""
        return media_type in _ACCEPTED

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read every sheet, hidden ones too.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When it cannot be opened.
            TooLargeError: When its sheets are too wide and long to be held in memory.
        """
        book = _open(path, media_type)
        title, author = _about(path, media_type)
        try:
            found, broken, cut = _sheets(book, context.max_text_chars)
            names = book.sheet_names
        finally:
            book.close()
        if broken and not found:
            raise damaged(path, f"the sheet {broken[0]} cannot be read")
        note = f"Sheets that could not be read: {', '.join(broken)}." if broken else ""
        return Extraction(
            media_type=media_type,
            kind=Kind.SPREADSHEET,
            extractor="spreadsheet/1",
            segments=tuple(found),
            title=title,
            author=author,
            pages=len(names),
            state=_state(bool(found), bool(broken) or cut),
            note=note or ("Only the first rows were read." if cut else ""),
        )


def _about(path: Path, media_type: str) -> tuple[str, str]:
    if media_type == types.XLS:
        return "", ""
    with open_zip(path) as archive:
        found = about_package(Package(archive, path))
        return found.title, found.author


def _state(words: bool, partial: bool) -> TextState:
    if partial:
        return TextState.PARTIAL
    return TextState.FULL if words else TextState.EMPTY


def _open(path: Path, media_type: str) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    if media_type != types.XLS:
        _check_size(path)
    try:
        return CalamineWorkbook.from_path(str(path))
    except PasswordError as error:
        raise encrypted(path) from error
    except CalamineError as error:
        if "detect file format" in str(error):
            raise unsupported(path, media_type) from error
        raise damaged(path, str(error)) from error


def _sheets(book: CalamineWorkbook, room: int) -> tuple[list[Segment], list[str], bool]:
    """Return segments, the names of sheets that cannot be read, and whether rows were left."""
    from python_calamine import CalamineError, SheetTypeEnum

    found: list[Segment] = []
    broken: list[str] = []
    for entry in book.sheets_metadata:
        if entry.typ != SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(entry.name)
        except CalamineError:
            broken.append(entry.name)
            continue
        for segment in sheet_segments(entry.name, _rows(sheet), sheet.width):
            room -= len(segment.text)
            if room < 0:
                return found, broken, True
            found.append(segment)
    return found, broken, False


def _rows(sheet: CalamineSheet) -> Iterator[_Row]:
    """Yield the rows that hold something; the cells before the first used column are empty."""
    if sheet.start is None:
        return
    top, left = sheet.start
    for number, cells in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        texts = ("",) * left + tuple(_shown(cell) for cell in cells)
        if any(texts):
            yield _Row(number, texts, any(_is_value(cell) for cell in cells))


def sheet_segments(name: str, rows: Iterator[_Row], width: int) -> Iterator[Segment]:
    """Cut a sheet into blocks of rows, each row with the names of its columns.

    Args:
        name: Name of the sheet.
        rows: Its rows that are not empty.
        width: How many columns it uses.
    """
    heading: tuple[str, ...] = ()
    lines: list[str] = []
    block: list[_Row] = []
    for row in rows:
        if not heading and _is_heading(row, width):
            heading = row.cells
            line = " | ".join(filter(None, row.cells))
        else:
            line = _line(row.cells, heading)
        if block and sum(map(len, lines)) + len(line) > _BLOCK_CHARS:
            yield _segment(name, block, lines)
            lines, block = [], []
        lines.append(line)
        block.append(row)
    if block:
        yield _segment(name, block, lines)


def _segment(name: str, block: Sequence[_Row], lines: Sequence[str]) -> Segment:
    used = [index for row in block for index, cell in enumerate(row.cells) if cell]
    first = f"{column_name(min(used))}{block[0].number}"
    last = f"{column_name(max(used))}{block[-1].number}"
    cells = first if first == last else f"{first}:{last}"
    return Segment("\n".join((name, *lines)), Locator(sheet=name, cell=cells))


def _is_heading(row: _Row, width: int) -> bool:
    """Take the first row of different words, and no values, over most columns for their names."""
    words = [cell for cell in row.cells if cell]
    short = all(len(word) <= 60 for word in words)
    return (
        len(words) >= max(2, 0.6 * width)
        and not row.numeric
        and short
        and len(set(words)) == len(words)
    )


def _line(cells: tuple[str, ...], heading: tuple[str, ...]) -> str:
    named = []
    for index, cell in enumerate(cells):
        title = heading[index] if index < len(heading) else ""
        if cell:
            named.append(f"{title}: {cell}" if title else cell)
    return " | ".join(named)


def _shown(cell: object) -> str:
    """Write a cell as a person would read it; dates in ISO form."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ").removesuffix(" 00:00:00")
    return " ".join(str(cell).split())


def _is_value(cell: object) -> bool:
    return cell != "" and not isinstance(cell, str)


def column_name(index: int) -> str:
    """Return the letters of a column, counted from 0: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _check_size(path: Path) -> None:
    """Refuse sheets whose used rectangle is enormous before the library allocates it.

    Raises:
        DamagedError: When a sheet cannot be unpacked.
        TooLargeError: When a sheet spans more than `MAX_CELLS`, or the file is a bomb.
    """
    with open_zip(path) as archive:
        for info in archive.infolist():
            if info.filename.startswith("xl/worksheets/") and info.filename.endswith(".xml"):
                try:
                    rows, columns = _extent(archive, info)
                except BROKEN as error:
                    raise damaged(path, f"{info.filename} cannot be unpacked") from error
                if rows * columns > MAX_CELLS:
                    raise too_large(path, f"a sheet spans {rows:,} rows and {columns:,} columns")


def _extent(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> tuple[int, int]:
    """Return the last row and the last column that a sheet's cells name."""
    rows, columns = 0, 0
    seen: set[bytes] = set()
    tail = b""
    with archive.open(info) as stream:
        while data := stream.read(_SCAN_BYTES):
            text = tail + data
            for letters, number in _COORDINATE.findall(text):
                rows = max(rows, int(number))
                seen.add(letters)
            tail = text[-64:]
    for letters in seen:
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        columns = max(columns, column)
    return rows, columns
