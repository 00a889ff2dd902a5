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
from typing import NamedTuple

from concierge.core.searching import Scored
from concierge.core.wording import Either, Wishes, Wording, wordings
from concierge.store.database import Connection
from concierge.store.filters.conditions import EVERY, Condition
from concierge.store.words.lens import Lens
from concierge.store.words.matching import every, some
from concierge.store.words.naming import END, folded

# Passages that are scored for one query; somebody who types waits for fewer.
POSTINGS_BUDGET, QUICK_BUDGET = 9_000, 2_000
_KNOWN = 4096
_MOST_TERMS = 300  # with one beginning that are counted
# So many times the passages that are wanted are looked up where a condition is to be fulfilled,
# and somewhat more than its share so far asks for, up to so many.
_OVER_ASKED, _MARGIN, _REACH = 2, 1.3, 5000
_TOGETHER = 0.25  # of the passages that hold the rarest word hold at least this share all of them
_TELLING = 100  # a share of fewer says nothing
# How many files a sample is made of: runs of neighbours.
_RUNS, _RUN = 12, 25

# With k1 = 1.2 and b = 0.75, negated so that smaller is better. The column `rank` holds the
# same, but has FTS5 sort all matches by itself: twice as long, with a condition four times.
_BM25 = "bm25(chunk_fts) AS score"


class Among(NamedTuple):
    """Which passages count.

    Attributes:
        condition: What their files fulfil.
        passages: All passages of such files, when they are few.
    """

    condition: Condition = EVERY
    passages: Sequence[int] | None = None


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
        wishes: Wishes,
        limit: int,
        among: Among,
        *,
        quick: bool = False,
    ) -> list[Scored]:
        """Return the best passages for what is wished for.

        Those with all of it come first; when they are few, those with some of the rarer words
        follow. What is demanded is never given up. Of words that nearly everything holds, the
        newest passages are compared.

        Args:
            connection: Any.
            wishes: What is looked for.
            limit: How many are wanted.
            among: Which count; of files that are missing, none does.
            quick: Whether fewer passages of common words are compared.
        """
        whole = every(self._lens, wishes)
        if not whole:
            return []
        budget = QUICK_BUDGET if quick else POSTINGS_BUDGET
        demanded = any(one.is_demand for one in wordings(wishes))
        spent = 0 if demanded else self._together(connection, wishes)
        since = _affordable_since(connection, spent, budget)
        found = self._ranked(connection, whole, limit, among, since)
        if len(found) >= limit or (len(wishes) == 1 and isinstance(wishes[0], Wording)):
            return found
        budget = budget * (limit - len(found)) // limit  # the fewer are missing, the less is read
        rest, spent = self._less(connection, wishes, budget)
        if not rest:
            return found
        since = _affordable_since(connection, spent, budget)
        more = self._ranked(connection, rest, limit, among, since)
        known = {scored.id for scored in found}
        # Nothing that lacks a word is better than what holds them all.
        most = found[-1].score if found else math.inf
        others = (Scored(one.id, min(one.score, most)) for one in more if one.id not in known)
        return [*found, *others][:limit]

    def _less(self, connection: Connection, wishes: Wishes, budget: int) -> tuple[str, int]:
        """Return what to ask for when not all that is wished for is found together.

        Returns:
            That, or "" where there is nothing, and in about how many passages it stands.
        """
        demands = tuple(one for one in wishes if isinstance(one, Wording) and one.is_demand)
        if demands:
            return every(self._lens, demands) if len(demands) < len(wishes) else "", 0
        frequency = {one: self._often(connection, one) for one in wordings(wishes)}
        rare, spent = _affordable(frequency, budget, _newest(connection))
        return some(self._lens, rare), spent

    def _ranked(
        self, connection: Connection, query: str, limit: int, among: Among, since: int
    ) -> list[Scored]:
        """Return the best passages; those of other and missing files do not crowd them out.

        Args:
            connection: Any.
            query: For FTS5.
            limit: How many.
            among: Which count.
            since: The first passage that is looked at, unless there are too few from there on.
        """
        condition, few = among
        if few is not None:
            # The plus sign has SQLite go through the index once, not once for each passage.
            chosen = "+rowid IN (SELECT value FROM json_each(?))"
            return _scored(connection, query, chosen, json.dumps(list(few)), limit)
        asked = self._asked(connection, limit, condition)
        while asked <= _REACH or not condition.sql:
            rows = _scored(connection, query, "rowid >= ?", since, asked)
            found = rows
            if asked > limit:
                there = standing(connection, [row.id for row in rows], condition)
                found = [row for row in rows if row.id in there]
                self._note_share(condition, len(found), len(rows))
            if len(found) >= limit or (len(rows) < asked and not since):
                return found[:limit]
            if len(rows) < asked:
                since = 0
            else:
                asked = int(_MARGIN * limit * asked / max(1, len(found)))
        chosen = (
            "EXISTS (SELECT 1 FROM chunk CROSS JOIN file ON file.content_id = chunk.content_id"
            f" WHERE chunk.id = +chunk_fts.rowid AND missing_since IS NULL{condition.sql})"
        )
        return _scored(connection, query, chosen, *condition.values, limit)

    def _asked(self, connection: Connection, limit: int, condition: Condition) -> int:
        """Return how many of the best are looked up, so that enough of them stand."""
        if condition.sql:
            with self._guard:
                share = self._shares.get(condition, 1 / _OVER_ASKED)
            return int(_MARGIN * limit / share) + 1
        missing = connection.execute(
            "SELECT 1 FROM file WHERE missing_since IS NOT NULL LIMIT 1"
        ).fetchone()
        return limit if missing is None else _OVER_ASKED * limit

    def _note_share(self, condition: Condition, found: int, looked_at: int) -> None:
        if looked_at >= _TELLING:
            with self._guard:
                if len(self._shares) >= _KNOWN:
                    self._shares.clear()
                self._shares[condition] = max(found, 0.5) / looked_at

    def _together(self, connection: Connection, wishes: Wishes) -> int:
        """Return in how many passages about all wishes are fulfilled.

        They are taken to stand together as often as chance would have it, but not much less often
        than the rarest of them stands anywhere.
        """
        counts = self._frequencies_of(connection, wishes)
        passages = max(1, _newest(connection))
        by_chance = passages * math.prod(min(1.0, count / passages) for count in counts)
        rarest = min(counts, default=0)
        return min(rarest, int(max(by_chance, rarest * _TOGETHER)))

    def _frequencies_of(self, connection: Connection, wishes: Wishes) -> list[int]:
        """Return in how many passages about each wish is fulfilled."""
        return [
            sum(min(self._frequencies_of(connection, group), default=0) for group in wish.groups)
            if isinstance(wish, Either)
            else self._often(connection, wish)
            for wish in wishes
            if isinstance(wish, Either) or self._lens.stems(wish.text)
        ]

    def frequency(self, connection: Connection, word: str) -> int:
        """Return in how many passages a word stands, by its rarest part, in all languages."""
        return sum(
            min(self._stem_frequency(connection, stem) for stem in stems)
            for stems in self._lens.all_stems(word)
        )

    def _often(self, connection: Connection, wording: Wording) -> int:
        if wording.how == "begun":
            return sum(self._stem_frequency(connection, term) for term in wording.terms)
        if wording.how == "prefix":
            return sum(count for _, count in self.begun(connection, wording.text))
        return self.frequency(connection, wording.text)

    def begun(self, connection: Connection, beginning: str) -> list[tuple[str, int]]:
        """Return terms that begin so, each with in how many passages it stands, common ones first.

        They are the first of these in the order of their letters, if there are very many.
        """
        stem = folded(beginning)
        return connection.execute(  # type: ignore[no-any-return]
            "SELECT term, doc FROM (SELECT term, doc FROM chunk_term WHERE term >= ? AND term < ?"
            " LIMIT ?) ORDER BY doc DESC",
            (stem, stem + END, _MOST_TERMS),
        ).fetchall()

    def _stem_frequency(self, connection: Connection, stem: str) -> int:
        newest = _newest(connection)
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


def passages_of(connection: Connection, among: Condition, most: int) -> list[int] | None:
    """Return the passages of files that fulfil a condition, or None when they are more."""
    if _about(connection, among) > most:  # to look for them would take longer
        return None
    rows = connection.execute(
        "SELECT DISTINCT chunk.id FROM file CROSS JOIN chunk"
        " ON chunk.content_id = file.content_id"
        f" WHERE missing_since IS NULL{among.sql} LIMIT ?",
        (*among.values, most + 1),
    ).fetchall()
    return [row[0] for row in rows] if len(rows) <= most else None


def _about(connection: Connection, among: Condition) -> int:
    """Return about how many files fulfil a condition, by a sample of them."""
    # Both at once would go through all files.
    first, last = connection.execute(
        "SELECT (SELECT min(id) FROM file), (SELECT max(id) FROM file)"
    ).fetchone()
    if first is None:
        return 0
    # Neighbours lie on one page, and each page takes time to decrypt.
    step = max(_RUN, (last - first) // _RUNS)
    sample = [start + more for start in range(first, last + 1, step) for more in range(_RUN)]
    (found,) = connection.execute(
        "SELECT count(*) FROM file WHERE id IN (SELECT value FROM json_each(?))"
        f" AND missing_since IS NULL{among.sql}",
        (json.dumps(sample), *among.values),
    ).fetchone()
    return int(found * step / _RUN)


def _affordable(
    frequency: dict[Wording, int], budget: int, passages: int
) -> tuple[list[Wording], int]:
    """Return the rarer words, as many as the budget allows, and in how many passages about.

    There is at least one, if any of the words is anywhere. A passage that holds several of them
    is scored once: they are taken to stand together as often as chance would have it.
    """
    chosen: list[Wording] = []
    without = 1.0  # share of the passages that hold none of them
    for word in sorted((w for w in frequency if frequency[w]), key=frequency.__getitem__):
        less = without * max(0.0, 1 - frequency[word] / max(1, passages))
        if chosen and passages * (1 - less) > budget:
            break
        without = less
        chosen.append(word)
    return chosen, int(passages * (1 - without))


def _affordable_since(connection: Connection, count: int, budget: int) -> int:
    """Return the passage from which on about as many are left of a number as the budget allows."""
    if count <= budget:
        return 0
    return int(_newest(connection) * (1 - budget / count))


def _newest(connection: Connection) -> int:
    """Return the id of the newest passage: about how many there are."""
    return connection.execute("SELECT max(id) FROM chunk").fetchone()[0] or 0


def _scored(connection: Connection, query: str, where: str, *values: object) -> list[Scored]:
    """Return the best of the passages that match; the last value is how many at most."""
    rows = connection.execute(
        f"SELECT rowid, {_BM25} FROM chunk_fts WHERE chunk_fts MATCH ? AND {where}"
        " ORDER BY score LIMIT ?",
        (query, *values),
    )
    return [Scored(row[0], -row[1]) for row in rows]
