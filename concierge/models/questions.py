"""Questions about the sample library, by which language models are compared.

Each comes with the passage that answers it, so that no index is needed, and with the
spellings of which any is right. A model of any size is asked in the same way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("questions.jsonl")

REPLY_TOKENS = 48
"""Longest reply; the longest right one takes about 30."""

_SYSTEM = "Answer the question with words from the source, in one short sentence."
_EXAMPLE = (
    {
        "role": "user",
        "content": "<source>The office opens at nine and closes at five.</source>\n"
        "Question: When does the office close?",
    },
    {"role": "assistant", "content": "The office closes at five."},
)
_BETWEEN = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Question:
    """A question about the sample library.

    Attributes:
        text: The question.
        file: The file that answers it, in the sample library.
        passage: What is said there.
        answers: Spellings of which any is right.
    """

    text: str
    file: str
    passage: str
    answers: tuple[str, ...]

    @property
    def messages(self) -> tuple[dict[str, str], ...]:
        """What a model is asked: chat messages with "role" and "content"."""
        asked = f"<source>{self.passage}</source>\nQuestion: {self.text}"
        return (
            {"role": "system", "content": _SYSTEM},
            *_EXAMPLE,
            {"role": "user", "content": asked},
        )

    def is_answered_by(self, reply: str) -> bool:
        """Whether a reply holds one of the answers as words of their own."""
        said = _plain(reply)
        return any(_holds(said, _plain(answer)) for answer in self.answers)


@lru_cache(maxsize=1)
def all_questions() -> tuple[Question, ...]:
    """Return the questions, forty of them."""
    rows = map(json.loads, _FILE.read_text("utf-8").splitlines())
    return tuple(
        Question(row["question"], row["file"], row["passage"], tuple(row["answers"]))
        for row in rows
    )


def spread(count: int) -> Sequence[Question]:
    """Return so many of the questions, from all over the library."""
    known = all_questions()
    return [known[index * len(known) // count] for index in range(count)]


def _plain(text: str) -> str:
    return _BETWEEN.sub(" ", text.replace("\u202f", " ").replace("\u00a0", " ")).casefold()


def _holds(said: str, answer: str) -> bool:
    """Whether an answer stands in a text, and not as a part of a longer word or number."""
    return re.search(rf"(?<![\w.,]){re.escape(answer)}(?!\w|[.,]\d)", said) is not None
