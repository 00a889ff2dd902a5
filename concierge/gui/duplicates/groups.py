"""The list of groups: several can be chosen, and more come when its end is in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.look.rows import RowDelegate
from concierge.gui.look.tip import as_tip

_GROUP = Qt.ItemDataRole.UserRole
_NEAR_END_PX = 200


class GroupList(QListWidget):
    """Groups of files, those first that take most room.

    Attributes:
        chosen: Another group is the one to look at, or none.
        more_wanted: The end is in sight.
    """

    chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Groups"))
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setItemDelegate(RowDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(QSize(look.icon_px("name"), look.icon_px("name")))
        self.setUniformItemSizes(True)
        self.currentItemChanged.connect(lambda now, _before: self.chosen.emit(_group_of(now)))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

    def show_groups(self, groups: list[wire.DuplicateGroup], more: bool) -> None:
        """Show groups.

        Args:
            groups: A page of them.
            more: Whether they come after those that are here, instead of in their place.
        """
        if not more:
            self.clear()
        for group in groups:
            self._add(group)
        if not more and groups:
            self.setCurrentRow(0)

    def selected(self) -> list[wire.DuplicateGroup]:
        """Return the groups that are chosen, in their order."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        found = [_group_of(self.item(row)) for row in rows]
        return [group for group in found if group is not None]

    def _add(self, group: wire.DuplicateGroup) -> None:
        first = group.files[0]
        path = from_wire(first.path)
        files = self.tr("%Ln file(s)", "", len(group.files))
        room = self.tr("%1 to be freed").replace("%1", words.size(group.bytes))
        item = QListWidgetItem(
            look.kind_icon(first.kind, path.name), f"{shown(path.name)}\n{files} · {room}"
        )
        item.setData(_GROUP, group)
        item.setToolTip(as_tip(shown(path)))
        self.addItem(item)

    def _look_ahead(self, at: int) -> None:
        if at >= self.verticalScrollBar().maximum() - _NEAR_END_PX:
            self.more_wanted.emit()


def _group_of(item: QListWidgetItem | None) -> wire.DuplicateGroup | None:
    group = None if item is None else item.data(_GROUP)
    return group if isinstance(group, wire.DuplicateGroup) else None
