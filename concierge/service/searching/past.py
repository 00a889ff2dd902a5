"""What was: searches and opened files as far as they are remembered, changes, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.settings import Preferences
from concierge.service.events import Events
from concierge.store.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Past:
    """Remembers and tells.

    Attributes:
        catalog: Where it is written down.
        preferences: Whether searches and opened files are.
        events: Reaches windows.
    """

    catalog: Catalog
    preferences: Preferences
    events: Events

    def searches(self, prefix: str, limit: int) -> list[wire.PastSearch]:
        """Return searches that begin with some characters, the latest first."""
        return self.catalog.past.searches(_tidy(prefix), limit)

    def note_search(self, query: str, files: int) -> None:
        """Remember a search, unless the person wants none remembered."""
        words = _tidy(query)
        if words and self.preferences.current.keep_history:
            self.catalog.past.note_search(words, files)

    def forget(self, query: str | None) -> None:
        """Forget a search, or all searches and which files were opened.

        When this returns it is gone from the data folder.
        """
        if query is None:
            self.catalog.past.clear()
        else:
            self.catalog.past.remove_search(_tidy(query))
        self.catalog.trim()
        self.events.publish(wire.Event(type="history"))

    def note_opened(self, file_id: int) -> None:
        """Remember that a file was opened, unless the person wants nothing remembered.

        Raises:
            MissingError: When there is no such file.
        """
        self.catalog.past.note_opened(file_id, self.preferences.current.keep_history)

    def opened(self, limit: int) -> list[wire.FileSummary]:
        """Return the files that were opened, the latest first."""
        return self.catalog.past.opened(limit)

    def insights(self) -> wire.Insights:
        """Return the library in numbers."""
        return self.catalog.counting.insights()

    def changes(self, after: int | None, limit: int) -> wire.ChangePage:
        """Return what happened to files, the newest first."""
        return self.catalog.past.changes(after, limit)

    def ledger(
        self, state: str, kind: str, text: str, after: int | None, limit: int
    ) -> wire.LedgerPage:
        """Return files and how they stand, those met last first."""
        return self.catalog.roster.page(state, kind, text.strip(), after, limit)

    def show_window(self, wanted: wire.WindowRequest) -> wire.WindowReply:
        """Ask the windows that listen to show themselves.

        Raises:
            MisusedError: When there is nothing to search for, or no file to show a form for.
        """
        words = _tidy(wanted.text)
        if wanted.action == "search" and not words:
            raise MisusedError("There is nothing to look for.", "Write a few words.")
        if wanted.action in get_args(wire.FileAction) and not wanted.paths:
            raise MisusedError("No file was named.", "Name one or more files or folders.")
        text = f"{wanted.action} {words}" if wanted.action == "search" else wanted.action
        self.events.publish(wire.Event(type="window", text=text, paths=wanted.paths))
        return self.windows()

    def windows(self) -> wire.WindowReply:
        """Return how many windows listen."""
        return wire.WindowReply(windows=self.events.windows)


def _tidy(words: str) -> str:
    return " ".join(words.split())
