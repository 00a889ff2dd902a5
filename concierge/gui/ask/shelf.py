"""The conversations that are kept: searched, opened again, renamed, pinned, and let go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.ask.shelf_rows import CURRENT, ENTRY, ShelfDelegate, about, group
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label
from concierge.gui.look.tip import as_tip

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_PAGE = 200
_TYPED_MS = 150
_LONGEST = 1000  # characters of a search, as the service takes them


class Shelf(QWidget):
    """Lists conversations, pinned ones first, then by day.

    Args:
        bridge: The way to the service.

    Attributes:
        chosen: A conversation is to be opened, by its number.
        export_wanted: A `Conversation` is to be written into a file.
        delete_wanted: A `Conversation` is to be deleted.
        left: It is to be put away.
    """

    chosen = Signal(int)
    export_wanted = Signal(object)
    delete_wanted = Signal(object)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._current: int | None = None
        self._count, self._total = _PAGE, 0
        self._renames = False
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setMaxLength(_LONGEST)
        self.search.setPlaceholderText(self.tr("Search questions and answers"))
        self.search.setAccessibleName(self.tr("Search conversations"))
        self.list = self._made_list()
        self._delegate = ShelfDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self._empty = Label(tone="quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()  # until it is known to be so
        self._wait = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._lay_out()
        self._connect()

    def show_all(self, current: int | None, rename: bool = False) -> None:
        """Show the list as it is now.

        Args:
            current: The conversation that is open.
            rename: Whether its title is to be typed.
        """
        self._current, self._renames = current, rename
        self.search.clear()
        self._count = _PAGE
        self.refresh()
        self.search.setFocus()

    def refresh(self) -> None:
        """Ask for the list anew."""
        text, count = self.search.text().strip(), self._count
        self._bridge.call(
            partial(_known, text=text, count=count), self._show, owner=self, key="shelf"
        )

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order of the page."""
        return [self.search, self.list]

    def selected(self) -> wire.Conversation | None:
        """Return the conversation of the line that the keys are on."""
        one: wire.Conversation | None = self.list.currentIndex().data(ENTRY)
        return one

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete and Escape; Down goes from the search into the list."""
        key, one = event.key(), self.selected()
        if key == Qt.Key.Key_Escape:
            self._step_back()
        elif key == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        elif key == Qt.Key.Key_Delete and one is not None and self.list.hasFocus():
            self.delete_wanted.emit(one)
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ putting it together

    def _made_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("conversations")
        made.setAccessibleName(self.tr("Conversations"))
        made.setFrameShape(QListWidget.Shape.NoFrame)
        made.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.setMouseTracking(True)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(3), look.step(2), look.step(3), look.step(2))
        column.setSpacing(look.step(2))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._wait.start)
        self.search.returnPressed.connect(self._open_first)
        self._wait.timeout.connect(self._search)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.verticalScrollBar().valueChanged.connect(self._reach_on)
        self._delegate.named.connect(self._rename)

    # ------------------------------------------------------------ the list

    def _search(self) -> None:
        self._count = _PAGE
        self.refresh()

    def _show(self, page: wire.ConversationPage) -> None:
        before, bar = self.selected(), self.list.verticalScrollBar()
        self._total, at = page.total, bar.value()
        self.list.clear()
        heading, today = "", date.today()  # noqa: DTZ011 - the day of this machine's zone
        for one in page.conversations:
            if not self.search.text().strip() and (name := group(one, today)) != heading:
                heading = name
                self.list.addItem(self._heading(name))
            self.list.addItem(self._line(one))
            if one.id == (before.id if before else self._current):
                self.list.setCurrentRow(self.list.count() - 1)
        bar.setValue(at)
        self.list.setVisible(bool(page.conversations))
        self._empty.setVisible(not page.conversations)
        self._empty.setText(self._said())
        if self._renames and self.list.currentItem() is not None:
            self.list.editItem(self.list.currentItem())
        self._renames = False

    def _heading(self, name: str) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item

    def _line(self, one: wire.Conversation) -> QListWidgetItem:
        item = QListWidgetItem(shown(one.title))
        kinds = Qt.ItemFlag
        item.setFlags(kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemIsEditable)
        item.setData(ENTRY, one)
        item.setData(CURRENT, one.id == self._current)
        pinned = self.tr("pinned") if one.pinned else ""
        told = ", ".join(filter(None, (shown(one.title), about(one), pinned)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setToolTip(as_tip(shown(one.title)))
        return item

    def _said(self) -> str:
        if self.search.text().strip():
            return self.tr("No conversation has these words.")
        return self.tr(
            "What you ask is kept here, on this computer, with its answers and sources.\n"
            "Ask a question; later you find it here and can go on."
        )

    def _reach_on(self, value: int) -> None:
        """Fetch more once the end is in sight."""
        bar = self.list.verticalScrollBar()
        if value >= bar.maximum() and self._count < self._total:
            self._count += _PAGE
            self.refresh()

    # ------------------------------------------------------------ what is done with one

    def _open(self, item: QListWidgetItem) -> None:
        one: wire.Conversation | None = item.data(ENTRY)
        if one is not None:
            self.chosen.emit(one.id)

    def _open_first(self) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(ENTRY) is not None:
                self._open(self.list.item(row))
                return

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _show_menu(self, at: QPoint) -> None:
        index: QModelIndex = self.list.indexAt(at)
        one: wire.Conversation | None = index.data(ENTRY) if index.isValid() else None
        if one is not None:
            menu = self.menu(one, lambda: self.list.edit(index))
            opens = QAction(look.icon("ask"), self.tr("&Open"), menu)
            opens.triggered.connect(lambda: self.chosen.emit(one.id))
            menu.insertAction(menu.actions()[0], opens)
            menu.popup(self.list.viewport().mapToGlobal(at))

    def menu(self, one: wire.Conversation, rename: Callable[[], object]) -> QMenu:
        """Return what can be done with a conversation; the menu is gone once it is closed.

        Args:
            one: The conversation.
            rename: Lets its title be typed.
        """
        menu = QMenu(self.window())
        entries: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("edit", self.tr("&Rename"), rename),
            ("pin", self.tr("Un&pin") if one.pinned else self.tr("&Pin"), lambda: self.pin(one)),
            ("save", self.tr("E&xport…"), lambda: self.export_wanted.emit(one)),
            ("trash", self.tr("&Delete…"), lambda: self.delete_wanted.emit(one)),
        )
        for icon, text, do in entries:
            menu.addAction(look.icon(icon), text, do)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def pin(self, one: wire.Conversation) -> None:
        """Pin a conversation, or not any more."""
        self._change(lambda client: client.conversations.pin(one.id, not one.pinned))

    def _rename(self, one: wire.Conversation, title: str) -> None:
        self._change(lambda client: client.conversations.rename(one.id, title))

    def _change(self, work: Callable[[Client], object]) -> None:
        self._bridge.call(work, lambda _: self.refresh(), owner=self)


def _known(client: Client, text: str, count: int) -> wire.ConversationPage:
    return client.conversations.page(text, min(count, 1000))
