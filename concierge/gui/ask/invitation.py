"""What stands in an empty conversation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.look.label import Label


class Invitation(QWidget):
    """Says what can be asked, and where the answer comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        title = Label(self.tr("Ask in your own words"), "name")
        text = Label(tone="quiet")
        text.setText(
            self.tr(
                "The answer is made from your files, on this machine. "
                "Beside it stands where it is written."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(8), look.step(8), look.step(8), look.step(4))
        column.setSpacing(look.step(2))
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        edge = look.step(10)
        self._picture.setPixmap(look.icon("ask", "quiet").pixmap(QSize(edge, edge)))
