"""What the catalog can say about itself: counts, details of a file, failures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import shown, to_wire
from concierge.core.records import FileState, Stage, TextState
from concierge.store.database import Connection, Database
from concierge.store.places import inside
from concierge.store.texts import whole_text

# More parts of one file than a person would look through.
_MOST_PARTS = 1000
_FAILURE_COLUMNS = (
    "failure.id, file_id, path, stage, category, message, advice, at, component, page"
)
_FAILURES = f"SELECT {_FAILURE_COLUMNS} FROM failure JOIN file ON file.id = file_id"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Counts:
    """The catalog in numbers."""

    files: wire.FileCounts
    stages: dict[str, wire.StageCounts]
    contents: int
    chunks: int


class Ledger:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self) -> Counts:
        """Count files by state and progress by stage."""
        with self._database.read() as connection:
            by_state = dict(connection.execute("SELECT state, count(*) FROM file GROUP BY state"))
            # A file whose meaning or scan is still to come is findable but not finished.
            unfinished = connection.execute(
                "SELECT count(*) FROM file WHERE state = 'indexed' AND content_id IN"
                " (SELECT subject FROM work WHERE stage != 'text')"
            ).fetchone()[0]
            waiting = dict(connection.execute("SELECT stage, count(*) FROM work GROUP BY stage"))
            contents, chunks, embedded, deep = connection.execute(
                "SELECT count(*), coalesce(sum(chunks), 0), coalesce(sum(embedded), 0),"
                " coalesce(sum(deep), 0) FROM content"
            ).fetchone()
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
            str(name): wire.StageCounts(done=count, waiting=waiting.get(name, 0))
            for name, count in done.items()
        }
        return Counts(files, stages, contents, chunks)

    def failures(self, after: int | None = None, limit: int = 20) -> wire.FailurePage:
        """Return failures, the newest first.

        Args:
            after: The cursor that the page before gave.
            limit: Longest page.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_FAILURES} WHERE failure.id < ? ORDER BY failure.id DESC LIMIT ?",
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
                "SELECT file.id, path, file.kind, state, reason, file.size, modified_ns, content_id"
                " FROM file WHERE id = ?",
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
        return wire.FileDetails(
            file_id=row[0],
            path=to_wire(row[1]),
            kind=row[2],
            state=row[3],
            reason=row[4],
            size=row[5],
            modified=iso_time(row[6] / 1e9),
            failures=[_failure(failure) for failure in failures],
            **known,
        )

    def below(self, folder: bytes) -> wire.FileCounts:
        """Count the files below a folder by state."""
        with self._database.read() as connection:
            counts = dict(
                connection.execute(
                    "SELECT state, count(*) FROM file WHERE path > ? AND path < ? GROUP BY state",
                    inside(folder),
                )
            )
        return wire.FileCounts(**counts)

    def text(self, path: bytes) -> wire.TextReply:
        """Return the text of the file at a path.

        Raises:
            MissingError: When that path is not in the index.
        """
        details = self.file_at(path)
        with self._database.read() as connection:
            found = connection.execute(
                "SELECT content_id FROM file WHERE id = ?", (details.file_id,)
            ).fetchone()
            content_id = (found and found[0]) or 0  # it may have been forgotten meanwhile
            rows = connection.execute(
                'SELECT start, "end", locator FROM chunk WHERE content_id = ? ORDER BY ordinal',
                (content_id,),
            ).fetchall()
            text = whole_text(connection, content_id)
        passages = [(row[0], row[1], json.loads(row[2])) for row in rows]
        return wire.TextReply(path=details.path, text=text, passages=passages)

    def content_of(self, file_id: int) -> tuple[int, bytes] | None:
        """Return id and hash of a file's content, or None when it has none yet."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT content.id, hash FROM content JOIN file ON content_id = content.id"
                " WHERE file.id = ?",
                (file_id,),
            ).fetchone()
        return None if row is None else (int(row[0]), bytes(row[1]))

    def file_at(self, path: bytes) -> wire.FileDetails:
        """Return everything known of the file at a path.

        Raises:
            MissingError: When that path is not in the index.
        """
        with self._database.read() as connection:
            row = connection.execute("SELECT id FROM file WHERE path = ?", (path,)).fetchone()
        if row is None:
            raise MissingError(
                f"{shown(path)} is not in the index.", "Add its folder with concierge index."
            )
        return self.file(row[0])


def iso_time(seconds: float) -> str:
    """Spell a time as ISO 8601 in this machine's zone, to the second."""
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")


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
    known["words"] = len(whole_text(connection, content_id).split())
    copies = connection.execute(
        "SELECT path FROM file WHERE content_id = ? AND id != ?", (content_id, file_id)
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
