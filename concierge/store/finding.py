"""What search and answers read from the catalog."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Iterable, Sequence

from concierge.core.filters import Filters, Shares, Sort
from concierge.core.protocols import ChunkRow, FileRow, Marked, Place, Scored, Suggested
from concierge.core.records import Locator
from concierge.core.wording import Either, Wishes, Wording, wordings
from concierge.store.blocks import unpack
from concierge.store.database import Connection, Database
from concierge.store.facets import shares
from concierge.store.filtering import condition
from concierge.store.knowing import known
from concierge.store.lens import Lens
from concierge.store.listing import listed, ordered
from concierge.store.naming import folded, name_candidates, name_score
from concierge.store.ranking import Among, about, ranked, standing
from concierge.store.suggesting import suggested
from concierge.store.tags import tags_of
from concierge.store.wording import every, some

# Passages holding a word that are looked at for one query: very common words say
# little and cost most. Scoring 12,000 takes about 10 ms.
POSTINGS_BUDGET = 12_000
_KNOWN_FREQUENCIES = 4096

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
        self,
        wishes: Wishes,
        limit: int,
        filters: Filters = (),
        passages: Sequence[int] | None = None,
    ) -> list[Scored]:
        """Return chunks by BM25.

        Chunks with all that is wished for come first; when they are few, those with some of the
        rarer words follow. What is demanded is never given up. What stands only in missing files
        is left out. Of words that nearly everything holds, the newest chunks are compared.

        Args:
            wishes: What is looked for.
            limit: How many at most.
            filters: What their files fulfil.
            passages: All passages of such files, when they are few.
        """
        whole = every(self._lens, wishes)
        if not whole:
            return []
        among = Among(condition(filters), passages)
        with self._database.read() as connection:
            found = ranked(connection, whole, limit, among, self._since(connection, wishes))
            if len(found) >= limit or _is_one(wishes):
                return found
            rest = self._less(connection, wishes)
            more = ranked(connection, rest, limit, among) if rest else []
        known = {scored.id for scored in found}
        # Nothing that lacks a word is better than what holds them all.
        most = found[-1].score if found else math.inf
        others = (Scored(one.id, min(one.score, most)) for one in more if one.id not in known)
        return [*found, *others][:limit]

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
            return known(connection, filters, self._lens)

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

    def passages_within(self, filters: Filters, most: int) -> list[int] | None:
        """Return the passages of files that fulfil filters, or None when they are more."""
        among = condition(filters)
        with self._database.read() as connection:
            if about(connection, among) > most:  # to look for them would take longer
                return None
            rows = connection.execute(
                "SELECT DISTINCT chunk.id FROM file CROSS JOIN chunk"  # noqa: S608 - constants
                " ON chunk.content_id = file.content_id"
                f" WHERE missing_since IS NULL{among.sql} LIMIT ?",
                (*among.values, most + 1),
            ).fetchall()
        return [row[0] for row in rows] if len(rows) <= most else None

    def standing(self, chunk_ids: Sequence[int], filters: Filters = ()) -> set[int]:
        """Return those of the passages that stand in a file that fulfils filters."""
        with self._database.read() as connection:
            return standing(connection, chunk_ids, condition(filters))

    def mark(self, texts: Sequence[str], wanted: Iterable[Wording]) -> list[Marked]:
        """Mark what is looked for in texts with the tokenizer and stemmer of the index."""
        return self._lens.mark(texts, some(self._lens, wanted))

    def _since(self, connection: Connection, wishes: Wishes) -> int:
        """Return the passage from which on about as many fulfil all as the budget allows."""
        if any(one.is_demand for one in wordings(wishes)):
            return 0
        rarest = self._frequency(connection, wishes)
        if rarest <= POSTINGS_BUDGET:
            return 0
        (newest,) = connection.execute("SELECT max(id) FROM chunk").fetchone()
        return int(newest * (1 - POSTINGS_BUDGET / rarest))

    def _less(self, connection: Connection, wishes: Wishes) -> str:
        """Return what to ask for when not all that is wished for is found together."""
        demands = tuple(one for one in wishes if isinstance(one, Wording) and one.is_demand)
        if demands:
            return every(self._lens, demands) if len(demands) < len(wishes) else ""
        return some(self._lens, self._affordable(connection, wishes))

    def _affordable(self, connection: Connection, wishes: Wishes) -> list[Wording]:
        """Return the rarer words, as many as the budget of postings allows; at least one."""
        frequency = {one: self._often(connection, one) for one in wordings(wishes)}
        chosen: list[Wording] = []
        spent = 0
        for one in sorted((w for w in frequency if frequency[w]), key=frequency.__getitem__):
            spent += frequency[one]
            if chosen and spent > POSTINGS_BUDGET:
                break
            chosen.append(one)
        return chosen

    def _frequency(self, connection: Connection, wishes: Wishes) -> int:
        """Return in how many passages about all wishes are fulfilled, by the rarest of them."""
        counts = [
            sum(self._frequency(connection, group) for group in wish.groups)
            if isinstance(wish, Either)
            else self._often(connection, wish)
            for wish in wishes
            if isinstance(wish, Either) or self._lens.stems(wish.text)
        ]
        return min(counts, default=0)

    def _often(self, connection: Connection, wording: Wording) -> int:
        """Return in how many passages a word stands, by its rarest part."""
        stems = self._lens.stems(wording.text)
        if wording.how == "prefix":
            return POSTINGS_BUDGET  # of how many words it is the beginning is not counted
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


def _is_one(wishes: Wishes) -> bool:
    return len(wishes) == 1 and isinstance(wishes[0], Wording)


def _passage(connection: Connection, content_id: int, start: int, end: int) -> str:
    first, data = connection.execute(
        "SELECT start, data FROM content_text WHERE content_id = ? AND start <= ?"
        " ORDER BY start DESC LIMIT 1",
        (content_id, start),
    ).fetchone()
    return unpack(data)[start - first : end - first]
