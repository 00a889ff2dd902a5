"""How long the process lives, and what those who listen are told of its progress meanwhile."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.settings import Preferences
from concierge.service.events import Events, Subscription

_TELL_S: Final = 0.25  # between two reports of progress
_LONGEST_WAIT_S: Final = 600.0

log = logging.getLogger(__name__)


class Lifetime:
    """Ends the process when it is asked to, or unused for the set time.

    Args:
        events: Where listeners are told.
        preferences: Say how long it stays unused.
        busy: Says whether there is work that must not be left.
        status: Says how things stand.
    """

    def __init__(
        self,
        events: Events,
        preferences: Preferences,
        busy: Callable[[], bool],
        status: Callable[[], wire.Status],
    ) -> None:
        self._events = events
        self._preferences = preferences
        self._busy = busy
        self._status = status
        self._news = threading.Event()
        self._used = time.monotonic()
        self._told = 0.0
        self._untold = False
        self._stopping = False

    def subscribe(self, is_window: bool = False) -> Subscription:
        """Listen to events."""
        return self._events.subscribe(is_window)

    def touch(self) -> None:
        """Note that somebody uses the service."""
        self._used = time.monotonic()

    def request_stop(self) -> None:
        """Ask the process to end; returns at once."""
        self._stopping = True
        self._news.set()

    def changed(self) -> None:
        """Have listeners told of progress; whoever made it does not wait for that."""
        if self._events.heard:
            self._untold = True
            self._news.set()

    def reckon_anew(self) -> None:
        """Note that the time until the process ends may be another."""
        self._news.set()

    def wait(self) -> None:
        """Return when the process should end.

        Listeners are told, so that they hang up by themselves.
        """
        while not self._stopping and not self._unused():
            unused_for = time.monotonic() - self._used
            left = max(1.0, self._preferences.current.idle_exit_s - unused_for)
            self._news.wait(_TELL_S if self._untold else min(left, _LONGEST_WAIT_S))
            self._news.clear()
            if self._untold and time.monotonic() - self._told >= _TELL_S:
                self.tell()
        self._events.publish(wire.Event(type="bye"))

    def tell(self) -> None:
        """Tell listeners how things stand; work never fails because that cannot be told."""
        self._untold = False
        if not self._events.heard:
            return
        try:
            self._events.publish(wire.Event(type="status", status=self._status()))
        except ConciergeError as error:
            log.warning("the status could not be told: %s", error.category)
        except Exception:
            log.exception("the status could not be told")
        self._told = time.monotonic()

    def _unused(self) -> bool:
        settings = self._preferences.current
        if time.monotonic() - self._used < settings.idle_exit_s:
            return False
        if settings.background or settings.autostart or self._events.heard or self._busy():
            self.touch()
            return False
        return True
