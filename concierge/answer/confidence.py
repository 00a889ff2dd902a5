"""How far an answer can be trusted, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from concierge.answer.sentences import Ranked
from concierge.core.wire import Confidence, Support

# Of the best sentence: cosine plus weighted shared words, or shared words alone. Measured:
# 99 % of 150 answerable encyclopaedia questions lie above, 99 % of 225 on another subject below.
_LEAST_SCORE, _LEAST_SHARED = 0.45, 0.25
# Measured on 170 such questions: of those whose best sentence lies above the first, nine in ten
# find the right answer in it, above the second three in four, else six in ten.
_HIGH, _MEDIUM = 1.1, 0.9
_HIGH_SHARED, _MEDIUM_SHARED = 0.8, 0.6
_LEVELS: tuple[Literal["low", "medium", "high"], ...] = ("low", "medium", "high")

NOWHERE = "No sentence of your files is near to the question."
_NEARNESS = (
    "The best sentence is only loosely near to the question.",
    "The best sentence is near to the question.",
    "The best sentence is very near to the question.",
)
_ALL_STAND = "Every sentence of the answer stands on a source."
_SOME_STAND = "A sentence of the answer stands on no source."
_PARTLY = "A sentence of the answer stands only in part on its source."
_STRANGE = "The answer holds a number, date or name that stands in no source."


def is_near(ranked: Sequence[Ranked], by_meaning: bool) -> bool:
    """Say whether anything found is about the question at all.

    Args:
        ranked: Sentences, the best first.
        by_meaning: Whether they were compared by meaning, too.
    """
    if not ranked:
        return False
    if by_meaning:
        return max(one.score for one in ranked) >= _LEAST_SCORE
    return max(one.shared for one in ranked) >= _LEAST_SHARED


def confidence(best: Ranked, by_meaning: bool, support: Sequence[Support]) -> Confidence:
    """Return how far an answer can be trusted.

    Args:
        best: The sentence nearest to the question.
        by_meaning: Whether meaning was compared, too.
        support: What the sentences of the answer stand on.
    """
    if by_meaning:
        level = (best.score >= _MEDIUM) + (best.score >= _HIGH)
    else:
        level = (best.shared >= _MEDIUM_SHARED) + (best.shared >= _HIGH_SHARED)
    reasons = [_NEARNESS[level]]
    states = {one.state for one in support}
    if "unsupported" in states:
        reasons.append(_SOME_STAND)
    elif "partly" in states:
        reasons.append(_PARTLY)
    else:
        reasons.append(_ALL_STAND)
    if any(one.strange for one in support):
        reasons.append(_STRANGE)
    doubts = states != {"supported"}
    return Confidence(level=_LEVELS[max(0, level - doubts)], reasons=reasons)
