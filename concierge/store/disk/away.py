"""Files that are gone and that a person labelled: kept, also when another takes their place.

Such a file is forgotten only when what was done to it cannot be undone any more either. Where
a file that is known to be another stands at its path, it leaves that path and waits at one that
no disk can have: its own with a NUL behind it. From there it comes back as moved files do, by its
number, by its name, size and time, or by its content. See decision 0044.
"""

# ruff: noqa: S608 - statements are made of the constants below; values are bound

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from typing import Final

from concierge.core.paths import OUSTED
from concierge.store.database import Connection

BELONGINGS: Final = (
    "file_tag",
    "collection_file",
    "collection_out",
    "collection_item",
    "suggestion",
    "note",
    "note_tag",
    "reminder",
    "reading",
)
"""Tables whose rows belong to a file and were made by a person, with a column file_id."""

# Tags that come again by themselves, or that a file has as a copy: another may take its place.
_GIVEN: Final = {"file_tag": " AND made_by NOT IN ('system', 'keyword', 'copy')"}


def _any(narrowed: Mapping[str, str]) -> str:
    found = (
        f"EXISTS (SELECT 1 FROM {table} WHERE file_id = file.id{narrowed.get(table, '')})"
        for table in BELONGINGS
    )
    return f"({' OR '.join(found)})"


LABELLED: Final = _any({})
"""Says in SQL whether anything that a person made hangs on a file."""

AWAITED: Final = f"({LABELLED} OR EXISTS (SELECT 1 FROM taken_off WHERE file_id = file.id))"
"""Says in SQL whether something does, or undoing may hang it on the file again."""

_BINNED: Final = "SELECT source FROM journal_step WHERE kind = 'bin' AND state = 'done'"
IN_BIN: Final = (
    f"(file.path IN ({_BINNED}) OR (instr(file.path, x'00') > 0"
    f" AND substr(file.path, 1, instr(file.path, x'00') - 1) IN ({_BINNED})))"
)
"""Says in SQL whether the journal knows a missing file to be in the bin, to come back some day."""


def is_bare(connection: Connection, file_id: int) -> bool:
    """Say whether nothing that a person gave it hangs on a file, so that its id may go.

    Whatever refers to files by id and must not be lost stands in `BELONGINGS`.
    """
    return not kept(connection, [file_id], _any(_GIVEN))


def note_taken_off(connection: Connection, file_ids: Iterable[int]) -> None:
    """Note that something was taken off files, which undoing hangs on them again."""
    connection.execute(
        "INSERT OR REPLACE INTO taken_off (file_id, at) SELECT id, ? FROM file"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (time.time(), json.dumps(list(file_ids))),
    )


def oust(connection: Connection, missing: Iterable[tuple[int, bytes]]) -> None:
    """Have missing files, as (id, path), leave their paths to those that stand there now."""
    connection.executemany(
        "UPDATE file SET path = ? WHERE id = ?",
        ((path + OUSTED + b"%d" % file_id, file_id) for file_id, path in missing),
    )


def kept(
    connection: Connection, file_ids: Iterable[int], which: str = f"({AWAITED} OR {IN_BIN})"
) -> set[int]:
    """Return those of some files that are not to be forgotten once they are missing."""
    rows = connection.execute(
        f"SELECT id FROM file WHERE id IN (SELECT value FROM json_each(?)) AND {which}",
        (json.dumps(list(file_ids)),),
    )
    return {row[0] for row in rows}
