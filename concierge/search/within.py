"""Passages of some files only, for an answer from them."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.core.filters import Filter, merged
from concierge.core.near import NearCatalog
from concierge.core.protocols import (
    ChunkRow,
    Embedder,
    FileRow,
    Scored,
    SearchCatalog,
    VectorStore,
)
from concierge.search.fusion import reciprocal_rank
from concierge.search.query import Query

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
        place_of: dict[int, int] = {}
        for filters in scopes:
            place_of |= self._near.contents_within([*filters, *merged(query.filters)])
        if not place_of or query.empty:
            return []
        contents = list(place_of)
        words = self._near.words_within(query.words, query.phrases, contents, CANDIDATES)
        ranked = {
            "words": [one.id for one in words],
            "meaning": [one.id for one in self._nearest(query, contents)],
        }
        best = list(reciprocal_rank(ranked))[: limit * 2]
        chunks = self._catalog.chunks(best)
        files = self._catalog.files(list(place_of.values()))
        here = [chunks[i] for i in best if i in chunks and chunks[i].content_id in place_of]
        pairs = [(files.get(place_of[chunk.content_id]), chunk) for chunk in here]
        return [(file, chunk) for file, chunk in pairs if file is not None][:limit]

    def _nearest(self, query: Query, content_ids: Sequence[int]) -> list[Scored]:
        # A phrase asks for exact words; what is merely near in meaning does not hold them.
        if self._vectors is None or self._embedder is None or query.phrases:
            return []
        vector = self._embedder.embed([query.text])[0]
        return self._vectors.nearest_of(vector, self._near.passages_of(content_ids), CANDIDATES)
