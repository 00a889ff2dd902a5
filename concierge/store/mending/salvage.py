"""Reading a damaged catalog around the pages that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from concierge.store.database import connect

_STEP = 128
# No table has more rows on a page than this.
_ROWS_A_PAGE = 256
# What reading a damaged page may raise; its text may be damaged too.
_UNREADABLE = (sqlite.Error, UnicodeDecodeError)

Row = tuple[Any, ...]


class Salvage:
    """A damaged catalog, read only.

    SQLCipher refuses whatever follows on a connection that met a damaged page, so each
    such page costs a new connection.

    Args:
        path: The file.
        key: 32 bytes.

    Raises:
        DamagedError: When not even its first page can be read.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._connection = connect(path, key, readonly=True)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def columns(self, table: str) -> list[str]:
        """Return a table's columns; none when it is not there or its definition is lost."""
        rows, _ = self._read(f"PRAGMA table_info({table})")
        return [row[1] for row in rows]

    def last_id(self, table: str) -> int:
        """Return the last row id that was given, guessing from above when that is lost."""
        rows, _ = self._read("SELECT seq FROM sqlite_sequence WHERE name = ?", table)
        if not rows:
            query = f"SELECT coalesce(max(rowid), 0) FROM {table}"  # noqa: S608
            rows, _ = self._read(query)
        if not rows:
            pages = self._path.stat().st_size // 4096
            return pages * _ROWS_A_PAGE
        return int(rows[0][0])

    def rows(self, table: str, columns: list[str]) -> Iterator[Row]:
        """Yield the rows that can be read, stepping over the ranges that cannot."""
        last = self.last_id(table)
        listed = ", ".join(f'"{name}"' for name in columns)
        query = f"SELECT rowid, {listed} FROM {table} WHERE rowid >= ? AND rowid < ?"  # noqa: S608
        start, step = 0, _STEP
        while start <= last:
            rows, whole = self._around_damage(query, start, min(start + step, last + 1))
            yield from rows
            start += step
            # Where nothing is left, longer strides: a large catalog must not take hours.
            step = _STEP if rows or whole else step * 2

    def index_rows(self, table: str, columns: Sequence[str]) -> list[Row]:
        """Return columns of a table as an index that begins with them holds them.

        The table itself is not read, only the index, from both ends up to the first damage.
        """
        listed = ", ".join(columns)
        query = f"SELECT {listed} FROM {table} ORDER BY"  # noqa: S608
        up, whole = self._read(f"{query} {listed}")
        if whole:
            return up
        down, _ = self._read(f"{query} {' DESC, '.join(columns)} DESC")
        return [*up, *down]

    def _around_damage(self, query: str, start: int, stop: int) -> tuple[list[Row], bool]:
        up, whole = self._read(query, start, stop)
        if whole:
            return [row[1:] for row in up], True
        # A page is lost with all its rows: what is beyond it is read from the other end.
        down, _ = self._read(f"{query} ORDER BY rowid DESC", start, stop)
        known = {row[0] for row in up}
        return [row[1:] for row in (*up, *(row for row in down if row[0] not in known))], False

    def _read(self, query: str, *values: object) -> tuple[list[Row], bool]:
        """Return the rows up to the first damage, and whether there was none."""
        rows: list[Row] = []
        try:
            rows.extend(self._connection.execute(query, values))
        except _UNREADABLE:
            self._connection.close()
            self._connection = connect(self._path, self._key, readonly=True)
            return rows, False
        return rows, True
