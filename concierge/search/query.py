"""Reading what a person typed: words, "exact phrases" and field:value pairs.

The language is in `docs/query.md`. Whatever is typed is a query: what looks like a pair and
means nothing is searched for as words, and the reader is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from concierge.core.filters import Filter, Filters, merged
from concierge.core.wire import Term
from concierge.search.fields import FIELDS, filter_of

# Words that stand in nearly every English text and so tell none apart.
STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had
    has have how i if in into is it its me my of on or our should so than that the their them
    then there these they this those to was we were what when where which who whom whose why
    will with would you your
    """.split()  # noqa: SIM905 - a column of 90 strings reads worse
)
# A pair, a phrase or a word. A quote within a pair may still be open while it is typed.
_PART = re.compile(
    r'(?P<pair>(?<!\S)(?P<not>-)?(?P<field>[A-Za-z]+):(?P<value>"[^"]*(?:"|$)|[^\s"]+))'
    r'|"(?P<phrase>[^"]+)"|(?P<word>[^\s"]+)'
)
_EDGES = ".,;:!?()[]{}<>'`*…“”‘’«»"
_MAX_WORDS = 64
_MAX_PHRASES = 16
_MAX_FILTERS = 32


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood.

    Attributes:
        text: Its words, without the quotes of phrases; what is embedded.
        words: Words to look for; stop words are left out unless there is nothing else.
        phrases: Stretches that must stand exactly so.
        all_words: Every word, stop words and those of phrases too, for names.
        filters: What its pairs ask of files; all must hold.
        pairs: The same, one for each pair in their order.
        terms: What each part was taken for; those with a field are the pairs.
        lists: Whether all files that fulfil the filters are meant, whatever they say.
    """

    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    all_words: tuple[str, ...] = ()
    filters: Filters = ()
    pairs: Filters = field(default=(), compare=False)
    terms: tuple[Term, ...] = field(default=(), compare=False)
    lists: bool = field(default=False, compare=False)

    @property
    def empty(self) -> bool:
        """Whether there are no words to look for."""
        return not self.words and not self.phrases

    @property
    def has_meaning(self) -> bool:
        """Whether what is near in meaning may be looked for.

        A phrase asks for exact words; what is merely near in meaning does not hold them.
        """
        return not self.empty and not self.phrases


class _Reader:
    """Reads one query from left to right."""

    def __init__(self, text: str) -> None:
        self.phrases: dict[str, None] = {}
        self.words: dict[str, None] = {}
        self.pairs: list[Filter] = []
        self.terms: list[Term] = []
        self.rest = text  # without the pairs
        for found in _PART.finditer(text):
            if found["pair"]:
                self._pair(found)
            elif found["phrase"]:
                self._phrase(found)
            else:
                self._word(found)

    def _pair(self, found: re.Match[str]) -> None:
        name = found["field"]
        if name.casefold() not in FIELDS:  # 12:30, https://..., Note: these are words
            self._word(found)
            return
        value = found["value"]
        shown = value.strip('"').strip() if value[0] == '"' else value.rstrip(",;")
        values = [shown] if value[0] == '"' else [one for one in shown.split(",") if one]
        one = filter_of(name, values, bool(found["not"])) if shown and values else None
        if one is None:
            self._word(found, f"“{shown}” is nothing that {name}: knows; searched as words.")
            return
        if len(self.pairs) >= _MAX_FILTERS:
            self._word(found, f"Only {_MAX_FILTERS} conditions count; searched as words.")
            return
        start, end = found.span()
        self.pairs.append(one)
        self.terms.append(
            Term(field=one.field, value=shown, negated=one.negated, start=start, end=end)
        )
        self.rest = self.rest[:start] + " " * (end - start) + self.rest[end:]

    def _phrase(self, found: re.Match[str]) -> None:
        phrase = " ".join(found["phrase"].split())
        if phrase:
            self.phrases[phrase] = None
            self.terms.append(_words(phrase, found.span()))

    def _word(self, found: re.Match[str], problem: str = "") -> None:
        parts = [_trimmed(part) for part in found.group().replace('"', " ").split()]
        for word in filter(None, parts):
            self.words[word] = None
        if any(parts):
            self.terms.append(_words(found.group(), found.span(), problem))


def parse(text: str) -> Query:
    """Read a query; every input is one, nothing raises."""
    text = text.encode("utf-8", "replace").decode()  # halves of characters match nothing
    read = _Reader(text)
    phrases = tuple(read.phrases)[:_MAX_PHRASES]
    every = tuple(read.words)[:_MAX_WORDS]
    telling = tuple(word for word in every if word.casefold() not in STOP_WORDS)
    words = telling or (() if phrases else every)
    in_names = dict.fromkeys((*every, *(word for phrase in phrases for word in phrase.split())))
    return Query(
        " ".join(read.rest.replace('"', " ").split()),
        words,
        phrases,
        tuple(in_names)[:_MAX_WORDS],
        merged(read.pairs),
        pairs=tuple(read.pairs),
        terms=tuple(read.terms),
        lists=not words and not phrases and not read.rest.strip(' "\t\r\n'),
    )


def _words(value: str, span: tuple[int, int], problem: str = "") -> Term:
    return Term(field="", value=value, start=span[0], end=span[1], problem=problem)


def _trimmed(word: str) -> str:
    """Drop punctuation around a word; inside it may matter (3.14, e-mail, file.txt)."""
    return word.strip(_EDGES)
