"""How questions about sets begin: what is to be done with the files that the rest describes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from concierge.answer.sets.question import Operation

# What follows the beginning: a noun for files, one for a single paper, a noun only with a
# superlative, the party and the time of payments, the same of a trade only, or of what others paid.
Follows = Literal["noun", "one", "superlative", "payments", "cost", "received"]


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
    r"(?:(?:hi|hello|hey|please|bitte|and|und|so|ok|okay|can you|could you|kannst du|tell me"
    r"|sag mir|i (?:want|would like) to know|ich möchte wissen)[,:]?\s+)+",
    re.IGNORECASE,
)
_I: Final = r"(?:i|we|ich|wir)"
_MUCH: Final = r"how much(?: money)?"
_VIEL: Final = r"(?:wie ?viel(?: geld)?|was)"
_WHAT_IS: Final = r"(?:what (?:is|was|are)|what's|how (?:high|much) (?:is|was))"
_TOTAL: Final = r"(?:total|sum|total (?:amount|value|cost)|combined (?:amount|total))"

_SPACE: Final = (
    r"how much (?:disk |storage )?space (?:do|does|is|are)\b(?: taken(?: up)? by| used by)?",
    r"(?:what is |what's )?the (?:total|combined) size of",
    r"total size of",
    r"how (?:big|large) are all",
    r"wie ?viel (?:speicher)?platz (?:brauchen|belegen|nehmen|benötigen)",
)
_PAID: Final = (
    (
        rf"(?:{_MUCH}|what) (?:did|have|has) {_I} (?:already )?"
        r"(?:pay|paid|spend|spent|give|given)\b(?P<rest>.*)"
    ),
)
_BEZAHLT: Final = (
    (
        rf"{_VIEL} (?:habe|haben|hab) {_I}\b(?P<rest>.*)"
        r"\b(?:bezahlt|gezahlt|ausgegeben|überwiesen)\b(?P<more>.*)"
    ),
)
_GAVE: Final = (
    (
        rf"{_MUCH} (?:did|has|have) (?P<who>(?!{_I}\b).+?) (?:pay|paid|refund(?:ed)?"
        r"|transfer(?:red)?|reimbursed?|give|given)(?: back| to)*(?: me| us)\b(?P<rest>.*)"
    ),
)
_GOT: Final = (
    rf"{_MUCH} (?:did|have|has) {_I} (?:get|got|receive|received)(?: back)?(?P<rest> from .*)",
)
_ERSTATTET: Final = (
    (
        rf"{_VIEL} (?:hat|haben) (?P<who>.+?) (?:mir|uns)\b(?P<rest>.*?)"
        r"\b(?:gezahlt|erstattet|überwiesen|zurückgezahlt|zurückerstattet)\b"
    ),
)
_COST: Final = (
    (
        rf"(?:{_MUCH}|what) (?:did|does|has|have) (?P<who>.+?)"
        r" (?:costs?|charged?|billed|bill)\b(?: me| us)?(?P<rest>.*)"
    ),
)
_GEKOSTET: Final = (
    rf"{_VIEL} (?:hat|haben)\b(?P<rest>.+)\b(?:gekostet|berechnet)\b(?P<more>.*)",
    rf"{_VIEL} kostete[nt]?\b(?P<rest>.+)",
)
_SUMMED: Final = (
    rf"{_WHAT_IS}? ?(?:the )?{_TOTAL} (?:of|for|over|from)\b",
    r"(?:add|sum) up",
    (
        r"how much (?:are|were) (?:all )?(?:of )?"
        r"(?=(?:the |my |our |all )*(?:invoices|bills|receipts|statements))"
    ),
    (
        r"(?:was ist |wie hoch (?:ist|war) )?(?:die |der )?(?:summe|gesamtsumme|gesamtbetrag)"
        r"(?: der| aller| von| meiner| unserer)*"
    ),
)
_SUMMED_ONE: Final = (
    (
        r"how (?:much|high) (?:is|was)"
        r"(?= (?:the |my |our )(?:\S+ ){0,2}(?:invoice|bill|receipt)\b)"
    ),
    r"wie hoch (?:ist|war)(?= (?:die |meine |unsere )(?:\S+ ){0,2}rechnung\b)",
)
_COUNTED: Final = (
    r"how many",
    r"count(?: up)?",
    r"(?:what is |what's )?the number of",
    r"number of",
    r"wie ?viele",
    r"anzahl(?: der| aller| von| meiner)?",
    r"zähle?",
)
_LISTED: Final = (
    r"(?:list|show|find|give|get|display)(?: me| us)?",
    r"which (?:is|are|was|were)",
    r"(?:do|have) (?:i|we)(?: have| got)*",
    r"(?:are|is) there",
    r"which",
    r"what(?= \w)(?! (?:is|are|was|were|did|do|does|have|has|if|about)\b)",
    r"liste(?: mir)?",
    r"zeige?(?: mir| uns)?",
    r"nenne(?: mir)?",
    r"finde",
    r"gib mir",
    r"gibt es",
    r"habe? ich",
    r"haben wir",
    r"welche[rsnm]? (?:ist|sind|war|waren)",
    r"welche[rsnm]?",
)
_ASKED: Final = (
    r"what (?:is|are|was|were)",
    r"what's",
    r"was (?:ist|sind|war|waren)",
    r"wie hei(?:ß|ss)t",
    r"where (?:is|are)",
    r"wo (?:ist|sind)",
)
_HEADS: Final[tuple[tuple[Operation, Follows, tuple[str, ...]], ...]] = (
    ("space", "noun", _SPACE),
    ("total", "payments", (*_PAID, *_BEZAHLT)),
    ("total", "received", (*_GAVE, *_GOT, *_ERSTATTET)),
    ("total", "cost", (*_COST, *_GEKOSTET)),
    ("total", "noun", _SUMMED),
    ("total", "one", _SUMMED_ONE),
    ("count", "noun", _COUNTED),
    ("list", "noun", _LISTED),
    ("list", "superlative", _ASKED),
)
_COMPILED: Final = [
    (operation, follows, re.compile(rf"(?:{way})(?=\W|$)", re.IGNORECASE))
    for operation, follows, ways in _HEADS
    for way in ways
]


# Where nothing is named, all files are meant.
_INSIDE: Final = re.compile(
    r"(?:what(?:'s| is| are)|was (?:ist|liegt|steckt|gibt es))(?: there)?"
    r"(?= (?:in|inside|im) .*\b(?:folder|directory|collection|ordner|verzeichnis|sammlung)\b)",
    re.IGNORECASE,
)


def head_of(question: str) -> Head | None:
    """Read how a question begins; None when not as one about a set does."""
    polite = _POLITE.match(question)
    text = _INSIDE.sub("list files", question[polite.end() :] if polite else question, count=1)
    for operation, follows, pattern in _COMPILED:
        found = pattern.match(text)
        if found is None:
            continue
        parts = found.groupdict()
        named = [parts.get(name) or "" for name in ("who", "rest", "more")]
        return Head(operation, follows, " ".join([*named, text[found.end() :]]).strip())
    return None
