"""The selected files, also those of rows that nobody has looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concierge.gui.bridge import Bridge, Call
from concierge.gui.search.finder import Found, Question
from concierge.gui.search.model import LARGEST, PAGE
from concierge.gui.search.results import ResultsView
from concierge.gui.selection import Item, Selection

if TYPE_CHECKING:
    from concierge.client import Client

Rows = list[range]


class Choice(QObject):
    """Keeps the selection of the results as items.

    When rows are selected whose pages are not here, as with Ctrl+A, they are fetched first.

    Attributes:
        changed: The selection is another one.
    """

    changed = Signal(object)

    def __init__(self, bridge: Bridge, view: ResultsView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = view
        self._fetching: Call | None = None
        self.found: Found | None = None
        self.selection = Selection()

    def follow(self) -> None:
        """Take what is selected in the list now."""
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None
        rows = self._view.selected_rows()
        here = self._here(rows)
        if here is not None:
            self._take(here)
        elif self.found is not None:
            self._fetch(rows, self.found)

    def _here(self, rows: Rows) -> list[Item] | None:
        """Return the items of rows, or none when one is not here."""
        items = []
        for row in (row for some in rows for row in some):
            item = self._view.rows.item(row)
            if item is None:
                return None
            items.append(item)
        return items

    def _fetch(self, rows: Rows, found: Found) -> None:
        gathered: list[Item] = []
        work = partial(_pages, found.asked, rows)
        self._fetching = self._bridge.stream(
            work, gathered.extend, lambda: self._take(gathered), owner=self, key="choice"
        )

    def _take(self, items: list[Item]) -> None:
        query = self.found.asked.query if self.found is not None else ""
        selection = Selection(tuple(items), query)
        if selection != self.selection:
            self.selection = selection
            self.changed.emit(selection)


def _pages(
    asked: Question, rows: Rows, client: Client, stopped: Callable[[], bool]
) -> Iterator[list[Item]]:
    """Yield the items of rows, page by page."""
    for some in rows:
        for start in range(some.start - some.start % PAGE, some.stop, LARGEST):
            if stopped():
                return
            reply = client.search(asked.query, LARGEST, start, asked.sort, asked.by)
            items = [Item.of_hit(hit) for hit in reply.hits]
            yield items[max(0, some.start - start) : some.stop - start]
