"""From one embedding model to another, while the one before goes on answering searches.

The other model is prepared in a process of its own; then every passage that has a vector gets
one of it, in a vector store of its own; when none is missing, the two change places at once. What
that store holds already is all that is remembered of how far it is: a kill at any moment costs
what was in hand. See docs/decisions/0031-other-embedding-models.md.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concierge.core import wire
from concierge.core.errors import BugError, ConciergeError, DamagedError, DiskFullError
from concierge.core.paths import Home
from concierge.core.settings import Preferences
from concierge.core.wire.status import Doing
from concierge.models import transformers_folder
from concierge.models.sources import Source
from concierge.service import embedding_models
from concierge.service.embedding_models import EmbeddingModel, Standings
from concierge.service.meaning import PATIENCE_S, SLICE, Meaning
from concierge.service.model_index import ModelIndex, remove_vectors
from concierge.service.pools import Pool, worker_error
from concierge.service.room import lacking
from concierge.service.tempo import Tempo
from concierge.service.unembedded import Unembedded
from concierge.service.worker import begin, begin_embedding, embed, prepare_model
from concierge.store.catalog import Catalog

log = logging.getLogger(__name__)

# A large model is prepared for minutes; one that takes longer hangs.
PREPARING_S = 3600.0
# So many failures one after the other are no passage's.
_MOST_FAILURES = 5
# What is noted in the catalog: the model whose vectors are made of its passages.
_BEGUN = "embedding begun"
# Slices, so that the process never waits.
_AT_ONCE = 2
# How long to wait before looking whether there is room now.
_ROOM_S = 30.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some passages in one go."""

    ids: tuple[int, ...]
    began: float


@dataclass(frozen=True, slots=True)
class Preparing:
    """The preparation of a model."""

    folder: str
    signature: str


class Changeover:
    """Brings the model into service that the settings name.

    All methods but those that say otherwise are called by the thread of the pipeline.

    Args:
        home: Where the vectors and the record of models are.
        catalog: Where passages are.
        preferences: Which model is wanted, and the limits.
        meaning: The model that serves.
        make: Makes the index of a model.
        changed_places: Called after another model took over.

    Attributes:
        in_hand: What the process works on.
        problem: Why it is given up for now, in words for the person, or "".
        waits: Why it waits, likewise.
    """

    def __init__(
        self,
        home: Home,
        catalog: Catalog,
        preferences: Preferences,
        meaning: Meaning,
        *,
        make: Callable[[EmbeddingModel], ModelIndex],
        changed_places: Callable[[], None],
    ) -> None:
        self._home = home
        self._catalog = catalog
        self._preferences = preferences
        self._meaning = meaning
        self._make = make
        self._changed_places = changed_places
        self._chosen: str | None = None
        self._wanted = False
        self._next: ModelIndex | None = None
        self._unembedded: Unembedded | None = None
        self._pool: Pool | None = None
        self._look_at = 0.0
        self._doing: Doing = ""
        self.in_hand: dict[Future[Any], Piece | Preparing] = {}
        self.problem = self.waits = ""
        self._begin_count()

    # What others may ask, from any thread

    @property
    def wants_work(self) -> bool:
        """Whether there is something to be done that could be begun now."""
        if self._preferences.current.embedding_model != self._chosen:
            return True
        return self._wanted and not self.problem and time.monotonic() >= self._look_at

    @property
    def comes_first(self) -> bool:
        """Whether nothing has a vector yet, so that none need be made of the model before."""
        # Counted only until there is something to do.
        undone = self._wanted and not self.problem and not self._total
        return undone and not self._catalog.embedded.count()

    def status(self) -> wire.Embedding:
        """Return which model serves, and how far another one is."""
        index, serving = self._next, self._meaning.index.model
        if not self._wanted:
            return wire.Embedding(model=serving.title, dimensions=serving.dimensions)
        left = max(0, self._total - self._done)
        return wire.Embedding(
            model=serving.title,
            dimensions=serving.dimensions,
            next=index.model.title if index else self._title(),
            doing="" if self.problem else self._doing,
            done=min(self._done, self._total),
            total=self._total,
            seconds_left=self._tempo.left(left) if self._doing == "embedding" else None,
            problem=self.problem,
        )

    def pids(self) -> list[int]:
        """Return the id of the process, if it is there."""
        return [] if self._pool is None else self._pool.pids()

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._pool is not None and self._pool.running

    def try_again(self) -> None:
        """Forget why it did not go on."""
        self.problem, self.waits, self._look_at = "", "", 0.0

    # The work

    def follow(self) -> None:
        """Look what the settings want; what was begun for another model is dropped."""
        if self._preferences.current.embedding_model == self._chosen:
            return
        try:
            self._follow(self._preferences.current.embedding_model)
        except DiskFullError:
            raise
        except ConciergeError as error:
            self._fail(error)

    def next_look_s(self) -> float | None:
        """Return after how many seconds there may be room, or None when it is not waited for."""
        left = self._look_at - time.monotonic()
        return left if self._wanted and not self.problem and left > 0 else None

    def start(self) -> list[Future[Any]]:
        """Hand out what is to be done next, and have the other model take over when it is whole.

        To be called when the model that serves has nothing to embed.
        """
        try:
            if not self._wanted or self.problem:
                return []
            if self._next is None:
                return [] if self.in_hand else self._prepare()
            return self._more() if self._has_room(self._next) else []
        except DiskFullError:
            raise
        except ConciergeError as error:
            self._fail(error)
            return []

    def finish(self, future: Future[Any]) -> None:
        """Take what the process gave."""
        job = self.in_hand.pop(future)
        try:
            if isinstance(job, Preparing):
                self._prepared(job, future.result())
            else:
                self._store(job, future.result())
        except DiskFullError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a process died of
            self._failed(job, error)

    def give_back(self, future: Future[Any]) -> None:
        """Let go of what could not be stored; it is missing, and so found again."""
        self.in_hand.pop(future, None)

    def stop_process(self) -> None:
        """End the process; what was in hand is begun again later."""
        pool, self._pool = self._pool, None
        self.in_hand.clear()
        if pool is not None:
            pool.stop()

    def close(self) -> None:
        """End the process and let go of the vectors."""
        self.stop_process()
        if self._next is not None:
            self._next.close()

    # Choosing

    def _follow(self, chosen: str) -> None:
        begins = self._chosen is None
        wanted = not self._meaning.index.model.is_of(chosen)
        kept = embedding_models.load(self._home).next
        goes_on = begins and wanted and kept is not None and self._goes_on(kept, chosen)
        if not goes_on and (kept is not None or not begins):
            self._drop()
        # Now only, for until then there is work to be done.
        self._chosen, self._wanted = chosen, wanted
        self._doing = "preparing" if wanted else ""
        self.try_again()
        if goes_on and kept is not None:
            self._adopt(kept)
        self._sweep()

    def _goes_on(self, kept: EmbeddingModel, chosen: str) -> bool:
        """Say whether the vectors that there are of a model are of the passages that there are.

        In a catalog that was mended or made anew a passage may have the id of another.
        """
        noted = self._catalog.tidier.recall(_BEGUN)
        return kept.is_of(chosen) and noted == kept.model and not self._catalog.notice

    def _drop(self) -> None:
        """Give up what was begun; the model that serves is not touched."""
        self.stop_process()
        index, self._next = self._next, None
        self._meaning.put_beside(None)
        if embedding_models.load(self._home).next is not None:
            embedding_models.save(self._home, Standings(serving=self._meaning.index.model))
        if index is not None:
            index.delete()
        self._begin_count()

    def _sweep(self) -> None:
        """Delete vectors of models that are not in use, which a kill may have left."""
        used = {index.folder.name for index in (self._meaning.index, self._next) if index}
        for folder in self._home.vectors.parent.glob(f"{self._home.vectors.name}*"):
            if folder.name.split(".")[0] not in used:
                remove_vectors(folder)

    def _title(self) -> str:
        chosen = self._chosen or ""
        return Path(chosen).name if chosen else embedding_models.packaged().title

    # Preparing

    def _prepare(self) -> list[Future[Any]]:
        chosen = self._chosen or ""
        signature = transformers_folder.signature(embedding_models.place(chosen)) if chosen else ""
        memory_mb = self._preferences.current.memory_limit_mb
        self._end_other_processes()
        self._pool = Pool(1, begin, (memory_mb, True))
        self._doing = "preparing"
        return [self._submit(Preparing(chosen, signature), prepare_model, (chosen,), PREPARING_S)]

    def _prepared(self, job: Preparing, source: Source) -> None:
        self.stop_process()  # it holds torch
        model = embedding_models.packaged()
        if job.folder:
            model = embedding_models.of_prepared(source, job.folder, job.signature)
        if job.folder != self._chosen:
            return
        serving = self._meaning.index.model
        if model.model == serving.model:  # its files were only touched
            embedding_models.save(self._home, Standings(serving=model))
            self._meaning.index.model = model
            self._wanted, self._doing = False, ""
        else:
            remove_vectors(model.vectors_in(self._home))  # of passages that may be gone
            self._catalog.tidier.note(_BEGUN, model.model)
            embedding_models.save(self._home, Standings(serving=serving, next=model))
            self._adopt(model)

    def _adopt(self, model: EmbeddingModel) -> None:
        """Begin to embed with a model that was prepared, or go on."""
        index = self._make(model)
        self._next, self._unembedded = index, Unembedded(self._catalog.embedded, index)
        self._meaning.put_beside(index)
        self._begin_count()
        self._done = index.with_vectors(lambda vectors: vectors.count())
        self._total = self._catalog.embedded.count()
        self._doing = "embedding"

    # Embedding

    def _more(self) -> list[Future[Any]]:
        """Hand out slices of what has no vector of the model yet."""
        assert self._unembedded is not None
        futures = []
        while len(self.in_hand) < _AT_ONCE:
            ids = self._unembedded.next(SLICE, self._ids_in_hand())
            if not ids:
                break
            if texts := self._catalog.embedded.texts(ids):
                futures.append(self._embed(Piece(tuple(texts), time.monotonic()), texts.values()))
        if not self.in_hand:
            self._take_over()
        return futures

    def _embed(self, piece: Piece, texts: Iterable[str]) -> Future[Any]:
        assert self._next is not None
        if self._pool is None:
            self._end_other_processes()
            folder = str(self._next.model.prepared())
            limits = os.cpu_count() or 1, self._preferences.current.worker_memory_mb
            self._pool = Pool(1, begin_embedding, (folder, *limits))
        return self._submit(piece, embed, (tuple(texts),), PATIENCE_S)

    def _submit(
        self, job: Piece | Preparing, work: Callable[..., Any], arguments: Any, patience_s: float
    ) -> Future[Any]:
        assert self._pool is not None
        future = self._pool.submit(work, arguments, patience_s)
        self.in_hand[future] = job
        return future

    def _ids_in_hand(self) -> set[int]:
        pieces = (job for job in self.in_hand.values() if isinstance(job, Piece))
        return {one for piece in pieces for one in piece.ids}

    def _store(self, piece: Piece, data: bytes) -> None:
        import numpy as np

        index = self._next
        if index is None:
            return
        rows = np.frombuffer(data, np.float32).reshape(len(piece.ids), index.model.dimensions)
        index.with_vectors(lambda vectors: vectors.add(piece.ids, rows))
        # Whoever let go of a passage meanwhile found no vector of it that could be removed.
        gone = set(piece.ids) - self._catalog.embedded.contents(piece.ids).keys()
        if gone:
            index.with_vectors(lambda vectors: vectors.remove(sorted(gone)))
        self._failures = 0
        self._done += len(piece.ids) - len(gone)
        if self._done > self._total:  # files came meanwhile
            self._total = self._catalog.embedded.count()
        self._tempo.note(len(piece.ids), piece.began)

    def _take_over(self) -> None:
        """Let the other model answer from now on; the vectors of the one before are deleted."""
        index = self._next
        assert index is not None
        index.embedder()  # so that no search waits for it
        embedding_models.save(self._home, Standings(serving=index.model))
        self._catalog.tidier.note(_BEGUN, "")
        before = self._meaning.take_over(index)
        self._next, self._wanted, self._doing = None, False, ""
        log.info("another embedding model serves, of %d dimensions", index.model.dimensions)
        if self._unembedded is not None and (failed := self._unembedded.given_up):
            self._catalog.contents.want_vectors(dict.fromkeys(failed.values()))
        before.delete()
        self.stop_process()
        self._begin_count()
        self._changed_places()

    def _has_room(self, index: ModelIndex) -> bool:
        """Look whether the disk has room for the rest of the second index."""
        if time.monotonic() < self._look_at:
            return False
        left = max(0, self._total - self._done)
        settings = self._preferences.current
        self.waits = lacking(self._home, settings, left, index.model.dimensions)
        self._look_at = time.monotonic() + _ROOM_S if self.waits else 0.0
        self._doing = "waiting" if self.waits else "embedding"
        return not self.waits

    # Faults

    def _failed(self, job: Piece | Preparing, error: BaseException) -> None:
        problem = worker_error(error, "the model" if isinstance(job, Preparing) else "a passage")
        fatal = isinstance(error, ConciergeError) and not isinstance(error, BugError | DamagedError)
        self._failures += 1
        if isinstance(job, Preparing) or fatal or self._failures >= _MOST_FAILURES:
            self._fail(problem)
            return
        log.warning("embedding with another model failed: %s", problem.category)
        # A store that failed is opened anew, and so mended; that says nothing of passages.
        if self._unembedded is not None and not isinstance(error, DamagedError):
            self._unembedded.failed(job.ids)

    def _fail(self, error: ConciergeError) -> None:
        """Stop, and say what can be done; the model that serves goes on."""
        log.warning("another embedding model cannot be used: %s", error.category)
        self.stop_process()
        serving = self._meaning.index.model.title
        self.problem = (
            f"The embedding model {self._title()} cannot be used: {error}"
            f" Searches go on with {serving}. `concierge retry` tries it again;"
            " the setting embedding_model chooses another."
        )

    def _end_other_processes(self) -> None:
        """Have one model in memory at a time: the one that serves is loaded again when needed."""
        if not self._meaning.in_hand:
            self._meaning.stop_process()

    def _begin_count(self) -> None:
        self._failures = self._done = self._total = 0
        self._tempo = Tempo()
