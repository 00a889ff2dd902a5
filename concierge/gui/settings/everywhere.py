"""The field for the key that brings the small search from every program."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from concierge.core.errors import MisusedError
from concierge.gui import look
from concierge.gui.actions.registry import actions, plain_title
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.look.label import Label
from concierge.gui.quick.everywhere import everywhere
from concierge.gui.quick.keys import asks_first, can_be_had, parsed


class EverywhereKey(QWidget):
    """A key that counts at once, and beneath it whether it could be had."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.edit.setMinimumWidth(look.step(60))  # for Qt's own words in it, in every language
        for part in (self.edit, *self.edit.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("Key of the small search window"))
        self.edit.editingFinished.connect(self._take)
        self.reset = QPushButton(look.icon("undo"), self.tr("Reset"))
        self.reset.setAccessibleName(self.tr("Reset the key of the small search window"))
        self.reset.clicked.connect(lambda: everywhere().choose(None))
        self.told = Label(tone="quiet")
        row = QHBoxLayout()
        row.setSpacing(look.step(2))
        row.addWidget(self.edit)
        row.addWidget(self.reset)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(2))
        column.addLayout(row)
        column.addWidget(self.told)
        everywhere().changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Show the key that holds now, and what is to be said of it."""
        before = self.edit.blockSignals(True)  # noqa: FBT003 - Qt's
        self.edit.setKeySequence(QKeySequence(everywhere().key))
        self.edit.blockSignals(before)
        self.edit.setEnabled(can_be_had())
        self.reset.setEnabled(can_be_had() and everywhere().is_chosen)
        if everywhere().refusal:
            self._say(everywhere().refusal, refused=can_be_had())
        elif asks_first():
            self._say(self.tr("The desktop asks you before it gives a key."))
        else:
            self._say("")

    def _take(self) -> None:
        key = self.edit.keySequence()
        if key == QKeySequence(everywhere().key):
            return
        portable = key.toString(QKeySequence.SequenceFormat.PortableText)
        native = key.toString(QKeySequence.SequenceFormat.NativeText)
        other = shortcuts().taken_by(portable, besides=actions()["quick.show"])
        if portable and other is not None:
            told = self.tr("%1 is the key of “%2”; it stays so.").replace("%1", native)
            self._refuse(told.replace("%2", plain_title(other)))
        elif portable and not _is_for_everywhere(portable):
            self._refuse(self.tr("A key for every program needs Ctrl, Alt or Meta with it."))
        else:
            everywhere().choose(portable)

    def _refuse(self, told: str) -> None:
        self._follow()
        self._say(told, refused=True)

    def _say(self, told: str, refused: bool = False) -> None:
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.told.set_tone("bad" if refused else "quiet")
        if refused:
            QAccessible.updateAccessibility(QAccessibleEvent(self.told, QAccessible.Event.Alert))


def _is_for_everywhere(portable: str) -> bool:
    try:
        parsed(portable)
    except MisusedError:
        return False
    return True
