"""Whoever searches goes first: background work waits between its steps."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

# Somebody who searches all the time slows the work, but does not stop it.
LONGEST_S = 0.25
# Who searched so lately is likely to search again.
_LATELY_S = 3.0


class Precedence:
    """Counts the people who wait for an answer; safe to use from several threads.

    The threads of one process take turns at running Python, so that a search takes three
    times as long while another thread writes what was read.
    """

    def __init__(self) -> None:
        self._waiting = 0
        self._works_until = self._lately_until = 0.0
        self._news = threading.Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Go before background work."""
        with self._news:
            self._waiting += 1
        try:
            yield
        finally:
            with self._news:
                self._waiting -= 1
                self._lately_until = time.monotonic() + _LATELY_S
                self._news.notify_all()

    def give(self) -> bool:
        """Wait while somebody goes first, then work at least as long as that took.

        Returns:
            Whether somebody searches these seconds.
        """
        began = time.monotonic()
        if not self._waiting or began < self._works_until:
            return self._waiting > 0 or began < self._lately_until
        with self._news:
            while self._waiting and (left := began + LONGEST_S - time.monotonic()) > 0:
                self._news.wait(left)
        ended = time.monotonic()
        self._works_until = ended + (ended - began if self._waiting else 0.0)
        return True
