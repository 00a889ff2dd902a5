"""Making texts and pictures comparable, behind whoever searches, after they were indexed."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from concierge.core.errors import ConciergeError
from concierge.organize.likeness.method import VERSION, of_picture, of_text
from concierge.store.content.likeness import Likenesses, Settled

log = logging.getLogger(__name__)

CHARACTERS = 4_000_000
"""How much of a text is compared."""

_BATCH = 20
_REST_S = 2.0  # after something was indexed, before it is looked at


class Likeness:
    """Looks at contents in a thread of its own, a few at a time, so that memory stays flat.

    Args:
        likenesses: Knows what is left to be looked at, and keeps what was found out.
        give_way: Called between two steps, that whoever searches goes first.
        busy: Whether files are being read; then it waits.
    """

    def __init__(
        self,
        likenesses: Likenesses,
        give_way: Callable[[], object],
        busy: Callable[[], bool],
    ) -> None:
        self._likenesses = likenesses
        self._give_way, self._busy = give_way, busy
        self._stirred, self._stopped = threading.Event(), threading.Event()
        self._stirred.set()  # an older version may have indexed what is there
        self._at_work = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="likeness", daemon=True)
        self.version = 0
        self._renewed: set[int] = set()

    def start(self) -> None:
        """Begin to look."""
        self._likenesses.renew(VERSION)
        self._thread.start()

    def stop(self) -> None:
        """End after the step in hand; the rest is done after the next start."""
        self._stopped.set()
        self._stirred.set()
        if self._thread.ident is not None:  # it was started
            self._thread.join()

    def stir(self) -> None:
        """Note that something was indexed."""
        self._stirred.set()

    def waiting(self) -> int:
        """Return how many contents are still to be looked at."""
        return self._likenesses.waiting()

    def renewed(self) -> set[int]:
        """Return the contents that were looked at since this was asked last."""
        with self._at_work:
            renewed, self._renewed = self._renewed, set()
            return renewed

    def give_way(self) -> None:
        """Let whoever searches go first."""
        self._give_way()

    def catch_up(self, limit_s: float) -> None:
        """Look at what is left, for at most so long, because somebody asks."""
        end = time.monotonic() + limit_s
        while time.monotonic() < end and self.step():
            pass

    def step(self) -> bool:
        """Look at a few contents; return whether there were any."""
        with self._at_work:
            left = self._likenesses.unsettled(_BATCH + 1, CHARACTERS)
            if left:
                self._likenesses.settle(
                    [
                        Settled(one.content_id, of_text(one.text), of_picture(one.picture))
                        for one in left[:_BATCH]
                    ],
                    last=len(left) <= _BATCH,
                )
                self._renewed |= {one.content_id for one in left}
                self.version += 1
            return bool(left)

    def _run(self) -> None:
        while self._stirred.wait() and not self._stopped.wait(_REST_S):
            if self._busy():
                continue
            self._stirred.clear()  # first: what is indexed while it looks counts
            try:
                self._look()
            except ConciergeError as error:
                log.warning("comparing texts is put off: %s", error.category)

    def _look(self) -> None:
        while not self._stopped.is_set():
            began = time.monotonic()
            if self._busy():
                self._stirred.set()
                return
            if not self.step():
                return
            self._give_way()
            self._stopped.wait(time.monotonic() - began)  # half of the time is others'
