"""The vectors of all passages, in ChromaDB: one collection for one embedding model."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import numpy as np

from concierge.core.errors import BugError, BusyError, DamagedError, from_exception
from concierge.core.protocols import Scored
from concierge.store import vector_files as files
from concierge.store.rotation import fingerprint, rotation_matrix, turn
from concierge.store.vector_engine import Engine

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

P = ParamSpec("P")
T = TypeVar("T")

# The engine holds the interpreter lock for a whole call: 256 vectors take 0.13 s, and
# smaller slices cost more in all (4: 460 a second, 64: 1,300, 256: 2,200). So they are
# small only while somebody searches, who would have to wait; and most of the time is theirs.
_SLICE, _SMALL = 256, 4
# So many times as long as a small step took, but no longer than this (s): whoever stops the
# service waits for it.
_REST, _LONGEST_REST_S = 8, 0.25
# Chroma takes at most 5,461 ids a call.
_MANY = 2000
# Below this many, deleted elements are not worth a rebuild.
_FEW = 1000
# Bytes of the database for a vector, and what it may take beyond that.
_ROW, _ROOM = 200, 2_000_000
_PATIENCE = 5
# A mean shorter than this has no direction that means anything.
_NO_DIRECTION = 1e-6
_PURGE_DUE = "purge-due"


def is_purge_due(folder: Path) -> bool:
    """Say, without opening a store, whether removed vectors may still be on the disk."""
    return (folder / _PURGE_DUE).exists()


class ChromaVectors:
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

    Attributes:
        stale: Whether vectors of another model, size or key were dropped: embed again.
        recovered: A sentence for the person when a damaged store was set aside, else "":
            embed again.

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
    ) -> None:
        self._give_way = give_way
        self.stale = False
        self.recovered = ""
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

    def remove(self, ids: Sequence[int]) -> None:
        """Forget vectors; unknown ids are ignored. Searches miss them from now on."""
        with self._writing:
            for part in self._steps(len(ids), _MANY):
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

    def nearest(self, vector: FloatArray, limit: int) -> list[Scored]:
        """Return the nearest chunks by cosine, best first."""
        if limit < 1:
            return []
        query = turn(np.reshape(vector, (1, -1)), self._matrix)[0]
        ids, distances = self._call(Engine.nearest, query, limit)
        return _scored(ids, 1.0 - distances)

    def score(self, vector: FloatArray, ids: Sequence[int]) -> list[Scored]:
        """Return the exact cosine of the given chunks, best first; unknown ids are left out."""
        query = turn(np.reshape(vector, (1, -1)), self._matrix)[0]
        scored: list[Scored] = []
        for some in _slices(list(dict.fromkeys(ids))):
            found, rows = self._call(Engine.vectors, some)
            if found:
                scored += _scored(found, rows @ query)
        return sorted(scored, key=lambda one: -one.score)

    def nearest_of(self, vector: FloatArray, ids: Sequence[int], limit: int) -> list[Scored]:
        """Return the nearest of the given chunks, best first; unknown ids are left out.

        Up to 2,000 are compared one by one. Among more the index is searched, which finds at
        least 98 of 100 that are nearest, in a tenth of the time.
        """
        if len(ids) <= _MANY:
            return self.score(vector, ids)[:limit]
        query = turn(np.reshape(vector, (1, -1)), self._matrix)[0]
        return self._nearest_of(query, ids, limit)

    def near_to(
        self, ids: Sequence[int], limit: int, among: Sequence[int] | None = None
    ) -> list[Scored]:
        """Return the chunks nearest to the mean of stored ones, which may be among them.

        Args:
            ids: At least one of them must be stored, else nothing is near.
            limit: How many at most.
            among: Only these, or none for all.
        """
        mean = self._mean(ids)
        if mean is None or limit < 1:
            return []
        # Stored vectors are turned already.
        if among is not None:
            return self._nearest_of(mean, among, limit)
        found, distances = self._call(Engine.nearest, mean, limit)
        return _scored(found, 1.0 - distances)

    def alike(self, ids: Sequence[int], others: Mapping[int, Sequence[int]]) -> dict[int, float]:
        """Return the cosine of the mean of some chunks with the means of others.

        Args:
            ids: The one side.
            others: The other sides by name; those without a stored chunk are left out.
        """
        mean = self._mean(ids)
        if mean is None:
            return {}
        rows = self._rows([i for group in others.values() for i in group])
        means = {
            name: _mean_of([rows[i] for i in group if i in rows]) for name, group in others.items()
        }
        return {name: float(mean @ one) for name, one in means.items() if one is not None}

    def ids(self) -> set[int]:
        """Return the ids that are stored."""
        return set(self._call(Engine.ids))

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

    def _nearest_of(self, turned: FloatArray, ids: Sequence[int], limit: int) -> list[Scored]:
        with self._using:  # nothing may go between the two calls
            if self._engine is None:
                raise BugError("The store of meanings was used after it was closed.")
            unique = list(dict.fromkeys(ids))
            known = [i for some in _slices(unique) for i in self._engine.ids(some)]
            if not known:
                return []
            found, distances = self._engine.nearest(turned, limit, known)
        return _scored(found, 1.0 - distances)

    def _rows(self, ids: Sequence[int]) -> dict[int, FloatArray]:
        """Return the stored vectors of chunks, as they are stored."""
        rows: dict[int, FloatArray] = {}
        for some in _slices(list(dict.fromkeys(ids))):
            found, vectors = self._call(Engine.vectors, some)
            rows.update(zip(found, vectors, strict=True))
        return rows

    def _mean(self, ids: Sequence[int]) -> FloatArray | None:
        return _mean_of(list(self._rows(ids).values()))

    @property
    def _due(self) -> Path:
        return self._folder / _PURGE_DUE

    def _call(
        self, work: Callable[Concatenate[Engine, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        with self._using:
            if self._engine is None:
                raise BugError("The store of meanings was used after it was closed.")
            return work(self._engine, *args, **kwargs)

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


def _slices(ids: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _MANY):
        yield list(ids[start : start + _MANY])


def _mean_of(rows: Sequence[FloatArray]) -> FloatArray | None:
    """Return the direction of the mean of vectors, or None when there is none."""
    if not rows:
        return None
    mean = np.mean(np.stack(rows), axis=0, dtype=np.float64)
    length = float(np.linalg.norm(mean))
    # Vectors that cancel out have no mean direction; then any of them stands for all.
    return np.asarray(mean / length, np.float32) if length > _NO_DIRECTION else rows[0]


def _scored(ids: Sequence[int], cosines: NDArray[Any]) -> list[Scored]:
    pairs = zip(ids, cosines.tolist(), strict=True)
    return sorted((Scored(i, float(c)) for i, c in pairs), key=lambda one: -one.score)
