"""Quotes of files as they are cited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from concierge.answer.citations import Quote, citations
from concierge.core.protocols import Passage
from concierge.core.sentences import split

Make = Callable[..., Passage]


@pytest.fixture
def passages(make_passage: Make) -> list[Passage]:
    return [
        make_passage(1, "Knead the dough. Bake it at 220 degrees for an hour.", page=4),
        make_passage(
            2,
            "Anna Berg lets the flat in Mill Street. The monthly rent is 950 euros. It is due on "
            "3 May 2024. Pets are not allowed.",
            page=2,
        ),
    ]


def test_quotes_of_one_passage_are_joined_word_for_word(passages: list[Passage]) -> None:
    sentences = split(passages[1].text)
    (cited,) = citations([Quote(passages[1], sentences[i]) for i in (2, 0)])
    assert cited.quote in passages[1].text
    assert cited.quote.startswith("Anna Berg")
    assert cited.quote.endswith("May 2024.")
