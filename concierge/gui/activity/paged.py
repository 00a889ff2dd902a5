"""A table whose rows come page by page, as far as somebody scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Rows known so far; more are asked for when their view comes to the last of them.

    Args:
        headings: What the columns are called.

    Attributes:
        wanted: The page after this cursor is wanted.
        rows: Those that are here.
        total: How many there are in all, where that is known.
    """

    wanted = Signal(object)

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.total = 0
        self._headings = list(headings)
        self._next: int | None = None
        self._asked = False

    def show(self, rows: Sequence[Row], cursor: int | None, total: int = 0) -> None:
        """Take the first page of something else.

        Args:
            rows: The first rows.
            cursor: Leads to those after them, or none when these are all.
            total: How many there are in all.
        """
        self.beginResetModel()
        self.rows = list(rows)
        self.total = max(total, len(rows))
        self._next, self._asked = cursor, False
        self.endResetModel()

    def add(self, rows: Sequence[Row], after: int, cursor: int | None) -> None:
        """Take the page that was wanted; one that is wanted no more is left aside.

        Args:
            rows: Its rows.
            after: The cursor that `wanted` gave.
            cursor: Leads to those after them, or none when these were the last.
        """
        if not self._asked or after != self._next:
            return
        self._next, self._asked = cursor, False
        if rows:
            first = len(self.rows)
            self.beginInsertRows(ROOT, first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def give_up(self) -> None:
        """Note that the page did not come; it is asked for again on the next scrolling."""
        self._asked = False

    def row(self, index: Index) -> Row | None:
        """Return what an index stands for."""
        at = index.row() if index.isValid() else -1
        return self.rows[at] if 0 <= at < len(self.rows) else None

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """See Qt."""
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        """See Qt."""
        return not parent.isValid() and self._next is not None and not self._asked

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        """See Qt."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self._next)
