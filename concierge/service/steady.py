"""A time left that people can watch: it falls smoothly, and rises only for a reason."""

from __future__ import annotations

import math

# In such a part of the time left, most of a difference to a lower estimate is made up for:
# in so many seconds at least and at most.
_SETTLES = 0.1
_SETTLES_S = 1.0, 15.0
# So much more work is a reason to say more at once; a single file among many is none.
_MORE_WORK = 1.01
# An estimate so much longer than what is told, for so long, means that this was wrong.
_WRONG = 1.5
_WRONG_S = 60.0
# Nobody sees a jump from what was told longer ago than this.
_WATCHED_S = 60.0


class Steady:
    """Turns one estimate after another, each as good as any, into what is told."""

    def __init__(self) -> None:
        self._told: float | None = None
        self._least = 0.0
        self._at = 0.0
        self._short_since: float | None = None

    def tell(self, estimate: float, work: float, now: float) -> float:
        """Return what to tell instead of an estimate.

        Args:
            estimate: Seconds left, as far as is known at this moment.
            work: How much waits, in any unit; when it grows, there is new work.
            now: Seconds that only rise.

        Returns:
            Seconds left. More than the last time only when there is new work, when what was
            told turned out far too short for a minute, or when nobody asked for a minute.
        """
        more = self._is_more(work)
        wrong = self._is_wrong(estimate, now)
        past, self._at = now - self._at, now
        if self._told is None or past >= _WATCHED_S:
            self._told = estimate
        elif estimate < self._told:
            settles = min(max(_SETTLES * self._told, _SETTLES_S[0]), _SETTLES_S[1])
            self._told += (estimate - self._told) * (1 - math.exp(-past / settles))
        elif more or wrong:
            self._told = estimate
            self._short_since = None
        return self._told

    def _is_more(self, work: float) -> bool:
        """Say whether more waits than did at some time since the last new work."""
        more = work > self._least * _MORE_WORK
        self._least = work if more else min(self._least, work)
        return more

    def _is_wrong(self, estimate: float, now: float) -> bool:
        if self._told is None or estimate <= _WRONG * self._told:
            self._short_since = None
        elif self._short_since is None:
            self._short_since = now
        return self._short_since is not None and now - self._short_since >= _WRONG_S
