"""Counting what the files of a result have in common.

All files are counted from the indexes that are in the order of what is counted, without a look
at the rows: some 10 ms for each of kinds, years and folders at 100,000 files. Few files are
looked up one by one. Of many, one index tells kinds, folders and times in one go, and the lists
of what is tagged or written in a language are compared with theirs.
"""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from concierge.core.file_bits import FileBits, as_bits
from concierge.core.filters import Filter, Shares
from concierge.core.times import start_ns, year_of
from concierge.store.database import Connection
from concierge.store.filters.conditions import Condition
from concierge.store.filters.filtering import condition
from concierge.store.filters.listing import FEW, count
from concierge.store.tagging.passage_tags import lent

_YEARS = 400  # files' times reach from 1677 to 2262

_HERE = "missing_since IS NULL"
_LANGUAGES = (
    "FROM content CROSS JOIN file ON content.id = content_id"
    f" WHERE language > '' AND {_HERE} GROUP BY language"
)
# Tags and languages of some files by name: of few, how many; of many, all files
# that have them, one row each, for that reads fastest.
_OF_FEW = (
    (
        "SELECT name, count(*) FROM json_each(?) CROSS JOIN file_tag ON file_id = value"
        " CROSS JOIN tag ON tag.id = tag_id GROUP BY tag.id"
    ),
    (
        "SELECT language, count(*) FROM json_each(?) CROSS JOIN file ON file.id = value"
        " CROSS JOIN content ON content.id = content_id WHERE language > '' GROUP BY language"
    ),
)
_OF_MANY = (
    (
        "SELECT name, files FROM (SELECT tag_id, json_group_array(file_id) AS files"
        " FROM file_tag GROUP BY tag_id) JOIN tag ON tag.id = tag_id"
    ),
    f"SELECT language, json_group_array(file.id) {_LANGUAGES}",
)
# The same of all, after kinds and folders; those that are missing are the fewer.
_OF_ALL = (
    f"SELECT kind, count(*) FROM file INDEXED BY idx_file_kind WHERE {_HERE} GROUP BY kind",
    (
        f"SELECT folder_id, count(*) FROM file INDEXED BY idx_file_folder WHERE {_HERE}"
        " GROUP BY folder_id"
    ),
    (
        "SELECT name, files FROM (SELECT tag_id, count(*) AS files FROM file_tag"
        " WHERE file_id NOT IN (SELECT id FROM file WHERE missing_since IS NOT NULL)"
        " GROUP BY tag_id) JOIN tag ON tag.id = tag_id"
    ),
    f"SELECT language, count(*) {_LANGUAGES}",
)


class Year(NamedTuple):
    """How many files were changed last in a year, and their bytes."""

    year: int
    files: int
    bytes: int


def shares(
    connection: Connection, filters: Sequence[Filter], collections: Mapping[str, FileBits]
) -> Shares:
    """Count files that fulfil filters; those that are missing do not count.

    Args:
        connection: Any.
        filters: What they fulfil; `known`.
        collections: The files of each collection; none is missing.
    """
    if not filters:
        return _of_all(connection, collections)
    wanted = condition(filters, whole=True)
    few = count(connection, wanted) <= FEW
    ids, kinds, folders, by_year = _columns(connection, wanted, few)
    if few:
        listed = json.dumps(list(ids))
        tags, languages = (_numbers(connection, query, listed) for query in _OF_FEW)
    else:
        tags, languages = (_among(connection, query, ids) for query in _OF_MANY)
    had = ((name, len(ids.intersection(files))) for _, name, files in lent(connection))
    inside = as_bits(ids)
    held = _held({name: files & inside for name, files in collections.items()})
    places = _paths(connection, folders)
    return Shares(kinds, by_year, places, _added(tags, had), held, languages)


def _of_all(connection: Connection, collections: Mapping[str, FileBits]) -> Shares:
    kinds, folders, tags, languages = (_numbers(connection, query) for query in _OF_ALL)
    by_year = {one.year: one.files for one in years(connection)}
    had = ((name, len(files)) for _, name, files in lent(connection))
    places = _paths(connection, folders)
    return Shares(kinds, by_year, places, _added(tags, had), _held(collections), languages)


def _held(collections: Mapping[str, FileBits]) -> dict[str, int]:
    """Count the files of collections; those without any are left out."""
    return {name: files.bit_count() for name, files in collections.items() if files}


def _columns(
    connection: Connection, wanted: Condition, few: bool
) -> tuple[set[int], dict[str, int], dict[int, int], dict[int, int]]:
    """Return some files, and how many there are by kind, folder and year.

    The condition, which may cost more than all else, is asked once.
    """
    index = "" if few else "INDEXED BY idx_file_kind"
    ids: set[int] = set()
    kinds: Counter[str] = Counter()
    folders: Counter[int] = Counter()
    places: Counter[int] = Counter()
    spans = _spans(connection)
    year_at = partial(bisect_right, [first for _, first, _ in spans])
    for kind, *columns in connection.execute(
        "SELECT kind, json_group_array(id), json_group_array(folder_id),"
        f" json_group_array(modified_ns) FROM file {index} WHERE {_HERE}{wanted.sql}"
        f" GROUP BY {'+' * few}kind",
        wanted.values,
    ):
        some, there, times = map(json.loads, columns)
        ids.update(some)
        kinds[kind] = len(some)
        folders.update(there)
        places.update(map(year_at, times))
    by_year = {spans[max(place, 1) - 1][0]: files for place, files in places.items()}
    return ids, dict(kinds), dict(folders), by_year


def _numbers(connection: Connection, query: str, *values: str) -> dict[Any, int]:
    return dict(connection.execute(query, values).fetchall())


def _among(connection: Connection, query: str, ids: set[int]) -> dict[str, int]:
    """Count some of the files that a query lists by name; names without any are left out."""
    rows = connection.execute(query)
    counted = ((name, len(ids.intersection(json.loads(files)))) for name, files in rows)
    return {name: files for name, files in counted if files}


def _added(counts: dict[str, int], more: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return counts with others of the same things added; what is none is left out."""
    total = Counter(counts)
    for name, files in more:
        if files:
            total[name] += files
    return dict(total)


def _paths(connection: Connection, folders: dict[int, int]) -> dict[bytes, int]:
    rows = connection.execute(
        "SELECT id, path FROM folder WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(folders)),),
    )
    return {path: folders[folder_id] for folder_id, path in rows}


def years(connection: Connection) -> list[Year]:
    """Count all files by the year in which they were changed last, the earliest first."""
    counted = [
        Year(
            year,
            *connection.execute(
                "SELECT count(*), coalesce(sum(size), 0) FROM file INDEXED BY idx_file_modified"
                f" WHERE modified_ns >= ? AND modified_ns < ? AND {_HERE}",
                (start, end),
            ).fetchone(),
        )
        for year, start, end in _spans(connection)
    ]
    return [one for one in counted if one.files]


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
