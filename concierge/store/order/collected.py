"""The files of a collection: put in, taken out, moved and written about, within a transaction."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Sequence

from concierge.store.database import Connection

_AMONG = "(SELECT value FROM json_each(?))"


def order_of(connection: Connection, collection_id: int) -> list[int]:
    """Return the files that were put into a collection by hand, in their order."""
    rows = connection.execute(
        "SELECT file_id FROM collection_file WHERE collection_id = ? ORDER BY position, file_id",
        (collection_id,),
    )
    return [row[0] for row in rows.fetchall()]


def left_out(connection: Connection, collection_id: int) -> list[int]:
    """Return the files that a collection leaves out, whatever its query says."""
    rows = connection.execute(
        "SELECT file_id FROM collection_out WHERE collection_id = ? ORDER BY file_id",
        (collection_id,),
    )
    return [row[0] for row in rows.fetchall()]


def put_in(
    connection: Connection, collection_id: int, file_ids: Sequence[int], fitting: Collection[int]
) -> list[int]:
    """Put files at the end of a collection; those that fit its query need no place of their own.

    Returns:
        Those that were not in it; files that are not in the catalog are passed over.
    """
    back = _unmark(connection, collection_id, file_ids)
    new = [
        row[0]
        for row in connection.execute(
            "SELECT file.id FROM json_each(?) AS want JOIN file ON file.id = want.value"
            " WHERE NOT EXISTS (SELECT 1 FROM collection_file"
            "  WHERE collection_id = ? AND file_id = file.id) ORDER BY want.key",
            (json.dumps(list(dict.fromkeys(file_ids))), collection_id),
        )
    ]
    _append(connection, collection_id, [one for one in new if one not in fitting])
    return [one for one in new if one in back or one not in fitting]


def take_out(
    connection: Connection, collection_id: int, file_ids: Sequence[int], fitting: Collection[int]
) -> list[int]:
    """Take files out of a collection; those that fit its query are left out from now on.

    Returns:
        Those that were in it, those put in by hand first, in their order.
    """
    wanted = set(file_ids)
    gone = [one for one in order_of(connection, collection_id) if one in wanted]
    connection.execute(
        f"DELETE FROM collection_file WHERE collection_id = ? AND file_id IN {_AMONG}",  # noqa: S608
        (collection_id, json.dumps(gone)),
    )
    marked = [one for one in dict.fromkeys(file_ids) if one in fitting]
    rows = connection.execute(
        "INSERT INTO collection_out (collection_id, file_id, made) SELECT ?1, value, ?2"
        " FROM json_each(?3) JOIN file ON file.id = value WHERE NOT EXISTS"
        " (SELECT 1 FROM collection_out WHERE collection_id = ?1 AND file_id = value)"
        " RETURNING file_id",
        (collection_id, time.time(), json.dumps(marked)),
    )
    return list(dict.fromkeys([*gone, *(row[0] for row in rows.fetchall())]))


def move(
    connection: Connection, collection_id: int, file_ids: Sequence[int], before: int | None
) -> None:
    """Move files of a collection before another, or to its end; only those put in by hand."""
    order = order_of(connection, collection_id)
    moved = _moved(order, file_ids, before)
    places = dict(zip(order, range(len(order)), strict=True))
    connection.executemany(
        "UPDATE collection_file SET position = ? WHERE collection_id = ? AND file_id = ?",
        (
            (place + 1, collection_id, file_id)
            for place, file_id in enumerate(moved)
            if places[file_id] != place
        ),
    )


def set_cover(connection: Connection, collection_id: int, file_id: int) -> None:
    """Have a file stand for a collection; 0 for none."""
    connection.execute(
        "UPDATE collection_item SET cover = 0 WHERE collection_id = ? AND cover", (collection_id,)
    )
    if file_id:
        connection.execute(
            "INSERT INTO collection_item (collection_id, file_id, note, cover, made)"
            " VALUES (?, ?, '', 1, ?) ON CONFLICT (collection_id, file_id) DO UPDATE SET cover = 1",
            (collection_id, file_id, time.time()),
        )
    _tidy_items(connection, collection_id)


def set_note(connection: Connection, collection_id: int, file_id: int, note: str) -> None:
    """Write something about a file in a collection; "" for nothing."""
    connection.execute(
        "INSERT INTO collection_item (collection_id, file_id, note, cover, made)"
        " VALUES (?, ?, ?, 0, ?)"
        " ON CONFLICT (collection_id, file_id) DO UPDATE SET note = excluded.note",
        (collection_id, file_id, note, time.time()),
    )
    _tidy_items(connection, collection_id)


def notes_of(connection: Connection, collection_id: int) -> dict[int, str]:
    """Return what was written about files in a collection."""
    rows = connection.execute(
        "SELECT file_id, note FROM collection_item WHERE collection_id = ? AND note <> ''",
        (collection_id,),
    )
    return dict(rows.fetchall())


def _tidy_items(connection: Connection, collection_id: int) -> None:
    connection.execute(
        "DELETE FROM collection_item WHERE collection_id = ? AND note = '' AND NOT cover",
        (collection_id,),
    )


def _unmark(connection: Connection, collection_id: int, file_ids: Sequence[int]) -> set[int]:
    rows = connection.execute(
        f"DELETE FROM collection_out WHERE collection_id = ? AND file_id IN {_AMONG}"  # noqa: S608
        " RETURNING file_id",
        (collection_id, json.dumps(list(file_ids))),
    )
    return {row[0] for row in rows.fetchall()}


def _append(connection: Connection, collection_id: int, file_ids: Sequence[int]) -> None:
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM collection_file WHERE collection_id = ?",
        (collection_id,),
    ).fetchone()
    connection.execute(
        "INSERT INTO collection_file (collection_id, file_id, position, made)"
        " SELECT ?, value, ? + key, ? FROM json_each(?)",
        (collection_id, last + 1, time.time(), json.dumps(list(file_ids))),
    )


def _moved(order: Sequence[int], file_ids: Sequence[int], before: int | None) -> list[int]:
    """Return an order after some of it were put before another; that one may be among them."""
    there = set(order)
    moving = [file_id for file_id in dict.fromkeys(file_ids) if file_id in there]
    going = set(moving)
    rest = [file_id for file_id in order if file_id not in going]
    after = order[order.index(before) :] if before in there else ()
    target = next((file_id for file_id in after if file_id not in going), None)
    at = len(rest) if target is None else rest.index(target)
    return [*rest[:at], *moving, *rest[at:]]
