"""Words of a page that its reader does not see, told apart from those that one sees.

Whoever wants to mislead a search or a model writes them so. All words of a page may be unseen
where OCR laid them under a picture: those are what one sees.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

Page = Any
"""A page or a text page of pdfium, as its C functions take them."""

_Box = tuple[float, float, float, float]

LOOKED_AT = 200
"""Objects of a page, and of each form on it, that are looked at."""

INVISIBLE = 3  # ISO 32000-2, table 104: neither filled nor stroked

_MARK = "(hidden text: "
_MOST_BYTES = 4_000_000  # of one object, two for each character
_TINY = 0.6  # points from the lowest to the highest letter; text of one point has more
_WHITE = 250  # of 255, from which on nobody tells a colour from the page's
_SHORTEST = 4  # characters; less tells nobody anything


def objects(page: Page) -> Iterator[Any]:
    """Yield the first objects of a page, also those in the forms that it draws."""
    from pypdfium2 import raw

    object_at, type_of, form = (
        raw.FPDFPage_GetObject,
        raw.FPDFPageObj_GetType,
        raw.FPDF_PAGEOBJ_FORM,
    )
    for index in range(min(raw.FPDFPage_CountObjects(page), LOOKED_AT)):
        one = object_at(page, index)
        yield one
        if type_of(one) == form:
            inner = min(raw.FPDFFormObj_CountObjects(one), LOOKED_AT)
            yield from (raw.FPDFFormObj_GetObject(one, number) for number in range(inner))


def told_apart(page: Page, letters: Page, words: str) -> str:
    """Return the words of a page with those in brackets that nobody sees.

    Args:
        page: The page.
        letters: Its text page.
        words: All of its words.
    """
    unseen, seen = _by_sight(page)
    if not unseen or not seen:
        return words
    for one in unseen:
        said = _said(one, letters)
        if len(said) >= _SHORTEST and any(map(str.isalnum, said)):
            words = _marked(words, said)
    return words


def _marked(words: str, said: str) -> str:
    """Put the last place where something is said in brackets: unseen words are mostly added."""
    sought = r"(?<!\w)" + r"\s+".join(map(re.escape, said.split())) + r"(?!\w)"
    places = [found for found in re.finditer(sought, words) if not _is_marked(words, found.start())]
    if not places:
        return words
    start, end = places[-1].span()
    return f"{words[:start]}{_MARK}{said}){words[end:]}"


def _is_marked(words: str, start: int) -> bool:
    return words[:start].endswith(_MARK)


def _by_sight(page: Page) -> tuple[list[Any], int]:
    """Return the texts of a page that are not seen, and how many are."""
    from pypdfium2 import raw

    mode_of = raw.FPDFTextObj_GetTextRenderMode  # -1 for what is no text
    texts = [(mode, one) for one in objects(page) if (mode := mode_of(one)) >= 0]
    disguised = _disguised(page)
    unseen = [one for mode, one in texts if mode == INVISIBLE or _address(one) in disguised]
    return unseen, len(texts) - len(unseen)


def _disguised(page: Page) -> set[int]:
    """Return the addresses of texts that are tiny, beyond the page, or white on white.

    Those within forms are left out: where they stand is told in the form's own measures.
    """
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDF_GetPageBoundingBox(page, box)
    found: set[int] = set()
    white: list[tuple[int, _Box]] = []
    grounds: list[_Box] = []
    for index in range(min(raw.FPDFPage_CountObjects(page), LOOKED_AT)):
        one = raw.FPDFPage_GetObject(page, index)
        if not raw.FPDFPageObj_GetBounds(one, left, bottom, right, top):
            continue
        bounds = (left.value, bottom.value, right.value, top.value)
        if raw.FPDFTextObj_GetTextRenderMode(one) < 0:
            if _paints(one, colour):
                grounds.append(bounds)
        elif bounds[3] - bounds[1] < _TINY or not _overlap(
            bounds, (box.left, box.bottom, box.right, box.top)
        ):
            found.add(_address(one))
        elif raw.FPDFPageObj_GetFillColor(one, *colour) and _is_white(colour):
            white.append((_address(one), bounds))
    return found | {at for at, own in white if not any(_overlap(own, one) for one in grounds)}


def _paints(one: Any, colour: list[Any]) -> bool:
    """Say whether what is no text lays a ground that is not white, such as a filled path."""
    from pypdfium2 import raw

    if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_PATH:
        return True  # a picture, a shading, or a form that may hold anything
    return not (raw.FPDFPageObj_GetFillColor(one, *colour) and _is_white(colour))


def _is_white(colour: list[Any]) -> bool:
    return all(one.value >= _WHITE for one in colour[:3])


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


def _address(one: Any) -> int:
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def _said(one: Any, letters: Page) -> str:
    from pypdfium2 import raw

    size = min(raw.FPDFTextObj_GetText(one, letters, None, 0), _MOST_BYTES)
    buffer = ctypes.create_string_buffer(size + 2)
    as_shorts = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFTextObj_GetText(one, letters, as_shorts, size)
    return " ".join(buffer.raw.decode("utf-16-le", "replace").replace("\0", "").split())
