"""Tags of folders, and which files have them from there.

`folder_tag` holds what a person said, by the path of the folder. What follows from it stands in
`heir`: for each folder with files, the tags that these have from it or from one above. The view
`tagged` joins that with what files carry themselves. So nothing is kept for each file, and a file
that comes, moves or goes has the tags of the folder that it is in. See decision 0034.
"""

from __future__ import annotations

import json
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from concierge.core import wire
from concierge.core.paths import from_wire, to_wire
from concierge.store.database import Connection, Database
from concierge.store.disk.bounds import inside
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.tagging.labels import tidy
from concierge.store.tagging.tag_naming import found, made

# Files that have a tag from a folder and do not carry it themselves. The few folders come first.
_INHERITED = (
    "FROM heir CROSS JOIN file AS one ON one.folder_id = heir.folder_id"
    " WHERE missing_since IS NULL AND NOT EXISTS (SELECT 1 FROM file_tag"
    " WHERE file_tag.file_id = one.id AND file_tag.tag_id = heir.tag_id)"
)
_PUT = (
    "INSERT INTO folder_tag (path, tag_id, inherited, made_by, made) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (path, tag_id) DO UPDATE SET inherited = excluded.inherited"
    " WHERE inherited != excluded.inherited"
)


class FolderTags:
    """Reads and writes tags of folders."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.TaggedFolder]:
        """Return all folders that carry tags, by path and tag."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT path, name, inherited FROM folder_tag JOIN tag ON tag.id = tag_id"
                " ORDER BY path, key"
            ).fetchall()
        return [_tagged_folder(*row) for row in rows]

    def put(
        self,
        name: str,
        folders: Sequence[bytes],
        *,
        inherited: bool = True,
        by: str = "person",
        dry_run: bool = False,
    ) -> list[bytes]:
        """Hang a tag on folders; return those for which that changed something.

        Args:
            name: The tag; made when it is not there.
            folders: Their paths.
            inherited: Whether the files below have it, too.
            by: Who says so.
            dry_run: Whether only to tell for which folders that would change something.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[bytes]:
            tag_id, _ = made(connection, wanted)
            changed = [
                path
                for path in folders
                if connection.execute(
                    _PUT, (to_wire(path), tag_id, inherited, by, time.time())
                ).rowcount
            ]
            renew(connection)
            return changed

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def take(self, name: str, folders: Sequence[bytes], *, dry_run: bool = False) -> list[bytes]:
        """Take a tag off folders; return those that carried it.

        Args:
            name: The tag.
            folders: Their paths.
            dry_run: Whether only to tell which carry it.

        Raises:
            MissingError: When there is no tag of that name.
        """

        def work(connection: Connection) -> list[bytes]:
            tag_id, _ = found(connection, name)
            carried = [
                path
                for path in folders
                if connection.execute(
                    "DELETE FROM folder_tag WHERE tag_id = ? AND path = ?",
                    (tag_id, to_wire(path)),
                ).rowcount
            ]
            renew(connection)
            return carried

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[wire.TaggedFolder]]:
        """Return what files have from folders, also what they carry; others are left out."""
        with self._database.read() as connection:
            return inherited_by(connection, file_ids)

    def forget(self, path: bytes) -> None:
        """Remove what is known of the tags of a folder and of those below it."""
        self._database.run(lambda c: forget_below(c, path))


def inherited_by(
    connection: Connection, file_ids: Iterable[int]
) -> dict[int, list[wire.TaggedFolder]]:
    """Return the tags that files have from folders, each with the nearest folder.

    What a file carries itself as well is among them: it keeps that when its own goes.
    """
    if not _any(connection):
        return {}
    rows = connection.execute(
        "SELECT one.id, folder.path, tag.id, tag.name FROM file AS one"
        " JOIN folder ON folder.id = one.folder_id JOIN heir ON heir.folder_id = folder.id"
        " JOIN tag ON tag.id = heir.tag_id WHERE one.id IN (SELECT value FROM json_each(?))"
        " ORDER BY one.id, key",
        (json.dumps(list(file_ids)),),
    ).fetchall()
    sources: dict[tuple[bytes, int], str] = {}
    told: defaultdict[int, list[wire.TaggedFolder]] = defaultdict(list)
    for file_id, folder, tag_id, name in rows:
        if (folder, tag_id) not in sources:
            sources[folder, tag_id] = _source(connection, folder, tag_id)
        told[file_id].append(_tagged_folder(sources[folder, tag_id], name))
    return dict(told)


def names_inherited(connection: Connection, file_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of the tags that files have from folders."""
    found_tags = inherited_by(connection, file_ids)
    return {file_id: [one.tag for one in some] for file_id, some in found_tags.items()}


def heirs(connection: Connection) -> Iterator[tuple[int, str, list[int]]]:
    """Yield id and name of each tag that files have from folders, with these files.

    Missing files are left out, and those that carry the tag themselves.
    """
    if not _any(connection):
        return
    for tag_id, name, files in connection.execute(
        "SELECT tag.id, tag.name, files FROM (SELECT heir.tag_id AS tag_id,"  # noqa: S608 - a constant
        f" json_group_array(one.id) AS files {_INHERITED} GROUP BY heir.tag_id)"
        " JOIN tag ON tag.id = tag_id"
    ).fetchall():
        yield tag_id, name, json.loads(files)


def renew(connection: Connection) -> None:
    """Have what follows from the tags of folders be so; whatever changes these must call it."""
    before: set[tuple[int, int]] = set(connection.execute("SELECT folder_id, tag_id FROM heir"))
    now = {
        (folder_id, tag_id)
        for path, tag_id in _given(connection)
        for (folder_id,) in connection.execute(
            "SELECT id FROM folder WHERE path = ? OR (path > ? AND path < ?)",
            (path, *inside(path)),
        )
    }
    # Only what differs is written: rules wait for folders that are given a tag.
    connection.executemany("DELETE FROM heir WHERE folder_id = ? AND tag_id = ?", before - now)
    connection.executemany("INSERT INTO heir (folder_id, tag_id) VALUES (?, ?)", now - before)


def inherit(connection: Connection, folders: Iterable[tuple[int, bytes]]) -> None:
    """Give folders that are new, as (id, path), the tags of those they lie in."""
    folders = list(folders)
    for path, tag_id in _given(connection):
        connection.executemany(
            "INSERT OR IGNORE INTO heir (folder_id, tag_id) VALUES (?, ?)",
            ((folder_id, tag_id) for folder_id, at in folders if _holds(path, at)),
        )


def follow(
    connection: Connection, moved: Iterable[tuple[bytes, bytes]], gone: Callable[[bytes], bool]
) -> None:
    """Let tags go along with folders that were moved or renamed; before their files are.

    A folder has moved when it is gone, and files of it stand in the same order below one that
    was not known.

    Args:
        connection: The writer's.
        moved: Where files were and where they are.
        gone: Says whether nothing stands at a path any more.
    """
    paths = {path for path, _ in _given(connection, inherited_only=False)}
    if not paths:
        return
    left = list(moved)
    for path in sorted(paths):
        now = next((new for pair in left if (new := _moved_to(path, *pair)) is not None), None)
        if now is not None and gone(path) and not _is_known(connection, now):
            told = (to_wire(now), to_wire(path))
            connection.execute("UPDATE OR IGNORE folder_tag SET path = ? WHERE path = ?", told)
            connection.execute("DELETE FROM folder_tag WHERE path = ?", told[1:])
            renew(connection)  # missing files keep the old folder known, which has no tag now


def forget_below(connection: Connection, path: bytes) -> None:
    """Remove what is known of the tags of a folder and of those below it."""
    gone = [
        (to_wire(at),) for at, _ in _given(connection, inherited_only=False) if _holds(path, at)
    ]
    connection.executemany("DELETE FROM folder_tag WHERE path = ?", gone)
    if gone:
        renew(connection)


def _any(connection: Connection) -> bool:
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM heir)").fetchone()[0])


def _given(connection: Connection, inherited_only: bool = True) -> list[tuple[bytes, int]]:
    """Return path and tag of what hangs on folders."""
    rows = connection.execute(
        "SELECT path, tag_id FROM folder_tag WHERE inherited OR NOT ?", (inherited_only,)
    )
    return [(os.fsencode(from_wire(path)), tag_id) for path, tag_id in rows.fetchall()]


def _holds(folder: bytes, path: bytes) -> bool:
    return path == folder or path.startswith(inside(folder)[0])


def _source(connection: Connection, folder: bytes, tag_id: int) -> str:
    """Return the nearest folder from which files in another have a tag."""
    around = [
        path for path, given in _given(connection) if given == tag_id and _holds(path, folder)
    ]
    return to_wire(max(around, key=len))


def _moved_to(folder: bytes, old: bytes, new: bytes) -> bytes | None:
    """Return where a folder must be if a file of it moved along with it; None when it did not."""
    if not _holds(folder, old):
        return None
    rest = os.fsencode(os.sep) + old[len(inside(folder)[0]) :]
    if not new.endswith(rest) or len(new) == len(rest):
        return None
    now = new[: -len(rest)]
    return None if now == folder else now


def _is_known(connection: Connection, folder: bytes) -> bool:
    """Say whether a folder has files, or one below it; those that are missing do not count."""
    row = connection.execute(
        "SELECT 1 FROM folder CROSS JOIN file ON folder_id = folder.id AND missing_since IS NULL"
        " WHERE folder.path = ? OR (folder.path > ? AND folder.path < ?) LIMIT 1",
        (folder, *inside(folder)),
    )
    return row.fetchone() is not None


def _tagged_folder(path: str, tag: str, inherited: int = True) -> wire.TaggedFolder:
    return wire.TaggedFolder(path=path, tag=tag, inherited=bool(inherited))
