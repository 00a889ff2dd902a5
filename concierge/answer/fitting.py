"""How well a sentence fits what is asked, whatever its words say.

A question asks for a time, a sum of money or a number, and a sentence that holds none does not
answer it, however near it is. What stands below a heading need not say again what that says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from concierge.answer.papers.days import MONTH_NAMES
from concierge.answer.papers.money import amounts
from concierge.answer.words import numbers
from concierge.core.sentences import is_label

# Beside a cosine and the share of words that a sentence holds; see `sentences.Ranked`.
_AROUND, _KIND, _LABEL = 0.3, 0.15, 0.2

_LEADS: Final = r"(?:(?:and|so|und|at|for|in|on|since|by|until|from|um|ab|seit|bis|bei|zu)\s+)*"
_TIME: Final = re.compile(
    rf"{_LEADS}(?:when|(?:what|which)\s+(?:year|date|day|month|time|century)|wann"
    r"|welche[rsnm]?\s+(?:jahr|tag|datum|monat)|wie\s+spät)\b",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(
    rf"{_LEADS}(?:how\s+(?:much|high|expensive|big|large)|what|wie\s*(?:viel|hoch|teuer)|was)\b.*"
    r"\b(?:costs?|fees?|prices?|pay|paid|premium|rent|deposit|salary|earns?|euros?|dollars?|money|charged?"
    r"|bill|total|kostet\w*|gekostet|preis|gebühr|miete|kaution|gehalt|geld|bezahlt|zahlen|verdient)\b",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER: Final = re.compile(
    rf"{_LEADS}(?:how\s+(?:many|much|long|old|far|high|big|large|tall|deep|often|soon|fast|heavy|wide)"
    r"|(?:at\s+)?(?:what|which)\s+(?:temperature|percentage|age|number|speed|height)"
    r"|what\s+(?:is|was|are|were)\s+the\s+(?:\w+\s+){0,2}(?:number|temperature|age|size|population)"
    r"|wie\s*(?:viele?|lange|alt|weit|hoch|groß|oft|schnell|schwer|breit|warm|heiß))\b",
    re.IGNORECASE,
)
_SAYS_TIME: Final = re.compile(
    rf"\d|\b(?:{MONTH_NAMES}|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b"
    r"|\b(?:first|second|third|fourth|last|next|morning|noon|evening|night|week\w*|spring|summer"
    r"|autumn|winter|easter|christmas|\w+tags?|morgens?|mittags?|abends?|frühjahr|frühling|herbst"
    r"|ostern|weihnachten|erste[nrs]?|zweite[nrs]?|dritte[nrs]?)\b",
    re.IGNORECASE,
)
_NUMERAL: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|hundred|thousand|million|billion|half|twice|once|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
    r"|zehn|elf|zwölf|zwanzig|hundert|tausend)\b",
    re.IGNORECASE,
)


def fits(question: str) -> Callable[[str], bool]:
    """Return what says whether a text holds the kind of thing that a question asks for."""
    asked = question.strip()
    if _TIME.match(asked):
        return lambda text: _SAYS_TIME.search(text) is not None
    if _MONEY.match(asked):
        return lambda text: any(one.currency for one in amounts(text))
    if _NUMBER.match(asked):
        known = numbers(asked)
        return lambda text: bool(numbers(text) - known) or _NUMERAL.search(text) is not None
    return lambda _text: False


def fit(text: str, says_kind: Callable[[str], bool], around: float) -> float:
    """Return how well a sentence fits.

    Args:
        text: The sentence.
        says_kind: Whether a text holds the kind of thing that is asked for.
        around: The share of the question's words that its passage holds and it does not.
    """
    kind = _KIND if says_kind(text) else 0.0
    return _AROUND * max(0.0, around) + kind - (_LABEL if is_label(text) else 0.0)
