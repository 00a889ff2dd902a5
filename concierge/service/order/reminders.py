"""Files that shall be shown again on a day, and those that are to be read."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from concierge.core import wire
from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.paths import from_wire, shown
from concierge.organize.days import day_of
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_words import plain

log = logging.getLogger(__name__)

# Time of day from which on the person is told; and how long a failed look waits, in seconds.
_MORNING = time(7)
_AGAIN_S = 60.0
_LONGEST_S = threading.TIMEOUT_MAX


class Reminders:
    """Carries out what a person does with reminders, and tells when a day has come.

    One thread waits until the morning of the next day that is wanted, and for nothing else. It is
    woken when reminders change and after the machine slept, for then its clock stood still.

    Args:
        catalog: Where they are kept.
        changed: Called when they are not what they were.
        now: The person's clock.
    """

    def __init__(
        self,
        catalog: Catalog,
        changed: Callable[[], None],
        *,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._catalog, self._changed, self._now = catalog, changed, now
        self._stirred, self._stopped = threading.Event(), False
        self._thread = threading.Thread(target=self._run, name="reminders", daemon=True)

    def start(self) -> None:
        """Begin to wait for the next day that is wanted."""
        self._thread.start()

    def stop(self) -> None:
        """Wait no more."""
        self._stopped = True
        self._stirred.set()
        if self._thread.is_alive():
            self._thread.join()

    def stir(self) -> None:
        """Look at the clock and the reminders again."""
        self._stirred.set()

    def all(self) -> wire.ReminderPage:
        """Return all reminders, the next one first."""
        return wire.ReminderPage(reminders=self._catalog.reminders.all())

    def set(self, wanted: wire.ReminderRequest) -> wire.ReminderPage:
        """Have files shown again on a day, or take their reminders away.

        Returns:
            The reminders that were set or, with `preview`, would be.

        Raises:
            MisusedError: When the day is none, or has passed.
        """
        if not wanted.when.strip():
            self._remove(wanted)
            return wire.ReminderPage(reminders=[])
        day = self._day(wanted.when)
        names = self._names(wanted.file_ids)
        if not wanted.preview:
            with self._catalog.journal.entry("reminder.set", {"name": _listed(names)}):
                self._catalog.reminders.set(wanted.file_ids, day)
            self.look()
            self._tell()
        rows = [
            wire.Reminder(file_id=file_id, path=path, day=day.isoformat())
            for file_id, path in names.items()
        ]
        return wire.ReminderPage(reminders=rows)

    def take(self) -> wire.ReminderPage:
        """Return what is due and was not told yet; it counts as told from now on."""
        fresh = set(self._catalog.reminders.note_told())
        found = [one for one in self._catalog.reminders.all() if one.file_id in fresh]
        return wire.ReminderPage(reminders=found)

    def look(self) -> bool:
        """Note which days have come; say whether that changed anything."""
        now = self._now()
        today = now.date() if now.time() >= _MORNING else now.date() - timedelta(1)
        return bool(self._catalog.reminders.fall_due(today))

    def _remove(self, wanted: wire.ReminderRequest) -> None:
        names = self._names(wanted.file_ids)
        if wanted.preview or not names:
            return
        with self._catalog.journal.entry("reminder.remove", {"name": _listed(names)}):
            self._catalog.reminders.remove(wanted.file_ids)
        self._tell()

    def _day(self, when: str) -> date:
        today = self._now().date()
        day = day_of(when, today)
        if day is None:
            raise MisusedError(
                f"“{plain(when)}” is no day.",
                "Write it as tomorrow, next week, in March, in 3 days or 2027-03-01.",
            )
        if day < today:
            raise MisusedError(f"{day.isoformat()} has passed.", "Choose a day that is to come.")
        return day

    def _names(self, file_ids: Sequence[int]) -> dict[int, str]:
        return {one: self._catalog.ledger.file(one).path for one in dict.fromkeys(file_ids)}

    def _tell(self) -> None:
        self._stirred.set()
        self._changed()

    def _run(self) -> None:
        while not self._stopped:
            try:
                if self.look():
                    self._changed()
                wait_s = self._until_next()
            except ConciergeError as error:
                log.warning("reminders were not looked at: %s", error.category)
                wait_s = _AGAIN_S
            self._stirred.wait(wait_s)
            self._stirred.clear()

    def _until_next(self) -> float | None:
        """Return the seconds until the next reminder falls due, None when there is none."""
        day = self._catalog.reminders.next_day()
        if day is None:
            return None
        # By the clock on the wall: a day of 23 hours is over sooner.
        left = datetime.combine(day, _MORNING).astimezone() - self._now().astimezone()
        return min(max(left.total_seconds(), 0.0) + 1.0, _LONGEST_S)


class ReadingList:
    """Carries out what a person does with the list of what is to be read.

    Args:
        catalog: Where it is kept.
        changed: Called after each change.
    """

    def __init__(self, catalog: Catalog, changed: Callable[[], None]) -> None:
        self._catalog, self._changed = catalog, changed

    def all(self) -> wire.ReadingPage:
        """Return the list: what is to be read first."""
        return wire.ReadingPage(items=self._catalog.reading_list.all())

    def change(self, wanted: wire.ReadingRequest) -> wire.FileIds:
        """Add files or take them off, or note that they are read or not; returns those changed."""
        paths = {one: self._catalog.ledger.file(one).path for one in wanted.file_ids}
        with self._catalog.journal.entry(f"reading.{wanted.do}", {"name": _listed(paths)}):
            done = self._catalog.reading_list.change(wanted)
        self._changed()
        return wire.FileIds(file_ids=done)


def _listed(paths: dict[int, str]) -> str:
    """Return the names of files as the journal tells them: the first, and how many more."""
    names = [plain(shown(from_wire(path).name)) for path in paths.values()]
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "") if names else ""
