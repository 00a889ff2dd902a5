"""Makes the documents here: python-docx, odfpy and msoffcrypto-tool write them; RTF by hand."""

from pathlib import Path

import msoffcrypto.format.ooxml
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from odf import dc, meta
from odf.office import Annotation
from odf.opendocument import OpenDocumentText
from odf.style import Style
from odf.table import Table, TableCell, TableRow
from odf.text import H, Note, NoteBody, NoteCitation, P, Tab

HERE = Path(__file__).parent


def word() -> None:
    document = Document()
    about = document.core_properties
    about.title, about.author, about.keywords = "Ferry contract", "Ada Byron", "ferry, lease"
    about.subject, about.language = "Charter", "en-GB"
    document.add_heading("Parties", 1)
    first = document.add_paragraph("The harbour and the ")
    run = first.add_run("shipowner agree.")
    document.add_comment(run, text="Check the name", author="Grace Hopper", initials="GH")
    document.add_heading("Price", 1)
    paragraph = document.add_paragraph("The charter costs ")
    for tag, inner, text in (("w:del", "w:delText", "eleven"), ("w:ins", "w:t", "twelve")):
        change = OxmlElement(tag)
        change.set(qn("w:author"), "Grace Hopper")
        change.set(qn("w:id"), "7")
        run = OxmlElement("w:r")
        words = OxmlElement(inner)
        words.text = f"{text} thousand crowns"
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Deposit", "900"
    box = (
        f"<w:p {nsdecls('w')}><w:r><w:pict xmlns:v='urn:schemas-microsoft-com:vml'><v:shape>"
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>Margin remark</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    document.element.body.insert(-1, parse_xml(box))
    document.sections[0].header.paragraphs[0].text = "Harbour office"
    document.sections[0].footer.paragraphs[0].text = "Confidential footer"
    document.save(HERE / "contract.docx")
    with (HERE / "contract.docx").open("rb") as plain, (HERE / "locked.docx").open("wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("tide", out)


def open_document() -> None:
    document = OpenDocumentText()
    document.meta.addElement(dc.Title(text="Harbour log"))
    document.meta.addElement(meta.InitialCreator(text="Ada Byron"))
    document.meta.addElement(meta.Keyword(text="tide"))
    document.meta.addElement(meta.Keyword(text="moon"))
    style = Style(name="Heading", family="paragraph")
    document.styles.addElement(style)
    document.text.addElement(H(outlinelevel=1, stylename=style, text="Spring tide"))
    paragraph = P(text="High")
    paragraph.addElement(Tab())
    paragraph.addText("water at noon")
    note = Note(noteclass="footnote", id="n1")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="by the old gauge"))
    note.addElement(body)
    paragraph.addElement(note)
    comment = Annotation()
    comment.addElement(dc.Creator(text="Grace Hopper"))
    comment.addElement(P(text="who measured it?"))
    paragraph.addElement(comment)
    document.text.addElement(paragraph)
    table = Table(name="T")
    row = TableRow()
    for text in ("Pier", "4.2 m"):
        cell = TableCell()
        cell.addElement(P(text=text))
        row.addElement(cell)
    table.addElement(row)
    document.text.addElement(table)
    document.save(HERE / "log.odt")
    (HERE / "log.fodt").write_bytes(document.xml())


def rich_text() -> None:
    (HERE / "letter.rtf").write_bytes(
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}"
        rb"{\f2\fcharset128 Gothic;}}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}"
        rb"{\info{\title Letter to the pilot}{\author Ada Byron}{\keywords pilot, reef}"
        rb"{\creatim\yr2021\mo3\dy5\hr9\min30}}{\*\generator Quill 2;}"
        rb"{\header\pard Harbour office\par}"
        rb"\pard\s1 The reef\par\pard\plain\f0 Gr\'fc\'dfe \endash  \uc1\u8364?40"
        rb"{\f1  \'cf\'f0\'e8}"
        rb"{\f2  \'93\'fa\'96\'7b} \u-10179?\u-8704?\par "
        rb"See{\footnote\pard Admiralty chart 9} here{\deleted  struck words}."
        rb"{\*\atnauthor Grace}{\*\annotation\pard Too close?}\par"
        rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt the map}}{\*\unknown secret}\par"
        rb"\trowd\cellx1\cellx2\intbl Depth\cell 12 m\cell\row"
        rb"{\upr{old form}{\*\ud new form}}\par}"
    )


if __name__ == "__main__":
    word()
    open_document()
    rich_text()
