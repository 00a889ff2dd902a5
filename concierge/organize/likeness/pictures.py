"""Pictures as short fingerprints that stay the same when they are made smaller or saved anew.

One half tells coarse waves of light and dark (Zauner, Implementation and benchmarking of
perceptual image hash functions, 2010, with the cosine transform), the other one where it becomes
lighter from left to right. Each alone takes different pictures for the same now and then.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL import Image

SIZE = 16
"""Bytes of a fingerprint: eight of waves and eight of steps."""

MOST_WAVES, MOST_STEPS = 6, 10
"""Bits of 64 in which the halves of two pictures that are alike may differ."""

_SIDE = 32
_KEPT = 8  # waves in each direction
_BANDS, _BITS = 4, 16
_LEAST_CONTRAST = 6.0  # of 255: an empty page is like every other
_MOST_OF_BAND = 2000  # pictures with one band; more would be thousands of one scene
_WORDS = np.dtype(">u8")


def _cosines() -> NDArray[np.float64]:
    at = np.arange(_SIDE)
    return np.cos(np.pi * (2 * at[None, :] + 1) * at[:_KEPT, None] / (2 * _SIDE))


_WAVES = _cosines()


def fingerprint(picture: bytes) -> bytes | None:
    """Return what a picture is known by, or none where there is nothing to tell it by.

    Args:
        picture: A small one as the catalog keeps it, JPEG or PNG.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(picture)) as opened:
            grey = opened.convert("L")
    except (OSError, UnidentifiedImageError, ValueError):
        return None
    light = np.asarray(grey.resize((_SIDE, _SIDE), Image.Resampling.BOX), np.float64)
    if light.std() < _LEAST_CONTRAST:
        return None
    return _waves(light) + _steps(grey)


def _waves(light: NDArray[np.float64]) -> bytes:
    kept = (_WAVES @ light @ _WAVES.T).ravel()
    middle = np.median(kept[1:])  # the first one says only how light the whole is
    return np.packbits(kept > middle).tobytes()


def _steps(grey: Image.Image) -> bytes:
    from PIL import Image

    light = np.asarray(grey.resize((9, 8), Image.Resampling.BOX), np.int16)
    return np.packbits(light[:, 1:] > light[:, :-1]).tobytes()


def alike(fingerprints: list[bytes]) -> dict[tuple[int, int], float]:
    """Return which pictures are alike.

    Of the waves' four bands of 16 bits at least one differs in no more than one bit, so that no
    pair is missed.

    Args:
        fingerprints: Of all pictures.

    Returns:
        How alike, 0 to 1, by the places of two in the list, the smaller first.
    """
    if not fingerprints:
        return {}
    halves = np.frombuffer(b"".join(fingerprints), _WORDS).astype(np.uint64).reshape(-1, 2)
    found: dict[tuple[int, int], float] = {}
    for band in range(_BANDS):
        part = (halves[:, 0] >> np.uint64(_BITS * band)) & np.uint64(2**_BITS - 1)
        order = np.argsort(part, kind="stable")
        for flipped in (0, *(1 << bit for bit in range(_BITS))):
            for one, other in _joined(part, order, flipped):
                _judge(halves, one, other, found)
    return found


def _joined(
    part: NDArray[np.uint64], order: NDArray[np.int64], flipped: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield pairs of places whose bands differ in the flipped bits and nothing else.

    They come in pieces, the k-th of each in one, so that memory stays small.
    """
    rising = part[order]
    wanted = part ^ np.uint64(flipped)
    start, end = (np.searchsorted(rising, wanted, side) for side in ("left", "right"))
    for offset in range(min(int((end - start).max()), _MOST_OF_BAND)):
        has = np.flatnonzero(start + offset < end)
        others = order[start[has] + offset]
        earlier = has < others
        yield has[earlier], others[earlier]


def _judge(
    halves: NDArray[np.uint64],
    one: NDArray[np.int64],
    other: NDArray[np.int64],
    found: dict[tuple[int, int], float],
) -> None:
    differing = np.bitwise_count(halves[one] ^ halves[other])
    near = (differing[:, 0] <= MOST_WAVES) & (differing[:, 1] <= MOST_STEPS)
    scores = 1.0 - differing[near].sum(axis=1) / 128.0
    for a, b, score in zip(one[near], other[near], scores, strict=True):
        found[int(a), int(b)] = float(score)
