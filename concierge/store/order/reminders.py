"""Reminders, and the list of what is to be read."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from datetime import date

from concierge.core import wire
from concierge.core.paths import to_wire
from concierge.store.database import Connection, Database

_AMONG = "(SELECT value FROM json_each(?))"
_IDS = "(SELECT value FROM json_each(:ids)) RETURNING file_id"
_READING = {
    "add": "INSERT INTO reading (file_id, made) SELECT id, :now FROM file WHERE id IN"
    " (SELECT value FROM json_each(:ids)) ON CONFLICT (file_id) DO NOTHING RETURNING file_id",
    "remove": f"DELETE FROM reading WHERE file_id IN {_IDS}",  # noqa: S608 - a constant
    "done": f"UPDATE reading SET done = :now WHERE done IS NULL AND file_id IN {_IDS}",  # noqa: S608
    "again": f"UPDATE reading SET done = NULL WHERE done > 0 AND file_id IN {_IDS}",  # noqa: S608
}


class Reminders:
    """Reads and writes when files shall be shown again; each file has one day at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.Reminder]:
        """Return all reminders, the next one first; those of missing files wait."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT file_id, path, day, reminder.state FROM reminder"
                " JOIN file ON file.id = file_id WHERE missing_since IS NULL ORDER BY day, path"
            ).fetchall()
        return [
            wire.Reminder(
                file_id=row[0],
                path=to_wire(row[1]),
                day=row[2],
                due=row[3] != "waiting",
                told=row[3] == "told",
            )
            for row in rows
        ]

    def set(self, file_ids: Sequence[int], day: date) -> list[int]:
        """Have files shown again on a day; return those of which that is new."""

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                "INSERT INTO reminder (file_id, day, state, made) SELECT id, ?1, 'waiting', ?2"  # noqa: S608
                f" FROM file WHERE id IN {_AMONG.replace('?', '?3')} ON CONFLICT (file_id)"
                " DO UPDATE SET day = excluded.day, state = excluded.state"
                " WHERE day != excluded.day OR state != 'waiting' RETURNING file_id",
                (day.isoformat(), time.time(), json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work)

    def remove(self, file_ids: Sequence[int]) -> list[int]:
        """Take reminders away; return the files that had one."""

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                f"DELETE FROM reminder WHERE file_id IN {_AMONG} RETURNING file_id",  # noqa: S608
                (json.dumps(list(file_ids)),),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work)

    def fall_due(self, today: date) -> int:
        """Note which days have come, or lie ahead after all; return how many that changes."""

        def work(connection: Connection) -> int:
            come = connection.execute(
                "UPDATE reminder SET state = 'due' WHERE state = 'waiting' AND day <= ?",
                (today.isoformat(),),
            )
            ahead = connection.execute(
                "UPDATE reminder SET state = 'waiting' WHERE state != 'waiting' AND day > ?",
                (today.isoformat(),),
            )
            return int(come.rowcount + ahead.rowcount)

        return self._database.run(work)

    def note_told(self) -> list[int]:
        """Note that the person is told of what is due; return what they were not told of yet."""

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                "UPDATE reminder SET state = 'told' WHERE state = 'due' AND file_id IN"
                " (SELECT id FROM file WHERE missing_since IS NULL) RETURNING file_id"
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work, quiet=True)

    def next_day(self) -> date | None:
        """Return the day on which the next reminder falls due, or None."""
        with self._database.read() as connection:
            (day,) = connection.execute(
                "SELECT min(day) FROM reminder WHERE state = 'waiting'"
            ).fetchone()
        return None if day is None else date.fromisoformat(day)


class ReadingList:
    """Reads and writes what is to be read, and what was."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.ReadingItem]:
        """Return what is on the list: what is to be read first, as it was put there."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT file_id, path, done IS NOT NULL FROM reading JOIN file"
                " ON file.id = file_id WHERE missing_since IS NULL"
                " ORDER BY done IS NOT NULL, made, file_id"
            ).fetchall()
        return [
            wire.ReadingItem(file_id=row[0], path=to_wire(row[1]), done=bool(row[2]))
            for row in rows
        ]

    def change(self, wanted: wire.ReadingRequest) -> list[int]:
        """Do with files of the list what is wanted; return those of which that is new."""
        values = {"now": time.time(), "ids": json.dumps(wanted.file_ids)}

        def work(connection: Connection) -> list[int]:
            return [row[0] for row in connection.execute(_READING[wanted.do], values).fetchall()]

        return self._database.run(work)
