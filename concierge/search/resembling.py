"""The files that `similar:` means: those that are about the same as one that is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from concierge.core.filters import Filter, Filters, changed, deep
from concierge.core.near import NearCatalog
from concierge.core.protocols import VectorStore
from concierge.core.searching import SearchCatalog
from concierge.search.collecting import Collecting
from concierge.search.language.query import parse
from concierge.search.similar import Neighbours

# More are not about the same any more.
MOST = 200

_NO_FILE = "The index holds no file “{}”."
_NONE = "No file is similar to “{}”."


def asks_similar(catalog: SearchCatalog, text: str) -> bool:
    """Say whether a query, or a collection in it, asks for files that are similar to another."""
    asked = Collecting(catalog).known(parse(text).filters)
    return any(one.field == "similar" for one in deep(asked))


class Resembling:
    """Looks up similar files for the filters of one search.

    Args:
        catalog: Files and passages.
        near: What stands near a file.
        vectors: Meanings, or None; without them nothing is similar.

    Attributes:
        problems: Why nothing is similar to a file that was named, by what it was called.
    """

    def __init__(
        self, catalog: SearchCatalog, near: NearCatalog, vectors: VectorStore | None
    ) -> None:
        self._near = near
        self._neighbours = Neighbours(catalog, near, vectors)
        self.problems: dict[str, str] = {}

    def known(self, filters: Filters) -> Filters:
        """Return filters with the ids of the files that are similar to those they name."""
        if not any(one.field == "similar" for one in deep(filters)):
            return filters
        return changed(filters, lambda one: self._known(one) if one.field == "similar" else one)

    def _known(self, wanted: Filter) -> Filter:
        ids = dict.fromkeys(found for value in wanted.values for found in self._similar(value))
        return replace(wanted, ids=tuple(ids))

    def _similar(self, value: str) -> Iterator[int]:
        file_id = self._near.file_called(value)
        if file_id is None:
            self.problems[value] = _NO_FILE.format(value)
            return
        reply = self._neighbours.similar(file_id, MOST)
        if not reply.hits:
            self.problems[value] = next(iter(reply.notices), _NONE.format(value))
        yield from (hit.file_id for hit in reply.hits)
