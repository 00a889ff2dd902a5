"""Paper: text that is written from the top of a page to its foot, then on the next one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from concierge.service.exporting.fonts import Fonts, fonts

_WIDTH, _HEIGHT = 595.28, 841.89  # A4 in points
_MARGIN, _FOOT = 54.0, 28.0
_LEADING = 1.35  # from line to line, of the size
TITLE, NAME, TEXT, SMALL = 16.0, 11.0, 9.5, 8.0
"""Sizes of letters in points."""
INK, QUIET = 0.1, 0.42  # grey
_GAP = 10.0  # between files
_MOST_LINES = 12  # of one text
_INDENT = 24.0  # of all but the number
_PIECE = 64 * 1024


class Paper:
    """Writes from the top of a page to its foot, then on the next one.

    Args:
        title: What stands on top.
        summary: What stands below it.
    """

    def __init__(self, title: str, summary: str) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._fonts: Fonts = fonts()
        self._file = io.BytesIO()
        # Its own check of the time of a build would make two of the same differ for no reason.
        self._canvas: Any = Canvas(self._file, pagesize=(_WIDTH, _HEIGHT), pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setCreator("Concierge")
        self._y = _HEIGHT - _MARGIN
        self.write(title, TITLE, INK, left=0)
        self.write(summary, TEXT, QUIET, left=0)
        self.skip()

    def write(
        self, text: str, size: float, grey: float, left: float = _INDENT, most: int = _MOST_LINES
    ) -> None:
        """Write a paragraph, cut after some lines."""
        for line in wrapped(self._fonts, text, size, _WIDTH - 2 * _MARGIN - left, most):
            self.keep(size)
            self._y -= size * _LEADING
            self._draw(line, size, grey, left, self._y)

    def number(self, number: int) -> None:
        """Write a number beside the line that comes next."""
        self._draw(f"{number}", SMALL, QUIET, 0, self._y - NAME * _LEADING)

    def keep(self, size: float, lines: int = 1) -> None:
        """Turn to a new page where there is no room for so many lines of a size."""
        if self._y - lines * size * _LEADING < _MARGIN:
            self._end_page()
            self._canvas.showPage()
            self._y = _HEIGHT - _MARGIN

    def skip(self) -> None:
        """Leave a gap."""
        self._y -= _GAP

    def finished(self) -> Iterator[bytes]:
        """Yield the document."""
        self._end_page()
        self._canvas.save()
        self._file.seek(0)
        while piece := self._file.read(_PIECE):
            yield piece

    def _end_page(self) -> None:
        self._draw(f"{self._canvas.getPageNumber()}", SMALL, QUIET, 0, _FOOT)

    def _draw(self, line: str, size: float, grey: float, left: float, height: float) -> None:
        text = self._canvas.beginText(_MARGIN + left, height)
        text.setFillGray(grey)
        for font, run in self._fonts.runs(line):
            text.setFont(font, size)
            text.textOut(run)
        self._canvas.drawText(text)


def wrapped(
    known: Fonts, text: str, size: float, width: float, most: int = _MOST_LINES
) -> list[str]:
    """Return a text in lines that are no wider than so many points, cut after some lines."""
    lines: list[str] = []
    line = ""
    left = width
    for word in _words(known, text, size, width):
        taken = known.width(word, size)
        space = known.width(" ", size) if line else 0.0
        if taken + space > left and line:
            lines.append(line)
            line, left, space = "", width, 0.0
        line = f"{line} {word}" if line else word
        left -= taken + space
    lines += [line] if line else []
    return lines if len(lines) <= most else [*lines[: most - 1], "…"]


def _words(known: Fonts, text: str, size: float, width: float) -> Iterator[str]:
    """Yield words, in pieces where one is wider than a line, such as a path or Chinese."""
    for word in text.split():
        piece, taken = "", 0.0
        for character in word:
            more = known.width(character, size)
            if taken + more > width and piece:
                yield piece
                piece, taken = "", 0.0
            piece, taken = piece + character, taken + more
        yield piece
