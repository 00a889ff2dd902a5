"""Finding files by the notes that a person made on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from concierge.store.database import Connection
from concierge.store.filters.conditions import EVERY, Condition
from concierge.store.functions import like

_ANY = "SELECT 1 FROM note LIMIT 1"


def files_noted(
    connection: Connection, words: Sequence[str], limit: int, among: Condition = EVERY
) -> dict[int, str]:
    """Return files with a note in which every word begins one, the newest note first.

    A note is searched by its own words and by those that it quotes. People write some thousand
    at most: all are gone through, which takes a few milliseconds and no index.

    Args:
        connection: Any.
        words: Folded as notes are.
        limit: How many files at most.
        among: What the files fulfil.

    Returns:
        The text of a note, or what it quotes where it has none, by file.
    """
    wanted = list(dict.fromkeys(word for word in words if word))
    if not wanted or connection.execute(_ANY).fetchone() is None:
        return {}
    holds = " AND ".join("note.folded LIKE ? ESCAPE '\\'" for _ in wanted)
    rows = connection.execute(
        "SELECT file_id, coalesce(nullif(text, ''), quote), note.folded FROM note"  # noqa: S608
        f" CROSS JOIN file ON file.id = file_id WHERE {holds} AND missing_since IS NULL{among.sql}"
        " ORDER BY note.id DESC",
        (*map(like, wanted), *among.values),
    )
    begin = [re.compile(rf"(?<![^\W_]){re.escape(word)}") for word in wanted]
    found: dict[int, str] = {}
    for file_id, text, said in rows:
        if file_id not in found and all(one.search(said) for one in begin):
            found[file_id] = text
            if len(found) == limit:
                break
    return found
