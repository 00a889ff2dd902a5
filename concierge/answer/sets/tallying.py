"""Counting papers: each once, however often it is kept, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from operator import itemgetter

from concierge.answer.sets.question import SetQuestion
from concierge.core.papers import PaperRow, RefusedRow


@dataclass(frozen=True, slots=True)
class Tally:
    """What papers came to.

    Attributes:
        counted: Those that count, at the newest of their places.
        again: Those that say the same as one that counts, with that.
        copies: How many other places hold papers that count, by these.
    """

    counted: Sequence[PaperRow]
    again: Mapping[PaperRow, PaperRow]
    copies: Mapping[int, int]


def tallied(rows: Iterable[PaperRow]) -> Tally:
    """Count papers, of those that say the same only the newest.

    Args:
        rows: Papers at each of their places.
    """
    newest, copies = _at_their_newest(rows)
    counted: dict[int, PaperRow] = {}
    again: list[PaperRow] = []
    for row in newest:
        # One that says too little of itself is like no other.
        mark = row.mark if row.mark is not None else -row.id
        other = counted.setdefault(mark, row)
        if other is not row:
            older, counted[mark] = sorted((other, row), key=age)
            again.append(older)
    for row in again:
        copies.pop(row.id, None)
    same = {row: counted[row.mark] for row in again if row.mark is not None}
    return Tally(list(counted.values()), same, copies)


def first_of(question: SetQuestion, counted: Sequence[PaperRow], most: int) -> list[PaperRow]:
    """Return the papers that come first by their amounts or days.

    Args:
        question: What is asked; of the newest, largest and so on it says how many are wanted.
        counted: Those that count.
        most: How many at most.
    """
    match question.operation:
        case "largest":
            return _first(counted, question.limit, "cents", nlargest)
        case "smallest":
            return _first(counted, question.limit, "cents", nsmallest)
        case "newest":
            return _first(counted, question.limit, "day", nlargest)
        case "oldest":
            return _first(counted, question.limit, "day", nsmallest)
        case _:
            return nlargest(most, counted, key=lambda row: row.day or "")


def _first(
    counted: Sequence[PaperRow], most: int, by: str, choose: Callable[..., list[PaperRow]]
) -> list[PaperRow]:
    """Return the first papers of those that tell what they are compared by."""
    at = PaperRow._fields.index(by)
    return choose(most, (row for row in counted if row[at] is not None), key=itemgetter(at))


def age(row: PaperRow | RefusedRow) -> tuple[int, int]:
    """Return what is the greater, the newer a file with a paper is."""
    return row.modified_ns, row.id


def _at_their_newest(rows: Iterable[PaperRow]) -> tuple[Iterable[PaperRow], dict[int, int]]:
    """Return each paper once, and how many other places those have that have any."""
    newest: dict[int, PaperRow] = {}
    copies: dict[int, int] = {}
    for row in rows:
        other = newest.setdefault(row.id, row)
        if other is not row:
            copies[row.id] = copies.get(row.id, 0) + 1
            if row.modified_ns > other.modified_ns:
                newest[row.id] = row
    return newest.values(), copies
