"""What search and answers read from the catalog."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Sequence

from concierge.core.filters import Filters, Shares, Sort
from concierge.core.protocols import ChunkRow, FileRow, Held, Marked, Place, Scored, Suggested
from concierge.core.records import Locator
from concierge.store.blocks import unpack
from concierge.store.conditions import EVERY, Condition
from concierge.store.database import Connection, Database
from concierge.store.facets import shares
from concierge.store.filtering import condition, known
from concierge.store.holding import held
from concierge.store.lens import Lens
from concierge.store.listing import listed, ordered
from concierge.store.naming import folded, name_candidates, name_score
from concierge.store.suggesting import suggested
from concierge.store.tags import tags_of

# Passages holding a word that are looked at for one query: very common words say
# little and cost most. Scoring 12,000 takes about 10 ms.
POSTINGS_BUDGET = 12_000
_KNOWN_FREQUENCIES = 4096

# With k1 = 1.2 and b = 0.75, negated so that smaller is better. The column `rank` holds the
# same, but has FTS5 sort all matches by itself: twice as long, with a condition four times.
_BM25 = "bm25(chunk_fts) AS score"

_FILE_COLUMNS = (
    "file.id, content_id, path, file.kind, file.size, modified_ns, state, coalesce(title, '')"
)


class Finder:
    """Reads only; implements `core.protocols.SearchCatalog`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lens = Lens()
        self._guard = threading.Lock()
        self._frequencies: dict[str, int] = {}
        self._frequencies_of = -1

    def close(self) -> None:
        """Let go of what is held in memory."""
        self._lens.close()

    def match_names(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[Scored]:
        """Return files whose name or folder holds every word, best first.

        A name that is the words scores 4, that starts with them 3, that holds them at
        the start of a word 2, anywhere 1; a match in the folder alone scores less.
        """
        wanted = [word for word in words if word]
        if not wanted:
            return []
        with self._database.read() as connection:
            rows = name_candidates(connection, wanted, limit, condition(filters))
        words = [folded(word) for word in wanted]
        scored = [Scored(row[0], name_score(row[1], row[2], words)) for row in rows]
        scored = [found for found in scored if found.score > 0]
        scored.sort(key=lambda found: (-found.score, -found.id))
        return scored[:limit]

    def match_words(
        self, words: Sequence[str], phrases: Sequence[str], limit: int, filters: Filters = ()
    ) -> list[Scored]:
        """Return chunks by BM25.

        Chunks with every word come first; when they are few, those with some of the
        rarer words follow. Phrases are never given up. What stands only in missing files is
        left out. Of words that nearly everything holds, the newest chunks are compared.
        """
        terms = list(filter(None, map(self._lens.word, words)))
        exact = list(filter(None, map(self._lens.phrase, phrases)))
        if not terms and not exact:
            return []
        among = condition(filters)
        with self._database.read() as connection:
            since = 0 if exact or among.sql else self._affordable_since(connection, words)
            found = _ranked(connection, " AND ".join([*exact, *terms]), limit, among, since)
            if len(found) >= limit or len(terms) + len(exact) == 1 or exact:
                return found
            rare = self._affordable(connection, words)
            some = _ranked(connection, " OR ".join(rare), limit, among) if rare else []
        known = {scored.id for scored in found}
        # Nothing that lacks a word is better than what holds them all.
        most = found[-1].score if found else math.inf
        others = (Scored(one.id, min(one.score, most)) for one in some if one.id not in known)
        return [*found, *others][:limit]

    def holding(
        self,
        words: Sequence[str],
        phrases: Sequence[str],
        in_names: Sequence[str],
        filters: Filters,
        most: int,
    ) -> Held:
        """Return the files that fulfil filters and hold every word, in a passage or their name."""
        terms = filter(None, [*map(self._lens.word, words), *map(self._lens.phrase, phrases)])
        wanted = " AND ".join(terms)
        named = [scored.id for scored in self.match_names(in_names, most, filters)]
        if (words or phrases) and not wanted:  # nothing of it is a word to the index
            return Held(named, len(named))
        with self._database.read() as connection:
            return held(connection, wanted, named, condition(filters), most)

    def chunks(self, ids: Sequence[int]) -> dict[int, ChunkRow]:
        """Return passages with their text."""
        with self._database.read() as connection:
            rows = connection.execute(
                'SELECT id, content_id, ordinal, start, "end", locator FROM chunk'
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
            return {
                row[0]: ChunkRow(
                    id=row[0],
                    content_id=row[1],
                    ordinal=row[2],
                    text=_passage(connection, row[1], row[3], row[4]),
                    locator=Locator(**json.loads(row[5])),
                )
                for row in rows
            }

    def contents_of(self, chunk_ids: Sequence[int]) -> dict[int, int]:
        """Return content id by chunk id."""
        with self._database.read() as connection:
            return dict(
                connection.execute(
                    "SELECT id, content_id FROM chunk WHERE id IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(chunk_ids)),),
                )
            )

    def newest_of(self, content_ids: Sequence[int], filters: Filters = ()) -> dict[int, Place]:
        """Return the most recent place of each content that fulfils filters, if it has one."""
        among = condition(filters)
        with self._database.read() as connection:
            # The other columns are those of the row with the greatest time
            # (https://www.sqlite.org/lang_select.html#bareagg).
            rows = connection.execute(
                "SELECT content_id, id, max(modified_ns) FROM file"  # noqa: S608 - constants
                " WHERE missing_since IS NULL AND content_id IN (SELECT value FROM json_each(?))"
                f"{among.sql} GROUP BY content_id",
                (json.dumps(list(content_ids)), *among.values),
            ).fetchall()
        return {row[0]: Place(row[1], row[0], row[2]) for row in rows}

    def places(self, file_ids: Sequence[int]) -> dict[int, Place]:
        """Return what ranking needs of files, by id; those that are missing are left out."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, content_id, modified_ns FROM file"
                " WHERE missing_since IS NULL AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(file_ids)),),
            ).fetchall()
        return {row[0]: Place(*row) for row in rows}

    def tags_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags of files by name; files without any are left out."""
        with self._database.read() as connection:
            return tags_of(connection, file_ids)

    def files(self, ids: Sequence[int]) -> dict[int, FileRow]:
        """Return catalogued files by id; those that are missing are left out."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_FILE_COLUMNS} FROM file"  # noqa: S608 - constant columns
                " LEFT JOIN content ON content.id = content_id"
                " WHERE missing_since IS NULL AND file.id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
        return {row[0]: FileRow(*row) for row in rows}

    def known(self, filters: Filters) -> Filters:
        """Return filters with the ids of what they name; the other methods need them so."""
        if not filters:
            return ()
        with self._database.read() as connection:
            return tuple(known(connection, filters))

    def listed(
        self, filters: Filters, sort: Sort, limit: int, offset: int
    ) -> tuple[list[int], int]:
        """Return a page of the files that fulfil filters, in an order, and how many do."""
        with self._database.read() as connection:
            return listed(connection, filters, sort, limit, offset)

    def ordered(self, ids: Sequence[int], filters: Filters, sort: Sort) -> list[int]:
        """Return some files in an order; those that are missing are left out."""
        with self._database.read() as connection:
            return ordered(connection, ids, filters, sort)

    def shares(self, filters: Filters) -> Shares:
        """Count what the files that fulfil filters have in common."""
        with self._database.read() as connection:
            return shares(connection, filters)

    def suggested(self, field: str, begun: str, limit: int) -> list[Suggested]:
        """Return values of a field that begin as what was typed, the likeliest first."""
        with self._database.read() as connection:
            return suggested(connection, field, begun, limit)

    def passages_within(self, filters: Filters, most: int) -> list[int]:
        """Return passages of files that fulfil filters, as long as they are not too many."""
        among = condition(filters)
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT DISTINCT chunk.id FROM file CROSS JOIN chunk"  # noqa: S608 - constants
                " ON chunk.content_id = file.content_id"
                f" WHERE missing_since IS NULL{among.sql} LIMIT ?",
                (*among.values, most),
            ).fetchall()
        return [row[0] for row in rows]

    def standing(self, chunk_ids: Sequence[int], filters: Filters = ()) -> set[int]:
        """Return those of the passages that stand in a file that fulfils filters."""
        with self._database.read() as connection:
            return _standing(connection, chunk_ids, condition(filters))

    def mark(self, texts: Sequence[str], words: Sequence[str]) -> list[Marked]:
        """Mark the words in texts with the tokenizer and stemmer of the index."""
        terms = filter(None, map(self._lens.word, words))
        return self._lens.mark(texts, " OR ".join(terms))

    def _affordable_since(self, connection: Connection, words: Sequence[str]) -> int:
        """Return the passage from which on about as many hold all words as the budget allows."""
        rarest = min(self._frequency(connection, word) for word in words if self._lens.stems(word))
        if rarest <= POSTINGS_BUDGET:
            return 0
        (newest,) = connection.execute("SELECT max(id) FROM chunk").fetchone()
        return int(newest * (1 - POSTINGS_BUDGET / rarest))

    def _affordable(self, connection: Connection, words: Sequence[str]) -> list[str]:
        """Return the rarer words, as many as the budget of postings allows; at least one."""
        frequency = {word: self._frequency(connection, word) for word in dict.fromkeys(words)}
        chosen: list[str] = []
        spent = 0
        for word in sorted((w for w in frequency if frequency[w]), key=frequency.__getitem__):
            spent += frequency[word]
            if chosen and spent > POSTINGS_BUDGET:
                break
            chosen.append(self._lens.word(word))
        return chosen

    def _frequency(self, connection: Connection, word: str) -> int:
        """Return in how many passages a word stands, by its rarest part."""
        stems = self._lens.stems(word)
        return min((self._stem_frequency(connection, stem) for stem in stems), default=0)

    def _stem_frequency(self, connection: Connection, stem: str) -> int:
        newest = connection.execute("SELECT max(id) FROM chunk").fetchone()[0] or 0
        with self._guard:
            # Frequencies need only be about right: they are kept until the index has
            # grown by a tenth.
            if not 0 <= newest - self._frequencies_of <= newest / 10:
                self._frequencies.clear()
                self._frequencies_of = newest
            if stem in self._frequencies:
                return self._frequencies[stem]
        row = connection.execute("SELECT doc FROM chunk_term WHERE term = ?", (stem,)).fetchone()
        if row is None:  # not kept: the next file may hold it
            return 0
        with self._guard:
            if len(self._frequencies) >= _KNOWN_FREQUENCIES:
                self._frequencies.clear()
            self._frequencies[stem] = row[0]
        return int(row[0])


def _ranked(
    connection: Connection, query: str, limit: int, among: Condition, since: int = 0
) -> list[Scored]:
    """Return the best passages; those of other and missing files do not crowd them out.

    Args:
        connection: Any.
        query: For FTS5.
        limit: How many.
        among: What their files fulfil.
        since: The first passage that is looked at, unless there are too few from there on.
    """
    if among.sql:
        return _ranked_within(connection, query, limit, among)
    missing = connection.execute(
        "SELECT 1 FROM file WHERE missing_since IS NOT NULL LIMIT 1"
    ).fetchone()
    # What is missing may be among the best: to ask for more at once is cheaper than again.
    asked = limit if missing is None else 2 * limit
    while True:
        rows = connection.execute(
            f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ?"  # noqa: S608
            " AND rowid >= ? ORDER BY score LIMIT ?",
            (query, since, asked),
        ).fetchall()
        found = [Scored(row[0], -row[1]) for row in rows]
        if missing is not None:
            standing = _standing(connection, [row[0] for row in rows])
            found = [scored for scored in found if scored.id in standing]
        if len(found) >= limit or (len(rows) < asked and not since):
            return found[:limit]
        asked, since = (asked, 0) if len(rows) < asked else (asked * 8, since)


def _ranked_within(
    connection: Connection, query: str, limit: int, among: Condition
) -> list[Scored]:
    """Return the best passages of files that fulfil a condition; it is asked from the best on."""
    rows = connection.execute(
        f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ? AND EXISTS"  # noqa: S608
        " (SELECT 1 FROM chunk CROSS JOIN file ON file.content_id = chunk.content_id"
        f" WHERE chunk.id = +chunk_fts.rowid AND missing_since IS NULL{among.sql})"
        " ORDER BY score LIMIT ?",
        (query, *among.values, limit),
    )
    return [Scored(row[0], -row[1]) for row in rows]


def _standing(
    connection: Connection, chunk_ids: Sequence[int], among: Condition = EVERY
) -> set[int]:
    """Return those of the passages whose content stands in a file that is not missing."""
    rows = connection.execute(
        "SELECT id FROM chunk WHERE id IN (SELECT value FROM json_each(?)) AND EXISTS"  # noqa: S608
        " (SELECT 1 FROM file WHERE content_id = chunk.content_id AND missing_since IS NULL"
        f"{among.sql})",
        (json.dumps(list(chunk_ids)), *among.values),
    )
    return {row[0] for row in rows}


def _passage(connection: Connection, content_id: int, start: int, end: int) -> str:
    first, data = connection.execute(
        "SELECT start, data FROM content_text WHERE content_id = ? AND start <= ?"
        " ORDER BY start DESC LIMIT 1",
        (content_id, start),
    ).fetchone()
    return unpack(data)[start - first : end - first]
