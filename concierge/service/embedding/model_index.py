"""One embedding model with the vectors that it made: opened when first wanted."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from concierge.core.errors import BugError, ConciergeError, DamagedError
from concierge.core.garbage import spare_loaded
from concierge.service.embedding.embedding_models import EmbeddingModel

if TYPE_CHECKING:
    from concierge.index.recalling import RecallingEmbedder
    from concierge.store.meaning.vectors import ChromaVectors

T = TypeVar("T")


class ModelIndex:
    """Holds a vector store and the embedder of queries that belongs to it.

    Nothing is loaded before it is needed, so that the service starts at once. May be used by
    several threads.

    Args:
        model: The embedding model.
        folder: Of the vector store.
        key: 32 secret bytes.
        give_way: As for the vector store.

    Attributes:
        model: As given.
        folder: As given.
        on_open: Called after the store was opened: nobody looked yet whether it is whole.
        notice: What the person should know of the store, or "".
    """

    def __init__(
        self,
        model: EmbeddingModel,
        folder: Path,
        key: bytes,
        give_way: Callable[[], bool],
    ) -> None:
        self.model = model
        self.folder = folder
        self.notice = ""
        self._key = key
        self._give_way = give_way
        self.on_open: Callable[[], None] = lambda: None
        # One for each, so that nobody waits for a model who only wants vectors.
        self._opening = threading.RLock()
        self._loading = threading.Lock()
        self._vectors: ChromaVectors | None = None
        self._embedder: RecallingEmbedder | None = None

    @property
    def opened(self) -> ChromaVectors | None:
        """The vector store, if it is open already."""
        return self._vectors

    def vectors(self) -> ChromaVectors:
        """Return the vector store, opening it when needed.

        One that was just opened may hold too much or too little: whoever searches does not
        wait until that is mended.
        """
        with self._opening:
            if self._vectors is None:
                from concierge.store.meaning.vectors import ChromaVectors

                one = self.model
                self._vectors = ChromaVectors(
                    self.folder,
                    one.model,
                    one.dimensions,
                    self._key,
                    self._give_way,
                    scale=one.scale,
                )
                self.notice = self._vectors.recovered
                self.on_open()
                spare_loaded()
            return self._vectors

    def with_vectors(self, work: Callable[[ChromaVectors], T]) -> T:
        """Use the vector store; one that fails is opened anew, and so mended, the next time."""
        try:
            return work(self.vectors())
        except (BugError, DamagedError) as error:
            self.reopen()
            raise DamagedError(error.message, error.advice) from error

    def reopen(self) -> None:
        """Let go of a vector store that failed; opening it the next time mends it."""
        with self._opening:
            failed, self._vectors = self._vectors, None
        if failed is not None:
            with suppress(ConciergeError):
                failed.close()

    def embedder(self) -> RecallingEmbedder:
        """Return the embedder for queries, loading it when needed.

        Raises:
            ModelMissingError: When the model is not there and cannot be prepared.
        """
        with self._loading:
            if self._embedder is None:
                from concierge.index.embedding import OnnxEmbedder
                from concierge.index.recalling import RecallingEmbedder

                model = OnnxEmbedder(self.model.prepared(), os.cpu_count() or 1)
                self._embedder = RecallingEmbedder(model)
                spare_loaded()
            return self._embedder

    @property
    def purge_due(self) -> bool:
        """Whether removed vectors may still be on the disk."""
        from concierge.store.meaning.vectors import is_purge_due

        return is_purge_due(self.folder)

    def close(self) -> None:
        """Let go of the vector store; a second call does nothing."""
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None

    def delete(self) -> None:
        """Remove the vectors from the disk, those that were set aside too."""
        with self._opening:
            self.reopen()
            remove_vectors(self.folder)


def remove_vectors(folder: Path) -> None:
    """Delete a folder of vectors, and what was set aside of it; what resists goes another time."""
    for one in (folder, *folder.parent.glob(f"{folder.name}.damaged-*")):
        shutil.rmtree(one, ignore_errors=True)
