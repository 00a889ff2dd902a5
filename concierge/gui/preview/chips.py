"""Chips: small labels with a name to follow and a button beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from concierge.gui import look


class Chip(QFrame):
    """A name on a frame.

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
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.step(1), 0, 0, 0)
        self._row.setSpacing(0)
        self.name = QToolButton(self, autoRaise=True)
        self.name.setText(name.replace("&", "&&"))
        self.name.setToolTip(told)
        self.name.clicked.connect(follow)
        self._row.addWidget(self.name)

    def put_beside(self, widget: QWidget) -> None:
        """Put something behind the name."""
        self._row.addWidget(widget)


def icon_button(parent: QWidget, icon: str, told: str, do: Callable[..., object]) -> QToolButton:
    """Return a quiet button that is an icon.

    Args:
        parent: Its parent.
        icon: The name of the icon.
        told: What it does.
        do: Called when it is clicked.
    """
    button = QToolButton(parent, autoRaise=True)
    button.setIcon(look.icon(icon, "quiet"))
    button.setToolTip(told)
    button.setAccessibleName(told)
    button.clicked.connect(do)
    return button
