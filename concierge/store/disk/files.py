"""Files that go: missing for now, found again elsewhere, or removed for good."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from concierge.core.records import FileStat, FileState, Stage
from concierge.store.content.paper_rows import look_again
from concierge.store.content.texts import detach
from concierge.store.database import Connection
from concierge.store.disk.away import BELONGINGS, IN_BIN, is_bare, kept
from concierge.store.history.changes import note_changes, note_found_again
from concierge.store.words.names import drop_empty_folders, index_names, unindex_names

DAY_NS = 86_400 * 10**9
# A copy met this long (s) before its original went missing may be where it went.
MOVE_S = 3600.0
# Of so many files with one content, those that went together are told by their names.
_ALIKE = 50
# Tags that a file has because it is a copy.
_COPIED = "copy"
# What the place of a file is made of, and how the file stands there.
_PLACE = (
    "root_id, path, name, folder_id, volume, inode, size, modified_ns, content_id, kind,"
    " state, reason"
)
# How often a file was opened goes over to the one that takes its place.
_ADD_OPENED = (
    "INSERT INTO opened (file_id, times, last) SELECT ?1, times, last FROM opened"
    " WHERE file_id = ?2 ON CONFLICT (file_id) DO UPDATE SET times = times + excluded.times,"
    " last = max(last, excluded.last)"
)


@dataclass(frozen=True, slots=True)
class Removed:
    """How much was removed."""

    files: int = 0
    contents: int = 0
    chunks: int = 0

    def __add__(self, more: Removed) -> Removed:
        return Removed(
            self.files + more.files, self.contents + more.contents, self.chunks + more.chunks
        )


def remove_files(connection: Connection, ids: Sequence[int]) -> Removed:
    """Remove files, and the contents that stand nowhere else."""
    wanted = json.dumps(list(ids))
    rows = connection.execute(
        "SELECT id, name, folder_id FROM file WHERE id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ).fetchall()
    removed = detach(connection, ids)
    unindex_names(connection, (row[:2] for row in rows))
    connection.execute("DELETE FROM file WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
    for table in (*BELONGINGS, "opened", "outside_tag", "taken_off"):
        connection.execute(
            f"DELETE FROM {table} WHERE file_id IN (SELECT value FROM json_each(?))",  # noqa: S608
            (wanted,),
        )
    drop_empty_folders(connection, (row[2] for row in rows))
    return Removed(len(rows), *removed)


def note_missing(connection: Connection, ids: Sequence[int], now: float) -> int:
    """Note that files are not where they were; what is known of them is kept for a while.

    One that was moved and met in its new place before it was missed here is there again.

    Returns:
        How many files are missing.
    """
    wanted = json.dumps(list(ids))
    among = "id IN (SELECT value FROM json_each(?))"
    rows = connection.execute(
        "SELECT id, content_id, name, found, path, state FROM file"  # noqa: S608 - a constant
        f" WHERE missing_since IS NULL AND {among}",
        (wanted,),
    ).fetchall()
    connection.execute(
        f"UPDATE file SET missing_since = ? WHERE missing_since IS NULL AND {among}",  # noqa: S608
        (now, wanted),
    )
    connection.execute(
        "DELETE FROM work WHERE stage = ? AND subject IN (SELECT value FROM json_each(?))",
        (Stage.TEXT, wanted),
    )
    binned = kept(connection, [row[0] for row in rows], IN_BIN)  # it is known where they are
    lost = [row for row in rows if row[0] in binned or not _is_elsewhere(connection, row[:4], now)]
    note_changes(connection, "missing", (row[4] for row in lost if row[5] != FileState.EXCLUDED))
    return len(lost)


def _is_elsewhere(
    connection: Connection, row: tuple[int, int | None, str, float], now: float
) -> bool:
    """Let a missing file take the place of a younger one with its content, if there is one."""
    file_id, content_id, name, found = row
    if content_id is None:
        return False
    others = connection.execute(
        "SELECT file.id, name FROM file JOIN content ON content.id = content_id"
        " WHERE content_id = ? AND missing_since IS NULL AND found > ? AND found >= ?"
        " AND content.size > 0 AND state != ? LIMIT ?",
        (content_id, found, now - MOVE_S, FileState.WAITING, _ALIKE),
    ).fetchall()
    others.sort(key=lambda other: other[1] != name)
    young = next((other[0] for other in others if is_bare(connection, other[0])), None)
    if young is not None:
        _take_place(connection, file_id, young)
    return young is not None


def reunite(connection: Connection, file_id: int) -> int:
    """Let a missing file take the place of one that turns out to be it.

    That is one with the same content, met after the other went missing or shortly before.
    Of several missing ones, one with the same name is preferred, then the last. One in the bin
    comes back out of it, or by its number.

    Returns:
        The id of the file that stands there now.
    """
    content_id, name, found, settled = connection.execute(
        "SELECT content_id, name, found, missing_since IS NULL AND state != ? FROM file"
        " WHERE id = ?",
        (FileState.WAITING, file_id),
    ).fetchone()
    if content_id is None or not settled:
        return file_id
    others = connection.execute(
        "SELECT file.id, name FROM file JOIN content ON content.id = content_id"  # noqa: S608
        " WHERE content_id = ? AND missing_since > 0 AND missing_since <= ?"
        f" AND content.size > 0 AND NOT {IN_BIN} ORDER BY missing_since DESC LIMIT ?",
        (content_id, found + MOVE_S, _ALIKE),
    ).fetchall()
    others.sort(key=lambda other: other[1] != name)
    if not others or not is_bare(connection, file_id):
        return file_id
    _take_place(connection, others[0][0], file_id)
    return int(others[0][0])


def follow_original(connection: Connection, file_id: int) -> None:
    """Give a copy the tags that its original carries itself, whoever gave that one them.

    The original is the file of the same content that is there and was met before it: that of the
    same name, else the one that was met first.
    """
    connection.execute(
        "INSERT OR IGNORE INTO file_tag (file_id, tag_id, made_by, made)"
        " SELECT ?1, tag_id, ?2, ?3 FROM file_tag WHERE file_id = (SELECT other.id FROM file"
        " JOIN content ON content.id = file.content_id"
        " JOIN file AS other ON other.content_id = file.content_id AND other.id != file.id"
        " WHERE file.id = ?1 AND content.size > 0 AND other.missing_since IS NULL"
        " AND (other.found, other.id) < (file.found, file.id)"
        " ORDER BY other.name != file.name, other.found, other.id LIMIT 1)",
        (file_id, _COPIED, time.time()),
    )


def _take_place(connection: Connection, old: int, young: int) -> None:
    """Let one file stand where another does, and remove that one."""
    place = connection.execute(f"SELECT {_PLACE} FROM file WHERE id = ?", (young,)).fetchone()  # noqa: S608
    _note_place(connection, old, young)
    names = connection.execute(
        "SELECT id, name FROM file WHERE id IN (?, ?)", (old, young)
    ).fetchall()
    folder, content_id = connection.execute(
        "SELECT folder_id, content_id FROM file WHERE id = ?", (old,)
    ).fetchone()
    unindex_names(connection, names)
    connection.execute("DELETE FROM file WHERE id = ?", (young,))
    marks = ", ".join("?" * len(place))
    connection.execute(
        f"UPDATE file SET missing_since = NULL, ({_PLACE}) = ({marks}) WHERE id = ?",  # noqa: S608
        (*place, old),
    )
    index_names(connection, [(old, dict(names)[young])])
    look_again(connection, content_id)
    for query in (
        "DELETE FROM failure WHERE file_id = ?1",
        "UPDATE failure SET file_id = ?1 WHERE file_id = ?2",
        "DELETE FROM work WHERE stage = 'text' AND subject IN (?1, ?2)",
        _ADD_OPENED,
        "DELETE FROM opened WHERE file_id = ?2",
        "DELETE FROM file_tag WHERE file_id = ?2",
        "DELETE FROM outside_tag WHERE file_id = ?2",
    ):
        connection.execute(query, (old, young)[: 1 + ("?2" in query)])
    drop_empty_folders(connection, [folder])


def _note_place(connection: Connection, old: int, young: int) -> None:
    earlier, missed = connection.execute(
        "SELECT path, missing_since FROM file WHERE id = ?", (old,)
    ).fetchone()
    path, found = connection.execute(
        "SELECT path, found FROM file WHERE id = ?", (young,)
    ).fetchone()
    note_found_again(connection, earlier, path, min(found, missed or found))


def enqueue_files(connection: Connection, rows: Iterable[tuple[int, FileStat]]) -> None:
    """Queue files to be read as soon as they have come to rest."""
    connection.executemany(
        "INSERT INTO work (stage, subject, priority, not_before) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (stage, subject) DO UPDATE SET attempts = 0,"
        " not_before = excluded.not_before, priority = excluded.priority",
        ((Stage.TEXT, file_id, _priority(stat), stat.rests_at) for file_id, stat in rows),
    )


def _priority(stat: FileStat) -> float:
    """Recent files first, small ones before large: a megabyte weighs as much as a week."""
    return stat.modified_ns / DAY_NS - 7 * math.log2(1 + stat.size / 2**20)
