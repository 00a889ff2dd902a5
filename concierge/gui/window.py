"""The main window: pages, bars and keys; views are joined here and in `find`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QVBoxLayout,
    QWidget,
)

from concierge.gui import keeping, pages, tab_order, turning
from concierge.gui.actions import library
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import follow_keys, menu_bar
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.bridge import Bridge
from concierge.gui.drops import DropTarget
from concierge.gui.find import FindPage
from concierge.gui.handed import HandedFiles
from concierge.gui.live import Live
from concierge.gui.look import theme
from concierge.gui.notices import StatusLine
from concierge.gui.page_stack import PageStack
from concierge.gui.remembered import Appearance, Remembered
from concierge.gui.ruled import open_for_rule
from concierge.gui.selection import Item, Selection
from concierge.gui.shell import Page, Part
from concierge.gui.standing import standing_of
from concierge.gui.telling import TellingWindow
from concierge.gui.told import told
from concierge.gui.troubles import Troubles
from concierge.gui.way_back import WayBack

if TYPE_CHECKING:
    from concierge.core import wire
    from concierge.core.filters import Sort

_SMALLEST = (420, 360)
_WITHOUT_WAY_BACK = ("find", "welcome")  # the welcome has a button of its own
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(TellingWindow):
    """The window; it is the `Shell` of the actions.

    Args:
        bridge: The way to the service.
        live: What the service tells by itself.
        remembered: What was kept from the last time.

    Attributes:
        quit_wanted: The person wants to end the program, the tray included.
        hidden_to_tray: It was closed, and goes on in the tray.
        closing: It is about to be closed.
        seen: The person turned to it.
        quick_wanted: The small search is wanted, or to be gone.
        keeps_to_tray: Whether closing it leaves the tray.
    """

    quit_wanted = Signal()
    hidden_to_tray = Signal()
    closing = Signal()
    seen = Signal()
    quick_wanted = Signal()

    def __init__(self, bridge: Bridge, live: Live, remembered: Remembered) -> None:
        super().__init__()
        self.keeps_to_tray = False
        self._bridge, self._live, self._remembered = bridge, live, remembered
        self.setWindowTitle("Concierge")
        self.setMinimumSize(*_SMALLEST)
        self._status = StatusLine()
        self._back = WayBack()
        self._pages = PageStack(lambda page: pages.make(page, self, live))
        self._troubles = Troubles(self, self._failures, live)
        self._lay_out()
        self._find = FindPage(self, live)
        self._pages.add("find", self._find)
        self._handed = HandedFiles(self)
        self._drops = DropTarget(self._centre, self._find.drop_takers)
        shortcuts().load(remembered)
        self.setMenuBar(menu_bar(self))
        self._connect()
        keeping.restore(remembered, self, self._find)
        self._show_standing()
        self._find.setFocus()
        keeping.turn_back(remembered, self)

    # ------------------------------------------------------------ Shell

    @property
    def bridge(self) -> Bridge:
        """The way to the service."""
        return self._bridge

    @property
    def selection(self) -> Selection:
        """What is selected now."""
        return self._find.search.selection()

    @property
    def widget(self) -> QWidget:
        """The parent of menus and dialogs."""
        return self

    def search(self, query: str) -> None:
        """Show the results of a query; an empty one puts the cursor into the bar."""
        self.show_page("find")
        self._find.search.set_query(query)
        if not query:
            self._find.search.focus_bar()

    def focus_bar(self) -> None:
        """Put the cursor into the search bar."""
        self.show_page("find")
        self._find.search.focus_bar()

    def query(self) -> str:
        """What stands in the search bar."""
        return self._find.search.query()

    def order(self) -> Sort:
        """The order of the results."""
        return self._find.search.header.order

    @property
    def passage(self) -> Item | None:
        """The file with the text that is selected in the preview as what was found."""
        return self._find.passage

    def note_passage(self, how: str) -> None:
        """Make a note of the text that is selected in the preview."""
        self._find.note_passage(how)

    def ask(
        self,
        question: str,
        scope: wire.Scope | None = None,
        label: str = "",
        passage: wire.Excerpt | None = None,
    ) -> None:
        """Ask a question, perhaps of some files only, which the label names."""
        self.show_page("find")
        self._find.ask(question, scope, label, passage)

    def preview(self, item: Item) -> None:
        """Show a file large."""
        self._find.preview(item)

    def show_note(self, item: Item, note_id: int) -> None:
        """Show the passage of a note; with all notes where the file is in the preview already."""
        self._find.show_note(item, note_id)

    def show_page(self, page: Page, part: str = "") -> None:
        """Turn to a page, and to a part of it."""
        self._pages.turn(page, part)
        self._back.setVisible(page not in _WITHOUT_WAY_BACK)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages.page

    def undo(self) -> None:
        """Undo what was last told of, else what the window did last."""
        if self.can_undo:
            self._toast.undo()
        else:
            turning.undo(self)

    def redo(self) -> None:
        """Do again what the window undid last."""
        turning.redo(self)

    def step_part(self, by: int) -> None:
        """Give the keyboard to the next part of the window, or with -1 to the one before."""
        others = (self._back, self._pages.views[self.page])
        parts = self._find.parts if self.page == "find" else others
        tab_order.step((*parts, self._status), by)

    def toggle_part(self, part: Part) -> None:
        """Show or hide a column."""
        self._find.toggle(part)

    def toggle_rows(self) -> None:
        """Show low rows of results, or high ones again."""
        self._find.search.header.compact.toggle()

    def set_low_rows(self, low: bool) -> None:
        """Show low rows of results, or high ones."""
        self._find.search.header.compact.setChecked(low)

    def wear(self, appearance: Appearance) -> None:
        """Be light, dark, or as the system has it, and remember that."""
        self._remembered.keep("look/appearance", appearance)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        kept = self._remembered
        theme.apply(app, kept.appearance, kept.contrast, kept.text_scale)

    def labels_changed(self) -> None:
        """Show tags and collections anew."""
        self._find.labels_changed()

    def come_forward(self) -> None:
        """Be shown in front of other windows."""
        state = self.windowState() & ~Qt.WindowState.WindowMinimized
        self.setWindowState(state | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_quick(self) -> None:
        """Show the small search, or hide it when it is in front."""
        self.quick_wanted.emit()

    def show_failures(self) -> None:
        """Show which files could not be read."""
        self.show_page("activity", "failed")

    def quit(self) -> None:
        """Close the window and leave the tray."""
        self.remember()
        self.quit_wanted.emit()

    # ------------------------------------------------------------ for the application

    def obey(self, action: str, text: str) -> None:
        """Do what another process asks: show, toggle (the small search) or search."""
        if action == "toggle":
            self.show_quick()
            return
        self.come_forward()
        if action == "search" and text:
            self.search(text)
        else:
            self.focus_bar()

    def remember(self) -> None:
        """Keep geometry, columns and page for the next time."""
        keeping.keep(self._remembered, self, self._find)

    # ------------------------------------------------------------ events

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on in the tray where there is one, else end."""
        self.remember()
        self.closing.emit()
        if self.keeps_to_tray and not _session_ends():
            event.ignore()
            self.hide()
            self.hidden_to_tray.emit()
        else:
            super().closeEvent(event)
            self.quit_wanted.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Let Tab go the way one reads."""
        return tab_order.go_on(self, forward)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Note when the person turns to it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.seen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys that no view wanted: / into the bar, Esc back, Return on a button."""
        if event.text() == "/":
            self.focus_bar()
        elif event.key() == Qt.Key.Key_Escape and self._failures.isVisible():
            self._failures.hide()
        elif event.key() == Qt.Key.Key_Escape:
            self.focus_bar()
        elif event.key() in _RETURNS and isinstance(button := self.focusWidget(), QAbstractButton):
            button.click()  # Qt itself does that in dialogs only
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ within

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._failures)
        column.addWidget(self._back)
        column.addWidget(self._pages, 1)
        column.addWidget(self._status)

    def _connect(self) -> None:
        self._bridge.failed.connect(self._troubles.show)
        self._drops.dropped.connect(self._add)
        self._back.wanted.connect(self.focus_bar)
        shortcuts().changed.connect(self._follow_keys)
        self._live.status.connect(self._show_standing)
        self._live.lost.connect(self._show_standing)
        self._live.back.connect(self._show_standing)
        self._live.status.connect(self._greet, Qt.ConnectionType.SingleShotConnection)
        self._live.wanted.connect(self.obey)
        self._live.files_wanted.connect(self._handed.take)
        self._live.notice.connect(lambda text: self.tell(told(text)))
        self._live.opening.connect(lambda path: open_for_rule(self, path))
        self._live.labels.connect(self.labels_changed)
        self._live.notes.connect(self._find.notes_changed)
        self._status.activity_wanted.connect(lambda: self.show_page("activity"))
        self._status.failures_wanted.connect(self.show_failures)
        self._status.settings_wanted.connect(lambda: self.show_page("settings"))

    def _add(self, paths: list[Path]) -> None:
        self.activateWindow()  # so that the keys, Undo among them, come here now
        library.add(Context(self, Selection()), paths)

    def _show_standing(self) -> None:
        status = self._live.last
        standing = standing_of(status, self._live.away)
        self._status.show_standing(standing, status.files.failed if status else 0)

    def _greet(self, status: wire.Status) -> None:
        """Show the welcome to who has nothing in the index and did not wave it away."""
        untouched = self.page == "find" and not self.query()
        if not status.roots and untouched and not self._remembered.flag("welcome/over"):
            self.show_page("welcome")

    def _follow_keys(self) -> None:
        follow_keys(self.menuBar())


def _session_ends() -> bool:
    app = QApplication.instance()
    return isinstance(app, QApplication) and app.isSavingSession()
