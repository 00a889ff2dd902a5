"""The question of a turn: shown, edited in its place, and what it was understood as."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.ask.exchange import Exchange
from concierge.gui.ask.flat_button import FlatButton
from concierge.gui.look.label import Label

_LONGEST = 10_000  # characters, as the service takes them


class QuestionLine(QWidget):
    """A question that can be typed anew.

    Args:
        exchange: What is asked.

    Attributes:
        edited: Another question is to be asked in its place.
        literal_wanted: It is to be asked as it was typed.
    """

    edited = Signal(str)
    literal_wanted = Signal()

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._question = Label("", "name", bold=True)
        self._question.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAccessibleName(self.tr("Question"))
        self.edit.returnPressed.connect(self._accept)
        self.edit.hide()
        self._understood = Label("", "detail", "quiet")
        self.literal = FlatButton(self.tr("Ask As Typed"), "undo", self)
        self.literal.setToolTip(self.tr("Ask the question as you typed it, for itself"))
        self.literal.clicked.connect(self.literal_wanted)
        row = QHBoxLayout()
        row.setSpacing(look.step(2))
        row.addWidget(self._understood, 1)
        row.addWidget(self.literal, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(1))
        column.addWidget(self._question)
        column.addWidget(self.edit)
        column.addLayout(row)
        self.refresh()

    @property
    def understood(self) -> str:
        """What it says of what was understood; "" where that is what was typed."""
        return self._understood.text() if self._exchange.rewritten else ""

    def refresh(self) -> None:
        """Show the question as it is now."""
        exchange = self._exchange
        self._question.setText(shown(exchange.question))
        said = self.tr("Understood as: %1").replace("%1", shown(exchange.rewritten))
        self._understood.setText(said)
        for part in (self._understood, self.literal):
            part.setVisible(bool(exchange.rewritten))

    def begin_edit(self) -> None:
        """Let the question be typed anew."""
        self.edit.setText(self._exchange.question)
        self._question.hide()
        self.edit.show()
        self.edit.selectAll()
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the question as it was."""
        if event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self._end_edit()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        question = self.edit.text().strip()
        if question:
            self._end_edit()
            self.edited.emit(question)

    def _end_edit(self) -> None:
        self.edit.hide()
        self._question.show()
