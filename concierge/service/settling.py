"""Small steps of work on what is indexed already, such as what a newer version reads of it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from concierge.core.errors import ConciergeError

log = logging.getLogger(__name__)


class Settler:
    """Takes steps until there is nothing left, in a thread that ends when it is done.

    Args:
        name: What it does, for the log and the thread.
        step: Does a little; says whether there was anything to be done.
        give_way: Called between two steps, that whoever searches goes first.
    """

    def __init__(self, name: str, step: Callable[[], bool], give_way: Callable[[], object]) -> None:
        self._name, self._step, self._give_way = name, step, give_way
        self._stopping = threading.Event()
        self._guard = threading.Lock()
        self._stirred = False
        self._thread: threading.Thread | None = None

    def stir(self) -> None:
        """Look whether there is anything to be done, now or after what is under way."""
        with self._guard:
            self._stirred = True
            if self._thread is None and not self._stopping.is_set():
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """End after the step in hand; the rest is done after the next start."""
        with self._guard:
            self._stopping.set()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        try:
            while self._goes_on():
                self._settle()
        except ConciergeError as error:
            log.warning("%s: put off, %s", self._name, error.category)
            self._ended()

    def _goes_on(self) -> bool:
        """Say whether somebody stirred since it was looked last; if not, the thread ends."""
        with self._guard:
            if self._stirred and not self._stopping.is_set():
                self._stirred = False
                return True
            self._thread = None
            return False

    def _ended(self) -> None:
        with self._guard:
            self._thread = None

    def _settle(self) -> None:
        """Take steps until there is nothing left; half of the time is others'."""
        began = time.monotonic()
        while not self._stopping.is_set() and self._step():
            self._give_way()
            self._stopping.wait(time.monotonic() - began)
            began = time.monotonic()
