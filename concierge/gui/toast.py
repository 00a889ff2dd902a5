"""A word in passing, with Undo or what one may want next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from concierge.gui.look import metrics, theme

_TOAST_MS = 7000


class Toast(QFrame):
    """A word in passing at the foot of its parent, with Undo for some seconds.

    Args:
        parent: What it lies over.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._over = parent
        self._undo: Callable[[], object] | None = None
        self._stop: Callable[[], object] | None = None
        self._do: Callable[[], object] | None = None  # what the button does
        self._text = QLabel()
        self._text.setObjectName("toast-text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self.tr("Undo"), flat=True)
        self._button.setObjectName("toast-undo")
        self._button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(metrics.step(n) for n in (4, 2, 2, 2)))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(metrics.step(30), metrics.step(2))
        self._bar.hide()
        row.addWidget(self._text)
        row.addWidget(self._bar)
        row.addWidget(self._button)
        self._clock = QTimer(self, singleShot=True, interval=_TOAST_MS)
        self._clock.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say something; offer to undo it. What could be undone before is settled."""
        self._undo = undo
        self._show(text, self.tr("Undo"), undo and self.undo)

    def offer(self, text: str, button: str, do: Callable[[], object]) -> None:
        """Say something, with a button that does what one may want next."""
        self._undo = None
        self._show(text, button, do)

    def _show(self, text: str, button: str, do: Callable[[], object] | None) -> None:
        self._stop, self._do = None, do
        self._button.setText(button)
        self._bar.hide()
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setVisible(do is not None)
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_progress(self, text: str, done: int, total: int, stop: Callable[[], object]) -> None:
        """Say how far something is, of 0 nobody knows, and offer to stop it.

        It stays until something else is told.
        """
        self._clock.stop()
        self._undo, self._stop = None, stop
        self._text.setText(text)
        self.setAccessibleName(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(text)
        self._bar.show()
        self._button.setText(self.tr("Stop"))
        self._button.show()
        self._place()
        self.show()
        self.raise_()

    @property
    def progress(self) -> int | None:
        """How far what it tells of is, or none when that is over."""
        return self._bar.value() if self._stop is not None else None

    def _press(self) -> None:
        if self._stop is not None:
            self._button.hide()  # once is enough; it ends with the request under way
            self._stop()
        elif self._do is not None:
            self.hide()
            self._do()

    def undo(self) -> None:
        """Undo what was last told of; also after it has gone from sight."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return self._undo is not None

    @property
    def text(self) -> str:
        """What it said last."""
        return str(self._text.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.colours()
        painter.setPen(now.line)
        painter.setBrush(now.raised)
        radius = metrics.step(2)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)

    def _place(self) -> None:
        self.adjustSize()
        parent = self._over
        below = parent.height() - self.height() - metrics.step(4)
        self.move((parent.width() - self.width()) // 2, below)
