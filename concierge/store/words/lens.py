"""A small in-memory index with the catalog's own tokenizer.

SQLite does not offer its tokenizers by themselves. Putting a few texts into an index
that uses the same one gives exactly the stems and matches that the catalog has.

What is looked for may stand in any language that the library holds, so the index is asked for
its forms in all of them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from concierge.core.searching import Marked
from concierge.store.schema import WORD_TOKENIZER
from concierge.store.words.naming import quoted
from concierge.store.words.wording import Worded, asked

_KNOWN = 2048  # words whose stems are remembered
_OPEN, _CLOSE = "\x02", "\x03"
# SQLite's functions end a text at a NUL.
_CLEAN = str.maketrans({_OPEN: " ", _CLOSE: " ", "\x00": " "})


class Lens:
    """Stems words and marks matches as the word index would; safe between threads.

    Args:
        held: Tells by the stems of which languages words are indexed, besides English.
    """

    def __init__(self, held: Callable[[], Sequence[str]] = tuple) -> None:
        self._held = held
        self._guard = threading.Lock()
        # Each word of a query is asked for a dozen times.
        self._known = lru_cache(_KNOWN)(self._terms)
        self._connection = sqlite.connect(":memory:", check_same_thread=False)
        self._connection.isolation_level = None
        self._connection.execute(
            f"CREATE VIRTUAL TABLE lens USING fts5(text, tokenize='{WORD_TOKENIZER}')"
        )
        self._connection.execute("CREATE VIRTUAL TABLE term USING fts5vocab(lens, 'instance')")

    def stems(self, word: str) -> list[str]:
        """Return the index terms that a word becomes, in order; often one, maybe none.

        They are those of English, and of words that are the same in all languages.
        """
        return list(self._known(asked(word, "")))

    def all_stems(self, word: str) -> list[list[str]]:
        """Return the same for each of the languages that are held."""
        return [list(terms) for form in self._forms(word) if (terms := self._known(form))]

    def word(self, word: str, begun: bool = False) -> str:
        """Return what the word index is asked for a word, or "" where there is none in it.

        Args:
            word: As it was typed.
            begun: Whether words that begin so are meant.
        """
        if not self.stems(word):
            return ""
        forms = [quoted(form) for form in self._forms(word)]
        # Stems begin as their words do; a whole word may be longer than its stem.
        return _either([forms[0] + "*" * begun, *forms[1:]])

    def terms(self, terms: Sequence[str]) -> str:
        """Return what the word index is asked for one of some of its own terms, or ""."""
        return _either(map(quoted, terms))

    def phrase(self, text: str, apart: int | None = None) -> str:
        """Return what the word index is asked for words that stand together, or "".

        Args:
            text: The words.
            apart: How many other words may stand among them, in any order; None: exactly so.
        """
        if not self.stems(text):
            return ""
        if apart is None:
            return _either(quoted(form) for form in self._forms(text))
        words = [word for word in text.split() if self.stems(word)]
        by_language = zip(*(self._in_each_language(word) for word in words), strict=True)
        return _either(
            f"NEAR({' '.join(map(quoted, forms))}, {apart})" for forms in by_language if all(forms)
        )

    def mark(self, texts: Sequence[str], query: str, languages: Sequence[str] = ()) -> list[Marked]:
        """Mark what a query matches.

        Args:
            texts: Texts to mark.
            query: An FTS5 query, or "" to mark nothing.
            languages: By whose stems each of them is indexed; English where that is not told.
        """
        if not query:
            return [Marked(text, ()) for text in texts]
        wordings = [
            Worded(text.translate(_CLEAN), language)
            for text, language in zip_longest(texts, languages[: len(texts)], fillvalue="")
        ]
        rows = self._looked(
            [wording.text for wording in wordings],
            "SELECT rowid, highlight(lens, 0, ?, ?) FROM lens WHERE lens MATCH ?",
            (_OPEN, _CLOSE, query),
        )
        spans = {row[0]: _spans(row[1]) for row in rows}
        return [
            Marked(text, tuple(sorted({wording.original(*span) for span in spans.get(number, ())})))
            for number, (text, wording) in enumerate(zip(texts, wordings, strict=True))
        ]

    def close(self) -> None:
        """Let go of the memory."""
        with self._guard:
            self._connection.close()

    def _forms(self, text: str) -> list[str]:
        """Return the forms of words in all languages, English first; each of them once."""
        return list(dict.fromkeys(form for form in self._in_each_language(text) if form))

    def _in_each_language(self, text: str) -> list[str]:
        return [asked(text, language) for language in ("", *self._held())]

    def _terms(self, form: str) -> tuple[str, ...]:
        """Return the index terms of a text, in order."""
        rows = self._looked([form.translate(_CLEAN)], "SELECT term FROM term ORDER BY offset")
        return tuple(row[0] for row in rows)

    def _looked(self, texts: Sequence[str], sql: str, values: Sequence[str] = ()) -> list[Any]:
        """Return what a statement finds in an index of some texts.

        Nothing is committed: what was not written need not be read again to be removed.
        """
        with self._guard:
            self._connection.execute("BEGIN")
            try:
                self._connection.executemany(
                    "INSERT INTO lens (rowid, text) VALUES (?, ?)",
                    enumerate(texts),
                )
                found: list[Any] = self._connection.execute(sql, values).fetchall()
                return found
            finally:
                self._connection.execute("ROLLBACK")


def _either(queries: Iterable[str]) -> str:
    """Return a query for what matches any of some."""
    several = list(dict.fromkeys(queries))
    return f"({' OR '.join(several)})" if len(several) > 1 else "".join(several)


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
