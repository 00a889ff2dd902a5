"""Raw files of cameras: told apart from other TIFF files, and their largest preview."""

from __future__ import annotations

import io
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from concierge.extract import exif
from concierge.extract.failures import damaged, unsupported
from concierge.extract.xmp import from_xmp

if TYPE_CHECKING:
    from rawpy import RawPy

DNG: Final = "image/x-adobe-dng"

# Media types by the name's ending; most of these formats are TIFF files inside, and only
# their maker's name tells one from another.
_SUFFIXES: Final = {
    ".dng": DNG,
    ".nef": "image/x-nikon-nef",
    ".nrw": "image/x-nikon-nrw",
    ".arw": "image/x-sony-arw",
    ".sr2": "image/x-sony-sr2",
    ".pef": "image/x-pentax-pef",
    ".srw": "image/x-samsung-srw",
    ".3fr": "image/x-hasselblad-3fr",
    ".fff": "image/x-hasselblad-fff",
    ".iiq": "image/x-phaseone-iiq",
    ".erf": "image/x-epson-erf",
    ".mef": "image/x-mamiya-mef",
    ".mos": "image/x-leaf-mos",
    ".dcr": "image/x-kodak-dcr",
    ".kdc": "image/x-kodak-kdc",
    ".rwl": "image/x-leica-rwl",
}
_MAKERS: Final = {
    b"NIKON": "image/x-nikon-nef",
    b"SONY": "image/x-sony-arw",
    b"PENTAX": "image/x-pentax-pef",
    b"RICOH": "image/x-pentax-pef",
    b"SAMSUNG": "image/x-samsung-srw",
    b"HASSELBLAD": "image/x-hasselblad-3fr",
}
TYPES: Final = frozenset(
    {
        *_SUFFIXES.values(),
        *_MAKERS.values(),
        "image/x-canon-cr2",
        "image/x-canon-cr3",
        "image/x-canon-crw",
        "image/x-olympus-orf",
        "image/x-panasonic-rw2",
        "image/x-fuji-raf",
        "image/x-sigma-x3f",
        "image/x-minolta-mrw",
    }
)
"""Media types of raw files."""

_SUBFILE, _MAKE, _SUB_IFDS, _XMP, _DNG_VERSION = 254, 271, 330, 700, 50706
_EXIF_BYTES = 8 << 20
_CANON_BYTES = 1 << 20
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


def tiff_type(head: bytes, suffix: str) -> str:
    """Return the media type of a file that begins as TIFF files do (TIFF 6.0, section 2).

    Args:
        head: The beginning of the file.
        suffix: The name's ending, lower case; asked only where content does not tell.
    """
    tags = _first_tags(head)
    if _DNG_VERSION in tags:
        return DNG
    reduced = tags.get(_SUBFILE, b"\0\0\0\0") in (b"\1\0\0\0", b"\0\0\0\1")
    if _SUB_IFDS in tags and reduced:
        # A small picture comes first and others beside it: what raw files of cameras do.
        make = tags.get(_MAKE, b"").upper()
        told = (kind for maker, kind in _MAKERS.items() if make.startswith(maker))
        return next(told, _SUFFIXES.get(suffix, "image/tiff"))
    return _SUFFIXES.get(suffix, "image/tiff")


def _first_tags(head: bytes) -> dict[int, bytes]:
    """Return the first directory's tags with their values, or their first bytes in `head`."""
    order = "<" if head[:2] == b"II" else ">"
    try:
        if struct.unpack_from(f"{order}H", head, 2)[0] != 42:
            return {}
        (start,) = struct.unpack_from(f"{order}I", head, 4)
        (count,) = struct.unpack_from(f"{order}H", head, start)
        tags: dict[int, bytes] = {}
        for at in range(start + 2, start + 2 + 12 * min(count, 200), 12):
            tag, kind, length = struct.unpack_from(f"{order}HHI", head, at)
            value = head[at + 8 : at + 12]
            if kind == 2 and length > 4:
                (where,) = struct.unpack_from(f"{order}I", value)
                value = head[where : where + min(length, 32)]
            tags[tag] = value
    except struct.error:
        return {}
    return tags


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
    return Shot(preview, (width, height), turned, _about(path, preview, measured))


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
            facts = {**measured, **exif.technical(inner), **facts}
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
