"""The signs by which files are told apart: words, names, folders, senders, layout, meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from concierge.core.suggesting import Known
from concierge.organize.suggesting.naming import EMPTY_WORDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

BEGINNING: Final = 3000
"""Characters of a text that are looked at: what a file is shows at its beginning."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGITS = re.compile(r"\d+")
_MOST_WORDS = 60
_LONGEST_HEADING = 60
_AMOUNT = re.compile(r"(?<!\d)\d{1,3}(?:[.,']?\d{3})*[.,]\d{2}(?!\d)")
_DAY = re.compile(r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\b")
_LISTED = re.compile(r"\s*(?:[-*•]|\d+[.)])\s")
_CELLS = re.compile(r"[;|\t]|,\S")
_PAIR = re.compile(r"\s*[\w.\" -]{1,30}\s?[:=]\s?\S")
_CODE = re.compile(r"[{};]\s*$|^\s*(?:def|class|import|from|return|function|const|#include)\b")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+")


@dataclass(frozen=True, slots=True)
class Signs:
    """What a file is told apart by.

    Attributes:
        words: How often the words of its beginning stand there, those that do most often.
        marks: What else is there or is not: ``folder:``, ``sender:``, ``heading:``, ``name:``,
            ``shape:``, ``kind:``, ``ending:`` and ``layout:`` with a value.
        meaning: The mean direction of its passages, or None while there is none.
    """

    words: dict[str, int]
    marks: frozenset[str]
    meaning: FloatArray | None = None


def signs_of(known: Known, meaning: FloatArray | None = None) -> Signs:
    """Return the signs of a file.

    Args:
        known: What the catalog knows of it.
        meaning: The mean direction of its passages.
    """
    counted = Counter(_WORD.findall(known.text.casefold()))
    return Signs(
        dict(counted.most_common(_MOST_WORDS)),
        frozenset((*_of_place(known), *_of_text(known.text))),
        meaning,
    )


def _of_place(known: Known) -> Iterator[str]:
    stem, _, ending = known.name.casefold().rpartition(".")
    yield f"kind:{known.kind}"
    yield f"ending:{ending if stem else ''}"
    yield f"folder:{known.folder}"
    yield f"shape:{_DIGITS.sub('#', stem or ending)}"
    telling = (word for word in _WORD.findall(stem or ending) if word not in EMPTY_WORDS)
    yield from (f"name:{word}" for word in telling)
    yield from (f"sender:{' '.join(person.split())}" for person in known.people)


def _of_text(text: str) -> Iterator[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        return
    if len(lines[0]) <= _LONGEST_HEADING:
        yield f"heading:{_DIGITS.sub('#', ' '.join(lines[0].split()))}"
    yield from (f"layout:{name}" for name in _layout(text, lines))


def _layout(text: str, lines: list[str]) -> Iterator[str]:
    """Yield what a page looks like: what most or many of its lines have in common."""
    shares = {
        "short lines": sum(len(line) < 45 for line in lines),
        "long lines": sum(len(line) > 160 for line in lines),
        "list": sum(bool(_LISTED.match(line)) for line in lines),
        "table": sum(len(_CELLS.findall(line)) >= 2 for line in lines),
        "fields": sum(bool(_PAIR.match(line)) for line in lines),
        "code": sum(bool(_CODE.search(line)) for line in lines),
        "amounts": sum(bool(_AMOUNT.search(line)) for line in lines),
        "days": sum(bool(_DAY.search(line)) for line in lines),
        "times": sum(bool(_CLOCK.search(line)) for line in lines),
    }
    for name, count in shares.items():
        if count >= 0.6 * len(lines):
            yield f"mostly {name}"
        if count >= 0.2 * len(lines):
            yield name
    if _ADDRESS.search(text):
        yield "address"
    if len(text) < BEGINNING // 6:
        yield "brief"
