"""Texts as short signatures, and which of very many may be alike.

What a signature tells is in `concierge/core/signatures.py`. Here they are cut into bands, and only
texts with an equal band are compared (Leskovec and others, Mining of Massive Datasets, chapter 3).
With 20 bands of 6, two texts with a similarity of 0.8 meet with a probability of 0.998, and of 0.4
with 0.08. See decision 0036.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from concierge.core.signatures import NUMBERS
from concierge.organize.likeness.shingles import LEAST, Hashes, mixed

BANDS, ROWS = 20, NUMBERS // 20

Signature = NDArray[np.uint32]

_AT_ONCE = 512  # runs whose products stay in the processor's cache
_NEIGHBOURS = 4  # of a text in a band that are compared with it, besides the first
_UPPER = np.uint64(32)
_FACTORS, _ADDENDS = (
    (mixed(np.arange(first, first + NUMBERS, dtype=np.uint64)) >> _UPPER)[:, None].astype(np.uint32)
    for first in (7001, 9001)
)
_FACTORS |= np.uint32(1)  # so that no two numbers become one


def signature(runs: Hashes) -> Signature | None:
    """Return the signature of a text, or none for one that is too short.

    Args:
        runs: Its runs of words, each as 64 bits, in any order; some may be there twice.
    """
    if len(runs) < LEAST:
        return None
    short = (runs >> _UPPER).astype(np.uint32)  # half as wide, a tenth of the time
    least = np.full(NUMBERS, np.iinfo(np.uint32).max, np.uint32)
    for start in range(0, len(short), _AT_ONCE):
        hashed = short[None, start : start + _AT_ONCE] * _FACTORS
        hashed += _ADDENDS
        np.minimum(least, hashed.min(axis=1), out=least)
    return least


def bands(signatures: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the bands of signatures, each as one number: (count, `BANDS`)."""
    cut = signatures.reshape(-1, BANDS, ROWS).astype(np.uint64)
    total = np.zeros(cut.shape[:2], np.uint64)
    for row in range(ROWS):
        total = mixed(total + cut[:, :, row])
    return (total >> _UPPER).astype(np.uint32)


def candidates(banded: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return which texts share a band: (pairs, 2) rows, the smaller first, each pair once.

    Of many that share one, each is paired with the first and with its neighbours only, so that
    a thousand texts of one kind are thousands of pairs and not a million.

    Args:
        banded: As `bands` gives them.
    """
    count = len(banded)
    found = [np.empty(0, np.int64)]
    for band in banded.T:
        order = np.argsort(band, kind="stable")
        met = _met(band[order])
        pairs = np.sort(order[met], axis=1)
        found.append(np.unique(pairs[:, 0] * count + pairs[:, 1]))
    joined = np.unique(np.concatenate(found))
    return np.stack([joined // max(count, 1), joined % max(count, 1)], axis=1)


def _met(values: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return the pairs of places in rising values where these are equal."""
    places = np.arange(len(values))
    is_first = np.concatenate([[True], values[1:] != values[:-1]])[: len(values)]
    first = np.maximum.accumulate(np.where(is_first, places, 0))
    found = [np.stack([first[~is_first], places[~is_first]], axis=1)]
    for apart in range(1, _NEIGHBOURS + 1):
        at = np.flatnonzero(values[apart:] == values[:-apart])
        found.append(np.stack([at, at + apart], axis=1))
    return np.concatenate(found)
