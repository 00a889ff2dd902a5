"""The journal as faces see it: what was done, and undoing and redoing all of an entry."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from concierge.core import wire
from concierge.core.errors import ConciergeError, MisusedError
from concierge.service.acting.disk_steps import DiskSteps, left
from concierge.service.acting.stepping import said
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_entries import check_state
from concierge.store.journaling.journal_steps import Step


@dataclass(frozen=True, slots=True)
class Journal:
    """Tells what was done, and turns it back and forth.

    Attributes:
        catalog: Keeps it.
        disk: Turns steps on the disk.
        changed: Called after something was undone or redone.
    """

    catalog: Catalog
    disk: DiskSteps
    changed: Callable[[], None]

    def page(self, after: int | None, limit: int) -> wire.JournalPage:
        """Return what was done, the newest first."""
        return self.catalog.journal.page(after, limit)

    def turn(self, wanted: wire.JournalRequest, *, back: bool) -> wire.JournalTurn:
        """Undo or redo an entry, or tell what that would come to.

        Raises:
            MissingError: When there is none.
            ConciergeError: When what it changed was changed since; then nothing is turned.
        """
        entry = self.catalog.journal.find(wanted, back=back)
        check_state(entry, back=back)
        if wanted.preview:
            return self._previewed(entry, back=back)
        try:
            return self._turned(entry, back=back)
        finally:
            self.changed()

    def _previewed(self, entry: wire.JournalEntry, *, back: bool) -> wire.JournalTurn:
        steps = self.catalog.steps.of(entry.id)
        try:
            self.disk.check(steps, back=back)
            turned = self.catalog.journal.turn(entry.id, back=back, preview=True)
        except ConciergeError as error:
            return wire.JournalTurn(entry=entry, refused=str(error))
        return _with_steps(turned, steps, back=back)

    def _turned(self, entry: wire.JournalEntry, *, back: bool) -> wire.JournalTurn:
        """Turn the rows, which is all or nothing, then the steps, each of which is noted."""
        steps = self.catalog.steps.of(entry.id)
        self.disk.check(steps, back=back)
        turned = self.catalog.journal.turn(entry.id, back=back, state="part" if steps else "")
        if not steps:
            return turned
        try:
            self.disk.turn(steps, back=back)
        except ConciergeError:
            self._broken_off(entry, steps, back=back)
            raise
        self.catalog.steps.settle(entry.id)
        found = self.catalog.journal.find(wire.JournalRequest(entry=entry.id), back=back)
        return _with_steps(turned.model_copy(update={"entry": found}), steps, back=back)

    def _broken_off(self, entry: wire.JournalEntry, steps: list[Step], *, back: bool) -> None:
        """Put the rows back where no step could be turned; else the entry is turned in part."""
        if self.catalog.steps.of(entry.id) != steps:
            self.catalog.steps.settle(entry.id)
            return
        with suppress(MisusedError):  # changed just now: it stays turned in part
            self.catalog.journal.turn(entry.id, back=not back, state=entry.state)


def _with_steps(turned: wire.JournalTurn, steps: list[Step], *, back: bool) -> wire.JournalTurn:
    moves = [said(step, back=back) for step in left(steps, back=back)]
    return turned.model_copy(update={"moves": moves, "files": max(turned.files, len(moves))})
