"""The page of shortcuts: every action with its key, to look through and to change."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLineEdit, QPushButton, QVBoxLayout

from concierge.gui import look
from concierge.gui.actions.keys import KeyList
from concierge.gui.actions.registry import plain_title
from concierge.gui.actions.shortcuts import may_be_key, shortcuts
from concierge.gui.look.label import Label
from concierge.gui.settings.everywhere import EverywhereKey
from concierge.gui.settings.page import Page


class ShortcutsPage(Page):
    """All actions; typing narrows them down, and the chosen one can be given another key."""

    def fill(self) -> None:
        """See `Page`."""
        self.add_heading(
            self.tr("From every program"), self.tr("A key that brings the small search window.")
        )
        self.everywhere = EverywhereKey()
        self.column.addWidget(self.everywhere)
        self.add_heading(self.tr("In the window"))
        self._about = Label(tone="quiet")
        self.column.addWidget(self._about)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setPlaceholderText(self.tr("Find an action or a key"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.textChanged.connect(self._narrow)
        self.column.addWidget(self.filter)
        self.keys = KeyList(every_action=True)
        self.keys.setMinimumHeight(look.step(90))
        self.keys.currentCellChanged.connect(lambda *_: self._offer())
        self.column.addWidget(self.keys, 1)
        self._add_change()
        for follow in (self._offer, self._tell_of_palette):
            shortcuts().changed.connect(follow)
            follow()

    def _tell_of_palette(self) -> None:
        told = self.tr("Everything the window can do.")
        if key := shortcuts().shown("palette"):
            told += " " + self.tr("%1 does any of it by its name.").replace("%1", key)
        self._about.setText(told)

    def _add_change(self) -> None:
        """Add what changes the key of the action that is chosen."""
        self.problem = Label(tone="quiet")
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        self.key.setClearButtonEnabled(True)
        self.key.setMinimumWidth(look.step(60))  # for Qt's own words in it, in every language
        for part in (self.key, *self.key.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("New key"))
        self.key.editingFinished.connect(self._take)
        self.declared = QPushButton(look.icon("undo"), self.tr("Reset"))
        self.declared.clicked.connect(self._declare)
        row = QHBoxLayout()
        row.setSpacing(look.step(2))
        row.addWidget(self.key)
        row.addWidget(self.declared)
        row.addStretch(1)
        box = QVBoxLayout()
        box.setSpacing(look.step(2))
        box.addWidget(self.problem)
        box.addLayout(row)
        self.column.addLayout(box)

    def _offer(self) -> None:
        """Show the key of the chosen action, to be changed if it is not one of a list."""
        action = self.keys.action
        free = action is not None and not action.keyed_by_view
        self.key.setEnabled(free)
        self.declared.setEnabled(action is not None and free and shortcuts().is_chosen(action))
        before = self.key.blockSignals(True)  # noqa: FBT003 - Qt's
        self.key.setKeySequence(QKeySequence(shortcuts().of(action) if action else ""))
        self.key.blockSignals(before)
        if action is not None and free:
            told = self.tr("Press the new key of “%1”").replace("%1", plain_title(action))
        elif self.keys.currentRow() >= 0:
            told = self.tr("This key is the same everywhere and cannot be changed.")
        else:
            told = self.tr("Choose an action to change its key.")
        self._say(told)

    def _take(self) -> None:
        action = self.keys.action
        key = self.key.keySequence()
        if action is None or key == QKeySequence(shortcuts().of(action)):
            return
        portable = key.toString(QKeySequence.SequenceFormat.PortableText)
        native = key.toString(QKeySequence.SequenceFormat.NativeText)
        other = shortcuts().taken_by(portable, besides=action) if portable else None
        if other is not None:
            told = self.tr("%1 is the key of “%2”; it stays so.").replace("%1", native)
            self._refuse(told.replace("%2", plain_title(other)))
        elif portable and not may_be_key(key):
            self._refuse(self.tr("A key needs Ctrl or Alt with it, or is one of F1 to F35."))
        else:
            shortcuts().choose(action, portable)

    def _declare(self) -> None:
        action = self.keys.action
        if action is None:
            return
        other = shortcuts().taken_by(action.shortcut, besides=action) if action.shortcut else None
        if other is not None:
            told = self.tr("%1 is the key of “%2”; it stays so.").replace("%1", action.shortcut)
            self._refuse(told.replace("%2", plain_title(other)))
        else:
            shortcuts().choose(action, None)

    def _refuse(self, told: str) -> None:
        self._offer()
        self._say(told, refused=True)
        QAccessible.updateAccessibility(QAccessibleEvent(self.problem, QAccessible.Event.Alert))

    def _say(self, told: str, refused: bool = False) -> None:
        self.problem.setText(told)
        self.problem.set_tone("bad" if refused else "quiet")

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self.keys.rowCount()):
            items = (self.keys.item(row, column) for column in range(self.keys.columnCount()))
            said = " ".join(item.text() for item in items if item is not None).casefold()
            self.keys.setRowHidden(row, not all(word in said for word in words))
