"""What a person asks of the queue: this first, that again, those not at all."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from concierge.core.errors import Category
from concierge.core.records import CANCELLED, PRIVATE, FileStat, FileState, Stage, TextState
from concierge.store.content.texts import enqueue
from concierge.store.database import Connection
from concierge.store.disk.bounds import inside
from concierge.store.disk.files import enqueue_files
from concierge.store.work.parked import PARKED_BELOW, PROMOTED, park, unpark

# Faults of the file itself: trying again changes nothing until it changes.
_LASTING = (Category.ENCRYPTED, Category.DAMAGED, Category.UNSUPPORTED, Category.TOO_LARGE)
# Between the tasks of one promotion, in days: less than between one promotion and the next.
_STEP = 1e-9
_HASH_BYTES = 32
# What `_SELECT_FILES` gives of a file.
Row = tuple[Any, ...]
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Scope:
    """The files that something is asked for: a condition on the table `file`."""

    condition: str = "1"
    values: tuple[object, ...] = ()


def scope_below(path: bytes | None) -> Scope:
    """Return the files at a path and below, or all."""
    if path is None:
        return Scope()
    return Scope("(file.path = ? OR (file.path > ? AND file.path < ?))", (path, *inside(path)))


def scope_of_root(root_id: int) -> Scope:
    """Return the files of a root."""
    return Scope("file.root_id = ?", (root_id,))


def tasks_of(connection: Connection, file_ids: Sequence[int]) -> list[int]:
    """Return the waiting tasks of files and of their contents, in the order of the files."""
    wanted = json.dumps(list(file_ids))
    rows = connection.execute(
        "SELECT work.id FROM json_each(?1) AS wanted CROSS JOIN work"
        " ON stage = 'text' AND subject = wanted.value WHERE priority >= ?2"
        " UNION ALL SELECT work.id FROM json_each(?1) AS wanted"
        " CROSS JOIN file ON file.id = wanted.value"
        " CROSS JOIN work ON stage IN ('meaning', 'deep') AND subject = content_id"
        " WHERE priority >= ?2",
        (wanted, PARKED_BELOW),
    )
    return list(dict.fromkeys(row[0] for row in rows))


def promote(connection: Connection, tasks: Sequence[int]) -> int:
    """Put tasks before all others, the first of them first; return how many there were."""
    now = PROMOTED + time.time() / 86_400
    moved = connection.executemany(
        "UPDATE work SET priority = ? WHERE id = ? AND priority >= ?",
        ((now + (len(tasks) - n) * _STEP, i, PARKED_BELOW) for n, i in enumerate(tasks)),
    )
    return int(moved.rowcount)


def retry(connection: Connection, scope: Scope, everything: bool) -> int:
    """Queue again what failed.

    Args:
        connection: The writer's.
        scope: Which files.
        everything: Also what is wrong with a file itself, and what the person cancelled.

    Returns:
        How many files this concerns.
    """
    files = _retry_unread(connection, scope) | _retry_later_stages(connection, scope, everything)
    if everything:
        files |= _retry_unreadable(connection, scope) | _bring_back(connection, scope)
    return len(files)


def reindex(connection: Connection, scope: Scope) -> int:
    """Queue files to be read as if for the first time; return how many.

    Until then, what is known of them stays. Files that cannot be reached now are left out.
    """
    rows = connection.execute(
        f"{_SELECT_FILES} JOIN root ON root.id = root_id"
        f" WHERE state != 'excluded' AND missing_since IS NULL AND present AND {scope.condition}",
        scope.values,
    ).fetchall()
    return len(_read_anew(connection, rows))


def look_for_secrets(
    connection: Connection,
    root_id: int,
    before: Callable[[bytes], bool],
    now: Callable[[bytes], bool],
) -> None:
    """Queue the files of a root for which it changed whether secrets in them are left out.

    Those that were left out and are not any more wait; of others, what is known stays until
    they were looked at. What holds other files is read from scratch, as those may be secret.
    """
    columns = _SELECT_FILES.replace(
        " FROM",
        ", reason, EXISTS (SELECT 1 FROM part WHERE part.content_id = file.content_id) FROM",
    )
    rows = connection.execute(
        f"{columns} WHERE root_id = ? AND missing_since IS NULL"
        " AND (reason = ? OR content_id IS NOT NULL)",
        (root_id, PRIVATE),
    ).fetchall()
    turned = [row for row in rows if before(row[1]) != now(row[1])]
    _wait(connection, [row for row in turned if row[7] == PRIVATE])
    known = [row for row in turned if row[7] != PRIVATE]
    _read_anew(connection, [row for row in known if row[8]])
    again = [row for row in known if not row[8] and now(row[1])]
    enqueue_files(connection, [(row[0], FileStat(*row[1:6])) for row in again])


def cancel(connection: Connection, scope: Scope) -> int:
    """Take waiting work off the queue; return how many files this concerns.

    What was read before keeps what is known of it. Later stages of a content that stands
    elsewhere too go on, because its other files wait for them.
    """
    files = _cancel_reading(connection, scope)
    elsewhere = scope.condition.replace("file.", "other.")
    rows = connection.execute(
        "SELECT work.id, file.id FROM file JOIN work ON subject = content_id"  # noqa: S608
        f" AND stage IN ('meaning', 'deep') WHERE priority >= ? AND {scope.condition}"
        " AND NOT EXISTS (SELECT 1 FROM file AS other WHERE other.content_id = subject"
        f" AND other.missing_since IS NULL AND NOT {elsewhere})",
        (PARKED_BELOW, *scope.values, *scope.values),
    ).fetchall()
    park(connection, list({row[0] for row in rows}))
    return len(files | {row[1] for row in rows})


_SELECT_FILES = (
    "SELECT file.id, file.path, volume, inode, file.size, modified_ns, content_id FROM file"
)


def _retry_unread(connection: Connection, scope: Scope) -> set[int]:
    """Queue files that could not be read at all."""
    rows = connection.execute(
        f"{_SELECT_FILES} WHERE state = ? AND content_id IS NULL"
        f" AND missing_since IS NULL AND {scope.condition}",
        (FileState.FAILED, *scope.values),
    ).fetchall()
    _wait(connection, rows)
    return {row[0] for row in rows}


def _retry_unreadable(connection: Connection, scope: Scope) -> set[int]:
    """Queue files whose bytes are known, but no reader made anything of them."""
    rows = connection.execute(
        f"{_SELECT_FILES} JOIN content ON content.id = content_id JOIN root ON root.id = root_id"
        f" WHERE state = ? AND text_state = ? AND missing_since IS NULL AND present"
        f" AND {scope.condition}",
        (FileState.FAILED, TextState.FAILED, *scope.values),
    ).fetchall()
    again = _read_anew(connection, rows)
    _wait(connection, again)
    return {row[0] for row in again}


def _retry_later_stages(connection: Connection, scope: Scope, everything: bool) -> set[int]:
    """Queue contents whose meaning or scan failed, for all places where they stand."""
    skipped = json.dumps([] if everything else _LASTING)
    rows = connection.execute(
        "SELECT stage, content_id, file.id FROM failure JOIN file ON file.id = file_id"  # noqa: S608
        " WHERE stage != ? AND content_id IS NOT NULL AND missing_since IS NULL"
        f" AND category NOT {_AMONG} AND {scope.condition}",
        (Stage.TEXT, skipped, *scope.values),
    ).fetchall()
    for stage, content_id in {row[:2] for row in rows}:
        enqueue(connection, Stage(stage), content_id)
        connection.execute(
            "DELETE FROM failure WHERE stage = ?"
            " AND file_id IN (SELECT id FROM file WHERE content_id = ?)",
            (stage, content_id),
        )
        connection.execute(
            "UPDATE file SET state = ?, reason ="
            " (SELECT coalesce(note, '') FROM content WHERE id = content_id)"
            " WHERE content_id = ? AND state = ?",
            (FileState.INDEXED, content_id, FileState.FAILED),
        )
    return {row[2] for row in rows}


def _bring_back(connection: Connection, scope: Scope) -> set[int]:
    """Queue what the person cancelled."""
    cancelled = connection.execute(
        f"{_SELECT_FILES} WHERE reason = ? AND missing_since IS NULL AND {scope.condition}",
        (CANCELLED, *scope.values),
    ).fetchall()
    _wait(connection, cancelled)
    parked = [
        row
        for stages, subject in (("'text'", "file.id"), ("'meaning', 'deep'", "content_id"))
        for row in connection.execute(
            f"SELECT work.id, file.id FROM work JOIN file ON {subject} = subject"  # noqa: S608
            f" WHERE stage IN ({stages}) AND priority < ? AND {scope.condition}",
            (PARKED_BELOW, *scope.values),
        )
    ]
    unpark(connection, list({row[0] for row in parked}))
    return {row[0] for row in cancelled} | {row[1] for row in parked}


def _cancel_reading(connection: Connection, scope: Scope) -> set[int]:
    """Take files off the queue; one that was never read is left out from now on.

    One that was read stays as it was then, and one that is only to be read again, too.
    """
    rows = connection.execute(
        "SELECT work.id, file.id, state, content_id FROM work JOIN file ON file.id = subject"  # noqa: S608
        f" WHERE stage = 'text' AND priority >= ? AND {scope.condition}",
        (PARKED_BELOW, *scope.values),
    ).fetchall()
    waiting = [row for row in rows if row[2] == FileState.WAITING]
    never_read = [row[1] for row in waiting if row[3] is None]
    park(connection, [row[0] for row in rows])
    connection.executemany(
        "UPDATE file SET reason = ?1, state = CASE WHEN content_id IS NULL THEN ?2"
        " WHEN (SELECT text_state FROM content WHERE id = content_id) = ?3 THEN ?4 ELSE ?5 END"
        " WHERE id = ?6",
        (
            (
                CANCELLED,
                FileState.EXCLUDED,
                TextState.FAILED,
                FileState.FAILED,
                FileState.INDEXED,
                row[1],
            )
            for row in waiting
        ),
    )
    for statement in (
        "DELETE FROM failure WHERE file_id",
        "DELETE FROM work WHERE stage = 'text' AND subject",
    ):
        connection.execute(f"{statement} {_AMONG}", (json.dumps(never_read),))
    return {row[1] for row in rows}


def _wait(connection: Connection, files: Sequence[Row]) -> None:
    """Queue files, as `_SELECT_FILES` gives them, as if they were new."""
    enqueue_files(connection, [(row[0], FileStat(*row[1:6])) for row in files])
    connection.executemany(
        "UPDATE file SET state = ?, reason = '' WHERE id = ?",
        ((FileState.WAITING, row[0]) for row in files),
    )
    connection.execute(
        f"DELETE FROM failure WHERE stage = ? AND file_id {_AMONG}",  # noqa: S608 - a constant
        (Stage.TEXT, json.dumps([row[0] for row in files])),
    )


def _read_anew(connection: Connection, rows: Sequence[Row]) -> list[Row]:
    """Queue files and their copies such that their bytes are taken for new.

    The content they have loses its place under its hash, so that a reading makes another
    one with text, vectors and scans of its own; the old one goes with its last file.
    Until then its words are found.
    """
    contents = {row[6] for row in rows if row[6] is not None}
    _disown(connection, contents)
    copies = connection.execute(
        f"{_SELECT_FILES} JOIN root ON root.id = root_id WHERE content_id {_AMONG}"
        " AND state != 'excluded' AND missing_since IS NULL AND present",
        (json.dumps(sorted(contents)),),
    ).fetchall()
    # Not waiting: one that turns out to be out of reach keeps what is known of it.
    enqueue_files(connection, [(row[0], FileStat(*row[1:6])) for row in copies])
    unread = [row for row in rows if row[6] is None]
    _wait(connection, unread)
    return [*copies, *unread]


def _disown(connection: Connection, content_ids: Collection[int]) -> None:
    rows = connection.execute(
        f"SELECT id, hash, chunks FROM content WHERE id {_AMONG}",  # noqa: S608 - a constant
        (json.dumps(list(content_ids)),),
    ).fetchall()
    # A hash with an id behind it is that of no file, and of no other content. The content
    # that follows takes over passages that stay the same, and that they want vectors.
    connection.executemany(
        "UPDATE content SET hash = ?, embedded = 0, embedded_to = 0 WHERE id = ?",
        ((own_hash(digest) + str(i).encode(), i) for i, digest, _ in rows),
    )
    for content_id in (row[0] for row in rows if row[2]):
        enqueue(connection, Stage.MEANING, content_id)


def own_hash(mark: bytes) -> bytes:
    """Return the hash of a content's bytes, also while it is to be read anew."""
    return mark[:_HASH_BYTES]
