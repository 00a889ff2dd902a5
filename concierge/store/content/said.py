"""What contents say of themselves, as it is filtered by: people, subjects, titles and days.

The table `said` has a row for each value of a field: a mail to three people has three rows of
`to`. All of it follows from the table `content` and can be made anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from email.utils import getaddresses
from typing import Final, NamedTuple

from concierge.core.records import storable_ns
from concierge.store.database import Connection
from concierge.store.words.naming import folded

_PEOPLE: Final = (("from", "from"), ("to", "to"), ("cc", "to"))
_PLAIN: Final = ("subject", "place")
_LONGEST = 500  # characters; nobody looks for more
_BATCH = 2000

_CONTENTS = "SELECT id, title, author, facts FROM content"
_Row = tuple[int, str | None, str | None, str | None]


class Said(NamedTuple):
    """One value of a field."""

    field: str
    value: str


def note(connection: Connection, content_id: int) -> None:
    """Keep what a content says of itself, in place of what was kept before."""
    connection.execute("DELETE FROM said WHERE content_id = ?", (content_id,))
    _note(connection, connection.execute(f"{_CONTENTS} WHERE id = ?", (content_id,)).fetchall())


def note_all(connection: Connection) -> None:
    """Keep what all contents say of themselves; nothing must be kept yet."""
    last = 0
    while rows := connection.execute(
        f"{_CONTENTS} WHERE id > ? ORDER BY id LIMIT ?", (last, _BATCH)
    ).fetchall():
        _note(connection, rows)
        last = rows[-1][0]


def _note(connection: Connection, rows: Sequence[_Row]) -> None:
    contents = [(row[0], row[1] or "", row[2] or "", _facts(row[3])) for row in rows]
    connection.executemany(
        "INSERT INTO said (content_id, field, folded, value) VALUES (?, ?, ?, ?)",
        (
            (content_id, one.field, folded(one.value), one.value)
            for content_id, title, author, facts in contents
            for one in said_in(title, author, facts)
        ),
    )
    connection.executemany(
        "UPDATE content SET created_ns = ?2, taken_ns = ?3 WHERE id = ?1"
        " AND (created_ns IS NOT ?2 OR taken_ns IS NOT ?3)",
        (
            (content_id, moment_ns(facts.get("created")), moment_ns(facts.get("taken")))
            for content_id, _, _, facts in contents
        ),
    )


def _facts(told: str | None) -> dict[str, object]:
    try:
        facts = json.loads(told or "{}")
    except ValueError:  # saved from a damaged catalog
        return {}
    return facts if isinstance(facts, dict) else {}


def said_in(title: str, author: str, facts: Mapping[str, object]) -> list[Said]:
    """Return what a content says of itself, each value once.

    Args:
        title: The title it gives itself, or "".
        author: Who made it, or "".
        facts: What else it says; see `core.records.FACTS`.
    """
    found = [Said("title", title), Said("author", author)]
    found += (Said(name, str(facts.get(name, ""))) for name in _PLAIN)
    for fact, field in _PEOPLE:
        found += (Said(field, one) for one in people(str(facts.get(fact, ""))))
    clean = (Said(one.field, " ".join(one.value.split())[:_LONGEST]) for one in found)
    return [one for one in dict.fromkeys(clean) if one.value]


def people(addresses: str) -> Iterator[str]:
    """Yield the people of a header one by one, as ``Ada <ada@example.org>``."""
    for name, address in getaddresses([addresses]):
        if name and address:
            yield f"{name} <{address}>"
        elif name or address:
            yield name or address


def moment_ns(told: object) -> int | None:
    """Return a time in ISO 8601 as nanoseconds since 1970, or None when it is none.

    Args:
        told: A time, a day, a month or a year; without a zone it is this machine's.
    """
    iso = str(told)
    whole = iso + "0000-01-01"[len(iso) :] if len(iso) in (4, 7) else iso
    try:
        seconds = datetime.fromisoformat(whole).astimezone().timestamp()
    except (ValueError, OverflowError, OSError):
        return None
    return storable_ns(int(seconds * 10**9))
