"""Opening pictures made of pixels: within bounds, page by page, upright, as far as they go."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from concierge.core.errors import ConciergeError
from concierge.extract.failures import damaged, too_large
from concierge.extract.pictures import heif

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFile import ImageFile

MAX_PIXELS = 170_000_000
"""Pixels of the largest picture that is opened; Pillow itself refuses 179 million."""

MAX_DECODED_BYTES = 280 << 20
"""Memory that decoding one picture may need; a worker has about 500 MB."""

MAX_PAGES = 2_000
"""Pages of one file that are looked at."""

# Formats of Pillow by media type. Nothing else is ever tried: its reader of EPS, for one,
# runs another program.
FORMATS: Final[dict[str, tuple[str, ...]]] = {
    "image/png": ("PNG",),
    "image/jpeg": ("JPEG",),
    "image/tiff": ("TIFF",),
    "image/webp": ("WEBP",),
    "image/gif": ("GIF",),
    "image/bmp": ("BMP", "DIB"),
    "image/avif": ("AVIF", "HEIF"),
    "image/heic": ("HEIF", "AVIF"),
    "image/heif": ("HEIF", "AVIF"),
    "image/jp2": ("JPEG2000",),
    "image/vnd.adobe.photoshop": ("PSD",),
    "image/x-portable-anymap": ("PPM",),
    "image/vnd.microsoft.icon": ("ICO",),
    "image/x-win-cursor": ("CUR",),
    "image/icns": ("ICNS",),
    "image/qoi": ("QOI",),
    "image/vnd.ms-dds": ("DDS",),
    "image/x-sgi": ("SGI",),
    "image/vnd.zbrush.pcx": ("PCX",),
    "image/x-tga": ("TGA",),
}

ORIENTATION: Final = 0x0112
"""Tag of EXIF and TIFF 6.0 that says how a picture must be turned to stand upright."""

_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""What Pillow's readers raise when input breaks their assumptions."""

# Bytes a pixel that decoders need at their peak, where it is more than the picture itself.
_DECODER_BYTES: Final = {"WEBP": 12, "AVIF": 10, "HEIF": 10, "JPEG2000": 16}
_MODE_BYTES: Final = {"1": 1, "L": 1, "P": 1, "I;16": 2, "LA": 4}
_PROGRESSIVE_BYTES = 3  # libjpeg keeps all coefficients, 16 bits each, colours at half size


@dataclass(frozen=True, slots=True)
class Frame:
    """One page of a picture file.

    Attributes:
        index: Which frame of the file it is, from 0.
        size: Width and height in pixels, as it is stored.
    """

    index: int
    size: tuple[int, int]


@contextmanager
def opened(source: Path | IO[bytes], media_type: str, path: Path) -> Iterator[ImageFile]:
    """Open a picture, which reads only its head, and close it in the end.

    Args:
        source: The file, or a stream of a picture that stands within it.
        media_type: A key of `FORMATS`.
        path: The file, for errors.

    Raises:
        TooLargeError: When it has more pixels than are opened.
        DamagedError: When it cannot be opened.
    """
    from PIL import Image

    if "HEIF" in FORMATS[media_type]:
        heif.register()
        heif.check(path)
    with warnings.catch_warnings():
        # Pillow warns of odd metadata and of sizes that are checked here.
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(source, formats=FORMATS[media_type])
        except Image.DecompressionBombError as error:
            raise too_large(path, f"it has more than {MAX_PIXELS:,} pixels") from error
        except _BROKEN as error:
            raise _named(error, path) from error
        with picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise too_large(path, f"it has {width:,} × {height:,} pixels")
            yield picture


def frames(picture: ImageFile) -> tuple[list[Frame], bool]:
    """Return the pages of a picture, and whether there are more that cannot be read.

    Only TIFF files have pages: what other formats hold beyond the first frame is film,
    previews or the same at other sizes. Reduced copies and masks in TIFF files are no pages
    (TIFF 6.0, NewSubfileType).
    """
    from PIL import Image

    first = Frame(0, picture.size)
    if picture.format != "TIFF":
        return [first], False
    found: list[Frame] = []
    for index in range(MAX_PAGES + 1):
        try:
            picture.seek(index)
        except EOFError:
            break
        except (*_BROKEN, Image.DecompressionBombError):
            return found or [first], True
        kind = _tags(picture).get(254, 0)
        if index == 0 or not (isinstance(kind, int) and kind & 0b101):
            found.append(Frame(index, picture.size))
    picture.seek(0)
    return found[:MAX_PAGES], len(found) > MAX_PAGES


def orientation(picture: ImageFile) -> int:
    """Return how the picture must be turned, 1 to 8 as in EXIF; 1 is upright.

    Asked before it is decoded: Pillow turns some formats itself while it decodes them.
    """
    try:
        said = picture.getexif().get(ORIENTATION, 1)
    except _BROKEN:
        return 1
    return said if isinstance(said, int) and 1 <= said <= 8 else 1


def upright_size(picture: ImageFile) -> tuple[int, int]:
    """Return width and height as a viewer shows it."""
    width, height = picture.size
    # Pillow gives the size of TIFF and HEIF pictures as they are shown already.
    turned = picture.format not in ("TIFF", "HEIF") and orientation(picture) >= 5
    return (height, width) if turned else (width, height)


def upright(picture: Picture, said: int) -> Picture:
    """Return a decoded picture turned by an EXIF orientation of 1 to 8."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[said]) if said in turns else picture


def decode(picture: ImageFile, path: Path, longest: int = 0, mode: str | None = None) -> bool:
    """Decode the current frame as far as it goes.

    Args:
        picture: Opened, at the wanted frame; its pixels are those decoded afterwards.
        path: The file, for errors.
        longest: Pixels that the longest side must still have; JPEG decoders then leave out
            what is not needed. 0 decodes all.
        mode: "L" when shades of grey are enough.

    Returns:
        Whether the file is cut off or spoiled, so that only a part of it was decoded.

    Raises:
        TooLargeError: When that takes more memory than a worker has.
        DamagedError: When nothing of it can be decoded.
    """
    width, height = picture.size
    if picture.info.get("progressive"):
        _check_memory(width * height * _PROGRESSIVE_BYTES, path)
    scale = max(width, height) / longest if longest else 1.0
    picture.draft(mode, (int(width / scale), int(height / scale)))
    width, height = picture.size
    fallback = _MODE_BYTES.get(picture.mode, 4)
    _check_memory(width * height * _DECODER_BYTES.get(picture.format or "", fallback), path)
    try:
        picture.load()
    except _BROKEN as error:
        _keep_what_came(picture, path, error)
        return True
    return False


def eight_bits(image: Picture) -> Picture:
    """Return a picture whose values have no fixed white, from its darkest to its lightest."""
    if image.mode not in ("I", "F", "I;16", "I;16B", "I;16L"):
        return image
    values = image.convert("F")
    low, high = values.getextrema()
    assert isinstance(low, float)
    assert isinstance(high, float)
    scale = 255 / (high - low) if high > low else 0.0
    return values.point(lambda value: value * scale - low * scale).convert("L")


def _keep_what_came(picture: ImageFile, path: Path, error: BaseException) -> None:
    """Make do with what was decoded before the decoder failed; an empty picture is none."""
    picture.tile = []  # nothing more is to be decoded
    try:
        picture.load()
        if not any(_highest(picture)):
            raise _named(error, path)
    except _BROKEN:
        raise _named(error, path) from error


def _highest(picture: Picture) -> list[float]:
    """Return the highest value of each band; pixels that were never decoded are 0."""
    extrema: Any = picture.getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return [high for _, high in bands]


def _check_memory(needed: int, path: Path) -> None:
    if needed > MAX_DECODED_BYTES:
        raise too_large(path, f"decoding it takes {needed >> 20:,} MB of memory")


def _tags(picture: ImageFile) -> Any:
    return getattr(picture, "tag_v2", {})


def _named(error: BaseException, path: Path) -> BaseException:
    """Return the error to raise: trouble of the disk goes through, the rest is damage."""
    if isinstance(error, ConciergeError) or (isinstance(error, OSError) and error.errno):
        return error
    # Pillow's own sentence about unknown files names the path.
    unknown = type(error).__name__ == "UnidentifiedImageError"
    return damaged(path, "its beginning is broken" if unknown else str(error) or "it is broken")
