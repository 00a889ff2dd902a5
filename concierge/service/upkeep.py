"""Upkeep: tidying the index and comparing catalog, meanings and disk with one another."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from pydantic import ValidationError

from concierge.core.errors import BusyError, ConciergeError
from concierge.core.settings import Preferences
from concierge.core.times import iso_time
from concierge.core.wire import UpkeepReport
from concierge.service.embedding.meaning import Meaning
from concierge.store.mending.upkeep import Findings, Tidier

log = logging.getLogger(__name__)

DAY_S = 86_400.0
# How long an upkeep rests that could not be finished because others were writing.
REST_S = 3600.0
_LAST = "upkeep"
_BEGUN = "upkeep begun"
_FIRST = "first start"

Stopped = Callable[[], bool]
Rescan = Callable[[Stopped], Mapping[str, int] | None]


class Upkeep:
    """Keeps one data folder in order; it may be interrupted and goes on another time.

    Args:
        tidier: Tidies and checks the catalog.
        meaning: The vector store, which is compared with the passages.
        rescan: Compares the catalog with the disk; returns how many files were found new,
            changed or missing, or None when it was stopped.
        preferences: How often it is due.
        clock: Seconds since the epoch.
    """

    def __init__(
        self,
        tidier: Tidier,
        meaning: Meaning,
        rescan: Rescan,
        preferences: Preferences,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._tidier = tidier
        self._meaning = meaning
        self._rescan = rescan
        self._preferences = preferences
        self._clock = clock
        self._running = threading.Lock()
        self._finished: float | None = None
        self._first: float | None = None
        self._interrupted = False
        self._rests_until = 0.0
        self._steps: dict[str, Callable[[Findings, Stopped], Iterator[None]]] = {
            "reading every page": lambda findings, _: tidier.check_pages(findings),
            "comparing tables": lambda findings, _: tidier.check_rows(findings),
            "comparing with the disk": self._compare_with_disk,
            "comparing with the meanings": self._compare_with_meanings,
            "forgetting what is long past": lambda *_: tidier.thin(
                preferences.current.keep_journal_days
            ),
            "merging word indexes": lambda *_: tidier.merge(),
            "counting for the planner": lambda *_: tidier.analyze(),
            "giving space back": lambda *_: tidier.vacuum(),
            "folding the log": lambda *_: tidier.fold(),
        }

    def due(self, now: float | None = None) -> bool:
        """Say whether it is time; cheap, so that it may be asked often.

        A new data folder waits for a day, because nothing of it needs tidying yet. What
        was interrupted may go on at any time.

        Args:
            now: Seconds since the epoch; else the clock's.
        """
        now = self._clock() if now is None else now
        days = self._preferences.current.upkeep_days
        if days == 0 or 0 < self._rests_until - now <= REST_S:
            return False
        if self._first is None:
            self._first = self._first_start(now)
            self._interrupted = self._recall(_BEGUN) is not None
            last = self.last()
            if last is not None:
                self._finished = datetime.fromisoformat(last.finished).timestamp()
        since, wait = (self._first, DAY_S)
        if self._finished is not None:
            since, wait = self._finished, days * DAY_S
        # A clock that was set back must not put it off for years.
        return self._interrupted or not 0 <= now - since < wait

    def run(self, stopped: Stopped, afresh: bool = False) -> UpkeepReport:
        """Do what is left of an upkeep that was interrupted, else all of it.

        Args:
            stopped: Asked after every short step; when it says so, the rest is left for
                another time.
            afresh: Whether to do all of it in any case.

        Returns:
            What it came to; `finished` is "" when something is left.
        """
        with self._running:
            report = self._begin(afresh)
            began = time.monotonic()
            findings = Findings(
                Counter(report.checked), Counter(report.repaired), Counter(report.found)
            )
            left, notices = self._work(report.left, findings, stopped)
            report = report.model_copy(
                update={
                    "checked": dict(findings.checked),
                    "repaired": dict(findings.repaired),
                    "found": dict(findings.found),
                    "left": left,
                    "notices": list(dict.fromkeys([*report.notices, *notices])),
                    "seconds": round(report.seconds + time.monotonic() - began, 3),
                    "bytes_after": self._tidier.size(),
                }
            )
            return self._keep(report)

    def last(self) -> UpkeepReport | None:
        """Return the report of the last upkeep that was finished, or None."""
        return self._recall(_LAST)

    def _begin(self, afresh: bool) -> UpkeepReport:
        begun = None if afresh else self._recall(_BEGUN)
        if begun is not None:
            return begun
        return UpkeepReport(
            started=iso_time(self._clock()), left=[*self._steps], bytes_before=self._tidier.size()
        )

    def _work(
        self, steps: Sequence[str], findings: Findings, stopped: Stopped
    ) -> tuple[list[str], list[str]]:
        """Do some steps; one that fails is told and keeps no other back.

        Returns:
            The steps that are left, and what the person should know.
        """
        left, notices = [], []
        for name in steps:
            step = self._steps.get(name)  # an older version may have had others
            try:
                if step is not None and not _finish(step(findings, stopped), stopped):
                    left.append(name)
            except BusyError:
                log.info("upkeep is put off: %s", name)
                left.append(name)
                self._rests_until = self._clock() + REST_S
            except ConciergeError as error:
                log.warning("upkeep failed: %s: %s", name, error.category)
                notices.append(str(error))
        return left, notices

    def _keep(self, report: UpkeepReport) -> UpkeepReport:
        self._interrupted = bool(report.left)
        if report.left:
            self._tidier.note(_BEGUN, report.model_dump_json())
            return report
        self._finished = self._clock()
        report = report.model_copy(update={"finished": iso_time(self._finished)})
        self._tidier.note(_LAST, report.model_dump_json())
        self._tidier.note(_BEGUN, "")
        return report

    def _recall(self, name: str) -> UpkeepReport | None:
        kept = self._tidier.recall(name)
        try:
            return UpkeepReport.model_validate_json(kept) if kept else None
        except ValidationError:  # another version wrote it
            return None

    def _first_start(self, now: float) -> float:
        kept = self._tidier.recall(_FIRST)
        if kept and float(kept) <= now:
            return float(kept)
        self._tidier.note(_FIRST, str(now))
        return now

    def _compare_with_disk(self, findings: Findings, stopped: Stopped) -> Iterator[None]:
        found = self._rescan(stopped)
        yield
        findings.found.update({name: count for name, count in (found or {}).items() if count})

    def _compare_with_meanings(self, findings: Findings, _: Stopped) -> Iterator[None]:
        """Remove vectors whose passages are gone, and embed again what is lost."""
        self._meaning.purge()
        yield
        found = self._meaning.compare()
        findings.checked["meanings"] = found.stored
        for count, problem in (
            (found.lost, "a passage had lost its meaning"),
            (found.orphans, "a meaning was of a passage that is gone"),
        ):
            if count:
                findings.repaired[problem] += count
        yield
        self._meaning.purge()
        yield
        self._meaning.trim()
        yield


def _finish(steps: Iterator[None], stopped: Stopped) -> bool:
    """Go through short steps; say whether they were all done."""
    while not stopped():
        try:
            next(steps)
        except StopIteration:
            return True
    return False
