"""What a person made, read from its indexes where a table cannot be read.

Everything else in a catalog can be read again from the files; tags, collections, saved searches
and questions cannot. Each index repeats what tells which file, tag or collection a row is about.
"""

from __future__ import annotations

from concierge.core.records import FileState
from concierge.store.database import Connection
from concierge.store.disk.bounds import inside
from concierge.store.mending.salvage import Row, Salvage
from concierge.store.words.names import name_and_folder

_NOTE = (
    "(file_id, id, text, colour, place, quote, folded, lead, trail, start, made, changed)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, folded(?3 || char(10) || ?6), '', '', -1, 0, 0)"
)
# Tables with their columns as an index holds them, and how a row is made of these.
_OWN = (
    ("tag", ("key", "id"), "(key, id, name, colour, made) VALUES (?1, ?2, ?1, '', 0)"),
    (
        "file_tag",
        ("tag_id", "file_id"),
        "(tag_id, file_id, made_by, made) VALUES (?, ?, 'person', 0)",
    ),
    (
        "tag_alias",
        ("tag_id", "key", "name"),
        "(tag_id, key, name, made) VALUES (?, ?, ?, 0)",
    ),
    (
        "folder_tag",
        ("tag_id", "path", "inherited"),
        "(tag_id, path, inherited, made_by, made) VALUES (?, ?, ?, 'person', 0)",
    ),
    (
        "collection",
        ("key", "id", "name", "query", "note", "pinned"),
        "(key, id, name, query, note, pinned, made) VALUES (?, ?, ?, ?, ?, ?, 0)",
    ),
    ("collection", ("key", "id"), "(key, id, name, made) VALUES (?1, ?2, ?1, 0)"),
    (
        "collection_out",
        ("collection_id", "file_id"),
        "(collection_id, file_id, made) VALUES (?, ?, 0)",
    ),
    (
        "collection_item",
        ("file_id", "collection_id", "cover", "note"),
        "(file_id, collection_id, cover, note, made) VALUES (?, ?, ?, ?, 0)",
    ),
    (
        "collection_file",
        ("collection_id", "position", "file_id"),
        "(collection_id, position, file_id, made) VALUES (?, ?, ?, 0)",
    ),
    (
        "note",
        ("file_id", "id", "text", "colour", "place", "quote"),
        _NOTE,
    ),
    (
        "note_tag",
        ("tag_id", "file_id", "note_id"),
        "(tag_id, file_id, note_id, made) VALUES (?, ?, ?, 0)",
    ),
    (
        "reminder",
        ("day", "state", "file_id"),
        "(day, state, file_id, made) VALUES (?, ?, ?, 0)",
    ),
    (
        "reading",
        ("made", "done", "file_id"),
        "(made, done, file_id) VALUES (?, ?, ?)",
    ),
    (
        "saved",
        ("key", "name", "query", "tells"),
        "(key, name, query, tells, files, fresh, seen, made) VALUES (?, ?, ?, ?, 0, 0, x'', 0)",
    ),
    (
        "rule",
        ("key", "id", "name", "place", "is_on", "since", "what", "body"),
        "(key, id, name, place, is_on, since, what, body, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
    ),
)
_QUESTION = (
    "(conversation_id, id, question, thumb, note, asked, rewritten, answer, model, details, state)"
    " VALUES (?, ?, ?, ?, ?, 0, '', '', '', '{}', 'stopped')"
)
# Answers that are lost can be had again; the questions stand in their order.
_TALK = (
    (
        "conversation",
        ("pinned", "changed", "id", "title"),
        "(pinned, changed, id, title, made) VALUES (?1, ?2, ?3, ?4, ?2)",
    ),
    (
        "message",
        ("conversation_id", "id", "question", "thumb", "note"),
        _QUESTION,
    ),
)
_WANTED = (
    "SELECT file_id FROM (SELECT file_id FROM file_tag UNION SELECT file_id FROM collection_file"
    " UNION SELECT file_id FROM collection_out UNION SELECT file_id FROM collection_item"
    " UNION SELECT file_id FROM note UNION SELECT file_id FROM reminder"
    " UNION SELECT file_id FROM reading)"
    " WHERE file_id NOT IN (SELECT id FROM file)"
)


def rescue(old: Salvage, fresh: Connection) -> None:
    """Add what a person made and what was lost of it, and the files that it is about.

    Args:
        old: The damaged catalog.
        fresh: The new one, with all that could be read of the tables.
    """
    for table, columns, row in (*_OWN, *_TALK):
        fresh.executemany(
            f"INSERT OR IGNORE INTO {table} {row}",
            old.index_rows(table, columns),
        )
    # Where both the table and its index are damaged, questions may have lost their conversation.
    fresh.execute(
        "INSERT INTO conversation (id, title, pinned, made, changed)"
        " SELECT conversation_id, '', 0, min(asked), max(asked) FROM message"
        " WHERE conversation_id NOT IN (SELECT id FROM conversation) GROUP BY conversation_id"
    )
    wanted = {row[0] for row in fresh.execute(_WANTED)}
    if wanted:
        found = [row for row in old.index_rows("file", ("path", "id")) if row[1] in wanted]
        _add_files(fresh, found)


def _add_files(fresh: Connection, found: list[Row]) -> None:
    """Add files of which only path and id are known; the next scan tells the rest."""
    roots = fresh.execute("SELECT id, path FROM root ORDER BY length(path) DESC").fetchall()
    rows = []
    for path, file_id in found:
        around = (r for r in roots if path == r[1] or path.startswith(inside(r[1])[0]))
        root = next(around, None)
        if root is not None:
            rows.append((file_id, root[0], path, name_and_folder(path)[0], FileState.WAITING))
    fresh.executemany(
        "INSERT OR IGNORE INTO file"
        " (id, root_id, path, name, size, modified_ns, kind, state, reason)"
        " VALUES (?, ?, ?, ?, 0, 0, '', ?, '')",
        rows,
    )
