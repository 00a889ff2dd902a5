"""Amounts of money as people write them: 1,312.00 and 1.312,00, before or behind a currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from concierge.core.currencies import CURRENCIES, currency_of

_SPELLED: Final = "|".join(
    re.escape(name) if not name[-1].isalpha() else rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])"
    for name in sorted(CURRENCIES, key=len, reverse=True)
)
_FIGURES: Final = (
    r"(?<![\w.,])\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?![\d%])"
    r"|(?<![\d.,])\d+(?:[.,]\d{1,2}|[.,][-–—]{1,2})?(?![\d%]|[.,]\d)"
)
_WORDS: Final = re.compile(r"[€$£¥₹]|[^\W\d_]+")
_AMOUNT: Final = re.compile(
    rf"(?P<before>{_SPELLED})?\s?(?P<minus>[-−–](?:\s?))?(?P<inner>{_SPELLED})?\s?"
    rf"(?P<figures>{_FIGURES})(?P<back>-(?![\w-]))?(?:\s?(?P<after>{_SPELLED}))?",
    re.IGNORECASE,
)
_RATE: Final = re.compile(r"\s?(?:%|per ?cent|prozent)", re.IGNORECASE)
_LAST_SIGN: Final = re.compile(r"[.,](?=\d{1,2}$)")
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money in a text.

    Attributes:
        value: How much; what is credited or taken off is negative.
        currency: ISO 4217 code, or "" where it is not said.
        start: Its first character.
        end: One past its last.
        has_cents: Whether it is written with two decimals.
    """

    value: Decimal
    currency: str
    start: int
    end: int
    has_cents: bool


def amounts(text: str) -> Iterator[Amount]:
    """Yield what may be amounts in a text, in order; rates in per cent are none."""
    for found in _AMOUNT.finditer(text):
        if _RATE.match(text, found.end()):
            continue
        value = value_of(found["figures"])
        if value is None:
            continue
        named = found["before"] or found["inner"] or found["after"] or ""
        taken_off = bool(found["minus"] or found["back"]) or _in_brackets(text, found)
        yield Amount(
            -value if taken_off else value,
            currency_of(named),
            found.start(),
            found.end(),
            _LAST_SIGN.search(found["figures"]) is not None,
        )


def value_of(figures: str) -> Decimal | None:
    """Read figures; of a sign that stands once before three figures, thousands are meant.

    Returns:
        The number, or None when it is none, or too long to be money.
    """
    plain = re.sub(r"[\s'’\u00a0\u202f]", "", figures).rstrip("-–—").rstrip(".,")
    whole, cents = plain, ""
    if mark := _LAST_SIGN.search(plain):
        whole, cents = plain[: mark.start()], plain[mark.end() :]
    digits = re.sub(r"[.,]", "", whole)
    if not digits.isdecimal() or not digits.isascii() or len(digits) > _MOST_DIGITS:
        return None
    return Decimal(f"{digits}.{cents}" if cents else digits)


def currency_in(text: str) -> str:
    """Return the currency that a text names most often, or ""."""
    named = [code for word in _WORDS.findall(text) if (code := currency_of(word))]
    return max(dict.fromkeys(named), key=named.count, default="")


def _in_brackets(text: str, found: re.Match[str]) -> bool:
    """Say whether an amount alone stands in brackets, as accountants take off."""
    first = found.start() + len(found[0]) - len(found[0].lstrip())
    return text[first - 1 : first] == "(" and text[found.end() : found.end() + 1] == ")"
