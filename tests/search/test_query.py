"""Reading what a person typed: every text is a query, and what its words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.filters import single
from concierge.core.wording import Wording, plain, wordings
from concierge.search.language.query import parse
from concierge.search.language.reading import MOST_CONDITIONS, MOST_WORDS


@given(st.one_of(st.text(), st.text('"ab .*-()|~:\x00\ud800', max_size=200)))
def test_everything_is_a_query(text: str) -> None:
    query = parse(text)
    found = list(wordings(query.wishes))
    assert query.empty == (not found)
    for one in found:
        assert one.text
        assert '"' not in one.text
        assert one.text == " ".join(one.text.split())
        assert one.how in ("phrase", "near") or len(one.text.split()) == 1
    assert len(found) <= MOST_WORDS
    assert len(list(single(query.filters))) <= MOST_CONDITIONS + MOST_WORDS
    assert all(len(set(words)) == len(words) <= MOST_WORDS for words in query.names)
    for part in (query.text, *(one.text for one in found)):
        part.encode()


@pytest.mark.parametrize("text", ["", " ", "\n\t", '"', '""', '" "', "...", "( )"])
def test_nothing_to_look_for(text: str) -> None:
    assert parse(text).empty


def test_words_and_phrases() -> None:
    query = parse('the rent "first of  the month" in May, 3.14 e-mail (draft.txt)')
    assert query.wishes == (
        Wording("rent"),
        Wording("first of the month", "phrase"),
        *plain(["May", "3.14", "e-mail", "draft.txt"]),
    )
    (names,) = query.names
    assert names[:2] == ("the", "rent")
    assert {"first", "month"} <= set(names)
    assert query.text == "the rent first of the month in May, 3.14 e-mail draft.txt"


def test_stop_words_count_when_there_is_nothing_else() -> None:
    assert parse("to be or to be").wishes == plain(["to", "be", "or"])
    query = parse('the "to be"')
    assert query.wishes == (Wording("to be", "phrase"),)
    assert query.names == (("the", "to", "be"),)


def test_a_quote_left_open_is_no_phrase() -> None:
    assert parse('walrus "penguin').wishes == plain(["walrus", "penguin"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("f(x)", "f(x)"),
        ("Invoice(1).pdf", "Invoice(1).pdf"),
        ("main()", "main"),
        ("--help", "help"),
        ("'OR", "OR"),
        ("'type:pdf", "type:pdf"),
        ("'-5", "5"),
        ("in*ce", "in*ce"),
        ("i*", "i"),
        ("well-known", "well-known"),
        ('"well"-known', "known"),
        ("R&D", "R&D"),
    ],
)
def test_signs_within_words_are_none(text: str, word: str) -> None:
    query = parse(text)
    assert query.wishes[-1] == Wording(word)
    assert not any(one.negated for one in single(query.filters))


def test_a_query_may_say_by_what_is_searched() -> None:
    query = parse("rent by:words type:pdf")
    assert query.by == "words"
    assert query.text == "rent"
    assert [one.field for one in single(query.filters)] == ["type"]
    assert query.way("all") == query.way("meaning") == "words"
    assert query.way("typing") == "typing"  # which is by words, too
    assert parse("rent by:Meaning").way("typing") == "meaning"
    assert parse("by:words rent by:anything").way("words") == "all"
    assert parse("rent").way("typing") == "typing"
    assert parse("by:words").lists


@pytest.mark.parametrize("text", ["-by:words rent", "NOT by:words rent", "by:words,meaning rent"])
def test_by_what_is_searched_counts_for_the_whole_query(text: str) -> None:
    query = parse(text)
    assert query.by is None
    assert query.wishes == plain(["rent"])
    assert not query.filters
    assert [bool(term.problem) for term in query.terms if term.field] == [True]


def test_a_way_to_search_that_there_is_not_is_searched_for() -> None:
    query = parse("rent by:mistake")
    assert query.by is None
    assert "mistake" in " ".join(query.words)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("rent before:2025", "rent date<2025"),
        ("after:2024-05 rent", "date>2024-05 rent"),
        ("-since:2024", "-date>=2024"),
        ("dir:Bills filetype:pdf", "in:Bills type:pdf"),
    ],
)
def test_what_other_programs_call_a_field_is_known(text: str, same: str) -> None:
    assert parse(text).filters == parse(same).filters
    assert not any(term.problem for term in parse(text).terms)


def test_a_field_whose_value_stands_behind_a_blank_is_told() -> None:
    first, second = parse("Type: pdf").terms
    assert first.problem.startswith("“Type:” stands alone")
    assert (second.value, second.problem) == ("pdf", "")
    # Who is still typing is not told, and other words with a colon are none.
    for text in ("type:", "type: ", "hello: pdf", "at 12: 30", "From: Ann", "Date: noon"):
        assert not any(term.problem for term in parse(text).terms)
