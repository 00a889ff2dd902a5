"""What is looked for in texts and names: words, stretches of words, and choices among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from typing import Literal

How = Literal["word", "begun", "prefix", "phrase", "near"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A word, or several that stand together.

    Attributes:
        text: As it was typed, without quotes and signs.
        how: Whether it is a word in any of its forms, one that is still being typed, the
            beginning of words, words that stand side by side, or words that stand near one
            another in any order.
        apart: Of what is near: how many other words may stand among them.
        terms: Of what is being typed: terms of the index that it may become.
    """

    text: str
    how: How = "word"
    apart: int = 0
    terms: tuple[str, ...] = ()

    @property
    def is_demand(self) -> bool:
        """Whether nothing is found that does not hold it; a plain word is but a wish."""
        return self.how not in ("word", "begun")


@dataclass(frozen=True, slots=True)
class Either:
    """A choice: all wishes of one of the groups."""

    groups: tuple[Wishes, ...]


Wish = Wording | Either
Wishes = tuple[Wish, ...]
"""What is looked for all together; those that have all of it come first."""


def plain(words: Iterable[str]) -> Wishes:
    """Return the wish for each of some words."""
    return tuple(map(Wording, words))


def wordings(wishes: Iterable[Wish]) -> Iterator[Wording]:
    """Yield every word and stretch of words that is wished for, in order."""
    for wish in wishes:
        if isinstance(wish, Either):
            for group in wish.groups:
                yield from wordings(group)
        else:
            yield wish


def choices(wishes: Wishes, most: int) -> list[tuple[Wording, ...]]:
    """Return the ways in which wishes can be fulfilled, each as all that it takes.

    Args:
        wishes: What is wished for.
        most: How many ways are enough; there may be very many.
    """
    return list(islice(_ways(wishes, most), most))


def _ways(wishes: Wishes, most: int) -> Iterator[tuple[Wording, ...]]:
    options = [
        [way for group in wish.groups for way in choices(group, most)][:most]
        if isinstance(wish, Either)
        else [(wish,)]
        for wish in wishes
    ]
    for chosen in product(*options):
        yield tuple(one for way in chosen for one in way)
