"""Cutting a query into words, phrases, pairs and signs; every text can be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, cast

from concierge.search.language.amounts import Operator
from concierge.search.language.fields import BOUNDS, FIELDS
from concierge.search.language.tree import PAIR, Leaf, Pair, Phrase, Word

MOST_APART: Final = 100
"""More other words among words that are near one another are not asked for."""

# Punctuation around a word says nothing; inside it may matter (3.14, e-mail, file.txt).
_EDGES = ".,;:!?[]{}<>'`*…“”‘’«»"
_BEFORE = _EDGES + "-"
_ENDS = ' "|'
# With one letter begin too many words to look for all of them.
_LEAST_BEGUN = 2
_APART = re.compile(r"~(\d{1,9})(?!\w)")
_KEYWORD = re.compile(r'(OR|AND|NOT)(?=[\s()|"]|$)')
_COMPARED = re.compile(r"[<>]=?|=")


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign or a word that says how the parts around it belong together.

    Attributes:
        kind: Which.
        start: Its first character in the query.
        end: One past its last character.
        negated: Whether a minus stands before it.
    """

    kind: Literal["open", "close", "or", "and", "not"]
    start: int
    end: int
    negated: bool = False


Token = Leaf | Mark


def tokens(text: str) -> list[Token]:
    """Cut a query; what holds neither letters nor signs of the language is left out."""
    return list(_Lexer(text).all())


def word_of(run: str) -> str:
    """Return a word without the punctuation around it; "" when nothing else is there."""
    word = run.rstrip(_EDGES).lstrip(_BEFORE)
    while word.endswith("()"):  # main() is about main
        word = word[:-2].rstrip(_EDGES)
    return word


class _Lexer:
    """Reads a query from left to right, each character a few times at most."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pairs = _matched(text)
        self._at = 0

    def all(self) -> Iterator[Token]:
        while self._at < len(self._text):
            token = self._next()
            if token is not None:
                yield token

    def _next(self) -> Token | None:
        text, start = self._text, self._at
        sign = text[start]
        if sign.isspace():
            self._at += 1
            return None
        fresh = start == 0 or text[start - 1].isspace() or text[start - 1] in "(|"
        negated = fresh and self._is_minus(start)
        if negated:
            self._at += 1
            sign = text[self._at]
        match sign:
            case "(" | ")" | "|":
                return self._sign(sign, start, negated)
            case '"':
                return self._phrase(start, negated)
        if fresh and not negated and (found := _KEYWORD.match(text, start)):
            self._at = found.end()
            return Mark(_KINDS[found[1]], start, self._at)
        return (fresh and self._pair(start, negated)) or self._word(start, negated)

    def _is_minus(self, at: int) -> bool:
        after = self._text[at + 1 : at + 2]
        return self._text[at] == "-" and bool(after) and not after.isspace() and after not in "-|)"

    def _sign(self, sign: str, start: int, negated: bool) -> Mark:
        self._at += 1
        return Mark(_KINDS[sign], start, self._at, negated)

    def _phrase(self, start: int, negated: bool) -> Phrase | None:
        closing = self._text.find('"', self._at + 1)
        if closing < 0:  # one that is left open, as while it is typed: what follows are words
            self._at += 1
            return None
        words = " ".join(self._text[self._at + 1 : closing].split())
        self._at = closing + 1
        apart = None
        if found := _APART.match(self._text, self._at):
            apart, self._at = min(int(found[1]), MOST_APART), found.end()
        if not words:
            return None
        return Phrase(words, apart, negated=negated, start=start, end=self._at)

    def _pair(self, start: int, negated: bool) -> Pair | None:
        found = PAIR.match(self._text, self._at)
        name = found[1].casefold() if found else ""
        if found is None or name not in {*FIELDS, *BOUNDS}:  # 12:30, https://…, a=b: words
            return None
        operator, at = found[2], found.end()
        if name in BOUNDS:
            name, operator = BOUNDS[name]
        elif operator == ":" and (sign := _COMPARED.match(self._text, at)):
            operator, at = sign.group(), sign.end()
        values, end = self._values(at)
        if not values:
            return None
        self._at = end
        spelled = cast("Operator", operator)
        return Pair(name, spelled, tuple(values), negated=negated, start=start, end=end)

    def _values(self, at: int) -> tuple[list[str], int]:
        """Return the values that stand from a place on, joined by commas, and where they end."""
        found: list[str] = []
        while True:
            if self._text[at : at + 1] == '"':
                closing = self._text.find('"', at + 1)  # it may still be open while it is typed
                end = len(self._text) if closing < 0 else closing
                found.append(self._text[at + 1 : end].strip())
                at = min(end + 1, len(self._text))
            else:
                end = self._run(at, ",")
                found.append(self._text[at:end].rstrip(";"))
                at = end
            if self._text[at : at + 1] != ",":
                return [value for value in found if value], at
            at += 1

    def _word(self, start: int, negated: bool) -> Word | None:
        end = self._run(self._at)
        run, self._at = self._text[self._at : end], max(end, self._at + 1)
        word = word_of(run)
        begun = len(word) >= _LEAST_BEGUN and run.rstrip(".,;:!?").endswith("*")
        return Word(word, begun, negated=negated, start=start, end=end) if word else None

    def _run(self, at: int, ends: str = "") -> int:
        """Return where a run of characters without blanks and signs ends."""
        text = self._text
        while at < len(text):
            sign = text[at]
            if sign == "(" and at in self._pairs:  # f(x), Invoice(1).pdf
                at = self._pairs[at]
            elif sign.isspace() or sign in _ENDS or sign in "()" or sign in ends:
                break
            at += 1
        return at


def _matched(text: str) -> dict[int, int]:
    """Return where parentheses end that stand within one run of characters."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign == "(":
            opened.append(at)
        elif sign == ")":
            if opened:
                found[opened.pop()] = at
        elif sign.isspace() or sign in _ENDS:
            opened.clear()
    return found


_KINDS: Final[dict[str, Literal["open", "close", "or", "and", "not"]]] = {
    "(": "open",
    ")": "close",
    "|": "or",
    "OR": "or",
    "AND": "and",
    "NOT": "not",
}
