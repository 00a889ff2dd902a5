"""Files within office files: embedded documents, and pictures large enough to hold words."""

from __future__ import annotations

import io
import posixpath
import struct
import warnings
from collections.abc import Iterable

from concierge.extract.children import MAX_PART_BYTES, Children
from concierge.extract.office.office_xml import Package, Related

_MIN_PICTURE_BYTES = 8 << 10
_MIN_PICTURE_PIXELS = 400_000
"""A scan or photograph of a page has more; icons and decoration seldom have."""

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"})
_EMBEDDED = frozenset({"package", "oleObject", "aFChunk"})
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def add_related(children: Children, package: Package, related: Iterable[Related]) -> None:
    """Hand over what parts embed: documents, packed files, large pictures; each once."""
    sizes = {info.filename: info.file_size for info in package.archive.infolist()}
    for one in dict.fromkeys(related):
        name = posixpath.basename(one.target)
        size = sizes.get(one.target)
        if size is None or one.kind not in (*_EMBEDDED, "image"):
            continue
        if one.kind == "image":
            add_picture(children, package, one.target, size)
        elif size > MAX_PART_BYTES:
            children.name_only(name, size)
        else:
            add_object(children, name, package.data(one.target, MAX_PART_BYTES))


def add_picture(children: Children, package: Package, name: str, size: int) -> None:
    """Hand over a picture if it is large enough to hold words."""
    if size < _MIN_PICTURE_BYTES or posixpath.splitext(name)[1].lower() not in _PICTURES:
        return
    data = package.data(name)
    if holds_words(data):
        children.add(posixpath.basename(name), data)


def holds_words(data: bytes) -> bool:
    """Say whether a picture is large enough to be a page or a screen."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:
                return picture.width * picture.height >= _MIN_PICTURE_PIXELS
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False


def add_object(children: Children, name: str, data: bytes) -> None:
    """Hand over an embedded object; a packed file comes out of its wrapping."""
    if data.startswith(_OLE_MAGIC):
        for inner, content in _unwrapped(name, data):
            children.add(inner, content)
    elif data:
        children.add(name, data)


def _unwrapped(name: str, data: bytes) -> Iterable[tuple[str, bytes]]:
    """Return what an OLE object holds: a packed file, a document in a stream, or itself."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            if ole.exists("\x01Ole10Native"):
                packed = native(ole.openstream("\x01Ole10Native").read())
                return [packed] if packed else []
            if ole.exists("Package"):
                return [(name, ole.openstream("Package").read())]
            if ole.exists("CONTENTS"):
                return [(name, ole.openstream("CONTENTS").read())]
    # The library raises whatever a broken file makes it stumble over.
    except Exception:  # noqa: BLE001 - the registry names what is wrong with it
        return [(name, data)]
    return [(name, data)]


def native(data: bytes) -> tuple[str, bytes] | None:
    """Return name and content of a file packed by the Object Packager.

    The stream is described in [MS-OLEDS] 2.3.6: size, then type, label and path as strings
    that end in a zero byte, then two numbers, another path, and the content with its size.
    """
    label_end = data.find(b"\0", 6)
    path_end = data.find(b"\0", label_end + 1)
    if label_end < 0 or path_end < 0:
        return None
    try:
        (length,) = struct.unpack_from("<I", data, path_end + 5)
        start = path_end + 9 + length
        (size,) = struct.unpack_from("<I", data, start)
    except struct.error:
        return None
    label = data[6:label_end].decode("cp1252", "replace")
    name = label.replace("\\", "/").rpartition("/")[2] or "packed file"
    return name, data[start + 4 : start + 4 + size]
