"""What a question calls the files: a noun, and what stands right before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from concierge.answer.sets.nouns import LANGUAGES, NUMBERS, Noun, ending_at, noun_at
from concierge.answer.sets.question import Known, Operation
from concierge.core.papers import PaperKind

_SUPERLATIVES: Final[tuple[tuple[Operation, bool, str], ...]] = (
    (
        "newest",
        False,
        r"newest|latest|most recent|last|neue?ste[rsn]?|jüngste[rsn]?|letzte[rsn]?",
    ),
    ("oldest", False, r"oldest|earliest|first|älteste[rsn]?|erste[rsn]?|früheste[rsn]?"),
    ("largest", True, r"most expensive|highest|dearest|teuerste[rsn]?|höchste[rsn]?"),
    ("smallest", True, r"cheapest|lowest|billigste[rsn]?|günstigste[rsn]?|niedrigste[rsn]?"),
    ("largest", False, r"largest|biggest|größte[rsn]?"),
    ("smallest", False, r"smallest|kleinste[rsn]?"),
)
_PASSED: Final = re.compile(
    r"(?:the|my|our|all|any|some|an?|of|every|each|different|separate|top"
    r"|der|die|das|den|dem|alle[rn]?|meine[rsnm]?|unsere[rsnm]?|eine?[rsn]?|es|verschiedene)\s+",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)})\s+", re.IGNORECASE)
_TONGUE: Final = re.compile(rf"(?P<name>{'|'.join(LANGUAGES)})(?:e[rsn]?)?\s+", re.IGNORECASE)
_STATE: Final = re.compile(
    r"(?P<state>untagged|tagged|duplicated?|unreadable|doppelte[rn]?|failed)\s+", re.IGNORECASE
)
_WORD: Final = re.compile(r"(?P<word>[^\s,\"“”]+)\s+")
_OTHER_FIRST: Final = re.compile(r"(?:\w+est(?:e[rsnm]?)?|most|least)", re.IGNORECASE)
_AND: Final = re.compile(
    r"(?:\s*,\s*(?:(?:and|or|und|oder)\s+)?|\s+(?:and|or|und|oder)\s+)(?=\w)", re.IGNORECASE
)
_TOGETHER: Final = frozenset[PaperKind](("invoice", "receipt"))
_STATES: Final = {
    "untagged": "untagged",
    "tagged": "tagged",
    "failed": "failed",
    "unreadable": "failed",
}
_BEFORE: Final = [
    (operation, by_amount, re.compile(rf"(?:{words})\s+", re.IGNORECASE))
    for operation, by_amount, words in _SUPERLATIVES
]
_LATER: Final = [
    (
        operation,
        by_amount,
        re.compile(
            rf"(?:is|was|are|were|ist|war|sind|waren) (?:the |der |die |das |am )?"
            rf"(?:{words})(?!\w)",
            re.IGNORECASE,
        ),
    )
    for operation, by_amount, words in _SUPERLATIVES
]


class Superlative(NamedTuple):
    """What is to come first, whether by its amount, and where the words for it end."""

    operation: Operation
    by_amount: bool
    end: int


@dataclass(frozen=True, slots=True)
class Described:
    """What stands before the conditions.

    Attributes:
        noun: What the files are called.
        terms: Conditions that stand before the noun, in the query language.
        first: What is to come first, or None.
        limit: How many of these, at least one.
        beside: A word right before the noun that tells more of it, as in “water bills”, or "".
        rest: What follows the noun.
    """

    noun: Noun
    terms: tuple[str, ...]
    first: Superlative | None
    limit: int
    beside: str
    rest: str


def described(text: str, known: Known) -> Described | None:
    """Read the noun and what stands before it; None when it is none for files."""
    terms: list[str] = []
    first: Superlative | None = None
    limit, beside = 1, ""
    while (noun := _noun(text, known)) is None:
        if first is None and (superlative := _superlative(text, _BEFORE)):
            first, end = superlative, superlative.end
        elif number := _NUMBER.match(text):
            said = number["n"].casefold()
            limit, end = max(1, NUMBERS.get(said) or int(said)), number.end()
        elif condition := _condition(text):
            terms.append(condition[0])
            end = condition[1]
        elif passed := _PASSED.match(text):
            end = passed.end()
        elif not beside and (word := _beside(text, known)):
            beside, end = word["word"], word.end()
        else:
            return None
        text = text[end:]
    noun = _with_others(*noun, text, known)
    return Described(noun[0], tuple(terms), first, limit, beside, text[noun[1] :].lstrip(" ,"))


def superlative_later(text: str) -> Superlative | None:
    """Return what is to come first as it is said behind the noun: “is the newest”."""
    return _superlative(text, _LATER)


def _superlative(
    text: str, patterns: list[tuple[Operation, bool, re.Pattern[str]]]
) -> Superlative | None:
    for operation, by_amount, pattern in patterns:
        if found := pattern.match(text):
            return Superlative(operation, by_amount, found.end())
    return None


def _noun(text: str, known: Known) -> tuple[Noun, int] | None:
    """Return the noun that a text begins with; files may be called by their ending."""
    if (found := noun_at(text)) is not None:
        return found
    ending = ending_at(text)
    return (Noun(ending[0]), ending[1]) if ending and known.kind(ending[0]) else None


def _beside(text: str, known: Known) -> re.Match[str] | None:
    """Return a word right before a noun, unless it asks for a first that is not known."""
    word = _WORD.match(text)
    if word is None or _OTHER_FIRST.fullmatch(word["word"]):
        return None
    return word if _noun(text[word.end() :], known) else None


def _with_others(noun: Noun, end: int, text: str, known: Known) -> tuple[Noun, int]:
    """Join further nouns: “PDFs and presentations”."""
    while joint := _AND.match(text, end):
        other = _noun(text[joint.end() :], known)
        if other is None or not _go_together(noun, other[0]):
            break
        kinds = ",".join(filter(None, (noun.kind, other[0].kind)))
        noun = Noun(kinds, noun.papers | other[0].papers)
        end = joint.end() + other[1]
    return noun, end


def _go_together(one: Noun, other: Noun) -> bool:
    """Say whether a file may be either: both of a type, or invoices and receipts."""
    return bool(one.kind and other.kind) or one.papers | other.papers == _TOGETHER


def _condition(text: str) -> tuple[str, int] | None:
    """Return a condition that stands before a noun, and where it ends."""
    if tongue := _TONGUE.match(text):
        return f"lang:{LANGUAGES[tongue['name'].casefold()]}", tongue.end()
    if state := _STATE.match(text):
        return f"is:{_STATES.get(state['state'].casefold(), 'duplicate')}", state.end()
    return None
