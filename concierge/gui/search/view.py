"""The search view: the bar above, the results below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.core import terms
from concierge.core.errors import ConciergeError
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.search.bar import SearchBar
from concierge.gui.search.chips import Chips
from concierge.gui.search.choice import Choice
from concierge.gui.search.completion import Completion
from concierge.gui.search.finder import Finder, Found
from concierge.gui.search.header import Header
from concierge.gui.search.meant import Meant
from concierge.gui.search.model import ResultsModel
from concierge.gui.search.outcome import Outcome
from concierge.gui.search.past import Past
from concierge.gui.search.renewal import Renewal
from concierge.gui.search.results import ResultsView
from concierge.gui.search.row_look import RowLook
from concierge.gui.search.teach import Hints
from concierge.gui.search.thumbs import Thumbnails
from concierge.gui.selection import Item, Selection
from concierge.gui.told import told

_THUMBNAIL_PX = 80


class SearchView(QWidget):
    """What a person searches with.

    Args:
        bridge: The way to the service.
        live: What the service tells by itself.

    Attributes:
        top: Bar and chips; a window may take it out and lay it over all its columns.
        selected: The `Selection` is another one.
        activated: An `Item` is to be opened.
        revealed: An `Item` is to be shown in its folder.
        previewed: An `Item` is to be shown large.
        asked: The words in the bar are to be asked as a question.
        query_changed: The results of this query are shown now.
        menu_wanted: A context menu for this `Selection` at this place of the screen.
        dropped: Files and folders (list of `Path`) to be added.
        moved: What is selected was dragged before a file of a collection, or to its end.
        page_wanted: A page of the window, and a part of it.
        facets_wanted: Whether counts by kind, year and language are to be shown.
        compacted: Whether rows are low now.
        left: Esc, where there is nothing left to step back from.
    """

    selected = Signal(object)
    activated = Signal(object)
    revealed = Signal(object)
    previewed = Signal(object)
    asked = Signal(str)
    query_changed = Signal(str)
    menu_wanted = Signal(object, QPoint)
    dropped = Signal(list)
    moved = Signal(object)
    page_wanted = Signal(str, str)
    facets_wanted = Signal(bool)
    compacted = Signal(bool)
    left = Signal()

    def __init__(self, bridge: Bridge, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._live = live
        self.finder = Finder(bridge, self)
        self.past = Past(bridge, self)
        self.thumbnails = Thumbnails(bridge, _THUMBNAIL_PX, self)
        self.top = QWidget(self)
        self.bar = SearchBar(self.top)
        self.chips = Chips(self.top)
        self.header = Header(self)
        self.meant = Meant(self)
        self.hints = Hints(self)
        self.results = ResultsView(ResultsModel(self), self.thumbnails, self)
        self.outcome = Outcome(bridge, self.results, self)
        self.completion = Completion(bridge, self.bar.edit, self)
        self._row_look = RowLook(bridge, self.results, self)
        self._choice = Choice(bridge, self.results, self)
        self._renewal = Renewal(live, self.finder, self.results, self.header, self)
        self._lay_out()
        self._connect_bar()
        self._connect_results()
        self._connect_live()
        self.past.load()
        self._row_look.load()
        self.finder.look("")

    # ------------------------------------------------------------ for the window

    def focus_bar(self) -> None:
        """Give the bar the keyboard, its text selected."""
        self.bar.edit.setFocus()
        self.bar.edit.selectAll()

    def set_query(self, text: str) -> None:
        """Put a query into the bar and search."""
        if text != self.bar.edit.text():
            self.bar.edit.setText(text)
        self.past.forget_place()

    def query(self) -> str:
        """Return what stands in the bar."""
        return self.bar.edit.text()

    def selection(self) -> Selection:
        """Return the files that are selected."""
        return self._choice.selection

    def refresh(self) -> None:
        """Search again for the same, without moving what one looks at."""
        self._renewal.refresh()

    # ------------------------------------------------------------ putting it together

    def _lay_out(self) -> None:
        above = QVBoxLayout(self.top)
        above.setContentsMargins(look.step(3), look.step(3), look.step(3), look.step(2))
        above.setSpacing(look.step(2))
        above.addWidget(self.bar)
        above.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.header, self.meant, self.hints):
            column.addWidget(widget)
        column.addWidget(self.outcome, 1)

    def _connect_bar(self) -> None:
        edit = self.bar.edit
        edit.textChanged.connect(self._look)
        edit.textEdited.connect(lambda _: self.past.forget_place())
        edit.returned.connect(self._return)
        edit.stepped.connect(self._step)
        edit.escaped.connect(self._escape)
        self.bar.asked.connect(lambda: self._return("ask"))
        self.chips.changed.connect(self.set_query)
        self.hints.wanted.connect(self._type)
        self.meant.wanted.connect(self._type)
        self.past.changed.connect(lambda: self.hints.show_searches(self.past.searches))

    def _connect_results(self) -> None:
        self.finder.found.connect(self._show)
        self.finder.paged.connect(self._show_page)
        self.finder.stale.connect(lambda: self.header.offer_renewal(True))  # noqa: FBT003
        self.finder.failed.connect(self._fail)
        view = self.results
        view.missing.connect(self.finder.fetch)
        view.chosen.connect(self._choice.follow)
        view.opened.connect(self._open)
        view.revealed.connect(self.revealed)
        view.previewed.connect(self.previewed)
        view.asked.connect(lambda: self._return("ask"))
        view.left.connect(self._back_to_bar)
        view.menu_wanted.connect(lambda at: self.menu_wanted.emit(self.selection(), at))
        view.dropped.connect(self.dropped)
        view.moved.connect(self.moved)
        self._choice.changed.connect(self.selected)
        self.outcome.wanted.connect(self._type)
        self.outcome.page_wanted.connect(self.page_wanted)
        self.header.sorted.connect(lambda order: self.finder.look(self.query(), order))
        self.header.compacted.connect(self._set_compact)
        self.header.facets_wanted.connect(self.facets_wanted)
        self.header.renewed.connect(self.finder.again)

    def _connect_live(self) -> None:
        self._live.status.connect(self.outcome.waiting.note_service)
        self._live.history.connect(self.past.load)
        self._live.lost.connect(self._note_lost)
        self._live.back.connect(self._note_back)
        self._renewal.renewing.connect(self.thumbnails.forget)
        self._renewal.marks_changed.connect(self._row_look.load)

    # ------------------------------------------------------------ keys of the bar

    def _look(self, text: str) -> None:
        self.finder.look(text, self.header.order)
        if self.finder.settled:  # nothing new will be shown
            self.completion.follow()

    def _type(self, query: str) -> None:
        self.set_query(query)
        self.bar.edit.setFocus()

    def _return(self, how: str) -> None:
        if how == "ask":
            if self.query().strip():
                self.completion.close_offer()
                self.asked.emit(self.query().strip())
        elif self.completion.has_choice:
            self.completion.take()
        elif (item := self.results.current) is not None and self.finder.settled:
            self.completion.close_offer()
            if how == "open":
                self._open(item)
            else:
                self.revealed.emit(item)

    def _step(self, by: int) -> None:
        if self.completion.offers_values:
            self.completion.step(by)
        elif by > 0 and not self.past.walking:
            self.completion.close_offer()
            self.results.enter()
        elif (query := self.past.step(by, self.query())) is not None:
            self.bar.edit.setText(query)

    def _escape(self) -> None:
        if self.completion.isVisible():
            self.completion.close_offer()
        elif self.query():
            self.bar.edit.clear()
        else:
            self.left.emit()

    def _back_to_bar(self, typed: str) -> None:
        self.bar.edit.setFocus()
        if typed:
            self.bar.edit.end(False)  # noqa: FBT003
            self.bar.edit.insert(typed)

    # ------------------------------------------------------------ what was found

    def _show(self, found: Found, again: bool) -> None:
        reply, rows = found.reply, self.results.rows
        self.header.show_count(reply.total, reply.took_ms)
        if not reply.partial:  # else the next answer tells what is to be told
            self.header.show_note(" ".join([*self._kinship(found), *map(told, reply.notices)]))
        self.meant.offer(reply.suggestion)
        self.header.offer_renewal(False)  # noqa: FBT003
        self.header.allow_position("collection:" in found.asked.query)
        by_hand = found.asked.sort in {"relevance", "position"}
        self.results.ordered_by_hand = by_hand and bool(terms.collection_of(found.asked.query))
        self.chips.follow(found.asked.query, reply.understood)
        self._choice.found = found
        self._renewal.note_rows()
        before = [item.file_id for row in range(len(found.items)) if (item := rows.item(row))]
        if again and reply.total == rows.total and before == [one.file_id for one in found.items]:
            rows.put(0, found.items)
        elif again:
            self.results.show_again(found.items, reply.total)
        else:
            self.results.show_new(found.items, reply.total)
        self.hints.setVisible(not found.asked.query.strip())
        self.outcome.follow(reply, self._live.last)
        if self.finder.settled and not again:
            self.completion.follow()
        if not again:
            self.past.seen(found.asked.query, reply.total)
            self.query_changed.emit(found.asked.query)

    def _kinship(self, found: Found) -> list[str]:
        """Say when no file holds the words: a row alone does not tell that."""
        if found.items and all(item.by_meaning for item in found.items):
            return [self.tr("No file holds these words; these are near in meaning.")]
        return []

    def _show_page(self, found: Found) -> None:
        self.results.rows.put(found.offset, found.items)
        self.results.page_arrived()
        self._choice.follow()

    def _open(self, item: Item) -> None:
        self.past.note()
        self.activated.emit(item)

    def _fail(self, error: ConciergeError) -> None:
        from concierge.client import ServiceGoneError  # the window is painted before

        if isinstance(error, ServiceGoneError):
            self._note_lost(error)
        else:
            self.outcome.waiting.give_up()
            self._bridge.failed.emit(error)

    def _set_compact(self, compact: bool) -> None:
        self.results.set_compact(compact)
        self.compacted.emit(compact)

    # ------------------------------------------------------------ what happens meanwhile

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """See Qt; what happened unseen is looked at now."""
        super().showEvent(event)
        self.completion.setParent(self.window())
        self._renewal.note_shown()

    def _note_lost(self, _error: object) -> None:
        self.header.show_note(self.tr("The service is being started again…"))

    def _note_back(self) -> None:
        self.header.show_note("")
        self.past.load()
        self._row_look.load()
        self.finder.again()
