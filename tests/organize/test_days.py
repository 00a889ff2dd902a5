"""Days to come, as people say them."""

from __future__ import annotations

from datetime import date

import pytest

from concierge.organize.days import day_of

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2026-11-22"), ("Tomorrow", "2026-11-23"), ("morgen", "2026-11-23"),
        ("übermorgen", "2026-11-24"), ("next week", "2026-11-23"), ("nächste Woche", "2026-11-23"),
        ("in a week", "2026-11-29"), ("in 2 Wochen", "2026-12-06"), ("in 3 days", "2026-11-25"),
        ("next month", "2026-12-01"), ("in einem Jahr", "2027-11-22"), ("next year", "2027-01-01"),
        ("in March", "2027-03-01"), ("im März", "2027-03-01"), ("March 5", "2027-03-05"),
        ("march 5, 2030", "2030-03-05"), ("on 5 March", "2027-03-05"), ("am 5. März", "2027-03-05"),
        ("in December", "2026-12-01"), ("in November", "2027-11-01"), ("November 30", "2026-11-30"),
        ("2027-03-01", "2027-03-01"), ("1.3.2027", "2027-03-01"), ("1.3.", "2027-03-01"),
        ("friday", "2026-11-27"), ("next Sunday", "2026-11-29"), ("am Montag", "2026-11-23"),
        ("in 2028", "2028-01-01"), ("in 3 months", "2027-02-22"),
        ("in zwei Wochen", "2026-12-06"), ("in three days", "2026-11-25"),
        ("in zwölf Monaten", "2027-11-22"), ("yesterday", "2026-11-21"),
    ],
)  # fmt: skip
def test_a_day_is_understood(said: str, day: str) -> None:
    found = day_of(said, TODAY)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "said", ["", "soon", "31 June", "in 99 years and a day", "in some days", "13.13."]
)
def test_what_is_no_day_is_none(said: str) -> None:
    assert day_of(said, TODAY) is None


def test_a_month_that_is_shorter_ends_sooner() -> None:
    assert day_of("in a month", date(2027, 1, 31)) == date(2027, 2, 28)
