"""A text that is read, with the numbers of its lines beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from concierge.gui import look
from concierge.gui.preview.explaining import add_entry
from concierge.gui.preview.syntax import Token, formats

_SETTLE_MS = 40
_BEFORE = 60
"""Lines above the visible ones that are looked at, because a comment may begin there."""


class CodeEdit(QPlainTextEdit):
    """Shows text with line numbers, marks, and colours for the lines in sight.

    Attributes:
        uncoloured: Lines came into sight: character and text where colouring is to begin.
        explanation_wanted: A person wants to have the selected text explained.
        menu_made: A menu is about to be shown that others may add to.
    """

    uncoloured = Signal(int, str)
    explanation_wanted = Signal()
    menu_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setFont(look.font("code"))
        self.setAccessibleName(self.tr("Text"))
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._lines: Sequence[int] = ()
        self._marked: list[QTextEdit.ExtraSelection] = []
        self._noted: list[QTextEdit.ExtraSelection] = []
        self._numbers = _Numbers(self)
        self._coloured: set[int] = set()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._ask_for_colours)
        self.updateRequest.connect(self._scrolled)

    def show_text(self, text: str, lines: Sequence[int], wraps: bool) -> None:
        """Show a text.

        Args:
            text: Of which each line becomes one line here.
            lines: The number of each line in the file; empty shows none.
            wraps: Whether long lines go on below.
        """
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if wraps else mode.NoWrap)
        self._marked, self._noted = [], []
        self.setExtraSelections([])
        self._coloured.clear()
        self._lines = lines
        self.setPlainText(text)
        self._place_numbers()
        self._settled.start()

    def mark(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark stretches of the text."""
        colours = look.colours()
        style = QTextCharFormat()
        style.setBackground(colours.mark_background)
        style.setForeground(colours.mark_text)
        # Never only in colour.
        style.setFontUnderline(True)
        chosen = []
        for start, end in spans:
            one = QTextEdit.ExtraSelection()
            one.cursor = self._cursor(start)
            one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.format = style
            chosen.append(one)
        self._marked = chosen
        self.setExtraSelections([*self._noted, *self._marked])

    def note(self, noted: list[QTextEdit.ExtraSelection]) -> None:
        """Draw notes, below what matches."""
        self._noted = noted
        self.setExtraSelections([*self._noted, *self._marked])

    def between(self, start: int, end: int) -> QTextCursor:
        """Return a cursor that selects from one position to another."""
        cursor = self._cursor(start)
        cursor.setPosition(self._cursor(end).position(), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def go_to(self, position: int) -> None:
        """Bring a character into sight, in the middle."""
        self.setTextCursor(self._cursor(position))
        self.centerCursor()

    def colour(self, start: int, found: Sequence[Token]) -> None:
        """Colour words from a character on; where they begin is counted from there."""
        styles = formats()
        ranges: dict[int, list[QTextLayout.FormatRange]] = {}
        document = self.document()
        for begin, length, role in found:
            at, end = start + begin, start + begin + length
            while at < end:
                block = document.findBlock(at)
                if not block.isValid():
                    break
                piece = QTextLayout.FormatRange()
                piece.start = at - block.position()
                stop = min(end, block.position() + block.length() - 1)
                piece.length = max(0, stop - at)
                piece.format = styles[role]
                ranges.setdefault(block.blockNumber(), []).append(piece)
                at = block.position() + block.length()
        for number, pieces in ranges.items():
            block = document.findBlockByNumber(number)
            block.layout().setFormats(pieces)
            document.markContentsDirty(block.position(), block.length())

    def selected_text(self) -> str:
        """Return what is selected."""
        return self.textCursor().selection().toPlainText()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the selected text."""
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        add_entry(menu, self.selected_text(), self.explanation_wanted.emit)
        self.menu_made.emit(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _cursor(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(max(position, 0), self.document().characterCount() - 1))
        return cursor

    def _in_sight(self) -> tuple[QTextBlock, QTextBlock]:
        first = self.firstVisibleBlock()
        bottom = self.viewport().rect().bottomLeft()
        return first, self.cursorForPosition(bottom).block()

    def _ask_for_colours(self) -> None:
        first, last = self._in_sight()
        wanted = set(range(first.blockNumber(), last.blockNumber() + 1))
        if wanted <= self._coloured:
            return
        self._coloured |= wanted
        begin = self.document().findBlockByNumber(max(0, first.blockNumber() - _BEFORE))
        cursor = self._cursor(begin.position())
        end = last.position() + last.length() - 1
        cursor.setPosition(max(end, begin.position()), QTextCursor.MoveMode.KeepAnchor)
        self.uncoloured.emit(begin.position(), cursor.selectedText().replace("\u2029", "\n"))

    def _scrolled(self, area: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
            self._settled.start()
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_numbers()
        self._settled.start()

    def _place_numbers(self) -> None:
        width = self._numbers.needed(max(self._lines, default=0))
        self.setViewportMargins(width, 0, 0, 0)
        area = self.contentsRect()
        self._numbers.setGeometry(area.left(), area.top(), width, area.height())

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Paint the numbers of the lines in sight."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        height = self.fontMetrics().height()
        right = self._numbers.width() - look.step(2)
        while block.isValid() and top <= area.bottom():
            number = block.blockNumber()
            if number < len(self._lines):
                place = QRect(0, round(top), right, height)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(self._lines[number]))
            top += self.blockBoundingRect(block).height()
            block = block.next()


class _Numbers(QWidget):
    """The column of numbers; it only paints."""

    def __init__(self, edit: CodeEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def needed(self, largest: int) -> int:
        """Return how wide it must be for a number; 0 for none."""
        if not largest:
            return 0
        digit = self._edit.fontMetrics().horizontalAdvance("9")
        return digit * max(3, len(str(largest))) + look.step(4)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its size."""
        return QSize(self.width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        colours = look.colours()
        painter.fillRect(event.rect(), colours.raised)
        painter.setPen(colours.quiet)
        painter.setFont(self._edit.font())
        self._edit.paint_numbers(painter, event.rect())
        painter.end()
