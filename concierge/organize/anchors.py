"""Finding a place in a text again after the text has changed, by the words that stood there.

The manner is that of the W3C's Web Annotation model: where it stood, and the words with some
before and after (https://www.w3.org/TR/annotation-model/#selectors).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

BESIDE = 40
"""Characters before and after a quote that are kept to tell it from others like it."""

_MOST = 1000  # places with the same words that are compared

Found = Literal["exact", "found", "lost"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text.

    Attributes:
        quote: The words.
        before: What stands before them.
        after: What stands behind them.
        start: Where they began in the whole text, or None.
    """

    quote: str
    before: str = ""
    after: str = ""
    start: int | None = None

    @property
    def known(self) -> int:
        """How many characters beside the words are known."""
        return len(self.before) + len(self.after)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is now.

    Attributes:
        how: Where it was, elsewhere, or nowhere.
        start: Its first character; 0 when it is lost.
        end: One past its last.
    """

    how: Found
    start: int = 0
    end: int = 0


def anchored(text: str, start: int, end: int) -> Anchor:
    """Return what a stretch of a text can be found by."""
    before, after = text[max(0, start - BESIDE) : start], text[end : end + BESIDE]
    return Anchor(text[start:end], before, after, start)


def found(text: str, anchor: Anchor, fits: Callable[[int], bool] = lambda _start: True) -> Spot:
    """Find a place: where it stood, else the same words, those with the likest neighbours first.

    Args:
        text: As it is now.
        anchor: What is known of the place.
        fits: Says of a character whether the place may begin there; one that may is preferred.
    """
    if not anchor.quote.strip():
        return Spot("lost")
    start, end = anchor.start, (anchor.start or 0) + len(anchor.quote)
    stays = start is not None and text[start:end] == anchor.quote
    if start is not None and stays and _beside(text, anchor, start, end) == anchor.known:
        return Spot("exact", start, end)
    places = list(_places(text, anchor.quote))
    if not places:
        return Spot("lost")
    near = start or 0
    begin, stop = max(
        places,
        key=lambda one: (fits(one[0]), _beside(text, anchor, *one), -abs(one[0] - near)),
    )
    return Spot("exact" if begin == start else "found", begin, stop)


def _places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of a quote stand, however they are spaced and broken."""
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    for number, one in enumerate(pattern.finditer(text)):
        if number == _MOST:
            return
        yield one.span()


def _beside(text: str, anchor: Anchor, start: int, end: int) -> int:
    """Return how many characters before and after a stretch are as they were."""
    before = _same(text[max(0, start - BESIDE) : start][::-1], anchor.before[::-1])
    return before + _same(text[end : end + BESIDE], anchor.after)


def _same(one: str, other: str) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
