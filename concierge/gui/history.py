"""The searches that are remembered: chosen again, or forgotten one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from concierge.core.paths import shown
from concierge.gui import words
from concierge.gui.bridge import Bridge
from concierge.gui.look import metrics
from concierge.gui.look.label import Label

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_MOST = 500
_QUERY = Qt.ItemDataRole.UserRole


class HistoryList(QWidget):
    """Lists searches, the latest first; Delete forgets one for good.

    Args:
        bridge: The way to the service.
        parent: Its parent.

    Attributes:
        chosen: A search is to be made again.
        forgotten: One was forgotten.
    """

    chosen = Signal(str)
    forgotten = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.list = QListWidget()
        self.list.setObjectName("history-list")
        self.list.setAccessibleName(self.tr("Earlier searches"))
        self.list.itemActivated.connect(lambda row: self.chosen.emit(row.data(_QUERY)))
        self.forget = QPushButton(self.tr("Forget This Search"))
        self.forget.setEnabled(False)
        self.forget.clicked.connect(self._forget)
        self.list.currentRowChanged.connect(lambda row: self.forget.setEnabled(row >= 0))
        self._told = Label(tone="quiet")
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.step(2))
        column.addWidget(self.list)
        column.addLayout(row)
        self.setFocusProxy(self.list)
        self.load()

    def load(self) -> None:
        """Ask for the searches anew."""
        self._bridge.call(_known, self._show, owner=self, key="history")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Forget with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.forget.isEnabled():
            self._forget()
        else:
            super().keyPressEvent(event)

    def _show(self, known: tuple[list[wire.PastSearch], bool]) -> None:
        searches, keeps = known
        at = max(0, self.list.currentRow())
        self.list.clear()
        for one in searches:
            row = QListWidgetItem(shown(one.query), self.list)
            row.setData(_QUERY, one.query)
            row.setToolTip(self._about(one))
        self.list.setCurrentRow(min(at, len(searches) - 1))
        self._told.setText(self._said(len(searches), keeps))

    def _about(self, one: wire.PastSearch) -> str:
        files = self.tr("%Ln file(s)", "", one.files)
        return f"{files}, {words.moment(one.last)}"

    def _said(self, count: int, keeps: bool) -> str:
        if not keeps:
            return self.tr("Searches are not remembered; the settings of privacy say so.")
        return "" if count else self.tr("No searches are remembered yet.")

    def _forget(self) -> None:
        query = self.list.currentItem().data(_QUERY)

        def done(known: tuple[list[wire.PastSearch], bool]) -> None:
            self._show(known)
            self.forgotten.emit()

        self._bridge.call(lambda client: _forgotten(client, query), done, owner=self)


def _known(client: Client) -> tuple[list[wire.PastSearch], bool]:
    keeps = next(row.value for row in client.settings() if row.name == "keep_history")
    return client.history.recent(limit=_MOST), bool(keeps)


def _forgotten(client: Client, query: str) -> tuple[list[wire.PastSearch], bool]:
    client.history.remove(query)
    return _known(client)
