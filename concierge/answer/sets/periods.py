"""Times as questions name them: in 2024, since May, between March and June, last year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from concierge.answer.papers.days import DAY, MONTH_NAMES, MONTHS, day_of

_DAY: Final = timedelta(1)
_MONTHS: Final = 12  # of a year
_PARTS: Final = ("first 1st erste 1", "second 2nd zweite 2", "third 3rd dritte 3",
                 "fourth 4th vierte 4")  # fmt: skip
_PART_OF: Final = {word: part for part, words in enumerate(_PARTS) for word in words.split()}
_SHARE: Final = (
    rf"(?P<part>{'|'.join(_PART_OF)})(?:[ns]|\.)? (?P<share>quarter|half|quartal|halbjahr|hälfte)"
    r"(?: (?:of|von|des jahres|im jahr))?(?: the year)? (?P<py>(?:19|20)\d\d)"
    r"|q(?P<quarter>[1-4])[ /](?P<qy>(?:19|20)\d\d)"
)
_POINT: Final = re.compile(
    rf"(?:the |den |dem |der |year |jahre? |month of |monat )*(?:(?P<day>{DAY})"
    r"|(?P<iso>(?P<iy>\d{4})-(?P<im>\d{1,2}))"
    rf"|{_SHARE}|(?P<month>{MONTH_NAMES})\b\.?(?:,? (?P<my>(?:19|20)\d\d))?"
    r"|(?P<year>(?:19|20)\d\d)"
    r"|(?P<near>today|yesterday|heute|gestern|(?P<which>this|last|dieser?[ms]?|diese|letzte[rnms]?)"
    r" (?P<unit>year|month|week|jahr|monat|woche)))(?![\w-])",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"(?:between|from|zwischen|von|vom)\s+", re.IGNORECASE)
_TO: Final = re.compile(r"\s*(?:and|to|until|till|through|und|bis(?: zum)?|[-–])\s*", re.IGNORECASE)
_SINCE: Final = re.compile(r"(?:since|starting(?: in| from)?|seit|ab)\s+", re.IGNORECASE)
_BEFORE: Final = re.compile(r"(?:before|older than|vor)\s+", re.IGNORECASE)
_AFTER: Final = re.compile(r"(?:after|newer than|nach)\s+", re.IGNORECASE)
_UNTIL: Final = re.compile(r"(?:until|till|up to|bis)\s+", re.IGNORECASE)
_WITHIN: Final = re.compile(
    r"(?:dated |datiert )?(?:in|from|of|on|during|for|within|im|in|aus|von|vom|am|für)\s+",
    re.IGNORECASE,
)
_UNITS: Final = {"jahr": "year", "monat": "month", "woche": "week"}


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, side by side.

    Attributes:
        first: The first, or None for all before.
        after: The first that is no more among them, or None for all that follow.
    """

    first: date | None
    after: date | None

    def holds(self, day: date) -> bool:
        """Say whether a day is one of them."""
        return not (self.first and day < self.first) and not (self.after and day >= self.after)

    def term(self, field: str) -> str:
        """Write it as a condition of the query language."""
        if self.first is None:
            return f"{field}<{self.after}"
        if self.after is None:
            return f"{field}>={self.first}"
        begin, end = self.spelled
        return f"{field}:{begin}" if begin == end else f"{field}:{begin}..{end}"

    @property
    def spelled(self) -> tuple[str, str]:
        """The first and the last year, month or day, as long as these make it up."""
        first, after = self.first or date.min, self.after or date.max
        last = after - _DAY
        if (first.month, first.day) == (1, 1) and (after.month, after.day) == (1, 1):
            return f"{first:%Y}", f"{last:%Y}"
        if first.day == after.day == 1:
            return f"{first:%Y-%m}", f"{last:%Y-%m}"
        return first.isoformat(), last.isoformat()


@dataclass(frozen=True, slots=True)
class _Point:
    """A named stretch of days, where it ends in the text, and whether its year was guessed."""

    first: date
    after: date
    end: int
    guessed: bool = False


def period_at(text: str, today: date) -> tuple[Period, int] | None:
    """Read a time at the very beginning of a text.

    Args:
        text: What is left of a question.
        today: The day it is.

    Returns:
        The days that are meant, and where the words for them end; or None.
    """
    if (start := _BETWEEN.match(text)) and (found := _span(text, start.end(), today)):
        return found
    for pattern, side in (
        (_SINCE, "since"),
        (_BEFORE, "before"),
        (_AFTER, "after"),
        (_UNTIL, "to"),
    ):
        start = pattern.match(text)
        point = _point(text, start.end(), today) if start else None
        if point is not None:
            return _open(point, side), point.end
    start = _WITHIN.match(text)
    if start and (found := _span(text, start.end(), today)):
        return found
    point = _point(text, start.end() if start else 0, today)
    bare_month = point is not None and start is None and point.guessed
    if point is None or bare_month:  # “may” and “march” are verbs, too
        return None
    return Period(point.first, point.after), point.end


def _span(text: str, at: int, today: date) -> tuple[Period, int] | None:
    first = _point(text, at, today)
    joint = _TO.match(text, first.end) if first else None
    last = _point(text, joint.end(), today) if joint else None
    if first is None or last is None:
        return None
    begin = first.first
    if first.guessed:
        begin = begin.replace(year=last.first.year)
        begin = begin.replace(year=begin.year - 1) if begin > last.first else begin
    return (Period(begin, last.after), last.end) if begin < last.after else None


def _open(point: _Point, side: str) -> Period:
    match side:
        case "since":
            return Period(point.first, None)
        case "after":
            return Period(point.after, None)
        case "before":
            return Period(None, point.first)
        case _:
            return Period(None, point.after)


def _point(text: str, at: int, today: date) -> _Point | None:
    found = _POINT.match(text, at)
    if found is None:
        return None
    if found["day"]:
        day = day_of(found)
        return None if day is None else _Point(day, day + _DAY, found.end())
    if found["near"]:
        return _near(found, today)
    if found["share"] or found["quarter"]:
        return _share(found)
    if found["year"]:
        year = int(found["year"])
        return _Point(date(year, 1, 1), date(year + 1, 1, 1), found.end())
    return _month(found, today)


def _share(found: re.Match[str]) -> _Point | None:
    """Return a quarter or a half of a year, or None when there is none of that number."""
    if found["quarter"]:
        months, part, year = 3, int(found["quarter"]) - 1, int(found["qy"])
    else:
        months = 3 if found["share"].casefold().startswith("qua") else 6
        part, year = _PART_OF[found["part"].casefold()], int(found["py"])
    if months * part >= _MONTHS:
        return None
    begin, end = date(year, months * part + 1, 1), date(year, months * (part + 1), 1)
    return _Point(begin, _following(end), found.end())


def _month(found: re.Match[str], today: date) -> _Point | None:
    month = int(found["im"]) if found["iso"] else MONTHS[found["month"].casefold()]
    written = found["iy"] or found["my"]
    if not 1 <= month <= 12:
        return None
    year = int(written) if written else today.year - (month > today.month)
    if not date.min.year < year < date.max.year:
        return None
    first = date(year, month, 1)
    return _Point(first, _following(first), found.end(), guessed=not written)


def _near(found: re.Match[str], today: date) -> _Point:
    word = found["near"].casefold()
    if not found["unit"]:
        first = today if word in {"today", "heute"} else today - _DAY
        return _Point(first, first + _DAY, found.end())
    unit = found["unit"].casefold()
    is_last = found["which"].casefold().startswith(("last", "letzt"))
    begin, after = _begun(today, _UNITS.get(unit, unit), is_last)
    return _Point(begin, after, found.end())


def _begun(today: date, unit: str, is_last: bool) -> tuple[date, date]:
    if unit == "week":
        monday = today - timedelta(today.weekday() + 7 * is_last)
        return monday, monday + timedelta(7)
    if unit == "year":
        first = date(today.year - is_last, 1, 1)
        return first, date(first.year + 1, 1, 1)
    first = today.replace(day=1)
    first = (first - _DAY).replace(day=1) if is_last else first
    return first, _following(first)


def _following(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
