"""Scanning roots into the catalog: names of everything come before any words."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from concierge.core.errors import ConciergeError
from concierge.core.records import FileStat
from concierge.core.settings import Preferences
from concierge.extract.detect import kind_by_name
from concierge.service.absence import Absences
from concierge.store.catalog import Catalog
from concierge.store.places import RootRow
from concierge.watch.places import Place
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk

log = logging.getLogger(__name__)
# Files that are catalogued in one transaction: soon something can be found, then fewer
# transactions write less.
_FIRST_BATCH, _BATCH = 500, 4000
# A file that was written so lately may still be written.
REST_S = 1.0
# What never rests, such as a log, is read every so often nevertheless.
PATIENCE_S = 30.0


@dataclass(slots=True)
class _Wanted:
    """What is to be looked at below one root.

    Attributes:
        ticket: Of the latest request for all of it, or 0.
        paths: Where something changed; None means everywhere.
    """

    ticket: int = 0
    paths: set[bytes] | None = field(default_factory=set)


@dataclass(slots=True)
class _Known:
    """What was found of the folders of a root since it was last looked at."""

    root: bytes
    filter: Filter
    places: dict[bytes, Place | None] = field(default_factory=dict)


class Scanner:
    """One thread that looks through roots, whole ones in the order they were asked for.

    Args:
        catalog: Where files are recorded.
        home: Our own data folder, which is never read.
        preferences: What is left out.
        absences: Judges roots whose files cannot be reached.
        changed: Called after each batch.
        finished: Called after each look at a root, with its id and whether it was whole.
        watch: Called before a whole root is scanned, with the paths of all roots by id.
        took: Told how long a scan of a whole root took: root id and seconds.
    """

    def __init__(
        self,
        catalog: Catalog,
        home: Path,
        preferences: Preferences,
        absences: Absences,
        *,
        changed: Callable[[], None],
        finished: Callable[[bool], None],
        watch: Callable[[Mapping[int, bytes]], object],
        took: Callable[[int, float], object],
    ) -> None:
        self._catalog = catalog
        self._home = os.fsencode(home)
        self._preferences = preferences
        self._absences = absences
        self._changed = changed
        self._finished = finished
        self._watch = watch
        self._took = took
        self._wanted: dict[int, _Wanted] = {}
        self._ready = threading.Condition()
        self._asked = 0
        self._whole = 0
        self._stopping = False
        self._restless: dict[bytes, float] = {}
        self._filters: dict[int, _Known] = {}
        self.tally: Counter[str] = Counter(new=0, changed=0, missing=0)
        self.scanned = 0
        self.notices: dict[int, str] = {}
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin to scan what is asked for."""
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a scan of a whole root runs or waits."""
        return self.scanned < self._asked

    def scan(self, root_ids: Iterable[int]) -> int:
        """Queue scans of whole roots; return the ticket that `scanned` reaches after them."""
        with self._ready:
            ticket = self._asked
            for root_id in root_ids:
                waiting = self._wanted.get(root_id)
                if waiting is not None and waiting.ticket:  # it has not begun yet
                    ticket = max(ticket, waiting.ticket)
                    continue
                # Behind all others, also when single paths of it were waiting before them.
                self._wanted.pop(root_id, None)
                self._asked += 1
                ticket = self._asked
                self._wanted[root_id] = _Wanted(ticket, None)
            self._ready.notify()
            return ticket

    def look(self, root_id: int, paths: frozenset[bytes] | None) -> None:
        """Look at some paths of a root, or at all of it, because something changed there."""
        if paths is None:
            self.scan([root_id])
            return
        with self._ready:
            waiting = self._wanted.setdefault(root_id, _Wanted())
            if waiting.paths is not None:
                waiting.paths |= paths
            self._ready.notify()

    def renew_rules(self) -> None:
        """Leave out from now on what the rules say now."""
        roots = self._catalog.places.roots()
        for root in roots:
            self._walk(root, roots)

    def leaves_out(self, root_id: int, path: bytes) -> bool:
        """Say whether a path lies where no scan of a root looks, such as in a cache."""
        known = self._filters.get(root_id)
        if known is None or path == known.root:
            return False
        try:
            place = known.filter.place(known.root, os.path.dirname(path), known.places)
        except OSError:  # it went, which a look will find
            return False
        return place is None or not known.filter.enters(place)

    def hides_secrets(self, path: bytes) -> bool:
        """Say whether a file is left out when it turns out to hold a secret."""
        if "secrets" not in self._preferences.current.left_out:
            return False
        around = [known for known in self._filters.values() if _is_below(path, known.root)]
        if not around:
            return True
        known = max(around, key=lambda one: len(one.root))
        relative = os.fsdecode(path[len(known.root) :]).replace(os.sep, "/").lstrip("/")
        return not known.filter.allows(relative)

    def stop(self) -> None:
        """End after the batch in hand."""
        with self._ready:
            self._stopping = True
            self._ready.notify()
        if self._thread.ident is not None:  # it was started
            self._thread.join()

    def _run(self) -> None:
        while (request := self._next()) is not None:
            root_id, wanted = request
            try:
                self._do(root_id, wanted)
            except ConciergeError as error:
                log.warning("scan failed: %s", error.category)
                self.notices[root_id] = str(error)
            except Exception:
                log.exception("scan failed")
                self.notices[root_id] = "A folder could not be scanned; see the log."
            if wanted.ticket:
                self.scanned = wanted.ticket
            try:
                self._finished(bool(wanted.ticket))
            except Exception:
                log.exception("what follows a scan failed")

    def _next(self) -> tuple[int, _Wanted] | None:
        """Wait for work; what changed just now comes before whole roots."""
        with self._ready:
            while not self._wanted and not self._stopping:
                self._ready.wait()
            if self._stopping:
                return None
            small = (one for one, wanted in self._wanted.items() if not wanted.ticket)
            root_id = next(small, next(iter(self._wanted)))
            return root_id, self._wanted.pop(root_id)

    def _do(self, root_id: int, wanted: _Wanted) -> None:
        roots = self._catalog.places.roots()
        root = next((root for root in roots if root.id == root_id), None)
        if root is None:  # forgotten meanwhile
            return
        if wanted.paths is None:
            self._scan(root, roots)
        else:
            self._look(root, roots, wanted.paths)

    def _scan(self, root: RootRow, roots: list[RootRow]) -> None:
        began = time.monotonic()
        self.notices.pop(root.id, None)
        if notice := self._absences.judge(root):
            self.notices[root.id] = notice
            return
        walk = self._walk(root, roots)
        self._watch_all(roots)
        known = self._catalog.places.file_ids(root.id)
        met = self._record(root, walk.files())
        if self._stopping:
            return
        missing = self._vanished(root, walk, known - met)
        self.tally["missing"] += self._catalog.places.finish_scan(root.id, missing)
        if walk.unreadable:
            count = len(walk.unreadable)
            folders = "1 folder" if count == 1 else f"{count} folders"
            self.notices[root.id] = f"{folders} could not be listed; check their permissions."
        self._took(root.id, time.monotonic() - began)

    def _watch_all(self, roots: list[RootRow]) -> None:
        """Have what changes from now on told, so that no change falls between walk and watch."""
        for root in roots:
            if root.id not in self._filters:
                self._walk(root, roots)
        self._watch({root.id: root.path for root in roots})

    def _look(self, root: RootRow, roots: list[RootRow], paths: set[bytes]) -> None:
        """Look at some paths only; what is not there any more was moved or deleted.

        The root itself must be there: a drive that is unplugged deletes nothing.
        """
        if self._absences.is_gone(root):
            self.scan([root.id])
            return
        walk = self._walk(root, roots)
        paths = walk.reach(paths)
        known = self._catalog.places.ids_at(root.id, sorted(paths))
        met = self._record(root, walk.some(sorted(paths)))
        missing = self._vanished(root, walk, known - met)
        if missing and not self._stopping:
            self._catalog.places.note_missing(sorted(missing))
            self._changed()

    def _record(self, root: RootRow, files: Iterator[FileStat]) -> set[int]:
        """Catalogue what a walk meets.

        To write one batch while the next is looked at takes longer: SQLite gives up the
        interpreter at every row, and has to wait for it again.
        """
        met: set[int] = set()
        size = _FIRST_BATCH
        while not self._stopping and (batch := list(islice(files, size))):
            now = time.time()
            lately = (now - REST_S) * 1e9
            batch = [
                self._resting(stat, now) if stat.modified_ns > lately else stat for stat in batch
            ]
            seen = self._catalog.places.record(root.id, batch, _is_gone)
            met.update(seen.ids)
            self.tally["new"] += seen.new
            self.tally["changed"] += seen.changed
            self._changed()
            size = min(2 * size, _BATCH)
        return met

    def _resting(self, stat: FileStat, now: float) -> FileStat:
        """Have a file that was written just now read a little later."""
        written = stat.modified_ns / 1e9
        if stat.excluded or not 0 <= now - written < REST_S:
            return stat
        since = self._restless.setdefault(stat.path, now)
        if now - since >= PATIENCE_S:
            del self._restless[stat.path]
            return stat
        if len(self._restless) > _BATCH:
            old = now - 2 * PATIENCE_S
            self._restless = {path: at for path, at in self._restless.items() if at > old}
        return stat._replace(rests_at=written + REST_S)

    def _walk(self, root: RootRow, roots: list[RootRow]) -> Walk:
        others = {other.path for other in roots if other.id != root.id}
        rules = rules_of(root, self._preferences)
        found = Filter(rules, frozenset(others | {self._home}), kind_by_name)
        self._filters[root.id] = _Known(root.path, found)
        return Walk(root.path, found)

    def _vanished(self, root: RootRow, walk: Walk, missing: set[int]) -> set[int]:
        """Leave alone what could only not be looked at."""
        for folder, _ in walk.unreadable:
            missing -= self._catalog.places.file_ids(root.id, below=folder)
        return missing


def rules_of(root: RootRow, preferences: Preferences) -> Rules:
    """Return what is left out below a root."""
    settings = preferences.current
    return Rules(
        left_out=frozenset(settings.left_out),
        exclude=root.exclude,
        everywhere=settings.exclude,
        allow=root.allow,
        max_bytes=settings.max_file_mb * 2**20,
    )


def _is_below(path: bytes, root: bytes) -> bool:
    return path == root or path.startswith(os.path.join(root, b""))


def _is_gone(path: bytes) -> bool:
    return not os.path.lexists(path)
