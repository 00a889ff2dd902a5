"""Small models can fall into a loop; what they repeat is noticed and cut."""

from __future__ import annotations

import re

from concierge.answer.words import words
from concierge.core.sentences import split

# The same three or more characters at least three times in a row, a word at least four.
_LOOP = re.compile(
    r"(\b\w[^\n]{2,100}?)(?:[\s,;.:]*\1){2,}|(\b\w+\b)(?:\W+\2\b){3,}", re.IGNORECASE
)


def first_repeat(text: str) -> int | None:
    """Return where a text starts to repeat itself, or none.

    A sentence said before counts, and so does a phrase said three times in a row.

    Returns:
        Index of the first character that should be cut.
    """
    cuts = []
    loop = _LOOP.search(text)
    if loop is not None:
        cuts.append(loop.end(1) if loop.group(1) is not None else loop.end(2))
    said: set[tuple[str, ...]] = set()
    for sentence in split(text):
        spoken = tuple(words(sentence.text))
        if spoken in said:
            cuts.append(sentence.start)
            break
        said.add(spoken)
    return min(cuts, default=None)
