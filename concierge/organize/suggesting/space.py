"""Signs as rows of numbers, so that files can be compared by all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from concierge.organize.suggesting.signs import Signs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

_MOST_WORDS, _MOST_MARKS = 1000, 500
# Shares of meaning, words and marks in the likeness of two files; tuned with the bench.
_SHARES: Final = (0.45, 0.35, 0.2)
# Of the marks, what says most of what a file is counts most.
_MARKS: Final = {
    "sender": 1.5,
    "heading": 1.5,
    "shape": 1.0,
    "name": 1.0,
    "folder": 1.0,
    "layout": 0.7,
    "ending": 0.7,
    "kind": 0.7,
}


class Space:
    """The signs that some files have in common, each a column; rows have the length 1 or less.

    Args:
        files: Those whose signs count.
    """

    def __init__(self, files: Sequence[Signs]) -> None:
        self.words, word_weights = _columns((one.words for one in files), _MOST_WORDS)
        self.marks, mark_weights = _columns((one.marks for one in files), _MOST_MARKS)
        kinds = np.array([_MARKS[mark.partition(":")[0]] for mark in self.marks], np.float32)
        self._word_weights, self._mark_weights = word_weights, mark_weights * kinds
        meanings = [one.meaning for one in files if one.meaning is not None]
        self._middle: FloatArray | None = np.mean(np.stack(meanings), axis=0) if meanings else None
        self.width = len(self.words) + len(self.marks)
        self.width += 0 if self._middle is None else len(self._middle)

    def rows(self, files: Sequence[Signs]) -> FloatArray:
        """Return the rows of files: words, marks, then meaning; shape (files, width)."""
        blocks = [
            _filled((one.words for one in files), self.words, len(files)) * self._word_weights,
            _filled((dict.fromkeys(one.marks, 1) for one in files), self.marks, len(files))
            * self._mark_weights,
            self._meanings(files),
        ]
        shares = (_SHARES[1], _SHARES[2], _SHARES[0])
        scaled = [_unit(b) * np.float32(s**0.5) for b, s in zip(blocks, shares, strict=True)]
        return np.concatenate(scaled, axis=1)

    def likeness(self, row: FloatArray, others: FloatArray) -> float:
        """Return the cosine of what a row and the mean of others mean; 0 where that is unknown."""
        start = len(self.words) + len(self.marks)
        one, mean = row[start:], others[:, start:].mean(axis=0) if len(others) else row[:0]
        lengths = float(np.linalg.norm(one) * np.linalg.norm(mean))
        return float(one @ mean) / lengths if one.shape == mean.shape and lengths > 1e-6 else 0.0

    def _meanings(self, files: Sequence[Signs]) -> FloatArray:
        """Return how meanings differ from the middle of all."""
        if self._middle is None:
            return np.zeros((len(files), 0), np.float32)
        rows = np.zeros((len(files), len(self._middle)), np.float32)
        for row, one in zip(rows, files, strict=True):
            if one.meaning is not None and one.meaning.shape == self._middle.shape:
                row[:] = one.meaning - self._middle
        return rows


def _columns(signs: Iterable[Iterable[str]], most: int) -> tuple[dict[str, int], FloatArray]:
    """Return a column for each sign that several files have, and how rare each is."""
    files = 0
    counted: Counter[str] = Counter()
    for files, one in enumerate(signs, 1):  # noqa: B007 - how many there were
        counted.update(one)
    common = [(sign, n) for sign, n in counted.most_common(most) if n > 1]
    weights = np.log((1 + files) / np.array([n for _, n in common], np.float32))
    return {sign: column for column, (sign, _) in enumerate(common)}, weights.astype(np.float32)


def _filled(counts: Iterable[dict[str, int]], columns: dict[str, int], files: int) -> FloatArray:
    """Return how often signs are there, each next time counting less."""
    rows = np.zeros((files, len(columns)), np.float32)
    for row, one in zip(rows, counts, strict=True):
        found = [(columns[sign], n) for sign, n in one.items() if sign in columns]
        if found:
            places, numbers = zip(*found, strict=True)
            row[list(places)] = 1 + np.log(np.array(numbers, np.float32))
    return rows


def _unit(rows: FloatArray) -> FloatArray:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    made: FloatArray = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 1e-6)
    return made
