"""A library with the vectors of the real model, in this process."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from concierge.core.cosines import MINILM
from concierge.core.protocols import Embedder
from concierge.core.records import Stage
from concierge.store.meaning.vectors import ChromaVectors
from tests.store.conftest import KEY, Library


class RealShelf:
    """Files, their words and their meanings.

    Args:
        folder: Where everything is kept.
        embedder: What makes the vectors.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        files = folder / "files"
        files.mkdir()
        self.library = Library(folder / "catalog.db", files)
        self.embedder = embedder
        self.vectors = ChromaVectors(folder / "vectors", embedder.model, embedder.dimensions, KEY)
        self.finder, self.near = self.library.catalog.finder, self.library.catalog.near

    def write(self, **texts: str) -> None:
        """Write text files by their names without ending, and index them."""
        for name, text in texts.items():
            self.library.write(f"{name}.txt", text)
        self.update()

    def update(self) -> None:
        """Read what is new and embed it."""
        self.library.update()
        contents = self.library.catalog.contents
        while tasks := self.library.catalog.queue.claim(Stage.MEANING, 50):
            for task in tasks:
                passages = contents.passages(task.subject)
                if passages.ids:
                    self.vectors.add(passages.ids, self.embedder.embed(passages.texts))
                contents.mark_embedded([passages])
            self.library.catalog.queue.release(tasks)

    def id(self, name: str) -> int:
        """Return the id of a file below the folder."""
        return self.library.id_of(self.library.files / name)

    def close(self) -> None:
        """Let go of everything."""
        self.vectors.close()
        self.library.catalog.close()


class NoiseEmbedder:
    """Gives each text a direction near that of its first word; quick, for many passages."""

    model = "noise"
    dimensions = 16
    scale = MINILM

    def embed_query(self, query: str) -> np.ndarray:
        """Return the unit vector of a query."""
        return self.embed([query])[0]

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Return one unit vector a text."""
        rows = np.stack([self._one(text) for text in texts]).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def _one(self, text: str) -> np.ndarray:
        topic, noise = text.split(maxsplit=1)[0], text
        return _drawn(topic) * 3 + _drawn(noise)


def _drawn(text: str) -> np.ndarray:
    import zlib

    return np.random.default_rng(zlib.crc32(text.encode())).standard_normal(16)
