"""How well questions are answered: documents, questions, and the words that answer each."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.cli.evaluation.collection import records
from concierge.core.errors import MisusedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core.wire import AnswerReply, Citation

FEW = 3
"""So many of the first quotes count as found at once."""

_FORM = "It holds qa.jsonl, a question a line, and the documents in docs/."
_QUERIES = "It holds a query a line, as queries.jsonl of BEIR."
_KEYS = frozenset({"question", "answers"})
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and what answers it.

    Attributes:
        text: The question.
        answers: Words of which any is right; none where the documents hold no answer.
        document: The file that holds it, below the collection.
    """

    text: str
    answers: tuple[str, ...] = ()
    document: str = ""


@dataclass(slots=True)
class Counted:
    """What came of questions.

    Attributes:
        asked: How many there were that can be answered.
        lead: Of how many the first quote holds an answer.
        few: Of how many one of the first `FEW` does.
        file: Of how many the first quote is from the right file.
        declined: How many of them were declined.
        tricks: How many there were that the documents do not answer.
        tricks_declined: How many of these were declined.
        took: Seconds until the evidence was there, for each.
    """

    asked: int = 0
    lead: int = 0
    few: int = 0
    file: int = 0
    declined: int = 0
    tricks: int = 0
    tricks_declined: int = 0
    took: list[float] = field(default_factory=list)

    def note(self, question: Question, reply: AnswerReply, quotes: Sequence[Citation]) -> None:
        """Count what came of one question."""
        if not question.answers:
            self.tricks += 1
            self.tricks_declined += is_declined(reply)
            return
        held = [holds(quote.quote, question.answers) for quote in quotes[:FEW]]
        self.asked += 1
        self.lead += any(held[:1])
        self.few += any(held)
        self.file += any(quote.path.endswith(question.document) for quote in quotes[:1])
        self.declined += is_declined(reply)

    def shares(self) -> dict[str, float]:
        """Return each count as a share of the questions it is of."""
        asked, tricks = max(1, self.asked), max(1, self.tricks)
        ordered = sorted(self.took) or [0.0]
        return {
            "lead": self.lead / asked,
            f"first_{FEW}": self.few / asked,
            "file": self.file / asked,
            "declined": self.declined / asked,
            "unanswerable_declined": self.tricks_declined / tricks,
            "evidence_ms_p50": 1000 * ordered[len(ordered) // 2],
            "evidence_ms_p95": 1000 * ordered[int(len(ordered) * 0.95)],
        }


def read_questions(folder: Path) -> list[Question]:
    """Read ``qa.jsonl``: ``question``, ``answers``, ``doc_id`` and perhaps ``is_impossible``.

    Raises:
        MisusedError: When the folder holds no such collection, or one of another form.
        UnreadableError: When a file cannot be read.
    """
    found = [
        Question(
            str(one["question"]),
            () if one.get("is_impossible") else tuple(map(str, one["answers"])),
            str(one.get("doc_id", "")),
        )
        for one in records(folder / "qa.jsonl", _KEYS, _FORM)
    ]
    if not found or not (folder / "docs").is_dir():
        raise MisusedError(f"{folder} holds no questions or no documents.", _FORM)
    return found


def read_off_topic(file: Path) -> list[Question]:
    """Read queries of BEIR as questions that nothing answers.

    Raises:
        MisusedError: When the file holds no queries.
        UnreadableError: When it cannot be read.
    """
    return [Question(str(one["text"])) for one in records(file, {"text"}, _QUERIES)]


def ask_all(client: Client, questions: Iterable[Question]) -> Counted:
    """Ask each question for its evidence, without a model, and count what comes."""
    counted = Counted()
    for question in questions:
        began = time.perf_counter()
        quotes: Sequence[Citation] = ()
        with client.ask(question.text, evidence=True) as events:
            for event in events:
                if event.type == "sources":
                    quotes = event.sources
                    counted.took.append(time.perf_counter() - began)
                if event.answer is not None:
                    counted.note(question, event.answer, quotes)
    return counted


def is_declined(reply: AnswerReply) -> bool:
    """Say whether an answer was said not to be in the files."""
    return reply.confidence is not None and reply.confidence.level == "none"


def holds(text: str, answers: Iterable[str]) -> bool:
    """Say whether a text holds one of some answers, however they are written."""
    said = f" {_plain(text)} "
    return any(f" {_plain(answer)} " in said for answer in answers)


def _plain(text: str) -> str:
    return _NO_LETTER.sub(" ", text.casefold()).strip()
