"""The table of contents of a Kindle book (NCX index): where each chapter begins.

Written from the public description of the format ("MOBI", index records, in the MobileRead
wiki): an index record tells by TAGX which values its entries have; entries stand in the
records after it, their labels in the records after those.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_POSITION, _LABEL = 1, 3
_MAX_RECORDS = 200
_MAX_ENTRIES = 20_000


class _Tag(NamedTuple):
    """One row of TAGX: a value that entries may have."""

    number: int
    values: int
    mask: int
    ends_byte: int


def chapters(records: Sequence[bytes], first: int, codec: str) -> list[tuple[int, str]]:
    """Return (byte in the text, label) of every chapter, in the order of the text.

    Args:
        records: All records of the book.
        first: Number of the index record.
        codec: Encoding of the labels.

    Raises:
        ValueError: When the index does not follow the format.
        LookupError: When it refers to places outside.
        struct.error: When it is cut.
    """
    index = records[first]
    if index[:4] != b"INDX":
        raise ValueError("no index record")
    (count,) = struct.unpack_from(">I", index, 24)
    count = min(count, _MAX_RECORDS)
    tags, bytes_before = _tags(index)
    labels = records[first + 1 + count :]
    found: list[tuple[int, str]] = []
    for record in records[first + 1 : first + 1 + count]:
        for entry in _entries(record):
            values = _values(entry, tags, bytes_before)
            if _POSITION in values and _LABEL in values and len(found) < _MAX_ENTRIES:
                found.append((values[_POSITION], _label(labels, values[_LABEL], codec)))
    return sorted(found)


def _tags(index: bytes) -> tuple[list[_Tag], int]:
    """Return the rows of TAGX, and how many bytes say which of them an entry has."""
    (start,) = struct.unpack_from(">I", index, 4)
    if index[start : start + 4] != b"TAGX":
        raise ValueError("no table of tags")
    length, control = struct.unpack_from(">II", index, start + 4)
    rows = index[start + 12 : start + length]
    return [_Tag(*row) for row in struct.iter_unpack(">4B", rows[: len(rows) & ~3])], control


def _entries(record: bytes) -> Iterator[bytes]:
    """Yield the entries of an index record, each without its name."""
    table, count = struct.unpack_from(">II", record, 20)
    if record[:4] != b"INDX" or record[table : table + 4] != b"IDXT":
        raise ValueError("no index record")
    starts = struct.unpack_from(f">{min(count, _MAX_ENTRIES)}H", record, table + 4)
    for start, end in zip(starts, [*starts[1:], table], strict=True):
        yield record[start + 1 + record[start] : end]


def _values(entry: bytes, tags: list[_Tag], control: int) -> dict[int, int]:
    """Return the first value of every tag that an entry has."""
    found: dict[int, int] = {}
    pending: list[tuple[_Tag, int, bool]] = []
    byte, at = 0, control
    for tag in tags:
        if tag.ends_byte:
            byte += 1
            continue
        bits = entry[byte] & tag.mask
        if bits == 0:
            continue
        many = bits == tag.mask and tag.mask.bit_count() > 1
        if many:
            bits, at = _number(entry, at)
        else:
            bits //= tag.mask & -tag.mask
        pending.append((tag, bits, many))
    for tag, amount, in_bytes in pending:
        end = at + amount if in_bytes else len(entry)
        left = len(entry) if in_bytes else amount * tag.values
        while left > 0 and at < end:
            value, at = _number(entry, at)
            found.setdefault(tag.number, value)
            left -= 1
    return found


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, whose last byte is marked, and where it ends."""
    value = 0
    for byte in data[at : at + 5]:
        at += 1
        value = value << 7 | byte & 0x7F
        if byte & 0x80:
            break
    return value, at


def _label(records: Sequence[bytes], offset: int, codec: str) -> str:
    record = records[offset >> 16]
    length, at = _number(record, offset & 0xFFFF)
    return " ".join(record[at : at + length].decode(codec, "replace").split())
