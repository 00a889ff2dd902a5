"""Reading what a person typed: words and "exact phrases"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Words that stand in nearly every English text and so tell none apart.
STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had
    has have how i if in into is it its me my of on or our should so than that the their them
    then there these they this those to was we were what when where which who whom whose why
    will with would you your
    """.split()  # noqa: SIM905 - a column of 90 strings reads worse
)
_PHRASE = re.compile(r'"([^"]+)"')
_WORD = re.compile(r"[^\s\"]+")
_MAX_WORDS = 64
_MAX_PHRASES = 16


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood.

    Attributes:
        text: What was typed, without the quotes of phrases; what is embedded.
        words: Words to look for; stop words are left out unless there is nothing else.
        phrases: Stretches that must stand exactly so.
        all_words: Every word, stop words and those of phrases too, for names.
    """

    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    all_words: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words and not self.phrases


def parse(text: str) -> Query:
    """Read a query; every input is one, nothing raises."""
    text = text.encode("utf-8", "replace").decode()  # halves of characters match nothing
    quoted = (" ".join(found.split()) for found in _PHRASE.findall(text))
    phrases = tuple(dict.fromkeys(phrase for phrase in quoted if phrase))[:_MAX_PHRASES]
    rest = _PHRASE.sub(" ", text)
    every = tuple(dict.fromkeys(_trimmed(word) for word in _WORD.findall(rest)))
    every = tuple(word for word in every if word)[:_MAX_WORDS]
    telling = tuple(word for word in every if word.casefold() not in STOP_WORDS)
    words = telling or (() if phrases else every)
    in_names = dict.fromkeys((*every, *(word for phrase in phrases for word in phrase.split())))
    return Query(
        " ".join(text.replace('"', " ").split()), words, phrases, tuple(in_names)[:_MAX_WORDS]
    )


def _trimmed(word: str) -> str:
    """Drop punctuation around a word; inside it may matter (3.14, e-mail, file.txt)."""
    return word.strip(".,;:!?()[]{}<>'`*…“”‘’«»")
