"""What a watcher told, for tests to wait for."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from concierge.watch.observe import Watcher

PATIENCE = 20.0  # how long to wait for what must come
SILENCE = 0.7  # how long to wait for what must not


class Heard:
    """Takes down what a watcher tells."""

    def __init__(self) -> None:
        self.calls: list[tuple[int, frozenset[bytes] | None]] = []
        self.times: list[float] = []
        self._turn = threading.Condition()

    def __call__(self, root: int, paths: frozenset[bytes] | None) -> None:
        with self._turn:
            self.times.append(time.monotonic())
            self.calls.append((root, paths))
            self._turn.notify_all()

    def until(self, holds: Callable[[], bool]) -> None:
        with self._turn:
            assert self._turn.wait_for(holds, PATIENCE), self.calls

    def paths(self, *paths: Path, root: int = 1) -> None:
        """Wait until each of these paths was told, by itself."""
        wanted = {os.fsencode(path) for path in paths}
        self.until(lambda: wanted <= self.told(root))

    def whole(self, *roots: int) -> None:
        """Wait until each of these roots was told as a whole."""
        self.until(lambda: {(root, None) for root in roots} <= set(self.calls))

    def told(self, root: int = 1) -> set[bytes]:
        return {path for number, paths in self.calls if number == root for path in paths or ()}

    def clear(self) -> None:
        """Forget all, once nothing more comes."""
        with self._turn:
            while self._turn.wait(0.3):
                pass
            self.calls.clear()
            self.times.clear()

    def nothing(self, but: Iterable[Path] = ()) -> None:
        time.sleep(SILENCE)
        allowed = {os.fsencode(path) for path in but}
        assert [call for call in self.calls if call[1] is None or call[1] - allowed] == []


def begin(watcher: Watcher, roots: dict[int, Path]) -> None:
    watcher.watch({number: os.fsencode(root) for number, root in roots.items()})


def ours() -> list[str]:
    """Return the names of the watcher's threads that live."""
    threads = threading.enumerate()
    return [t.name for t in threads if "watch" in t.name or "Inotify" in type(t).__name__]
