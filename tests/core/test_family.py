"""Which names are of one family."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.family import family, telling


@pytest.mark.parametrize(
    "name",
    [
        "report.docx",
        "Report_v2 (1).docx",
        "report final.odt",
        "Copy of Report.pdf",
        "Report - Kopie (2).docx",
        "report-v2.1-final.pdf",
        "ReportV3.docx",
        "REPORT rev 4b.doc",
        "report.final.txt",
        "report (1) (2).pdf",
        "report_draft_3_old.md",
        "Kopie von report.docx",
    ],
)
def test_marks_of_versions_say_nothing(name: str) -> None:
    assert family(name) == "report"


@pytest.mark.parametrize(
    "name",
    [
        "Minutes 2024-05-01.md",
        "minutes_20240501.md",
        "2024-05 Minutes.md",
        "Minutes 01.05.2024.md",
        "minutes 3.md",
        "Minutes 2023.md",
        "minutes 2024-05-01 v2 (1).md",
    ],
)
def test_dates_and_numbers_say_nothing_when_read_loosely(name: str) -> None:
    assert family(name, loosely=True) == "minutes"
    assert family("minutes.md") != family(name) or "v2" in name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IMG_2231.jpg", "IMG_2232.jpg"),
        ("Rechnung_0412.pdf", "Rechnung_0413.pdf"),
        ("new york.txt", "york.txt"),
        ("finale.txt", "final.txt"),
        ("tv2.txt", "tv.txt"),
        ("copyright.txt", "right.txt"),
        ("2031 people.txt", "1400 people.txt"),
    ],
)
def test_other_things_are_kept_apart(one: str, other: str) -> None:
    assert family(one) != family(other)
    if one not in ("2031 people.txt", "tv2.txt"):
        assert family(one, loosely=True) != family(other, loosely=True)


def test_a_name_of_marks_alone_has_no_family() -> None:
    assert family("v2.txt") == family("final (3).pdf") == ""
    assert family("2024-05-01.pdf", loosely=True) == ""
    assert family("2024-05-01.pdf") != ""


@given(st.text(max_size=80), st.booleans())
def test_any_name_has_one(name: str, loosely: bool) -> None:
    key = family(name, loosely)
    assert key == key.strip()
    assert all(len(word) >= 3 for word in telling(key))
