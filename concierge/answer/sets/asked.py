"""Telling whether a question is about a set of files, and what it asks of which.

Rules read it from left to right: how it begins, what it calls the files, and the conditions. Where
nothing is left over, it surely is one. Where a word or two are, a model may say whether it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from concierge.answer.papers.paper import PaperKind
from concierge.answer.sets.conditions import Conditions, without_article
from concierge.answer.sets.heads import Head, head_of
from concierge.answer.sets.nouns import LANGUAGES, PAPER_WORDS, Noun, ending_at, noun_at
from concierge.answer.sets.question import NOT_A_SET, Asked, Known, Names, Operation, SetQuestion
from concierge.answer.sets.trades import has_trade, is_plain, ways

_LONGEST = 300  # characters; who asks at such length asks for no number
_MOST_LEFT, _MOST_NAME = 2, 5  # words that the rules do not know; words of a party
_PAID: Final = frozenset[PaperKind](("invoice", "receipt", "credit"))
_SUPERLATIVES: Final[tuple[tuple[Operation, bool, str], ...]] = (
    ("newest", False, r"newest|latest|most recent|last|neue?ste[rsn]?|jüngste[rsn]?|letzte[rsn]?"),
    ("oldest", False, r"oldest|earliest|first|älteste[rsn]?|erste[rsn]?|früheste[rsn]?"),
    ("largest", True, r"most expensive|highest|dearest|teuerste[rsn]?|höchste[rsn]?"),
    ("smallest", True, r"cheapest|lowest|billigste[rsn]?|günstigste[rsn]?|niedrigste[rsn]?"),
    ("largest", False, r"largest|biggest|größte[rsn]?"),
    ("smallest", False, r"smallest|kleinste[rsn]?"),
)
_NUMBERS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10,
}  # fmt: skip
_BEFORE_NOUN: Final = re.compile(
    r"(?:the|my|our|all|any|some|an?|of|every|each|different|separate|top|der|die|das|den|dem|alle[rn]?"
    r"|meine[rsnm]?|unsere[rsnm]?|eine?[rsn]?|es|verschiedene)\s+",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+", re.IGNORECASE)
_TONGUE: Final = re.compile(rf"(?P<name>{'|'.join(LANGUAGES)})(?:e[rsn]?)?\s+", re.IGNORECASE)
_STATE: Final = re.compile(
    r"(?P<state>untagged|tagged|duplicated?|unread(?:able)?|doppelte[rn]?|failed)\s+", re.IGNORECASE
)
_STATES: Final = {"untagged": "untagged", "tagged": "tagged", "failed": "failed"}
_RANKED: Final = [
    (operation, by_amount, re.compile(rf"(?:{words})\s+", re.IGNORECASE))
    for operation, by_amount, words in _SUPERLATIVES
]
_RANKED_LATER: Final = [
    (
        operation,
        by_amount,
        re.compile(
            rf"(?:is|was|are|were|ist|war|sind|waren) (?:the |der |die |das |am )?(?:{words})(?!\w)",
            re.IGNORECASE,
        ),
    )
    for operation, by_amount, words in _SUPERLATIVES
]
_FILLER: Final = re.compile(
    r"(?:do|does|did|have|has|had|i|we|you|my|our|me|us|got|get|are|is|was|were|there|that|which|who|the"
    r"|a|an|of|all|any|in total|altogether|together|here|on (?:this|my) (?:computer|machine|disk)"
    r"|in (?:my|the) (?:library|index|archive)|(?:of mine)|please|and|it|they|been|be|stored|saved"
    r"|exist|own|received?|sent|lie|take(?: up)?|use|need|occupy|up|come to|files?|ones?|worth|money"
    r"|habe|haben|hab|hat|ich|wir|es|gibt|sind|ist|war|waren|die|der|das|den|dem|alle|meine[rn]?"
    r"|insgesamt|zusammen|da|bitte|auf meinem (?:rechner|computer)|und|wurden?|worden|mir|uns|bekommen"
    r"|erhalten|liegen|ein|denn|eigentlich)(?!\w)",
    re.IGNORECASE,
)
_VERBS: Final[tuple[tuple[str, str], ...]] = (
    (
        "date",
        r"(?:last )?(?:changed?|modified|modify|edited|updated?|geändert|bearbeitet)(?: last)?",
    ),
    ("created", r"created?|made|erstellt|angelegt"),
    ("taken", r"taken|take|shot|shoot|photographed|aufgenommen|fotografiert"),
)
_VERB: Final = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _VERBS), re.IGNORECASE
)
_TO_A_PARTY: Final = re.compile(r"(?:to|at|from|bei|an)\s+", re.IGNORECASE)
_FOR_A_THING: Final = re.compile(r"(?:for|on|für)\s+", re.IGNORECASE)
_WORD: Final = re.compile(r"\s*[,.;:!?]*\s*(?P<word>[^\s,.;:!?]+)[\s,.;:!?]*")
_EACH: Final = re.compile(
    r"\b(?:per|each|a|pro|je) (?:hour|day|week|month|year|stunde|tag|monat|jahr)\b"
)


@dataclass(frozen=True, slots=True)
class _Described:
    """What stands before the conditions: the noun and what is said right before it."""

    noun: Noun
    terms: tuple[str, ...]
    operation: Operation | None
    by_amount: bool
    limit: int
    rest: str


def understood(question: str, known: Known, today: date) -> Asked:
    """Tell whether a question is about a set, and what it asks.

    Args:
        question: In the person's own words, in English or German.
        known: What the index knows by name.
        today: The day it is.
    """
    text = " ".join(question.split())
    if len(text) > _LONGEST:
        return NOT_A_SET
    head = head_of(text.rstrip(" ?.!"))
    if head is None:
        return NOT_A_SET
    if head.follows in ("noun", "superlative"):
        return _of_files(head, known, today)
    return _of_payments(head, known, today)


def _of_files(head: Head, known: Known, today: date) -> Asked:
    described = _described(head.rest, known)
    if described is None or (head.follows == "superlative" and described.operation is None):
        return NOT_A_SET
    if described.operation is not None and head.operation != "list":
        return NOT_A_SET  # how many of the largest
    noun = described.noun
    read = Conditions(known, today, bool(noun.papers), noun.kind)
    read.terms = list(described.terms)
    read.changed = _field(described.rest)
    operation, by_amount, left = described.operation, described.by_amount, list[str]()
    rest = described.rest
    while rest:
        ranked = None if operation or head.operation != "list" else _ranked(rest, _RANKED_LATER)
        if ranked is not None:
            operation, by_amount, end = ranked
        else:
            end = read.take(rest) or _passed(rest, left)
        rest = rest[end:].lstrip(" ,;:")
    operation = operation or head.operation
    if operation == "total" and not noun.papers:
        return NOT_A_SET
    wanted = SetQuestion(
        operation=operation,
        terms=_terms(read, noun),
        papers=noun.papers,
        sender=read.sender,
        recipient=read.recipient,
        names=tuple(read.names),
        period=read.period if noun.papers and not read.changed else None,
        least=read.least,
        most=read.most,
        limit=described.limit,
        by_amount=by_amount or (bool(noun.papers) and operation in ("largest", "smallest")),
    )
    if by_amount and not noun.papers:
        return NOT_A_SET
    return _judged(wanted, left, is_many=operation in ("count", "list"))


def _judged(wanted: SetQuestion, left: list[str], is_many: bool) -> Asked:
    if not left:
        return Asked("sure", wanted)
    if len(left) > _MOST_LEFT or not is_many:
        return NOT_A_SET
    words = (f'"{word}"' for word in left)
    return Asked("unsure", replace(wanted, terms=(*wanted.terms, *words)))


def _described(text: str, known: Known) -> _Described | None:
    """Read the noun and what stands before it; None when it is none for files."""
    terms: list[str] = []
    operation, by_amount, limit = None, False, 0
    while True:
        ranked = None if operation else _ranked(text, _RANKED)
        if ranked is not None:
            operation, by_amount, end = ranked
        elif number := _NUMBER.match(text):
            said = number["n"].casefold()
            limit, end = _NUMBERS.get(said) or int(said), number.end()
        elif (noun := noun_at(text)) is not None:
            break
        elif tongue := _TONGUE.match(text):
            terms.append(f"lang:{LANGUAGES[tongue['name'].casefold()]}")
            end = tongue.end()
        elif state := _STATE.match(text):
            terms.append(f"is:{_STATES.get(state['state'].casefold(), 'duplicate')}")
            end = state.end()
        elif passed := _BEFORE_NOUN.match(text):
            end = passed.end()
        else:
            return _by_ending(text, terms, operation, by_amount, limit, known)
        text = text[end:]
    found, end = noun
    rest = text[end:].lstrip(" ,")
    return _Described(found, tuple(terms), operation, by_amount, max(1, limit), rest)


def _by_ending(
    text: str,
    terms: list[str],
    operation: Operation | None,
    by_amount: bool,
    limit: int,
    known: Known,
) -> _Described | None:
    """Read files that are called by their ending, such as “txt files”."""
    found = ending_at(text)
    if found is None or not known.kind(found[0]):
        return None
    ending, end = found
    rest = text[end:].lstrip(" ,")
    return _Described(Noun(ending), tuple(terms), operation, by_amount, max(1, limit), rest)


def _ranked(
    text: str, patterns: list[tuple[Operation, bool, re.Pattern[str]]]
) -> tuple[Operation, bool, int] | None:
    for operation, by_amount, pattern in patterns:
        if found := pattern.match(text):
            return operation, by_amount, found.end()
    return None


def _passed(text: str, left: list[str]) -> int:
    """Pass over a word that says nothing, or keep it as left over; return where it ends."""
    if found := _FILLER.match(text) or _VERB.match(text):
        return found.end()
    word = _WORD.match(text)
    if word is None:
        return len(text)
    left.append(word["word"].replace('"', ""))
    return word.end()


def _field(text: str) -> str:
    """Return the field that a verb says a time is about, or ""."""
    found = _VERB.search(text)
    return str(found.lastgroup) if found else ""


def _terms(read: Conditions, noun: Noun) -> tuple[str, ...]:
    kind = [f"type:{noun.kind}"] if noun.kind else []
    plain = [noun.term] if noun.term else []
    return tuple(dict.fromkeys([*kind, *plain, *_for_papers(noun, read), *read.terms]))


def _for_papers(noun: Noun, read: Conditions) -> list[str]:
    """Return conditions that hold for all files that may be such papers."""
    if not noun.papers:
        return []
    words = [word for kind, some in PAPER_WORDS.items() if kind in noun.papers for word in some]
    return [*_names(read.sender), *_names(read.recipient), _either(words)]


def _names(names: Names) -> list[str]:
    return [
        f'"{way[0]}"' if is_plain(way) else _either([f"{begun}*" for begun in way]) for way in names
    ]


def _either(words: list[str]) -> str:
    return f"({' OR '.join(words)})" if len(words) > 1 else words[0]


def _of_payments(head: Head, known: Known, today: date) -> Asked:
    """Read whom and when a question about payments is about."""
    papers = frozenset[PaperKind](("letter",)) if head.follows == "received" else _PAID
    read = Conditions(known, today, of_papers=True)
    name, is_thing = list[str](), False
    rest = head.rest
    if _EACH.search(rest.casefold()):
        return NOT_A_SET
    while rest:
        end = 0 if _TO_A_PARTY.match(rest) and not _is_time(rest, read) else _condition(read, rest)
        if not end and (found := _TO_A_PARTY.match(rest) or _FOR_A_THING.match(rest)):
            is_thing = is_thing or _FOR_A_THING.match(rest) is not None
            end = found.end()
        if not end:
            word = _WORD.match(rest)
            name, end = [*name, word["word"] if word else ""], word.end() if word else len(rest)
        rest = rest[end:].lstrip(" ,;:")
    said = " ".join(name)
    read.sender = (*read.sender, *ways(said))
    return _paid(head, read, papers, said, is_thing)


def _paid(
    head: Head, read: Conditions, papers: frozenset[PaperKind], said: str, is_thing: bool
) -> Asked:
    noun = Noun(papers=papers)
    wanted = SetQuestion(
        operation="total",
        terms=_terms(read, noun),
        papers=papers,
        sender=read.sender,
        recipient=read.recipient,
        names=(*read.names, *([without_article(said)] if ways(said) else [])),
        period=read.period,
        least=read.least,
        most=read.most,
        received=head.follows == "received",
    )
    needs_trade = is_thing or head.follows == "cost"
    if len(said.split()) > _MOST_NAME or (not read.sender and read.period is None):
        return NOT_A_SET
    if needs_trade and said and not has_trade(said):
        return NOT_A_SET
    return Asked("sure", wanted)


def _is_time(text: str, read: Conditions) -> bool:
    """Say whether a time begins here: “from March to May” names nobody."""
    from concierge.answer.sets.periods import period_at

    return period_at(text, read.today) is not None


def _condition(read: Conditions, text: str) -> int:
    """Read a condition of a question about payments that is no name."""
    return read.take(text)
