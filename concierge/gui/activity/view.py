"""The page of activity: five pages of it, of which only the one in sight does anything."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui import look
from concierge.gui.activity.changes import ChangesPage
from concierge.gui.activity.files import STATES, FilesPage
from concierge.gui.activity.journal import JournalPage
from concierge.gui.activity.now import NowPage
from concierge.gui.activity.upkeep import UpkeepPage
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.page_view import PageView

_PAUSE_MS = 500  # so that lists are not asked for with every file that is read


class ActivityView(PageView):
    """What is going on, and what was.

    Args:
        bridge: The way to the service.
        live: What the service tells by itself.
    """

    def __init__(self, bridge: Bridge, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Activity"))
        self._live = live
        self.now = NowPage(bridge)
        self.files = FilesPage(bridge)
        self.changes = ChangesPage(bridge)
        self.journal = JournalPage(bridge)
        self.upkeep = UpkeepPage(bridge)
        self.tabs = QTabWidget(documentMode=True)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Parts of activity"))
        self.tabs.addTab(self.now, look.icon("activity"), self.tr("Now"))
        self.tabs.addTab(self.files, look.icon("list"), self.tr("Files"))
        self.tabs.addTab(self.changes, look.icon("history"), self.tr("Changes"))
        self.tabs.addTab(self.journal, look.icon("undo"), self.tr("Journal"))
        self.tabs.addTab(self.upkeep, look.icon("shield"), self.tr("Upkeep"))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(4), look.step(2), look.step(4), 0)
        column.addWidget(self.tabs)
        self._renewal = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._renewal.timeout.connect(self._renew)
        self._connect()
        self.setFocusProxy(self.tabs.tabBar())

    def open_part(self, name: str) -> None:
        """Turn to a part by its name, or to the files that stand in some way."""
        if name in STATES:
            self.tabs.setCurrentWidget(self.files)
            self.files.show_state(name)
            return
        pages: dict[str, QWidget] = {
            "now": self.now,
            "files": self.files,
            "changes": self.changes,
            "journal": self.journal,
            "upkeep": self.upkeep,
        }
        if name in pages:
            self.tabs.setCurrentWidget(pages[name])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show how things stand; nothing was done while it was hidden."""
        super().showEvent(event)
        self._follow()

    def _connect(self) -> None:
        self._live.status.connect(self._follow_if_seen)
        self._live.scanned.connect(self._note_scanned)
        self._live.lost.connect(self._follow_if_seen)
        self._live.back.connect(self._follow_if_seen)
        self._live.labels.connect(self.journal.follow)
        self._live.saved.connect(self.journal.follow)
        for page in (self.now, self.files, self.journal, self.upkeep):
            page.told.connect(self.told)
        self.now.failures_wanted.connect(lambda: self.open_part("failed"))
        self.files.activated.connect(self.activated)
        self.files.menu_wanted.connect(self.menu_wanted)
        self.changes.wanted.connect(self.wanted)
        self.changes.previewed.connect(self.previewed)
        self.tabs.currentChanged.connect(lambda _: self._follow())

    def _follow_if_seen(self) -> None:
        if self.isVisible():
            self._follow()

    def _follow(self) -> None:
        status = self._live.last
        shown = self.tabs.currentWidget()
        if shown is self.now:
            self.now.follow(status, self._live.away)
        elif status is not None and shown is self.upkeep:
            self.upkeep.follow(status)
        elif status is not None and not self._renewal.isActive():
            self._renewal.start()

    def _renew(self) -> None:
        """Bring the lists up to date."""
        status: wire.Status | None = self._live.last
        if not self.isVisible() or status is None:
            return
        if self.tabs.currentWidget() is self.files:
            self.files.follow(status)
        elif self.tabs.currentWidget() is self.changes:
            self.changes.follow()

    def _note_scanned(self) -> None:
        if self.isVisible() and self.tabs.currentWidget() is self.now:
            self.now.away.load()
