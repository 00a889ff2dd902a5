"""Scanning roots into the catalog: names of everything come before any words."""

from __future__ import annotations

import logging
import os
import queue
import threading
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from concierge.core.errors import ConciergeError
from concierge.core.settings import Settings
from concierge.store.catalog import Catalog
from concierge.store.places import RootRow
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk

log = logging.getLogger(__name__)
_BATCH = 1000


class Scanner:
    """One thread that scans roots in the order they were asked for.

    Args:
        catalog: Where files are recorded.
        home: Our own data folder, which is never read.
        settings: What is left out.
        changed: Called after each batch.
        finished: Called after each scan.
    """

    def __init__(
        self,
        catalog: Catalog,
        home: Path,
        settings: Settings,
        changed: Callable[[], None],
        finished: Callable[[], None],
    ) -> None:
        self._catalog = catalog
        self._home = os.fsencode(home)
        self._settings = settings
        self._changed = changed
        self._finished = finished
        self._requests: queue.SimpleQueue[tuple[int, int] | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._asked = 0
        self._stopping = False
        self.scanned = 0
        self.notices: dict[int, str] = {}
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin to scan what is asked for."""
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a scan runs or waits."""
        return self.scanned < self._asked

    def scan(self, root_ids: Iterable[int]) -> int:
        """Queue scans; return the ticket that `scanned` reaches when all are over."""
        with self._guard:
            for root_id in root_ids:
                self._asked += 1
                self._requests.put((self._asked, root_id))
            return self._asked

    def stop(self) -> None:
        """End after the batch in hand."""
        self._stopping = True
        self._requests.put(None)
        if self._thread.ident is not None:  # it was started
            self._thread.join()

    def _run(self) -> None:
        while (request := self._requests.get()) is not None and not self._stopping:
            ticket, root_id = request
            try:
                self._scan(root_id)
            except ConciergeError as error:
                log.warning("scan failed: %s", error.category)
                self.notices[root_id] = str(error)
            except Exception:
                log.exception("scan failed")
                self.notices[root_id] = "A folder could not be scanned; see the log."
            self.scanned = ticket
            try:
                self._finished()
            except Exception:
                log.exception("what follows a scan failed")

    def _scan(self, root_id: int) -> None:
        roots = self._catalog.places.roots()
        root = next((root for root in roots if root.id == root_id), None)
        if root is None:  # forgotten meanwhile
            return
        self.notices.pop(root.id, None)
        if not self._reachable(root):
            self._catalog.places.set_present(root.id, present=False)
            return
        walk = Walk(root.path, self._filter(root, roots))
        known = self._catalog.places.file_ids(root.id)
        met = self._record(root, walk)
        if self._stopping:
            return
        self._catalog.places.finish_scan(root.id, self._vanished(root, walk, known - met))
        if walk.unreadable:
            count = len(walk.unreadable)
            folders = "1 folder" if count == 1 else f"{count} folders"
            self.notices[root.id] = f"{folders} could not be listed; check their permissions."

    def _record(self, root: RootRow, walk: Walk) -> set[int]:
        met: set[int] = set()
        files = walk.files()
        while not self._stopping and (batch := list(islice(files, _BATCH))):
            met.update(self._catalog.places.record(root.id, batch, _is_gone).ids)
            self._changed()
        return met

    def _reachable(self, root: RootRow) -> bool:
        """Tell a root that is there from one that is unplugged.

        An empty folder on another volume than its files were on is a mount point
        without its drive.
        """
        try:
            info = os.stat(root.path)
            if not os.path.isdir(root.path) or root.files == 0 or os.listdir(root.path):
                return True
        except OSError:
            return False
        return info.st_dev in self._catalog.places.volumes(root.id)

    def _filter(self, root: RootRow, roots: list[RootRow]) -> Filter:
        others = {other.path for other in roots if other.id != root.id}
        return Filter(rules_of(root, self._settings), frozenset(others | {self._home}))

    def _vanished(self, root: RootRow, walk: Walk, missing: set[int]) -> set[int]:
        """Leave alone what could only not be looked at."""
        for folder, _ in walk.unreadable:
            missing -= self._catalog.places.file_ids(root.id, below=folder)
        return missing


def rules_of(root: RootRow, settings: Settings) -> Rules:
    """Return what is left out below a root."""
    return Rules(
        exclude=root.exclude,
        include_hidden=settings.include_hidden,
        max_bytes=settings.max_file_mb * 2**20,
    )


def _is_gone(path: bytes) -> bool:
    return not os.path.lexists(path)
