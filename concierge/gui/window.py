"""The main window: pages, bars and keys; views are joined here and in `find`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from concierge.core.errors import Category, ConciergeError
from concierge.gui import pages, turning
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
from concierge.gui.notices import FailureBar, StatusLine
from concierge.gui.page_view import PageView
from concierge.gui.remembered import Appearance, Remembered
from concierge.gui.ruled import open_for_rule
from concierge.gui.selection import Item, Selection
from concierge.gui.sheet import Sheet
from concierge.gui.shell import Page, Part
from concierge.gui.standing import standing_of
from concierge.gui.tab_order import go_on
from concierge.gui.toast import Toast
from concierge.gui.told import told
from concierge.gui.way_back import WayBack

if TYPE_CHECKING:
    from concierge.core import wire
    from concierge.core.filters import Sort

_SIZE = (1180, 760)
_SMALLEST = (420, 360)
_ROOM = (40, 80)  # left of the screen for the frame and the panel
_WITHOUT_WAY_BACK = ("find", "welcome")  # the welcome has a button of its own
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PATIENCE_MS = 3000  # a service that died is usually back within one second


class MainWindow(QMainWindow):
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
        self._views: dict[Page, QWidget] = {}
        self._sheet: Sheet | None = None
        self.setWindowTitle("Concierge")
        self.setMinimumSize(*_SMALLEST)
        self._failures = FailureBar()
        self._status = StatusLine()
        self._back = WayBack()
        self._stack = QStackedWidget()
        self._centre = self._laid_out()
        self._find = FindPage(self, live)
        self._views["find"] = self._find
        self._stack.addWidget(self._find)
        self._toast = Toast(self._centre)
        self._handed = HandedFiles(self)
        self._drops = DropTarget(self._centre, self._find.drop_takers)
        shortcuts().load(remembered)
        self.setMenuBar(menu_bar(self))
        self._connect()
        self._restore()
        self._show_standing()
        self._find.setFocus()
        self._turn_back()

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

    @property
    def can_undo(self) -> bool:
        """Whether what was last told of can be undone."""
        return self._toast.can_undo

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
        if page not in self._views:
            self._views[page] = pages.make(page, self, self._live)
            self._stack.addWidget(self._views[page])
        view = self._views[page]
        self._stack.setCurrentWidget(view)
        self._back.setVisible(page not in _WITHOUT_WAY_BACK)
        if part and isinstance(view, PageView):
            view.open_part(part)
        if page != "find":
            view.setFocus()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return next(page for page, view in self._views.items() if view is shown)

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say in passing what was done; offer to undo it."""
        self._toast.tell(text, undo)

    def offer(self, text: str, button: str, do: Callable[[], object]) -> None:
        """Say in passing what was done; offer what one may want next."""
        self._toast.offer(text, button, do)

    def progress(self, text: str, done: int, total: int, stop: Callable[[], object]) -> None:
        """Say in passing how far something is; offer to stop it."""
        self._toast.show_progress(text, done, total, stop)

    def settle(self) -> None:
        """Take away what was said in passing."""
        self._toast.hide()

    def undo(self) -> None:
        """Undo what was last told of, else what the window did last."""
        if self.can_undo:
            self._toast.undo()
        else:
            turning.undo(self)

    def redo(self) -> None:
        """Do again what the window undid last."""
        turning.redo(self)

    def confirm(self, text: str, advice: str, button: str, do: Callable[[], object]) -> None:
        """Ask before something that cannot be undone."""
        self._failures.show_message(text, advice, button, do)

    def show_sheet(self, title: str, content: QWidget) -> Sheet:
        """Lay a small form or list over the window; Escape takes it away."""
        if self._sheet is not None:
            self._sheet.dismiss()
        sheet = Sheet(title, content, self._centre)
        self._sheet = sheet
        sheet.closed.connect(self._forget_sheet)
        return sheet

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

    def show_failure(self, error: ConciergeError) -> None:
        """Show what went wrong, in the one place there is for it."""
        button, do = self._remedy(error)
        self._failures.show_error(error, button, do)

    def remember(self) -> None:
        """Keep geometry, columns and page for the next time."""
        kept = self._remembered
        kept.keep("window/geometry", self.saveGeometry())
        kept.keep("window/page", self.page)
        kept.keep("find/columns", self._find.save())
        kept.keep("find/hidden", self._find.hidden_parts)

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
        return go_on(self, forward)

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

    def _laid_out(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._failures)
        column.addWidget(self._back)
        column.addWidget(self._stack, 1)
        column.addWidget(self._status)
        self.setCentralWidget(centre)
        return centre

    def _connect(self) -> None:
        self._bridge.failed.connect(self.show_failure)
        self._drops.dropped.connect(self._add)
        self._back.wanted.connect(self.focus_bar)
        shortcuts().changed.connect(self._follow_keys)
        self._live.status.connect(self._show_standing)
        self._live.lost.connect(self._note_lost)
        self._live.back.connect(self._note_back)
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

    def _restore(self) -> None:
        kept = self._remembered
        geometry = kept.state("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = self.screen().availableSize() - QSize(*_ROOM)
            self.resize(QSize(*_SIZE).boundedTo(room))
        self._find.restore(kept.state("find/columns"), kept.text("find/hidden"))
        compact = self._find.search.header.compact
        compact.setChecked(kept.flag("find/compact"))
        compact.toggled.connect(lambda low: kept.keep("find/compact", low))

    def _turn_back(self) -> None:
        """Turn to the page that was left open; the welcome comes by itself where it is due."""
        page = self._remembered.text("window/page")
        for known in pages.PAGES:
            if known == page and known not in ("find", "welcome"):
                self.show_page(known)

    def _show_standing(self) -> None:
        status = self._live.last
        standing = standing_of(status, self._live.away)
        self._status.show_standing(standing, status.files.failed if status else 0)

    def _greet(self, status: wire.Status) -> None:
        """Show the welcome to who has nothing in the index and did not wave it away."""
        untouched = self.page == "find" and not self.query()
        if not status.roots and untouched and not self._remembered.flag("welcome/over"):
            self.show_page("welcome")

    def _note_lost(self, error: ConciergeError) -> None:
        self._show_standing()

        def still() -> None:
            if self._live.away:
                self._failures.show_error(error, self.tr("Start It"), self._live.wake)

        QTimer.singleShot(_PATIENCE_MS, self, still)

    def _note_back(self) -> None:
        self._show_standing()
        self._failures.hide()

    def _remedy(self, error: ConciergeError) -> tuple[str, Callable[[], object] | None]:
        """Return a button that does what an error advises, where one can."""
        if self._live.away:
            return self.tr("Start It"), self._live.wake
        if error.category is Category.MODEL_MISSING:
            return self.tr("Models"), lambda: self.show_page("settings", "models")
        if error.category is Category.BUG:
            return self.tr("Show the Log"), self._reveal_log
        return "", None

    def _reveal_log(self) -> None:
        from concierge.gui import desktop

        log: Path = self._bridge.home.logs / "window.log"
        desktop.reveal(log if log.exists() else self._bridge.home.logs)

    def _follow_keys(self) -> None:
        follow_keys(self.menuBar())

    def _forget_sheet(self) -> None:
        self._sheet = None


def _session_ends() -> bool:
    app = QApplication.instance()
    return isinstance(app, QApplication) and app.isSavingSession()
