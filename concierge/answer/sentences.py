"""Cutting passages into sentences, and finding those nearest to a question."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from concierge.answer.words import content_stems
from concierge.core.protocols import Embedder

_LONGEST = 500  # characters; a "sentence" beyond this is a table or code and is cut
_WRAPPED = 45  # characters; a line this long that ends in mid-sentence goes on in the next
_HEADING_CHARS = 60
_HEADING_WORDS = 6
_MOST_EMBEDDED = 48  # sentences a question; the words choose which when there are more
_WORD_WEIGHT = 0.8  # measured on encyclopaedia questions; 0.4 to 1.5 differ by 1 %

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


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with how near it is to the question.

    Attributes:
        passage: Index of the passage it stands in.
        sentence: The sentence.
        cosine: Likeness in meaning, -1 to 1; 0 without an embedder.
        shared: Share of the question's content words in it, 0 to 1, rare words weighing more.
    """

    passage: int
    sentence: Sentence
    cosine: float
    shared: float

    @property
    def score(self) -> float:
        """Nearness; larger is nearer."""
        return self.cosine + _WORD_WEIGHT * self.shared


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


def rank(question: str, passages: Sequence[str], embedder: Embedder | None) -> list[Ranked]:
    """Order the sentences of some passages by how near they are to a question.

    Nearness is the cosine of the embeddings plus the weighted share of the question's
    content words that the sentence holds.

    Args:
        question: In the person's own words.
        passages: Texts.
        embedder: Without one only words count.
    """
    cut = [(at, sentence) for at, text in enumerate(passages) for sentence in split(text)]
    shares = shared_words(question, [sentence.text for _, sentence in cut])
    order = sorted(range(len(cut)), key=lambda i: -shares[i])[:_MOST_EMBEDDED]
    cosines = _cosines(question, [cut[i][1].text for i in order], embedder)
    ranked = [
        Ranked(*cut[i], cosine=cosine, shared=shares[i])
        for i, cosine in zip(order, cosines, strict=True)
    ]
    return sorted(ranked, key=lambda one: (-one.score, one.passage, one.sentence.start))


def shared_words(question: str, texts: Sequence[str]) -> list[float]:
    """Return the share of the question's content words in each text, rare words weighing more."""
    asked = set(content_stems(question))
    stems = [set(content_stems(text)) for text in texts]
    seen = Counter(stem for each in stems for stem in each & asked)
    weights = {stem: math.log(1 + (len(texts) + 1) / (seen[stem] + 0.5)) for stem in asked}
    whole = sum(weights.values()) or 1.0
    return [sum(weights[stem] for stem in each & asked) / whole for each in stems]


def _cosines(question: str, texts: Sequence[str], embedder: Embedder | None) -> list[float]:
    if embedder is None or not texts:
        return [0.0] * len(texts)
    vectors = embedder.embed([question, *texts])
    return [float(value) for value in vectors[1:] @ vectors[0]]
