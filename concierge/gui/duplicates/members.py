"""The files of one group: a mark beside each that is kept."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.look.rows import RowDelegate
from concierge.gui.look.tip import as_tip
from concierge.gui.selection import Item

_FILE = Qt.ItemDataRole.UserRole


class MemberList(QListWidget):
    """Files of which at least one is kept.

    Attributes:
        kept_changed: The ids of those that are kept now.
        chosen: A file is to be compared with the first that is kept.
        opened: An `Item` is to be shown large.
    """

    kept_changed = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Files of this group; those with a mark are kept"))
        self.setItemDelegate(RowDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(QSize(look.icon_px("name"), look.icon_px("name")))
        self._filling = False
        self.itemChanged.connect(self._note)
        self.currentItemChanged.connect(lambda now, _before: self.chosen.emit(_file_of(now)))
        self.itemActivated.connect(self._open)

    def show_group(self, group: wire.DuplicateGroup | None, kept: frozenset[int]) -> None:
        """Show the files of a group, those that are kept with a mark."""
        self._filling = True
        self.clear()
        for file in group.files if group else ():
            self._add(file, file.file_id in kept)
        self._filling = False
        if group is not None:
            others = [row for row in range(self.count()) if not self._is_kept(row)]
            self.setCurrentRow(others[0] if others else 0)

    def kept(self) -> list[wire.DuplicateFile]:
        """Return the files that are kept."""
        found = [_file_of(self.item(row)) for row in range(self.count()) if self._is_kept(row)]
        return [file for file in found if file is not None]

    def _is_kept(self, row: int) -> bool:
        return self.item(row).checkState() == Qt.CheckState.Checked

    def _add(self, file: wire.DuplicateFile, is_kept: bool) -> None:
        path = from_wire(file.path)
        about = [words.date(file.modified), words.size(file.size)]
        if file.alike < 1:
            about.append(self.tr("%1 % alike").replace("%1", words.number(int(100 * file.alike))))
        labels = [*(f"#{name}" for name in file.tags), *file.collections]
        text = f"{shown(path)}\n{' · '.join([*about, *labels])}"
        item = QListWidgetItem(look.kind_icon(file.kind, path.name), text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_kept else Qt.CheckState.Unchecked)
        item.setData(_FILE, file)
        item.setToolTip(as_tip(shown(path)))
        self.addItem(item)

    def _note(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        if not self.kept():  # one stays, whatever is clicked
            self._filling = True
            item.setCheckState(Qt.CheckState.Checked)
            self._filling = False
            return
        self.kept_changed.emit([file.file_id for file in self.kept()])

    def _open(self, item: QListWidgetItem) -> None:
        file = _file_of(item)
        if file is not None:
            self.opened.emit(item_of(file))


def item_of(file: wire.DuplicateFile) -> Item:
    """Return a file of a group as actions know files."""
    return Item(
        file_id=file.file_id,
        path=file.path,
        kind=file.kind,
        name=from_wire(file.path).name,
        size=file.size,
        modified=file.modified,
        tags=tuple(file.tags),
    )


def _file_of(item: QListWidgetItem | None) -> wire.DuplicateFile | None:
    file = None if item is None else item.data(_FILE)
    return file if isinstance(file, wire.DuplicateFile) else None
