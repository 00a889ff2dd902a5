"""Passages that hold words, by BM25, and what that may cost.

Scoring is what takes long: some 0.6 µs for each passage that matches, and very common words,
which match most, tell least. So a budget says how many are scored.
"""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
import math
import threading
from collections.abc import Sequence

from concierge.core.protocols import Scored
from concierge.store.conditions import EVERY, Condition
from concierge.store.database import Connection
from concierge.store.lens import Lens

# Passages that are scored for one query; somebody who types waits for fewer.
POSTINGS_BUDGET, QUICK_BUDGET = 12_000, 3_000
_KNOWN = 4096
# So many times the passages that are wanted are looked up where a condition is to be fulfilled,
# and somewhat more than its share so far asks for. If that would be more than a few, and only a
# few fulfil it, these are the ones that are scored.
_OVER_ASKED, _MARGIN = 2, 1.3
_FEW = 5000
_TELLING = 100  # a share of fewer says nothing

# With k1 = 1.2 and b = 0.75, negated so that smaller is better. The column `rank` holds the
# same, but has FTS5 sort all matches by itself: twice as long, with a condition four times.
_BM25 = "bm25(chunk_fts) AS score"


class Ranking:
    """Remembers how common words are, and which share of the passages conditions let through.

    Both need only be about right. Safe between threads.

    Args:
        lens: Knows words as the index does.
    """

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._guard = threading.Lock()
        self._frequencies: dict[str, int] = {}
        self._counted_at = -1
        self._shares: dict[Condition, float] = {}

    def best(
        self,
        connection: Connection,
        words: Sequence[str],
        exact: Sequence[str],
        limit: int,
        among: Condition = EVERY,
        *,
        quick: bool = False,
    ) -> list[Scored]:
        """Return the best passages for words.

        Those with every word come first; when they are few, those with some of the rarer words
        follow. What is exact is never given up. Of words that nearly everything holds, the
        newest passages are compared.

        Args:
            connection: Any.
            words: Such as the index knows; may be empty if something is exact.
            exact: What must be there, as FTS5 understands it.
            limit: How many are wanted.
            among: What their files fulfil; files that are missing never count.
            quick: Whether fewer passages of common words are compared.
        """
        budget = QUICK_BUDGET if quick else POSTINGS_BUDGET
        every = " AND ".join([*exact, *map(self._lens.word, words)])
        frequency = self._frequencies_of(connection, words)
        rarest = 0 if exact else min(frequency.values())
        since = _affordable_since(connection, rarest, budget)
        found = self._ranked(connection, every, limit, among, since)
        if exact or len(found) >= limit or len(frequency) == 1:
            return found
        rare, spent = _affordable(frequency, budget)
        some: list[Scored] = []
        if rare:
            since = _affordable_since(connection, spent, budget)
            either = " OR ".join(map(self._lens.word, rare))
            some = self._ranked(connection, either, limit, among, since)
        known = {scored.id for scored in found}
        # Nothing that lacks a word is better than what holds them all.
        most = found[-1].score if found else math.inf
        others = (Scored(one.id, min(one.score, most)) for one in some if one.id not in known)
        return [*found, *others][:limit]

    def _ranked(
        self, connection: Connection, query: str, limit: int, among: Condition, since: int
    ) -> list[Scored]:
        """Return the best passages; those of other and missing files do not crowd them out.

        Args:
            connection: Any.
            query: For FTS5.
            limit: How many.
            among: What their files fulfil.
            since: The first passage that is looked at, unless there are too few from there on.
        """
        asked = self._asked(connection, limit, among)
        while asked <= _FEW or not among.sql:
            rows = _scored(connection, query, "rowid >= ?", since, asked)
            found = rows
            if asked > limit:
                there = standing(connection, [row.id for row in rows], among)
                found = [row for row in rows if row.id in there]
                self._note_share(among, len(found), len(rows))
            if len(found) >= limit or (len(rows) < asked and not since):
                return found[:limit]
            if len(rows) < asked:
                since = 0
            else:
                asked = int(_MARGIN * limit * asked / max(1, len(found)))
        return _among_all(connection, query, limit, among)

    def _asked(self, connection: Connection, limit: int, among: Condition) -> int:
        """Return how many of the best are looked up, so that enough of them stand."""
        if among.sql:
            with self._guard:
                share = self._shares.get(among, 1 / _OVER_ASKED)
            return int(_MARGIN * limit / share) + 1
        missing = connection.execute(
            "SELECT 1 FROM file WHERE missing_since IS NOT NULL LIMIT 1"
        ).fetchone()
        return limit if missing is None else _OVER_ASKED * limit

    def _note_share(self, among: Condition, found: int, looked_at: int) -> None:
        if looked_at >= _TELLING:
            with self._guard:
                if len(self._shares) >= _KNOWN:
                    self._shares.clear()
                self._shares[among] = max(found, 0.5) / looked_at

    def _frequencies_of(self, connection: Connection, words: Sequence[str]) -> dict[str, int]:
        return {word: self.frequency(connection, word) for word in words}

    def frequency(self, connection: Connection, word: str) -> int:
        """Return in how many passages a word stands, by its rarest part, in all languages."""
        return sum(
            min(self._frequency(connection, stem) for stem in stems)
            for stems in self._lens.all_stems(word)
        )

    def _frequency(self, connection: Connection, stem: str) -> int:
        newest = connection.execute("SELECT max(id) FROM chunk").fetchone()[0] or 0
        with self._guard:
            # They are kept until the index has grown by a tenth.
            if not 0 <= newest - self._counted_at <= newest / 10:
                self._frequencies.clear()
                self._shares.clear()
                self._counted_at = newest
            if stem in self._frequencies:
                return self._frequencies[stem]
        row = connection.execute("SELECT doc FROM chunk_term WHERE term = ?", (stem,)).fetchone()
        if row is None:  # not kept: the next file may hold it
            return 0
        with self._guard:
            if len(self._frequencies) >= _KNOWN:
                self._frequencies.clear()
            self._frequencies[stem] = row[0]
        return int(row[0])


def standing(
    connection: Connection, chunk_ids: Sequence[int], among: Condition = EVERY
) -> set[int]:
    """Return those of the passages whose content stands in a file that fulfils a condition."""
    rows = connection.execute(
        "SELECT id FROM chunk WHERE id IN (SELECT value FROM json_each(?)) AND EXISTS"
        " (SELECT 1 FROM file WHERE content_id = chunk.content_id AND missing_since IS NULL"
        f"{among.sql})",
        (json.dumps(list(chunk_ids)), *among.values),
    )
    return {row[0] for row in rows}


def passages_of(connection: Connection, among: Condition, most: int) -> list[int]:
    """Return passages of files that fulfil a condition, at most so many."""
    rows = connection.execute(
        "SELECT DISTINCT chunk.id FROM file CROSS JOIN chunk"
        " ON chunk.content_id = file.content_id"
        f" WHERE missing_since IS NULL{among.sql} LIMIT ?",
        (*among.values, most),
    ).fetchall()
    return [row[0] for row in rows]


def _affordable(frequency: dict[str, int], budget: int) -> tuple[list[str], int]:
    """Return the rarer words, as many as the budget allows, and in how many passages.

    There is at least one, if any of the words is anywhere.
    """
    chosen: list[str] = []
    spent = 0
    for word in sorted((w for w in frequency if frequency[w]), key=frequency.__getitem__):
        if chosen and spent + frequency[word] > budget:
            break
        spent += frequency[word]
        chosen.append(word)
    return chosen, spent


def _affordable_since(connection: Connection, count: int, budget: int) -> int:
    """Return the passage from which on about as many are left of a number as the budget allows."""
    if count <= budget:
        return 0
    (newest,) = connection.execute("SELECT max(id) FROM chunk").fetchone()
    return int(newest * (1 - budget / count))


def _among_all(connection: Connection, query: str, limit: int, among: Condition) -> list[Scored]:
    """Return the best of the passages whose files fulfil a condition, be they few or many."""
    few = passages_of(connection, among, _FEW + 1)
    if len(few) <= _FEW:
        # The plus sign has SQLite go through the index once, not once for each passage.
        chosen = "+rowid IN (SELECT value FROM json_each(?))"
        return _scored(connection, query, chosen, json.dumps(few), limit)
    chosen = (
        "EXISTS (SELECT 1 FROM chunk CROSS JOIN file ON file.content_id = chunk.content_id"
        f" WHERE chunk.id = +chunk_fts.rowid AND missing_since IS NULL{among.sql})"
    )
    return _scored(connection, query, chosen, *among.values, limit)


def _scored(connection: Connection, query: str, where: str, *values: object) -> list[Scored]:
    """Return the best of the passages that match; the last value is how many at most."""
    rows = connection.execute(
        f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ? AND {where}"
        " ORDER BY score LIMIT ?",
        (query, *values),
    )
    return [Scored(row[0], -row[1]) for row in rows]
