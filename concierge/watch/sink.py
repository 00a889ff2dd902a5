"""What the watcher of one root and the event source of one system say to each other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Noted(Protocol):
    """Takes a path; ``is_folder`` where it may be a folder."""

    def __call__(self, path: bytes, *, is_folder: bool) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Sink:
    """Where an event source puts what it sees; every function may be called from any thread.

    Attributes:
        noted: A path was created, changed, moved or deleted.
        lost: Events were dropped, so anything may have happened.
        failed: From now on the source sees nothing, or not everything.
        enter: Whether a folder matters.
        later: Runs something that may take long, in turn, outside of the events' thread.
        give_way: Waits a little where somebody goes first; called every so many events.
    """

    noted: Noted
    lost: Callable[[], None]
    failed: Callable[[OSError], None]
    enter: Callable[[bytes], bool]
    later: Callable[[Callable[[], None]], None]
    give_way: Callable[[], object]


class Source(Protocol):
    """Watches folders and tells a sink."""

    def add(self, folder: bytes, deep: bool) -> None:
        """Watch a folder, and all below it if ``deep``.

        Raises:
            OSError: The folder cannot be watched; what was added for it is let go by ``close``.
        """

    def remove(self, folder: bytes) -> None:
        """Stop watching a folder that was added."""

    def close(self) -> None:
        """Stop watching; threads end, and everything the system lent is given back."""


def make_source(sink: Sink) -> Source:
    """Return this system's event source.

    Raises:
        OSError: The system lends no more of them.
    """
    system = sys.platform
    if system.startswith("linux"):
        from concierge.watch.inotify import Tree

        return Tree(sink)
    from concierge.watch.emitters import make_emitters

    return make_emitters(sink)
