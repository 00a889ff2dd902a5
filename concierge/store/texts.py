"""The rows that hold a content's words, and what goes when nothing points to it any more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from concierge.core.records import Reading, Stage
from concierge.store.blocks import unpack
from concierge.store.database import Connection, next_id


def whole_text(connection: Connection, content_id: int) -> str:
    """Return a content's text."""
    rows = connection.execute(
        "SELECT data FROM content_text WHERE content_id = ? ORDER BY start", (content_id,)
    )
    return "".join(unpack(row[0]) for row in rows)


def insert_text(connection: Connection, content_id: int, reading: Reading) -> None:
    """Store a content's text, passages and words, and queue them for embedding."""
    connection.execute(
        "UPDATE content SET characters = ?, chunks = ?, embedded = 0 WHERE id = ?",
        (len(reading.text), len(reading.chunks), content_id),
    )
    if not reading.chunks:
        return
    connection.executemany(
        "INSERT INTO content_text (content_id, start, data) VALUES (?, ?, ?)",
        ((content_id, start, data) for start, data in reading.blocks),
    )
    first = next_id(connection, "chunk")
    connection.executemany(
        'INSERT INTO chunk (id, content_id, ordinal, start, "end", locator)'
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            (first + ordinal, content_id, ordinal, start, end, locator)
            for ordinal, (start, end, locator) in enumerate(reading.chunks)
        ),
    )
    connection.executemany(
        "INSERT INTO chunk_fts (rowid, text) VALUES (?, ?)",
        (
            (first + ordinal, reading.text[start:end])
            for ordinal, (start, end, _) in enumerate(reading.chunks)
        ),
    )
    enqueue(connection, Stage.MEANING, content_id, reading.file_id)


def remove_text(connection: Connection, content_id: int) -> int:
    """Remove a content's text, passages and words; its vectors become stale."""
    text = whole_text(connection, content_id)
    rows = connection.execute(
        'SELECT id, start, "end" FROM chunk WHERE content_id = ?', (content_id,)
    ).fetchall()
    # The index keeps no text of its own, so it must be told what to take out.
    connection.executemany(
        "INSERT INTO chunk_fts (chunk_fts, rowid, text) VALUES ('delete', ?, ?)",
        ((row[0], text[row[1] : row[2]]) for row in rows),
    )
    mark_stale(connection, [row[0] for row in rows])
    connection.execute("DELETE FROM chunk WHERE content_id = ?", (content_id,))
    connection.execute("DELETE FROM content_text WHERE content_id = ?", (content_id,))
    return len(rows)


def detach(connection: Connection, file_ids: Sequence[int]) -> tuple[int, int]:
    """Take files off their contents and queue; remove contents that stand nowhere else.

    Returns:
        How many contents and chunks were removed.
    """
    wanted = json.dumps(list(file_ids))
    rows = connection.execute(
        "SELECT DISTINCT content_id FROM file WHERE content_id IS NOT NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ).fetchall()
    connection.execute(
        "UPDATE file SET content_id = NULL WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
    )
    for entry in ("failure WHERE file_id", "work WHERE stage = 'text' AND subject"):
        connection.execute(
            f"DELETE FROM {entry} IN (SELECT value FROM json_each(?))",  # noqa: S608 - constants
            (wanted,),
        )
    removed = chunks = 0
    for (content_id,) in rows:
        gone = remove_if_orphan(connection, content_id)
        if gone is not None:
            removed, chunks = removed + 1, chunks + gone
    return removed, chunks


def remove_if_orphan(connection: Connection, content_id: int) -> int | None:
    """Remove a content that stands nowhere; return its number of chunks, or None if kept."""
    if connection.execute(
        "SELECT 1 FROM file WHERE content_id = ? LIMIT 1", (content_id,)
    ).fetchone():
        return None
    chunks = remove_text(connection, content_id)
    for stage in (Stage.MEANING, Stage.DEEP):
        dequeue(connection, stage, content_id)
    connection.execute("DELETE FROM content WHERE id = ?", (content_id,))
    return chunks


def places_of(connection: Connection, content_id: int) -> list[tuple[int]]:
    """Return the ids of the files that have a content."""
    rows: list[tuple[int]] = connection.execute(
        "SELECT id FROM file WHERE content_id = ?", (content_id,)
    ).fetchall()
    return rows


def mark_stale(connection: Connection, ids: Iterable[int]) -> None:
    """Note that the vectors of these passages must be removed."""
    connection.executemany(
        "INSERT OR IGNORE INTO stale_vector (chunk_id) VALUES (?)", ((i,) for i in ids)
    )


def enqueue(connection: Connection, stage: Stage, content_id: int, file_id: int = 0) -> None:
    """Queue a content, as urgent as the most recent of its files.

    Args:
        connection: The writer's.
        stage: What is to be done.
        content_id: To what.
        file_id: The file it was read from, when that does not point to it yet.
    """
    connection.execute(
        "INSERT INTO work (stage, subject, priority)"
        " SELECT ?, ?, coalesce(max(modified_ns), 0) / 86400e9 FROM file"
        " WHERE content_id = ? OR id = ?"
        " ON CONFLICT (stage, subject) DO UPDATE SET attempts = 0, not_before = 0",
        (stage, content_id, content_id, file_id),
    )


def dequeue(connection: Connection, stage: Stage, subject: int) -> None:
    """Take one task off the queue."""
    connection.execute("DELETE FROM work WHERE stage = ? AND subject = ?", (stage, subject))
