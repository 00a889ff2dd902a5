"""Hybrid search: names, words and meaning, fused and grouped by file, or files listed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from concierge.core import wire
from concierge.core.filters import Filter, Filters, Method, Sort, merged, only_files
from concierge.core.paths import to_wire
from concierge.core.protocols import (
    ChunkRow,
    Embedder,
    FileRow,
    Marked,
    SearchCatalog,
    VectorStore,
)
from concierge.search.completing import completions
from concierge.search.faceting import facets
from concierge.search.grouping import Group, grouped
from concierge.search.passages import best, placed
from concierge.search.query import Query, parse
from concierge.search.retrieval import Retriever
from concierge.search.snippets import cut, one_line
from concierge.search.spelling import suggestion

_UNKNOWN = {
    "tag": "There is no tag “{}”.",
    "collection": "There is no collection “{}”.",
    "in": "The index holds no folder “{}”.",
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
    """

    def __init__(
        self, catalog: SearchCatalog, vectors: VectorStore | None, embedder: Embedder | None
    ) -> None:
        self._catalog = catalog
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
        else:
            groups = self._sorted(self._groups(asked, by), asked.filters, sort)
            total, page = len(groups), groups[offset : offset + limit]
        return wire.SearchReply(
            query=text,
            total=total,
            hits=self._hits(page, asked.query),
            next_offset=offset + limit if offset + limit < total else None,
            understood=asked.terms,
            partial=by == "words" and asked.query.has_meaning,
            suggestion=self._suggestion(asked, text) if by == "all" and not offset else "",
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
        if asked.query.lists:
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
        if not query.pairs:
            return _Understood(query, (), list(query.terms))
        known = self._catalog.known(query.pairs)
        waiting = iter(known)
        terms = [_told(term, next(waiting)) if term.field else term for term in query.terms]
        return _Understood(query, merged(known), terms)

    def _groups(self, asked: _Understood, by: Method = "all") -> list[Group]:
        found = self._retriever.retrieve(asked.query, asked.filters, by)
        return grouped(self._catalog, found, asked.filters)

    def _suggestion(self, asked: _Understood, text: str) -> str:
        return "" if asked.query.lists else suggestion(self._catalog, text, asked.terms)

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
        terms = [*query.words, *(word for phrase in query.phrases for word in phrase.split())]
        shown = [chunks.get(group.chunk or 0) for group in page]
        languages = [chunk.language if chunk else "" for chunk in shown]
        marked = self._catalog.mark(texts, terms, languages)
        return [
            _hit(files[group.file_id], group, chunks.get(group.chunk or 0), mark).model_copy(
                update={"tags": tags.get(group.file_id, [])}
            )
            for group, mark in zip(page, marked, strict=True)
        ]


def _told(term: wire.Term, known: Filter) -> wire.Term:
    """Say of a term that it names something that is not there."""
    if known.ids or known.field not in _UNKNOWN:
        return term
    return term.model_copy(update={"problem": _UNKNOWN[known.field].format(term.value)})


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
