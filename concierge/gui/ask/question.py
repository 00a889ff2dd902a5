"""Where a question is written, and of which files it is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.ask.scope import ScopeBar
from concierge.gui.bridge import Bridge

_LONGEST = 10_000  # characters, as the service takes them


class QuestionBar(QWidget):
    """The field, its button, and the files that are asked.

    Args:
        bridge: The way to the service.

    Attributes:
        asked: A question.
    """

    asked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAccessibleName(self.tr("Question"))
        self.scope = ScopeBar(bridge, self)
        self._send = QToolButton(self)
        self._send.setIcon(look.icon("send"))
        self._send.setToolTip(self.tr("Ask (Return)"))
        self._send.setAccessibleName(self.tr("Ask"))
        self._send.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.edit.returnPressed.connect(self._ask)
        self._send.clicked.connect(self._ask)
        self.edit.textChanged.connect(self._enable)
        self._enable()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order of the page."""
        return [self.edit, self._send, *self.scope.stops]

    def show_followed(self, followed: bool) -> None:
        """Say what a further question is, once there was one."""
        first, further = self.tr("Ask a question…"), self.tr("Ask another question…")
        self.edit.setPlaceholderText(further if followed else first)

    def _lay_out(self) -> None:
        field = QHBoxLayout()
        field.setSpacing(look.step(1))
        field.addWidget(self.edit, 1)
        field.addWidget(self._send)
        below = QHBoxLayout()
        below.setSpacing(look.step(2))
        below.addWidget(self.scope)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(4), look.step(2), look.step(3), look.step(2))
        column.setSpacing(look.step(1))
        column.addLayout(field)
        column.addLayout(below)

    def _ask(self) -> None:
        question = self.edit.text().strip()
        if question:
            self.edit.clear()
            self.asked.emit(question)

    def _enable(self) -> None:
        self._send.setEnabled(bool(self.edit.text().strip()))
