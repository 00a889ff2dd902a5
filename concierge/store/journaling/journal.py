"""The journal: what was done, by whom, and everything that undoing it needs."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from concierge.core import wire
from concierge.core.asked import asker
from concierge.core.errors import MissingError
from concierge.core.paths import shown
from concierge.store.database import Connection, Database
from concierge.store.disk.away import note_taken_off
from concierge.store.disk.bounds import inside
from concierge.store.journaling import journal_words as words
from concierge.store.journaling.journal_entries import (
    COLUMNS,
    LAST_UNDONE,
    NEWEST_DONE,
    Entry,
    check_state,
    ensure,
    set_state,
    told,
    told_entry,
)
from concierge.store.journaling.journaled import (
    Changed,
    begin,
    files_in,
    install,
    merged,
    noted,
    packed,
    shape_of,
    unpacked,
)
from concierge.store.journaling.turning import Turned, turn
from concierge.store.order.rule_events import drop_after, newest_event

T = TypeVar("T")

DAY_S = 86_400.0
_NAMES = 5  # files that are named of those that change


@dataclass(slots=True)
class _Counted:
    """The files of the entry that was added to last, so that none is counted twice."""

    entry_id: int = 0
    before: int = 0
    files: set[int] = field(default_factory=set)

    @property
    def total(self) -> int:
        """How many files that entry is about."""
        return self.before + len(self.files)


class Journal:
    """Notes what is done to what a person made, and turns it back.

    Args:
        database: The catalog's file, migrated.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held = threading.local()
        self._counted = _Counted()
        database.migrate(install)

    @contextmanager
    def entry(self, what: str, details: Mapping[str, str], *, who: str = "") -> Iterator[Entry]:
        """Keep what this thread changes meanwhile as one entry, which can be undone.

        An entry within another is a part of that. One in which nothing changes is none.

        Args:
            what: What kind of thing it is; `journal_words` has a sentence for each.
            details: What stands in that sentence.
            who: Who wants it; else whoever the request came from, as `core.asked` knows.
        """
        held: Entry | None = getattr(self._held, "entry", None)
        if held is not None:
            yield held
            return
        asked = asker()
        entry = Entry((what, dict(details)), who or asked.who, "" if who else asked.change)
        self._held.entry = entry
        try:
            with self._database.around(partial(self._noting, entry)):
                yield entry
        finally:
            self._held.entry = None

    def about(self, what: str, name: str, new: str = "") -> AbstractContextManager[Entry]:
        """Keep an entry about something by its name, and by another it gets; see `entry`."""
        return self.entry(what, {"name": words.plain(name), "new": words.plain(new)})

    def page(self, after: int | None, limit: int) -> wire.JournalPage:
        """Return what was done, the newest first.

        Args:
            after: The cursor that the page before gave.
            limit: Longest page.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM journal WHERE id < ? ORDER BY id DESC LIMIT ?",  # noqa: S608
                (after if after is not None else 2**62, limit + 1),
            ).fetchall()
        more = rows[limit - 1][0] if len(rows) > limit else None
        return wire.JournalPage(entries=[told(row) for row in rows[:limit]], next=more)

    def find(self, wanted: wire.JournalRequest, *, back: bool) -> wire.JournalEntry:
        """Return the entry that is to be undone, or redone.

        Raises:
            MissingError: When there is none.
        """
        with self._database.read() as connection:
            if wanted.entry is not None:
                return told_entry(connection, wanted.entry)
            if wanted.change:
                query, values = "SELECT max(id) FROM journal WHERE change = ?", (wanted.change,)
            elif back:
                query, values = NEWEST_DONE, (wanted.who,)
            else:
                query, values = LAST_UNDONE, (wanted.who,)
            (found,) = connection.execute(query, values).fetchone() or (None,)
            if found is None:
                raise MissingError(
                    "There is nothing to undo." if back else "There is nothing to redo.",
                    "`concierge journal` lists what was done.",
                )
            return told_entry(connection, found)

    def turn(
        self, entry_id: int, *, back: bool, state: str = "", preview: bool = False
    ) -> wire.JournalTurn:
        """Undo an entry as far as it is rows of the catalog, or redo it.

        Args:
            entry_id: The entry.
            back: Whether it is undone.
            state: What it is then, when that is not yet undone or done.
            preview: Whether nothing is to be changed.

        Raises:
            MissingError: When there is no such entry.
            MisusedError: When it is undone (or done) already, or the catalog has changed.
        """

        def work(connection: Connection) -> wire.JournalTurn:
            entry = told_entry(connection, entry_id)
            check_state(entry, back=back)
            newest = newest_event(connection)
            turned = turn(connection, _changes(connection, entry_id), back=back)
            drop_after(connection, newest)
            set_state(connection, entry_id, state or ("undone" if back else "done"))
            return _came_to(connection, entry_id, turned)

        if preview:
            return self._database.run(partial(_rolled_back, work), quiet=True)
        return self._database.run(work)

    def forget_below(self, path: bytes) -> None:
        """Remove what was done on the disk to a file, or to those below a folder."""

        def work(connection: Connection) -> None:
            rows = connection.execute(
                "SELECT entry_id FROM journal_step WHERE source = ?1 OR (source > ?2 AND source"
                " < ?3) OR target = ?1 OR (target > ?2 AND target < ?3)",
                (path, *inside(path)),
            )
            _forget(connection, [row[0] for row in rows])

        self._database.run(work, quiet=True)

    def _noting(
        self, entry: Entry, function: Callable[[Connection], T], connection: Connection
    ) -> T:
        """Run a function in a transaction and note in it what it changes."""
        begin(connection)
        result = function(connection)
        changes = noted(connection)
        if changes:
            self._keep(connection, entry, changes)
        return result

    def _keep(self, connection: Connection, entry: Entry, changes: Sequence[Changed]) -> None:
        ensure(connection, entry)
        connection.execute(
            "INSERT INTO journal_row (entry_id, part, data) SELECT ?1, coalesce(max(part), 0) + 1,"
            " ?2 FROM journal_row WHERE entry_id = ?1",
            (entry.id, packed(changes)),
        )
        (files,) = connection.execute(
            "SELECT files FROM journal WHERE id = ?", (entry.id,)
        ).fetchone()
        # What was rolled back is not what is kept.
        if (self._counted.entry_id, self._counted.total) != (entry.id, files):
            self._counted = _Counted(entry.id, files)
        self._counted.files |= files_in(changes)
        note_taken_off(connection, files_in(changes, taken_off=True))
        connection.execute(
            "UPDATE journal SET files = ?, rows = rows + ? WHERE id = ?",
            (
                self._counted.total,
                sum(len(one.rows) for one in changes),
                entry.id,
            ),
        )


def _changes(connection: Connection, entry_id: int) -> list[Changed]:
    rows = connection.execute(
        "SELECT data FROM journal_row WHERE entry_id = ? ORDER BY part", (entry_id,)
    )
    parts = [change for (data,) in rows.fetchall() for change in unpacked(data)]
    shapes = {change.table: shape_of(connection, change.table) for change in parts}
    return merged(shapes, parts)


def _came_to(connection: Connection, entry_id: int, turned: Turned) -> wire.JournalTurn:
    rows = connection.execute(
        "SELECT path FROM file WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name, id"
        " LIMIT ?",
        (json.dumps(list(turned.files)), _NAMES),
    )
    return wire.JournalTurn(
        entry=told_entry(connection, entry_id),
        files=len(turned.files),
        rows=turned.rows,
        names=[shown(os.path.basename(path)) for (path,) in rows],
        kept=sorted(turned.kept),
        passed=len(turned.passed),
    )


def _rolled_back(
    work: Callable[[Connection], wire.JournalTurn], connection: Connection
) -> wire.JournalTurn:
    """Do something, tell what it came to, and put all back."""
    connection.execute("SAVEPOINT preview")
    try:
        return work(connection)
    finally:
        connection.execute("ROLLBACK TO preview")
        connection.execute("RELEASE preview")


def thin_journal(database: Database, days: int) -> None:
    """Forget what was done, or last undone, longer ago than some days."""
    before = time.time() - days * DAY_S

    def work(connection: Connection) -> None:
        rows = connection.execute(
            "SELECT id FROM journal WHERE max(at, coalesce(turned, 0)) < ?",
            (before,),
        )
        _forget(connection, [row[0] for row in rows])
        connection.execute("DELETE FROM taken_off WHERE at < ?", (before,))

    database.run(work, quiet=True)


def _forget(connection: Connection, entry_ids: Sequence[int]) -> None:
    wanted = json.dumps(list(entry_ids))
    for table, column in (
        ("journal", "id"),
        ("journal_row", "entry_id"),
        ("journal_step", "entry_id"),
    ):
        connection.execute(
            f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
            (wanted,),
        )
