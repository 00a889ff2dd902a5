"""A small in-memory index with the catalog's own tokenizer.

SQLite does not offer its tokenizers by themselves. Putting a few texts into an index
that uses the same one gives exactly the stems and matches that the catalog has.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import lru_cache

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.protocols import Marked
from concierge.store.naming import quoted
from concierge.store.schema import WORD_TOKENIZER

_KNOWN = 2048  # words whose stems are remembered
_OPEN, _CLOSE = "\x02", "\x03"
# SQLite's functions end a text at a NUL.
_CLEAN = str.maketrans({_OPEN: " ", _CLOSE: " ", "\x00": " "})


class Lens:
    """Stems words and marks matches as the word index would; safe between threads."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        # Each word of a query is asked for a dozen times.
        self._known = lru_cache(_KNOWN)(self._stems)
        self._connection = sqlite.connect(":memory:", check_same_thread=False)
        self._connection.isolation_level = None
        self._connection.execute(
            f"CREATE VIRTUAL TABLE lens USING fts5(text, tokenize='{WORD_TOKENIZER}')"
        )
        self._connection.execute("CREATE VIRTUAL TABLE term USING fts5vocab(lens, 'instance')")

    def stems(self, word: str) -> list[str]:
        """Return the index terms that a word becomes, in order; often one, maybe none."""
        return list(self._known(word))

    def _stems(self, word: str) -> tuple[str, ...]:
        with self._guard:
            self._fill([word])
            rows = self._connection.execute("SELECT term FROM term ORDER BY offset").fetchall()
        return tuple(row[0] for row in rows)

    def word(self, word: str, begun: bool = False) -> str:
        """Return what the word index is asked for a word, or "" where there is none in it.

        Args:
            word: As it was typed.
            begun: Whether words that begin so are meant.
        """
        return quoted(word) + "*" * begun if self.stems(word) else ""

    def phrase(self, text: str, apart: int | None = None) -> str:
        """Return what the word index is asked for words that stand together, or "".

        Args:
            text: The words.
            apart: How many other words may stand among them, in any order; None: exactly so.
        """
        if not self.stems(text):
            return ""
        if apart is None:
            return quoted(text)
        return (
            f"NEAR({' '.join(word for one in text.split() if (word := self.word(one)))}, {apart})"
        )

    def mark(self, texts: Sequence[str], query: str) -> list[Marked]:
        """Mark what a query matches.

        Args:
            texts: Texts to mark.
            query: An FTS5 query, or "" to mark nothing.
        """
        if not query:
            return [Marked(text, ()) for text in texts]
        with self._guard:
            self._fill(texts)
            rows = self._connection.execute(
                "SELECT rowid, highlight(lens, 0, ?, ?) FROM lens WHERE lens MATCH ?",
                (_OPEN, _CLOSE, query),
            ).fetchall()
        spans = {row[0]: _spans(row[1]) for row in rows}
        return [Marked(text, spans.get(number, ())) for number, text in enumerate(texts)]

    def close(self) -> None:
        """Let go of the memory."""
        with self._guard:
            self._connection.close()

    def _fill(self, texts: Sequence[str]) -> None:
        self._connection.execute("DELETE FROM lens")
        self._connection.executemany(
            "INSERT INTO lens (rowid, text) VALUES (?, ?)",
            ((number, text.translate(_CLEAN)) for number, text in enumerate(texts)),
        )


def _spans(marked: str) -> tuple[tuple[int, int], ...]:
    """Read the positions of the markers, as they are without the markers."""
    spans = []
    removed = 0
    start = marked.find(_OPEN)
    while start >= 0:
        end = marked.index(_CLOSE, start)
        spans.append((start - removed, end - removed - 1))
        removed += 2
        start = marked.find(_OPEN, end)
    return tuple(spans)
