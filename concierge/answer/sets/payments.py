"""Questions about money that was paid: to whom, and when."""

from __future__ import annotations

import re
from typing import Final

from concierge.answer.sets.conditions import Conditions
from concierge.answer.sets.heads import Head
from concierge.answer.sets.nouns import Noun, noun_at
from concierge.answer.sets.periods import period_at
from concierge.answer.sets.phrases import without_article
from concierge.answer.sets.question import NOT_A_SET, Asked, SetQuestion
from concierge.answer.sets.terms import terms_of, words_of_papers
from concierge.answer.sets.trades import has_trade, is_name, ways
from concierge.core.papers import PaperKind

_MOST_NAME = 5  # words
_PAID: Final = frozenset[PaperKind](("invoice", "receipt", "credit"))
_LETTERS: Final = frozenset[PaperKind](("letter",))
_TO_A_PARTY: Final = re.compile(r"(?:to|at|from|bei|an)\s+", re.IGNORECASE)
_FOR_A_THING: Final = re.compile(r"(?:for|on|in|as|of|für|als)\s+", re.IGNORECASE)
_IN_ALL: Final = re.compile(
    r"(?:in total|in all|altogether|together|so far|insgesamt|zusammen|bisher)(?!\w)", re.IGNORECASE
)
_WORD: Final = re.compile(r"[,.;:!?]*(?P<word>[^\s,.;:!?]+)[,.;:!?]*")
_EACH: Final = re.compile(
    r"\b(?:per|each|an?|pro|je) (?:hour|day|week|month|year|stunde|tag|woche|monat|jahr)\b",
    re.IGNORECASE,
)


def payments(head: Head, read: Conditions) -> Asked:
    """Read whom and when a question about payments is about.

    Args:
        head: How it begins.
        read: Takes its conditions; papers are asked for.
    """
    if _EACH.search(head.rest):
        return NOT_A_SET
    name: list[str] = []
    is_thing = head.follows == "cost"
    rest = head.rest
    while rest:
        end = _joint_end(rest, read) or read.take(rest)
        if not end and (thing := _FOR_A_THING.match(rest)):
            is_thing, end = True, thing.end()
        if not end:
            word = _WORD.match(rest)
            name += [word["word"]] if word else []
            end = word.end() if word else len(rest)
        rest = rest[end:].lstrip(" ,;:")
    said = " ".join(name)
    if papers := _only_papers(said):
        return _paid(head, read, "", papers)
    if len(name) > _MOST_NAME or (is_thing and name and not has_trade(said)):
        return NOT_A_SET
    return _paid(head, read, without_article(said), _PAID)


def _only_papers(said: str) -> frozenset[PaperKind]:
    """Return the kinds of papers that are named in place of a party: “for invoices”."""
    bare = without_article(said)
    noun = noun_at(bare)
    return noun[0].papers & _PAID if noun is not None and noun[1] == len(bare) else frozenset()


def _joint_end(text: str, read: Conditions) -> int:
    """Return where what joins a payment to somebody ends, or 0; “from May” is no such thing."""
    if period_at(text, read.today) is not None:
        return 0
    found = _TO_A_PARTY.match(text) or _IN_ALL.match(text)
    return found.end() if found else 0


def _paid(head: Head, read: Conditions, name: str, paid: frozenset[PaperKind]) -> Asked:
    papers = _LETTERS if head.follows == "received" else paid
    if ways(name):
        read.add_sender(name)
    if not read.sender and read.period is None:
        return NOT_A_SET
    wanted = SetQuestion(
        operation="total",
        terms=terms_of(read, Noun(papers=papers)),
        papers=papers,
        paper_words=words_of_papers(papers),
        sender=read.sender,
        recipient=read.recipient,
        from_whom=read.from_whom,
        to_whom=read.to_whom,
        period=read.period,
        least=read.least,
        most=read.most,
        received=head.follows == "received",
    )
    return Asked("sure" if is_name(read.from_whom) else "likely", wanted)
