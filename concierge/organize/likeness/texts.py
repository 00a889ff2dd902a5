"""Which texts of a library are nearly the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from concierge.core.signatures import NUMBERS, Signatures, estimate
from concierge.organize.likeness.clusters import Cluster, Pair, clusters
from concierge.organize.likeness.minhash import bands, candidates
from concierge.organize.likeness.shingles import Hashes, shingles, similarity

LEAST_ALIKE = 0.8
"""How much of what stands in either of two texts must stand in both."""

# Three standard errors of an estimate from 120 numbers below the least.
_LEAST_ESTIMATE = LEAST_ALIKE - 3 * (LEAST_ALIKE * (1 - LEAST_ALIKE) / NUMBERS) ** 0.5
_KEPT = 256  # texts that are taken apart
_AT_ONCE = 20_000  # pairs whose signatures are compared

Read = Iterable[tuple[NDArray[np.int64], Signatures]]


def near_texts(
    read: Callable[[], Read],
    signatures_of: Callable[[list[int]], dict[int, Signatures]],
    text_of: Callable[[int], str],
    known: MutableMapping[Pair, float] | None = None,
    tell: Callable[[int, int], object] = lambda _done, _total: None,
) -> list[Cluster]:
    """Find the texts that are alike; of each only its bands are held in memory, 80 bytes.

    Args:
        read: Returns ids and signatures of all texts, in pieces.
        signatures_of: Returns the signatures of some of them.
        text_of: Returns the text itself, by which candidates are compared.
        known: How alike pairs are that were compared before, the smaller id first; these are not
            compared again, and what is compared now is added.
        tell: Told how many texts of how many were compared; may raise to end it.
    """
    scores = {} if known is None else known
    ids, banded = _banded(read())
    places = candidates(banded)
    del banded
    pairs = _promising(ids[places], signatures_of)

    @lru_cache(maxsize=_KEPT)
    def of(content_id: int) -> Hashes:
        return shingles(text_of(content_id))

    def score(one: int, other: int) -> float:
        pair = (min(one, other), max(one, other))
        if pair not in scores:
            scores[pair] = similarity(of(one), of(other))
        return scores[pair]

    return clusters(pairs, score, LEAST_ALIKE, tell)


def _banded(pieces: Read) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
    ids, banded = [np.empty(0, np.int64)], [bands(np.empty((0, NUMBERS), np.uint32))]
    for some, signatures in pieces:
        ids.append(some)
        banded.append(bands(signatures))
    return np.concatenate(ids), np.concatenate(banded)


def _promising(
    pairs: NDArray[np.int64], signatures_of: Callable[[list[int]], dict[int, Signatures]]
) -> list[tuple[tuple[int, int], float]]:
    """Return the pairs whose signatures say that they may be alike enough."""
    found = []
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        known = signatures_of(np.unique(some).tolist())
        some = np.array([pair for pair in some.tolist() if pair[0] in known and pair[1] in known])
        if not len(some):  # they were removed meanwhile
            continue
        left, right = (np.stack([known[one] for one in side.tolist()]) for side in some.T)
        guesses = estimate(left, right)
        kept = guesses >= _LEAST_ESTIMATE
        found += [
            ((one, other), float(guess))
            for (one, other), guess in zip(some[kept].tolist(), guesses[kept], strict=True)
        ]
    return found
