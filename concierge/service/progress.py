"""How fast the work goes: what was finished lately, and what the rest may take."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence

from concierge.core.records import Stage
from concierge.store.pace import Pace, Took

_WINDOW_S = 60.0
# Times are kept in the catalog in lots, because each lot is a write.
_LOT = 200
_LOT_S = 5.0
# How long an estimate is good for: counting what waits costs some milliseconds.
_ESTIMATE_S = 2.0


class Progress:
    """Notes what was done and estimates what is left.

    Args:
        pace: Keeps how long files of each kind and size took.
        clock: Seconds that only rise.
    """

    def __init__(self, pace: Pace, clock: Callable[[], float] = time.monotonic) -> None:
        self._pace = pace
        self._clock = clock
        self._guard = threading.Lock()
        self._recent: dict[Stage, deque[float]] = {stage: deque() for stage in Stage}
        self._lot: list[Took] = []
        self._kept = clock()
        self._estimates: dict[Stage, tuple[float, float | None]] = {}

    def note(self, took: Sequence[Took]) -> None:
        """Note files or contents that were finished."""
        now = self._clock()
        with self._guard:
            for one in took:
                self._recent[one.stage].append(now)
            for recent in self._recent.values():
                _forget_before(recent, now - _WINDOW_S)
            self._lot.extend(took)
            if len(self._lot) < _LOT and now - self._kept < _LOT_S:
                return
        self.keep()

    def keep(self) -> None:
        """Write down what was noted."""
        with self._guard:
            lot, self._lot = self._lot, []
            self._kept = self._clock()
        if lot:
            self._pace.note(lot)

    def per_minute(self, stage: Stage) -> float:
        """Return how many were finished within the last minute."""
        with self._guard:
            recent = self._recent[stage]
            _forget_before(recent, self._clock() - _WINDOW_S)
            return float(len(recent))

    def seconds_left(self, waiting: Mapping[Stage, int], workers: int) -> dict[Stage, float | None]:
        """Estimate how long what waits in each stage takes with so many processes.

        None where nothing was measured yet.
        """
        return {
            stage: self._left(stage, 1 if stage is Stage.MEANING else workers)
            for stage, count in waiting.items()
            if count
        }

    def _left(self, stage: Stage, workers: int) -> float | None:
        now = self._clock()
        known = self._estimates.get(stage)
        if known is None or now - known[0] > _ESTIMATE_S:
            known = self._estimates[stage] = now, self._pace.seconds(stage)
        return None if known[1] is None else known[1] / workers


def _forget_before(times: deque[float], since: float) -> None:
    while times and times[0] < since:
        times.popleft()
