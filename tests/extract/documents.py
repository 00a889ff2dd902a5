"""Small files of many formats, made by hand so that no program's habits hide in them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

OFFICE = "http://schemas.openxmlformats.org"
RELATIONS = f"{OFFICE}/officeDocument/2006/relationships"
_PRESENTATION = (
    f'xmlns:a="{OFFICE}/drawingml/2006/main" xmlns:p="{OFFICE}/presentationml/2006/main" '
    f'xmlns:r="{RELATIONS}"'
)
_SHEET = f"{OFFICE}/spreadsheetml/2006/main"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("presentation", "presentation"),
    )
)


def pdf(path: Path, pages: Sequence[str], title: str = "") -> Path:
    """Write a PDF with one line of text a page; an empty page draws nothing."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", ""]
    objects[2] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = []
    for text in pages:
        number = len(objects) + 1
        drawn = f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET" if text else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        kids.append(f"{number} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(kids)}] >>"
    objects.append(f"<< /Title ({title}) /Author (Ada) >>")
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = len(out)
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer\n"
        f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
        f"startxref\n{table}\n%%EOF\n"
    ).encode("ascii")
    path.write_bytes(out)
    return path


def picture(path: Path, words: str) -> Path:
    """Draw words, black on white, large enough to be read."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("L", (1400, 400), 255)
    draw = ImageDraw.Draw(image)
    draw.text((60, 120), words, fill=0, font=ImageFont.load_default(size=80))
    image.save(path, dpi=(300, 300))
    return path


def _package(path: Path, content_type: str, main: str, parts: dict[str, str]) -> Path:
    types = (
        f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-'
        f'officedocument.{content_type}.main+xml"/></Types>'
    )
    core = (
        f'<cp:coreProperties xmlns:cp="{OFFICE}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plan</dc:title>'
        "<dc:creator>Ada</dc:creator></cp:coreProperties>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", relations({"r1": ("officeDocument", main)}))
        archive.writestr("docProps/core.xml", core)
        for name, body in parts.items():
            archive.writestr(name, body)
    return path


def relations(targets: dict[str, tuple[str, str]]) -> str:
    """Return a relationships part; targets are kind and name by id."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{rows}</Relationships>'


def docx(path: Path, body: str, comment: str = "") -> Path:
    """Write a Word document around WordprocessingML paragraphs."""
    space = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
    parts = {"word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>"}
    if comment:
        parts["word/_rels/document.xml.rels"] = relations({"c": ("comments", "comments.xml")})
        parts["word/comments.xml"] = (
            f"<w:comments {space}><w:comment><w:p><w:r><w:t>{comment}</w:t></w:r></w:p>"
            "</w:comment></w:comments>"
        )
    return _package(path, "wordprocessingml.document", "word/document.xml", parts)


def xlsx(path: Path, sheets: dict[str, dict[str, str | float]]) -> Path:
    """Write a workbook; sheets are values by cell name."""
    parts = {}
    for number, cells in enumerate(sheets.values(), 1):
        rows: dict[str, str] = {}
        for cell, value in cells.items():
            row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            shown = (
                f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'
                if isinstance(value, str)
                else f'<c r="{cell}"><v>{value}</v></c>'
            )
            rows[row] = rows.get(row, "") + shown
        data = "".join(f'<row r="{row}">{shown}</row>' for row, shown in rows.items())
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_SHEET}"><sheetData>{data}</sheetData></worksheet>'
        )
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_SHEET}" xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = relations(
        {f"r{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)}
    )
    return _package(path, "spreadsheetml.sheet", "xl/workbook.xml", parts)


def _slide(text: str, tag: str = "sld") -> str:
    return (
        f"<p:{tag} {_PRESENTATION}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{text}"
        f"</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:{tag}>"
    )


def pptx_moved(path: Path) -> Path:
    """Write two slides that are shown in the opposite order of their file names, with notes."""
    return _package(
        path,
        "presentationml.presentation",
        "ppt/presentation.xml",
        {
            "ppt/presentation.xml": f"<p:presentation {_PRESENTATION}><p:sldIdLst>"
            '<p:sldId id="256" r:id="r2"/><p:sldId id="257" r:id="r1"/>'
            "</p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": relations(
                {"r1": ("slide", "slides/slide1.xml"), "r2": ("slide", "slides/slide2.xml")}
            ),
            "ppt/slides/slide1.xml": _slide("Budget żółw"),
            "ppt/slides/slide2.xml": _slide("Welcome"),
            "ppt/slides/_rels/slide1.xml.rels": relations(
                {"n": ("notesSlide", "../notesSlides/notesSlide1.xml")}
            ),
            "ppt/notesSlides/notesSlide1.xml": _slide("breathe slowly", "notes"),
        },
    )


def odf(path: Path, kind: str, body: str, prolog: str = "") -> Path:
    """Write an OpenDocument file of a kind (text, spreadsheet, presentation)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{prolog}<office:document-content {_ODF}><office:body>'
            f"<office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
        )
    return path
