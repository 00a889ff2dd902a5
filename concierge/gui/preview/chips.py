"""Chips: the name of a tag to follow, and what can be done with it there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from concierge.gui import look
from concierge.gui.look.dot import dot
from concierge.gui.look.pill import Pill

_STYLE = Qt.ToolButtonStyle


class Chip(Pill):
    """A name on a ground of its own.

    Args:
        parent: Its parent.
        name: What stands on it.
        told: What following it does.
        follow: Called when the name is clicked.

    Attributes:
        name: The button with the name.
    """

    def __init__(
        self, parent: QWidget, name: str, told: str, follow: Callable[..., object]
    ) -> None:
        super().__init__("there", parent)
        self.row.setContentsMargins(look.step(1), 0, 1, 0)
        self.row.setSpacing(0)
        self.name = QToolButton(self, autoRaise=True)
        self.name.setText(name.replace("&", "&&"))
        self.name.setToolTip(told)
        self.name.clicked.connect(follow)
        self.row.addWidget(self.name)

    def paint(self, colour: str) -> None:
        """Show the colour of the tag, "#rrggbb" or none, before its name."""
        self.name.setIcon(dot(colour) if colour else QIcon())
        small = look.step(3)
        self.name.setIconSize(QSize(small, small))
        beside, alone = _STYLE.ToolButtonTextBesideIcon, _STYLE.ToolButtonTextOnly
        self.name.setToolButtonStyle(beside if colour else alone)
