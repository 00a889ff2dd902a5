"""The words of an answer: numbers of sources are chips in the line, and can be reached by Tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QToolTip, QWidget

from concierge.gui import look
from concierge.gui.ask import numbers
from concierge.gui.look.tip import as_tip

if TYPE_CHECKING:
    from concierge.core import wire

_SCHEME = "source"
# As wide as the brackets they stand for, so that a place in the one text is that in the other;
# no line is broken at them.
_BESIDE = "\u202f"


class AnswerText(QTextBrowser):
    """Text that is as high as it needs to be; selectable, with chips.

    Attributes:
        cited: A chip was clicked: the number of a source.
        pointed: The pointer or the focus is on a chip, or on none (0) any more.
    """

    cited = Signal(int)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._quotes: Mapping[int, str] = {}
        self._draft = True
        self._chips: list[numbers.Number] = []
        self._support: Sequence[wire.Support] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Answer"))
        self.anchorClicked.connect(lambda url: self.cited.emit(_number(url)))
        self.highlighted.connect(lambda url: self.pointed.emit(_number(url)))

    @property
    def states(self) -> set[str]:
        """How the sentences stand that are marked, and `strange` for what is in no source."""
        marked = {one.state for one in self._support if one.state != "supported"}
        return marked | {"strange" for one in self._support if one.strange}

    @property
    def chips(self) -> list[int]:
        """The numbers of the chips, in their order."""
        return [chip.n for chip in self._chips]

    def show_draft(self, text: str) -> None:
        """Show words that are not checked yet, in a quieter tone."""
        self._text, self._quotes, self._support, self._draft = text, {}, (), True
        self._write()

    def add_draft(self, piece: str) -> None:
        """Show more of a draft; what stands there stays where it is."""
        self._text += piece
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece, self._base())

    def show_answer(
        self, text: str, quotes: Mapping[int, str], support: Sequence[wire.Support] = ()
    ) -> None:
        """Show a checked answer.

        Args:
            text: With the numbers of sources in square brackets.
            quotes: What each of them says.
            support: What its sentences stand on.
        """
        self._text, self._quotes, self._draft = numbers.flowing(text), dict(quotes), False
        self._support = support
        self._write()

    # ------------------------------------------------------------ Qt

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark, and the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._text:
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the new width needs."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the conversation."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer to copy."""
        menu = QMenu(self)
        copy = menu.addAction(look.icon("copy"), self.tr("&Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select &All"), self.selectAll)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Go to the next chip, and say what it stands for."""
        if not super().focusNextPrevChild(forward):
            return False
        chip = self._focused()
        found = chip.n if chip else 0
        self.pointed.emit(found)
        if found:
            below = self.cursorRect().bottomLeft() + QPoint(0, look.step(1))
            QToolTip.showText(self.viewport().mapToGlobal(below), self._tip(found), self)
        return True

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the numbers as they are written: [1]."""
        cursor = self.textCursor()
        units = self._text.encode("utf-16-le", errors="replace")
        cut = units[2 * cursor.selectionStart() : 2 * cursor.selectionEnd()]
        data = QMimeData()
        data.setText(cut.decode("utf-16-le", errors="ignore"))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the round ground of the chips, then the words."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colours().selection)
        focused = self._focused()
        for chip in self._chips:
            painter.setPen(look.colours().accent if chip == focused else Qt.PenStyle.NoPen)
            place = self._place(chip)
            radius = place.height() / 2
            painter.drawRoundedRect(place, radius, radius)
        painter.end()
        super().paintEvent(event)

    # ------------------------------------------------------------ within

    def _write(self) -> None:
        text = self._text
        found = numbers.numbers(text)
        self._chips = [number for number in found if number.n in self._quotes]
        shown = list(text)
        for chip in self._chips:
            shown[chip.start], shown[chip.end - 1] = _BESIDE, _BESIDE
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.insertText("".join(shown), self._base())
        for one in self._support:
            if one.state != "supported":
                self._dress((one.start, one.end), self._marked(one.state))
            for span in one.strange:
                self._dress(span, self._marked("strange"))
        for chip in self._chips:
            self._dress((chip.start, chip.end), self._as_chip(chip.n))
        cursor.endEditBlock()

    def _dress(self, span: tuple[int, int], style: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(span[0]))
        cursor.setPosition(self._units(span[1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(style)

    def _base(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFont(look.font("text"))
        colours = look.colours()
        style.setForeground(colours.quiet if self._draft else colours.text)
        return style

    def _marked(self, state: str) -> QTextCharFormat:
        lines = QTextCharFormat.UnderlineStyle
        line, tip = {
            "unsupported": (lines.DotLine, self.tr("None of the sources says this.")),
            "partly": (lines.DashUnderline, self.tr("The source says only some of this.")),
            "strange": (lines.WaveUnderline, self.tr("This stands in none of the sources.")),
        }[state]
        style = QTextCharFormat()
        style.setUnderlineStyle(line)
        style.setUnderlineColor(look.colours().dotted)
        style.setToolTip(tip)
        return style

    def _as_chip(self, n: int) -> QTextCharFormat:
        style = QTextCharFormat()
        font = look.font("detail")
        font.setWeight(QFont.Weight.DemiBold)
        style.setFont(font)
        style.setForeground(look.colours().link)
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
        style.setAnchor(True)
        style.setAnchorHref(f"{_SCHEME}:{n}")
        style.setToolTip(self._tip(n))
        return style

    def _tip(self, n: int) -> str:
        return as_tip(self._quotes.get(n, ""))

    def _focused(self) -> numbers.Number | None:
        """Return the chip that Tab came to."""
        cursor = self.textCursor()
        span = (cursor.selectionStart(), cursor.selectionEnd())
        if not self.hasFocus() or not cursor.hasSelection():
            return None
        spans = ((chip, (self._units(chip.start), self._units(chip.end))) for chip in self._chips)
        return next((chip for chip, place in spans if place == span), None)

    def _place(self, chip: numbers.Number) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(chip.start))
        before = self.cursorRect(cursor)
        cursor.setPosition(self._units(chip.end))
        after = self.cursorRect(cursor)
        left, right = sorted((before.left(), after.left()))
        height = before.height() - 2
        width = max(right - left, height)
        return QRectF((left + right - width) / 2 + 0.5, before.top() + 1, width, height)

    def _units(self, at: int) -> int:
        """Return a place as Qt counts: characters beyond U+FFFF are two."""
        before = self._text[:at]
        return at if before.isascii() else at + sum(c > "\uffff" for c in before)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)


def _number(url: QUrl) -> int:
    path = url.path()
    return int(path) if url.scheme() == _SCHEME and path.isdigit() else 0
