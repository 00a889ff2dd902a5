"""Passages of some files only, for an answer from them."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.core.filters import Filter
from concierge.core.near import NearCatalog
from concierge.core.protocols import Embedder, VectorStore
from concierge.core.searching import ChunkRow, FileRow, Scored, SearchCatalog
from concierge.search.language.query import Query
from concierge.search.passages import best, placed
from concierge.search.retrieval import Found

CANDIDATES = 200


class Within:
    """Searches the passages of chosen files, and nothing else.

    Args:
        catalog: Files and passages.
        near: Restricts words to some files.
        vectors: Meanings, or None.
        embedder: Turns the question into a vector, or None.
    """

    def __init__(
        self,
        catalog: SearchCatalog,
        near: NearCatalog,
        vectors: VectorStore | None,
        embedder: Embedder | None,
    ) -> None:
        self._catalog = catalog
        self._near = near
        self._vectors = vectors
        self._embedder = embedder

    def passages(
        self, query: Query, scopes: Sequence[Sequence[Filter]], limit: int
    ) -> list[tuple[FileRow, ChunkRow]]:
        """Return the passages of some files that best answer a question.

        As the files were chosen, what is nearest in meaning counts however far it is.

        Args:
            query: The question; its own filters hold as well.
            scopes: Where to look: in files that fulfil all filters of any of these; missing
                ones and those without words are passed over.
            limit: How many passages at most.
        """
        place_of = self._places(scopes, query.filters)
        if not place_of or query.empty:
            return []
        contents = list(place_of)
        words = self._near.words_within(query.wishes, contents, CANDIDATES)
        near = self._nearest(query, contents)
        least = min((one.score for one in near), default=0.0)
        ids = best(Found(words=words, meaning=near, least=least))[: limit * 2]
        return self._shown(ids, place_of)[:limit]

    def _places(self, scopes: Sequence[Sequence[Filter]], also: Sequence[Filter]) -> dict[int, int]:
        """Return the file of each content in question."""
        place_of: dict[int, int] = {}
        for filters in scopes:
            place_of |= self._near.contents_within([*filters, *also])
        return place_of

    def _shown(
        self, chunk_ids: Sequence[int], place_of: dict[int, int]
    ) -> list[tuple[FileRow, ChunkRow]]:
        def chosen(contents: Sequence[int]) -> dict[int, int]:
            return {one: place_of[one] for one in contents if one in place_of}

        return placed(self._catalog, chunk_ids, chosen)

    def _nearest(self, query: Query, content_ids: Sequence[int]) -> list[Scored]:
        if self._vectors is None or self._embedder is None or not query.has_meaning:
            return []
        vector = self._embedder.embed_query(query.text)
        return self._vectors.nearest_of(vector, self._near.passages_of(content_ids), CANDIDATES)
