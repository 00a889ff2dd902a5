"""What the catalog knows the values of filters as, looked up once for a search."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from concierge.core.errors import MisusedError
from concierge.core.filters import Filter, Filters, changed
from concierge.core.paths import shown
from concierge.core.searching import CollectionRow
from concierge.store.database import Connection
from concierge.store.disk.bounds import inside
from concierge.store.filters.sources import named, said_by, source_of
from concierge.store.functions import like
from concierge.store.tagging.labels import key_of, tidy, within
from concierge.store.tagging.tag_naming import below as tags_below
from concierge.store.tagging.tag_naming import resolved
from concierge.store.words.lens import Lens
from concierge.store.words.matching import term
from concierge.store.words.naming import TRIGRAM, folded, quoted

# More ids are not named one by one, but each file in question is asked. To ask the index of
# words takes longest.
FEW, FEW_WITH_WORDS = 2000, 12_000


def known(connection: Connection, filters: Iterable[Filter], lens: Lens) -> Filters:
    """Return filters with what they name: ids of tags, collections, folders and few files.

    Args:
        connection: Any.
        filters: As they were asked.
        lens: Says what the word index is asked for words.
    """
    met: dict[Filter, Filter] = {}  # collections that stand in others ask the same again

    def look_up(one: Filter) -> Filter:
        if one not in met:
            met[one] = _known(connection, one, lens)
        return met[one]

    return changed(filters, look_up)


def _known(connection: Connection, one: Filter, lens: Lens) -> Filter:
    if one.field in _NAMED and one.ids is None:
        ids = (_NAMED[one.field](connection, value) for value in one.values)
        one = replace(one, ids=tuple(dict.fromkeys(i for some in ids for i in some)))
    elif one.field == "name":
        one = replace(one, ids=_named(connection, one))
    elif one.field == "text":
        asked = " OR ".join(filter(None, (term(lens, wording) for wording in one.wordings)))
        one = replace(one, asked=asked, ids=_named_so(connection, one))
    source = source_of(one)
    if source is None:
        return one
    most = FEW_WITH_WORDS if one.field == "text" else FEW
    return replace(one, few=_few(connection, source.ids, source.values, most))


def _few(
    connection: Connection, statement: str, values: Sequence[object], most: int = FEW
) -> tuple[int, ...] | None:
    """Return the ids that a statement gives, or None when these are many."""
    rows = connection.execute(f"{statement} LIMIT {most + 1}", values).fetchall()
    return tuple(dict.fromkeys(row[0] for row in rows)) if len(rows) <= most else None


def _named(connection: Connection, wanted: Filter) -> tuple[int, ...] | None:
    """Return the files with a name that is asked for, or None when these are many."""
    found: list[int] = []
    for value in wanted.values:
        source = named(value)
        few = source and _few(connection, source.ids, source.values)
        if few is None:
            return None
        found += few
    return tuple(dict.fromkeys(found))


def _named_so(connection: Connection, wanted: Filter) -> tuple[int, ...] | None:
    """Return the files whose names hold words, or None when these are many."""
    found: list[int] = []
    for wording in wanted.wordings:
        source = said_by(wording)
        few = source and _few(connection, source.ids, source.values)
        if few is None:
            return None
        found += few
    return tuple(dict.fromkeys(found))


def file_called(connection: Connection, text: str) -> int | None:
    """Return the file with an id, a path or the end of one; the newest of several.

    Missing files are not found.
    """
    whole = "id = ?" if text.isdecimal() else "path = ?"
    value = min(int(text[:19]), 2**63 - 1) if text.isdecimal() else os.fsencode(text)
    row = connection.execute(
        f"SELECT id FROM file WHERE {whole} AND missing_since IS NULL", (value,)
    ).fetchone()
    if row is not None:
        return int(row[0])
    wanted = [folded(part) for part in text.replace(os.sep, "/").split("/") if part]
    rows = connection.execute(
        "SELECT id, path FROM file WHERE name = ? COLLATE NOCASE AND missing_since IS NULL"
        " ORDER BY modified_ns DESC, id",
        (text.replace(os.sep, "/").rpartition("/")[2],),
    )
    return next((i for i, path in rows if _ends(path, wanted)), None)


def _ends(path: bytes, wanted: Sequence[str]) -> bool:
    parts = folded(shown(path)).replace(os.sep, "/").split("/")
    return parts[-len(wanted) :] == list(wanted)


def _tags(connection: Connection, name: str) -> list[int]:
    """Return a tag, called so or by another name, and those below it."""
    try:
        wanted = resolved(connection, tidy(name))
    except MisusedError:  # no tag is called so
        return []
    return [tag_id for tag_id, _ in tags_below(connection, wanted)]


def _collections(connection: Connection, name: str) -> list[int]:
    return [row.id for row in collections_called(connection, name)]


def collections_called(connection: Connection, name: str) -> list[CollectionRow]:
    """Return the collection of a name and those below it, each after the one it is below."""
    key = _key(name)
    rows = connection.execute(
        "SELECT id, name, query FROM collection WHERE key = ? OR (key >= ? AND key < ?)"
        " ORDER BY key",
        (key, *within(key)),
    )
    return [CollectionRow(*row) for row in rows]


def all_collections(connection: Connection) -> list[CollectionRow]:
    """Return all collections, each after the one it is below."""
    rows = connection.execute("SELECT id, name, query, key FROM collection").fetchall()
    rows.sort(key=lambda row: row[3].split("/"))
    return [CollectionRow(*row[:3]) for row in rows]


def _key(name: str) -> str:
    try:
        return key_of(tidy(name))
    except MisusedError:  # no collection is called so
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


def _along(connection: Connection, value: str) -> list[int]:
    """Return the folders whose paths, each with a separator behind it, hold a value."""
    rows = connection.execute(
        "SELECT id FROM folder WHERE folded(CAST(path AS TEXT) || ?) LIKE ? ESCAPE '\\'",
        (os.sep, like(value.replace("/", os.sep))),
    )
    return [row[0] for row in rows]


_NAMED: dict[str, Callable[[Connection, str], list[int]]] = {
    "tag": _tags,
    "collection": _collections,
    "in": _folders,
    "path": _along,
}
