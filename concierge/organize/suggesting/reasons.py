"""Why a label is suggested: what a file has in common with those that carry it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from concierge.organize.suggesting.signs import Signs

Common = Literal[
    "sender",
    "heading",
    "words",
    "folder",
    "name",
    "layout",
    "kind",
    "meaning",
    "called",
    "siblings",
]

_MOST_WORDS = 4
# From which share of a label's files on a sign is one of the label, and how much more often than
# elsewhere it must be there.
_SHARES: Final = {"sender": 0.2, "heading": 0.2, "name": 0.3, "folder": 0.4, "layout": 0.6,
                  "kind": 0.8}  # fmt: skip
_LIFT = 2.0


# All photographs look alike and are of one kind: that alone is no reason.
_NO_REASONS: Final = frozenset({"layout", "kind"})


@dataclass(frozen=True, slots=True)
class Reason:
    """What a file has in common with those that carry a label.

    Attributes:
        common: What it is: the same sender, first line, words, folder, words in the name, looks,
            kind or subject; `called` means that the label's name stands in the file's name, folder
            or title, `siblings` that files beside it carry the label.
        values: Which ones, as a person would read them; may be empty.
    """

    common: Common
    values: tuple[str, ...] = ()


@dataclass(slots=True)
class Portrait:
    """What the files of a label have in common.

    Attributes:
        files: How many there are.
        marks: In how many of them each mark is.
        words: In how many of them each word stands.
    """

    files: int = 0
    marks: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, files: Iterable[Signs]) -> Portrait:
        """Count the signs of files."""
        made = cls()
        for one in files:
            made.files += 1
            made.marks.update(one.marks)
            made.words.update(one.words.keys())
        return made


def common_marks(file: Signs, label: Portrait, everything: Portrait) -> Iterator[Reason]:
    """Yield what of a file's marks is typical of a label, the most telling first.

    Args:
        file: The file.
        label: The files that carry the label.
        everything: All files that are compared.
    """
    for common, least in _SHARES.items():
        values = [
            _shown(mark)
            for mark in sorted(file.marks)
            if mark.startswith(f"{common}:")
            and label.marks[mark] >= max(min(2, label.files), least * label.files)
            and _is_typical(label.marks[mark], everything.marks[mark], label, everything)
        ]
        if values and all(values):
            # What pages look like has no words that a person would use.
            yield Reason(_named(common), () if common == "layout" else tuple(values[:_MOST_WORDS]))


def common_words(ranked: Sequence[str], label: Portrait, everything: Portrait) -> Iterator[Reason]:
    """Yield the words that speak most for a label, as far as they are typical of it.

    Args:
        ranked: Words of the file by how much they speak for it.
        label: The files that carry the label.
        everything: All files that are compared.
    """
    words = [
        word
        for word in ranked
        if label.words[word] >= min(2, label.files)
        and _is_typical(label.words[word], everything.words[word], label, everything)
    ]
    if words:
        yield Reason("words", tuple(words[:_MOST_WORDS]))


def tells(reasons: Iterable[Reason]) -> bool:
    """Say whether there is a reason that a person would accept; one word alone is none."""
    return any(
        one.common not in _NO_REASONS and (one.common != "words" or len(one.values) > 1)
        for one in reasons
    )


def _is_typical(inside: int, everywhere: int, label: Portrait, everything: Portrait) -> bool:
    """Say whether a sign is more common by far among a label's files than among all others."""
    elsewhere = (everywhere - inside) / max(1, everything.files - label.files)
    return inside / max(1, label.files) >= _LIFT * elsewhere


def _shown(mark: str) -> str:
    """Return the value of a mark as a person reads it: of a folder only its own name."""
    common, _, value = mark.partition(":")
    return re.split(r"[\\/]", value)[-1] if common == "folder" else value


def _named(common: str) -> Common:
    names: dict[str, Common] = {
        "sender": "sender", "heading": "heading", "name": "name", "folder": "folder",
        "layout": "layout", "kind": "kind",
    }  # fmt: skip
    return names[common]
