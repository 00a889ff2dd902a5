"""Waiting one's turn: whoever asks first is served first, and may give up waiting."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable


class Turns:
    """A lock that is handed over in the order in which it was asked for."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    def take(self, stopped: Callable[[], bool], poll_s: float) -> object | None:
        """Wait for one's turn.

        Args:
            stopped: Asked every `poll_s` seconds; when true, waiting ends.
            poll_s: Seconds.

        Returns:
            A ticket to give back, or none when `stopped()` came first.
        """
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            while self._queue[0] is not ticket:
                if stopped():
                    self._queue.remove(ticket)
                    return None
                self._changed.wait(poll_s)
        return ticket

    def give_back(self, ticket: object) -> None:
        """Let the next one in."""
        with self._changed:
            self._queue.remove(ticket)
            self._changed.notify_all()

    @property
    def idle(self) -> bool:
        """Whether nobody holds or awaits a turn."""
        with self._changed:
            return not self._queue
