"""Asking the three indexes: names, words and meaning."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from concierge.core.filters import Filters, Method
from concierge.core.protocols import Embedder, Scored, SearchCatalog, VectorStore
from concierge.search.query import Query

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

CANDIDATES = 200
# Below this cosine MiniLM's neighbours have nothing to do with the query.
LEAST_COSINE = 0.2
# So few passages are named one by one, and of so few the meanings are compared one by one,
# which misses none of them.
_FEW_PASSAGES, _EXACTLY = 5000, 1000
# Of more, so many of the nearest are looked at until enough fulfil the filters.
_REACH = (250, 1600, 5000)
_ENOUGH = 20
# Kept, for a thread that starts while others are at work waits 5 ms for its turn, twice.
_SIDE = ThreadPoolExecutor(4, "search")


@dataclass(slots=True)
class Found:
    """Ranked chunks of one query, before they are grouped.

    Attributes:
        names: Files whose name matches.
        words: Chunks by BM25.
        meaning: Chunks by cosine.
        least: No other chunk is nearer in meaning than this cosine.
    """

    names: list[Scored] = field(default_factory=list)
    words: list[Scored] = field(default_factory=list)
    meaning: list[Scored] = field(default_factory=list)
    least: float = LEAST_COSINE


class Retriever:
    """Asks the indexes of one catalog.

    Args:
        catalog: Names and words.
        vectors: Meaning, or None while there is none.
        embedder: Turns the query into a vector.
    """

    def __init__(
        self, catalog: SearchCatalog, vectors: VectorStore | None, embedder: Embedder | None
    ) -> None:
        self._catalog = catalog
        self._vectors = vectors
        self.embedder = embedder

    def retrieve(self, query: Query, filters: Filters, by: Method = "all") -> Found:
        """Ask the three indexes.

        Args:
            query: Its words and phrases count; without any, nothing is found.
            filters: As `SearchCatalog.known` gives them; nothing else is found.
            by: Which of the indexes are asked.
        """
        if query.empty:
            return Found()
        rest = beyond_words(filters)
        few = self._few(rest)
        if by == "meaning":
            return _with_meaning(Found(), *self._near(query, rest, few))
        if by == "words":
            return Found(self._named(query, filters), self._held(query, rest, few))
        # Both wait in native code most of the time, so they run side by side.
        meaning = _SIDE.submit(self._near, query, rest, few)
        found = Found(self._named(query, filters), self._held(query, rest, few))
        return _with_meaning(found, *meaning.result())

    def _few(self, filters: Filters) -> list[int] | None:
        """Return the passages of files that fulfil filters, or None when they are many."""
        return self._catalog.passages_within(filters, _FEW_PASSAGES) if filters else None

    def _held(self, query: Query, filters: Filters, few: list[int] | None) -> list[Scored]:
        return self._catalog.match_words(query.wishes, CANDIDATES, filters, few)

    def _named(self, query: Query, filters: Filters) -> list[Scored]:
        """Return files by their names, each by the way that fits it best."""
        if len(query.names) == 1:
            return self._catalog.match_names(query.names[0], CANDIDATES, filters)
        best: dict[int, Scored] = {}
        for words in query.names:
            for found in self._catalog.match_names(words, CANDIDATES, filters):
                known = best.get(found.id)
                best[found.id] = found if known is None or known.score < found.score else known
        return sorted(best.values(), key=lambda found: (-found.score, -found.id))[:CANDIDATES]

    def _near(
        self, query: Query, filters: Filters, few: list[int] | None
    ) -> tuple[list[Scored], float]:
        """Return what is nearest in meaning, and the cosine than which nothing else is nearer."""
        if self._vectors is None or self.embedder is None or not query.has_meaning:
            return [], LEAST_COSINE
        vector = self.embedder.embed([query.text])[0]
        least = LEAST_COSINE
        if few is not None and len(few) <= _EXACTLY:
            found = self._vectors.nearest_of(vector, few, CANDIDATES) if few else []
        elif filters:
            found, least = self._near_within(self._vectors, vector, filters)
        else:
            found = self._vectors.nearest(vector, CANDIDATES)
        found = [scored for scored in found if scored.score >= LEAST_COSINE]
        return found, found[-1].score if len(found) >= CANDIDATES else max(least, LEAST_COSINE)

    def _near_within(
        self, vectors: VectorStore, vector: FloatArray, filters: Filters
    ) -> tuple[list[Scored], float]:
        """Return the nearest of the many passages that fulfil filters, and how far was looked."""
        found: list[Scored] = []
        least = LEAST_COSINE
        for reach in _REACH:
            near = vectors.nearest(vector, reach)
            allowed = self._catalog.standing([scored.id for scored in near], filters)
            found = [scored for scored in near if scored.id in allowed]
            if len(near) < reach:  # there are no more
                return found[:CANDIDATES], LEAST_COSINE
            least = near[-1].score
            if len(found) >= _ENOUGH or least < LEAST_COSINE:
                break
        return found[:CANDIDATES], least


def beyond_words(filters: Filters) -> Filters:
    """Return filters without those that every passage fulfils that holds what is demanded."""
    return tuple(one for one in filters if one.field != "text" or one.negated or not one.asked)


def _with_meaning(found: Found, near: list[Scored], least: float) -> Found:
    found.meaning, found.least = near, least
    return found
