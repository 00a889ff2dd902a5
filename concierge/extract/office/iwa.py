"""Apple's archives of objects: protocol buffers in Snappy's compression.

An archive is a run of chunks: a zero, three bytes of length, then raw Snappy data. Inside
stand objects, each after a header that tells types and lengths. Neither format is
published by Apple; fields and types are those that files show.
"""

from __future__ import annotations

import datetime
import struct
from collections.abc import Iterator, Mapping, Sequence

from concierge.extract.office.number_format import general
from concierge.extract.office.sheets import Row

_TEXT_STORAGE, _TABLE, _TILE, _LIST = 2001, 6001, 6002, 6005
_MAX_UNPACKED = 64 << 20
_STRINGS = 1
_NUMBER, _STRING, _DATE, _BOOLEAN, _DURATION, _DECIMAL = 2, 3, 5, 6, 7, 10
_EPOCH = datetime.datetime(2001, 1, 1)  # noqa: DTZ001 - sheets know no zones
_MAX_SECONDS = 10**11
_COLUMNS = 1_000


def texts(archive: bytes) -> Iterator[str]:
    """Yield the texts that a person wrote: body, notes, comments, boxes."""
    for kind, _, data in _objects(archive):
        if kind == _TEXT_STORAGE:
            for key, value in _fields(data):
                if key == 3 and isinstance(value, bytes):
                    text = value.decode("utf-8", "replace")
                    text = "".join(c for c in text if c == "\n" or ord(c) >= 32).strip("\ufffc\n ")
                    if text:
                        yield text.replace("\u2028", "\n").replace("\u2029", "\n\n")


def tables(archives: Sequence[bytes]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the tables of a file: name, and the rows that hold something."""
    objects = {key: (kind, data) for one in archives for kind, key, data in _objects(one)}
    for kind, data in objects.values():
        if kind == _TABLE:
            model = dict(_fields(data))
            store = dict(_fields(_bytes(model.get(4))))
            strings = _strings(objects.get(_reference(store.get(4)), (0, b""))[1])
            name = _bytes(model.get(8)).decode("utf-8", "replace") or "Table"
            rows = list(_rows(objects, _bytes(store.get(3)), strings))
            yield name, rows


def _rows(
    objects: Mapping[int, tuple[int, bytes]], storage: bytes, strings: Mapping[int, str]
) -> Iterator[Row]:
    """Yield the rows of a table, tile by tile."""
    size = next((v for k, v in _fields(storage) if k == 2 and isinstance(v, int)), 256)
    for key, value in _fields(storage):
        if key != 1 or not isinstance(value, bytes):
            continue
        tile = dict(_fields(value))
        number = tile.get(1, 0)
        first = (number if isinstance(number, int) else 0) * size
        kind, data = objects.get(_reference(tile.get(2)), (0, b""))
        for inner, row in _fields(data) if kind == _TILE else ():
            if inner == 5 and isinstance(row, bytes):
                found = _row(first, dict(_fields(row)), strings)
                if found.cells:
                    yield found


def _row(first: int, info: Mapping[int, int | bytes], strings: Mapping[int, str]) -> Row:
    """Return a row: an array says where each column's cell begins, or -1."""
    data, places = _bytes(info.get(6)), _bytes(info.get(7))
    scale = 4 if info.get(8) else 1
    number = info.get(1, 0)
    cells: dict[int, str] = {}
    numeric = False
    for column in range(min(len(places) // 2, _COLUMNS)):
        (at,) = struct.unpack_from("<h", places, 2 * column)
        text, is_value = _cell(data[at * scale :], strings) if at >= 0 else ("", False)
        if text:
            cells[column] = text
            numeric = numeric or is_value
    return Row(first + (number if isinstance(number, int) else 0) + 1, cells, numeric)


def _cell(data: bytes, strings: Mapping[int, str]) -> tuple[str, bool]:
    """Return what a cell says: version, kind, then flags for which values follow."""
    if len(data) < 12 or data[0] != 5:
        return "", False
    kind, (flags,), at = data[1], struct.unpack_from("<I", data, 8), 12
    decimal = data[at : at + 16] if flags & 1 else b""
    at += 16 if flags & 1 else 0
    double = data[at : at + 8] if flags & 2 else b""
    at += 8 if flags & 2 else 0
    seconds = data[at : at + 8] if flags & 4 else b""
    at += 8 if flags & 4 else 0
    if kind == _STRING and flags & 8 and at + 4 <= len(data):
        return strings.get(struct.unpack_from("<I", data, at)[0], ""), False
    if kind in (_NUMBER, _DECIMAL) and len(decimal) == 16:
        return general(_decimal(decimal)), True
    value = seconds if kind == _DATE else double
    return (_value(kind, struct.unpack("<d", value)[0]) if len(value) == 8 else ""), True


def _value(kind: int, value: float) -> str:
    """Write a number, a date in seconds since 2001, a duration in seconds, or a truth."""
    if kind == _BOOLEAN:
        return str(bool(value)).upper()
    if kind == _NUMBER or not abs(value) < _MAX_SECONDS:
        return general(value)
    if kind == _DURATION:
        return str(datetime.timedelta(seconds=value))
    if kind == _DATE:
        moment = _EPOCH + datetime.timedelta(seconds=value)
        return moment.isoformat(" ", "seconds").removesuffix(" 00:00:00")
    return ""


def _decimal(data: bytes) -> float:
    """Return a decimal number of 128 bits: sign, exponent of 14 bits, coefficient."""
    packed = int.from_bytes(data, "little")
    exponent = (packed >> 113 & 0x3FFF) - 0x1820
    coefficient = packed & ((1 << 113) - 1)
    if abs(exponent) > 300:
        return 0.0
    return float(f"{'-' if packed >> 127 else ''}{coefficient}e{exponent}")


def _strings(data: bytes) -> dict[int, str]:
    """Return the strings of a table by the number that cells name."""
    found: dict[int, str] = {}
    fields = list(_fields(data))
    if (1, _STRINGS) not in fields:
        return found
    for key, value in fields:
        if key == 3 and isinstance(value, bytes):
            entry = dict(_fields(value))
            number = entry.get(1)
            if isinstance(number, int):
                found[number] = " ".join(_bytes(entry.get(3)).decode("utf-8", "replace").split())
    return found


def _reference(value: int | bytes | None) -> int:
    key = dict(_fields(_bytes(value))).get(1, 0)
    return key if isinstance(key, int) else 0


def _bytes(value: int | bytes | None) -> bytes:
    return value if isinstance(value, bytes) else b""


def _objects(archive: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield type, identifier and content of each object; it ends where it makes no sense."""
    data = _unpacked(archive)
    at = 0
    while at < len(data):
        size, at = _varint(data, at)
        header = list(_fields(data[at : at + size]))
        at += size
        key = next((v for k, v in header if k == 1 and isinstance(v, int)), 0)
        for field, value in header:
            if field == 2 and isinstance(value, bytes):
                info = dict(_fields(value))
                kind, length = info.get(1, 0), info.get(3, 0)
                if isinstance(kind, int) and isinstance(length, int):
                    yield kind, key, data[at : at + length]
                    at += length


def _unpacked(archive: bytes) -> bytes:
    out = bytearray()
    at = 0
    while at + 4 <= len(archive) and archive[at] == 0 and len(out) < _MAX_UNPACKED:
        size = int.from_bytes(archive[at + 1 : at + 4], "little")
        out += _snappy(archive[at + 4 : at + 4 + size])
        at += 4 + size
    return bytes(out)


def _snappy(data: bytes) -> bytes:
    """Decompress a raw Snappy block (format description, 2): literals and copies."""
    length, at = _varint(data, 0)
    out = bytearray()
    while at < len(data) and len(out) < min(length, _MAX_UNPACKED):
        tag = data[at]
        at += 1
        size = tag >> 2
        if tag & 3 == 0:
            if size >= 60:
                extra = size - 59
                size = int.from_bytes(data[at : at + extra], "little")
                at += extra
            out += data[at : at + size + 1]
            at += size + 1
            continue
        if tag & 3 == 1:
            size, back = (size & 7) + 3, (tag >> 5) << 8
            back |= data[at] if at < len(data) else 0
            at += 1
        else:
            width = 2 if tag & 3 == 2 else 4
            back = int.from_bytes(data[at : at + width], "little")
            at += width
        if not 0 < back <= len(out):
            break
        start = len(out) - back
        piece = bytes(out[start : start + size + 1])
        # A copy may run into what it writes: then its beginning repeats.
        out += (piece * ((size + 1) // len(piece) + 1))[: size + 1]
    return bytes(out)


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield number and value of each field of a protocol buffer, until it makes no sense."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = _varint(data, at)
            yield tag >> 3, value
        elif kind == 2:
            size, at = _varint(data, at)
            yield tag >> 3, data[at : at + size]
            at += size
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        else:
            return


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 64:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if not byte & 0x80:
            return value, at
        shift += 7
    return value, max(at, len(data)) if shift < 64 else at
