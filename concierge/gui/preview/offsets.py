"""Characters as Python counts them, and as Qt does, which counts some twice."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Turns a place in a text into Qt's: in UTF-16, where emoji and old scripts take two units.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._wide_qt = [position + number for number, position in enumerate(self._wide)]

    def qt(self, position: int) -> int:
        """Return Qt's position for one of Python's."""
        return position + bisect_left(self._wide, position)

    def back(self, position: int) -> int:
        """Return Python's position for one of Qt's."""
        return position - bisect_left(self._wide_qt, position)


def fit_for_qt(text: str) -> str:
    """Return a text of the same length in which each line's end is one character."""
    return text.replace("\r\n", " \n").replace("\0", "\N{REPLACEMENT CHARACTER}")
