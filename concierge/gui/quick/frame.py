"""A small window without a frame in the middle of the screen; gone with Escape."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from concierge.gui.look import metrics, theme
from concierge.gui.look.label import Label
from concierge.gui.quick.taskbar import keep_out
from concierge.gui.tab_order import go_on

_SIZE = QSize(680, 440)
_ABOVE = 0.38  # of the room above and below it, how much is above


class QuickFrame(QWidget):
    """Holds a search; what is in it is made by who knows searching.

    Args:
        content: What one searches with.
        field: What gets the keyboard.
        hint: What its keys do, in a quiet line.

    Attributes:
        shown: It came to the front.
        gone: It was hidden.
    """

    shown = Signal()
    gone = Signal()

    def __init__(self, content: QWidget, field: QWidget, hint: str) -> None:
        super().__init__(None, _flags())
        self.setWindowTitle(self.tr("Search with Concierge"))
        self.setAccessibleName(self.windowTitle())
        self._field = field
        column = QVBoxLayout(self)
        edge = metrics.step(2)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(metrics.step(1))
        column.addWidget(content, 1)
        self.hint = Label(hint, role="detail", tone="quiet")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint)
        self.setFocusProxy(field)

    def toggle(self) -> None:
        """Show it, or hide it when it is in front."""
        if self.isVisible() and self.isActiveWindow():
            self.hide()
        else:
            self.come()

    def come(self) -> None:
        """Show it in the middle of the screen that the pointer is on."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        self.resize(_SIZE.boundedTo(room.size()))
        left = room.width() - self.width()
        above = room.height() - self.height()
        self.move(room.topLeft() + QPoint(left // 2, round(above * _ABOVE)))
        if not self.isVisible():
            keep_out(self)
        self.show()
        self.raise_()
        self.activateWindow()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Let Tab go the way one reads."""
        return go_on(self, forward)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Go when the person turns to another window."""
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        # A menu of its own takes the keyboard, too, but belongs to it.
        if left and self.isVisible() and QApplication.activePopupWidget() is None:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of it."""
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of it."""
        super().hideEvent(event)
        self.gone.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw its ground with a line around it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colours().window)
        painter.setPen(theme.colours().line)
        # Square: without a compositor the corners would be black.
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _flags() -> Qt.WindowType:
    kind = Qt.WindowType
    return kind.Tool | kind.FramelessWindowHint | kind.WindowStaysOnTopHint
