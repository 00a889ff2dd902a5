"""The page of all files: which they are, how they stand, and trying again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire
from concierge.core.records import Kind
from concierge.gui import look, naming, words
from concierge.gui.activity.ledger import LedgerModel, item_of
from concierge.gui.activity.table import Table
from concierge.gui.bridge import Bridge
from concierge.gui.look.empty import Empty
from concierge.gui.look.label import Label
from concierge.gui.selection import Selection

STATES = ("", "waiting", "indexed", "failed", "excluded", "missing")
_PAGE = 200
_REST_MS = 150
_WIDTHS = (0, 32, 34, 16, 11)

Wanted = tuple[str, str, str]  # state, kind, text


class FilesPage(QWidget):
    """The ledger, as much of it as is looked at.

    Args:
        bridge: The way to the service.

    Attributes:
        told: Said in passing.
        activated: An `Item` is to be opened.
        menu_wanted: A menu for a `Selection` at a place of the screen, and what stands first in it.
    """

    told = Signal(str, object)
    activated = Signal(object)
    menu_wanted = Signal(object, QPoint, list)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Wanted | None = None
        self._shown: Wanted = ("", "", "")
        self._failed = 0
        self._mark: tuple[object, ...] | None = None  # how things stood when last told
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self.states = self._choice(self.tr("State"), [(one, _state(one)) for one in STATES])
        kinds = [("", self.tr("All kinds")), *((str(one), words.kind(one)) for one in Kind)]
        self.kinds = self._choice(self.tr("Kind"), kinds)
        self.text = QLineEdit(clearButtonEnabled=True)
        self.text.setPlaceholderText(self.tr("Name or folder"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.textChanged.connect(lambda _: self._rest.start())
        self.count = Label(tone="quiet", role="detail")
        self.renew = self._button("regenerate", self.tr("Show What Changed"), self.load)
        self.retry = self._button("retry", self.tr("Try Again"), self._retry_chosen)
        self.retry_all = self._button("retry", self.tr("Try All Failed Again"), self._retry_all)
        self.renew.hide()
        self.model = LedgerModel(self)
        self.table = Table(self.tr("Files"), self.model, _WIDTHS)
        self.all = self._button("list", self.tr("Show All Files"), lambda: self.show_state(""))
        self.empty = Empty("list", "", "", self.all)
        self.empty.hide()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.text)

    def show_state(self, state: str) -> None:
        """Show only files that stand so; "" shows all."""
        self.text.clear()
        self.kinds.setCurrentIndex(0)
        self.states.setCurrentIndex(STATES.index(state))
        self._look()

    def follow(self, status: wire.Status) -> None:
        """Note that things stand otherwise; rows in use stay where they are."""
        self._failed = status.files.failed
        self._allow()
        mark = (status.files, status.contents, status.roots)
        before, self._mark = self._mark, mark
        if self._asked is None or before in (None, mark):
            return
        at_top = self.table.verticalScrollBar().value() == 0
        if at_top and not self.table.chosen() and not self.table.underMouse():
            self.load()
        else:
            self.renew.show()

    def load(self) -> None:
        """Ask for the first page of what is wanted now."""
        self._rest.stop()
        self.renew.hide()
        self._asked = wanted = self._wanted()
        self._bridge.call(
            lambda client: client.ledger(*wanted, limit=_PAGE),
            lambda page: self._show(page, wanted),
            owner=self,
            key="ledger",
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at what may have changed."""
        super().showEvent(event)
        self.load()

    # ------------------------------------------------------------ within

    def _look(self) -> None:
        if self.isVisible() and self._wanted() != self._asked:
            self.load()

    def _wanted(self) -> Wanted:
        return self.states.currentData(), self.kinds.currentData(), self.text.text().strip()

    def _show(self, page: wire.LedgerPage, wanted: Wanted) -> None:
        self._shown = wanted
        self.model.show(page.files, page.next, page.total)
        self.count.setText(self.tr("%Ln file(s)", "", page.total) if page.total else "")
        self.empty.say(_why_empty(wanted))
        self.all.setVisible(any(wanted))
        self.empty.setVisible(not page.total)
        self.table.setVisible(bool(page.total))
        self._allow()

    def _fetch(self, after: int) -> None:
        wanted = self._shown

        def add(page: wire.LedgerPage) -> None:
            if wanted == self._shown:  # else it belongs to rows that are here no more
                self.model.add(page.files, after, page.next)

        self._bridge.call(
            lambda client: client.ledger(*wanted, after=after, limit=_PAGE),
            add,
            self._fetch_failed,
            owner=self,
            key="page",
        )

    def _fetch_failed(self, error: ConciergeError) -> None:
        self.model.give_up()
        self._bridge.failed.emit(error)

    def _chosen(self) -> list[wire.LedgerRow]:
        return [row for index in self.table.chosen() if (row := self.model.row(index))]

    def _selection(self) -> Selection:
        return Selection(tuple(item_of(row) for row in self._chosen()))

    def _allow(self) -> None:
        self.retry.setEnabled(any(row.state == "failed" for row in self._chosen()))
        self.retry_all.setEnabled(self._failed > 0)

    def _open(self, index: QModelIndex) -> None:
        if (row := self.model.row(index)) is not None:
            self.activated.emit(item_of(row))

    def _show_menu(self, at: QPoint) -> None:
        first = []
        if self.retry.isEnabled():
            again = QAction(look.icon("retry"), self.retry.text(), self)
            again.triggered.connect(self._retry_chosen)
            first.append(again)
        self.menu_wanted.emit(self._selection(), at, first)

    def _retry_chosen(self) -> None:
        paths = [from_wire(row.path) for row in self._chosen() if row.state == "failed"]
        self._bridge.call(
            lambda client: sum(client.retry(path) for path in paths), self._tell_retried, owner=self
        )

    def _retry_all(self) -> None:
        self._bridge.call(lambda client: client.retry(), self._tell_retried, owner=self)

    def _tell_retried(self, files: int) -> None:
        self.told.emit(self.tr("%Ln file(s) will be tried again", "", files), None)
        self.load()

    # ------------------------------------------------------------ putting it together

    def _lay_out(self) -> None:
        chosen = QHBoxLayout()
        chosen.addWidget(self.text, 1)
        for choice in (self.states, self.kinds):
            chosen.addWidget(choice)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        for button in (self.renew, self.retry, self.retry_all):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.step(3), 0, look.step(3))
        column.setSpacing(look.step(3))
        column.addLayout(chosen)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.model.wanted.connect(self._fetch)
        self.table.opened.connect(self._open)
        self.table.menu_wanted.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self._allow()

    def _choice(self, name: str, rows: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, text in rows:
            box.addItem(text, value)
        box.currentIndexChanged.connect(lambda _: self._rest.start())
        return box

    def _button(self, icon: str, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(look.icon(icon), text)
        button.clicked.connect(do)
        return button


def _why_empty(wanted: Wanted) -> str:
    """Return why no file is listed."""
    translate = QCoreApplication.translate
    state, *others = wanted
    if any(others):
        return translate("FilesPage", "No file fits what is chosen above.")
    told = {
        "": translate("FilesPage", "The files of your folders are listed here."),
        "waiting": translate("FilesPage", "No file waits to be read."),
        "indexed": translate("FilesPage", "No file was read yet."),
        "failed": translate("FilesPage", "No file failed: all that were tried could be read."),
        "excluded": translate("FilesPage", "No file is left out."),
        "missing": translate("FilesPage", "No file is missing."),
    }
    return told[state]


def _state(state: str) -> str:
    every = QCoreApplication.translate("FilesPage", "All states")
    return naming.standing(state) if state else every
