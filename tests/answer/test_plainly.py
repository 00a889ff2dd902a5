"""Questions to one file that hold no word to look for."""

from __future__ import annotations

import pytest

from concierge.answer.answering import NOT_FOUND, Answerer
from concierge.answer.host import ModelHost
from concierge.answer.plainly import told_plainly
from concierge.core.protocols import Passage
from concierge.core.records import Locator
from concierge.core.wire import AskRequest, Scope
from tests.answer.conftest import BagOfWords

INVOICE = """\
Quill Plumbing & Heating
9 Tannery Yard, Aldermere
Owen Hartwell
Invoice 1182
Date of work: 15 February 2024
Date of invoice: 17 February 2024
Dear Mr Hartwell,
the valve was replaced.
Net total 256.90
Total in euros 308.28
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much was it?", "Total in euros 308.28"),
        ("What did it cost in total?", "Total in euros 308.28"),
        ("Wie viel war das?", "Total in euros 308.28"),
        ("When was it sent?", "Date of invoice: 17 February 2024"),
        ("Wann war das?", "Date of invoice: 17 February 2024"),
        ("Who is it from?", "Quill Plumbing & Heating"),
        ("Von wem ist sie?", "Quill Plumbing & Heating"),
    ],
)
def test_a_line_says_what_is_asked_for(question: str, said: str) -> None:
    (found,) = told_plainly(question, [INVOICE])
    assert found.sentence.text == said
    assert INVOICE[found.sentence.start : found.sentence.end] == said


@pytest.mark.parametrize(
    "question", ["How much was the valve?", "When was the work?", "Who repaired it?", "Why?"]
)
def test_what_names_something_is_looked_for_as_ever(question: str) -> None:
    assert told_plainly(question, [INVOICE]) == []


def test_what_a_text_does_not_say_is_not_made_up() -> None:
    text = "The tomatoes are planted in rows."
    assert [told_plainly(one, [text]) for one in ("How much?", "When?", "Who?")] == [[], [], []]


def test_where_nothing_is_the_total_an_amount_is_shown() -> None:
    text = "The lease begins in May. The rent is 950 euros a month. The deposit is 1900 euros."
    (found,) = told_plainly("How much is it?", [text])
    assert found.sentence.text == "The rent is 950 euros a month."


def test_only_a_question_to_one_file_is_answered_so(
    host: ModelHost, bag_of_words: BagOfWords
) -> None:
    passages = [Passage(1, 7, "file:///invoice.txt", Locator(), INVOICE)]
    answerer = Answerer(host, bag_of_words, host.model_bytes)

    def answer(*files: int) -> str:
        wanted = AskRequest(question="How much was it?", within=Scope(file_ids=list(files)))
        reply = list(answerer.answer(wanted, passages, lambda: False))[-1].answer
        assert reply is not None
        return reply.answer

    assert "308.28" in answer(7)
    assert answer(7, 8) == NOT_FOUND
