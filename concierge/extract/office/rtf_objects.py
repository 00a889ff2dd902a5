"""Files embedded in Rich Text Format: objects of OLE 1 ([MS-OLEDS] 2.2) and pictures."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from concierge.extract.children import Children
from concierge.extract.office.embedded import add_object, holds_words, native

_MIN_PICTURE_BYTES = 8 << 10
_PICTURES = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG", ".png"))
_PACKAGE = b"Package"


def add_found(children: Children, objects: Sequence[bytes], pictures: Sequence[bytes]) -> None:
    """Hand over embedded files, and pictures large enough to hold words."""
    for number, data in enumerate(objects, 1):
        name, content = _unwrapped(data)
        packed = native(struct.pack("<I", len(content)) + content) if name == _PACKAGE else None
        if packed:
            children.add(*packed)
        elif content:
            add_object(children, f"object {number}", content)
    for number, data in enumerate(pictures, 1):
        suffix = next((end for start, end in _PICTURES if data.startswith(start)), "")
        if suffix and len(data) >= _MIN_PICTURE_BYTES and holds_words(data):
            children.add(f"picture {number}{suffix}", data)


def _unwrapped(data: bytes) -> tuple[bytes, bytes]:
    """Return the class and the content of an embedded object (2.2.4 and 2.2.5)."""
    try:
        at = 8  # version and format
        names = []
        for _ in range(3):  # class, topic, item
            (size,) = struct.unpack_from("<I", data, at)
            names.append(data[at + 4 : at + 4 + size].rstrip(b"\0"))
            at += 4 + size
        (size,) = struct.unpack_from("<I", data, at)
    except struct.error:
        return b"", b""
    return names[0], data[at + 4 : at + 4 + size]
