"""The rows that hold a content's words, and what goes when nothing points to it any more."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from concierge.core.records import Reading, Stage
from concierge.store.content.blocks import unpack
from concierge.store.content.paper_rows import store_papers
from concierge.store.database import Connection, next_id
from concierge.store.words.word_index import (
    indexed_language,
    language_to_index,
    put_anew,
    put_in,
    take_out,
)

_NO_END = 2**62


def whole_text(connection: Connection, content_id: int) -> str:
    """Return a content's text."""
    rows = connection.execute(
        "SELECT data FROM content_text WHERE content_id = ? ORDER BY start", (content_id,)
    )
    return "".join(unpack(row[0]) for row in rows)


def text_window(connection: Connection, content_id: int, start: int, limit: int | None) -> str:
    """Return a stretch of a content's text; only the blocks that hold it are opened.

    Args:
        connection: Any.
        content_id: Whose text.
        start: Its first character.
        limit: How many characters at most, or none for all that follow.
    """
    rows = connection.execute(
        "SELECT start, data FROM content_text WHERE content_id = ?1 AND start < ?3 AND start >="
        " coalesce((SELECT max(start) FROM content_text WHERE content_id = ?1 AND start <= ?2), 0)"
        " ORDER BY start",
        (content_id, start, _NO_END if limit is None else start + limit),
    ).fetchall()
    if not rows:
        return ""
    skipped = start - rows[0][0]
    text = "".join(unpack(row[1]) for row in rows)
    return text[skipped:] if limit is None else text[skipped : skipped + limit]


def replace_text(connection: Connection, content_id: int, reading: Reading) -> None:
    """Store a content's text, passages and words; only new passages are embedded.

    A passage that was there before keeps its id, and with it its vector.
    """
    texts = [reading.text[start:end] for start, end, _ in reading.chunks]
    language = language_to_index(reading)
    before = indexed_language(connection, content_id)
    kept = _take_out(connection, content_id, texts)
    connection.executemany(
        "INSERT INTO content_text (content_id, start, data) VALUES (?, ?, ?)",
        ((content_id, start, data) for start, data in reading.blocks),
    )
    first = next_id(connection, "chunk")
    new = iter(range(first, first + len(reading.chunks)))
    ids = [old if old is not None else next(new) for old in kept]
    connection.executemany(
        'INSERT INTO chunk (id, content_id, ordinal, start, "end", locator)'
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            (chunk_id, content_id, ordinal, *chunk)
            for ordinal, (chunk_id, chunk) in enumerate(zip(ids, reading.chunks, strict=True))
        ),
    )
    passages = list(zip(ids, texts, strict=True))
    put_in(connection, (one for one in passages if one[0] >= first), language)
    put_anew(connection, [one for one in passages if one[0] < first], before, language)
    connection.execute(
        "UPDATE content SET characters = ?, chunks = ?, stems = ?,"
        " embedded = embedded_to >= coalesce((SELECT max(id) FROM chunk WHERE content_id = ?), 0)"
        " AND ? > 0 WHERE id = ?",
        (len(reading.text), len(ids), language, content_id, len(ids), content_id),
    )
    store_papers(connection, content_id, reading.papers)
    if any(chunk_id >= first for chunk_id in ids):
        enqueue(connection, Stage.MEANING, content_id, reading.file_id)


def adopt_text(connection: Connection, content_id: int, before: int, file_id: int) -> None:
    """Give a new content the text of the one that its file had before it was changed.

    `replace_text` then keeps the passages that stay the same, so a file that was changed in
    one place has only that place embedded again.

    Args:
        connection: The writer's.
        content_id: The new content; nothing is stored of its text yet.
        before: The old one, which stands nowhere else.
        file_id: The file.
    """
    for table in ("chunk", "content_text"):
        connection.execute(
            f"UPDATE {table} SET content_id = ? WHERE content_id = ?",  # noqa: S608 - constants
            (content_id, before),
        )
    for table in ("digest", "paper"):  # made from that text
        connection.execute(f"DELETE FROM {table} WHERE content_id = ?", (before,))  # noqa: S608
    # Ids only rise: what has a vector still lies at or below this, what is new above it.
    embedded_to, embedded, stems = connection.execute(
        "SELECT embedded_to, embedded, stems FROM content WHERE id = ?", (before,)
    ).fetchone()
    connection.execute(
        "UPDATE content SET embedded_to = ?, stems = ? WHERE id = ?",
        (embedded_to, stems, content_id),
    )
    connection.execute(
        "UPDATE content SET chunks = 0, characters = 0, embedded = 0 WHERE id = ?", (before,)
    )
    if not embedded:
        enqueue(connection, Stage.MEANING, content_id, file_id)


def _take_out(
    connection: Connection, content_id: int, texts: Sequence[str] = ()
) -> list[int | None]:
    """Remove a content's text and passages, except the words of passages that stay.

    Returns:
        For each of the texts, the id of a passage that said the same, or None.
    """
    rows = connection.execute(
        'SELECT id, start, "end" FROM chunk WHERE content_id = ?', (content_id,)
    ).fetchall()
    if not rows:
        return [None] * len(texts)
    text = whole_text(connection, content_id)
    said: defaultdict[str, list[int]] = defaultdict(list)
    for chunk_id, start, end in rows:
        said[text[start:end]].append(chunk_id)
    kept = [said[one].pop() if said.get(one) else None for one in texts]
    gone = [(chunk_id, one) for one, ids in said.items() for chunk_id in ids]
    take_out(connection, gone, indexed_language(connection, content_id))
    mark_stale(connection, [chunk_id for chunk_id, _ in gone])
    connection.execute("DELETE FROM chunk WHERE content_id = ?", (content_id,))
    connection.execute("DELETE FROM content_text WHERE content_id = ?", (content_id,))
    connection.execute("DELETE FROM digest WHERE content_id = ?", (content_id,))
    return kept


def remove_content(connection: Connection, content_id: int) -> int:
    """Remove a content with all that is known of it; return its number of passages."""
    (chunks,) = connection.execute(
        "SELECT count(*) FROM chunk WHERE content_id = ?", (content_id,)
    ).fetchone()
    _take_out(connection, content_id)
    for stage in (Stage.MEANING, Stage.DEEP):
        dequeue(connection, stage, content_id)
    for table in ("likeness", "likeness_due", "paper", "part", "piece", "said", "thumbnail"):
        connection.execute(f"DELETE FROM {table} WHERE content_id = ?", (content_id,))  # noqa: S608
    connection.execute("DELETE FROM content WHERE id = ?", (content_id,))
    return int(chunks)


def detach(connection: Connection, file_ids: Sequence[int]) -> tuple[int, int]:
    """Take files off their contents and queue; remove contents that stand nowhere else.

    Returns:
        How many contents and chunks were removed.
    """
    wanted = json.dumps(list(file_ids))
    rows = connection.execute(
        "SELECT DISTINCT content_id FROM file WHERE content_id IS NOT NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ).fetchall()
    connection.execute(
        "UPDATE file SET content_id = NULL WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
    )
    for entry in ("failure WHERE file_id", "work WHERE stage = 'text' AND subject"):
        connection.execute(
            f"DELETE FROM {entry} IN (SELECT value FROM json_each(?))",  # noqa: S608 - constants
            (wanted,),
        )
    removed = chunks = 0
    for (content_id,) in rows:
        gone = remove_if_orphan(connection, content_id)
        if gone is not None:
            removed, chunks = removed + 1, chunks + gone
    return removed, chunks


def remove_if_orphan(connection: Connection, content_id: int) -> int | None:
    """Remove a content that stands nowhere; return its number of chunks, or None if kept."""
    if connection.execute(
        "SELECT 1 FROM file WHERE content_id = ? LIMIT 1", (content_id,)
    ).fetchone():
        return None
    return remove_content(connection, content_id)


def places_of(connection: Connection, content_id: int) -> list[tuple[int]]:
    """Return the ids of the files that have a content."""
    rows: list[tuple[int]] = connection.execute(
        "SELECT id FROM file WHERE content_id = ?", (content_id,)
    ).fetchall()
    return rows


def mark_stale(connection: Connection, ids: Iterable[int]) -> None:
    """Note that the vectors of these passages must be removed."""
    connection.executemany(
        "INSERT OR IGNORE INTO stale_vector (chunk_id) VALUES (?)", ((i,) for i in ids)
    )


def enqueue(connection: Connection, stage: Stage, content_id: int, file_id: int = 0) -> None:
    """Queue a content, as urgent as the most recent of its files.

    Args:
        connection: The writer's.
        stage: What is to be done.
        content_id: To what.
        file_id: The file it was read from, when that does not point to it yet.
    """
    connection.execute(
        "INSERT INTO work (stage, subject, priority)"
        " SELECT ?, ?, coalesce(max(modified_ns), 0) / 86400e9 FROM file"
        " WHERE content_id = ? OR id = ?"
        " ON CONFLICT (stage, subject) DO UPDATE SET attempts = 0, not_before = 0",
        (stage, content_id, content_id, file_id),
    )


def dequeue(connection: Connection, stage: Stage, subject: int) -> None:
    """Take one task off the queue."""
    connection.execute("DELETE FROM work WHERE stage = ? AND subject = ?", (stage, subject))
