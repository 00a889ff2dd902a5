"""Tags: words that a person hangs on files, and their parents."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.store.database import Connection, Database
from concierge.store.labelled import names_of
from concierge.store.labels import DEEPEST, checked_colour, key_of, tidy, within
from concierge.store.tag_counts import all_tags, one_tag

PERSON = "person"
# A tag and those below it; the parameters are those of `_family`.
_FAMILY = "(key = ? OR (key >= ? AND key < ?))"


class Tags:
    """Reads and writes tags; a tag hangs on the identity of a file and goes where it goes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.Tag]:
        """Return all tags by name, each after its parent; missing files are not counted."""
        with self._database.read() as connection:
            return all_tags(connection)

    def find(self, name: str) -> wire.Tag:
        """Return a tag by its name, whatever its case.

        Raises:
            MissingError: When there is none.
        """
        with self._database.read() as connection:
            return one_tag(connection, _found(connection, name)[0])

    def create(self, name: str, colour: str = "") -> wire.Tag:
        """Return the tag of a name, made with its parents where it is not there yet.

        Args:
            name: Its name.
            colour: Its colour; "" leaves the one it has.

        Raises:
            MisusedError: When the name or the colour cannot be one.
        """
        wanted, paint = tidy(name), checked_colour(colour)

        def work(connection: Connection) -> wire.Tag:
            tag_id, _ = _made(connection, wanted)
            if paint:
                connection.execute("UPDATE tag SET colour = ? WHERE id = ?", (paint, tag_id))
            return one_tag(connection, tag_id)

        return self._database.run(work)

    def change(self, name: str, new_name: str | None = None, colour: str | None = None) -> wire.Tag:
        """Rename a tag, move it below another, or paint it; those below it go along.

        Args:
            name: The tag.
            new_name: Its name with its parents from now on; None leaves it.
            colour: Its colour, "" for none; None leaves it.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken or cannot be one.
        """
        wanted = None if new_name is None else tidy(new_name)
        paint = None if colour is None else checked_colour(colour)

        def work(connection: Connection) -> wire.Tag:
            tag_id, old = _found(connection, name)
            if wanted is not None:
                _rename(connection, old, wanted)
            if paint is not None:
                connection.execute("UPDATE tag SET colour = ? WHERE id = ?", (paint, tag_id))
            return one_tag(connection, tag_id)

        return self._database.run(work)

    def delete(self, name: str) -> wire.DeletedTags:
        """Delete a tag and those below it; return what they were.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> wire.DeletedTags:
            tag_id, full = _found(connection, name)
            total = one_tag(connection, tag_id).total
            rows = connection.execute(
                f"SELECT name FROM tag WHERE {_FAMILY} ORDER BY key",  # noqa: S608 - a constant
                _family(full),
            ).fetchall()
            connection.execute(
                f"DELETE FROM file_tag WHERE tag_id IN (SELECT id FROM tag WHERE {_FAMILY})",  # noqa: S608
                _family(full),
            )
            connection.execute(f"DELETE FROM tag WHERE {_FAMILY}", _family(full))  # noqa: S608
            return wire.DeletedTags(files=total, names=[row[0] for row in rows])

        return self._database.run(work)

    def assign(self, name: str, file_ids: Sequence[int], by: str = PERSON) -> list[int]:
        """Hang a tag on files; return those that did not carry it before.

        Args:
            name: The tag; made when it is not there.
            file_ids: The files; those that are not in the catalog are passed over.
            by: Who says so.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[int]:
            tag_id, _ = _made(connection, wanted)
            rows = connection.execute(
                "INSERT INTO file_tag (file_id, tag_id, made_by, made)"
                " SELECT id, ?1, ?2, ?3 FROM file WHERE id IN (SELECT value FROM json_each(?4))"
                " AND NOT EXISTS"
                " (SELECT 1 FROM file_tag WHERE tag_id = ?1 AND file_id = file.id)"
                " RETURNING file_id",
                (tag_id, by, time.time(), json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work)

    def remove(self, name: str, file_ids: Sequence[int]) -> list[int]:
        """Take a tag off files; return those that carried it.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                "DELETE FROM file_tag WHERE tag_id = ?"
                " AND file_id IN (SELECT value FROM json_each(?)) RETURNING file_id",
                (_found(connection, name)[0], json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(work)

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[str]]:
        """Return the names of the tags of files; files without any are left out."""
        with self._database.read() as connection:
            return tags_of(connection, file_ids)


def tags_of(connection: Connection, file_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of the tags of files by name; files without any are left out."""
    return names_of(connection, "tag", "file_tag", file_ids)


def complete_parents(connection: Connection) -> None:
    """Make those parents anew that tags have lost."""
    for (name,) in connection.execute("SELECT name FROM tag").fetchall():
        _made(connection, name)


def _family(name: str) -> tuple[str, str, str]:
    key = key_of(name)
    return key, *within(key)


def _found(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a tag.

    Raises:
        MissingError: When there is none.
    """
    row: tuple[int, str] | None = connection.execute(
        "SELECT id, name FROM tag WHERE key = ?", (key_of(tidy(name)),)
    ).fetchone()
    if row is None:
        raise MissingError(f"There is no tag {tidy(name)}.", "`concierge tag list` shows them all.")
    return row


def _made(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a tag, made with its parents where they are not there.

    Parents keep the spelling they have.
    """
    tag_id, full = 0, ""
    for part in name.split("/"):
        full = f"{full}/{part}" if full else part
        connection.execute(
            "INSERT INTO tag (name, key, colour, made) VALUES (?, ?, '', ?)"
            " ON CONFLICT (key) DO NOTHING",
            (full, key_of(full), time.time()),
        )
        tag_id, full = connection.execute(
            "SELECT id, name FROM tag WHERE key = ?", (key_of(full),)
        ).fetchone()
    return tag_id, full


def _rename(connection: Connection, old: str, wanted: str) -> None:
    if key_of(wanted).startswith(key_of(old) + "/"):
        raise MisusedError(f"{old} cannot be put below itself.", "Choose another name.")
    above, _, last = wanted.rpartition("/")
    new = f"{_made(connection, above)[1]}/{last}" if above else last
    rows = connection.execute(
        f"SELECT id, name FROM tag WHERE {_FAMILY}",  # noqa: S608 - a constant
        _family(old),
    ).fetchall()
    # Those below begin as their parent is spelled.
    names = {tag_id: new + name[len(old) :] for tag_id, name in rows}
    if any(name.count("/") >= DEEPEST for name in names.values()):
        raise MisusedError(
            f"{new} would have tags below it that are too deep.",
            f"At most {DEEPEST} names stand one below the other.",
        )
    taken = connection.execute(
        "SELECT name FROM tag WHERE key IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY key",
        (json.dumps([key_of(name) for name in names.values()]), json.dumps(list(names))),
    ).fetchone()
    if taken:
        raise MisusedError(f"There is a tag {taken[0]} already.", "Choose another name.")
    connection.executemany(
        "UPDATE tag SET name = ?, key = ? WHERE id = ?",
        ((name, key_of(name), tag_id) for tag_id, name in names.items()),
    )
