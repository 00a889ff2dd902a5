"""Days, months and years as people write them in a query."""

from __future__ import annotations

import re
from datetime import date, timedelta

from concierge.core.times import start_ns

_Days = tuple[date, date]

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
NAMED = (
    "today",
    "yesterday",
    "this-week",
    "last-week",
    "this-month",
    "last-month",
    "this-year",
    "last-year",
)
"""What can be said instead of a date; weeks begin on Monday."""


def days_of(text: str, today: date | None = None) -> tuple[int, int] | None:
    """Read a day, a month or a year.

    Args:
        text: In lower case: ``2024``, ``2024-05``, ``2024-05-01``, ``1.5.2024`` or a name of
            `NAMED`.
        today: The day it is, or none for the clock's.

    Returns:
        When it begins and when it is over, nanoseconds since 1970 in this machine's time zone;
        None when it means nothing.
    """
    now = today or date.today()  # noqa: DTZ011 - days are those of the person
    try:
        found = _named(text.replace("_", "-"), now) or _written(text)
    except (ValueError, OverflowError):  # the 31st of June, the year 0 or 10000
        return None
    return None if found is None else (start_ns(found[0]), start_ns(found[1]))


def _written(text: str) -> _Days | None:
    if found := _DAY.fullmatch(text):
        day = date(*map(int, found.groups()))
    elif found := _DAY_FIRST.fullmatch(text):
        day = date(*map(int, reversed(found.groups())))
    elif found := _MONTH.fullmatch(text):
        return _month(int(found[1]), int(found[2]))
    elif found := _YEAR.fullmatch(text):
        return _year(int(found[1]))
    else:
        return None
    return day, day + timedelta(1)


def _named(text: str, today: date) -> _Days | None:
    if text not in NAMED:
        return None
    day, week = timedelta(1), timedelta(7)
    monday = today - timedelta(today.weekday())
    month_before = today.replace(day=1) - day
    spans = {
        "today": (today, today + day),
        "yesterday": (today - day, today),
        "this-week": (monday, monday + week),
        "last-week": (monday - week, monday),
        "this-month": _month(today.year, today.month),
        "last-month": _month(month_before.year, month_before.month),
        "this-year": _year(today.year),
        "last-year": _year(today.year - 1),
    }
    return spans[text]


def _month(year: int, month: int) -> _Days:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following


def _year(year: int) -> _Days:
    return date(year, 1, 1), date(year + 1, 1, 1)
