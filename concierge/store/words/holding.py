"""All files that hold some words: not the best, as a search has them, but each of them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from concierge.core.searching import Held
from concierge.store.database import Connection
from concierge.store.filters.conditions import Condition

# A plus sign keeps SQLite from looking up each of many ids.
_HOLDING = (
    " AND (file.id IN (SELECT value FROM json_each(?)) OR +file.content_id IN"
    " (SELECT content_id FROM chunk_fts CROSS JOIN chunk ON chunk.id = chunk_fts.rowid"
    " WHERE chunk_fts MATCH ?))"
)


def held(
    connection: Connection, words: str, named: Sequence[int], among: Condition, most: int
) -> Held:
    """Return the files that fulfil a condition and hold words, and how many there are.

    Args:
        connection: Any.
        words: For FTS5, of which a passage holds all; "" leaves that to the condition.
        named: Files that hold the words in their names.
        among: What all of them fulfil.
        most: How many ids at most, those that were met last.
    """
    holding = Condition(_HOLDING, (json.dumps(list(named)), words)) if words else Condition()
    here = f"FROM file WHERE missing_since IS NULL{holding.sql}{among.sql}"
    values = (*holding.values, *among.values)
    rows = connection.execute(f"SELECT id {here} ORDER BY id DESC LIMIT ?", (*values, most))
    ids = [row[0] for row in rows]
    if len(ids) < most:
        return Held(ids, len(ids))
    (total,) = connection.execute(f"SELECT count(*) {here}", values).fetchone()
    return Held(ids, total)
