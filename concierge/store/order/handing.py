"""Giving what a person wrote about one file to another that stays in its stead."""

from __future__ import annotations

from typing import Final

from concierge.store.database import Connection, Database

_NOTES: Final = (
    "INSERT INTO note (file_id, text, folded, colour, place, quote, lead, trail, start, made,"
    " changed) SELECT ?2, text, folded, colour, place, quote, lead, trail, start, made, changed"
    " FROM note AS one WHERE file_id = ?1 AND NOT EXISTS (SELECT 1 FROM note WHERE file_id = ?2"
    " AND (text, quote, start) = (one.text, one.quote, one.start)) ORDER BY id"
)
_PASSAGES: Final = (
    "INSERT OR IGNORE INTO note_tag (note_id, file_id, tag_id, made)"
    " SELECT new.id, ?2, tag_id, note_tag.made FROM note_tag"
    " JOIN note AS old ON old.id = note_tag.note_id AND old.file_id = ?1"
    " JOIN note AS new ON new.file_id = ?2"
    " AND (new.text, new.quote, new.start) = (old.text, old.quote, old.start)"
)
_ITEMS: Final = (
    "INSERT OR IGNORE INTO collection_item (collection_id, file_id, note, cover, made)"
    " SELECT collection_id, ?2, note, 0, made FROM collection_item"
    " WHERE file_id = ?1 AND note != ''"
)
_REMINDER: Final = (
    "INSERT OR IGNORE INTO reminder (file_id, day, state, made)"
    " SELECT ?2, day, state, made FROM reminder WHERE file_id = ?1"
)
_READING: Final = (
    "INSERT OR IGNORE INTO reading (file_id, done, made)"
    " SELECT ?2, done, made FROM reading WHERE file_id = ?1"
)


class Handing:
    """Copies notes with their tags, reminders and places on the reading list.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def over(self, file_id: int, heir_id: int) -> None:
        """Give a file what was written about another, beside its own.

        Args:
            file_id: The file that goes; it keeps its own, for when it comes back.
            heir_id: The file that stays. Its own reminder and notes in collections stand.
        """

        def work(connection: Connection) -> None:
            for query in (_NOTES, _PASSAGES, _ITEMS, _REMINDER, _READING):
                connection.execute(query, (file_id, heir_id))

        self._database.run(work)
