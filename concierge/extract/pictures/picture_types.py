"""Telling pictures apart whose beginnings are not one fixed number."""

from __future__ import annotations

import re
import struct
import zlib
from typing import Final

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
RAW_TYPES: Final = frozenset(
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

_SUBFILE, _MAKE, _SUB_IFDS, _DNG_VERSION = 254, 271, 330, 50706
# "P", a digit, then width and height between blanks and comments (netpbm's manual, ppm(5)).
_ANYMAP = re.compile(rb"P[1-6]\s+(?:#[^\n]*\n\s*)*\d+\s+(?:#[^\n]*\n\s*)*\d+\s")
_SVG = re.compile(rb"<(?:svg:)?svg[\s>]")
_SVG_HEAD = 4096


def told_by_header(head: bytes) -> str:
    """Return the media type of a picture whose header has no magic number, or "".

    Args:
        head: The beginning of the file.
    """
    if head[:1] == b"P" and _ANYMAP.match(head):
        return "image/x-portable-anymap"
    if head[:4] == b"\0\0\x02\0" and len(head) > 22:
        # Cursors count their pictures here; Targa files have no palette that could start.
        if head[4:6] != b"\0\0":
            return "image/x-win-cursor" if head[5] == head[9] == 0 else ""
        return "image/x-tga" if head[16] in (16, 24, 32) and head[17] & 0xC0 == 0 else ""
    if head[:4] == b"\0\0\x0a\0" and len(head) > 18 and head[16] in (16, 24, 32):
        return "image/x-tga" if head[17] & 0xC0 == 0 and not any(head[4:8]) else ""
    known = head[:1] == b"\x0a" and head[1:2] in (b"\0", b"\2", b"\3", b"\4", b"\5")
    if known and head[2:3] == b"\1" and head[3:4] in (b"\1", b"\2", b"\4", b"\x08"):
        return "image/vnd.zbrush.pcx"
    return ""


def is_packed_drawing(head: bytes) -> bool:
    """Say whether a gzip file holds a drawing in SVG.

    Args:
        head: The beginning of the file.
    """
    try:
        begin = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(head, _SVG_HEAD)
    except zlib.error:
        return False
    return begin.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and bool(_SVG.search(begin))


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
