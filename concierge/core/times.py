"""Days as the person counts them, the times of files, and how long something may still take."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from concierge.core.records import storable_ns

Unit = Literal["second", "minute", "hour", "day"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
_FEW_MINUTES = 10
_STEP_MINUTES = 5
_HOURS_COUNTED = 36


def start_ns(day: date) -> int:
    """Return when a day begins on this machine, nanoseconds since 1970, as files' times are."""
    begin = datetime.combine(day, time())
    try:
        seconds = begin.astimezone().timestamp()
    except (OSError, OverflowError, ValueError):  # before 1970 on Windows; the year 1
        seconds = (begin - datetime(1970, 1, 1)).total_seconds()  # noqa: DTZ001
    return storable_ns(int(seconds) * 10**9)


def local_time(seconds: float) -> datetime:
    """Return a moment, seconds since 1970, in this machine's zone, or in UTC where it has none."""
    try:
        return datetime.fromtimestamp(seconds).astimezone()
    except (OSError, OverflowError, ValueError):  # before 1970 on Windows
        return _EPOCH + timedelta(seconds=seconds)


def iso_time(seconds: float) -> str:
    """Spell a moment, seconds since 1970, as ISO 8601 in this machine's zone, to the second."""
    return local_time(seconds).isoformat(timespec="seconds")


def year_of(nanoseconds: int) -> int:
    """Return the year of a file's time on this machine."""
    return local_time(nanoseconds / 1e9).year


def roughly(seconds: float) -> tuple[int, Unit]:
    """Return a time that was estimated in steps as wide as the estimate is uncertain.

    Returns:
        So many of a unit: no minute for less than one, minutes one by one up to ten and by
        fives up to an hour, then hours and days.
    """
    if seconds < _MINUTE_S:
        return 0, "minute"
    minutes = round(seconds / _MINUTE_S)
    if minutes > _FEW_MINUTES:
        minutes = _STEP_MINUTES * round(minutes / _STEP_MINUTES)
    if minutes * _MINUTE_S < _HOUR_S:
        return minutes, "minute"
    hours = max(1, round(seconds / _HOUR_S))
    return (hours, "hour") if hours < _HOURS_COUNTED else (round(seconds / _DAY_S), "day")
