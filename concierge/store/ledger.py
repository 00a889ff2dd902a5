"""What the catalog can say about itself: counts, details of a file, failures."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import shown, to_wire
from concierge.core.records import FileState, Stage, TextState
from concierge.core.times import iso_time
from concierge.store.content.texts import text_window, whole_text
from concierge.store.database import Connection, Database
from concierge.store.disk.bounds import inside
from concierge.store.tagging.folder_tags import inherited_by
from concierge.store.tagging.passage_tags import tagged_passages
from concierge.store.tagging.tags import givers_of, tags_of
from concierge.store.work.parked import PARKED_BELOW, count_waiting
from concierge.store.work.steering import own_hash

# More parts of one file than a person would look through.
_MOST_PARTS = 1000
# Below this share of all files, looking each up takes less time than going through all.
_FEW = 0.2
_FAILURE_COLUMNS = (
    "failure.id, file_id, path, stage, category, message, advice, at, component, page"
)
_FAILURES = f"SELECT {_FAILURE_COLUMNS} FROM failure JOIN file ON file.id = file_id"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Counts:
    """The catalog in numbers; unheard are contents whose speech waits to be written down."""

    files: wire.FileCounts
    stages: dict[str, wire.StageCounts]
    contents: int
    chunks: int
    unheard: int


class Ledger:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self) -> Counts:
        """Count files by state and progress by stage; files that are missing do not count."""
        with self._database.read() as connection:
            by_state = dict(
                connection.execute(
                    "SELECT state, count(*) FROM file WHERE missing_since IS NULL GROUP BY state"
                ).fetchall()
            )
            unfinished = _count_unfinished(connection)
            waiting = count_waiting(connection)
            failed = dict(
                connection.execute(
                    "SELECT stage, count(*) FROM failure JOIN file ON file.id = file_id"
                    " WHERE missing_since IS NULL GROUP BY stage"
                ).fetchall()
            )
            contents, chunks, embedded, deep, unheard = _count_contents(connection)
        files = wire.FileCounts(
            indexed=by_state.get(FileState.INDEXED, 0) - unfinished,
            waiting=by_state.get(FileState.WAITING, 0) + unfinished,
            failed=by_state.get(FileState.FAILED, 0),
            excluded=by_state.get(FileState.EXCLUDED, 0),
        )
        done = {
            "named": sum(by_state.values()),
            Stage.TEXT: by_state.get(FileState.INDEXED, 0) + by_state.get(FileState.FAILED, 0),
            Stage.MEANING: embedded,
            Stage.DEEP: deep,
        }
        stages = {
            str(name): wire.StageCounts(
                done=count, waiting=waiting.get(name, 0), failed=failed.get(name, 0)
            )
            for name, count in done.items()
        }
        return Counts(files, stages, contents, chunks, unheard)

    def failures(self, after: int | None = None, limit: int = 20) -> wire.FailurePage:
        """Return failures, the newest first; those of files that are missing are left out.

        Args:
            after: The cursor that the page before gave.
            limit: Longest page.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_FAILURES} WHERE failure.id < ? AND missing_since IS NULL"
                " ORDER BY failure.id DESC LIMIT ?",
                (after if after is not None else 2**62, limit + 1),
            ).fetchall()
        page = rows[:limit]
        more = page[-1][0] if len(rows) > limit else None
        return wire.FailurePage(failures=[_failure(row) for row in page], next=more)

    def file(self, file_id: int) -> wire.FileDetails:
        """Return everything known of a file.

        Raises:
            MissingError: When there is no such file.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT file.id, file.path, file.kind, state, reason, file.size, modified_ns,"
                " content_id, missing_since, CASE WHEN present THEN NULL ELSE scanned END"
                " FROM file JOIN root ON root.id = root_id WHERE file.id = ?",
                (file_id,),
            ).fetchone()
            if row is None:
                raise MissingError(
                    "There is no such file in the index.", "concierge search finds those there are."
                )
            failures = connection.execute(
                f"{_FAILURES} WHERE file_id = ? ORDER BY failure.id", (file_id,)
            ).fetchall()
            known = _content_details(connection, row[7], file_id)
            known["tags"] = tags_of(connection, [file_id]).get(file_id, [])
            known["given_by"] = givers_of(connection, [file_id]).get(file_id, {})
            known["inherited_tags"] = inherited_by(connection, [file_id]).get(file_id, [])
            known["passage_tags"] = tagged_passages(connection, [file_id]).get(file_id, [])
        return wire.FileDetails(
            file_id=row[0],
            path=to_wire(row[1]),
            kind=row[2],
            state=row[3],
            reason=row[4],
            size=row[5],
            modified=iso_time(row[6] / 1e9),
            failures=[_failure(failure) for failure in failures],
            missing_since="" if row[8] is None else iso_time(row[8]),
            last_seen="" if row[9] is None else iso_time(row[9]),
            **known,
        )

    def below(self, folder: bytes) -> wire.FileCounts:
        """Count the files below a folder by state; files that are missing do not count."""
        bounds = inside(folder)
        with self._database.read() as connection:
            # To look up each of many files takes far longer than to go through all.
            few, every = connection.execute(
                "SELECT (SELECT count(*) FROM file WHERE path > ? AND path < ?),"
                " (SELECT count(*) FROM file)",
                bounds,
            ).fetchone()
            table = "file" if few < every * _FEW else "file NOT INDEXED"
            counts = dict(
                connection.execute(
                    f"SELECT state, count(*) FROM {table}"  # noqa: S608 - constants
                    " WHERE path > ? AND path < ? AND missing_since IS NULL GROUP BY state",
                    bounds,
                ).fetchall()
            )
        return wire.FileCounts(**counts)

    def text(self, path: bytes, start: int = 0, limit: int | None = None) -> wire.TextReply:
        """Return the text of the file at a path, or a stretch of it.

        Args:
            path: Where the file is.
            start: The first character.
            limit: How many characters at most, or none for all that follow.

        Raises:
            MissingError: When that path is not in the index.
        """
        with self._database.read() as connection:
            content_id = _row_at(connection, path)[1] or 0
            known = connection.execute(
                "SELECT characters FROM content WHERE id = ?", (content_id,)
            ).fetchone()
            text = text_window(connection, content_id, start, limit)
            rows = connection.execute(
                'SELECT start, "end", locator FROM chunk WHERE content_id = ?'
                ' AND "end" > ? AND start < ? ORDER BY ordinal',
                (content_id, start, start + len(text)),
            ).fetchall()
        return wire.TextReply(
            path=to_wire(path),
            text=text,
            passages=[(row[0], row[1], json.loads(row[2])) for row in rows],
            start=start,
            total=known[0] if known else 0,
        )

    def content_of(self, file_id: int) -> tuple[int, bytes] | None:
        """Return id and hash of a file's content, or None when it has none yet."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT content.id, hash FROM content JOIN file ON content_id = content.id"
                " WHERE file.id = ?",
                (file_id,),
            ).fetchone()
        return None if row is None else (int(row[0]), own_hash(bytes(row[1])))

    def file_at(self, path: bytes) -> wire.FileDetails:
        """Return everything known of the file at a path.

        Raises:
            MissingError: When that path is not in the index.
        """
        with self._database.read() as connection:
            file_id = _row_at(connection, path)[0]
        return self.file(file_id)


def _row_at(connection: Connection, path: bytes) -> tuple[int, int | None]:
    row: tuple[int, int | None] | None = connection.execute(
        "SELECT id, content_id FROM file WHERE path = ?", (path,)
    ).fetchone()
    if row is None:
        raise MissingError(
            f"{shown(path)} is not in the index.", "Add its folder with concierge index."
        )
    return row


def _count_unfinished(connection: Connection) -> int:
    """Count files that are findable but not finished.

    Their meaning or scan is still to come, or their words are to be read again.
    """
    row: tuple[int] = connection.execute(
        "SELECT count(*) FROM file WHERE state = ?1 AND missing_since IS NULL"
        " AND (EXISTS (SELECT 1 FROM work WHERE stage = 'text' AND subject = file.id"
        " AND priority >= ?2)"
        " OR EXISTS (SELECT 1 FROM work WHERE stage IN ('meaning', 'deep')"
        " AND subject = content_id AND priority >= ?2))",
        (FileState.INDEXED, PARKED_BELOW),
    ).fetchone()
    return row[0]


def _count_contents(connection: Connection) -> tuple[int, ...]:
    """Count contents, passages, and contents with vectors, read by slow methods, and not heard."""
    summed = ("chunks", "embedded", "deep", f"text_state = '{TextState.NEEDS_SPEECH}'")
    sums = ", ".join(["count(*)", *(f"coalesce(sum({one}), 0)" for one in summed)])
    every = connection.execute(f"SELECT {sums} FROM content").fetchone()  # noqa: S608 - a constant
    gone = connection.execute(
        f"SELECT {sums} FROM content WHERE id IN"  # noqa: S608 - a constant
        " (SELECT content_id FROM file WHERE missing_since IS NOT NULL) AND NOT EXISTS"
        " (SELECT 1 FROM file WHERE content_id = content.id AND missing_since IS NULL)"
    ).fetchone()
    return tuple(a - b for a, b in zip(every, gone, strict=True))


def _content_details(
    connection: Connection, content_id: int | None, file_id: int
) -> dict[str, Any]:
    if content_id is None:
        return {}
    columns = (
        "media_type",
        "title",
        "author",
        "language",
        "pages",
        "seconds",
        "text_state",
        "extractor",
        "chunks",
        "characters",
        "note",
        "facts",
    )
    row = connection.execute(
        f"SELECT {', '.join(columns)} FROM content WHERE id = ?",  # noqa: S608 - constants
        (content_id,),
    ).fetchone()
    known = {name: value for name, value in zip(columns, row, strict=True) if value is not None}
    if known["text_state"] == TextState.FAILED and known.get("note"):
        known["note"] = json.loads(known["note"])[1]
    known["facts"] = json.loads(known.get("facts", "{}"))
    parts = connection.execute(
        "SELECT path, media_type, kind, size, state, note FROM part WHERE content_id = ?"
        " ORDER BY id LIMIT ?",
        (content_id, _MOST_PARTS),
    )
    known["parts"] = [
        wire.PartRow(path=p[0], media_type=p[1], kind=p[2], size=p[3], state=p[4], note=p[5])
        for p in parts
    ]
    # One by one: a list of all words takes ten times the room of a text.
    known["words"] = sum(1 for _ in re.finditer(r"\S+", whole_text(connection, content_id)))
    copies = connection.execute(
        "SELECT path FROM file WHERE content_id = ? AND id != ? AND missing_since IS NULL",
        (content_id, file_id),
    )
    return {**known, "same_content": [to_wire(row[0]) for row in copies]}


def _failure(row: tuple[Any, ...]) -> wire.FailureRow:
    return wire.FailureRow(
        file_id=row[1],
        path=to_wire(row[2]),
        stage=row[3],
        category=row[4],
        message=row[5],
        advice=row[6],
        when=iso_time(row[7]),
        component=row[8],
        page=row[9],
    )
