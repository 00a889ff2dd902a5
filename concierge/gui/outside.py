"""What there is of the window outside of it: the tray, the small search, a key for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence

from concierge.core.errors import ConciergeError
from concierge.gui.actions import library, registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import context_menu
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.quick import QuickFrame, everywhere
from concierge.gui.remembered import Remembered
from concierge.gui.selection import Item, Selection
from concierge.gui.tray import Tray
from concierge.gui.window import MainWindow

if TYPE_CHECKING:
    from concierge.gui.search import SearchView


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
        self.quick: QuickFrame | None = None
        self.tray = Tray(window, live, remembered, self)
        window.keeps_to_tray = self.tray.is_there
        window.closing.connect(self._look_for_tray)
        window.hidden_to_tray.connect(self.tray.note_hidden)
        window.seen.connect(self.tray.note_seen)
        window.quick_wanted.connect(self.toggle_quick)
        bridge.failed.connect(self._note_failure)
        live.notice.connect(self.tray.note_unseen)
        everywhere().pressed.connect(self.toggle_quick)
        everywhere().changed.connect(self._follow_key)
        everywhere().load(remembered)

    def toggle_quick(self) -> None:
        """Show the small search, or hide it when it is in front."""
        if self.quick is None:
            self.quick = self._made_quick()
        self.quick.toggle()

    def close(self) -> None:
        """Leave the panel, give the key back."""
        everywhere().pressed.disconnect(self.toggle_quick)
        everywhere().changed.disconnect(self._follow_key)
        everywhere().release()
        if self.quick is not None:
            self.quick.close()
            self.quick.deleteLater()
        self.tray.close()

    # ------------------------------------------------------------ the tray

    def _look_for_tray(self) -> None:
        self._window.keeps_to_tray = self.tray.is_there

    # ------------------------------------------------------------ the key

    def _follow_key(self) -> None:
        key = QKeySequence(everywhere().key if everywhere().is_had else "")
        native = key.toString(QKeySequence.SequenceFormat.NativeText)
        self.tray.menu.show_key("quick.show", native)
        if self.quick is not None:
            self.quick.hint.setText(self._hint())

    # ------------------------------------------------------------ the small search

    def _made_quick(self) -> QuickFrame:
        from concierge.gui.search import SearchView

        view = SearchView(self._bridge, self._live)
        view.header.hide()
        frame = QuickFrame(view, view.bar.edit, self._hint())
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
        """Return what its keys do, or what to do where it has no key of its own."""
        if everywhere().refusal:
            return everywhere().refusal
        if not everywhere().key and not everywhere().is_chosen:
            return self.tr("The settings can give this window a key, under Shortcuts.")
        return self.tr(
            "Return opens · Ctrl+Return shows all in the window · Shift+Return asks · Esc closes"
        )
