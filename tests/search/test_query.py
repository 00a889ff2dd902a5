"""Reading what a person typed, and fusing ranks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.search.query import Query, parse


@given(st.one_of(st.text(), st.text('"ab .*-()\x00\ud800', max_size=200)))
def test_everything_is_a_query(text: str) -> None:
    query = parse(text)
    assert query.empty == (not query.words and not query.phrases)
    assert all(word and '"' not in word and len(word.split()) == 1 for word in query.words)
    assert all(phrase == " ".join(phrase.split()) and phrase for phrase in query.phrases)
    assert len(query.words) <= 64
    assert len(query.all_words) <= 64
    assert len(set(query.all_words)) == len(query.all_words)
    assert len(query.phrases) <= 16
    for part in (query.text, *query.words, *query.phrases, *query.all_words):
        part.encode()


@pytest.mark.parametrize("text", ["", " ", "\n\t", '"', '""', '" "', "...", "( )"])
def test_nothing_to_look_for(text: str) -> None:
    assert parse(text).empty


def test_words_and_phrases() -> None:
    query = parse('the rent "first of  the month" in May, 3.14 e-mail (draft.txt)')
    assert query.phrases == ("first of the month",)
    assert query.words == ("rent", "May", "3.14", "e-mail", "draft.txt")
    assert query.all_words[:3] == ("the", "rent", "in")
    assert {"first", "month"} <= set(query.all_words)
    assert query.text == "the rent first of the month in May, 3.14 e-mail (draft.txt)"


def test_stop_words_count_when_there_is_nothing_else() -> None:
    assert parse("to be or to be").words == ("to", "be", "or")
    assert parse('the "to be"') == Query("the to be", (), ("to be",), ("the", "to", "be"))


def test_a_quote_left_open_is_no_phrase() -> None:
    assert parse('walrus "penguin').phrases == ()
    assert parse('walrus "penguin').words == ("walrus", "penguin")
