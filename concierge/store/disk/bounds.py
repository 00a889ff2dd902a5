"""Bounds between which the paths below a folder lie."""

from __future__ import annotations

import os


def inside(folder: bytes) -> tuple[bytes, bytes]:
    """Return bounds such that every path below a folder lies strictly between them."""
    separator = os.fsencode(os.sep)
    start = folder if folder.endswith(separator) else folder + separator
    return start, start[:-1] + bytes([start[-1] + 1])
