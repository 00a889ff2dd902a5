"""Small pictures of files, for lists of results; shared by all readers that see pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from concierge.extract.pictures.raster import eight_bits

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

SIDE = 256
"""Pixels of the longest side."""

_QUALITY = 80
_SEEN_THROUGH = 250  # an alpha below this, anywhere, is worth keeping


def thumbnail(image: Picture) -> bytes:
    """Return a picture as a JPEG file, or PNG where it is transparent.

    Args:
        image: Any mode and size, upright; it is not changed.

    Returns:
        A file whose longest side has at most `SIDE` pixels; smaller pictures keep theirs.

    Raises:
        OSError: When its pixels cannot be decoded.
    """
    small = _plain(_reduced(eight_bits(image)))
    stream = io.BytesIO()
    if small.mode == "RGBA" and any(small.getchannel("A").histogram()[:_SEEN_THROUGH]):
        small.save(stream, "PNG")
    else:
        small.convert("L" if small.mode == "L" else "RGB").save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _reduced(image: Picture) -> Picture:
    """Return it no larger than wanted, by whole steps first: most of the work is cheap then."""
    from PIL.Image import Resampling

    longest = max(image.size)
    if longest <= SIDE:
        return image.copy()
    if image.mode == "1":
        # Averages want shades; four times the size is enough to make them from.
        step = max(1, longest // (4 * SIDE))
        width, height = (max(1, side // step) for side in image.size)
        image = image.resize((width, height), Resampling.NEAREST).convert("L")
    elif image.mode in ("P", "PA"):
        image = image.convert("RGBA")
    size = tuple(max(1, round(side * SIDE / max(image.size))) for side in image.size)
    return image.resize((size[0], size[1]), Resampling.BICUBIC, reducing_gap=2.0)


def _plain(image: Picture) -> Picture:
    """Return it in shades of grey, in colours, or in colours with transparency."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode == "L" else image.convert("RGB")
