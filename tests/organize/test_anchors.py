"""Places in texts that change: found where they were, by their words, or told to be gone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from concierge.organize.anchors import Anchor, Spot, anchored, found

TEXT = "The rent is due in May. The deposit is due in June. The rent is due in July."


def anchor(words: str, text: str = TEXT, last: bool = False) -> Anchor:
    start = text.rindex(words) if last else text.index(words)
    return anchored(text, start, start + len(words))


def test_words_that_stay_are_where_they_were() -> None:
    assert found(TEXT, anchor("deposit")) == Spot("exact", 28, 35)


def test_words_that_moved_are_found_beside_their_neighbours() -> None:
    kept = anchor("The rent is due", last=True)
    changed = "A new beginning. " + TEXT
    assert found(changed, kept) == Spot("found", changed.rindex("The rent"), changed.rindex(" in"))


def test_the_first_of_two_is_not_taken_for_the_second_when_that_one_moves_there() -> None:
    text = "aaa note bbb. ccc note ddd."
    kept = anchor("note", text, last=True)
    changed = "ccc note ddd. aaa note bbb."
    assert found(changed, kept) == Spot("found", 4, 8)


def test_other_line_ends_are_no_other_words() -> None:
    changed = TEXT.replace("deposit is", "deposit\n   is")
    spot = found(changed, anchor("deposit is due"))
    assert changed[spot.start : spot.end] == "deposit\n   is due"


def test_words_that_are_gone_are_told_to_be() -> None:
    assert found("Something else.", anchor("deposit")) == Spot("lost")
    assert found("", anchor("deposit")) == Spot("lost")
    assert found(TEXT, Anchor("  ")) == Spot("lost")


def test_a_place_that_is_asked_for_goes_first() -> None:
    assert found(TEXT, Anchor("rent"), lambda start: start > 40).start == TEXT.rindex("rent")


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60))
def test_what_stands_once_is_always_found_again(before: str, words: str, after: str) -> None:
    kept = Anchor(words, "x", "y", 3)
    text = before + words + after
    spot = found(text, kept)
    if words.strip():
        assert spot.how != "lost"
        assert text[spot.start : spot.end].split() == words.split()
