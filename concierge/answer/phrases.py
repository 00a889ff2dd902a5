"""What questions are about: nouns with what belongs to them, and names.

There is no parser: English phrases begin with an article or the like and end before a verb or a
preposition, German ones end with their nouns, which are written large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from concierge.answer.function_words import (
    DETERMINERS_DE,
    DETERMINERS_EN,
    FUNCTION_WORDS,
    PEOPLE,
    PREPOSITIONS,
    VERBS_EN,
    WH,
)

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[^\w\s]")
_OPENING = frozenset('.!?:“”"„»«[')  # what a sentence may follow
_MOST_WORDS = 5  # of a phrase
_GERMAN = DETERMINERS_DE | {
    "ich", "und", "ist", "wie", "wann", "was", "wer", "wo", "warum", "welche", "nicht", "mit",
    "für", "von", "zu", "wird", "wurde", "hat", "sind", "kostet", "steht", "gibt", "im", "am",
    "wieviel", "sie", "er", "es", "bis", "seit", "davon", "darin", "dort", "bei", "noch", "mehr",
}  # fmt: skip
_ENGLISH = (DETERMINERS_EN | WH | {"is", "are", "and", "does", "did", "of", "it", "about"}) - {
    "was", "an", "in", "will", "am", "her",
} - _GERMAN  # fmt: skip


class Token(NamedTuple):
    """A word or a sign, and where it stands."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is more than a sign."""
        return self.low[:1].isalnum()

    @property
    def is_large_word(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with its article and adjectives, or a name.

    Attributes:
        start: Its first character.
        end: One past its last.
        whole: One past what belongs to it, as in "the rent of the flat".
        kind: With an article (`noun`), a `name`, `bare`, or what is `asked` for or counted.
        text: All of it.
    """

    start: int
    end: int
    whole: int
    kind: str
    text: str

    @property
    def is_person(self) -> bool:
        """Whether it names somebody."""
        head = self.text[: self.end - self.start].lower().split()  # not what belongs to it
        return self.kind == "name" or head[-1] in PEOPLE

    @property
    def without_article(self) -> str:
        """It without its first word, where that is an article or the like."""
        first, _, rest = self.text.partition(" ")
        return rest if rest and first.lower() in DETERMINERS_DE | DETERMINERS_EN else self.text


@dataclass(frozen=True)
class Said:
    """A question, cut into words.

    Attributes:
        text: It on one line.
    """

    text: str

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and signs."""
        found = _TOKEN.finditer(self.text)
        return [Token(one[0], one[0].lower().replace("’", "'"), *one.span()) for one in found]

    @cached_property
    def words(self) -> list[str]:
        """Its words in lower case."""
        return [token.low for token in self.tokens if token.is_word]

    @cached_property
    def leaning(self) -> int:
        """How German it is; below 0 it is English."""
        return sum((word in _GERMAN) - (word in _ENGLISH) for word in self.words)

    @cached_property
    def content(self) -> list[str]:
        """The words that name something."""
        return [word for word in self.words if word not in FUNCTION_WORDS]

    @property
    def body(self) -> str:
        """It without the sign at its end."""
        return self.text.rstrip(" ?.!")

    def phrases(self, german: bool) -> list[Phrase]:
        """Return what it is about, in its order."""
        found: list[Phrase] = []
        at = 0
        while at < len(self.tokens):
            end, kind = self._phrase_at(at, german)
            if end > at:
                found.append(self._made(at, end, kind, german))
                at = end
            else:
                at += 1
        return found

    def names(self) -> list[str]:
        """Return names in an answer: large words one after the other, or one within a sentence."""
        return list(dict.fromkeys(self._names()))

    def _names(self) -> Iterator[str]:
        run: list[Token] = []
        opens = True
        for token in [*self.tokens, Token("", " ", 0, 0)]:
            if token.is_large_word:
                run.append(token)
                continue
            while run and run[0].low in FUNCTION_WORDS:
                run, opens = run[1:], False
            if len(run) > 1 or (run and not opens):
                yield self.text[run[0].start : run[-1].end]
            run, opens = [], token.text in _OPENING

    def _phrase_at(self, at: int, german: bool) -> tuple[int, str]:
        """Return the end of the phrase that begins with a token, or its own place."""
        token = self.tokens[at]
        if token.low in (DETERMINERS_DE if german else DETERMINERS_EN):
            end = (self._german_end if german else self._english_end)(at + 1)
            return (end, "noun") if end > at + 1 else (at, "")
        if at and token.is_large_word and token.low not in FUNCTION_WORDS:
            end = at
            while end < len(self.tokens) and self.tokens[end].is_large_word:
                end += 1
            if end < len(self.tokens) and self.tokens[end].text.isdigit():  # "Section 4"
                end += 1
            return end, "noun" if german and end - at == 1 else "name"  # nouns are large, too
        before = self.tokens[at - 1].low if at else ""
        if not german and 0 < at <= 2 and self._is_counted(at):
            return self._english_end(at), "asked"
        if not german and before in PREPOSITIONS and before != "to":
            return self._english_end(at), "bare"
        return at, ""

    def _is_counted(self, at: int) -> bool:
        """Say whether "how much" or "which" stands before a token."""
        before = [token.low for token in self.tokens[:at]]
        return before in (["how", "much"], ["how", "many"], ["which"], ["what"])

    def _made(self, at: int, end: int, kind: str, german: bool) -> Phrase:
        whole = end
        joins = {"des", "der"} if german else {"of"}
        if whole + 1 < len(self.tokens) and self.tokens[whole].low in joins:
            if german:
                whole = max(whole, self._german_end(whole + 1, least=whole))
            else:
                start = whole + 1 + (self.tokens[whole + 1].low in DETERMINERS_EN)
                more = self._english_end(start)
                whole = more if more > start else whole
        start, last, final = self.tokens[at].start, self.tokens[end - 1], self.tokens[whole - 1]
        return Phrase(start, last.end, final.end, kind, self.text[start : final.end])

    def _english_end(self, at: int) -> int:
        end = at
        while end < len(self.tokens) and end - at < _MOST_WORDS:
            token = self.tokens[end]
            if not token.is_word or token.low in FUNCTION_WORDS:
                break
            if end > at and token.low in VERBS_EN:  # "the cost" is none
                break
            if end > at and token.low.endswith("ed") and not token.low.endswith("eed"):
                break
            end += 1
        return end

    def _german_end(self, at: int, least: int = 0) -> int:
        end = at
        while end < len(self.tokens) and end - at < _MOST_WORDS:
            token = self.tokens[end]
            if token.is_large_word:
                end += 1
                while end < len(self.tokens) and self.tokens[end].is_large_word:
                    end += 1
                return end
            if not token.is_word or token.low in FUNCTION_WORDS:
                break
            end += 1
        return least or at
