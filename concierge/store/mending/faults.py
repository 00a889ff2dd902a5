"""What must not be in the tables, and how each is put right: read again, or removed."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from concierge.core.records import CANCELLED, Stage
from concierge.store.content.blocks import unpack
from concierge.store.content.texts import enqueue, mark_stale, remove_content
from concierge.store.database import Connection
from concierge.store.words.names import drop_empty_folders, folder_ids, name_and_folder

BATCH = 100
"""Rows that one step repairs, and contents of which one step reads the text."""

_SEPARATOR = f"x'{os.fsencode(os.sep).hex()}'"
# Somebody may look for it: not everything that has it is away for now.
_PLACED = "EXISTS (SELECT 1 FROM file WHERE content_id = content.id AND missing_since IS NULL)"

Repair = Callable[[Connection, Sequence[int]], object]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that must not be.

    Attributes:
        problem: What it is, in words.
        find: Selects the ids of rows that have it.
        repair: Puts some of them right.
        batch: How many at once; contents may have thousands of passages.
    """

    problem: str
    find: str
    repair: Repair
    batch: int = BATCH


def length(connection: Connection, content_id: int) -> int:
    """Return how many characters of a content's text can be read, or -1 when some are lost."""
    rows = connection.execute(
        "SELECT start, data FROM content_text WHERE content_id = ? ORDER BY start", (content_id,)
    )
    length = 0
    try:
        for start, data in rows:
            if start != length:
                return -1
            length += len(unpack(data))
    except (zlib.error, UnicodeDecodeError):
        return -1
    return length


def remove(connection: Connection, content_ids: Sequence[int]) -> None:
    """Remove contents; words that cannot be taken out one by one go with the whole index."""
    for content_id in content_ids:
        spans = connection.execute(
            'SELECT id, "end" FROM chunk WHERE content_id = ?', (content_id,)
        ).fetchall()
        if spans and length(connection, content_id) < max(end for _, end in spans):
            mark_stale(connection, (chunk_id for chunk_id, _ in spans))
            for table in ("chunk", "content_text"):
                connection.execute(f"DELETE FROM {table} WHERE content_id = ?", (content_id,))  # noqa: S608
        remove_content(connection, content_id)


def read_again(connection: Connection, file_ids: Sequence[int]) -> None:
    """Queue files as if nobody had read them yet."""
    for file_id in file_ids:
        connection.execute(
            "UPDATE file SET state = 'waiting', reason = '' WHERE id = ? AND state != 'excluded'",
            (file_id,),
        )
        connection.execute("DELETE FROM failure WHERE file_id = ?", (file_id,))
        connection.execute(
            "INSERT OR IGNORE INTO work (stage, subject, priority)"
            " SELECT ?, id, modified_ns / 86400e9 FROM file"
            " WHERE id = ? AND state = 'waiting' AND missing_since IS NULL",
            (Stage.TEXT, file_id),
        )


def _forget_content(connection: Connection, file_ids: Sequence[int]) -> None:
    for file_id in file_ids:
        connection.execute("UPDATE file SET content_id = NULL WHERE id = ?", (file_id,))
    read_again(connection, file_ids)


def _embed(connection: Connection, content_ids: Sequence[int]) -> None:
    for content_id in content_ids:
        connection.execute("UPDATE content SET embedded = 0 WHERE id = ?", (content_id,))
        enqueue(connection, Stage.MEANING, content_id)


def _put_into_folder(connection: Connection, file_ids: Sequence[int]) -> None:
    for file_id in file_ids:
        (path,) = connection.execute("SELECT path FROM file WHERE id = ?", (file_id,)).fetchone()
        folder = name_and_folder(path)[1]
        found = folder_ids(connection, [folder])[folder]
        connection.execute("UPDATE file SET folder_id = ? WHERE id = ?", (found, file_id))


def _delete(table: str, column: str = "id") -> Repair:
    def delete(connection: Connection, ids: Sequence[int]) -> None:
        connection.execute(
            f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
            (json.dumps(list(ids)),),
        )

    return delete


def _not_embedded(connection: Connection, content_ids: Sequence[int]) -> None:
    for content_id in content_ids:
        connection.execute("UPDATE content SET embedded = 0 WHERE id = ?", (content_id,))


def _of_nothing(table: str, words: str) -> Fault:
    return Fault(
        f"{words} belonged to no content",
        f"SELECT DISTINCT content_id AS id FROM {table}"  # noqa: S608 - constants
        " WHERE content_id NOT IN (SELECT id FROM content)",
        _delete(table, "content_id"),
    )


def _of_no_file(table: str, words: str, owner: str = "") -> Fault:
    lost = f" OR {owner}_id NOT IN (SELECT id FROM {owner})" if owner else ""  # noqa: S608
    return Fault(
        words,
        f"SELECT rowid AS id FROM {table}"  # noqa: S608 - constants
        f" WHERE file_id NOT IN (SELECT id FROM file){lost}",
        _delete(table, "rowid"),
    )


FAULTS: Final = (
    Fault(
        "a file belonged to no folder of yours",
        "SELECT id FROM file WHERE root_id NOT IN (SELECT id FROM root)",
        _delete("file"),  # its name goes with the whole index, its content is in no file
    ),
    Fault(
        "a file stood in no folder",
        "SELECT id FROM file WHERE coalesce(folder_id, 0) NOT IN (SELECT id FROM folder)",
        _put_into_folder,
    ),
    Fault(
        "a file stood in another folder than its path says",
        "SELECT file.id FROM file JOIN folder ON folder.id = folder_id"  # noqa: S608 - a constant
        " WHERE substr(file.path, 1, length(folder.path)) != folder.path"
        f" OR instr(substr(file.path, length(folder.path) + 2), {_SEPARATOR}) > 0",
        _put_into_folder,
    ),
    Fault(
        "a folder held no file",
        "SELECT id FROM folder WHERE NOT EXISTS (SELECT 1 FROM file WHERE folder_id = folder.id)",
        drop_empty_folders,
    ),
    Fault(
        "a file pointed to a content that is gone",
        "SELECT id FROM file WHERE content_id IS NOT NULL"
        " AND content_id NOT IN (SELECT id FROM content)",
        _forget_content,
    ),
    # Before what else may have lost its content, because it needs the text.
    Fault(
        "a passage belonged to no content",
        "SELECT DISTINCT content_id AS id FROM chunk"
        " WHERE content_id NOT IN (SELECT id FROM content)",
        remove,
        batch=1,
    ),
    Fault(
        "a content stood in no file",
        "SELECT id FROM content WHERE id NOT IN"
        " (SELECT content_id FROM file WHERE content_id IS NOT NULL)",
        remove,
        batch=1,
    ),
    _of_nothing("content_text", "a text"),
    _of_nothing("part", "a part"),
    _of_nothing("piece", "a page read before"),
    _of_nothing("said", "what a file says"),
    _of_nothing("thumbnail", "a picture"),
    Fault(
        "a file was indexed without a content",
        "SELECT id FROM file WHERE state = 'indexed' AND content_id IS NULL"
        " AND missing_since IS NULL",
        read_again,
    ),
    Fault(
        "a file had failed for no reason",
        f"SELECT id FROM file WHERE state = 'failed' AND reason != '{CANCELLED}'"  # noqa: S608
        " AND missing_since IS NULL AND id NOT IN (SELECT file_id FROM failure)",
        read_again,
    ),
    Fault(
        "a file waited and was not queued",
        "SELECT id FROM file WHERE state = 'waiting' AND missing_since IS NULL"
        " AND id NOT IN (SELECT subject FROM work WHERE stage = 'text')",
        read_again,
    ),
    Fault(
        "a queued file was gone",
        "SELECT id FROM work WHERE stage = 'text' AND subject NOT IN (SELECT id FROM file)",
        _delete("work"),
    ),
    Fault(
        "a queued content was gone",
        "SELECT id FROM work WHERE stage != 'text' AND subject NOT IN (SELECT id FROM content)",
        _delete("work"),
    ),
    Fault(
        "a failure was of no file",
        "SELECT id FROM failure WHERE file_id NOT IN (SELECT id FROM file)",
        _delete("failure"),
    ),
    _of_no_file("file_tag", "a tag hung on no file", "tag"),
    _of_no_file("collection_file", "a collection held a file that is gone", "collection"),
    _of_no_file("collection_out", "a collection left out a file that is gone", "collection"),
    _of_no_file("collection_item", "a collection told of a file that is gone", "collection"),
    _of_no_file("suggestion", "an answer to a suggestion was about no file"),
    _of_no_file("note", "a note was on a file that is gone"),
    _of_no_file("note_tag", "a tag hung on no passage", "note"),
    _of_no_file("note_tag", "a passage had a tag that is gone", "tag"),
    _of_no_file("reminder", "a reminder was of a file that is gone"),
    _of_no_file("reading", "the reading list held a file that is gone"),
    _of_no_file("outside_tag", "tags of the system were noted of no file"),
    _of_no_file("taken_off", "something was taken off a file that is gone"),
    _of_no_file("opened", "a file that had been opened was gone"),
    Fault(
        "a content without passages had meanings",
        "SELECT id FROM content WHERE embedded = 1 AND id NOT IN (SELECT content_id FROM chunk)",
        _not_embedded,
    ),
    Fault(
        "a passage had no meaning and was not queued",
        # What has failed for good, or is to be read anew, is not embedded before that.
        f"SELECT id FROM content WHERE chunks > 0 AND length(hash) <= 32 AND {_PLACED}"  # noqa: S608
        " AND (embedded = 0 OR embedded_to <"
        " (SELECT max(id) FROM chunk WHERE content_id = content.id))"
        " AND id NOT IN (SELECT subject FROM work WHERE stage = 'meaning')"
        " AND id NOT IN (SELECT content_id FROM file JOIN failure ON file_id = file.id"
        " WHERE stage = 'meaning' AND content_id IS NOT NULL)",
        _embed,
    ),
    Fault(
        "a meaning was to be removed that is needed",
        "SELECT chunk_id AS id FROM stale_vector WHERE chunk_id IN (SELECT id FROM chunk)",
        _delete("stale_vector", "chunk_id"),
    ),
)
"""All of them, in the order in which they are looked for."""
