"""Moments in the zone of this machine, and times told in steps as wide as they are uncertain."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.times import Unit, iso_time, local_time, roughly, year_of

_SECONDS: dict[Unit, int] = {"minute": 60, "hour": 3600, "day": 86_400}


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.0, (0, "minute")),
        (59.9, (0, "minute")),
        (60.0, (1, "minute")),
        (200.0, (3, "minute")),
        (12 * 60.0, (10, "minute")),
        (50 * 60.0, (50, "minute")),
        (59 * 60.0, (1, "hour")),
        (5 * 3600.0, (5, "hour")),
        (3 * 86_400.0, (3, "day")),
    ],
)
def test_it_is_told_coarsely(seconds: float, expected: tuple[int, Unit]) -> None:
    assert roughly(seconds) == expected


@given(st.floats(60, 1e8), st.floats(0, 1e8))
def test_it_is_never_far_off_and_never_more_for_less(seconds: float, more: float) -> None:
    count, unit = roughly(seconds)
    told = count * _SECONDS[unit]
    assert told / 1.5 <= seconds <= told * 1.5
    later, later_unit = roughly(seconds + more)
    assert later * _SECONDS[later_unit] >= told


@pytest.fixture
def far_west(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A zone in which the first moments of the year 1 are of no year."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one zone for all of its programs")
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("seconds", [0.0, 1.7e9, -1.0, -11_644_473_600.0, -62_135_596_800.0])
def test_every_moment_of_a_file_can_be_told(seconds: float, far_west: None) -> None:
    assert local_time(seconds).timestamp() == seconds
    told = datetime.fromisoformat(iso_time(seconds))
    assert told.timestamp() == seconds
    assert told.year == year_of(int(seconds * 1e9))
