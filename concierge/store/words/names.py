"""The index of names: each file's name once, and each folder's path once.

A renamed folder costs one row of this index, however many files it holds.
"""

# ruff: noqa: S608 - tables are constants; values are bound

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable, Sequence

from concierge.core.paths import shown
from concierge.store.database import Connection, next_id
from concierge.store.tagging.folder_tags import inherit
from concierge.store.words import scripts

# No name has these; with them each letter of a name begins a trigram, the last ones, too.
_END = "//"


def name_and_folder(path: bytes) -> tuple[str, bytes]:
    """Return what the index holds of a path: the name as it is shown, and the folder."""
    folder, name = os.path.split(path)
    return shown(name), folder


def indexed(name: str) -> str:
    """Return what the index is given of a name or path.

    One or two letters say enough in scripts such as Chinese: they are found as the beginning
    of a trigram. What another system spelled in pieces (``か`` and its mark) is joined.
    """
    if not scripts.holds(name):
        return name
    return unicodedata.normalize("NFC", name) + _END * scripts.holds(name[-1])


def folder_ids(connection: Connection, folders: Iterable[bytes]) -> dict[bytes, int]:
    """Return the ids of folders; those that are new are indexed, and inherit tags."""
    ids, new = _numbered(connection, folders)
    if new:
        inherit(connection, new)
    return ids


def _numbered(
    connection: Connection, folders: Iterable[bytes]
) -> tuple[dict[bytes, int], list[tuple[int, bytes]]]:
    """Return the ids of folders, and those that are new, which are indexed."""
    wanted = list(dict.fromkeys(folders))
    found: dict[bytes, int] = {}
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ",".join("?" * len(part))
        query = f"SELECT path, id FROM folder WHERE path IN ({marks})"
        found.update(connection.execute(query, part))
    new = [folder for folder in wanted if folder not in found]
    numbered = list(enumerate(new, next_id(connection, "folder"))) if new else []
    connection.executemany("INSERT INTO folder (id, path) VALUES (?, ?)", numbered)
    index_folders(connection, numbered)
    return found | {folder: folder_id for folder_id, folder in numbered}, numbered


def index_folders(connection: Connection, rows: Iterable[tuple[int, bytes]]) -> None:
    """Index folders, given as (id, path)."""
    connection.executemany(
        "INSERT INTO folder_fts (rowid, path) VALUES (?, ?)",
        ((folder_id, indexed(shown(path))) for folder_id, path in rows),
    )


def index_names(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Index names, given as (id of the file, name as it is shown)."""
    connection.executemany(
        "INSERT INTO name_fts (rowid, name) VALUES (?, ?)",
        ((file_id, indexed(name)) for file_id, name in rows),
    )


def unindex_names(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Take names out of the index, which keeps no text of its own: they must be told."""
    connection.executemany(
        "INSERT INTO name_fts (name_fts, rowid, name) VALUES ('delete', ?, ?)",
        ((file_id, indexed(name)) for file_id, name in rows),
    )


def drop_empty_folders(connection: Connection, ids: Iterable[int | None]) -> None:
    """Remove those of the folders in which no file stands any more."""
    rows = connection.execute(
        "SELECT id, path FROM folder WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM file WHERE folder_id = folder.id)",
        (json.dumps([i for i in set(ids) if i is not None]),),
    ).fetchall()
    connection.executemany(
        "INSERT INTO folder_fts (folder_fts, rowid, path) VALUES ('delete', ?, ?)",
        ((folder_id, indexed(shown(path))) for folder_id, path in rows),
    )
    for query in ("DELETE FROM folder WHERE id = ?", "DELETE FROM heir WHERE folder_id = ?"):
        connection.executemany(query, ((row[0],) for row in rows))


def rebuild(connection: Connection, files: Sequence[tuple[int, bytes]]) -> None:
    """Make the index and the table of folders anew; both must be empty.

    Tags that folders inherit are left to `folder_tags.renew`: an old schema has none.

    Args:
        connection: The writer's.
        files: Id and path of every file.
    """
    folders, _ = _numbered(connection, (os.path.dirname(path) for _, path in files))
    connection.executemany(
        "UPDATE file SET folder_id = ? WHERE id = ?",
        ((folders[os.path.dirname(path)], file_id) for file_id, path in files),
    )
    index_names(connection, ((file_id, name_and_folder(path)[0]) for file_id, path in files))


def index_short_names(connection: Connection) -> None:
    """Fill the indexes anew where an older version put in names that are `indexed` otherwise."""
    for table, column, rows in (("name_fts", "name", "file"), ("folder_fts", "path", "folder")):
        named = [
            (one, name if isinstance(name, str) else shown(name))
            for one, name in connection.execute(f"SELECT id, {column} FROM {rows}").fetchall()
        ]
        if any(scripts.holds(name) for _, name in named):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
            connection.executemany(
                f"INSERT INTO {table} (rowid, {column}) VALUES (?, ?)",
                ((one, indexed(name)) for one, name in named),
            )
