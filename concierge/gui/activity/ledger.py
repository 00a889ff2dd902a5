"""Every file and how it stands: rows, and the words of a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, naming, words
from concierge.gui.activity.paged import Index, PagedModel
from concierge.gui.selection import Item

translate = QCoreApplication.translate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

NAME, STATE, FOLDER, MODIFIED, SIZE = range(5)

# Shape as well as words: what needs a look is found by running one's eye down the column.
_ICONS: dict[str, tuple[str, look.icons.Role]] = {
    "indexed": ("check", "good"),
    "waiting": ("clock", "quiet"),
    "failed": ("warning", "warn"),
    "excluded": ("exclude", "quiet"),
    "missing": ("drive", "quiet"),
}


class LedgerModel(PagedModel[wire.LedgerRow]):
    """Files of the ledger."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [
                translate("LedgerModel", "Name"),
                translate("LedgerModel", "State"),
                translate("LedgerModel", "Folder"),
                translate("LedgerModel", "Changed"),
                translate("LedgerModel", "Size"),
            ],
            parent,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        row = self.row(index)
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return state_text(row) if column == STATE else shown(from_wire(row.path))
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return look.kind_icon(row.kind, row.path)
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return look.icon(*_ICONS.get(row.state, ("info", "quiet")))
        if role == Qt.ItemDataRole.ForegroundRole and column in (FOLDER, SIZE, MODIFIED):
            return look.colours().quiet
        if role == Qt.ItemDataRole.TextAlignmentRole and column == SIZE:
            return _RIGHT
        return None

    def headerData(  # noqa: N802
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """See Qt; a heading stands over its numbers."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == SIZE:
            return _RIGHT
        return super().headerData(section, way, role)


def state_text(row: wire.LedgerRow) -> str:
    """Return how a file stands, and why."""
    state = naming.standing(row.state)
    why = naming.standing(row.reason) if row.reason else ""
    return state if not why or why == state else f"{state}: {why}"


def item_of(row: wire.LedgerRow) -> Item:
    """Return a row as an item, for actions."""
    return Item(
        file_id=row.file_id,
        path=row.path,
        kind=row.kind,
        name=from_wire(row.path).name,
        size=row.size,
        modified=row.modified,
    )


def _text(row: wire.LedgerRow, column: int) -> str:
    if column == NAME:
        return shown(from_wire(row.path).name)
    if column == STATE:
        return state_text(row)
    if column == FOLDER:
        return shown(from_wire(row.path).parent)
    if column == SIZE:
        return words.size(row.size)
    return words.date(row.modified)
