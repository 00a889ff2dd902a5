"""From one embedding model to another, while the one before goes on answering searches.

The other model is prepared in a process of its own; then every passage that has a vector gets
one of it, in a vector store of its own; when none is missing, the two change places at once. What
that store holds already is all that is remembered of how far it is: a kill at any moment costs
what was in hand. See docs/decisions/0031-other-embedding-models.md.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concierge.core import wire
from concierge.core.errors import ConciergeError, DiskFullError
from concierge.core.paths import Home
from concierge.core.settings import Preferences
from concierge.core.wire.status import Doing
from concierge.models import transformers_folder
from concierge.models.sources import Source
from concierge.service.embedding import embedding_models
from concierge.service.embedding.embedding_models import EmbeddingModel, Standings
from concierge.service.embedding.filling import Filling
from concierge.service.embedding.meaning import Meaning
from concierge.service.embedding.model_index import ModelIndex, remove_vectors
from concierge.service.embedding.room import lacking
from concierge.service.extraction.pools import Pool, worker_error
from concierge.service.extraction.worker import begin, prepare_model
from concierge.store.catalog import Catalog

log = logging.getLogger(__name__)

# A large model is prepared for minutes; one that takes longer hangs.
PREPARING_S = 3600.0
# How long to wait before looking whether there is room now.
_ROOM_S = 30.0
# What is noted in the catalog: the model whose vectors are made of its passages.
_BEGUN = "embedding begun"


@dataclass(frozen=True, slots=True)
class Preparing:
    """The preparation of a model, while it goes on.

    Attributes:
        folder: Of the model, as the settings name it; "" for the packaged one.
        signature: Of the files in there before.
        future: What comes of it.
    """

    folder: str
    signature: str
    future: Future[Source]


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
        self._preparer: Pool | None = None
        self._preparing: Preparing | None = None
        self._filling: Filling | None = None
        self._look_at = 0.0
        self.problem = self.waits = ""

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
        if not self._wanted or self.problem or (self._filling is not None and self._filling.total):
            return False
        return not self._catalog.embedded.count()

    def status(self) -> wire.Embedding:
        """Return which model serves, and how far another one is."""
        serving, filling = self._meaning.index.model, self._filling
        told = wire.Embedding(model=serving.title, dimensions=serving.dimensions)
        if not self._wanted:
            return told
        doing: Doing = "waiting" if self.waits else "embedding" if filling else "preparing"
        about: dict[str, Any] = {
            "next": filling.index.model.title if filling else self._title(),
            "doing": "" if self.problem else doing,
            "problem": self.problem,
        }
        if filling is not None:
            about |= {"done": min(filling.done, filling.total), "total": filling.total}
            about["seconds_left"] = filling.seconds_left
        return told.model_copy(update=about)

    @property
    def in_hand(self) -> Collection[Future[Any]]:
        """What a process works on."""
        if self._preparing is not None:
            return [self._preparing.future]
        return [] if self._filling is None else self._filling.in_hand

    def pids(self) -> list[int]:
        """Return the ids of the processes that are there."""
        return [pid for pool in self._pools() for pid in pool.pids()]

    @property
    def running(self) -> bool:
        """Whether a process is there."""
        return any(pool.running for pool in self._pools())

    def try_again(self) -> None:
        """Forget why it did not go on."""
        self.problem, self.waits, self._look_at = "", "", 0.0

    # The work

    def follow(self) -> None:
        """Look what the settings want; what was begun for another model is dropped."""
        chosen = self._preferences.current.embedding_model
        if chosen == self._chosen:
            return
        try:
            self._follow(chosen)
        except DiskFullError:
            raise
        except ConciergeError as error:
            self._chosen, self._wanted = chosen, not self._meaning.index.model.is_of(chosen)
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
            if not self._wanted or self.problem or self._preparing is not None:
                return []
            if self._filling is None:
                return [self._prepare()]
            return self._fill(self._filling)
        except DiskFullError:
            raise
        except ConciergeError as error:
            self._fail(error)
            return []

    def finish(self, future: Future[Any]) -> None:
        """Take what a process gave."""
        try:
            if self._preparing is not None and future is self._preparing.future:
                self._prepared(self._preparing)
            elif self._filling is not None:
                self._filling.finish(future)
        except DiskFullError:
            raise
        except ConciergeError as error:
            self._fail(error)

    def give_back(self, future: Future[Any]) -> None:
        """Let go of what could not be stored; it is missing, and so found again."""
        if self._preparing is not None and future is self._preparing.future:
            self._preparing = None
        elif self._filling is not None:
            self._filling.in_hand.pop(future, None)

    def stop_process(self) -> None:
        """End the processes; what was in hand is begun again later."""
        pool, self._preparer, self._preparing = self._preparer, None, None
        if pool is not None:
            pool.stop()
        if self._filling is not None:
            self._filling.stop_process()

    def close(self) -> None:
        """End the processes and let go of the vectors."""
        self.stop_process()
        if self._filling is not None:
            self._filling.index.close()

    def _pools(self) -> list[Pool]:
        filling = None if self._filling is None else self._filling.pool
        return [pool for pool in (self._preparer, filling) if pool is not None]

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
        filling, self._filling = self._filling, None
        self._meaning.put_beside(None)
        if embedding_models.load(self._home).next is not None:
            embedding_models.save(self._home, Standings(serving=self._meaning.index.model))
        if filling is not None:
            filling.index.delete()

    def _sweep(self) -> None:
        """Delete vectors of models that are not in use, which a kill may have left."""
        used = {self._meaning.index.folder.name}
        if self._filling is not None:
            used.add(self._filling.index.folder.name)
        for folder in self._home.vectors.parent.glob(f"{self._home.vectors.name}*"):
            if folder.name.split(".")[0] not in used:
                remove_vectors(folder)

    def _title(self) -> str:
        chosen = self._chosen or ""
        return Path(chosen).name if chosen else embedding_models.packaged().title

    # Preparing

    def _prepare(self) -> Future[Source]:
        chosen = self._chosen or ""
        place = embedding_models.place(chosen)
        signature = transformers_folder.signature(place) if chosen else ""
        self._end_serving_process()
        self._preparer = Pool(1, begin, (self._preferences.current.memory_limit_mb, True))
        future = self._preparer.submit(prepare_model, (chosen,), PREPARING_S)
        self._preparing = Preparing(chosen, signature, future)
        return future

    def _prepared(self, job: Preparing) -> None:
        """Go on with a model that was prepared.

        Raises:
            ConciergeError: When it could not be.
        """
        try:
            source = job.future.result()
        except Exception as error:  # whatever a process died of
            raise worker_error(error, "the model") from error
        finally:
            self.stop_process()  # it holds torch
        model = embedding_models.packaged()
        if job.folder:
            model = embedding_models.of_prepared(source, job.folder, job.signature)
        serving = self._meaning.index.model
        if model.model == serving.model:  # its files were only touched
            embedding_models.save(self._home, Standings(serving=model))
            self._meaning.index.model = model
            self._wanted = False
        else:
            remove_vectors(model.vectors_in(self._home))  # of passages that may be gone
            self._catalog.tidier.note(_BEGUN, model.model)
            embedding_models.save(self._home, Standings(serving=serving, next=model))
            self._adopt(model)

    # Embedding

    def _adopt(self, model: EmbeddingModel) -> None:
        """Begin to embed with a model that was prepared, or go on."""
        index = self._make(model)
        self._filling = Filling(self._catalog, self._preferences, index, self._end_serving_process)
        self._meaning.put_beside(index)

    def _fill(self, filling: Filling) -> list[Future[Any]]:
        if not self._has_room(filling):
            return []
        futures: list[Future[Any]] = [*filling.more()]
        if not filling.in_hand:
            self._take_over(filling)
        return futures

    def _has_room(self, filling: Filling) -> bool:
        """Look whether the disk has room for the rest of the second index."""
        if time.monotonic() < self._look_at:
            return False
        dimensions = filling.index.model.dimensions
        self.waits = lacking(self._home, self._preferences.current, filling.left, dimensions)
        self._look_at = time.monotonic() + _ROOM_S if self.waits else 0.0
        return not self.waits

    def _take_over(self, filling: Filling) -> None:
        """Let the other model answer from now on; the vectors of the one before are deleted."""
        index = filling.index
        index.embedder()  # so that no search waits for it
        embedding_models.save(self._home, Standings(serving=index.model))
        self._catalog.tidier.note(_BEGUN, "")
        before = self._meaning.take_over(index)
        self.stop_process()
        self._filling, self._wanted = None, False
        log.info("another embedding model serves, of %d dimensions", index.model.dimensions)
        filling.give_up()
        before.delete()
        self._changed_places()

    # Faults

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

    def _end_serving_process(self) -> None:
        """Have one model in memory at a time: the one that serves is loaded again when needed."""
        if not self._meaning.in_hand:
            self._meaning.stop_process()
