"""Cutting passages into sentences, and choosing the nearest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.answer.sentences import rank, shared_words
from concierge.answer.words import content_stems, names, numbers
from concierge.core.sentences import split
from tests.answer.conftest import BagOfWords


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One thing. Another thing!  A third?", ["One thing.", "Another thing!", "A third?"]),
        ("Mr. J. R. Smith pays $1,200.50 now. He left.", 2),
        ("It grew by 3.5 percent, i.e. a lot, vs. 2.1 in St. Gallen. Then it fell.", 2),
        ('He said "Stop!" and left. "Go." She went.', 3),
        ("Rent: 950 EUR\nDeposit: 1900 EUR", ["Rent: 950 EUR", "Deposit: 1900 EUR"]),
        ("# Lease\n\n- first item\n- second item\n1. one\n2. two", 5),
        ("Date\tAmount\n2024-01-02\t33.50", ["Date\tAmount", "2024-01-02\t33.50"]),
        ("A | B\n1 | 2", ["A | B", "1 | 2"]),
        (
            "This line is wrapped because it was much too long and\ngoes on here. End.",
            ["This line is wrapped because it was much too long and\ngoes on here.", "End."],
        ),
        ("日本語です。次の文。", ["日本語です。", "次の文。"]),
        (" \n\n ... \n", []),
    ],
)
def test_split(text: str, sentences: list[str] | int) -> None:
    found = [sentence.text for sentence in split(text)]
    assert (len(found) if isinstance(sentences, int) else found) == sentences


@given(st.text(alphabet="aB1 .!?\n\t-|,é。'\"", max_size=300))
def test_sentences_are_stretches_of_the_text_and_lose_no_letter(text: str) -> None:
    sentences = split(text)
    end = 0
    for one in sentences:
        assert one.start >= end
        assert text[one.start : one.end] == one.text
        end = one.end
    letters = "".join(c for c in text if c.isalnum())
    assert "".join(c for one in sentences for c in one.text if c.isalnum()) == letters


def test_endless_text_without_blanks_is_cut() -> None:
    assert all(len(one.text) <= 500 for one in split("x" * 3000))


LEASE = "The flat has two rooms. The monthly rent is 950 euros. Pets are welcome in the house."
RECIPE = "Knead the dough. Let it rise for an hour. Bake at 220 degrees."


@pytest.mark.parametrize("embedded", [True, False])
def test_the_nearest_sentence_is_first(embedded: bool, bag_of_words: BagOfWords) -> None:
    embedder = bag_of_words if embedded else None
    best = rank("How much rent do I pay monthly?", [RECIPE, LEASE], embedder)[0]
    assert best.passage == 1
    assert best.sentence.text == "The monthly rent is 950 euros."
    assert LEASE[best.sentence.start : best.sentence.end] == best.sentence.text


def test_rare_words_weigh_more() -> None:
    common, rare = shared_words(
        "rent of the garage", ["rent one", "garage two", "rent three", "rent four"]
    )[:2]
    assert rare > common


def test_nothing_to_rank(bag_of_words: BagOfWords) -> None:
    assert rank("Anything?", [], bag_of_words) == []
    assert rank("Anything?", ["", " \n"], bag_of_words) == []


def test_words_meet_across_their_endings() -> None:
    assert content_stems("rents rented renting rent") == ["rent"] * 4
    assert content_stems("parties party") == ["party"] * 2
    assert content_stems("What is the 1,200.50 of it?") == ["1,200.50"]


def test_numbers_and_names() -> None:
    assert numbers("1,200 on 3.5, 2024-01-02") == {"1200", "3.5", "2024", "01", "02"}
    assert names("The rent goes to Anna Berg. Then Tom left with Q.") == {"anna", "berg", "tom"}


def test_heading_goes_with_the_sentence_under_it() -> None:
    text = "7. Deposit\nThe Tenant pays a deposit of €2,360.00, which equals two months of rent."
    assert [one.text for one in split(text)] == [text]


def test_short_list_items_stay_apart() -> None:
    assert [one.text for one in split("- eggs\n- flour\n- milk")] == ["- eggs", "- flour", "- milk"]
