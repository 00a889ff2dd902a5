"""The names of what files carry or are in."""

from __future__ import annotations

import json
from collections.abc import Iterable

from concierge.store.database import Connection


def names_of(
    connection: Connection, label: str, table: str, file_ids: Iterable[int]
) -> dict[int, list[str]]:
    """Return the names of the tags or collections of files, in order; others are left out.

    Args:
        connection: Any.
        label: `tag` or `collection`.
        table: Where it stands which files have it.
        file_ids: The files.
    """
    found: dict[int, list[str]] = {}
    rows = connection.execute(
        f"SELECT file_id, name FROM {table} JOIN {label} ON {label}.id = {label}_id"  # noqa: S608
        " WHERE file_id IN (SELECT value FROM json_each(?)) ORDER BY key",
        (json.dumps(list(file_ids)),),
    )
    for file_id, name in rows:
        found.setdefault(file_id, []).append(name)
    return found
