"""How much of a query stands in what a file is called, where it lies, and what kind it is.

People describe a file by some words of its name, by its folder and by what it is ("photo from
Porto"); what it says need not hold any of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from concierge.core.records import Kind
from concierge.core.searching import Called
from concierge.search.language.kinds import types_of

# What a word is worth in a name, at the beginning of a word there; in the midst of one, in the
# name of a folder, or as the word for its kind it says less.
_NAME, _ELSEWHERE = 1.0, 0.6


def share(file: Called, words: Sequence[str]) -> float:
    """Return how much of a query a file's name, folders and kind speak of, 0 to 1.

    Args:
        file: What it is called.
        words: Of the query, as `SearchCatalog.called` was given them.
    """
    return sum(_worth(file, number, word) for number, word in enumerate(words)) / len(words)


def _worth(file: Called, number: int, word: str) -> float:
    if number in file.in_name:
        return _NAME
    kinds = _kinds(word)
    if number in file.nearby or file.kind in kinds or file.ending in kinds:
        return _ELSEWHERE
    return 0.0


@lru_cache(1000)
def _kinds(word: str) -> tuple[str, ...]:
    return types_of(word) if word.casefold() != Kind.OTHER else ()
