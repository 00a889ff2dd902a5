"""Reading what a person typed, and fusing ranks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.search.fusion import RRF_K, reciprocal_rank
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


def test_ranks_are_fused() -> None:
    scores = reciprocal_rank({"one": ["a", "b", "c"], "two": ["b", "d"]})
    assert list(scores) == ["b", "a", "d", "c"]
    assert scores["b"] == pytest.approx(1 / (RRF_K + 2) + 1 / (RRF_K + 1))
    assert scores["c"] == pytest.approx(1 / (RRF_K + 3))
    assert reciprocal_rank({}) == {}
    assert reciprocal_rank({"one": [], "two": ["a"]}, k=1) == {"a": 0.5}


def test_weights() -> None:
    scores = reciprocal_rank({"one": ["a"], "two": ["b"]}, {"two": 3.0})
    assert scores == {"b": pytest.approx(3 / (RRF_K + 1)), "a": pytest.approx(1 / (RRF_K + 1))}


@given(st.lists(st.lists(st.integers(0, 30), unique=True, max_size=20), max_size=4))
def test_being_in_more_lists_and_higher_is_never_worse(lists: list[list[int]]) -> None:
    named = {str(number): ranked for number, ranked in enumerate(lists)}
    scores = reciprocal_rank(named)
    assert set(scores) == {item for ranked in lists for item in ranked}
    assert list(scores.values()) == sorted(scores.values(), reverse=True)
    for item, score in scores.items():
        ranks = [ranked.index(item) + 1 for ranked in lists if item in ranked]
        assert score == pytest.approx(sum(1 / (RRF_K + rank) for rank in ranks))
