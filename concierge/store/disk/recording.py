"""Cataloguing what a scan sees: new, changed, moved and linked files."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from concierge.core.errors import Category
from concierge.core.records import LATER_REASONS, FileStat, FileState, Reading, Stage
from concierge.store.content.intake import attach
from concierge.store.content.paper_rows import look_again
from concierge.store.content.texts import detach
from concierge.store.database import Connection, next_id
from concierge.store.disk.away import IN_BIN, kept, oust
from concierge.store.disk.files import enqueue_files, remove_files
from concierge.store.disk.identity import Gone, Known, Moves, known_at, stale_links
from concierge.store.disk.noting import Noting
from concierge.store.tagging.folder_tags import follow
from concierge.store.words.names import (
    drop_empty_folders,
    folder_ids,
    index_names,
    name_and_folder,
    unindex_names,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What one batch of a scan changed.

    Attributes:
        new: How many files were not known.
        changed: How many were, and are not the same now.
        moved: How many stand elsewhere now.
        ids: All that were met.
        linked: Root and path of other links to what changed: the system tells of one only.
    """

    new: int = 0
    changed: int = 0
    moved: int = 0
    ids: tuple[int, ...] = ()
    linked: tuple[tuple[int, bytes], ...] = ()


class Recorder:
    """Catalogues one batch within one transaction.

    Args:
        connection: The writer's.
        root_id: The root that the files lie under.
        gone: Says whether nothing stands at a path any more.
    """

    def __init__(self, connection: Connection, root_id: int, gone: Gone) -> None:
        self._connection = connection
        self._root_id = root_id
        self._gone = gone
        self._now = time.time()

    def record(self, stats: Sequence[FileStat]) -> Seen:
        """Catalogue files; those that are unchanged cost no write."""
        ids, others, known = self._compared(stats)
        seen = Seen()
        if others:
            seen, found = self._catalogue(others, known)
            ids |= found
        self._postpone(
            [(stat.rests_at, ids[stat.path]) for stat in stats if stat.rests_at > self._now]
        )
        return replace(seen, ids=tuple(ids.values()))

    def _compared(
        self, stats: Sequence[FileStat]
    ) -> tuple[dict[bytes, int], list[FileStat], dict[bytes, Known]]:
        """Return the ids of unchanged files, the other files, and what is known of those."""
        seen = {stat.path: stat for stat in stats}
        ids, known = {}, {}
        for row in known_at(self._connection, list(seen)):
            if self._differs(row, seen[row.path]):
                known[row.path] = row
            else:
                ids[row.path] = row.id
        return ids, [stat for stat in stats if stat.path not in ids], known

    def _catalogue(
        self, stats: Sequence[FileStat], known: dict[bytes, Known]
    ) -> tuple[Seen, dict[bytes, int]]:
        """Catalogue files that are not as they are known; returns their ids by path."""
        known = self._without_binned(stats, known)
        moves = Moves(self._connection, stats, known, self._gone)
        moved = [(moves.moved[stat.path], stat) for stat in stats if stat.path in moves.moved]
        leaving = {row.id for row, _ in moved}
        there = {path: row for path, row in known.items() if row.id not in leaving}
        rest = [stat for stat in stats if stat.path not in moves.moved]
        new = [stat for stat in rest if stat.path not in there]
        changed = [(there[stat.path], stat) for stat in rest if stat.path in there]
        self._move(moved, known)
        for row, stat in changed:
            self._change(row, stat)
        noting = Noting(self._connection, self._root_id)
        noting.new(new)
        noting.known([*changed, *moved], self._gone)
        ids = {stat.path: row.id for row, stat in (*changed, *moved)} | self._insert(new)
        for stat in stats:
            if stat.path in moves.links and not stat.excluded:
                ids[stat.path] = self._link(ids[stat.path], stat, moves.links[stat.path])
        rewritten = [stat for row, stat in changed if not _same_bytes(row, stat)]
        links = stale_links(self._connection, rewritten)
        linked = tuple((row.root_id, row.path) for row in links)
        return Seen(len(new), len(changed), len(moved), linked=linked), ids

    def _without_binned(
        self, stats: Sequence[FileStat], known: dict[bytes, Known]
    ) -> dict[bytes, Known]:
        """Return what is known of paths, less the files that lie in the bin still."""
        others = [
            known[stat.path]
            for stat in stats
            if stat.path in known and _is_another(known[stat.path], stat)
        ]
        binned = kept(self._connection, [row.id for row in others], IN_BIN)
        oust(self._connection, ((row.id, row.path) for row in others if row.id in binned))
        return {path: row for path, row in known.items() if row.id not in binned}

    def _differs(self, row: Known, stat: FileStat) -> bool:
        return (
            row.size != stat.size
            or row.modified_ns != stat.modified_ns
            or row.inode != stat.inode
            or row.volume != stat.volume
            or row.root_id != self._root_id
            or row.missing_since is not None
            or (row.reason if row.state == FileState.EXCLUDED else "") != _reason(row, stat)
            or (row.content_id is None and row.kind != stat.kind)
        )

    def _move(self, moved: Sequence[tuple[Known, FileStat]], known: dict[bytes, Known]) -> None:
        """Give known files their new paths; an unchanged name is not indexed again."""
        if not moved:
            return
        given_up = self._make_room(moved, known)
        follow(self._connection, [(row.path, stat.path) for row, stat in moved], self._gone)
        places = {stat.path: name_and_folder(stat.path) for _, stat in moved}
        folders = folder_ids(self._connection, (folder for _, folder in places.values()))
        self._connection.executemany(
            "UPDATE file SET root_id = ?, path = ?, name = ?, folder_id = ?, volume = ?,"
            " inode = ?, missing_since = NULL WHERE id = ?",
            (
                (
                    self._root_id,
                    stat.path,
                    places[stat.path][0],
                    folders[places[stat.path][1]],
                    stat.volume,
                    stat.inode,
                    row.id,
                )
                for row, stat in moved
            ),
        )
        renamed = [(row, stat) for row, stat in moved if row.name != places[stat.path][0]]
        unindex_names(self._connection, [(row.id, row.name) for row, _ in renamed])
        index_names(self._connection, [(row.id, places[stat.path][0]) for row, stat in renamed])
        for row, _ in renamed:
            look_again(self._connection, row.content_id)
        for row, stat in moved:
            # What it is may be told by its name, and what is left out by its place.
            here = row._replace(root_id=self._root_id, volume=stat.volume, inode=stat.inode)
            if self._differs(here, stat):
                self._change(row, stat)
        drop_empty_folders(self._connection, (row.folder_id for row, _ in moved))
        if given_up:
            remove_files(self._connection, given_up)

    def _make_room(
        self, moved: Sequence[tuple[Known, FileStat]], known: dict[bytes, Known]
    ) -> list[int]:
        """Take files off the paths that others come to; return those that are given up.

        Files that are missing and that a person labelled, or that may come out of the bin, wait.
        """
        there = [known[stat.path] for _, stat in moved if stat.path in known]
        self._connection.executemany(
            "UPDATE file SET path = ? WHERE id = ?", ((b"\0%d" % row.id, row.id) for row in there)
        )
        going = {row.id for row, _ in moved}
        left = [row for row in there if row.id not in going]
        oust(self._connection, ((row.id, row.path) for row in left))
        waiting = kept(self._connection, [row.id for row in left])
        return [row.id for row in left if row.id not in waiting]

    def _change(self, row: Known, stat: FileStat) -> None:
        self._connection.execute(
            "UPDATE file SET root_id = ?, volume = ?, inode = ?, size = ?, modified_ns = ?,"
            " missing_since = NULL, kind = CASE WHEN content_id IS NULL THEN ? ELSE kind END"
            " WHERE id = ?",
            (
                self._root_id,
                stat.volume,
                stat.inode,
                stat.size,
                stat.modified_ns,
                stat.kind,
                row.id,
            ),
        )
        reason = _reason(row, stat)
        if reason:
            if (row.state, row.reason) != (FileState.EXCLUDED, reason):
                leave_out(self._connection, [row.id], reason, stat.kind)
        elif (
            row.state == FileState.EXCLUDED
            or not _same_bytes(row, stat)
            or (row.missing_since is not None and _is_unread(row))
        ):
            self._connection.execute(
                "UPDATE file SET state = ?, reason = '' WHERE id = ?", (FileState.WAITING, row.id)
            )
            enqueue_files(self._connection, [(row.id, stat)])

    def _insert(self, stats: Sequence[FileStat]) -> dict[bytes, int]:
        if not stats:
            return {}
        numbered = list(enumerate(stats, next_id(self._connection, "file")))
        places = [name_and_folder(stat.path) for stat in stats]
        folders = folder_ids(self._connection, (folder for _, folder in places))
        self._connection.executemany(
            "INSERT INTO file (id, root_id, path, name, folder_id, volume, inode, size,"
            " modified_ns, kind, state, reason, found)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    file_id,
                    self._root_id,
                    stat.path,
                    name,
                    folders[folder],
                    stat.volume,
                    stat.inode,
                    stat.size,
                    stat.modified_ns,
                    stat.kind,
                    FileState.EXCLUDED if stat.excluded else FileState.WAITING,
                    stat.excluded,
                    self._now,
                )
                for (file_id, stat), (name, folder) in zip(numbered, places, strict=True)
            ),
        )
        index_names(
            self._connection,
            [(pair[0], place[0]) for pair, place in zip(numbered, places, strict=True)],
        )
        enqueue_files(self._connection, [pair for pair in numbered if not pair[1].excluded])
        return {stat.path: file_id for file_id, stat in numbered}

    def _link(self, file_id: int, stat: FileStat, other: Known) -> int:
        """Give a second path of a file that was read what is known of it."""
        there = self._connection.execute(
            "SELECT 1 FROM content WHERE id = ?", (other.content_id,)
        ).fetchone()
        if there is None or other.content_id is None:
            return file_id
        reading = Reading(file_id, stat.size, stat.modified_ns, b"")
        return attach(self._connection, reading, other.content_id)

    def _postpone(self, files: Sequence[tuple[float, int]]) -> None:
        """Let files that wait and are still written wait longer."""
        self._connection.executemany(
            "UPDATE work SET not_before = max(not_before, ?) WHERE stage = ? AND subject = ?",
            ((rests_at, Stage.TEXT, file_id) for rests_at, file_id in files),
        )


def leave_out(
    connection: Connection, file_ids: Sequence[int], reason: str, kind: str | None = None
) -> None:
    """Forget what files say; their names stay findable.

    Args:
        connection: The writer's.
        file_ids: The files.
        reason: Why they are left out.
        kind: What their names say they are; None leaves what is known.
    """
    detach(connection, file_ids)
    connection.executemany(
        "UPDATE file SET state = ?, reason = ?, kind = coalesce(?, kind) WHERE id = ?",
        ((FileState.EXCLUDED, reason, kind, file_id) for file_id in file_ids),
    )


def _same_bytes(row: Known, stat: FileStat) -> bool:
    return (row.size, row.modified_ns) == (stat.size, stat.modified_ns)


def _is_another(row: Known, stat: FileStat) -> bool:
    """Say whether only its path speaks for it that a file is one that was missing."""
    same_number = stat.inode and (row.volume, row.inode) == (stat.volume, stat.inode)
    return row.missing_since is not None and not same_number and not _same_bytes(row, stat)


def _reason(row: Known, stat: FileStat) -> str:
    """Return why a file is left out; what its content told holds until that changes."""
    if stat.excluded or row.state != FileState.EXCLUDED or not _same_bytes(row, stat):
        return stat.excluded
    return row.reason if row.reason in LATER_REASONS else ""


def _is_unread(row: Known) -> bool:
    """Say whether a file was missed before it could be read."""
    return row.state == FileState.WAITING or (
        row.state == FileState.FAILED and row.reason == Category.MISSING
    )
