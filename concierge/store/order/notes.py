"""Notes on files and on stretches of their texts; they go where the file goes."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import to_wire
from concierge.core.times import iso_time
from concierge.store.database import Connection, Database
from concierge.store.tagging.labels import tidy
from concierge.store.tagging.passage_tags import hang, names_by_note
from concierge.store.words.naming import folded

_COLUMNS: Final = (
    "note.id, file_id, path, text, colour, place, quote, lead, trail, start, made, changed"
)
_NOTES: Final = f"SELECT {_COLUMNS} FROM note JOIN file ON file.id = file_id"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Kept:
    """A note as it is kept.

    Attributes:
        note: What is told of it; its place has not been looked for.
        lead: What stood before the quote.
        trail: What stood behind it.
        start: Where the quote began, or None.
    """

    note: wire.Note
    lead: str = ""
    trail: str = ""
    start: int | None = None


class Notes:
    """Reads and writes notes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_files(self, file_ids: Sequence[int] | None = None) -> list[Kept]:
        """Return the notes of files, or of all that are there, by files and places in these."""
        among = "file_id IN (SELECT value FROM json_each(?))"
        which = "missing_since IS NULL" if file_ids is None else among
        values = () if file_ids is None else (json.dumps(list(file_ids)),)
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_NOTES} WHERE {which} ORDER BY path, start, note.id", values
            ).fetchall()
            tags = names_by_note(connection, [row[0] for row in rows])
        return [_kept(row, tags.get(row[0], [])) for row in rows]

    def find(self, note_id: int) -> Kept:
        """Return a note.

        Raises:
            MissingError: When there is none.
        """
        with self._database.read() as connection:
            return _one(connection, note_id)

    def add(self, wanted: wire.NoteRequest, kept: Kept) -> Kept:
        """Keep a note.

        Args:
            wanted: What the person asked for.
            kept: What it is known by; its ids and times do not count.

        Raises:
            MissingError: When there is no such file.
            MisusedError: When a tag cannot be called so.
        """
        now, note = time.time(), kept.note
        tags = [tidy(name) for name in wanted.tags]

        def work(connection: Connection) -> Kept:
            if not connection.execute(
                "SELECT 1 FROM file WHERE id = ?", (wanted.file_id,)
            ).fetchone():
                raise MissingError(
                    "There is no such file in the index.", "Add its folder with concierge index."
                )
            made = connection.execute(
                "INSERT INTO note (file_id, text, folded, colour, place, quote, lead, trail,"
                " start, made, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    wanted.file_id,
                    note.text,
                    _searched(note.text, note.quote),
                    note.colour,
                    json.dumps(note.place, ensure_ascii=False),
                    note.quote,
                    kept.lead,
                    kept.trail,
                    -1 if kept.start is None else kept.start,
                    now,
                    now,
                ),
            )
            for name in tags:
                hang(connection, made.lastrowid, wanted.file_id, name)
            return _one(connection, made.lastrowid)

        return self._database.run(work)

    def change(self, wanted: wire.NoteChange) -> Kept:
        """Change the text or the colour of a note.

        Raises:
            MissingError: When there is none.
        """

        def work(connection: Connection) -> Kept:
            note = _one(connection, wanted.id).note
            text = note.text if wanted.text is None else wanted.text
            colour = note.colour if wanted.colour is None else wanted.colour
            if (text, colour) != (note.text, note.colour):
                connection.execute(
                    "UPDATE note SET text = ?, folded = ?, colour = ?, changed = ? WHERE id = ?",
                    (text, _searched(text, note.quote), colour, time.time(), wanted.id),
                )
            return _one(connection, wanted.id)

        return self._database.run(work)

    def remove(self, note_id: int) -> Kept:
        """Delete a note and return it.

        Raises:
            MissingError: When there is none.
        """

        def work(connection: Connection) -> Kept:
            kept = _one(connection, note_id)
            connection.execute("DELETE FROM note_tag WHERE note_id = ?", (note_id,))
            connection.execute("DELETE FROM note WHERE id = ?", (note_id,))
            return kept

        return self._database.run(work)


def _searched(text: str, quote: str) -> str:
    """Return what a note is found by: the person's words and those that it quotes."""
    return folded(f"{text}\n{quote}")


def _one(connection: Connection, note_id: int) -> Kept:
    row = connection.execute(f"{_NOTES} WHERE note.id = ?", (note_id,)).fetchone()
    if row is None:
        raise MissingError(f"There is no note {note_id}.", "`concierge note list` shows them all.")
    return _kept(row, names_by_note(connection, [note_id]).get(note_id, []))


def _kept(row: tuple[Any, ...], tags: list[str]) -> Kept:
    note = wire.Note(
        id=row[0],
        file_id=row[1],
        path=to_wire(row[2]),
        text=row[3],
        colour=row[4],
        place=json.loads(row[5]),
        quote=row[6],
        made=iso_time(row[10]),
        changed=iso_time(row[11]),
        tags=tags,
    )
    return Kept(note, row[7], row[8], None if row[9] < 0 else row[9])
