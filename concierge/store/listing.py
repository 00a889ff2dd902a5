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
from concierge.store.conditions import EVERY, Condition
from concierge.store.database import Connection
from concierge.store.filtering import condition

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


def listed(
    connection: Connection, filters: Sequence[Filter], sort: Sort, limit: int, offset: int
) -> Listed:
    """Return a page of the files that fulfil filters, which are `known`."""
    wanted = condition(filters, whole=True)
    total = count(connection, wanted)
    if offset >= total:
        return Listed([], total)
    collection = _collection(filters)
    if collection is not None and sort in ("relevance", "position"):
        return Listed(_by_position(connection, collection, wanted, limit, offset), total)
    order, *indexes = _ORDERS.get(sort, _ORDERS["date"])
    if total > FEW:
        index = indexes[any(map(_asks_more, filters))]
        query = f"SELECT id FROM file INDEXED BY {index} WHERE missing_since IS NULL"
    else:
        order = f"+{order}"  # no index is in this order: look up, then sort
        query = f"SELECT id {_HERE}"
    rows = connection.execute(
        f"{query}{wanted.sql} ORDER BY {order} LIMIT ? OFFSET ?", (*wanted.values, limit, offset)
    )
    return Listed([row[0] for row in rows], total)


def ordered(
    connection: Connection, ids: Sequence[int], filters: Sequence[Filter], sort: Sort
) -> list[int]:
    """Return some files in an order; those that are missing are left out."""
    collection = _collection(filters)
    among = json.dumps(list(ids))
    if sort == "position" and collection is not None:
        rows = connection.execute(
            "SELECT file_id FROM json_each(?) CROSS JOIN collection_file ON file_id = value"
            " WHERE collection_id = ? ORDER BY position, file_id",
            (among, collection),
        )
    else:
        order = _ORDERS.get(sort, _ORDERS["date"])[0]
        rows = connection.execute(
            f"SELECT id {_HERE} AND id IN (SELECT value FROM json_each(?)) ORDER BY +{order}",
            (among,),
        )
    return [row[0] for row in rows]


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


def _collection(filters: Sequence[Filter]) -> int | None:
    """Return the collection that a list is of, if it is of one."""
    ids = [one.ids for one in filters if one.field == "collection" and not one.negated]
    return ids[0][0] if ids and ids[0] else None


def _by_position(
    connection: Connection, collection: int, wanted: Condition, limit: int, offset: int
) -> list[int]:
    rows = connection.execute(
        "SELECT file_id FROM collection_file CROSS JOIN file ON file.id = file_id"
        f" WHERE collection_id = ? AND missing_since IS NULL{wanted.sql}"
        " ORDER BY position, file_id LIMIT ? OFFSET ?",
        (collection, *wanted.values, limit, offset),
    )
    return [row[0] for row in rows]
