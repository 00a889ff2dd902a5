"""Setting up, renewing and giving up the watches of roots, away from the events' threads."""

from __future__ import annotations

import logging
import math
import os
import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Protocol

from concierge.watch.limits import Hindrance
from concierge.watch.registry import Registry
from concierge.watch.roots import Info, Root
from concierge.watch.sink import Sink, Source, make_source
from concierge.watch.turns import Turns

log = logging.getLogger(__name__)


class Seen(Protocol):
    """Takes an event of a root, or of none in particular."""

    def __call__(self, path: bytes, *, is_folder: bool, root: Root | None) -> None: ...  # noqa: D102


class Arming:
    """Keeps each root's watches as the disk is.

    All of it runs in two threads, one for this machine's drives and one for network drives:
    there, any look may take minutes.

    Args:
        registry: The roots.
        seen: Who takes the events.
        give_way: As for a sink.
    """

    def __init__(
        self, registry: Registry, seen: Seen, give_way: Callable[[], object] = lambda: None
    ) -> None:
        self._registry = registry
        self._seen = seen
        self._give_way = give_way
        self._near = Turns("watch-near")
        self._far = Turns("watch-far")
        self._guard = threading.Lock()
        self._beside: Source | None = None
        self._files: Counter[bytes] = Counter()

    def look(self, root: Root) -> None:
        """See soon whether a root is still there, and the same."""
        if not root.is_looked_for:
            root.is_looked_for = True
            self._turns(root).later(lambda: self._look(root))

    def anew(self, root: Root) -> None:
        """Watch a root anew soon, then have all of it looked at."""
        root.anew_at, root.anew_last = math.inf, time.monotonic()
        self._turns(root).later(lambda: self._anew(root))

    def drop(self, root: Root) -> None:
        """Give all watches of a root back."""
        source, root.source = root.source, None
        if source is not None:
            source.close()
        with self._guard:
            beside, root.beside = root.beside, b""
            if beside:
                self._files[beside] -= 1
                if self._files[beside] <= 0 and self._beside is not None:
                    self._beside.remove(beside)

    def close(self, roots: list[Root]) -> None:
        """Give everything back and end the threads."""
        for root in roots:
            self.drop(root)
        with self._guard:
            beside, self._beside = self._beside, None
        if beside is not None:
            beside.close()
        self._near.close(1.0)
        self._far.close(0.2)

    def _turns(self, root: Root) -> Turns:
        return self._far if root.is_network else self._near

    def _look(self, root: Root) -> None:
        root.is_looked_for = False
        info = self._info(root)
        if info is None:
            return
        before, root.info = root.info, info
        is_same = before is not None and (before.is_file, before.identity) == (
            info.is_file,
            info.identity,
        )
        was_polled = root.hindrance is not None and root.hindrance.may_have_ended()
        if not is_same or was_polled:
            self._arm(root, info)
        watched_again = was_polled and root.hindrance is None
        has_changed = root.gone or (before is not None and before != info)
        self._stands(root, has_changed=has_changed or watched_again)

    def _anew(self, root: Root) -> None:
        root.info = info = self._info(root)
        if info is not None:
            self._arm(root, info)
            self._stands(root, has_changed=True)

    def _info(self, root: Root) -> Info | None:
        """Look at a root; None if it is gone, or no longer ours."""
        if not self._registry.is_alive(root):
            return None
        try:
            return Info.of(root.path)
        except OSError as error:
            self._gone(root, error)
            return None

    def _gone(self, root: Root, error: OSError) -> None:
        if not root.gone:
            log.info("root %d is gone: %s", root.id, error.strerror)
            if root.info is not None:
                self._registry.tell(root, None)
        root.gone, root.info, root.hindrance = True, None, None
        self.drop(root)
        self._registry.plan(root, is_polled=True)
        root.ready.set()

    def _stands(self, root: Root, has_changed: bool) -> None:
        root.gone = False
        is_late = root.is_late
        root.ready.set()
        if has_changed or is_late:
            root.is_late = False
            self._registry.tell(root, None)

    def _arm(self, root: Root, info: Info) -> None:
        self.drop(root)
        try:
            if info.is_file:
                self._watch_file(root)
            else:
                self._watch_folder(root)
        except OSError as error:
            self._fall_back(root, error)
            return
        root.hindrance = None
        self._registry.plan(root, root.is_network)

    def _fall_back(self, root: Root, error: OSError) -> None:
        self.drop(root)
        if root.hindrance is None:
            log.warning("root %d is polled instead of watched: %s", root.id, error.strerror)
        root.hindrance = Hindrance.of(error)
        self._registry.plan(root, is_polled=True)

    def _watch_folder(self, root: Root) -> None:
        source = make_source(
            Sink(
                noted=partial(self._seen, root=root),
                lost=lambda: self._registry.lost(root),
                failed=lambda error: self._turns(root).later(lambda: self._failed(root, error)),
                enter=lambda folder: self._registry.enters(root, folder),
                later=self._turns(root).later,
                give_way=self._give_way,
            )
        )
        root.source = source
        if not self._registry.is_alive(root):  # whoever dropped it may not have seen this
            self.drop(root)
            return
        source.add(root.path, deep=True)

    def _failed(self, root: Root, error: OSError) -> None:
        if self._registry.is_alive(root) and not root.gone:
            self._fall_back(root, error)
            self._registry.tell(root, None)

    def _watch_file(self, root: Root) -> None:
        if root.is_network:
            return  # polled anyway; and an answer may take minutes
        folder = os.path.dirname(root.path)
        with self._guard:
            if self._beside is None:
                self._beside = make_source(
                    Sink(
                        noted=partial(self._seen, root=None),
                        lost=self._registry.files_lost,
                        failed=lambda error: log.warning("files: %s", error.strerror),
                        enter=lambda _: False,
                        later=self._near.later,
                        give_way=self._give_way,
                    )
                )
            self._beside.add(folder, deep=False)  # anew, as it may be another folder now
            self._files[folder] += 1
            root.beside = folder
        if not self._registry.is_alive(root):
            self.drop(root)
