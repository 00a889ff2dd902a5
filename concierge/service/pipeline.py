"""The one thread that moves files through the stages, in the order of the stages."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from concierge.core.errors import ConciergeError, DiskFullError, ModelMissingError
from concierge.core.records import Stage
from concierge.service.meaning import Meaning
from concierge.service.reading import Reader
from concierge.service.scanner import Scanner
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


class Pipeline:
    """Feeds the workers and stores what they give.

    Args:
        catalog: Where the queue and the results are.
        scanner: Names come first: no file is read while a scan runs.
        reader: Stages text and deep.
        meaning: Stage meaning.
        changed: Called after every stored result.
    """

    def __init__(
        self,
        catalog: Catalog,
        scanner: Scanner,
        reader: Reader,
        meaning: Meaning,
        changed: Callable[[], None],
    ) -> None:
        self._catalog = catalog
        self._scanner = scanner
        self._reader = reader
        self._meaning = meaning
        self._changed = changed
        self._done: queue.SimpleQueue[Future[Any] | None] = queue.SimpleQueue()
        self._stopping = False
        self._paused_until = {"all": 0.0, Stage.MEANING: 0.0}
        self._pauses = dict.fromkeys(self._paused_until, 0)
        self._idle_since = time.monotonic()
        self._purge_from = 0.0
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
        self.wake()

    @property
    def busy(self) -> bool:
        """Whether anything is in hand or could be started now."""
        if self._scanner.busy or self._reader.in_hand or self._meaning.in_hand:
            return True
        if self._paused("all"):
            return False
        waiting = dict(self._catalog.queue.waiting())
        if self._paused(Stage.MEANING):
            waiting.pop(Stage.MEANING, None)
        return any(waiting.values())

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

    def _fill(self) -> None:
        """Hand out work of the earliest stage that has any."""
        if self._paused("all") or self._scanner.busy:
            return
        while self._reader.has_room and self._watch(self._reader.start(Stage.TEXT)):
            pass
        if self._reader.busy_with(Stage.TEXT):
            return
        if not self._paused(Stage.MEANING):
            self._guarded(self._fill_meaning, Stage.MEANING)
        if self._meaning.in_hand:
            return
        while self._reader.has_room and self._watch(self._reader.start(Stage.DEEP)):
            pass

    def _fill_meaning(self) -> None:
        while self._meaning.has_room and self._watch(self._meaning.start()):
            pass
        if not (self._reader.in_hand or self._meaning.in_hand):
            self._meaning.remove_stale()

    def _watch(self, futures: list[Future[Any]]) -> bool:
        for future in futures:
            future.add_done_callback(self._done.put)
        return bool(futures)

    def _collect(self) -> None:
        """Wait for results and store them."""
        working = self._reader.in_hand or self._meaning.in_hand
        try:
            future = self._done.get(timeout=1.0 if working else self._nap())
        except queue.Empty:
            return
        while True:
            if future is not None:
                stage = Stage.MEANING if future in self._meaning.in_hand else "all"
                self._guarded(partial(self._finish, future), stage)
                self._changed()
            try:
                future = self._done.get_nowait()
            except queue.Empty:
                return

    def _finish(self, future: Future[Any]) -> None:
        try:
            if future in self._reader.in_hand:
                self._watch(self._reader.finish(future))
            elif future in self._meaning.in_hand:
                self._meaning.finish(future)
                self._pauses[Stage.MEANING] = 0
            self._pauses["all"] = 0
        except BaseException:
            self._reader.give_back(future)
            self._meaning.give_back(future)
            raise

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
        if paused := [until - now for until in self._paused_until.values() if until > now]:
            return min(*paused, DROP_AFTER_S)
        due = self._catalog.queue.next_due()
        if due is not None:
            return min(max(0.05, due - time.time()), DROP_AFTER_S)
        purge = now >= self._purge_from and self._meaning.purge_due
        return DROP_AFTER_S if purge or self._reader.running or self._meaning.running else 60.0

    def _drop_idle(self) -> None:
        now = time.monotonic()
        if self._reader.in_hand or self._meaning.in_hand or self._scanner.busy:
            self._idle_since = now
        elif now - self._idle_since >= DROP_AFTER_S:
            if self._reader.running or self._meaning.running:
                self._end_processes()
            if now >= self._purge_from and not self._paused(Stage.MEANING):
                self._guarded(self._purge, Stage.MEANING)

    def _purge(self) -> None:
        """Clear what was removed from the disk: by files that went, or before a restart."""
        if self._meaning.purge_due:
            self._purge_from = time.monotonic() + PURGE_EVERY_S
            self._meaning.purge()
            self._catalog.trim()
