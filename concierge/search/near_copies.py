"""Which of some files say nearly the same, wherever they lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from concierge.core.family import family, numbers
from concierge.core.near import NearCatalog
from concierge.core.records import Kind
from concierge.core.searching import Place
from concierge.core.signatures import Signatures, estimate, signatures
from concierge.search.remembering import Remembered
from concierge.search.same_text import Document, document, same

LEAST_ALIKE = 0.65
"""How alike two texts must be by their signatures before the texts themselves are compared."""

_CHARACTERS = 100_000  # of a text that is compared; so long a text is not read while one waits
# By its first numbers it is told which texts are like no other, as nearly all are: at the least
# likeness, 19 in 20 of a pair share as many of these, and of the likelier ones all.
_FIRST, _SHARED = 24, 12
# Code and data begin with the same lines, and are something else.
_NO_PROSE = frozenset({Kind.CODE, Kind.DATA})
_MOST_CHARACTERS, _MOST_PAIRS = 1_000_000, 50_000  # that are remembered


class _Named(NamedTuple):
    """What a name tells: its families, strictly and loosely, and the numbers that tell it apart."""

    family: str
    series: str
    numbers: tuple[str, ...]


class _Compared(NamedTuple):
    """A file whose text can be compared; that of a content changes when it is read better."""

    place: Place
    text: tuple[int, int]
    named: _Named


class Alike:
    """Says of some files whether two say the same; each text is read when it is first asked of.

    Args:
        copies: Compares them.
        files: Those that may be like another, by their ids.
        near: Which of them are alike by their signatures, two by two, the smaller id first.
    """

    def __init__(
        self, copies: NearCopies, files: Mapping[int, _Compared], near: set[tuple[int, int]]
    ) -> None:
        self.files = files
        self._copies, self._near = copies, near
        self._read: dict[int, Document] = {}

    def __call__(self, one: int, other: int) -> bool:
        """Return whether two files, by their ids, say the same."""
        if one > other:
            one, other = other, one
        if (one, other) not in self._near:
            return False
        return self._copies.are_same(self.files[one], self.files[other], self._document)

    def _document(self, one: _Compared) -> Document:
        if one.place.file_id not in self._read:
            self._read[one.place.file_id] = self._copies.document(one)
        return self._read[one.place.file_id]


class NearCopies:
    """Compares files, and remembers which were the same; safe to use from several threads.

    A docx and its PDF are such, a letter with an error corrected, a report that was gone on with,
    a mail and the one it was forwarded in; see `same_text`. On what that rests is in
    docs/decisions/0046-near-copies.md.

    Args:
        near: Has signatures and texts.
    """

    def __init__(self, near: NearCatalog) -> None:
        self._near = near
        self._documents = Remembered[Document](_MOST_CHARACTERS, lambda one: 1 + one.characters)
        self._verdicts: dict[tuple[tuple[int, int], tuple[int, int], bool], bool] = {}

    def among(self, places: Sequence[Place]) -> Alike:
        """Return what says of some files whether two say the same; texts are read when asked."""
        prose = [one for one in places if one.kind not in _NO_PROSE]
        kept = self._near.signatures_of([one.content_id for one in prose if one.content_id])
        prose = [one for one in prose if one.content_id in kept]
        rows = [kept[one.content_id or 0] for one in prose]
        pairs = _promising(signatures(rows)) if len(rows) > 1 else []
        files = {
            prose[at].file_id: _Compared(
                prose[at], (prose[at].content_id or 0, hash(rows[at])), _named(prose[at].name)
            )
            for at in {at for pair in pairs for at in pair}
        }
        ids = [sorted(prose[at].file_id for at in pair) for pair in pairs]
        return Alike(self, files, {(one, other) for one, other in ids})

    def are_same(
        self, one: _Compared, other: _Compared, document_of: Callable[[_Compared], Document]
    ) -> bool:
        """Return whether two files say the same, which is found out once."""
        if _are_numbered_apart(one.named, other.named):
            return False
        akin = bool(one.named.family) and one.named == other.named
        key = (one.text, other.text, akin)
        if (known := self._verdicts.get(key)) is not None:
            return known
        mine, others = document_of(one), document_of(other)
        if len(self._verdicts) >= _MOST_PAIRS:
            self._verdicts.clear()
        found = bool(mine.characters and others.characters) and same(mine, others, akin=akin)
        self._verdicts[key] = found
        return found

    def document(self, one: _Compared) -> Document:
        """Return a file's text as it is compared; one that is too long has none."""

        def read() -> Document:
            text = self._near.text_of(one.text[0], _CHARACTERS + 1)
            return document(text if len(text) <= _CHARACTERS else "", one.place.kind)

        return self._documents.get(one.text, (), read)


def _promising(rows: Signatures) -> list[tuple[int, int]]:
    """Return the pairs of rows that are alike enough."""
    order = np.argsort(rows[:, :_FIRST], axis=0)
    ranked = np.take_along_axis(rows[:, :_FIRST], order, axis=0)
    equal = np.zeros((len(rows) + 1, ranked.shape[1]), bool)
    equal[1:-1] = ranked[1:] == ranked[:-1]
    shared = np.bincount(order[equal[1:] | equal[:-1]], minlength=len(rows))
    places = np.flatnonzero(shared >= _SHARED)
    some = rows[places]
    alike = np.argwhere(np.triu(estimate(some[:, None], some[None]) >= LEAST_ALIKE, 1))
    return [(one, other) for one, other in places[alike].tolist()]


@lru_cache(10_000)
def _named(name: str) -> _Named:
    return _Named(family(name), family(name, loosely=True), numbers(name))


def _are_numbered_apart(one: _Named, other: _Named) -> bool:
    """Say whether names tell that these are two of a series, whatever the texts say."""
    if not one.series or one.series != other.series:
        return False
    mine, others = set(one.numbers), set(other.numbers)
    return not (mine <= others or others <= mine)
