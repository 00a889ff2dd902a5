"""Noting what becomes of rows that a person made: each before and after a transaction.

This is what SQLite's session extension does (https://www.sqlite.org/sessionintro.html), by
temporary triggers on the one connection that writes: nothing that goes through it escapes.
They note only while a change is under way that shall be undone some day; what the program
does by itself, as forgetting files that are long gone, is not noted.
"""

# ruff: noqa: S608 - statements are made of the constants below and of the schema

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from concierge.store.database import Connection

FILE: Final = "file"

Values = tuple[Any, ...]
Row = tuple[Values | None, Values | None]
"""A row before and after a change; None where it was not there."""


@dataclass(frozen=True, slots=True)
class Journaled:
    """A table whose changes can be undone.

    Attributes:
        table: Its name; it has a primary key of one or several columns.
        noun: What a row is to a person.
        parents: By column, the table whose ids stand in it: `file`, or one before it in
            `JOURNALED`.
        passing: Columns that change by themselves or tell nothing: they are brought back with
            a row that was deleted, and else left as they are.
        held_by: A statement that gives a row when something else belongs to the row of an id.
    """

    table: str
    noun: str
    parents: Mapping[str, str] = field(default_factory=dict)
    passing: frozenset[str] = frozenset({"made"})
    held_by: str = ""


# What is called to stand below something belongs to it.
_BELOW: Final = (
    "SELECT 1 FROM {0} AS above JOIN {0} AS below ON below.key > above.key || '/'"
    " AND below.key < above.key || '0' WHERE above.id = ?"
)
_MEMBER: Final = {"file_id": FILE, "collection_id": "collection"}

JOURNALED: Final = (
    Journaled("tag", "tag", held_by=_BELOW.format("tag")),
    Journaled("tag_alias", "tag", {"tag_id": "tag"}),
    Journaled("folder_tag", "tag", {"tag_id": "tag"}),
    Journaled("file_tag", "tag", {"file_id": FILE, "tag_id": "tag"}),
    Journaled("collection", "collection", held_by=_BELOW.format("collection")),
    Journaled("collection_file", "collection", _MEMBER),
    Journaled("collection_out", "collection", _MEMBER),
    Journaled("collection_item", "collection", _MEMBER),
    Journaled("suggestion", "suggestion", {"file_id": FILE}),
    Journaled(
        "note",
        "note",
        {"file_id": FILE},
        passing=frozenset({"made", "changed", "lead", "trail", "start"}),
    ),
    Journaled("note_tag", "tag", {"note_id": "note", "file_id": FILE, "tag_id": "tag"}),
    Journaled("reminder", "reminder", {"file_id": FILE}, passing=frozenset({"made", "state"})),
    Journaled("reading", "reading list", {"file_id": FILE}),
    Journaled("saved", "search", passing=frozenset({"made", "files", "fresh", "seen"})),
    Journaled("rule", "rule", passing=frozenset({"made", "since"})),
)
"""All of them, each after those that its rows belong to."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change did to the rows of one table.

    Attributes:
        table: Its name.
        columns: What the values of rows stand for.
        rows: Each row once.
    """

    table: str
    columns: tuple[str, ...]
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a table as they are now.

    Attributes:
        columns: Their names.
        key: Those of the primary key.
        blobs: Those that hold bytes; they are noted in hexadecimal digits.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...]
    blobs: frozenset[str]


def shape_of(connection: Connection, table: str) -> Shape:
    """Return the columns of a table."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keyed = sorted((row[5], row[1]) for row in rows if row[5])
    return Shape(
        tuple(row[1] for row in rows),
        tuple(name for _, name in keyed),
        frozenset(row[1] for row in rows if row[2].upper() == "BLOB"),
    )


def install(connection: Connection) -> None:
    """Make the triggers, which note nothing yet; `connection` is the one that writes."""
    connection.execute("PRAGMA temp_store = MEMORY")  # what is noted goes into no other file
    connection.execute("PRAGMA recursive_triggers = ON")  # what REPLACE deletes is noted, too
    connection.execute("CREATE TEMP TABLE journal_open (one INTEGER)")
    connection.execute(
        "CREATE TEMP TABLE journal_noted (at INTEGER PRIMARY KEY, name TEXT, before TEXT,"
        " after TEXT)"
    )
    for one in JOURNALED:
        shape = shape_of(connection, one.table)
        for event, before, after in (
            ("INSERT", "NULL", _image(shape, "NEW")),
            ("UPDATE", _image(shape, "OLD"), _image(shape, "NEW")),
            ("DELETE", _image(shape, "OLD"), "NULL"),
        ):
            connection.execute(
                f"CREATE TEMP TRIGGER journal_{one.table}_{event} AFTER {event}"
                f" ON main.{one.table} WHEN EXISTS (SELECT 1 FROM journal_open)"
                " BEGIN INSERT INTO journal_noted (name, before, after)"
                f" VALUES ('{one.table}', {before}, {after}); END"
            )


def _image(shape: Shape, row: str) -> str:
    columns = (
        f'hex({row}."{name}")' if name in shape.blobs else f'{row}."{name}"'
        for name in shape.columns
    )
    return f"json_array({', '.join(columns)})"


def begin(connection: Connection) -> None:
    """Note from now on, to the end of the transaction or to `noted`."""
    connection.execute("INSERT INTO journal_open VALUES (1)")


def noted(connection: Connection) -> list[Changed]:
    """Stop noting; return what became of each row since `begin`."""
    connection.execute("DELETE FROM journal_open")
    rows = connection.execute("SELECT name, before, after FROM journal_noted ORDER BY at")
    found: dict[str, list[Row]] = {}
    for name, before, after in rows:
        found.setdefault(name, []).append((_values(before), _values(after)))
    connection.execute("DELETE FROM journal_noted")
    shapes = {name: shape_of(connection, name) for name in found}
    return merged(shapes, (Changed(name, shapes[name].columns, found[name]) for name in found))


def merged(shapes: Mapping[str, Shape], parts: Iterable[Changed]) -> list[Changed]:
    """Return what several changes, the earliest first, came to, each row once."""
    found: dict[tuple[str, tuple[str, ...]], dict[Values, list[Values | None]]] = {}
    for part in parts:
        rows = found.setdefault((part.table, part.columns), {})
        at = tuple(part.columns.index(name) for name in shapes[part.table].key)
        for before, after in part.rows:
            for key, is_before, values in _keyed(at, before, after):
                row = rows.setdefault(key, [values if is_before else None, None])
                if not is_before:
                    row[1] = values
    order = [one.table for one in JOURNALED]
    changes = [
        Changed(name, columns, [(row[0], row[1]) for row in rows.values() if row[0] != row[1]])
        for (name, columns), rows in found.items()
    ]
    return sorted((one for one in changes if one.rows), key=lambda one: order.index(one.table))


def _keyed(
    at: Sequence[int], before: Values | None, after: Values | None
) -> list[tuple[Values, bool, Values | None]]:
    """Return the keys of a row, whether what it held is what was before, and what it held.

    A row whose key changed is one that went and one that came.
    """
    keyed: list[tuple[Values, bool, Values | None]] = []
    if before is not None:
        key = tuple(before[i] for i in at)
        keyed += [(key, True, before), (key, False, None)]
    if after is not None:
        keyed.append((tuple(after[i] for i in at), False, after))
    return keyed


def packed(changes: Iterable[Changed]) -> bytes:
    """Return changes in as few bytes as that can be done quickly."""
    plain = [[one.table, one.columns, one.rows] for one in changes]
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode(), 1)


def unpacked(data: bytes) -> list[Changed]:
    """Return changes that were packed."""
    return [
        Changed(table, tuple(columns), [(_tuple(old), _tuple(new)) for old, new in rows])
        for table, columns, rows in json.loads(zlib.decompress(data))
    ]


def files_in(changes: Iterable[Changed], *, taken_off: bool = False) -> set[int]:
    """Return the files that changes are about, or only those from which a row was taken."""
    parents = {one.table: one.parents for one in JOURNALED}
    return {
        values[place]
        for one in changes
        for place, name in enumerate(one.columns)
        if parents[one.table].get(name) == FILE
        for before, after in one.rows
        if not taken_off or after is None
        for values in (before, after)
        if values is not None
    }


def _values(image: str | None) -> Values | None:
    return None if image is None else tuple(json.loads(image))


def _tuple(values: list[Any] | None) -> Values | None:
    return None if values is None else tuple(values)
