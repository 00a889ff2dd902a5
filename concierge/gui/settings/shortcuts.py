"""The page of shortcuts: every action with its key, to look through."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QTableWidget

from concierge.gui import look
from concierge.gui.actions.keys import KeyList
from concierge.gui.look.label import Label
from concierge.gui.settings.page import Page


class ShortcutsPage(Page):
    """All actions; typing narrows them down."""

    def fill(self) -> None:
        """See `Page`."""
        told = self.tr("Everything the window can do. Ctrl+K does any of it by its name.")
        self.column.addWidget(Label(told, tone="quiet"))
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setPlaceholderText(self.tr("Find an action or a key"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.textChanged.connect(self._narrow)
        self.column.addWidget(self.filter)
        self.keys: QTableWidget = KeyList(every_action=True)
        self.keys.setMinimumHeight(look.step(110))
        self.column.addWidget(self.keys, 1)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self.keys.rowCount()):
            items = (self.keys.item(row, column) for column in range(self.keys.columnCount()))
            said = " ".join(item.text() for item in items if item is not None).casefold()
            self.keys.setRowHidden(row, not all(word in said for word in words))
