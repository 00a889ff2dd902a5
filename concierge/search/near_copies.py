"""Which of some files say nearly the same, wherever they lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from concierge.core.family import family, numbered_apart, numbers
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
_NONE: frozenset[int] = frozenset()
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
    """Says of some files whether two say the same, once all pairs of them were compared."""

    def __init__(self) -> None:
        self._same: defaultdict[int, set[int]] = defaultdict(set)
        self._apart: defaultdict[int, set[int]] = defaultdict(set)

    def note(self, one: int, other: int, *, is_same: bool) -> None:
        """Note of two files, by their ids, whether their texts, which are near, are the same."""
        found = self._same if is_same else self._apart
        found[one].add(other)
        found[other].add(one)

    @property
    def files(self) -> AbstractSet[int]:
        """Those that say the same as another, by their ids."""
        return self._same.keys()

    def __call__(self, one: int, other: int) -> bool:
        """Return whether two files, by their ids, say the same.

        What stands in two that are not the same is a form that both were made from, and goes with
        neither of them.
        """
        mine, others = self._same.get(one, _NONE), self._same.get(other, _NONE)
        return (
            other in mine
            and mine.isdisjoint(self._apart.get(other, _NONE))
            and others.isdisjoint(self._apart.get(one, _NONE))
        )


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
        """Return what says of some files whether two say the same."""
        prose = [one for one in places if one.kind not in _NO_PROSE]
        kept = self._near.signatures_of([one.content_id for one in prose if one.content_id])
        prose = [one for one in prose if one.content_id in kept]
        rows = [kept[one.content_id or 0] for one in prose]
        pairs = _promising(signatures(rows)) if len(rows) > 1 else []
        some = {at: _compared(prose[at], rows[at]) for at in {at for pair in pairs for at in pair}}
        found, read = Alike(), dict[int, Document]()
        for one, other in ((some[first], some[second]) for first, second in pairs):
            is_same = self._are_same(one, other, read)
            found.note(one.place.file_id, other.place.file_id, is_same=is_same)
        return found

    def _are_same(self, one: _Compared, other: _Compared, read: dict[int, Document]) -> bool:
        """Return whether two files say the same, which is found out once."""
        if _are_numbered_apart(one.named, other.named):
            return False
        akin = bool(one.named.family) and one.named == other.named
        key = (min(one.text, other.text), max(one.text, other.text), akin)
        if (known := self._verdicts.get(key)) is not None:
            return known
        for each in (one, other):
            if each.place.file_id not in read:
                read[each.place.file_id] = self._document(each)
        mine, others = read[one.place.file_id], read[other.place.file_id]
        if len(self._verdicts) >= _MOST_PAIRS:
            self._verdicts.clear()
        found = bool(mine.characters and others.characters) and same(mine, others, akin=akin)
        self._verdicts[key] = found
        return found

    def _document(self, one: _Compared) -> Document:
        """Return a file's text as it is compared; one that is too long has none."""

        def read() -> Document:
            text = self._near.text_of(one.text[0], _CHARACTERS + 1)
            return document(text if len(text) <= _CHARACTERS else "", one.place.kind)

        return self._documents.get(one.text, (), read)


def _compared(place: Place, signature: bytes) -> _Compared:
    return _Compared(place, (place.content_id or 0, hash(signature)), _named(place.name))


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
    akin = bool(one.series) and one.series == other.series
    return akin and numbered_apart(one.numbers, other.numbers)
