"""A text as the set of its word runs, by which two texts are compared.

Case, white space, punctuation and layout say nothing, so that a letter and its PDF are alike.
Broder, On the resemblance and containment of documents (1997).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

RUN = 3
"""Words of a run: of two, long texts of one language share too many."""

LEAST = 12
"""Runs that a text must have: what is shorter is alike by chance."""

_MOST_CHARACTERS = 4_000_000
_PIECE = 200_000  # characters that are taken apart in one go, for the memory it takes
# Scripts that put no spaces between words: each of their letters counts as one.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
_POWERS = 64  # longer words are told apart by the sum of their pieces


def _odd_numbers(count: int, seed: int) -> Hashes:
    """Return numbers that are the same on every machine and in every version."""
    state = np.arange(1, count + 1, dtype=np.uint64) + np.uint64(seed << 20)
    return mixed(state) | np.uint64(1)


def mixed(numbers: Hashes) -> Hashes:
    """Spread numbers over 64 bits (the finisher of splitmix64, Steele and others 2014)."""
    spread = numbers + np.uint64(0x9E3779B97F4A7C15)
    spread = (spread ^ (spread >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    spread = (spread ^ (spread >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return spread ^ (spread >> np.uint64(31))


_LETTERS = _odd_numbers(_POWERS, 1)
_PLACES = _odd_numbers(RUN, 2)
# Of ASCII only letters and digits belong to words, of everything else each byte.
_IN_WORDS = np.array([byte >= 128 or chr(byte).isalnum() for byte in range(256)])


def shingles(text: str) -> Hashes:
    """Return the runs of words of a text, each as 64 bits, once, in rising order."""
    return np.unique(runs(text))


def runs(text: str) -> Hashes:
    """Return the runs of words of a text, each as 64 bits, in its order.

    Args:
        text: Of a long one the first four million characters count.
    """
    tail = np.empty(0, np.uint64)
    found = [tail]
    for piece in _pieces(text[:_MOST_CHARACTERS]):
        hashes = np.concatenate([tail, _words(piece)])
        found.append(_runs(hashes))
        tail = hashes[-(RUN - 1) :]
    return np.concatenate(found)


def similarity(one: Hashes, other: Hashes) -> float:
    """Return how much of what stands in either of two texts stands in both (Jaccard), 0 to 1."""
    if not len(one) or not len(other):
        return 0.0
    both = len(np.intersect1d(one, other, assume_unique=True))
    return both / (len(one) + len(other) - both)


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that end between words."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = space + 1 if space >= start else end
        yield text[start:end]
        start = end


def _words(text: str) -> Hashes:
    """Return each word as 64 bits, in the order of the text."""
    folded = text.casefold()
    if not folded.isascii() and _UNSPACED.search(folded):
        folded = _UNSPACED.sub(r" \g<0> ", folded)
    data = np.frombuffer(folded.encode("utf-8", "surrogatepass"), np.uint8)
    inside = _IN_WORDS[data]
    before = np.concatenate([[False], inside[:-1]])
    starts = np.flatnonzero(inside & ~before)
    if not len(starts):
        return np.empty(0, np.uint64)
    letters = np.flatnonzero(inside)
    # Where the words begin among the letters alone.
    begins = np.searchsorted(letters, starts)
    lengths = np.diff(begins, append=len(letters))
    place = np.arange(len(letters)) - np.repeat(begins, lengths)
    weighed = (data[letters].astype(np.uint64) + np.uint64(1)) * _LETTERS[place % _POWERS]
    return mixed(np.add.reduceat(weighed, begins))


def _runs(words: Hashes) -> Hashes:
    count = len(words) - RUN + 1
    if count < 1:
        return np.empty(0, np.uint64)
    total = np.zeros(count, np.uint64)
    for at, weight in enumerate(_PLACES):
        total += words[at : at + count] * weight
    return mixed(total)
