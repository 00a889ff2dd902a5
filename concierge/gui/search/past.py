"""Earlier searches: walked through with Up and Down, and noted when one was of use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_REST_MS = 2000
_KNOWN = 100


class Past(QObject):
    """Knows what was searched for before.

    A search counts when its results were rested on for two seconds, or a file of it opened.

    Attributes:
        changed: `searches` is another list now.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.searches: list[str] = []
        self._bridge = bridge
        self._typed = ""
        self._at = -1
        self._seen: tuple[str, int] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.note)

    def load(self) -> None:
        """Ask the service what was searched for."""
        self._bridge.call(_recent, self._take, self._miss, owner=self, key="recent")

    def seen(self, query: str, files: int) -> None:
        """Take note of what is shown; it counts after a while."""
        self._seen = (query.strip(), files) if query.strip() else None
        self._rest.start()

    def note(self) -> None:
        """Remember what is shown now."""
        self._rest.stop()
        if self._seen is None:
            return
        query, files = self._seen
        self._seen = None
        work = partial(_note, query, files)
        self._bridge.call(work, self._take, self._miss, owner=self, key="recent")

    def forget_place(self) -> None:
        """Begin anew at the next Up, because something was typed."""
        self._at = -1

    @property
    def walking(self) -> bool:
        """Whether an earlier search stands in the bar."""
        return self._at >= 0

    def step(self, by: int, text: str) -> str | None:
        """Return the search before (-1) or after (+1) that in the bar, if there is one.

        Args:
            by: Where to.
            text: What stands in the bar; only searches that begin so are shown.
        """
        if self._at < 0:
            self._typed = text
        fitting = [one for one in self.searches if one != self._typed and self._begins(one)]
        at = self._at - by
        if at >= len(fitting) or at < -1:
            return None
        self._at = at
        return fitting[at] if at >= 0 else self._typed

    def _begins(self, query: str) -> bool:
        return query.casefold().startswith(self._typed.casefold())

    def _take(self, searches: list[wire.PastSearch]) -> None:
        queries = [one.query for one in searches]
        if queries != self.searches:
            self.searches = queries
            self.changed.emit()

    def _miss(self, _error: ConciergeError) -> None:
        """Do without; a search that goes wrong tells why."""


def _recent(client: Client) -> list[wire.PastSearch]:
    return client.history.recent(limit=_KNOWN)


def _note(query: str, files: int, client: Client) -> list[wire.PastSearch]:
    client.history.note(query, files)
    return _recent(client)
