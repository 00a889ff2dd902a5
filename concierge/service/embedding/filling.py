"""Embedding every passage once more, for a model that is to take over."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass

from concierge.core.errors import BugError, ConciergeError, DamagedError, DiskFullError
from concierge.core.settings import Preferences
from concierge.service.embedding.backlog import SLICE
from concierge.service.embedding.meaning import PATIENCE_S
from concierge.service.embedding.model_index import ModelIndex
from concierge.service.embedding.tempo import Tempo
from concierge.service.embedding.unembedded import Unembedded
from concierge.service.extraction.pools import Pool, worker_error
from concierge.service.extraction.worker import begin_embedding, embed
from concierge.store.catalog import Catalog

log = logging.getLogger(__name__)

# So many failures one after the other are no passage's.
_MOST_FAILURES = 5
# Slices, so that the process never waits.
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Some passages in one go."""

    ids: tuple[int, ...]
    began: float


class Filling:
    """Fills the index of one model; all but what tells of it is called by one thread.

    What the index holds is all that is remembered of how far it is.

    Args:
        catalog: Where passages are.
        preferences: How much memory the process may use.
        index: What is filled.
        alone: Called before a process is started, so that no other holds a model.

    Attributes:
        index: As given.
        in_hand: What the process works on.
        done: How many passages have a vector.
        total: How many there are.
    """

    def __init__(
        self,
        catalog: Catalog,
        preferences: Preferences,
        index: ModelIndex,
        alone: Callable[[], None],
    ) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._alone = alone
        self._todo = Unembedded(catalog.embedded, index)
        self._tempo = Tempo()
        self._pool: Pool | None = None
        self._failures = 0
        self.index = index
        self.in_hand: dict[Future[bytes], Piece] = {}
        self.done = index.with_vectors(lambda vectors: vectors.count())
        self.total = catalog.embedded.count()

    @property
    def left(self) -> int:
        """About how many passages are left."""
        return max(0, self.total - self.done)

    @property
    def seconds_left(self) -> float | None:
        """About how long they take, or None before anything was measured."""
        return self._tempo.left(self.left)

    @property
    def pool(self) -> Pool | None:
        """The process, if there is one."""
        return self._pool

    def more(self) -> list[Future[bytes]]:
        """Hand out slices of what has no vector; when none are in hand afterwards, it is whole.

        Raises:
            ConciergeError: When the model cannot be loaded, or a store fails.
        """
        futures = []
        while len(self.in_hand) < _AT_ONCE:
            in_hand = {one for piece in self.in_hand.values() for one in piece.ids}
            ids = self._todo.next(SLICE, in_hand)
            if not ids:
                break
            if texts := self._catalog.embedded.texts(ids):
                futures.append(self._embed(Piece(tuple(texts), time.monotonic()), texts.values()))
        return futures

    def finish(self, future: Future[bytes]) -> None:
        """Store the vectors of a slice.

        Raises:
            ConciergeError: When the model or the disk is at fault, and not what was embedded.
        """
        piece = self.in_hand.pop(future)
        try:
            self._store(piece, future.result())
        except DiskFullError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a process died of
            self._failed(piece, error)

    def give_up(self) -> None:
        """Leave passages that could not be embedded to the ordinary way, which records why."""
        if self._todo.given_up:
            self._catalog.contents.want_vectors(dict.fromkeys(self._todo.given_up.values()))

    def stop_process(self) -> None:
        """End the process; what was in hand is found missing again."""
        pool, self._pool = self._pool, None
        self.in_hand.clear()
        if pool is not None:
            pool.stop()

    def _embed(self, piece: Piece, texts: Iterable[str]) -> Future[bytes]:
        if self._pool is None:
            self._alone()
            folder = str(self.index.model.prepared())
            limits = os.cpu_count() or 1, self._preferences.current.worker_memory_mb
            self._pool = Pool(1, begin_embedding, (folder, *limits))
        future = self._pool.submit(embed, (tuple(texts),), PATIENCE_S)
        self.in_hand[future] = piece
        return future

    def _store(self, piece: Piece, data: bytes) -> None:
        import numpy as np

        rows = np.frombuffer(data, np.float32).reshape(-1, self.index.model.dimensions)
        self.index.with_vectors(lambda vectors: vectors.add(piece.ids, rows))
        # Whoever let go of a passage meanwhile found no vector of it that could be removed.
        gone = set(piece.ids) - self._catalog.embedded.contents(piece.ids).keys()
        if gone:
            self.index.with_vectors(lambda vectors: vectors.remove(sorted(gone)))
        self._failures = 0
        self.done += len(piece.ids) - len(gone)
        if self.done > self.total:  # files came meanwhile
            self.total = self._catalog.embedded.count()
        self._tempo.note(len(piece.ids), piece.began)

    def _failed(self, piece: Piece, error: Exception) -> None:
        """Note a failure; raise what is no passage's."""
        self._failures += 1
        problem = worker_error(error, "a passage")
        log.warning("embedding with another model failed: %s", problem.category)
        damaged = isinstance(error, DamagedError)  # a store, which is opened anew, and so mended
        fatal = isinstance(error, ConciergeError) and not isinstance(error, BugError)
        if (fatal and not damaged) or self._failures >= _MOST_FAILURES:
            raise problem from error
        if not damaged:
            self._todo.failed(piece.ids)
