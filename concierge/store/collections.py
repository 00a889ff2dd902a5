"""Collections: files that a person put together, in an order of their own."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass

from concierge.core.errors import MissingError, MisusedError
from concierge.store.database import Connection, Database
from concierge.store.labels import key_of, tidy


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A collection.

    Attributes:
        id: Id in the catalog.
        name: Its name.
        files: How many files are in it.
    """

    id: int
    name: str
    files: int


class Collections:
    """Reads and writes collections made by hand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[CollectionRow]:
        """Return all collections by name; files that are missing for now are not counted."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, name, (SELECT count(*) FROM collection_file"
                " JOIN file ON file.id = file_id"
                " WHERE collection_id = collection.id AND missing_since IS NULL)"
                " FROM collection ORDER BY key"
            ).fetchall()
        return [CollectionRow(*row) for row in rows]

    def find(self, name: str) -> CollectionRow:
        """Return a collection by its name, whatever its case.

        Raises:
            MissingError: When there is none.
        """
        key = key_of(tidy(name))
        found = next((one for one in self.all() if key_of(one.name) == key), None)
        if found is None:
            raise MissingError(
                f"There is no collection {name!r}.", "See them all with concierge collection list."
            )
        return found

    def create(self, name: str) -> CollectionRow:
        """Return the collection of a name, made when it is not there yet."""
        wanted = tidy(name)
        self._database.run(lambda c: _made(c, wanted))
        return self.find(wanted)

    def rename(self, name: str, new: str) -> CollectionRow:
        """Rename a collection.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken.
        """
        one, wanted = self.find(name), tidy(new)

        def work(connection: Connection) -> None:
            taken = connection.execute(
                "SELECT 1 FROM collection WHERE key = ? AND id <> ?", (key_of(wanted), one.id)
            ).fetchone()
            if taken:
                raise MisusedError(
                    f"There is a collection {wanted} already.", "Choose another name."
                )
            connection.execute(
                "UPDATE collection SET name = ?, key = ? WHERE id = ?",
                (wanted, key_of(wanted), one.id),
            )

        self._database.run(work)
        return self.find(wanted)

    def delete(self, name: str) -> int:
        """Delete a collection, not its files; return how many were in it."""
        one = self.find(name)

        def work(connection: Connection) -> int:
            gone = connection.execute(
                "DELETE FROM collection_file WHERE collection_id = ?", (one.id,)
            ).rowcount
            connection.execute("DELETE FROM collection WHERE id = ?", (one.id,))
            return int(gone)

        return self._database.run(work)

    def add(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Put files at the end of a collection; return those that were not in it.

        Args:
            name: The collection; made when it is not there.
            file_ids: In their order; those that are not in the catalog are passed over.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[int]:
            collection_id = _made(connection, wanted)
            (last,) = connection.execute(
                "SELECT coalesce(max(position), 0) FROM collection_file WHERE collection_id = ?",
                (collection_id,),
            ).fetchone()
            new = [
                row[0]
                for row in connection.execute(
                    "SELECT file.id FROM json_each(?) AS want JOIN file ON file.id = want.value"
                    " WHERE NOT EXISTS (SELECT 1 FROM collection_file"
                    "  WHERE collection_id = ? AND file_id = file.id) ORDER BY want.key",
                    (json.dumps(list(dict.fromkeys(file_ids))), collection_id),
                )
            ]
            connection.executemany(
                "INSERT INTO collection_file (collection_id, file_id, position, made)"
                " VALUES (?, ?, ?, ?)",
                (
                    (collection_id, file_id, last + number, time.time())
                    for number, file_id in enumerate(new, 1)
                ),
            )
            return new

        return self._database.run(work)

    def remove(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Take files out of a collection; return those that were in it."""
        one = self.find(name)

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                "DELETE FROM collection_file WHERE collection_id = ?"
                " AND file_id IN (SELECT value FROM json_each(?)) RETURNING file_id",
                (one.id, json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work)

    def move(self, name: str, file_ids: Sequence[int], before: int | None) -> None:
        """Move files of a collection before another of its files, or to its end."""
        one = self.find(name)

        def work(connection: Connection) -> None:
            order = [
                row[0]
                for row in connection.execute(
                    "SELECT file_id FROM collection_file WHERE collection_id = ?"
                    " ORDER BY position, file_id",
                    (one.id,),
                )
            ]
            moving = [file_id for file_id in dict.fromkeys(file_ids) if file_id in set(order)]
            rest = [file_id for file_id in order if file_id not in set(moving)]
            at = rest.index(before) if before in rest else len(rest)
            connection.executemany(
                "UPDATE collection_file SET position = ? WHERE collection_id = ? AND file_id = ?",
                (
                    (position, one.id, file_id)
                    for position, file_id in enumerate([*rest[:at], *moving, *rest[at:]], 1)
                ),
            )

        self._database.run(work)


def _made(connection: Connection, name: str) -> int:
    connection.execute(
        "INSERT INTO collection (name, key, made) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING",
        (name, key_of(name), time.time()),
    )
    row = connection.execute("SELECT id FROM collection WHERE key = ?", (key_of(name),)).fetchone()
    return int(row[0])
