"""Which files each collection holds: put in by hand, found by its query, or held by one below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from concierge.core.file_bits import FileBits, as_bits
from concierge.core.filters import Filter, Filters, deep, only_files
from concierge.core.searching import CollectionRow, SearchCatalog
from concierge.search.collecting import Collecting, kept
from concierge.search.language.query import parse
from concierge.search.remembering import Remembered, State


class _Known(NamedTuple):
    """What is known of all collections in one state of the index, by their names.

    Attributes:
        own: Their files, those of the ones below left aside.
        passing: What those ask for whose files change without the index.
    """

    own: dict[str, FileBits]
    passing: dict[str, Filters]


class Belonging:
    """Tells which files collections hold, and remembers it as long as nothing changes.

    Args:
        catalog: Knows the collections and their files.
        known: Returns conditions with what the index knows their values as.
    """

    def __init__(self, catalog: SearchCatalog, known: Callable[[Filters], Filters]) -> None:
        self._catalog, self._look_up = catalog, known
        self._asked = Remembered[dict[str, Filters]](1, lambda _: 1)
        self._known = Remembered[_Known](1, lambda _: 1)

    @property
    def rests_on_opening(self) -> bool:
        """Whether opening a file may put it into a collection: that changes no version."""
        queries = (row.query for row in self._catalog.all_collections())
        return any(asks_opened(parse(query).conditions) for query in queries)

    def held(self, state: State) -> dict[str, FileBits]:
        """Return the files that each collection holds, with those below it, by its name.

        Args:
            state: What results rest on.
        """
        known = self._known.get("", state, lambda: self._look(state))
        own = {**known.own, **{name: self._files(one) for name, one in known.passing.items()}}
        held = dict(own)
        for name, files in own.items():
            above = name
            while above := above.rpartition("/")[0]:
                held[above] = held.get(above, 0) | files
        return held

    def of_files(self, file_ids: Sequence[int], state: State) -> dict[int, list[str]]:
        """Return the collections that hold some files themselves; others are left out.

        Args:
            file_ids: The files; each of them is asked about, so that nothing is gathered.
            state: What results rest on.
        """
        found: dict[int, list[str]] = {}
        wanted = only_files(file_ids)
        for name, asked in self._queries(state).items():
            for file_id in self._catalog.all_of((wanted, *asked), whole=False):
                found.setdefault(file_id, []).append(name)
        return found

    def _queries(self, state: State) -> dict[str, Filters]:
        """Return what the files of each collection fulfil."""
        rows = self._catalog.all_collections
        return self._asked.get("", state, lambda: {row.name: self._query(row) for row in rows()})

    def _look(self, state: State) -> _Known:
        asked = self._queries(state)
        passing = {name: one for name, one in asked.items() if asks_opened(one)}
        own = {name: self._files(one) for name, one in asked.items() if name not in passing}
        return _Known(own, passing)

    def _files(self, asked: Filters) -> FileBits:
        return as_bits(self._catalog.all_of(asked, whole=True))

    def _query(self, row: CollectionRow) -> Filters:
        """Return what the files of a collection fulfil, those of the ones below left aside."""
        asked = Collecting(self._catalog).own(row) if row.query else ()
        groups = (kept(row, asked),) if asked else ()
        return self._look_up((Filter("collection", (row.name,), ids=(row.id,), groups=groups),))


def asks_opened(filters: Filters) -> bool:
    """Say whether conditions ask for opened files."""
    return any(one.field == "is" and "opened" in one.values for one in deep(filters))
