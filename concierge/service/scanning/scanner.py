"""Scanning roots into the catalog: names of everything come before any words."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.core.records import FileStat
from concierge.core.settings import Preferences
from concierge.service.scanning.absence import Absences
from concierge.service.scanning.leaving_out import LeavingOut
from concierge.service.scanning.resting import Resting
from concierge.service.scanning.scan_queue import ScanQueue, Wanted
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import RootRow
from concierge.watch.places import Place
from concierge.watch.scan import Walk

log = logging.getLogger(__name__)
# Files that are catalogued in one transaction: soon something can be found, then fewer
# transactions write less.
_FIRST_BATCH, _BATCH = 500, 12_000
# So many files are looked at, about a millisecond's worth, before whoever searches goes first.
_STRETCH = 50
# A look at a drive that does not answer may never end; the service must.
_STOP_S = 20.0


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
        give_way: Called every so many files, which it may delay; says whether somebody
            searches these seconds.
        met: Told which files were looked at, after each batch.
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
        give_way: Callable[[], bool] = lambda: False,
        met: Callable[[Iterable[int]], object] = lambda _: None,
    ) -> None:
        self._catalog = catalog
        self._absences = absences
        self._changed = changed
        self._finished = finished
        self._watch = watch
        self._took = took
        self._give_way = give_way
        self._met = met
        self._queue = ScanQueue()
        self._resting = Resting()
        self.rules = LeavingOut(preferences, os.fsencode(home))
        self.tally: Counter[str] = Counter(new=0, changed=0, missing=0)
        self.notices: dict[int, str] = {}
        self._thread = threading.Thread(target=self._run, name="scanner", daemon=True)

    def start(self) -> None:
        """Begin to scan what is asked for."""
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a scan of a whole root runs or waits."""
        return self._queue.busy

    @property
    def scanned(self) -> int:
        """The ticket of the last whole root that was scanned."""
        return self._queue.done

    @property
    def held(self) -> str:
        """Whether something could not be looked at, in words for the person, or ""."""
        is_held = self._queue.puts_off
        return "a folder could not be looked at; it is tried again" if is_held else ""

    def scan(self, root_ids: Iterable[int]) -> int:
        """Queue scans of whole roots; return the ticket that `scanned` reaches after them."""
        return self._queue.put(root_ids)

    def look(self, root_id: int, paths: frozenset[bytes] | None) -> None:
        """Look at some paths of a root, or at all of it, because something changed there."""
        if paths is None:
            self._queue.put([root_id])
        else:
            self._queue.put_paths(root_id, paths)

    def try_again(self) -> None:
        """Look now at what could not be looked at."""
        self._queue.try_again()

    def renew_rules(self) -> None:
        """Leave out from now on what the rules say now."""
        self.rules.renew(self._catalog.places.roots(), self._catalog.queue)

    def stop(self) -> None:
        """End after the batch in hand."""
        self._queue.close()
        if self._thread.ident is not None:  # it was started
            self._thread.join(_STOP_S)

    def _run(self) -> None:
        self._judge_all()
        while (request := self._queue.next()) is not None:
            root_id, wanted = request
            try:
                self.do(root_id, wanted)
            except ConciergeError as error:
                log.warning("scan failed: %s", error.category)
                self._fail(root_id, str(error))
            except Exception:
                log.exception("scan failed")
                self._fail(root_id, "A folder could not be scanned; see the log.")
            else:
                if wanted.ticket:
                    self._queue.succeeded(root_id)
            if wanted.ticket:
                self._queue.done = wanted.ticket
            try:
                self._finished(bool(wanted.ticket))
            except Exception:
                log.exception("what follows a scan failed")

    def _judge_all(self) -> None:
        """Tell which roots are away before the first scan: their files were not moved elsewhere.

        Here and not where the service starts, because a drive may take minutes to answer.
        """
        try:
            for root in self._catalog.places.roots():
                self._absences.judge(root)
        except Exception:  # their scans judge again, and tell
            log.exception("roots could not be judged")

    def _fail(self, root_id: int, why: str) -> None:
        self.notices[root_id] = why
        self._queue.failed(root_id)

    def do(self, root_id: int, wanted: Wanted) -> None:
        """Look at what is wanted of a root, in this thread."""
        roots = self._catalog.places.roots()
        self.rules.keep_only(root.id for root in roots)
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
        walk = self.rules.walk(root, roots)
        self._watch_all(roots)
        renumbered = self._absences.renumbered(root)
        known = self._catalog.places.file_ids(root.id)
        met = self._record(root, walk.files())
        if self._queue.closed:
            return
        missing = self._vanished(root, walk, known - met)
        away = self._absences.away(root, missing, renumbered)
        missing -= away
        self.tally["missing"] += self._catalog.places.finish_scan(root.id, missing)
        if away:
            self.notices[root.id] = _away_notice(root.path, len(away))
        if walk.unreadable:
            count = len(walk.unreadable)
            folders = "1 folder" if count == 1 else f"{count} folders"
            self.notices[root.id] = f"{folders} could not be listed; check their permissions."
        self._took(root.id, time.monotonic() - began)

    def _watch_all(self, roots: list[RootRow]) -> None:
        """Have what changes from now on told, so that no change falls between walk and watch."""
        for root in roots:
            if root.id not in self.rules:
                self.rules.walk(root, roots)
        self._watch({root.id: root.path for root in roots})

    def _look(self, root: RootRow, roots: list[RootRow], paths: set[bytes]) -> None:
        """Look at some paths only; what is not there any more was moved or deleted.

        The root itself must be there: a drive that is unplugged deletes nothing, and once it
        is back all of it is looked at.
        """
        if root.gone_why or self._absences.is_gone(root):
            self.scan([root.id])
            return
        walk = self.rules.walk(root, roots)
        paths = walk.reach(paths)
        known = self._catalog.places.ids_at(root.id, sorted(paths))
        met = self._record(root, walk.some(sorted(paths)))
        missing = self._vanished(root, walk, known - met)
        missing -= self._absences.away(root, missing, set())
        if missing and not self._queue.closed:
            self._catalog.places.note_missing(sorted(missing))
            self._changed()

    def _record(self, root: RootRow, files: Iterator[FileStat]) -> set[int]:
        """Catalogue what a walk meets.

        To write one batch while the next is looked at takes longer: SQLite gives up the
        interpreter at every row, and has to wait for it again.
        """
        met: set[int] = set()
        size = _FIRST_BATCH
        files = self._in_stretches(files)
        while not self._queue.closed and (batch := list(islice(files, size))):
            rested = self._resting.given(batch)
            seen = self._catalog.places.record(root.id, rested, _is_gone)
            met.update(seen.ids)
            self._met(seen.ids)
            for linked_root, path in seen.linked:
                self.look(linked_root, frozenset({path}))
            self.tally["new"] += seen.new
            self.tally["changed"] += seen.changed
            self._changed()
            size = _FIRST_BATCH if self._give_way() else min(2 * size, _BATCH)
        return met

    def _in_stretches(self, files: Iterable[FileStat]) -> Iterator[FileStat]:
        for number, stat in enumerate(files, 1):
            if number % _STRETCH == 0:
                self._give_way()
            yield stat

    def _vanished(self, root: RootRow, walk: Walk, missing: set[int]) -> set[int]:
        """Leave alone what could only not be looked at."""
        for folder, _ in walk.unreadable:
            missing -= self._catalog.places.file_ids(root.id, below=folder)
        self._catalog.places.leave_out(self._not_entered(walk, missing))
        return missing

    def _not_entered(self, walk: Walk, missing: set[int]) -> list[int]:
        """Return the files whose folders are not looked into any more.

        Nothing of what they say is kept, as it is of files that may only have been moved.
        """
        found = []
        known: dict[bytes, Place | None] = {}
        for file_id, (path, _) in self._catalog.places.files_to_read(sorted(missing)).items():
            if path == walk.root:
                continue
            folder, name = os.path.split(path)
            try:
                place = walk.filter.place(walk.root, folder, known)
            except OSError:  # it went with its folder
                continue
            entered = place is None or walk.filter.enters(place)
            if place is not None and not (entered and walk.filter.meets(place, os.fsdecode(name))):
                found.append(file_id)
        return found


def _away_notice(root: bytes, count: int) -> str:
    files = "A file stays" if count == 1 else f"{count:,} files stay"
    return (
        f"A drive within {shown(root)} is not mounted. {files} in the index as last seen."
        " If it is gone for good, use `concierge confirm`."
    )


def _is_gone(path: bytes) -> bool:
    return not os.path.lexists(path)
