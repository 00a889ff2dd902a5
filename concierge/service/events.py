"""Telling whoever listens that something changed."""

from __future__ import annotations

import queue
import threading
from types import TracebackType
from typing import Self

from concierge.core import wire

_BACKLOG = 100


class Subscription:
    """One listener; a slow one loses the oldest events, never holds up the service.

    Args:
        events: What it listens to.
        is_window: Whether it is a window, which shows itself when it is asked to.
    """

    def __init__(self, events: Events, is_window: bool = False) -> None:
        self.is_window = is_window
        self._events = events
        self._queue: queue.Queue[wire.Event] = queue.Queue(_BACKLOG)

    def get(self, timeout: float) -> wire.Event | None:
        """Return the next event, or None after `timeout` seconds without one."""
        try:
            return self._queue.get(timeout=timeout)
        except queue.Empty:
            return None

    def put(self, event: wire.Event) -> None:
        """Hand over an event, dropping the oldest when too many wait."""
        while True:
            try:
                self._queue.put_nowait(event)
                return
            except queue.Full:
                try:
                    self._queue.get_nowait()
                except queue.Empty:
                    continue

    def close(self) -> None:
        """Stop listening."""
        self._events.remove(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Events:
    """All listeners."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._listeners: list[Subscription] = []

    def subscribe(self, is_window: bool = False) -> Subscription:
        """Return a new listener."""
        subscription = Subscription(self, is_window)
        with self._guard:
            self._listeners.append(subscription)
        return subscription

    def remove(self, subscription: Subscription) -> None:
        """Drop a listener; dropping twice is fine."""
        with self._guard:
            if subscription in self._listeners:
                self._listeners.remove(subscription)

    @property
    def heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners)

    @property
    def windows(self) -> int:
        """How many windows listen."""
        with self._guard:
            return sum(listener.is_window for listener in self._listeners)

    def publish(self, event: wire.Event) -> None:
        """Hand an event to all listeners."""
        with self._guard:
            listeners = list(self._listeners)
        for listener in listeners:
            listener.put(event)
