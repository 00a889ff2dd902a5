"""What stands where there is nothing to show yet: a picture, what will be there, one next step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from concierge.gui.look import metrics
from concierge.gui.look.icons import icon
from concierge.gui.look.label import Label

_WIDEST_LETTERS = 64  # longer lines are hard to read


class Empty(QWidget):
    """Says in the middle of a page why it is empty.

    Args:
        picture: The name of an icon.
        title: What there is nothing of; "" where the text says it.
        text: What will stand here, and how it comes to be.
        button: The one next step, or None.
        parent: Its parent.
    """

    def __init__(
        self,
        picture: str,
        title: str,
        text: str,
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = picture
        self._picture = QLabel(self)
        self._title = Label(title, "name")
        self._text = Label(text, tone="quiet")
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics.step(8),) * 4)
        column.setSpacing(metrics.step(3))
        column.addStretch(2)
        column.addWidget(self._picture, 0, middle)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._title)
        # Between springs that give way, as a label alone in the middle would be too narrow.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._text, 100)
        line.addStretch(1)
        column.addLayout(line)
        if button is not None:
            column.addWidget(button, 0, middle)
        column.addStretch(3)
        self._title.setVisible(bool(title))
        self._dress()

    def say(self, text: str) -> None:
        """Tell another reason."""
        self._text.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light, dark and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()

    def _dress(self) -> None:
        edge = metrics.step(12)
        self._picture.setPixmap(icon(self._name, "quiet").pixmap(edge, edge))
        width = _WIDEST_LETTERS * self.fontMetrics().averageCharWidth()
        self._text.setMaximumWidth(width)
