"""Asking the three indexes: names, words and meaning."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from concierge.core.filters import Filters, Method
from concierge.core.protocols import Embedder, VectorStore
from concierge.core.searching import Scored, SearchCatalog
from concierge.search.language.query import Query

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

CANDIDATES = 200
# While somebody types, of names and of passages.
QUICK_CANDIDATES = 100
# Names that hold some words only are looked for unless so many hold them all.
_ENOUGH_NAMES, _PARTLY = 50, 50
# Below this cosine neighbours have nothing to do with the query; as all thresholds, MiniLM's.
LEAST_COSINE = 0.2
# So few passages are named one by one, and of so few the meanings are compared one by one,
# which misses none of them.
_FEW_PASSAGES, _EXACTLY = 5000, 1000
# Of more, up to so many of the nearest are looked at until enough fulfil the filters; somewhat
# more than their share so far asks for.
_REACH, _ENOUGH, _MARGIN = 5000, 150, 1.3
# Kept, for a thread that starts while others are at work waits 5 ms for its turn, twice.
_SIDE = ThreadPoolExecutor(4, "search")


@dataclass(slots=True)
class Found:
    """Ranked chunks of one query, before they are grouped.

    Attributes:
        names: Files whose name matches.
        partly: Files in whose name some of the words stand.
        noted: Files with a note that holds the words, and the note.
        words: Chunks by BM25.
        meaning: Chunks by cosine.
        least: No other chunk is nearer in meaning than this cosine.
    """

    names: list[Scored] = field(default_factory=list)
    partly: list[int] = field(default_factory=list)
    noted: dict[int, str] = field(default_factory=dict)
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
        few = self._catalog.passages_within(rest, _FEW_PASSAGES) if rest else None
        if by == "meaning":
            return _with_meaning(Found(), *self._near(query, rest, few))
        if by in ("words", "typing"):
            return self._literal(query, filters, few, quick=by == "typing")
        # Both wait in native code most of the time, so they run side by side.
        meaning = _SIDE.submit(self._near, query, rest, few)
        return _with_meaning(self._literal(query, filters, few), *meaning.result())

    def _literal(
        self, query: Query, filters: Filters, few: list[int] | None, quick: bool = False
    ) -> Found:
        """Return what holds the very words, in names and in passages."""
        catalog, rest = self._catalog, beyond_words(filters)
        most = QUICK_CANDIDATES if quick else CANDIDATES
        names = self._named(query, filters, most)
        partly: list[int] = []
        if len(query.words) > 1 and len(names) < _ENOUGH_NAMES:
            partly = catalog.partly_named(query.words, _PARTLY, filters)
        words = catalog.match_words(query.wishes, most, rest, few, quick=quick)
        return Found(names, partly, self._noted(query, filters, most), words)

    def _named(self, query: Query, filters: Filters, most: int) -> list[Scored]:
        """Return files by their names, each by the way that fits it best."""
        if len(query.names) == 1:
            return self._catalog.match_names(query.names[0], most, filters)
        best: dict[int, Scored] = {}
        for words in query.names:
            for found in self._catalog.match_names(words, most, filters):
                known = best.get(found.id)
                best[found.id] = found if known is None or known.score < found.score else known
        return sorted(best.values(), key=lambda found: (-found.score, -found.id))[:most]

    def _noted(self, query: Query, filters: Filters, most: int) -> dict[int, str]:
        found: dict[int, str] = {}
        for words in query.names:
            found = self._catalog.noted(words, most, filters) | found
        return found

    def _near(
        self, query: Query, filters: Filters, few: list[int] | None
    ) -> tuple[list[Scored], float]:
        """Return what is nearest in meaning, and the cosine than which nothing else is nearer."""
        if self._vectors is None or self.embedder is None or not query.has_meaning:
            return [], LEAST_COSINE
        vector = self.embedder.embed_query(query.text)
        floor = least = self._vectors.scale.of(LEAST_COSINE)
        if few is not None and len(few) <= _EXACTLY:
            found = self._vectors.nearest_of(vector, few, CANDIDATES) if few else []
        elif filters:
            found, least = self._near_within(self._vectors, vector, filters, few)
        else:
            found = self._vectors.nearest(vector, CANDIDATES)
        found = [scored for scored in found if scored.score >= floor]
        return found, found[-1].score if len(found) >= CANDIDATES else max(least, floor)

    def _near_within(
        self, vectors: VectorStore, vector: FloatArray, filters: Filters, few: list[int] | None
    ) -> tuple[list[Scored], float]:
        """Return the nearest of many passages that fulfil filters, and how far was looked.

        What share of the nearest do tells how many must be looked at; where that would be too
        many, those that do are compared one by one if they are few enough.
        """
        reach, floor = CANDIDATES, vectors.scale.of(LEAST_COSINE)
        while True:
            near = vectors.nearest(vector, reach)
            allowed = self._catalog.standing([scored.id for scored in near], filters)
            found = [scored for scored in near if scored.id in allowed]
            if len(near) < reach:  # there are no more
                return found[:CANDIDATES], floor
            least = near[-1].score
            # What is farther means something else.
            if len(found) >= _ENOUGH or least < floor or reach >= _REACH:
                return found[:CANDIDATES], least
            reach = min(_REACH, int(_MARGIN * CANDIDATES * reach / max(1, len(found))))
            if reach == _REACH and few is not None:
                return vectors.nearest_of(vector, few, CANDIDATES), floor


def beyond_words(filters: Filters) -> Filters:
    """Return filters without those that every passage fulfils that holds what is demanded."""
    return tuple(one for one in filters if one.field != "text" or one.negated or not one.asked)


def _with_meaning(found: Found, near: list[Scored], least: float) -> Found:
    found.meaning, found.least = near, least
    return found
