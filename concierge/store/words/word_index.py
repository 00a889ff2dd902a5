"""The index of words: passages put in, and taken out with the very same words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from concierge.core.records import Reading
from concierge.store.database import Connection
from concierge.store.words.stems import language_of
from concierge.store.words.wording import worded

# Id and text of a passage.
Passage = tuple[int, str]


def language_to_index(reading: Reading) -> str:
    """Return by whose stems the words of a reading are indexed: what they are, or claim to be."""
    claimed = "" if reading.found is None else reading.found.language
    return language_of(reading.language or claimed)


def indexed_language(connection: Connection, content_id: int) -> str | None:
    """Return by whose stems the words of a content are indexed, as `worded` takes it."""
    row = connection.execute("SELECT stems FROM content WHERE id = ?", (content_id,)).fetchone()
    return None if row is None else row[0]


def put_in(connection: Connection, passages: Iterable[Passage], language: str | None) -> None:
    """Index passages."""
    connection.executemany(
        "INSERT INTO chunk_fts (rowid, text) VALUES (?, ?)",
        ((chunk_id, worded(text, language)) for chunk_id, text in passages),
    )


def take_out(connection: Connection, passages: Iterable[Passage], language: str | None) -> None:
    """Take passages out of the index, which keeps no text of its own: it must be told."""
    connection.executemany(
        "INSERT INTO chunk_fts (chunk_fts, rowid, text) VALUES ('delete', ?, ?)",
        ((chunk_id, worded(text, language)) for chunk_id, text in passages),
    )


def put_anew(
    connection: Connection, passages: Sequence[Passage], before: str | None, after: str
) -> None:
    """Index passages by the stems of another language than before, where that is a change."""
    changed = [one for one in passages if worded(one[1], before) != worded(one[1], after)]
    take_out(connection, changed, before)
    put_in(connection, changed, after)
