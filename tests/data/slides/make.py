"""Makes the presentations here, with python-pptx and odfpy."""

from pathlib import Path

from odf.draw import Frame, Page, TextBox
from odf.opendocument import OpenDocumentPresentation
from odf.presentation import Notes
from odf.style import MasterPage, PageLayout
from odf.text import P
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

HERE = Path(__file__).parent


def powerpoint() -> None:
    show = Presentation()
    show.core_properties.title, show.core_properties.author = "Harbour plan", "Ada Byron"
    first = show.slides.add_slide(show.slide_layouts[0])
    first.shapes.title.text = "New harbour"
    first.placeholders[1].text = "by next spring"
    first.notes_slide.notes_text_frame.text = "speak slowly"
    second = show.slides.add_slide(show.slide_layouts[5])
    second.shapes.title.text = "Costs"
    table = second.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(1)).table
    for row, cells in enumerate((("Item", "Sum"), ("Pier", "900"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    data = CategoryChartData()
    data.categories = ["North", "South"]
    data.add_series("Berths", (12, 34))
    second.shapes.add_chart(XL_CHART_TYPE.PIE, 0, Inches(2), Inches(4), Inches(3), data)
    third = show.slides.add_slide(show.slide_layouts[5])
    third.shapes.title.text = "Spare"
    third._element.set("show", "0")
    show.save(HERE / "plan.pptx")


def open_document() -> None:
    document = OpenDocumentPresentation()
    layout = PageLayout(name="L")
    document.automaticstyles.addElement(layout)
    master = MasterPage(name="M", pagelayoutname=layout)
    document.masterstyles.addElement(master)
    for number, (title, words) in enumerate((("Tides", "twice a day"), ("Moon", "once a month"))):
        page = Page(masterpagename=master, name=f"p{number}")
        for kind, text in (("title", title), ("outline", words)):
            frame = Frame(width="9cm", height="2cm")
            frame.setAttrNS("urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "class", kind)
            box = TextBox()
            box.addElement(P(text=text))
            frame.addElement(box)
            page.addElement(frame)
        notes = Notes()
        frame = Frame(width="9cm", height="2cm")
        box = TextBox()
        box.addElement(P(text=f"whisper about {title.lower()}"))
        frame.addElement(box)
        notes.addElement(frame)
        page.addElement(notes)
        document.presentation.addElement(page)
    document.save(HERE / "tides.odp")
    (HERE / "tides.fodp").write_bytes(document.xml())


if __name__ == "__main__":
    powerpoint()
    open_document()
