"""The log of changes: what happened to files, the newest first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.core import terms, wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.activity.paged import Index, PagedModel
from concierge.gui.activity.table import Table
from concierge.gui.bridge import Bridge
from concierge.gui.look.empty import Empty
from concierge.gui.selection import Item
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_PAGE = 200
_NAME, _WHAT, _WHERE, _WHEN = range(4)
_WIDTHS = (0, 20, 44, 22)
_WHATS: dict[str, tuple[str, look.icons.Role, str]] = {
    "added": ("plus", "good", QT_TRANSLATE_NOOP("ChangesModel", "New")),
    "changed": ("edit", "quiet", QT_TRANSLATE_NOOP("ChangesModel", "Changed")),
    "moved": ("arrow-right", "quiet", QT_TRANSLATE_NOOP("ChangesModel", "Moved")),
    "missing": ("drive", "warn", QT_TRANSLATE_NOOP("ChangesModel", "Away")),
    "back": ("undo", "good", QT_TRANSLATE_NOOP("ChangesModel", "Back again")),
    "removed": ("minus", "quiet", QT_TRANSLATE_NOOP("ChangesModel", "Gone")),
}


class ChangesModel(PagedModel[wire.Change]):
    """Changes of files and folders."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [
                translate("ChangesModel", "Name"),
                translate("ChangesModel", "What"),
                translate("ChangesModel", "Where"),
                translate("ChangesModel", "When"),
            ],
            parent,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        change = self.row(index)
        if change is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(change, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.moment(change.at) if column == _WHEN else _path_text(change)
        if role == Qt.ItemDataRole.DecorationRole and column == _WHAT:
            name, tone, _ = _WHATS[change.what]
            return look.icon(name, tone)
        if role == Qt.ItemDataRole.ForegroundRole and column in (_WHERE, _WHEN):
            return look.colours().quiet
        return None


class ChangesPage(QWidget):
    """The log of changes.

    Args:
        bridge: The way to the service.

    Attributes:
        wanted: What is in a folder is to be searched.
        previewed: An `Item` is to be shown large.
    """

    wanted = Signal(str)
    previewed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.model = ChangesModel(self)
        self.table = Table(self.tr("Changes"), self.model, _WIDTHS)
        told = self.tr("Nothing has changed yet. What happens to your files is listed here.")
        self.empty = Empty("history", "", told)
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.step(3), 0, look.step(3))
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        self.model.wanted.connect(self._fetch)
        self.table.opened.connect(self._open)
        self.setFocusProxy(self.table)

    def load(self) -> None:
        """Ask for the newest changes."""
        self._bridge.call(
            lambda client: client.changes(limit=_PAGE), self._show, owner=self, key="changes"
        )

    def follow(self) -> None:
        """Note that files were looked at; rows in use stay where they are."""
        if self.table.verticalScrollBar().value() == 0 and not self.table.chosen():
            self.load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at what may have changed."""
        super().showEvent(event)
        self.load()

    def _show(self, page: wire.ChangePage) -> None:
        if not page.changes or page.changes != self.model.rows[: len(page.changes)]:
            self.model.show(page.changes, page.next)
        self.empty.setVisible(not page.changes)
        self.table.setVisible(bool(page.changes))

    def _fetch(self, after: int) -> None:
        self._bridge.call(
            lambda client: client.changes(after=after, limit=_PAGE),
            lambda page: self.model.add(page.changes, after, page.next),
            self._fetch_failed,
            owner=self,
            key="page",
        )

    def _fetch_failed(self, error: ConciergeError) -> None:
        self.model.give_up()
        self._bridge.failed.emit(error)

    def _open(self, index: QModelIndex) -> None:
        change = self.model.row(index)
        if change is None:
            return
        path = from_wire(change.path)
        # What is no file of the index now is a folder, or gone: its surroundings are shown.
        self._bridge.call(
            lambda client: client.file_at(path),
            lambda file: self.previewed.emit(Item.of_details(file)),
            lambda _: self.wanted.emit(terms.term("in", change.path)),
            owner=self,
            key="open",
        )


def _text(change: wire.Change, column: int) -> str:
    path = from_wire(change.path)
    if column == _NAME:
        return shown(path.name or path)
    if column == _WHAT:
        return translate("ChangesModel", _WHATS[change.what][2])
    if column == _WHERE:
        return _path_text(change) if change.earlier else shown(path.parent)
    return words.ago(change.at)


def _path_text(change: wire.Change) -> str:
    path = from_wire(change.path)
    if not change.earlier:
        return shown(path)
    earlier = from_wire(change.earlier)
    if earlier.parent == path.parent:
        return translate("ChangesModel", "was called %1").replace("%1", shown(earlier.name))
    return (
        translate("ChangesModel", "from %1 to %2")
        .replace("%1", shown(earlier.parent))
        .replace("%2", shown(path.parent))
    )
