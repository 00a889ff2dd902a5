"""Days as documents write them, in English and German."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_NAMES: Final = (
    "january januar jan jänner",
    "february februar feb feber",
    "march märz mar mär mrz maerz",
    "april apr",
    "may mai",
    "june juni jun",
    "july juli jul",
    "august aug",
    "september sept sep",
    "october oktober oct okt",
    "november nov",
    "december dezember dec dez",
)
MONTHS: Final = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
"""Names of months and their short forms, by number."""

MONTH_NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
"""The same for a regular expression."""

DAY: Final = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m1>{MONTH_NAMES})\b\.?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{MONTH_NAMES})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{1,2})-(?P<d3>\d{1,2})"
    r"|(?P<d4>\d{1,2})[./](?P<m4>\d{1,2})[./](?P<y4>\d{4}|\d{2})"
)
"""A day, for a regular expression that does not mind case."""

_DAY: Final = re.compile(rf"(?<![\w.])(?:{DAY})(?!\w)", re.IGNORECASE)
_CENTURY = 2000
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Dated:
    """A day in a text, with its characters."""

    day: date
    start: int
    end: int


def days(text: str) -> Iterator[Dated]:
    """Yield the days in a text, in order; 3/4/2024 is the third of April."""
    for found in _DAY.finditer(text):
        day = day_of(found)
        if day is not None:
            yield Dated(day, found.start(), found.end())


def day_of(found: re.Match[str]) -> date | None:
    """Return the day that a match of `DAY` means, or None when there is none such."""
    for number in "1234":
        if year := found[f"y{number}"]:
            month, day = found[f"m{number}"], int(found[f"d{number}"])
            named = int(month) if month.isdigit() else MONTHS[month.casefold()]
            return _day(int(year) + (_CENTURY if len(year) == 2 else 0), named, day)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    if month > 12 >= day:  # 02/17/2024, as Americans write it
        month, day = day, month
    try:
        return date(year, month, day) if year >= _FIRST_YEAR else None
    except ValueError:
        return None
