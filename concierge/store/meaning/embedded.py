"""The passages that have vectors, in the order of their ids, for making other vectors of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from concierge.store.content.texts import whole_text
from concierge.store.database import Database


class Embedded:
    """Reads the tables `chunk` and `content`; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def after(self, chunk_id: int, limit: int) -> list[int]:
        """Return the next passages that have vectors, by rising id.

        Args:
            chunk_id: Only those beyond this one.
            limit: How many at most.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                # CROSS keeps SQLite from going through the contents first, and sorting.
                "SELECT chunk.id FROM chunk CROSS JOIN content ON content.id = content_id"
                " WHERE chunk.id > ? AND chunk.id <= embedded_to ORDER BY chunk.id LIMIT ?",
                (chunk_id, limit),
            )
            return [row[0] for row in rows]

    def count(self) -> int:
        """Return how many passages there are in contents that have all their vectors."""
        with self._database.read() as connection:
            row = connection.execute("SELECT coalesce(sum(chunks), 0) FROM content WHERE embedded")
            return int(row.fetchone()[0])

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Return the texts of some passages; those that are gone are left out."""
        wanted: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
        found: dict[int, str] = {}
        with self._database.read() as connection:
            for chunk_id, content_id, start, end in connection.execute(
                'SELECT id, content_id, start, "end" FROM chunk'
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall():
                wanted[content_id].append((chunk_id, start, end))
            for content_id, spans in wanted.items():
                text = whole_text(connection, content_id)
                found.update((chunk_id, text[start:end]) for chunk_id, start, end in spans)
        return found

    def contents(self, ids: Sequence[int]) -> dict[int, int]:
        """Return the content of each passage; those that are gone are left out."""
        with self._database.read() as connection:
            return dict(
                connection.execute(
                    "SELECT id, content_id FROM chunk WHERE id IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(ids)),),
                ).fetchall()
            )
