"""One encrypted file, one writer, readers that see what is committed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from concierge.core.errors import (
    BugError,
    BusyError,
    DamagedError,
    DiskFullError,
    UnreadableError,
)
from concierge.core.records import Stage
from concierge.store.catalog import Catalog
from concierge.store.database import Connection, Database, connect
from tests.store.conftest import KEY, Library, fill


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "some.db", KEY)
    opened.run(lambda c: c.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, word TEXT)"))
    yield opened
    opened.close()


def numbers(database: Database) -> list[int]:
    with database.read() as connection:
        return [row[0] for row in connection.execute("SELECT n FROM t ORDER BY rowid")]


def insert(connection: Connection, number: int) -> None:
    connection.execute("INSERT INTO t (n) VALUES (?)", (number,))


def test_the_file_holds_no_plain_text(library: Library) -> None:
    library.write("kumquat diary.txt", "xylophone zeppelin " * 100)
    library.update()
    wal = library.path.with_name("catalog.db-wal")
    on_disk = library.path.read_bytes() + wal.read_bytes()
    library.catalog.close()
    on_disk += library.path.read_bytes()
    assert len(on_disk) > 100_000
    for word in (b"kumquat", b"zeppelin", b"SQLite", b"CREATE", b"file", os.fsencode("diary")):
        assert word not in on_disk, word


def test_a_wrong_key_is_refused(library: Library) -> None:
    library.catalog.close()
    with pytest.raises(DamagedError):
        connect(library.path, KEY[::-1])
    library.catalog = Catalog(library.path, KEY)


def test_writes_keep_their_order(database: Database) -> None:
    futures = [database.write(partial(insert, number=number)) for number in range(200)]
    for future in futures:
        future.result()
    assert numbers(database) == list(range(200))


def test_writers_in_many_threads(database: Database) -> None:
    def work(start: int) -> None:
        for number in range(start, start + 25):
            database.run(partial(insert, number=number))

    threads = [threading.Thread(target=work, args=(start,)) for start in range(0, 200, 25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers(database)) == list(range(200))


def test_a_failed_write_leaves_nothing(database: Database) -> None:
    def work(connection: Connection) -> None:
        insert(connection, 1)
        raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        database.run(work)
    assert numbers(database) == []

    def twice(connection: Connection) -> None:
        insert(connection, 2)
        insert(connection, 2)

    with pytest.raises(BugError, match="UNIQUE"):
        database.run(twice)
    assert numbers(database) == []
    database.run(lambda c: insert(c, 3))
    assert numbers(database) == [3]


def test_readers_see_what_is_committed_and_nothing_moves_under_them(database: Database) -> None:
    half, go_on = threading.Event(), threading.Event()

    def slow(connection: Connection) -> None:
        insert(connection, 1)
        half.set()
        assert go_on.wait(10)

    future = database.write(slow)
    assert half.wait(10)
    assert numbers(database) == []
    with database.read() as connection:
        query = "SELECT count(*) FROM t"
        assert connection.execute(query).fetchone() == (0,)
        go_on.set()
        future.result()
        assert connection.execute(query).fetchone() == (0,)
    assert numbers(database) == [1]


def test_a_snapshot_is_one_state_for_all_that_its_thread_reads(database: Database) -> None:
    with database.snapshot():
        assert numbers(database) == []
        database.run(lambda c: insert(c, 1))
        assert numbers(database) == []
    assert numbers(database) == [1]
    with database.snapshot(), pytest.raises(BugError), database.read() as connection:
        connection.execute("SELECT * FROM nowhere")
    assert numbers(database) == [1]


def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(UnreadableError), database.read() as connection:
        insert(connection, 1)
    assert numbers(database) == []


def test_a_statement_that_is_wrong_is_our_bug(database: Database) -> None:
    with pytest.raises(BugError, match="no such table"), database.read() as connection:
        connection.execute("SELECT * FROM nowhere")


def test_a_file_that_another_program_holds(database: Database) -> None:
    other = connect(database.path, KEY)
    other.execute("BEGIN IMMEDIATE")
    database._submit(lambda c: c.execute("PRAGMA busy_timeout = 50"), plain=True).result()
    with pytest.raises(BusyError):
        database.run(lambda c: insert(c, 1))
    other.execute("ROLLBACK")
    other.close()
    database.run(lambda c: insert(c, 1))


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        Database(tmp_path / "nowhere" / "a.db", KEY)


def test_a_damaged_page_is_noticed(database: Database) -> None:
    database.run(lambda c: c.executemany("INSERT INTO t VALUES (?, ?)", _many()))
    database.fold()
    pages = database.path.stat().st_size // 4096
    with database.path.open("r+b") as stream:
        for page in range(5, pages):
            stream.seek(page * 4096)
            stream.write(os.urandom(4096))
    assert not database.damaged
    with pytest.raises(DamagedError, match="is damaged"), database.read() as connection:
        connection.execute("SELECT sum(length(word)) FROM t").fetchone()
    assert database.damaged


def _many() -> Iterator[tuple[int, str]]:
    return ((n, f"word {n} " * 20) for n in range(2000))


def test_after_closing_nothing_is_taken(database: Database) -> None:
    future = database.write(lambda c: insert(c, 1))
    database.close()
    future.result()
    database.close()
    with pytest.raises(BugError, match="closed"):
        database.run(lambda c: insert(c, 2))
    again = Database(database.path, KEY)
    assert numbers(again) == [1]
    again.close()


def test_folding_empties_the_log(database: Database) -> None:
    database.run(lambda c: c.executemany("INSERT INTO t VALUES (?, ?)", _many()))
    log = database.path.with_name("some.db-wal")
    assert log.stat().st_size > 0
    whole = database.size()
    database.fold()
    assert log.stat().st_size == 0
    assert 0 < database.size() <= whole


def test_a_killed_writer_loses_only_what_was_not_committed(tmp_path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from concierge.store.database import Database
database = Database(Path(sys.argv[1]), bytes(range(32)))
database.run(lambda c: c.execute("CREATE TABLE t (n)"))
database.run(lambda c: c.execute("INSERT INTO t VALUES (1)"))
def die(connection):
    connection.execute("INSERT INTO t VALUES (2)")
    os._exit(9)
database.run(die)
"""
    path = tmp_path / "some.db"
    died = subprocess.run([sys.executable, "-c", script, str(path)], timeout=60)
    assert died.returncode == 9
    again = Database(path, KEY)
    assert numbers_of(again) == [1]
    again.close()


def numbers_of(database: Database) -> list[int]:
    with database.read() as connection:
        return [row[0] for row in connection.execute("SELECT n FROM t")]


def test_a_full_disk(tiny_disk: Path, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    library = Library(tiny_disk / "catalog.db", files)
    library.write("a.txt", "walrus")
    library.update()
    before = library.rows("SELECT count(*) FROM file")
    ballast = tiny_disk / "ballast"
    fill(ballast)
    for number in range(800):
        library.write(f"{number}.txt", f"penguin {number} " * 100)
    with pytest.raises(DiskFullError, match="full"):
        library.scan()
    assert library.rows("SELECT count(*) FROM file") == before
    assert library.found("walrus") == ["a.txt"]
    assert not library.catalog._database.damaged
    ballast.unlink()
    assert library.scan().new == 800
    fill(ballast)
    with pytest.raises(DiskFullError):
        library.read()
    assert library.catalog.queue.waiting()[Stage.TEXT] > 0
    ballast.unlink()
    # As the pipeline releases what could not be stored.
    vars(library.catalog.queue)["_in_hand"].clear()
    library.read()
    assert library.rows("SELECT count(*) FROM file WHERE state = 'indexed'") == [(801,)]
    assert library.rows("PRAGMA quick_check") == [("ok",)]
    library.catalog.close()


def test_no_room_to_begin(tiny_disk: Path) -> None:
    ballast = tiny_disk / "ballast"
    fill(ballast)
    with pytest.raises(DiskFullError):
        Catalog(tiny_disk / "catalog.db", KEY)
    ballast.unlink()
    Catalog(tiny_disk / "catalog.db", KEY).close()


def test_few_readers_are_kept_however_many_there_were(database: Database) -> None:
    """Each has a cache of its own."""
    with ExitStack() as readers:
        for _ in range(20):
            readers.enter_context(database.read())
    assert len(database._idle_readers) <= 4
    assert numbers(database) == []


def test_the_version_rises_with_what_a_search_may_find(database: Database) -> None:
    before = database.version
    database.run(lambda c: insert(c, 1))
    assert database.version == before + 1
    database.run(lambda c: c.execute("UPDATE t SET word = 'x' WHERE n = 9"))  # there is none
    database.run(lambda c: insert(c, 2), quiet=True)

    def twice(connection: Connection) -> None:
        insert(connection, 3)
        insert(connection, 1)

    with pytest.raises(BugError):
        database.run(twice)
    assert database.version == before + 1
    assert numbers(database) == [1, 2]
