"""What is to be embedded and in hand already: contents, cut into slices for the process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from concierge.core.protocols import Task
from concierge.store.content.contents import Passages

# Passages handed over at once: enough to sort by length, few enough to show progress.
SLICE = 192
# Slices that may wait; while there are more, nothing else is taken up.
_FULL = 24
# Contents of no more slices than these go before those of longer ones.
_SHORT = 4


@dataclass(slots=True, eq=False)
class Claim:
    """A content in hand; a later claim of the same task is another object.

    Attributes:
        task: The claimed task.
        passages: What it wants vectors for.
        left: Slices that are not stored yet.
        seconds: How long the process worked on it so far.
    """

    task: Task
    passages: Passages
    left: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Slice:
    """Some passages, in one go, with the claims they belong to, and when they were handed over."""

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    claims: tuple[Claim, ...]
    began: float = 0.0


class Backlog:
    """Slices that wait for the process.

    It gives them by turns with what is taken up anew: nothing is to wait for a book.
    """

    def __init__(self) -> None:
        self._slices: deque[Slice] = deque()
        self._goes_on = True

    def __len__(self) -> int:
        return len(self._slices)

    @property
    def claims(self) -> dict[int, Claim]:
        """The contents that it has slices of, by their tasks' ids."""
        return {claim.task.id: claim for piece in self._slices for claim in piece.claims}

    def wants_more(self) -> bool:
        """Say whether others are to be taken up before the next slice is given."""
        self._goes_on = not self._slices or len(self._slices) > _FULL or not self._goes_on
        return not (self._slices and self._goes_on)

    def add(self, claims: Sequence[Claim]) -> None:
        """Cut the passages of some contents into slices, and count these in the claims."""
        # A task tried before goes alone: it may have taken a slice down.
        groups = [[one for one in claims if not one.task.attempts]]
        groups += [[one] for one in claims if one.task.attempts]
        pieces = [piece for group in groups for piece in _cut(group)]
        if len(pieces) <= _SHORT:
            self._slices.extendleft(reversed(pieces))
        else:
            self._slices.extend(pieces)

    def take(self) -> Slice | None:
        """Return the next slice."""
        return self._slices.popleft() if self._slices else None

    def keep(self, is_held: Callable[[Claim], bool]) -> None:
        """Drop what belongs to no content that is held."""
        self._slices = deque(one for one in self._slices if any(map(is_held, one.claims)))

    def clear(self) -> None:
        """Drop all."""
        self._slices.clear()


def _cut(claims: Sequence[Claim]) -> list[Slice]:
    owners = [claim for claim in claims for _ in claim.passages.ids]
    ids = [i for claim in claims for i in claim.passages.ids]
    texts = [text for claim in claims for text in claim.passages.texts]
    pieces = []
    for start in range(0, len(ids), SLICE):
        part = slice(start, start + SLICE)
        piece = Slice(tuple(ids[part]), tuple(texts[part]), tuple(dict.fromkeys(owners[part])))
        for claim in piece.claims:
            claim.left += 1
        pieces.append(piece)
    return pieces
