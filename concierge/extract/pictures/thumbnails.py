"""Small pictures of files, for lists of results; shared by all readers that see pages."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.extract.pictures.raster import decode, eight_bits, opened

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

SIDE = 256
"""Pixels of the longest side."""

_QUALITY = 80
_SEEN_THROUGH = 250  # an alpha below this, anywhere, is worth keeping

# Blank pages are of one colour but for what compression adds, which is fainter than a hairline.
_FAINT = 24
# A short line of small print covers more than this share of a page.
_BLANK_SHARE = 0.0005


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


def is_blank(image: Picture) -> bool:
    """Say whether a picture is of one colour, or so nearly that nothing is to be seen on it.

    Args:
        image: Any mode and size; it is not changed.
    """
    small = _plain(_reduced(eight_bits(image)))
    # What is transparent has no colour of its own.
    seen = small.convert("RGBa") if small.mode == "RGBA" else small
    return all(_is_even(channel.histogram()) for channel in seen.split())


def unless_blank(data: bytes) -> bytes:
    """Return a thumbnail that came as a JPEG or PNG file, or b"" when nothing is seen on it."""
    media_type = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
    itself = Path("thumbnail")
    try:
        with opened(io.BytesIO(data), media_type, itself) as picture:
            decode(picture, itself, longest=SIDE)
            return b"" if is_blank(picture) else data
    except ConciergeError:  # it is damaged, or far larger than it is meant to be
        return b""


def _is_even(histogram: list[int]) -> bool:
    """Say whether nearly all values are near the most frequent one."""
    ground = max(range(len(histogram)), key=histogram.__getitem__)
    near = sum(histogram[max(0, ground - _FAINT) : ground + _FAINT + 1])
    return sum(histogram) - near <= _BLANK_SHARE * sum(histogram)


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
