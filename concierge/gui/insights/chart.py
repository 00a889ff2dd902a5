"""A figure on the screen: pointer and keys go from part to part."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from concierge.gui import look, words
from concierge.gui.insights import painting
from concierge.gui.insights.figures import Figure, Part, shown_parts, total_of
from concierge.gui.look.roles import announced

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_FORTH = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@announced(QAccessible.Role.Chart)
class Chart(QWidget):
    """Draws a figure.

    Args:
        figure: What to draw.

    Attributes:
        chosen: A `Part` was clicked, or Return pressed on it.
    """

    chosen = Signal(object)

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self.current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.summary)

    @property
    def part(self) -> Part | None:
        """The part that the keys are at."""
        parts = shown_parts(self.figure)
        return parts[self.current] if 0 <= self.current < len(parts) else None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its size."""
        return QSize(320, painting.height_of(self.figure, self._font()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        focused = self.hasFocus() and self.current >= 0
        at = self.current if focused else self._hovered
        how = painting.Look(look.colours(), self._font(), at, focused)
        painting.paint(QPainter(self), self.figure, QRectF(self.rect()), how)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go from part to part with the arrows; choose with Return."""
        last = len(shown_parts(self.figure)) - 1
        if event.key() in _BACK and self.current > 0:
            self._go(self.current - 1)
        elif event.key() in _FORTH and self.current < last:
            self._go(self.current + 1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in _CHOOSE and self.part is not None:
            self.chosen.emit(self.part)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keys are."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(max(self.current, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of the part below the pointer."""
        at = self._at(event)
        if at == self._hovered:
            return
        self._hovered = at
        part = shown_parts(self.figure)[at] if at >= 0 else None
        clickable = part is not None and bool(part.term or part.state)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        )
        QToolTip.showText(event.globalPosition().toPoint(), self.text_of(part), self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Forget the pointer."""
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is clicked."""
        at = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self.current = at
            self.chosen.emit(shown_parts(self.figure)[at])

    def text_of(self, part: Part | None) -> str:
        """Return a part in words: its label, files, bytes, and share of the whole."""
        if part is None:
            return ""
        told = [part.label, self.tr("%Ln file(s)", "", part.files)]
        if part.bytes:
            told.append(words.size(part.bytes))
        if self.figure.shape != "area" and (total := total_of(self.figure.parts)):
            share = words.number(round(100 * part.files / total))
            told.append(self.tr("%1 %").replace("%1", share))
        return " · ".join(told)

    def _go(self, at: int) -> None:
        self.current = at
        self.setAccessibleDescription(self.text_of(self.part) or self.figure.summary)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.update()

    def _at(self, event: QMouseEvent) -> int:
        places = painting.areas(self.figure, QRectF(self.rect()), self._font())
        at = event.position()
        return next((n for n, place in enumerate(places) if place.contains(at)), -1)

    def _font(self) -> QFont:
        return look.font("detail")
