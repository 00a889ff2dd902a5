"""Tags of passages, and which files have them from there.

A tag hangs on a note, which says where in its file the passage is. It counts for the file: the
view `tagged` joins it with what the file carries itself and what it has from folders. See
decision 0042.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.searching import TaggedPlace
from concierge.store.database import Connection, Database
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.tagging.folder_tags import heirs
from concierge.store.tagging.labels import tidy
from concierge.store.tagging.tag_naming import found, made

_AMONG = "(SELECT value FROM json_each(?))"
# As with files that carry a tag themselves, missing ones are left as they are.
_IN_FILES = f"file_id IN (SELECT id FROM file WHERE missing_since IS NULL AND id IN {_AMONG})"  # noqa: S608
# Files that have a tag from a passage, and neither carry it themselves nor have it from a folder.
_FROM_PASSAGES = (
    "FROM note_tag CROSS JOIN file AS one ON one.id = note_tag.file_id"
    " WHERE missing_since IS NULL AND NOT EXISTS (SELECT 1 FROM file_tag"
    " WHERE file_tag.file_id = one.id AND file_tag.tag_id = note_tag.tag_id)"
    " AND NOT EXISTS (SELECT 1 FROM heir"
    " WHERE heir.folder_id = one.folder_id AND heir.tag_id = note_tag.tag_id)"
)


class PassageTags:
    """Reads and writes tags of passages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def change(
        self, note_id: int, give: Sequence[str], take: Sequence[str], *, dry_run: bool = False
    ) -> list[str]:
        """Hang tags on the passage of a note, made where they are not there, or take them off.

        Args:
            note_id: The note.
            give: The tags to be hung on it.
            take: Those to be taken off.
            dry_run: Whether only to tell which tags it would carry.

        Returns:
            The tags that it carries then.

        Raises:
            MissingError: When there is no such note, or no tag of a name that is taken.
            MisusedError: When a name cannot be one, or the note is about the whole file.
        """
        wanted = [tidy(name) for name in give]

        def work(connection: Connection) -> list[str]:
            row = connection.execute(
                "SELECT file_id, quote, place FROM note WHERE id = ?", (note_id,)
            ).fetchone()
            if row is None:
                raise MissingError(
                    f"There is no note {note_id}.", "`concierge note list` shows them all."
                )
            file_id, quote, place = row
            if wanted and not quote and not json.loads(place):
                raise MisusedError(
                    f"The note {note_id} is about the whole file.", "Give the file the tag."
                )
            for name in take:
                connection.execute(
                    "DELETE FROM note_tag WHERE note_id = ? AND tag_id = ?",
                    (note_id, found(connection, name)[0]),
                )
            for name in wanted:
                hang(connection, note_id, file_id, name)
            return names_by_note(connection, [note_id]).get(note_id, [])

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[wire.TaggedPassage]]:
        """Return the tags of passages of files, in their order; files without any are left out."""
        with self._database.read() as connection:
            return tagged_passages(connection, file_ids)


def hang(connection: Connection, note_id: int, file_id: int, name: str) -> None:
    """Hang a tag on the passage of a note; `name` is tidy."""
    tag_id, _ = made(connection, name)
    connection.execute(
        "INSERT OR IGNORE INTO note_tag (note_id, file_id, tag_id, made) VALUES (?, ?, ?, ?)",
        (note_id, file_id, tag_id, time.time()),
    )


def tagged_passages(
    connection: Connection, file_ids: Iterable[int]
) -> dict[int, list[wire.TaggedPassage]]:
    """Return the tags of passages of files; files without any are left out."""
    if not _any(connection):
        return {}
    told: defaultdict[int, list[wire.TaggedPassage]] = defaultdict(list)
    for file_id, tag, note_id, quote, place in connection.execute(
        "SELECT note.file_id, tag.name, note.id, quote, place FROM note_tag"  # noqa: S608
        " JOIN note ON note.id = note_id JOIN tag ON tag.id = tag_id"
        f" WHERE note_tag.file_id IN {_AMONG} ORDER BY note.start, note.id, key",
        (json.dumps(list(file_ids)),),
    ):
        told[file_id].append(
            wire.TaggedPassage(tag=tag, note_id=note_id, quote=quote, place=json.loads(place))
        )
    return dict(told)


def names_by_note(connection: Connection, note_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the tags of the passages of notes; others are left out."""
    if not _any(connection):
        return {}
    names: defaultdict[int, list[str]] = defaultdict(list)
    for note_id, name in connection.execute(
        "SELECT note_id, name FROM note_tag JOIN tag ON tag.id = tag_id"  # noqa: S608
        f" WHERE note_id IN {_AMONG} ORDER BY key",
        (json.dumps(list(note_ids)),),
    ):
        names[note_id].append(name)
    return dict(names)


def first_places(
    connection: Connection, file_ids: Sequence[int], tag_ids: Sequence[int]
) -> dict[int, TaggedPlace]:
    """Return the first passage of each file on which one of some tags hangs."""
    if not tag_ids or not _any(connection):
        return {}
    rows = connection.execute(
        "SELECT note.file_id, quote, place FROM note_tag JOIN note ON note.id = note_id"  # noqa: S608
        f" WHERE note_tag.file_id IN {_AMONG} AND tag_id IN {_AMONG}"
        " ORDER BY note.start DESC, note.id DESC",
        (json.dumps(list(file_ids)), json.dumps(list(tag_ids))),
    )
    return {file_id: TaggedPlace(quote, json.loads(place)) for file_id, quote, place in rows}


def lent(connection: Connection) -> Iterator[tuple[int, str, list[int]]]:
    """Yield id and name of each tag that files have without carrying it, with these files.

    They have it from folders or from passages. Missing files are left out.
    """
    lists = {tag_id: (name, files) for tag_id, name, files in heirs(connection)}
    if _any(connection):
        for tag_id, name, listed in connection.execute(
            "SELECT tag.id, tag.name, files FROM (SELECT note_tag.tag_id AS tag_id,"  # noqa: S608
            f" json_group_array(DISTINCT one.id) AS files {_FROM_PASSAGES}"
            " GROUP BY note_tag.tag_id) JOIN tag ON tag.id = tag_id"
        ).fetchall():
            _, others = lists.get(tag_id, (name, []))
            lists[tag_id] = (name, [*others, *json.loads(listed)])
    for tag_id, (name, files) in lists.items():
        yield tag_id, name, files


def passages_with(connection: Connection, tag_ids: Iterable[int]) -> int:
    """Count the passages that carry any of some tags; those of missing files do not count."""
    (count,) = connection.execute(
        "SELECT count(DISTINCT note_id) FROM note_tag JOIN file ON file.id = file_id"  # noqa: S608
        f" WHERE missing_since IS NULL AND tag_id IN {_AMONG}",
        (json.dumps(list(tag_ids)),),
    ).fetchone()
    return int(count)


def passages_by_tag(connection: Connection) -> dict[int, int]:
    """Count the passages that carry each tag; those of missing files do not count."""
    rows = connection.execute(
        "SELECT tag_id, count(*) FROM note_tag JOIN file ON file.id = file_id"
        " WHERE missing_since IS NULL GROUP BY tag_id"
    )
    return dict(rows.fetchall())


def pour(connection: Connection, tag_id: int, goal_id: int) -> None:
    """Have the passages of a tag carry another one instead."""
    connection.execute(
        "INSERT OR IGNORE INTO note_tag (note_id, file_id, tag_id, made)"
        " SELECT note_id, file_id, ?, made FROM note_tag WHERE tag_id = ?",
        (goal_id, tag_id),
    )
    connection.execute("DELETE FROM note_tag WHERE tag_id = ?", (tag_id,))


def give(connection: Connection, tag_id: int, goal_id: int, file_ids: Sequence[int]) -> int:
    """Have the passages of a tag in some files carry another one too; return how many they are."""
    listed = json.dumps(list(file_ids))
    (count,) = connection.execute(
        f"SELECT count(*) FROM note_tag WHERE tag_id = ? AND {_IN_FILES}",  # noqa: S608 - a constant
        (tag_id, listed),
    ).fetchone()
    connection.execute(
        "INSERT OR IGNORE INTO note_tag (note_id, file_id, tag_id, made)"  # noqa: S608 - a constant
        f" SELECT note_id, file_id, ?, made FROM note_tag WHERE tag_id = ? AND {_IN_FILES}",
        (goal_id, tag_id, listed),
    )
    return int(count)


def take(connection: Connection, tag_id: int, file_ids: Sequence[int]) -> None:
    """Take a tag off all passages in some files."""
    connection.execute(
        f"DELETE FROM note_tag WHERE tag_id = ? AND {_IN_FILES}",  # noqa: S608 - a constant
        (tag_id, json.dumps(list(file_ids))),
    )


def _any(connection: Connection) -> bool:
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM note_tag)").fetchone()[0])
