"""The files or amounts of a set as a table: a click or Return shows the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.look.tip import as_tip

if TYPE_CHECKING:
    from concierge.core import wire

Index = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()
_MOST_LINES = 10


def money(amount: str, currency: str) -> str:
    """Return an amount as the language writes it: 1,312.00 EUR."""
    return f"{QLocale().toString(float(amount), 'f', 2)} {currency}".strip()


class SetModel(QAbstractTableModel):
    """Files with their folders, days and sizes, or amounts with where they are from."""

    def __init__(self, listed: wire.SetAnswer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files = listed.files
        headings: tuple[str, ...]
        has_amounts = any(one.amount for one in self.files)
        if has_amounts or any(one.paper for one in self.files):
            headings = (self.tr("Date"), self.tr("From"), self.tr("File"))
            self._rows = [self._paper(one) for one in self.files]
        else:
            headings = (self.tr("File"), self.tr("Folder"), self.tr("Date"), self.tr("Size"))
            self._rows = [self._file(one) for one in self.files]
        if has_amounts:
            headings = (self.tr("Amount"), *headings)
            self._rows = [
                (money(one.amount, one.currency) if one.amount else "", *row)
                for one, row in zip(self.files, self._rows, strict=True)
            ]
        self._headings = headings
        is_of_files = headings[0] == self.tr("File")
        self._right = 0 if has_amounts else len(headings) - 1 if is_of_files else None
        self.stretches = 0 if is_of_files else len(headings) - 1

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """See Qt."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        one = self.files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            where = shown(from_wire(one.path))
            return as_tip(f"“{one.quote}” — {where}" if one.quote else where)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def _paper(self, one: wire.SetFile) -> tuple[str, ...]:
        place = words.place(one.locator)
        name = shown(from_wire(one.path).name)
        return words.date(one.date), shown(one.party), f"{name}, {place}" if place else name

    def _file(self, one: wire.SetFile) -> tuple[str, ...]:
        path = from_wire(one.path)
        day = words.date(one.date or one.modified)
        return shown(path.name), shown(path.parent.name), day, words.size(one.size)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        flag = Qt.AlignmentFlag
        return (flag.AlignRight if column == self._right else flag.AlignLeft) | flag.AlignVCenter


class SetTable(QTableView):
    """Shows a set.

    Args:
        listed: The set.

    Attributes:
        chosen: A click or Return on a `SetFile`.
    """

    chosen = Signal(object)

    def __init__(self, listed: wire.SetAnswer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model = SetModel(listed, self)
        self._files = model.files
        self.setModel(model)
        self.setAccessibleName(self.tr("What was counted"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)  # it stands on its card
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        head = self.horizontalHeader()
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(model.stretches, QHeaderView.ResizeMode.Stretch)
        line = self.fontMetrics().height() + look.step(2)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line)
        self.setFixedHeight(line * (min(len(self._files), _MOST_LINES) + 1) + look.step(2))
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with Return; leave Escape to the conversation."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._files[index.row()])
