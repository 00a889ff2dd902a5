"""Many files at once: which there are, and the names of what they carry or are in.

A row at a time would be slow: SQLite gives up the interpreter at each, and gets it back only
when other threads let it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from concierge.store.database import Connection


def listed(connection: Connection, query: str, values: Sequence[object]) -> list[int]:
    """Return the ids that a query finds, in its order."""
    (found,) = connection.execute(
        f"WITH found (id) AS ({query}) SELECT json_group_array(id) FROM found",  # noqa: S608
        values,
    ).fetchone()
    ids: list[int] = json.loads(found)
    return ids


def names_of(
    connection: Connection, label: str, table: str, file_ids: Iterable[int]
) -> dict[int, list[str]]:
    """Return the names of the tags or collections of files by name; others are left out.

    Args:
        connection: Any.
        label: `tag` or `collection`.
        table: Where it stands which files have it.
        file_ids: The files.
    """
    found: dict[int, list[str]] = {}
    for name, files in connection.execute(
        f"SELECT name, json_group_array(file_id) FROM {table}"  # noqa: S608 - constants
        f" JOIN {label} ON {label}.id = {label}_id"
        f" WHERE file_id IN (SELECT value FROM json_each(?)) GROUP BY {label}.id ORDER BY key",
        (json.dumps(list(file_ids)),),
    ):
        for file_id in json.loads(files):
            found.setdefault(file_id, []).append(name)
    return found
