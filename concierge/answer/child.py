"""The parent's end of the model's process: start it, write to it, read from it, end it."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

_MODULE = "concierge.answer.llama_child"
_GONE: dict[str, Any] = {"event": "gone"}


class Child:
    """One run of the process; events come in the order in which it wrote them.

    Args:
        options: What the process is told first.

    Attributes:
        started: When it was started, on the monotonic clock.
        ready: Whether it has said that its model is loaded.
    """

    def __init__(self, options: dict[str, Any]) -> None:
        self.started = time.monotonic()
        self.ready = False
        self._events: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._writing = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Inherited: the process closes it itself once it has started.
            stderr=None,
            env=_environment(),
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = threading.Thread(target=self._read, name="model-replies", daemon=True)
        self._reader.start()
        self.send(**options)

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def send(self, **command: object) -> None:
        """Write one command; to a process that has ended it is lost, as `event` will tell."""
        assert self._process.stdin is not None
        with self._writing:
            try:
                self._process.stdin.write(json.dumps(command) + "\n")
                self._process.stdin.flush()
            except (OSError, ValueError):
                return

    def event(self, timeout_s: float) -> dict[str, Any] | None:
        """Return the next event, ``{"event": "gone"}`` at the end, or none after the timeout."""
        try:
            event = self._events.get(timeout=timeout_s)
        except queue.Empty:
            return None
        self.ready = self.ready or event["event"] == "ready"
        return event

    def kill(self) -> None:
        """End the process at once and wait until its memory is free."""
        self._process.kill()
        self._process.wait()
        self._reader.join(timeout=5)
        with self._writing:
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    _close(stream)

    def _read(self) -> None:
        assert self._process.stdout is not None
        try:
            for line in self._process.stdout:
                self._events.put(json.loads(line))
        except ValueError:
            pass  # a line cut short by the end of the process
        self._events.put(_GONE)


def _close(stream: IO[str]) -> None:
    with contextlib.suppress(OSError):  # unsent commands to a process that has ended
        stream.close()


def _environment() -> dict[str, str]:
    """Return an environment in which the process finds the same packages as we do."""
    paths = os.pathsep.join(path or str(Path.cwd()) for path in sys.path)
    return {**os.environ, "PYTHONPATH": paths, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}
