"""Rules as they are kept, and what their last runs came to."""

# ruff: noqa: S608 - statements are made of constants; values are bound

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.times import iso_time
from concierge.store.database import Connection, Database
from concierge.store.tagging.labels import key_of

_KEPT_RUNS: Final = 20
_TOLD_RUNS: Final = 5
_COLUMNS: Final = "rule.id, name, is_on, since, body, coalesce(ran, 0), coalesce(trouble, '')"
_ALL: Final = f"SELECT {_COLUMNS} FROM rule LEFT JOIN rule_state ON rule_id = rule.id"


@dataclass(frozen=True, slots=True)
class KeptRule:
    """A rule with what the program knows of it.

    Attributes:
        id: Its id.
        rule: As the person made it.
        is_on: Whether it runs by itself.
        since: When it was switched on, seconds since the epoch: earlier files are not its own.
        ran: When the clock last had it run, seconds since the epoch, or 0.
        trouble: Why it was switched off by itself, or "".
    """

    id: int
    rule: wire.Rule
    is_on: bool
    since: float
    ran: float
    trouble: str


class Rules:
    """Reads and writes rules.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[KeptRule]:
        """Return all rules in the order in which they run."""
        with self._database.read() as connection:
            rows = connection.execute(f"{_ALL} ORDER BY place, rule.id").fetchall()
        return list(map(_kept, rows))

    def find(self, name: str) -> KeptRule:
        """Return a rule by its name, whatever its case.

        Raises:
            MissingError: When there is none.
        """
        with self._database.read() as connection:
            return _found(connection, name)

    def create(self, rule: wire.Rule, *, is_on: bool) -> KeptRule:
        """Keep a rule; it runs after all others.

        Raises:
            MisusedError: When its name is taken.
        """

        def work(connection: Connection) -> KeptRule:
            _check_free(connection, rule.name, 0)
            now = time.time()
            connection.execute(
                "INSERT INTO rule (name, key, place, is_on, since, what, body, made) SELECT ?, ?,"
                " coalesce(max(place), 0) + 1, ?, ?, ?, ?, ? FROM rule",
                (*_named(rule), is_on, now, rule.when.what, rule.model_dump_json(), now),
            )
            return _found(connection, rule.name)

        return self._database.run(work, quiet=True)

    def change(self, name: str, rule: wire.Rule) -> KeptRule:
        """Have a rule be another from now on.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When its new name is taken.
        """

        def work(connection: Connection) -> KeptRule:
            rule_id = _found(connection, name).id
            _check_free(connection, rule.name, rule_id)
            connection.execute(
                "UPDATE rule SET name = ?, key = ?, what = ?, body = ?, since = ? WHERE id = ?",
                (*_named(rule), rule.when.what, rule.model_dump_json(), time.time(), rule_id),
            )
            return _found(connection, rule.name)

        return self._database.run(work, quiet=True)

    def switch(self, name: str, *, on: bool, trouble: str = "") -> KeptRule:
        """Switch a rule on or off; switched on, it sees what comes from now on.

        Args:
            name: The rule.
            on: Whether it runs by itself.
            trouble: Why not, when the program says so.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> KeptRule:
            before = _found(connection, name)
            connection.execute(
                "UPDATE rule SET is_on = ?1, since = CASE WHEN ?1 AND NOT is_on THEN ?2 ELSE since"
                " END WHERE id = ?3",
                (on, time.time(), before.id),
            )
            connection.execute(
                "INSERT INTO rule_state (rule_id, ran, trouble) VALUES (?1, 0, ?2)"
                " ON CONFLICT (rule_id) DO UPDATE SET trouble = ?2",
                (before.id, trouble),
            )
            return _found(connection, name)

        return self._database.run(work, quiet=True)

    def move(self, name: str, before: str) -> None:
        """Have a rule run before another, or after all with "".

        Raises:
            MissingError: When one of them is not there.
        """

        def work(connection: Connection) -> None:
            moved = _found(connection, name).id
            next_id = _found(connection, before).id if before else None
            rows = connection.execute("SELECT id FROM rule ORDER BY place, id").fetchall()
            ids = [row[0] for row in rows if row[0] != moved]
            ids.insert(len(ids) if next_id in (None, moved) else ids.index(next_id), moved)
            connection.executemany(
                "UPDATE rule SET place = ?1 WHERE id = ?2 AND place <> ?1", enumerate(ids, 1)
            )

        self._database.run(work, quiet=True)

    def delete(self, name: str) -> KeptRule:
        """Delete a rule and return it.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> KeptRule:
            gone = _found(connection, name)
            connection.execute("DELETE FROM rule WHERE id = ?", (gone.id,))
            return gone

        return self._database.run(work, quiet=True)

    def note_ran(self, rule_id: int, at: float) -> None:
        """Note that the clock had a rule run."""
        self._database.run(
            lambda connection: connection.execute(
                "INSERT INTO rule_state (rule_id, ran, trouble) VALUES (?1, ?2, '')"
                " ON CONFLICT (rule_id) DO UPDATE SET ran = ?2",
                (rule_id, at),
            ),
            quiet=True,
        )

    def note_run(self, rule_id: int, run: wire.RuleRun) -> None:
        """Keep what a run came to, and forget the oldest."""

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO rule_run (rule_id, at, files, skipped, failed, problems, entry_id)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (rule_id, time.time(), run.files, run.skipped, run.failed,
                 json.dumps(run.problems, ensure_ascii=False), run.entry),
            )  # fmt: skip
            connection.execute(
                "DELETE FROM rule_run WHERE rule_id = ?1 AND id NOT IN"
                " (SELECT id FROM rule_run WHERE rule_id = ?1 ORDER BY id DESC LIMIT ?2)",
                (rule_id, _KEPT_RUNS),
            )

        self._database.run(work, quiet=True)

    def runs(self, rule_id: int, most: int = _TOLD_RUNS) -> list[wire.RuleRun]:
        """Return the last runs of a rule, the newest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT rule_run.at, rule_run.files, skipped, failed, problems, journal.id, state"
                " FROM rule_run LEFT JOIN journal ON journal.id = entry_id"
                " WHERE rule_id = ? ORDER BY rule_run.id DESC LIMIT ?",
                (rule_id, most),
            ).fetchall()
        return [
            wire.RuleRun(
                at=iso_time(row[0]),
                files=row[1],
                skipped=row[2],
                failed=row[3],
                problems=json.loads(row[4]),
                entry=row[5] or 0,
                undone=row[6] == "undone",
            )
            for row in rows
        ]


def _named(rule: wire.Rule) -> Sequence[str]:
    return rule.name, key_of(rule.name)


def _check_free(connection: Connection, name: str, rule_id: int) -> None:
    taken = connection.execute(
        "SELECT name FROM rule WHERE key = ? AND id <> ?", (key_of(name), rule_id)
    ).fetchone()
    if taken:
        raise MisusedError(f"There is a rule {taken[0]} already.", "Choose another name.")


def _found(connection: Connection, name: str) -> KeptRule:
    row = connection.execute(f"{_ALL} WHERE key = ?", (key_of(name),)).fetchone()
    if row is None:
        raise MissingError(f"There is no rule {name}.", "`concierge rule list` shows them all.")
    return _kept(row)


def _kept(row: tuple[Any, ...]) -> KeptRule:
    rule = wire.Rule.model_validate_json(row[4])
    return KeptRule(row[0], rule, bool(row[2]), row[3], row[5], row[6])
