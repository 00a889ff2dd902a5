"""An embedder for queries, which are asked again and again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from concierge.core.protocols import Embedder

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

_KEPT = 512  # vectors of 1.5 kB


class RecallingEmbedder:
    """Remembers the vectors of queries.

    Args:
        embedder: Makes the vectors; safe to call from several threads.

    Attributes:
        model: As of the embedder.
        dimensions: As of the embedder.
        scale: As of the embedder.
    """

    def __init__(self, embedder: Embedder) -> None:
        self.model = embedder.model
        self.dimensions = embedder.dimensions
        self.scale = embedder.scale
        self._embedder = embedder
        self._recalled = lru_cache(_KEPT)(self._embed_query)

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return one unit vector a text."""
        return self._embedder.embed(texts)

    def embed_query(self, query: str) -> FloatArray:
        """Return the unit vector of a query; it must not be written to."""
        return self._recalled(query)

    def _embed_query(self, query: str) -> FloatArray:
        vector = self._embedder.embed_query(query)
        vector.flags.writeable = False
        return vector
