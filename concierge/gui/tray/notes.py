"""Notes of the desktop: bundled, seldom, and only those that the person asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from concierge.core.paths import from_wire, shown
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

EVERY_S = 600.0  # at most one note in this time


@dataclass(slots=True)
class Gathered:
    """What happened since the last note.

    Attributes:
        read: How many files were read, once nothing waits any more.
        failed: How many could not be read.
        fresh: How many new files saved searches have that are to be told of, by their names.
        due: Names of files that are to be shown again.
    """

    read: int = 0
    failed: int = 0
    fresh: dict[str, int] = field(default_factory=dict)
    due: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.read or self.failed or self.fresh or self.due)


class Watcher:
    """Turns one status after another into what happened."""

    def __init__(self) -> None:
        self._before: wire.FileCounts | None = None
        self._began: int | None = None  # files that were read when work began
        self._fresh: dict[str, int] = {}
        self.gathered = Gathered()

    def note(self, status: wire.Status) -> None:
        """Take the next status; the first one only says where things begin."""
        counts = status.files
        if self._before is not None:
            self.gathered.failed += max(0, counts.failed - self._before.failed)
        if status.busy and self._began is None:
            self._began = (self._before or counts).indexed
        elif not status.busy and self._began is not None:
            if not counts.waiting:
                self.gathered.read += max(0, counts.indexed - self._began)
            self._began = None
        self._before = counts

    def note_saved(self, searches: Iterable[wire.SavedSearch]) -> None:
        """Take how saved searches stand; what was told of once, or seen, is not told again."""
        fresh = {one.name: one.fresh for one in searches if one.tells and one.fresh}
        more = {name: n for name, n in fresh.items() if n > self._fresh.get(name, 0)}
        kept = {name: n for name, n in self.gathered.fresh.items() if name in fresh}
        self.gathered.fresh = kept | more
        self._fresh = fresh

    def take(self) -> Gathered:
        """Return what happened, and begin anew."""
        taken, self.gathered = self.gathered, Gathered()
        return taken


class Notes(QObject):
    """Says what happened while nobody looked at the window.

    Args:
        bridge: The way to the service, which knows what the person asked for.
        live: What the service tells by itself.
        watched: Whether the person looks at the window, and sees it there.
        parent: Its parent.
        every_s: The shortest time between two notes.

    Attributes:
        said: A note to show: its title and its text.
    """

    said = Signal(str, str)

    def __init__(
        self,
        bridge: Bridge,
        live: Live,
        watched: Callable[[], bool],
        parent: QObject | None = None,
        every_s: float = EVERY_S,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._watched = watched
        self._every_s = every_s
        self._last = -every_s
        self._watcher = Watcher()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._consider)
        live.status.connect(self._note)
        live.saved.connect(self._look_at_saved)
        live.notes.connect(self._look_at_reminders)
        # What fell due while no window was there.
        live.status.connect(self._look_at_reminders, Qt.ConnectionType.SingleShotConnection)

    def _note(self, status: wire.Status) -> None:
        self._watcher.note(status)
        if self._watcher.gathered and not status.busy:
            self._consider()

    def _look_at_saved(self) -> None:
        self._bridge.call(
            lambda client: client.saved.all(),
            self._note_saved,
            lambda _error: None,
            owner=self,
            key="saved",
        )

    def _note_saved(self, searches: list[wire.SavedSearch]) -> None:
        self._watcher.note_saved(searches)
        if self._watcher.gathered:
            self._consider()

    def _look_at_reminders(self, _status: object = None) -> None:
        self._bridge.call(
            lambda client: client.reminders.take(),
            self._note_due,
            lambda _error: None,
            owner=self,
            key="reminders",
        )

    def _note_due(self, reminders: list[wire.Reminder]) -> None:
        self._watcher.gathered.due += [from_wire(one.path).name for one in reminders]
        if self._watcher.gathered:
            self._consider()

    def _consider(self) -> None:
        if self._watched():
            self._watcher.take()
            return
        rest = self._last + self._every_s - time.monotonic()
        if rest <= 0:
            self._bridge.call(_wishes, self._say, lambda _error: None, owner=self, key="wishes")
        elif not self._later.isActive():
            self._later.start(round(rest * 1000) + 1)

    def _say(self, wishes: Mapping[str, object]) -> None:
        happened = self._watcher.take()
        said = []
        if happened.read and wishes.get("notify_finished"):
            said.append(self.tr("%Ln file(s) read; everything can be found.", "", happened.read))
        if happened.failed and wishes.get("notify_failed"):
            said.append(self.tr("%Ln file(s) could not be read.", "", happened.failed))
        for name, count in happened.fresh.items():
            said.append(self.tr("%Ln new file(s) in “%1”.", "", count).replace("%1", shown(name)))
        if len(happened.due) == 1:
            said.append(self.tr("To be shown again: “%1”.").replace("%1", shown(happened.due[0])))
        elif happened.due:
            count = len(happened.due)
            said.append(self.tr("%Ln file(s) to be shown again.", "", count))
        if said:
            self._last = time.monotonic()
            self.said.emit(self.tr("Concierge"), " ".join(said))


def _wishes(client: Client) -> Mapping[str, object]:
    return {row.name: row.value for row in client.settings()}
