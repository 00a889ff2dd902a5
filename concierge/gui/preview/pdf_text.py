"""Words on a page of a PDF: where they stand, whatever their line breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF

_MOST_AREAS = 400
# Lines end in them, and readers of texts take them away.
_HYPHENS = frozenset("-\u00ad\u2010\u2011\x02\ufffe")
_LINE_PT = 10.0
_WHOLE = 10_000  # parts of a page's width and height


def quote_areas(text: Any, page: Any, quote: str) -> tuple[QRectF, ...]:
    """Return where words stand on a page, as shares of it; none where they do not.

    Line breaks, blanks, hyphens and ligatures do not count.

    Args:
        text: The page's text, of pdfium.
        page: The page.
        quote: The words.
    """
    letters = list(_letters(text))
    said = "".join(letter for letter, _ in letters)
    wanted = "".join(_plain(quote))
    at = said.find(wanted) if wanted else -1
    if at < 0:
        return ()
    first, last = letters[at][1], letters[at + len(wanted) - 1][1]
    return span_areas(text, page, first, last)


def span_areas(text: Any, page: Any, first: int, last: int) -> tuple[QRectF, ...]:
    """Return where the characters from one to another stand, both included, line by line."""
    number = min(text.count_rects(first, last - first + 1), _MOST_AREAS)
    return tuple(area_of(page, text.get_rect(at)) for at in range(number))


def area_of(page: Any, box: tuple[float, float, float, float]) -> QRectF:
    """Return a box of a page (left, bottom, right, top in points) as shares of what is seen."""
    import ctypes

    from pypdfium2 import raw

    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for across, up in ((box[0], box[1]), (box[2], box[3])):
        # pdfium knows how the page is turned and cropped.
        raw.FPDF_PageToDevice(page, 0, 0, _WHOLE, _WHOLE, 0, across, up, x, y)
        corners.append((x.value / _WHOLE, y.value / _WHOLE))
    (x1, y1), (x2, y2) = corners
    return QRectF(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


@dataclass(frozen=True, slots=True)
class Selected:
    """Text that is selected on a page.

    Attributes:
        page: Which one, from 0.
        text: The words.
        areas: Where they stand, as shares of the page.
    """

    page: int
    text: str = ""
    areas: tuple[QRectF, ...] = ()


def between(text: Any, page: Any, number: int, start: QPointF, end: QPointF) -> Selected:
    """Return the text from one place of a page to another, which are shares of it."""
    if start == end or not text.count_chars():
        return Selected(number)
    ends = [_nearest(text, page, place) for place in (start, end)]
    if None in ends:
        return Selected(number)
    first, last = sorted(one for one in ends if one is not None)
    words = text.get_text_range(first, last - first + 1).replace("\r\n", "\n")
    return Selected(number, words, span_areas(text, page, first, last))


def _nearest(text: Any, page: Any, place: QPointF) -> int | None:
    """Return the character that is nearest to a place of a page."""
    import ctypes

    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    at = (round(place.x() * _WHOLE), round(place.y() * _WHOLE))
    raw.FPDF_DeviceToPage(page, 0, 0, _WHOLE, _WHOLE, 0, *at, x, y)
    width, height = page.get_size()
    # On the same line before elsewhere; pdfium looks half as far to either side.
    for reach in (_LINE_PT, 2 * height):
        found: int | None = text.get_index(x.value, y.value, 2 * width, reach)
        if found is not None:
            return found
    return None


def _letters(text: Any) -> Iterator[tuple[str, int]]:
    """Yield the characters of a page that count, each with its number in pdfium."""
    from pypdfium2 import raw

    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        for letter in _plain(chr(code) if 0 < code < 0x110000 else ""):
            yield letter, number


def _plain(text: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFKC", text):
        if not letter.isspace() and letter not in _HYPHENS:
            yield letter
