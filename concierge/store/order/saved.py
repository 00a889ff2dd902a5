"""Searches kept by a name, and which of their files the person has seen."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Collection, Iterable
from typing import Any

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.filters import spelled
from concierge.core.searching import Held
from concierge.store.database import Connection, Database
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.order import collection_names
from concierge.store.tagging.labels import key_of, tidy

MOST_SEEN = 10_000
"""Files of a saved search that are known one by one: those that were met last."""

_COLUMNS = "name, query, files, fresh, tells"


class Saved:
    """Reads and writes saved searches.

    What is new is told by the ids of the files that were there before, not by a time: a file
    may be met long before its words are read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.SavedSearch]:
        """Return all saved searches by name."""
        with self._database.read() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM saved ORDER BY key").fetchall()  # noqa: S608 - constants
        return [_told(row) for row in rows]

    def query_of(self, name: str) -> str:
        """Return the query of a saved search.

        Raises:
            MissingError: When there is none of that name.
        """
        with self._database.read() as connection:
            return _one(connection, _found(connection, name)).query

    def create(self, wanted: wire.SaveRequest, held: Held) -> wire.SavedSearch:
        """Keep a search; what it finds now counts as seen.

        Args:
            wanted: Its name and query.
            held: Its files.

        Raises:
            MisusedError: When the name is taken by another query, or cannot be one.
        """
        name = tidy(wanted.name)

        def work(connection: Connection) -> wire.SavedSearch:
            known = connection.execute(
                "SELECT id, name, query FROM saved WHERE key = ?", (key_of(name),)
            ).fetchone()
            if known is not None and known[2] != wanted.query:
                raise _taken(known[1])
            connection.execute(
                "INSERT INTO saved (name, key, query, tells, files, fresh, seen, made)"
                " VALUES (?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT (key) DO NOTHING",
                (name, key_of(name), wanted.query, wanted.tells, held.total, _packed(held.ids),
                 time.time()),
            )  # fmt: skip
            return _one(connection, _found(connection, name))

        return self._database.run(work)

    def change(self, wanted: wire.SavedChange) -> wire.SavedSearch:
        """Rename a saved search, or have its new files told, or not.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        new = None if wanted.new_name is None else tidy(wanted.new_name)

        def work(connection: Connection) -> wire.SavedSearch:
            found = _found(connection, wanted.name)
            if new is not None:
                _rename(connection, found, new)
            if wanted.tells is not None:
                connection.execute("UPDATE saved SET tells = ? WHERE id = ?", (wanted.tells, found))
            return _one(connection, found)

        return self._database.run(work)

    def delete(self, name: str) -> wire.SavedSearch:
        """Delete a saved search and return it.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> wire.SavedSearch:
            found = _found(connection, name)
            gone = _one(connection, found)
            connection.execute("DELETE FROM saved WHERE id = ?", (found,))
            return gone

        return self._database.run(work)

    def collect(self, name: str, *, dry_run: bool = False) -> str:
        """Make a saved search a smart collection of its name; return that name.

        One whose new files are told goes on as a search for the collection; another ends.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When there is a collection of that name.
        """

        def work(connection: Connection) -> str:
            found = _found(connection, name)
            search = _one(connection, found)
            collection_id, made = collection_names.make_new(connection, search.name)
            connection.execute(
                "UPDATE collection SET query = ? WHERE id = ?", (search.query, collection_id)
            )
            if search.tells:
                asked = (spelled("collection", made), found)
                connection.execute("UPDATE saved SET query = ? WHERE id = ?", asked)
            else:
                connection.execute("DELETE FROM saved WHERE id = ?", (found,))
            return made

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def note_seen(self, name: str, held: Held) -> wire.SavedSearch:
        """Note that the person looked at a saved search.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> wire.SavedSearch:
            found = _found(connection, name)
            connection.execute(
                "UPDATE saved SET files = ?, fresh = 0, seen = ? WHERE id = ?",
                (held.total, _packed(held.ids), found),
            )
            return _one(connection, found)

        return self._database.run(work)

    def note_found(self, search: wire.SavedSearch, held: Held) -> bool:
        """Count the files of a saved search anew; say whether there are others than before."""

        def work(connection: Connection) -> bool:
            row = connection.execute(
                "SELECT id, files, fresh, seen FROM saved WHERE key = ? AND query = ?",
                (key_of(search.name), search.query),
            ).fetchone()
            if row is None:  # deleted meanwhile
                return False
            seen = row[3] or _packed(held.ids)  # what was seen may be lost with a damaged catalog
            now = held.total, fresh(held.ids, _unpacked(seen))
            if now == (row[1], row[2]) and row[3]:
                return False
            connection.execute(
                "UPDATE saved SET files = ?, fresh = ?, seen = ? WHERE id = ?", (*now, seen, row[0])
            )
            return True

        return self._database.run(work)


def fresh(found: Iterable[int], seen: Collection[int]) -> int:
    """Return how many files were not seen; below the oldest of very many, all count as seen."""
    floor = min(seen) if len(seen) >= MOST_SEEN else 0
    return sum(file_id > floor for file_id in set(found).difference(seen))


def _packed(ids: Iterable[int]) -> bytes:
    return zlib.compress(json.dumps(sorted(ids, reverse=True)[:MOST_SEEN]).encode())


def _unpacked(seen: bytes) -> frozenset[int]:
    return frozenset(json.loads(zlib.decompress(seen)))


def _rename(connection: Connection, saved_id: int, name: str) -> None:
    taken = connection.execute(
        "SELECT name FROM saved WHERE key = ? AND id <> ?", (key_of(name), saved_id)
    ).fetchone()
    if taken:
        raise _taken(taken[0])
    connection.execute(
        "UPDATE saved SET name = ?, key = ? WHERE id = ?", (name, key_of(name), saved_id)
    )


def _taken(name: str) -> MisusedError:
    return MisusedError(f"There is a saved search {name} already.", "Choose another name.")


def _found(connection: Connection, name: str) -> int:
    row = connection.execute("SELECT id FROM saved WHERE key = ?", (key_of(tidy(name)),)).fetchone()
    if row is None:
        raise MissingError(
            f"There is no saved search {tidy(name)}.", "`concierge saved list` shows them all."
        )
    return int(row[0])


def _one(connection: Connection, saved_id: int) -> wire.SavedSearch:
    return _told(
        connection.execute(
            f"SELECT {_COLUMNS} FROM saved WHERE id = ?",  # noqa: S608 - constants
            (saved_id,),
        ).fetchone()
    )


def _told(row: tuple[Any, ...]) -> wire.SavedSearch:
    return wire.SavedSearch(
        name=row[0], query=row[1], files=row[2], fresh=row[3], tells=bool(row[4])
    )
