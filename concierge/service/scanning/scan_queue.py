"""What is to be looked at: whole roots in the order they were asked for, and single paths."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

PAUSE_S: Final = 15.0
"""After how long a root is looked at again when that failed, as on a full disk."""
LONGEST_PAUSE_S: Final = 480.0
"""It doubles each time that this did not help, up to this."""


@dataclass(slots=True)
class Wanted:
    """What is to be looked at below one root.

    Attributes:
        ticket: Of the latest request for all of it, or 0.
        paths: Where something changed; None means everywhere.
    """

    ticket: int = 0
    paths: set[bytes] | None = field(default_factory=set)


@dataclass(slots=True)
class _PutOff:
    """A root that could not be looked at.

    Attributes:
        until: When it is looked at again, on the monotonic clock; infinity once that is asked for.
        pause_s: How long that is after it failed.
    """

    until: float
    pause_s: float


class ScanQueue:
    """Filled by any thread, and emptied by one.

    Attributes:
        done: The last ticket that was served.
    """

    def __init__(self) -> None:
        self._wanted: dict[int, Wanted] = {}
        self._put_off: dict[int, _PutOff] = {}
        self._ready = threading.Condition()
        self._asked = 0
        self._closed = False
        self.done = 0

    @property
    def busy(self) -> bool:
        """Whether a look at a whole root is under way or waits."""
        return self.done < self._asked

    @property
    def closed(self) -> bool:
        """Whether nothing is given out any more."""
        return self._closed

    @property
    def puts_off(self) -> bool:
        """Whether there is a root that could not be looked at."""
        return bool(self._put_off)

    def put(self, root_ids: Iterable[int]) -> int:
        """Ask for whole roots; return the ticket that `done` reaches after them."""
        with self._ready:
            ticket = self._asked
            for root_id in root_ids:
                waiting = self._wanted.get(root_id)
                if waiting is not None and waiting.ticket:  # it has not begun yet
                    ticket = max(ticket, waiting.ticket)
                    continue
                # Behind all others, also when single paths of it were waiting before them.
                self._wanted.pop(root_id, None)
                self._asked += 1
                ticket = self._asked
                self._wanted[root_id] = Wanted(ticket, None)
            self._ready.notify()
            return ticket

    def put_paths(self, root_id: int, paths: frozenset[bytes]) -> None:
        """Ask for some paths of a root."""
        with self._ready:
            waiting = self._wanted.setdefault(root_id, Wanted())
            if waiting.paths is not None:
                waiting.paths |= paths
            self._ready.notify()

    def next(self) -> tuple[int, Wanted] | None:
        """Wait for work; what changed just now comes before whole roots.

        Returns:
            A root's id and what to look at there, or None once this is closed.
        """
        with self._ready:
            while not self._closed:
                left = self._take_up()
                if self._wanted:
                    break
                self._ready.wait(None if left == math.inf else left)
            else:
                return None
            small = (one for one, wanted in self._wanted.items() if not wanted.ticket)
            root_id = next(small, next(iter(self._wanted)))
            return root_id, self._wanted.pop(root_id)

    def succeeded(self, root_id: int) -> None:
        """Note that all of a root was looked at."""
        with self._ready:
            self._put_off.pop(root_id, None)

    def failed(self, root_id: int) -> None:
        """Have all of a root looked at some time later: what was told of it is lost."""
        with self._ready:
            before = self._put_off.get(root_id)
            if before is not None and before.until < math.inf:
                return
            pause = PAUSE_S if before is None else min(2 * before.pause_s, LONGEST_PAUSE_S)
            self._put_off[root_id] = _PutOff(time.monotonic() + pause, pause)

    def try_again(self) -> None:
        """Look now at what could not be looked at."""
        with self._ready:
            for root_id in self._put_off:
                self._put_off[root_id] = _PutOff(-math.inf, PAUSE_S / 2)
            self._ready.notify()

    def close(self) -> None:
        """Give out nothing any more."""
        with self._ready:
            self._closed = True
            self._ready.notify()

    def _take_up(self) -> float:
        """Ask for the roots whose pause is over; return how long the next lasts, in s."""
        now = time.monotonic()
        for root_id, one in self._put_off.items():
            if one.until <= now:
                one.until = math.inf
                self.put([root_id])
        return min((one.until for one in self._put_off.values()), default=math.inf) - now
