"""The piece of a passage that is shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.searching import Marked
from concierge.search.snippets import ELLIPSIS, SNIPPET_CHARS, cut, one_line

TEXTS = st.lists(
    st.one_of(st.sampled_from(["walrus", "penguin", "a", "x" * 300]), st.text(max_size=30)),
    max_size=120,
).map(lambda words: one_line(" ".join(words)))


def marked(text: str, word: str = "walrus") -> Marked:
    return Marked(text, tuple(match.span() for match in re.finditer(word, text)))


@given(TEXTS, st.integers(20, 300))
def test_a_snippet_is_a_stretch_of_the_text(text: str, length: int) -> None:
    whole = marked(text)
    snippet = cut(whole, length)
    inner = snippet.text.removeprefix(ELLIPSIS) if snippet.text not in text else snippet.text
    inner = inner.removesuffix(ELLIPSIS) if inner not in text else inner
    assert inner in text
    assert len(snippet.text) <= length + 2 * len(ELLIPSIS)
    end_before = 0
    for start, end in snippet.highlights:
        assert end_before <= start < end <= len(snippet.text)
        assert snippet.text[start:end] == "walrus"
        end_before = end
    # Every match that is in view is marked.
    if len(text) > length:
        assert len(snippet.highlights) == snippet.text.count("walrus")
    if whole.spans:
        assert snippet.highlights


def test_the_window_with_most_matches_is_shown() -> None:
    far = "walrus " + "nothing here " * 60 + "walrus and walrus and walrus " + "the end " * 60
    snippet = cut(marked(one_line(far)))
    assert len(snippet.highlights) == 3
    assert snippet.text.startswith(ELLIPSIS)
    assert snippet.text.endswith(ELLIPSIS)
    assert len(snippet.text) <= SNIPPET_CHARS + 2


@pytest.mark.parametrize("text", ["", "short walrus", "walrus " * 30])
def test_short_texts_are_shown_whole(text: str) -> None:
    text = one_line(text)
    assert cut(marked(text)).text == text


def test_no_match_shows_the_beginning() -> None:
    text = one_line("words and words " * 50)
    snippet = cut(Marked(text, ()))
    assert text.startswith(snippet.text.removesuffix(ELLIPSIS))
    assert snippet.highlights == ()


def test_words_are_not_cut() -> None:
    text = one_line("abcdefgh " * 100)
    snippet = cut(marked(text, "nonesuch"))
    assert set(snippet.text.removesuffix(ELLIPSIS).split()) == {"abcdefgh"}


def test_white_space_is_folded() -> None:
    assert one_line(" a\n\n b\t\x0cc ") == "a b c"
