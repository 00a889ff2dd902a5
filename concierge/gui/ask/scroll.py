"""The page of a conversation, which moves calmly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from concierge.gui import look

_ON_TOP = 2  # what stays above all exchanges


class Pages(QScrollArea):
    """Shows one thing below the other, and keeps what is new in sight.

    It never moves so far that the beginning of the newest goes out of sight, and not at all
    any more once the person has scrolled.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._newest: QWidget | None = None
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, look.step(2))
        self._column.setSpacing(look.step(2))
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (self.viewport(), self._inner):
            ground.setAutoFillBackground(False)
        bar = self.verticalScrollBar()
        self._glide = QPropertyAnimation(bar, b"value", self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        bar.rangeChanged.connect(self._follow)
        bar.actionTriggered.connect(self._let_go)

    def add(self, widget: QWidget, newest: bool = True) -> None:
        """Show a widget below the others; follow it as it grows if it is the newest."""
        self._column.insertWidget(self._column.count() - 1, widget)
        if newest:
            self._newest = widget

    def put_above(self, widgets: Sequence[QWidget]) -> None:
        """Show widgets above the others, below those that stay on top; nothing seems to move."""
        bar = self.verticalScrollBar()
        self._newest = None
        below = bar.maximum() - bar.value()
        for at, widget in enumerate(widgets, _ON_TOP):
            self._column.insertWidget(at, widget)
        self._inner.adjustSize()
        bar.setValue(bar.maximum() - below)

    def remove(self, widget: QWidget) -> None:
        """Take a widget away for good."""
        if widget is self._newest:
            self._newest = None
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _follow(self) -> None:
        if self._newest is None:
            return
        bar = self.verticalScrollBar()
        wanted = min(bar.maximum(), self._newest.y())
        self._glide.stop()
        if look.motion() and abs(wanted - bar.value()) > look.step(1):
            self._glide.setDuration(look.motion())
            self._glide.setEndValue(wanted)
            self._glide.start()
        else:
            bar.setValue(wanted)

    def _let_go(self) -> None:
        """Stay where the person scrolls to, until something newer is added."""
        self._newest = None
        self._glide.stop()
