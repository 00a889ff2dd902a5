"""Every file of the index and how it stands, page by page, by state, kind and name."""

from __future__ import annotations

from typing import Any

from concierge.core import wire
from concierge.core.paths import to_wire
from concierge.core.records import FileState
from concierge.core.times import iso_time
from concierge.store.database import Database
from concierge.store.words.naming import TRIGRAM, quoted

MISSING = "missing"
_STATE = f"CASE WHEN missing_since IS NULL THEN state ELSE '{MISSING}' END"


class Roster:
    """Lists files; reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, state: str, kind: str, text: str, after: int | None, limit: int
    ) -> wire.LedgerPage:
        """Return files, those met last first.

        Args:
            state: Only these: waiting, indexed, failed, excluded or missing; "" means all.
            kind: Only these; "" means all.
            text: Only those with this in their name or the path of their folder.
            after: The cursor that the page before gave.
            limit: Longest page.
        """
        condition, values = _condition(state, kind, text)
        with self._database.read() as connection:
            (total,) = connection.execute(
                f"SELECT count(*) FROM file WHERE {condition}",  # noqa: S608 - constants
                values,
            ).fetchone()
            # Rows are wide: they are looked up when it is known which.
            rows = connection.execute(
                f"SELECT id, path, kind, {_STATE}, reason, size, modified_ns FROM file"  # noqa: S608
                f" WHERE id IN (SELECT id FROM file WHERE {condition} AND id < ?"
                " ORDER BY id DESC LIMIT ?) ORDER BY id DESC",
                (*values, after if after is not None else 2**62, limit + 1),
            ).fetchall()
        page = rows[:limit]
        more = page[-1][0] if len(rows) > limit else None
        return wire.LedgerPage(files=[_row(row) for row in page], total=total, next=more)

    def left_out(self, root_id: int, reason: str) -> list[bytes]:
        """Return the paths of a root's files that are left out for a reason."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT path FROM file WHERE state = ? AND reason = ? AND root_id = ?"
                " AND missing_since IS NULL",
                (FileState.EXCLUDED, reason, root_id),
            )
            return [row[0] for row in rows]


def _condition(state: str, kind: str, text: str) -> tuple[str, list[str]]:
    parts: list[str] = []
    values: list[str] = []
    if state == MISSING:
        parts.append("missing_since IS NOT NULL")
    elif state:
        parts.append("state = ? AND missing_since IS NULL")
        values.append(state)
    if kind:
        parts.append("kind = ?")
        values.append(kind)
    if len(text) >= TRIGRAM:
        phrase = quoted(text)
        parts.append(
            "(id IN (SELECT rowid FROM name_fts WHERE name_fts MATCH ?)"
            " OR folder_id IN (SELECT rowid FROM folder_fts WHERE folder_fts MATCH ?))"
        )
        values += [phrase, phrase]
    elif text:
        parts.append("instr(lower(name), lower(?)) > 0")
        values.append(text)
    return " AND ".join(parts) or "1", values


def _row(row: tuple[Any, ...]) -> wire.LedgerRow:
    return wire.LedgerRow(
        file_id=row[0],
        path=to_wire(row[1]),
        kind=row[2],
        state=row[3],
        reason=row[4],
        size=row[5],
        modified=iso_time(row[6] / 1e9),
    )
