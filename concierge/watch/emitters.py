"""Folder watches on macOS, Windows and elsewhere, through watchdog's emitters.

The emitters' own translation is left out where it can be: it lists every member of a moved
folder, and drops the system's word that events were lost.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from concierge.watch.sink import Sink, Source

if TYPE_CHECKING:
    from watchdog.observers.api import EventEmitter

# FSEvents.h: look below the folder again; dropped by the user's side or the kernel's.
_FSEVENTS_LOST = 0x1 | 0x2 | 0x4
# What is said about the opening and reading of files changes nothing.
_READING = frozenset({"opened", "closed_no_write"})


def make_emitters(sink: Sink) -> Source:
    """Return this system's event source."""
    if sys.platform == "darwin":
        return Emitters(sink, _macos_emitter)
    if sys.platform == "win32":
        return Emitters(sink, _windows_emitter)
    return Observed(sink)


class Emitters:
    """One emitter, and so one thread, for each folder."""

    def __init__(self, sink: Sink, make: Callable[[Sink, bytes, bool], EventEmitter]) -> None:
        self._sink = sink
        self._make = make
        self._running: dict[bytes, EventEmitter] = {}

    def add(self, folder: bytes, deep: bool) -> None:
        """Watch a folder, and all below it if ``deep``."""
        self.remove(folder)
        emitter = self._make(self._sink, folder, deep)
        emitter.start()
        self._running[folder] = emitter

    def remove(self, folder: bytes) -> None:
        """Stop watching a folder that was added."""
        emitter = self._running.pop(folder, None)
        if emitter is not None:
            emitter.stop()
            emitter.join(1.0)

    def close(self) -> None:
        """Stop watching."""
        for folder in list(self._running):
            self.remove(folder)


class Observed:
    """Watchdog's own observer, where nothing better is known."""

    def __init__(self, sink: Sink) -> None:
        from watchdog.observers import Observer

        self._sink = sink
        self._observer = Observer()
        self._observer.start()
        self._watches: dict[bytes, Any] = {}

    def add(self, folder: bytes, deep: bool) -> None:
        """Watch a folder, and all below it if ``deep``."""
        self.remove(folder)
        self._watches[folder] = self._observer.schedule(
            _handler(self._sink), os.fsdecode(folder), recursive=deep
        )

    def remove(self, folder: bytes) -> None:
        """Stop watching a folder that was added."""
        watch = self._watches.pop(folder, None)
        if watch is not None:
            self._observer.unschedule(watch)

    def close(self) -> None:
        """Stop watching."""
        self._observer.stop()
        self._observer.join(1.0)


def _handler(sink: Sink) -> Any:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in _READING or event.is_synthetic:
                return
            if event.is_directory and event.event_type == "modified":
                return  # something in it changed, which is said by itself
            sink.noted(os.fsencode(event.src_path), is_folder=event.is_directory)
            if event.dest_path:
                sink.noted(os.fsencode(event.dest_path), is_folder=event.is_directory)

    return Handler()


def _macos_emitter(sink: Sink, folder: bytes, deep: bool) -> EventEmitter:
    from watchdog.observers.api import EventQueue, ObservedWatch
    from watchdog.observers.fsevents import FSEventsEmitter

    real = os.path.realpath(folder)  # events name the folder without any link

    class Emitter(FSEventsEmitter):
        def events_callback(
            self,
            paths: list[bytes],
            inodes: list[int],  # noqa: ARG002
            flags: list[int],
            ids: list[int],  # noqa: ARG002
        ) -> None:
            if any(flag & _FSEVENTS_LOST for flag in flags):
                sink.lost()
            for given in paths:
                path = os.fsencode(given)
                if path == real or path.startswith(real + b"/"):
                    path = folder + path[len(real) :]
                if deep or os.path.dirname(path) == folder:
                    sink.noted(path, is_folder=True)

    watch = ObservedWatch(os.fsdecode(folder), recursive=deep)
    return Emitter(EventQueue(), watch)


def _windows_emitter(sink: Sink, folder: bytes, deep: bool) -> EventEmitter:
    from watchdog.observers import winapi
    from watchdog.observers.api import EventQueue, ObservedWatch
    from watchdog.observers.read_directory_changes import WindowsApiEmitter

    class Reader(winapi.DirectoryChangeReader):
        """Hands over at once; watchdog's waits until nothing has come for a second."""

        def get_events(self, timeout: float) -> list[Any]:  # noqa: ARG002
            buffer, extended = self._buf_queue.get()
            if not buffer:  # more happened than the system's buffer holds
                sink.lost()
                return []
            if extended:
                found = winapi._parse_extended_event_buffer(buffer)  # noqa: SLF001
                return [name for _, name, _ in found]
            return [name for _, name in winapi._parse_event_buffer(buffer)]  # noqa: SLF001

        def _run(self) -> None:
            try:
                super()._run()
            except OSError as error:
                sink.failed(error)
            finally:
                self._buf_queue.put((b"", False))  # wakes who waits

        def stop(self) -> None:
            super().stop()
            self._buf_queue.put((b"", False))

    class Emitter(WindowsApiEmitter):
        def on_thread_start(self) -> None:
            reader = Reader(self.watch.path, recursive=self.watch.is_recursive)
            self._reader = reader
            reader.start()

        def queue_events(self, timeout: float) -> None:
            reader = self._reader
            for name in reader.get_events(timeout) if reader is not None else ():
                sink.noted(os.path.join(folder, os.fsencode(str(name))), is_folder=True)

    watch = ObservedWatch(os.fsdecode(folder), recursive=deep)
    return Emitter(EventQueue(), watch)
