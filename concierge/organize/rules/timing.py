"""When a rule that comes by the clock is due."""

from __future__ import annotations

import calendar
from datetime import datetime, time, timedelta

from concierge.core.errors import MisusedError
from concierge.core.wire.rules import RuleWhen

_HOURS, _MINUTES = 24, 60


def clock_of(at: str) -> time:
    """Return a time of day of ``HH:MM``.

    Raises:
        MisusedError: When it is none.
    """
    hours, colon, minutes = at.partition(":")
    numbers = [int(part) for part in (hours, minutes) if part.isascii() and part.isdigit()]
    if not colon or len(numbers) != 2 or len(minutes) != 2:
        raise _no_time(at)
    if numbers[0] >= _HOURS or numbers[1] >= _MINUTES:
        raise _no_time(at)
    return time(numbers[0], numbers[1])


def due_after(when: RuleWhen, moment: datetime) -> datetime | None:
    """Return the first time after a moment at which a rule is due; None for other rules.

    Args:
        when: When the rule runs; `checking` has looked at it.
        moment: In the zone of this machine, or without one.
    """
    if when.what not in ("daily", "weekly", "monthly"):
        return None
    at = clock_of(when.at)
    day = moment.date()
    while True:  # a month has a day that fits, a week and a day too
        due = datetime.combine(day, at, moment.tzinfo)
        if due > moment and _fits(when, due):
            return due
        day += timedelta(days=1)


def _fits(when: RuleWhen, due: datetime) -> bool:
    if when.what == "weekly":
        return due.isoweekday() == when.day
    if when.what == "monthly":
        return due.day == min(when.day, calendar.monthrange(due.year, due.month)[1])
    return True


def _no_time(at: str) -> MisusedError:
    return MisusedError(f"“{at}” is no time of day.", "Write hours and minutes, as 08:00.")
