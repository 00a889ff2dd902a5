"""What may run at the moment, and how fast, so that the person never minds.

There is no thread and no timer here: the computer is asked when somebody wants to begin
work, and at most every five seconds.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar, cast

from concierge.core.records import Stage
from concierge.core.settings import Mode, Preferences, Settings

ACTIVE_S = 120.0
_USED_S = 30.0
_FRESH_S = 5.0
_LOOK_S = 15.0
_CORES = 0.5
# Work that waits for the disk took longer than its processor time; so much is believed.
_CREDIT_S = 1.0
# A pause that ends later than this lasts until the person ends it.
_ENDLESS_S = 365 * 86_400.0
# Waiting stands still while the computer sleeps, the end of a pause does not.
_SUSPENDED_S = 300.0
_MB = 2**20

_Answer = TypeVar("_Answer")


class Machine(Protocol):
    """What is asked of the computer; `concierge.service.machine` answers it."""

    def on_mains(self) -> bool:
        """Say whether it is not running on battery."""

    def idle_s(self) -> float | None:
        """Return the seconds since the person's last input; None: nobody is known of."""

    def is_hot(self) -> bool:
        """Say whether it is too hot for more work."""

    def occupied(self) -> str:
        """Return what should not be disturbed, in words, or ""."""

    def free_bytes(self, folder: Path) -> int | None:
        """Return how much may still be written where a folder is."""

    def folder_bytes(self, folder: Path) -> int:
        """Return how much the files below a folder hold."""

    def memory_bytes(self) -> int:
        """Return the memory of all processes of the service."""


@dataclass(frozen=True, slots=True)
class State:
    """How work is done at the moment, for the status.

    Attributes:
        mode: As in the settings.
        paused_until: Seconds since 1970, or 0 when not paused.
        active: Whether the person is at work, as far as was known when last asked.
        on_mains: Whether the computer runs on mains power, likewise.
        hurry: Whether the person waits for the work, so that it goes at full pace.
    """

    mode: Mode
    paused_until: float
    active: bool
    on_mains: bool
    hurry: bool


@dataclass(frozen=True, slots=True)
class _Hold:
    """Why a stage may not run, and after how many seconds that may have changed by itself."""

    why: str
    look_s: float | None = _LOOK_S


class Manners:
    """Decides what may run; may be asked by several threads.

    Args:
        preferences: The settings.
        machine: What the computer can say.
        folder: The data folder.
        clock: Seconds that never jump.
        wall: Seconds since 1970.
    """

    def __init__(
        self,
        preferences: Preferences,
        machine: Machine,
        folder: Path,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._preferences = preferences
        self._machine = machine
        self._folder = folder
        self._clock = clock
        self._wall = wall
        self._guard = threading.Lock()
        self._asking = threading.Lock()  # never together with the other
        self._facts: dict[str, tuple[float, object]] = {}
        self._holds: dict[Stage, _Hold] = {}
        self._hurried_until = self._used_until = self._paid_until = -1.0

    def held(self, stage: Stage) -> str:
        """Return why a stage may not begin more work, in words for the person, or ""."""
        hold = self._hold(stage, self._preferences.current)
        with self._guard:
            if hold is None:
                self._holds.pop(stage, None)
                return ""
            self._holds[stage] = hold
            return hold.why

    def paused(self) -> str:
        """Return until when reading is paused, in words, or ""; names go on meanwhile."""
        hold = self._pause()
        return hold.why if hold else ""

    def next_look_s(self) -> float | None:
        """Return after how many seconds `held` may answer otherwise by itself.

        None: no stage was held when last asked, or only the person can change it.
        """
        with self._guard:
            looks = [hold.look_s for hold in self._holds.values() if hold.look_s is not None]
        return min(looks, default=None)

    def hurry(self, seconds: float) -> None:
        """Take it that the person waits for the work during the next seconds."""
        with self._guard:
            self._hurried_until = max(self._hurried_until, self._clock() + seconds)

    def used(self) -> None:
        """Take it that the person is at work: they asked for something just now."""
        self._used_until = self._clock() + _USED_S

    def is_person_here(self) -> bool:
        """Ask whether somebody uses the computer, whatever the settings say."""
        self._ask("idle_s", self._machine.idle_s)
        return self._is_active()

    def workers(self) -> int:
        """Return how many worker processes may be busy at once."""
        return 1 if self._is_slowed() else self._preferences.current.workers

    def rest_s(self, cpu_s: float) -> float:
        """Return for how long to rest, so that all work together keeps to half a core.

        Each second of work is paid for with two seconds of time, those that it took
        included. What others did meanwhile counts, so one who asks may have to rest longer
        than for their own work. Ask again with 0 to learn what is left of a rest: nothing
        as soon as full pace is allowed.

        Args:
            cpu_s: Processor time, of all cores, that was used since this was last called
                for the same work.
        """
        with self._guard:
            now = self._clock()
            if not self._is_slowed():
                self._paid_until = now
                return 0.0
            begun = now - max(cpu_s, _CREDIT_S)  # time before that was free, and is gone
            self._paid_until = max(self._paid_until, begun) + cpu_s / _CORES
            return max(0.0, self._paid_until - now)

    def state(self) -> State:
        """Return how work is done, from what is known without asking the computer again."""
        settings = self._preferences.current
        return State(
            mode=settings.mode,
            paused_until=settings.paused_until if self._pause() else 0.0,
            active=self._is_active(),
            on_mains=bool(self._known("on_mains", default=True)),
            hurry=self._is_hurried(),
        )

    # ------------------------------------------------------------ what holds

    def _hold(self, stage: Stage, settings: Settings) -> _Hold | None:
        must = self._pause() or self._full(settings)
        if must or self._is_hurried():
            return must
        if self._ask("is_hot", self._machine.is_hot):
            return _Hold("the computer is hot")
        deep = stage is Stage.DEEP
        for_mains = settings.mode == "mains" or (deep and settings.deep_when != "always")
        if not self._ask("on_mains", self._machine.on_mains) and for_mains:
            return _Hold("on battery")
        for_idle = deep and settings.deep_when == "idle"
        if (settings.mode != "full" or for_idle) and (
            busy := self._ask("occupied", self._machine.occupied)
        ):
            return _Hold(busy)
        idle = self._idle_s(settings, for_idle)
        if for_idle and idle is not None and idle < ACTIVE_S:
            return _Hold("until nobody uses the computer", max(_FRESH_S, ACTIVE_S - idle))
        return None

    def _pause(self) -> _Hold | None:
        until = self._preferences.current.paused_until
        left = until - self._wall()
        if left <= 0:
            return None
        if left > _ENDLESS_S:
            return _Hold("paused", None)
        end, now = time.localtime(until), time.localtime(until - left)
        words = "%H:%M" if end[:3] == now[:3] else "%d %B, %H:%M"
        return _Hold(f"paused until {time.strftime(words, end)}", min(left, _SUSPENDED_S))

    def _full(self, settings: Settings) -> _Hold | None:
        """Return which limit on disk or memory is reached; these hold whatever else is wanted."""
        free = self._ask("free_bytes", lambda: self._machine.free_bytes(self._folder))
        if free is not None and free < settings.keep_free_mb * _MB:
            return _Hold(f"less than {settings.keep_free_mb:,} MB are free on the disk")
        limit = settings.index_limit_mb
        if limit and limit * _MB <= self._ask(
            "folder_bytes", lambda: self._machine.folder_bytes(self._folder)
        ):
            return _Hold(f"the index has reached its limit of {limit:,} MB")
        limit = settings.memory_limit_mb
        if limit * _MB < self._ask("memory_bytes", self._machine.memory_bytes):
            return _Hold(f"the processes use more than {limit:,} MB of memory")
        return None

    # ------------------------------------------------------------ the person

    def _idle_s(self, settings: Settings, for_idle: bool) -> float | None:
        """Ask how long the person has been idle, where something depends on it."""
        if settings.mode == "full" and not for_idle:
            return None
        return self._ask("idle_s", self._machine.idle_s)

    def _is_slowed(self) -> bool:
        full = self._preferences.current.mode == "full" or self._is_hurried()
        return not full and self._is_active()

    def _is_active(self) -> bool:
        if self._clock() < self._used_until:
            return True
        idle = cast(float | None, self._known("idle_s", default=None))
        return idle is not None and idle < ACTIVE_S

    def _is_hurried(self) -> bool:
        return self._clock() < self._hurried_until

    # ------------------------------------------------------------ the computer

    def _ask(self, name: str, question: Callable[[], _Answer]) -> _Answer:
        """Return an answer of the computer that is at most five seconds old."""
        with self._asking:
            asked, answer = self._facts.get(name, (float("-inf"), None))
            if self._clock() - asked >= _FRESH_S:
                answer = question()
                self._facts[name] = (self._clock(), answer)
            return cast(_Answer, answer)

    def _known(self, name: str, default: object) -> object:
        """Return the last answer, unless nobody has asked for long."""
        asked, answer = self._facts.get(name, (float("-inf"), None))
        return answer if self._clock() - asked < ACTIVE_S else default
