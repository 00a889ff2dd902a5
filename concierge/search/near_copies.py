"""Which of some files say nearly the same, wherever they lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
_MOST_CHARACTERS, _MOST_PAIRS = 1_000_000, 20_000  # that are remembered


@dataclass(frozen=True, slots=True)
class _Compared:
    """A file whose text can be compared, and the signature of that."""

    place: Place
    signature: bytes

    @property
    def key(self) -> tuple[int | None, int]:
        """What tells a text: that of a content changes when it is read better."""
        return self.place.content_id, hash(self.signature)


class NearCopies:
    """Compares files, and remembers which were the same; safe to use from several threads.

    Args:
        near: Has signatures and texts.
    """

    def __init__(self, near: NearCatalog) -> None:
        self._near = near
        self._documents = Remembered[Document](_MOST_CHARACTERS, lambda one: 1 + one.characters)
        self._verdicts = Remembered[bool](_MOST_PAIRS, lambda _: 1)

    def pairs(self, places: Sequence[Place]) -> set[frozenset[int]]:
        """Return which of some files say the same, two by two, by their ids.

        A docx and its PDF are such, a letter with an error corrected, a report that was gone on
        with, a mail and the one it was forwarded in; see `same_text`. On what that rests is in
        docs/decisions/0046-near-copies.md.
        """
        some = self._comparable(places)
        near = _promising(signatures([one.signature for one in some])) if len(some) > 1 else ()
        return {
            frozenset((some[one].place.file_id, some[other].place.file_id))
            for one, other in near
            if self._same(some[one], some[other])
        }

    def same_as(self, one: Place, others: Sequence[Place]) -> set[int]:
        """Return those of some files, by their ids, that say the same as one."""
        some = {each.place.file_id: each for each in self._comparable([one, *others])}
        mine = some.pop(one.file_id, None)
        if mine is None or not some:
            return set()
        rows = signatures([each.signature for each in some.values()])
        alike = estimate(signatures([mine.signature]), rows) >= LEAST_ALIKE
        pairs = zip(some.values(), alike, strict=True)
        return {each.place.file_id for each, near in pairs if near and self._same(mine, each)}

    def _comparable(self, places: Sequence[Place]) -> list[_Compared]:
        prose = [one for one in places if one.kind not in _NO_PROSE]
        kept = self._near.signatures_of([one.content_id for one in prose if one.content_id])
        return [_Compared(one, kept[one.content_id]) for one in prose if one.content_id in kept]

    def _same(self, one: _Compared, other: _Compared) -> bool:
        names = (one.place.name, other.place.name)
        akin = _are_akin(*names)
        key = (one.key, other.key, akin)

        def compare() -> bool:
            both = (self._document(one), self._document(other))
            return all(each.characters for each in both) and same(*both, akin=akin)

        return not _are_numbered_apart(*names) and self._verdicts.get(key, (), compare)

    def _document(self, one: _Compared) -> Document:
        def read() -> Document:
            content_id = one.place.content_id
            text = "" if content_id is None else self._near.text_of(content_id, _CHARACTERS + 1)
            return document(text if len(text) <= _CHARACTERS else "", one.place.kind)

        return self._documents.get(one.key, (), read)


def _promising(rows: Signatures) -> set[tuple[int, int]]:
    """Return the pairs of rows that are alike enough, the smaller number first."""
    order = np.argsort(rows[:, :_FIRST], axis=0)
    ranked = np.take_along_axis(rows[:, :_FIRST], order, axis=0)
    equal = np.zeros((len(rows) + 1, ranked.shape[1]), bool)
    equal[1:-1] = ranked[1:] == ranked[:-1]
    shared = np.bincount(order[equal[1:] | equal[:-1]], minlength=len(rows))
    places = np.flatnonzero(shared >= _SHARED)
    some = rows[places]
    alike = np.triu(estimate(some[:, None], some[None]) >= LEAST_ALIKE, 1)
    return {(int(places[one]), int(places[other])) for one, other in np.argwhere(alike)}


def _are_akin(one: str, other: str) -> bool:
    """Say whether names tell that these are versions of one thing."""
    return bool(family(one)) and family(one) == family(other) and numbers(one) == numbers(other)


def _are_numbered_apart(one: str, other: str) -> bool:
    """Say whether names tell that these are two of a series, whatever the texts say."""
    mine, others = set(numbers(one)), set(numbers(other))
    if mine <= others or others <= mine:
        return False
    key = family(one, loosely=True)
    return bool(key) and key == family(other, loosely=True)
