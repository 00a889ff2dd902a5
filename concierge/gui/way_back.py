"""The way from a page back to the results, for who looks for a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from concierge.gui.look import icons, metrics


class WayBack(QWidget):
    """A row with one button, above every page that was turned to from the results.

    Attributes:
        wanted: The person wants to be back.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = QToolButton(autoRaise=True)
        button.setText(self.tr("Back to Search"))
        button.setIcon(icons.icon("arrow-left"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        key = QKeySequence("Esc").toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{button.text()} ({key})")
        button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.step(2), metrics.step(1), metrics.step(2), 0)
        row.addWidget(button)
        row.addStretch(1)
        self.hide()
