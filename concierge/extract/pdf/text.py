"""The text of PDF pages as pdfium finds it, and what the pages look like.

pdfium's C functions are called directly: the helpers of pypdfium2 cost as much again as the
text itself. pdfium is not safe for threads: one thread of a worker calls this.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from concierge.extract.pdf.hidden import INVISIBLE, objects, told_apart
from concierge.extract.pdf.quality import Quality, judged, judged_scan, repaired

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# pdfium marks a hyphen that only breaks a line with one of these; the word is joined again.
_LINE_HYPHEN = re.compile("[\ufffe\x02]\\s*")
# What else stands among the controls are shapes without a character, mostly spaces.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f]+")
_MAX_CHARS = 2_000_000
_SAMPLED = 64
_LONG = 400
_FEW_WORDS = 30
_SCAN_SHARE = 0.7

Page = Any
"""A page or a text page of pdfium, as its C functions take them."""


class Look(Enum):
    """What a page is, as far as OCR is concerned.

    Attributes:
        TEXT: Its words are there.
        SCANNED: A picture whose words somebody's OCR laid under it.
        WORDLESS: Something is drawn, but there are no words.
        STAMPED: A picture of a page with a few words on it.
        DOUBTFUL: Words that may be nonsense.
        GARBAGE: Characters that are no words.
        BLANK: Nothing is drawn.
    """

    TEXT = 0
    SCANNED = 1
    WORDLESS = 2
    STAMPED = 3
    DOUBTFUL = 4
    GARBAGE = 5
    BLANK = 6

    @property
    def wants_ocr(self) -> bool:
        """Whether the page is to be recognised."""
        return self in (Look.WORDLESS, Look.STAMPED, Look.DOUBTFUL, Look.GARBAGE)


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's text and look.

    Attributes:
        text: Its words, or "".
        look: What the page is.
        unmapped: Share (0 to 1) of its characters for which the font tells no Unicode.
    """

    text: str
    look: Look
    unmapped: float = 0.0


@contextmanager
def pages_of(document: PdfDocument, index: int) -> Iterator[tuple[Page, Page] | None]:
    """Lend a page (from 0) and its text page; None when it cannot be loaded."""
    from pypdfium2 import raw

    page = raw.FPDF_LoadPage(document.raw, index)
    letters = raw.FPDFText_LoadPage(page) if page else None
    try:
        yield (page, letters) if page and letters else None
    finally:
        if letters:
            raw.FPDFText_ClosePage(letters)
        if page:
            raw.FPDF_ClosePage(page)


def page_text(page: Page, letters: Page) -> PageText:
    """Read a page and judge it."""
    from pypdfium2 import raw

    count = min(raw.FPDFText_CountChars(letters), _MAX_CHARS)
    text = _characters(letters, count) if count > 0 else ""
    if not text.strip():
        return PageText("", Look.WORDLESS if raw.FPDFPage_CountObjects(page) else Look.BLANK)
    text = repaired(text)
    unmapped = _unmapped(letters, count)
    quality = judged(text, unmapped)
    look = Look(_LOOK_OF[quality])
    words = cleaned(text)
    if look is Look.TEXT:
        look = _scan_look(page, text, words)
    if look is Look.TEXT:
        words = told_apart(page, letters, words)
    return PageText(words if look is not Look.GARBAGE else "", look, unmapped)


_LOOK_OF = {
    Quality.GOOD: Look.TEXT,
    Quality.DOUBTFUL: Look.DOUBTFUL,
    Quality.GARBAGE: Look.GARBAGE,
}


def cleaned(text: str) -> str:
    """Return text with plain line ends, broken words joined and no control characters."""
    if "\x02" in text or "\ufffe" in text:
        text = _LINE_HYPHEN.sub("", text)
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _characters(letters: Page, count: int) -> str:
    from pypdfium2 import raw

    buffer = (ctypes.c_ushort * (count * 2 + 1))()
    # The reported count is in characters; those beyond 16 bits take two places.
    written = raw.FPDFText_GetText(letters, 0, count, buffer)
    data = memoryview(buffer).cast("B")[: max(0, written - 1) * 2]
    return bytes(data).decode("utf-16-le", "replace").replace("\0", "")


def _unmapped(letters: Page, count: int) -> float:
    """Return the share of characters without Unicode in an even sample."""
    from pypdfium2 import raw

    # Asking costs as much as reading a hundred characters, and long pages are seldom mixed.
    asked = range(0, count, max(1, count // (_SAMPLED if count < _LONG else _SAMPLED // 4)))
    wrong = sum(raw.FPDFText_HasUnicodeMapError(letters, index) == 1 for index in asked)
    return float(wrong / len(asked))


def _scan_look(page: Page, text: str, words: str) -> Look:
    """Tell a scan with a stamp or a hidden text layer from a page that is made of text."""
    from pypdfium2 import raw

    few = len(words) < _FEW_WORDS * 12 and len(words.split()) < _FEW_WORDS
    count = raw.FPDFPage_CountObjects(page)
    # A scanner draws its picture first or last.
    ends = (raw.FPDFPage_GetObject(page, index) for index in (0, count - 1))
    drawn = any(raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_IMAGE for one in ends)
    if not (few or drawn) or picture_share(page) < _SCAN_SHARE:
        return Look.TEXT
    if not _hidden(page):
        return Look.STAMPED if few else Look.TEXT
    return Look.SCANNED if judged_scan(text) is Quality.GOOD else Look.DOUBTFUL


def _hidden(page: Page) -> bool:
    from pypdfium2 import raw

    for one in objects(page):
        if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_TEXT:
            return bool(raw.FPDFTextObj_GetTextRenderMode(one) == INVISIBLE)
    return False


class Picture(NamedTuple):
    """A picture on a page.

    Attributes:
        across: Pixels across.
        down: Pixels down.
        width: Width on the page in points.
        height: Height on the page in points.
    """

    across: int
    down: int
    width: float
    height: float


def picture_share(page: Page) -> float:
    """Return which share of a page pictures cover, at most 1 when they do not overlap."""
    from pypdfium2 import raw

    covered = sum(one.width * one.height for one in pictures(page))
    area = raw.FPDF_GetPageWidthF(page) * raw.FPDF_GetPageHeightF(page)
    return float(covered / area) if area > 0 else 0.0


def pictures(page: Page) -> Iterator[Picture]:
    """Yield the pictures on a page."""
    from pypdfium2 import raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    across, down = ctypes.c_uint(), ctypes.c_uint()
    for one in objects(page):
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        if raw.FPDFPageObj_GetBounds(one, left, bottom, right, top) and (
            raw.FPDFImageObj_GetImagePixelSize(one, across, down)
        ):
            yield Picture(
                across.value, down.value, right.value - left.value, top.value - bottom.value
            )


def unpacked_bytes(page: Page) -> int:
    """Return how much memory the largest picture on a page takes when it is unpacked."""
    from pypdfium2 import raw

    about = raw.FPDF_IMAGEOBJ_METADATA()
    largest = 0
    for one in objects(page):
        if raw.FPDFPageObj_GetType(one) == raw.FPDF_PAGEOBJ_IMAGE and (
            raw.FPDFImageObj_GetImageMetadata(one, page, about)
        ):
            largest = max(largest, about.width * about.height * (about.bits_per_pixel or 1) // 8)
    return largest
