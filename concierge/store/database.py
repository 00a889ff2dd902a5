"""One encrypted SQLite file: one writer thread, a connection for each reader.

Lock order: none is needed. Only the writer thread touches the write connection, and
readers see the last committed state (WAL).
"""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import BugError, ConciergeError, DamagedError, DiskFullError

Connection = Any  # sqlcipher3 ships no types
T = TypeVar("T")
# What to run, where its result goes, and whether it manages its own transactions.
_Job = tuple[Callable[[Connection], Any], Future[Any], bool]

CACHE_KIB = 32 * 1024
_MISSING_ROOM = ("disk is full", "disk i/o error")
_DAMAGE = ("malformed", "not a database", "corrupt")


class Database:
    """The catalog's file.

    Args:
        path: The file; made when missing.
        key: 32 bytes; SQLCipher's raw key.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._idle_readers: list[Connection] = []
        self._guard = threading.Lock()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._writer = connect(path, key)
        self._thread = threading.Thread(target=self._write_forever, name="catalog-writer")
        self._thread.start()
        self._closed = False

    def write(self, function: Callable[[Connection], T]) -> Future[T]:
        """Queue a function to be run in a transaction of the writer; order is kept."""
        return self._submit(function)

    def run(self, function: Callable[[Connection], T]) -> T:
        """Run a function in a transaction of the writer and wait for its result."""
        return self.write(function).result()

    def migrate(self, function: Callable[[Connection], None]) -> None:
        """Run a function that manages its own transactions, before any other write."""
        self._submit(function, plain=True).result()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a connection that sees one consistent, committed state."""
        with self._guard:
            connection = self._idle_readers.pop() if self._idle_readers else None
        if connection is None:
            connection = connect(self.path, self._key, readonly=True)
        try:
            connection.execute("BEGIN")
            yield connection
        except sqlite.Error as error:
            raise translated(error, self.path) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            with self._guard:
                self._idle_readers.append(connection)

    def size(self) -> int:
        """Return the bytes the catalog takes on disk, its log included."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def close(self) -> None:
        """Finish what is queued, fold the log into the file and close it."""
        if self._closed:
            return
        self._closed = True
        self._jobs.put(None)
        self._thread.join()
        for connection in self._idle_readers:
            connection.close()
        with suppress(sqlite.Error):  # a full disk keeps the log; it is replayed later
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._writer.close()

    def _submit(self, function: Callable[[Connection], T], plain: bool = False) -> Future[T]:
        if self._closed:
            raise BugError("The catalog is closed.")
        future: Future[T] = Future()
        self._jobs.put((function, future, plain))
        return future

    def _write_forever(self) -> None:
        while (job := self._jobs.get()) is not None:
            function, future, plain = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = function(self._writer) if plain else self._in_transaction(function)
            except BaseException as error:  # noqa: BLE001 - raised again by the caller
                future.set_exception(error)
            else:
                future.set_result(result)
            del function, future, job

    def _in_transaction(self, function: Callable[[Connection], T]) -> T:
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            result = function(self._writer)
            self._writer.execute("COMMIT")
            return result
        except BaseException as error:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            if isinstance(error, sqlite.Error):
                raise translated(error, self.path) from error
            raise


def connect(path: Path, key: bytes, readonly: bool = False) -> Connection:
    """Open an encrypted database.

    Raises:
        DamagedError: When the file cannot be read with the key.
        DiskFullError: When there is no room to open it.
    """
    try:
        connection = sqlite.connect(
            os.fspath(path), isolation_level=None, check_same_thread=False, timeout=30
        )
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA foreign_keys = ON")
        if readonly:
            connection.execute("PRAGMA query_only = ON")
        else:
            # Whatever is deleted is overwritten at once; freed pages can be given back.
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite.Error as error:
        raise translated(error, path) from error
    return connection


def translated(error: Exception, path: Path) -> ConciergeError:
    """Turn SQLite's exception into ours: the disk's fault, the file's, or our own."""
    text = str(error).lower()
    if any(word in text for word in _MISSING_ROOM):
        return DiskFullError(
            "The disk that holds Concierge's data is full or failing.",
            "Free some space; indexing goes on by itself afterwards.",
        )
    if any(word in text for word in _DAMAGE):
        return DamagedError(
            f"The catalog {path} is damaged.",
            "Restart Concierge: it sets the file aside and recovers what can be read.",
        )
    return BugError(f"The catalog refused a statement: {error}.", "Please report this.")
