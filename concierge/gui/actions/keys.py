"""The list of keys, as F1 shows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from concierge.gui.actions.action import Action
from concierge.gui.actions.registry import actions, plain_title
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.translatable import QT_TRANSLATE_NOOP

# Keys of the views, which are no actions.
_OF_VIEWS = (
    ("/", QT_TRANSLATE_NOOP("keys", "Into the search bar")),
    ("Down", QT_TRANSLATE_NOOP("keys", "From the bar into the results")),
    ("Right", QT_TRANSLATE_NOOP("keys", "From the results into the preview")),
    ("Esc", QT_TRANSLATE_NOOP("keys", "One step back")),
)
_FEWEST_ROWS, _MOST_ROWS = 4, 24


class KeyList(QTableWidget):
    """Every key and what it does.

    Args:
        parent: Its parent.
        every_action: Whether actions without a key are listed, too.
    """

    def __init__(self, parent: QWidget | None = None, *, every_action: bool = False) -> None:
        self._actions: list[Action | None] = [None] * len(_OF_VIEWS)
        self._actions += [
            action for action in actions().values() if every_action or shortcuts().of(action)
        ]
        super().__init__(len(self._actions), 2, parent)
        self.setAccessibleName(self.tr("Keys"))
        self.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self._fill()
        self.resizeColumnToContents(0)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(self.rowHeight(0) * _FEWEST_ROWS)
        shortcuts().changed.connect(self._fill)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size that shows many keys at once, where there is room."""
        rows = min(self.rowCount(), _MOST_ROWS)
        return QSize(super().sizeHint().width(), self.rowHeight(0) * rows)

    @property
    def action(self) -> Action | None:
        """The action of the row that the cursor is in, or None for a key of a view."""
        return self._actions[self.currentRow()] if self.currentRow() >= 0 else None

    def row_of(self, action: Action) -> int:
        """Return the row of an action.

        Raises:
            ValueError: When it is not listed.
        """
        return self._actions.index(action)

    def _fill(self) -> None:
        for at, action in enumerate(self._actions):
            if action is None:
                key, text = _OF_VIEWS[at]
                text = QCoreApplication.translate("keys", text)
            else:
                key, text = shortcuts().of(action), plain_title(action)
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.setItem(at, 0, QTableWidgetItem(native))
            self.setItem(at, 1, QTableWidgetItem(text))
