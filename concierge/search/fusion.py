"""Fusing ranked lists into one."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

# Cormack, Clarke and Buettcher (2009), "Reciprocal rank fusion outperforms Condorcet and
# individual rank learning methods": k = 60.
RRF_K = 60

Key = TypeVar("Key", bound=Hashable)


def reciprocal_rank(
    lists: Mapping[str, Sequence[Key]],
    weights: Mapping[str, float] | None = None,
    k: int = RRF_K,
) -> dict[Key, float]:
    """Score each item by the sum of weight / (k + rank) over the lists that hold it.

    Args:
        lists: Ranked items, best first, without repeats.
        weights: How much each list counts; 1 where nothing is said.
        k: Larger values flatten the difference between ranks.

    Returns:
        Score by item, in falling order.
    """
    scores: dict[Key, float] = {}
    for label, ranked in lists.items():
        weight = (weights or {}).get(label, 1.0)
        for rank, item in enumerate(ranked, 1):
            scores[item] = scores.get(item, 0.0) + weight / (k + rank)
    return dict(sorted(scores.items(), key=lambda pair: -pair[1]))
