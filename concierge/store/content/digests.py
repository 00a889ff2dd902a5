"""Summaries that were made, kept beside the content that they sum up."""

from __future__ import annotations

import json
import time
from typing import NamedTuple

from concierge.store.database import Connection, Database


class DigestPoint(NamedTuple):
    """A sentence of a summary.

    Attributes:
        text: What it says.
        quote: The sentence that proves it.
        chunk_id: The passage that this stands in.
        start: Its first character there.
    """

    text: str
    quote: str
    chunk_id: int
    start: int


class Digests:
    """Reads and writes summaries; they go with the text that they were made from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, content_id: int, maker: str) -> list[DigestPoint] | None:
        """Return the points of a summary by what made it, or None."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT points FROM digest WHERE content_id = ? AND maker = ?", (content_id, maker)
            ).fetchone()
        return None if row is None else [DigestPoint(*one) for one in json.loads(row[0])]

    def keep(self, content_id: int, maker: str, points: list[DigestPoint]) -> None:
        """Keep a summary, in place of an earlier one by the same maker.

        One of a content that is gone by now is not kept.
        """

        def work(connection: Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO digest (content_id, maker, points, made)"
                " SELECT id, ?, ?, ? FROM content WHERE id = ?",
                (maker, json.dumps(points, ensure_ascii=False), time.time(), content_id),
            )

        self._database.run(work, quiet=True)
