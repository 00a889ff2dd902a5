"""What stands in the place of the results until the first answer is there."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.look.label import Label

_PATIENCE_MS = 150  # an answer that is quicker shall not make words flicker


class Waiting(QWidget):
    """Nothing for a moment, then a quiet sentence about what is waited for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._started = False
        self._label = Label(tone="quiet", parent=self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.step(8)] * 4)
        column.addStretch(2)
        column.addWidget(self._label)
        column.addStretch(3)

    def note_service(self, _status: object) -> None:
        """Take notice that the service answers: from now on it is searching."""
        if not self._started:
            self._started = True
            if self._label.text():
                self._say()

    def give_up(self) -> None:
        """Say nothing any more: what went wrong is told elsewhere."""
        self._patience.stop()
        self._label.clear()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to count when there is something to see."""
        super().showEvent(event)
        if not self._label.text():
            self._patience.start()

    def _say(self) -> None:
        searching = self.tr("Searching…")
        self._label.setText(searching if self._started else self.tr("The service is starting…"))
