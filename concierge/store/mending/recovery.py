"""Saving what can be read of a damaged catalog.

The damaged file is set aside, never deleted. Tables are copied row by row around the
pages that cannot be read; the word and name indexes are built anew from the text.
What is lost is read again from the files themselves at the next scan.
"""

from __future__ import annotations

import time
import zlib
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import ConciergeError, DamagedError
from concierge.core.records import FileState, Stage, TextState
from concierge.store.content.blocks import unpack
from concierge.store.content.said import note_all
from concierge.store.database import Connection, connect, translated
from concierge.store.mending.rescue import rescue
from concierge.store.mending.salvage import Salvage
from concierge.store.order import collection_names
from concierge.store.schema import migrate
from concierge.store.tagging import tags
from concierge.store.tagging.folder_tags import renew
from concierge.store.words.names import rebuild
from concierge.store.words.word_index import indexed_language, put_in

# Parents before children; indexes are made anew, and so is what contents say of themselves.
_TABLES = (
    "root",
    "content",
    "content_text",
    "chunk",
    "part",
    "piece",
    "thumbnail",
    "file",
    "failure",
    "work",
    "stale_vector",
    "pace",
    "memo",
    "tag",
    "file_tag",
    "tag_alias",
    "folder_tag",
    "outside_tag",
    "taken_off",
    "collection",
    "collection_file",
    "collection_out",
    "collection_item",
    "search_history",
    "opened",
    "change",
    "note",
    "note_tag",
    "reminder",
    "reading",
    "saved",
    "rule",
    "rule_state",
    "rule_run",
    "conversation",
    "message",
    "journal",
    "journal_row",
    "journal_step",
    "suggestion",
)
# What hangs on a content and goes with it.
_OF_CONTENT = ("chunk", "content_text", "part", "piece", "thumbnail")
# What hangs on a file and goes with it.
_OF_FILE = ("note", "reminder", "reading", "opened", "suggestion", "outside_tag", "taken_off")
_COUNTED = ("content", "chunk", "file")


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

    Raises:
        DiskFullError: When there is no room for a second file; then all is as it was.
    """
    aside = _free_name(path)
    _move(path, aside)
    try:
        rows, roots = _refill(aside, path, key)
    except BaseException as error:
        for file in _with_log(path):  # no room: nothing has happened, and it is tried again
            file.unlink(missing_ok=True)
        _move(aside, path)
        if isinstance(error, sqlite.Error):
            raise translated(error, path) from error
        raise
    if roots:
        return (
            f"The catalog was damaged. {rows:,} records were recovered, the rest is read again;"
            f" the damaged file was kept as {aside.name}."
        )
    return (
        "The catalog was damaged and what it knew of your folders could not be read; it was"
        f" kept as {aside.name}. Add your folders again."
    )


def _free_name(path: Path) -> Path:
    """Return a name for the damaged file; one set aside before is never overwritten."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for number in count():
        more = f"-{number}" if number else ""
        aside = path.with_name(f"{path.stem}.damaged-{stamp}{more}{path.suffix}")
        if not aside.exists():
            break
    return aside


def _with_log(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm")]


def _move(path: Path, target: Path) -> None:
    for old, new in zip(_with_log(path), _with_log(target), strict=True):
        if old.exists():
            old.rename(new)


def _refill(aside: Path, path: Path, key: bytes) -> tuple[int, int]:
    """Make a new catalog of what can be read; return the number of rows, and of roots."""
    fresh = connect(path, key)
    try:
        migrate(fresh)
        rows = _copy_all(aside, key, fresh)
        roots = fresh.execute("SELECT count(*) FROM root").fetchone()[0]
    finally:
        fresh.close()
    return rows, roots


def _copy_all(aside: Path, key: bytes, fresh: Connection) -> int:
    try:
        old = Salvage(aside, key)
    except DamagedError:
        return 0
    try:
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN IMMEDIATE")
        copied = sum(_copy_table(old, fresh, table) for table in _TABLES)
        _keep_counting(old, fresh)
        _drop_incomplete(fresh)
        rescue(old, fresh)
        _drop_unplaced(fresh)
        _rebuild_indexes(fresh)
        note_all(fresh)
        _requeue(fresh)
        fresh.execute("COMMIT")
        return copied
    finally:
        old.close()


def _copy_table(old: Salvage, fresh: Connection, table: str) -> int:
    there = old.columns(table)
    known = [row[1] for row in fresh.execute(f"PRAGMA table_info({table})")]
    columns = [name for name in known if name in there]
    if not columns:
        return 0
    listed = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    before = fresh.total_changes
    fresh.executemany(
        f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({marks})",  # noqa: S608
        old.rows(table, columns),
    )
    return int(fresh.total_changes - before)


def _keep_counting(old: Salvage, fresh: Connection) -> None:
    """Count ids on from where the damaged catalog stopped: lost ones are not given again."""
    for table in _COUNTED:
        fresh.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        fresh.execute(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, old.last_id(table))
        )


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
            for table in _OF_CONTENT:
                fresh.execute(f"DELETE FROM {table} WHERE content_id = ?", (content_id,))  # noqa: S608
            fresh.execute("DELETE FROM content WHERE id = ?", (content_id,))
    fresh.execute("DELETE FROM file WHERE root_id NOT IN (SELECT id FROM root)")
    fresh.execute(
        "DELETE FROM content WHERE id NOT IN"
        " (SELECT content_id FROM file WHERE content_id IS NOT NULL)"
    )
    for table in _OF_CONTENT:
        fresh.execute(f"DELETE FROM {table} WHERE content_id NOT IN (SELECT id FROM content)")  # noqa: S608


def _drop_unplaced(fresh: Connection) -> None:
    """Drop tags and collections of lost files, and files of lost ones, whose ids come again."""
    owned = dict.fromkeys(("collection_file", "collection_out", "collection_item"), "collection")
    for table, owner in {"file_tag": "tag", **owned}.items():
        fresh.execute(
            f"DELETE FROM {table} WHERE file_id NOT IN (SELECT id FROM file)"  # noqa: S608
            f" OR {owner}_id NOT IN (SELECT id FROM {owner})"
        )
    for table in ("tag_alias", "folder_tag"):
        fresh.execute(f"DELETE FROM {table} WHERE tag_id NOT IN (SELECT id FROM tag)")  # noqa: S608
    for table in _OF_FILE:
        fresh.execute(f"DELETE FROM {table} WHERE file_id NOT IN (SELECT id FROM file)")  # noqa: S608
    for owner in ("note", "tag"):
        fresh.execute(f"DELETE FROM note_tag WHERE {owner}_id NOT IN (SELECT id FROM {owner})")  # noqa: S608
    tags.complete_parents(fresh)
    collection_names.complete_parents(fresh)


def _text_length(fresh: Connection, content_id: int) -> int:
    rows = fresh.execute(
        "SELECT data FROM content_text WHERE content_id = ? ORDER BY start", (content_id,)
    )
    try:
        return sum(len(unpack(row[0])) for row in rows)
    except (zlib.error, UnicodeDecodeError):
        return -1


def _rebuild_indexes(fresh: Connection) -> None:
    # One content after the other: all texts together may not fit into memory.
    for content_id, start, data in fresh.execute(
        "SELECT content_id, start, data FROM content_text"
    ):
        text = unpack(data)
        passages = [
            (row[0], text[row[1] - start : row[2] - start])
            for row in fresh.execute(
                'SELECT id, start, "end" FROM chunk'
                " WHERE content_id = ? AND start >= ? AND start < ?",
                (content_id, start, start + len(text)),
            ).fetchall()
        ]
        put_in(fresh, passages, indexed_language(fresh, content_id))
    rebuild(fresh, fresh.execute("SELECT id, path FROM file").fetchall())
    renew(fresh)


def _requeue(fresh: Connection) -> None:
    """Queue files whose content was lost and contents whose later stages may be."""
    for condition in (
        "stage = ?1 AND subject NOT IN (SELECT id FROM file)",
        "stage != ?1 AND subject NOT IN (SELECT id FROM content)",
    ):
        fresh.execute(f"DELETE FROM work WHERE {condition}", (Stage.TEXT,))  # noqa: S608
    fresh.execute("INSERT OR IGNORE INTO likeness_due (content_id) SELECT id FROM content")
    fresh.execute(
        "UPDATE file SET state = ?, content_id = NULL, reason = '' WHERE state != 'excluded'"
        " AND (content_id IS NULL OR content_id NOT IN (SELECT id FROM content))",
        (FileState.WAITING,),
    )
    fresh.execute(
        "DELETE FROM failure WHERE file_id NOT IN (SELECT id FROM file WHERE state != ?)",
        (FileState.WAITING,),
    )
    fresh.execute(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?, id, modified_ns / 86400e9 FROM file"
        " WHERE state = ? AND missing_since IS NULL",
        (Stage.TEXT, FileState.WAITING),
    )
    fresh.execute("UPDATE content SET embedded = 0 WHERE embedded_to = 0")  # an older schema
    fresh.execute("UPDATE content SET papers_by = 0")  # what was read of them may be lost
    fresh.execute(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?, id, 0 FROM content WHERE embedded = 0 AND chunks > 0",
        (Stage.MEANING,),
    )
    fresh.execute(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?1, id, 0 FROM content WHERE text_state = ?2 OR id IN"
        " (SELECT content_id FROM part WHERE state = ?2)",
        (Stage.DEEP, TextState.NEEDS_OCR),
    )
