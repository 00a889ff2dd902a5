"""Makes the files of this folder with reportlab 5.1, pikepdf 10.17, Pillow and tesseract.

None of them reads PDF for Concierge. Run it in an environment of its own:
python make.py FOLDER
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

OUT = Path(sys.argv[1])
DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
VOYAGE = [
    "The harbour master counted the boats before the storm",
    "and wrote their names into the long green ledger.",
    "None of the captains would sail until the glass had risen,",
    "so the whole fleet stayed behind the breakwater that night.",
]


def truth(name: str, **expected: Any) -> None:
    """Write what must be found in a file beside it."""
    text = json.dumps(expected, indent=2, ensure_ascii=False)
    (OUT / f"{name}.json").write_text(text + "\n", "utf-8")


def report() -> None:
    """Metadata, language, outline, comments, a highlight and form fields, as reportlab writes."""
    page = Canvas(str(OUT / "report.pdf"), pagesize=A4, lang="en-GB")
    page.setTitle("Harbour report")
    page.setAuthor("Ada Quay")
    page.setSubject("Boats in winter")
    page.setKeywords(["harbour", "fleet"])
    page.setCreator("Quayside Writer")
    for number, (title, text) in enumerate(
        [("Arrivals", VOYAGE[0]), ("Storms", VOYAGE[1]), ("Repairs", VOYAGE[2])]
    ):
        page.bookmarkPage(title)
        page.addOutlineEntry(f"Chapter {number + 1}: {title}", title, number % 2)
        page.drawString(72, 720, text)
        if number == 1:
            wide = page.stringWidth("and wrote their")
            page.highlightAnnotation(
                "Check this ledger",
                (72, 716, 72 + wide, 732),
                QuadPoints=[72, 732, 72 + wide, 732, 72, 716, 72 + wide, 716],
            )
            page.textAnnotation("Ask the pilot about it", (300, 500, 320, 520))
        if number == 2:
            form = page.acroForm
            form.textfield(
                name="skipper", value="Grace Keel", x=72, y=600, tooltip="Name of skipper"
            )
            form.textfield(name="remark", value="", x=72, y=500)
            form.checkbox(name="insured", checked=True, x=72, y=560)
            form.checkbox(name="sunk", checked=False, x=72, y=540)
        page.showPage()
    page.save()
    with pikepdf.open(OUT / "report.pdf", allow_overwriting_input=True) as pdf:
        for one in pdf.pages[1].Annots:
            if one.Subtype == Name.Text:
                one.T = String("Mary Pilot")
        pdf.docinfo["/CreationDate"] = "D:20240229101500+01'00'"
        pdf.docinfo["/ModDate"] = "D:20240301"
        pdf.save()
    truth(
        "report.pdf",
        kind="document",
        state="full",
        title="Harbour report",
        author="Ada Quay",
        language="en-GB",
        pages=3,
        facts={
            "subject": "Boats in winter",
            "keywords": "harbour, fleet",
            "program": "Quayside Writer",
            "created": "2024-02-29T10:15:00+01:00",
            "changed": "2024-03-01",
        },
        says=[
            [VOYAGE[0], {"page": 1, "heading": "Chapter 1: Arrivals"}],
            [VOYAGE[1], {"page": 2, "heading": "Chapter 2: Storms"}],
            ["Chapter 3: Repairs", {"page": 3}],
            ["Highlight: “and wrote their” Check this ledger", {"page": 2}],
            ["Comment by Mary Pilot: Ask the pilot about it", {"page": 2, "heading": "Comments"}],
            ["Name of skipper (skipper): Grace Keel", {"page": 3, "heading": "Form fields"}],
            ["insured: yes", {"page": 3}],
        ],
        lacks=["remark", "sunk"],
    )


def plain(lines: list[str]) -> pikepdf.Pdf:
    """Return a page of Helvetica."""
    made = io.BytesIO()
    page = Canvas(made, pagesize=A4)
    for row, line in enumerate(lines):
        page.drawString(72, 720 - 20 * row, line)
    page.save()
    return pikepdf.open(made)


def attached() -> None:
    """Two embedded files, one of them a PDF, one pinned to the page."""
    with plain(["Two files are attached."]) as pdf:
        pdf.attachments["tides.txt"] = b"High water at dawn.\n"
        inner = io.BytesIO()
        with plain(["The inner page"]) as one:
            one.save(inner)
        pdf.attachments["inner.pdf"] = inner.getvalue()
        data = Stream(pdf, b"Pinned words\n")
        file = Dictionary(Type=Name.Filespec, F="pin.txt", UF="pin.txt", EF=Dictionary(F=data))
        pin = Dictionary(
            Type=Name.Annot,
            Subtype=Name.FileAttachment,
            Rect=Array([300, 300, 320, 320]),
            FS=pdf.make_indirect(file),
        )
        pdf.pages[0].Annots = Array([pdf.make_indirect(pin)])
        pdf.save(OUT / "attached.pdf")
    truth(
        "attached.pdf",
        state="full",
        parts={"tides.txt": "full", "inner.pdf": "full", "pin.txt": "full"},
        says=[
            ["Two files are attached.", {"page": 1}],
            ["High water at dawn.", {"part": "tides.txt"}],
            ["The inner page", {"part": "inner.pdf", "page": 1}],
            ["Pinned words", {"part": "pin.txt"}],
        ],
    )


def locked() -> None:
    """AES-256 and RC4; a user's, an owner's, no and another password."""
    for name, user, revision, given, failure in (
        ("locked-user", "møwe", 6, "møwe", ""),
        ("locked-owner", "møwe", 6, "quay", ""),
        ("locked-rc4", "gull", 3, "gull", ""),
        ("locked-empty", "", 6, "", ""),
        ("locked-wrong", "gull", 4, "goose", "encrypted"),
    ):
        with plain(VOYAGE) as pdf:
            lock = pikepdf.Encryption(
                owner="quay", user=user, R=revision, aes=revision > 3, metadata=revision > 3
            )
            pdf.save(OUT / f"{name}.pdf", encryption=lock)
        expected = {"failure": failure} if failure else {"says": [[VOYAGE[3], {"page": 1}]]}
        truth(f"{name}.pdf", password=given, **expected)


def scanned(lines: list[str]) -> Image.Image:
    """Return a sheet of A5 at 300 dpi, black and white."""
    image = Image.new("L", (1748, 1240), 255)
    font = ImageFont.truetype(DEJAVU, 44)
    for row, line in enumerate(lines):
        ImageDraw.Draw(image).text((120, 160 + 90 * row), line, fill=0, font=font)
    return image.convert("1")


def scans() -> None:
    """A scan with a text layer by tesseract, one with a stamp, one with a nonsense layer."""
    image = scanned(VOYAGE)
    image.save(OUT / "page.tif", compression="group4", dpi=(300, 300))
    subprocess.run(
        ["tesseract", OUT / "page.tif", OUT / "hidden", "-c", "jpg_quality=30", "pdf"], check=True
    )
    (OUT / "page.tif").unlink()
    truth("hidden.pdf", kind="scan", state="full", says=[["captains would sail", {"page": 1}]])
    stamped(image)
    with pikepdf.open(OUT / "hidden.pdf") as pdf:
        shapes = zip(range(32, 123), ";~|.lI1!'^`\\{_:,-]" * 6, strict=False)
        rows = "".join(f"<{code:04X}> <{ord(shape):04X}>\n" for code, shape in shapes)
        table = (
            "begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            f"91 beginbfchar\n{rows}endbfchar\nendcmap"
        )
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = Stream(pdf, table.encode())
        pdf.save(OUT / "nonsense.pdf")
    truth(
        "nonsense.pdf",
        kind="document",
        state="full",
        deep=True,
        says=[["captains would sail", {"page": 1}]],
    )


def stamped(image: Image.Image) -> None:
    """Write a scan onto which a program put two words of text."""
    image.save(OUT / "scan.pdf", resolution=300)
    with pikepdf.open(OUT / "scan.pdf") as pdf:
        page = pdf.pages[0]
        page.contents_add(b"BT /F1 9 Tf 10 5 Td (Inbox 4711) Tj ET")
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.Resources.Font = Dictionary(F1=font)
        pdf.save(OUT / "stamped.pdf")
    (OUT / "scan.pdf").unlink()
    truth(
        "stamped.pdf",
        kind="scan",
        state="full",
        deep=True,
        says=[["Inbox 4711", {"page": 1}], ["captains would sail", {"page": 1}]],
    )


def fonts() -> None:
    """Three scripts with their mappings, and Latin text whose mapping is gone or wrong."""
    pdfmetrics.registerFont(TTFont("Deja", DEJAVU))
    made = io.BytesIO()
    page = Canvas(made, pagesize=A4)
    page.setFont("Deja", 14)
    russian, greek = "Капитаны ждали до утра", "Οι καπετάνιοι περίμεναν"
    formula = "∑ x² ≤ ∫ f(λ) dλ ⇒ α + β ≈ 3.14"
    for row, line in enumerate([russian, greek, formula]):
        page.drawString(72, 720 - 20 * row, line)
    page.save()
    made.seek(0)
    with pikepdf.open(made) as pdf:
        pdf.save(OUT / "scripts.pdf")
    says = [[line, {"page": 1}] for line in (russian, greek, formula)]
    truth("scripts.pdf", kind="document", state="full", says=says)

    made = io.BytesIO()
    page = Canvas(made, pagesize=A4)
    page.setFont("Deja", 14)
    for row, line in enumerate(VOYAGE):
        page.drawString(72, 720 - 20 * row, line)
    page.save()
    for name, change in (("unmapped", 0), ("shifted", 3), ("private", 0xF000)):
        made.seek(0)
        with pikepdf.open(made) as pdf:
            for font in pdf.pages[0].Resources.Font.values():
                if "/ToUnicode" in font:
                    spoil(font, change, pdf)
            pdf.save(OUT / f"{name}.pdf")
        lacks = ["wkh", "\uf061"]
        truth(
            f"{name}.pdf",
            state="full",
            deep=True,
            lacks=lacks,
            says=[["captains would", {"page": 1}]],
        )


def spoil(font: Any, change: int, pdf: pikepdf.Pdf) -> None:
    """Take a font's mapping away, or shift what it says."""
    if not change:
        del font["/ToUnicode"]
        font.Encoding = Dictionary(
            Type=Name.Encoding,
            Differences=Array([0, *(Name(f"/g{number}") for number in range(256))]),
        )
        return
    table = font.ToUnicode.read_bytes().decode()
    out = []
    for line in table.splitlines():
        parts = line.split("> <")
        if len(parts) == 2 and len(line) == 11:
            code = int(parts[1].strip("<>"), 16)
            out.append(f"{parts[0]}> <{code + change:04X}>")
        elif line.startswith("<") and "[" in line:
            first, _, rest = line.partition("[")
            codes = [int(one.strip("<>"), 16) + change for one in rest.rstrip("]").split()]
            out.append(first + "[" + " ".join(f"<{code:04X}>" for code in codes) + "]")
        else:
            out.append(line)
    font.ToUnicode = Stream(pdf, "\n".join(out).encode())


def xfa() -> None:
    """A form of XFA: its page only asks to wait, its values stand in the data set."""
    data = (
        b'<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form>'
        b"<Vessel>Blue Heron</Vessel><Berth>Pier 9</Berth><Empty/></form></xfa:data></xfa:datasets>"
    )
    with plain(["Please wait while the form loads."]) as pdf:
        packets = Array([String("datasets"), pdf.make_stream(data)])
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=packets)
        pdf.Root.NeedsRendering = True
        pdf.save(OUT / "xfa.pdf")
    truth(
        "xfa.pdf",
        state="partial",
        says=[["Vessel: Blue Heron", {"page": 1}], ["Berth: Pier 9", {"heading": "Form fields"}]],
        lacks=["Empty"],
    )


def packet() -> None:
    """Only XMP says what it is called and who published it."""
    with plain(VOYAGE) as pdf:
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            meta["dc:title"] = "Ledger of storms"
            meta["dc:creator"] = ["Ida Mole", "Per Wharf"]
            meta["dc:publisher"] = ["Breakwater Press"]
            meta["xmp:CreateDate"] = "2023-05-06T07:08:09Z"
            meta["pdf:Producer"] = "Quayside Writer"
        pdf.save(OUT / "packet.pdf")
    truth(
        "packet.pdf",
        title="Ledger of storms",
        author="Ida Mole, Per Wharf",
        facts={"publisher": "Breakwater Press", "created": "2023-05-06T07:08:09Z"},
        says=[[VOYAGE[0], {"page": 1}]],
    )


def main() -> None:
    """Make all of them."""
    report()
    attached()
    locked()
    scans()
    fonts()
    xfa()
    packet()


if __name__ == "__main__":
    main()
