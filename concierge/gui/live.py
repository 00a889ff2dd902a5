"""What the service tells by itself, as signals; it is found again when it went."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from concierge.core import errors
from concierge.core.errors import ConciergeError
from concierge.core.paths import Home, from_wire

if TYPE_CHECKING:
    from concierge.client import Stream
    from concierge.core import wire

_WAITS_S = (0.2, 0.5, 1.0, 2.0, 5.0)
_STOP_S = 1.0
# Events that say no more than what they are, and their signals.
_BARE = {
    "scan": "scanned",
    "labels": "labels",
    "notes": "notes",
    "saved": "saved",
    "history": "history",
    "conversations": "conversations",
    "rules": "rules",
}

_log = logging.getLogger(__name__)


class Live(QObject):
    """Listens to the events of a service from a thread of its own; signals are the GUI's.

    A service that died is started again. One that was told to stop is not: it is listened
    to again as soon as a command or a request of the window has started it.

    Args:
        home: The data folder whose service is listened to; it is started when it does not run.

    Attributes:
        status: How things stand; comes first, and after every change.
        scanned: A scan of a whole folder is over.
        labels: Tags or collections are not what they were.
        notes: Notes, reminders or the reading list are not what they were.
        saved: Saved searches, or the numbers of their files, are not what they were.
        history: Earlier searches were forgotten.
        rules: Rules are not what they were, or one ran.
        opening: A rule opens a file; its path as the API spells it.
        conversations: Conversations are not what they were.
        notice: Words to the person.
        wanted: What another process asks of the window: show, toggle or search; and a text.
        files_wanted: The form that another process wants: tag, collect, ask or similar; and the
            paths it is about.
        lost: The service is gone, and why.
        back: It is there again.
        last: The newest status, or none.
        away: Whether the service is gone.
    """

    status = Signal(object)
    scanned = Signal()
    labels = Signal()
    notes = Signal()
    saved = Signal()
    history = Signal()
    rules = Signal()
    opening = Signal(str)
    conversations = Signal()
    notice = Signal(str)
    wanted = Signal(str, str)
    files_wanted = Signal(str, list)
    lost = Signal(object)
    back = Signal()
    _heard = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last: wire.Status | None = None
        self.away = False
        self._home = home
        self._over = threading.Event()
        self._go = threading.Event()  # ends a wait
        self._may_start = True
        self._stream: Stream[wire.Event] | None = None
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def wake(self) -> None:
        """Try now, and start the service when it does not run."""
        self._may_start = True
        self._go.set()

    def stop(self) -> None:
        """Listen no more; nothing is told after this."""
        self._over.set()
        self._go.set()
        if self._stream is not None:
            self._stream.close()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    def _run(self) -> None:
        tries = 0
        while not self._over.is_set():
            try:
                if self._listen():
                    tries = 0
            except ConciergeError as error:
                self._pass_on(error)
            except Exception as error:  # noqa: BLE001 - told, and tried again
                _log.exception("Listening to the service failed")
                self._pass_on(errors.from_exception(error, "what the service tells"))
            self._go.wait(_WAITS_S[min(tries, len(_WAITS_S) - 1)])
            self._go.clear()
            tries += 1

    def _listen(self) -> bool:
        """Pass on events until they end; return whether there were any."""
        from concierge.client import Client, find_service

        if not self._may_start and find_service(self._home) is None:
            return False
        with Client.connect(self._home, start=self._may_start).events(is_window=True) as stream:
            self._stream = stream
            heard = False
            for event in stream:
                if self._over.is_set():
                    return heard
                heard = True
                self._may_start = event.type != "bye"
                self._pass_on(event)
        return heard

    def _pass_on(self, what: wire.Event | ConciergeError) -> None:
        if not self._over.is_set() and isValid(self):
            self._heard.emit(what)

    def _tell(self, what: wire.Event | ConciergeError) -> None:
        """Turn what was heard into signals, in the GUI's thread."""
        if self._over.is_set():
            return
        if isinstance(what, ConciergeError):
            self._note_lost(what)
        elif what.type == "bye":
            self._note_lost(
                errors.MissingError("The service was stopped.", "It starts when you search.")
            )
        else:
            self._tell_event(what)

    def _tell_event(self, event: wire.Event) -> None:
        if self.away:
            self.away = False
            self.back.emit()
        if event.status is not None:
            self.last = event.status
            self.status.emit(event.status)
        kind: str = event.type
        if kind in _BARE:
            getattr(self, _BARE[kind]).emit()
        elif kind == "open":
            self.opening.emit(event.text)
        elif kind == "notice":
            self.notice.emit(event.text)
        elif kind == "window":
            self._tell_wanted(event)

    def _tell_wanted(self, event: wire.Event) -> None:
        if event.paths:
            self.files_wanted.emit(event.text, [from_wire(path) for path in event.paths])
            return
        action, _, text = event.text.partition(" ")
        self.wanted.emit(action, text)

    def _note_lost(self, error: ConciergeError) -> None:
        if not self.away:
            self.away = True
            self.lost.emit(error)
