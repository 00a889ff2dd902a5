"""A small form or list that lies over the window; never modal, gone with Escape."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from concierge.gui.look import icons, metrics, theme
from concierge.gui.look.roles import announced
from concierge.gui.tab_order import go_on, stops

_WIDEST_PX = 560
_MARGIN = 6  # steps


@announced(QAccessible.Role.Dialog)
class Sheet(QFrame):
    """Lies over its parent and takes the focus until it is closed.

    Args:
        title: What it is about; nothing for one that explains itself.
        content: The form or list.
        parent: What it lies over.

    Attributes:
        closed: It was taken away.
    """

    closed = Signal()

    def __init__(self, title: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAccessibleName(title or content.accessibleName())
        self.content = content
        self._over = parent
        self._before = QApplication.focusWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[metrics.step(4)] * 4)
        column.setSpacing(metrics.step(3))
        if title:
            column.addLayout(self._head(title))
        column.addWidget(content, 1)
        parent.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        # The focus must be inside for Escape to be heard.
        first = content if content.focusPolicy() != Qt.FocusPolicy.NoFocus else self._first()
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Take it away, and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        before = self._before
        self._before = None
        try:
            if before is not None and before.isVisible():
                before.setFocus()
        except RuntimeError:  # it was deleted meanwhile
            pass
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close it with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with what it holds."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Keep Tab within the sheet."""
        return go_on(self, forward)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.colours()
        painter.setPen(now.line)
        painter.setBrush(now.window)
        radius = metrics.step(2)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)

    def _first(self) -> QWidget | None:
        return next(stops(self.content), None)

    def _head(self, title: str) -> QHBoxLayout:
        name = QLabel(title)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setFont(metrics.font("name"))
        close = QToolButton(autoRaise=True)
        close.setIcon(icons.icon("close"))
        close.setAccessibleName(self.tr("Close"))
        key = QKeySequence("Esc").toString(QKeySequence.SequenceFormat.NativeText)
        close.setToolTip(f"{close.accessibleName()} ({key})")
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.addWidget(name, 1)
        row.addWidget(close)
        return row

    def _place(self) -> None:
        parent = self._over
        margin = metrics.step(_MARGIN)
        width = min(_WIDEST_PX, parent.width() - 2 * margin)
        wanted = max(self.sizeHint().height(), self.heightForWidth(width))
        height = min(wanted, parent.height() - 2 * margin)
        self.setGeometry((parent.width() - width) // 2, margin, width, height)
