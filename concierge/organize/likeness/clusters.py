"""Pairs joined to groups in which everything is like the one that stands for the group.

Alike is not a chain: where A is like B and B like C, A may be something else than C. So a group is
a star, all of whose rays are long enough, and not whatever hangs together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Things that are alike.

    Attributes:
        first: The one that is like all others.
        others: How alike each of the others is to it, 0 to 1.
    """

    first: int
    others: Mapping[int, float]


def clusters(
    pairs: Iterable[tuple[Pair, float]],
    score: Callable[[int, int], float],
    least: float,
    tell: Callable[[int, int], object] = lambda _done, _total: None,
) -> list[Cluster]:
    """Join pairs that may be alike.

    Args:
        pairs: With a guess of how alike they are, each once.
        score: Tells how alike two are; asked as seldom as possible.
        least: How alike they must be.
        tell: Told how many things of how many were compared; may raise to end it.

    Returns:
        Groups of two and more, each thing in one of them, in the order of their first.
    """
    hanging = _hanging_together(pairs)
    found: list[Cluster] = []
    done, total = 0, sum(map(len, hanging))
    for kin in hanging:
        tell(done, total)
        found += _stars(kin, score, least)
        done += len(kin)
    return sorted(found, key=lambda one: one.first)


def _hanging_together(pairs: Iterable[tuple[Pair, float]]) -> list[dict[int, float]]:
    """Return what hangs together, each with the sum of the guesses that tie it to others."""
    leader: dict[int, int] = {}
    tied: defaultdict[int, float] = defaultdict(float)

    def find(one: int) -> int:
        while (above := leader.setdefault(one, one)) != one:
            leader[one] = leader[above]
            one = above
        return one

    for (one, other), guess in pairs:
        tied[one] += guess
        tied[other] += guess
        leader[find(one)] = find(other)
    kin: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for one, strength in tied.items():
        kin[find(one)][one] = strength
    return list(kin.values())


def _stars(
    kin: Mapping[int, float], score: Callable[[int, int], float], least: float
) -> Iterable[Cluster]:
    left = sorted(kin, key=lambda one: (-kin[one], one))
    while len(left) > 1:
        first, *rest = left
        scores = {one: score(first, one) for one in rest}
        others = {one: alike for one, alike in scores.items() if alike >= least}
        if others:
            yield Cluster(first, others)
        left = [one for one in rest if one not in others]
