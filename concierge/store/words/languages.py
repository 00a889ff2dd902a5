"""The languages of texts: by whose stems words are indexed, and what is still to be looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concierge.store.content.texts import text_window, whole_text
from concierge.store.database import Connection, Database
from concierge.store.words import stems
from concierge.store.words.word_index import put_anew

# One after the other out of the index, without a look at every row.
_HELD = (
    "WITH RECURSIVE held (code) AS (SELECT min(stems) FROM content WHERE stems > ''"
    " UNION ALL SELECT (SELECT min(stems) FROM content WHERE stems > code) FROM held"
    " WHERE code IS NOT NULL) SELECT code FROM held WHERE code IS NOT NULL"
)


class Languages:
    """Which languages the texts of a catalog are in.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held: tuple[int, tuple[str, ...]] = (-1, ())

    def held(self) -> tuple[str, ...]:
        """Return by the stems of which languages words are indexed, besides English."""
        version = self._database.version
        if self._held[0] != version:
            with self._database.read() as connection:
                found = tuple(row[0] for row in connection.execute(_HELD))
            self._held = version, found
        return self._held[1]

    def unsettled(self, most: int, characters: int) -> dict[int, tuple[str, str]]:
        """Return kinds and beginnings of texts that were indexed before languages were known.

        Args:
            most: How many at most.
            characters: How much of each.

        Returns:
            (kind, text) by content.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, kind FROM content WHERE stems IS NULL AND chunks > 0 LIMIT ?", (most,)
            ).fetchall()
            return {
                content_id: (kind, text_window(connection, content_id, 0, characters))
                for content_id, kind in rows
            }

    def settle(self, languages: Mapping[int, str]) -> None:
        """Index texts anew, as they are kept, by the stems of their languages.

        Args:
            languages: What was found out about each content, "" where that is unclear.
        """

        def work(connection: Connection) -> None:
            for content_id, language in languages.items():
                _settle(connection, content_id, language)

        self._database.run(work)


def _settle(connection: Connection, content_id: int, language: str) -> None:
    row = connection.execute(
        "SELECT language FROM content WHERE id = ? AND stems IS NULL", (content_id,)
    ).fetchone()
    if row is None:  # removed, or read again meanwhile
        return
    after = stems.language_of(language or row[0] or "")
    put_anew(connection, _passages(connection, content_id), None, after)
    connection.execute(
        "UPDATE content SET stems = ?, language = coalesce(nullif(language, ''), ?) WHERE id = ?",
        (after, language, content_id),
    )


def _passages(connection: Connection, content_id: int) -> Sequence[tuple[int, str]]:
    text = whole_text(connection, content_id)
    rows = connection.execute(
        'SELECT id, start, "end" FROM chunk WHERE content_id = ?', (content_id,)
    )
    return [(chunk_id, text[start:end]) for chunk_id, start, end in rows]
