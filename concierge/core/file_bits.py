"""Sets of files as numbers, in which the bit of each file's id is set.

100,000 files take 12 KB, and what two sets have in common is counted in microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable

FileBits = int


def as_bits(ids: Iterable[int]) -> FileBits:
    """Return the set of some files."""
    some = list(ids)
    found = bytearray(max(some, default=0) // 8 + 1)
    for one in some:
        found[one >> 3] |= 1 << (one & 7)
    return int.from_bytes(found, "little")
