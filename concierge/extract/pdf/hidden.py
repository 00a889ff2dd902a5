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

LOOKED_AT = 200
"""Objects of a page, and of each form on it, that are looked at."""

INVISIBLE = 3  # ISO 32000-2, table 104: neither filled nor stroked

_MARK = "(hidden text: "
_MOST_BYTES = 4_000_000  # of one object, two for each character
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
        if len(said) >= _SHORTEST:
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
    modes = [(mode_of(one), one) for one in objects(page)]
    unseen = [one for mode, one in modes if mode == INVISIBLE]
    return unseen, sum(0 <= mode != INVISIBLE for mode, _ in modes)


def _said(one: Any, letters: Page) -> str:
    from pypdfium2 import raw

    size = min(raw.FPDFTextObj_GetText(one, letters, None, 0), _MOST_BYTES)
    buffer = ctypes.create_string_buffer(size + 2)
    as_shorts = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFTextObj_GetText(one, letters, as_shorts, size)
    return " ".join(buffer.raw.decode("utf-16-le", "replace").replace("\0", "").split())
