"""Makes the files here by hand: nobody but Apple writes them.

The archives follow what Apple's programs write: chunks of Snappy data (literals only here)
with protocol buffers inside. The preview PDF comes from the tests' own writer.
"""

import struct
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))

from tests.extract import documents  # noqa: E402


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def archive(*objects: tuple[int, int, bytes]) -> bytes:
    plain = b""
    for key, kind, data in objects:
        header = field(1, key) + field(2, field(1, kind) + field(3, len(data)))
        plain += varint(len(header)) + header + data
    packed = varint(len(plain))
    for at in range(0, len(plain), 60):
        piece = plain[at : at + 60]
        packed += bytes([len(piece) - 1 << 2]) + piece
    return b"\0" + len(packed).to_bytes(3, "little") + packed


def main() -> None:
    text = field(3, "The harbour wall\u2029was raised twice".encode())
    with zipfile.ZipFile(HERE / "wall.pages", "w") as out:
        out.writestr("Index/Document.iwa", archive((1, 2001, text)))
    said = documents.pdf(HERE / "preview.pdf", ["Harbour keynote", "Second slide"])
    with zipfile.ZipFile(HERE / "talk.key", "w") as out:
        out.writestr("Index/Slide.iwa", archive((1, 2001, field(3, b"not read"))))
        out.write(said, "QuickLook/Preview.pdf")
    said.unlink()
    strings = field(1, 1)
    for key, word in enumerate(("Boat", "Load", "Heron"), 1):
        strings += field(3, field(1, key) + field(3, word.encode()))

    def cell(kind: int, flag: int, value: bytes) -> bytes:
        return bytes([5, kind]) + bytes(6) + struct.pack("<I", flag) + value

    def row(number: int, *cells: bytes) -> bytes:
        places = struct.pack(
            f"<{len(cells)}h", *(sum(map(len, cells[:n])) for n in range(len(cells)))
        )
        return field(5, field(1, number) + field(6, b"".join(cells)) + field(7, places))

    tile = row(0, *(cell(3, 8, struct.pack("<I", key)) for key in (1, 2)))
    tile += row(1, cell(3, 8, struct.pack("<I", 3)), cell(2, 2, struct.pack("<d", 12.5)))
    tile += row(2, cell(5, 4, struct.pack("<d", 86_400.0 * 31)), cell(6, 2, struct.pack("<d", 1)))
    tiles = field(1, field(1, 0) + field(2, field(1, 12)))
    store = field(3, tiles) + field(4, field(1, 11))
    table = field(4, store) + field(8, b"Fleet")
    objects = ((10, 6001, table), (11, 6005, strings), (12, 6002, tile))
    with zipfile.ZipFile(HERE / "fleet.numbers", "w") as out:
        out.writestr("Index/CalculationEngine.iwa", archive(*objects))


if __name__ == "__main__":
    main()
