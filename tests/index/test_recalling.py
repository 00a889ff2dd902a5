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
        self.asked: list[list[str]] = []
        self._embedder = embedder

    def embed(self, texts: Sequence[str]) -> FloatArray:
        self.asked.append(list(texts))
        return self._embedder.embed(texts)


def test_a_text_alone_is_embedded_once(prepared_models: Path) -> None:
    model = OnnxEmbedder(prepared_models / "all-MiniLM-L6-v2", threads=1)
    watched = Watched(model)
    embedder = RecallingEmbedder(watched)
    assert (embedder.model, embedder.dimensions) == (model.model, model.dimensions)
    first, second = embedder.embed(["rent"]), embedder.embed(["rent"])
    assert watched.asked == [["rent"]]
    assert np.array_equal(first, second)
    assert np.array_equal(first, model.embed(["rent"]))
    with pytest.raises(ValueError, match="read-only"):
        first[0, 0] = 1.0
    embedder.embed(["rent", "lease"])
    assert watched.asked[1:] == [["rent", "lease"]]
    assert embedder.embed([]).shape == (0, model.dimensions)
