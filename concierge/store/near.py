"""What stands near a file: in its folder, by its name, and in its own text."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from typing import Any

from concierge.core.errors import MissingError
from concierge.core.filters import Filter, Filters
from concierge.core.near import Neighbour, Stretch
from concierge.core.paths import shown
from concierge.core.records import Locator
from concierge.core.searching import Marked, Scored
from concierge.core.wording import Wishes, Wording, wordings
from concierge.store.content.blocks import unpack
from concierge.store.content.likeness import signatures_of
from concierge.store.content.texts import text_window
from concierge.store.database import Connection, Database
from concierge.store.filters.filtering import condition
from concierge.store.filters.knowing import file_called, known
from concierge.store.words.languages import Languages
from concierge.store.words.lens import Lens
from concierge.store.words.matching import every, some
from concierge.store.words.naming import folded, quoted

_FILES = (
    "SELECT file.id, name, folder_id, root_id, content_id, file.kind, coalesce(chunks, 0),"
    " file.size"
    " FROM file LEFT JOIN content ON content.id = content_id"
)
_STRETCHES = (
    'SELECT chunk.id, chunk.start, chunk."end", chunk.locator, chunk.content_id,'
    " (SELECT coalesce(stems, '') FROM content WHERE content.id = chunk.content_id) FROM"
)


class Nearness:
    """Reads only; implements `core.near.NearCatalog`.

    Args:
        database: The catalog's file.
        languages: Knows in which languages words are to be looked for.
    """

    def __init__(self, database: Database, languages: Languages) -> None:
        self._database = database
        self._lens = Lens(languages.held)

    def close(self) -> None:
        """Let go of what is held in memory."""
        self._lens.close()

    def neighbour(self, file_id: int) -> Neighbour:
        """Return a file.

        Raises:
            MissingError: When there is no such file.
        """
        found = self._files("WHERE file.id = ?", file_id)
        if not found:
            raise MissingError(
                "There is no such file in the index.", "concierge search finds those there are."
            )
        return found[0]

    def places_of(self, content_ids: Sequence[int], filters: Filters) -> dict[int, int]:
        """Return how many files that fulfil filters, which are `known`, have each content."""
        among = condition(filters)
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT content_id, count(*) FROM file"  # noqa: S608 - constants
                " WHERE missing_since IS NULL AND content_id IN (SELECT value FROM json_each(?))"
                f"{among.sql} GROUP BY content_id",
                (json.dumps(list(content_ids)), *among.values),
            )
            return dict(rows.fetchall())

    def words_in_path(self, path: bytes, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the words that stand in a file's name, and those in the rest of its path.

        They are compared as names are: without regard to case and diacritics, also within words.
        """
        folder, name = (folded(shown(part)) for part in os.path.split(path))
        in_name = [word for word in words if folded(word) in name]
        return in_name, [word for word in words if word not in in_name and folded(word) in folder]

    def file_called(self, text: str) -> int | None:
        """Return the file with an id, a path or the end of one; the newest of several."""
        with self._database.read() as connection:
            return file_called(connection, text)

    def copies(self, content_id: int, limit: int) -> list[int]:
        """Return the files with a content, the newest first; missing ones are left out."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM file WHERE content_id = ? AND missing_since IS NULL"
                " ORDER BY modified_ns DESC, id LIMIT ?",
                (content_id, limit),
            )
            return [row[0] for row in rows]

    def in_folder(self, folder_id: int, limit: int) -> list[Neighbour]:
        """Return the files of a folder; missing ones are left out."""
        return self._files(
            "WHERE folder_id = ? AND missing_since IS NULL LIMIT ?", folder_id, limit
        )

    def named(self, root_id: int, words: Sequence[str], limit: int) -> list[Neighbour]:
        """Return files of a root whose names hold every word, each of at least 3 letters."""
        if not words:
            return []
        return self._files(
            "WHERE file.id IN (SELECT rowid FROM name_fts WHERE name_fts MATCH ?)"
            " AND root_id = ? AND missing_since IS NULL LIMIT ?",
            " AND ".join(map(quoted, words)),
            root_id,
            limit,
        )

    def sample(self, content_ids: Sequence[int], most: int) -> dict[int, list[int]]:
        """Return at most so many passages of each content, evenly spread over its text."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT content.id, chunk.id FROM content JOIN chunk ON content_id = content.id"
                " WHERE content.id IN (SELECT value FROM json_each(?1))"
                " AND ordinal % ((chunks + ?2 - 1) / ?2) = 0 ORDER BY content.id, ordinal",
                (json.dumps(list(content_ids)), most),
            ).fetchall()
        found: dict[int, list[int]] = {}
        for content_id, chunk_id in rows:
            found.setdefault(content_id, []).append(chunk_id)
        return found

    def signatures_of(self, content_ids: Sequence[int]) -> dict[int, bytes]:
        """Return the signatures of the texts of contents, as far as they were made."""
        with self._database.read() as connection:
            return signatures_of(connection, content_ids)

    def text_of(self, content_id: int, characters: int) -> str:
        """Return a content's text, as much of it as is asked for."""
        with self._database.read() as connection:
            return text_window(connection, content_id, 0, characters)

    def first_passages(self, but: int, limit: int) -> list[int]:
        """Return the first passage of each content but one, the newest contents first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT chunk.id FROM content JOIN chunk ON content_id = content.id"
                " WHERE ordinal = 0 AND content.id != ? ORDER BY content.id DESC LIMIT ?",
                (but, limit),
            )
            return [row[0] for row in rows]

    def matching(
        self, content_id: int, wanted: Iterable[Wording], start: int, limit: int
    ) -> tuple[int, list[Stretch]]:
        """Return the passages of a content that hold something of what is wanted.

        Returns:
            How many there are in the whole content, and those that end after `start`, at
            most `limit`.
        """
        asked = some(self._lens, wanted)
        if not asked:
            return 0, []
        with self._database.read() as connection:
            low, high = connection.execute(
                "SELECT min(id), max(id) FROM chunk WHERE content_id = ?", (content_id,)
            ).fetchone()
            if low is None:
                return 0, []
            rows = connection.execute(
                f"{_STRETCHES} chunk_fts CROSS JOIN chunk ON chunk.id = chunk_fts.rowid"
                " WHERE chunk_fts MATCH ? AND chunk_fts.rowid BETWEEN ? AND ?"
                " AND chunk.content_id = ? ORDER BY chunk.start",
                (asked, low, high, content_id),
            ).fetchall()
            after = [row for row in rows if row[2] > start]
            return len(rows), _with_text(connection, after[:limit])

    def stretches(self, ids: Sequence[int]) -> list[Stretch]:
        """Return passages with their spans, in the order of their ids."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_STRETCHES} chunk"  # noqa: S608 - constant columns
                " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
                (json.dumps(list(ids)),),
            ).fetchall()
            return _with_text(connection, rows)

    def mark(self, texts: Sequence[Stretch], wanted: Iterable[Wording]) -> list[Marked]:
        """Mark what is wanted in passages as the index has them."""
        return self._lens.mark(
            [one.text for one in texts],
            some(self._lens, wanted),
            [one.language for one in texts],
        )

    def passages_of(self, content_ids: Sequence[int]) -> list[int]:
        """Return the ids of all passages of some contents."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM chunk WHERE content_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(content_ids)),),
            )
            return [row[0] for row in rows]

    def contents_within(self, filters: Sequence[Filter]) -> dict[int, int]:
        """Return the newest file by content of those that fulfil all filters."""
        with self._database.read() as connection:
            wanted = condition(known(connection, filters, self._lens), whole=True)
            # The id is that of the row with the greatest time.
            rows = connection.execute(
                "SELECT content_id, id, max(modified_ns) FROM file"  # noqa: S608 - constants
                " WHERE missing_since IS NULL AND content_id IS NOT NULL"
                f"{wanted.sql} GROUP BY content_id",
                wanted.values,
            )
            return {row[0]: row[1] for row in rows}

    def words_within(self, wishes: Wishes, content_ids: Sequence[int], limit: int) -> list[Scored]:
        """Return the passages of some contents by BM25, those with all that is wished first."""
        whole = every(self._lens, wishes)
        if not whole:
            return []
        demands = tuple(one for one in wishes if isinstance(one, Wording) and one.is_demand)
        less = every(self._lens, demands) or some(self._lens, wordings(wishes))
        among = json.dumps(list(content_ids))
        with self._database.read() as connection:
            found = _ranked(connection, whole, among, limit)
            if less == whole or len(found) >= limit:
                return found
            more = _ranked(connection, less, among, limit)
        ids = {scored.id for scored in found}
        return [*found, *(scored for scored in more if scored.id not in ids)][:limit]

    def _files(self, where: str, *values: object) -> list[Neighbour]:
        with self._database.read() as connection:
            return [Neighbour(*row) for row in connection.execute(f"{_FILES} {where}", values)]


def _ranked(connection: Connection, query: str, among: str, limit: int) -> list[Scored]:
    # The plus sign has SQLite rank only what is among them, instead of asking the index of
    # words for each passage.
    rows = connection.execute(
        "SELECT rowid, bm25(chunk_fts) AS rank_within FROM chunk_fts WHERE chunk_fts MATCH ?"
        " AND +rowid IN (SELECT id FROM chunk WHERE content_id IN"
        " (SELECT value FROM json_each(?))) ORDER BY rank_within LIMIT ?",
        (query, among, limit),
    )
    return [Scored(row[0], -row[1]) for row in rows]


def _with_text(connection: Connection, rows: Iterable[Sequence[Any]]) -> list[Stretch]:
    """Fill in the words of passages; each block is opened once for neighbours in it."""
    found = []
    first, text, owner = 0, "", -1
    for chunk_id, start, end, locator, content_id, language in rows:
        if content_id != owner or not first <= start < first + len(text):
            owner = content_id
            first, data = connection.execute(
                "SELECT start, data FROM content_text WHERE content_id = ? AND start <= ?"
                " ORDER BY start DESC LIMIT 1",
                (content_id, start),
            ).fetchone()
            text = unpack(data)
        words = text[start - first : end - first]
        where = Locator(**json.loads(locator))
        found.append(Stretch(chunk_id, start, end, where, words, language))
    return found
