"""How fast passages are embedded, and what the rest takes."""

from __future__ import annotations

import time
from collections import deque

from concierge.service.steady import Steady

_LATEST = 20  # slices


class Tempo:
    """Measures one kind of work that is done slice by slice."""

    def __init__(self) -> None:
        self._slices: deque[tuple[int, float]] = deque(maxlen=_LATEST)
        self._finished = 0.0
        self._steady = Steady()

    def note(self, count: int, began: float) -> None:
        """Note a slice that was finished just now.

        Args:
            count: How many there were in it.
            began: When it was handed out, by the clock that only rises; it may have waited for
                the one before.
        """
        now = time.monotonic()
        self._slices.append((count, now - max(began, self._finished)))
        self._finished = now

    def left(self, count: int) -> float | None:
        """Return how many seconds so many more take, or None before anything was measured."""
        done = sum(number for number, _ in self._slices)
        if not done:
            return None
        seconds = sum(took for _, took in self._slices) / done * count
        return self._steady.tell(seconds, count, time.monotonic())
