"""The one way from the window to the service: calls run in threads, answers in the GUI's."""

from __future__ import annotations

import logging
import queue
import threading
import time
import weakref
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from concierge.core.errors import BugError, ConciergeError
from concierge.core.paths import Home

if TYPE_CHECKING:
    from concierge.client import Client

T = TypeVar("T")

# Requests are short; a few that are long must not keep a search waiting.
_THREADS = 8

Failed = Callable[[ConciergeError], object]

_log = logging.getLogger(__name__)


class Call:
    """One request under way; after `cancel` nothing of it arrives any more."""

    def __init__(self, owner: QObject) -> None:
        # Not held: whoever asked may go before the answer comes.
        self._owner = weakref.ref(owner)
        self._cancelled = threading.Event()
        self._hang_up: Callable[[], None] | None = None

    def cancel(self) -> None:
        """Let nothing more of it arrive; a stream of the service ends at once."""
        self._cancelled.set()
        if self._hang_up is not None:
            self._hang_up()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._cancelled.is_set()

    @property
    def wanted(self) -> bool:
        """Whether what arrives now has somebody to go to; asked in the GUI's thread."""
        owner = self._owner()
        return not self.cancelled and owner is not None and isValid(owner)

    def hang_up_with(self, hang_up: Callable[[], None]) -> None:
        """Have `cancel` also end what the call waits for; at once when it was cancelled."""
        self._hang_up = hang_up
        if self.cancelled:
            hang_up()


class Bridge(QObject):
    """Runs requests beside the window; the window never waits for the service.

    Args:
        home: The data folder whose service is asked; it is started when it does not run.
        parent: Its parent.
        asleep: Whether requests wait until `wake`, so that the first picture comes first.

    Attributes:
        failed: A request went wrong of which its sender said nothing; the window shows it.
        home: The data folder.
    """

    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None, *, asleep: bool = False) -> None:
        super().__init__(parent)
        self.home = home
        self._waiting: list[Callable[[], None]] | None = [] if asleep else None
        self._client: Client | None = None
        self._guard = threading.Lock()
        self._latest: dict[tuple[int, str], Call] = {}
        self._under_way: set[Call] = set()
        self._requests: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._streams: list[threading.Thread] = []
        self._counting = threading.Lock()
        self._idle = 0  # threads that wait for a request
        self._over = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def call(
        self,
        work: Callable[[Client], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
        *,
        owner: QObject,
        key: str = "",
    ) -> Call:
        """Ask the service something; to be called in the GUI's thread.

        Args:
            work: What to ask; runs in another thread.
            done: Takes the answer, in the GUI's thread.
            failed: Takes what went wrong instead; else the window shows it.
            owner: Who wants to know; nothing arrives once it is gone.
            key: A request with the same owner and key takes the place of an earlier one.
        """
        call = self._begin(owner, key)

        def run() -> None:
            if call.cancelled:
                return
            try:
                result = work(self._connected())
            except Exception as error:  # noqa: BLE001 - told to the person
                self._fail(call, error, failed)
            else:
                self._send(call, lambda: done(result), last=True)

        if not self._over:
            self._hand_over(run)
        return call

    def stream(
        self,
        work: Callable[[Client, Callable[[], bool]], Iterable[T]],
        each: Callable[[T], object],
        done: Callable[[], object],
        failed: Failed | None = None,
        *,
        owner: QObject,
        key: str = "",
    ) -> Call:
        """Ask for something that comes in pieces; see `call`.

        Args:
            work: Yields the pieces; is also given what says whether to stop. A stream of the
                client that it returns as it is ends as soon as the call is cancelled.
            each: Takes a piece.
            done: Called after the last one, not after `Call.cancel`.
            failed: Takes what went wrong.
            owner: Who wants to know.
            key: Of which there is only one under way.
        """
        call = self._begin(owner, key)

        def run() -> None:
            try:
                pieces = work(self._connected(), lambda: call.cancelled)
                _let_hang_up(call, pieces)
                for piece in pieces:
                    if call.cancelled:
                        return
                    self._send(call, partial(each, piece))
            except Exception as error:  # noqa: BLE001 - told to the person
                self._fail(call, error, failed)
            else:
                self._send(call, done, last=True)

        if not self._over:
            # Not from the pool: it may go on for minutes.
            self._start(run, "bridge-stream")
        return call

    def wake(self) -> None:
        """Send what waited, and what comes from now on at once."""
        waiting, self._waiting = self._waiting or [], None
        for run in waiting:
            self._hand_over(run)

    def close(self, wait_s: float = 1.0) -> None:
        """Take no more requests, deliver nothing more, and end the threads.

        Args:
            wait_s: How long to wait for what is under way; it ends with the process else.
        """
        self._over = True
        for call in list(self._under_way):
            call.cancel()
        for _ in self._threads:
            self._requests.put(None)
        end = time.monotonic() + wait_s
        for thread in [*self._threads, *self._streams]:
            thread.join(max(0.0, end - time.monotonic()))

    def _begin(self, owner: QObject, key: str) -> Call:
        call = Call(owner)
        self._under_way = {other for other in self._under_way if other.wanted}
        self._under_way.add(call)
        if key:
            place = (id(owner), key)
            if (before := self._latest.get(place)) is not None:
                before.cancel()
            self._latest = {at: old for at, old in self._latest.items() if old.wanted}
            self._latest[place] = call
        return call

    def _connected(self) -> Client:
        from concierge.client import Client  # in a thread: the window is painted meanwhile

        with self._guard:
            if self._client is None:
                self._client = Client.connect(self.home, face="window")
            return self._client

    def _hand_over(self, run: Callable[[], None]) -> None:
        if self._waiting is not None:
            self._waiting.append(run)
            return
        busy = self._requests.qsize() >= self._idle
        if busy and len(self._threads) < _THREADS:
            self._start(self._work, f"bridge-{len(self._threads)}")
        self._requests.put(run)

    def _start(self, run: Callable[[], None], name: str) -> None:
        thread = threading.Thread(target=run, name=name, daemon=True)
        threads = self._streams if run != self._work else self._threads
        threads[:] = [*(other for other in threads if other.is_alive()), thread]
        thread.start()

    def _work(self) -> None:
        while True:
            self._note_idle(1)
            run = self._requests.get()
            self._note_idle(-1)
            if run is None:
                return
            run()

    def _note_idle(self, change: int) -> None:
        with self._counting:
            self._idle += change

    def _send(self, call: Call, deliver: Callable[[], Any], last: bool = False) -> None:
        if not self._over and not call.cancelled and isValid(self):
            self._arrived.emit((call, deliver, last))

    def _fail(self, call: Call, error: Exception, failed: Failed | None) -> None:
        told = error if isinstance(error, ConciergeError) else _bug(error)
        self._send(call, lambda: (failed or self.failed.emit)(told), last=True)

    def _deliver(self, arrived: tuple[Call, Callable[[], Any], bool]) -> None:
        call, deliver, last = arrived
        if last:
            self._under_way.discard(call)
        if call.wanted and not self._over:
            deliver()


def _let_hang_up(call: Call, pieces: Iterable[Any]) -> None:
    from concierge.client import Stream

    if isinstance(pieces, Stream):
        call.hang_up_with(pieces.close)


def _bug(error: Exception) -> BugError:
    _log.error("A request failed in an unforeseen way", exc_info=error)
    return BugError(
        f"Something went wrong in the window: {type(error).__name__}.",
        "Please report this with the window's log.",
    )
