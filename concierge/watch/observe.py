"""Noticing what changes in the roots, and telling it soon but seldom."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from concierge.watch.arming import Arming
from concierge.watch.keeping import Keeper
from concierge.watch.mounts import Mounts, is_below, is_network
from concierge.watch.registry import Registry
from concierge.watch.roots import Root

# How often a root that cannot be watched is looked at, and one on a network drive.
POLL_S = 60.0
NETWORK_POLL_S = 600.0
# How long the caller of ``watch`` waits for the watches to stand.
STAND_S = 10.0


class Watcher:
    """Says which paths below the roots were created, changed, moved or deleted.

    Args:
        changed: Called from a thread of the watcher with a root's id and the absolute paths
            in question (a folder stands for all below it); None: anything may have changed.
            At most every 0.2 s per root; what happens while it runs is told afterwards.
        left_out: Says of a root's id and a path that nothing at or below the path matters.
            Called from several threads; must not wait for one that calls ``watch``.
        apart: A folder whose changes never matter, such as our own data folder.
        poll_s: How often a root that cannot be watched is looked at.
        network_poll_s: How often a root on a network drive is looked at besides.
        give_way: Called every so many events, which it may delay a little.
    """

    def __init__(
        self,
        changed: Callable[[int, frozenset[bytes] | None], object],
        left_out: Callable[[int, bytes], bool] | None = None,
        apart: Path | None = None,
        poll_s: float = POLL_S,
        network_poll_s: float = NETWORK_POLL_S,
        *,
        give_way: Callable[[], object] = lambda: None,
    ) -> None:
        self._changed = changed
        self._registry = Registry(left_out, apart, poll_s, network_poll_s)
        self._arming = Arming(self._registry, self._seen, give_way)
        self._guard = threading.Lock()
        self._keeper: Keeper | None = None
        self._mounts: Mounts | None = None

    @property
    def notices(self) -> dict[int, str]:
        """By root id, why a root is polled, in words for the person, and what can be done."""
        return {
            root.id: hindrance.notice(self._registry.pause(root))
            for root in self._registry.all()
            if (hindrance := root.hindrance) is not None
        }

    def watch(self, wanted: Mapping[int, bytes]) -> None:
        """Watch exactly these roots from now on: path, free of links, by root id.

        Returns when the watches of roots on this machine's drives stand, so that a scan begun
        afterwards misses nothing. Where that takes more than 10 s it returns earlier, and
        ``changed(root_id, None)`` follows when they stand.
        """
        dropped, added = self._registry.replace(wanted)
        if added:
            self._start()
        for root in dropped:
            self._arming.drop(root)
            root.ready.set()  # whoever waits for it waits for nothing now
            around = self._registry.innermost(os.path.dirname(root.path))
            if around is not None and around not in added:  # it is that one's business now
                self._arming.anew(around)
        for root in added:
            root.is_network = is_network(root.path)
            self._arming.look(root)
        self._wait()

    def renew(self, root_id: int) -> None:
        """Watch a root anew, as after a change of what is left out; then ask to look at it."""
        root = self._registry.get(root_id)
        if root is not None:
            self._arming.anew(root)

    def took(self, root_id: int, seconds: float) -> None:
        """Take down how long looking at a whole root took: polling it is paced by that."""
        root = self._registry.get(root_id)
        if root is not None:
            self._registry.took(root, seconds)

    def close(self) -> None:
        """Stop watching and end all threads; nothing is told afterwards."""
        roots = self._registry.close()
        for root in roots:
            root.ready.set()
        with self._guard:
            keeper, self._keeper = self._keeper, None
            mounts, self._mounts = self._mounts, None
        self._arming.close(roots)
        if mounts is not None:
            mounts.close()
        if keeper is not None:
            keeper.join(1.0)

    def _start(self) -> None:
        with self._guard:
            if self._keeper is not None or self._registry.is_closed:
                return
            self._keeper = Keeper(self._registry, self._arming, self._changed)
            if Mounts.supported():
                self._mounts = Mounts(self._mounts_changed)

    def _wait(self) -> None:
        until = time.monotonic() + STAND_S
        for root in self._registry.all():
            if not root.is_network and not root.ready.wait(max(0.0, until - time.monotonic())):
                root.is_late = True
                if root.ready.is_set():  # just now, and nobody saw that it was late
                    self._registry.tell(root, None)

    def _seen(self, path: bytes, *, is_folder: bool, root: Root | None) -> None:
        """Take an event; ``root``: where it came from, None: from beside a file."""
        if self._registry.is_apart(path):
            return
        if root is None or root.inner:
            root = self._registry.innermost(path)
        if is_folder:
            self._look_at_or_below(path)
        if root is None:
            return
        if path == root.path:
            self._arming.look(root)
            if not root.beside:
                return
        if not root.covers(path) and not self._registry.is_left_out(root, path):
            self._registry.tell(root, path)

    def _look_at_or_below(self, path: bytes) -> None:
        """Look at the roots that may have gone or come with a folder."""
        for root in self._registry.all():
            if is_below(root.path, path):
                self._arming.look(root)

    def _mounts_changed(self, points: frozenset[bytes]) -> None:
        for root in self._registry.all():
            if any(is_below(p, root.path) or is_below(root.path, p) for p in points):
                root.is_network = is_network(root.path)
                self._arming.anew(root)
