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
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import (
    BugError,
    BusyError,
    ConciergeError,
    DamagedError,
    DiskFullError,
    UnreadableError,
)
from concierge.store.functions import add_functions

Connection = Any  # sqlcipher3 ships no types
T = TypeVar("T")
Wrap = Callable[[Callable[[Connection], Any], Connection], Any]


class _Job(NamedTuple):
    """Work for the writer.

    Attributes:
        function: What to run.
        future: Where its result goes.
        plain: Whether it manages its own transactions.
        quiet: Whether no search could find anything else afterwards.
    """

    function: Callable[[Connection], Any]
    future: Future[Any]
    plain: bool = False
    quiet: bool = False


CACHE_KIB = 32 * 1024
# Readers that are kept open; each holds a cache of its own.
_IDLE_READERS = 4
_INCREMENTAL = 2
# Steps of SQLite's virtual machine, about a millisecond of inserting.
_INSTRUCTIONS = 2000
# SQLite's primary result codes (https://www.sqlite.org/rescode.html).
_FULL = (10, 13)  # IOERR, FULL
_DAMAGE = (11, 26)  # CORRUPT, NOTADB
_HELD = (5, 6)  # BUSY, LOCKED
_CLOSED = (8, 14)  # READONLY, CANTOPEN


class Database:
    """The catalog's file.

    Args:
        path: The file; made when missing.
        key: 32 bytes; SQLCipher's raw key.

    Attributes:
        damaged: Whether a page turned out to be unreadable since it was opened.
        version: Rises with each transaction that changed something, before whoever waits for
            it hears of that; only what is written quietly does not count.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self.damaged = False
        self.version = 0
        self._key = key
        self._idle_readers: list[Connection] = []
        self._held = threading.local()
        self._guard = threading.Lock()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._writer = connect(path, key)
        self._thread = threading.Thread(
            target=self._write_forever, name="catalog-writer", daemon=True
        )
        self._thread.start()
        self._closed = False

    def pause_with(self, give_way: Callable[[], object]) -> None:
        """Have something called every millisecond or so of writing, which may wait a little.

        Readers are not kept waiting: they see what was there before the transaction.
        """

        def step() -> int:
            give_way()
            return 0  # go on

        self._submit(lambda c: c.set_progress_handler(step, _INSTRUCTIONS), plain=True).result()

    def write(self, function: Callable[[Connection], T], quiet: bool = False) -> Future[T]:
        """Queue a function to be run in a transaction of the writer; order is kept.

        Args:
            function: What to run.
            quiet: Whether no search could find anything else afterwards; `version` stays.
        """
        wrap: Wrap | None = getattr(self._held, "wrap", None)
        return self._submit(function if wrap is None else partial(wrap, function), quiet=quiet)

    def run(self, function: Callable[[Connection], T], quiet: bool = False) -> T:
        """Run a function in a transaction of the writer and wait for its result."""
        return self.write(function, quiet).result()

    def migrate(self, function: Callable[[Connection], None]) -> None:
        """Run a function that manages its own transactions, before any other write."""
        self._submit(function, plain=True).result()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a connection that sees one consistent, committed state."""
        held = getattr(self._held, "connection", None)
        connection = self._lent() if held is None else held
        try:
            if held is None:
                connection.execute("BEGIN")
            yield connection
        except sqlite.Error as error:
            raise self._noted(error) from error
        finally:
            if held is None:
                self._give_back(connection)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Have all that this thread reads meanwhile see one state; it may not be opened twice.

        The state is that of the first question, not an earlier one: what is remembered belongs to
        a `version` that was read before it.
        """
        with self.read() as connection:
            self._held.connection = connection
            try:
                yield
            finally:
                self._held.connection = None

    @contextmanager
    def around(self, wrap: Wrap) -> Iterator[None]:
        """Have each transaction of this thread run inside a function meanwhile.

        Args:
            wrap: Called in the transaction with what is to be run in it, which it calls.
        """
        self._held.wrap = wrap
        try:
            yield
        finally:
            self._held.wrap = None

    def fold(self) -> None:
        """Fold the log into the file and empty it; one that is being read stays."""
        self._submit(_fold, plain=True).result()

    def size(self) -> int:
        """Return the bytes the catalog takes on disk, its log included."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def close(self) -> None:
        """Finish what is queued, fold the log into the file and close it."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            self._jobs.put(None)
            readers = list(self._idle_readers)
            self._idle_readers.clear()
        self._thread.join()
        for connection in readers:
            connection.close()
        with suppress(sqlite.Error):  # a full disk keeps the log; it is replayed later
            _fold(self._writer)
        self._writer.close()

    def _submit(
        self, function: Callable[[Connection], T], plain: bool = False, quiet: bool = False
    ) -> Future[T]:
        future: Future[T] = Future()
        with self._guard:
            if self._closed:
                raise BugError("The catalog is closed.")
            self._jobs.put(_Job(function, future, plain, quiet))
        return future

    def _lent(self) -> Connection:
        with self._guard:
            connection = self._idle_readers.pop() if self._idle_readers else None
        return connection if connection is not None else self._another_reader()

    def _another_reader(self) -> Connection:
        try:
            return connect(self.path, self._key, readonly=True)
        except DamagedError:
            self.damaged = True
            raise

    def _give_back(self, connection: Connection) -> None:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        with self._guard:
            # SQLCipher refuses whatever follows on a connection that met a damaged page.
            is_kept = not self._closed and not self.damaged
            if is_kept and len(self._idle_readers) < _IDLE_READERS:
                self._idle_readers.append(connection)
                return
        connection.close()

    def _write_forever(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                result = self._plainly(job.function) if job.plain else self._in_transaction(job)
            except BaseException as error:  # noqa: BLE001 - raised again by the caller
                job.future.set_exception(error)
            else:
                job.future.set_result(result)
                del result
            del job

    def _plainly(self, function: Callable[[Connection], T]) -> T:
        try:
            return function(self._writer)
        except sqlite.Error as error:
            raise self._noted(error) from error

    def _in_transaction(self, job: _Job) -> Any:
        before = self._writer.total_changes
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            result = job.function(self._writer)
            self._writer.execute("COMMIT")
            self.version += not job.quiet and self._writer.total_changes != before
            return result
        except BaseException as error:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            if isinstance(error, sqlite.Error):
                raise self._noted(error) from error
            raise

    def _noted(self, error: Exception) -> ConciergeError:
        problem = translated(error, self.path)
        self.damaged = self.damaged or isinstance(problem, DamagedError)
        return problem


def _fold(connection: Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def next_id(connection: Connection, table: str) -> int:
    """Return the next id of a table whose ids are never given twice."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return 1 + (row[0] if row else 0)


def connect(path: Path, key: bytes, readonly: bool = False) -> Connection:
    """Open an encrypted database.

    Raises:
        DamagedError: When the file cannot be read with the key.
        DiskFullError: When there is no room to open it.
    """
    connection = None
    try:
        connection = sqlite.connect(
            os.fspath(path), isolation_level=None, check_same_thread=False, timeout=30
        )
        connection.execute("PRAGMA cipher_log_level = NONE")  # what goes wrong is raised
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA foreign_keys = ON")
        if readonly:
            connection.execute("PRAGMA query_only = ON")
        else:
            # Whatever is deleted is overwritten at once; freed pages can be given back.
            if connection.execute("PRAGMA auto_vacuum").fetchone()[0] != _INCREMENTAL:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # this writes
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        add_functions(connection)
    except sqlite.Error as error:
        if connection is not None:
            connection.close()
        raise translated(error, path) from error
    return connection


def translated(error: Exception, path: Path) -> ConciergeError:
    """Turn SQLite's exception into ours: the disk's fault, the file's, or our own."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _FULL:
        return DiskFullError(
            "The disk that holds Concierge's data is full or failing.",
            "Free some space; indexing goes on by itself afterwards.",
        )
    # An index of words whose own tables are damaged says only that it cannot be made.
    if code in _DAMAGE or "vtable constructor" in str(error):
        return DamagedError(
            f"The catalog {path} is damaged.",
            "Restart Concierge: it sets the file aside and recovers what can be read.",
        )
    if code in _HELD:
        return BusyError(
            f"Another program holds the catalog {path}.", "Close that program and try again."
        )
    if code in _CLOSED:
        return UnreadableError(
            f"The catalog {path} cannot be opened or written.",
            "Give your user permission to read and write the data folder.",
        )
    return BugError(f"The catalog refused a statement: {error}.", "Please report this.")
