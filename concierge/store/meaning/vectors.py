"""The vectors of all passages, in ChromaDB: one collection for one embedding model."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from concierge.core.cosines import MINILM, CosineScale
from concierge.core.errors import BusyError, DamagedError, from_exception
from concierge.store.meaning import vector_files as files
from concierge.store.meaning.rotation import fingerprint, rotation_matrix, turn
from concierge.store.meaning.vector_comparing import MANY, Comparing
from concierge.store.meaning.vector_engine import Engine

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

# The engine holds the interpreter lock for a whole call: 256 vectors take 0.13 s, and
# smaller slices cost more in all (4: 460 a second, 64: 1,300, 256: 2,200). So they are
# small only while somebody searches, who would have to wait; and most of the time is theirs.
_SLICE, _SMALL = 256, 4
# So many times as long as a small step took, but no longer than this (s): whoever stops the
# service waits for it.
_REST, _LONGEST_REST_S = 8, 0.25
# Below this many, deleted elements are not worth a rebuild.
_FEW = 1000
# Bytes of the database for a vector, and what it may take beyond that.
_ROW, _ROOM = 200, 2_000_000
_PATIENCE = 5
_PURGE_DUE = "purge-due"


def is_purge_due(folder: Path) -> bool:
    """Say, without opening a store, whether removed vectors may still be on the disk."""
    return (folder / _PURGE_DUE).exists()


class ChromaVectors(Comparing):
    """Keeps one vector a chunk; fulfils `concierge.core.protocols.VectorStore`.

    Vectors are turned by a secret matrix before they are stored (see `rotation`), and
    nothing is stored with them but their chunk's id. A store that was stamped by another
    model, size or key is emptied; one that is damaged is set aside and begun anew.

    All methods may be called from any thread. Locks are taken in this order: `_writing`
    (one change at a time), then `_using` (one call into the engine at a time).

    Args:
        folder: Where the store lives; made when it is not there.
        model: Name of the embedding model.
        dimensions: Length of a vector.
        key: 32 secret bytes.
        give_way: Called before each step of writing, which it may delay; says whether
            somebody searches these seconds, so that the steps should be short.
        scale: How the model's cosines compare with fixed thresholds.

    Attributes:
        scale: As given.
        stale: Whether vectors of another model, size or key were dropped: embed again.
        recovered: A sentence for the person when a damaged store was set aside, else "":
            embed again.
        version: Rises with each change of what is stored.

    Raises:
        ConciergeError: When the folder cannot be read or written at all.
    """

    def __init__(
        self,
        folder: Path,
        model: str,
        dimensions: int,
        key: bytes,
        give_way: Callable[[], bool] = lambda: False,
        *,
        scale: CosineScale = MINILM,
    ) -> None:
        self._give_way = give_way
        self.scale = scale
        self.stale = False
        self.recovered = ""
        self.version = 0
        self._folder = folder
        self._matrix = rotation_matrix(key, model, dimensions)
        mark = fingerprint(key, model, dimensions)
        self._stamp = {"model": model, "dimensions": dimensions, "turned": mark}
        self._name = f"chunks-{mark}"
        self._writing = threading.RLock()
        self._using = threading.Lock()
        self._engine: Engine | None = None
        self._unsynced = False
        try:
            self._start()
        except OSError as error:
            raise from_exception(error, "the store of meanings") from error

    @property
    def purge_due(self) -> bool:
        """Whether vectors were removed that may still be on the disk."""
        return is_purge_due(self._folder)

    def add(self, ids: Sequence[int], vectors: FloatArray) -> None:
        """Store vectors, shape (n, dimensions); an id that exists is replaced.

        Each slice of at most 256 is stored whole or not at all, whenever the process dies.

        Raises:
            ValueError: When shapes do not fit or a vector has no direction.
        """
        turned = turn(vectors, self._matrix) if len(ids) else np.empty((0, 1), np.float32)
        if len(ids) != len(turned) or len(set(ids)) != len(ids):
            raise ValueError(f"{len(ids)} ids, each once, expected for {len(turned)} vectors")
        for part in self._steps(len(ids), _SLICE):
            some, rows = list(ids[part]), turned[part]
            with self._writing:
                # Replacing in place is slow (7 ms) and, for a lone vector, not written.
                self._remove(some)
                self._unsynced = True
                self._call(Engine.upsert, some, rows)
                self.version += 1

    def remove(self, ids: Sequence[int]) -> None:
        """Forget vectors; unknown ids are ignored. Searches miss them from now on."""
        with self._writing:
            for part in self._steps(len(ids), MANY):
                self._remove(list(ids[part]))

    def purge(self) -> None:
        """Make sure that removed vectors are gone from the disk too.

        Takes about a second at 50,000 vectors, for which searches wait. When deleted
        elements outnumber the others, the index is built anew (1,000 a second), and
        searches go on meanwhile.
        """
        with self._writing:
            if not self.purge_due:
                return
            if self._clear() > max(_FEW, self.count()):
                self.compact()
            files.drop_set_aside(self._folder)

    def compact(self) -> None:
        """Build the index anew from what is stored, and drop the old one."""
        with self._writing:
            self._due.touch()
            self._copy()
            self._clear()

    def trim(self) -> None:
        """Give back the room in the database that only writing needed, if it is much."""
        with self._writing:
            if files.database_size(self._folder) > _ROOM + _ROW * self.count():
                self._clear()

    def ids(self) -> set[int]:
        """Return the ids that are stored."""
        return set(self._call(Engine.ids))

    def stored(self, ids: Sequence[int]) -> set[int]:
        """Return which of some ids are stored."""
        known: set[int] = set()
        for start in range(0, len(ids), MANY):
            known.update(self._call(Engine.ids, list(ids[start : start + MANY])))
        return known

    def count(self) -> int:
        """Return how many vectors are stored."""
        return self._call(Engine.count)

    def close(self) -> None:
        """Write everything and let go of the files; a second call does nothing."""
        with self._writing:
            try:
                if self._engine is not None and self._unsynced and self.count():
                    self._sync()
            finally:
                with self._using:
                    if self._engine is not None:
                        self._release()
                        files.clear_room(self._folder)

    # ---------------------------------------------------------------- inside

    @property
    def _due(self) -> Path:
        return self._folder / _PURGE_DUE

    def _steps(self, count: int, most: int) -> Iterator[slice]:
        """Yield what is to be written in one go, one after the other."""
        start = 0
        while start < count:
            shy = self._give_way()
            end = start + (_SMALL if shy else most)
            began = time.monotonic()
            yield slice(start, end)
            start = end
            if shy:
                time.sleep(min(_REST * (time.monotonic() - began), _LONGEST_REST_S))

    def _remove(self, some: list[int]) -> None:
        known = self._call(Engine.ids, some)
        if known:
            self._due.touch()
            self._unsynced = True
            self._call(Engine.delete, known)
            self.version += 1

    def _start(self) -> None:
        try:
            self._unsynced = files.check(self._folder)
            self._open()
        except DamagedError as error:
            self._begin_anew(error)

    def _open(self) -> None:
        """Open the engine, choose the collection and make sure that it can be searched."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with files.opening(self._folder):
            self._engine = Engine(self._folder, len(self._matrix))
            if self._choose(self._engine):
                self._release()
                files.clear_deleted(self._folder)
                self._engine = Engine(self._folder, len(self._matrix))
                self._engine.use(self._name)
            # The first search loads the index, and replays the log after a crash.
            self._engine.touch()
            files.clear_room(self._folder)

    def _choose(self, engine: Engine) -> bool:
        """Choose our collection among those that are there; say whether others were dropped.

        A finished copy (see `_copy`) has taken the place of the old one only when that
        is gone; else the copy was cut short and is the one to go.
        """
        copy = f"{self._name}-copy"
        there = engine.collections()
        good = [name for name in (self._name, copy) if there.get(name) == self._stamp][:1]
        others = [name for name in there if name not in good]
        for name in others:
            engine.drop(name)
            self.stale |= name not in (self._name, copy)
        if not good:
            engine.create(self._name, self._stamp)
        else:
            engine.use(good[0])
            if good[0] == copy:
                engine.rename(self._name)
        return bool(others)

    def _copy(self) -> None:
        """Copy all vectors to a new collection; its taking over is one step on the disk."""
        copy = f"{self._name}-copy"
        stored = sorted(self.ids())
        self._call(Engine.create, copy, self._stamp)
        for part in self._steps(len(stored), _SLICE):
            self._call(self._copy_slice, stored[part], copy)
        with self._using:
            assert self._engine is not None
            self._engine.drop(self._name)
            self._engine.use(copy)
            self._engine.rename(self._name)

    def _copy_slice(self, engine: Engine, some: list[int], copy: str) -> None:
        engine.use(self._name)
        found, rows = engine.vectors(some)
        engine.use(copy)
        engine.upsert(found, rows)
        engine.use(self._name)

    def _sync(self) -> None:
        self._call(Engine.sync)
        self._unsynced = False

    def _clear(self) -> int:
        """Clear the files of what was deleted; return how many deleted elements remain.

        The engine is closed meanwhile: it keeps pages of the database in memory, and two
        copies of SQLite in one process would undo each other's locks.

        Raises:
            BusyError: When the engine does not come to writing its index; `purge_due` stays.
        """
        with self._using:
            self._settle()
            try:
                deleted = files.clear_deleted(self._folder)
                self._due.unlink(missing_ok=True)
            finally:
                self._open()
        return deleted

    def _settle(self) -> None:
        """Close the engine when its index is written: it does so behind our back."""
        for _ in range(_PATIENCE):
            assert self._engine is not None
            self._engine.sync()
            self._release()
            if not files.waiting(self._folder):
                return
            self._open()
        raise BusyError("The store of meanings did not come to rest.", "It is tried again later.")

    def _release(self) -> None:
        if self._engine is not None:
            self._engine.close()
        self._engine = None

    def _begin_anew(self, error: DamagedError) -> None:
        self._release()
        aside = files.set_aside(self._folder)
        self.recovered = (
            f"{error.message} It was set aside as {aside.name} and is made anew from your files."
        )
        self._open()
