"""Text in files that speaks to a model instead of to its reader.

Nothing that a file says is obeyed: sources are fenced, and control tokens in them are broken
(see `concierge.answer.prompt`). A weak model may do as it is told all the same, so sentences
that give orders to a model are kept from it, and the person is told which file holds them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from concierge.answer.orders import MARKS, ORDERS, UNSEEN
from concierge.core.paths import from_wire, shown
from concierge.core.protocols import Passage
from concierge.core.sentences import split

_TOLD = (
    "{} holds text that gives orders to an assistant. It was not followed, and the answer was "
    "written without it."
)
_GAP = re.compile(r"\s{2,}")
_PARAGRAPH = re.compile(r"\n\s*\n")
_TRIMMED = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff*_`]")


def guarded(passage: Passage) -> Passage:
    """Return a passage with blanks in place of orders to a model, and marked when there were any.

    So such orders neither reach a model nor count as evidence, and all else keeps its place.
    """
    stretches = planted(passage.text)
    if not stretches:
        return passage
    return replace(passage, text=blanked(passage.text, stretches), suspect=True)


def suspicions(passages: Sequence[Passage]) -> list[str]:
    """Return a sentence for each file of which something was kept from the model."""
    names = dict.fromkeys(from_wire(one.path).name for one in passages if one.suspect)
    return [_TOLD.format(shown(name)) for name in names]


def is_planted(text: str) -> bool:
    """Say whether a text gives orders to a model."""
    seen = _GAP.sub(_narrow, _TRIMMED.sub("", text))
    return bool(UNSEEN.search(text) or MARKS.search(seen) or ORDERS.search(seen))


def _narrow(gap: re.Match[str]) -> str:
    return "\n" if "\n" in gap[0] else " "


def planted(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text that give orders to a model, in their order.

    What follows an order in its paragraph is part of it: an order may take several sentences,
    and what it claims is not to be believed.
    """
    if not is_planted(text):
        return []
    breaks = [match.start() for match in _PARAGRAPH.finditer(text)]
    found: list[tuple[int, int]] = []
    for sentence in split(text):
        if found and sentence.end <= found[-1][1]:
            continue
        if is_planted(sentence.text):
            after = bisect_right(breaks, sentence.start)
            mark = MARKS.search(sentence.text)  # what stands before one was not forged with it
            start = sentence.start + (mark.start() if mark else 0)
            found.append((start, breaks[after] if after < len(breaks) else len(text)))
    return found or [(0, len(text))]


def blanked(text: str, stretches: list[tuple[int, int]]) -> str:
    """Return a text with blanks in place of some stretches, so that all else keeps its place."""
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
