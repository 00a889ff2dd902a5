"""A text in passages, as one reads it: headings, what matches, and notes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.preview.explaining import add_entry
from concierge.gui.preview.marking import drawn, extend, quoted
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.offsets import Offsets, fit_for_qt

_MOST_MARKS = 500
_NAMED = ("part", "page", "slide", "heading")

Passage = tuple[int, int, dict[str, int | float | str]]


class PassageView(QTextBrowser):
    """Shows text in passages; asks for more when its end comes into sight.

    Attributes:
        wants_more: The end of what is there is in sight.
        note_wanted: A note is to be made: what is selected, and how, see `marking.Wanted`.
        explanation_wanted: A person wants to have the selected text explained.
    """

    wants_more = Signal()
    note_wanted = Signal(object, str)
    explanation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Text"))
        self.document().setDocumentMargin(look.step(3))
        self._marked: list[QTextEdit.ExtraSelection] = []
        self._notes: list[wire.Note] = []
        self._starts: list[int] = []
        self._shifts: list[int] = []
        self._ends: list[int] = []
        self._offsets: list[Offsets] = []
        self._heading = ""
        self._end = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def end(self) -> int:
        """One past the last character of the text that is shown."""
        return self._end

    def begin(self) -> None:
        """Forget everything."""
        self.clear()
        self._starts, self._shifts, self._ends, self._offsets = [], [], [], []
        self._heading, self._end = "", 0

    def add_image(self, image: QImage) -> None:
        """Put a small picture on top."""
        url = QUrl("preview:thumbnail")
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, url, image)
        shape = QTextImageFormat()
        shape.setName(url.toString())
        shape.setWidth(min(image.width(), look.step(40)))
        cursor = QTextCursor(self.document())
        cursor.insertImage(shape)
        cursor.insertBlock()

    def add(self, text: str, start: int, passages: Sequence[Passage]) -> None:
        """Add a stretch of text.

        Args:
            text: The stretch.
            start: Where it begins in the whole text.
            passages: Those of which some is in it.
        """
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        at, end = start, start + len(text)
        for first, _end, locator in passages:
            heading = heading_of(locator)
            begin = max(first, start)
            if heading == self._heading or begin >= end:
                continue
            self._insert(cursor, text[at - start : begin - start], at)
            self._insert_heading(cursor, heading)
            self._heading, at = heading, begin
        self._insert(cursor, text[at - start :], at)
        cursor.endEditBlock()
        self._end = end

    def _insert(self, cursor: QTextCursor, text: str, start: int) -> None:
        if not text:
            return
        text = fit_for_qt(text)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._starts.append(start)
        self._shifts.append(cursor.position())
        self._offsets.append(Offsets(text))
        cursor.insertText(text, QTextCharFormat())
        self._ends.append(cursor.position())

    def _insert_heading(self, cursor: QTextCursor, heading: str) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        above = QTextBlockFormat()
        above.setTopMargin(look.step(4) if self._starts else 0)
        above.setBottomMargin(look.step(1))
        style = QTextCharFormat()
        style.setFontWeight(600)
        style.setForeground(look.colours().quiet)
        if cursor.position():
            cursor.insertBlock(above, style)
        else:
            cursor.setBlockFormat(above)
        cursor.insertText(heading, style)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())

    def position_of(self, start: int) -> int | None:
        """Return where a character of the whole text stands here, or None."""
        number = bisect_right(self._starts, start) - 1
        if number < 0 or start > self._end:
            return None
        return self._shifts[number] + self._offsets[number].qt(start - self._starts[number])

    def selected_text(self) -> str:
        """Return what is selected of the file's text, without the headings between."""
        chosen = self.textCursor()
        first, last = chosen.selectionStart(), chosen.selectionEnd()
        pieces = []
        for shift, end in zip(self._shifts, self._ends, strict=True):
            if max(first, shift) < min(last, end):
                piece = self._cursor(max(first, shift))
                piece.setPosition(min(last, end), QTextCursor.MoveMode.KeepAnchor)
                pieces.append(piece.selection().toPlainText())
        return "\n".join(pieces)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the selected text."""
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        add_entry(menu, self.selected_text(), self.explanation_wanted.emit)
        extend(menu, self.picked(), self.note_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def mark(self, marks: Sequence[wire.Mark]) -> None:
        """Mark what matches of what is shown."""
        colours = look.colours()
        style = QTextCharFormat()
        style.setBackground(colours.mark_background)
        style.setForeground(colours.mark_text)
        # Never only in colour.
        style.setFontUnderline(True)
        chosen = []
        for mark in [one for one in marks if one.how == "word"][:_MOST_MARKS]:
            start, end = self.position_of(mark.start), self.position_of(mark.end)
            if start is None or end is None:
                continue
            one = QTextEdit.ExtraSelection()
            one.cursor = self._cursor(start)
            one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.format = style
            chosen.append(one)
        self._marked = chosen
        self.note(self._notes)

    def note(self, notes: Sequence[wire.Note]) -> None:
        """Draw the notes on what is shown, below what matches."""
        self._notes = list(notes)
        self.setExtraSelections([*drawn(self._notes, self._between), *self._marked])

    def picked(self) -> Picked | None:
        """Return what is selected, or None."""
        cursor = self.textCursor()
        position = cursor.selectionStart()
        number = bisect_right(self._shifts, position) - 1
        if number < 0 or not (quote := quoted(cursor)):
            return None
        back = self._offsets[number].back(position - self._shifts[number])
        return Picked(quote, self._starts[number] + back)

    def _between(self, start: int, end: int) -> QTextCursor | None:
        first, last = self.position_of(start), self.position_of(end)
        if first is None or last is None:
            return None
        cursor = self._cursor(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def go_to(self, start: int) -> bool:
        """Bring a character of the whole text into sight; say whether it is shown here."""
        position = self.position_of(start)
        if position is None or start >= self._end:
            return False
        cursor = self._cursor(position)
        self.setTextCursor(cursor)
        middle = self.cursorRect(cursor).top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + middle)
        return True

    def _cursor(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return cursor

    def _scrolled(self, value: int) -> None:
        if value and value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.wants_more.emit()


def heading_of(locator: dict[str, int | float | str]) -> str:
    """Return the heading a passage stands under, or "" for none."""
    return words.place({name: locator[name] for name in _NAMED if name in locator})
