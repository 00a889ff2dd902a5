"""Raw files of cameras: their largest preview, and what the camera wrote about the shot."""

from __future__ import annotations

import io
import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from concierge.extract.failures import damaged, unsupported
from concierge.extract.pictures import exif
from concierge.extract.pictures.xmp import from_xmp

if TYPE_CHECKING:
    from rawpy import RawPy

_XMP = 700
_EXIF_BYTES = 8 << 20
_CANON_BYTES = 1 << 20
_LIBRAW_TAG = "dcraw"  # LibRaw gives previews without EXIF some of its own
# LibRaw's `flip` as an EXIF orientation.
_EXIF_TURNS: Final = {3: 3, 5: 8, 6: 6}


@dataclass(frozen=True, slots=True)
class Shot:
    """What a raw file gives without being developed.

    Attributes:
        preview: The largest picture embedded in it, a JPEG file.
        size: Width and height in pixels, upright.
        turned: EXIF orientation of the preview, where it does not say so itself.
        about: What the camera wrote.
    """

    preview: bytes
    size: tuple[int, int]
    turned: int
    about: exif.About


def read(path: Path, media_type: str) -> Shot:
    """Return the preview and the facts of a raw file; the picture itself is not developed.

    Raises:
        UnsupportedError: When LibRaw is not there, does not know the camera, or finds no
            preview.
        DamagedError: When it cannot be read.
    """
    try:
        import rawpy
    except ImportError as error:
        raise unsupported(path, media_type) from error
    try:
        with rawpy.imread(os.fspath(path)) as raw:
            thumbnail = raw.extract_thumb()
            height, width = raw.sizes.height, raw.sizes.width
            turned = _EXIF_TURNS.get(raw.sizes.flip, 1)
            measured = _measured(raw)
    except (
        rawpy.LibRawFileUnsupportedError,
        rawpy.LibRawNoThumbnailError,
        rawpy.LibRawUnsupportedThumbnailError,
    ) as error:
        raise unsupported(path, media_type) from error
    except rawpy.LibRawError as error:
        raise damaged(path, str(error)) from error
    if turned >= 5:
        width, height = height, width
    preview = thumbnail.data
    if not isinstance(preview, bytes):
        preview = _encoded(preview)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd tags
        about = _about(path, preview, measured)
    return Shot(preview, (width, height), turned, about)


def _encoded(pixels: Any) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=90)
    return stream.getvalue()


def _measured(raw: RawPy) -> dict[str, str]:
    """Return what LibRaw itself knows of the shot."""
    shot = raw.other
    facts = {
        "lens": raw.lens.model.strip(),
        "exposure": exif.exposure(shot.shutter_speed, shot.aperture, shot.iso_speed),
    }
    return {name: value for name, value in facts.items() if value}


def _about(path: Path, preview: bytes, measured: dict[str, str]) -> exif.About:
    """Join what the file's own tags, its preview and LibRaw say, in this order."""
    from PIL import Image

    with path.open("rb") as stream:
        head = stream.read(_EXIF_BYTES)
    tags = _canon_tags(head) if head[4:8] == b"ftyp" else _tags(head)
    said = [from_xmp(_bytes(tags.main.get(_XMP))), exif.worded(tags)]
    facts = exif.technical(tags)
    try:
        with Image.open(io.BytesIO(preview), formats=["JPEG"]) as picture:
            inner = exif.Tags.of(picture.getexif())
            own = exif.technical(inner)
            if own.get("program", "").startswith(_LIBRAW_TAG):
                del own["program"]
            facts = {**measured, **own, **facts}
            said.append(exif.worded(inner))
    except exif.BROKEN:
        facts = {**measured, **facts}
    return exif.merged(facts, said)


def _tags(block: bytes) -> exif.Tags:
    """Return the EXIF of a TIFF structure."""
    from PIL import Image

    tags = Image.Exif()
    # Olympus and Panasonic write another number than TIFF's 42.
    number = {b"II": b"*\0", b"MM": b"\0*"}.get(block[:2])
    if number is None:
        return exif.Tags()
    try:
        tags.load_from_fp(io.BytesIO(block[:2] + number + block[4:]))
        return exif.Tags.of(tags)
    except exif.BROKEN:
        return exif.Tags()


def _canon_tags(head: bytes) -> exif.Tags:
    """Return the EXIF of a CR3 file, where each directory is a box of its own."""
    found = []
    for name in (b"CMT1", b"CMT2", b"CMT4"):
        at = head.find(name, 0, _CANON_BYTES)
        size = int.from_bytes(head[max(at - 4, 0) : max(at, 0)], "big")
        found.append(_tags(head[at + 4 : at - 4 + size]).main if at >= 4 else {})
    return exif.Tags(*found)


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else b""
