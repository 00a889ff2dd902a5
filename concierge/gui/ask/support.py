"""What in an answer names its source, and which sentences stand on none.

Whether a sentence is supported is decided in `supported` alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"\[(\d{1,2})\]")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”]?|\n+")
_QUOTATION = re.compile(r"“[^”]*”")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_CONTENT = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]{4,}")
_ABBREVIATIONS = """
    mr mrs ms dr prof st no nr vs etc e.g i.e eg ie cf ca approx p pp fig vol inc ltd co jan feb
    mar apr jun jul aug sep sept oct nov dec z.b bzw usw str hr fr tel art sec ch
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a source where it stands in an answer: ``text[start:end] == "[n]"``."""

    start: int
    end: int
    n: int


def numbers(text: str) -> list[Number]:
    """Return the numbers of sources in an answer, in their order."""
    return [Number(found.start(), found.end(), int(found[1])) for found in _NUMBER.finditer(text)]


def flowing(text: str) -> str:
    """Return an answer with its quotations without the line breaks of their files.

    It is as long as it was, so that places in the one are places in the other.
    """
    return _QUOTATION.sub(lambda quoted: quoted[0].replace("\n", " "), text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text, without the blanks around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        if not _abbreviates(text[start : found.end()]):
            spans.append((start, found.end()))
            start = found.end()
    spans.append((start, len(text)))
    trimmed = (_trimmed(text, *span) for span in spans)
    return [(first, last) for first, last in trimmed if any(map(str.isalnum, text[first:last]))]


def supported(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether a sentence of an answer stands on a source.

    It does when it carries a source's number, or when all its content words (those of four
    letters or more, and numbers) stand in one quote.

    Args:
        sentence: With the number of its source, if it has one.
        quotes: What the sources say.
    """
    if _NUMBER.search(sentence):
        return True
    said = _content(sentence)
    return bool(said) and any(said <= _content(quote) for quote in quotes)


def unsupported(text: str, quotes: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of the sentences that stand on no source; none where there are none."""
    if not quotes:
        return []
    return [span for span in sentences(text) if not supported(text[slice(*span)], quotes)]


def _content(text: str) -> set[str]:
    return {word.casefold() for word in _CONTENT.findall(text)}


def _abbreviates(before: str) -> bool:
    """Whether the full stop at the end belongs to a word such as "Dr."."""
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found[1].casefold()
    return word in _ABBREVIATED or (len(word) == 1 and word.isalpha())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, max(start, start + len(piece.strip()))
