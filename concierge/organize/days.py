"""Days to come as people say them, in English and German: tomorrow, in March, nächste Woche."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.(?:\s*(\d{4}))?")
_NAMED_DAY = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?([a-zä]+)(?:\s+(\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-zä]+)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_MONTH = re.compile(r"(?:next\s+|nächsten\s+)?([a-zä]+)(?:\s+(\d{4}))?")
_AHEAD = re.compile(r"(?:in\s+)?(\d{1,3}|[a-zäöüß]+)\s+([a-zä]+)")
_FILLING = re.compile(r"^(?:on|in|im|am|at|by)\s+")

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january januar jan jänner",
            "february februar feb",
            "march märz mar mär maerz",
            "april apr",
            "may mai",
            "june juni jun",
            "july juli jul",
            "august aug",
            "september sep sept",
            "october oktober oct okt",
            "november nov",
            "december dezember dec dez",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday montag",
            "tuesday dienstag",
            "wednesday mittwoch",
            "thursday donnerstag",
            "friday freitag",
            "saturday samstag sonnabend",
            "sunday sonntag",
        )
    )
    for name in names.split()
}
_COUNTS: Final = {
    name: number
    for number, names in enumerate(
        (
            "a an one ein eine einem einen einer",
            "two zwei",
            "three drei",
            "four vier",
            "five fünf",
            "six sechs",
            "seven sieben",
            "eight acht",
            "nine neun",
            "ten zehn",
            "eleven elf",
            "twelve zwölf",
        ),
        1,
    )
    for name in names.split()
}
_NEAR: Final = {
    "yesterday": -1,
    "gestern": -1,
    "today": 0,
    "heute": 0,
    "tomorrow": 1,
    "morgen": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
    "übermorgen": 2,
}
_NEXT: Final = {
    "next week": "week",
    "nächste woche": "week",
    "next month": "month",
    "nächsten monat": "month",
    "nächster monat": "month",
    "next year": "year",
    "nächstes jahr": "year",
}
_UNITS: Final = {
    **dict.fromkeys(("day", "days", "tag", "tage", "tagen"), "day"),
    **dict.fromkeys(("week", "weeks", "woche", "wochen"), "week"),
    **dict.fromkeys(("month", "months", "monat", "monate", "monaten"), "month"),
    **dict.fromkeys(("year", "years", "jahr", "jahre", "jahren"), "year"),
}


def day_of(text: str, today: date) -> date | None:
    """Return the day that is meant: the first of a month or year, the Monday of next week.

    A day or month without a year is the next one to come.

    Args:
        text: Such as ``tomorrow``, ``next week``, ``in March``, ``in 3 days``, ``friday``,
            ``2027-03-01``, ``1.3.``, ``March 1``; German as well.
        today: The day it is.

    Returns:
        The day, which may have passed; None when nothing is meant.
    """
    said = " ".join(text.casefold().replace(",", " ").split())
    try:
        return _near(said, today) or _dated(_FILLING.sub("", said), today)
    except (ValueError, OverflowError):  # the 31st of June, the year 10000
        return None


def _near(said: str, today: date) -> date | None:
    if said in _NEAR:
        return today + timedelta(_NEAR[said])
    if said in _NEXT:
        return _begin_of_next(_NEXT[said], today)
    if (ahead := _AHEAD.fullmatch(said)) and ahead[2] in _UNITS:
        count = int(ahead[1]) if ahead[1].isdecimal() else _COUNTS.get(ahead[1])
        return None if count is None else _later(today, count, _UNITS[ahead[2]])
    weekday = _WEEKDAYS.get(re.sub(r"^(?:on|next|am|nächsten)\s+", "", said))
    if weekday is None:
        return None
    return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def _dated(said: str, today: date) -> date | None:
    if found := _ISO.fullmatch(said):
        return date(*map(int, found.groups()))
    if found := _DAY_FIRST.fullmatch(said):
        return _coming(int(found[2]), int(found[1]), found[3], today)
    if (found := _NAMED_DAY.fullmatch(said)) and found[2] in _MONTHS:
        return _coming(_MONTHS[found[2]], int(found[1]), found[3], today)
    if (found := _MONTH.fullmatch(said)) and found[1] in _MONTHS:
        return _coming(_MONTHS[found[1]], 1, found[2], today)
    if (found := _MONTH_FIRST.fullmatch(said)) and found[1] in _MONTHS:
        return _coming(_MONTHS[found[1]], int(found[2]), found[3], today)
    return date(int(said), 1, 1) if re.fullmatch(r"\d{4}", said) else None


def _coming(month: int, day: int, year: str | None, today: date) -> date:
    """Return a day of a year, or without one the next that is not over."""
    if year:
        return date(int(year), month, day)
    found = date(today.year, month, day)
    return found if found > today else date(today.year + 1, month, day)


def _begin_of_next(unit: str, today: date) -> date:
    if unit == "week":
        return today + timedelta(7 - today.weekday())
    if unit == "month":
        return _later(today.replace(day=1), 1, "month")
    return date(today.year + 1, 1, 1)


def _later(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today + timedelta(count * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
