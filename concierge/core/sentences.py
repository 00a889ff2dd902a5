"""Cutting a text into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LONGEST = 500  # characters; a "sentence" beyond this is a table or code and is cut
_WRAPPED = 45  # characters; a line this long that ends in mid-sentence goes on in the next
_HEADING_CHARS = 60
_HEADING_WORDS = 6

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”]?")
_LAST_WORD = re.compile(r"([\w.&]+)\.[\"'”’»)\]]*$")
_LIST_MARK = re.compile(r"\s*(?:[-*•‣·–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|#{1,6})\s+")
_ROW = re.compile(r"\t|\s\|\s|^\||\S {3,}\S")
_ABBREVIATIONS = """
    mr mrs ms dr prof sr jr st rev gen col sgt capt lt hon messrs vs etc e.g i.e eg ie cf ca al
    approx appt apt dept est ext fig figs inc ltd co corp bros no nos nr vol vols p pp para ch sec
    art ed eds tel mt ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thur thurs fri sat sun u.s u.k u.n a.m p.m b.c a.d ph.d d.c z.b bzw usw str hr fr
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its characters in the passage: ``text == passage[start:end]``."""

    start: int
    end: int
    text: str


def split(text: str) -> list[Sentence]:
    """Cut a text into sentences; list items and table rows count as sentences.

    A heading goes with the sentence it stands over: alone it repeats the question's words
    and answers nothing.
    """
    found: list[Sentence] = []
    for start, end in _blocks(text):
        for first, last in _sentences_of(text, start, end):
            for sentence in _shortened(text, first, last):
                found.append(_under_heading(text, found, sentence))
    return found


def _under_heading(text: str, before: list[Sentence], sentence: Sentence) -> Sentence:
    """Take the heading that stands last in `before` into the sentence under it."""
    if not before or len(sentence.text) < _WRAPPED or not _is_heading(before[-1].text):
        return sentence
    start = before.pop().start
    return Sentence(start, sentence.end, text[start : sentence.end])


def is_label(text: str) -> bool:
    """Say whether a sentence is a heading, a salutation or the like, and states nothing."""
    if any(character.isdigit() for character in text):
        return text.startswith("#")
    is_short = len(text) < _HEADING_CHARS and len(text.split()) <= _HEADING_WORDS + 2
    return is_short and (text[0] == "#" or text[-1] in ",:" or _is_heading(text) or text.isupper())


def _is_heading(text: str) -> bool:
    short = len(text) < _HEADING_CHARS and len(text.split()) <= _HEADING_WORDS
    return short and text[-1].isalnum() and text[0] not in "-*•‣·–—"


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of runs of lines that belong together."""
    start = position = 0
    lines = text.splitlines(keepends=True)
    for line, following in pairwise([*lines, ""]):
        position += len(line)
        if not _goes_on(line.rstrip(), following.rstrip()):
            yield start, position
            start = position


def _goes_on(line: str, following: str) -> bool:
    """Say whether a line break stands in mid-sentence, because the line was full."""
    if not line.strip() or not following.strip():
        return False
    if _LIST_MARK.match(following) or _ROW.search(line) or _ROW.search(following):
        return False
    if following.lstrip()[0].islower():
        return True
    return len(line) >= _WRAPPED and line[-1] not in ":;"


def _sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        if _ends(text[first : match.end()], text[match.end() : match.end() + 3]):
            yield first, match.end()
            first = match.end()
    yield first, end


def _ends(before: str, after: str) -> bool:
    """Say whether the full stop at the end of `before` ends a sentence."""
    following = after.strip()[:1]
    if before[-1] in "。！？」』":
        return True
    if following.islower():
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    word = last.group(1)
    if len(word) == 1 and word.isalpha() and word.isupper():
        return False  # an initial, as in "J. Smith"
    if word.isdigit() and not before[: last.start()].strip():
        return False  # the number of a list item
    return word.lower() not in _ABBREVIATED


def _shortened(text: str, start: int, end: int) -> Iterator[Sentence]:
    """Yield the span without blanks around it, in pieces of bounded length."""
    while start < end:
        stop = end
        if end - start > _LONGEST:
            blank = max(text.rfind(mark, start + 1, start + _LONGEST) for mark in " \n\t")
            stop = blank if blank > start else start + _LONGEST
        piece = text[start:stop]
        kept = piece.strip()
        if any(character.isalnum() for character in kept):
            begin = start + len(piece) - len(piece.lstrip())
            yield Sentence(begin, begin + len(kept), kept)
        start = stop
