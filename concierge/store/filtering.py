"""Filters as SQL: what each knows its values as, and the condition on `file` it becomes."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from concierge.core.errors import MisusedError
from concierge.core.filters import Filter
from concierge.core.paths import shown
from concierge.core.records import FileState
from concierge.store.conditions import Condition
from concierge.store.database import Connection
from concierge.store.labels import key_of, tidy, within
from concierge.store.naming import TRIGRAM, folded, quoted
from concierge.store.parked import PARKED_BELOW
from concierge.store.places import inside
from concierge.store.schema import ENDING

# All conditions are on columns of the indexes by which files are listed, or on the id, so that
# no rows need be read. A plus sign keeps SQLite from looking up each of many ids.
_AMONG = "(SELECT value FROM json_each(?))"
# Each names files by an index of its own; those of the ledger count so too.
_STATES = {
    "untagged": "file.id NOT IN (SELECT file_id FROM file_tag)",
    "tagged": "+file.id IN (SELECT file_id FROM file_tag)",
    "opened": "file.id IN (SELECT file_id FROM opened)",
    "failed": f"file.id IN (SELECT id FROM file AS one WHERE state = '{FileState.FAILED}')",
    "excluded": f"file.id IN (SELECT id FROM file AS one WHERE state = '{FileState.EXCLUDED}')",
    # The work list names files by their ids, and contents; what failed may still be on it.
    "waiting": (
        f"+file.id IN (SELECT id FROM file AS one WHERE state = '{FileState.WAITING}' UNION ALL"
        f" SELECT subject FROM work WHERE stage = 'text' AND priority >= {PARKED_BELOW} UNION ALL"
        " SELECT one.id FROM work CROSS JOIN file AS one ON one.content_id = subject"
        f" WHERE stage IN ('meaning', 'deep') AND priority >= {PARKED_BELOW})"
        " AND +file.id NOT IN (SELECT id FROM file AS one"
        f" WHERE state IN ('{FileState.FAILED}', '{FileState.EXCLUDED}'))"
    ),
}
# What files say (de, de-AT, de_DE) is looked up in the index of it, from each to the next one.
_SPOKEN = (
    "WITH RECURSIVE spoken (tag) AS (SELECT min(language) FROM content WHERE language > ''"
    " UNION ALL SELECT (SELECT min(language) FROM content WHERE language > tag) FROM spoken"
    " WHERE tag IS NOT NULL) SELECT tag FROM spoken"
    " WHERE lower(substr(tag, 1, instr(replace(tag, '_', '-') || '-', '-') - 1))"
    f" IN {_AMONG}"
)
_LANGUAGE = (
    "+file.id IN (SELECT one.id FROM content CROSS JOIN file AS one ON one.content_id = content.id"
    f" WHERE language IN ({_SPOKEN}))"
)


def known(connection: Connection, filters: Iterable[Filter]) -> list[Filter]:
    """Return filters with the ids of the tags, collections and folders that they name."""
    return [
        one
        if one.ids is not None or one.field not in _NAMED
        else replace(one, ids=_ids(connection, one))
        for one in filters
    ]


def condition(filters: Sequence[Filter]) -> Condition:
    """Return the condition that filters, which are `known`, put on files."""
    parts = [_one(one) for one in filters]
    sql = "".join(
        f" AND ({part.sql}) IS NOT TRUE" if one.negated else f" AND ({part.sql})"
        for one, part in zip(filters, parts, strict=True)
    )
    return Condition(sql, tuple(value for part in parts for value in part.values))


def _one(wanted: Filter) -> Condition:
    match wanted.field:
        case "type" | "ext":
            return _kinds(wanted)
        case "date":
            return _dates(wanted)
        case "is":
            return Condition(" OR ".join(_STATES[value] for value in wanted.values))
        case "lang":
            return Condition(_LANGUAGE, (json.dumps(wanted.values),))
        case field:
            return Condition(_BY_ID[field], (json.dumps(wanted.ids or ()),))


_BY_ID = {
    "file": f"file.id IN {_AMONG}",
    "in": f"file.folder_id IN {_AMONG}",
    "tag": f"file.id IN (SELECT file_id FROM file_tag WHERE tag_id IN {_AMONG})",
    "collection": (
        f"file.id IN (SELECT file_id FROM collection_file WHERE collection_id IN {_AMONG})"
    ),
}


def _kinds(wanted: Filter) -> Condition:
    endings = [value[1:] for value in wanted.values if value.startswith(".")]
    kinds = [value for value in wanted.values if not value.startswith(".")]
    parts = []
    if kinds:
        parts.append((f"file.kind IN {_AMONG}", kinds))
    if endings:
        by_ending = f"SELECT id FROM file AS one WHERE {ENDING} IN {_AMONG}"
        parts.append((f"+file.id IN ({by_ending})", endings))
    return Condition(
        " OR ".join(sql for sql, _ in parts), tuple(json.dumps(values) for _, values in parts)
    )


def _dates(wanted: Filter) -> Condition:
    parts, values = [], []
    for low, high in wanted.ranges:
        bounds = [("file.modified_ns >= ?", low), ("file.modified_ns < ?", high)]
        given = [(sql, value) for sql, value in bounds if value is not None]
        parts.append(" AND ".join(sql for sql, _ in given))
        values += [value for _, value in given]
    return Condition(" OR ".join(f"({part})" for part in parts), tuple(values))


def _ids(connection: Connection, wanted: Filter) -> tuple[int, ...]:
    found = (_NAMED[wanted.field](connection, value) for value in wanted.values)
    return tuple(dict.fromkeys(one for ids in found for one in ids))


def _tags(connection: Connection, name: str) -> list[int]:
    """Return a tag and those below it."""
    key = _key(name)
    rows = connection.execute(
        "SELECT id FROM tag WHERE key = ? OR (key >= ? AND key < ?)", (key, *within(key))
    )
    return [row[0] for row in rows]


def _collections(connection: Connection, name: str) -> list[int]:
    rows = connection.execute("SELECT id FROM collection WHERE key = ?", (_key(name),))
    return [row[0] for row in rows]


def _key(name: str) -> str:
    try:
        return key_of(tidy(name))
    except MisusedError:  # no tag or collection is called so
        return ""


def _folders(connection: Connection, name: str) -> list[int]:
    """Return the folders that are meant, and all below them."""
    if Path(name).is_absolute():
        found = _below(connection, os.fsencode(name))
        if found or Path(name).drive:
            return found
    wanted = [folded(part) for part in name.replace(os.sep, "/").split("/") if part]
    return [i for i, path in _candidates(connection, wanted) if _holds(path, wanted)]


def _below(connection: Connection, path: bytes) -> list[int]:
    folder = os.path.normpath(path)
    rows = connection.execute(
        "SELECT id FROM folder WHERE path = ? OR (path > ? AND path < ?)", (folder, *inside(folder))
    )
    return [row[0] for row in rows]


def _candidates(connection: Connection, parts: Sequence[str]) -> list[tuple[int, bytes]]:
    """Return folders that may have the parts in their paths."""
    long = [quoted(part) for part in parts if len(part) >= TRIGRAM]
    if not long:
        rows = connection.execute("SELECT id, path FROM folder")
    else:
        rows = connection.execute(
            "SELECT folder.id, folder.path FROM folder_fts CROSS JOIN folder"
            " ON folder.id = folder_fts.rowid WHERE folder_fts MATCH ?",
            (" AND ".join(long),),
        )
    found: list[tuple[int, bytes]] = rows.fetchall()
    return found


def _holds(path: bytes, wanted: Sequence[str]) -> bool:
    """Say whether names stand in a path, one right below the other."""
    parts = folded(shown(path)).replace(os.sep, "/").split("/")
    places = range(len(parts) - len(wanted) + 1)
    return bool(wanted) and any(parts[at : at + len(wanted)] == list(wanted) for at in places)


_NAMED: dict[str, Callable[[Connection, str], list[int]]] = {
    "tag": _tags,
    "collection": _collections,
    "in": _folders,
}
