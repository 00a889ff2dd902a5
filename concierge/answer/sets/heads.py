"""How questions about sets begin: what is to be done with the files that the rest describes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from concierge.answer.sets.question import Operation

# What follows the beginning: a noun for files, such a noun only with a superlative, the party
# and the time of payments, the same of a trade only, or of what others paid.
Follows = Literal["noun", "superlative", "payments", "cost", "received"]


@dataclass(frozen=True, slots=True)
class Head:
    """How a question begins.

    Attributes:
        operation: What it asks.
        follows: What its rest is.
        rest: The rest of it.
    """

    operation: Operation
    follows: Follows
    rest: str


_POLITE: Final = re.compile(
    r"(?:(?:hi|hello|hey|please|bitte|and|und|so|ok|okay|can you|could you|kannst du|tell me|sag mir"
    r"|i (?:want|would like) to know|ich möchte wissen)[,:]?\s+)+",
    re.IGNORECASE,
)
_I: Final = r"(?:i|we|ich|wir)"
_PAID: Final = r"(?:pay|paid|spend|spent|give|given)"
_GEZAHLT: Final = r"(?:bezahlt|gezahlt|ausgegeben|überwiesen)"
_MUCH: Final = r"how much(?: money)?"
_VIEL: Final = r"(?:wie ?viel(?: geld)?|was)"
_TOTAL: Final = r"(?:total|sum|total (?:amount|value|cost)|combined (?:amount|total))"

_HEADS: Final[tuple[tuple[Operation, Follows, str], ...]] = (
    (
        "space",
        "noun",
        r"how much (?:disk |storage )?space (?:do|does|is|are)\b(?: taken(?: up)? by| used by)?"
        r"|(?:what is |what's )?the (?:total|combined) size of|total size of|how (?:big|large) are all"
        r"|wie ?viel (?:speicher)?platz (?:brauchen|belegen|nehmen|benötigen)",
    ),
    ("total", "payments", rf"(?:{_MUCH}|what) (?:did|do|have|has) {_I} (?:already )?{_PAID}\b(?P<rest>.*)"),
    (
        "total",
        "received",
        rf"{_MUCH} (?:did|has|have) (?P<who>(?!{_I}\b).+?) (?:pay|paid|refund(?:ed)?|transfer(?:red)?"
        r"|reimbursed?|give|given)(?: back| to)*(?: me| us)\b(?P<rest>.*)",
    ),
    (
        "total",
        "received",
        rf"{_MUCH} (?:did|have|has) {_I} (?:get|got|receive|received)(?: back)?(?P<rest> from .*)",
    ),
    (
        "total",
        "received",
        rf"{_VIEL} (?:hat|haben) (?P<who>.+?) (?:mir|uns)\b(?P<rest>.*?)"
        r"\b(?:gezahlt|erstattet|überwiesen|zurückgezahlt|zurückerstattet)\b",
    ),
    ("total", "payments", rf"{_VIEL} (?:habe|haben|hab) {_I}\b(?P<rest>.*)\b{_GEZAHLT}\b(?P<more>.*)"),
    (
        "total",
        "cost",
        rf"(?:{_MUCH}|what) (?:did|does|has|have) (?P<who>.+?) (?:costs?|charged?|billed|bill)\b"
        r"(?: me| us)?(?P<rest>.*)",
    ),
    ("total", "cost", rf"{_VIEL} (?:hat|haben) (?P<who>.+?)(?P<rest>.*)\b(?:gekostet|berechnet)\b"),
    (
        "total",
        "noun",
        rf"(?:what (?:is|was|are)|what's|how (?:high|much) (?:is|was))? ?(?:the )?{_TOTAL}"
        r" (?:of|for|over|from)\b|(?:add|sum) up|how much (?:are|were) (?:all )?(?:of )?"
        r"(?=(?:the |my |our |all )*(?:invoices|bills|receipts|statements))"
        r"|(?:was ist |wie hoch (?:ist|war) )?(?:die |der )?(?:summe|gesamtsumme|gesamtbetrag)"
        r"(?: der| aller| von| meiner| unserer)*",
    ),
    (
        "count",
        "noun",
        r"how many|count(?: up)?|(?:what is |what's )?the number of|number of|wie ?viele|anzahl(?: der"
        r"| aller| von| meiner)?|zähle?",
    ),
    (
        "list",
        "noun",
        r"(?:list|show|find|give|get|display)(?: me| us)?|which (?:is|are|was|were)"
        r"|(?:do|have) (?:i|we)(?: have| got)*|(?:are|is) there|which|what(?= \w)(?! (?:is|are|was|were|did"
        r"|do|does|have|has|if|about)\b)|liste(?: mir)?|zeige?(?: mir| uns)?|nenne(?: mir)?|finde|gib mir"
        r"|gibt es|habe? ich|haben wir|welche[rsnm]? (?:ist|sind|war|waren)|welche[rsnm]?",
    ),
    (
        "list",
        "superlative",
        r"(?:what (?:is|are|was|were)|what's|was (?:ist|sind|war|waren)|wie hei(?:ß|ss)t"
        r"|where (?:is|are)|wo (?:ist|sind))",
    ),
)  # fmt: skip
_COMPILED: Final = [
    (operation, follows, re.compile(rf"(?:{pattern})(?=\W|$)", re.IGNORECASE))
    for operation, follows, pattern in _HEADS
]


def head_of(question: str) -> Head | None:
    """Read how a question begins; None when not as one about a set does."""
    polite = _POLITE.match(question)
    text = question[polite.end() :] if polite else question
    for operation, follows, pattern in _COMPILED:
        found = pattern.match(text)
        if found is None:
            continue
        parts = found.groupdict()
        named = [parts.get(name) or "" for name in ("who", "rest", "more")]
        return Head(operation, follows, " ".join([*named, text[found.end() :]]).strip())
    return None
