"""Where rules are unsure: a language model chooses what a question is about, from a fixed list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

Choose = Callable[[Sequence[Mapping[str, str]], Sequence[str], Callable[[], bool]], str]
"""Chooses one of some words as the reply to messages; "" when it cannot."""

_SET, _TEXT = "files", "facts"
_TASK: Final = (
    "Say what a question about somebody's files wants. Answer “files” when files themselves are"
    " to be counted or listed, “facts” when something is to be read in them."
)
_EXAMPLES: Final = (
    ("How many letters complain?", _SET),
    ("How many letters does the word have?", _TEXT),
    ("Which invoices are overdue?", _SET),
    ("Which photos does the article describe?", _TEXT),
    ("List all documents for Anna", _SET),
    ("How many files did the thief steal?", _TEXT),
)


def is_about_set(question: str, choose: Choose, stopped: Callable[[], bool]) -> bool:
    """Let a model say whether a question is about a set of files.

    Args:
        question: In the person's own words.
        choose: Asks the model.
        stopped: Whether nobody waits any more.
    """
    messages = [{"role": "system", "content": _TASK}]
    for asked, said in _EXAMPLES:
        messages += [{"role": "user", "content": asked}, {"role": "assistant", "content": said}]
    messages.append({"role": "user", "content": question})
    return choose(messages, (_SET, _TEXT), stopped) == _SET
