"""Noticing changes in the roots: events say that something changed, a scan finds out what."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from concierge.watch.rules import PROGRAM_FOLDERS

log = logging.getLogger(__name__)

# Editors and downloads write in bursts; a root is looked at when it has come to rest,
# or after this long when something in it never rests.
QUIET_S = 1.0
PATIENCE_S = 30.0
# How often roots without events are looked at instead.
POLL_S = 600.0


class Watcher:
    """Watches roots through the system's file events.

    Args:
        rescan: Called with root ids that changed and came to rest.
        include_hidden: Whether what happens in hidden folders matters.
        apart: A folder that is none of the person's, such as our own data folder: writing
            to it would lead to another look, which writes again.
    """

    def __init__(
        self,
        rescan: Callable[[list[int]], object],
        include_hidden: bool = False,
        apart: Path | None = None,
    ) -> None:
        self._rescan = rescan
        self._include_hidden = include_hidden
        self._apart = apart
        self._guard = threading.Lock()
        self._observer: Any = None
        self._watched: dict[int, Any] = {}
        self._unwatched: set[int] = set()
        self._changed: set[int] = set()
        self._first = self._last = 0.0
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
            handler = _handler(lambda event: self._event(root_id, path, event))
            self._watched[root_id] = self._observer.schedule(handler, path, recursive=True)
            self._unwatched.discard(root_id)
        except OSError as error:  # gone, a file on some systems, or the system's watch limit
            log.info("root %d is polled instead of watched: %s", root_id, error.strerror)
            self._unwatched.add(root_id)

    def _event(self, root_id: int, root: str, event: Any) -> None:
        # Our own reading raises these; they change nothing.
        if event.event_type in ("opened", "closed_no_write"):
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if not all(self._is_apart(path) or self._left_out(path, root) for path in paths):
            self._touched(root_id)

    def _is_apart(self, path: str) -> bool:
        return self._apart is not None and Path(path).is_relative_to(self._apart)

    def _left_out(self, path: str, root: str) -> bool:
        """Say whether a path lies where no scan looks, such as a browser's cache."""
        parts = Path(os.path.relpath(path, root)).parts
        hidden = not self._include_hidden and any(part.startswith(".") for part in parts)
        return hidden or not PROGRAM_FOLDERS.isdisjoint(parts)

    def _touched(self, root_id: int) -> None:
        with self._guard:
            if self._closed:
                return
            self._last = time.monotonic()
            if not self._changed:
                self._first = self._last
            self._changed.add(root_id)
            if self._timer is None:
                self._plan_settle(QUIET_S)

    def _plan_settle(self, wait: float) -> None:
        self._timer = threading.Timer(wait, self._settle)
        self._timer.daemon = True
        self._timer.start()

    def _settle(self) -> None:
        with self._guard:
            self._timer = None
            if self._closed:
                return
            now = time.monotonic()
            wait = min(self._last + QUIET_S, self._first + PATIENCE_S) - now
            if wait > 0:
                self._plan_settle(wait)
                return
            changed, self._changed = sorted(self._changed), set()
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


def _handler(happened: Callable[[Any], None]) -> Any:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            happened(event)

    return Handler()
