"""Results on paper: a title, and each file with its place and the passage that was found."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from concierge.service.exporting.fonts import Fonts, fonts
from concierge.service.exporting.rows import Head, Row
from concierge.service.exporting.texts import about

_WIDTH, _HEIGHT = 595.28, 841.89  # A4 in points
_MARGIN, _FOOT = 54.0, 28.0
_LEADING = 1.35  # from line to line, of the size
_TITLE, _NAME, _TEXT, _SMALL = 16.0, 11.0, 9.5, 8.0
_INK, _QUIET = 0.1, 0.42  # grey
_GAP = 10.0  # between files
_MOST_LINES = 12  # of one text
_INDENT = 24.0  # of all but the number
_PIECE = 64 * 1024


def as_pdf(head: Head, pages: Iterable[Sequence[Row]]) -> Iterator[bytes]:
    """Yield a document.

    A PDF ends with where its parts stand, so it is sent when it is complete; meanwhile empty
    pieces let the sender see whether anybody still waits. Of pages only their compressed
    drawing is kept.
    """
    paper = _Paper(head)
    for rows in pages:
        for row in rows:
            paper.add(row)
            if row.rank % 50 == 0:
                yield b""
    whole = paper.finished()
    while piece := whole.read(_PIECE):
        yield piece


class _Paper:
    """Writes from the top of a page to its foot, then on the next one."""

    def __init__(self, head: Head) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._fonts: Fonts = fonts()
        self._file = io.BytesIO()
        # Its own check of the time of a build would make two of the same differ for no reason.
        self._canvas: Any = Canvas(self._file, pagesize=(_WIDTH, _HEIGHT), pageCompression=1)
        self._canvas.setTitle(head.title)
        self._canvas.setCreator("Concierge")
        self._y = _HEIGHT - _MARGIN
        self._write(head.title, _TITLE, _INK, left=0)
        self._write(head.summary, _TEXT, _QUIET, left=0)
        self._y -= _GAP

    def add(self, row: Row) -> None:
        """Write about a file; its name never stands alone at the foot of a page."""
        self._keep(4 * _NAME * _LEADING)
        number = self._y
        place = f", {row.place}" if row.place else ""
        self._write(f"{row.name}{place}", _NAME, _INK)
        self._draw(f"{row.rank}", _SMALL, _QUIET, 0, number - _NAME * _LEADING)
        for line in about(row):
            self._write(line, _SMALL, _QUIET)
        if row.passage:
            self._write(row.passage, _TEXT, _INK)
        self._y -= _GAP

    def finished(self) -> io.BytesIO:
        """Return the document."""
        self._end_page()
        self._canvas.save()
        self._file.seek(0)
        return self._file

    def _write(self, text: str, size: float, grey: float, left: float = _INDENT) -> None:
        for line in wrapped(self._fonts, text, size, _WIDTH - 2 * _MARGIN - left):
            self._keep(size * _LEADING)
            self._y -= size * _LEADING
            self._draw(line, size, grey, left, self._y)

    def _keep(self, height: float) -> None:
        """Turn to a new page where there is no room of a height."""
        if self._y - height < _MARGIN:
            self._end_page()
            self._canvas.showPage()
            self._y = _HEIGHT - _MARGIN

    def _end_page(self) -> None:
        self._draw(f"{self._canvas.getPageNumber()}", _SMALL, _QUIET, 0, _FOOT)

    def _draw(self, line: str, size: float, grey: float, left: float, height: float) -> None:
        text = self._canvas.beginText(_MARGIN + left, height)
        text.setFillGray(grey)
        for font, run in self._fonts.runs(line):
            text.setFont(font, size)
            text.textOut(run)
        self._canvas.drawText(text)


def wrapped(known: Fonts, text: str, size: float, width: float) -> list[str]:
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
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], "…"]


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
