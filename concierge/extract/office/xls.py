"""Sheets of Excel's old binary workbooks (BIFF 2 to 8), through xlrd.

Where xlrd gives up, calamine reads the values; it knows neither formats nor comments.
"""

from __future__ import annotations

import datetime
import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from concierge.extract.failures import damaged, encrypted
from concierge.extract.office.number_format import Shown, formatter, general
from concierge.extract.office.sheets import Row, Sheet, column_name

_EMPTY, _TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR, _BLANK = range(7)


def xls_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook in their order.

    Raises:
        EncryptedError: When it wants a password.
        DamagedError: When it cannot be opened.
    """
    import xlrd  # type: ignore[import-untyped]

    try:
        with Path(os.devnull).open("w") as nowhere, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = xlrd.open_workbook(str(path), formatting_info=True, logfile=nowhere)
    # The library raises whatever a broken file makes it stumble over.
    except Exception as error:
        if "encrypt" in str(error):
            raise encrypted(path) from error
        return _by_calamine(path)
    return [_sheet(book, sheet) for sheet in book.sheets()]


def _sheet(book: Any, sheet: Any) -> Sheet:
    return Sheet(
        name=sheet.name,
        rows=lambda: _rows(book, sheet),
        hidden=sheet.visibility != 0,
        comments=lambda: _comments(sheet),
    )


def _rows(book: Any, sheet: Any) -> Iterator[Row]:
    for number in range(sheet.nrows):
        cells: dict[int, str] = {}
        numeric = False
        for column, cell in enumerate(sheet.row(number)):
            text = _shown(book, cell) if cell.ctype not in (_EMPTY, _BLANK) else ""
            if text:
                cells[column] = text
                numeric = numeric or cell.ctype != _TEXT
        if cells:
            yield Row(number + 1, cells, numeric)


def _shown(book: Any, cell: Any) -> str:
    if cell.ctype in (_NUMBER, _DATE):
        return _format(book, cell.xf_index)(float(cell.value))
    if cell.ctype == _BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == _ERROR:
        import xlrd

        return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    return " ".join(str(cell.value).split())


def _format(book: Any, style: int | None) -> Shown:
    if style is None or style >= len(book.xf_list):
        return general
    known = book.format_map.get(book.xf_list[style].format_key)
    return formatter(known.format_str if known else "", bool(book.datemode))


def _comments(sheet: Any) -> Iterator[tuple[str, str]]:
    for (row, column), note in sorted(sheet.cell_note_map.items()):
        by = " ".join((note.author or "").split())
        text = " ".join((note.text or "").split()).removeprefix(f"{by}:").strip()
        if text:
            said = f"Comment by {by}: {text}" if by else f"Comment: {text}"
            yield f"{column_name(column)}{row + 1}", said


def _by_calamine(path: Path) -> list[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_path(str(path))
    except PasswordError as error:
        raise encrypted(path) from error
    except CalamineError as error:
        raise damaged(path, str(error)) from error
    return [
        Sheet(
            name=entry.name,
            rows=lambda name=entry.name: _calamine_rows(book, name),  # type: ignore[misc]
            hidden=entry.visible != SheetVisibleEnum.Visible,
        )
        for entry in book.sheets_metadata
    ]


def _calamine_rows(book: Any, name: str) -> Iterator[Row]:
    from python_calamine import CalamineError

    try:
        sheet = book.get_sheet_by_name(name)
    except CalamineError:
        return
    top, left = sheet.start or (0, 0)
    for number, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        cells = {
            column: text for column, value in enumerate(values, left) if (text := _plain(value))
        }
        if cells:
            yield Row(number, cells, any(v != "" and not isinstance(v, str) for v in values))


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return general(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ").removesuffix(" 00:00:00")
    return " ".join(str(value).split())
