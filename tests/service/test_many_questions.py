"""Questions in numbers and of any length, through the service as it runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core import wire
from tests.service.conftest import Service

TEXT = (
    "The monthly rent of the flat in Mill Street is 950 euros. The deposit is 1900 euros. "
    "The tenant gives three months of notice. Pets are not allowed in the house."
)
AT_ONCE = 20


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Service]:
    files = tmp_path_factory.mktemp("flat")
    (files / "lease.txt").write_text(TEXT, encoding="utf-8")
    made = Service(tmp_path_factory.mktemp("many") / "home")
    made.index(files)
    yield made
    made.stop()


def ask(service: Service, question: str, replies: list[wire.AnswerReply]) -> None:
    with service.client.ask(question) as events:
        replies += [event.answer for event in events if event.answer is not None]


def give_up(service: Service, question: str, replies: list[str]) -> None:
    """Hang up as soon as the evidence is there."""
    with service.client.ask(question) as events:
        replies.append(next(iter(events)).type)


def test_twenty_at_once_are_all_answered_or_given_up(service: Service) -> None:
    answers: list[wire.AnswerReply] = []
    given_up: list[str] = []
    askers = [
        threading.Thread(target=ask, args=(service, "What is the monthly rent?", answers))
        if number % 2
        else threading.Thread(target=give_up, args=(service, "How much is the deposit?", given_up))
        for number in range(AT_ONCE)
    ]
    for one in askers:
        one.start()
    began = time.monotonic()
    assert service.client.search("deposit").total == 1
    waited = time.monotonic() - began
    for one in askers:
        one.join(timeout=120)
    assert not any(one.is_alive() for one in askers)
    assert given_up == ["sources"] * (AT_ONCE // 2)
    assert len(answers) == AT_ONCE // 2
    assert all("950 euros" in one.answer and one.citations for one in answers)
    assert all(one.model for one in answers)  # each had its turn with the model
    assert waited < 30, "a search had to wait for the questions"


def test_a_question_of_ten_thousand_characters_is_answered(service: Service) -> None:
    question = ("What is the monthly rent of the flat? " * 300)[:10_000]
    answers: list[wire.AnswerReply] = []
    ask(service, question, answers)
    assert "950 euros" in answers[0].answer


def test_a_library_without_files_says_so(tmp_path: Path, prepared_models: Path) -> None:
    empty = Service(tmp_path / "home")
    try:
        answers: list[wire.AnswerReply] = []
        ask(empty, "What is the monthly rent?", answers)
        assert answers[0].confidence is not None
        assert answers[0].confidence.level == "none"
        assert answers[0].citations == []
    finally:
        empty.stop()
