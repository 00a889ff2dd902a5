"""A column of parts on the ground of the window, which scrolls where there is too little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from concierge.gui.look import metrics


class ScrollingColumn(QScrollArea):
    """Holds parts one below the other.

    Args:
        name: For assistive technology.
        widest: How wide its parts may become, in pixels.

    Attributes:
        column: Where the parts go.
    """

    def __init__(self, name: str, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        narrow = QWidget()
        narrow.setMaximumWidth(widest)
        narrow.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(narrow)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(metrics.step(3))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(*[metrics.step(4)] * 4)
        row.addStretch(1)
        row.addWidget(narrow, 100)
        row.addStretch(1)
        self.setWidget(inside)
        # It stands on the window, not on the ground of lists.
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
