"""Where rules are unsure: a language model chooses what a question is about, from a fixed list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

PROMPT: Final = "choose-set"
"""Name of what the model is told."""

_SET, _TEXT = "files", "facts"


class Chooser(Protocol):
    """A language model that can answer with nothing but one of some words."""

    def choose(
        self, prompt: str, question: str, choices: Sequence[str], stopped: Callable[[], bool]
    ) -> str:
        """Return one of the choices, or "" when there is no model."""
        ...


def is_about_set(question: str, chooser: Chooser, stopped: Callable[[], bool]) -> bool:
    """Let a model say whether a question is about a set of files.

    Args:
        question: In the person's own words.
        chooser: Asks the model.
        stopped: Whether nobody waits any more.
    """
    return chooser.choose(PROMPT, question, (_SET, _TEXT), stopped) == _SET
