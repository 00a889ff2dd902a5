"""Suggestions before anything was learned: by the names of labels, and by the files beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from concierge.core.suggesting import Known, Named, Siblings
from concierge.organize.suggesting.learning import Guess
from concierge.organize.suggesting.reasons import Reason

_WORD = re.compile(r"[^\W\d_]{3,}")
# The files of a folder tell of one of them from so many and such a share on.
_FEWEST_SIBLINGS, _LEAST_SHARE = 3, 0.6
_SUREST: Final = 0.85
_CALLED: Final = 0.65
# A label with more examples is told by what was learned of it.
_FEW = 3


def by_siblings(labels: Sequence[Named], beside: Siblings) -> Iterator[Guess]:
    """Yield the labels that most of the other files of the folder carry.

    Args:
        labels: All there are.
        beside: The other files of the file's folder.
    """
    names = {one.id: one for one in labels}
    for label_id, count in beside.carried.items():
        share = (count + 1) / (beside.files + 2)  # Laplace's rule of succession
        if count >= _FEWEST_SIBLINGS and share >= _LEAST_SHARE and label_id in names:
            reason = Reason("siblings", (str(count), str(beside.files)))
            yield Guess(names[label_id], min(share, _SUREST), count, (reason,))


def by_name(known: Known, labels: Sequence[Named], examples: dict[int, int]) -> Iterator[Guess]:
    """Yield the labels whose names stand in the file's name, folder or title.

    Args:
        known: The file.
        labels: All there are.
        examples: How many files carry each label that has any.
    """
    folder = known.folder.replace("\\", "/").rpartition("/")[2]
    said = {_singular(w) for w in _WORD.findall(f"{known.name} {folder} {known.title}".casefold())}
    for label in labels:
        own = [_singular(word) for word in _WORD.findall(label.name.casefold().rpartition("/")[2])]
        if own and said.issuperset(own) and examples.get(label.id, 0) < _FEW:
            reason = Reason("called", (label.name.rpartition("/")[2],))
            yield Guess(label, _CALLED, examples.get(label.id, 0), (reason,))


def merged(guesses: Sequence[Guess]) -> list[Guess]:
    """Return each label once, with its best confidence and all its reasons, the surest first."""
    best: dict[int, Guess] = {}
    for one in sorted(guesses, key=lambda guess: -guess.confidence):
        first = best.get(one.label.id)
        reasons = one.reasons if first is None else (*first.reasons, *one.reasons)
        surest = one if first is None else first
        examples = max(one.examples, surest.examples)
        best[one.label.id] = Guess(surest.label, surest.confidence, examples, reasons)
    return list(best.values())


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
