"""The files within a file as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from concierge.core.paths import shown
from concierge.core.records import PART_SEPARATOR
from concierge.core.wire import PartRow
from concierge.gui import look, words
from concierge.gui.look.tip import as_tip
from concierge.gui.told import told

_CUT = re.compile(f"{re.escape(PART_SEPARATOR)}|/")
_OPENED_UP_TO = 60
_EVERY = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


class PartsTree(QTreeWidget):
    """Members of an archive or attachments of a message.

    Attributes:
        chosen: A person chose one; its path inside.
        opened: A person wants to open one in another program; its path inside.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName(self.tr("Files inside"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._changed)
        self.itemActivated.connect(lambda item, _column: self._open(item))
        self._action = QAction(look.icon("open"), self.tr("Open a copy"), self)
        self._action.triggered.connect(lambda: self._open(self.currentItem()))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def show_parts(self, parts: Iterable[PartRow]) -> None:
        """Show files within a file."""
        blocker = QSignalBlocker(self)
        self.clear()
        folders: dict[tuple[str, ...], QTreeWidgetItem] = {}
        rows = list(parts)
        for part in rows:
            names = tuple(name for name in _CUT.split(part.path) if name) or (part.path,)
            item = self._folder(folders, names)
            item.setIcon(0, look.kind_icon(part.kind or "other", names[-1]))
            item.setText(1, "" if part.size is None else words.size(part.size))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.UserRole, part.path)
            does = self.tr("A double click opens a copy")
            item.setToolTip(0, as_tip(f"{told(part.note) or shown(part.path)} — {does}"))
            if part.note:
                item.setForeground(0, look.colours().quiet)
        if len(rows) <= _OPENED_UP_TO:
            self.expandAll()
        self.setRootIsDecorated(any(len(place) > 1 for place in folders))
        blocker.unblock()

    def _folder(
        self, known: dict[tuple[str, ...], QTreeWidgetItem], names: tuple[str, ...]
    ) -> QTreeWidgetItem:
        """Return the item of a path, made with those above it."""
        above: QTreeWidgetItem | None = None
        for depth in range(1, len(names) + 1):
            place = names[:depth]
            if place not in known:
                item = QTreeWidgetItem([shown(names[depth - 1]), ""])
                item.setIcon(0, look.icon("folder", "quiet"))
                if above is None:
                    self.addTopLevelItem(item)
                else:
                    above.addChild(item)
                known[place] = item
            above = known[place]
        return known[names]

    def fit(self, most: int) -> None:
        """Be as high as it has rows, but no higher than so many."""
        rows = min(len(self.findItems("", _EVERY, 0)), most)
        self.setFixedHeight(rows * max(1, self.sizeHintForRow(0)) + look.step(1))

    def choose(self, path: str) -> None:
        """Choose a file within by its path, as if a person had."""
        for item in self.findItems("", _EVERY, 0):
            if item.data(0, Qt.ItemDataRole.UserRole) == path:
                self.setCurrentItem(item)
                return

    def _changed(self, item: QTreeWidgetItem | None) -> None:
        path = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if path:
            self.chosen.emit(path)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (path := item.data(0, Qt.ItemDataRole.UserRole)):
            self.opened.emit(path)

    def _show_menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        if item is not None and item.data(0, Qt.ItemDataRole.UserRole):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self._action)
            menu.popup(self.viewport().mapToGlobal(at))
