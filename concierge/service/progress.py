"""How fast the work goes: what was finished lately, and what the rest may take."""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from concierge.core.records import Stage
from concierge.core.wire import StageCounts
from concierge.service.steady import Steady
from concierge.store.work.pace import Pace, Took

_WINDOW_S = 60.0
# Times are kept in the catalog in lots, because each lot is a write.
_LOT = 200
_LOT_S = 5.0
# How long an estimate is good for: counting what waits costs some milliseconds.
_ESTIMATE_S = 2.0
# With so many finished in the last minute, their speed counts as much as the number of processes.
_HALF_SURE = 5
# What the words of files lead to is foreseen from so many contents that wait for it.
_FORESEEN_FROM = 20


@dataclass(frozen=True, slots=True)
class _Finished:
    """What was finished at one moment."""

    at: float
    count: int
    seconds: float


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
        self._recent: dict[Stage, deque[_Finished]] = {stage: deque() for stage in Stage}
        self._lot: list[Took] = []
        self._kept = clock()
        self._estimates: dict[Stage, tuple[float, float | None]] = {}
        # By stage; None stands for all of them together.
        self._steady: defaultdict[Stage | None, Steady] = defaultdict(Steady)

    def note(self, took: Sequence[Took]) -> None:
        """Note files or contents that were finished."""
        now = self._clock()
        with self._guard:
            for stage, recent in self._recent.items():
                if seconds := [one.seconds for one in took if one.stage is stage]:
                    recent.append(_Finished(now, len(seconds), sum(seconds)))
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
            return float(sum(lot.count for lot in recent))

    def seconds_left(self, waiting: Mapping[Stage, int], workers: int) -> dict[Stage, float | None]:
        """Estimate how long what waits in each stage takes, as steadily as people want it told.

        None where nothing was measured yet.

        Args:
            waiting: How much waits in each stage.
            workers: Processes that may be busy at once.
        """
        found: dict[Stage, float | None] = {}
        for stage, count in waiting.items():
            if count:
                busy = 1 if stage is Stage.MEANING else min(workers, count)
                found[stage] = self._left(stage, count, busy)
            else:
                self._steady.pop(stage, None)
        return found

    def all_left(
        self, running: Mapping[Stage, StageCounts], left: Mapping[Stage, float | None]
    ) -> float | None:
        """Estimate how long all takes together, with what files still to be read will lead to.

        None where nothing waits, or a stage was not measured yet.

        Args:
            running: The stages in which something waits and that may go on.
            left: What `seconds_left` gave for them.
        """
        if not running:
            self._steady.pop(None, None)
            return None
        seconds = work = 0.0
        for stage, counts in running.items():
            known = left[stage]
            if known is None:
                return None
            growth = 1.0 if stage is Stage.TEXT else _growth(counts, running.get(Stage.TEXT))
            seconds += known * growth
            work += counts.waiting * growth
        with self._guard:
            return self._steady[None].tell(seconds, work, self._clock())

    def _left(self, stage: Stage, count: int, workers: int) -> float | None:
        now = self._clock()
        known = self._estimates.get(stage)
        if known is None or now - known[0] > _ESTIMATE_S:
            known = self._estimates[stage] = now, self._pace.seconds(stage)
        if known[1] is None:
            return None
        with self._guard:
            estimate = known[1] * self._share(stage, workers)
            return self._steady[stage].tell(estimate, count, now)

    def _share(self, stage: Stage, workers: int) -> float:
        """Return how long one second of a process's work takes, with so many processes.

        As measured within the last minute, when rests, the disk and other programs had their
        part in it; the fewer were finished, the more as if all were busy all the time.
        """
        recent = self._recent[stage]
        _forget_before(recent, self._clock() - _WINDOW_S)
        # What was finished first was done before that: it only tells when the others began.
        later = list(recent)[1:]
        count, busy = sum(lot.count for lot in later), sum(lot.seconds for lot in later)
        if not busy:
            return 1 / workers
        measured = max((later[-1].at - recent[0].at) / busy, 1 / workers)
        sure = count / (count + _HALF_SURE)
        return sure * measured + (1 - sure) / workers


def _growth(counts: StageCounts, text: StageCounts | None) -> float:
    """Return how many times what waits in a later stage there will be when all text is read."""
    if text is None or not text.done or counts.waiting < _FORESEEN_FROM:
        return 1.0
    of_each = (counts.done + counts.waiting) / text.done
    return 1.0 + text.waiting * of_each / counts.waiting


def _forget_before(lots: deque[_Finished], since: float) -> None:
    while lots and lots[0].at < since:
        lots.popleft()
