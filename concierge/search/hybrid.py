"""Hybrid search: names, words and meaning, fused and grouped by file, or files listed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from concierge.core import wire
from concierge.core.filters import Filter, Filters, Method, Sort, only_files, single
from concierge.core.near import NearCatalog
from concierge.core.paths import to_wire
from concierge.core.protocols import (
    ChunkRow,
    Embedder,
    FileRow,
    Marked,
    SearchCatalog,
    VectorStore,
)
from concierge.core.wording import wordings
from concierge.search.completing import completions
from concierge.search.faceting import facets
from concierge.search.grouping import Group, grouped
from concierge.search.passages import best, placed
from concierge.search.query import Query, parse
from concierge.search.resembling import Resembling
from concierge.search.retrieval import Retriever, beyond_words
from concierge.search.snippets import cut, one_line
from concierge.search.tree import as_wire

_UNKNOWN = {
    "tag": "There is no tag “{}”.",
    "collection": "There is no collection “{}”.",
    "in": "The index holds no folder “{}”.",
    "similar": "No file is similar to “{}”.",
}


@dataclass(frozen=True, slots=True)
class _Understood:
    """A query, what it asks of files, and what each part was taken for."""

    query: Query
    filters: Filters
    terms: list[wire.Term]


class Searcher:
    """Searches one catalog.

    Args:
        catalog: Names and words.
        vectors: Meaning, or None while there is none.
        embedder: Turns the query into a vector.
        near: What stands near a file; without it nothing is similar.
    """

    def __init__(
        self,
        catalog: SearchCatalog,
        vectors: VectorStore | None,
        embedder: Embedder | None,
        near: NearCatalog | None = None,
    ) -> None:
        self._catalog = catalog
        self._vectors = vectors
        self._near = near
        self._retriever = Retriever(catalog, vectors, embedder)
        self.embedder = embedder

    def search(
        self,
        text: str,
        limit: int,
        offset: int = 0,
        sort: Sort = "relevance",
        by: Method = "all",
    ) -> wire.SearchReply:
        """Return one page of the files that answer a query; without words, of all that fit it."""
        started = time.perf_counter()
        asked = self._understand(text)
        if asked.query.lists:
            ids, total = self._catalog.listed(asked.filters, sort, limit, offset)
            page = [Group(file_id) for file_id in ids]
        elif asked.query.complete:
            total, page = self._with_all(asked, by, sort, limit, offset)
        else:
            groups = self._sorted(self._groups(asked, by), asked.filters, sort)
            total, page = len(groups), groups[offset : offset + limit]
        return wire.SearchReply(
            query=text,
            total=total,
            hits=self._hits(page, asked.query),
            next_offset=offset + limit if offset + limit < total else None,
            understood=asked.terms,
            parsed=as_wire(asked.query.tree),
            partial=by == "words" and asked.query.has_meaning,
            took_ms=round((time.perf_counter() - started) * 1000, 2),
        )

    def facets(self, text: str) -> wire.Facets:
        """Count what all files that answer a query have in common."""
        return facets(self._catalog.shares(self.allowed(text)))

    def complete(self, text: str, cursor: int) -> wire.Completions:
        """Return ways to go on with a query at a place in it."""
        return completions(self._catalog, text, cursor)

    def allowed(self, text: str) -> Filters:
        """Return filters that let through the very files that answer a query."""
        asked = self._understand(text)
        if asked.query.complete:
            return asked.filters
        found = only_files(group.file_id for group in self._groups(asked))
        return (*(one for one in asked.filters if one.field == "collection"), found)

    def passages(self, text: str, limit: int) -> list[tuple[FileRow, ChunkRow]]:
        """Return the passages that best answer a question, each with its newest place."""
        asked = self._understand(text)
        found = self._retriever.retrieve(asked.query, asked.filters)

        def newest(contents: Sequence[int]) -> dict[int, int]:
            places = self._catalog.newest_of(contents, asked.filters)
            return {content_id: place.file_id for content_id, place in places.items()}

        ids = best(found)[: limit * 2]
        return placed(self._catalog, ids, newest)[:limit]

    def _understand(self, text: str) -> _Understood:
        query = parse(text)
        if not query.filters:
            return _Understood(query, (), list(query.terms))
        filters, problems = query.filters, {}
        if self._near is not None:
            resembling = Resembling(self._catalog, self._near, self._vectors)
            filters, problems = resembling.known(filters), resembling.problems
        filters = self._catalog.known(filters)
        named = iter([one for one in single(filters) if one.field in _UNKNOWN])
        terms = [
            _told(term, next(named), problems)
            if term.field in _UNKNOWN and not term.problem
            else term
            for term in query.terms
        ]
        return _Understood(query, filters, terms)

    def _groups(self, asked: _Understood, by: Method = "all") -> list[Group]:
        found = self._retriever.retrieve(asked.query, asked.filters, by)
        return grouped(self._catalog, found, beyond_words(asked.filters))

    def _with_all(
        self, asked: _Understood, by: Method, sort: Sort, limit: int, offset: int
    ) -> tuple[int, list[Group]]:
        """Return how many files fulfil the filters, and a page: those with the words first."""
        best = self._groups(asked, by) if sort == "relevance" else []
        page = best[offset : offset + limit]
        found = replace(only_files(group.file_id for group in best), negated=True)
        ids, others = self._catalog.listed(
            (*asked.filters, found), sort, limit - len(page), max(0, offset - len(best))
        )
        return len(best) + others, [*page, *map(Group, ids)]

    def _sorted(self, groups: list[Group], filters: Filters, sort: Sort) -> list[Group]:
        if sort == "relevance":
            return groups
        by_id = {group.file_id: group for group in groups}
        return [by_id[i] for i in self._catalog.ordered(list(by_id), filters, sort)]

    def _hits(self, page: Sequence[Group], query: Query) -> list[wire.Hit]:
        ids = [group.file_id for group in page]
        files = self._catalog.files(ids)
        tags = self._catalog.tags_of(ids)
        page = [group for group in page if group.file_id in files]
        chunks = self._catalog.chunks([group.chunk for group in page if group.chunk is not None])
        texts = [_shown_text(chunks, group) for group in page]
        marked = self._catalog.mark(texts, wordings(query.wishes))
        return [
            _hit(files[group.file_id], group, chunks.get(group.chunk or 0), mark).model_copy(
                update={"tags": tags.get(group.file_id, [])}
            )
            for group, mark in zip(page, marked, strict=True)
        ]


def _told(term: wire.Term, known: Filter, problems: Mapping[str, str]) -> wire.Term:
    """Say of a term that it names something that is not there."""
    if known.ids:
        return term
    why = next((problems[value] for value in known.values if value in problems), "")
    problem = why or _UNKNOWN[known.field].format(term.value)
    return term.model_copy(update={"problem": problem, "meaning": ""})


def _shown_text(chunks: dict[int, ChunkRow], group: Group) -> str:
    chunk = chunks.get(group.chunk or 0)
    return one_line(chunk.text) if chunk else ""


def _hit(file: FileRow, group: Group, chunk: ChunkRow | None, marked: Marked) -> wire.Hit:
    snippet = cut(marked)
    modified = datetime.fromtimestamp(file.modified_ns / 1e9).astimezone()
    return wire.Hit(
        file_id=file.id,
        path=to_wire(file.path),
        score=round(group.score, 6),
        kind=file.kind,
        modified=modified.isoformat(timespec="seconds"),
        size=file.size,
        title=file.title,
        snippet=snippet.text,
        highlights=list(snippet.highlights),
        locator=chunk.locator.as_dict() if chunk else {},
        found_by=group.found_by,
    )
