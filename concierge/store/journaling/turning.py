"""Undoing and redoing changes of rows: all of it or nothing, and never over what is newer."""

# ruff: noqa: S608 - statements are made of constants and of the schema; values are bound

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import MisusedError
from concierge.core.paths import shown
from concierge.store.database import Connection
from concierge.store.disk.away import note_taken_off
from concierge.store.journaling.journaled import (
    FILE,
    JOURNALED,
    Changed,
    Journaled,
    Shape,
    Values,
    files_in,
    shape_of,
)
from concierge.store.tagging import folder_tags

_ADVICE = "Undo or redo what came after it first; `concierge journal` lists it."
_KINDS = {one.table: one for one in JOURNALED}


@dataclass(slots=True)
class Turned:
    """What undoing or redoing came to.

    Attributes:
        rows: How many rows were changed.
        files: The files that these were about.
        kept: Names of what the change had made and others use meanwhile, which stays.
        passed: The files that are not in the index any more; rows of theirs stay as they are.
    """

    rows: int = 0
    files: set[int] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)
    passed: set[int] = field(default_factory=set)


class _Step(NamedTuple):
    """What a row becomes: as it is in the catalog now, and as it shall be."""

    now: Values | None
    then: Values | None


class _Table:
    """The rows of one table that are to be turned.

    Args:
        connection: The writer's.
        change: What was done to them.
        back: Whether it is undone; else it is done again.
    """

    def __init__(self, connection: Connection, change: Changed, back: bool) -> None:
        self.kind: Journaled = _KINDS[change.table]
        self.columns = change.columns
        self.passed: set[int] = set()
        self._connection = connection
        self._shape: Shape = shape_of(connection, change.table)
        self._key = [self.columns.index(name) for name in self._shape.key]
        self._loose = [self.columns.index(n) for n in self.kind.passing if n in self.columns]
        pairs = ((after, before) if back else (before, after) for before, after in change.rows)
        self.steps = self._checked(list(pairs))

    def changed(self) -> Changed:
        """Return what will be done."""
        return Changed(self.kind.table, self.columns, list(self.steps))

    def clear_changed(self) -> None:
        """Take the rows away that are put back otherwise: names may change places."""
        self._delete(step.now for step in self.steps if step.now and step.then)

    def delete_made(self, keeps: bool) -> list[str]:
        """Delete rows; one that others use stays, or all is refused.

        Returns:
            The names of those that stay.
        """
        left = [step.now for step in self.steps if step.now and not step.then]
        queries = self._held_by()
        # Until nothing more is free: of two that go, one may belong to the other.
        while free := [values for values in left if not self._is_held(queries, values)]:
            self._delete(free)
            left = sorted(set(left).difference(free), key=self._key_of)
        kept = [self._name(values) for values in left]
        if kept and not keeps:
            raise _in_use(self.kind.noun, kept[0])
        return kept

    def put_back(self) -> None:
        """Write the rows as they shall be."""
        rows = [(step.then, step.now) for step in self.steps if step.then]
        listed = ", ".join(f'"{name}"' for name in self.columns)
        marks = ", ".join("?" * len(self.columns))
        statement = f"INSERT INTO {self.kind.table} ({listed}) VALUES ({marks})"
        for then, now in rows:
            try:
                self._connection.execute(statement, self._stored(then, now))
            except sqlite.IntegrityError as error:
                raise _taken(self.kind.noun, self._name(then)) from error

    def check_parents(self) -> None:
        """See that what rows belong to is there.

        Raises:
            MisusedError: When it is not.
        """
        there = [step.then for step in self.steps if step.then]
        for column, parent in self.kind.parents.items():
            if parent == FILE:
                continue
            wanted = {values[self.columns.index(column)] for values in there}
            if wanted - _present(self._connection, parent, wanted):
                noun = _KINDS[parent].noun
                raise _lost(noun)

    def _checked(self, pairs: Sequence[tuple[Values | None, Values | None]]) -> list[_Step]:
        """Return what is left to be done.

        Raises:
            MisusedError: When a row is neither as it was left nor as it shall be.
        """
        here = self._of_files_here([now or then or () for now, then in pairs])
        current = self._current([self._key_of(values) for values in here])
        steps = []
        for now, then in pairs:
            values = now or then or ()
            if values not in here:
                continue
            found = current.get(self._key_of(values))
            if self._alike(found, then):
                continue  # somebody was there before us
            if not self._alike(found, now):
                raise self._changed_since(found or values)
            steps.append(_Step(found, then))
        return steps

    def _of_files_here(self, rows: Sequence[Values]) -> set[Values]:
        """Return the rows whose files are in the index still."""
        here = set(rows)
        for column, parent in self.kind.parents.items():
            if parent == FILE:
                at = self.columns.index(column)
                wanted = {values[at] for values in rows}
                files = _present(self._connection, FILE, wanted)
                self.passed |= wanted - files
                here = {values for values in here if values[at] in files}
        return here

    def _current(self, keys: Sequence[Values]) -> dict[Values, Values]:
        listed = ", ".join(
            f'hex(one."{name}")' if name in self._shape.blobs else f'one."{name}"'
            for name in self.columns
        )
        same = " AND ".join(
            f'one."{name}" = want.value ->> {place}' for place, name in enumerate(self._shape.key)
        )
        rows = self._connection.execute(
            f"SELECT {listed} FROM json_each(?) AS want CROSS JOIN {self.kind.table} AS one"
            f" ON {same}",
            (json.dumps(keys),),
        )
        return {self._key_of(row): tuple(row) for row in rows}

    def _key_of(self, values: Values) -> Values:
        return tuple(values[place] for place in self._key)

    def _alike(self, one: Values | None, other: Values | None) -> bool:
        if one is None or other is None:
            return one is other
        return one == other or self._settled(one) == self._settled(other)

    def _settled(self, values: Values) -> Values:
        return tuple(value for at, value in enumerate(values) if at not in self._loose)

    def _stored(self, then: Values, now: Values | None) -> Values:
        """Return a row as it is written; what changes by itself stays as it is now."""
        values = list(then)
        for place in self._loose if now else ():
            values[place] = now[place] if now else None
        for place, name in enumerate(self.columns):
            if name in self._shape.blobs and values[place] is not None:
                values[place] = bytes.fromhex(values[place])
        return tuple(values)

    def _delete(self, rows: Iterable[Values]) -> None:
        same = " AND ".join(f'"{name}" = ?' for name in self._shape.key)
        self._connection.executemany(
            f"DELETE FROM {self.kind.table} WHERE {same}", map(self._key_of, rows)
        )

    def _held_by(self) -> list[str]:
        """Return the statements that say whether others use a row by its id."""
        children = [
            f"SELECT 1 FROM {one.table} WHERE {column} = ? LIMIT 1"
            for one in JOURNALED
            for column, parent in one.parents.items()
            if parent == self.kind.table
        ]
        return [*children, *filter(None, [self.kind.held_by])]

    def _is_held(self, queries: Iterable[str], values: Values) -> bool:
        row_id = self._key_of(values)[0]
        return any(self._connection.execute(query, (row_id,)).fetchone() for query in queries)

    def _name(self, values: Values) -> str:
        named = dict(zip(self.columns, values, strict=True))
        return str(named.get("name", "")) or f"#{self._key_of(values)[0]}"

    def _changed_since(self, values: Values) -> MisusedError:
        """Say in words which row was changed."""
        noun, name, file = self.kind.noun, self._name(values), ""
        for column, parent in self.kind.parents.items():
            if parent == "note":
                continue  # it has no name; its file and the tag tell which is meant
            value = values[self.columns.index(column)]
            said = "path" if parent == FILE else "name"
            row = self._connection.execute(
                f"SELECT {said} FROM {parent} WHERE id = ?", (value,)
            ).fetchone()
            if row is not None and parent == FILE:
                file = shown(os.path.basename(row[0]))
            elif row is not None:
                name = row[0]
        if not file:
            return MisusedError(f"The {noun} {name} was changed since.", _ADVICE)
        return MisusedError(f"{file} in the {noun} {name} was changed since.", _ADVICE)


def turn(connection: Connection, changes: Sequence[Changed], *, back: bool) -> Turned:
    """Undo a change of rows, or do it again.

    Args:
        connection: The writer's, in a transaction that is rolled back when this is refused.
        changes: What was done.
        back: Whether it is undone.

    Returns:
        What that came to. What is as it shall be is left alone; so is what the change made
        and others use since, which stays when it is undone.

    Raises:
        MisusedError: When the catalog is neither as the change left it nor as it shall be.
    """
    tables = [_Table(connection, change, back) for change in changes]
    done = [table.changed() for table in tables]
    turned = Turned(
        rows=sum(len(table.steps) for table in tables),
        files=files_in(done),
        passed=set().union(*(table.passed for table in tables)),
    )
    for table in tables:
        table.clear_changed()
    for table in reversed(tables):  # what belongs to others before these
        turned.kept += table.delete_made(keeps=back)
    turned.rows -= len(turned.kept)
    for table in tables:
        table.put_back()
    for table in tables:
        table.check_parents()
    _check_names(connection, tables)
    note_taken_off(connection, files_in(done, taken_off=True))
    if any(table.kind.table in ("tag", "folder_tag") for table in tables):
        folder_tags.renew(connection)
    return turned


def _check_names(connection: Connection, tables: Sequence[_Table]) -> None:
    """See that the tags and collections above those that were put back are there."""
    for name in ("tag", "collection"):
        if not any(table.kind.table == name for table in tables):
            continue
        row = connection.execute(
            f"SELECT name FROM {name} AS below WHERE instr(key, '/') AND NOT EXISTS"
            f" (SELECT 1 FROM {name}"
            " WHERE key || '/' = rtrim(below.key, replace(below.key, '/', ''))) LIMIT 1"
        ).fetchone()
        if row is not None:
            raise _lost(name)


def _present(connection: Connection, table: str, ids: Iterable[object]) -> set[object]:
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {row[0] for row in rows}


def _in_use(noun: str, name: str) -> MisusedError:
    return MisusedError(f"The {noun} {name} is used for something else since.", _ADVICE)


def _taken(noun: str, name: str) -> MisusedError:
    return MisusedError(f"There is another {noun} {name} now.", _ADVICE)


def _lost(noun: str) -> MisusedError:
    return MisusedError(f"A {noun} that it needs was deleted since.", _ADVICE)
