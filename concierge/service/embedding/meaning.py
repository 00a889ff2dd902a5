"""The meaning stage: passages become vectors, in a low-priority process of its own."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING

from concierge.core.errors import BugError, ConciergeError
from concierge.core.records import Kind, Reading, Stage
from concierge.core.settings import Preferences
from concierge.service.embedding.backlog import SLICE, Backlog, Claim, Slice
from concierge.service.embedding.mending import Compared, mended
from concierge.service.embedding.model_index import ModelIndex
from concierge.service.extraction.pools import Pool, was_killed, worker_error
from concierge.service.extraction.worker import begin_embedding, embed
from concierge.service.progress import Progress
from concierge.store.catalog import Catalog
from concierge.store.work.pace import Took

if TYPE_CHECKING:
    from concierge.index.recalling import RecallingEmbedder
    from concierge.store.meaning.vectors import ChromaVectors

log = logging.getLogger(__name__)

# Contents taken off the queue at once.
CLAIM = 8
PATIENCE_S = 600.0


class Meaning:
    """Gives passages vectors of the model that serves, and keeps its vector store whole.

    Args:
        catalog: Where the queue and the passages are.
        preferences: How much memory the process may use.
        index: The model that serves, with its vectors.
        queued: Called when there is new work: vectors turned out to be lost, or may be.
        progress: Notes how long each content took.

    Attributes:
        index: The model that serves; see `take_over`.
    """

    def __init__(
        self,
        catalog: Catalog,
        preferences: Preferences,
        index: ModelIndex,
        *,
        queued: Callable[[], None],
        progress: Progress,
    ) -> None:
        self._catalog = catalog
        self._queued = queued
        self._preferences = preferences
        self._progress = progress
        self._pool: Pool | None = None
        self._claims: dict[int, Claim] = {}
        self._backlog = Backlog()
        self._unsure = False
        self._unchecked = False
        self._finished = 0.0
        self._changing = threading.RLock()  # held by whoever changes vectors outside of a slice
        self._beside: ModelIndex | None = None
        self.index = index
        index.on_open = self._note_opened
        self.in_hand: dict[Future[bytes], Slice] = {}

    @property
    def running(self) -> bool:
        """Whether the embedding process is there."""
        return self._pool is not None and self._pool.running

    def pids(self) -> list[int]:
        """Return the id of the embedding process, if it is there."""
        return [] if self._pool is None else self._pool.pids()

    @property
    def has_room(self) -> bool:
        """Whether another slice should be handed out, so that the process never waits."""
        return len(self.in_hand) < 2

    @property
    def notice(self) -> str:
        """What the person should know of the vector store, or ""."""
        return self.index.notice

    @property
    def opened(self) -> ChromaVectors | None:
        """The vector store, if it is open already."""
        return self.index.opened

    def serving(self) -> tuple[ChromaVectors, RecallingEmbedder]:
        """Return the vector store and the embedder that belongs to it, opened when needed.

        Raises:
            ConciergeError: When one of them cannot be.
        """
        index = self.index  # another may take over between the two
        return index.vectors(), index.embedder()

    def vectors(self) -> ChromaVectors:
        """Return the vector store, opening it when needed."""
        return self.index.vectors()

    def reopen(self) -> None:
        """Let go of a vector store that failed; opening it the next time mends it."""
        self.index.reopen()

    def put_beside(self, index: ModelIndex | None) -> None:
        """Remove what is let go of from another index too, which is to take over one day."""
        with self._changing:
            self._beside = index

    def take_over(self, index: ModelIndex) -> ModelIndex:
        """Have another model serve from now on, whose vectors are whole; return the one before.

        To be called by the thread that embeds, with nothing in hand.
        """
        with self._changing:
            self.stop_process()
            before, self.index, self._beside = self.index, index, None
            before.on_open, index.on_open = _nothing, self._note_opened
        self._note_opened()
        return before

    def _note_opened(self) -> None:
        """Note that a vector store was opened: it may hold too much or too little."""
        self._unchecked = True
        self._queued()

    @property
    def unchecked(self) -> bool:
        """Whether the vector store was opened and nobody looked since whether it is whole."""
        return self._unchecked

    def check_opened(self) -> bool:
        """Look whether a vector store that was opened is whole, and mend it.

        Returns:
            Whether there was one that nobody had looked at.
        """
        if not self._unchecked:
            return False
        self.index.with_vectors(self._reconcile)
        return True

    def start(self) -> list[Future[bytes]]:
        """Hand a slice to the process, of what waits or of what is in hand already."""
        self._let_go()
        if self._backlog.wants_more():
            self._take_up()
        piece = self._backlog.take()
        if piece is None:
            return []
        try:
            return [self._submit(piece)]
        except BaseException:  # nobody else would let go of them
            self._abandon([*piece.claims, *self._backlog.claims.values()])
            raise

    def _let_go(self) -> None:
        """Drop what waits in hand and was forgotten meanwhile, or failed with another slice."""
        if self._backlog:
            claims = self._backlog.claims
            wanted = self._catalog.queue.still_wanted(list(claims))
            self._abandon([claim for task, claim in claims.items() if task not in wanted])
            self._backlog.keep(self._is_held)

    def _take_up(self) -> None:
        claims = self._claim()
        try:
            self._complete([claim for claim in claims if not claim.passages.ids])
            self._backlog.add(claims)
        except BaseException:  # nobody else would let go of them
            self._abandon(claims)
            raise

    def finish(self, future: Future[bytes]) -> None:
        """Store the vectors of a slice, and note the contents that are complete.

        Raises:
            ConciergeError: When the model or a store is at fault, and not what was embedded.
        """
        done = self.in_hand[future]
        try:
            self._store(done, future.result())
        except Exception as error:  # whatever a process died of
            if isinstance(error, ConciergeError) and not isinstance(error, BugError):
                raise
            del self.in_hand[future]
            self._failed(done, error)
            return
        del self.in_hand[future]
        self._share(done)
        for claim in done.claims:
            claim.left -= 1
        self._complete([one for one in done.claims if one.left == 0 and self._is_held(one)])

    def _share(self, done: Slice) -> None:
        """Count the time since the slice before among the contents of this one."""
        now = time.monotonic()
        seconds, self._finished = now - max(done.began, self._finished), now
        for claim in done.claims:
            mine = len(claim.passages.ids)
            claim.seconds += seconds * mine / sum(len(one.passages.ids) for one in done.claims)

    def give_back(self, future: Future[bytes]) -> None:
        """Let go of a slice whose vectors could not be stored; it is claimed again later."""
        done = self.in_hand.pop(future, None)
        if done is not None:
            self._abandon(done.claims)

    def remove_stale(self) -> bool:
        """Remove vectors whose passages are gone; say whether there were any."""
        with self._changing:
            stale = self._catalog.contents.stale_vectors()
            if not stale:
                return False
            for index in self._indexes():
                index.with_vectors(lambda vectors: vectors.remove(stale))
            self._catalog.contents.vectors_removed(stale)
            return True

    @property
    def purge_due(self) -> bool:
        """Whether removed vectors may still be on the disk, from this run or one before."""
        return self._unsure or any(index.purge_due for index in self._indexes())

    def purge(self) -> None:
        """Make sure that removed vectors are gone from the disk too."""
        while self.remove_stale():
            pass
        if self._unsure:
            self.compare()
        with self._changing:
            for index in self._indexes():
                if index.purge_due:
                    index.with_vectors(lambda vectors: vectors.purge())

    def compare(self) -> Compared:
        """Embed again what the vector store has lost, and remove what belongs to no passage."""
        self._unsure = False  # first: what is let go of meanwhile is for the next time
        try:
            with self._changing:
                return self.index.with_vectors(self._mend)
        except BaseException:
            self._unsure = True
            raise

    def trim(self) -> None:
        """Give back the room on the disk that only writing needed."""
        self.index.with_vectors(lambda vectors: vectors.trim())

    def stop_process(self) -> None:
        """End the embedding process; what is in hand goes back to the queue."""
        if self._pool is not None:
            self._pool.stop()
            self._pool = None
        self._backlog.clear()
        self._abandon(tuple(self._claims.values()))
        self.in_hand.clear()

    def close(self) -> None:
        """End the process and let go of the vector store."""
        self.stop_process()
        self.index.close()

    def _indexes(self) -> list[ModelIndex]:
        return [one for one in (self.index, self._beside) if one is not None]

    def _claim(self) -> list[Claim]:
        """Take contents off the queue; short ones fill a slice together.

        Storing a slice costs much the same at any size.
        """
        claims: list[Claim] = []
        passages = 0
        while passages < SLICE and (tasks := self._catalog.queue.claim(Stage.MEANING, CLAIM)):
            try:
                some = [Claim(one, self._catalog.contents.passages(one.subject)) for one in tasks]
            except BaseException:
                self._catalog.queue.release([*tasks, *(claim.task for claim in claims)])
                raise
            claims += some
            passages += sum(len(claim.passages.ids) for claim in some)
        self._claims.update((claim.task.id, claim) for claim in claims)
        return claims

    def _submit(self, piece: Slice) -> Future[bytes]:
        if self._pool is None:
            folder = str(self.index.model.prepared())
            arguments = (folder, os.cpu_count() or 1, self._preferences.current.worker_memory_mb)
            self._pool = Pool(1, begin_embedding, arguments)
        future = self._pool.submit(embed, (piece.texts,), PATIENCE_S)
        self.in_hand[future] = replace(piece, began=time.monotonic())
        return future

    def _store(self, done: Slice, data: bytes) -> None:
        import numpy as np

        index = self.index
        rows = np.frombuffer(data, np.float32).reshape(len(done.ids), index.model.dimensions)
        index.with_vectors(lambda vectors: vectors.add(done.ids, rows))

    def _is_held(self, claim: Claim) -> bool:
        return self._claims.get(claim.task.id) is claim

    def _complete(self, claims: Sequence[Claim]) -> None:
        if not claims:
            return
        for claim in claims:
            del self._claims[claim.task.id]
        try:
            self._catalog.contents.mark_embedded([claim.passages for claim in claims])
            self._progress.note(
                [
                    Took(Stage.MEANING, Kind.OTHER, len(claim.passages.ids), claim.seconds)
                    for claim in claims
                    if claim.passages.ids
                ]
            )
        finally:
            self._catalog.queue.release([claim.task for claim in claims])

    def _failed(self, done: Slice, error: BaseException) -> None:
        problem: ConciergeError = worker_error(error, "a passage")
        log.warning("embedding failed: %s", problem.category)
        failure = Reading(
            0, 0, 0, b"", None, category=str(problem.category), message=problem.message
        )
        try:
            for claim in done.claims:
                if self._is_held(claim):
                    self._catalog.queue.retry_later(claim.task, failure, was_killed(error))
        finally:
            self._abandon(done.claims)

    def _abandon(self, claims: Sequence[Claim]) -> None:
        """Let go of claims; what their other slices still store may belong to nothing then."""
        for claim in claims:
            if self._is_held(claim):
                del self._claims[claim.task.id]
                self._catalog.queue.release([claim.task])
                self._unsure = True

    def _reconcile(self, vectors: ChromaVectors) -> None:
        """Repair a vector store that was just opened, if its size is not what it should be."""
        try:
            expected = len(self._catalog.contents.chunk_ids())
            if vectors.stale or vectors.count() != expected:
                self._mend(vectors)
        except BaseException:
            self._unsure = True  # then the next purge does it
            raise
        finally:
            self._unchecked = False

    def _mend(self, vectors: ChromaVectors) -> Compared:
        self._unchecked = False
        return mended(self._catalog.contents, vectors, self._queued)


def _nothing() -> None:
    """Stand where nobody wants to know."""
