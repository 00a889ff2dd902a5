"""The part of a rule that says what is done: a line for each thing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui import look
from concierge.gui.settings.filing_words import DO, HINTS, said


class ActionLine(QWidget):
    """One thing that a rule does.

    Args:
        action: What it is at first.

    Attributes:
        changed: It is something else now.
        removed: It is not wanted any more.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, action: wire.RuleAction) -> None:
        super().__init__()
        self.do = QComboBox()
        self.do.setAccessibleName(self.tr("What is done"))
        for one, text in DO.items():
            self.do.addItem(said(text), one)
        self.do.setCurrentIndex(self.do.findData(action.do))
        self.value = QLineEdit(action.value)
        self.remove = QPushButton(look.icon("minus"), "")
        self.remove.setAccessibleName(self.tr("Remove this action"))
        self.remove.setToolTip(self.remove.accessibleName())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.do)
        row.addWidget(self.value, 1)
        row.addWidget(self.remove)
        self.do.currentIndexChanged.connect(self._follow)
        self.value.textChanged.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.removed)
        self._follow()

    @property
    def action(self) -> wire.RuleAction:
        """What it is now."""
        do = self.do.currentData()
        return wire.RuleAction(do=do, value="" if do == "open" else self.value.text().strip())

    def _follow(self) -> None:
        do = self.do.currentData()
        self.value.setVisible(do != "open")
        self.value.setPlaceholderText(said(HINTS.get(do, "")))
        self.value.setAccessibleName(self.do.currentText())
        self.changed.emit()


class ActionLines(QWidget):
    """All that a rule does, in its order.

    Attributes:
        changed: It is something else now.
        grew: A line came or went.
    """

    changed = Signal()
    grew = Signal()

    def __init__(self, actions: list[wire.RuleAction]) -> None:
        super().__init__()
        self.lines: list[ActionLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.step(1))
        for action in actions:
            self.add(action)

    @property
    def wanted(self) -> list[wire.RuleAction]:
        """What is done, in its order."""
        return [line.action for line in self.lines]

    def add(self, action: wire.RuleAction) -> ActionLine:
        """Add a line at the end."""
        line = ActionLine(action)
        line.changed.connect(self.changed)
        line.removed.connect(lambda: self._drop(line))
        self.lines.append(line)
        self._column.addWidget(line)
        self._offer()
        self.grew.emit()
        return line

    def _drop(self, line: ActionLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self._offer()
        self.lines[0].do.setFocus()
        self.grew.emit()
        self.changed.emit()

    def _offer(self) -> None:
        """Leave at least one."""
        for line in self.lines:
            line.remove.setEnabled(len(self.lines) > 1)
