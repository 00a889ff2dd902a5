"""The thread that tells what is pending, polls, and notices that the machine slept."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable

from concierge.watch.arming import Arming
from concierge.watch.registry import Registry
from concierge.watch.roots import Root

log = logging.getLogger(__name__)

# How often the clocks are compared, and the roots' own folders looked at.
TICK_S = 30.0
# Clocks that differ by more than this since the last tick: the machine slept.
ASLEEP_S = 5.0


class Keeper:
    """Sleeps until the next thing is due.

    Args:
        registry: The roots and their times.
        arming: Looks at roots and renews their watches.
        changed: Who is told.
    """

    def __init__(
        self,
        registry: Registry,
        arming: Arming,
        changed: Callable[[int, frozenset[bytes] | None], object],
    ) -> None:
        self._registry = registry
        self._arming = arming
        self._changed = changed
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def join(self, wait_s: float) -> None:
        """Wait for the thread, which ends when the registry is closed."""
        if self._thread is not threading.current_thread():
            self._thread.join(wait_s)

    def _run(self) -> None:
        asleep, tick = time_asleep(), time.monotonic() + TICK_S
        while not self._registry.is_closed:
            overslept = self._rest(tick)
            now = time.monotonic()
            if now >= tick or overslept > TICK_S:
                before, asleep = asleep, time_asleep()
                self._tick(has_slept=max(asleep - before, overslept - TICK_S) > ASLEEP_S)
                tick = now + TICK_S
            for root in self._registry.all():
                self._turn(root, now)

    def _rest(self, tick: float) -> float:
        """Wait for what is next; return by how much that took too long, in seconds."""
        with self._registry.turn:
            if self._registry.is_closed:
                return 0.0
            roots = self._registry.all()
            times = [min(r.due, r.polled_at, r.anew_at) for r in roots]
            began = time.monotonic()
            rest = min(tick, *times) - began if times else math.inf
            if rest == math.inf:
                self._registry.turn.wait()
                return 0.0
            if rest > 0:
                self._registry.turn.wait(rest)
            return time.monotonic() - began - max(rest, 0.0)

    def _tick(self, has_slept: bool) -> None:
        for root in self._registry.all():
            if has_slept:
                self._registry.tell(root, None)
            if has_slept or not root.is_network:
                self._arming.look(root)

    def _turn(self, root: Root, now: float) -> None:
        if root.anew_at <= now:
            self._arming.anew(root)
        if root.polled_at <= now:
            self._poll(root, now)
        if root.due <= now:
            self._tell(root, now)

    def _poll(self, root: Root, now: float) -> None:
        root.polled_at = now + self._registry.pause(root)
        if not root.gone:
            self._registry.tell(root, None)
        self._arming.look(root)

    def _tell(self, root: Root, now: float) -> None:
        with self._registry.turn:
            if not self._registry.is_alive(root):
                return
            paths = root.take(now)
        try:
            self._changed(root.id, paths)
        except Exception:  # the next changes still matter
            log.exception("a change in root %d was not taken in", root.id)


def time_asleep() -> float:
    """Return a number of seconds that grows while the machine sleeps, and hardly else."""
    if hasattr(time, "CLOCK_BOOTTIME"):  # Linux; setting the clock changes neither
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.time() - time.monotonic()
