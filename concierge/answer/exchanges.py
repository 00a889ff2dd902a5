"""What was asked and answered before, as far as a model or a rule is to know it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concierge.answer.prompt import estimated_tokens


@dataclass(frozen=True, slots=True)
class Focus:
    """The file that a conversation is about.

    Attributes:
        name: What it is called.
        file_id: Which it is; None where only its name is known.
    """

    name: str
    file_id: int | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked before, and what was answered.

    Attributes:
        question: As it was understood.
        answer: Its text.
        cited: The names of the files that it rests on, the first first.
        focus: The only file that was asked about as a whole, or of which a passage was explained;
            it stays that of questions that go on from this.
    """

    question: str
    answer: str = ""
    cited: tuple[str, ...] = ()
    focus: Focus | None = None


def newest_within(earlier: Sequence[Exchange], tokens: float) -> list[Exchange]:
    """Return the newest exchanges that have about so many tokens together, the last one last."""
    kept: list[Exchange] = []
    for exchange in reversed(earlier):
        tokens -= estimated_tokens(exchange.question) + estimated_tokens(exchange.answer)
        if tokens < 0:
            break
        kept.insert(0, exchange)
    return kept
