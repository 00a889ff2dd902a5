"""What the service tells by itself, as signals; it is found again when it went."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from concierge.client import Client, Stream
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import Home

_WAITS_S = (0.2, 0.5, 1.0, 2.0, 5.0)


class Live(QObject):
    """Listens to the events of a service from a thread of its own.

    Args:
        home: The data folder whose service is listened to; it is started when it does not run.

    Attributes:
        status: How things stand; comes first, and after every change.
        scanned: A scan of a whole folder is over.
        lost: The service is gone, and why; it is started again.
        back: It is there again.
    """

    status = Signal(object)
    scanned = Signal()
    lost = Signal(object)
    back = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._over = threading.Event()
        self._stream: Stream[wire.Event] | None = None
        self._away = False
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._over.set()
        if self._stream is not None:
            self._stream.close()

    def _run(self) -> None:
        tries = 0
        while not self._over.is_set():
            try:
                self._stream = Client.connect(self._home).events()
                for event in self._stream:
                    tries = 0
                    self._tell(event)
            except ConciergeError as error:
                self._note_lost(error)
            self._over.wait(_WAITS_S[min(tries, len(_WAITS_S) - 1)])
            tries += 1

    def _tell(self, event: wire.Event) -> None:
        if self._over.is_set() or not isValid(self):
            return
        if self._away:
            self._away = False
            self.back.emit()
        if event.status is not None:
            self.status.emit(event.status)
        if event.type == "scan":
            self.scanned.emit()

    def _note_lost(self, error: ConciergeError) -> None:
        if not self._over.is_set() and isValid(self) and not self._away:
            self._away = True
            self.lost.emit(error)
