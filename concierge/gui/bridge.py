"""The one way from the window to the service: calls run in threads, answers in the GUI's."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from concierge.client import Client
from concierge.core.errors import BugError, ConciergeError
from concierge.core.paths import Home

T = TypeVar("T")

_THREADS = 4

Failed = Callable[[ConciergeError], object]


class Call:
    """One request under way; after `cancel` nothing of it arrives any more."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Let nothing more of it arrive; a stream ends at its next piece."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._cancelled.is_set()

    @property
    def wanted(self) -> bool:
        """Whether what arrives now has somebody to go to; asked in the GUI's thread."""
        return not self.cancelled and isValid(self._owner)


class Bridge(QObject):
    """Runs requests beside the window; the window never waits for the service.

    Args:
        home: The data folder whose service is asked; it is started when it does not run.

    Attributes:
        failed: A request went wrong of which its sender said nothing; the window shows it.
    """

    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._client: Client | None = None
        self._guard = threading.Lock()
        self._latest: dict[tuple[int, str], Call] = {}
        self._requests: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        for number in range(_THREADS):
            threading.Thread(target=self._work, name=f"bridge-{number}", daemon=True).start()

    def call(
        self,
        work: Callable[[Client], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
        *,
        owner: QObject,
        key: str = "",
    ) -> Call:
        """Ask the service something.

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
                self._send(call, lambda: done(result))

        self._requests.put(run)
        return call

    def stream(
        self,
        work: Callable[[Client, Callable[[], bool]], Iterator[T]],
        each: Callable[[T], object],
        done: Callable[[], object],
        failed: Failed | None = None,
        *,
        owner: QObject,
        key: str = "",
    ) -> Call:
        """Ask for something that comes in pieces; see `call`.

        Args:
            work: Yields the pieces; is also given what says whether to stop.
            each: Takes a piece.
            done: Called after the last one, not after `Call.cancel`.
            failed: Takes what went wrong.
            owner: Who wants to know.
            key: Of which there is only one under way.
        """
        call = self._begin(owner, key)

        def run() -> None:
            try:
                for piece in work(self._connected(), lambda: call.cancelled):
                    if call.cancelled:
                        return
                    self._send(call, partial(each, piece))
            except Exception as error:  # noqa: BLE001 - told to the person
                self._fail(call, error, failed)
            else:
                self._send(call, done)

        # Not from the pool: it may go on for minutes.
        threading.Thread(target=run, name="bridge-stream", daemon=True).start()
        return call

    def _begin(self, owner: QObject, key: str) -> Call:
        call = Call(owner)
        if key:
            place = (id(owner), key)
            if (before := self._latest.get(place)) is not None:
                before.cancel()
            self._latest[place] = call
        return call

    def _connected(self) -> Client:
        with self._guard:
            if self._client is None:
                self._client = Client.connect(self._home)
            return self._client

    def _work(self) -> None:
        while True:
            self._requests.get()()

    def _send(self, call: Call, deliver: Callable[[], Any]) -> None:
        if not call.cancelled and isValid(self):
            self._arrived.emit((call, deliver))

    def _fail(self, call: Call, error: Exception, failed: Failed | None) -> None:
        told = (
            error
            if isinstance(error, ConciergeError)
            else BugError(f"Something went wrong in the window: {type(error).__name__}.")
        )
        self._send(call, lambda: (failed or self.failed.emit)(told))

    def _deliver(self, arrived: tuple[Call, Callable[[], Any]]) -> None:
        call, deliver = arrived
        if call.wanted:
            deliver()
