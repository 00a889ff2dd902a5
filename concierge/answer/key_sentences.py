"""The sentences that stand for a text.

Nearness to the centroid of the text (Radev and others, Centroid-based summarization of multiple
documents, 2004) says what a text is about; maximal marginal relevance (Carbonell and Goldstein,
The use of MMR, 1998) keeps what is chosen apart.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from concierge.answer.citations import Quote
from concierge.answer.words import content_stems
from concierge.core.protocols import Embedder, Passage
from concierge.core.sentences import split

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

STRETCH = 20
"""Passages that are looked at together."""

_EACH = 12  # sentences of a stretch that are compared by meaning
_FOOT = 6  # words by which what is said on each page is known
_NUMBER = re.compile(r"\d+")
_SHORTEST, _LONGEST = 5, 60  # words; less says nothing alone, more is a table or a list
_OPENING = 0.1  # for a sentence of the first passage: texts say at first what they are about
_APART = 0.35  # how much likeness to what is chosen already counts against a sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with what it is judged by.

    Attributes:
        quote: Where it stands.
        worth: How many of the text's commonest words it holds.
        vector: Its meaning, of length 1; empty without an embedder.
        opens: Whether it stands at the beginning.
    """

    quote: Quote
    worth: float
    vector: FloatArray
    opens: bool


def stretches(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Cut passages into stretches that are looked at together."""
    rest = iter(passages)
    while stretch := list(islice(rest, STRETCH)):
        yield stretch


def candidates(
    stretch: Sequence[Passage], embedder: Embedder | None, *, opens: bool = False
) -> list[Candidate]:
    """Return the sentences of a stretch that may stand for it, in their order.

    Args:
        stretch: Passages.
        embedder: Without one only words count.
        opens: Whether the text begins with it.
    """
    quotes = [Quote(one, sentence) for one in stretch for sentence in split(one.text)]
    again = Counter(_masked(one.sentence.text) for one in quotes)
    told = [
        one
        for one in quotes
        if _tells(one.sentence.text) and again[_masked(one.sentence.text)] == 1
    ] or quotes
    worths = _worths([one.sentence.text for one in told])
    best = sorted(range(len(told)), key=lambda i: -worths[i])[:_EACH]
    first = stretch[0] if stretch and opens else None
    return judged([told[i] for i in sorted(best)], embedder, first)


def judged(
    quotes: Sequence[Quote], embedder: Embedder | None, first: Passage | None = None
) -> list[Candidate]:
    """Return sentences with what they are judged by.

    Args:
        quotes: The sentences.
        embedder: Without one only words count.
        first: The passage that opens the text, if it is among theirs.
    """
    texts = [one.sentence.text for one in quotes]
    return [
        Candidate(quote, worth, vector, quote.passage is first)
        for quote, worth, vector in zip(
            quotes, _worths(texts), _vectors(texts, embedder), strict=True
        )
    ]


def chosen(some: Sequence[Candidate], wanted: int) -> list[Candidate]:
    """Return those that stand for all of them best, and not for the same, the best first."""
    if not some:
        return []
    worth = _standing(some)
    alike = _alike(some)
    left, picked = set(range(len(some))), list[int]()
    while left and len(picked) < wanted:
        best = max(
            sorted(left),
            key=lambda i: worth[i] - _APART * max((alike[i][j] for j in picked), default=0.0),
        )
        left.remove(best)
        picked.append(best)
    return [some[i] for i in picked]


def _masked(text: str) -> str:
    """Return a text without its numbers: the same at the foot of each page, it tells nothing."""
    return " ".join(_NUMBER.sub("#", text).split()[-_FOOT:])


def _tells(text: str) -> bool:
    words = text.split()
    return _SHORTEST <= len(words) <= _LONGEST and any(len(word) > 1 for word in words)


def _worths(texts: Sequence[str]) -> list[float]:
    """Return how common a sentence's words are in all of them, long ones not preferred."""
    stems = [set(content_stems(text)) for text in texts]
    seen = Counter(stem for each in stems for stem in each)
    return [
        sum(math.log1p(seen[stem] - 1) for stem in each) / math.sqrt(len(each) or 1)
        for each in stems
    ]


def _vectors(texts: Sequence[str], embedder: Embedder | None) -> Sequence[FloatArray]:
    if embedder is None or not texts:
        return [np.empty(0, np.float32)] * len(texts)
    return list(embedder.embed(texts))


def _standing(some: Sequence[Candidate]) -> list[float]:
    if not some[0].vector.size:
        most = max(one.worth for one in some) or 1.0
        return [one.worth / most + _OPENING * one.opens for one in some]
    vectors = np.stack([one.vector for one in some])
    centre = vectors.mean(axis=0)
    near = vectors @ (centre / (np.linalg.norm(centre) or 1.0))
    return [float(value) + _OPENING * one.opens for value, one in zip(near, some, strict=True)]


def _alike(some: Sequence[Candidate]) -> list[list[float]]:
    if some[0].vector.size:
        vectors = np.stack([one.vector for one in some])
        return [[float(value) for value in row] for row in vectors @ vectors.T]
    stems = [set(content_stems(one.quote.sentence.text)) for one in some]
    return [[len(a & b) / (len(a | b) or 1) for b in stems] for a in stems]
