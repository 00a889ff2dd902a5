"""Pictures: a photographed till receipt, a scanned letter without text, a holiday photo."""

from __future__ import annotations

import math
import random
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

FONTS = Path("/usr/share/fonts/truetype/dejavu")
SCAN_DPI = 150
TABLE = 205  # a light table: on a dark one tesseract loses the column of amounts

RECEIPT = """\
       BOSUN & DAUGHTER
         IRONMONGERS
  17 Market Hill, Aldermere
        Tel. 555 0106

14 April 2025           16:42
Till 2          Receipt 08815
-----------------------------
Wood screws 4x40, 200    7.90
Exterior oil, 2.5 L     42.50
Sanding paper, 5 sheets  4.75
Rope 8 mm, 12 m         14.40
Hinges, galvanised, 2    9.80
-----------------------------
TOTAL EUR               79.35
of this VAT 20 %        13.23
Card payment            79.35

Goods may be exchanged within
30 days with this receipt.

       Thank you, Owen!"""

SCAN_PAGES = (
    """\
ALDERMERE WATERWORKS
Reservoir Road 1, Aldermere

Owen Hartwell and Miriam Brandt
14 Larch Row, Aldermere
                                                    22 August 2023

Corrected bill for water, July 2022 to June 2023
Customer number 30-4471

Dear Mr Hartwell, dear Ms Brandt,

thank you for the photograph of your meter W 3310. You are right:
our reader took a 3 for an 8. Instead of the 186 cubic metres that
we billed on 31 July you have used 136.

Please find the corrected figures below. The bill of 31 July is
void and need not be paid.

    Fresh water   136 m3 at 1.92 EUR           261.12
    Drains        136 m3 at 2.35 EUR           319.60
    Standing charge, 12 months                  54.00
    Sum                                        634.72
    Paid in instalments                       -660.00
    Credit in your favour                       25.28

The credit will be set off against the instalment of October.""",
    """\
                                                          Page 2

New instalments

From October 2023 on we suggest 53 EUR a month. You may ask for a
different sum at any time, by telephone or by post.

How to find a hidden leak

Your household uses a little more than others of its size. Please
turn off every tap in the evening, write down all digits of the
meter and look again in the morning. If the last wheel has moved,
water is running somewhere. Most often it is the toilet cistern: a
strip of paper laid against the back of the bowl shows it, because
it becomes wet within an hour.

Hardness of your water: 14 degrees (medium hard). A kettle should
be descaled about every six weeks.

We apologise for the mistake and for the letters it has cost you.

With kind regards

Edda Marlow
Customer accounts""",
)


def write_receipt(path: Path) -> None:
    """A till receipt on a table, turned by one degree, slightly noisy (JPEG)."""
    font = ImageFont.truetype(str(FONTS / "DejaVuSansMono.ttf"), 26)
    paper = Image.new("L", (560, 1010), 246)
    draw = ImageDraw.Draw(paper)
    draw.multiline_text((48, 50), RECEIPT, font=font, fill=40, spacing=11)
    table = Image.new("L", (700, 1150), TABLE)
    table.paste(paper, (70, 70))
    turned = table.rotate(1.1, Image.Resampling.BICUBIC, fillcolor=TABLE)
    photo = _noisy(turned.filter(ImageFilter.GaussianBlur(0.6)), seed=7, strength=0.07)
    photo.save(path, quality=62, dpi=(200, 200), exif=_exif("2025:04:14 18:05:33"))


def write_scanned_letter(path: Path) -> None:
    """A letter of two pages as a scanner delivers it: a PDF of pictures with no text."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle("scan0007")
    for number, text in enumerate(SCAN_PAGES):
        data = BytesIO()
        _scan_page(text, seed=20 + number).save(data, "JPEG", quality=40)
        data.seek(0)
        canvas.drawImage(ImageReader(data), 0, 0, A4[0], A4[1])
        canvas.showPage()
    canvas.save()


def _scan_page(text: str, seed: int) -> Image.Image:
    size = tuple(round(side / 72 * SCAN_DPI) for side in A4)
    page = Image.new("L", (size[0], size[1]), 250)
    font = ImageFont.truetype(str(FONTS / "DejaVuSerif.ttf"), 22)
    draw = ImageDraw.Draw(page)
    for line, words in enumerate(text.splitlines()):
        indent = len(words) - len(words.lstrip())
        label, _, amount = words.strip().rpartition("  ")
        top = 150 + 36 * line
        if label:  # a row of a table: the amount stands at the right edge
            draw.text((150 + 12 * indent, top), label.strip(), font=font, fill=30)
            draw.text((860, top), amount, font=font, fill=30, anchor="ra")
        else:
            draw.text((150 + 12 * indent, top), words.strip(), font=font, fill=30)
    turned = page.rotate(-0.5, Image.Resampling.BICUBIC, fillcolor=250)
    return _noisy(turned, seed, strength=0.04)


def write_holiday_photo(path: Path) -> None:
    """An evening over a river with a bridge, drawn; it holds no words, only a date."""
    width, height = 1024, 683
    sky = Image.linear_gradient("L").resize((width, height))
    photo = Image.merge(
        "RGB", [sky.point(_ramp(a, b)) for a, b in ((60, 255), (80, 170), (140, 90))]
    )
    draw = ImageDraw.Draw(photo)
    draw.ellipse((690, 300, 770, 380), fill=(255, 226, 160))
    draw.rectangle((0, 470, width, height), fill=(58, 74, 104))
    chance = random.Random(11)
    for x in range(0, width, 46):  # the houses of the old town
        top = 390 - int(70 * math.sin(x / width * math.pi)) + chance.randint(-18, 18)
        shade = chance.randint(90, 170)
        draw.rectangle((x, top, x + 44, 470), fill=(shade, shade // 2 + 20, 60))
    draw.arc((140, 250, 860, 900), 200, 340, fill=(34, 36, 48), width=12)
    draw.rectangle((0, 296, width, 310), fill=(34, 36, 48))
    for x in range(190, 830, 40):
        arch = 575 - math.sqrt(max(0.0, 1 - ((x - 500) / 360) ** 2)) * 325
        draw.line((x, 310, x, arch), fill=(34, 36, 48), width=3)
    for _ in range(240):  # light on the water
        x, y = chance.randint(0, width), chance.randint(480, height)
        draw.line((x, y, x + chance.randint(8, 40), y), fill=(228, 180, 130), width=1)
    photo.filter(ImageFilter.GaussianBlur(0.8)).save(
        path, quality=70, exif=_exif("2024:05:16 20:48:12")
    )


def _ramp(low: int, high: int) -> list[int]:
    return [low + (high - low) * level // 255 for level in range(256)]


def _noisy(image: Image.Image, seed: int, strength: float) -> Image.Image:
    """Blend in grain from a seeded generator, so that every run gives the same picture."""
    grain = random.Random(seed).randbytes(image.width * image.height)
    return Image.blend(image, Image.frombytes("L", image.size, grain), strength)


def _exif(moment: str) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Pinhole", "Pinhole P3"  # maker and model
    exif[0x0132] = moment
    exif.get_ifd(0x8769)[0x9003] = moment  # time of exposure
    return exif
