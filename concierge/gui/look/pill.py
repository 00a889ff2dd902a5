"""A rounded ground for a few words and small buttons: a condition, a tag, what is suggested."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from concierge.gui.look import metrics, theme
from concierge.gui.look.icons import icon

Kind = Literal["there", "offered", "problem"]


class Pill(QFrame):
    """Holds a few small widgets in a row.

    Args:
        kind: What is there has a ground; what is offered, and what is a problem, has a dashed
            edge instead.
        parent: Its parent.

    Attributes:
        row: Where its parts go.
    """

    def __init__(self, kind: Kind = "there", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(metrics.step(2), 0, 1, 0)
        self.row.setSpacing(metrics.step(1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def add_button(self, picture: str, told: str) -> QToolButton:
        """Add a small button at the end.

        Args:
            picture: The name of its icon.
            told: What it does, as its tool tip and for assistive technology.
        """
        button = QToolButton(self)
        button.setIcon(icon(picture, "quiet"))
        edge = metrics.icon_px("detail") * 3 // 4
        button.setIconSize(QSize(edge, edge))
        button.setAutoRaise(True)
        button.setToolTip(told)
        button.setAccessibleName(told)
        self.row.addWidget(button)
        return button

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint its ground and its edge, in the accent while one types in it."""
        now = theme.colours()
        there = self._kind == "there"
        edge = QPen(now.line if there else now.edge, 1)
        if self._kind == "problem":
            edge.setColor(now.warn)
        edge.setStyle(Qt.PenStyle.SolidLine if there else Qt.PenStyle.DashLine)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and self._kind == "offered":
            edge = QPen(now.accent, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.selection if there else Qt.BrushStyle.NoBrush)
        if self._kind == "problem":
            painter.setBrush(now.base)
        painter.setPen(edge)
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
