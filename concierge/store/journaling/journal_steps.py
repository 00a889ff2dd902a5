"""Steps on the disk as the journal has them: written before they are taken."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Literal, NamedTuple

from concierge.store.database import Connection, Database
from concierge.store.journaling.journal_entries import Entry, ensure, set_state

Kind = Literal["move", "copy", "bin"]
StepState = Literal["doing", "done", "undoing", "undone"]


class Mark(NamedTuple):
    """What a file is known by between two steps.

    Attributes:
        size: In bytes.
        modified_ns: When it was written last, ns since 1970.
        volume: Where it is.
        inode: Its number there.
    """

    size: int
    modified_ns: int
    volume: int
    inode: int

    @classmethod
    def of(cls, stat: os.stat_result) -> Mark:
        """Return what a file is known by."""
        return cls(stat.st_size, stat.st_mtime_ns, stat.st_dev, stat.st_ino)


class Step(NamedTuple):
    """A step on the disk.

    Attributes:
        kind: What it is.
        source: The file.
        target: Where it goes, or its copy; None is the bin.
        before: What the file at `source` is known by where the step is undone.
        after: What the file at `target` is known by where it is done.
        made: How many folders above `target` were made for it.
        state: How it stands.
        id: Later ones have higher ids.
        entry_id: The entry of the journal that it belongs to.
    """

    kind: Kind
    source: Path
    target: Path | None
    before: Mark
    after: Mark | None = None
    made: int = 0
    state: StepState = "doing"
    id: int = 0
    entry_id: int = 0


class Steps:
    """Reads and writes steps.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan(self, entry: Entry, step: Step) -> Step:
        """Write down a step that is about to be taken, and its entry; return it with its ids."""

        def work(connection: Connection) -> Step:
            ensure(connection, entry)
            (step_id,) = connection.execute(
                "INSERT INTO journal_step (entry_id, kind, source, target, mark, state)"
                " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    entry.id,
                    step.kind,
                    os.fsencode(step.source),
                    os.fsencode(step.target or ""),
                    _mark(step),
                    step.state,
                ),
            ).fetchone()
            return step._replace(id=step_id, entry_id=entry.id)

        return self._database.run(work, quiet=True)

    def note(self, step: Step) -> Step:
        """Write down how a step stands."""
        self._database.run(
            lambda c: c.execute(
                "UPDATE journal_step SET mark = ?, state = ? WHERE id = ?",
                (_mark(step), step.state, step.id),
            ),
            quiet=True,
        )
        return step

    def drop(self, step: Step) -> None:
        """Take back a step that could not be taken, and its entry when that is empty now."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM journal_step WHERE id = ?", (step.id,))
            connection.execute(
                "DELETE FROM journal WHERE id = ?1 AND rows = 0"
                " AND NOT EXISTS (SELECT 1 FROM journal_step WHERE entry_id = ?1)",
                (step.entry_id,),
            )

        self._database.run(work, quiet=True)

    def of(self, entry_id: int) -> list[Step]:
        """Return the steps of an entry in the order in which they were taken."""
        return self._read("entry_id = ?", entry_id)

    def unfinished(self) -> list[Step]:
        """Return the steps that were being taken when the service ended."""
        return self._read("state IN ('doing', 'undoing')")

    def settle(self, entry_id: int, *, known: bool = True) -> None:
        """Have an entry stand as its steps do; where these stand differently it is done in part.

        Args:
            entry_id: The entry.
            known: Whether its rows of the catalog, if it has any, stand as its steps do.
        """

        def work(connection: Connection) -> None:
            rows = connection.execute(
                "SELECT DISTINCT step.state FROM journal_step AS step JOIN journal"
                " ON journal.id = entry_id WHERE entry_id = ? AND (? OR journal.rows = 0)",
                (entry_id, known),
            ).fetchall()
            set_state(connection, entry_id, rows[0][0] if len(rows) == 1 else "part")

        self._database.run(work, quiet=True)

    def _read(self, where: str, *values: object) -> list[Step]:
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT kind, source, target, mark, state, id, entry_id FROM journal_step"  # noqa: S608 - constants
                f" WHERE {where} ORDER BY id",
                values,
            ).fetchall()
        return [_step(row) for row in rows]


def _mark(step: Step) -> str:
    return json.dumps([step.before, step.after, step.made])


def _step(row: tuple[Any, ...]) -> Step:
    kind, source, target, mark, state, step_id, entry_id = row
    before, after, made = json.loads(mark)
    return Step(
        kind,
        Path(os.fsdecode(source)),
        Path(os.fsdecode(target)) if target else None,
        Mark(*before),
        None if after is None else Mark(*after),
        made,
        state,
        step_id,
        entry_id,
    )
