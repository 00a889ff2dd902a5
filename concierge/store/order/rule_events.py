"""What happened to files that a rule may wait for, noted with it in the same transaction.

Temporary triggers on the one connection that writes see to that, as the journal's do, so that
nothing escapes, whoever changes a file or a tag, and a kill loses nothing. They note only
what a rule that is on waits for.
"""

# ruff: noqa: S608 - statements are made of constants; values are bound

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from concierge.core.records import FileState
from concierge.store.database import Connection, Database
from concierge.store.work.parked import PARKED_BELOW

What = Literal["arrives", "moved", "changes", "tagged", "lent"]
"""A file is tagged itself, or with its folder; it is lent a tag by the folder it comes into."""

_AT_ONCE: Final = 500
_KNOWN: Final = "EXISTS (SELECT 1 FROM root WHERE root.id = NEW.root_id AND scanned IS NOT NULL)"
_SEEN: Final = f"NEW.state <> '{FileState.EXCLUDED}' AND {_KNOWN}"
# Not for who has the tag already, by itself, in another passage or from a folder.
_ONCE: Final = (
    "1 = (SELECT count(*) FROM file_tag WHERE file_id = NEW.file_id AND tag_id = NEW.tag_id)"
    " + (SELECT count(*) FROM note_tag WHERE file_id = NEW.file_id AND tag_id = NEW.tag_id)"
    " + (SELECT count(*) FROM heir JOIN file ON file.folder_id = heir.folder_id"
    " WHERE file.id = NEW.file_id AND heir.tag_id = NEW.tag_id)"
)
_NOTE: Final = "INSERT INTO rule_event (at, what, file_id, tag_id, earlier)"
_NOW: Final = "unixepoch('subsec')"
_EARLIER: Final = "(SELECT path FROM folder WHERE id = OLD.folder_id)"
_WITHOUT: Final = (
    "NOT EXISTS (SELECT 1 FROM file_tag WHERE file_id = {file} AND tag_id = heir.tag_id)"
    " AND NOT EXISTS (SELECT 1 FROM note_tag WHERE file_id = {file} AND tag_id = heir.tag_id)"
)
_LENT: Final = (
    f"SELECT {_NOW}, 'lent', NEW.id, tag_id, {{earlier}} FROM heir"
    f" WHERE folder_id = NEW.folder_id AND {_WITHOUT.format(file='NEW.id')}"
)
# Not where the folder that it left lent it the same.
_NEWLY: Final = (
    " AND NOT EXISTS (SELECT 1 FROM heir AS before"
    " WHERE before.folder_id = OLD.folder_id AND before.tag_id = heir.tag_id)"
)
_OF_FOLDER: Final = (
    f"SELECT {_NOW}, 'tagged', file.id, heir.tag_id, NULL FROM heir JOIN file USING (folder_id)"
    " WHERE heir.folder_id = NEW.folder_id AND heir.tag_id = NEW.tag_id"
    f" AND missing_since IS NULL AND state <> '{FileState.EXCLUDED}'"
    f" AND {_WITHOUT.format(file='file.id')}"
)
# What is noted of which change of a table, and for which rules.
_TRIGGERS: Final = (
    ("file_insert", "INSERT ON main.file", "arrives", _SEEN,
     f"VALUES ({_NOW}, 'arrives', NEW.id, 0, NULL)"),
    # A download that is finished had another name before, by which it was left out.
    ("file_named", "UPDATE OF path ON main.file", "arrives",
     f"OLD.path <> NEW.path AND OLD.state = '{FileState.EXCLUDED}' AND {_KNOWN}",
     f"VALUES ({_NOW}, 'arrives', NEW.id, 0, NULL)"),
    ("file_moved", "UPDATE OF folder_id ON main.file", "arrives",
     f"OLD.folder_id <> NEW.folder_id AND {_SEEN}",
     f"VALUES ({_NOW}, 'moved', NEW.id, 0, {_EARLIER})"),
    ("file_changed", "UPDATE OF size, modified_ns ON main.file", "changes",
     f"(OLD.size <> NEW.size OR OLD.modified_ns <> NEW.modified_ns) AND {_SEEN}",
     f"VALUES ({_NOW}, 'changes', NEW.id, 0, NULL)"),
    # A copy that has the tags of its original was not tagged: a rule that copies would never end.
    ("file_tagged", "INSERT ON main.file_tag", "tagged", f"NEW.made_by <> 'copy' AND {_ONCE}",
     f"VALUES ({_NOW}, 'tagged', NEW.file_id, NEW.tag_id, NULL)"),
    ("passage_tagged", "INSERT ON main.note_tag", "tagged", _ONCE,
     f"VALUES ({_NOW}, 'tagged', NEW.file_id, NEW.tag_id, NULL)"),
    # A folder is given a tag with all that is in it, or one that is there comes into it.
    ("folder_tagged", "INSERT ON main.heir", "tagged", "1", _OF_FOLDER),
    ("file_inherits", "INSERT ON main.file", "tagged", _SEEN, _LENT.format(earlier="NULL")),
    ("named_inherits", "UPDATE OF path ON main.file", "tagged",
     f"OLD.path <> NEW.path AND OLD.state = '{FileState.EXCLUDED}' AND {_KNOWN}",
     _LENT.format(earlier="NULL")),
    ("moved_inherits", "UPDATE OF folder_id ON main.file", "tagged",
     f"OLD.folder_id <> NEW.folder_id AND {_SEEN}", f"{_LENT.format(earlier=_EARLIER)}{_NEWLY}"),
)  # fmt: skip
_MOVES: Final = (
    "EXISTS (SELECT 1 FROM journal_step AS step JOIN journal ON journal.id = step.entry_id"
    " WHERE step.kind IN ('move', 'copy') AND "
)
# The person undid a step, or did it again: no rule takes that for something new.
_IS_TURNED: Final = (
    "event.what IN ('arrives', 'moved', 'lent') AND"
    f" ({_MOVES} step.source = file.path AND step.state = 'undone')"
    f" OR {_MOVES} step.target = file.path AND step.state = 'done' AND turned IS NOT NULL))"
)
_BY_RULE: Final = (
    f"({_MOVES} step.target = file.path AND step.state = 'done' AND who LIKE 'rule:%')"
    " OR EXISTS (SELECT 1 FROM file_tag WHERE file_tag.file_id = file.id"
    " AND file_tag.tag_id = event.tag_id AND made_by LIKE 'rule:%'))"
)
_SLOW: Final = (
    "EXISTS (SELECT 1 FROM work WHERE stage = 'deep' AND subject = file.content_id"
    f" AND priority >= {PARKED_BELOW})"
)


class Event(NamedTuple):
    """Something that happened to a file which can be looked at now.

    Attributes:
        at: When, seconds since the epoch.
        tag: Which tag it was given, or "".
        earlier: The folder in which it was before, or none.
        by_rule: Whether a rule brought it about.
        is_turned: Whether undoing or redoing did.
        is_slow: Whether slow methods are still to read the file.
        content_id: Its content, or none.
    """

    id: int
    at: float
    what: What
    file_id: int
    tag: str
    earlier: bytes | None
    by_rule: bool
    is_turned: bool
    is_slow: bool
    content_id: int | None


def install(connection: Connection) -> None:
    """Make the triggers; `connection` is the one that writes."""
    for name, change, what, when, values in _TRIGGERS:
        connection.execute(
            f"CREATE TEMP TRIGGER rule_{name} AFTER {change}"
            f" WHEN EXISTS (SELECT 1 FROM rule WHERE is_on AND what = '{what}') AND {when}"
            f" BEGIN {_NOTE} {values}; END"
        )


class RuleEvents:
    """Reads what was noted, and lets go of it.

    Args:
        database: The catalog's file, migrated.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        database.migrate(install)

    def pending(self) -> list[Event]:
        """Return the earliest events whose files were read; slow reading comes once more."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT event.id, event.at, event.what, file.id, coalesce(tag.name, ''),"
                f" event.earlier, {_BY_RULE}, {_IS_TURNED}, {_SLOW}, file.content_id"
                " FROM rule_event AS event JOIN file ON file.id = event.file_id"
                " LEFT JOIN tag ON tag.id = event.tag_id"
                " WHERE missing_since IS NULL AND state NOT IN (?, ?)"
                f" AND NOT (looked AND {_SLOW}) ORDER BY event.id LIMIT ?",
                (FileState.WAITING, FileState.EXCLUDED, _AT_ONCE),
            ).fetchall()
        return [Event._make((*row[:6], *map(bool, row[6:9]), row[9])) for row in rows]

    def done(self, events: Iterable[Event]) -> None:
        """Let go of events that were looked at; those of slow files are looked at once more."""
        slow: list[int] = []
        done: list[int] = []
        for event in events:
            (slow if event.is_slow else done).append(event.id)

        def work(connection: Connection) -> None:
            for statement, ids in (
                ("DELETE FROM rule_event WHERE id", done),
                ("UPDATE rule_event SET looked = 1 WHERE id", slow),
            ):
                connection.execute(
                    f"{statement} IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
                )
            # Files that were forgotten, or are left out.
            connection.execute(
                "DELETE FROM rule_event WHERE NOT EXISTS"
                " (SELECT 1 FROM file WHERE id = file_id AND state <> ?)",
                (FileState.EXCLUDED,),
            )

        self._database.run(work, quiet=True)


def newest_event(connection: Connection) -> int:
    """Return the id of the newest event; see `drop_after`."""
    row = connection.execute("SELECT coalesce(max(id), 0) FROM rule_event").fetchone()
    return int(row[0])


def drop_after(connection: Connection, event_id: int) -> None:
    """Forget what was noted after an event: what is undone or redone starts no rule."""
    connection.execute("DELETE FROM rule_event WHERE id > ?", (event_id,))
