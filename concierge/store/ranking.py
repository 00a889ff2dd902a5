"""The best passages for words, of all files or of those that fulfil a condition."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from concierge.core.protocols import Scored
from concierge.store.conditions import EVERY, Condition
from concierge.store.database import Connection

# With k1 = 1.2 and b = 0.75, negated so that smaller is better. The column `rank` holds the
# same, but has FTS5 sort all matches by itself: twice as long, with a condition four times.
_BM25 = "bm25(chunk_fts) AS score"
# So many of the best are asked whether their files fulfil a condition, before all are, and so
# many of them at once.
_REACH, _STEP = 1000, 250
# Of many files that hold the words so many passages are enough, to look at all takes long.
_ENOUGH = 50
# How many files a sample is made of: runs of neighbours.
_RUNS, _RUN = 12, 25


class Among(NamedTuple):
    """Which passages count.

    Attributes:
        condition: What their files fulfil.
        passages: All passages of such files, when they are few.
    """

    condition: Condition
    passages: Sequence[int] | None


def about(connection: Connection, among: Condition) -> int:
    """Return about how many files fulfil a condition, by a sample of them."""
    # Both at once would go through all files.
    first, last = connection.execute(
        "SELECT (SELECT min(id) FROM file), (SELECT max(id) FROM file)"
    ).fetchone()
    if first is None:
        return 0
    # Neighbours lie on one page, and each page takes time to decrypt.
    step = max(_RUN, (last - first) // _RUNS)
    sample = [i + more for i in range(first, last + 1, step) for more in range(_RUN)]
    (found,) = connection.execute(
        "SELECT count(*) FROM file WHERE id IN (SELECT value FROM json_each(?))"
        f" AND missing_since IS NULL{among.sql}",
        (json.dumps(sample), *among.values),
    ).fetchone()
    return int(found * step / _RUN)


def ranked(
    connection: Connection, query: str, limit: int, among: Among, since: int = 0
) -> list[Scored]:
    """Return the best passages; those of other and missing files do not crowd them out.

    Args:
        connection: Any.
        query: For FTS5.
        limit: How many.
        among: Which count.
        since: The first passage that is looked at, unless there are too few from there on.
    """
    if among.passages is not None:
        return _ranked_of(connection, query, limit, among.passages)
    if among.condition.sql:
        return _ranked_within(connection, query, limit, among.condition, since)
    missing = connection.execute(
        "SELECT 1 FROM file WHERE missing_since IS NOT NULL LIMIT 1"
    ).fetchone()
    # What is missing may be among the best: to ask for more at once is cheaper than again.
    asked = limit if missing is None else 2 * limit
    while True:
        rows = connection.execute(
            f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ?"
            " AND rowid >= ? ORDER BY score LIMIT ?",
            (query, since, asked),
        ).fetchall()
        found = [Scored(row[0], -row[1]) for row in rows]
        if missing is not None:
            there = standing(connection, [row[0] for row in rows])
            found = [scored for scored in found if scored.id in there]
        if len(found) >= limit or (len(rows) < asked and not since):
            return found[:limit]
        asked, since = (asked, 0) if len(rows) < asked else (asked * 8, since)


def _ranked_within(
    connection: Connection, query: str, limit: int, among: Condition, since: int
) -> list[Scored]:
    """Return the best passages of files that fulfil a condition.

    The best are asked first, which is enough unless few files fulfil it.
    """
    best = connection.execute(
        f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ? AND rowid >= ?"
        " ORDER BY score LIMIT ?",
        (query, since, _REACH),
    ).fetchall()
    found: list[Scored] = []
    for start in range(0, len(best), _STEP):
        some = best[start : start + _STEP]
        fitting = standing(connection, [row[0] for row in some], among)
        found += (Scored(row[0], -row[1]) for row in some if row[0] in fitting)
        if len(found) >= limit:
            return found[:limit]
    if len(found) >= _ENOUGH or (len(best) < _REACH and not since):
        return found
    rows = connection.execute(
        f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ? AND EXISTS"
        " (SELECT 1 FROM chunk CROSS JOIN file ON file.content_id = chunk.content_id"
        f" WHERE chunk.id = +chunk_fts.rowid AND missing_since IS NULL{among.sql})"
        " ORDER BY score LIMIT ?",
        (query, *among.values, limit),
    )
    return [Scored(row[0], -row[1]) for row in rows]


def _ranked_of(
    connection: Connection, query: str, limit: int, passages: Sequence[int]
) -> list[Scored]:
    """Return the best of some passages."""
    # The plus sign has SQLite rank only what is among them, instead of asking the index of
    # words for each passage.
    rows = connection.execute(
        f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ?"
        " AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY score LIMIT ?",
        (query, json.dumps(list(passages)), limit),
    )
    return [Scored(row[0], -row[1]) for row in rows]


def standing(
    connection: Connection, chunk_ids: Sequence[int], among: Condition = EVERY
) -> set[int]:
    """Return those of the passages whose content stands in a file that is not missing."""
    rows = connection.execute(
        "SELECT id FROM chunk WHERE id IN (SELECT value FROM json_each(?)) AND EXISTS"
        " (SELECT 1 FROM file WHERE content_id = chunk.content_id AND missing_since IS NULL"
        f"{among.sql})",
        (json.dumps(list(chunk_ids)), *among.values),
    )
    return {row[0] for row in rows}
