"""Listing files without words: any page of any number, in any order.

The whole is counted first. Few files are looked up and sorted; many are read off an index
that is in order already, which takes some 10 ms for 100,000, or sorted out of one that tells
all that is asked, which takes up to 40 ms.
"""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from concierge.core.filters import Filter, Sort
from concierge.store.database import Connection
from concierge.store.filters.conditions import EVERY, Condition
from concierge.store.filters.filtering import among, condition
from concierge.store.filters.sources import AMONG

_HERE = "FROM file WHERE missing_since IS NULL"
# So many are sorted in less time than an index of 100,000 is gone through.
FEW = 4000
# Orders, and the indexes that hold what they sort by, the second one kinds and folders too.
_ORDERS: dict[str, tuple[str, str, str]] = {
    "date": ("modified_ns DESC, size DESC, id DESC", "idx_file_modified", "idx_file_kind"),
    "name": ("name COLLATE NOCASE, id", "idx_file_name", "idx_file_name"),
    "size": ("size DESC, id DESC", "idx_file_kind", "idx_file_kind"),
}


class Listed(NamedTuple):
    """A page of files, and how many there are."""

    ids: list[int]
    total: int


class _Wanted(NamedTuple):
    """The files that are listed: what they fulfil, how many they are, and which index tells it."""

    condition: Condition
    total: int
    by_kind: bool = False


def listed(
    connection: Connection, filters: Sequence[Filter], sort: Sort, limit: int, offset: int
) -> Listed:
    """Return a page of the files that fulfil filters, which are `known`."""
    wanted = _wanted(connection, filters)
    part = range(offset, offset + limit)
    collection = _collection(filters)
    if collection is not None and sort in ("relevance", "position"):
        return Listed(_in_collection(connection, collection, wanted, part), wanted.total)
    return Listed(_page(connection, wanted, sort, part), wanted.total)


def _wanted(connection: Connection, filters: Sequence[Filter]) -> _Wanted:
    asked = condition(filters, whole=True)
    if not any(one.field in ("collection", "has") and one.groups for one in filters):
        return _Wanted(asked, count(connection, asked), any(map(_asks_more, filters)))
    # What collections ask may take long, and is asked once.
    rows = connection.execute(f"SELECT id {_HERE}{asked.sql}", asked.values).fetchall()
    return _of_ids([row[0] for row in rows])


def _of_ids(ids: Sequence[int]) -> _Wanted:
    found = among("file.id", tuple(ids))
    return _Wanted(Condition(f" AND {found.sql}", found.values), len(ids))


def _in_collection(
    connection: Connection, collection: Sequence[int], wanted: _Wanted, part: range
) -> list[int]:
    """Return a part of a collection: what was put in by hand, then what its query finds."""
    by_hand = _by_position(connection, collection, wanted.condition)
    page = by_hand[part.start : part.stop]
    start = max(0, part.start - len(by_hand))
    rest = range(start, start + len(part) - len(page))
    if len(by_hand) == wanted.total:
        return page
    put_in = among("file.id", tuple(by_hand))
    others = Condition(
        f"{wanted.condition.sql} AND NOT ({put_in.sql})",
        (*wanted.condition.values, *put_in.values),
    )
    left = _Wanted(others, wanted.total - len(by_hand), wanted.by_kind)
    return [*page, *_page(connection, left, "date", rest)]


def _page(connection: Connection, wanted: _Wanted, sort: Sort, part: range) -> list[int]:
    """Return a part of the files that are wanted, in an order."""
    if not part or part.start >= wanted.total:
        return []
    order, *indexes = _ORDERS.get(sort, _ORDERS["date"])
    if wanted.total > FEW:
        query = f"SELECT id FROM file INDEXED BY {indexes[wanted.by_kind]}"
        query += " WHERE missing_since IS NULL"
    else:
        order = f"+{order}"  # no index is in this order: look up, then sort
        query = f"SELECT id {_HERE}"
    rows = connection.execute(
        f"{query}{wanted.condition.sql} ORDER BY {order} LIMIT ? OFFSET ?",
        (*wanted.condition.values, len(part), part.start),
    )
    return [row[0] for row in rows]


def all_of(connection: Connection, filters: Sequence[Filter], *, whole: bool) -> list[int]:
    """Return all files that fulfil filters, which are `known`, in no order; see `condition`."""
    asked = condition(filters, whole)
    return [row[0] for row in connection.execute(f"SELECT id {_HERE}{asked.sql}", asked.values)]


def ordered(
    connection: Connection, ids: Sequence[int], filters: Sequence[Filter], sort: Sort
) -> list[int]:
    """Return some files in an order; those that are missing are left out."""
    collection = _collection(filters)
    among = json.dumps(list(ids))
    first: list[int] = []
    if sort == "position" and collection is not None:
        here = Condition(f" AND file.id IN {AMONG}", (among,))
        first = _by_position(connection, collection, here)
    order = _ORDERS.get(sort, _ORDERS["date"])[0]
    rows = connection.execute(
        f"SELECT id {_HERE} AND id IN {AMONG} ORDER BY +{order}", (among,)
    ).fetchall()
    return list(dict.fromkeys([*first, *(row[0] for row in rows)]))


def count(connection: Connection, wanted: Condition = EVERY) -> int:
    """Return how many files that are not missing fulfil a condition."""
    row: tuple[int] = connection.execute(
        f"SELECT count(*) {_HERE}{wanted.sql}",
        wanted.values,
    ).fetchone()
    return row[0]


def _asks_more(one: Filter) -> bool:
    """Say whether a filter is about kinds or folders, not about ids or times."""
    return one.field == "in" or (
        one.field == "type" and any(not value.startswith(".") for value in one.values)
    )


def _collection(filters: Sequence[Filter]) -> tuple[int, ...] | None:
    """Return the collection that a list is of, with those below it, if it is of one."""
    ids = [one.ids for one in filters if one.field == "collection" and not one.negated]
    return ids[0] if ids and ids[0] else None


def _by_position(connection: Connection, collection: Sequence[int], wanted: Condition) -> list[int]:
    """Return the files that were put into a collection by hand, then those of the ones below."""
    rows = connection.execute(
        "SELECT file_id FROM collection_file CROSS JOIN file ON file.id = file_id"
        " CROSS JOIN collection ON collection.id = collection_id"
        f" WHERE collection_id IN {AMONG} AND missing_since IS NULL{wanted.sql}"
        " ORDER BY key, position, file_id",
        (json.dumps(collection), *wanted.values),
    )
    return list(dict.fromkeys(row[0] for row in rows))
