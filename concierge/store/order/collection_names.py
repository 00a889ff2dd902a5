"""Names of collections: found, made with those they stand below, and changed."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.store.database import Connection
from concierge.store.tagging.followers import Follow, Renaming, have_follow
from concierge.store.tagging.labels import DEEPEST, key_of, tidy, within

FAMILY: Final = "(key = ? OR (key >= ? AND key < ?))"
"""A collection and those below it; the parameters are those of `family_of`."""


@dataclass(slots=True)
class Changes:
    """What another name came to.

    Attributes:
        renamed: What is called otherwise.
        queries: Names of collections, saved searches and rules that followed.
    """

    renamed: list[wire.Renamed] = field(default_factory=list)
    queries: list[str] = field(default_factory=list)


def family_of(name: str) -> tuple[str, str, str]:
    """Return what finds a collection and those below it; see `FAMILY`."""
    key = key_of(name)
    return key, *within(key)


def already(name: str) -> MisusedError:
    """Return the error for a name that is taken."""
    return MisusedError(f"There is a collection {name} already.", "Choose another name.")


def find(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a collection.

    Raises:
        MissingError: When there is none of that name.
    """
    row: tuple[int, str] | None = connection.execute(
        "SELECT id, name FROM collection WHERE key = ?", (key_of(tidy(name)),)
    ).fetchone()
    if row is None:
        raise MissingError(
            f"There is no collection {tidy(name)}.", "`concierge collection list` shows them all."
        )
    return row


def make(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a collection, made with those it stands below.

    Those that are there keep the spelling they have.
    """
    found, full = 0, ""
    for part in name.split("/"):
        full = f"{full}/{part}" if full else part
        connection.execute(
            "INSERT INTO collection (name, key, made) VALUES (?, ?, ?)"
            " ON CONFLICT (key) DO NOTHING",
            (full, key_of(full), time.time()),
        )
        found, full = connection.execute(
            "SELECT id, name FROM collection WHERE key = ?", (key_of(full),)
        ).fetchone()
    return found, full


def make_new(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a collection that was not there; see `make`.

    Raises:
        MisusedError: When there is one of that name.
    """
    taken = connection.execute(
        "SELECT name FROM collection WHERE key = ?", (key_of(name),)
    ).fetchone()
    if taken:
        raise already(taken[0])
    return make(connection, name)


def complete_parents(connection: Connection) -> None:
    """Make those collections that others are called to stand below, and that are not there."""
    for (name,) in connection.execute("SELECT name FROM collection").fetchall():
        make(connection, name)


def rename(connection: Connection, old: str, wanted: str, follow: Follow) -> Changes:
    """Call a collection otherwise; those below it go along, and queries that name it follow.

    Raises:
        MisusedError: When the name is taken, or would stand too deep or below itself.
    """
    if key_of(wanted).startswith(key_of(old) + "/"):
        raise MisusedError(f"{old} cannot be put below itself.", "Choose another name.")
    above, _, last = wanted.rpartition("/")
    new = f"{make(connection, above)[1]}/{last}" if above else last
    rows = connection.execute(
        f"SELECT id, name FROM collection WHERE {FAMILY} ORDER BY key",  # noqa: S608
        family_of(old),
    ).fetchall()
    # Those below begin as their parent is spelled.
    names = {found: new + name[len(old) :] for found, name in rows}
    _check_names(connection, names)
    connection.executemany(
        "UPDATE collection SET name = ?, key = ? WHERE id = ?",
        ((name, key_of(name), found) for found, name in names.items()),
    )
    renamed = [
        wire.Renamed(name=name, new_name=names[found])
        for found, name in rows
        if name != names[found]
    ]
    by_key = {key_of(one.name): one.new_name for one in renamed}
    return Changes(renamed, have_follow(connection, Renaming("collection", by_key, follow)))


def _check_names(connection: Connection, names: Mapping[int, str]) -> None:
    if any(name.count("/") >= DEEPEST for name in names.values()):
        raise MisusedError(
            "There would be collections that stand too deep.",
            f"At most {DEEPEST} names stand one below the other.",
        )
    taken = connection.execute(
        "SELECT name FROM collection WHERE key IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY key",
        (json.dumps([key_of(name) for name in names.values()]), json.dumps(list(names))),
    ).fetchone()
    if taken:
        raise already(taken[0])
