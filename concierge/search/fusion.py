"""Fusing what was found by words with what was found by meaning."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def convex(
    words: Mapping[Key, float], meaning: Mapping[Key, float], least: float
) -> dict[Key, float]:
    """Score each item by half its BM25 and half its cosine; see `halves`."""
    both = halves(words, meaning, least)
    return {item: by_words + by_meaning for item, (by_words, by_meaning) in both.items()}


def halves(
    words: Mapping[Key, float], meaning: Mapping[Key, float], least: float
) -> dict[Key, tuple[float, float]]:
    """Return half of each item's BM25 and half of its cosine, each brought to between 0 and 1.

    Bruch, Gai and Ingber, "An analysis of fusion functions for hybrid retrieval" (2023). What
    one list lacks counts as what is worst in it: it would be there, were it better. On what
    that rests is in docs/decisions/0021-convex-fusion.md.

    Args:
        words: BM25, above 0; the best becomes 1.
        meaning: Cosines; the best becomes 1.
        least: The cosine that becomes 0; none is less.
    """
    best = max(words.values(), default=0.0) or 1.0
    span = max(meaning.values(), default=0.0) - least
    both = {item: (0.5 * score / best, 0.0) for item, score in words.items()}
    for item, cosine in meaning.items():
        near = (cosine - least) / span if span > 0 else 1.0
        both[item] = (both.get(item, (0.0, 0.0))[0], 0.5 * near)
    return both
