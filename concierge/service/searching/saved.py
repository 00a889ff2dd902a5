"""Saved searches: kept, opened, and looked at now and then for new files."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from concierge.core import wire
from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.searching import Held
from concierge.search.holding import holding
from concierge.service.precedence import Precedence
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_words import plain
from concierge.store.order.saved import MOST_SEEN

log = logging.getLogger(__name__)

EVERY_S = 180.0
"""New files are looked for no more often than this."""

_REST_S = 10.0


class Saved:
    """Carries out what a person does with saved searches, and tells of their new files.

    After something was indexed, and when there is nothing left to do, each is looked at by a
    thread of its own: without a model, and behind whoever searches.

    Args:
        catalog: Where they are kept.
        precedence: Lets those who search go first.
        busy: Whether there is work left to do.
        changed: Called when they, or the numbers of their files, are not what they were.
        every_s: The shortest time between two looks.
        rest_s: How long nothing must have been left to do.
    """

    def __init__(
        self,
        catalog: Catalog,
        precedence: Precedence,
        busy: Callable[[], bool],
        changed: Callable[[], None],
        *,
        every_s: float = EVERY_S,
        rest_s: float = _REST_S,
    ) -> None:
        self._catalog = catalog
        self._precedence = precedence
        self._busy, self._changed = busy, changed
        self._every_s, self._rest_s = every_s, rest_s
        self._stirred, self._stopped = threading.Event(), threading.Event()
        self._stirred.set()  # something may have happened while the service did not run
        self._thread = threading.Thread(target=self._run, name="saved", daemon=True)

    def start(self) -> None:
        """Begin to look for new files."""
        self._thread.start()

    def stop(self) -> None:
        """End after the search in hand."""
        self._stopped.set()
        self._stirred.set()
        if self._thread.is_alive():
            self._thread.join()

    def stir(self) -> None:
        """Note that something was indexed."""
        self._stirred.set()

    def all(self) -> wire.SavedPage:
        """Return all saved searches."""
        return wire.SavedPage(searches=self._catalog.saved.all())

    def create(self, wanted: wire.SaveRequest) -> wire.SavedSearch:
        """Keep a search.

        Raises:
            MisusedError: When there is nothing to keep, or the name is taken or cannot be one.
        """
        query = " ".join(wanted.query.split())
        if not query:
            raise MisusedError("There is no search to save.", "Search for something first.")
        tidied = wanted.model_copy(update={"query": query})
        held = self._held(query)
        with self._catalog.journal.entry("saved.create", {"name": plain(wanted.name)}):
            return self._done(self._catalog.saved.create(tidied, held))

    def change(self, wanted: wire.SavedChange) -> wire.SavedSearch:
        """Rename a saved search, or have its new files told, or not."""
        what = "saved.tell" if wanted.new_name is None else "saved.rename"
        details = {"name": plain(wanted.name), "new": plain(wanted.new_name or "")}
        with self._catalog.journal.entry(what, details):
            return self._done(self._catalog.saved.change(wanted))

    def delete(self, name: str) -> wire.SavedSearch:
        """Delete a saved search and return it."""
        with self._catalog.journal.entry("saved.delete", {"name": plain(name)}):
            return self._done(self._catalog.saved.delete(name))

    def seen(self, name: str) -> wire.SavedSearch:
        """Note that the person looks at a saved search now: none of its files is new any more."""
        query = self._catalog.saved.query_of(name)
        return self._done(self._catalog.saved.note_seen(name, self._held(query)))

    def look(self) -> None:
        """Look for new files of all saved searches."""
        changed = False
        for search in self._catalog.saved.all():
            if self._stopped.is_set():
                return
            self._precedence.give()
            changed |= self._catalog.saved.note_found(search, self._held(search.query))
        if changed:
            self._changed()

    def _held(self, query: str) -> Held:
        return holding(self._catalog.finder, query, MOST_SEEN)

    def _done(self, search: wire.SavedSearch) -> wire.SavedSearch:
        self._changed()
        return search

    def _run(self) -> None:
        looked = -self._every_s
        while self._stirred.wait() and not self._stopped.is_set():
            due = looked + self._every_s - time.monotonic()
            if self._stopped.wait(max(self._rest_s, due)) or self._busy():
                continue
            self._stirred.clear()  # first: what happens while it looks counts
            looked = time.monotonic()
            try:
                self.look()
            except ConciergeError as error:
                log.warning("saved searches were not looked at: %s", error.category)
                self._stirred.set()  # else they would wait for something new
