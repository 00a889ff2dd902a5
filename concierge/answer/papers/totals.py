"""The amount that a paper comes to: the line that says so, not those that lead to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from concierge.answer.papers.heads import Line
from concierge.answer.papers.money import Amount, amounts, currency_in
from concierge.core.papers import Sum

# What says most surely what was or is to be paid comes first; a balance may hold older sums.
_LABELS: Final = (
    re.compile(
        r"\b(?:grand total|total (?:amount )?due|total (?:to pay|payable|amount)|invoice total"
        r"|gesamtbetrag|rechnungsbetrag|gesamtsumme|endbetrag|endsumme|bruttobetrag)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:total|sum|summe|gesamt|together this makes)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:amount due|amount payable|balance(?: due)?|new balance|closing balance|amount paid"
        r"|zu zahlen|zahlbetrag|zahlbar|saldo|kontostand|to pay)\b",
        re.IGNORECASE,
    ),
)
_ANY_LABEL: Final = re.compile(
    "|".join(label.pattern for label in _LABELS), re.IGNORECASE
)  # most papers have none, and are gone through once
_ON_THE_WAY: Final = re.compile(
    r"\b(?:sub-?\s?total|zwischensumme|net|netto\w*|excl\w*|exkl\w*|before (?:tax|vat)"
    r"|total (?:vat|tax|discount)|vat total|summe (?:mwst|steuer)\w*|up to|bis zu)\b",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\b(?:transferred|refunded|reimbursed|(?:have|has) (?:today )?(?:paid|credited)"
    r"|überwiesen|erstattet|ausgezahlt|gutgeschrieben)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*|\n(?!\s*\n)[^.!?\n]*)*[.!?]?")
_LONGEST = 200  # characters; a line beyond this is a paragraph


def total_of(text: str, lines: Sequence[Line]) -> Sum | None:
    """Return what a paper comes to, or None when no figures say it."""
    if not any(_ANY_LABEL.search(line.text) for line in lines):
        return None
    for label in _LABELS:
        found = list(_labelled(lines, label))
        if found:
            return replace(found[-1], currency=found[-1].currency or currency_in(text))
    return None


def given_in(text: str) -> list[Sum]:
    """Return the amounts that a letter says were paid out."""
    return [
        Sum(one.value, one.currency, sentence.start(), _flat(sentence[0]))
        for sentence in _SENTENCE.finditer(text)
        if _GIVEN.search(sentence[0])
        for one in amounts(sentence[0])
        if one.currency
    ]


def _labelled(lines: Sequence[Line], label: re.Pattern[str]) -> Iterator[Sum]:
    for number, line in enumerate(lines):
        found = label.search(line.text)
        if found is None or len(line.text) > _LONGEST or _ON_THE_WAY.search(line.text):
            continue
        here = _money(line.text, found.end())
        if here is not None:
            named = here.currency or currency_in(line.text)
            yield Sum(here.value, named, line.start, _flat(line.text))
        elif number + 1 < len(lines) and _has_no_figures(line.text):
            below = lines[number + 1]
            # Of a table whose columns came apart, an amount stands alone in the next line.
            alone = _money(below.text, 0)
            if alone is not None and len(below.text.split()) <= 2:
                named = alone.currency or currency_in(line.text)
                yield Sum(alone.value, named, line.start, _flat(f"{line.text} {below.text}"))


def _money(text: str, start: int) -> Amount | None:
    """Return the last amount behind a place that is surely one: with cents or a currency."""
    named = bool(currency_in(text))
    found = [one for one in amounts(text) if one.start >= start - 1 and (one.has_cents or named)]
    return found[-1] if found else None


def _flat(text: str) -> str:
    return " ".join(text.split())


def _has_no_figures(text: str) -> bool:
    return not any(character.isdigit() for character in text)
