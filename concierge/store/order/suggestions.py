"""What suggestions are made from, and what the person answered to them."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Sequence
from typing import Final

from concierge.core.paths import shown
from concierge.core.suggesting import Answer, Known, Label, Named, Siblings, Taught
from concierge.store.content.texts import text_window
from concierge.store.database import Connection, Database
from concierge.store.tagging.labels import key_of, tidy

# Where it stands which files have a label by the person's own word or consent: what a program
# said is nothing to learn from.
_CARRIED: Final[dict[Label, str]] = {
    "tag": "SELECT tag_id AS label_id, file_id, made FROM file_tag"
    " WHERE made_by IN ('person', 'accepted')",
    "collection": "SELECT collection_id AS label_id, file_id, made FROM collection_file",
}
_FILES = (
    "SELECT file.id, content_id, file.name, file.path, file.kind, coalesce(nullif(title, ''),"
    " (SELECT value FROM said WHERE said.content_id = content.id AND field = 'subject'), ''),"
    " coalesce(characters, 0), coalesce(embedded_to, 0), coalesce(taken_ns, created_ns),"
    " coalesce(language, '')"
    " FROM file LEFT JOIN content ON content.id = content_id"
    " WHERE missing_since IS NULL AND file.id IN (SELECT value FROM json_each(?))"
)


class Suggestions:
    """Reads what suggestions are made from; writes what the person answers.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def stamp(self, label: Label) -> tuple[object, ...]:
        """Return what changes whenever `taught` would tell something else."""
        with self._database.read() as connection:
            return (
                *connection.execute(
                    "SELECT count(*), total(made), total(label_id), total(file_id)"  # noqa: S608
                    f" FROM ({_CARRIED[label]})"
                ).fetchone(),
                *connection.execute(
                    "SELECT count(*), total(made) FROM suggestion WHERE label = ?", (label,)
                ).fetchone(),
                *connection.execute(
                    f"SELECT count(*), group_concat(key) FROM {label}"  # noqa: S608
                ).fetchone(),
            )

    def taught(self, label: Label, each: int, most: int) -> Taught:
        """Return what a person said: the newest files of each label, in turns.

        Args:
            label: Tags or collections.
            each: How many files of each label at most.
            most: How many in all.
        """
        with self._database.read() as connection:
            labels = connection.execute(f"SELECT id, name FROM {label} ORDER BY key").fetchall()  # noqa: S608
            carried = connection.execute(
                "SELECT label_id, file_id FROM (SELECT label_id, file_id, row_number() OVER"  # noqa: S608
                " (PARTITION BY label_id ORDER BY made DESC, file_id DESC) AS place"
                f" FROM ({_CARRIED[label]})) WHERE place <= ? ORDER BY place, label_id LIMIT ?",
                (each, most),
            ).fetchall()
            rejected = connection.execute(
                "SELECT label_id, file_id FROM suggestion WHERE label = ? AND answer = 'rejected'"
                " ORDER BY made DESC LIMIT ?",
                (label, most),
            ).fetchall()
        return Taught([Named(*row) for row in labels], carried, rejected)

    def known(self, file_ids: Sequence[int], beginning: int) -> dict[int, Known]:
        """Return files by id, with so many characters; those that are gone are left out."""
        with self._database.read() as connection:
            rows = connection.execute(_FILES, (json.dumps(list(file_ids)),)).fetchall()
            contents = {row[1] for row in rows if row[1] is not None}
            people = _people(connection, contents)
            read = contents if beginning else ()
            texts = {one: text_window(connection, one, 0, beginning) for one in read}
        return {
            row[0]: Known(
                file_id=row[0],
                content_id=row[1],
                version=(row[6], row[7]),
                name=row[2],
                path=row[3],
                folder=shown(os.path.dirname(row[3])),
                kind=row[4],
                title=row[5],
                day_ns=row[8],
                language=row[9],
                people=tuple(people.get(row[1], ())),
                text=texts.get(row[1], ""),
            )
            for row in rows
        }

    def first_passages(self, content_ids: Sequence[int], most: int) -> dict[int, list[int]]:
        """Return the first passages of contents, at most so many of each."""
        found: dict[int, list[int]] = {}
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT content_id, id FROM chunk WHERE ordinal < ?"
                " AND content_id IN (SELECT value FROM json_each(?))",
                (most, json.dumps(list(content_ids))),
            )
            for content_id, chunk_id in rows:
                found.setdefault(content_id, []).append(chunk_id)
        return found

    def label_id(self, label: Label, name: str) -> int | None:
        """Return the id of a tag or a collection by its name, whatever its case."""
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT id FROM {label} WHERE key = ?",  # noqa: S608 - a constant
                (key_of(tidy(name)),),
            ).fetchone()
        return None if row is None else int(row[0])

    def sample(self, most: int) -> list[int]:
        """Return files that were read, evenly spread over the library."""
        with self._database.read() as connection:
            (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM file").fetchone()
            step = max(1, last // most)
            rows = connection.execute(
                "SELECT id FROM file WHERE id IN (SELECT value FROM json_each(?))"
                " AND missing_since IS NULL AND content_id IS NOT NULL",
                (json.dumps(list(range(1, last + 1, step))),),
            )
            return [row[0] for row in rows]

    def rejected(self, label: Label, file_id: int) -> set[int]:
        """Return the labels that the person does not want on a file."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT label_id FROM suggestion"
                " WHERE file_id = ? AND label = ? AND answer = 'rejected'",
                (file_id, label),
            )
            return {row[0] for row in rows}

    def siblings(self, label: Label, file_id: int) -> Siblings:
        """Return what the other files of a file's folder have."""
        others = (
            "SELECT id FROM file WHERE missing_since IS NULL AND id != ?1"
            " AND folder_id = (SELECT folder_id FROM file WHERE id = ?1)"
        )
        with self._database.read() as connection:
            (files,) = connection.execute(f"SELECT count(*) FROM ({others})", (file_id,)).fetchone()  # noqa: S608
            rows = connection.execute(
                f"SELECT label_id, count(*) FROM ({_CARRIED[label]}) WHERE file_id IN ({others})"  # noqa: S608
                " GROUP BY label_id",
                (file_id,),
            )
            return Siblings(files, dict(rows.fetchall()))

    def untagged(self, after: int, limit: int) -> list[int]:
        """Return files that were read and carry no tag, by their ids, those after one."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM file WHERE missing_since IS NULL AND content_id IS NOT NULL"
                " AND id > ? AND id NOT IN (SELECT file_id FROM file_tag) ORDER BY id LIMIT ?",
                (after, limit),
            )
            return [row[0] for row in rows]

    def note(self, file_id: int, label: Label, label_id: int, answer: Answer | None) -> None:
        """Keep what a person answered, in place of what they answered before; None forgets it."""

        def work(connection: Connection) -> None:
            connection.execute(
                "DELETE FROM suggestion WHERE file_id = ? AND label = ? AND label_id = ?",
                (file_id, label, label_id),
            )
            if answer is not None:
                connection.execute(
                    "INSERT INTO suggestion (file_id, label, label_id, answer, made)"
                    " SELECT id, ?, ?, ?, ? FROM file WHERE id = ?",
                    (label, label_id, answer, time.time(), file_id),
                )

        self._database.run(work, quiet=True)

    def answers(self) -> list[tuple[Label, str, int, int]]:
        """Return for each label that was suggested and answered: accepted and rejected files."""
        found: list[tuple[Label, str, int, int]] = []
        with self._database.read() as connection:
            for label in _CARRIED:
                rows = connection.execute(
                    f"SELECT '{label}', name, sum(answer = 'accepted'), sum(answer = 'rejected')"  # noqa: S608
                    f" FROM suggestion JOIN {label} ON {label}.id = label_id WHERE label = ?"
                    " GROUP BY label_id ORDER BY key",
                    (label,),
                )
                found += rows.fetchall()
        return found


def _people(connection: Connection, contents: Iterable[int]) -> dict[int, list[str]]:
    """Return who sent or made contents, as they say themselves and as it is compared."""
    found: dict[int, list[str]] = {}
    rows = connection.execute(
        "SELECT content_id, folded FROM said WHERE field IN ('from', 'author')"
        " AND content_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(contents)),),
    )
    for content_id, name in rows:
        found.setdefault(content_id, []).append(name)
    return found
