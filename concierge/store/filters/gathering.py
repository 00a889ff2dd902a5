"""Sets of files: all that fulfil conditions, each content once, however many places hold it."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
from typing import Final

from concierge.core.filters import Filters
from concierge.core.gathering import Gathered, GatheredFile, GatheredOrder, Told
from concierge.core.records import Locator
from concierge.store.content.texts import text_window
from concierge.store.database import Database
from concierge.store.filters.filtering import condition

# What has not been read yet has no content; each such file counts for itself.
_ONE = "coalesce(content_id, -id)"
_ORDERS: Final[dict[GatheredOrder, str]] = {
    "newest": "modified_ns DESC, id DESC",
    "oldest": "modified_ns, id",
    "largest": "size DESC, id DESC",
    "smallest": "size, id",
    "name": "name COLLATE NOCASE, id",
}


class Gathering:
    """Reads only; implements `core.gathering.GatheringCatalog`.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def gathered(self, filters: Filters, order: GatheredOrder, limit: int) -> Gathered:
        """Return the files that fulfil filters, the newest place of each content."""
        wanted = condition(filters, whole=True)
        where = f"FROM file WHERE missing_since IS NULL{wanted.sql}"
        # The bare columns are those of the row with the greatest time.
        each = (
            "SELECT id, content_id, path, kind, size, name, count(*) - 1 AS copies,"
            f" max(modified_ns) AS modified_ns {where} GROUP BY {_ONE}"
        )
        with self._database.read() as connection:
            places, total, size = connection.execute(
                f"SELECT count(*), count(DISTINCT {_ONE}), coalesce(sum(size), 0) {where}",
                wanted.values,
            ).fetchone()
            rows = connection.execute(
                "SELECT id, content_id, path, kind, size, modified_ns, copies"
                f" FROM ({each}) ORDER BY {_ORDERS[order]} LIMIT ?",
                (*wanted.values, limit),
            ).fetchall()
        return Gathered([GatheredFile(*row) for row in rows], total, places, size)

    def told(self, content_id: int, most: int) -> Told:
        """Return what a content says: all of it if it holds other files, else its beginning.

        Args:
            content_id: Which content.
            most: How many characters of a text by itself.
        """
        with self._database.read() as connection:
            title, author = connection.execute(
                "SELECT coalesce(title, ''), coalesce(author, '') FROM content WHERE id = ?",
                (content_id,),
            ).fetchone() or ("", "")
            rows = connection.execute(
                "SELECT start, locator FROM chunk WHERE content_id = ? ORDER BY start",
                (content_id,),
            ).fetchall()
            places = [(start, Locator(**json.loads(locator))) for start, locator in rows]
            is_whole = any(locator.part for _, locator in places)
            text = text_window(connection, content_id, 0, None if is_whole else most)
        within = [place for place in places if place[0] < len(text)]
        return Told(text, title, author, within)
