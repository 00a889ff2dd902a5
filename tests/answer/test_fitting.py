"""Sentences that hold what is asked for come before those that repeat the question."""

from __future__ import annotations

import pytest

from concierge.answer.fitting import fits
from concierge.answer.plainly import total_of_paper
from concierge.answer.sentences import rank
from concierge.core.protocols import Passage
from concierge.core.records import Locator
from concierge.core.sentences import is_label

SOUP = "RED LENTIL SOUP\n\n2 onions\n250 g red lentils\n\nServe the soup with bread.\n"
BILL = "Harbour Waterworks\nBill for water, July to June\nFresh water 261.12\nSum 634.72 EUR\n"


@pytest.mark.parametrize(
    ("question", "held", "lacking"),
    [
        ("How many lentils are in it?", "250 g red lentils", "the lentils are rinsed"),
        ("How much does the trip cost?", "It is €128 a child.", "It takes 3 days."),
        ("When is the rent due?", "On the third day of the month.", "The rent is due soon."),
        ("At what temperature is it baked?", "Bake at 190 degrees.", "Bake it well."),
        ("Wann kommt Oma?", "In der Woche nach Ostern.", "Oma kommt gern."),
        ("Was kostet die Miete?", "950 € im Monat.", "Die Miete ist hoch."),
    ],
)
def test_a_text_holds_the_kind_of_thing_that_is_asked_for(
    question: str, held: str, lacking: str
) -> None:
    says_kind = fits(question)
    assert says_kind(held)
    assert not says_kind(lacking)


def test_a_number_of_the_question_is_no_answer() -> None:
    assert not fits("How many lines has form 88?")("Form 88 is long.")


def test_a_heading_gives_its_words_to_what_stands_below_it() -> None:
    first = rank("How many lentils are in the lentil soup?", [SOUP], None)[0]
    assert first.sentence.text == "250 g red lentils"


@pytest.mark.parametrize("text", ["# Porto, 11 to 18 May", "Dear parents,", "PLUM CAKE", "Keys"])
def test_headings_and_salutations_are_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["250 g red lentils", "The rent is due.", "He came, saw and won."])
def test_what_states_something_is_none(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    ("question", "said"),
    [("How much was the water bill?", ["Sum 634.72 EUR"]), ("When was the water bill sent?", [])],
)
def test_the_total_stands_for_the_bill_whose_amount_is_asked(
    question: str, said: list[str]
) -> None:
    ranked = rank(question, [BILL], None)
    passage = Passage(1, 7, "/bill.txt", Locator(), BILL)
    found = total_of_paper(question, [passage], ranked)
    assert [one.sentence.text for one in found] == said
