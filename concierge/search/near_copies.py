"""Folding files whose texts are nearly the same into one hit, wherever they lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from concierge.core.family import family, numbers
from concierge.core.near import NearCatalog
from concierge.core.records import Kind
from concierge.core.signatures import Signatures, estimate, signatures
from concierge.search.folding import joined, newest
from concierge.search.grouping import Group
from concierge.search.remembering import Remembered
from concierge.search.same_text import Document, document, same

LEAST_ALIKE = 0.65
"""How alike two texts must be by their signatures before the texts themselves are compared."""

_BEST = 64  # files of a result that are compared with one another
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

    group: Group
    signature: bytes

    @property
    def key(self) -> tuple[int | None, int]:
        """What tells a text: that of a content changes when it is read better."""
        return self.group.place.content_id, hash(self.signature)


class NearCopies:
    """Compares the best files of results, and remembers which were the same; safe in threads.

    Args:
        near: Has signatures and texts.
    """

    def __init__(self, near: NearCatalog) -> None:
        self._near = near
        self._documents = Remembered[Document](_MOST_CHARACTERS, lambda one: 1 + one.characters)
        self._verdicts = Remembered[bool](_MOST_PAIRS, lambda _: 1)

    def folded(self, groups: list[Group]) -> list[Group]:
        """Fold files of which one says what the other does, or that and something more.

        A docx and its PDF are such, a letter with an error corrected, a report that was gone on
        with, a mail and the one it was forwarded in; see `same_text`. On what that rests is in
        docs/decisions/0046-near-copies.md.

        Args:
            groups: A whole result without copies, the best first. Only its beginning is compared.

        Returns:
            The newest of those that are the same in the place of the best; see
            `folding.newest`.
        """
        some = self._comparable(groups[:_BEST])
        pairs = _promising(signatures([one.signature for one in some])) if len(some) > 1 else set()
        if not pairs:
            return groups
        places = sorted({place for pair in pairs for place in pair})
        number = {some[place].group.file_id: place for place in places}

        def alike(one: Group, other: Group) -> bool:
            pair = sorted((number[one.file_id], number[other.file_id]))
            return tuple(pair) in pairs and self._same(some[pair[0]], some[pair[1]])

        return list(joined(groups, _kin([some[place].group for place in places], alike)))

    def _comparable(self, groups: Sequence[Group]) -> list[_Compared]:
        prose = [one for one in groups if one.place.kind not in _NO_PROSE]
        wanted = [one.place.content_id for one in prose if one.place.content_id is not None]
        kept = self._near.signatures_of(wanted)
        return [
            _Compared(one, kept[one.place.content_id])
            for one in prose
            if one.place.content_id is not None and one.place.content_id in kept
        ]

    def _same(self, one: _Compared, other: _Compared) -> bool:
        names = (one.group.place.name, other.group.place.name)
        akin = _are_akin(*names)
        key = (one.key, other.key, akin)

        def compare() -> bool:
            both = (self._document(one), self._document(other))
            return all(each.characters for each in both) and same(*both, akin=akin)

        return not _are_numbered_apart(*names) and self._verdicts.get(key, (), compare)

    def _document(self, one: _Compared) -> Document:
        def read() -> Document:
            content_id = one.group.place.content_id
            text = "" if content_id is None else self._near.text_of(content_id, _CHARACTERS + 1)
            return document(text if len(text) <= _CHARACTERS else "", one.group.place.kind)

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


def _kin(
    groups: Sequence[Group], alike: Callable[[Group, Group], bool]
) -> Iterator[tuple[Group, list[Group]]]:
    """Yield what is shown with all that is the same as it: alike is not a chain."""
    left = list(groups)
    while left:
        best, *rest = left
        kin = [best, *(one for one in rest if alike(best, one))]
        shown = newest(kin)
        kin = [one for one in kin if one is shown or alike(one, shown)]
        if len(kin) > 1:
            yield shown, kin
        gone = {one.file_id for one in kin}
        left = [one for one in rest if one.file_id not in gone]


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
