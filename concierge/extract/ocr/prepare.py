"""Pictures made fit for tesseract: upright, straight, evenly lit, large enough.

Every change is one affine map with its way back, so that words found in a prepared picture
get their places on the picture as a viewer shows it.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.extract.failures import too_large

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MAX_PIXELS = 50_000_000  # in colour they take 150 MB for a moment
MAX_SIDE = 32_000  # tesseract refuses pictures beyond 32,767 pixels a side
_GROUND = 235  # grey level that an evened ground gets
_BAND = 256  # rows evened at a time, which bounds memory
_ENLARGED_PIXELS = 40_000_000
_DPI = (300, 300)

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to a picture before it is read.

    Attributes:
        skew: Degrees by which it is turned back, counter-clockwise.
        turn: Quarter turns clockwise: 0 to 3.
        scale: Enlargement.
        blur: Radius in pixels of the original; takes the grain out of coarse scans.
        even: Whether its ground is made equally bright everywhere.
    """

    skew: float = 0.0
    turn: int = 0
    scale: float = 1.0
    blur: float = 0.0
    even: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture to be read and the way back.

    Attributes:
        path: The file for tesseract.
        back: a to f of x' = a x + b y + c, y' = d x + e y + f, from its pixels to shares of
            the original's width and height.
    """

    path: Path
    back: tuple[float, float, float, float, float, float]

    def place(self, box: Box) -> Box:
        """Return a box in its pixels as shares (0 to 1) of the original."""
        a, b, c, d, e, f = self.back
        corners = [(x, y) for x in box[::2] for y in box[1::2]]
        across = [a * x + b * y + c for x, y in corners]
        down = [d * x + e * y + f for x, y in corners]
        bounds = (min(across), min(down), max(across), max(down))
        left, top, right, bottom = (min(max(value, 0.0), 1.0) for value in bounds)
        return left, top, right, bottom


def opened(path: Path) -> Picture:
    """Open a picture, which reads only its head, and check its size before anything more.

    Raises:
        TooLargeError: When it has more pixels than are read.
    """
    from PIL import Image

    # Pillow warns at three quarters of what is allowed here, and refuses beyond twice that.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        picture = Image.open(path)
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        picture.close()
        raise too_large(path, f"it has {width:,} × {height:,} pixels")
    return picture


def prepare(path: Path, change: Change, folder: Path) -> Prepared:
    """Write a changed copy of a picture; without a change the picture itself is read.

    Args:
        path: A picture that tesseract reads, as a viewer shows it.
        change: What to do to it.
        folder: Where the copy goes.
    """
    from PIL import Image, ImageFilter

    with opened(path) as picture:
        width, height = picture.size
        if change == Change():
            return Prepared(path, (1 / width, 0.0, 0.0, 0.0, 1 / height, 0.0))
        picture.draft("L", picture.size)
        grey = grey_of(picture)
    if change.even:
        grey = _evened(grey)
    if change.blur:
        grey = grey.filter(ImageFilter.GaussianBlur(change.blur))
    size, matrix = _affine(width, height, change)
    copy = folder / f"prepared-{change.turn}-{change.scale:.2f}-{change.blur}.png"
    # One resampling for all changes, and the fastest compression: the file lives for seconds.
    changed = grey.transform(
        size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC, fillcolor=_rim(grey)
    )
    changed.save(copy, compress_level=1, dpi=_DPI)
    a, b, c, d, e, f = matrix
    return Prepared(copy, (a / width, b / width, c / width, d / height, e / height, f / height))


def _affine(
    width: int, height: int, change: Change
) -> tuple[tuple[int, int], tuple[float, float, float, float, float, float]]:
    """Return the size of the changed picture and the map of its pixels to the original's.

    The original is turned by `turn` quarters clockwise and `skew` degrees counter-clockwise
    around its centre, and enlarged; the new size holds all of it.
    """
    room = math.sqrt(_ENLARGED_PIXELS / (width * height))
    scale = max(min(change.scale, room), 1.0)
    angle = math.radians(90 * change.turn - change.skew)  # clockwise, since y points down
    cos, sin = math.cos(angle), math.sin(angle)
    across = math.ceil(scale * (abs(width * cos) + abs(height * sin)) - 1e-6)
    down = math.ceil(scale * (abs(width * sin) + abs(height * cos)) - 1e-6)
    a, b, d, e = cos / scale, sin / scale, -sin / scale, cos / scale
    c = width / 2 - a * across / 2 - b * down / 2
    f = height / 2 - d * across / 2 - e * down / 2
    return (across, down), (a, b, c, d, e, f)


def grey_of(picture: Picture) -> Picture:
    """Return a picture in levels of grey; what is transparent shows a white ground."""
    from PIL import Image

    if picture.mode in ("LA", "PA", "RGBA", "RGBa", "La") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture)
        picture = ground
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        return _sixteen_bits(picture)
    return picture.convert("L")


def _sixteen_bits(picture: Picture) -> Picture:
    """Bring grey levels of more than eight bits down, which Pillow would cut off instead."""
    import numpy as np
    from PIL import Image

    levels = np.asarray(picture, dtype=np.float32)
    low, high = float(levels.min()), float(levels.max())
    scaled = (levels - low) * (255.0 / max(high - low, 1e-6))
    return Image.fromarray(scaled.astype(np.uint8))


def _rim(grey: Picture) -> int:
    """Return the grey of the picture's edge, with which corners are filled."""
    width, height = grey.size
    corners = [grey.getpixel((x, y)) for x in (0, width - 1) for y in (0, height - 1)]
    return int(sorted(int(str(level)) for level in corners)[len(corners) // 2])


def _evened(grey: Picture) -> Picture:
    """Divide a picture by its ground, so that the paper is equally bright everywhere."""
    import numpy as np
    from PIL import Image

    from concierge.extract.ocr.look import ground_of

    width, height = grey.size
    ground = ground_of(grey)
    out = np.empty((height, width), np.uint8)
    for top in range(0, height, _BAND):
        bottom = min(top + _BAND, height)
        rows = (0, top * ground.height / height, ground.width, bottom * ground.height / height)
        under = ground.resize((width, bottom - top), Image.Resampling.BILINEAR, box=rows)
        band = np.asarray(grey.crop((0, top, width, bottom)), np.float32)
        share = band / np.maximum(np.asarray(under, np.float32), 1.0)
        out[top:bottom] = np.minimum(share * _GROUND, 255.0).astype(np.uint8)
    return Image.fromarray(out)
