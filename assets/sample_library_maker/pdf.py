"""Documents as PDF with a text layer, by reportlab."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from .source import Block, Document, bold_runs

MARGIN = 24 * mm
TEXT_WIDTH = A4[0] - 2 * MARGIN


def write_pdf(document: Document, path: Path) -> None:
    """Write the document as A4 pages with a footer and page numbers."""
    template = BaseDocTemplate(
        str(path),
        pagesize=A4,
        title=document.title,
        author=document.author,
        lang=document.language,
        invariant=1,  # no time stamp and no random file id
    )

    def footer(canvas: Canvas, _template: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman" if document.serif else "Helvetica", 8)
        canvas.drawString(MARGIN, 14 * mm, document.footer)
        page = "Seite" if document.language == "de" else "Page"
        canvas.drawRightString(A4[0] - MARGIN, 14 * mm, f"{page} {canvas.getPageNumber()}")

    frame = Frame(
        MARGIN, 24 * mm, TEXT_WIDTH, A4[1] - 46 * mm,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    # The footer is drawn at the end, so that it also comes last in the text of the page.
    template.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=footer))
    styles = _styles(document.serif)
    template.build([_flowable(block, styles) for block in document.blocks])


def _styles(serif: bool) -> dict[str, ParagraphStyle]:
    plain, bold = ("Times-Roman", "Times-Bold") if serif else ("Helvetica", "Helvetica-Bold")
    body = ParagraphStyle(
        "body",
        fontName=plain,
        fontSize=12 if serif else 10,
        leading=18 if serif else 15,
        spaceAfter=9,
    )
    return {
        "paragraph": body,
        "cell": ParagraphStyle("cell", parent=body, spaceAfter=0),
        "amount": ParagraphStyle("amount", parent=body, spaceAfter=0, alignment=TA_RIGHT),
        "title": ParagraphStyle(
            "title", parent=body, fontName=bold, fontSize=18, leading=24, spaceAfter=10
        ),
        "heading": ParagraphStyle(
            "heading",
            parent=body,
            fontName=bold,
            fontSize=13 if serif else 12,
            spaceBefore=8,
            spaceAfter=4,
            keepWithNext=1,
        ),
    }


def _markup(text: str) -> str:
    runs = bold_runs(text)
    return "".join(f"<b>{escape(part)}</b>" if bold else escape(part) for part, bold in runs)


def _flowable(block: Block, styles: dict[str, ParagraphStyle]) -> Flowable:
    if block.kind == "page":
        return PageBreak()
    if block.kind == "table":
        return _table(block.rows, styles)
    if block.kind == "list":
        items = [Paragraph(_markup(row[0]), styles["cell"]) for row in block.rows]
        return ListFlowable(items, bulletType="bullet", start="•", leftIndent=14)
    return Paragraph("<br/>".join(_markup(row[0]) for row in block.rows), styles[block.kind])


def _table(rows: tuple[tuple[str, ...], ...], styles: dict[str, ParagraphStyle]) -> Table:
    columns = len(rows[0])
    first = 0.5 if columns > 2 else 0.7
    widths = [TEXT_WIDTH * first] + [TEXT_WIDTH * (1 - first) / (columns - 1)] * (columns - 1)
    cells = [
        [Paragraph(_markup(cell), styles["amount" if _is_amount(cell) else "cell"]) for cell in row]
        for row in rows
    ]
    look = TableStyle(
        [
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black),
            ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
        ]
    )
    return Table(cells, colWidths=widths, style=look, spaceBefore=4, spaceAfter=10)


def _is_amount(cell: str) -> bool:
    return cell.strip("*").replace(",", "").replace(".", "").isdigit()
