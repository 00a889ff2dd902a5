"""The query language: pairs among words, what they mean, and where they stand."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.filters import STATES, Field, Filter, spelled
from concierge.core.records import Kind
from concierge.search.dates import NAMED, range_of
from concierge.search.faceting import joined_folders
from concierge.search.fields import FIELDS, type_names
from concierge.search.query import Query, parse

TODAY = date(2024, 3, 6)  # a Wednesday

pairs = st.builds(
    lambda minus, field, value, quote: f"{minus}{field}:{quote}{value}{quote}",
    st.sampled_from(["", "-"]),
    st.sampled_from([*FIELDS, "TYPE", "note"]),
    st.text('abc019-.,~/"* ', max_size=12) | st.sampled_from([*NAMED, *STATES, "pdf", "2024"]),
    st.sampled_from(["", '"']),
)


@given(st.lists(pairs | st.text(max_size=10), max_size=6).map(" ".join))
def test_everything_is_a_query_and_terms_stand_where_they_say(text: str) -> None:
    query = parse(text)
    clean = text.encode("utf-8", "replace").decode()
    last = 0
    for term in query.terms:
        assert last <= term.start < term.end <= len(clean)
        last = term.end
        assert term.value in clean[term.start : term.end] or not term.field
    assert len([term for term in query.terms if term.field]) == len(query.pairs)
    assert query.lists is False or query.empty


@given(st.text())
def test_without_a_colon_there_are_only_words(text: str) -> None:
    query = parse(text.replace(":", " "))
    assert query.filters == ()
    assert not any(term.field or term.problem for term in query.terms)


def test_pairs_are_taken_out_of_the_words() -> None:
    text = 'invoice type:pdf "of the month" -tag:work/acme in:"My Files" 12:30'
    query = parse(text)
    assert query.text == "invoice of the month 12:30"
    assert query.words == ("invoice", "12:30")
    assert query.phrases == ("of the month",)
    assert query.filters == (
        Filter("type", (".pdf",)),
        Filter("tag", ("work/acme",), negated=True),
        Filter("in", ("My Files",)),
    )
    told = [(term.field, term.value, term.negated) for term in query.terms]
    assert told == [
        ("", "invoice", False),
        ("type", "pdf", False),
        ("", "of the month", False),
        ("tag", "work/acme", True),
        ("in", "My Files", False),
        ("", "12:30", False),
    ]
    spans = [text[term.start : term.end] for term in query.terms]
    assert spans[2:5] == ['"of the month"', "-tag:work/acme", 'in:"My Files"']


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("", True),
        ("  ", True),
        ('"', True),
        ("type:pdf", True),
        ('type:pdf "', True),
        ("...", False),
        ("rent", False),
        ("type:pdf rent", False),
        ("type:thing", False),
    ],
)
def test_whether_files_are_listed(text: str, lists: bool) -> None:
    assert parse(text).lists is lists


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("document", ("document",)),
        ("Documents", ("document",)),
        ("photo", ("picture",)),
        ("e-mails", ("mail",)),
        ("pdf", (".pdf",)),
        (".JPG", (".jpg",)),
        ("pdf,mail", (".pdf", "mail")),
        ("music", ("audio",)),
    ],
)
def test_types(typed: str, values: tuple[str, ...]) -> None:
    assert parse(f"type:{typed}").filters == (Filter("type", values),)
    assert parse(f"-KIND:{typed}").filters == (Filter("type", values, negated=True),)


def test_every_type_that_is_suggested_is_one() -> None:
    assert {str(kind) for kind in Kind} - set(type_names()) == {"other"}
    for name in [*type_names(), "other"]:
        (term,) = parse(f"type:{name}").terms
        assert (term.field, term.value, term.problem) == ("type", name, "")


@pytest.mark.parametrize(
    "text", ["type:thing", "date:soon", "date:2024-13", "is:lovely", "lang:klingon1"]
)
def test_what_means_nothing_is_searched_as_words(text: str) -> None:
    query = parse(text)
    assert query.filters == ()
    assert query.words == (text,)
    (term,) = query.terms
    assert (term.field, term.value) == ("", text)
    assert "searched as words" in term.problem


@pytest.mark.parametrize("text", ["Note: call", "https://example.org/a", "12:30", "type:", "a:b"])
def test_what_is_no_pair_is_words_without_a_word(text: str) -> None:
    query = parse(text)
    assert query.filters == ()
    assert query.words
    assert not any(term.problem for term in query.terms)


def test_alternatives_are_joined_and_others_hold_together() -> None:
    assert parse("type:pdf type:mail,code").filters == (Filter("type", (".pdf", "mail", "code")),)
    assert len(parse("type:pdf -type:mail -type:code").filters) == 3
    assert len(parse("tag:a tag:b in:c in:d").filters) == 4
    both = parse("date:2022 date:2024").filters
    assert [len(one.ranges) for one in both] == [2]


def test_a_quote_may_still_be_open() -> None:
    assert parse('in:"My Fi').filters == (Filter("in", ("My Fi",)),)
    assert parse('tag:"a, b"').filters == (Filter("tag", ("a, b",)),)
    assert parse("type:pdf, rent").filters == (Filter("type", (".pdf",)),)


def test_home_is_spelled_out() -> None:
    (one,) = parse("in:~/Documents").filters
    assert one.values == (os.fspath(Path("~/Documents").expanduser()),)


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-2", date(2024, 2, 1), date(2024, 3, 1)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1)),
        ("29.2.2024", date(2024, 2, 29), date(2024, 3, 1)),
        ("2022..2023-06", date(2022, 1, 1), date(2023, 7, 1)),
        ("2022..", date(2022, 1, 1), None),
        ("..2022", None, date(2023, 1, 1)),
        ("today", TODAY, date(2024, 3, 7)),
        ("Yesterday", date(2024, 3, 5), TODAY),
        ("this-week", date(2024, 3, 4), date(2024, 3, 11)),
        ("last-week", date(2024, 2, 26), date(2024, 3, 4)),
        ("this-month", date(2024, 3, 1), date(2024, 4, 1)),
        ("last-month", date(2024, 2, 1), date(2024, 3, 1)),
        ("this-year", date(2024, 1, 1), date(2025, 1, 1)),
        ("last_year", date(2023, 1, 1), date(2024, 1, 1)),
        ("last-year..yesterday", date(2023, 1, 1), TODAY),
    ],
)
def test_dates(text: str, first: date | None, after: date | None) -> None:
    found = range_of(text, TODAY)
    assert found is not None
    for bound, day in zip(found, (first, after), strict=True):
        assert (bound is None) == (day is None)
        if bound is not None and day is not None:
            begin = datetime.fromtimestamp(bound / 1e9).astimezone()
            assert (begin.date(), begin.hour, begin.minute) == (day, 0, 0)


@pytest.mark.parametrize("text", ["", "..", "2023-02-29", "0000", "31.6.2024", "24", "next-week"])
def test_what_is_no_date(text: str) -> None:
    assert range_of(text, TODAY) is None


@given(st.text("0123456789-. dayweekmonth", max_size=14))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = range_of(text, TODAY)
    if found is not None and None not in found:
        assert all(-(2**63) <= bound < 2**63 for bound in found if bound is not None)


@given(st.sampled_from(["tag", "collection", "in"]), st.text(min_size=1).filter(str.strip))
def test_what_is_spelled_is_understood(field: Field, value: str) -> None:
    plain = " ".join(value.replace('"', " ").split())
    plain = plain.encode("utf-8", "replace").decode()
    if not plain or plain.startswith(("~", "file:")):
        return
    query = parse(spelled(field, plain))
    assert query.filters == (Filter(field, (plain,)),)
    assert query == Query("", filters=query.filters)


@pytest.mark.skipif(os.name != "posix", reason="paths are spelled otherwise")
def test_folders_are_joined_below_the_one_that_holds_them_all() -> None:
    numbers = {b"/a/b/c": 1, b"/a/b/c/d": 2, b"/a/b/e/f": 3, b"/a/b": 4}
    assert joined_folders(numbers) == (b"/a/b", {b"/a/b/c": 3, b"/a/b/e": 3, b"/a/b": 4})
    assert joined_folders({b"/x/y": 1, b"/z": 2}) == (b"/", {b"/x": 1, b"/z": 2})
    assert joined_folders({b"/x/y": 1}) == (b"/x/y", {b"/x/y": 1})
    assert joined_folders({}) == (b"", {})


def test_too_many_conditions_are_told_as_such() -> None:
    told = parse("type:pdf " * 33).terms[-1].problem
    assert "Only 32" in told
    assert "nothing that" not in told
