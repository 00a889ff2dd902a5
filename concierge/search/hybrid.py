"""Hybrid search: names, words and meaning, fused and grouped by file."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime

from concierge.core import wire
from concierge.core.paths import to_wire
from concierge.core.protocols import (
    ChunkRow,
    Embedder,
    FileRow,
    Marked,
    Place,
    Scored,
    SearchCatalog,
    VectorStore,
)
from concierge.search.fusion import reciprocal_rank
from concierge.search.query import Query, parse
from concierge.search.snippets import cut, one_line

CANDIDATES = 200
# A file whose name holds every word is what was asked for; its folder's name says less.
WEIGHTS = {"name": 3.0, "folder": 0.5}
IN_NAME = 1.0  # least score of a match by name that lies in the name itself
# Below this cosine MiniLM's neighbours have nothing to do with the query.
LEAST_COSINE = 0.2
# Kept, for a thread that starts while others are at work waits 5 ms for its turn, twice.
_SIDE = ThreadPoolExecutor(4, "search")


@dataclass(slots=True)
class Found:
    """Ranked chunks of one query, before they are grouped.

    Attributes:
        names: Files whose name matches.
        words: Chunks by BM25.
        meaning: Chunks by cosine.
    """

    names: list[Scored] = field(default_factory=list)
    words: list[Scored] = field(default_factory=list)
    meaning: list[Scored] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """One file with what was found in it."""

    place: Place
    score: float = 0.0
    chunk: int | None = None
    found_by: list[str] = field(default_factory=list)


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
        self._vectors = vectors
        self.embedder = embedder

    def search(self, text: str, limit: int, offset: int = 0) -> wire.SearchReply:
        """Return one page of the files that answer a query."""
        started = time.perf_counter()
        query = parse(text)
        groups = self._grouped(self.retrieve(query))
        page = groups[offset : offset + limit]
        hits = self._hits(page, query)
        following = offset + limit if offset + limit < len(groups) else None
        return wire.SearchReply(
            query=text,
            total=len(groups),
            took_ms=round((time.perf_counter() - started) * 1000, 2),
            hits=hits,
            next_offset=following,
        )

    def passages(self, text: str, limit: int) -> list[tuple[FileRow, ChunkRow]]:
        """Return the passages that best answer a question, each with its newest place."""
        found = self.retrieve(parse(text))
        lists = {
            "words": [scored.id for scored in found.words],
            "meaning": [scored.id for scored in found.meaning],
        }
        best = list(reciprocal_rank(lists))[: limit * 2]
        chunks = self._catalog.chunks(best)
        places = self._catalog.newest_of([chunk.content_id for chunk in chunks.values()])
        files = self._catalog.files([place.file_id for place in places.values()])
        here = [chunks[i] for i in best if i in chunks and chunks[i].content_id in places]
        pairs = [(files.get(places[chunk.content_id].file_id), chunk) for chunk in here]
        return [(file, chunk) for file, chunk in pairs if file is not None][:limit]

    def retrieve(self, query: Query) -> Found:
        """Ask the three indexes."""
        if query.empty:
            return Found()
        # Both wait in native code most of the time, so they run side by side.
        meaning = _SIDE.submit(self._near, query)
        names = self._catalog.match_names(query.all_words, CANDIDATES)
        words = self._catalog.match_words(query.words, query.phrases, CANDIDATES)
        return Found(names, words, meaning.result())

    def _near(self, query: Query) -> list[Scored]:
        # A phrase asks for exact words; what is merely near in meaning does not hold them.
        if self._vectors is None or self.embedder is None or query.phrases:
            return []
        vector = self.embedder.embed([query.text])[0]
        found = self._vectors.nearest(vector, CANDIDATES)
        return [scored for scored in found if scored.score >= LEAST_COSINE]

    def _grouped(self, found: Found) -> list[_Group]:
        chunk_ids = [scored.id for scored in (*found.words, *found.meaning)]
        content_of = self._catalog.contents_of(chunk_ids)
        places = self._catalog.newest_of(list(set(content_of.values())))
        named = self._catalog.places([scored.id for scored in found.names])
        groups: dict[int, _Group] = {}
        # A file found by name stands for its content, rather than an arbitrary copy.
        of_content: dict[int, int] = {}
        for place in (named[scored.id] for scored in found.names if scored.id in named):
            groups[place.file_id] = _Group(place)
            if place.content_id is not None:
                of_content.setdefault(place.content_id, place.file_id)
        for content_id, place in places.items():
            file_id = of_content.setdefault(content_id, place.file_id)
            if file_id not in groups:
                groups[file_id] = _Group(place)
        named_so = [scored for scored in found.names if scored.id in groups]
        lists: dict[str, list[int]] = {
            "name": [scored.id for scored in named_so if scored.score >= IN_NAME],
            "folder": [scored.id for scored in named_so if scored.score < IN_NAME],
        }
        for label, ranked in (("words", found.words), ("meaning", found.meaning)):
            lists[label] = _first_chunks(ranked, content_of, of_content, groups)
        return _scored(lists, groups)

    def _hits(self, page: Sequence[_Group], query: Query) -> list[wire.Hit]:
        files = self._catalog.files([group.place.file_id for group in page])
        page = [group for group in page if group.place.file_id in files]
        chunks = self._catalog.chunks([group.chunk for group in page if group.chunk is not None])
        texts = [_shown_text(chunks, group) for group in page]
        terms = [*query.words, *(word for phrase in query.phrases for word in phrase.split())]
        marked = self._catalog.mark(texts, terms)
        return [
            _hit(files[group.place.file_id], group, chunks.get(group.chunk or 0), mark)
            for group, mark in zip(page, marked, strict=True)
        ]


def _first_chunks(
    ranked: Sequence[Scored],
    content_of: dict[int, int],
    of_content: dict[int, int],
    groups: dict[int, _Group],
) -> list[int]:
    """Turn ranked chunks into ranked files, each by its best chunk, and note that chunk."""
    files: dict[int, None] = {}
    for scored in ranked:
        content_id = content_of.get(scored.id)
        file_id = of_content.get(content_id) if content_id is not None else None
        if file_id is None or file_id in files:
            continue
        files[file_id] = None
        if groups[file_id].chunk is None:
            groups[file_id].chunk = scored.id
    return list(files)


def _scored(lists: dict[str, list[int]], groups: dict[int, _Group]) -> list[_Group]:
    for label, files in lists.items():
        for file_id in files:
            groups[file_id].found_by.append(label)
    for file_id, score in reciprocal_rank(lists, WEIGHTS).items():
        groups[file_id].score = score
    found = [group for group in groups.values() if group.found_by]
    found.sort(key=_order)
    return found


def _order(group: _Group) -> tuple[float, bool, int, int]:
    """Order by score; of equals what holds the words comes first, then the newer file."""
    place = group.place
    return (-group.score, "words" not in group.found_by, -place.modified_ns, place.file_id)


def _shown_text(chunks: dict[int, ChunkRow], group: _Group) -> str:
    chunk = chunks.get(group.chunk or 0)
    return one_line(chunk.text) if chunk else ""


def _hit(file: FileRow, group: _Group, chunk: ChunkRow | None, marked: Marked) -> wire.Hit:
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
