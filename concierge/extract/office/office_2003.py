"""XML of Word and Excel 2003, which people named .doc and .xls: one file, no ZIP."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.failures import damaged, too_large
from concierge.extract.media_types import EXCEL_XML, WORD_XML
from concierge.extract.office.sheets import Row, Sheet, sheet_segments

MAX_BYTES = 32 << 20
"""The parsed tree is ten times as large as the file."""

_MAX_INDEX = 1 << 20
_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"
_ABOUT = "{urn:schemas-microsoft-com:office:office}"
_WORD = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_HEADINGS = ("heading", "title", "überschrift", "titre")
_FACTS = {
    "Keywords": "keywords",
    "Description": "description",
    "Company": "publisher",
    "Created": "created",
    "LastSaved": "changed",
}


class OfficeXmlExtractor:
    """Reads SpreadsheetML and WordprocessingML of 2003."""

    name = "office-2003"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept both."""
        return media_type in (EXCEL_XML, WORD_XML)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read sheets by rows and documents by headings.

        Raises:
            DamagedError: When it is not well-formed, or defines entities.
            TooLargeError: When it is beyond `MAX_BYTES`.
        """
        root = _parsed(path)
        if media_type == EXCEL_XML:
            sheets = list(root.iter(f"{_SHEET}Worksheet"))
            segments = tuple(one for sheet in sheets for one in sheet_segments(_sheet(sheet)))
            facts = {"sheets": ", ".join(map(_name, sheets))}
        else:
            sheets, facts, segments = [], {}, tuple(_stretches(root))
        about = {one.tag.removeprefix(_ABOUT): one.text or "" for one in _about(root)}
        facts.update({key: about[name] for name, key in _FACTS.items() if about.get(name)})
        return Extraction(
            media_type=media_type,
            kind=Kind.SPREADSHEET if media_type == EXCEL_XML else Kind.DOCUMENT,
            extractor="office-2003/1",
            segments=segments,
            title=about.get("Title", ""),
            author=about.get("Author", ""),
            pages=len(sheets) or None,
            state=TextState.FULL if segments else TextState.EMPTY,
            facts=facts,
        )


def _parsed(path: Path) -> Element:
    if path.stat().st_size > MAX_BYTES:
        raise too_large(path, f"office files in plain XML are read up to {MAX_BYTES >> 20} MB")
    data = path.read_bytes()
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise damaged(path, "it defines entities, which office files never do")
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - see above
    except (ElementTree.ParseError, ValueError) as error:
        raise damaged(path, "it is not well-formed") from error


def _about(root: Element) -> Iterator[Element]:
    yield from next(root.iter(f"{_ABOUT}DocumentProperties"), ())


def _name(sheet: Element) -> str:
    return sheet.get(f"{_SHEET}Name", "")


def _sheet(sheet: Element) -> Sheet:
    return Sheet(_name(sheet), lambda: _rows(sheet))


def _rows(sheet: Element) -> Iterator[Row]:
    """Yield rows; those that are left out are told by the index of the next."""
    number = 0
    for row in sheet.iter(f"{_SHEET}Row"):
        number = _index(row, number + 1)
        cells: dict[int, str] = {}
        numeric = False
        column = -1
        for cell in row.iter(f"{_SHEET}Cell"):
            column = _index(cell, column + 2) - 1
            data = [one for one in cell if one.tag in (f"{_SHEET}Data", f"{_SHEET}Comment")]
            text = " ".join(" ".join("".join(one.itertext()).split()) for one in data)
            if text:
                cells[column] = text
                numeric |= data[0].get(f"{_SHEET}Type", "String") != "String"
            column += _count(cell, f"{_SHEET}MergeAcross")
        if cells:
            yield Row(number, cells, numeric)


def _index(element: Element, usual: int) -> int:
    return _count(element, f"{_SHEET}Index") or usual


def _count(element: Element, name: str) -> int:
    value = element.get(name, "")
    return min(int(value), _MAX_INDEX) if value.isdecimal() else 0


def _stretches(root: Element) -> Iterator[Segment]:
    """Yield the paragraphs of a document, cut before each heading."""
    styles = {
        one.get(f"{_WORD}styleId", ""): name.get(f"{_WORD}val", "")
        for one in root.iter(f"{_WORD}style")
        if (name := one.find(f"{_WORD}name")) is not None
    }
    heading = ""
    lines: list[str] = []
    for paragraph in root.iter(f"{_WORD}p"):
        text = _text(paragraph)
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        named = style.get(f"{_WORD}val", "") if style is not None else ""
        if text and styles.get(named, named).lower().startswith(_HEADINGS):
            if lines:
                yield Segment("\n".join(lines), Locator(heading=heading or None))
            heading, lines = " ".join(text.split())[:200], []
        if text:
            lines.append(text)
    if lines:
        yield Segment("\n".join(lines), Locator(heading=heading or None))


def _text(paragraph: Element) -> str:
    pieces: list[str] = []
    for one in paragraph.iter():
        if one.tag == f"{_WORD}t":
            pieces.append(one.text or "")
        elif one.tag in (f"{_WORD}tab", f"{_WORD}br"):
            pieces.append("\t" if one.tag == f"{_WORD}tab" else "\n")
    return "".join(pieces).strip()
