"""When the index is tidied and checked: in idle time, or because a person asked."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping

from concierge.core.errors import ConciergeError, UnreadableError
from concierge.core.settings import Preferences
from concierge.core.wire import UpkeepReport
from concierge.service.embedding.meaning import Meaning
from concierge.service.manners import Manners
from concierge.service.scanning.scanner import Scanner
from concierge.service.upkeep import Upkeep
from concierge.store.catalog import Catalog

log = logging.getLogger(__name__)
_LOOK_S = 0.2


class Housekeeper:
    """Runs upkeep in a thread of its own, one at a time.

    Args:
        catalog: What is tidied.
        meaning: The vector store, which is compared with it.
        scanner: Compares it with the disk.
        manners: Knows whether somebody uses the computer.
        preferences: How often it is due.
        repaired: Called after something was repaired, so that there may be new work.
        ended: Called when one is over; it is not `running` any more then.

    Attributes:
        notice: Why the last one could not be done, in words for the person, or "".
    """

    def __init__(
        self,
        catalog: Catalog,
        meaning: Meaning,
        scanner: Scanner,
        manners: Manners,
        preferences: Preferences,
        *,
        repaired: Callable[[], None],
        ended: Callable[[], None],
    ) -> None:
        self._catalog = catalog
        self._scanner = scanner
        self._manners = manners
        self._repaired, self._ended = repaired, ended
        self._upkeep = Upkeep(catalog.tidier, meaning, self._compare, preferences)
        self._guard = threading.Lock()
        self._stopping = self._asked = self._at_work = False
        self._thread: threading.Thread | None = None
        self.notice = ""

    def idle(self) -> None:
        """Begin when it is due and nobody is at the computer."""
        if self._upkeep.due(time.time()) and not self._manners.is_person_here():
            self._begin(afresh=False)

    def by_hand(self) -> None:
        """Begin now, all of it, and go on until it is done."""
        self._asked = True
        self._begin(afresh=True)

    @property
    def running(self) -> bool:
        """Whether one is under way."""
        return self._at_work

    def last(self) -> UpkeepReport | None:
        """Return what the last one came to."""
        return self._upkeep.last()

    def stop(self) -> None:
        """End after the step in hand."""
        with self._guard:  # or one that is just beginning would go on
            self._stopping = True
        if self._thread is not None:
            self._thread.join()

    def _begin(self, afresh: bool) -> None:
        with self._guard:
            if self._stopping or self.running:
                return
            self._at_work = True
            self._thread = threading.Thread(
                target=self._run, args=(afresh,), name="upkeep", daemon=True
            )
            self._thread.start()

    def _run(self, afresh: bool) -> None:
        self.notice = ""
        try:
            if self._upkeep.run(self._is_disturbed, afresh).repaired:
                self._repaired()
        except ConciergeError as error:
            log.warning("upkeep failed: %s", error.category)
            self.notice = (
                f"The last check of the index was given up ({error.category});"
                " `concierge check` checks it again."
            )
        finally:
            self._asked = self._at_work = False
            self._ended()

    def _is_disturbed(self) -> bool:
        """Say whether it must end; one that a person asked for goes on while they are here."""
        return self._stopping or (not self._asked and self._manners.is_person_here())

    def _compare(self, stopped: Callable[[], bool]) -> Mapping[str, int] | None:
        """Compare catalog and disk; return what was found, or None when it was stopped."""
        before = dict(self._scanner.tally)
        ticket = self._scanner.scan([root.id for root in self._catalog.places.roots()])
        while self._scanner.scanned < ticket:
            if stopped():
                return None
            time.sleep(_LOOK_S)
        if held := self._scanner.held:
            raise UnreadableError(f"Compared with the disk: {held}.")
        return {what: count - before[what] for what, count in self._scanner.tally.items()}
