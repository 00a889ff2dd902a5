"""Days as the person counts them, and the times of files."""

from __future__ import annotations

from datetime import date, datetime, time

from concierge.core.records import storable_ns


def start_ns(day: date) -> int:
    """Return when a day begins on this machine, nanoseconds since 1970, as files' times are."""
    begin = datetime.combine(day, time())
    try:
        seconds = begin.astimezone().timestamp()
    except (OSError, OverflowError, ValueError):  # before 1970 on Windows; the year 1
        seconds = (begin - datetime(1970, 1, 1)).total_seconds()  # noqa: DTZ001
    return storable_ns(int(seconds) * 10**9)


def year_of(nanoseconds: int) -> int:
    """Return the year of a file's time on this machine."""
    try:
        return datetime.fromtimestamp(nanoseconds / 1e9).astimezone().year
    except (OSError, OverflowError, ValueError):
        return 1970 + int(nanoseconds // (365.2425 * 86_400e9))
