"""What there is of the window outside of it: the tray, the small search, a key for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence

from concierge.core.errors import ConciergeError
from concierge.gui.actions import library, registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import context_menu
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.quick import Keys, QuickFrame, asks_first, grab
from concierge.gui.remembered import Remembered
from concierge.gui.selection import Item, Selection
from concierge.gui.tray import Tray
from concierge.gui.window import MainWindow

if TYPE_CHECKING:
    from concierge.gui.search import SearchView

KEY = "quick/key"
DEFAULT_KEY = "Ctrl+Alt+Space"

_log = logging.getLogger(__name__)


class Outside(QObject):
    """Joins tray and small search with the window; they know nothing of one another.

    Args:
        window: The window.
        bridge: The way to the service.
        live: What the service tells by itself.
        remembered: Which key brings the small search; "" for none.

    Attributes:
        tray: The icon in the panel.
        quick: The small search, once it was wanted.
    """

    def __init__(
        self, window: MainWindow, bridge: Bridge, live: Live, remembered: Remembered
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._live = live
        self._keys: Keys | None = None
        self._no_key = ""
        self.quick: QuickFrame | None = None
        self.tray = Tray(window, live, remembered, self)
        window.keeps_to_tray = self.tray.is_there
        window.closing.connect(self._look_for_tray)
        window.hidden_to_tray.connect(self.tray.note_hidden)
        window.seen.connect(self.tray.note_seen)
        window.quick_wanted.connect(self.toggle_quick)
        bridge.failed.connect(self._note_failure)
        # A question of the desktop shall not come unasked: there a key must be set first.
        self._grab(remembered.text(KEY, "" if asks_first() else DEFAULT_KEY))

    def toggle_quick(self) -> None:
        """Show the small search, or hide it when it is in front."""
        if self.quick is None:
            self.quick = self._made_quick()
        self.quick.toggle()

    def close(self) -> None:
        """Leave the panel, give the key back."""
        if self._keys is not None:
            self._keys.release()
        if self.quick is not None:
            self.quick.close()
            self.quick.deleteLater()
        self.tray.close()

    # ------------------------------------------------------------ the tray

    def _look_for_tray(self) -> None:
        self._window.keeps_to_tray = self.tray.is_there

    # ------------------------------------------------------------ the key

    def _grab(self, key: str) -> None:
        if not key:
            self._no_key = self.tr(
                "Give the command “concierge toggle” a key in the settings of your desktop."
            )
            return
        try:
            self._keys = grab(key, self.toggle_quick, self._note_refused, self)
        except ConciergeError as error:
            self._note_refused(error)
        else:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.tray.menu.show_key("quick.show", native)

    def _note_refused(self, error: ConciergeError) -> None:
        _log.debug("No key for the small search: %s", error.message)
        self._no_key = f"{error.message} {error.advice}"
        self.tray.menu.show_key("quick.show", "")

    # ------------------------------------------------------------ the small search

    def _made_quick(self) -> QuickFrame:
        from concierge.gui.search import SearchView

        view = SearchView(self._bridge, self._live)
        view.header.hide()
        frame = QuickFrame(view, view.bar.edit, self._no_key or self._hint())
        frame.shown.connect(view.focus_bar)
        self._join(view, frame)
        return frame

    def _join(self, view: SearchView, frame: QuickFrame) -> None:
        def open_item(item: Item) -> None:
            self._run("file.open", item, view.query())
            frame.hide()

        def turn(page: str, part: str) -> None:
            self._forward(frame)
            self._window.show_page(page, part)  # type: ignore[arg-type]

        def ask(question: str) -> None:
            self._forward(frame)
            self._window.ask(question)

        def look(item: Item) -> None:
            self._forward(frame)
            self._window.search(view.query())
            self._window.preview(item)

        def show_all(_item: Item) -> None:
            self._forward(frame)
            self._window.search(view.query())

        def menu(selection: Selection, at: QPoint) -> None:
            if selection.items:
                context_menu(self._window, selection, frame).popup(at)

        view.activated.connect(open_item)
        view.revealed.connect(show_all)
        view.previewed.connect(look)
        view.asked.connect(ask)
        view.page_wanted.connect(turn)
        view.menu_wanted.connect(menu)
        view.left.connect(frame.hide)
        view.dropped.connect(lambda paths: library.add(self._context(Selection()), paths))

    def _forward(self, frame: QuickFrame) -> None:
        frame.hide()
        self._window.come_forward()

    def _run(self, action: str, item: Item, query: str) -> None:
        registry.run(action, self._context(Selection((item,), query)))

    def _context(self, selection: Selection) -> Context:
        return Context(self._window, selection)

    def _note_failure(self, _error: ConciergeError) -> None:
        """What goes wrong in the small search is shown where there is a place for it."""
        if self.quick is not None and self.quick.isVisible():
            self._forward(self.quick)

    def _hint(self) -> str:
        return self.tr(
            "Return opens · Ctrl+Return shows all in the window · Shift+Return asks · Esc closes"
        )
