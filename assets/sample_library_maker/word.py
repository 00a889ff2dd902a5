"""Documents as DOCX, ODT and RTF."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.text.paragraph import Paragraph

from .fixed import fix_office_dates, zip_entry
from .source import Block, Document, bold_runs

ODT_TYPE = "application/vnd.oasis.opendocument.text"
ODT_SPACES = " ".join(
    f'xmlns:{short}="{long}"'
    for short, long in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_docx(document: Document, path: Path) -> None:
    """Write the document for Word, with real heading and table styles."""
    word = docx.Document()
    properties = word.core_properties
    properties.title, properties.author = document.title, document.author
    properties.last_modified_by, properties.comments = document.author, ""
    for block in document.blocks:
        _add_to_word(word, block)
    word.save(str(path))
    fix_office_dates(path, document.day)


def _add_to_word(word: docx.document.Document, block: Block) -> None:
    if block.kind == "page":
        word.add_page_break()
    elif block.kind == "table":
        table = word.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                _add_runs(cell.paragraphs[0], text)
    elif block.kind == "list":
        for row in block.rows:
            _add_runs(word.add_paragraph(style="List Bullet"), row[0])
    elif block.kind == "paragraph":
        paragraph = word.add_paragraph()
        for i, row in enumerate(block.rows):
            if i:
                paragraph.add_run().add_break()
            _add_runs(paragraph, row[0])
    else:
        word.add_heading(block.rows[0][0], level=1 if block.kind == "title" else 2)


def _add_runs(paragraph: Paragraph, text: str) -> None:
    for part, bold in bold_runs(text):
        paragraph.add_run(part).bold = bold or None


def write_odt(document: Document, path: Path) -> None:
    """Write an OpenDocument text: a zip of four small XML files."""
    body = "\n".join(_odt_block(block) for block in document.blocks)
    bold = '<style:text-properties fo:font-weight="bold"/>'
    content = (
        f'{XML}<office:document-content {ODT_SPACES} office:version="1.3">'
        f'<office:automatic-styles><style:style style:name="B" style:family="text">{bold}'
        "</style:style></office:automatic-styles>"
        f"<office:body><office:text>\n{body}\n</office:text></office:body>"
        "</office:document-content>"
    )
    meta = (
        f'{XML}<office:document-meta {ODT_SPACES} office:version="1.3"><office:meta>'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:creator>{escape(document.author)}</dc:creator>"
        f"<dc:language>{document.language}</dc:language>"
        f"<dc:date>{document.day}T12:00:00</dc:date></office:meta></office:document-meta>"
    )
    styles = (
        f'{XML}<office:document-styles {ODT_SPACES} office:version="1.3">'
        "<office:styles/></office:document-styles>"
    )
    with zipfile.ZipFile(path, "w") as odt:
        # The type comes first and uncompressed, so that it can be read at a fixed place.
        odt.writestr(zip_entry("mimetype", document.day, stored=True), ODT_TYPE)
        odt.writestr(zip_entry("META-INF/manifest.xml", document.day), _odt_manifest())
        odt.writestr(zip_entry("content.xml", document.day), content)
        odt.writestr(zip_entry("styles.xml", document.day), styles)
        odt.writestr(zip_entry("meta.xml", document.day), meta)


def _odt_manifest() -> str:
    entries = [("/", ODT_TYPE)] + [(f"{n}.xml", "text/xml") for n in ("content", "styles", "meta")]
    lines = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in entries
    )
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return (
        f'{XML}<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">'
        f"{lines}</manifest:manifest>"
    )


def _odt_block(block: Block) -> str:
    if block.kind == "table":
        columns = f'<table:table-column table:number-columns-repeated="{len(block.rows[0])}"/>'
        rows = "".join(
            "<table:table-row>"
            + "".join(f"<table:table-cell>{_odt_paragraph(c)}</table:table-cell>" for c in row)
            + "</table:table-row>"
            for row in block.rows
        )
        return f"<table:table>{columns}{rows}</table:table>"
    if block.kind == "list":
        items = "".join(
            f"<text:list-item>{_odt_paragraph(row[0])}</text:list-item>" for row in block.rows
        )
        return f"<text:list>{items}</text:list>"
    if block.kind == "paragraph":
        lines = "<text:line-break/>".join(_odt_runs(row[0]) for row in block.rows)
        return f"<text:p>{lines}</text:p>"
    if block.kind == "page":
        return "<text:soft-page-break/>"
    level = 1 if block.kind == "title" else 2
    return f'<text:h text:outline-level="{level}">{escape(block.rows[0][0])}</text:h>'


def _odt_paragraph(text: str) -> str:
    return f"<text:p>{_odt_runs(text)}</text:p>"


def _odt_runs(text: str) -> str:
    return "".join(
        f'<text:span text:style-name="B">{escape(part)}</text:span>' if bold else escape(part)
        for part, bold in bold_runs(text)
    )


def write_rtf(document: Document, path: Path) -> None:
    """Write rich text: headings in bold and larger, other blocks as plain paragraphs."""
    lines = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}}"]
    lines.append(rf"{{\info{{\title {_rtf(document.title)}}}{{\author {_rtf(document.author)}}}}}")
    for block in document.blocks:
        for row in block.rows:
            text = "".join(
                rf"{{\b {_rtf(part)}}}" if bold else _rtf(part)
                for part, bold in bold_runs(r" \tab ".join(row))
            )
            size = {"title": r"\b\fs36 ", "heading": r"\b\fs26 "}.get(block.kind, r"\fs22 ")
            lines.append(rf"{{\pard\sa160 {size}{text}\par}}")
    path.write_bytes("\n".join([*lines, "}"]).encode("ascii"))


def _rtf(text: str) -> str:
    return "".join(c if ord(c) < 128 else rf"\u{ord(c)}?" for c in text)
