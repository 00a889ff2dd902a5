"""Strings that pdfium's C functions write into buffers."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

MAX_BYTES = 1 << 20
"""A longer string is nothing that a person wrote into a field or a comment."""

_Short = ctypes.c_ushort * 256


def wide(write: Callable[[object, int], int]) -> str:
    """Return a UTF-16 string; `write(buffer, bytes)` fills the buffer and says what it needs."""
    buffer: ctypes.Array[ctypes.c_ushort] = _Short()
    needed = write(buffer, ctypes.sizeof(buffer))
    if needed > ctypes.sizeof(buffer):
        if needed > MAX_BYTES:
            return ""
        buffer = (ctypes.c_ushort * (needed // 2))()
        needed = write(buffer, needed)
    if needed <= 2:
        return ""
    text = bytes(buffer)[: needed - 2].decode("utf-16-le", "replace")
    return text.replace("\0", "").strip()


def plain(text: str) -> str:
    """Return text in one line."""
    return " ".join(text.split())
