"""Which questions are about files as wholes."""

from __future__ import annotations

import pytest

from concierge.answer.whole import asks_for_comparison, asks_for_whole, passage_to_explain


@pytest.mark.parametrize(
    "question",
    [
        "What is this about? Summarise it.",
        "summarize this document, please!",
        "Give me a short overview of these files.",
        "What are the main points?",
        "Worum geht es hier?",
        "Fasse diese Dateien kurz zusammen.",
    ],
)
def test_about_the_whole(question: str) -> None:
    assert asks_for_whole(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "?!",
        "What is this?",  # nothing says that the text is meant
        "What is said about the rent?",
        "Summarise the section on insurance.",
        "How much is it?",
        "Worum geht es in Kapitel drei?",
    ],
)
def test_about_something_in_it(question: str) -> None:
    assert not asks_for_whole(question)


@pytest.mark.parametrize(
    "question",
    [
        "What changed?",
        "Compare these two files",
        "How do these two documents differ?",
        "What are the differences between both versions?",
        "Vergleiche diese beiden Dateien",
        "Worin unterscheiden sich die zwei Dokumente?",
        "Was hat sich geändert?",
        "Was hat sich zwischen diesen beiden Dateien geändert?",
        "Wodurch unterscheiden sich diese Dateien?",
    ],
)
def test_how_files_differ(question: str) -> None:
    assert asks_for_comparison(question)


@pytest.mark.parametrize(
    "question",
    ["What changed in the rent?", "Compare the prices of both", "What is this about?", "Was?", ""],
)
def test_what_stands_in_them_is_another_question(question: str) -> None:
    assert not asks_for_comparison(question)


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        (
            "Explain this passage: “The deposit is kept in escrow.”",
            "The deposit is kept in escrow.",
        ),
        ('What does "he said “no” to the offer" mean?', ""),
        ("Erkläre diese Stelle: „Die Kaution liegt beim Notar.“", "Die Kaution liegt beim Notar."),
        ('explain "the rent\nis due in advance"', "the rent\nis due in advance"),
        ("Explain “escrow”", ""),
        ("Explain why the rent is due", ""),
        ("Who said “the deposit is kept in escrow”?", ""),
    ],
)
def test_a_passage_that_is_to_be_explained(question: str, passage: str) -> None:
    assert passage_to_explain(question) == passage
