"""Which tag is meant by a name, and what tags are called: names, other names, those above."""

from __future__ import annotations

import json
import time

from concierge.core.errors import MissingError, MisusedError
from concierge.store.database import Connection
from concierge.store.tagging.labels import DEEPEST, key_of, tidy, within

FAMILY = "(key = ? OR (key >= ? AND key < ?))"
"""A tag and those below it; the parameters are those of `family`."""


def family(name: str) -> tuple[str, str, str]:
    """Return the parameters of `FAMILY`."""
    key = key_of(name)
    return key, *within(key)


def resolved(connection: Connection, name: str) -> str:
    """Return a tidy name as the tags have it.

    Another name of a tag, or of one above it, is replaced by the tag's own: with ``bill`` for
    ``invoice``, ``bill/acme`` is ``invoice/acme``.
    """
    parts = name.split("/")
    for length in range(len(parts), 0, -1):
        row = connection.execute(
            "SELECT name FROM tag WHERE key = ?1 UNION ALL SELECT tag.name FROM tag_alias"
            " JOIN tag ON tag.id = tag_id WHERE tag_alias.key = ?1",
            (key_of("/".join(parts[:length])),),
        ).fetchone()
        if row is not None:
            return "/".join((row[0], *parts[length:]))
    return name


def found(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a tag that is called so.

    Raises:
        MissingError: When there is none.
    """
    wanted = resolved(connection, tidy(name))
    row: tuple[int, str] | None = connection.execute(
        "SELECT id, name FROM tag WHERE key = ?", (key_of(wanted),)
    ).fetchone()
    if row is None:
        raise MissingError(f"There is no tag {tidy(name)}.", "`concierge tag list` shows them all.")
    return row


def made(connection: Connection, name: str) -> tuple[int, str]:
    """Return id and name of a tag, made with its parents where they are not there.

    Parents keep the spelling they have.
    """
    tag_id, full = 0, ""
    for part in resolved(connection, name).split("/"):
        full = f"{full}/{part}" if full else part
        connection.execute(
            "INSERT INTO tag (name, key, colour, made) VALUES (?, ?, '', ?)"
            " ON CONFLICT (key) DO NOTHING",
            (full, key_of(full), time.time()),
        )
        tag_id, full = connection.execute(
            "SELECT id, name FROM tag WHERE key = ?", (key_of(full),)
        ).fetchone()
    return tag_id, full


def below(connection: Connection, name: str) -> list[tuple[int, str]]:
    """Return ids and names of a tag and those below it, each after its parent."""
    rows: list[tuple[int, str]] = connection.execute(
        f"SELECT id, name FROM tag WHERE {FAMILY} ORDER BY key",  # noqa: S608 - a constant
        family(name),
    ).fetchall()
    return rows


def rename(connection: Connection, old: str, wanted: str) -> list[tuple[str, str]]:
    """Give a tag another name; those below it go along.

    Args:
        connection: The writer's.
        old: Its name as it is.
        wanted: Its tidy name from now on.

    Returns:
        Old and new name of each tag, parents first.

    Raises:
        MisusedError: When the name is taken or cannot be one.
    """
    if key_of(wanted).startswith(key_of(old) + "/"):
        raise MisusedError(f"{old} cannot be put below itself.", "Choose another name.")
    above, _, last = wanted.rpartition("/")
    new = f"{made(connection, above)[1]}/{last}" if above else last
    rows = below(connection, old)
    # Those below begin as their parent is spelled.
    names = {tag_id: new + name[len(old) :] for tag_id, name in rows}
    if any(name.count("/") >= DEEPEST for name in names.values()):
        raise MisusedError(
            f"{new} would have tags below it that are too deep.",
            f"At most {DEEPEST} names stand one below the other.",
        )
    _check_free(connection, names)
    connection.executemany(
        "UPDATE tag SET name = ?, key = ? WHERE id = ?",
        ((name, key_of(name), tag_id) for tag_id, name in names.items()),
    )
    return [(name, names[tag_id]) for tag_id, name in rows]


def _check_free(connection: Connection, names: dict[int, str]) -> None:
    """Refuse names of other tags; a tag's own other name may become its name."""
    keys = json.dumps([key_of(name) for name in names.values()])
    ids = json.dumps(list(names))
    taken = connection.execute(
        "SELECT name FROM tag WHERE key IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY key",
        (keys, ids),
    ).fetchone()
    if taken:
        raise MisusedError(
            f"There is a tag {taken[0]} already.", "Choose another name, or merge the two."
        )
    meant = connection.execute(
        "SELECT tag_alias.name, tag.name FROM tag_alias JOIN tag ON tag.id = tag_id"
        " WHERE tag_alias.key IN (SELECT value FROM json_each(?))"
        " AND tag_id NOT IN (SELECT value FROM json_each(?)) ORDER BY tag_alias.key",
        (keys, ids),
    ).fetchone()
    if meant:
        raise MisusedError(
            f"{meant[0]} is another name of the tag {meant[1]}.", "Choose another name."
        )
    connection.execute(
        "DELETE FROM tag_alias WHERE key IN (SELECT value FROM json_each(?))", (keys,)
    )
