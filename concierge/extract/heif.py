"""HEIF and HEIC pictures (ISO 23008-12): made known to Pillow, broken ones kept from it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from concierge.extract.failures import damaged

_HEAD_BYTES = 1 << 20
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
