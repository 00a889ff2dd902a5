"""What any search is to be better than: plain BM25, and plain reciprocal rank fusion."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing

# Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual
# rank learning methods" (2009).
_RANK_CONSTANT = 60
_WORD = re.compile(r"\w+")


class PlainBm25:
    """SQLite's own BM25 over whole documents, every word of the query an alternative.

    English is stemmed (Porter); k1 is 1.2 and b 0.75.

    Args:
        documents: Text by id.
    """

    def __init__(self, documents: Mapping[str, str]) -> None:
        self._index = sqlite3.connect(":memory:")
        self._index.execute(
            "CREATE VIRTUAL TABLE document USING fts5(id UNINDEXED, text,"
            " tokenize='porter unicode61 remove_diacritics 2')"
        )
        self._index.executemany("INSERT INTO document VALUES (?, ?)", documents.items())

    def close(self) -> None:
        """Give the memory of the index back."""
        self._index.close()

    def search(self, query: str, limit: int) -> list[str]:
        """Return ids of documents, the best first."""
        words = dict.fromkeys(_WORD.findall(query.lower()))
        if not words:
            return []
        wanted = " OR ".join(f'"{word}"' for word in words)
        found = self._index.execute(
            "SELECT id FROM document WHERE document MATCH ? ORDER BY rank LIMIT ?", (wanted, limit)
        )
        with closing(found):
            return [row[0] for row in found]


def plain_fusion(rankings: Sequence[Sequence[str]]) -> list[str]:
    """Return what several rankings hold, by the sum of one over 60 plus the place in each."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for place, one in enumerate(ranking, 1):
            scores[one] = scores.get(one, 0.0) + 1 / (_RANK_CONSTANT + place)
    return sorted(scores, key=lambda one: -scores[one])
