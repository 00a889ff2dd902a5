"""What a query could go on with: values of fields, past searches and names of files."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable
from functools import partial

from concierge.core.filters import language_of
from concierge.core.paths import shown
from concierge.core.searching import Suggested
from concierge.store.database import Connection
from concierge.store.filters.facets import years
from concierge.store.functions import literal
from concierge.store.schema import ENDING
from concierge.store.tagging.labels import key_of
from concierge.store.words.naming import TRIGRAM, folded, quoted, starting_with

_LAST = "\U0010ffff"
_WORDS = re.compile(r"[^\W_]+")
# Notes, the newest first, whose words are suggested; shorter words say little.
_MANY_NOTES, _LEAST_WORD = 2000, 4
# Folders that are looked at one by one for one key press.
_MANY_FOLDERS = 20_000

_Label = tuple[int, str, str]  # id, name and key of a tag or collection


def suggested(connection: Connection, field: str, begun: str, limit: int) -> list[Suggested]:
    """Return values that begin as was typed, the likeliest first; see `SearchCatalog`."""
    return _SOURCES[field](connection, begun, limit)


def _tags(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    """Return tags, and other names of tags, of which a part begins so."""
    rows = connection.execute(
        "SELECT id, name, key FROM tag UNION ALL SELECT tag_id, name, key FROM tag_alias ORDER BY 3"
    )
    chosen = _begun(rows.fetchall(), begun, limit)
    files = {
        row[0]: connection.execute(
            "SELECT count(*) FROM file WHERE missing_since IS NULL"
            " AND id IN (SELECT file_id FROM tagged WHERE tag_id = ?)",
            row[:1],
        ).fetchone()[0]
        for row in chosen
    }
    return [Suggested(row[1], files[row[0]]) for row in chosen]


def _collections(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    rows = connection.execute("SELECT id, name, key FROM collection ORDER BY key").fetchall()
    chosen = _begun(rows, begun, limit)
    files = dict(
        connection.execute(
            "SELECT collection_id, count(*) FROM json_each(?)"
            " CROSS JOIN collection_file ON collection_id = value"
            " CROSS JOIN file ON file.id = file_id WHERE missing_since IS NULL GROUP BY 1",
            (json.dumps([row[0] for row in chosen]),),
        )
    )
    return [Suggested(row[1], files.get(row[0], 0)) for row in chosen]


def _begun(rows: list[_Label], begun: str, limit: int) -> list[_Label]:
    """Return the labels of which a part begins so, those first that begin so."""
    key = key_of(begun.strip())
    first = [row for row in rows if row[2].startswith(key)]
    later = [row for row in rows if row not in first and _has_part(row[2], key)]
    return [*first, *later][:limit]


def _has_part(key: str, begun: str) -> bool:
    return any(f"{mark}{begun}" in key for mark in ("/", " ", "-", "_"))


def _kinds(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    rows = connection.execute(
        "SELECT kind, count(*) FROM file INDEXED BY idx_file_kind WHERE missing_since IS NULL"
        " AND kind >= ? AND kind < ? GROUP BY kind ORDER BY 2 DESC LIMIT ?",
        (begun, begun + _LAST, limit),
    )
    return [Suggested(*row) for row in rows]


def _endings(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    start = begun.casefold().removeprefix(".")
    rows = connection.execute(
        f"SELECT {ENDING}, count(*) FROM file INDEXED BY idx_file_ending"  # noqa: S608
        f" WHERE missing_since IS NULL AND {ENDING} >= ? AND {ENDING} < ?"
        " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
        (start, start + _LAST, limit),
    )
    return [Suggested(*row) for row in rows]


def _languages(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    rows = connection.execute(
        "SELECT language, count(*) FROM content WHERE language > '' GROUP BY language"
    )
    files: Counter[str] = Counter()
    for language, count in rows:
        files[language_of(language)] += count
    found = [
        Suggested(code) for code, _ in files.most_common() if code.startswith(begun.casefold())
    ]
    return found[:limit]


def _years(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    found = [Suggested(str(one.year), one.files) for one in reversed(years(connection))]
    return [one for one in found if one.value.startswith(begun)][:limit]


def _folders(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    """Return names of folders that begin so; for a path, the paths that do."""
    roots = [row[0] for row in connection.execute("SELECT path FROM root ORDER BY path")]
    if not begun:
        return [Suggested(shown(root)) for root in roots][:limit]
    if os.fsencode(os.sep) in os.fsencode(begun):
        return _paths(connection, begun, limit)
    wanted = folded(begun)
    names: Counter[str] = Counter()
    above = [os.path.dirname(root) for root in roots]
    for (path,) in _candidates(connection, begun):
        start = max((len(root) for root in above if path.startswith(root)), default=0)
        parts = shown(path[start:]).replace(os.sep, "/").split("/")
        names.update({part for part in parts if folded(part).startswith(wanted)})
    return [Suggested(name) for name, _ in names.most_common(limit)]


def _candidates(connection: Connection, begun: str) -> list[tuple[bytes]]:
    if len(begun) < TRIGRAM:
        rows = connection.execute("SELECT path FROM folder LIMIT ?", (_MANY_FOLDERS,))
    else:
        rows = connection.execute(
            "SELECT folder.path FROM folder_fts CROSS JOIN folder ON folder.id = folder_fts.rowid"
            " WHERE folder_fts MATCH ? LIMIT ?",
            (quoted(begun), _MANY_FOLDERS),
        )
    found: list[tuple[bytes]] = rows.fetchall()
    return found


def _paths(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    start = os.fsencode(begun)
    rows = connection.execute(
        "SELECT path FROM folder WHERE path >= ? AND path < ? ORDER BY path LIMIT ?",
        (start, start + b"\xff", limit),
    )
    return [Suggested(shown(row[0])) for row in rows]


def _searches(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    rows = connection.execute(
        "SELECT query, files FROM search_history WHERE lower(substr(query, 1, ?)) = lower(?)"
        " ORDER BY last DESC LIMIT ?",
        (len(begun), begun, limit),
    )
    return [Suggested(*row) for row in rows]


def _names(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    found = starting_with(connection, begun, limit=limit * 4)
    return [Suggested(name) for name in dict.fromkeys(row[1] for row in found)][:limit]


def _said(field: str, connection: Connection, begun: str, limit: int) -> list[Suggested]:
    """Return what files say of themselves, where one of the words begins so."""
    start = literal(folded(begun))
    places = [f"{before}{start}%" for before in ("", "% ", "%<")]
    rows = connection.execute(
        "SELECT folded, count(*) FROM said WHERE field = ? AND (folded LIKE ? ESCAPE '\\'"
        " OR folded LIKE ? ESCAPE '\\' OR folded LIKE ? ESCAPE '\\')"
        " GROUP BY folded ORDER BY 2 DESC, 1 LIMIT ?",
        (field, *places, limit),
    )
    likeliest = json.dumps([row[0] for row in rows])
    found = connection.execute(
        "SELECT max(value), count(file.id) FROM said LEFT JOIN file"
        " ON file.content_id = said.content_id AND missing_since IS NULL"
        " WHERE field = ? AND folded IN (SELECT value FROM json_each(?))"
        " GROUP BY folded ORDER BY 2 DESC, 1",
        (field, likeliest),
    )
    return [Suggested(*row) for row in found]


def _noted(connection: Connection, begun: str, limit: int) -> list[Suggested]:
    """Return words of notes that begin so, the commonest first."""
    start = folded(begun)
    rows = connection.execute("SELECT folded FROM note ORDER BY id DESC LIMIT ?", (_MANY_NOTES,))
    words = Counter(
        word for (text,) in rows for word in set(_WORDS.findall(text)) if word.startswith(start)
    )
    found = [word for word, _ in words.most_common() if len(word) >= _LEAST_WORD]
    return [Suggested(word) for word in found[:limit]]


_SOURCES: dict[str, Callable[[Connection, str, int], list[Suggested]]] = {
    "tag": _tags,
    "collection": _collections,
    "type": _kinds,
    "ext": _endings,
    "lang": _languages,
    "date": _years,
    "in": _folders,
    **{field: partial(_said, field) for field in ("from", "to", "subject", "author", "title")},
    "note": _noted,
    "search": _searches,
    "file": _names,
}
