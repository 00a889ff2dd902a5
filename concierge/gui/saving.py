"""The form that keeps a search by a name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from concierge.gui.look import metrics
from concierge.gui.look.label import Label

_LONGEST_NAME = 100


class SaveForm(QWidget):
    """A name for a search, and whether to be told of its new files.

    Args:
        query: What is searched for.
        parent: Its parent.

    Attributes:
        accepted: The name, and whether to tell.
        rejected: Nothing shall be kept.
    """

    accepted = Signal(str, bool)
    rejected = Signal()

    def __init__(self, query: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(query[:_LONGEST_NAME].replace("/", " "), clearButtonEnabled=True)
        self.name.setObjectName("saved-name")
        self.name.setAccessibleName(self.tr("Name of the search"))
        self.name.selectAll()
        self.name.returnPressed.connect(self._accept)
        self.tells = QCheckBox(self.tr("Tell me of new files"))
        self._buttons = self._made_buttons()
        self.name.textChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.step(2))
        for part in (self.name, self.tells, self._explained(), self._buttons):
            column.addWidget(part)
        self.setFocusProxy(self.name)

    def _explained(self) -> Label:
        return Label(
            self.tr("New is what fits the whole search and holds all its words."), tone="quiet"
        )

    def _made_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())  # Fusion's own are of another hand
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.rejected)
        return buttons

    def _allow(self, name: str) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(name.strip()))

    def _accept(self) -> None:
        if name := self.name.text().strip():
            self.accepted.emit(name, self.tells.isChecked())
