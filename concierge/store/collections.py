"""Collections: files that a person put together, in an order of their own."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import to_wire
from concierge.store.database import Connection, Database
from concierge.store.labelled import names_of
from concierge.store.labels import key_of, tidy

_COUNTED = (
    "SELECT name, (SELECT count(*) FROM collection_file JOIN file ON file.id = file_id"
    " WHERE collection_id = collection.id AND missing_since IS NULL) FROM collection"
)


class Collections:
    """Reads and writes collections made by hand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.Collection]:
        """Return all collections by name; files that are missing for now are not counted."""
        with self._database.read() as connection:
            rows = connection.execute(f"{_COUNTED} ORDER BY key").fetchall()
        return [wire.Collection(name=row[0], files=row[1]) for row in rows]

    def files(self, name: str) -> list[wire.Member]:
        """Return the files of a collection in their order; missing ones are left out.

        Raises:
            MissingError: When there is no such collection.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT file_id, path, kind FROM collection_file JOIN file ON file.id = file_id"
                " WHERE collection_id = ? AND missing_since IS NULL ORDER BY position, file_id",
                (_found(connection, name),),
            ).fetchall()
        return [wire.Member(file_id=row[0], path=to_wire(row[1]), kind=row[2]) for row in rows]

    def create(self, name: str) -> wire.Collection:
        """Return the collection of a name, made when it is not there yet."""
        wanted = tidy(name)
        return self._database.run(lambda c: _told(c, _made(c, wanted)))

    def rename(self, name: str, new: str) -> wire.Collection:
        """Rename a collection.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        wanted = tidy(new)

        def work(connection: Connection) -> wire.Collection:
            found = _found(connection, name)
            taken = connection.execute(
                "SELECT name FROM collection WHERE key = ? AND id <> ?", (key_of(wanted), found)
            ).fetchone()
            if taken:
                raise MisusedError(
                    f"There is a collection {taken[0]} already.", "Choose another name."
                )
            connection.execute(
                "UPDATE collection SET name = ?, key = ? WHERE id = ?",
                (wanted, key_of(wanted), found),
            )
            return _told(connection, found)

        return self._database.run(work)

    def delete(self, name: str) -> list[int]:
        """Delete a collection, not its files; return those that were in it, in their order.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> list[int]:
            found = _found(connection, name)
            order = _order(connection, found)
            connection.execute("DELETE FROM collection_file WHERE collection_id = ?", (found,))
            connection.execute("DELETE FROM collection WHERE id = ?", (found,))
            return order

        return self._database.run(work)

    def add(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Put files at the end of a collection; return those that were not in it.

        Args:
            name: The collection; made when it is not there.
            file_ids: In their order; those that are not in the catalog are passed over.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[int]:
            found = _made(connection, wanted)
            new = [
                row[0]
                for row in connection.execute(
                    "SELECT file.id FROM json_each(?) AS want JOIN file ON file.id = want.value"
                    " WHERE NOT EXISTS (SELECT 1 FROM collection_file"
                    "  WHERE collection_id = ? AND file_id = file.id) ORDER BY want.key",
                    (json.dumps(list(dict.fromkeys(file_ids))), found),
                )
            ]
            (last,) = connection.execute(
                "SELECT coalesce(max(position), 0) FROM collection_file WHERE collection_id = ?",
                (found,),
            ).fetchone()
            connection.execute(
                "INSERT INTO collection_file (collection_id, file_id, position, made)"
                " SELECT ?, value, ? + key, ? FROM json_each(?)",
                (found, last + 1, time.time(), json.dumps(new)),
            )
            return new

        return self._database.run(work)

    def remove(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Take files out of a collection; return those that were in it, in their order.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> list[int]:
            found, wanted = _found(connection, name), set(file_ids)
            gone = [file_id for file_id in _order(connection, found) if file_id in wanted]
            connection.execute(
                "DELETE FROM collection_file WHERE collection_id = ?"
                " AND file_id IN (SELECT value FROM json_each(?))",
                (found, json.dumps(gone)),
            )
            return gone

        return self._database.run(work)

    def move(self, name: str, file_ids: Sequence[int], before: int | None) -> None:
        """Move files of a collection.

        Args:
            name: The collection.
            file_ids: The files, in the order they shall have; those not in it are passed over.
            before: The file of it that they come before; None is the end.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> None:
            found = _found(connection, name)
            order = _order(connection, found)
            moved = _moved(order, file_ids, before)
            places = dict(zip(order, range(len(order)), strict=True))
            connection.executemany(
                "UPDATE collection_file SET position = ? WHERE collection_id = ? AND file_id = ?",
                (
                    (place + 1, found, file_id)
                    for place, file_id in enumerate(moved)
                    if places[file_id] != place
                ),
            )

        self._database.run(work)

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[str]]:
        """Return the names of the collections of files; files in none are left out."""
        with self._database.read() as connection:
            return collections_of(connection, file_ids)


def collections_of(connection: Connection, file_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of the collections of files by name; files in none are left out."""
    return names_of(connection, "collection", "collection_file", file_ids)


def _moved(order: Sequence[int], file_ids: Sequence[int], before: int | None) -> list[int]:
    """Return an order after some of it were put before another; that one may be among them."""
    there = set(order)
    moving = [file_id for file_id in dict.fromkeys(file_ids) if file_id in there]
    going = set(moving)
    rest = [file_id for file_id in order if file_id not in going]
    after = order[order.index(before) :] if before in there else ()
    target = next((file_id for file_id in after if file_id not in going), None)
    at = len(rest) if target is None else rest.index(target)
    return [*rest[:at], *moving, *rest[at:]]


def _order(connection: Connection, collection_id: int) -> list[int]:
    rows = connection.execute(
        "SELECT file_id FROM collection_file WHERE collection_id = ? ORDER BY position, file_id",
        (collection_id,),
    )
    return [row[0] for row in rows.fetchall()]


def _told(connection: Connection, collection_id: int) -> wire.Collection:
    name, files = connection.execute(f"{_COUNTED} WHERE id = ?", (collection_id,)).fetchone()
    return wire.Collection(name=name, files=files)


def _found(connection: Connection, name: str) -> int:
    """Return the id of a collection.

    Raises:
        MissingError: When there is none of that name.
    """
    row = connection.execute(
        "SELECT id FROM collection WHERE key = ?", (key_of(tidy(name)),)
    ).fetchone()
    if row is None:
        raise MissingError(
            f"There is no collection {tidy(name)}.", "`concierge collection list` shows them all."
        )
    return int(row[0])


def _made(connection: Connection, name: str) -> int:
    connection.execute(
        "INSERT INTO collection (name, key, made) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING",
        (name, key_of(name), time.time()),
    )
    return _found(connection, name)
