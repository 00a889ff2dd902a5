"""Tags that files carry outside the catalog too, and what both sides agreed on last.

Tags are compared by their keys, so that neither case nor another name of a tag makes a
difference. What became of them is decided in `concierge.organize.agreeing`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from concierge.core.errors import MisusedError
from concierge.store.database import Connection, Database
from concierge.store.tagging.labels import key_of, tidy
from concierge.store.tagging.tag_naming import made, resolved

SYSTEM: Final = "system"
KEYWORD: Final = "keyword"

_SIDES = (
    "SELECT file.id, file.path, file.inode, (SELECT json_group_array(name) FROM (SELECT name"
    " FROM file_tag JOIN tag ON tag.id = tag_id WHERE file_id = file.id ORDER BY key)), agreed,"
    " theirs,"
    " outside_tag.inode FROM file"
    " LEFT JOIN outside_tag ON outside_tag.file_id = file.id AND source = 'system'"
    " WHERE missing_since IS NULL"
)
# What the keywords of files say, beside those that were taken for tags before.
_KEYWORDS = (
    "SELECT file.id, CASE WHEN json_valid(facts) THEN facts ->> '$.keywords' END,"
    " outside_tag.agreed FROM content JOIN file ON content_id = content.id"
    " LEFT JOIN outside_tag ON outside_tag.file_id = file.id AND source = 'keyword'"
    " WHERE instr(facts, '\"keywords\"') AND missing_since IS NULL"
    " UNION ALL SELECT file.id, NULL, agreed FROM outside_tag JOIN file ON file.id = file_id"
    " JOIN content ON content.id = content_id WHERE source = 'keyword'"
    " AND missing_since IS NULL AND NOT coalesce(instr(facts, '\"keywords\"'), 0)"
)


class Sides(NamedTuple):
    """A file's tags on our side, and what was agreed on with the system.

    Attributes:
        file_id: The file.
        path: Where it is.
        inode: Its number.
        ours: The names of the tags that it carries itself.
        agreed: The keys of those that both sides agreed on.
        theirs: The names on the system's side when that was found to differ, else None.
    """

    file_id: int
    path: bytes
    inode: int
    ours: tuple[str, ...]
    agreed: frozenset[str]
    theirs: tuple[str, ...] | None


class Keyworded(NamedTuple):
    """What a file names as its keywords, and the keys of those that were taken for tags."""

    file_id: int
    keywords: str
    taken: frozenset[str]


class Settled(NamedTuple):
    """What is to become of a file's tags.

    Attributes:
        file_id: The file.
        agreed: The keys of what is agreed on from now on.
        gained: The names of tags that it gets.
        lost: The keys of tags that it loses.
        inode: The number of the file for which that holds.
    """

    file_id: int
    agreed: frozenset[str]
    gained: tuple[str, ...] = ()
    lost: frozenset[str] = frozenset()
    inode: int = 0


class OutsideTags:
    """The table `outside_tag`.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def sides(self, file_ids: Iterable[int]) -> list[Sides]:
        """Return both sides of files; those that are missing are left out."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SIDES} AND file.id IN (SELECT value FROM json_each(?))",  # noqa: S608
                (json.dumps(list(file_ids)),),
            )
            return [_sides(row) for row in rows]

    def unlike(self) -> list[Sides]:
        """Return the files whose own tags are not those that the system has, as far as known."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SIDES} AND theirs IS NULL AND file.id IN"  # noqa: S608
                " (SELECT file_id FROM file_tag UNION"
                " SELECT file_id FROM outside_tag WHERE source = 'system')"
            ).fetchall()
        found = map(_sides, rows)
        return [one for one in found if {key_of(name) for name in one.ours} != one.agreed]

    def disputed(self) -> list[Sides]:
        """Return the files on whose tags the two sides do not agree, by name."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SIDES} AND theirs IS NOT NULL ORDER BY file.name, file.id"
            ).fetchall()
        return [_sides(row) for row in rows]

    def count_disputed(self) -> int:
        """Return how many those are."""
        with self._database.read() as connection:
            return int(
                connection.execute(
                    "SELECT count(*) FROM outside_tag WHERE source = 'system'"
                    " AND theirs IS NOT NULL"
                ).fetchone()[0]
            )

    def keyworded(self) -> list[Keyworded]:
        """Return the files that name keywords, or did."""
        with self._database.read() as connection:
            return [
                Keyworded(row[0], row[1] or "", _keys(row[2]))
                for row in connection.execute(_KEYWORDS)
            ]

    def known(self, names: Iterable[str]) -> dict[str, str]:
        """Return the keys of the tags that are meant by names; what cannot be one is left out."""
        with self._database.read() as connection:
            return known_among(connection, names)

    def settle(self, source: str, files: Sequence[Settled]) -> bool:
        """Give files tags, take tags off them, and keep what is agreed; say if any had others.

        What the keywords of a file said is taken off only where it is still theirs.
        """

        def work(connection: Connection) -> bool:
            before = connection.total_changes
            names = {name for one in files for name in one.gained}
            ids = {name: made(connection, tidy(name))[0] for name in sorted(names)}
            for one in files:
                _give(connection, one.file_id, [ids[name] for name in one.gained], source)
                _take(connection, one.file_id, one.lost, source)
            changed = connection.total_changes != before
            for one in files:
                _keep(connection, source, one)
            return bool(changed)

        return self._database.run(work)

    def dispute(self, files: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Note that the person has to choose, with what the system has now."""

        def work(connection: Connection) -> None:
            connection.executemany(
                "INSERT INTO outside_tag (file_id, source, agreed, theirs, inode)"
                " SELECT id, 'system', '[]', ?2, inode FROM file WHERE id = ?1"
                " ON CONFLICT (file_id, source) DO UPDATE SET theirs = excluded.theirs",
                ((file_id, json.dumps(list(names))) for file_id, names in files),
            )

        self._database.run(work)


def known_among(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """See `OutsideTags.known`."""
    found = {}
    for name in dict.fromkeys(names):
        try:
            found[name] = key_of(resolved(connection, tidy(name)))
        except MisusedError:  # the system takes names that are none of a tag
            continue
    return found


def drop(connection: Connection, file_ids: Iterable[int]) -> None:
    """Forget what was agreed on about files that go."""
    connection.execute(
        "DELETE FROM outside_tag WHERE file_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(file_ids)),),
    )


def _give(connection: Connection, file_id: int, tag_ids: Iterable[int], source: str) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO file_tag (file_id, tag_id, made_by, made)"
        " SELECT id, ?2, ?3, ?4 FROM file WHERE id = ?1",
        ((file_id, tag_id, source, time.time()) for tag_id in tag_ids),
    )


def _take(connection: Connection, file_id: int, keys: frozenset[str], source: str) -> None:
    if not keys:
        return
    connection.execute(
        "DELETE FROM file_tag WHERE file_id = ?1 AND (?3 = 'system' OR made_by = ?3)"
        " AND tag_id IN (SELECT id FROM tag WHERE key IN (SELECT value FROM json_each(?2)))",
        (file_id, json.dumps(sorted(keys)), source),
    )


def _keep(connection: Connection, source: str, one: Settled) -> None:
    if not one.agreed:
        connection.execute(
            "DELETE FROM outside_tag WHERE file_id = ? AND source = ?", (one.file_id, source)
        )
        return
    connection.execute(
        "INSERT INTO outside_tag (file_id, source, agreed, theirs, inode)"
        " SELECT id, ?2, ?3, NULL, ?4 FROM file WHERE id = ?1 ON CONFLICT (file_id, source)"
        " DO UPDATE SET agreed = excluded.agreed, theirs = NULL, inode = excluded.inode",
        (one.file_id, source, json.dumps(sorted(one.agreed)), one.inode),
    )


def _sides(row: tuple[int, bytes, int, str, str | None, str | None, int | None]) -> Sides:
    file_id, path, inode, ours, agreed, theirs, agreed_inode = row
    # Another file in its place, saved anew or restored, says nothing of what was taken away.
    kept = _keys(agreed) if agreed_inode == inode else frozenset()
    told = None if theirs is None else tuple(json.loads(theirs))
    return Sides(file_id, path, inode, tuple(json.loads(ours)), kept, told)


def _keys(kept: str | None) -> frozenset[str]:
    return frozenset(json.loads(kept)) if kept else frozenset()
