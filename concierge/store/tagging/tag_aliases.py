"""Other names of tags: whoever writes one means the tag."""

from __future__ import annotations

import time

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.store.database import Connection, Database
from concierge.store.tagging.labels import key_of, tidy
from concierge.store.tagging.tag_counts import one_tag
from concierge.store.tagging.tag_naming import found

_MOST = 50  # other names of one tag


class TagAliases:
    """Reads and writes other names of tags."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, alias: str) -> wire.Tag:
        """Give a tag another name.

        Raises:
            MissingError: When there is no such tag.
            MisusedError: When the other name is a tag's, or cannot be one.
        """
        wanted = tidy(alias)

        def work(connection: Connection) -> wire.Tag:
            tag_id, full = found(connection, name)
            add_alias(connection, tag_id, full, wanted)
            return one_tag(connection, tag_id)

        return self._database.run(work)

    def remove(self, name: str, alias: str) -> wire.Tag:
        """Take another name from a tag.

        Raises:
            MissingError: When there is no such tag, or it is not called so.
        """
        wanted = tidy(alias)

        def work(connection: Connection) -> wire.Tag:
            tag_id, full = found(connection, name)
            gone = connection.execute(
                "DELETE FROM tag_alias WHERE tag_id = ? AND key = ?", (tag_id, key_of(wanted))
            )
            if not gone.rowcount:
                raise MissingError(
                    f"{wanted} is no other name of {full}.", "`concierge tag list` shows them."
                )
            return one_tag(connection, tag_id)

        return self._database.run(work)


def add_alias(connection: Connection, tag_id: int, full: str, alias: str) -> None:
    """Give a tag another name; see `TagAliases.add`."""
    key = key_of(alias)
    tag = connection.execute("SELECT name FROM tag WHERE key = ?", (key,)).fetchone()
    if tag is not None:
        raise MisusedError(
            f"There is a tag {tag[0]} already.",
            f"Merge it into {full}, or choose another name.",
        )
    other = connection.execute(
        "SELECT tag.name FROM tag_alias JOIN tag ON tag.id = tag_id"
        " WHERE tag_alias.key = ? AND tag_id != ?",
        (key, tag_id),
    ).fetchone()
    if other is not None:
        raise MisusedError(
            f"{alias} is another name of the tag {other[0]}.", "Take it from there first."
        )
    (count,) = connection.execute(
        "SELECT count(*) FROM tag_alias WHERE tag_id = ?", (tag_id,)
    ).fetchone()
    if count >= _MOST:
        raise MisusedError(f"{full} has {count} other names.", "Take one of them away first.")
    connection.execute(
        "INSERT INTO tag_alias (tag_id, name, key, made) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET name = excluded.name",
        (tag_id, alias, key, time.time()),
    )
