"""Noticing changes in the roots: events say that something changed, a scan finds out what."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Mapping
from typing import Any

log = logging.getLogger(__name__)

# Editors and downloads write in bursts; a root is looked at when it has come to rest.
QUIET_S = 1.0
# How often roots without events are looked at instead.
POLL_S = 600.0


class Watcher:
    """Watches roots through the system's file events.

    Args:
        rescan: Called with root ids that changed and came to rest.
    """

    def __init__(self, rescan: Callable[[list[int]], object]) -> None:
        self._rescan = rescan
        self._guard = threading.Lock()
        self._observer: Any = None
        self._watched: dict[int, Any] = {}
        self._unwatched: set[int] = set()
        self._changed: set[int] = set()
        self._timer: threading.Timer | None = None
        self._poll: threading.Timer | None = None
        self._closed = False

    def watch(self, wanted: Mapping[int, bytes]) -> None:
        """Watch exactly these roots from now on: path by root id."""
        with self._guard:
            if self._closed:
                return
            for root_id in self._watched.keys() - wanted.keys():
                self._observer.unschedule(self._watched.pop(root_id))
            self._unwatched &= wanted.keys()
            for root_id in wanted.keys() - self._watched.keys():
                self._add(root_id, os.fsdecode(wanted[root_id]))
            self._plan_poll()

    def close(self) -> None:
        """Stop watching."""
        with self._guard:
            self._closed = True
            for timer in (self._timer, self._poll):
                if timer is not None:
                    timer.cancel()
            observer, self._observer = self._observer, None
        if observer is not None:
            observer.stop()
            observer.join()

    def _add(self, root_id: int, path: str) -> None:
        try:
            if self._observer is None:
                from watchdog.observers import Observer

                self._observer = Observer()
                self._observer.start()
            handler = _handler(lambda: self._touched(root_id))
            self._watched[root_id] = self._observer.schedule(handler, path, recursive=True)
            self._unwatched.discard(root_id)
        except OSError as error:  # gone, a file on some systems, or the system's watch limit
            log.info("root %d is polled instead of watched: %s", root_id, error.strerror)
            self._unwatched.add(root_id)

    def _touched(self, root_id: int) -> None:
        with self._guard:
            if self._closed:
                return
            self._changed.add(root_id)
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(QUIET_S, self._settle)
            self._timer.daemon = True
            self._timer.start()

    def _settle(self) -> None:
        with self._guard:
            changed, self._changed = sorted(self._changed), set()
            if self._closed or not changed:
                return
        self._rescan(changed)

    def _plan_poll(self) -> None:
        if self._poll is None and self._unwatched:
            self._poll = threading.Timer(POLL_S, self._poll_now)
            self._poll.daemon = True
            self._poll.start()

    def _poll_now(self) -> None:
        with self._guard:
            self._poll = None
            wanted = sorted(self._unwatched)
            if self._closed:
                return
            self._plan_poll()
        if wanted:
            self._rescan(wanted)


def _handler(touched: Callable[[], None]) -> Any:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            # Our own reading raises these; they change nothing.
            if event.event_type not in ("opened", "closed_no_write"):
                touched()

    return Handler()
