"""The questions that compare models are answered by what stands in the sample library."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from concierge.core.protocols import ExtractionContext
from concierge.extract.registry import extract
from concierge.models.questions import Question, all_questions, spread

LIBRARY = Path(__file__).resolve().parents[2] / "assets" / "sample_library"
_FILES = sorted({question.file for question in all_questions()})


def test_there_are_forty_different_ones_from_all_over_the_library() -> None:
    known = all_questions()
    assert len(known) == 40
    assert len({question.text for question in known}) == 40
    assert len(_FILES) >= 20
    assert len(spread(40)) == 40
    assert len({question.file for question in spread(8)}) >= 7


@pytest.mark.parametrize("file", _FILES)
def test_each_passage_stands_in_its_file(file: str) -> None:
    found = extract(LIBRARY / file, ExtractionContext())
    text = _letters("".join(segment.text for segment in found.segments))
    for question in all_questions():
        if question.file == file:
            assert _letters(question.passage) in text, question.text


def test_each_passage_answers_its_question() -> None:
    for question in all_questions():
        assert question.is_answered_by(question.passage), question.text
        assert any(answer.casefold() in question.passage.casefold() for answer in question.answers)


@pytest.mark.parametrize(
    ("reply", "right"),
    [
        ("The rent is €1,180.00 a month.", False),
        ("It is 14 days.", True),
        ("Fourteen days.", True),
        ("It is 141 days.", False),
        ("It is 14.5 days.", False),
        ("On 2.14.", False),
        ("14.", True),
        ("", False),
    ],
)
def test_an_answer_stands_by_itself(reply: str, right: bool) -> None:
    question = Question("Within how many days?", "", "", ("14", "fourteen"))
    assert question.is_answered_by(reply) is right


def _letters(text: str) -> str:
    """Leave out what formats differ in: spaces, and the marks of tables and headings."""
    return re.sub(r"[\s|*_#>:-]+", "", text).casefold()
