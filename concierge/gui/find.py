"""The page of search: the bar over three columns that give way from the outside in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from concierge.core import terms
from concierge.gui import boxing, ordering, talks
from concierge.gui.actions import library, registry
from concierge.gui.actions.about import summarise_found
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import context_menu
from concierge.gui.labels.opening import open_form
from concierge.gui.labels.work import put
from concierge.gui.live import Live
from concierge.gui.search import SearchView
from concierge.gui.selection import Item, Selection
from concierge.gui.shell import Part, Shell
from concierge.gui.sidebar import Sidebar
from concierge.gui.teaching import Teaching

if TYPE_CHECKING:
    from concierge.core import wire

_NO_PREVIEW_PX = 900
_NO_SIDEBAR_PX = 600
_COLUMNS = (560, 400)  # results, preview
_SIDEBAR_LETTERS, _SIDEBAR_PX, _WIDEST_SIDEBAR_PX = 30, 210, 280
_SHARES = (3, 2)  # of what a window gains or loses: results, preview
_LONGEST_QUOTE = 500  # characters that are marked in a preview


class FindPage(QWidget):
    """Joins sidebar, results, conversation and preview; they know nothing of one another.

    Args:
        shell: The window.
        live: What the service tells by itself.
    """

    def __init__(self, shell: Shell, live: Live) -> None:
        super().__init__(shell.widget)
        self._shell = shell
        self._live = live
        self._wanted: dict[Part, bool] = {"sidebar": True, "preview": True}
        self._preview_shown = False
        self._preview: Any = None
        self._ask: Any = None
        self.search = SearchView(shell.bridge, live)
        self.sidebar = Sidebar(shell.bridge, live)
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.setObjectName("results-and-answer")
        self._middle.addWidget(self.search)
        self._middle.setChildrenCollapsible(False)
        self._columns = QSplitter()
        self._columns.setObjectName("columns")
        self._right: QWidget = Teaching()  # until the first file is selected
        for column in (self.sidebar, self._middle, self._right):
            self._columns.addWidget(column)
        letters = _SIDEBAR_LETTERS * self.fontMetrics().averageCharWidth()
        sidebar = min(max(_SIDEBAR_PX, letters), _WIDEST_SIDEBAR_PX)
        self._columns.setSizes([sidebar, *_COLUMNS])
        self._columns.setStretchFactor(1, _SHARES[0])
        self._columns.setStretchFactor(2, _SHARES[1])
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.search.top)
        rows.addWidget(self._columns, 1)
        self._join_search()
        self._join_sidebar()
        self.setFocusProxy(self.search.bar.edit)

    # ------------------------------------------------------------ for the window

    def ask(
        self,
        question: str,
        scope: wire.Scope | None,
        label: str,
        passage: wire.Excerpt | None = None,
    ) -> None:
        """Ask beside the results."""
        if self._ask is None:
            from concierge.gui.ask import AskView

            self._ask = AskView(self._shell.bridge)
            self._ask.cited.connect(self._show_cited)
            self._ask.closed.connect(self._close_answer)
            self._ask.told.connect(self._shell.tell)
            self._ask.wanted.connect(self._shell.search)
            self._ask.similar_wanted.connect(partial(self._run, "file.similar"))
            self._ask.menu_wanted.connect(self._show_menu)
            self._ask.page_wanted.connect(self._shell.show_page)
            self._ask.export_wanted.connect(partial(talks.choose_and_export, self._shell))
            self._ask.delete_wanted.connect(self._delete_conversation)
            self._live.conversations.connect(self._ask.conversations_changed)
            self._middle.addWidget(self._ask)
            self._ask.show()  # only what is shown takes the room it is given
            self._middle.setSizes([self._middle.height() // 3, self._middle.height() * 2 // 3])
        self._ask.show()
        self._ask.ask(question, scope, label, passage)
        self._offer()

    def preview(self, item: Item) -> None:
        """Show a file large."""
        self._previewed().quick_look(item, self.search.query())

    def show_note(self, item: Item, note_id: int) -> None:
        """Show the passage of a note; with all notes where the file is in the preview already."""
        preview = self._previewed()
        shown = preview.item if preview.isVisible() else None
        if shown is not None and shown.file_id == item.file_id:
            preview.show_note(note_id)
        else:
            self.preview(item)

    @property
    def passage(self) -> Item | None:
        """The file in the preview with the text that is selected in it as what was found."""
        found: Item | None = self._preview.passage if self._preview is not None else None
        return found

    def note_passage(self, how: str) -> None:
        """Make a note of the text that is selected in the preview."""
        if self._preview is not None:
            self._preview.note_selected(how)

    def toggle(self, part: Part) -> None:
        """Show or hide a column."""
        self._wanted[part] = not self._wanted[part]
        self._give_way()

    def labels_changed(self) -> None:
        """Show tags and collections anew."""
        self.sidebar.refresh()
        self.search.refresh()
        if self._preview is not None:
            self._preview.labels_changed()

    def notes_changed(self) -> None:
        """Show notes, reminders and the reading list anew."""
        self.sidebar.refresh()
        if self._preview is not None:
            self._preview.notes_changed()

    def save(self) -> QByteArray:
        """Return the widths of the columns."""
        return self._columns.saveState()

    def restore(self, state: QByteArray, hidden: str) -> None:
        """Give the columns the widths they had.

        Args:
            state: What `save` returned.
            hidden: Names of the parts that were hidden, with spaces between.
        """
        if not state.isEmpty():
            self._columns.restoreState(state)
        for part in self._wanted:
            self._wanted[part] = part not in hidden.split()
        self._give_way()

    @property
    def drop_takers(self) -> tuple[QWidget, ...]:
        """The parts that take drops themselves: what is dragged between them."""
        tree, results = self.sidebar.tree.viewport(), self.search.results.viewport()
        return tree, results, self.search.bar.edit

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Bar, sidebar, results, answer and preview, as far as they are shown."""
        asked = (self._ask,) if self._ask is not None else ()
        return (self.search.top, self.sidebar, self.search.outcome, *asked, self._right)

    @property
    def hidden_parts(self) -> str:
        """The parts that the person hid."""
        return " ".join(part for part, wanted in self._wanted.items() if not wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let columns give way when it gets narrow."""
        super().resizeEvent(event)
        self._give_way()

    # ------------------------------------------------------------ joining

    def _join_search(self) -> None:
        search = self.search
        search.selected.connect(self._select)
        search.activated.connect(partial(self._run, "file.open"))
        search.revealed.connect(partial(self._run, "file.reveal"))
        search.previewed.connect(self._shell.preview)
        search.asked.connect(self._shell.ask)
        search.query_changed.connect(self.sidebar.follow)
        search.menu_wanted.connect(self._show_menu)
        search.dropped.connect(lambda paths: library.add(self._context(Selection()), paths))
        search.moved.connect(self._move)
        search.page_wanted.connect(self._shell.show_page)
        search.facets_wanted.connect(self.sidebar.show_facets)
        search.left.connect(self._step_back)

    def _join_sidebar(self) -> None:
        self.sidebar.wanted.connect(self._shell.search)
        self.sidebar.told.connect(self._shell.tell)
        self.sidebar.save_wanted.connect(
            lambda: registry.run("search.save", self._context(Selection()))
        )
        self.sidebar.boxes.form_wanted.connect(self._show_form)
        self.sidebar.boxes.export_wanted.connect(partial(boxing.choose_and_export, self._shell))
        self.sidebar.files_dropped.connect(partial(put, self._shell))
        self.sidebar.form_wanted.connect(partial(open_form, self._shell))
        self.sidebar.summary_wanted.connect(partial(summarise_found, self._shell))
        self.sidebar.labels_changed.connect(self._shell.labels_changed)

    def _show_form(self, title: str, form: Any) -> None:
        sheet = self._shell.show_sheet(title, form)
        form.closed.connect(sheet.dismiss)

    def _move(self, before: int | None) -> None:
        name, chosen = terms.collection_of(self.search.query()), self.search.selection()
        if name and chosen.items:
            ordering.move(self._shell, name, chosen.file_ids, before)

    def _select(self, selection: Selection) -> None:
        self._offer()
        if not self._preview_shown or (self._preview is None and not selection.items):
            return
        if len(selection.items) > 1:
            self._previewed().show_many(len(selection.items))
        else:
            self._previewed().show_item(selection.one, selection.query)

    def _previewed(self) -> Any:
        """Return the preview; made for the first file, so that starting does not wait for it."""
        if self._preview is None:
            from concierge.gui.preview import Preview

            self._preview = Preview(self._shell.bridge)
            self._preview.wanted.connect(self._shell.search)
            self._preview.activated.connect(partial(self._run, "file.open"))
            self._preview.menu_wanted.connect(self._show_menu)
            self._preview.comparison_wanted.connect(self._compare)
            self._preview.explanation_wanted.connect(partial(self._run, "file.explain_passage"))
            self._preview.page_wanted.connect(self._shell.show_page)
            self._preview.told.connect(self._shell.tell)
            self._preview.stepped.connect(self._step_quick)
            self._preview.tags_changed.connect(self._shell.labels_changed)
            sizes = self._columns.sizes()
            self._columns.replaceWidget(2, self._preview)
            self._columns.setStretchFactor(2, _SHARES[1])
            self._right.deleteLater()
            self._right = self._preview
            self._give_way()
            self._columns.setSizes(sizes)
        return self._preview

    def _compare(self, both: Selection) -> None:
        registry.run("file.compare", self._context(both))

    def _step_quick(self, by: int) -> None:
        """Look at the file above or below in the results, large."""
        if (item := self.search.results.step(by)) is not None:
            self.preview(item)

    def _show_cited(self, item: Item) -> None:
        preview = self._previewed()
        # The words of the source are marked, not those of a search long ago.
        quote = " ".join(item.snippet.replace('"', " ").split())[:_LONGEST_QUOTE]
        query = f'"{quote}"' if quote else ""
        (preview.show_item if self._preview_shown else preview.quick_look)(item, query)

    def _offer(self) -> None:
        """Let a question be about what is selected or was searched for."""
        if self._ask is not None:
            self._ask.offer(Selection(self.search.selection().items, self.search.query()))

    def _close_answer(self) -> None:
        self._ask.hide()
        self.search.focus_bar()

    def _delete_conversation(self, one: wire.Conversation) -> None:
        talks.delete(self._shell, one, self._ask.conversations_changed)

    def _step_back(self) -> None:
        if self._ask is not None and self._ask.isVisible():
            self._close_answer()

    def _show_menu(self, selection: Selection, at: QPoint) -> None:
        if selection.items:
            context_menu(self._shell, selection, self).popup(at)

    def _run(self, action: str, item: Item) -> None:
        registry.run(action, self._context(Selection((item,), self.search.query())))

    def _context(self, selection: Selection) -> Context:
        return Context(self._shell, selection)

    def _give_way(self) -> None:
        width = self.width()
        self.sidebar.setVisible(self._wanted["sidebar"] and width >= _NO_SIDEBAR_PX)
        shown = self._wanted["preview"] and width >= _NO_PREVIEW_PX
        came = shown and not self._preview_shown
        self._preview_shown = shown
        self._right.setVisible(shown)
        if came and self._preview is not None:
            self._select(self.search.selection())
