"""Sheets as tables, at the cell that was found."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QTabBar, QTableView, QVBoxLayout, QWidget

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.tip import as_tip
from concierge.gui.preview.found import Found
from concierge.gui.preview.part import Part
from concierge.gui.preview.sheet_rows import SheetRows, fullest_row, row_at, sheets_of

_MOST_CHARACTERS = 600_000
_WIDEST_COLUMN = 60  # steps
_MEASURED_ROWS = 40
_NUMBER = re.compile(r"[-+−]?[€$£]?[\d.,'’\s]*\d\s?[%€$£]?")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class SheetModel(QAbstractTableModel):
    """The rows of one sheet; only cells in sight are asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = SheetRows("")
        self._columns = 0
        self._wanted: re.Pattern[str] | None = None

    def show(self, sheet: SheetRows) -> None:
        """Show a sheet."""
        self.beginResetModel()
        self._sheet = sheet
        widest = max((max(row.cells, default=-1) + 1 for row in sheet.rows), default=0)
        self._columns = max(len(sheet.headings), widest)
        self.endResetModel()

    def set_words(self, chosen: frozenset[str]) -> None:
        """Mark the cells that hold one of some words."""
        either = "|".join(re.escape(word) for word in sorted(chosen, key=len, reverse=True))
        self._wanted = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if chosen else None
        if self._sheet.rows:
            last = self.index(len(self._sheet.rows) - 1, max(0, self._columns - 1))
            self.dataChanged.emit(self.index(0, 0), last)

    def marked_in(self, number: int) -> QModelIndex:
        """Return the first cell of a row that holds one of the words, else its first."""
        cells = self._sheet.rows[number].cells if number < len(self._sheet.rows) else {}
        column = next((at for at, text in cells.items() if self._holds(text)), 0)
        return self.index(number, column)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Return how many columns there are."""
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, and how it looks."""
        text = self._sheet.rows[index.row()].cells.get(index.column(), "")
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(text)
        if role == Qt.ItemDataRole.TextAlignmentRole and _NUMBER.fullmatch(text):
            return _RIGHT
        marked = self._holds(text)
        if role == Qt.ItemDataRole.BackgroundRole and marked:
            return look.colours().mark_background
        if role == Qt.ItemDataRole.ForegroundRole and marked:
            return look.colours().mark_text
        if role == Qt.ItemDataRole.FontRole and marked:
            # Never only in colour; bold would be wider than the column was measured.
            underlined = QFont(look.font())
            underlined.setUnderline(True)
            return underlined
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the name of a column, or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            names = self._sheet.headings
            return names[section] if section < len(names) else ""
        number = self._sheet.rows[section].number
        return "" if number is None else str(number)

    @property
    def numbered(self) -> bool:
        """Whether the numbers of all rows are known; some alone would mislead."""
        return all(row.number is not None for row in self._sheet.rows)

    def _holds(self, text: str) -> bool:
        return self._wanted is not None and self._wanted.search(text) is not None


class SheetPart(Part):
    """A table for each sheet."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._sheets: list[SheetRows] = []
        self._words: frozenset[str] = frozenset()
        self._marks: list[int] = []
        self._model = SheetModel(self)
        self._table = QTableView(self)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Table"))
        self._table.setAlternatingRowColors(True)
        self._table.setWordWrap(False)
        self._table.setFrameShape(QTableView.Shape.NoFrame)
        for header in (self._table.horizontalHeader(), self._table.verticalHeader()):
            header.setHighlightSections(False)
        self._table.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self._table.horizontalHeader().setMaximumSectionSize(look.step(_WIDEST_COLUMN))
        self._tabs = QTabBar(self)
        self._tabs.setAccessibleName(self.tr("Sheets"))
        self._tabs.setExpanding(False)
        self._tabs.currentChanged.connect(self._turn)
        self._cut = QLabel(self, wordWrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._table, 1)
        box.addWidget(self._cut)
        box.addWidget(self._tabs)

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it is a spreadsheet whose cells are in the index."""
        return found.details.kind == "spreadsheet" and found.details.chunks > 0

    def display(self, found: Found) -> None:
        """Show the sheets."""
        self._found, self._words, self._marks = found, found.words, []
        path = found.item.file

        def work(client: Client) -> tuple[list[SheetRows], wire.TextReply]:
            reply = client.text(path, limit=_MOST_CHARACTERS)
            return sheets_of(reply), reply

        def done(result: tuple[list[SheetRows], wire.TextReply]) -> None:
            self._take(*result)

        def failed(_error: ConciergeError) -> None:
            self.declined.emit()

        self.bridge.call(work, done, failed, owner=self, key="sheets")

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark the cells that match."""
        self._words |= {word.casefold() for word in marks.words}
        self._marks = [mark.start for mark in marks.marks if mark.how == "word"]
        self._model.set_words(self._words)
        self._seek()

    def clear(self) -> None:
        """Show nothing."""
        self._found, self._sheets = None, []
        self._model.show(SheetRows(""))

    def _take(self, sheets: list[SheetRows], reply: wire.TextReply) -> None:
        if self._found is None:
            return
        if not sheets:
            self.declined.emit()
            return
        self._sheets = sheets
        blocker = QSignalBlocker(self._tabs)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for sheet in sheets:
            self._tabs.addTab(sheet.name.replace("&", "&&") or self.tr("Sheet"))
        wanted = self._found.place.get("sheet")
        names = [sheet.name for sheet in sheets]
        self._tabs.setCurrentIndex(names.index(str(wanted)) if wanted in names else 0)
        blocker.unblock()
        self._tabs.setVisible(len(sheets) > 1)
        shown = len(reply.text)
        self._cut.setVisible(reply.total > shown)
        rows = words.number(sum(len(sheet.rows) for sheet in sheets))
        self._cut.setText(self.tr("These are the first {} rows.").format(rows))
        self._turn(self._tabs.currentIndex())

    def _turn(self, number: int) -> None:
        if 0 <= number < len(self._sheets):
            self._model.show(self._sheets[number])
            self._model.set_words(self._words)
            self._table.verticalHeader().setVisible(self._model.numbered)
            self._table.resizeColumnsToContents()
            self._seek()

    def _seek(self) -> None:
        """Choose the row that matches best, else that of the wanted cell."""
        number = self._tabs.currentIndex()
        if self._found is None or not 0 <= number < len(self._sheets):
            return
        sheet = self._sheets[number]
        place = self._found.place
        here = str(place.get("sheet", sheet.name)) == sheet.name
        row = fullest_row(sheet, self._marks)
        if row is None:
            row = (row_at(sheet, place) if here else None) or 0
        index = self._model.marked_in(row)
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)
