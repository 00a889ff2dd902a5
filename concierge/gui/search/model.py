"""The results as a list of known length, of which only the pages that were looked at are here."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from concierge.core.paths import shown
from concierge.gui.look.tip import as_tip
from concierge.gui.selection import Item

PAGE = 25  # a divisor of `LARGEST`, so that no page comes in part
FILES_TYPE = "application/x-concierge-files"
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
LARGEST = 200  # the API gives no more at once
_PAGES_KEPT = 120

Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """Files found, in order.

    A row whose page is not here has no item; whoever shows it asks for the page with
    `missing` and hands it over with `put`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, list[Item]] = OrderedDict()

    @property
    def total(self) -> int:
        """How many files were found."""
        return self._total

    def show(self, items: Sequence[Item], total: int) -> None:
        """Take the answer to another question: its first items, and how many there are."""
        self.beginResetModel()
        self._total = total
        self._pages.clear()
        self._store(0, items)
        self.endResetModel()

    def put(self, offset: int, items: Sequence[Item]) -> None:
        """Take more items of the same answer; `offset` begins a page."""
        items = items[: max(0, self._total - offset)]
        if items:
            self._store(offset, items)
            self.dataChanged.emit(self.index(offset), self.index(offset + len(items) - 1))

    def item(self, row: int) -> Item | None:
        """Return the item of a row, if its page is here."""
        page = self._pages.get(row // PAGE)
        if page is None or not 0 <= row % PAGE < len(page):
            return None
        self._pages.move_to_end(row // PAGE)
        return page[row % PAGE]

    def missing(self, first: int, last: int) -> tuple[int, int] | None:
        """Return offset and count of what to fetch so that rows `first` to `last` are here."""
        wanted = range(max(0, first) // PAGE, min(last, self._total - 1) // PAGE + 1)
        absent = [page for page in wanted if page not in self._pages]
        if not absent:
            return None
        return absent[0] * PAGE, min((absent[-1] - absent[0] + 1) * PAGE, LARGEST)

    def rows_of(self, file_ids: Iterable[int]) -> list[int]:
        """Return the rows of files, as far as they are here."""
        wanted = set(file_ids)
        return [
            page * PAGE + number
            for page, items in self._pages.items()
            for number, item in enumerate(items)
            if item.file_id in wanted
        ]

    def _store(self, offset: int, items: Sequence[Item]) -> None:
        for at in range(0, len(items), PAGE):
            page = (offset + at) // PAGE
            self._pages[page] = list(items[at : at + PAGE])
            self._pages.move_to_end(page)
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """See Qt."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt; the text of a row is its name."""
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(item.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(shown(item.file))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (shown(item.name), item.snippet, shown(item.folder))))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """See Qt."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """See Qt."""
        return ["text/uri-list", FILES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Return files for other programs, and their ids for this one."""
        items = [item for index in indexes if (item := self.item(index.row())) is not None]
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(item.file)) for item in items])
        data.setData(FILES_TYPE, json.dumps([item.file_id for item in items]).encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """Other programs may copy or link; nothing is moved by dragging it out."""
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
