# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Workbooks of Excel, old and new: rows with the names of their columns, and their cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.office.embedded import add_related
from concierge.extract.office.office_about import about_ole, about_package, remarks
from concierge.extract.office.office_xml import Package, Related
from concierge.extract.office.ole_crypt import opened
from concierge.extract.office.sheets import workbook
from concierge.extract.office.xls import xls_sheets
from concierge.extract.office.xlsb import xlsb_sheets
from concierge.extract.office.xlsx import xlsx_sheets
from concierge.extract.unpack import open_zip

_ACCEPTED = frozenset({types.XLSX, types.XLSB, types.XLS})


class SpreadsheetExtractor:
    """Reads XLSX, XLSB and XLS: every sheet with its comments, hidden ones too."""

    name = "spreadsheet"
    version = 2
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept Excel's files with their relatives (XLSM, XLTX, XLT)."""
        return media_type in _ACCEPTED

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read every sheet.

        Raises:
            EncryptedError: When it wants a password that is not given.
            DamagedError: When it cannot be opened.
            TooLargeError: When it is a decompression bomb.
        """
        if media_type == types.XLS:
            with opened(path, context) as plain:
                about = about_ole(plain)
                return workbook(media_type, "spreadsheet/2", xls_sheets(plain), about, context)
        with open_zip(path) as archive:
            package = Package(archive, path)
            reader = xlsx_sheets if media_type == types.XLSX else xlsb_sheets
            children = Children(context)
            add_related(children, package, _embedded(package))
            return workbook(
                media_type,
                "spreadsheet/2",
                reader(package),
                about_package(package),
                context,
                package=package,
                children=children,
                remarks=remarks(archive.namelist()),
            )


def _embedded(package: Package) -> Iterator[Related]:
    """Yield what sheets embed, and the pictures that lie on them."""
    for name in package.archive.namelist():
        if name.startswith(("xl/worksheets/sheet", "xl/drawings/drawing")):
            yield from package.related(name).values()
