"""Office files: order, places, columns, notes, passwords and hostile contents."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from concierge.core.errors import DamagedError, EncryptedError, TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract.registry import extract
from concierge.extract.spreadsheet import column_name
from tests.extract import documents


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in runs) + "</w:p>"


def test_word_keeps_tabs_tables_and_comments(tmp_path: Path, context: ExtractionContext) -> None:
    cells = "".join(f"<w:tc>{paragraph(f'<w:t>{word}</w:t>')}</w:tc>" for word in ("Rent", "950"))
    body = (
        paragraph("<w:t>Tenant</w:t>", "<w:tab/>", "<w:t>Ada Love</w:t>", "<w:t>lace</w:t>")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + paragraph("<w:delText>struck out</w:delText>", "<w:t>Signed</w:t>")
    )
    found = extract(documents.docx(tmp_path / "a.docx", body, "ask the landlord"), context)
    assert found.segments[0].text == "Tenant\tAda Lovelace\n\nRent\t950\nSigned"
    assert found.segments[1].text == "ask the landlord"
    assert (found.title, found.author, found.kind) == ("Plan", "Ada", Kind.DOCUMENT)


def test_word_pages_are_those_of_the_last_layout(
    tmp_path: Path, context: ExtractionContext
) -> None:
    body = paragraph("<w:t>One</w:t>") + paragraph("<w:lastRenderedPageBreak/>", "<w:t>Two</w:t>")
    found = extract(documents.docx(tmp_path / "a.docx", body), context)
    assert [(one.text, one.locator.page) for one in found.segments] == [("One", 1), ("Two", 2)]
    assert found.pages == 2


def test_open_document_text(tmp_path: Path, context: ExtractionContext) -> None:
    body = (
        "<text:h>Recipe</text:h><text:p>Take<text:tab/>two <text:span>eggs</text:span>,<text:s/>"
        "stir</text:p><table:table><table:table-row><table:table-cell><text:p>Salt</text:p>"
        "</table:table-cell><table:table-cell><text:p>5 g</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    found = extract(documents.odf(tmp_path / "a.odt", "text", body), context)
    assert found.segments[0].text == "Recipe\n\nTake\ttwo eggs, stir\n\nSalt\t5 g"


def test_slides_are_numbered_as_they_are_shown(tmp_path: Path, context: ExtractionContext) -> None:
    found = extract(documents.pptx_moved(tmp_path / "a.pptx"), context)
    assert [(one.locator.slide, one.text) for one in found.segments] == [
        (1, "Welcome"),
        (2, "Budget żółw\n\nNotes: breathe slowly"),
    ]
    assert (found.kind, found.pages) == (Kind.PRESENTATION, 2)


def test_open_document_slides(tmp_path: Path, context: ExtractionContext) -> None:
    body = (
        "<draw:page><draw:frame><text:p>Alpha</text:p></draw:frame><presentation:notes>"
        "<text:p>wave</text:p></presentation:notes></draw:page>"
        "<draw:page><text:p>Beta</text:p></draw:page>"
    )
    found = extract(documents.odf(tmp_path / "a.odp", "presentation", body), context)
    assert [(one.locator.slide, one.text) for one in found.segments] == [
        (1, "Alpha\nNotes: wave"),
        (2, "Beta"),
    ]


def test_rows_say_their_columns_and_cells(tmp_path: Path, context: ExtractionContext) -> None:
    sheets: dict[str, dict[str, str | float]] = {
        "Costs": {"B3": "Item", "C3": "Euro", "B4": "Rent", "C4": 950.0, "B6": "Gas", "C6": 60.5},
        "Notes": {"A1": "remember"},
    }
    found = extract(documents.xlsx(tmp_path / "a.xlsx", sheets), context)
    assert found.segments[0].text == (
        "Costs\nItem | Euro\nItem: Rent | Euro: 950\nItem: Gas | Euro: 60.5"
    )
    assert found.segments[0].locator.as_dict() == {"sheet": "Costs", "cell": "B3:C6"}
    assert found.segments[1].locator.as_dict() == {"sheet": "Notes", "cell": "A1"}
    assert (found.kind, found.pages, found.title) == (Kind.SPREADSHEET, 2, "Plan")


def test_long_sheets_are_cut_into_blocks(tmp_path: Path, context: ExtractionContext) -> None:
    cells: dict[str, str | float] = {"A1": "Day", "B1": "Note"}
    for row in range(2, 60):
        cells[f"A{row}"], cells[f"B{row}"] = float(row), f"entry number {row} of the diary"
    found = extract(documents.xlsx(tmp_path / "a.xlsx", {"Diary": cells}), context)
    assert len(found.segments) > 2
    for segment in found.segments:
        first, last = (int(one[1:]) for one in (segment.locator.cell or "").split(":"))
        assert f"entry number {last} of" in segment.text
        assert first == 1 or f"Day: {first} | Note: entry number {first} of" in segment.text
        assert len(segment.text) < 800


def test_a_sheet_that_spans_too_much_is_refused(tmp_path: Path, context: ExtractionContext) -> None:
    path = documents.xlsx(tmp_path / "a.xlsx", {"S": {"A1": 1.0, "XFD1048576": 1.0}})
    with pytest.raises(TooLargeError, match="1,048,576 rows"):
        extract(path, context)


def test_columns_have_letters() -> None:
    assert [column_name(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_locked_office_file_wants_a_password(tmp_path: Path, context: ExtractionContext) -> None:
    # An OLE file with the stream that holds an encrypted package; [MS-OFFCRYPTO] 2.3.4.
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[30:32] = (9).to_bytes(2, "little")
    directory = "EncryptedPackage\0".encode("utf-16-le").ljust(512, b"\0")
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(header) + directory)
    with pytest.raises(EncryptedError):
        extract(path, context)


def test_a_locked_open_document_wants_a_password(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = documents.odf(tmp_path / "a.odt", "text", "")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>")
    with pytest.raises(EncryptedError):
        extract(path, context)


@pytest.mark.parametrize("kind", ["text", "presentation"])
def test_entities_that_expand_without_end_are_refused(
    tmp_path: Path, context: ExtractionContext, kind: str
) -> None:
    levels = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    prolog = f'<!DOCTYPE x [<!ENTITY a "ha">{levels}]>'
    path = documents.odf(tmp_path / "a", kind, "<text:p>&j;</text:p>", prolog)
    with pytest.raises(DamagedError, match="entities"):
        extract(path, context)


def test_an_office_file_that_is_a_bomb_is_refused(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = documents.docx(tmp_path / "a.docx", paragraph("<w:t>hi</w:t>"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bmp", bytes(60 << 20))
    with pytest.raises(TooLargeError, match="bomb"):
        extract(path, context)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pptx", "a.odt"])
def test_broken_parts_are_damage_not_a_crash(
    tmp_path: Path, context: ExtractionContext, name: str
) -> None:
    made: dict[str, Callable[[Path], Path]] = {
        "a.docx": lambda path: documents.docx(path, "<w:p><unclosed>"),
        "a.xlsx": lambda path: documents.xlsx(path, {"S": {"A1": "<broken"}}),
        "a.pptx": documents.pptx_moved,
        "a.odt": lambda path: documents.odf(path, "text", "<text:p>"),
    }
    path = made[name](tmp_path / name)
    if name == "a.pptx":
        data = path.read_bytes()
        path.write_bytes(data.replace(b"ppt/presentation.xml", b"ppt/Presentation.xml"))
    with pytest.raises(DamagedError):
        extract(path, context)


def test_rich_text_speaks_its_code_page(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "letter.doc"  # the name lies: it is RTF
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 "
        rb"\'cf\'f0\'e8\'e2\'e5\'f2 \u8364? end\par}"
    )
    found = extract(path, context)
    assert found.segments[0].text == "Привет € end"
    assert found.kind == Kind.DOCUMENT


def test_a_book_is_read(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "book.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
            '<rootfiles><rootfile full-path="c.opf" '
            'media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        archive.writestr(
            "c.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Sea tales</dc:title>'
            "<dc:creator>Ada</dc:creator><dc:language>en</dc:language></metadata><manifest>"
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
        )
        archive.writestr(
            "a.xhtml",
            '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Storm</h1>'
            "<p>The <b>wind</b> rose.</p></body></html>",
        )
    found = extract(path, context)
    assert "The wind rose." in found.segments[0].text
    assert (found.title, found.author, found.language) == ("Sea tales", "Ada", "en")
    assert found.state == TextState.FULL
