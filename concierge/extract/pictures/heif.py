"""HEIF and HEIC pictures (ISO 23008-12): made known to Pillow, broken ones kept from it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from concierge.extract.failures import damaged

_HEAD_BYTES = 1 << 20
_MAX_BYTES = 64 << 20
_ENTRY: Final = b"infe"
_FIXED = 8  # after the name of the box: version, flags, number and protection of the item


@lru_cache(maxsize=1)
def register() -> None:
    """Let Pillow open HEIF pictures; the library decodes only, and has no encoder."""
    from pi_heif import register_heif_opener  # type: ignore[import-untyped]

    # Previews and depth maps are not wanted, and one thread is what a worker has.
    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)


def check(path: Path) -> None:
    """Refuse a file whose list of items holds names that are no UTF-8.

    pi-heif 1.4 ends the whole process when it meets one.

    Raises:
        DamagedError: When there is such a name.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    at = head.find(_ENTRY)
    while at >= 4:
        size = int.from_bytes(head[at - 4 : at], "big")
        names = head[at + len(_ENTRY) + _FIXED : at - 4 + size]
        try:
            names.decode("utf-8")
        except UnicodeDecodeError as error:
            raise damaged(path, "its list of contents is broken") from error
        at = head.find(_ENTRY, at + len(_ENTRY))


def preview(path: Path) -> bytes:
    """Return the file with its small picture as the one that is shown; b"" when it has none.

    Decoding twelve million pixels takes a second, and cameras keep a picture of 320 x 240
    beside them. libheif shows that as a picture of its own once the reference that makes it
    a thumbnail ("thmb" in the box "iref") is blotted out and the box "pitm" names it.
    """
    if path.stat().st_size > _MAX_BYTES:
        return b""
    data = bytearray(path.read_bytes())
    primary, small = data.find(b"pitm", 0, _HEAD_BYTES), data.find(b"thmb", 0, _HEAD_BYTES)
    # Only numbers of 16 bits (version 0), and a thumbnail of the picture that is shown.
    if primary < 0 or small < 0 or data[primary + 4 : primary + 5] != b"\0":
        return b""
    shown = slice(primary + 8, primary + 10)
    if data[small + 6 : small + 10] != b"\0\1" + data[shown]:
        return b""
    data[shown] = data[small + 4 : small + 6]
    data[small : small + 4] = b"free"
    return bytes(data)
