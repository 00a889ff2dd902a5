"""Sizes, durations, sums, numbers and days in a query, and which values comparisons let through."""

from __future__ import annotations

import re
import sys
from datetime import date
from typing import Final, Literal, NamedTuple

from concierge.core.currencies import currency_of
from concierge.core.filters import Field
from concierge.search.language.dates import NAMED, days_of

Operator = Literal[":", "=", "<", "<=", ">", ">="]
# From (included) and to (not included); None is without a bound.
Range = tuple[int | None, int | None]

EXAMPLES: Final[dict[Field, tuple[str, ...]]] = {
    "size": (">1M", ">10M", ">100M", ">1G", "<100k", "1M..10M"),
    "duration": (">5m", ">30m", ">1h", "<1m", "1m..5m"),
    "amount": (">100", ">1000", "<20", "10..50"),
    "pages": (">10", ">100", "1", "2..5"),
    "date": NAMED,
    "created": NAMED,
    "taken": NAMED,
}
"""The fields that can be compared, each with values that are suggested."""

_NUMBER = re.compile(r"(\d{1,12})(?:[.,](\d{1,3}))?\s*([a-z]*)")
_SUM = re.compile(r"(\d{1,12})(?:[.,](\d{1,2}))?")
_CURRENCY = re.compile(
    r"(?:^|(?<=\.\.))\s*([^\d\s.,]+)\s*(?=\d)|(?<=\d)\s*([^\d\s.,]+)\s*(?=$|\.\.)"
)
_PIECES = re.compile(r"(?:\d{1,9}(?:[.,]\d{1,3})?\s*[a-z]+\s*)+")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})")
# As each system's own file manager counts, and so the window: Windows by 1024, others by 1000.
_STEP = 1024 if sys.platform == "win32" else 1000
_LARGEST = 2**60  # bytes; the catalog counts up to 2**63
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}
_SECONDS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hour", "hours"), 3600),
}


class Amount(NamedTuple):
    """A value as it was written, in the units of `core.filters.Filter`.

    Attributes:
        first: Where it begins: 2024 on its first day.
        after: Where what is larger begins.
        least: From here on something is called so: 1M is 0.5 to 1.5 million.
        most: Up to here, not included.
    """

    first: int
    after: int
    least: int
    most: int


def range_of(
    field: Field, operator: Operator, text: str, today: date | None = None
) -> Range | None:
    """Read what a field is compared with.

    Args:
        field: One of `EXAMPLES`.
        operator: How it is compared.
        text: A value; behind a colon or an equals sign also two with ``..`` between them, of
            which one may be left out.
        today: The day it is, or none for the clock's.

    Returns:
        From (included) and to (not included), in the units of `core.filters.Filter`; None
        when it means nothing.
    """
    first, dots, last = text.partition("..")
    if not dots:
        amount = _read(field, text, today)
        return None if amount is None else _compared(operator, amount)
    if operator not in (":", "=") or not (first or last):
        return None
    low, high = _read(field, first, today), _read(field, last, today)
    if (first and low is None) or (last and high is None):
        return None
    if low and high and low.first > high.first:
        low, high = high, low
    return low and low.first, high and high.after


def without_currency(text: str) -> tuple[str, str] | None:
    """Part a sum, or two with ``..`` between them, into figures and their currency.

    Args:
        text: ``100``, ``€100``, ``100 eur`` or ``10..50chf``.

    Returns:
        The figures, and an ISO 4217 code or "" where none is named; None when what is named is
        no currency, or two are.
    """
    named = {currency_of(before or behind) for before, behind in _CURRENCY.findall(text)}
    if len(named) > 1 or "" in named:
        return None
    return _CURRENCY.sub("", text), next(iter(named), "")


def _compared(operator: Operator, amount: Amount) -> Range:
    match operator:
        case "<":
            return None, amount.first
        case "<=":
            return None, amount.after
        case ">":
            return amount.after, None
        case ">=":
            return amount.first, None
        case _:
            return amount.least, amount.most


def _read(field: Field, text: str, today: date | None) -> Amount | None:
    plain = text.strip().casefold()
    match field:
        case "size":
            return _bytes(plain)
        case "duration":
            return _milliseconds(plain)
        case "amount":
            return _cents(plain)
        case "pages":
            return _exactly(int(plain)) if re.fullmatch(r"\d{1,9}", plain) else None
        case _:
            days = days_of(plain, today)
            return None if days is None else Amount(*days, *days)


def _exactly(number: int) -> Amount:
    return Amount(number, number + 1, number, number + 1)


def _bytes(text: str) -> Amount | None:
    found = _NUMBER.fullmatch(text)
    unit = _unit(found[3]) if found else None
    if found is None or unit is None:
        return None
    decimals = found[2] or ""
    number = round(float(f"{found[1]}.{decimals or 0}") * unit)
    return _about(min(number, _LARGEST), unit / 10 ** len(decimals))


def _unit(name: str) -> int | None:
    """Return the bytes of a unit: M, MB and MiB."""
    letters = name.removesuffix("bytes").removesuffix("byte").removesuffix("b")
    by_1024 = letters.endswith("i")
    power = _POWERS.get(letters.removesuffix("i"))
    if power is None or (by_1024 and not power):
        return None
    return int((1024 if by_1024 else _STEP) ** power)


def _milliseconds(text: str) -> Amount | None:
    """Read 90s, 5m, 1.5h, 1h 30m, 4:30 and 1:02:03; a number alone is of seconds."""
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return _about(1000 * (3600 * hours + 60 * minutes + seconds), 1000)
    if not _PIECES.fullmatch(text):
        found = _NUMBER.fullmatch(text)
        return _about(1000 * int(text), 1000) if found and text.isdigit() else None
    total, finest = 0.0, 3600.0
    for whole, decimals, name in _NUMBER.findall(text):
        unit = _SECONDS.get(name)
        if unit is None:
            return None
        total += float(f"{whole}.{decimals or 0}") * unit
        finest = min(finest, unit / 10 ** len(decimals))
    return _about(round(total * 1000), finest * 1000)


def _cents(text: str) -> Amount | None:
    """Read 86, 86.4 and 86.40; without cents it is rounded to a whole number."""
    found = _SUM.fullmatch(text)
    if found is None:
        return None
    decimals = found[2] or ""
    return _about(int(found[1] + decimals.ljust(2, "0")), 10 ** (2 - len(decimals)))


def _about(number: int, step: float) -> Amount:
    """Return a number that was written in steps of so much, and so is rounded to them."""
    half = int(step / 2)
    if not number or not half:
        return _exactly(number)
    return Amount(number, number + 1, number - half, number + half)
