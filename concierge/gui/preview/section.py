"""A heading that opens and closes what is below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from concierge.gui import look


class Section(QWidget):
    """A heading with a body that is shown on demand.

    Args:
        title: What the heading says.
        body: What is below it.

    Attributes:
        opened: It was opened.
        closed: It was closed.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._is_open = False
        self._head = QToolButton(self, autoRaise=True)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head.clicked.connect(lambda: self.set_open(not self._is_open))
        self.body = body
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.step(1))
        box.addWidget(self._head)
        box.addWidget(body)
        body.hide()
        self.set_count(None)
        self._show_arrow()

    @property
    def is_open(self) -> bool:
        """Whether its body is shown."""
        return self._is_open

    @property
    def head_height(self) -> int:
        """How high its heading is, in pixels."""
        return self._head.sizeHint().height()

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        if opened == self._is_open:
            return
        self._is_open = opened
        self._show_arrow()
        self.body.setVisible(opened)
        (self.opened if opened else self.closed).emit()

    def set_count(self, count: int | None) -> None:
        """Say in the heading how many there are, once that is known."""
        text = self._title if count is None else f"{self._title} ({count})"
        self._head.setText(text)
        self._head.setAccessibleName(text)

    def _show_arrow(self) -> None:
        name = "chevron-down" if self._is_open else "chevron-right"
        self._head.setIcon(look.icon(name, "quiet"))
