"""What to search for instead where nothing was found: the same query, asking for less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from concierge.core.looser import Looser, looser
from concierge.core.paths import shown

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire
    from concierge.gui.bridge import Bridge

_REST_MS = 250  # who still types is not to wait for what is counted
_MOST_OFFERED = 3  # more would be a burden
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Way:
    """Another query that may find something.

    Attributes:
        text: What is different about it, for people.
        query: What to search for.
        files: How many files it finds.
    """

    text: str
    query: str
    files: int = 0

    @property
    def label(self) -> str:
        """What its button says."""
        files = _tr("%Ln file(s)", n=self.files)
        return f"{self.text} · {files}"


class Ways(QObject):
    """Tries other queries beside the window, and offers those that find something.

    Args:
        bridge: The way to the service.

    Attributes:
        found: The query that found nothing, and the ways out of it, the nearest to it first.
    """

    found = Signal(str, list)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._query = ""
        self._tried: list[Way] = []
        self._offered: list[Way] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)

    def seek(self, query: str, understood: Sequence[wire.Term]) -> None:
        """Look for ways out, as soon as typing rests; those that were found stay."""
        if query == self._query and self._offered:
            self.found.emit(query, self._offered)
            return
        self._query, self._tried, self._offered = query, ways(query, understood), []
        if self._tried:
            self._rest.start()
        else:
            self._rest.stop()
            self.found.emit(query, [])

    def stop(self) -> None:
        """Look no longer: something else was found."""
        self._rest.stop()
        self._query, self._offered = "", []

    def _count(self) -> None:
        query, tried = self._query, self._tried

        def work(client: Client) -> list[Way]:
            return list(islice(_finding(client, tried), _MOST_OFFERED))

        def take(found: list[Way]) -> None:
            if query == self._query:
                self._offered = found
                self.found.emit(query, found)

        # The search of the query itself tells what is wrong.
        self._bridge.call(work, take, lambda _error: take([]), owner=self, key="ways")


def ways(query: str, understood: Sequence[wire.Term]) -> list[Way]:
    """Return queries that ask for less than one that found nothing, and what is different."""
    return [Way(_told(query, one), one.query) for one in looser(query, understood)]


def _told(query: str, one: Looser) -> str:
    term, value = one.term, shown(one.term.value)
    match one.change:
        case "with":
            return _tr("Do not leave out “%1”", value)
        case "unquoted":
            return _tr("Words of “%1” in any order", value)
        case "without" if term.problem:
            return _tr("Search without “%1”", query[term.start : term.end])
        case "without" if term.field == "in":
            return _tr("Search in all folders")
        case _ if not one.query:
            return _tr("Show everything")
        case "everywhere":
            return _tr("Search everywhere for “%1”", shown(one.query))
        case _:
            return _tr("Search without “%1”", f"{term.field}: {value}")


def _finding(client: Client, tried: Sequence[Way]) -> Iterator[Way]:
    """Yield the ways that find something, with their numbers."""
    for way in tried:
        if files := client.search(way.query, limit=1).total:
            yield replace(way, files=files)


def _tr(text: str, *values: str, n: int = -1) -> str:
    said = QCoreApplication.translate("Ways", text, "", n)
    for number, value in enumerate(values, 1):
        said = said.replace(f"%{number}", _short(value))
    return said


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
