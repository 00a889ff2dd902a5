"""A surface that stands out a little from the page."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from concierge.gui.look import metrics, theme
from concierge.gui.look.label import Label


class Card(QFrame):
    """Holds what belongs together.

    Attributes:
        column: Where its parts go, one below the other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        across, along = metrics.step(4), metrics.step(3)
        self.column.setContentsMargins(across, along, across, along)
        self.column.setSpacing(metrics.step(2))

    def title(self, text: str) -> Label:
        """Return a heading, as high as one with buttons beside it, so that cards are in line."""
        made = Label(text, "name")
        made.setMinimumHeight(metrics.icon_px() + metrics.step(2))
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw its surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.colours()
        painter.setPen(now.line)
        painter.setBrush(now.raised)
        radius = metrics.step(2)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
