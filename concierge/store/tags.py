"""Tags: words that a person hangs on files, and their parents."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from concierge.core.errors import MissingError, MisusedError
from concierge.store.database import Connection, Database
from concierge.store.labels import checked_colour, key_of, parents_of, tidy, within

PERSON = "person"


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag.

    Attributes:
        id: Id in the catalog.
        name: With its parents, as ``work/acme``.
        colour: ``#rrggbb``, or "".
        files: How many files carry it themselves.
        total: How many carry it or a tag below it.
    """

    id: int
    name: str
    colour: str
    files: int
    total: int


class Tags:
    """Reads and writes tags; a tag hangs on the identity of a file and goes where it goes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[TagRow]:
        """Return all tags by name; files that are missing for now are not counted."""
        with self._database.read() as connection:
            return _all(connection)

    def create(self, name: str, colour: str = "") -> TagRow:
        """Return the tag of a name, made with its parents where it is not there yet.

        Raises:
            MisusedError: When the name or the colour cannot be one.
        """
        wanted, paint = tidy(name), checked_colour(colour)

        def work(connection: Connection) -> None:
            tag_id = _made(connection, wanted)
            if paint:
                connection.execute("UPDATE tag SET colour = ? WHERE id = ?", (paint, tag_id))

        self._database.run(work)
        return self.find(wanted)

    def find(self, name: str) -> TagRow:
        """Return a tag by its name, whatever its case.

        Raises:
            MissingError: When there is none.
        """
        key = key_of(tidy(name))
        found = next((tag for tag in self.all() if key_of(tag.name) == key), None)
        if found is None:
            raise MissingError(
                f"There is no tag {name!r}.", "See them all with concierge tag list."
            )
        return found

    def colour(self, name: str, colour: str) -> TagRow:
        """Give a tag a colour, or none."""
        paint, tag = checked_colour(colour), self.find(name)
        self._database.run(
            lambda c: c.execute("UPDATE tag SET colour = ? WHERE id = ?", (paint, tag.id))
        )
        return self.find(tag.name)

    def rename(self, name: str, new: str) -> TagRow:
        """Rename a tag or move it below another; those below it go along.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken, or lies below the tag itself.
        """
        tag, wanted = self.find(name), tidy(new)
        old_key, new_key = key_of(tag.name), key_of(wanted)
        if new_key.startswith(old_key + "/"):
            raise MisusedError(f"{tag.name} cannot be put below itself.", "Choose another name.")

        def work(connection: Connection) -> None:
            if new_key != old_key and _id_of(connection, new_key) is not None:
                raise MisusedError(
                    f"There is a tag {wanted} already.", "Merge the two, or choose another name."
                )
            for parent in parents_of(wanted):
                _made(connection, parent)
            below = connection.execute(
                "SELECT id, name FROM tag WHERE key = ? OR (key >= ? AND key < ?)",
                (old_key, *within(old_key)),
            ).fetchall()
            names = [(wanted + row[1][len(tag.name) :], row[0]) for row in below]
            connection.executemany(
                "UPDATE tag SET name = ?, key = ? WHERE id = ?",
                ((full, key_of(full), tag_id) for full, tag_id in names),
            )

        self._database.run(work)
        return self.find(wanted)

    def delete(self, name: str) -> int:
        """Delete a tag and those below it; return how many files carried one of them."""
        tag = self.find(name)
        key = key_of(tag.name)
        low, high = within(key)
        among = "SELECT id FROM tag WHERE key = ? OR (key >= ? AND key < ?)"

        def work(connection: Connection) -> int:
            (files,) = connection.execute(
                f"SELECT count(DISTINCT file_id) FROM file_tag WHERE tag_id IN ({among})",  # noqa: S608
                (key, low, high),
            ).fetchone()
            connection.execute(
                f"DELETE FROM file_tag WHERE tag_id IN ({among})",  # noqa: S608
                (key, low, high),
            )
            connection.execute(
                "DELETE FROM tag WHERE key = ? OR (key >= ? AND key < ?)", (key, low, high)
            )
            return int(files)

        return self._database.run(work)

    def assign(self, name: str, file_ids: Sequence[int], by: str = PERSON) -> list[int]:
        """Hang a tag on files; return those that did not carry it before.

        Args:
            name: The tag; made when it is not there.
            file_ids: The files; those that are not in the catalog are passed over.
            by: Who says so.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[int]:
            tag_id = _made(connection, wanted)
            new = [
                row[0]
                for row in connection.execute(
                    "SELECT id FROM file WHERE id IN (SELECT value FROM json_each(?))"
                    " AND NOT EXISTS"
                    " (SELECT 1 FROM file_tag WHERE tag_id = ? AND file_id = file.id)",
                    (json.dumps(list(file_ids)), tag_id),
                )
            ]
            now = time.time()
            connection.executemany(
                "INSERT INTO file_tag (file_id, tag_id, made_by, made) VALUES (?, ?, ?, ?)",
                ((file_id, tag_id, by, now) for file_id in new),
            )
            return new

        return self._database.run(work)

    def remove(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Take a tag off files; return those that carried it."""
        tag = self.find(name)

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                "DELETE FROM file_tag WHERE tag_id = ?"
                " AND file_id IN (SELECT value FROM json_each(?)) RETURNING file_id",
                (tag.id, json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work)

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[str]]:
        """Return the names of the tags of files; files without any are left out."""
        found: dict[int, list[str]] = {}
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT file_id, name FROM file_tag JOIN tag ON tag.id = tag_id"
                " WHERE file_id IN (SELECT value FROM json_each(?)) ORDER BY key",
                (json.dumps(list(file_ids)),),
            )
            for file_id, name in rows:
                found.setdefault(file_id, []).append(name)
        return found


def _all(connection: Connection) -> list[TagRow]:
    rows = connection.execute(
        "SELECT tag.id, tag.name, colour, key,"
        " (SELECT count(*) FROM file_tag JOIN file ON file.id = file_id"
        "  WHERE tag_id = tag.id AND missing_since IS NULL),"
        " (SELECT count(DISTINCT file_id) FROM tag AS inner JOIN file_tag ON tag_id = inner.id"
        "  JOIN file ON file.id = file_id WHERE missing_since IS NULL"
        "  AND (inner.key = tag.key"
        "  OR (inner.key >= tag.key || '/' AND inner.key < tag.key || '0')))"
        " FROM tag ORDER BY key"
    )
    return [TagRow(row[0], row[1], row[2], row[4], row[5]) for row in rows.fetchall()]


def _id_of(connection: Connection, key: str) -> int | None:
    row = connection.execute("SELECT id FROM tag WHERE key = ?", (key,)).fetchone()
    return None if row is None else int(row[0])


def _made(connection: Connection, name: str) -> int:
    """Return the id of a tag, made with its parents where it is not there."""
    for one in (*parents_of(name), name):
        connection.execute(
            "INSERT INTO tag (name, key, colour, made) VALUES (?, ?, '', ?)"
            " ON CONFLICT (key) DO NOTHING",
            (one, key_of(one), time.time()),
        )
    found = _id_of(connection, key_of(name))
    assert found is not None
    return found
