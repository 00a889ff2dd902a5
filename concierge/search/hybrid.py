"""Hybrid search: names, words and meaning, fused and grouped by file, or files listed."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import replace

from concierge.core import wire
from concierge.core.file_bits import FileBits
from concierge.core.filters import Filters, Method, Sort, only_files
from concierge.core.near import NearCatalog
from concierge.core.protocols import Embedder, Reranker, VectorStore
from concierge.core.searching import ChunkRow, FileRow, SearchCatalog
from concierge.search.belonging import Belonging
from concierge.search.faceting import facets
from concierge.search.grouping import Group
from concierge.search.hits import HitMaker
from concierge.search.language.completing import completions
from concierge.search.language.query import Query, parse
from concierge.search.language.spelling import suggestion
from concierge.search.language.tree import as_wire
from concierge.search.passages import best, placed
from concierge.search.ranking import Ranker, Ranking
from concierge.search.remembering import Remembered

# Hits of all replies that are remembered, each of about 3 kB; and counts, of 10 kB.
_MOST_HITS, _MOST_COUNTS = 1500, 64
_MOST_TOTALS = 512
# More at once only slow one another: those beyond the readers that the catalog keeps begin with
# an empty cache. Who asks for what is remembered waits for no turn.
_AT_ONCE = 4


class Searcher:
    """Searches one set of stores, and remembers what it found; safe between threads.

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
        self._catalog = catalog
        self._ranker = Ranker(catalog, near, vectors, embedder, reranker)
        self._belonging = Belonging(catalog, self._ranker.known)
        self._maker = HitMaker(catalog, near, embedder)
        self._replies = Remembered[wire.SearchReply](_MOST_HITS, lambda one: 1 + len(one.hits))
        self._counts = Remembered[wire.Facets](_MOST_COUNTS, lambda _: 1)
        self._totals = Remembered[int](_MOST_TOTALS, lambda _: 1)
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self.vectors = vectors
        self.embedder = embedder
        self.reranker = reranker

    def search(
        self,
        text: str,
        limit: int,
        offset: int = 0,
        sort: Sort = "relevance",
        by: Method = "all",
        *,
        fold: bool = True,
        explain: bool = False,
        sentences: bool = False,
    ) -> wire.SearchReply:
        """Return one page of the files that answer a query; without words, of all that fit it.

        Args:
            text: As it was typed.
            limit: Longest page.
            offset: How many files to skip.
            sort: The best first, or in another order.
            by: Which of the indexes are asked.
            fold: Whether copies and versions of a file become one hit.
            explain: Whether each hit says why it was found.
            sentences: Whether those that were found by meaning alone show the nearest sentence.
        """
        started = time.perf_counter()
        by = parse(text).way(by)

        def make() -> wire.SearchReply:
            with self._turns, self._catalog.snapshot():
                return self._reply(
                    text, limit, offset, sort, by, fold=fold, explain=explain, sentences=sentences
                )

        if self._ranker.depends_on_opening(parse(text)):
            reply = make()
        else:
            key = (text, limit, offset, sort, by, fold, explain, sentences)
            reply = self._replies.get(key, self._ranker.state, make)
        took = (time.perf_counter() - started) * 1000
        return reply.model_copy(update={"took_ms": round(took, 2)})

    def facets(self, text: str, by: Method = "all", *, fold: bool = True) -> wire.Facets:
        """Count what all files that answer a query have in common; arguments as for `search`."""
        by, state = parse(text).way(by), self._ranker.state

        def make() -> wire.Facets:
            with self._turns, self._catalog.snapshot():
                shown = self._of_hits(text, by, fold)
                return facets(self._catalog.shares(shown, self._belonging.held(state)))

        if self._belonging.rests_on_opening or self._ranker.depends_on_opening(parse(text)):
            return make()
        return self._counts.get((text, by, fold), state, make)

    def listed(
        self, text: str, limit: int, offset: int = 0, sort: Sort = "position"
    ) -> tuple[list[int], int]:
        """Return some files that fulfil a query to the letter, and how many do.

        Args:
            text: The query.
            limit: How many files at most.
            offset: How many to skip.
            sort: Their order; by position those of a collection stand as they were put.
        """
        with self._turns, self._catalog.snapshot():
            return self._catalog.listed(self._to_the_letter(text), sort, limit, offset)

    def count(self, text: str) -> int:
        """Return how many files fulfil a query to the letter."""

        def make() -> int:
            return self.listed(text, 0)[1]

        if self._ranker.depends_on_opening(parse(text)):
            return make()
        return self._totals.get(text, self._ranker.state, make)

    def held(self) -> dict[str, FileBits]:
        """Return the files of each collection with those below it, by its name."""
        state = self._ranker.state
        with self._turns, self._catalog.snapshot():
            return self._belonging.held(state)

    def collections_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the collections that hold some files themselves; others are left out."""
        state = self._ranker.state
        with self._turns, self._catalog.snapshot():
            return self._belonging.of_files(file_ids, state)

    def fitting(self, query: str, file_ids: Sequence[int]) -> set[int]:
        """Return those of some files that fulfil a query to the letter."""
        with self._turns, self._catalog.snapshot():
            asked = self._to_the_letter(query)
            return set(
                self._catalog.listed((only_files(file_ids), *asked), "date", len(file_ids), 0)[0]
            )

    def why(self, text: str, file_id: int, by: Method = "all") -> wire.Why:
        """Return why a file answers a query; an empty reason when it does not."""
        query = parse(text)
        if query.empty:
            return wire.Why()
        ranking = self._ranker.ranking(text, "relevance", query.way(by), fold=False)
        found = [group for group in ranking.groups if group.file_id == file_id]
        hits = self._maker.hits(ranking, found, explain=True)
        return next((hit.why for hit in hits if hit.why is not None), wire.Why())

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        return completions(self._catalog, text, cursor)

    def allowed(self, text: str, by: Method = "all") -> Filters:
        """Return filters that let through the very files that answer a query."""
        return self._of_hits(text, parse(text).way(by), fold=False)

    def passages(self, text: str, limit: int) -> list[tuple[FileRow, ChunkRow]]:
        """Return the passages that best answer a question, each with its newest place."""
        asked = self._ranker.understood(parse(text))
        by = asked.query.way("all")
        found = self._ranker.retriever.retrieve(asked.query, asked.filters, by)

        def newest(contents: Sequence[int]) -> dict[int, int]:
            places = self._catalog.newest_of(contents, asked.filters)
            return {content_id: place.file_id for content_id, place in places.items()}

        ids = best(found)[: limit * 2]
        return placed(self._catalog, ids, newest)[:limit]

    def _reply(
        self,
        text: str,
        limit: int,
        offset: int,
        sort: Sort,
        by: Method,
        *,
        fold: bool,
        explain: bool,
        sentences: bool,
    ) -> wire.SearchReply:
        query = parse(text)
        if query.complete:
            ranking = self._begun(text, query, sort, by, fold)
            page, total = self._with_all(ranking, sort, limit, offset)
        else:
            ranking = self._ranker.ranking(text, sort, by, fold)
            total, page = len(ranking.groups), ranking.groups[offset : offset + limit]
        spelled = by == "all" and not offset and not query.lists
        return wire.SearchReply(
            query=text,
            total=total,
            versions=ranking.versions,
            hits=self._maker.hits(
                ranking, page, explain=explain and not query.lists, sentences=sentences
            ),
            next_offset=offset + limit if offset + limit < total else None,
            understood=ranking.asked.terms,
            parsed=as_wire(query.tree),
            partial=by == "typing" and not query.empty,
            suggestion=suggestion(self._catalog, text, ranking.asked.terms) if spelled else "",
            took_ms=0.0,
        )

    def _begun(self, text: str, query: Query, sort: Sort, by: Method, fold: bool) -> Ranking:
        """Return what comes first of all files that fulfil the filters: those with the words."""
        if query.empty or sort != "relevance":
            return Ranking(self._ranker.understood(query), [])
        return self._ranker.ranking(text, sort, by, fold)

    def _with_all(
        self, ranking: Ranking, sort: Sort, limit: int, offset: int
    ) -> tuple[list[Group], int]:
        """Return a page of all files that fulfil the filters, and how many there are."""
        best, filters = ranking.groups, ranking.asked.filters
        if best:
            shown = (one for group in best for one in (group.file_id, *group.versions))
            filters = (*filters, replace(only_files(shown), negated=True))
        page = best[offset : offset + limit]
        ids, others = self._catalog.listed(
            filters, sort, limit - len(page), max(0, offset - len(best))
        )
        places = self._catalog.places(ids)
        return [*page, *(Group(places[i]) for i in ids if i in places)], len(best) + others

    def _to_the_letter(self, text: str) -> Filters:
        query = parse(text)
        return self._ranker.understood(replace(query, filters=query.conditions)).filters

    def _of_hits(self, text: str, by: Method, fold: bool) -> Filters:
        """Return filters that let through the files that a search shows."""
        query = parse(text)
        if query.complete:
            return self._ranker.understood(query).filters
        ranking = self._ranker.found(text, by, fold)
        found = only_files(group.file_id for group in ranking.groups)
        return (*(one for one in ranking.asked.filters if one.field == "collection"), found)
