"""Contents: the words of each distinct file, wherever it stands."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from concierge.core.records import (
    Extraction,
    FileState,
    Reading,
    Stage,
    TextState,
    storable_ns,
)
from concierge.store.blocks import unpack
from concierge.store.database import Connection, Database, next_id


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one content that want vectors."""

    content_id: int
    ids: tuple[int, ...]
    texts: tuple[str, ...]


class Contents:
    """The tables `content`, `content_text` and `chunk`, with the word index."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has_size(self, size: int) -> bool:
        """Say whether some content has this many bytes, so that a file may be a copy."""
        with self._database.read() as connection:
            row = connection.execute("SELECT 1 FROM content WHERE size = ? LIMIT 1", (size,))
            return row.fetchone() is not None

    def link(self, readings: Sequence[Reading]) -> list[Reading]:
        """Point files at contents that are known by hash; return those that are not."""

        def work(connection: Connection) -> list[Reading]:
            unknown = []
            for reading in readings:
                content_id = _content_id(connection, reading.hash)
                if content_id is None:
                    unknown.append(reading)
                else:
                    _attach(connection, reading, content_id)
            return unknown

        return self._database.run(work)

    def store(self, readings: Sequence[Reading], deep: bool = False) -> None:
        """Keep what reading gave, in one transaction.

        Args:
            readings: Results of files; failures among them are recorded.
            deep: Whether these came from OCR or speech, so that they replace the text
                that is there.
        """

        def work(connection: Connection) -> None:
            for reading in readings:
                _store_one(connection, reading, deep)

        self._database.run(work)

    def place_of(self, content_id: int) -> tuple[int, bytes, int] | None:
        """Return (file id, path, size) of one place where a content stands."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT id, path, size FROM file WHERE content_id = ? ORDER BY id LIMIT 1",
                (content_id,),
            ).fetchone()
            return None if row is None else (row[0], row[1], row[2])

    def passages(self, content_id: int) -> Passages:
        """Return the passages of a content."""
        with self._database.read() as connection:
            rows = connection.execute(
                'SELECT id, start, "end" FROM chunk WHERE content_id = ? ORDER BY ordinal',
                (content_id,),
            ).fetchall()
            text = whole_text(connection, content_id)
        return Passages(
            content_id,
            tuple(row[0] for row in rows),
            tuple(text[row[1] : row[2]] for row in rows),
        )

    def mark_embedded(self, passages: Sequence[Passages]) -> None:
        """Note that vectors are stored; those of contents gone meanwhile become stale."""

        def work(connection: Connection) -> None:
            for done in passages:
                first = done.ids[0] if done.ids else None
                current = connection.execute(
                    "SELECT min(id) FROM chunk WHERE content_id = ?", (done.content_id,)
                ).fetchone()[0]
                if current != first:
                    _mark_stale(connection, done.ids)
                    continue
                connection.execute(
                    "UPDATE content SET embedded = 1 WHERE id = ?", (done.content_id,)
                )
                dequeue(connection, Stage.MEANING, done.content_id)
                _clear_meaning_failures(connection, done.content_id)

        self._database.run(work)

    def want_vectors(self, content_ids: Iterable[int] | None = None) -> int:
        """Queue contents for embedding (again); all of them when none are named."""

        def work(connection: Connection) -> int:
            if content_ids is None:
                rows = connection.execute("SELECT id FROM content WHERE chunks > 0").fetchall()
                wanted = [row[0] for row in rows]
            else:
                wanted = list(content_ids)
            connection.executemany(
                "UPDATE content SET embedded = 0 WHERE id = ?", ((i,) for i in wanted)
            )
            for content_id in wanted:
                _enqueue(connection, Stage.MEANING, content_id)
            return len(wanted)

        return self._database.run(work)

    def chunk_ids(self, embedded: bool = True) -> dict[int, int]:
        """Return content id by chunk id of contents whose vectors should be stored."""
        with self._database.read() as connection:
            return dict(
                connection.execute(
                    "SELECT chunk.id, content_id FROM chunk JOIN content ON content.id = content_id"
                    " WHERE embedded = ?",
                    (embedded,),
                )
            )

    def stale_vectors(self, limit: int = 1000) -> list[int]:
        """Return chunk ids whose vectors must be removed."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT chunk_id FROM stale_vector LIMIT ?", (limit,))
            return [row[0] for row in rows]

    def vectors_removed(self, ids: Sequence[int]) -> None:
        """Note that these vectors are gone."""
        self._database.run(
            lambda c: c.executemany(
                "DELETE FROM stale_vector WHERE chunk_id = ?", ((i,) for i in ids)
            )
        )


def whole_text(connection: Connection, content_id: int) -> str:
    """Return a content's text."""
    rows = connection.execute(
        "SELECT data FROM content_text WHERE content_id = ? ORDER BY start", (content_id,)
    )
    return "".join(unpack(row[0]) for row in rows)


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
        gone = _remove_if_orphan(connection, content_id)
        if gone is not None:
            removed, chunks = removed + 1, chunks + gone
    return removed, chunks


def dequeue(connection: Connection, stage: Stage, subject: int) -> None:
    """Take one task off the queue."""
    connection.execute("DELETE FROM work WHERE stage = ? AND subject = ?", (stage, subject))


def record_failure(connection: Connection, file_id: int, stage: Stage, reading: Reading) -> None:
    """Note that a file failed at a stage, replacing what was noted before."""
    connection.execute(
        "INSERT OR REPLACE INTO failure (file_id, stage, category, message, advice, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (file_id, stage, reading.category, reading.message, reading.advice, time.time()),
    )


def give_up(connection: Connection, stage: Stage, subject: int, failure: Reading) -> None:
    """Record that a stage failed for good; what has words stays findable by them."""
    dequeue(connection, stage, subject)
    if stage is Stage.TEXT:
        detach(connection, [subject])
        places = connection.execute("SELECT id FROM file WHERE id = ?", (subject,)).fetchall()
    else:
        places = _places(connection, subject)
    lost = stage is not Stage.DEEP or not _has_text(connection, subject)
    for (file_id,) in places:
        record_failure(connection, file_id, stage, failure)
        if lost:
            connection.execute(
                "UPDATE file SET state = ?, reason = ? WHERE id = ? AND state != ?",
                (FileState.FAILED, failure.category, file_id, FileState.EXCLUDED),
            )


def _store_one(connection: Connection, reading: Reading, deep: bool) -> None:
    stage = Stage.DEEP if deep else Stage.TEXT
    row = connection.execute(
        "SELECT content_id FROM file WHERE id = ?", (reading.file_id,)
    ).fetchone()
    if row is None:  # removed while it was read
        dequeue(connection, Stage.TEXT, reading.file_id)
        return
    if deep:
        _store_deep(connection, reading, row[0])
        return
    if reading.found is None and not reading.hash:
        detach(connection, [reading.file_id])
        _set_file(connection, reading, FileState.FAILED, reading.category)
        record_failure(connection, reading.file_id, stage, reading)
        return
    content_id = _content_id(connection, reading.hash)
    if content_id is None:
        content_id = _insert_content(connection, reading)
    elif reading.found is not None and _has_failed(connection, content_id):
        # What could not be read before can be read now, and so can its copies.
        _fill(connection, content_id, reading, reading.found)
        _set_indexed(connection, content_id, reading.found)
    _attach(connection, reading, content_id)


def _store_deep(connection: Connection, reading: Reading, content_id: int | None) -> None:
    if content_id is None:
        return
    if _content_id(connection, reading.hash) != content_id:
        # The file changed since its words were read: those come first.
        connection.execute(
            "UPDATE file SET state = ? WHERE id = ?", (FileState.WAITING, reading.file_id)
        )
        connection.execute(
            "INSERT OR IGNORE INTO work (stage, subject, priority)"
            " SELECT ?, id, modified_ns / 86400e9 FROM file WHERE id = ?",
            (Stage.TEXT, reading.file_id),
        )
        return
    if reading.found is None:
        give_up(connection, Stage.DEEP, content_id, reading)
        return
    dequeue(connection, Stage.DEEP, content_id)
    remove_text(connection, content_id)
    _describe(connection, content_id, reading.found)
    _insert_text(connection, content_id, reading)
    _set_indexed(connection, content_id, reading.found)


def _places(connection: Connection, content_id: int) -> list[tuple[int]]:
    rows: list[tuple[int]] = connection.execute(
        "SELECT id FROM file WHERE content_id = ?", (content_id,)
    ).fetchall()
    return rows


def _has_text(connection: Connection, content_id: int) -> bool:
    row = connection.execute("SELECT chunks > 0 FROM content WHERE id = ?", (content_id,))
    return bool((row.fetchone() or (False,))[0])


def _has_failed(connection: Connection, content_id: int) -> bool:
    row = connection.execute("SELECT text_state FROM content WHERE id = ?", (content_id,))
    return bool(row.fetchone()[0] == TextState.FAILED)


def _set_indexed(connection: Connection, content_id: int, found: Extraction) -> None:
    """Note that a content was read, at every place where it stands."""
    for (file_id,) in _places(connection, content_id):
        connection.execute("DELETE FROM failure WHERE file_id = ?", (file_id,))
        connection.execute(
            "UPDATE file SET state = ?, reason = ?, kind = ? WHERE id = ?",
            (FileState.INDEXED, found.note, found.kind, file_id),
        )


def _attach(connection: Connection, reading: Reading, content_id: int) -> None:
    """Point a file at its content and give it the state that the content has."""
    old = connection.execute(
        "SELECT content_id FROM file WHERE id = ?", (reading.file_id,)
    ).fetchone()
    if old is None:
        dequeue(connection, Stage.TEXT, reading.file_id)
        return
    text_state, kind, note = connection.execute(
        "SELECT text_state, kind, note FROM content WHERE id = ?", (content_id,)
    ).fetchone()
    connection.execute(
        "UPDATE file SET content_id = ?, kind = ? WHERE id = ?", (content_id, kind, reading.file_id)
    )
    connection.execute("DELETE FROM failure WHERE file_id = ?", (reading.file_id,))
    if text_state == TextState.FAILED:
        failure = _explained(reading, note)
        _set_file(connection, reading, FileState.FAILED, failure.category)
        record_failure(connection, reading.file_id, Stage.TEXT, failure)
    else:
        _set_file(connection, reading, FileState.INDEXED, note)
    if old[0] is not None and old[0] != content_id:
        _remove_if_orphan(connection, old[0])


def _explained(reading: Reading, note: str) -> Reading:
    """Give a copy of a failed file the failure that was found for the first."""
    if reading.category:
        return reading
    category, message, advice = json.loads(note)
    return replace(reading, category=category, message=message, advice=advice)


def _set_file(connection: Connection, reading: Reading, state: FileState, reason: str) -> None:
    if reading.modified_ns:  # it could be opened
        modified_ns = storable_ns(reading.modified_ns)
        newer = connection.execute(
            "SELECT 1 FROM file WHERE id = ? AND modified_ns > ?", (reading.file_id, modified_ns)
        ).fetchone()
        if newer:  # it changed again after it was read: it stays queued
            return
        connection.execute(
            "UPDATE file SET size = ?, modified_ns = ? WHERE id = ?",
            (reading.size, modified_ns, reading.file_id),
        )
    connection.execute(
        "UPDATE file SET state = ?, reason = ? WHERE id = ?", (state, reason, reading.file_id)
    )
    dequeue(connection, Stage.TEXT, reading.file_id)


def _content_id(connection: Connection, digest: bytes) -> int | None:
    row = connection.execute("SELECT id FROM content WHERE hash = ?", (digest,)).fetchone()
    return None if row is None else int(row[0])


def _insert_content(connection: Connection, reading: Reading) -> int:
    cursor = connection.execute(
        "INSERT INTO content (hash, size, text_state, characters, chunks, embedded)"
        " VALUES (?, ?, ?, 0, 0, 0)",
        (reading.hash, reading.size, TextState.FAILED),
    )
    content_id = int(cursor.lastrowid)
    if reading.found is not None:
        _fill(connection, content_id, reading, reading.found)
    else:
        note = json.dumps([reading.category, reading.message, reading.advice])
        connection.execute(
            "UPDATE content SET kind = 'other', note = ? WHERE id = ?", (note, content_id)
        )
    return content_id


def _fill(connection: Connection, content_id: int, reading: Reading, found: Extraction) -> None:
    _describe(connection, content_id, found)
    _insert_text(connection, content_id, reading)
    if found.state is TextState.NEEDS_OCR or found.pages_without_text:
        _enqueue(connection, Stage.DEEP, content_id, reading.file_id)


def _describe(connection: Connection, content_id: int, found: Extraction) -> None:
    connection.execute(
        "UPDATE content SET media_type = ?, kind = ?, title = ?, author = ?, language = ?,"
        " pages = ?, seconds = ?, text_state = ?, extractor = ?, note = ? WHERE id = ?",
        (
            found.media_type,
            found.kind,
            found.title,
            found.author,
            found.language,
            found.pages,
            found.seconds,
            found.state,
            found.extractor,
            found.note,
            content_id,
        ),
    )


def _insert_text(connection: Connection, content_id: int, reading: Reading) -> None:
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
    _enqueue(connection, Stage.MEANING, content_id, reading.file_id)


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
    _mark_stale(connection, [row[0] for row in rows])
    connection.execute("DELETE FROM chunk WHERE content_id = ?", (content_id,))
    connection.execute("DELETE FROM content_text WHERE content_id = ?", (content_id,))
    return len(rows)


def _remove_if_orphan(connection: Connection, content_id: int) -> int | None:
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


def _mark_stale(connection: Connection, ids: Iterable[int]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO stale_vector (chunk_id) VALUES (?)", ((i,) for i in ids)
    )


def _clear_meaning_failures(connection: Connection, content_id: int) -> None:
    for (file_id,) in _places(connection, content_id):
        cleared = connection.execute(
            "DELETE FROM failure WHERE file_id = ? AND stage = ?", (file_id, Stage.MEANING)
        )
        if cleared.rowcount:
            connection.execute(
                "UPDATE file SET state = ?, reason = '' WHERE id = ? AND state = ?",
                (FileState.INDEXED, file_id, FileState.FAILED),
            )


def _enqueue(connection: Connection, stage: Stage, content_id: int, file_id: int = 0) -> None:
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
