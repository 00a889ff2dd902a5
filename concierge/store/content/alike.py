"""The files of contents that are alike, and those whose names may tell versions."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence

from concierge.core.duplicates import Member, Named
from concierge.store.database import Database

# Files that can be reached, and whose content is known as it stands on the disk.
_STANDING = (
    "missing_since IS NULL AND state != 'waiting' AND root_id IN (SELECT id FROM root WHERE"
    " present)"
)
_LABELS = (
    "(SELECT count(*) FROM file_tag WHERE file_id = file.id)"
    " + (SELECT count(*) FROM collection_file WHERE file_id = file.id)"
)
_PIECE = 5000


class Alike:
    """Reads only.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def copied(self) -> list[int]:
        """Return the contents of which more than one file stands on the disk; empty ones are none.

        Of what is not read, for example because it is too large, copies are not known.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT content_id FROM file WHERE content_id IS NOT NULL"  # noqa: S608 - constants
                f" AND size > 0 AND {_STANDING} GROUP BY content_id HAVING count(*) > 1"
            )
            return [row[0] for row in rows]

    def members(self, content_ids: Sequence[int]) -> dict[int, list[Member]]:
        """Return the files of contents, the newest first; contents without any are left out."""
        return self._files("content_id", content_ids)

    def files(self, file_ids: Sequence[int]) -> dict[int, list[Member]]:
        """Return some files by content; those that cannot be reached are left out."""
        return self._files("id", file_ids)

    def named(self) -> Iterator[list[Named]]:
        """Yield all files by their names, in pieces."""
        last = -1
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT file.id, content_id, name, folder_id, folder.path, modified_ns"  # noqa: S608
                    " FROM file JOIN folder ON folder.id = folder_id"
                    f" WHERE file.id > ? AND content_id IS NOT NULL AND {_STANDING}"
                    " ORDER BY file.id LIMIT ?",
                    (last, _PIECE),
                ).fetchall()
            if not rows:
                return
            yield [
                Named(file_id, content_id, name, folder_id, os.path.dirname(folder), modified_ns)
                for file_id, content_id, name, folder_id, folder, modified_ns in rows
            ]
            last = rows[-1][0]

    def _files(self, column: str, wanted: Sequence[int]) -> dict[int, list[Member]]:
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, content_id, path, kind, size, modified_ns, volume, inode,"  # noqa: S608
                f" {_LABELS} FROM file WHERE {column} IN (SELECT value FROM json_each(?))"
                f" AND content_id IS NOT NULL AND size > 0 AND {_STANDING}"
                " ORDER BY modified_ns DESC, id",
                (json.dumps(list(wanted)),),
            ).fetchall()
        found: dict[int, list[Member]] = {}
        for file_id, content_id, path, kind, size, modified_ns, volume, inode, labels in rows:
            link = None if volume is None or inode is None else (volume, inode)
            member = Member(file_id, content_id, path, kind, size, modified_ns, link, labels)
            found.setdefault(member.content_id, []).append(member)
        return found
