"""The whole result of a query, in order: computed once for as long as the index stays as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from concierge.core import wire
from concierge.core.filters import Filter, Filters, Method, Sort, single
from concierge.core.near import NearCatalog
from concierge.core.protocols import Embedder, Reranker, VectorStore
from concierge.core.searching import SearchCatalog
from concierge.search.belonging import asks_opened
from concierge.search.collecting import Collecting
from concierge.search.folding import folded, near_folded
from concierge.search.grouping import Group, grouped
from concierge.search.language.query import Query, begun, parse
from concierge.search.near_copies import NearCopies
from concierge.search.remembering import Remembered, State
from concierge.search.reranking import may_rerank, reranked
from concierge.search.resembling import Resembling
from concierge.search.retrieval import Retriever, beyond_words

# Files of all results that are remembered, each of somewhat less than a kilobyte.
_MOST_FILES = 8_000
_UNKNOWN = {
    "tag": "There is no tag “{}”.",
    "collection": "There is no collection “{}”.",
    "in": "The index holds no folder “{}”.",
    "similar": "No file is similar to “{}”.",
}


@dataclass(frozen=True, slots=True)
class Understood:
    """A query, what it asks of files, and what each part was taken for."""

    query: Query
    filters: Filters
    terms: list[wire.Term]


@dataclass(frozen=True)
class Ranking:
    """All files that answer a query with words.

    Attributes:
        asked: The query.
        groups: The files in order, each with what it stands for.
    """

    asked: Understood
    groups: list[Group]

    @cached_property
    def by_content(self) -> Counter[int]:
        """How many hits there are of each content."""
        contents = (group.place.content_id for group in self.groups)
        return Counter(content_id for content_id in contents if content_id is not None)

    @property
    def versions(self) -> int:
        """How many more files these stand for, copies left aside."""
        return sum(len(group.versions) for group in self.groups)


class Ranker:
    """Ranks what one set of stores holds; safe to use from several threads.

    Args:
        catalog: Names and words.
        near: What stands near a file.
        vectors: Meaning, or None while there is none.
        embedder: Turns the query into a vector.
        reranker: Reads the best passages once more, or None.
    """

    def __init__(
        self,
        catalog: SearchCatalog,
        near: NearCatalog,
        vectors: VectorStore | None,
        embedder: Embedder | None,
        reranker: Reranker | None = None,
    ) -> None:
        self._reranker = reranker
        self._catalog = catalog
        self._near = near
        self._vectors = vectors
        self._near_copies = NearCopies(near)
        self.retriever = Retriever(catalog, vectors, embedder)
        self._known = Remembered[Ranking](_MOST_FILES, lambda one: 1 + len(one.groups))

    @property
    def state(self) -> State:
        """What results rest on: both stores, and the day, which dates may be relative to."""
        vectors = self._vectors.version if self._vectors is not None else 0
        today = date.today()  # noqa: DTZ011 - days are those of the person
        return self._catalog.version, vectors, today.toordinal()

    def depends_on_opening(self, query: Query) -> bool:
        """Say whether a query is about opened files: to open one changes no version."""
        asked = Collecting(self._catalog).known(query.filters)
        return asks_opened(asked)

    def known(self, filters: Filters) -> Filters:
        """Return filters, in which collections are put in place, with what they name."""
        resembling = Resembling(self._catalog, self._near, self._vectors)
        return self._catalog.known(resembling.known(filters))

    def understood(self, query: Query) -> Understood:
        """Ask the catalog for what a query names, and whether its last word is one already."""
        if query.last and (beginning := self._catalog.beginning(query.last)):
            query = begun(query, beginning)
        if not query.filters:
            return Understood(query, (), list(query.terms))
        collecting = Collecting(self._catalog)
        resembling = Resembling(self._catalog, self._near, self._vectors)
        filters = self._catalog.known(resembling.known(collecting.known(query.filters)))
        named = iter([one for one in single(filters) if one.field in _UNKNOWN])
        terms = [
            _told(term, next(named), collecting.problems, resembling.problems)
            if term.field in _UNKNOWN and not term.problem
            else term
            for term in query.terms
        ]
        return Understood(query, filters, terms)

    def ranking(self, text: str, sort: Sort, by: Method, fold: bool) -> Ranking:
        """Return all files that answer a query, which has words.

        Args:
            text: As it was typed.
            sort: The best first, or in another order.
            by: Which of the indexes are asked.
            fold: Whether copies and versions of a file become one hit.
        """

        def found() -> Ranking:
            return self.found(text, by, fold)

        if sort != "relevance":
            return self._remembered((text, sort, by, fold), lambda: self._sorted(found(), sort))
        reranker = self._reranker
        if reranker is None or not may_rerank(parse(text), by):
            return found()
        return self._remembered((text, sort, by, fold), lambda: self._read(found(), reranker))

    def found(self, text: str, by: Method, fold: bool) -> Ranking:
        """Return the same files in the order of what was found, before any is read once more.

        Whoever needs no order, or another one, does not wait for that.
        """

        def make() -> Ranking:
            asked = self.understood(parse(text))
            found = self.retriever.retrieve(asked.query, asked.filters, by)
            groups = grouped(self._catalog, found, asked.query.words, beyond_words(asked.filters))
            return Ranking(asked, self._folded(groups, by) if fold else groups)

        return self._remembered((text, by, fold), make)

    def _folded(self, groups: list[Group], by: Method) -> list[Group]:
        """Return a result with copies and versions as one; texts are not compared at each key."""
        groups = folded(self._near, self._vectors, groups)
        return groups if by == "typing" else near_folded(self._near_copies, groups)

    def _remembered(self, key: tuple[Hashable, ...], make: Callable[[], Ranking]) -> Ranking:
        """Return a ranking, computing it unless it is known; a key begins with the query."""
        if self.depends_on_opening(parse(str(key[0]))):
            return make()
        return self._known.get(key, self.state, make)

    def _read(self, ranking: Ranking, reranker: Reranker) -> Ranking:
        query = ranking.asked.query.text
        return Ranking(ranking.asked, reranked(reranker, self._catalog, query, ranking.groups))

    def _sorted(self, ranking: Ranking, sort: Sort) -> Ranking:
        by_id = {group.file_id: group for group in ranking.groups}
        order = self._catalog.ordered(list(by_id), ranking.asked.filters, sort)
        return Ranking(ranking.asked, [by_id[i] for i in order])


def _told(
    term: wire.Term, known: Filter, of_sets: Mapping[str, str], of_files: Mapping[str, str]
) -> wire.Term:
    """Say of a term that it names something that is not there, or goes round in a circle."""
    circle = _first(of_sets, known) if known.field == "collection" else ""
    if known.ids and not circle:
        return term
    problem = circle or _first(of_files, known) or _UNKNOWN[known.field].format(term.value)
    return term.model_copy(update={"problem": problem, "meaning": ""})


def _first(problems: Mapping[str, str], known: Filter) -> str:
    return next((problems[value] for value in known.values if value in problems), "")
