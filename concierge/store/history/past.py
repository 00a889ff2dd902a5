"""What a person searched for and opened, and what happened to files."""

from __future__ import annotations

import time
from typing import Any

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import to_wire
from concierge.core.times import iso_time
from concierge.store.database import Connection, Database
from concierge.store.disk.bounds import inside
from concierge.store.history.changes import thin

# How many different searches are remembered.
_SEARCHES = 5_000
_FILES = (
    "SELECT file.id, path, kind, modified_ns, size, times, last"
    " FROM opened JOIN file ON file.id = file_id WHERE missing_since IS NULL"
)


class Past:
    """The tables `search_history`, `opened` and `change`.

    Args:
        database: The catalog's file, which overwrites at once what is deleted from it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def searches(self, prefix: str = "", limit: int = 50) -> list[wire.PastSearch]:
        """Return searches that begin with some characters in any case, the latest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT query, files, times, last FROM search_history"
                " WHERE ?1 = '' OR query LIKE ?2 ESCAPE '\\' ORDER BY last DESC, id DESC LIMIT ?3",
                (prefix, _begins(prefix), limit),
            )
            return [past_search(row) for row in rows]

    def note_search(self, query: str, files: int) -> None:
        """Note that something was looked for, and how many files were found."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO search_history (query, files, times, last) VALUES (?, ?, 1, ?)"
                " ON CONFLICT (query) DO UPDATE SET times = times + 1, files = excluded.files,"
                " last = excluded.last",
                (query, files, time.time()),
            )

        self._database.run(work, quiet=True)

    def remove_search(self, query: str) -> None:
        """Forget a search."""
        self._database.run(
            lambda c: c.execute("DELETE FROM search_history WHERE query = ?", (query,)),
            quiet=True,
        )

    def clear(self) -> None:
        """Forget all searches, and which files were opened."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM search_history")
            connection.execute("DELETE FROM opened")

        self._database.run(work, quiet=True)

    def note_opened(self, file_id: int, keep: bool) -> None:
        """Note that a file was opened.

        Args:
            file_id: The file.
            keep: Whether to write it down.

        Raises:
            MissingError: When there is no such file.
        """

        def work(connection: Connection) -> None:
            _check_file(connection, file_id)
            connection.execute(
                "INSERT INTO opened (file_id, times, last) VALUES (?, 1, ?) ON CONFLICT (file_id)"
                " DO UPDATE SET times = times + 1, last = excluded.last",
                (file_id, time.time()),
            )

        if keep:
            self._database.run(work, quiet=True)
            return
        with self._database.read() as connection:
            _check_file(connection, file_id)

    def opened(self, limit: int) -> list[wire.FileSummary]:
        """Return the files that were opened, the latest first; missing ones are left out."""
        with self._database.read() as connection:
            rows = connection.execute(f"{_FILES} ORDER BY last DESC, file.id LIMIT ?", (limit,))
            return [file_summary(row) for row in rows]

    def changes(self, after: int | None, limit: int) -> wire.ChangePage:
        """Return what happened to files, the newest first.

        Args:
            after: The cursor that the page before gave.
            limit: Longest page.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, at, what, path, earlier FROM change WHERE id < ?"
                " ORDER BY id DESC LIMIT ?",
                (after if after is not None else 2**62, limit + 1),
            ).fetchall()
        page = rows[:limit]
        more = page[-1][0] if len(rows) > limit else None
        return wire.ChangePage(changes=[_change(row) for row in page], next=more)

    def forget_below(self, path: bytes) -> None:
        """Remove what is told of changes to a path and to all below it."""
        self._database.run(
            lambda c: c.execute(
                "DELETE FROM change WHERE path = ?1 OR (path > ?2 AND path < ?3)"
                " OR earlier = ?1 OR (earlier > ?2 AND earlier < ?3)",
                (path, *inside(path)),
            ),
            quiet=True,
        )

    def thin(self) -> None:
        """Keep the newest only."""

        def work(connection: Connection) -> None:
            thin(connection)
            connection.execute(
                "DELETE FROM search_history WHERE id NOT IN"
                " (SELECT id FROM search_history ORDER BY last DESC LIMIT ?)",
                (_SEARCHES,),
            )
            connection.execute("DELETE FROM opened WHERE file_id NOT IN (SELECT id FROM file)")

        self._database.run(work, quiet=True)


def most_searched(connection: Connection, limit: int) -> list[wire.PastSearch]:
    """Return what was looked for most often and found."""
    rows = connection.execute(
        "SELECT query, files, times, last FROM search_history WHERE files > 0"
        " ORDER BY times DESC, last DESC LIMIT ?",
        (limit,),
    )
    return [past_search(row) for row in rows]


def without_result(connection: Connection, limit: int) -> list[wire.PastSearch]:
    """Return what was looked for last and not found."""
    rows = connection.execute(
        "SELECT query, files, times, last FROM search_history WHERE files = 0"
        " ORDER BY last DESC LIMIT ?",
        (limit,),
    )
    return [past_search(row) for row in rows]


def most_opened(connection: Connection, limit: int) -> list[wire.FileSummary]:
    """Return the files that were opened most often."""
    rows = connection.execute(f"{_FILES} ORDER BY times DESC, last DESC LIMIT ?", (limit,))
    return [file_summary(row) for row in rows]


def past_search(row: tuple[Any, ...]) -> wire.PastSearch:
    """Make what faces see of a row: query, files, times, last."""
    return wire.PastSearch(query=row[0], files=row[1], times=row[2], last=iso_time(row[3]))


def file_summary(row: tuple[Any, ...]) -> wire.FileSummary:
    """Make what faces see of a row of `_FILES`."""
    return wire.FileSummary(
        file_id=row[0],
        path=to_wire(row[1]),
        kind=row[2],
        modified=iso_time(row[3] / 1e9),
        size=row[4],
        times=row[5],
        last=iso_time(row[6]),
    )


def _change(row: tuple[Any, ...]) -> wire.Change:
    return wire.Change(
        id=row[0],
        at=iso_time(row[1]),
        what=row[2],
        path=to_wire(row[3]),
        earlier=to_wire(row[4]) if row[4] else "",
    )


def _check_file(connection: Connection, file_id: int) -> None:
    if connection.execute("SELECT 1 FROM file WHERE id = ?", (file_id,)).fetchone() is None:
        raise MissingError(
            "There is no such file in the index.", "concierge search finds those there are."
        )


def _begins(prefix: str) -> str:
    """Return the pattern of LIKE for what begins with a text."""
    return "".join("\\" + c if c in "\\%_" else c for c in prefix) + "%"
