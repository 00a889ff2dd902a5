"""A question in its place on the page, before something that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from concierge.gui.look import metrics
from concierge.gui.look.label import Label


class Confirmation(QWidget):
    """Hidden until it asks; gone with the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do: Callable[[], object] | None = None
        self._before: QWidget | None = None
        self._question = Label()
        self._yes = QPushButton()
        self._yes.setObjectName("confirm")
        self._yes.clicked.connect(self._agree)
        self._no = QPushButton(self.tr("Keep It As It Is"))
        self._no.setObjectName("decline")
        self._no.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.addWidget(self._yes)
        row.addWidget(self._no)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.step(1), 0, 0)
        column.addWidget(self._question)
        column.addLayout(row)
        self.hide()

    def ask(self, question: str, button: str, do: Callable[[], object]) -> None:
        """Ask; do it when the person agrees.

        Args:
            question: What would happen.
            button: What agreeing is called.
            do: What to do.
        """
        self._question.setText(question)
        self.setAccessibleName(question)
        for answer in (self._yes, self._no):  # read aloud when it gets the focus
            answer.setAccessibleDescription(question)
        self._yes.setText(button)
        self._do = do
        self._before = self.window().focusWidget()
        self.show()
        self._no.setFocus()  # so that a stray Return does no harm

    def dismiss(self) -> None:
        """Do nothing."""
        self._do = None
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape means no."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        do, self._do = self._do, None
        self.hide()
        if do is not None:
            do()
