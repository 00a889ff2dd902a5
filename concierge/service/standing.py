"""How things stand: what `status` and the stream of events tell."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from concierge import __version__
from concierge.core import wire
from concierge.core.paths import Home
from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.service.embedding.changeover import Changeover
from concierge.service.extraction.reading import Reader
from concierge.service.machine import memory_bytes
from concierge.service.manners import Manners
from concierge.service.pipeline import Pipeline
from concierge.service.progress import Progress
from concierge.service.scanning.scanner import Scanner
from concierge.store.catalog import Catalog
from concierge.store.ledger import Counts

# Counting may take a tenth of the time: every so many times as long as it took last.
_COUNT_REST = 10
# Every process of the machine is looked at to find those that are ours.
MEMORY_EVERY_S = 1.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What is asked how it stands."""

    home: Home
    preferences: Preferences
    catalog: Catalog
    scanner: Scanner
    reader: Reader
    changeover: Changeover
    pipeline: Pipeline
    manners: Manners
    progress: Progress
    notices: Callable[[set[int]], list[str]]
    upkeep: Callable[[], str]
    tidying: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A count, the last scan that was over before it, and until when it may be told again."""

    counts: Counts
    scanned: int
    good_until: float


class Standing:
    """Puts the status together."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._started = time.time()
        self._counted: _Counted | None = None
        self._memory_used = 0
        self._memory_good_until = 0.0

    def status(self) -> wire.Status:
        """Return what the service knows and does."""
        parts = self._parts
        busy = parts.pipeline.busy
        scanned = parts.scanner.scanned  # before counting: what it found is to be in the counts
        counts = self._counts(scanned, may_be_old=busy)
        roots = parts.catalog.places.roots()
        stages, left = self._stages(counts)
        state = parts.manners.state()
        return wire.Status(
            files=counts.files,
            stages=stages,
            disk=self._disk(),
            working_on=parts.reader.working_on()[:10],
            failures=parts.catalog.ledger.failures(limit=20).failures,
            roots=len(roots),
            contents=counts.contents,
            chunks=counts.chunks,
            scanned=scanned,
            busy=busy,
            version=__version__,
            pid=os.getpid(),
            uptime_s=round(time.time() - self._started, 1),
            notices=parts.notices({root.id for root in roots}),
            mode=state.mode,
            paused=parts.manners.paused(),
            active=state.active,
            memory=self._memory(),
            seconds_left=left,
            upkeep=parts.upkeep(),
            tidying=parts.tidying(),
            embedding=self._embedding(),
        )

    def _embedding(self) -> wire.Embedding:
        """Return the embedding models, with why nothing is done for the one that is to come."""
        found = self._parts.changeover.status()
        if not found.doing:
            return found
        return found.model_copy(update={"held": self._parts.manners.held(Stage.MEANING)})

    def _stages(self, counts: Counts) -> tuple[dict[str, wire.StageCounts], float | None]:
        """Return the stages with their speed, and how long all that may run takes."""
        manners, progress = self._parts.manners, self._parts.progress
        waiting = {stage: counts.stages[stage].waiting for stage in Stage}
        held = {stage: manners.held(stage) if waiting[stage] else "" for stage in Stage}
        left = progress.seconds_left(waiting, manners.workers())
        told = dict(counts.stages)
        for stage in Stage:
            told[stage] = counts.stages[stage].model_copy(
                update={
                    "per_minute": progress.per_minute(stage),
                    "seconds_left": left.get(stage),
                    "held": held[stage],
                }
            )
        told["named"] = told["named"].model_copy(update={"held": self._parts.scanner.held})
        if not self._parts.preferences.current.speech_model:
            told[Stage.DEEP] = told[Stage.DEEP].model_copy(update={"unheard": counts.unheard})
        running = {stage: counts.stages[stage] for stage in left if not held[stage]}
        together = progress.all_left(running, left)
        return told, None if self._parts.scanner.busy else together

    def _counts(self, scanned: int, may_be_old: bool) -> Counts:
        """Count; while work goes on, a count may be as old as ten times what it took.

        It is never older than the end of a scan that the status tells of.
        """
        last = self._counted
        if may_be_old and last and last.scanned == scanned and time.monotonic() < last.good_until:
            return last.counts
        started = time.monotonic()
        counts = self._parts.catalog.ledger.counts()
        ended = time.monotonic()
        self._counted = _Counted(counts, scanned, ended + _COUNT_REST * (ended - started))
        return counts

    def _disk(self) -> dict[str, int]:
        home = self._parts.home
        try:
            free = shutil.disk_usage(home.folder).free
        except OSError:  # the drive was unplugged
            free = 0
        disk = {
            "catalog": self._parts.catalog.size(),
            "vectors": sum(bytes_below(one) for one in home.folder.glob(f"{home.vectors.name}*")),
            "free": free,
        }
        if limit := self._parts.preferences.current.index_limit_mb:
            disk["limit"] = limit * 2**20
        return disk

    def _memory(self) -> dict[str, int]:
        now = time.monotonic()
        if now >= self._memory_good_until:
            self._memory_used = memory_bytes()
            self._memory_good_until = now + MEMORY_EVERY_S
        limit = self._parts.preferences.current.memory_limit_mb * 2**20
        return {"used": self._memory_used, "limit": limit}


def bytes_below(folder: Path) -> int:
    """Return the bytes of a folder's files, while others add and delete some."""
    total = 0
    for at, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.stat(os.path.join(at, name)).st_size
    return total
