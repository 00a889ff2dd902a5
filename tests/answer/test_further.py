"""Questions that texts could be asked."""

from __future__ import annotations

import pytest

from concierge.answer.further import about_file, about_heading, about_sentences, is_german


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deposit is 900 euros.", "What is said about the deposit?"),
        ("The rent of the flat is due in May.", "What is said about the rent of the flat?"),
        ("A\ntrade costs money.", "What is said about a trade?"),
        ("We paid the deposit.", None),
        ("It is due.", None),
        ("The end.", None),
    ],
)
def test_a_sentence_is_asked_about_its_subject(text: str, expected: str | None) -> None:
    assert list(about_sentences([text], german=False)) == ([expected] if expected else [])


def test_german_subjects_are_named_without_their_article() -> None:
    texts = ["Die Kaution beträgt 900 Euro. Der Vertrag endet im Mai."]
    assert list(about_sentences(texts, german=True)) == [
        "Was steht zu „Kaution“?",
        "Was steht zu „Vertrag“?",
    ]


def test_what_every_passage_tells_of_is_not_asked() -> None:
    texts = [f"The landlord is number {n}. The thing{n} is red." for n in range(3)]
    found = list(about_sentences(texts, german=False))
    assert found == [f"What is said about the thing{n}?" for n in range(3)]


def test_headings_and_files_are_asked_in_the_language_of_the_person() -> None:
    assert about_heading(" Notice  period: ", german=False) == "What does “Notice period” say?"
    assert about_heading("Kündigung", german=True) == "Was steht unter „Kündigung“?"
    assert about_heading("of", german=False) == about_heading("x" * 99, german=False) == ""
    assert about_file("lease.txt", german=True) == "Worum geht es in „lease.txt“?"
    assert is_german("Wie hoch ist die Miete?")
    assert not is_german("How much is the rent?")
