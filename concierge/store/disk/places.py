"""Roots and files: where contents stand on disk."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from concierge.core.paths import OUSTED
from concierge.core.records import FileStat, FileState, Stage
from concierge.store.database import Connection, Database
from concierge.store.disk.away import AWAITED, IN_BIN
from concierge.store.disk.bounds import inside
from concierge.store.disk.files import DAY_NS, Removed, note_missing, remove_files
from concierge.store.disk.recording import Recorder, Seen, leave_out
from concierge.store.disk.roots import RootRow, innermost
from concierge.store.history.changes import note_changes

# Files that are removed in one transaction: about a quarter of a second.
_SLICE = 500
# Why a file is left out whose folder is; `Filter.reason` says why that is.
UNREACHED = "in a folder that is left out"
# Paths that are looked up with one query.
_AT_ONCE = 200
# Files that are noted as missing in one transaction.
_MISSING_SLICE = 5000


# What is forgotten soon: what a person labelled, or took labels off that undoing puts back, and
# what may come out of the bin is kept longer.
_PASSING = f"NOT {AWAITED} AND NOT {IN_BIN}"


class Places:
    """The tables `root` and `file`."""

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
            around = innermost(path, others)
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
                "SELECT id, path, rules, present, added, scanned, (SELECT count(*) FROM file"
                " WHERE root_id = root.id AND missing_since IS NULL), gone_why, gone_since"
                " FROM root ORDER BY id"
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
                allow=tuple(json.loads(row[2]).get("allow", [])),
                gone_why=row[7],
                gone_since=row[8],
            )
            for row in rows
        ]

    def set_gone(self, root_id: int, why: str, since: float | None) -> None:
        """Note why a root's files cannot be reached.

        Args:
            root_id: The root.
            why: absent, emptied, unreadable ..., or "" when they can be reached again.
            since: Since when, seconds since the epoch.
        """
        self._database.run(
            lambda c: c.execute(
                "UPDATE root SET present = ?, gone_why = ?, gone_since = ? WHERE id = ?",
                (not why, why, since if why else None, root_id),
            )
        )

    def set_rules(self, root_id: int, exclude: Sequence[str], allow: Sequence[str]) -> None:
        """Replace a root's patterns of what is left out, and of what is read all the same."""
        rules = json.dumps({"exclude": list(exclude), "allow": list(allow)})
        self._database.run(
            lambda c: c.execute("UPDATE root SET rules = ? WHERE id = ?", (rules, root_id))
        )

    def record(
        self, root_id: int, stats: Sequence[FileStat], gone: Callable[[bytes], bool]
    ) -> Seen:
        """Catalogue a batch of files as a scan saw them; unchanged ones cost no write.

        Args:
            root_id: The root they lie under.
            stats: What the scan saw; each path once.
            gone: Says whether nothing stands at a path any more; a known file that is
                gone from its old path and is the same file here was moved.
        """
        return self._database.run(lambda c: Recorder(c, root_id, gone).record(stats))

    def file_ids(self, root_id: int, below: bytes | None = None, missing: bool = False) -> set[int]:
        """Return the files of a root, or of one path in it and below.

        Args:
            root_id: The root.
            below: The path; None means all of the root.
            missing: Whether to return missing ones too.
        """
        query = "SELECT id FROM file WHERE root_id = ?"
        query += "" if missing else " AND missing_since IS NULL"
        with self._database.read() as connection:
            if below is None:
                rows = connection.execute(query, (root_id,))
            else:
                ousted = below + OUSTED  # and what stood there once
                rows = connection.execute(
                    f"{query} AND (path = ? OR (path > ? AND path < ?) OR (path > ? AND path < ?))",
                    (root_id, below, *inside(below), ousted, ousted + b":"),
                )
            return {row[0] for row in rows}

    def ids_below(self, path: bytes) -> list[int]:
        """Return the file at a path or those below it, by their paths, whatever their root."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM file WHERE missing_since IS NULL"
                " AND (path = ? OR (path > ? AND path < ?)) ORDER BY path",
                (path, *inside(path)),
            )
            return [row[0] for row in rows]

    def ids_at(self, root_id: int, paths: Iterable[bytes]) -> set[int]:
        """Return the files of a root at and below any of some paths."""
        wanted: list[bytes] = []
        covered: bytes | None = None
        for path in sorted(paths, key=lambda path: inside(path)[0]):
            if covered is None or not path.startswith(covered):
                covered = inside(path)[0]
                wanted.append(path)
        with self._database.read() as connection:
            return {
                row[0]
                for start in range(0, len(wanted), _AT_ONCE)
                for row in _at_or_below(connection, root_id, wanted[start : start + _AT_ONCE])
            }

    def volumes(self, root_id: int) -> set[int]:
        """Return the volumes that a root's files stand on."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT DISTINCT volume FROM file WHERE root_id = ?", (root_id,)
            )
            return {row[0] for row in rows}

    def volumes_of(self, ids: Iterable[int]) -> set[int]:
        """Return the volumes that some files stand on."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT DISTINCT volume FROM file WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            return {row[0] for row in rows}

    def on_volume(self, root_id: int, volume: int) -> list[tuple[int, bytes, bool]]:
        """Return id and path of a root's files on a volume, and whether they were read."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, path, content_id IS NOT NULL FROM file"
                " WHERE volume = ? AND root_id = ? AND missing_since IS NULL",
                (volume, root_id),
            )
            return [(row[0], row[1], bool(row[2])) for row in rows]

    def finish_scan(self, root_id: int, vanished: Iterable[int]) -> int:
        """Note the end of a scan; the files it did not meet are missing from now on.

        Returns:
            How many are missing that were not before and stand nowhere else.
        """
        missing = self.note_missing(vanished)

        def work(connection: Connection) -> None:
            now = time.time()
            first = connection.execute(
                "SELECT path FROM root WHERE id = ? AND scanned IS NULL", (root_id,)
            ).fetchall()
            note_changes(connection, "added", (row[0] for row in first))
            connection.execute(
                "UPDATE root SET scanned = ?, present = 1, gone_why = '', gone_since = NULL"
                " WHERE id = ?",
                (now, root_id),
            )
            # A clock that was set back must not keep what was deleted for years.
            connection.execute(
                "UPDATE file SET missing_since = ? WHERE missing_since > ?", (now, now)
            )

        self._database.run(work)
        return missing

    def note_missing(self, ids: Iterable[int]) -> int:
        """Note that files are not where they were.

        They are found no more, but what is known of them is kept until `expire_missing`, so
        that one which turns up elsewhere need not be read again. One that has turned up
        already takes its place there.

        Returns:
            How many are missing that were not before and stand nowhere else.
        """
        now, missing = time.time(), 0
        for some in _slices(list(ids), _MISSING_SLICE):
            missing += self._database.run(partial(note_missing, ids=some, now=now))
        return missing

    def leave_out(self, ids: Sequence[int]) -> None:
        """Forget what files say whose folder is left out; should they be met again, they wait."""
        for start in range(0, len(ids), _SLICE):
            self._database.run(partial(_leave_unreached, ids=ids[start : start + _SLICE]))

    def expire_missing(self, before: float) -> Removed:
        """Remove the files that have been missing since before a time (s since the epoch).

        Those that a person labelled stay until `expire_labelled`, those in the bin until the
        journal forgets them.
        """
        removed = Removed()
        while True:  # in slices, because 10,000 files take seconds and others want to write
            some = self._database.run(lambda c: _expire_some(c, before))
            if not some.files:
                return removed
            removed += some

    def expire_labelled(self, before: float) -> Removed:
        """Remove files that a person labelled; see `expire_missing`."""
        removed = Removed()
        while True:
            some = self._database.run(lambda c: _expire_some(c, before, f"NOT {IN_BIN}"))
            if not some.files:
                return removed
            removed += some

    def next_missing(self) -> float | None:
        """Return since when the file is missing that is to be removed first, or None."""
        with self._database.read() as connection:
            row: tuple[float | None] = connection.execute(
                "SELECT min(missing_since) FROM file"  # noqa: S608 - a constant
                f" WHERE missing_since IS NOT NULL AND {_PASSING}"
            ).fetchone()
            return row[0]

    def forget_root(self, root_id: int) -> Removed:
        """Remove a root with everything known of its files; the root itself goes last."""
        removed = Removed()
        while True:  # in slices, as `expire_missing`
            some = self._database.run(lambda c: _forget_some(c, root_id))
            removed += some
            if some.files < _SLICE:
                return removed

    def forget_files(self, ids: Sequence[int]) -> Removed:
        """Remove files with everything known of them."""
        removed = Removed()
        for some in _slices(ids, _SLICE):
            removed += self._database.run(partial(remove_files, ids=some))
        return removed

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
                "SELECT id, path, size FROM file WHERE missing_since IS NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            return {row[0]: (row[1], row[2]) for row in rows}


def _leave_unreached(connection: Connection, ids: Sequence[int]) -> None:
    leave_out(connection, ids, UNREACHED)


def _expire_some(connection: Connection, before: float, which: str = _PASSING) -> Removed:
    rows = connection.execute(
        f"SELECT id, path, state FROM file WHERE missing_since < ? AND {which} LIMIT ?",  # noqa: S608
        (before, _SLICE),
    ).fetchall()
    note_changes(connection, "removed", (row[1] for row in rows if row[2] != FileState.EXCLUDED))
    return remove_files(connection, [row[0] for row in rows])


def _forget_some(connection: Connection, root_id: int) -> Removed:
    """Remove some files of a root, and with the last of them the root."""
    rows = connection.execute(
        "SELECT id FROM file WHERE root_id = ? LIMIT ?", (root_id, _SLICE)
    ).fetchall()
    removed = remove_files(connection, [row[0] for row in rows])
    if len(rows) < _SLICE:
        connection.execute("DELETE FROM root WHERE id = ?", (root_id,))
    return removed


def _slices(ids: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), most):
        yield ids[start : start + most]


def _at_or_below(connection: Connection, root_id: int, paths: Sequence[bytes]) -> list[tuple[int]]:
    marks = ",".join(["(?, ?, ?)"] * len(paths))
    rows: list[tuple[int]] = connection.execute(
        f"WITH wanted (at, after, until) AS (VALUES {marks})"  # noqa: S608 - only marks
        " SELECT file.id FROM wanted CROSS JOIN file"
        " ON path = at OR (path > after AND path < until)"
        " WHERE +root_id = ? AND missing_since IS NULL",
        [*(value for path in paths for value in (path, *inside(path))), root_id],
    ).fetchall()
    return rows
