"""Tags: words that a person hangs on files, and their parents."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence

from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.store.database import Connection, Database
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.tagging.folder_tags import renew
from concierge.store.tagging.followers import Follow, naming, tags_followed
from concierge.store.tagging.labelled import names_of
from concierge.store.tagging.labels import checked_colour, checked_note, tidy
from concierge.store.tagging.passage_tags import passages_with
from concierge.store.tagging.tag_counts import all_tags, one_tag
from concierge.store.tagging.tag_naming import (
    FAMILY,
    below,
    family,
    found,
    made,
    rename,
    resolved,
)

PERSON = "person"


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
            return one_tag(connection, found(connection, name)[0])

    def meant(self, name: str) -> str:
        """Return what the tag is called that a name means, which may be another name of it.

        What is no tag's yet, or cannot be, is returned as it is.
        """
        with self._database.read() as connection:
            try:
                return resolved(connection, tidy(name))
            except MisusedError:
                return name

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
            tag_id, _ = made(connection, wanted)
            if paint:
                connection.execute("UPDATE tag SET colour = ? WHERE id = ?", (paint, tag_id))
            return one_tag(connection, tag_id)

        return self._database.run(work)

    def change(
        self,
        name: str,
        new_name: str | None = None,
        colour: str | None = None,
        note: str | None = None,
        *,
        follow: Follow | None = None,
        dry_run: bool = False,
    ) -> wire.ChangedTag:
        """Rename a tag, move it below another, paint it or note something on it.

        Args:
            name: The tag.
            new_name: Its name with its parents from now on, those below it go along; None
                leaves it.
            colour: Its colour, "" for none; None leaves it.
            note: What stands on it; None leaves it.
            follow: Has queries and rules that name the tag follow its new name.
            dry_run: Whether only to tell what would change.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When the new name is taken, or something cannot be what it shall be.
        """
        wanted = None if new_name is None else tidy(new_name)
        given = {
            "colour": None if colour is None else checked_colour(colour),
            "note": None if note is None else checked_note(note),
        }

        def work(connection: Connection) -> wire.ChangedTag:
            tag_id, old = found(connection, name)
            renamed = [] if wanted is None else rename(connection, old, wanted)
            for column, value in given.items():
                if value is not None:
                    connection.execute(
                        f"UPDATE tag SET {column} = ? WHERE id = ?",  # noqa: S608 - two constants
                        (value, tag_id),
                    )
            tag = one_tag(connection, tag_id).model_dump()
            steps = [wire.TagStep(name=before, becomes=now) for before, now in renamed]
            queries = tags_followed(connection, renamed, follow)
            return wire.ChangedTag(**tag, steps=steps, queries=queries)

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def delete(
        self, name: str, *, follow: Follow | None = None, dry_run: bool = False
    ) -> wire.DeletedTags:
        """Delete a tag and those below it; return what they were.

        Args:
            name: The tag.
            follow: Has queries and rules follow names, by which those are found that name a tag.
            dry_run: Whether only to tell what would be deleted.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> wire.DeletedTags:
            tag_id, full = found(connection, name)
            total = one_tag(connection, tag_id).total
            rows = below(connection, full)
            passages = passages_with(connection, [row[0] for row in rows])
            folders = connection.execute(
                "SELECT count(DISTINCT path) FROM folder_tag WHERE tag_id IN"  # noqa: S608
                f" (SELECT id FROM tag WHERE {FAMILY})",
                family(full),
            ).fetchone()[0]
            names = [row[1] for row in rows]
            called = [*names, *_aliases(connection, full)]
            queries = naming(connection, "tag", called, follow)
            remove_tags(connection, full)
            return wire.DeletedTags(
                files=total, names=names, folders=folders, passages=passages, queries=queries
            )

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def assign(
        self, name: str, file_ids: Sequence[int], by: str = PERSON, *, dry_run: bool = False
    ) -> list[int]:
        """Hang a tag on files; return those that did not carry it before.

        Args:
            name: The tag; made when it is not there.
            file_ids: The files; those that are not in the catalog are passed over.
            by: Who says so.
            dry_run: Whether only to tell for which files that would change something.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[int]:
            tag_id, _ = made(connection, wanted)
            rows = connection.execute(
                "INSERT INTO file_tag (file_id, tag_id, made_by, made)"
                " SELECT id, ?1, ?2, ?3 FROM file WHERE id IN (SELECT value FROM json_each(?4))"
                " AND NOT EXISTS"
                " (SELECT 1 FROM file_tag WHERE tag_id = ?1 AND file_id = file.id)"
                " RETURNING file_id",
                (tag_id, by, time.time(), json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def remove(self, name: str, file_ids: Sequence[int], *, dry_run: bool = False) -> list[int]:
        """Take a tag off files; return those that carried it.

        Args:
            name: The tag.
            file_ids: The files.
            dry_run: Whether only to tell which carry it.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> list[int]:
            rows = connection.execute(
                "DELETE FROM file_tag WHERE tag_id = ?"
                " AND file_id IN (SELECT value FROM json_each(?)) RETURNING file_id",
                (found(connection, name)[0], json.dumps(list(file_ids))),
            )
            return [row[0] for row in rows.fetchall()]

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[str]]:
        """Return the names of the tags of files; files without any are left out."""
        with self._database.read() as connection:
            return tags_of(connection, file_ids)

    def givers(self, file_ids: Iterable[int]) -> dict[int, dict[str, str]]:
        """Return by file and tag who hung it there, where that was not a person by hand."""
        with self._database.read() as connection:
            return givers_of(connection, file_ids)


def tags_of(connection: Connection, file_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of the tags that files carry themselves; others are left out."""
    return names_of(connection, "tag", "file_tag", file_ids)


def givers_of(connection: Connection, file_ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """Return by file and tag who hung it there, where that was not a person by hand.

    It is `rule:` and its name, `accepted` (a suggestion), `copy` (the original has it), `system`
    (its file manager) or `keyword` (the file itself).
    """
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for file_id, name, giver in connection.execute(
        "SELECT file_id, name, made_by FROM file_tag JOIN tag ON tag.id = tag_id"
        " WHERE made_by != ? AND file_id IN (SELECT value FROM json_each(?)) ORDER BY key",
        (PERSON, json.dumps(list(file_ids))),
    ):
        found[file_id][name] = giver
    return dict(found)


def _aliases(connection: Connection, name: str) -> list[str]:
    """Return the other names of a tag and of those below it."""
    rows = connection.execute(
        f"SELECT name FROM tag_alias WHERE tag_id IN (SELECT id FROM tag WHERE {FAMILY})",  # noqa: S608
        family(name),
    )
    return [row[0] for row in rows.fetchall()]


def remove_tags(connection: Connection, name: str) -> None:
    """Remove a tag and those below it with all that says where they hang."""
    for table in ("file_tag", "folder_tag", "note_tag", "tag_alias"):
        connection.execute(
            f"DELETE FROM {table} WHERE tag_id IN (SELECT id FROM tag WHERE {FAMILY})",  # noqa: S608
            family(name),
        )
    connection.execute(f"DELETE FROM tag WHERE {FAMILY}", family(name))  # noqa: S608 - a constant
    renew(connection)


def complete_parents(connection: Connection) -> None:
    """Make those parents anew that tags have lost."""
    for (name,) in connection.execute("SELECT name FROM tag").fetchall():
        made(connection, name)
