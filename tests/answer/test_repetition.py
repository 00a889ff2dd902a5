"""A model that repeats itself is cut short."""

from __future__ import annotations

import pytest

from concierge.answer.repetition import first_repeat


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The rent is due. The rent is due. The rent", "The rent is due. "),
        ("It is red and blue and blue and blue and blue", "It is red and blue"),
        ("no no no no no no", "no"),
    ],
)
def test_loops_are_cut(text: str, kept: str) -> None:
    cut = first_repeat(text)
    assert cut is not None
    assert text[:cut].rstrip() == kept.rstrip()


def test_ordinary_text_is_no_loop() -> None:
    assert first_repeat("He had had enough. 1000 000 000 is much. A very, very long day.") is None
