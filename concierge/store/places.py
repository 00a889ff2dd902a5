"""Roots and files: where contents stand on disk."""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from concierge.core.errors import MisusedError
from concierge.core.paths import shown
from concierge.core.records import FileStat, FileState, Kind, Stage
from concierge.store.database import Connection, Database, next_id
from concierge.store.texts import detach

T = TypeVar("T")

DAY_NS = 86_400 * 10**9


@dataclass(frozen=True, slots=True)
class RootRow:
    """A watched folder or file."""

    id: int
    path: bytes
    exclude: tuple[str, ...]
    present: bool
    added: float
    scanned: float | None
    files: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """What one batch of a scan changed."""

    new: int = 0
    changed: int = 0
    moved: int = 0
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """How much was removed."""

    files: int = 0
    contents: int = 0
    chunks: int = 0


class Places:
    """The tables `root` and `file`, with the names index."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_root(self, path: bytes) -> RootRow:
        """Add a root, or return the one that is there.

        Files below it that belong to the root around it become its own, so that no file
        is ever met by two roots. Those of roots within it stay where they are.
        """

        def work(connection: Connection) -> None:
            others = connection.execute("SELECT path, id FROM root").fetchall()
            added = connection.execute(
                "INSERT INTO root (path, added) VALUES (?, ?) ON CONFLICT (path) DO NOTHING",
                (path, time.time()),
            )
            around = _innermost(path, others)
            if added.rowcount and around is not None:
                connection.execute(
                    "UPDATE file SET root_id = (SELECT id FROM root WHERE path = ?)"
                    " WHERE root_id = ? AND (path = ? OR (path > ? AND path < ?))",
                    (path, around, path, *inside(path)),
                )

        self._database.run(work)
        return next(root for root in self.roots() if root.path == path)

    def roots(self) -> list[RootRow]:
        """Return all roots in the order they were added."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, path, rules, present, added, scanned,"
                " (SELECT count(*) FROM file WHERE root_id = root.id) FROM root ORDER BY id"
            ).fetchall()
        return [
            RootRow(
                id=row[0],
                path=row[1],
                exclude=tuple(json.loads(row[2]).get("exclude", [])),
                present=bool(row[3]),
                added=row[4],
                scanned=row[5],
                files=row[6],
            )
            for row in rows
        ]

    def set_present(self, root_id: int, present: bool) -> None:
        """Note whether a root can be reached now."""
        self._database.run(
            lambda c: c.execute("UPDATE root SET present = ? WHERE id = ?", (present, root_id))
        )

    def exclude(self, root_id: int, patterns: Sequence[str]) -> None:
        """Replace a root's exclusion patterns."""
        rules = json.dumps({"exclude": list(patterns)})
        self._database.run(
            lambda c: c.execute("UPDATE root SET rules = ? WHERE id = ?", (rules, root_id))
        )

    def record(
        self, root_id: int, stats: Sequence[FileStat], gone: Callable[[bytes], bool]
    ) -> Seen:
        """Catalogue a batch of files as a scan saw them; unchanged ones cost no write.

        Args:
            root_id: The root they lie under.
            stats: What the scan saw.
            gone: Says whether nothing stands at a path any more; a known file that is
                gone from its old path and has the same identity here was moved.
        """
        return self._database.run(lambda c: _Recorder(c, root_id, gone).record(stats))

    def file_ids(self, root_id: int, below: bytes | None = None) -> set[int]:
        """Return the files of a root, or of one path in it and below."""
        with self._database.read() as connection:
            if below is None:
                rows = connection.execute("SELECT id FROM file WHERE root_id = ?", (root_id,))
            else:
                rows = connection.execute(
                    "SELECT id FROM file WHERE root_id = ?"
                    " AND (path = ? OR (path > ? AND path < ?))",
                    (root_id, below, *inside(below)),
                )
            return {row[0] for row in rows}

    def volumes(self, root_id: int) -> set[int]:
        """Return the volumes that a root's files stand on."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT DISTINCT volume FROM file WHERE root_id = ?", (root_id,)
            )
            return {row[0] for row in rows}

    def finish_scan(self, root_id: int, vanished: Iterable[int]) -> Removed:
        """Note the end of a scan and remove the files it did not meet."""
        ids = list(vanished)

        def work(connection: Connection) -> Removed:
            connection.execute(
                "UPDATE root SET scanned = ?, present = 1 WHERE id = ?", (time.time(), root_id)
            )
            return remove_files(connection, ids)

        return self._database.run(work)

    def forget_root(self, root_id: int) -> Removed:
        """Remove a root with everything known of its files."""

        def work(connection: Connection) -> Removed:
            rows = connection.execute("SELECT id FROM file WHERE root_id = ?", (root_id,))
            removed = remove_files(connection, [row[0] for row in rows])
            connection.execute("DELETE FROM root WHERE id = ?", (root_id,))
            return removed

        return self._database.run(work)

    def forget_files(self, ids: Sequence[int]) -> Removed:
        """Remove files with everything known of them."""
        return self._database.run(lambda c: remove_files(c, ids))

    def read_again(self, file_id: int) -> None:
        """Queue a file to be read once more, before others."""

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE file SET state = ?, reason = '' WHERE id = ?", (FileState.WAITING, file_id)
            )
            connection.execute(
                "INSERT INTO work (stage, subject, priority) VALUES (?, ?, ?)"
                " ON CONFLICT (stage, subject) DO UPDATE SET attempts = 0, not_before = 0,"
                " priority = excluded.priority",
                (Stage.TEXT, file_id, time.time_ns() / DAY_NS),
            )

        self._database.run(work)

    def files_to_read(self, ids: Sequence[int]) -> dict[int, tuple[bytes, int]]:
        """Return path and size of files by id."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, path, size FROM file WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            return {row[0]: (row[1], row[2]) for row in rows}


class _Recorder:
    """Catalogues one batch within one transaction."""

    def __init__(self, connection: Connection, root_id: int, gone: Callable[[bytes], bool]) -> None:
        self._connection = connection
        self._root_id = root_id
        self._gone = gone

    def record(self, stats: Sequence[FileStat]) -> Seen:
        known = self._known([stat.path for stat in stats])
        new: list[FileStat] = []
        ids: list[int] = []
        changed = moved = 0
        for stat in stats:
            row = known.get(stat.path)
            if row is None:
                old = self._moved_from(stat)
                if old is None:
                    new.append(stat)
                    continue
                self._move(old, stat)
                moved += 1
                ids.append(old[0])
                continue
            ids.append(row[0])
            if row[1:] != (self._root_id, *_observed(stat)):
                self._change(row[0], stat, same_bytes=row[4:6] == (stat.size, stat.modified_ns))
                changed += 1
        ids.extend(self._insert(new))
        return Seen(len(new), changed, moved, tuple(ids))

    def _known(self, paths: Sequence[bytes]) -> dict[bytes, tuple[Any, ...]]:
        # json_each cannot carry bytes, and names need not be text: a row of parameters.
        known = {}
        for start in range(0, len(paths), 500):
            part = paths[start : start + 500]
            marks = ",".join("?" * len(part))
            query = (
                "SELECT path, id, root_id, volume, inode, size, modified_ns,"  # noqa: S608
                " CASE state WHEN 'excluded' THEN reason ELSE '' END"
                f" FROM file WHERE path IN ({marks})"
            )
            for row in self._connection.execute(query, part):
                known[row[0]] = row[1:]
        return known

    def _moved_from(self, stat: FileStat) -> tuple[int, bytes, bool] | None:
        if stat.inode == 0:  # the file system has no file ids
            return None
        rows = self._connection.execute(
            "SELECT id, path, state = 'excluded' FROM file"
            " WHERE volume = ? AND inode = ? AND size = ? AND modified_ns = ?",
            (stat.volume, stat.inode, stat.size, stat.modified_ns),
        ).fetchall()
        return next((row for row in rows if self._gone(row[1])), None)

    def _move(self, old: tuple[int, bytes, bool], stat: FileStat) -> None:
        identity, old_path, was_excluded = old
        _unname(self._connection, identity, old_path)
        self._connection.execute(
            "UPDATE file SET root_id = ?, path = ?, name = ? WHERE id = ?",
            (self._root_id, stat.path, name_and_folder(stat.path)[0], identity),
        )
        _name_index(self._connection, [(identity, stat.path)])
        if stat.excluded or was_excluded:
            self._change(identity, stat, same_bytes=True)

    def _change(self, file_id: int, stat: FileStat, same_bytes: bool) -> None:
        was_excluded = self._connection.execute(
            "SELECT state = 'excluded' FROM file WHERE id = ?", (file_id,)
        ).fetchone()[0]
        self._connection.execute(
            "UPDATE file SET root_id = ?, volume = ?, inode = ?, size = ?, modified_ns = ?"
            " WHERE id = ?",
            (self._root_id, stat.volume, stat.inode, stat.size, stat.modified_ns, file_id),
        )
        if stat.excluded:
            detach(self._connection, [file_id])
            self._connection.execute(
                "UPDATE file SET state = ?, reason = ? WHERE id = ?",
                (FileState.EXCLUDED, stat.excluded, file_id),
            )
        elif was_excluded or not same_bytes:
            self._connection.execute(
                "UPDATE file SET state = ?, reason = '' WHERE id = ?", (FileState.WAITING, file_id)
            )
            enqueue_files(self._connection, [(file_id, stat)])

    def _insert(self, stats: Sequence[FileStat]) -> list[int]:
        if not stats:
            return []
        numbered = list(enumerate(stats, next_id(self._connection, "file")))
        self._connection.executemany(
            "INSERT INTO file (id, root_id, path, name, volume, inode, size, modified_ns, kind,"
            " state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    file_id,
                    self._root_id,
                    stat.path,
                    name_and_folder(stat.path)[0],
                    stat.volume,
                    stat.inode,
                    stat.size,
                    stat.modified_ns,
                    Kind.OTHER,
                    FileState.EXCLUDED if stat.excluded else FileState.WAITING,
                    stat.excluded,
                )
                for file_id, stat in numbered
            ),
        )
        _name_index(self._connection, [(file_id, stat.path) for file_id, stat in numbered])
        enqueue_files(self._connection, [pair for pair in numbered if not pair[1].excluded])
        return [file_id for file_id, _ in numbered]


def remove_files(connection: Connection, ids: Sequence[int]) -> Removed:
    """Remove files, and the contents that stand nowhere else."""
    removed = detach(connection, ids)
    files = 0
    for file_id in ids:
        row = connection.execute("SELECT path FROM file WHERE id = ?", (file_id,)).fetchone()
        if row is None:
            continue
        _unname(connection, file_id, row[0])
        connection.execute("DELETE FROM file WHERE id = ?", (file_id,))
        files += 1
    return Removed(files, *removed)


def check_inside(path: bytes, roots: Sequence[RootRow]) -> RootRow:
    """Return the root that holds a path, the innermost when there are several.

    Raises:
        MisusedError: When none does.
    """
    root = _innermost(path, [(root.path, root) for root in roots])
    if root is None:
        raise MisusedError(
            f"{shown(path)} is not in the index.", "concierge roots lists the folders that are."
        )
    return root


def _innermost(path: bytes, roots: Iterable[tuple[bytes, T]]) -> T | None:
    """Return what goes with the longest of the root paths that hold a path."""
    around = [pair for pair in roots if path == pair[0] or path.startswith(inside(pair[0])[0])]
    return max(around, key=lambda pair: len(pair[0]))[1] if around else None


def inside(folder: bytes) -> tuple[bytes, bytes]:
    """Return bounds such that every path below a folder lies strictly between them."""
    separator = os.fsencode(os.sep)
    start = folder if folder.endswith(separator) else folder + separator
    return start, start[:-1] + bytes([start[-1] + 1])


def _observed(stat: FileStat) -> tuple[object, ...]:
    return (stat.volume, stat.inode, stat.size, stat.modified_ns, stat.excluded)


def _named(file_id: int, path: bytes) -> tuple[int, str, str]:
    return (file_id, *name_and_folder(path))


def name_and_folder(path: bytes) -> tuple[str, str]:
    """Return what the name index holds of a path."""
    return shown(os.path.basename(path)), shown(os.path.dirname(path))


def _name_index(connection: Connection, rows: Iterable[tuple[int, bytes]]) -> None:
    connection.executemany(
        "INSERT INTO name_fts (rowid, name, folder) VALUES (?, ?, ?)",
        (_named(file_id, path) for file_id, path in rows),
    )


def _unname(connection: Connection, file_id: int, path: bytes) -> None:
    connection.execute(
        "INSERT INTO name_fts (name_fts, rowid, name, folder) VALUES ('delete', ?, ?, ?)",
        _named(file_id, path),
    )


def enqueue_files(connection: Connection, rows: Iterable[tuple[int, FileStat]]) -> None:
    """Queue files to be read."""
    connection.executemany(
        "INSERT INTO work (stage, subject, priority) VALUES (?, ?, ?)"
        " ON CONFLICT (stage, subject) DO UPDATE SET attempts = 0, not_before = 0,"
        " priority = excluded.priority",
        ((Stage.TEXT, file_id, _priority(stat)) for file_id, stat in rows),
    )


def _priority(stat: FileStat) -> float:
    """Recent files first, small ones before large: a megabyte weighs as much as a week."""
    return stat.modified_ns / DAY_NS - 7 * math.log2(1 + stat.size / 2**20)
