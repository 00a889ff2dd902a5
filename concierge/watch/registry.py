"""The roots that are watched now, and what is pending for each; safe from any thread."""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from concierge.watch.mounts import is_below
from concierge.watch.roots import Root

# Looking at polled roots takes no more than this part of the time.
POLL_SHARE = 1 / 20
# How often a root that is gone is looked for.
GONE_S = 15.0
# After events were lost, watches are set anew no more often than this.
ANEW_S = 10.0


class Registry:
    """Knows the roots.

    Args:
        left_out: Says of a root's id and a path that it cannot matter.
        apart: A folder that never matters.
        poll_s: How often a root that cannot be watched is looked at.
        network_poll_s: How often one on a network drive is.

    Attributes:
        turn: Notified when a root's times changed. Nothing else is locked or called within.
    """

    def __init__(
        self,
        left_out: Callable[[int, bytes], bool] | None,
        apart: Path | None,
        poll_s: float,
        network_poll_s: float,
    ) -> None:
        self.turn = threading.Condition(threading.Lock())
        self.is_closed = False
        self._left_out = left_out
        self._apart = _spellings(apart)
        self._poll_s = poll_s
        self._network_poll_s = network_poll_s
        # Never changed, only replaced: so both may be read without the lock.
        self._roots: dict[int, Root] = {}
        self._by_path: dict[bytes, Root] = {}

    def replace(self, wanted: Mapping[int, bytes]) -> tuple[list[Root], list[Root]]:
        """Know exactly these roots from now on; return those that went and those that came."""
        with self.turn:
            if self.is_closed:
                return [], []
            kept = {i: r for i, r in self._roots.items() if wanted.get(i) == r.path}
            dropped = [root for i, root in self._roots.items() if i not in kept]
            added = [Root(i, path) for i, path in wanted.items() if i not in kept]
            self._roots = kept | {root.id: root for root in added}
            self._by_path = {root.path: root for root in self._roots.values()}
            for root in self._roots.values():
                root.inner = tuple(
                    p for p in self._by_path if p != root.path and is_below(p, root.path)
                )
            self.turn.notify_all()
            return dropped, added

    def close(self) -> list[Root]:
        """Know none for good; return those there were."""
        with self.turn:
            self.is_closed = True
            roots = self.all()
            self._roots, self._by_path = {}, {}
            self.turn.notify_all()
            return roots

    def all(self) -> list[Root]:
        """Return the roots."""
        return list(self._roots.values())

    def get(self, root_id: int) -> Root | None:
        """Return a root by its id."""
        return self._roots.get(root_id)

    def is_alive(self, root: Root) -> bool:
        """Say whether a root is still watched; certain only while holding the lock."""
        return self._roots.get(root.id) is root

    def innermost(self, path: bytes) -> Root | None:
        """Return the root a path belongs to."""
        known = self._by_path
        while path not in known:
            above = os.path.dirname(path)
            if above == path:
                return None
            path = above
        return known[path]

    def tell(self, root: Root, path: bytes | None) -> None:
        """Have a path of a root told, None: all of it."""
        with self.turn:
            if self.is_alive(root) and root.add(path, time.monotonic()):
                self.turn.notify_all()

    def lost(self, root: Root) -> None:
        """Take down that events of a root were dropped: its new folders may lack watches."""
        if root.anew_at == math.inf:
            root.anew_at = max(time.monotonic(), root.anew_last + ANEW_S)
        self.tell(root, None)

    def files_lost(self) -> None:
        """Take down that events of roots that are files were dropped."""
        for root in self.all():
            if root.beside:
                self.tell(root, None)

    def enters(self, root: Root, folder: bytes) -> bool:
        """Say whether a folder below a root is watched with it."""
        if folder in self._by_path or self.is_apart(folder):
            return False
        return not self.is_left_out(root, folder)

    def is_apart(self, path: bytes) -> bool:
        """Say whether a path is our own."""
        return any(is_below(path, folder) for folder in self._apart)

    def is_left_out(self, root: Root, path: bytes) -> bool:
        """Say whether a path cannot matter."""
        return self._left_out is not None and self._left_out(root.id, path)

    def pause(self, root: Root) -> float:
        """Return how long a root that is polled is left alone, in seconds."""
        if root.gone:
            return GONE_S
        usual = self._network_poll_s if root.is_network else self._poll_s
        return max(usual, root.scan_s / POLL_SHARE)

    def plan(self, root: Root, is_polled: bool) -> None:
        """Set when a root is polled next: no later than it was to be before."""
        with self.turn:
            next_at = time.monotonic() + self.pause(root)
            root.polled_at = min(root.polled_at, next_at) if is_polled else math.inf
            self.turn.notify_all()

    def took(self, root: Root, seconds: float) -> None:
        """Take down how long looking at a whole root took."""
        with self.turn:
            root.scan_s = seconds
            if root.polled_at < math.inf and not root.gone:
                earliest = time.monotonic() + seconds / POLL_SHARE
                root.polled_at = max(root.polled_at, earliest)


def _spellings(folder: Path | None) -> frozenset[bytes]:
    if folder is None:
        return frozenset()
    return frozenset({os.fsencode(folder.absolute()), os.fsencode(folder.resolve())})
