"""What texts and pictures are compared by: signatures and fingerprints, kept beside the content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from concierge.store.content.texts import text_window
from concierge.store.database import Connection, Database

_PIECE = 5000  # signatures that are read in one go, of 480 bytes each
_VERSION = "likeness"  # under which the method is noted that made them


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A content that is still to be looked at.

    Attributes:
        content_id: Its id.
        text: Its text, as much of it as was asked for, or "".
        picture: A small picture of it, or b"" where it is none.
    """

    content_id: int
    text: str
    picture: bytes


@dataclass(frozen=True, slots=True)
class Settled:
    """What a content is compared by: a signature of its text, a fingerprint of the picture."""

    content_id: int
    text: bytes | None
    picture: bytes | None


class Likenesses:
    """The tables `likeness` and `likeness_due`.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def renew(self, version: str) -> None:
        """Look at all contents anew where another version of the method looked at them."""

        def work(connection: Connection) -> None:
            row = connection.execute("SELECT value FROM memo WHERE name = ?", (_VERSION,))
            before = (row.fetchone() or ("",))[0]
            if before == version:
                return
            if before:
                connection.execute("DELETE FROM likeness")
                connection.execute(
                    "INSERT OR IGNORE INTO likeness_due (content_id) SELECT id FROM content"
                )
            connection.execute(
                "INSERT OR REPLACE INTO memo (name, value) VALUES (?, ?)", (_VERSION, version)
            )

        self._database.run(work)

    def waiting(self) -> int:
        """Return how many contents are still to be looked at."""
        with self._database.read() as connection:
            row = connection.execute("SELECT count(*) FROM likeness_due").fetchone()
            return int(row[0])

    def unsettled(self, most: int, characters: int) -> list[Unsettled]:
        """Return contents that are still to be looked at, at most so many.

        Args:
            most: How many.
            characters: How much of each text.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT likeness_due.content_id, coalesce(chunks, 0),"
                " CASE WHEN media_type LIKE 'image/%' THEN thumbnail.data END FROM likeness_due"
                " LEFT JOIN content ON content.id = likeness_due.content_id"
                " LEFT JOIN thumbnail ON thumbnail.content_id = likeness_due.content_id"
                " ORDER BY likeness_due.content_id LIMIT ?",
                (most,),
            ).fetchall()
            return [
                Unsettled(
                    content_id,
                    text_window(connection, content_id, 0, characters) if chunks else "",
                    picture or b"",
                )
                for content_id, chunks, picture in rows
            ]

    def settle(self, found: Sequence[Settled], *, last: bool) -> None:
        """Keep what was found out; of contents that are gone meanwhile nothing is kept.

        Args:
            found: What was found out.
            last: Whether nothing is left: only then are results that are remembered made anew,
                in which more may be folded now.
        """

        def work(connection: Connection) -> None:
            connection.executemany(
                "INSERT OR REPLACE INTO likeness (content_id, text, picture)"
                " SELECT id, ?2, ?3 FROM content WHERE id = ?1",
                ((one.content_id, one.text, one.picture) for one in found),
            )
            connection.executemany(
                "DELETE FROM likeness_due WHERE content_id = ?",
                ((one.content_id,) for one in found),
            )

        self._database.run(work, quiet=not last)

    def signatures(self) -> Iterator[list[tuple[int, bytes]]]:
        """Yield the signatures of all texts by content, in pieces, so that memory stays flat."""
        last = -1
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT content_id, text FROM likeness"
                    " WHERE text IS NOT NULL AND content_id > ? ORDER BY content_id LIMIT ?",
                    (last, _PIECE),
                ).fetchall()
            if not rows:
                return
            yield rows
            last = rows[-1][0]

    def signatures_of(self, content_ids: Sequence[int]) -> dict[int, bytes]:
        """Return the signatures of some contents; those without one are left out."""
        with self._database.read() as connection:
            return signatures_of(connection, content_ids)

    def pictures(self) -> Mapping[int, bytes]:
        """Return the fingerprints of all pictures by content."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT content_id, picture FROM likeness WHERE picture IS NOT NULL"
                " ORDER BY content_id"
            )
            return dict(rows.fetchall())

    def text_of(self, content_id: int, characters: int) -> str:
        """Return a content's text, as much of it as is asked for."""
        with self._database.read() as connection:
            return text_window(connection, content_id, 0, characters)


def signatures_of(connection: Connection, content_ids: Sequence[int]) -> dict[int, bytes]:
    """Return the signatures of some contents; those without one are left out."""
    rows = connection.execute(
        "SELECT content_id, text FROM likeness WHERE text IS NOT NULL"
        " AND content_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(content_ids)),),
    )
    return dict(rows.fetchall())
