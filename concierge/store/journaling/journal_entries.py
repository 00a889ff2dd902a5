"""Entries of the journal: written down, found and told."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Final

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.times import iso_time
from concierge.store.database import Connection
from concierge.store.journaling import journal_words as words

COLUMNS: Final = (
    "id, at, who, said, state, turned,"
    # A file that was tagged and moved is one.
    " max(files, (SELECT count(*) FROM journal_step WHERE entry_id = journal.id)), rows,"
    " (SELECT count(*) FROM journal_step WHERE entry_id = journal.id)"
)
"""What `told` takes of an entry."""
NEWEST_DONE: Final = (
    "SELECT max(id) FROM journal WHERE state IN ('done', 'part') AND ?1 IN ('', who)"
)
# What was undone last, unless something was done since: that would be built on other ground.
LAST_UNDONE: Final = (
    "SELECT id FROM journal AS one WHERE state IN ('undone', 'part') AND ?1 IN ('', who)"
    " AND NOT EXISTS (SELECT 1 FROM journal WHERE at > one.turned AND ?1 IN ('', who))"
    " ORDER BY turned DESC, id LIMIT 1"
)


@dataclass(slots=True)
class Entry:
    """What is being done.

    Attributes:
        said: What it is, and the details that are told of it.
        who: Who asked for it.
        change: What the requests that belong to it have in common, or "".
        id: Its id in the journal, or 0 as long as nothing came of it.
    """

    said: words.Said
    who: str
    change: str
    id: int = 0


def ensure(connection: Connection, entry: Entry) -> None:
    """Write an entry down where it is not, or is not any more, or add to that of its change."""
    if not connection.execute("SELECT 1 FROM journal WHERE id = ?", (entry.id,)).fetchone():
        entry.id = 0
    if not entry.id and entry.change:
        row = connection.execute(
            "SELECT id, said FROM journal WHERE change = ? AND who = ? AND state = 'done'"
            " ORDER BY id DESC LIMIT 1",
            (entry.change, entry.who),
        ).fetchone()
        if row is not None:
            entry.id = row[0]
            connection.execute(
                "UPDATE journal SET said = ? WHERE id = ?",
                (words.written(words.added(words.read(row[1]), entry.said)), entry.id),
            )
    if not entry.id:
        (entry.id,) = connection.execute(
            "INSERT INTO journal (at, who, said, state, change, files, rows)"
            " VALUES (?, ?, ?, 'done', ?, 0, 0) RETURNING id",
            (time.time(), entry.who, words.written([entry.said]), entry.change or None),
        ).fetchone()


def told_entry(connection: Connection, entry_id: int) -> wire.JournalEntry:
    """Return an entry as it is told.

    Raises:
        MissingError: When there is no such entry.
    """
    row = connection.execute(
        f"SELECT {COLUMNS} FROM journal WHERE id = ?",  # noqa: S608 - constants
        (entry_id,),
    ).fetchone()
    if row is None:
        raise MissingError(
            f"The journal has no entry {entry_id}.", "`concierge journal` lists those it has."
        )
    return told(row)


def check_state(entry: wire.JournalEntry, *, back: bool) -> None:
    """See that an entry can be undone, or redone.

    Raises:
        MisusedError: When it is.
    """
    if entry.state == ("undone" if back else "done"):
        raise MisusedError(
            "This is undone already." if back else "This is not undone.",
            "`concierge journal` tells how things stand.",
        )


def set_state(connection: Connection, entry_id: int, state: str) -> None:
    """Note that an entry was undone or redone, as a whole or in part."""
    connection.execute(
        "UPDATE journal SET state = ?, turned = ? WHERE id = ?", (state, time.time(), entry_id)
    )


def told(row: tuple[Any, ...]) -> wire.JournalEntry:
    """Return a row of `COLUMNS` as it is told."""
    said = words.read(row[3])
    return wire.JournalEntry(
        id=row[0],
        at=iso_time(row[1]),
        who=row[2],
        what=said[0][0],
        text=words.text_of(said),
        state=row[4],
        turned="" if row[5] is None else iso_time(row[5]),
        files=row[6],
        rows=row[7],
        steps=row[8],
    )
