"""Contents: the words of each distinct file, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from concierge.core.records import FileState, Reading, Stage
from concierge.store.database import Connection, Database
from concierge.store.intake import attach, content_id_of, store_one
from concierge.store.texts import dequeue, enqueue, mark_stale, places_of, whole_text


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
                content_id = content_id_of(connection, reading.hash)
                if content_id is None:
                    unknown.append(reading)
                else:
                    attach(connection, reading, content_id)
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
                store_one(connection, reading, deep)

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
                    mark_stale(connection, done.ids)
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
                enqueue(connection, Stage.MEANING, content_id)
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
