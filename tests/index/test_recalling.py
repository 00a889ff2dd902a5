"""The vectors of queries are remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pytest

from concierge.index.embedding import OnnxEmbedder
from concierge.index.recalling import RecallingEmbedder

if TYPE_CHECKING:
    from pathlib import Path

    from concierge.core.protocols import FloatArray


class Watched:
    """An embedder that notes what it was asked."""

    def __init__(self, embedder: OnnxEmbedder) -> None:
        self.model, self.dimensions = embedder.model, embedder.dimensions
        self.scale = embedder.scale
        self.asked: list[str] = []
        self._embedder = embedder

    def embed(self, texts: Sequence[str]) -> FloatArray:
        self.asked.extend(texts)
        return self._embedder.embed(texts)

    def embed_query(self, query: str) -> FloatArray:
        self.asked.append(query)
        return self._embedder.embed_query(query)


def test_a_query_is_embedded_once(prepared_models: Path) -> None:
    model = OnnxEmbedder(prepared_models / "all-MiniLM-L6-v2", threads=1)
    watched = Watched(model)
    embedder = RecallingEmbedder(watched)
    assert (embedder.model, embedder.dimensions) == (model.model, model.dimensions)
    assert embedder.scale == model.scale
    first, second = embedder.embed_query("rent"), embedder.embed_query("rent")
    assert watched.asked == ["rent"]
    assert np.array_equal(first, second)
    assert np.array_equal(first, model.embed_query("rent"))
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 1.0


def test_what_is_no_query_is_not_remembered(prepared_models: Path) -> None:
    watched = Watched(OnnxEmbedder(prepared_models / "all-MiniLM-L6-v2", threads=1))
    embedder = RecallingEmbedder(watched)
    embedder.embed(["rent", "lease"])
    embedder.embed(["rent"])
    assert watched.asked == ["rent", "lease", "rent"]
    assert embedder.embed([]).shape == (0, embedder.dimensions)
