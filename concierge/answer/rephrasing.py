"""A large model says a question so that it stands alone; a small one is too weak for it.

Only what the rules of `following` found to go on from something is rephrased, and the words of
the person must come through: else the rules have the last word.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from concierge.answer.exchanges import Exchange, newest_within
from concierge.answer.following import stand_alone
from concierge.answer.phrases import Said
from concierge.answer.prompt import SMALL_MODEL_BYTES, inert, told_of
from concierge.answer.prompts import Recipe
from concierge.core.errors import ConciergeError
from concierge.core.protocols import LanguageModel

_LONGEST_S = 6.0
_MOST_CHARS = 300


def rephrased(
    question: str,
    earlier: Sequence[Exchange],
    model: LanguageModel | None,
    model_bytes: int,
    stopped: Callable[[], bool],
    *,
    recipe: Recipe,
    chosen: bool = False,
) -> str | None:
    """Return a question so that it stands alone, or None where it does already.

    Args:
        question: As it was typed.
        earlier: What came before, the last one last.
        model: Writes it, if it is large.
        model_bytes: Size of its file.
        stopped: Whether nobody waits any more.
        recipe: What it is told.
        chosen: Whether the person named the files that are asked.
    """
    by_rules = stand_alone(question, earlier, chosen=chosen)
    if by_rules is None or model is None or model_bytes < SMALL_MODEL_BYTES:
        return by_rules
    end = time.monotonic() + _LONGEST_S
    try:
        pieces = model.stream(
            messages(recipe, question, earlier),
            recipe.reply_tokens,
            lambda: stopped() or time.monotonic() > end,
        )
        written = "".join(pieces)
    except ConciergeError:  # said with the answer
        return by_rules
    return _usable(written, question) or by_rules


def messages(
    recipe: Recipe, question: str, earlier: Sequence[Exchange]
) -> tuple[dict[str, str], ...]:
    """Return what a model is told to rephrase a question."""
    said = told_of(newest_within(earlier, recipe.source_tokens))
    return recipe.messages(sources=said, question=inert(question))


def _usable(written: str, question: str) -> str | None:
    """Return what a model wrote if it is one question that holds the words of the person."""
    lines = written.strip().splitlines()
    text = lines[0].strip().strip('"“”„') if len(lines) == 1 else ""
    if not text or len(text) > _MOST_CHARS or (question.rstrip().endswith("?") and text[-1] != "?"):
        return None
    kept = set(Said(text.lower()).words)
    return text if kept.issuperset(Said(question.lower()).content) else None
