"""A thread that does one thing after the other, and sleeps when there is nothing to do."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)


class Turns:
    """Runs jobs in the order they came, in a thread that starts with the first.

    Args:
        name: The thread's name.
    """

    def __init__(self, name: str) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._started = self._closed = False

    def later(self, job: Callable[[], None]) -> None:
        """Run a job when its turn comes; never, after closing."""
        with self._guard:
            if self._closed:
                return
            if not self._started:
                self._started = True
                self._thread.start()
        self._jobs.put(job)

    def close(self, wait_s: float) -> None:
        """Drop what waits and end the thread."""
        with self._guard:
            self._closed = True
        self._jobs.put(None)
        if self._started:
            self._thread.join(wait_s)

    def _run(self) -> None:
        for job in iter(self._jobs.get, None):
            if self._closed:
                return
            try:
                job()
            except Exception:  # other jobs must not suffer
                log.exception("watching a folder went wrong")
