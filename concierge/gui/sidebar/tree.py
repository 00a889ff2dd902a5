"""The lines of the sidebar: sections that fold, lines that are chosen, renamed, dropped on."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from concierge.core import terms
from concierge.gui import look
from concierge.gui.sidebar.delegate import ACTIVE_ROLE, ENTRY_ROLE, Index, LineDelegate
from concierge.gui.sidebar.entry import Entry

FILES_TYPE = "application/x-concierge-files"
_NEW = "\0new"  # the name of a line that is not there yet; nothing else can be called so

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier

# A line and what stands below it; none for the top itself. Qt's own item for the top is not
# asked for: PySide6 would keep it, also when Qt has deleted it.
_Line = QTreeWidgetItem | None


class Tree(QTreeWidget):
    """Sections with entries.

    Attributes:
        chosen: An `Entry`, and how: "alone", "also" (Shift) or "not" (Ctrl).
        menu_wanted: A menu for an `Entry`, or for a section by its name, at this place.
        named: Another name was typed for an `Entry`.
        created: A name was typed for something new: its kind and its name.
        deleted: An `Entry` is to be deleted.
        dropped: Files (ids) were dropped on an `Entry`.
    """

    chosen = Signal(object, str)
    menu_wanted = Signal(object, str, QPoint)
    named = Signal(object, str)
    created = Signal(str, str)
    deleted = Signal(object)
    dropped = Signal(object, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: dict[str, _Line] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._query = ""
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(look.step(3))
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Places, searches, collections, tags and kinds"))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        delegate = LineDelegate(self)
        delegate.named.connect(self._take_name)
        delegate.closeEditor.connect(lambda *_: self._drop_new())
        self.setItemDelegate(delegate)
        self._covers = delegate.covers

    # ------------------------------------------------------------ lines

    def add_section(self, name: str, title: str) -> None:
        """Add a section; without a title its lines stand at the top, unfolded for good."""
        item: _Line = None
        if title:
            item = QTreeWidgetItem([title.upper()])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, title)
            self.addTopLevelItem(item)
            item.setHidden(True)  # which only counts within a tree
            item.setExpanded(True)
        self._sections[name] = item
        self._entries[name] = []

    def fill(self, name: str, entries: Sequence[Entry]) -> None:
        """Show the entries of a section; what was folded stays so.

        Args:
            name: The section.
            entries: Each after the one it stands below.
        """
        section = self._sections[name]
        if list(entries) == self._entries[name]:
            return
        self._entries[name] = list(entries)
        folded = {key for key, item in self._lines(section) if not item.isExpanded()}
        current = self._entry(self.currentItem())
        if section is None:
            self._clear_top()
        else:
            section.takeChildren()
            section.setHidden(not entries)
        above: list[_Line] = [section]
        for entry in entries:
            del above[entry.depth + 1 :]
            item = QTreeWidgetItem([entry.label])
            self._set(item, entry)
            if (holder := above[-1]) is None:
                self.insertTopLevelItem(self._length_of_top(), item)
            else:
                holder.addChild(item)
            item.setExpanded(entry.key not in folded)
            above.append(item)
            if current is not None and entry.key == current.key:
                self.setCurrentItem(item)
        self.follow(self._query)

    def _length_of_top(self) -> int:
        """Return how many lines stand above the first section."""
        items = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return sum(self._entry(item) is not None for item in items)

    def _clear_top(self) -> None:
        for _ in range(self._length_of_top()):
            self.takeTopLevelItem(0)

    def missing_covers(self) -> list[int]:
        """Return the files that stand for collections and whose pictures are not there yet."""
        wanted = (one.cover for entries in self._entries.values() for one in entries)
        return [one for one in dict.fromkeys(wanted) if one is not None and one not in self._covers]

    def show_cover(self, file_id: int, data: bytes) -> None:
        """Show the picture of a file where it stands for a collection."""
        picture = QPixmap()
        if picture.loadFromData(data):
            self._covers[file_id] = picture
            self.viewport().update()

    def show_section(self, name: str, visible: bool) -> None:
        """Show a section that has lines, or hide it."""
        section = self._sections[name]
        if section is not None:
            section.setHidden(not (visible and self._entries[name]))

    def follow(self, query: str) -> None:
        """Mark the lines that a query holds."""
        self._query = query
        for section in self._sections.values():
            for _, item in self._lines(section):
                entry = self._entry(item)
                if entry is not None:
                    item.setData(0, ACTIVE_ROLE, _standing(entry, query))

    def edit_name(self, entry: Entry) -> None:
        """Let another name be typed for a line."""
        for section in self._sections.values():
            for key, item in self._lines(section):
                if key == entry.key:
                    self.editItem(item)
                    return

    def begin_new(self, section: str, below: str = "") -> None:
        """Let the name of something new be typed, as a tag or collection below another."""
        parent = self._sections[section]
        if parent is None:
            return
        parent.setHidden(False)
        kind = "tag" if section == "tags" else "collection"
        for key, item in self._lines(parent):
            if below and key == (kind, below):
                parent = item
        item = QTreeWidgetItem([""])
        self._set(item, Entry(kind, "", "", name=_NEW + below))  # type: ignore[arg-type]
        parent.insertChild(0, item)
        parent.setExpanded(True)
        self.setCurrentItem(item)
        self.editItem(item)

    def _set(self, item: QTreeWidgetItem, entry: Entry) -> None:
        said = f"{entry.label}, {entry.files}" if entry.files is not None else entry.label
        if entry.fresh:
            new = self.tr("%Ln new", "", entry.fresh)
            said = f"{said}, {new}"
        item.setData(0, ENTRY_ROLE, entry)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(0, entry.tip or entry.label)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if entry.is_own:
            flags |= Qt.ItemFlag.ItemIsEditable
        if entry.takes_files:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        item.setFlags(flags)

    def _lines(self, above: _Line) -> list[tuple[tuple[str, str], QTreeWidgetItem]]:
        found = []
        count = self.topLevelItemCount() if above is None else above.childCount()
        for number in range(count):
            item = self.topLevelItem(number) if above is None else above.child(number)
            entry = self._entry(item)
            if item is not None and entry is not None:
                found += [(entry.key, item), *self._lines(item)]
        return found

    def _entry(self, item: QTreeWidgetItem | None) -> Entry | None:
        return item.data(0, ENTRY_ROLE) if item is not None else None

    def _take_name(self, entry: Entry, name: str) -> None:
        if entry.name.startswith(_NEW):
            below = entry.name.removeprefix(_NEW)
            self.created.emit(entry.kind, f"{below}/{name}" if below else name)
        else:
            self.named.emit(entry, name)

    def _drop_new(self) -> None:
        for section in self._sections.values():
            for key, item in self._lines(section):
                holder = item.parent()
                if key[1].startswith(_NEW) and holder is not None:
                    holder.removeChild(item)

    # ------------------------------------------------------------ keys and mouse

    def _choose(self, item: QTreeWidgetItem | None, held: Qt.KeyboardModifier) -> None:
        entry = self._entry(item)
        if entry is not None:
            how = "not" if held & _CONTROL else "also" if held & _SHIFT else "alone"
            self.chosen.emit(entry, how)
        elif item is not None:
            item.setExpanded(not item.isExpanded())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """See Qt; the sign of a section stands beside its words, which keep off what is above."""
        is_section = index.data(ENTRY_ROLE) is None
        super().drawBranches(painter, rect.adjusted(0, look.step(2 * is_section), 0, 0), index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """See Qt; a click chooses."""
        place = event.position().toPoint()
        item = self.itemAt(place)
        super().mouseReleaseEvent(event)
        on_line = item is not None and self.visualItemRect(item).contains(place)
        if event.button() == Qt.MouseButton.LeftButton and on_line:
            self._choose(item, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See Qt; Return and Space choose, F2 renames, Delete deletes."""
        entry = self._entry(self.currentItem())
        key = Qt.Key
        if event.key() in {key.Key_Return, key.Key_Enter, key.Key_Space}:
            self._choose(self.currentItem(), event.modifiers())
        elif event.key() == key.Key_F2 and entry is not None and entry.is_own:
            self.edit_name(entry)
        elif event.key() == key.Key_Delete and entry is not None and entry.is_own:
            self.deleted.emit(entry)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """See Qt; the menu key asks at the current line."""
        place, item = event.globalPos(), self.itemAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            item = self.currentItem()
            if item is not None:
                place = self.viewport().mapToGlobal(self.visualItemRect(item).center())
        name = next((name for name, one in self._sections.items() if one is item), "")
        self.menu_wanted.emit(self._entry(item), name, place)

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """See Qt; only files that are in the index can be labelled."""
        if event.mimeData().hasFormat(FILES_TYPE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """See Qt; the line below the pointer is marked."""
        item = self.itemAt(event.position().toPoint())
        entry = self._entry(item)
        known = event.mimeData().hasFormat(FILES_TYPE)
        if item is not None and entry is not None and entry.takes_files and known:
            self.setCurrentItem(item)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell which files were dropped on what."""
        entry = self._entry(self.itemAt(event.position().toPoint()))
        if entry is not None and entry.takes_files:
            event.acceptProposedAction()
            self.dropped.emit(entry, _ids(event.mimeData().data(FILES_TYPE)))


def _ids(data: QByteArray) -> list[int]:
    """Read ids as a drag of this window carries them; other programs may send anything."""
    try:
        ids = json.loads(bytes(data.data()))
    except ValueError:
        return []
    return [one for one in ids if isinstance(one, int)] if isinstance(ids, list) else []


def _standing(entry: Entry, query: str) -> str:
    """Return how an entry stands in a query: "", "on", or "off" when it is left out."""
    if entry.kind == "saved":
        return "on" if " ".join(query.split()) == entry.term else ""
    if not entry.term:
        return "on" if entry.kind == "place" and not query.strip() else ""
    if terms.has(query, entry.term):
        return "on"
    return "off" if terms.has(query, f"-{entry.term}") else ""
