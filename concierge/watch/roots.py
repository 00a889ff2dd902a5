"""One watched root: what happened in it that was not told yet, and when to look next."""

from __future__ import annotations

import math
import os
import stat
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from concierge.watch.limits import Hindrance
from concierge.watch.sink import Source

# Events come in groups: the first waits this long for the others.
GATHER_S = 0.1
# Between two words about one root.
APART_S = 0.2
# More paths than this, and looking at the whole root is no more work.
MANY = 2_000


@dataclass(frozen=True, slots=True)
class Info:
    """What was found where a root should be.

    Attributes:
        is_file: Whether it is a file, or a link, rather than a folder.
        identity: What tells the watched folder from another that takes its place.
        rights: What decides who may look into it.
    """

    is_file: bool
    identity: tuple[int, ...]
    rights: tuple[int, ...]

    @classmethod
    def of(cls, path: bytes) -> Info:
        """Look at a root.

        Raises:
            OSError: It is not there, or cannot be reached.
        """
        info = os.lstat(path)
        is_file = not stat.S_ISDIR(info.st_mode)
        if is_file:  # which may be replaced; only its folder must stay the same
            info = os.stat(os.path.dirname(path))
        return cls(is_file, (info.st_dev, info.st_ino), (info.st_mode, info.st_uid, info.st_gid))


@dataclass(eq=False, slots=True)
class Root:
    """What is known about one root. Times are on the monotonic clock, inf for never.

    Attributes:
        inner: Other roots below this one, to which events there belong.
        is_network: Whether other machines can change it unseen.
        info: What was found when it was last looked at; None if gone or not looked at.
        source: What watches it, if it is a folder.
        beside: The folder that is watched in its stead, if it is a file.
        gone: Whether it was not there at the last look.
        hindrance: Why it is polled.
        ready: Set when it is watched, or cannot be.
        is_late: Whether the caller of ``watch`` did not wait until it was ready.
        is_looked_for: Whether a look at the root's own folder is on its way.
        polled_at: When it is looked at next although nothing was heard.
        anew_at: When it is watched anew, after events were lost.
        scan_s: How long the last look at all of it took.
    """

    id: int
    path: bytes
    is_network: bool = False
    inner: tuple[bytes, ...] = ()
    info: Info | None = None
    source: Source | None = None
    beside: bytes = b""
    gone: bool = False
    hindrance: Hindrance | None = None
    ready: threading.Event = field(default_factory=threading.Event)
    is_late: bool = False
    is_looked_for: bool = False
    polled_at: float = math.inf
    anew_at: float = math.inf
    anew_last: float = -math.inf
    scan_s: float = 0.0
    pending: set[bytes] = field(default_factory=set)
    is_whole: bool = False
    since: float = math.inf
    told: float = -math.inf

    @property
    def due(self) -> float:
        """When what is pending is told."""
        return max(self.since + GATHER_S, self.told + APART_S)

    def covers(self, path: bytes) -> bool:
        """Say whether a path is told anyway, by itself, a folder above it or the whole root.

        Right without the lock, too: what is told later is looked at later.
        """
        pending = self.pending
        if self.is_whole:
            return True
        while len(path) >= len(self.path):
            if path in pending:
                return True
            above = os.path.dirname(path)
            if above == path:
                break
            path = above
        return False

    def add(self, path: bytes | None, now: float) -> bool:
        """Keep a path, None for all of them; return whether nothing was pending before."""
        is_first = self.since == math.inf
        if path is None or len(self.pending) >= MANY:
            self.is_whole, self.pending = True, set()
        elif not self.is_whole:
            self.pending.add(path)
        if is_first:
            self.since = now
        return is_first

    def take(self, now: float) -> frozenset[bytes] | None:
        """Return what is pending, and begin anew."""
        paths = None if self.is_whole else frozenset(_outermost(self.pending))
        self.pending, self.is_whole = set(), False
        self.since, self.told = math.inf, now
        return paths


def _outermost(paths: set[bytes]) -> Iterable[bytes]:
    """Leave out what lies below another path of the set."""
    for path in paths:
        above = os.path.dirname(path)
        while above not in paths and above != os.path.dirname(above):
            above = os.path.dirname(above)
        if above not in paths or above == path:
            yield path
