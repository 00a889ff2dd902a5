"""Contents: the words of each distinct file, wherever it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from concierge.core.records import FileState, Reading, Stage, TextState
from concierge.store.content.intake import attach, content_id_of, is_left_out, store_one
from concierge.store.content.texts import dequeue, enqueue, mark_stale, places_of, whole_text
from concierge.store.database import Connection, Database
from concierge.store.disk.files import follow_original

_STALE = 1000  # vectors that are removed at once


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one content that want vectors."""

    content_id: int
    ids: tuple[int, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a content stands, and what slow methods found in it before."""

    file_id: int
    path: bytes
    size: int
    modified_ns: int
    hash: bytes
    pieces: Mapping[str, bytes]


class Contents:
    """The tables `content`, `content_text` and `chunk`, with the word index."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has_size(self, size: int) -> bool:
        """Say whether some content has this many bytes, so that a file may be a copy."""
        with self._database.read() as connection:
            row = connection.execute("SELECT 1 FROM content WHERE size = ? LIMIT 1", (size,))
            return row.fetchone() is not None

    def link(
        self, readings: Sequence[Reading], *, tags_follow_copies: bool = False
    ) -> list[Reading]:
        """Point files at contents that are known by hash; return those that are not.

        Args:
            readings: Their hashes.
            tags_follow_copies: Whether files that are read for the first time get the tags of
                those that they are copies of.
        """

        def work(connection: Connection) -> list[Reading]:
            unknown = []
            fresh = _never_read(connection, readings) if tags_follow_copies else []
            for reading in readings:
                content_id = content_id_of(connection, reading.hash)
                if content_id is None:
                    unknown.append(reading)
                elif not is_left_out(connection, reading.file_id):
                    attach(connection, reading, content_id)
            for file_id in fresh:
                follow_original(connection, file_id)
            return unknown

        return self._database.run(work)

    def store(
        self, readings: Sequence[Reading], deep: bool = False, *, tags_follow_copies: bool = False
    ) -> None:
        """Keep what reading gave, in one transaction.

        Args:
            readings: Results of files; failures among them are recorded.
            deep: Whether these came from OCR or speech, so that they replace the text
                that is there.
            tags_follow_copies: See `link`.
        """

        def work(connection: Connection) -> None:
            fresh = _never_read(connection, readings) if tags_follow_copies else []
            for reading in readings:
                store_one(connection, reading, deep)
            for file_id in fresh:
                follow_original(connection, file_id)

        self._database.run(work)

    def place_of(self, content_id: int) -> Place | None:
        """Return one place where a content stands, with what slow methods found in it.

        The hash is left out of a place that is to be read anew: it may hold something else
        by now.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT file.id, file.path, file.size, modified_ns,"
                " CASE state WHEN 'waiting' THEN x'' ELSE hash END FROM file"
                " JOIN content ON content.id = content_id JOIN root ON root.id = root_id"
                " WHERE content_id = ? AND missing_since IS NULL"
                " ORDER BY state = 'waiting', NOT present, file.id LIMIT 1",
                (content_id,),
            ).fetchone()
            if row is None:
                return None
            pieces = connection.execute(
                "SELECT name, data FROM piece WHERE content_id = ?", (content_id,)
            ).fetchall()
        return Place(row[0], row[1], row[2], row[3], row[4], dict(pieces))

    def hash_of(self, content_id: int) -> bytes:
        """Return the BLAKE2b-256 of a content's bytes, or b"" when it is gone."""
        with self._database.read() as connection:
            row = connection.execute("SELECT hash FROM content WHERE id = ?", (content_id,))
            return bytes((row.fetchone() or (b"",))[0])

    def pieces(self, content_id: int) -> dict[str, bytes]:
        """Return what slow methods found in a content, by name."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT name, data FROM piece WHERE content_id = ?", (content_id,)
            )
            return dict(rows.fetchall())

    def hear_again(self) -> int:
        """Forget what was heard, because another model hears now; return how much is queued."""

        def work(connection: Connection) -> int:
            heard = "name LIKE 'speech %' OR name LIKE '%\nspeech %'"
            rows = connection.execute(
                f"SELECT DISTINCT content_id FROM piece WHERE {heard}"  # noqa: S608 - a constant
            ).fetchall()
            connection.execute(f"DELETE FROM piece WHERE {heard}")  # noqa: S608
            for (content_id,) in rows:
                enqueue(connection, Stage.DEEP, content_id)
            return len(rows)

        return self._database.run(work)

    def thumbnail(self, content_id: int) -> bytes:
        """Return a content's small picture, or b""."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT data FROM thumbnail WHERE content_id = ?", (content_id,)
            ).fetchone()
            return b"" if row is None else bytes(row[0])

    def passages(self, content_id: int) -> Passages:
        """Return the passages of a content that have no vector yet."""
        with self._database.read() as connection:
            rows = connection.execute(
                'SELECT chunk.id, start, "end" FROM chunk JOIN content ON content.id = content_id'
                " WHERE content_id = ? AND chunk.id > embedded_to ORDER BY ordinal",
                (content_id,),
            ).fetchall()
            text = whole_text(connection, content_id) if rows else ""
        return Passages(
            content_id,
            tuple(row[0] for row in rows),
            tuple(text[row[1] : row[2]] for row in rows),
        )

    def mark_embedded(self, passages: Sequence[Passages]) -> None:
        """Note that vectors are stored; those of passages gone meanwhile become stale."""

        def work(connection: Connection) -> None:
            for done in passages:
                _mark_embedded(connection, done)

        self._database.run(work)

    def read_again(self, readers: Iterable[str], speech: bool) -> int:
        """Queue what other versions of the readers read, or failed to read.

        Args:
            readers: Name and version of each reader there is now.
            speech: Whether there is a speech model, so that what waits for one goes on.

        Returns:
            How many files are queued.
        """
        return self._database.run(lambda c: _read_again(c, list(readers), speech))

    def want_vectors(self, content_ids: Iterable[int] | None = None) -> int:
        """Queue contents for embedding (again); all of them when none are named."""

        def work(connection: Connection) -> int:
            if content_ids is None:
                rows = connection.execute("SELECT id FROM content WHERE chunks > 0").fetchall()
                wanted = [row[0] for row in rows]
            else:
                wanted = list(content_ids)
            connection.executemany(
                "UPDATE content SET embedded = 0, embedded_to = 0 WHERE id = ?",
                ((i,) for i in wanted),
            )
            for content_id in wanted:
                enqueue(connection, Stage.MEANING, content_id)
            return len(wanted)

        return self._database.run(work)

    def chunk_ids(self, embedded: bool = True) -> dict[int, int]:
        """Return content id by chunk id of passages whose vectors should (not) be stored."""
        with self._database.read() as connection:
            return dict(
                connection.execute(
                    "SELECT chunk.id, content_id FROM chunk JOIN content ON content.id = content_id"
                    " WHERE (chunk.id <= embedded_to) = ?",
                    (embedded,),
                )
            )

    def stale_vectors(self) -> list[int]:
        """Return some of the chunk ids whose vectors must be removed."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT chunk_id FROM stale_vector LIMIT ?", (_STALE,))
            return [row[0] for row in rows]

    def vectors_removed(self, ids: Sequence[int]) -> None:
        """Note that these vectors are gone."""
        self._database.run(
            lambda c: c.executemany(
                "DELETE FROM stale_vector WHERE chunk_id = ?", ((i,) for i in ids)
            )
        )


def _mark_embedded(connection: Connection, done: Passages) -> None:
    current = connection.execute(
        "SELECT id FROM chunk WHERE content_id = ?", (done.content_id,)
    ).fetchall()
    there = {row[0] for row in current}
    # A passage may stand in another content meanwhile, with its vector.
    elsewhere = connection.execute(
        "SELECT id FROM chunk WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(done.ids)),),
    ).fetchall()
    kept = {row[0] for row in elsewhere}
    mark_stale(connection, [i for i in done.ids if i not in kept])
    if done.ids:
        connection.execute(
            "UPDATE content SET embedded_to = max(embedded_to, ?) WHERE id = ?",
            (max(done.ids), done.content_id),
        )
    complete = connection.execute(
        "UPDATE content SET embedded = 1 WHERE id = ? AND embedded_to >= ?",
        (done.content_id, max(there, default=0)),
    )
    if complete.rowcount or not there:
        dequeue(connection, Stage.MEANING, done.content_id)
        _clear_meaning_failures(connection, done.content_id)


def _read_again(connection: Connection, readers: Sequence[str], speech: bool) -> int:
    known = json.dumps(list(readers))
    rows = connection.execute(
        "SELECT file.id FROM file JOIN content ON content.id = content_id"
        " WHERE state != 'excluded' AND missing_since IS NULL AND coalesce(extractor, '') NOT IN"
        " (SELECT value FROM json_each(?1))"
        " UNION SELECT file_id FROM failure JOIN file ON file.id = file_id"
        " WHERE content_id IS NULL AND missing_since IS NULL"
        " AND component NOT IN (SELECT value FROM json_each(?1))",
        (known,),
    ).fetchall()
    connection.executemany(
        "INSERT OR IGNORE INTO work (stage, subject, priority)"
        " SELECT ?, id, modified_ns / 86400e9 FROM file WHERE id = ?",
        ((Stage.TEXT, row[0]) for row in rows),
    )
    died = connection.execute(
        "SELECT DISTINCT content_id FROM failure JOIN file ON file.id = file_id"
        " WHERE stage = ? AND content_id IS NOT NULL AND component NOT IN"
        " (SELECT value FROM json_each(?))",
        (Stage.DEEP, known),
    ).fetchall()
    for (content_id,) in died:
        enqueue(connection, Stage.DEEP, content_id)
    if not speech:
        return len(rows) + len(died)
    waiting = connection.execute(
        "SELECT id FROM content WHERE text_state = ? OR id IN"
        " (SELECT content_id FROM part WHERE state = ?)",
        (TextState.NEEDS_SPEECH, TextState.NEEDS_SPEECH),
    ).fetchall()
    for (content_id,) in waiting:
        enqueue(connection, Stage.DEEP, content_id)
    return len(rows) + len({*died, *waiting})


def _clear_meaning_failures(connection: Connection, content_id: int) -> None:
    for (file_id,) in places_of(connection, content_id):
        cleared = connection.execute(
            "DELETE FROM failure WHERE file_id = ? AND stage = ?", (file_id, Stage.MEANING)
        )
        if cleared.rowcount:
            connection.execute(
                "UPDATE file SET state = ?, reason = '' WHERE id = ? AND state = ?",
                (FileState.INDEXED, file_id, FileState.FAILED),
            )


def _never_read(connection: Connection, readings: Sequence[Reading]) -> list[int]:
    """Return the files among them of which no content is known yet."""
    rows = connection.execute(
        "SELECT id FROM file WHERE content_id IS NULL"
        " AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps([reading.file_id for reading in readings]),),
    )
    return [row[0] for row in rows]
