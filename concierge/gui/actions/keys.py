"""The list of keys, as F1 shows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from concierge.gui.actions.registry import actions, plain_title
from concierge.gui.translatable import QT_TRANSLATE_NOOP

# Keys of the views, which are no actions.
_OF_VIEWS = (
    ("/", QT_TRANSLATE_NOOP("keys", "Into the search bar")),
    ("Down", QT_TRANSLATE_NOOP("keys", "From the bar into the results")),
    ("Right", QT_TRANSLATE_NOOP("keys", "From the results into the preview")),
    ("Esc", QT_TRANSLATE_NOOP("keys", "One step back")),
)


class KeyList(QTableWidget):
    """Every key and what it does.

    Args:
        parent: Its parent.
        every_action: Whether actions without a key are listed, too.
    """

    def __init__(self, parent: QWidget | None = None, *, every_action: bool = False) -> None:
        rows = [(key, QCoreApplication.translate("keys", text)) for key, text in _OF_VIEWS]
        rows += [
            (action.shortcut, plain_title(action))
            for action in actions().values()
            if action.shortcut or every_action
        ]
        super().__init__(len(rows), 2, parent)
        self.setAccessibleName(self.tr("Keys"))
        self.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        for at, (key, text) in enumerate(rows):
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.setItem(at, 0, QTableWidgetItem(native))
            self.setItem(at, 1, QTableWidgetItem(text))
        self.resizeColumnToContents(0)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(self.rowHeight(0) * min(len(rows), 16))
