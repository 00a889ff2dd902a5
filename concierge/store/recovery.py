"""Saving what can be read of a damaged catalog.

The damaged file is set aside, never deleted. Tables are copied row by row around the
pages that cannot be read; the word and name indexes are built anew from the text.
What is lost is read again from the files themselves at the next scan.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import ConciergeError
from concierge.core.records import FileState, Stage
from concierge.store.blocks import unpack
from concierge.store.database import Connection, connect
from concierge.store.places import name_and_folder
from concierge.store.schema import migrate

# Parents before children; indexes and the queue are made anew.
_TABLES = ("root", "content", "content_text", "chunk", "file", "failure")
_STEP = 256


def check(path: Path, key: bytes) -> bool:
    """Say whether a catalog is sound.

    Reads every page, so it is for after an accident, not for every start.
    """
    try:
        connection = connect(path, key, readonly=True)
    except ConciergeError:
        return False
    try:
        rows = connection.execute("PRAGMA quick_check(1)").fetchall()
        return [tuple(row) for row in rows] == [("ok",)]
    except sqlite.Error:
        return False
    finally:
        connection.close()


def recover(path: Path, key: bytes) -> str:
    """Set a damaged catalog aside and start a new one with what can be read of it.

    Returns:
        One sentence for the person.
    """
    aside = path.with_name(f"{path.stem}.damaged-{time.strftime('%Y%m%d-%H%M%S')}{path.suffix}")
    path.rename(aside)
    for ending in ("-wal", "-shm"):
        log = path.with_name(path.name + ending)
        if log.exists():
            log.rename(aside.with_name(aside.name + ending))
    fresh = connect(path, key)
    try:
        migrate(fresh)
        rows = _copy_all(aside, key, fresh)
    finally:
        fresh.close()
    if rows:
        return (
            f"The catalog was damaged. {rows:,} records were recovered, the rest is read again;"
            f" the damaged file was kept as {aside.name}."
        )
    return (
        "The catalog was damaged and nothing in it could be read; it was kept as"
        f" {aside.name}. Add your folders again."
    )


def _copy_all(aside: Path, key: bytes, fresh: Connection) -> int:
    try:
        old = connect(aside, key, readonly=True)
    except ConciergeError:
        return 0
    try:
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN IMMEDIATE")
        copied = sum(_copy_table(old, fresh, table) for table in _TABLES)
        _drop_incomplete(fresh)
        _rebuild_indexes(fresh)
        _requeue(fresh)
        fresh.execute("COMMIT")
        return copied
    finally:
        old.close()


def _copy_table(old: Connection, fresh: Connection, table: str) -> int:
    columns = [row[1] for row in fresh.execute(f"PRAGMA table_info({table})")]
    listed = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    copied = 0
    for row in _readable_rows(old, table, listed):
        fresh.execute(f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({marks})", row)  # noqa: S608
        copied += 1
    return copied


def _readable_rows(old: Connection, table: str, listed: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows that can be read, stepping over the ranges that cannot."""
    last = _last_rowid(old, table)
    for start in range(0, last + 1, _STEP):
        yield from _range(old, table, listed, start, min(start + _STEP, last + 1))


def _range(
    old: Connection, table: str, listed: str, start: int, stop: int
) -> Iterator[tuple[Any, ...]]:
    query = f"SELECT {listed} FROM {table} WHERE rowid >= ? AND rowid < ?"  # noqa: S608
    try:
        yield from old.execute(query, (start, stop)).fetchall()
    except (sqlite.Error, UnicodeDecodeError):
        if stop - start > 1:
            middle = (start + stop) // 2
            yield from _range(old, table, listed, start, middle)
            yield from _range(old, table, listed, middle, stop)


def _last_rowid(old: Connection, table: str) -> int:
    """Return the largest row id, guessing from above when the page that holds it is gone."""
    try:
        return int(old.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0)  # noqa: S608
    except sqlite.Error:
        pages = int(old.execute("PRAGMA page_count").fetchone()[0])
        return pages * 64


def _drop_incomplete(fresh: Connection) -> None:
    """Remove contents of which a piece is missing; their files are read again."""
    for (content_id,) in fresh.execute("SELECT id FROM content").fetchall():
        characters, chunks = fresh.execute(
            "SELECT characters, chunks FROM content WHERE id = ?", (content_id,)
        ).fetchone()
        found = fresh.execute(
            'SELECT count(*), coalesce(max("end"), 0) FROM chunk WHERE content_id = ?',
            (content_id,),
        ).fetchone()
        if found[0] != chunks or (chunks and _text_length(fresh, content_id) != characters):
            for table in ("chunk", "content_text"):
                fresh.execute(f"DELETE FROM {table} WHERE content_id = ?", (content_id,))  # noqa: S608
            fresh.execute("DELETE FROM content WHERE id = ?", (content_id,))
    for table in ("chunk", "content_text"):
        fresh.execute(f"DELETE FROM {table} WHERE content_id NOT IN (SELECT id FROM content)")  # noqa: S608
    fresh.execute("DELETE FROM file WHERE root_id NOT IN (SELECT id FROM root)")
    fresh.execute("DELETE FROM failure WHERE file_id NOT IN (SELECT id FROM file)")


def _text_length(fresh: Connection, content_id: int) -> int:
    rows = fresh.execute(
        "SELECT data FROM content_text WHERE content_id = ? ORDER BY start", (content_id,)
    )
    return sum(len(unpack(row[0])) for row in rows)


def _rebuild_indexes(fresh: Connection) -> None:
    for content_id, start, data in fresh.execute(
        "SELECT content_id, start, data FROM content_text"
    ).fetchall():
        text = unpack(data)
        fresh.executemany(
            "INSERT INTO chunk_fts (rowid, text) VALUES (?, ?)",
            [
                (row[0], text[row[1] - start : row[2] - start])
                for row in fresh.execute(
                    'SELECT id, start, "end" FROM chunk'
                    " WHERE content_id = ? AND start >= ? AND start < ?",
                    (content_id, start, start + len(text)),
                ).fetchall()
            ],
        )
    rows = fresh.execute("SELECT id, path FROM file").fetchall()
    fresh.executemany(
        "INSERT INTO name_fts (rowid, name, folder) VALUES (?, ?, ?)",
        ((row[0], *name_and_folder(row[1])) for row in rows),
    )


def _requeue(fresh: Connection) -> None:
    """Queue files whose content was lost, and contents whose vectors may be."""
    fresh.execute(
        "UPDATE file SET state = ?, content_id = NULL, reason = '' WHERE state != 'excluded'"
        " AND (content_id IS NULL OR content_id NOT IN (SELECT id FROM content))",
        (FileState.WAITING,),
    )
    fresh.execute(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?, id, modified_ns / 86400e9 FROM file WHERE state = ?",
        (Stage.TEXT, FileState.WAITING),
    )
    fresh.execute(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?, id, 0 FROM content WHERE embedded = 0 AND chunks > 0",
        (Stage.MEANING,),
    )
    fresh.execute(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?, id, 0 FROM content WHERE text_state = 'needs ocr'",
        (Stage.DEEP,),
    )
