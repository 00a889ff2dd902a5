"""The journal: what was done to tags, collections, searches and files, and its undoing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look, words
from concierge.gui.activity.paged import Index, PagedModel
from concierge.gui.activity.table import Table
from concierge.gui.bridge import Bridge
from concierge.gui.look.empty import Empty
from concierge.gui.look.label import Label
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP
from concierge.gui.turning import with_passed

translate = QCoreApplication.translate

_PAGE = 200
_WHAT, _FILES, _WHO, _STATE, _WHEN = range(5)
_WIDTHS = (0, 10, 20, 18, 22)
_STATES: dict[str, str] = {
    "done": "",
    "undone": QT_TRANSLATE_NOOP("JournalModel", "Undone"),
    "part": QT_TRANSLATE_NOOP("JournalModel", "Done in part"),
}
_FACES: dict[str, str] = {
    "window": QT_TRANSLATE_NOOP("JournalModel", "Window"),
    "command": QT_TRANSLATE_NOOP("JournalModel", "Command line"),
    "service": QT_TRANSLATE_NOOP("JournalModel", "Concierge"),
}
_RULE = "rule:"


class JournalModel(PagedModel[wire.JournalEntry]):
    """Entries of the journal."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [
                translate("JournalModel", "What"),
                translate("JournalModel", "Files"),
                translate("JournalModel", "By"),
                translate("JournalModel", "State"),
                translate("JournalModel", "When"),
            ],
            parent,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        entry = self.row(index)
        if entry is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.moment(entry.at) if column == _WHEN else told(entry.text)
        if role == Qt.ItemDataRole.ForegroundRole and (column > _FILES or entry.state == "undone"):
            return look.colours().quiet
        return None


class JournalPage(QWidget):
    """The journal, and below it what undoing the chosen entry would change.

    Args:
        bridge: The way to the service.

    Attributes:
        told: What was done, and nothing to undo it: Undo and Redo are here.
    """

    told = Signal(str, object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.model = JournalModel(self)
        self.table = Table(self.tr("Journal"), self.model, _WIDTHS)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        told = self.tr("Nothing was done yet. What is done to tags, collections, saved searches "
                       "and files is listed here, and can be undone.")  # fmt: skip
        self.empty = Empty("undo", "", told)
        self.empty.hide()
        self.preview = Label("", tone="quiet")
        self.turn = QPushButton(look.icon("undo"), self.tr("Undo"))
        self._lay_out()
        self.model.wanted.connect(self._fetch)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._ask())
        self.model.modelReset.connect(self._ask)
        self.turn.clicked.connect(self._turn)
        self.setFocusProxy(self.table)
        self._ask()

    def load(self) -> None:
        """Ask for the newest entries."""
        self._bridge.call(
            lambda client: client.journal.page(limit=_PAGE),
            self._show,
            owner=self,
            key="journal",
        )

    def follow(self) -> None:
        """Note that something was done; asks only when it is seen."""
        if self.isVisible():
            self.load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at what was done meanwhile."""
        super().showEvent(event)
        self.load()

    @property
    def chosen(self) -> wire.JournalEntry | None:
        """The entry that is selected."""
        rows = self.table.chosen()
        return self.model.row(rows[0]) if rows else None

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.preview, 1)
        foot.addWidget(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.step(3), 0, look.step(3))
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _show(self, page: wire.JournalPage) -> None:
        before = self.chosen
        if not page.entries or page.entries != self.model.rows[: len(page.entries)]:
            self.model.show(page.entries, page.next)
        for row, entry in enumerate(page.entries):
            if before is not None and entry.id == before.id:
                self.table.selectRow(row)
        for part in (self.table, self.preview, self.turn):
            part.setVisible(bool(page.entries))
        self.empty.setVisible(not page.entries)

    def _fetch(self, after: int) -> None:
        self._bridge.call(
            lambda client: client.journal.page(after=after, limit=_PAGE),
            lambda page: self.model.add(page.entries, after, page.next),
            self._fetch_failed,
            owner=self,
            key="page",
        )

    def _fetch_failed(self, error: ConciergeError) -> None:
        self.model.give_up()
        self._bridge.failed.emit(error)

    def _ask(self) -> None:
        """Ask what undoing, or redoing, the chosen entry would change."""
        entry = self.chosen
        self.turn.setEnabled(False)
        if entry is None:
            self.preview.setText(self.tr("Choose what to undo or redo."))
            return
        back = entry.state != "undone"
        self.turn.setText(self.tr("Undo") if back else self.tr("Redo"))
        self.turn.setIcon(look.icon("undo" if back else "redo"))
        self._bridge.call(
            lambda client: (client.journal.undo if back else client.journal.redo)(
                entry.id, preview=True
            ),
            self._show_preview,
            lambda error: self.preview.setText(told(error.message)),
            owner=self,
            key="preview",
        )

    def _show_preview(self, turned: wire.JournalTurn) -> None:
        self.turn.setEnabled(not turned.refused)
        self.preview.setText(told(turned.refused) if turned.refused else _would(turned))

    def _turn(self) -> None:
        if (entry := self.chosen) is None:
            return
        back = entry.state != "undone"
        said = self.tr("Undone: %1") if back else self.tr("Done again: %1")

        def done(turned: wire.JournalTurn) -> None:
            text = said.replace("%1", told(turned.entry.text))
            self.told.emit(with_passed(text, turned), None)
            self.load()

        self.turn.setEnabled(False)
        self._bridge.call(
            lambda client: (client.journal.undo if back else client.journal.redo)(entry.id),
            done,
            self._fail,
            owner=self,
            key="turn",
        )

    def _fail(self, error: ConciergeError) -> None:
        self.load()
        self._ask()
        self._bridge.failed.emit(error)


def _text(entry: wire.JournalEntry, column: int) -> str:
    if column == _WHAT:
        return told(entry.text)
    if column == _FILES:
        return words.number(entry.files) if entry.files else ""
    if column == _WHO:
        return _who(entry.who)
    if column == _STATE:
        said = _STATES[entry.state]
        return translate("JournalModel", said) if said else ""
    return words.ago(entry.at)


def _who(who: str) -> str:
    if who.startswith(_RULE):
        return translate("JournalModel", "Rule %1").replace("%1", who.removeprefix(_RULE))
    return translate("JournalModel", _FACES[who]) if who in _FACES else who


def _would(turned: wire.JournalTurn) -> str:
    """Say what would change, with some names."""
    parts = []
    if turned.files:
        count = translate("JournalPage", "Changes %Ln file(s)", "", turned.files)
        parts.append(f"{count}: {', '.join(turned.names)}" if turned.names else count)
    parts += [told(move) for move in turned.moves[:1]]
    if turned.kept:
        stays = translate("JournalPage", "Stays, as it is used for something else since: %1")
        parts.append(stays.replace("%1", ", ".join(turned.kept)))
    if turned.passed:
        passed = translate("JournalPage", "Passed over: %Ln forgotten file(s)", "", turned.passed)
        parts.append(passed)
    return ". ".join(part.rstrip(".") for part in parts)
