"""Words and meaning in one ranking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.search.fusion import convex

BM25 = st.dictionaries(st.integers(0, 30), st.floats(1e-6, 50), max_size=20)
COSINES = st.dictionaries(st.integers(0, 30), st.floats(0.21, 1), max_size=20)


def test_half_of_each() -> None:
    scores = convex({"a": 8.0, "b": 4.0}, {"b": 0.7, "c": 0.45}, least=0.2)
    assert scores == {"a": 0.5, "b": pytest.approx(0.75), "c": pytest.approx(0.25)}


def test_what_one_list_lacks_is_worth_its_worst() -> None:
    scores = convex({"a": 1.0}, {"a": 0.3, "b": 0.6}, least=0.3)
    assert scores == {"a": 0.5, "b": 0.5}


def test_one_list_alone_keeps_its_order() -> None:
    assert convex({"a": 3.0, "b": 6.0}, {}, least=0.2) == {"a": 0.25, "b": 0.5}
    assert convex({}, {"a": 0.2}, least=0.2) == {"a": 0.5}
    assert convex({}, {}, least=0.2) == {}


@given(BM25, COSINES)
def test_better_in_both_is_never_worse(words: dict[int, float], near: dict[int, float]) -> None:
    scores = convex(words, near, least=0.2)
    assert scores.keys() == words.keys() | near.keys()
    for one, score in scores.items():
        assert 0 <= score <= 1 + 1e-9
        for other in scores:
            by_words = words.get(one, 0) >= words.get(other, 0)
            if by_words and near.get(one, 0.2) >= near.get(other, 0.2):
                assert score >= scores[other] - 1e-9
