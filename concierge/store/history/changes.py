"""The log of what happened to files: written with what it tells of, kept short.

What rules leave out is not told of, nor each file of a folder that is looked at for the
first time.
"""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from concierge.store.database import Connection

# How many changes are kept, and how many more may come before the oldest go.
KEPT, ROOM = 10_000, 1_000
# What is told of a path so shortly (s) after the same is not told again.
_AGAIN_S = 60.0
_SEPARATOR = os.fsencode(os.sep)

# Where a file was, and where it is.
Move = tuple[bytes, bytes]


def note_changes(connection: Connection, what: str, paths: Iterable[bytes]) -> None:
    """Note that the same happened to some files."""
    now = time.time()
    rows = [(now, what, path) for path in paths]
    if rows:
        connection.executemany("INSERT INTO change (at, what, path) VALUES (?, ?, ?)", rows)
        thin(connection, ROOM)


def note_rewritten(connection: Connection, paths: Iterable[bytes]) -> None:
    """Note that files changed, but not again and again while they are being written."""
    now = time.time()
    rows = [(now, path, now - _AGAIN_S) for path in paths]
    if rows:
        connection.executemany(
            "INSERT INTO change (at, what, path) SELECT ?1, 'changed', ?2 WHERE NOT EXISTS"
            " (SELECT 1 FROM change WHERE path = ?2 AND what IN ('added', 'changed') AND at > ?3)",
            rows,
        )
        thin(connection, ROOM)


def note_moves(
    connection: Connection, moves: Sequence[Move], gone: Callable[[bytes], bool]
) -> None:
    """Note where files went; a folder that went with all that was in it is one line.

    Args:
        connection: The writer's.
        moves: The files.
        gone: Says whether nothing stands at a path any more.
    """
    now = time.time()
    groups: defaultdict[Move, list[Move]] = defaultdict(list)
    for move in moves:
        groups[_folders(move)].append(move)
    rows = []
    for folders, some in groups.items():
        is_whole = len(some) > 1 and folders[0] and gone(folders[0])
        rows += [(now, *move, now - _AGAIN_S) for move in ([folders] if is_whole else some)]
    if rows:
        # A large folder comes in several batches.
        connection.executemany(
            "INSERT INTO change (at, what, path, earlier) SELECT ?1, 'moved', ?3, ?2"
            " WHERE NOT EXISTS (SELECT 1 FROM change WHERE path = ?3 AND what = 'moved'"
            " AND earlier = ?2 AND at > ?4)",
            rows,
        )
        thin(connection, ROOM)


def note_found_again(connection: Connection, earlier: bytes, path: bytes, since: float) -> None:
    """Note that a file which was missing and one that was new are one that moved.

    Args:
        connection: The writer's.
        earlier: Where it was.
        path: Where it is.
        since: When the first of both was noticed, seconds since the epoch.
    """
    connection.executemany(
        "DELETE FROM change WHERE path = ? AND what = ? AND at >= ?",
        ((earlier, "missing", since), (path, "added", since)),
    )
    connection.execute(
        "INSERT INTO change (at, what, path, earlier) VALUES (?, 'moved', ?, ?)",
        (time.time(), path, earlier),
    )


def thin(connection: Connection, room: int = 0) -> None:
    """Remove the oldest changes when there are more than are kept and some."""
    newest, oldest = connection.execute(
        "SELECT (SELECT max(id) FROM change), (SELECT min(id) FROM change)"
    ).fetchone()
    if newest is not None and newest - oldest >= KEPT + room:
        connection.execute("DELETE FROM change WHERE id <= ?", (newest - KEPT,))


def _folders(move: Move) -> Move:
    """Return the folders that a file changed with all that is above it in them, or nothing."""
    before, after = (path.split(_SEPARATOR) for path in move)
    if before[-1] != after[-1]:
        return b"", b""
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    old, new = _SEPARATOR.join(before), _SEPARATOR.join(after)
    return (b"", b"") if old.startswith(new + _SEPARATOR) else (old, new)
