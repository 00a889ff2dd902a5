"""The one thread that moves files through the stages, in the order of the stages."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

import psutil

from concierge.core.errors import ConciergeError, DiskFullError, ModelMissingError
from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.service.embedding.changeover import Changeover
from concierge.service.embedding.meaning import Meaning
from concierge.service.extraction.reading import Reader
from concierge.service.manners import Manners
from concierge.service.scanning.scanner import Scanner
from concierge.store.catalog import Catalog

log = logging.getLogger(__name__)

# How long to wait before trying again after the disk was full or a model was missing.
# It doubles each time that this did not help.
PAUSE_S = 15.0
LONGEST_PAUSE_S = 480.0
# Processes that had nothing to do for this long are ended to give their memory back.
DROP_AFTER_S = 8.0
# Clearing removed vectors from the disk rewrites their database, so not after each change.
PURGE_EVERY_S = 600.0
# The longest sleep; whatever happens wakes the thread.
_LONGEST_NAP_S = 3600.0


class Pipeline:
    """Feeds the workers and stores what they give.

    Args:
        catalog: Where the queue and the results are.
        scanner: Names come first: no file is read while a scan runs.
        reader: Stages text and deep.
        meaning: Stage meaning.
        changeover: The same work for another embedding model.
        manners: What may run now.
        preferences: How long what is known of deleted files is kept.
        changed: Called after every stored result.
        idle: Called when there is nothing left to do.
    """

    def __init__(
        self,
        catalog: Catalog,
        scanner: Scanner,
        reader: Reader,
        meaning: Meaning,
        *,
        changeover: Changeover,
        manners: Manners,
        preferences: Preferences,
        changed: Callable[[], None],
        idle: Callable[[], None],
    ) -> None:
        self._catalog = catalog
        self._scanner = scanner
        self._reader = reader
        self._meaning = meaning
        self._changeover = changeover
        self._manners = manners
        self._preferences = preferences
        self._changed = changed
        self._idle = idle
        self._done: queue.SimpleQueue[Future[Any] | None] = queue.SimpleQueue()
        self._stopping = False
        self._paused_until = {"all": 0.0, Stage.MEANING: 0.0}
        self._pauses = dict.fromkeys(self._paused_until, 0)
        self._idle_since = time.monotonic()
        self._purge_from = 0.0
        self._spent: dict[int, float] = {}
        self.notices: dict[str, str] = {}
        self._thread = threading.Thread(target=self._run, name="pipeline", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def wake(self) -> None:
        """Look for work now."""
        self._done.put(None)

    def stop(self) -> None:
        """End; what is in hand goes back to the queue."""
        self._stopping = True
        self.wake()
        if self._thread.ident is not None:  # it was started
            self._thread.join()

    def try_again(self) -> None:
        """Forget why work was put off."""
        self._paused_until = dict.fromkeys(self._paused_until, 0.0)
        self._pauses = dict.fromkeys(self._pauses, 0)
        self.notices.clear()
        self._scanner.try_again()
        self._changeover.try_again()
        self.wake()

    @property
    def busy(self) -> bool:
        """Whether anything is in hand or could be started now."""
        if self._scanner.busy or self._works:
            return True
        if self._paused("all"):
            return False
        waiting = {stage for stage, count in self._catalog.queue.waiting().items() if count}
        if self._meaning.unchecked or self._changeover.wants_work:
            waiting.add(Stage.MEANING)
        if self._paused(Stage.MEANING):
            waiting.discard(Stage.MEANING)
        return any(not self._manners.held(stage) for stage in waiting)

    @property
    def _works(self) -> bool:
        """Whether a process has something in hand."""
        return bool(self._reader.in_hand or self._meaning.in_hand or self._changeover.in_hand)

    @property
    def _holds_processes(self) -> bool:
        return self._reader.running or self._meaning.running or self._changeover.running

    def _run(self) -> None:
        while not self._stopping:
            try:
                self._guarded(self._fill)
                self._collect()
                self._drop_idle()
            except Exception:
                log.exception("the pipeline stumbled")
                time.sleep(1)
        self._end_processes()

    def _end_processes(self) -> None:
        self._reader.stop()
        self._meaning.stop_process()
        self._changeover.stop_process()
        self._spent.clear()

    def _fill(self) -> None:
        """Hand out work of the earliest stage that has any and may run."""
        self._changeover.follow()
        if self._paused("all") or self._scanner.busy or self._manners.rest_s(0.0) > 0:
            return
        self._fill_reading(Stage.TEXT)
        if self._reader.busy_with(Stage.TEXT):
            return
        if not self._paused(Stage.MEANING) and not self._manners.held(Stage.MEANING):
            self._guarded(self._fill_meaning, Stage.MEANING)
        if not (self._meaning.in_hand or self._changeover.in_hand):
            self._fill_reading(Stage.DEEP)

    def _fill_reading(self, stage: Stage) -> None:
        if self._manners.held(stage):
            return
        workers = self._manners.workers()
        while self._reader.has_room(workers) and self._watch(self._reader.start(stage)):
            pass

    def _fill_meaning(self) -> None:
        if self._meaning.check_opened():
            self._changed()  # it counted as work; those who listen are to hear that it is over
        if not self._changeover.comes_first:
            while self._meaning.has_room and self._watch(self._meaning.start()):
                pass
        if not self._meaning.in_hand:
            self._watch(self._changeover.start())
        if not self._works:
            self._meaning.remove_stale()

    def _watch(self, futures: list[Future[Any]]) -> bool:
        for future in futures:
            future.add_done_callback(self._done.put)
        return bool(futures)

    def _collect(self) -> None:
        """Wait for results and store them."""
        try:
            future = self._done.get(timeout=1.0 if self._works else self._nap())
        except queue.Empty:
            return
        stored = False
        while True:
            if future is not None:
                of_meaning = future in self._meaning.in_hand or future in self._changeover.in_hand
                stage = Stage.MEANING if of_meaning else "all"
                self._guarded(partial(self._finish, future), stage)
                stored = True
                self._changed()
            try:
                future = self._done.get_nowait()
            except queue.Empty:
                break
        if stored:
            self._manners.rest_s(self._cpu_s())

    def _finish(self, future: Future[Any]) -> None:
        try:
            if future in self._reader.in_hand:
                self._watch(self._reader.finish(future))
            elif future in self._meaning.in_hand:
                self._meaning.finish(future)
                self._pauses[Stage.MEANING] = 0
            elif future in self._changeover.in_hand:
                self._changeover.finish(future)
            self._pauses["all"] = 0
        except BaseException:
            self._reader.give_back(future)
            self._meaning.give_back(future)
            self._changeover.give_back(future)
            raise

    def _cpu_s(self) -> float:
        """Return the processor time that workers used since this was asked last."""
        pids = *self._reader.pids(), *self._meaning.pids(), *self._changeover.pids()
        spent = {pid: _cpu_of(pid) for pid in pids}
        before, self._spent = self._spent, spent
        return sum(max(0.0, used - before.get(pid, 0.0)) for pid, used in spent.items())

    def _guarded(self, step: Callable[[], None], what: str = "all") -> None:
        """Run a step; a fault that is no file's puts work off rather than ending it.

        Args:
            step: What to do.
            what: The work that is put off when the fault is neither the disk's nor a model's.
        """
        try:
            step()
        except DiskFullError as error:
            self._pause("all", error)
        except ModelMissingError as error:
            self._pause(Stage.MEANING, error)
            self._meaning.stop_process()
        except ConciergeError as error:
            log.exception("work failed: %s", error.category)
            self._pause(what, error)

    def _pause(self, what: str, error: ConciergeError) -> None:
        log.warning("%s is put off: %s", what, error.category)
        pause = min(PAUSE_S * 2 ** self._pauses[what], LONGEST_PAUSE_S)
        self._pauses[what] += 1
        self._paused_until[what] = time.monotonic() + pause
        self.notices[what] = str(error)
        self._changed()

    def _paused(self, what: str) -> bool:
        if time.monotonic() < self._paused_until[what]:
            return True
        self.notices.pop(what, None)
        return False

    def _nap(self) -> float:
        """Return how long to sleep when nothing is in hand, in seconds."""
        if self._scanner.busy:
            return 0.25
        now = time.monotonic()
        naps = [until - now for until in self._paused_until.values() if until > now]
        if not naps and (rest := self._manners.rest_s(0.0)) > 0:
            naps.append(rest)
        if not naps:
            naps.extend(self._until_due())
        if (expiry := self._until_expiry()) is not None:
            naps.append(expiry)
        purge = self._meaning.purge_due and max(DROP_AFTER_S, self._purge_from - now)
        if purge:
            naps.append(purge)
        if (look := self._changeover.next_look_s()) is not None:
            naps.append(look)
        if self._holds_processes:
            naps.append(DROP_AFTER_S)
        return max(0.05, min(naps, default=_LONGEST_NAP_S))

    def _until_due(self) -> Iterable[float]:
        held = {stage for stage in Stage if self._manners.held(stage)}
        due = self._catalog.queue.next_due([stage for stage in Stage if stage not in held])
        if due is not None:
            yield due - time.time()
        if held and (look := self._manners.next_look_s()) is not None:
            waiting = self._catalog.queue.waiting()
            if any(waiting.get(stage) for stage in held):
                yield look

    def _until_expiry(self) -> float | None:
        since = self._catalog.places.next_missing()
        if since is None:
            return None
        return since + self._preferences.current.keep_deleted_s - time.time()

    def _drop_idle(self) -> None:
        now = time.monotonic()
        if self._works or self._scanner.busy:
            self._idle_since = now
            return
        self._guarded(self._expire)
        if now - self._idle_since >= DROP_AFTER_S:
            if self._holds_processes:
                self._end_processes()
            if now >= self._purge_from and not self._paused(Stage.MEANING):
                self._guarded(self._purge, Stage.MEANING)
            if not self.busy:
                self._guarded(self._idle)

    def _expire(self) -> None:
        """Forget files that have been gone for so long that they were not moved."""
        left = self._until_expiry()
        if left is not None and left <= 0:
            before = time.time() - self._preferences.current.keep_deleted_s
            self._catalog.places.expire_missing(before)
            self._changed()

    def _purge(self) -> None:
        """Clear what was removed from the disk: by files that went, or before a restart."""
        if self._meaning.purge_due:
            self._purge_from = time.monotonic() + PURGE_EVERY_S
            self._meaning.purge()
            self._catalog.trim()


def _cpu_of(pid: int) -> float:
    """Return the processor time of a process and the programs it ran, in seconds."""
    with suppress(psutil.Error):
        return float(sum(psutil.Process(pid).cpu_times()[:4]))
    return 0.0
