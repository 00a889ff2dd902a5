"""Merging one tag into another, and giving some files of a tag another one."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence

from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.store.database import Connection, Database
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.tagging import passage_tags
from concierge.store.tagging.folder_tags import renew
from concierge.store.tagging.followers import Follow, tags_followed
from concierge.store.tagging.labels import key_of, tidy
from concierge.store.tagging.tag_aliases import add_alias
from concierge.store.tagging.tag_naming import below, found, made

_AMONG = "(SELECT value FROM json_each(?))"
_CARRIERS = (
    "SELECT file_id FROM file_tag JOIN file ON file.id = file_id"
    " WHERE tag_id = ? AND missing_since IS NULL"
)


class TagSurgery:
    """Merges and splits tags; each can be told before it is done."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def merge(self, wanted: wire.MergeRequest, follow: Follow | None = None) -> wire.TagPlan:
        """Put a tag into another, and each one below it into the one that is called alike there.

        Files, folders, passages, other names and notes go along; a colour only where there is none.

        Args:
            wanted: Which into which.
            follow: Has queries and rules that name the tags follow.

        Raises:
            MissingError: When one of the tags is not there.
            MisusedError: When a tag would go into itself or into one below it.
        """

        def work(connection: Connection) -> wire.TagPlan:
            _, old = found(connection, wanted.name)
            goal_id, new = found(connection, wanted.into)
            if (key_of(new) + "/").startswith(key_of(old) + "/"):
                raise MisusedError(
                    f"{old} cannot be merged into {'itself' if new == old else new}.",
                    "Choose a tag that is not below it.",
                )
            rows = below(connection, old)
            files = _files(connection, [tag_id for tag_id, _ in rows])
            steps = [_pour(connection, row, new + row[1][len(old) :]) for row in rows]
            if wanted.keeps_name:
                add_alias(connection, goal_id, new, old)
            renew(connection)
            renamed = ((step.name, step.becomes) for step in steps)
            queries = tags_followed(connection, renamed, follow)
            return wire.TagPlan(files=files, steps=steps, queries=queries)

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), wanted.dry_run))

    def split(self, wanted: wire.SplitRequest, file_ids: Sequence[int]) -> wire.TagPlan:
        """Give those of some files that carry a tag themselves, or in a passage, another one.

        Args:
            wanted: The tags, and whether the files keep the first.
            file_ids: The files.

        Raises:
            MissingError: When there is no such tag.
            MisusedError: When both tags are the same, or the new name cannot be one.
        """
        new_name = tidy(wanted.new_name)

        def work(connection: Connection) -> wire.TagPlan:
            tag_id, old = found(connection, wanted.name)
            (before,) = connection.execute("SELECT coalesce(max(id), 0) FROM tag").fetchone()
            goal_id, new = made(connection, new_name)
            if goal_id == tag_id:
                raise MisusedError("Both are the same tag.", "Name another tag.")
            carriers = connection.execute(
                f"{_CARRIERS} AND file_id IN {_AMONG}", (tag_id, json.dumps(list(file_ids)))
            ).fetchall()
            ids = [row[0] for row in carriers]
            _give(connection, goal_id, ids)
            passages = passage_tags.give(connection, tag_id, goal_id, file_ids)
            if not wanted.keeps:
                _take(connection, tag_id, ids)
                passage_tags.take(connection, tag_id, file_ids)
            step = wire.TagStep(
                name=old,
                becomes=new,
                files=len(ids),
                passages=passages,
                united=goal_id <= before,
            )
            return wire.TagPlan(files=len(ids), steps=[step])

        return self._database.run(lambda c: rehearsed(c, lambda: work(c), wanted.dry_run))


def _files(connection: Connection, tag_ids: Sequence[int]) -> int:
    """Count the files that carry any of some tags themselves."""
    (count,) = connection.execute(
        "SELECT count(*) FROM file WHERE missing_since IS NULL AND id IN"  # noqa: S608 - a constant
        f" (SELECT file_id FROM file_tag WHERE tag_id IN {_AMONG})",
        (json.dumps(list(tag_ids)),),
    ).fetchone()
    return int(count)


def _pour(connection: Connection, tag: tuple[int, str], becomes: str) -> wire.TagStep:
    """Put all that a tag has into another, made when it is not there, and remove it."""
    tag_id, name = tag
    step = wire.TagStep(
        name=name,
        becomes=becomes,
        files=_files(connection, [tag_id]),
        folders=_count(connection, "folder_tag", tag_id),
        passages=passage_tags.passages_with(connection, [tag_id]),
        united=_is_there(connection, becomes),
    )
    goal_id, full = made(connection, becomes)
    colour = _describe(connection, tag_id, goal_id)
    for table, columns in (("file_tag", "file_id"), ("folder_tag", "path, inherited")):
        connection.execute(
            f"INSERT OR IGNORE INTO {table} ({columns}, tag_id, made_by, made)"  # noqa: S608
            f" SELECT {columns}, ?, made_by, made FROM {table} WHERE tag_id = ?",
            (goal_id, tag_id),
        )
        connection.execute(f"DELETE FROM {table} WHERE tag_id = ?", (tag_id,))  # noqa: S608
    passage_tags.pour(connection, tag_id, goal_id)
    connection.execute("UPDATE tag_alias SET tag_id = ? WHERE tag_id = ?", (goal_id, tag_id))
    connection.execute("DELETE FROM tag WHERE id = ?", (tag_id,))
    return step.model_copy(update={"becomes": full, "colour": colour})


def _describe(connection: Connection, tag_id: int, goal_id: int) -> str:
    """Give a tag the note of another, and its colour when it has none; return one given up."""
    colour, note = connection.execute(
        "SELECT colour, note FROM tag WHERE id = ?", (tag_id,)
    ).fetchone()
    own_colour, own_note = connection.execute(
        "SELECT colour, note FROM tag WHERE id = ?", (goal_id,)
    ).fetchone()
    notes = "\n\n".join(dict.fromkeys(filter(None, (own_note, note))))
    connection.execute(
        "UPDATE tag SET colour = ?, note = ? WHERE id = ?", (own_colour or colour, notes, goal_id)
    )
    return str(colour) if own_colour and own_colour != colour else ""


def _count(connection: Connection, table: str, tag_id: int) -> int:
    (count,) = connection.execute(
        f"SELECT count(*) FROM {table} WHERE tag_id = ?",  # noqa: S608 - a constant
        (tag_id,),
    ).fetchone()
    return int(count)


def _is_there(connection: Connection, name: str) -> bool:
    row = connection.execute("SELECT 1 FROM tag WHERE key = ?", (key_of(name),)).fetchone()
    return row is not None


def _give(connection: Connection, tag_id: int, file_ids: Sequence[int]) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO file_tag (file_id, tag_id, made_by, made)"
        " SELECT value, ?, 'person', ? FROM json_each(?)",
        (tag_id, time.time(), json.dumps(list(file_ids))),
    )


def _take(connection: Connection, tag_id: int, file_ids: Sequence[int]) -> None:
    connection.execute(
        f"DELETE FROM file_tag WHERE tag_id = ? AND file_id IN {_AMONG}",  # noqa: S608 - a constant
        (tag_id, json.dumps(list(file_ids))),
    )
