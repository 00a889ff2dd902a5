"""Something that takes a while, looked for in a thread of its own while somebody asks for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

GIVE_UP_S = 15.0
"""How long after somebody last asked a search ends by itself; faces ask again every second."""

_LOOK_S = 0.5  # how often who waits for the end asks again

Tell = Callable[[int, int], None]
"""Told how much of how much is done; raises to end the search."""


class GivenUp(Exception):
    """Nobody wants to know any more."""


class Looking(Generic[T]):
    """A search under way.

    Args:
        find: Finds it, and tells how far it is.
        name: Of the thread.
        give_up_s: How long it goes on unasked.

    Attributes:
        done: How much was done.
        total: How much there is to be done, 0 while that is not known.
    """

    def __init__(self, find: Callable[[Tell], T], name: str, give_up_s: float = GIVE_UP_S) -> None:
        self.done, self.total = 0, 0
        self._find, self._give_up_s = find, give_up_s
        self._asked = time.monotonic()
        self._ended, self._stopped = threading.Event(), threading.Event()
        self._result: T | None = None
        self._error: BaseException | None = None
        threading.Thread(target=self._run, name=name, daemon=True).start()

    @property
    def is_given_up(self) -> bool:
        """Whether it ended because nobody asked for it."""
        return self._ended.is_set() and isinstance(self._error, GivenUp)

    def wait(self, limit_s: float | None) -> bool:
        """Wait for it, at most so long or to the end; say whether it has ended."""
        end = None if limit_s is None else time.monotonic() + limit_s
        while True:
            self._asked = time.monotonic()
            left = _LOOK_S if end is None else min(_LOOK_S, end - self._asked)
            if self._ended.wait(max(0.0, left)):
                return True
            if end is not None and time.monotonic() >= end:
                return False

    def stop(self) -> None:
        """End it and wait until it has ended."""
        self._stopped.set()
        self._ended.wait()

    def result(self) -> T:
        """Return what was found, after it has ended; what went wrong is raised."""
        if self._error is not None:
            raise self._error
        assert self._result is not None
        return self._result

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        if self._stopped.is_set() or time.monotonic() - self._asked > self._give_up_s:
            raise GivenUp

    def _run(self) -> None:
        try:
            self._result = self._find(self._tell)
        except Exception as error:  # noqa: BLE001 - whoever asks is told
            self._error = error
        finally:
            self._ended.set()
