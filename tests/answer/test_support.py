"""Whether answers stand on their sources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from concierge.answer.citations import Quote, citations
from concierge.answer.support import check, without_numbers, written
from concierge.core.protocols import Passage
from concierge.core.records import Locator
from concierge.core.sentences import split
from tests.answer.conftest import BagOfWords

Make = Callable[..., Passage]
QUESTION = "What is the rent of the flat?"


def quotes_of(passages: list[Passage]) -> list[Quote]:
    return [Quote(one, sentence) for one in passages for sentence in split(one.text)]


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


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("The rent of the flat is 950 euros.", "The monthly rent is 950 euros."),
        ("The monthly rent is 950 euros [7].", "The monthly rent is 950 euros."),
        ("It is due on 3 May 2024.", "It is due on 3 May 2024."),
        ("The flat is let by Anna Berg.", "Anna Berg lets the flat in Mill Street."),
        ("Bake it for an hour at 220 degrees.", "Bake it at 220 degrees for an hour."),
        ("Pets are not allowed.", "Pets are not allowed."),
        ("The rent of the flat is 905 euros.", None),
        ("It is due on 4 May 2024.", None),
        ("The flat is let by Anna Bell.", None),
        ("Pets are allowed.", None),
        ("Your landlord prefers cash every quarter.", None),
        ("Yes.", None),
    ],
)
def test_only_what_a_source_says_is_supported(
    answer: str, quote: str | None, passages: list[Passage], bag_of_words: BagOfWords
) -> None:
    (checked,) = check(QUESTION, answer, quotes_of(passages), bag_of_words)
    assert (checked.quote and checked.quote.sentence.text) == quote


def test_numbers_stand_after_the_sentences_they_prove(passages: list[Passage]) -> None:
    text = "The rent is 950 euros [1]. The landlord owns nine boats! Bake it for an hour"
    checked = check(QUESTION, text, quotes_of(passages), None)
    answer, marks = written(checked)
    assert answer == (
        "The rent is 950 euros [2]. The landlord owns nine boats! Bake it for an hour [1]."
    )
    assert [(one.state, one.sources) for one in marks] == [
        ("supported", [2]),
        ("unsupported", []),
        ("supported", [1]),
    ]
    assert [answer[one.start : one.end] for one in marks] == [
        "The rent is 950 euros [2].",
        "The landlord owns nine boats!",
        "Bake it for an hour [1].",
    ]
    cited = citations([one.quote for one in checked if one.quote is not None])
    assert [(one.n, one.locator) for one in cited] == [(2, {"page": 2}), (1, {"page": 4})]
    assert cited[0].file_id == passages[1].file_id
    assert cited[0].path == passages[1].path


def test_repeating_the_question_informs_nobody(passages: list[Passage]) -> None:
    (checked,) = check(QUESTION, "The rent of the flat is the rent.", quotes_of(passages), None)
    assert not checked.informs


def test_a_models_own_numbers_are_taken_out() -> None:
    assert without_numbers("It is so [1]. Or so [2, 3], (source 4) and [12].") == (
        "It is so. Or so, and."
    )
    assert (
        without_numbers("In (2024) he paid [sic] 5 (five).") == "In (2024) he paid [sic] 5 (five)."
    )


def test_same_words_in_another_order_are_not_support() -> None:
    source = "The Tenant must give the Landlord at least three months' notice before moving out."
    passage = Passage(1, 1, "lease.pdf", Locator(page=4), source)
    quotes = [Quote(passage, split(source)[0])]
    question = "How much notice is due?"
    swapped = "The Landlord must give the Tenant three months' notice before moving out."
    (wrong,) = check(question, swapped, quotes, None)
    assert wrong.quote is None
    straight = "The Tenant must give the Landlord three months' notice before moving out."
    (right,) = check(question, straight, quotes, None)
    assert right.quote is not None


@pytest.mark.parametrize(
    ("answer", "strange"),
    [
        ("The monthly rent is 590 euros.", ["590"]),
        ("The flat in Mill Street is let by Carla Berg.", ["Carla"]),
        ("It is due on 3 June 2025.", ["June", "2025"]),
        ("It is due on 3 May 2024.", []),
        ("The deposit for the flat is 220 euros.", []),  # a number of another source
    ],
)
def test_what_stands_in_no_source_is_pointed_at(
    answer: str, strange: list[str], passages: list[Passage]
) -> None:
    (checked,) = check(QUESTION, answer, quotes_of(passages), None)
    assert [checked.text[slice(*span)] for span in checked.strange] == strange
    text, (mark,) = written([checked])
    assert [text[slice(*span)] for span in mark.strange] == strange
    if strange:
        assert mark.state != "supported"


def test_a_sentence_may_stand_on_its_source_in_part(passages: list[Passage]) -> None:
    (checked,) = check(QUESTION, "The monthly rent is 590 euros.", quotes_of(passages), None)
    assert checked.quote is None
    assert checked.near is not None
    text, (mark,) = written([checked])
    assert text == "The monthly rent is 590 euros [2]."
    assert (mark.state, mark.sources) == ("partly", [2])


@pytest.mark.parametrize(
    ("answer", "supported"),
    [
        ("The deposit is due on the 7th of each month.", False),
        ("7. Deposit\nThe tenant pays a deposit of 2,360 euros.", True),
        ("The deposit is returned on 3 May.", True),
    ],
)
def test_the_number_of_a_section_proves_nothing(
    answer: str, supported: bool, make_passage: Make
) -> None:
    text = (
        "The landlord tells the new amount a month before it is due.\n7. Deposit\nThe tenant pays a"
        " deposit of 2,360 euros, which equals two months of rent.\n\nThe deposit is returned on\n"
        "3. May by the landlord."
    )
    quotes = quotes_of([make_passage(1, text)])
    (checked, *_) = check("When must the deposit be paid?", answer, quotes, None)
    assert (checked.quote is not None) == supported
