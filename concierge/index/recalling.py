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
    """Remembers the vectors of texts that are embedded alone, as queries are.

    Args:
        embedder: Makes the vectors; safe to call from several threads.

    Attributes:
        model: As of the embedder.
        dimensions: As of the embedder.
    """

    def __init__(self, embedder: Embedder) -> None:
        self.model = embedder.model
        self.dimensions = embedder.dimensions
        self._embedder = embedder
        self._alone = lru_cache(_KEPT)(self._embed_alone)

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return one unit vector a text; that of a text alone must not be written to."""
        return self._alone(texts[0]) if len(texts) == 1 else self._embedder.embed(texts)

    def _embed_alone(self, text: str) -> FloatArray:
        vector = self._embedder.embed([text])
        vector.flags.writeable = False
        return vector
