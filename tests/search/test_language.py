"""The query language: pairs among words, what they mean, and where they stand."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.filters import HOLDINGS, STATES, Field, Filter, single, spelled
from concierge.core.records import Kind
from concierge.core.wording import Either, Wording, plain
from concierge.search.faceting import joined_folders
from concierge.search.language import amounts
from concierge.search.language.amounts import EXAMPLES, Operator, range_of, without_currency
from concierge.search.language.dates import NAMED
from concierge.search.language.fields import FIELDS
from concierge.search.language.kinds import type_names
from concierge.search.language.query import Query, parse
from concierge.search.language.reading import MOST_CONDITIONS, MOST_WORDS
from concierge.search.language.syntax import DEEPEST, parse_tree

TODAY = date(2024, 3, 6)  # a Wednesday

pairs = st.builds(
    lambda minus, field, sign, value, quote: f"{minus}{field}{sign}{quote}{value}{quote}",
    st.sampled_from(["", "-", "NOT "]),
    st.sampled_from([*FIELDS, "TYPE", "note"]),
    st.sampled_from([":", "=", "<", ">=", ":<="]),
    st.text('abc019-.,~/"* ', max_size=12) | st.sampled_from([*NAMED, *STATES, "pdf", "2024"]),
    st.sampled_from(["", '"']),
)


def bare(text: str) -> str:
    """Return a text without quotes and blanks."""
    return "".join(text.replace('"', "").split())


@given(st.lists(pairs | st.text(max_size=10), max_size=6).map(" ".join))
def test_everything_is_a_query_and_terms_stand_where_they_say(text: str) -> None:
    query = parse(text)
    clean = text.encode("utf-8", "replace").decode()
    last = 0
    for term in query.terms:
        assert last <= term.start < term.end <= len(clean)
        last = term.end
        assert bool(term.problem) != bool(term.meaning)
        written = bare(clean[term.start : term.end])
        assert all(bare(part) in written for part in term.value.lstrip("<=>").split(","))
    asked = [one for one in single(query.filters) if one.field != "text"]
    assert {one.field for one in asked} == {term.field for term in query.terms if term.field}
    assert query.lists is False or (query.empty and query.complete)


@given(st.text())
def test_without_a_colon_there_are_only_words(text: str) -> None:
    query = parse(text.translate(dict.fromkeys(map(ord, ":<=>"), " ")))
    assert {one.field for one in single(query.filters)} <= {"text"}
    assert not any(term.field for term in query.terms)


def test_pairs_are_taken_out_of_the_words() -> None:
    text = 'invoice type:pdf "of the month" -tag:work/acme in:"My Files" 12:30'
    query = parse(text)
    assert query.text == "invoice of the month 12:30"
    month = Wording("of the month", "phrase")
    assert query.wishes == (Wording("invoice"), month, Wording("12:30"))
    assert query.filters == (
        Filter("type", (".pdf",)),
        Filter("text", ("of the month",), wordings=(month,)),
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
    "text",
    ["type:thing", "date:soon", "date:2024-13", "is:lovely", "lang:klingon1", "type>pdf", "has:x"],
)
def test_what_means_nothing_is_searched_as_words(text: str) -> None:
    query = parse(text)
    assert query.filters == ()
    assert query.wishes == plain([text])
    (term,) = query.terms
    assert (term.field, term.value) == ("", text)
    assert "searched as words" in term.problem


def test_what_means_nothing_can_be_left_out() -> None:
    query = parse("-type:thing")
    assert query.lists
    assert query.filters == (text_filter("type:thing", negated=True),)
    assert "searched as words" in query.terms[0].problem


@pytest.mark.parametrize("text", ["Note: call", "https://example.org/a", "12:30", "type:", "a:b"])
def test_what_is_no_pair_is_words_without_a_word(text: str) -> None:
    query = parse(text)
    assert query.filters == ()
    assert query.wishes
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
    assert parse('tag:"a b",c').filters == (Filter("tag", ("a b", "c")),)


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
    found = range_of("date", ":", text, TODAY)
    assert found is not None
    for bound, day in zip(found, (first, after), strict=True):
        assert (bound is None) == (day is None)
        if bound is not None and day is not None:
            begin = datetime.fromtimestamp(bound / 1e9).astimezone()
            assert (begin.date(), begin.hour, begin.minute) == (day, 0, 0)


@pytest.mark.parametrize("text", ["", "..", "2023-02-29", "0000", "31.6.2024", "24", "next-week"])
def test_what_is_no_date(text: str) -> None:
    assert range_of("date", ":", text, TODAY) is None


MILLION = 1_000_000


@pytest.mark.parametrize(
    ("field", "sign", "text", "wanted"),
    [
        ("size", ">", "1M", (MILLION + 1, None)),
        ("size", ">=", "1M", (MILLION, None)),
        ("size", "<", "1mb", (None, MILLION)),
        ("size", "<=", "1M", (None, MILLION + 1)),
        ("size", ":", "1M", (MILLION // 2, 3 * MILLION // 2)),
        ("size", "=", "1.5M", (1_450_000, 1_550_000)),
        ("size", ":", "1M..5M", (MILLION, 5 * MILLION + 1)),
        ("size", ":", "5M..1M", (MILLION, 5 * MILLION + 1)),
        ("size", ":", "..1k", (None, 1001)),
        ("size", "=", "0", (0, 1)),
        ("size", "=", "117", (117, 118)),
        ("size", ">", "1MiB", (2**20 + 1, None)),
        ("size", ">", "999999999999T", (2**60 + 1, None)),
        ("duration", ">", "5m", (300_001, None)),
        ("duration", ":", "1h..2h", (3_600_000, 7_200_001)),
        ("duration", "<", "1h30m", (None, 5_400_000)),
        ("duration", "<", "1:30:00", (None, 5_400_000)),
        ("duration", "<", "1.5 h", (None, 5_400_000)),
        ("duration", ":", "5m", (270_000, 330_000)),
        ("duration", ">=", "90", (90_000, None)),
        ("amount", ">", "100", (10_001, None)),
        ("amount", "<=", "86,40", (None, 8641)),
        ("amount", ":", "86.4", (8635, 8645)),
        ("amount", ":", "86", (8550, 8650)),
        ("amount", "=", "86.40", (8640, 8641)),
        ("amount", ":", "10..50", (1000, 5001)),
        ("pages", ">", "10", (11, None)),
        ("pages", ":", "10", (10, 11)),
        ("pages", ":", "2..5", (2, 6)),
    ],
)
def test_amounts(
    field: Field,
    sign: Operator,
    text: str,
    wanted: tuple[int | None, int | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(amounts, "_STEP", 1000)  # as everywhere but on Windows
    assert range_of(field, sign, text) == wanted


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("size", "big"),
        ("size", "1x"),
        ("size", "1i"),
        ("size", ".."),
        ("size", "-1"),
        ("duration", "soon"),
        ("duration", "5 apples"),
        ("pages", "1.5"),
        ("amount", "100€"),
        ("amount", "1.234"),
        ("amount", "much"),
    ],
)
def test_what_is_no_amount(field: Field, text: str) -> None:
    assert range_of(field, ":", text) is None


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("100", ("100", "")),
        ("100€", ("100", "EUR")),
        ("CHF 1.50", ("1.50", "CHF")),
        ("10..50 dollars", ("10..50", "USD")),
        ("10€..50eur", ("10..50", "EUR")),
        ("..£50", ("..50", "GBP")),
        ("10€..$50", None),
        ("50 apples", None),
    ],
)
def test_sums_name_their_currency(text: str, parted: tuple[str, str] | None) -> None:
    assert without_currency(text) == parted


def test_days_are_compared_as_wholes() -> None:
    first, after = range_of("date", ":", "2023-05") or (0, 0)
    for sign, wanted in {
        "<": (None, first),
        "<=": (None, after),
        ">": (after, None),
        ">=": (first, None),
        "=": (first, after),
    }.items():
        assert range_of("date", sign, "2023-05") == wanted  # type: ignore[arg-type]
        assert parse(f"date{sign}2023-05") == parse(f"modified:{sign}2023-05")
    assert range_of("date", ">", "2022..2023") is None


def test_two_bounds_hold_together() -> None:
    assert len(parse("size>1M size<5M").filters) == 2
    assert len(parse("date:2022.. date:..2023").filters) == 2
    assert len(parse("date:2022 date:2023").filters) == 1


@given(st.sampled_from(list(EXAMPLES)), st.sampled_from([":", "<", ">="]), st.text(max_size=12))
def test_any_text_is_an_amount_or_none(field: Field, sign: Operator, text: str) -> None:
    found = range_of(field, sign, text, TODAY)
    assert found is None or all(bound is None or abs(bound) < 2**63 for bound in found)


def test_every_example_is_an_amount() -> None:
    for field, examples in EXAMPLES.items():
        for example in examples:
            (asked,) = parse(f"{field}:{example}").filters
            assert (asked.field, len(asked.ranges)) == (field, 1)


def test_every_value_that_is_suggested_is_one() -> None:
    for field, values in (("has", HOLDINGS), ("is", STATES)):
        for value in values:
            assert parse(f"{field}:{value}").filters == (Filter(field, (value,)),)  # type: ignore[arg-type]


def text_filter(word: str, negated: bool = False) -> Filter:
    return Filter("text", (word,), negated, wordings=(Wording(word),))


def test_groups_of_words_are_wishes() -> None:
    query = parse("plumber (invoice OR bill)")
    assert query.filters == ()
    assert query.wishes == (
        Wording("plumber"),
        Either(((Wording("invoice"),), (Wording("bill"),))),
    )
    assert query.names == (("plumber", "invoice"), ("plumber", "bill"))
    assert query.text == "plumber invoice bill"
    assert query.has_meaning
    assert not query.complete


def test_groups_with_a_condition_are_conditions() -> None:
    query = parse("(tag:bill OR invoice) -draft")
    groups = ((Filter("tag", ("bill",)),), (text_filter("invoice"),))
    assert query.filters == (Filter("any", groups=groups), text_filter("draft", negated=True))
    assert query.wishes == (Either(((Wording("invoice"),),)),)
    assert query.complete
    assert not query.lists
    assert not parse("(tag:bill OR invoice) rent").complete


def test_what_is_left_out_is_not_looked_for() -> None:
    for text in ("-draft", "NOT draft", "-(draft)", "NOT NOT -draft"):
        query = parse(text)
        assert query.filters == (text_filter("draft", negated=True),)
        assert query.lists
        assert query.text == ""
    both = Filter("any", negated=True, groups=((text_filter("a1"), text_filter("b1")),))
    assert parse("-(a1 b1)").filters == (both,)
    choice = Filter("any", negated=True, groups=((text_filter("a1"),), (text_filter("b1"),)))
    assert parse("-(a1 OR b1)").filters == (choice,)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("invoi*", Wording("invoi", "prefix")),
        ('"tax return"', Wording("tax return", "phrase")),
        ('"tax return"~5', Wording("tax return", "near", 5)),
    ],
)
def test_what_is_demanded_keeps_meaning_out(text: str, wording: Wording) -> None:
    query = parse(f"{text} rent")
    assert query.wishes == (wording, Wording("rent"))
    assert query.filters == (Filter("text", (wording.text,), wordings=(wording,)),)
    assert not query.has_meaning


def test_signs_that_mean_nothing_are_told() -> None:
    for text, sign, told in (
        ("(rent", "(", "not closed"),
        ("rent)", ")", "No parenthesis was opened"),
        ("rent |", "|", "left out"),
        ("rent OR", "OR", "searched as a word"),
        ("NOT", "NOT", "searched as a word"),
        ("(" * 30 + "rent" + ")" * 30, "(", "deep"),
    ):
        problems = [term for term in parse(text).terms if term.problem]
        assert problems
        for term in problems:
            assert text[term.start : term.end] == term.value == sign
            assert told in term.problem
        assert Wording("rent") in parse(text).wishes or text == "NOT"


@given(st.text("0123456789-. dayweekmonth", max_size=14))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = range_of("date", ":", text, TODAY)
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


DOCUMENT = (Path(__file__).parents[2] / "docs" / "query.md").read_text(encoding="utf-8")
ROWS = [
    re.split(r"(?<!\\) \| ", line.strip("| "))
    for line in DOCUMENT.splitlines()
    if line.startswith("| ") and "---" not in line
]


def code(cell: str) -> str:
    return cell.strip("`").replace("\\|", "|")


def is_code(cell: str) -> bool:
    return cell.startswith("`") and cell.endswith("`")


EXAMPLES_THERE = [code(cell) for row in ROWS for cell in (row[0], row[-1]) if is_code(cell)]
READ_THERE = [(code(row[0]), code(row[1])) for row in ROWS if all(map(is_code, row))]


@pytest.mark.parametrize("example", EXAMPLES_THERE)
def test_the_examples_of_the_document_are_understood(example: str) -> None:
    if example.endswith(":"):
        assert example[:-1] in FIELDS
    elif example not in ("(rent", "rent OR"):
        assert not any(term.problem for term in parse(example).terms)


@pytest.mark.parametrize(("typed", "read"), READ_THERE)
def test_the_document_tells_how_queries_are_read(typed: str, read: str) -> None:
    assert parse_tree(typed).tree == parse_tree(read).tree


def test_the_document_tells_all_there_is() -> None:
    assert len(READ_THERE) > 10
    for field in dict.fromkeys(FIELDS.values()):
        assert f"| `{field}:` |" in DOCUMENT
    for name in FIELDS:
        assert f"`{name}:`" in DOCUMENT
    for value in (*HOLDINGS, *STATES, *NAMED, *type_names()):
        assert re.search(rf"\b{value}\b", DOCUMENT)
    for number in (DEEPEST, MOST_WORDS, MOST_CONDITIONS):
        assert str(number) in DOCUMENT
