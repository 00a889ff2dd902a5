"""Sheets of Excel's old binary workbooks (BIFF 2 to 8), through xlrd."""

from __future__ import annotations

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
    # Where the formats cannot be understood, the values often can.
    for formats in (True, False):
        try:
            book = _opened(path, formats)
        # The library raises whatever a broken file makes it stumble over.
        except Exception as error:
            if "encrypt" in str(error):
                raise encrypted(path) from error
            problem = error
        else:
            return [_sheet(book, sheet) for sheet in book.sheets()]
    raise damaged(path, str(problem)) from problem


def _opened(path: Path, formats: bool) -> Any:
    import xlrd  # type: ignore[import-untyped]

    with Path(os.devnull).open("w") as nowhere, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Ragged rows: one wild cell must not fill a rectangle in memory.
        return xlrd.open_workbook(
            str(path), formatting_info=formats, ragged_rows=True, logfile=nowhere
        )


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
