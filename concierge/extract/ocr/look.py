"""A quick look at a picture before it is read: is it empty, crooked, unevenly lit?

All is measured on a copy of some 1,200 pixels a side, in a fraction of the time that
tesseract takes, because tesseract reads part of a crooked or shaded page with confidence
and does not tell that it missed the rest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.extract.ocr.prepare import grey_of, opened

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image as Picture

_SIDE = 1200  # pixels; enough for skew and light, cheap to look at
_DARK = 0.5  # half of a picture darker than this share: bright words on a dark ground
_UNEVEN = 0.8  # the darkest ground against the brightest
_FLAT = 12  # grey levels between the darkest and the brightest spot of an empty page
_POOL = 4  # pixels averaged before the brightest is taken, so that grain does not count
_CELL = 6  # averages a side of which the brightest counts as the ground
_MOST_SKEW = 8.0  # degrees
_LEAST_SKEW = 0.6  # degrees; tesseract reads smaller ones as well
_COARSE, _FINE = 0.5, 0.1  # steps in degrees
_SKEW_POINTS = 20_000
_LEAST_POINTS = 200
_SKEW_GAIN = 2.0  # how much sharper lines must become for a skew to be believed


@dataclass(frozen=True, slots=True)
class Look:
    """What a quick look at a picture tells.

    Attributes:
        blank: Whether it holds nothing at all.
        skew: Degrees, clockwise, by which its lines are off the level.
        uneven: Whether its ground is darker in some places than in others.
    """

    blank: bool = False
    skew: float = 0.0
    uneven: bool = False


def look(path: Path) -> Look:
    """Look at a picture that Pillow opens."""
    import numpy as np

    with opened(path) as picture:
        picture.draft("L", (_SIDE, _SIDE))
        two_levels = picture.mode == "1"
        grey = grey_of(picture)
    grey = grey.reduce(max(1, max(grey.size) // _SIDE))
    darkest, brightest = grey.getextrema()
    if int(str(brightest)) - int(str(darkest)) < _FLAT:
        return Look(blank=True)
    levels = np.asarray(grey)
    ground = ground_of(grey)
    share = levels / np.maximum(np.asarray(ground.resize(grey.size), np.float32), 1.0)
    darkest, usual = np.percentile(share[::4, ::4], (0.5, 50))
    if usual < _DARK:
        return Look(skew=_skew(share > _DARK))
    low, high = np.percentile(np.asarray(ground), (2, 98))
    return Look(
        skew=_skew(share < (darkest + 1) / 2), uneven=bool(low < high * _UNEVEN and not two_levels)
    )


def ground_of(grey: Picture) -> Picture:
    """Return the brightness of the paper behind the ink, as a small smooth picture.

    The brightest spot of each cell is paper, because ink never fills a cell of several
    letters; spots are averages, so that grain does not count as paper.
    """
    import numpy as np
    from PIL import Image, ImageFilter

    pooled = grey.reduce(_POOL * max(1, max(grey.size) // _SIDE))
    levels = np.asarray(pooled)
    down, across = (max(1, -(-side // _CELL)) for side in levels.shape)
    rest = (down * _CELL - levels.shape[0], across * _CELL - levels.shape[1])
    padded = np.pad(levels, ((0, rest[0]), (0, rest[1])), mode="edge")
    cells = padded.reshape(down, _CELL, across, _CELL).max(axis=(1, 3))
    return (
        Image.fromarray(cells)
        .filter(ImageFilter.MedianFilter(3))
        .filter(ImageFilter.GaussianBlur(1.5))
    )


def _skew(ink: NDArray[np.bool_]) -> float:
    """Return the angle in degrees at which rows of ink are sharpest, level or upright.

    Projection profiles: at the right angle lines of text and the gaps between them fall into
    rows of their own, and the squared differences of neighbouring rows are largest (W. Postl,
    US patent 4,723,297, 1988; tried on points of ink instead of turned pictures).
    """
    best = _Lines()
    for page in (ink, ink.T[::-1]):  # lines across the page, then lines up and down
        best = max(best, _lines(page), key=lambda lines: lines.sharpness)
    return best.angle if best.believed else 0.0


@dataclass(frozen=True, slots=True)
class _Lines:
    """How sharp lines of text are at the best angle in degrees, and against the level."""

    sharpness: float = 0.0
    angle: float = 0.0
    level: float = 0.0

    @property
    def believed(self) -> bool:
        gain = self.sharpness > self.level * _SKEW_GAIN
        return gain and _LEAST_SKEW <= abs(self.angle) <= _MOST_SKEW - _COARSE


def _lines(ink: NDArray[np.bool_]) -> _Lines:
    import numpy as np

    # Upper edges only: the inside of a dark photograph says nothing of lines.
    down, across = np.nonzero(ink[1:] & ~ink[:-1])
    if len(down) < _LEAST_POINTS:
        return _Lines()
    step = max(1, len(down) // _SKEW_POINTS)
    y, x = down[::step].astype(np.float32), across[::step].astype(np.float32)
    angles = np.arange(-_MOST_SKEW, _MOST_SKEW + 0.01, _COARSE)
    coarse = max(angles, key=lambda angle: _sharpness(x, y, angle))
    near = np.arange(coarse - _COARSE, coarse + _COARSE + 0.01, _FINE)
    fine = max(near, key=lambda angle: _sharpness(x, y, angle))
    return _Lines(_sharpness(x, y, fine), round(float(fine), 2), _sharpness(x, y, 0.0))


def _sharpness(along: NDArray[np.float32], height: NDArray[np.float32], degrees: float) -> float:
    """Return how unlike neighbouring rows are when lines rise by an angle."""
    import numpy as np

    rows = np.round(height - along * math.tan(math.radians(degrees))).astype(np.int32)
    profile = np.bincount(rows - rows.min()).astype(np.float64)
    return float(np.square(np.diff(profile)).sum())
