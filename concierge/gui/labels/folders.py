"""The form with the tags of a folder, which the files below it may inherit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from concierge.gui.labels.sheet import LabelSheet
from concierge.gui.labels.state import Known
from concierge.gui.look import metrics


class FolderForm(QWidget):
    """Checks say which tags the folder carries.

    Args:
        known: The tags there are, and which of them the folder carries.
        inherited: Whether files have these from it.
        parent: Its parent.

    Attributes:
        accepted: The tags to give, those to take away, and whether files inherit them.
        rejected: Nothing shall change.
    """

    accepted = Signal(list, list, bool)
    rejected = Signal()

    def __init__(self, known: Known, inherited: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = LabelSheet("tag", known)
        self.passed_on = QCheckBox(self.tr("All files below have these tags, new ones too"))
        self.passed_on.setObjectName("folder-inherits")
        self.passed_on.setChecked(inherited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.step(2))
        column.addWidget(self.passed_on)
        column.addWidget(self.sheet, 1)
        self.sheet.accepted.connect(
            lambda give, take: self.accepted.emit(give, take, self.passed_on.isChecked())
        )
        self.sheet.rejected.connect(self.rejected)
        self.setFocusProxy(self.sheet)
