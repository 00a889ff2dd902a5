"""How a content's text lies in the catalog: once, compressed, in blocks.

A block is a run of whole passages, so that showing one passage opens one small block.
Measured on 75 MB of source code: 18 MB in blocks against 75 MB plain.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

BLOCK_CHARS = 32_768
_LEVEL = 4


def pack(text: str, starts: Sequence[int]) -> tuple[tuple[int, bytes], ...]:
    """Compress a text in blocks that begin where passages begin.

    Args:
        text: The whole text.
        starts: First character of each passage, rising.

    Returns:
        (start, compressed UTF-8) of each block; the blocks cover the whole text.
    """
    if not text:
        return ()
    cuts = [0]
    for start in starts:
        if start - cuts[-1] >= BLOCK_CHARS:
            cuts.append(start)
    ends = [*cuts[1:], len(text)]
    return tuple(
        (start, zlib.compress(text[start:end].encode("utf-8", "surrogatepass"), _LEVEL))
        for start, end in zip(cuts, ends, strict=True)
    )


def unpack(data: bytes) -> str:
    """Return the text of one block."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")
