"""ChromaDB's embedded engine behind few typed methods; only numpy arrays go in and out.

The compiled module of the ``chromadb`` wheel is called directly. ``import chromadb``
would also load OpenTelemetry, gRPC, httpx, rich and forty embedding functions: a second
and 50 MB more, and with them the code for telemetry and for servers. Nothing of that is
of use to an embedded store without documents, and `chromadb_rust_bindings` is exactly
what ``chromadb.PersistentClient`` calls underneath. It opens no connection.

The engine holds Python's interpreter lock while it works. That is why vectors are
written in small slices: between two of them, searches and the API get their turn.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from concierge.core.errors import DamagedError, DiskFullError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

T = TypeVar("T")

DATABASE_FILE = "chroma.sqlite3"
# Unsynced writes are replayed when a store is opened after a crash, at about 1 ms each;
# a sync stops everything else for up to half a second at 100,000 vectors.
SYNC_THRESHOLD = 3000
_OWNER = ("default_tenant", "default_database")
_OPEN_INDEXES = 4
_ONLY_NEW = False
_HNSW = {
    "space": "cosine",
    "max_neighbors": 16,
    "ef_construction": 100,
    # Recall@10 of 0.988 at 100,000 vectors for 2.3 ms; 100 gives 0.967 for 1.1 ms.
    "ef_search": 300,
    "sync_threshold": SYNC_THRESHOLD,
}


class Engine:
    """One open folder of Chroma.

    Args:
        folder: Existing folder; its database is created when there is none.
        dimensions: Length of a vector.

    Raises:
        DamagedError: When Chroma cannot read the folder.
        DiskFullError: When there is no room.
    """

    def __init__(self, folder: Path, dimensions: int) -> None:
        # There are no type stubs beside the module, hence the late, untyped import.
        bindings = importlib.import_module("chromadb_rust_bindings")
        config = bindings.SqliteDBConfig(
            url=str(folder / DATABASE_FILE),
            hash_type=bindings.MigrationHash.MD5,
            migration_mode=bindings.MigrationMode.Apply,
        )
        self._bindings: Any = _guard(
            lambda: bindings.Bindings(
                allow_reset=False,
                sqlite_db_config=config,
                persist_path=str(folder),
                hnsw_cache_size=_OPEN_INDEXES,
            )
        )
        self._collection = ""
        self._dimensions = dimensions

    def collections(self) -> dict[str, dict[str, Any]]:
        """Return the metadata of every collection by its name."""
        found = _guard(lambda: self._bindings.list_collections(None, 0, *_OWNER))
        return {one.name: dict(one.metadata or {}) for one in found}

    def create(self, name: str, stamp: dict[str, Any]) -> None:
        """Make an empty collection; it becomes the one in use."""
        settings = {"hnsw": _HNSW, "spann": None, "embedding_function": {"type": "legacy"}}
        made = _guard(
            lambda: self._bindings.create_collection(
                name, json.dumps(settings), None, stamp, _ONLY_NEW, *_OWNER
            )
        )
        self._collection = str(made.id)

    def use(self, name: str) -> None:
        """Choose the collection that all other methods mean."""
        found = _guard(lambda: self._bindings.get_collection(name, *_OWNER))
        self._collection = str(found.id)

    def drop(self, name: str) -> None:
        """Delete a collection; its index files stay until they are removed by hand."""
        _guard(lambda: self._bindings.delete_collection(name, *_OWNER))

    def rename(self, name: str) -> None:
        """Give the collection in use another name."""
        _guard(lambda: self._bindings.update_collection(self._collection, name, None, None))

    def upsert(self, ids: Sequence[int], vectors: FloatArray) -> None:
        """Store vectors of shape (n, dimensions); what an id had before is overwritten."""
        names, rows = [str(i) for i in ids], vectors.tolist()
        _guard(
            lambda: self._bindings.upsert(self._collection, names, rows, None, None, None, *_OWNER)
        )

    def delete(self, ids: Sequence[int]) -> None:
        """Mark vectors as deleted."""
        names = [str(i) for i in ids]
        _guard(lambda: self._bindings.delete(self._collection, names, None, None, None, *_OWNER))

    def sync(self) -> None:
        """Write the index to its files and empty the write-ahead log.

        Chroma does so by itself after `SYNC_THRESHOLD` records and offers no call for it;
        so the log is filled up with updates of an id that does not exist, which change
        nothing and carry no vector. The engine applies its log behind our back; a search
        waits for that, yet not for the log to be emptied.
        """
        names = ["none"] * SYNC_THRESHOLD
        _guard(
            lambda: self._bindings.update(self._collection, names, None, None, None, None, *_OWNER)
        )
        self.touch()

    def touch(self) -> None:
        """Search for anything, which loads the index and applies the log.

        Raises:
            DamagedError: When what should be found is not.
        """
        anything = np.zeros(self._dimensions, np.float32)
        anything[0] = 1.0
        found, _ = self.nearest(anything, 1)
        known = self._get(None, [], limit=1).ids
        if bool(found) != bool(known) or len(self.vectors([int(i) for i in known])[0]) < len(known):
            raise DamagedError("The store of meanings lost its index.")

    def ids(self, among: Sequence[int] | None = None) -> list[int]:
        """Return the stored ids, or those of the given ones that are stored."""
        names = None if among is None else [str(i) for i in among]
        found = self._get(names, [])
        return [int(name) for name in found.ids]

    def vectors(self, ids: Sequence[int]) -> tuple[list[int], FloatArray]:
        """Return those of the ids that are stored, with their vectors, row by row."""
        found = self._get([str(i) for i in ids], ["embeddings"])
        return [int(name) for name in found.ids], np.asarray(found.embeddings, dtype=np.float32)

    def nearest(
        self, vector: FloatArray, limit: int, among: Sequence[int] | None = None
    ) -> tuple[list[int], FloatArray]:
        """Return ids and cosine distances (0 to 2) of the nearest vectors, nearest first.

        Args:
            vector: What they are compared with.
            limit: How many at most.
            among: Only these ids, of which each must be stored.
        """
        names = None if among is None else [str(i) for i in among]
        found = _guard(
            lambda: self._bindings.query(
                self._collection,
                names,
                [vector.tolist()],
                limit,
                None,
                None,
                ["distances"],
                *_OWNER,
            )
        )
        return [int(name) for name in found.ids[0]], np.asarray(found.distances[0], np.float32)

    def count(self) -> int:
        """Return how many vectors are stored."""
        return int(_guard(lambda: self._bindings.count(self._collection, *_OWNER)))

    def close(self) -> None:
        """Let go of the files, without a sync; the object is of no use afterwards."""
        self._bindings = None

    def _get(self, names: list[str] | None, include: list[str], limit: int | None = None) -> Any:
        return _guard(
            lambda: self._bindings.get(
                self._collection, names, None, limit, 0, None, include, *_OWNER
            )
        )


def _guard(call: Callable[[], T]) -> T:
    """Run a call of the engine and turn what it raises into our errors.

    A panic of the compiled code arrives as an exception that is no `Exception`.
    """
    try:
        return call()
    except (KeyboardInterrupt, SystemExit, MemoryError, TypeError):
        raise
    except BaseException as error:
        text = str(error)
        if "disk is full" in text or "No space left" in text:
            raise DiskFullError(
                "The disk that holds Concierge's data is full.",
                "Free some space; indexing goes on by itself afterwards.",
            ) from error
        raise DamagedError(
            f"The store of meanings failed: {text}.",
            "Restart Concierge; what cannot be read is made anew from your files.",
        ) from error
