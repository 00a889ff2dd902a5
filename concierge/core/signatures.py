"""Signatures of texts as they are kept, and how alike two texts are by them.

The share of equal numbers in two signatures is about the similarity of the texts (Broder, Min-wise
independent permutations, 2000). How they are made is in `concierge/organize/likeness`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NUMBERS = 120
"""Of a signature."""

NUMBER = np.dtype("<u4")
"""How each of them is kept."""

Signatures = NDArray[np.uint32]


def signatures(rows: Sequence[bytes]) -> Signatures:
    """Return signatures as they were kept, one a row."""
    joined = np.frombuffer(b"".join(rows), NUMBER).astype(np.uint32, copy=False)
    return joined.reshape(len(rows), NUMBERS)


def estimate(one: Signatures, other: Signatures) -> NDArray[np.float64]:
    """Return how alike texts are by their signatures, row by row, 0 to 1."""
    return np.asarray((one == other).mean(axis=-1), dtype=np.float64)
