"""What the old office formats share: streams, embedded objects and pictures in an OLE file."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

from concierge.core.errors import DamagedError
from concierge.extract.children import MAX_PART_BYTES, Children
from concierge.extract.failures import damaged
from concierge.extract.office.embedded import holds_words, native

# Headers of pictures in [MS-ODRAW] 2.2.27 and 2.2.28: kind, then length.
_BLIP = re.compile(rb"(?s)[\xa0\xb0\xe0][\x46\x6e]([\x1d\x1e]\xf0)(.{4})")
_STARTS = {b"\x1d\xf0": (b"\xff\xd8\xff", ".jpg"), b"\x1e\xf0": (b"\x89PNG", ".png")}
_BLIP_HEAD_BYTES = 64
_MIN_PICTURE_BYTES = 8 << 10


def streams(path: Path, shown: Path, names: Sequence[str]) -> dict[str, bytes]:
    """Return streams of an OLE file, each as far as it can be read.

    Args:
        path: The file.
        shown: The file as the person knows it, for the error.
        names: Which streams; those that are not there are left out.

    Raises:
        DamagedError: When it is no OLE file, or the first stream is not there.
    """
    import olefile

    found: dict[str, bytes] = {}
    try:
        with olefile.OleFileIO(str(path)) as ole:
            for name in names:
                if ole.exists(name):
                    found[name] = _stream(ole, name)
    # The library raises whatever a broken file makes it stumble over.
    except Exception as error:
        raise damaged(shown, "its streams cannot be read") from error
    if not found.get(names[0]):
        raise damaged(shown, f"it has no stream {names[0]}")
    return found


def _stream(ole: object, name: str) -> bytes:
    try:
        return bytes(ole.openstream(name).read(MAX_PART_BYTES))  # type: ignore[attr-defined]
    # One broken stream does not spoil the others.
    except Exception:  # noqa: BLE001 - see above
        return b""


def add_pool(children: Children, path: Path) -> None:
    """Hand over files that were packed into a document of Word ("ObjectPool")."""
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as ole:
            for entry in ole.listdir():
                if entry[-1] in ("\x01Ole10Native", "Package"):
                    data = _stream(ole, "/".join(entry))
                    packed = native(data) if entry[-1] != "Package" else ("embedded", data)
                    if packed:
                        children.add(*packed)
    except OSError as error:
        raise DamagedError(str(error)) from error


def add_blips(children: Children, data: bytes) -> None:
    """Hand over the pictures in a stream that are large enough to hold words."""
    for number, (suffix, picture) in enumerate(_blips(data), 1):
        if len(picture) >= _MIN_PICTURE_BYTES and holds_words(picture):
            children.add(f"picture {number}{suffix}", picture)


def _blips(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the JPEG and PNG pictures in a stream, with the ending for their names."""
    at = 0
    while found := _BLIP.search(data, at):
        at = found.start() + 1
        start, suffix = _STARTS[found.group(1)]
        (length,) = struct.unpack("<I", found.group(2))
        begin = data.find(start, found.end(), found.end() + _BLIP_HEAD_BYTES)
        if begin >= 0:
            end = found.end() + length
            yield suffix, data[begin:end]
            at = max(at, min(end, len(data)))
