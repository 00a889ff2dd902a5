"""Taking in what reading gave: which file holds which content, and what failed."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace

from concierge.core.errors import Category
from concierge.core.records import (
    CANCELLED,
    Extraction,
    FileState,
    Reading,
    Stage,
    TextState,
    storable_ns,
)
from concierge.store.content.paper_rows import look_again
from concierge.store.content.said import note
from concierge.store.content.texts import (
    adopt_text,
    dequeue,
    detach,
    enqueue,
    places_of,
    remove_if_orphan,
    replace_text,
)
from concierge.store.database import Connection
from concierge.store.disk.files import reunite

# A file that is moved while it is to be read is tried so often, after so long (s).
_MOVES = 3
_MOVED_S = 0.5


def store_one(connection: Connection, reading: Reading, deep: bool) -> None:
    """Keep what reading one file gave, or note why it gave nothing."""
    stage = Stage.DEEP if deep else Stage.TEXT
    row = connection.execute(
        "SELECT content_id, state, missing_since FROM file WHERE id = ?", (reading.file_id,)
    ).fetchone()
    unread = reading.found is None and not reading.hash
    # Removed, missed or left out while it was read.
    if row is None or (unread and row[2] is not None) or is_left_out(connection, reading.file_id):
        dequeue(connection, Stage.TEXT, reading.file_id)
        return
    if reading.excluded:
        _leave_out(connection, reading)
        return
    if deep:
        _store_deep(connection, reading, row[0])
        return
    if unread:
        if row[0] and row[1] != FileState.WAITING and reading.category == Category.MISSING:
            # Another version wanted to read it again, but its drive is not there: a scan
            # tells what is gone for good, and until then what is known stays.
            attach(connection, replace(reading, category=""), row[0])
            return
        if reading.category == Category.MISSING and _moved_away(connection, reading.file_id):
            return
        detach(connection, [reading.file_id])
        _set_file(connection, reading, FileState.FAILED, reading.category)
        record_failure(connection, reading.file_id, stage, reading)
        return
    content_id = content_id_of(connection, reading.hash)
    if content_id is None:
        content_id = _insert_content(connection, reading, row[0])
    elif _is_news(connection, content_id, reading):
        # What could not be read before can be read now, or better, and so can its copies.
        _update_content(connection, content_id, reading)
    attach(connection, reading, content_id)


def is_left_out(connection: Connection, file_id: int) -> bool:
    """Say whether a rule leaves a file out; one that was cancelled in hand is finished."""
    row = connection.execute(
        "SELECT 1 FROM file WHERE id = ? AND state = ? AND reason != ?",
        (file_id, FileState.EXCLUDED, CANCELLED),
    )
    return row.fetchone() is not None


def _store_deep(connection: Connection, reading: Reading, content_id: int | None) -> None:
    if content_id is None:
        return
    if not reading.hash:  # it cannot be opened; what is known stays
        give_up(connection, Stage.DEEP, content_id, reading)
        return
    if content_id_of(connection, reading.hash) != content_id:
        # The file changed since its words were read: those come first.
        connection.execute(
            "UPDATE file SET state = ? WHERE id = ?", (FileState.WAITING, reading.file_id)
        )
        connection.execute(
            "INSERT OR IGNORE INTO work (stage, subject, priority)"
            " SELECT ?, id, modified_ns / 86400e9 FROM file WHERE id = ?",
            (Stage.TEXT, reading.file_id),
        )
        return
    if reading.found is None:
        give_up(connection, Stage.DEEP, content_id, reading)
        return
    connection.executemany(
        "INSERT OR REPLACE INTO piece (content_id, name, data) VALUES (?, ?, ?)",
        ((content_id, name, data) for name, data in reading.pieces.items()),
    )
    _describe(connection, content_id, reading.found, deep=not reading.unfinished)
    replace_text(connection, content_id, reading)
    if not reading.unfinished:
        dequeue(connection, Stage.DEEP, content_id)
    _set_indexed(connection, content_id, reading.found)


def give_up(connection: Connection, stage: Stage, subject: int, failure: Reading) -> None:
    """Record that a stage failed for good; what has words stays findable by them."""
    dequeue(connection, stage, subject)
    if stage is Stage.TEXT:
        detach(connection, [subject])
        places = connection.execute("SELECT id FROM file WHERE id = ?", (subject,)).fetchall()
    else:
        places = places_of(connection, subject)
    lost = stage is not Stage.DEEP or not _has_text(connection, subject)
    for (file_id,) in places:
        record_failure(connection, file_id, stage, failure)
        if lost:
            connection.execute(
                "UPDATE file SET state = ?, reason = ? WHERE id = ? AND state != ?",
                (FileState.FAILED, failure.category, file_id, FileState.EXCLUDED),
            )


def record_failure(connection: Connection, file_id: int, stage: Stage, reading: Reading) -> None:
    """Note that a file failed at a stage, replacing what was noted before."""
    connection.execute(
        "INSERT OR REPLACE INTO failure"
        " (file_id, stage, category, message, advice, at, component, page)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            file_id,
            stage,
            reading.category,
            reading.message,
            reading.advice,
            time.time(),
            reading.component,
            reading.page,
        ),
    )


def attach(connection: Connection, reading: Reading, content_id: int) -> int:
    """Point a file at its content and give it the state that the content has.

    Returns:
        The id of the file that stands there now: a missing one, if this turns out to be it.
    """
    old = connection.execute(
        "SELECT content_id FROM file WHERE id = ?", (reading.file_id,)
    ).fetchone()
    if old is None:
        dequeue(connection, Stage.TEXT, reading.file_id)
        return reading.file_id
    text_state, kind, note = connection.execute(
        "SELECT text_state, kind, note FROM content WHERE id = ?", (content_id,)
    ).fetchone()
    connection.execute(
        "UPDATE file SET content_id = ?, kind = ? WHERE id = ?", (content_id, kind, reading.file_id)
    )
    connection.execute("DELETE FROM failure WHERE file_id = ?", (reading.file_id,))
    if text_state == TextState.FAILED:
        failure = _explained(reading, note)
        _set_file(connection, reading, FileState.FAILED, failure.category)
        record_failure(connection, reading.file_id, Stage.TEXT, failure)
    else:
        _set_file(connection, reading, FileState.INDEXED, note)
    if old[0] != content_id and _is_also_called_otherwise(connection, reading.file_id):
        look_again(connection, content_id)
    if old[0] is not None and old[0] != content_id:
        remove_if_orphan(connection, old[0])
    return reunite(connection, reading.file_id)


def _is_also_called_otherwise(connection: Connection, file_id: int) -> bool:
    """Say whether the content of a file stands somewhere by another name."""
    found = connection.execute(
        "SELECT 1 FROM file JOIN file AS other ON other.content_id = file.content_id"
        " WHERE file.id = ? AND other.name != file.name LIMIT 1",
        (file_id,),
    )
    return found.fetchone() is not None


def _leave_out(connection: Connection, reading: Reading) -> None:
    """Keep nothing of a file whose content tells that it is not to be read."""
    detach(connection, [reading.file_id])
    _set_file(connection, reading, FileState.EXCLUDED, reading.excluded)


def _explained(reading: Reading, note: str) -> Reading:
    """Give a copy of a failed file the failure that was found for the first."""
    if reading.category:
        return reading
    category, message, advice, *_ = json.loads(note)
    return replace(reading, category=category, message=message, advice=advice)


def _set_file(connection: Connection, reading: Reading, state: FileState, reason: str) -> None:
    if reading.modified_ns:  # it could be opened
        modified_ns = storable_ns(reading.modified_ns)
        path, *seen = connection.execute(
            "SELECT path, size, modified_ns FROM file WHERE id = ?", (reading.file_id,)
        ).fetchone()
        if seen != [reading.size, modified_ns] and (
            # Where the clock was set back, only the disk tells which is newer.
            seen[1] > modified_ns or _on_disk(path, modified_ns) < modified_ns
        ):  # it changed again after it was read: it stays queued
            return
        connection.execute(
            "UPDATE file SET size = ?, modified_ns = ? WHERE id = ?",
            (reading.size, modified_ns, reading.file_id),
        )
    connection.execute(
        "UPDATE file SET state = ?, reason = ? WHERE id = ?", (state, reason, reading.file_id)
    )
    dequeue(connection, Stage.TEXT, reading.file_id)


def _on_disk(path: bytes, otherwise: int = 0) -> int:
    """Return the modification time (ns) of what stands at a path, or what is given."""
    try:
        return storable_ns(os.stat(path).st_mtime_ns)
    except (OSError, ValueError):  # another took its place
        return otherwise


def _moved_away(connection: Connection, file_id: int) -> bool:
    """Say whether a file was moved before it was opened; then it is tried again in its place."""
    (path,) = connection.execute("SELECT path FROM file WHERE id = ?", (file_id,)).fetchone()
    if not os.path.exists(path):
        return False
    queued = connection.execute(
        "UPDATE work SET attempts = attempts + 1, not_before = ?"
        " WHERE stage = ? AND subject = ? AND attempts < ?",
        (time.time() + _MOVED_S, Stage.TEXT, file_id, _MOVES),
    )
    return bool(queued.rowcount)


def _set_indexed(connection: Connection, content_id: int, found: Extraction) -> None:
    """Note that a content was read, at every place where it stands."""
    for (file_id,) in places_of(connection, content_id):
        connection.execute("DELETE FROM failure WHERE file_id = ?", (file_id,))
        connection.execute(
            "UPDATE file SET state = ?, reason = ?, kind = ? WHERE id = ?",
            (FileState.INDEXED, found.note, found.kind, file_id),
        )


def content_id_of(connection: Connection, digest: bytes) -> int | None:
    """Return the content with a hash, if it is known."""
    row = connection.execute("SELECT id FROM content WHERE hash = ?", (digest,)).fetchone()
    return None if row is None else int(row[0])


def _insert_content(connection: Connection, reading: Reading, before: int | None) -> int:
    """Make a content of what was read of a file.

    Args:
        connection: The writer's.
        reading: What was read.
        before: The content that the file had.
    """
    cursor = connection.execute(
        "INSERT INTO content (hash, size, text_state, characters, chunks, embedded)"
        " VALUES (?, ?, ?, 0, 0, 0)",
        (reading.hash, reading.size, TextState.FAILED),
    )
    content_id = int(cursor.lastrowid)
    if reading.found is not None and before is not None:
        others = connection.execute(
            "SELECT 1 FROM file WHERE content_id = ? AND id != ? LIMIT 1",
            (before, reading.file_id),
        ).fetchone()
        if others is None:
            adopt_text(connection, content_id, before, reading.file_id)
    _update_content(connection, content_id, reading)
    return content_id


def _is_news(connection: Connection, content_id: int, reading: Reading) -> bool:
    """Say whether another version of a reader was at a known content, or the first that can."""
    state, extractor = connection.execute(
        "SELECT text_state, extractor FROM content WHERE id = ?", (content_id,)
    ).fetchone()
    if reading.found is None:
        return bool(reading.asked or reading.component != extractor)
    return bool(reading.asked or state == TextState.FAILED or reading.found.extractor != extractor)


def _update_content(connection: Connection, content_id: int, reading: Reading) -> None:
    found = reading.found
    if found is None:
        note = json.dumps([reading.category, reading.message, reading.advice])
        # What an older version found is worth more than nothing.
        connection.execute(
            "UPDATE content SET extractor = ?1, kind = coalesce(kind, 'other'),"
            " note = CASE text_state WHEN ?2 THEN ?3 ELSE note END WHERE id = ?4",
            (reading.component, TextState.FAILED, note, content_id),
        )
        return
    _describe(connection, content_id, found, deep=False)
    replace_text(connection, content_id, reading)
    if found.waits_for:
        enqueue(connection, Stage.DEEP, content_id, reading.file_id)
    _set_indexed(connection, content_id, found)


def _describe(connection: Connection, content_id: int, found: Extraction, deep: bool) -> None:
    connection.execute(
        "UPDATE content SET media_type = ?, kind = ?, title = ?, author = ?, language = ?,"
        " pages = ?, seconds = ?, text_state = ?, extractor = ?, note = ?, facts = ?, deep = ?"
        " WHERE id = ?",
        (
            found.media_type,
            found.kind,
            found.title,
            found.author,
            found.language,
            found.pages,
            found.seconds,
            found.state,
            found.extractor,
            found.note,
            json.dumps(dict(found.facts), ensure_ascii=False) if found.facts else None,
            deep,
            content_id,
        ),
    )
    if found.thumbnail:
        connection.execute(
            "INSERT OR REPLACE INTO thumbnail (content_id, data) VALUES (?, ?)",
            (content_id, found.thumbnail),
        )
    note(connection, content_id)
    connection.execute("INSERT OR IGNORE INTO likeness_due (content_id) VALUES (?)", (content_id,))
    connection.execute("DELETE FROM part WHERE content_id = ?", (content_id,))
    connection.executemany(
        "INSERT INTO part (content_id, path, media_type, kind, size, state, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((content_id, p.path, p.media_type, p.kind, p.size, p.state, p.note) for p in found.parts),
    )


def _has_text(connection: Connection, content_id: int) -> bool:
    row = connection.execute("SELECT chunks > 0 FROM content WHERE id = ?", (content_id,))
    return bool((row.fetchone() or (False,))[0])
