"""Scanning roots into the catalog: names of everything come before any words."""

from __future__ import annotations

import logging
import math
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
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
_FIRST_BATCH, _BATCH = 500, 12_000
# So many files are looked at, about a millisecond's worth, before whoever searches goes first.
_STRETCH = 50
# A file that was written so lately may still be written.
REST_S = 1.0
# What never rests, such as a log, is read every so often nevertheless.
PATIENCE_S = 30.0
# A file that nobody saw being written for so long had come to rest.
_RESTED_S = 3 * REST_S
# A look at a drive that does not answer may never end; the service must.
_STOP_S = 20.0
# After how long a root is looked at again when that failed, as on a full disk; it doubles
# each time that this did not help.
PAUSE_S, LONGEST_PAUSE_S = 15.0, 480.0


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
class _PutOff:
    """A root that could not be looked at.

    Attributes:
        until: When it is looked at again, on the monotonic clock; infinity once that is asked for.
        pause_s: How long that is after it failed.
    """

    until: float
    pause_s: float


@dataclass(slots=True)
class _Known:
    """What was found of the folders of a root since it was last looked at."""

    root: bytes
    filter: Filter
    places: dict[bytes, Place | None] = field(default_factory=dict)

    def hides(self, path: bytes) -> bool:
        """Say whether a file is left out when it turns out to hold a secret."""
        relative = os.fsdecode(path[len(self.root) :]).replace(os.sep, "/").lstrip("/")
        return self.filter.hides(relative)


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
        self._home = os.fsencode(home)
        self._preferences = preferences
        self._absences = absences
        self._changed = changed
        self._finished = finished
        self._watch = watch
        self._took = took
        self._give_way = give_way
        self._met = met
        self._wanted: dict[int, _Wanted] = {}
        self._ready = threading.Condition()
        self._asked = 0
        self._whole = 0
        self._stopping = False
        # Since when each is seen being written, and when it was last, in s since the epoch.
        self._restless: dict[bytes, tuple[float, float]] = {}
        self._put_off: dict[int, _PutOff] = {}
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

    def try_again(self) -> None:
        """Look now at what could not be looked at."""
        with self._ready:
            for root_id in self._put_off:
                self._put_off[root_id] = _PutOff(-math.inf, PAUSE_S / 2)
            self._ready.notify()

    @property
    def held(self) -> str:
        """Whether something could not be looked at, in words for the person, or ""."""
        return "a folder could not be looked at; it is tried again" if self._put_off else ""

    def renew_rules(self) -> None:
        """Leave out from now on what the rules say now; what they say of secrets too."""
        roots = self._catalog.places.roots()
        for root in roots:
            before = self._filters.get(root.id)
            self._walk(root, roots)
            after = self._filters[root.id]
            if before is not None and before.filter.hiding != after.filter.hiding:
                self._catalog.queue.look_for_secrets(root.id, before.hides, after.hides)

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
        # A copy, because another thread may come upon a new root meanwhile.
        filters = list(self._filters.values())
        around = [known for known in filters if _is_below(path, known.root)]
        if not around:
            return "secrets" in self._preferences.current.left_out
        return max(around, key=lambda one: len(one.root)).hides(path)

    def stop(self) -> None:
        """End after the batch in hand."""
        with self._ready:
            self._stopping = True
            self._ready.notify()
        if self._thread.ident is not None:  # it was started
            self._thread.join(_STOP_S)

    def _run(self) -> None:
        self._judge_all()
        while (request := self._next()) is not None:
            root_id, wanted = request
            try:
                self._do(root_id, wanted)
            except ConciergeError as error:
                log.warning("scan failed: %s", error.category)
                self._fail(root_id, str(error))
            except Exception:
                log.exception("scan failed")
                self._fail(root_id, "A folder could not be scanned; see the log.")
            else:
                if wanted.ticket:
                    with self._ready:
                        self._put_off.pop(root_id, None)
            if wanted.ticket:
                self.scanned = wanted.ticket
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

    def _next(self) -> tuple[int, _Wanted] | None:
        """Wait for work; what changed just now comes before whole roots."""
        with self._ready:
            while not self._stopping:
                left = self._take_up()
                if self._wanted:
                    break
                self._ready.wait(None if left == math.inf else left)
            else:
                return None
            small = (one for one, wanted in self._wanted.items() if not wanted.ticket)
            root_id = next(small, next(iter(self._wanted)))
            return root_id, self._wanted.pop(root_id)

    def _take_up(self) -> float:
        """Ask for scans of the roots whose pause is over; return how long the next lasts, in s."""
        now = time.monotonic()
        for root_id, one in self._put_off.items():
            if one.until <= now:
                one.until = math.inf
                self.scan([root_id])
        return min((one.until for one in self._put_off.values()), default=math.inf) - now

    def _fail(self, root_id: int, why: str) -> None:
        """Look at all of a root some time later: what was told of it is lost."""
        self.notices[root_id] = why
        with self._ready:
            before = self._put_off.get(root_id)
            if before is not None and before.until < math.inf:
                return
            pause = PAUSE_S if before is None else min(2 * before.pause_s, LONGEST_PAUSE_S)
            self._put_off[root_id] = _PutOff(time.monotonic() + pause, pause)

    def _do(self, root_id: int, wanted: _Wanted) -> None:
        roots = self._catalog.places.roots()
        for forgotten in self._filters.keys() - {root.id for root in roots}:
            self._filters.pop(forgotten, None)
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
        renumbered = self._absences.renumbered(root)
        known = self._catalog.places.file_ids(root.id)
        met = self._record(root, walk.files())
        if self._stopping:
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
            if root.id not in self._filters:
                self._walk(root, roots)
        self._watch({root.id: root.path for root in roots})

    def _look(self, root: RootRow, roots: list[RootRow], paths: set[bytes]) -> None:
        """Look at some paths only; what is not there any more was moved or deleted.

        The root itself must be there: a drive that is unplugged deletes nothing, and once it
        is back all of it is looked at.
        """
        if root.gone_why or self._absences.is_gone(root):
            self.scan([root.id])
            return
        walk = self._walk(root, roots)
        paths = walk.reach(paths)
        known = self._catalog.places.ids_at(root.id, sorted(paths))
        met = self._record(root, walk.some(sorted(paths)))
        missing = self._vanished(root, walk, known - met)
        missing -= self._absences.away(root, missing, set())
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
        files = self._in_stretches(files)
        while not self._stopping and (batch := list(islice(files, size))):
            now = time.time()
            self._forget_rested(now)
            lately = (now - REST_S) * 1e9
            batch = [
                self._resting(stat, now) if stat.modified_ns > lately else stat for stat in batch
            ]
            seen = self._catalog.places.record(root.id, batch, _is_gone)
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

    def _resting(self, stat: FileStat, now: float) -> FileStat:
        """Have a file that was written just now read a little later."""
        written = stat.modified_ns / 1e9
        if stat.excluded or not 0 <= now - written < REST_S:
            return stat
        since, _ = self._restless.get(stat.path, (now, now))
        if now - since >= PATIENCE_S:
            del self._restless[stat.path]
            return stat
        self._restless[stat.path] = since, now
        return stat._replace(rests_at=written + REST_S)

    def _forget_rested(self, now: float) -> None:
        """Forget what is written no more, so that it is given rest anew when it is again."""
        for path, (_, last) in list(self._restless.items()):
            if not 0 <= now - last <= _RESTED_S:
                del self._restless[path]

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
