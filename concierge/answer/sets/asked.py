"""Telling whether a question is about a set of files, and what it asks of which.

Rules read it from left to right: how it begins, what it calls the files, and the conditions. Where
nothing is left over, it surely is one. Where a word or two are, a model may say whether it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from concierge.answer.sets.conditions import Conditions
from concierge.answer.sets.described import Described, Superlative, described, superlative_later
from concierge.answer.sets.heads import Head, head_of
from concierge.answer.sets.payments import payments
from concierge.answer.sets.question import NOT_A_SET, Asked, Known, Operation, SetQuestion
from concierge.answer.sets.terms import terms_of, words_of_papers
from concierge.answer.sets.trades import has_trade
from concierge.core.papers import PaperKind

_LONGEST = 300  # characters; who asks at such length asks for no number
_MOST_LEFT = 2  # words that the rules do not know
_WITHOUT_AMOUNTS: Final = frozenset[PaperKind](("letter", "order"))
_FILLER: Final = re.compile(
    r"(?:do|does|did|have|has|had|i|we|you|my|our|me|us|got|get|are|is|was|were|there|that|which"
    r"|who|the|a|an|of|all|any|in total|altogether|together|here"
    r"|on (?:this|my) (?:computer|machine|disk)|in (?:my|the) (?:library|index|archive)|of mine"
    r"|please|and|it|they|been|be|stored|saved|exist|own|received?|sent|came(?: in)?|arrived?|lie"
    r"|come to|files?|ones?"
    r"|habe|haben|hab|hat|ich|wir|es|gibt|sind|ist|war|waren|die|der|das|den|dem|alle|meine[rn]?"
    r"|insgesamt|zusammen|da|bitte|auf meinem (?:rechner|computer)|und|wurden?|worden|mir|uns"
    r"|bekommen|erhalten|kamen?|liegen|ein|denn|eigentlich)(?!\w)",
    re.IGNORECASE,
)
_TAKEN_UP: Final = re.compile(
    r"(?:take(?: up)?|use|need|occupy|up|ein|zusammen)(?!\w)", re.IGNORECASE
)
# What these say, the rules do not know: it is no word to be looked for.
_JOINTS: Final = frozenset(
    """
    in on at for of with to as by per from until than if when while because before after
    in im an am auf für mit zu zum zur als bei wenn weil bevor nach vor aus von
    not never no without except nicht nie kein keine keinen ohne außer
    """.split()  # noqa: SIM905 - a column of strings reads worse
)
_VERB: Final = re.compile(
    r"\b(?:(?P<date>(?:last )?(?:changed?|modified|modify|edited|updated?|geändert|bearbeitet)"
    r"(?: last)?)|(?P<created>created?|made|erstellt|angelegt)"
    r"|(?P<taken>taken|take|shot|shoot|photographed|aufgenommen|fotografiert))(?!\w)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\s*[,.;:!?]*\s*(?P<word>[^\s,.;:!?]+)[\s,.;:!?]*")


def understood(question: str, known: Known, today: date) -> Asked:
    """Tell whether a question is about a set, and what it asks.

    Args:
        question: In the person's own words, in English or German.
        known: What the index knows by name.
        today: The day it is.
    """
    if len(question) > _LONGEST:
        return NOT_A_SET
    head = head_of(" ".join(question.split()).rstrip(" ?.!"))
    if head is None:
        return NOT_A_SET
    if head.follows not in ("noun", "one", "superlative"):
        return payments(head, Conditions(known, today, of_papers=True))
    files = described(head.rest, known)
    if files is None or not _fits(head, files):
        return NOT_A_SET
    read = Conditions(known, today, bool(files.noun.papers), files.noun.kind)
    read.terms = list(files.terms)
    verb = _VERB.search(files.rest)
    read.changed = str(verb.lastgroup) if verb else ""
    first, left = _read(read, files, head.operation)
    if head.follows == "one" and not (read.sender or read.period):
        return NOT_A_SET  # which one is meant is not said
    return _judged(_question(head.operation, files, first, read), left)


def _fits(head: Head, files: Described) -> bool:
    """Say whether files can be asked for so: only some questions know a first."""
    if files.first is None:
        return head.follows != "superlative"
    return head.operation == "list"


def _read(
    read: Conditions, files: Described, operation: Operation
) -> tuple[Superlative | None, list[str]]:
    """Read all conditions; return what is to come first, and the words that are left over."""
    first, rest = files.first, files.rest
    left = [files.beside] if files.beside and not _is_sender(files, read) else []
    while rest:
        superlative = superlative_later(rest) if first is None and operation == "list" else None
        if superlative is not None:
            first, end = superlative, superlative.end
        else:
            taken_up = _TAKEN_UP.match(rest) if operation == "space" else None
            end = taken_up.end() if taken_up else read.take(rest) or _passed(rest, left)
        rest = rest[end:].lstrip(" ,;:")
    return first, left


def _is_sender(files: Described, read: Conditions) -> bool:
    """Take a trade before papers for who sent them, as in “plumber invoices”."""
    if not (files.noun.papers and has_trade(files.beside)):
        return False
    read.add_sender(files.beside)
    return True


def _question(
    operation: Operation, files: Described, first: Superlative | None, read: Conditions
) -> SetQuestion | None:
    papers = files.noun.papers
    asks_amount = operation == "total" or (first is not None and first.by_amount)
    if asks_amount and not papers:
        return None
    wanted = first.operation if first is not None else operation
    return SetQuestion(
        operation=wanted,
        terms=terms_of(read, files.noun),
        papers=papers,
        paper_words=words_of_papers(papers),
        sender=read.sender,
        recipient=read.recipient,
        from_whom=read.from_whom,
        to_whom=read.to_whom,
        period=read.period if papers and not read.changed else None,
        least=read.least,
        most=read.most,
        limit=files.limit,
        by_amount=bool(papers - _WITHOUT_AMOUNTS) and wanted in ("largest", "smallest"),
    )


def _judged(wanted: SetQuestion | None, left: list[str]) -> Asked:
    if wanted is None:
        return NOT_A_SET
    if not left:
        return Asked("sure", wanted)
    is_joined = any(word.casefold() in _JOINTS for word in left)
    if is_joined or len(left) > _MOST_LEFT or wanted.operation not in ("count", "list"):
        return NOT_A_SET
    words = (f'"{word}"' for word in left)
    return Asked("unsure", replace(wanted, terms=(*wanted.terms, *words)))


def _passed(text: str, left: list[str]) -> int:
    """Pass over a word that says nothing, or keep it as left over; return where it ends."""
    if found := _FILLER.match(text) or _VERB.match(text):
        return found.end()
    word = _WORD.match(text)
    if word is None:
        return len(text)
    left.append(word["word"].replace('"', ""))
    return word.end()
