"""Lists of files that have to do with one: similar ones, and its versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.rows import RowDelegate
from concierge.gui.look.tip import as_tip
from concierge.gui.selection import Item, Selection
from concierge.gui.told import problem, told

_ROWS_SHOWN = 6
_SAME = "same content"

Reply = wire.SimilarReply | wire.VersionsReply


class Related(QWidget):
    """Files found by a question to the service, which is asked when the list is opened.

    Args:
        bridge: The way to the service.
        name: What the list is, for assistive technology.
        ask: Asks for the files near one.

    Attributes:
        activated: A person wants to open one.
        previewed: A person wants to see one large.
        menu_wanted: A menu for one, as a `Selection`, at a place of the screen.
        compared: A person wants to know what changed between one, a version, and the file.
        counted: How many there are.
    """

    activated = Signal(object)
    previewed = Signal(object)
    menu_wanted = Signal(object, QPoint)
    compared = Signal(object)
    counted = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        name: str,
        ask: Callable[[Client, int], Reply],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ask = ask
        self._asked: int | None = None
        self._list = _List(self)
        self._list.setAccessibleName(name)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setIconSize(QSize(look.icon_px("name"), look.icon_px("name")))
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemActivated.connect(lambda row: self.activated.emit(_item(row)))
        self._list.previewed.connect(lambda row: self.previewed.emit(_item(row)))
        self._list.menu_wanted.connect(
            lambda row, at: self.menu_wanted.emit(Selection((_item(row),)), at)
        )
        self._told = QLabel(self, wordWrap=True)
        self._told.setMargin(look.step(2))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._list)
        box.addWidget(self._told)

    def forget(self) -> None:
        """Show nothing; ask again at the next opening."""
        self._asked = None
        self._list.clear()
        self._list.hide()
        self._told.setText(self.tr("Looking…"))
        self._told.show()
        self.counted.emit(None)

    def load(self, file_id: int) -> None:
        """Ask for the files near a file, unless they are here already."""
        if self._asked == file_id:
            return
        self.forget()
        self._asked = file_id
        self._bridge.call(
            lambda client: self._ask(client, file_id),
            partial(self._take, file_id),
            self._failed,
            owner=self,
            key="related",
        )

    def _take(self, file_id: int, reply: Reply) -> None:
        if self._asked != file_id:
            return
        hits: Sequence[wire.Hit] = reply.hits
        for hit in hits:
            self._add(hit)
        self._list.setVisible(bool(hits))
        row = self._list.sizeHintForRow(0) if hits else 0
        self._list.setFixedHeight(min(len(hits), _ROWS_SHOWN) * row)
        said = " ".join(map(told, reply.notices)) or ("" if hits else self.tr("There are none."))
        self._told.setText(said)
        self._told.setVisible(bool(said))
        self.counted.emit(len(hits))

    def _failed(self, error: ConciergeError) -> None:
        self._asked = None
        self._told.setText(problem(error))

    def _add(self, hit: wire.Hit) -> None:
        path = from_wire(hit.path)
        beside = [shown(path.parent.name), words.date(hit.modified)]
        if isinstance(hit, wire.VersionHit):
            beside.insert(0, self._reason(hit.reason))
        text = f"{shown(path.name)}\n{' · '.join(part for part in beside if part)}"
        item = QListWidgetItem(look.kind_icon(hit.kind, path.name), text)
        item.setData(Qt.ItemDataRole.UserRole, Item.of_hit(hit))
        item.setToolTip(as_tip(shown(path)))
        self._list.addItem(item)
        if isinstance(hit, wire.VersionHit) and hit.reason != _SAME:
            self._list.setItemWidget(item, self._compare_button(Item.of_hit(hit)))

    def _compare_button(self, version: Item) -> QWidget:
        """Return what stands at the right of a version's row."""
        beside = QWidget(self._list)
        button = QToolButton(beside, autoRaise=True)
        button.setIcon(look.icon("versions"))
        told_ = self.tr("What changed between this version and the file")
        button.setToolTip(told_)
        button.setAccessibleName(f"{told_}: {shown(version.name)}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.compared.emit(version))
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, look.step(1), 0)
        row.addStretch(1)
        row.addWidget(button)
        return beside

    def _reason(self, reason: str) -> str:
        names = {
            _SAME: self.tr("same content"),
            "same name family": self.tr("similar name"),
            "near text": self.tr("similar text"),
        }
        return names.get(reason, reason)


class _List(QListWidget):
    """Files, with the keys and the menu that files have among the results.

    Attributes:
        previewed: A row is to be seen large.
        menu_wanted: A menu for a row is wanted, at a place of the screen.
    """

    previewed = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show a file large with Space."""
        if event.key() == Qt.Key.Key_Space and (row := self.currentItem()) is not None:
            self.previewed.emit(row)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of the row below the pointer, or of that which has the keys."""
        row, at = self.itemAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentItem() is not None:
            row = self.currentItem()
            at = self.viewport().mapToGlobal(self.visualItemRect(row).center())
        if row is not None:
            self.menu_wanted.emit(row, at)


def _item(row: QListWidgetItem) -> Item:
    item: Item = row.data(Qt.ItemDataRole.UserRole)
    return item
