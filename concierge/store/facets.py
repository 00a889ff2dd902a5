"""Counting what the files of a result have in common.

Few files are looked up one by one. Many are counted from the indexes that are in the order
of what is counted, without a look at the rows: some 10 ms for each of kinds, years and
folders at 100,000 files.
"""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from concierge.core.filters import Filter, Shares
from concierge.core.times import start_ns, year_of
from concierge.store.conditions import EVERY, Condition
from concierge.store.database import Connection
from concierge.store.filtering import condition
from concierge.store.listing import FEW, count

Key = TypeVar("Key")
_YEARS = 400  # files' times reach from 1677 to 2262

_HERE = "missing_since IS NULL"
# What is counted: among many files, and among few.
_KINDS = (
    f"SELECT kind, count(*) FROM file INDEXED BY idx_file_kind WHERE {_HERE}{{}} GROUP BY kind",
    f"SELECT kind, count(*) FROM file WHERE {_HERE}{{}} GROUP BY +kind",
)
_FOLDERS = tuple(
    f"SELECT path, files FROM (SELECT folder_id, count(*) AS files FROM file{hint}"
    f" WHERE {_HERE}{{}} GROUP BY {order}folder_id) JOIN folder ON folder.id = folder_id"
    for hint, order in ((" INDEXED BY idx_file_folder", ""), ("", "+"))
)
# Of many files, those that are missing are the fewer.
_LABELS = (
    "SELECT name, files FROM (SELECT {0}_id, count(*) AS files FROM {1} WHERE file_id NOT IN"
    " (SELECT id FROM file WHERE missing_since IS NOT NULL) GROUP BY {0}_id)"
    " JOIN {0} ON {0}.id = {0}_id"
)
_LABELS_OF_MANY, _LABELS_OF_FEW = (
    f"SELECT name, files FROM (SELECT {{0}}_id, count(*) AS files FROM {join}"
    f" ON file.id = file_id WHERE {_HERE}{{2}} GROUP BY {{0}}_id)"
    " JOIN {0} ON {0}.id = {0}_id"
    for join in ("{1} CROSS JOIN file", "file CROSS JOIN {1}")
)
_LANGUAGES = tuple(
    f"SELECT language, count(*) FROM {join} ON content.id = content_id"
    f" WHERE language > '' AND {_HERE}{{}} GROUP BY language"
    for join in ("content CROSS JOIN file", "file CROSS JOIN content")
)


def shares(connection: Connection, filters: Sequence[Filter]) -> Shares:
    """Count files that fulfil filters, which are `known`; those that are missing do not count."""
    wanted = condition(filters)
    few = bool(filters) and count(connection, wanted) <= FEW
    labels = _LABELS_OF_FEW if few else _LABELS_OF_MANY if filters else _LABELS

    def numbers(query: str) -> dict[Key, int]:
        return dict(connection.execute(query, wanted.values).fetchall())

    return Shares(
        kinds=numbers(_KINDS[few].format(wanted.sql)),
        years=_years_of_few(connection, wanted) if few else years(connection, wanted),
        folders=numbers(_FOLDERS[few].format(wanted.sql)),
        tags=numbers(labels.format("tag", "file_tag", wanted.sql)),
        collections=numbers(labels.format("collection", "collection_file", wanted.sql)),
        languages=numbers(_LANGUAGES[few].format(wanted.sql)),
    )


def years(connection: Connection, wanted: Condition = EVERY) -> dict[int, int]:
    """Count files by the year in which they were changed last."""
    rows = connection.execute(
        "SELECT value ->> 0, (SELECT count(*) FROM file INDEXED BY idx_file_modified"
        " WHERE modified_ns >= year.value ->> 1 AND modified_ns < year.value ->> 2"
        f" AND {_HERE}{wanted.sql}) FROM json_each(?) AS year",
        (*wanted.values, json.dumps(_spans(connection))),
    )
    return {year: files for year, files in rows.fetchall() if files}


def _years_of_few(connection: Connection, wanted: Condition) -> dict[int, int]:
    rows = connection.execute(
        f"SELECT modified_ns FROM file WHERE {_HERE}{wanted.sql}", wanted.values
    )
    return dict(Counter(year_of(row[0]) for row in rows))


def _spans(connection: Connection) -> list[tuple[int, int, int]]:
    """Return each year in which a file was changed last, with its bounds in nanoseconds."""
    spans: list[tuple[int, int, int]] = []
    after = -(2**63)
    while len(spans) < _YEARS:
        (first,) = connection.execute(
            "SELECT min(modified_ns) FROM file WHERE modified_ns >= ?", (after,)
        ).fetchone()
        if first is None:
            break
        year = year_of(first)
        after = start_ns(date(year + 1, 1, 1))
        spans.append((year, start_ns(date(year, 1, 1)), after))
    return spans
