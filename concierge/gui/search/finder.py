"""Asking while somebody types: one question under way, and after it the newest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge
from concierge.gui.search.model import PAGE
from concierge.gui.selection import Item

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire
    from concierge.core.filters import Method, Sort

RELEVANCE: Sort = "relevance"
_PATIENCE_MS = 1000
_REST_MS = 200  # people who type leave less between two keys
_READING_MS = 400  # who still has not typed by then reads


class Question(NamedTuple):
    """What is asked for.

    Attributes:
        query: As it stands in the bar.
        sort: relevance, date, name, size or position.
        by: Whether meaning takes part.
    """

    query: str
    sort: Sort
    by: Method


@dataclass(frozen=True, slots=True)
class Found:
    """Some files that answer a question, and what is to be said about them.

    Attributes:
        asked: What was asked for.
        offset: Which of all the items are first.
        items: Some of the files.
        reply: What else the service said.
    """

    asked: Question
    offset: int
    items: list[Item]
    reply: wire.SearchReply


class Finder(QObject):
    """Searches for what is in the bar.

    The first key asks at once, by names and words, which takes about half as long as by meaning
    too. While the answer is under way the keys after it are gathered; when it comes it is shown,
    and only the newest text is asked for. Questions side by side would hold up one another in
    the service, so a second one is asked only when an answer takes longer than a second.
    Meaning is asked when typing rests; at once where the words are nowhere, so that nobody
    reads of nothing found before that is certain. The sentences nearest in meaning, which take
    longest, are asked for once the person reads.

    Attributes:
        found: The first page of an answer, and whether the same was asked before.
        rested: Typing rests and meaning did not take part yet: `again` asks for it.
        paged: More items of the answer that is shown.
        stale: The answer would be another one now.
        failed: What went wrong.
    """

    found = Signal(object, bool)
    rested = Signal()
    paged = Signal(object)
    stale = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wanted: tuple[str, Sort] = ("", RELEVANCE)
        self._asked: Question | None = None
        self._shown: Found | None = None
        self._fetching: tuple[int, int] | None = None
        self._next_fetch: tuple[int, int] | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(partial(self._ask, "typing"))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.rested)
        self._reading = QTimer(self, singleShot=True, interval=_READING_MS)
        self._reading.timeout.connect(self._ask_sentences)

    @property
    def shown(self) -> Found | None:
        """The newest answer."""
        return self._shown

    @property
    def settled(self) -> bool:
        """Whether the newest answer is the one to the newest question, with meaning or not yet."""
        return self._is_shown(self._wanted)

    @property
    def complete(self) -> bool:
        """Whether nothing more is to come for the newest question."""
        shown = self._shown
        return self._asked is None and self.settled and not (shown and shown.reply.partial)

    def look(self, query: str, sort: Sort = RELEVANCE) -> None:
        """Search, unless just that is shown already."""
        self._wanted = (query, sort)
        self._rest.stop()
        self._reading.stop()
        if self._is_shown(self._wanted):
            self._rest_soon()
        elif self._asked is None:
            self._ask("typing")
        elif self._asked[:2] != self._wanted:
            if self._asked.by == "all":  # which nobody wants any more, and which takes longer
                self._ask("typing")
            elif not self._patience.isActive():
                self._patience.start()

    def again(self) -> None:
        """Search once more for the same, by meaning too."""
        if self._asked is None:
            self._ask("all")

    def fetch(self, offset: int, count: int) -> None:
        """Get more items of the answer that is shown; of several wishes the last counts."""
        if self._fetching is not None:
            self._next_fetch = (offset, count) if (offset, count) != self._fetching else None
        elif self._shown is not None:
            self._fetching = (offset, count)
            work = partial(_with_sentences, self._shown.asked, offset, count)
            self._call("page", work, self._take_page, self._miss_page)

    def check(self, offset: int, items: list[Item], total: int) -> None:
        """Compare what is shown with what would be found now, and say if that differs."""
        before = [item.file_id for item in items]

        def compare(found: Found) -> None:
            same = [item.file_id for item in found.items] == before
            if same and found.reply.total == total:
                self.paged.emit(found)
            else:
                self.stale.emit()

        if self._shown is not None and self._asked is None:
            work = partial(_with_sentences, self._shown.asked, offset, max(1, len(items)))
            self._call("check", work, compare, self.failed.emit)

    def _key(self) -> tuple[str, Sort]:
        assert self._shown is not None
        return self._shown.asked[:2]

    def _is_shown(self, wanted: tuple[str, Sort]) -> bool:
        return self._shown is not None and wanted == self._key()

    def _ask(self, by: Method) -> None:
        self._patience.stop()
        self._rest.stop()
        self._asked = Question(*self._wanted, by)
        self._call("search", partial(_search, self._asked, 0, PAGE), self._take, self._miss)

    def _rest_soon(self) -> None:
        if self._asked is None and not self.complete:
            self._rest.start()

    def _call(
        self,
        key: str,
        work: Callable[[Client], Found],
        done: Callable[[Found], object],
        failed: Callable[[ConciergeError], object],
    ) -> None:
        self._bridge.call(work, done, failed, owner=self, key=key)

    def _take(self, found: Found) -> None:
        self._asked = None
        self._patience.stop()
        newest = found.asked[:2] == self._wanted
        unsure = found.reply.partial and not found.reply.total
        if not newest:
            self._ask("typing")  # before this is shown, so that the service works meanwhile
        elif unsure:
            self._ask("all")
        if unsure:
            return
        again = self._is_shown(found.asked[:2])
        self._shown = found
        self._fetching = self._next_fetch = None
        self.found.emit(found, again)
        self._rest_soon()
        if self.complete and any(item.by_meaning for item in found.items):
            self._reading.start()

    def _ask_sentences(self) -> None:
        """Ask for the same items once more, each with the sentence that fits."""
        shown = self._shown

        def take(found: Found) -> None:
            if self._shown is shown and self.settled:
                self.paged.emit(found)

        if shown is not None and self.complete:
            work = partial(_with_sentences, shown.asked, 0, PAGE)
            self._call("sentences", work, take, self.failed.emit)

    def _miss(self, error: ConciergeError) -> None:
        missed, self._asked = self._asked, None
        self.failed.emit(error)
        if missed is not None and missed[:2] != self._wanted:
            self._ask("typing")

    def _take_page(self, found: Found) -> None:
        if self._is_shown(found.asked[:2]) and self._fetching is not None:
            self.paged.emit(found)
        self._fetch_next()

    def _miss_page(self, error: ConciergeError) -> None:
        self.failed.emit(error)
        self._fetch_next()

    def _fetch_next(self) -> None:
        wanted, self._fetching, self._next_fetch = self._next_fetch, None, None
        if wanted is not None:
            self.fetch(*wanted)


def _search(asked: Question, offset: int, count: int, client: Client) -> Found:
    """Search in a thread of the bridge, where reading the answer holds up nobody."""
    return _found(asked, offset, client.search(asked.query, count, offset, asked.sort, asked.by))


def _with_sentences(asked: Question, offset: int, count: int, client: Client) -> Found:
    """Search as `_search` does; hits by meaning alone show the sentence that is nearest."""
    wanted = (asked.query, count, offset, asked.sort, asked.by)
    return _found(asked, offset, client.search(*wanted, sentences=asked.by != "typing"))


def _found(asked: Question, offset: int, reply: wire.SearchReply) -> Found:
    return Found(asked, offset, [Item.of_hit(hit) for hit in reply.hits], reply)
