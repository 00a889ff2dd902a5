"""All tags with what they hang on, given out and taken in."""

from __future__ import annotations

import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from concierge.core import wire
from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.paths import from_wire, to_wire
from concierge.store.database import Connection, Database
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.tagging.folder_tags import renew
from concierge.store.tagging.labels import checked_colour, checked_note, tidy
from concierge.store.tagging.tag_aliases import add_alias
from concierge.store.tagging.tag_naming import made

_MOST_TOLD = 1000
_AT_ONCE = 500


class TagTransfer:
    """Gives out and takes in lists of files with their tags."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(self) -> wire.TagList:
        """Return all tags, the folders that carry them, and the files that do so themselves."""
        with self._database.read() as connection:
            files = connection.execute(
                "SELECT path, json_group_array(tag.name ORDER BY key) FROM file_tag"
                " JOIN file ON file.id = file_id JOIN tag ON tag.id = tag_id"
                " WHERE missing_since IS NULL GROUP BY file.id ORDER BY path"
            ).fetchall()
            folders = connection.execute(
                "SELECT path, name, inherited FROM folder_tag JOIN tag ON tag.id = tag_id"
                " ORDER BY path, key"
            ).fetchall()
            tags = connection.execute(
                "SELECT name, colour, note, (SELECT json_group_array(tag_alias.name)"
                " FROM tag_alias WHERE tag_id = tag.id) FROM tag ORDER BY key"
            ).fetchall()
        return wire.TagList(
            files=[
                wire.TaggedFile(path=to_wire(path), tags=json.loads(names)) for path, names in files
            ],
            folders=[
                wire.TaggedFolder(path=path, tag=name, inherited=bool(inherited))
                for path, name, inherited in folders
            ],
            tags=[
                wire.TagAbout(name=name, colour=colour, note=note, aliases=json.loads(aliases))
                for name, colour, note, aliases in tags
            ],
        )

    def take_in(self, given: wire.TagList, *, dry_run: bool = False) -> wire.ImportReply:
        """Give files and folders the tags of a list; nothing is taken away.

        Args:
            given: The list; all of its folders are in the index.
            dry_run: Whether only to tell what would change.
        """

        def work(connection: Connection) -> wire.ImportReply:
            taking = _Taking(connection)
            before = taking.names()
            taking.describe(given.tags)
            files, unknown = taking.tag_files(given.files)
            return wire.ImportReply(
                files=files,
                folders=taking.tag_folders(given.folders),
                given=taking.given,
                made=sorted(taking.names() - before),
                unknown=unknown[:_MOST_TOLD],
                unknown_total=len(unknown),
                refused=taking.refused[:_MOST_TOLD],
            )

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))


class _Taking:
    """One list being taken in, within one transaction.

    Attributes:
        given: How many files got each tag.
        refused: What cannot be taken in, and why.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._now = time.time()
        self.given: Counter[str] = Counter()
        self.refused: list[str] = []

    def names(self) -> set[str]:
        """Return the names of all tags there are."""
        return {row[0] for row in self._connection.execute("SELECT name FROM tag")}

    def describe(self, tags: Iterable[wire.TagAbout]) -> None:
        """Give tags their colours and notes, where they have none, and their other names."""
        for tag in tags:
            try:
                tag_id, full = made(self._connection, tidy(tag.name))
                self._connection.execute(
                    "UPDATE tag SET colour = CASE colour WHEN '' THEN ? ELSE colour END,"
                    " note = CASE note WHEN '' THEN ? ELSE note END WHERE id = ?",
                    (checked_colour(tag.colour), checked_note(tag.note), tag_id),
                )
                for alias in tag.aliases:
                    add_alias(self._connection, tag_id, full, tidy(alias))
            except MisusedError as error:
                self._refuse(error)

    def tag_files(self, files: Sequence[wire.TaggedFile]) -> tuple[int, list[str]]:
        """Hang tags on files; return how many got one, and paths that are not in the index."""
        ids = self._ids([one.path for one in files])
        wanted: defaultdict[str, list[int]] = defaultdict(list)
        for one in files:
            for name in one.tags if one.path in ids else ():
                wanted[name].append(ids[one.path])
        changed: set[int] = set()
        for name, some in wanted.items():
            changed |= self._tag(name, some)
        unknown = dict.fromkeys(one.path for one in files if one.path not in ids)
        return len(changed), list(unknown)

    def tag_folders(self, folders: Iterable[wire.TaggedFolder]) -> int:
        """Hang tags on folders; return for how many that changed something."""
        count = 0
        for one in folders:
            try:
                tag_id, _ = made(self._connection, tidy(one.tag))
            except MisusedError as error:
                self._refuse(error)
                continue
            done = self._connection.execute(
                "INSERT OR IGNORE INTO folder_tag (path, tag_id, inherited, made_by, made)"
                " VALUES (?, ?, ?, 'person', ?)",
                (one.path, tag_id, one.inherited, self._now),
            )
            count += done.rowcount
        renew(self._connection)
        return count

    def _tag(self, name: str, file_ids: Sequence[int]) -> set[int]:
        try:
            tag_id, full = made(self._connection, tidy(name))
        except MisusedError as error:
            self._refuse(error)
            return set()
        rows = self._connection.execute(
            "INSERT OR IGNORE INTO file_tag (file_id, tag_id, made_by, made)"
            " SELECT value, ?, 'person', ? FROM json_each(?) RETURNING file_id",
            (tag_id, self._now, json.dumps(list(file_ids))),
        )
        new = {row[0] for row in rows.fetchall()}
        if new:
            self.given[full] += len(new)
        return new

    def _ids(self, paths: Sequence[str]) -> dict[str, int]:
        """Return the ids of the files at some paths, as these are spelled."""
        spelled = {os.path.normpath(os.fsencode(from_wire(path))): path for path in paths}
        raw = list(spelled)
        ids: dict[str, int] = {}
        for start in range(0, len(raw), _AT_ONCE):
            part = raw[start : start + _AT_ONCE]
            marks = ",".join("?" * len(part))
            for path, file_id in self._connection.execute(
                "SELECT path, id FROM file WHERE missing_since IS NULL"  # noqa: S608 - only marks
                f" AND path IN ({marks})",
                part,
            ):
                ids[spelled[path]] = file_id
        return ids

    def _refuse(self, error: ConciergeError) -> None:
        self.refused.append(f"{error.message} {error.advice}")
