"""What to search for instead where nothing was found: the same query, asking for less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from concierge.core.paths import shown
from concierge.gui import terms

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire
    from concierge.gui.bridge import Bridge

_REST_MS = 250  # who still types is not to wait for what is counted
_MOST_TRIED = 6
_MOST_OFFERED = 3  # more would be a burden
_LONGEST = 40
_QUOTED = {"phrase", "near"}


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
    """Return queries that ask for less than one that found nothing.

    Each leaves out one condition, or the quotes around words; the last leaves out all conditions.
    """
    tried = [_without(query, term) for term in understood if term.field or term.negated]
    tried += [_unquoted(query, term) for term in understood if term.kind in _QUOTED]
    tried += _everywhere(query, understood)
    found: dict[str, Way] = {}
    for way in tried:
        if way.query != query:
            found.setdefault(way.query, way)
    return list(found.values())[-_MOST_TRIED:]


def _without(query: str, term: wire.Term) -> Way:
    rest = terms.cut(query, term.start, term.end)
    value = shown(term.value)
    if term.problem:
        return Way(_tr("Search without “%1”", query[term.start : term.end]), rest)
    if term.negated:
        return Way(_tr("Do not leave out “%1”", value), rest)
    if term.field == "in":
        return Way(_tr("Search in all folders"), rest)
    if not rest:
        return Way(_tr("Show everything"), rest)
    return Way(_tr("Search without “%1”", f"{term.field}: {value}"), rest)


def _unquoted(query: str, term: wire.Term) -> Way:
    plain = f"{query[: term.start]}{term.value}{query[term.end :]}"
    return Way(_tr("Words of “%1” in any order", shown(term.value)), plain)


def _everywhere(query: str, understood: Sequence[wire.Term]) -> Iterator[Way]:
    filters = [term for term in understood if term.field]
    if len(filters) < 2:
        return
    rest = terms.without(query, ((term.start, term.end) for term in filters))
    if rest:
        yield Way(_tr("Search everywhere for “%1”", shown(rest)), rest)
    else:
        yield Way(_tr("Show everything"), rest)


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
