"""What is the same in two texts, and what differs: sentence by sentence.

Sentences that are the same are found as the longest common subsequence (Indel distance of
rapidfuzz), so that what was moved counts as left out here and new there. What stands between
is paired by likeness: such a pair was changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from concierge.answer.citations import Quote
from concierge.core.errors import TooLargeError
from concierge.core.protocols import Passage
from concierge.core.sentences import split

Kind = Literal["changed", "new", "left out"]

MOST_SENTENCES = 40_000
"""Comparing takes time and memory by the square: so many and as many take half a second."""

_ALIKE = 60.0  # of 100; a pair below says something else
_MOST_PAIRED = 40  # sentences of a gap that are compared each with each


@dataclass(frozen=True, slots=True)
class Change:
    """A difference.

    Attributes:
        before: The sentence of the first text, unless it is new.
        after: The sentence of the second, unless it was left out.
    """

    kind: Kind
    before: Quote | None = None
    after: Quote | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts side by side.

    Attributes:
        same: How many sentences stand in both.
        changes: The differences, in the order of the texts.
        kin: Whether they are versions of one text.
    """

    same: int
    changes: list[Change]
    kin: bool

    def count(self, kind: Kind) -> int:
        """Return how many differences there are of a kind."""
        return sum(one.kind == kind for one in self.changes)


def compare(before: Sequence[Passage], after: Sequence[Passage]) -> Comparison:
    """Compare two texts.

    Args:
        before: All passages of the first, in their order.
        after: All passages of the second.

    Raises:
        TooLargeError: When one has more than `MOST_SENTENCES`.
    """
    from rapidfuzz.distance import Indel

    first, second = _quotes(before), _quotes(after)
    if max(len(first), len(second)) > MOST_SENTENCES:
        raise TooLargeError(
            f"One of the files has more than {MOST_SENTENCES:,} sentences or lines.",
            "Compare shorter files, or parts of them.",
        )
    one, other = [_key(quote) for quote in first], [_key(quote) for quote in second]
    same, changes = 0, list[Change]()
    pending: tuple[list[Quote], list[Quote]] = ([], [])
    for step in Indel.opcodes(one, other):
        if step.tag == "equal":
            same += step.src_end - step.src_start
            changes += _paired(*pending)
            pending = ([], [])
        else:
            pending[0].extend(first[step.src_start : step.src_end])
            pending[1].extend(second[step.dest_start : step.dest_end])
    changes += _paired(*pending)
    kept = same + sum(change.kind == "changed" for change in changes)
    return Comparison(same, changes, kin=5 * kept >= min(len(first), len(second)) > 0)


def _quotes(passages: Sequence[Passage]) -> list[Quote]:
    return [Quote(one, sentence) for one in passages for sentence in split(one.text)]


def _key(quote: Quote) -> str:
    return " ".join(quote.sentence.text.split())


def _paired(gone: list[Quote], come: list[Quote]) -> list[Change]:
    """Pair what stands in a gap of one text with what stands there in the other."""
    from rapidfuzz import fuzz

    changes: list[Change] = []
    at = 0
    for one in gone:
        window = range(at, min(len(come), at + _MOST_PAIRED))
        scores = {i: fuzz.ratio(_key(one), _key(come[i])) for i in window}
        best = max(scores, key=lambda i: scores[i], default=None)
        if best is None or scores[best] < _ALIKE:
            changes.append(Change("left out", before=one))
            continue
        changes += [Change("new", after=each) for each in come[at:best]]
        changes.append(Change("changed", before=one, after=come[best]))
        at = best + 1
    return [*changes, *(Change("new", after=each) for each in come[at:])]
