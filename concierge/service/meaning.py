"""The meaning stage: passages become vectors, in a low-priority process of its own."""

from __future__ import annotations

import logging
import os
import threading
from collections import Counter
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.core.protocols import Task
from concierge.core.records import Reading, Stage
from concierge.core.settings import Settings
from concierge.models.prepare import ensure_prepared
from concierge.service.pools import Pool, worker_error
from concierge.service.worker import begin_embedding, embed
from concierge.store.catalog import Catalog
from concierge.store.contents import Passages

if TYPE_CHECKING:
    from concierge.index.embedding import OnnxEmbedder
    from concierge.store.vectors import ChromaVectors

log = logging.getLogger(__name__)

# Passages handed over at once: enough to sort by length, few enough to show progress.
SLICE = 192
MODEL = "all-MiniLM-L6-v2"
DIMENSIONS = 384
PATIENCE_S = 600.0


@dataclass(frozen=True, slots=True)
class Slice:
    """Some passages, in one go, with the tasks they belong to."""

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    tasks: tuple[int, ...]


class Meaning:
    """Owns the vector store and both embedders: the process's and the query's.

    Nothing is loaded before it is needed, so that the service starts at once.
    """

    def __init__(self, catalog: Catalog, settings: Settings, folder: Path, key: bytes) -> None:
        self._catalog = catalog
        self._settings = settings
        self._folder = folder
        self._key = key
        self._guard = threading.RLock()
        self._vectors: ChromaVectors | None = None
        self._embedder: OnnxEmbedder | None = None
        self._pool: Pool | None = None
        self._tasks: dict[int, tuple[Task, Passages]] = {}
        self._left: Counter[int] = Counter()
        self.in_hand: dict[Future[bytes], Slice] = {}
        self.notice = ""

    @property
    def running(self) -> bool:
        """Whether the embedding process is there."""
        return self._pool is not None and self._pool.running

    @property
    def has_room(self) -> bool:
        """Whether another slice should be handed out, so that the process never waits."""
        return len(self.in_hand) < 2

    def vectors(self) -> ChromaVectors:
        """Return the vector store, opening it when needed."""
        with self._guard:
            if self._vectors is None:
                from concierge.store.vectors import ChromaVectors

                self._vectors = ChromaVectors(self._folder, MODEL, DIMENSIONS, self._key)
                self._reconcile(self._vectors)
            return self._vectors

    def embedder(self) -> OnnxEmbedder:
        """Return the embedder for queries, loading it when needed.

        Raises:
            ModelMissingError: When the model is not there and cannot be prepared.
        """
        with self._guard:
            if self._embedder is None:
                from concierge.index.embedding import OnnxEmbedder

                self._embedder = OnnxEmbedder(ensure_prepared(), os.cpu_count() or 1)
            return self._embedder

    def start(self) -> list[Future[bytes]]:
        """Claim contents and hand their passages to the process."""
        tasks = self._catalog.queue.claim(Stage.MEANING, 8)
        if not tasks:
            return []
        ids: list[int] = []
        texts: list[str] = []
        owners: list[int] = []
        for task in tasks:
            passages = self._catalog.contents.passages(task.subject)
            self._tasks[task.id] = (task, passages)
            if not passages.ids:
                self._complete(task.id)
            ids += passages.ids
            texts += passages.texts
            owners += [task.id] * len(passages.ids)
        return [
            self._submit(
                Slice(
                    tuple(ids[start : start + SLICE]),
                    tuple(texts[start : start + SLICE]),
                    tuple(dict.fromkeys(owners[start : start + SLICE])),
                )
            )
            for start in range(0, len(ids), SLICE)
        ]

    def finish(self, future: Future[bytes]) -> None:
        """Store the vectors of a slice, and note the contents that are complete."""
        import numpy as np

        done = self.in_hand[future]
        try:
            data = future.result()
        except Exception as error:  # noqa: BLE001 - whatever a process died of
            del self.in_hand[future]
            self._failed(done, error)
            return
        rows = np.frombuffer(data, np.float32).reshape(len(done.ids), DIMENSIONS)
        self.vectors().add(done.ids, rows)
        del self.in_hand[future]
        for task_id in done.tasks:
            self._left[task_id] -= 1
            if self._left[task_id] <= 0 and task_id in self._tasks:
                self._complete(task_id)

    def give_back(self, future: Future[bytes]) -> None:
        """Let go of a slice whose vectors could not be stored; it is claimed again later."""
        done = self.in_hand.pop(future, None)
        if done is not None:
            self._forget_tasks(done.tasks)

    def remove_stale(self) -> bool:
        """Remove vectors whose passages are gone; say whether there were any."""
        stale = self._catalog.contents.stale_vectors()
        if not stale:
            return False
        self.vectors().remove(stale)
        self._catalog.contents.vectors_removed(stale)
        return True

    def purge(self) -> None:
        """Make sure that removed vectors are gone from the disk too."""
        while self.remove_stale():
            pass
        with self._guard:
            opened = self._vectors
        if opened is not None:
            opened.purge()

    def stop_process(self) -> None:
        """End the embedding process; what is in hand goes back to the queue."""
        if self._pool is not None:
            self._pool.stop()
            self._pool = None
        self._forget_tasks(tuple(self._tasks))
        self.in_hand.clear()

    def close(self) -> None:
        """End the process and let go of the vector store."""
        self.stop_process()
        with self._guard:
            if self._vectors is not None:
                self._vectors.close()
                self._vectors = None

    def _submit(self, piece: Slice) -> Future[bytes]:
        if self._pool is None:
            folder = str(ensure_prepared())
            arguments = (folder, os.cpu_count() or 1, self._settings.worker_memory_mb)
            self._pool = Pool(1, begin_embedding, arguments)
        future = self._pool.submit(embed, (piece.texts,), PATIENCE_S)
        self.in_hand[future] = piece
        self._left.update(piece.tasks)
        return future

    def _complete(self, task_id: int) -> None:
        task, passages = self._tasks.pop(task_id)
        self._left.pop(task_id, None)
        self._catalog.contents.mark_embedded([passages])
        self._catalog.queue.release([task])

    def _failed(self, done: Slice, error: BaseException) -> None:
        problem: ConciergeError = worker_error(error, "a passage")
        log.warning("embedding failed: %s", problem.category)
        failure = Reading(
            0, 0, 0, b"", None, category=str(problem.category), message=problem.message
        )
        for task_id in done.tasks:
            if task_id in self._tasks:
                self._catalog.queue.retry_later(self._tasks[task_id][0], failure)
        self._forget_tasks(done.tasks)

    def _forget_tasks(self, task_ids: tuple[int, ...]) -> None:
        for task_id in task_ids:
            self._left.pop(task_id, None)
            task = self._tasks.pop(task_id, None)
            if task is not None:
                self._catalog.queue.release([task[0]])

    def _reconcile(self, vectors: ChromaVectors) -> None:
        """Embed again what the vector store has lost; the catalog is the truth."""
        expected = self._catalog.contents.chunk_ids()
        if vectors.count() == len(expected) and not vectors.stale:
            return
        stored = vectors.ids()
        lost = {content for chunk, content in expected.items() if chunk not in stored}
        if lost:
            self._catalog.contents.want_vectors(lost)
        self.notice = vectors.recovered
        pending = self._catalog.contents.chunk_ids(embedded=False)
        orphans = stored - expected.keys() - pending.keys()
        if orphans:
            vectors.remove(sorted(orphans))
