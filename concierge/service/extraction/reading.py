"""The text and deep stages: claimed tasks become batches, batches become stored text."""

from __future__ import annotations

import itertools
import logging
import os
import shutil
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from concierge import __version__
from concierge.core.errors import BugError, BusyError, ConciergeError, from_exception
from concierge.core.paths import shown, to_wire
from concierge.core.records import Reading, Stage
from concierge.core.settings import Preferences
from concierge.extract.detect import kind_by_name
from concierge.privacy.passwords import Passwords
from concierge.service.extraction.batches import BATCH_FILES, Batch, Batches, singles
from concierge.service.extraction.pools import Pool, was_killed, worker_error
from concierge.service.extraction.worker import begin, mark_of, read_files
from concierge.service.progress import Progress
from concierge.store.catalog import Catalog
from concierge.store.work.pace import Took, deep_size

log = logging.getLogger(__name__)

# What stands in the ledger for a process that died; another version may do better.
WORKER = f"worker/{__version__}"

# One page or stretch of speech may be begun at the end of a turn and take its time.
DEEP_PATIENCE = 4
# Limits grow with the file: another allowance of time for each so many bytes.
TIME_BYTES = 100 * 2**20


class Reader:
    """Turns tasks of the stages text and deep into readings, and stores them.

    Args:
        catalog: Where the queue and the results are.
        preferences: How to read.
        scratch: A folder for the workers' temporary files. They hold what stands in the
            person's files, so whatever killed workers left there is deleted.
        passwords: Those the person gave for files.
        progress: Notes how long each file took.
        hides_secrets: Says whether a file at a path is left out when it holds a secret.
    """

    def __init__(
        self,
        catalog: Catalog,
        preferences: Preferences,
        scratch: Path,
        passwords: Passwords,
        *,
        progress: Progress,
        hides_secrets: Callable[[bytes], bool],
    ) -> None:
        self._catalog = catalog
        self._batches = Batches(catalog, preferences, passwords, hides_secrets)
        self._preferences = preferences
        self._progress = progress
        self._hides_secrets = hides_secrets
        self._scratch = scratch
        self._pool = self._new_pool()
        self._sweep()
        self._numbers = itertools.count(1)
        # Held while batches are made and stored, so that none is old and yet not void.
        self._guard = threading.Lock()
        # Seconds that contents took in turns before the one in hand.
        self._turns: dict[int, float] = {}
        self._void: set[Future[list[Reading]]] = set()
        self.in_hand: dict[Future[list[Reading]], Batch] = {}

    @property
    def running(self) -> bool:
        """Whether worker processes are there."""
        return self._pool.running

    def has_room(self, workers: int) -> bool:
        """Say whether more batches should be handed out.

        Args:
            workers: How many processes may be busy. When all may, there is more at hand than
                they can do, so that none waits for us.
        """
        all_of_them = workers >= self._preferences.current.workers
        return len(self.in_hand) < (2 * workers + 1 if all_of_them else workers)

    def pids(self) -> list[int]:
        """Return the ids of the worker processes."""
        return self._pool.pids()

    def renew(self) -> None:
        """Take on changed settings as soon as the processes are ended the next time."""
        with self._guard:  # or processes that are just starting would be left alone for ever
            if not self._pool.running:
                self._pool = self._new_pool()

    def _new_pool(self) -> Pool:
        settings = self._preferences.current
        begin_with = (settings.worker_memory_mb, True, self._scratch)
        return Pool(settings.workers, begin, begin_with)

    def working_on(self) -> list[str]:
        """Return the paths in hand."""
        return [to_wire(job.path) for batch in list(self.in_hand.values()) for job in batch.jobs]

    def busy_with(self, stage: Stage) -> bool:
        """Say whether a batch of a stage is in hand."""
        return any(batch.stage is stage for batch in self.in_hand.values())

    def start(self, stage: Stage) -> list[Future[list[Reading]]]:
        """Claim tasks of a stage and hand them to the workers."""
        limit = BATCH_FILES if stage is Stage.TEXT else 1
        self._make_scratch()
        tasks = self._catalog.queue.claim(stage, limit)
        if not tasks:
            return []
        with self._guard:
            try:
                batches = self._batches.of(stage, tasks)
            except BaseException:
                self._catalog.queue.release(tasks)
                raise
            return [self._submit(batch) for batch in batches]

    def finish(self, future: Future[list[Reading]]) -> list[Future[list[Reading]]]:
        """Store what a batch gave; return what had to be started again in smaller pieces."""
        batch = self.in_hand[future]
        with self._guard:
            void = future in self._void or self._shows_too_much(batch)
            again = [] if void else self._outcome(batch, future)
        self._forget(future)
        if not again:
            self._catalog.queue.release(batch.tasks)
        return [self._submit(piece) for piece in again]

    def _shows_too_much(self, batch: Batch) -> bool:
        """Say whether secrets are left out by now of a file that was read with them."""
        return any(not job.hide and self._hides_secrets(job.path) for job in batch.jobs)

    def hear_again(self) -> None:
        """Forget what was heard, also by batches in hand, because another model hears now."""
        with self._guard:
            self._void_deep()
            self._catalog.contents.hear_again()

    def read_anew(self, below: bytes | None) -> int:
        """Have files read from scratch; what slow methods have in hand does not count.

        Args:
            below: A file or folder; None is everything.

        Returns:
            How many files.
        """
        with self._guard:
            self._void_deep()
            return self._catalog.queue.reindex(below)

    def _void_deep(self) -> None:
        self._void.update(
            future for future, batch in list(self.in_hand.items()) if batch.stage is Stage.DEEP
        )

    def _outcome(self, batch: Batch, future: Future[list[Reading]]) -> list[Batch]:
        try:
            readings = future.result()
        except BusyError:  # no process could be started, which is no file's fault
            raise
        except Exception as error:  # noqa: BLE001 - whatever a process died of
            return self._blamed(batch, error)
        try:
            return self._stored(batch, readings)
        except BugError as error:  # what was read cannot be stored
            return self._blamed(batch, error)
        except ConciergeError:  # the catalog's own trouble, no file's
            raise
        except Exception as error:
            log.exception("a reading cannot be stored")
            return self._blamed(batch, error)

    def _stored(self, batch: Batch, readings: list[Reading]) -> list[Batch]:
        follow = self._preferences.current.tags_follow_copies
        if batch.manner.only_hash:
            unknown = self._catalog.contents.link(readings, tags_follow_copies=follow)
            manner = self._batches.manner(batch.jobs[0].size)
            return [Batch(batch.tasks, batch.jobs, manner)] if unknown else []
        self._catalog.contents.store(
            readings, deep=batch.stage is Stage.DEEP, tags_follow_copies=follow
        )
        self._note(batch, readings)
        return []

    def _note(self, batch: Batch, readings: Sequence[Reading]) -> None:
        """Remember how long files took; those that are read in turns, when they are done."""
        took = []
        for task, job, reading in zip(batch.tasks, batch.jobs, readings, strict=True):
            seconds = reading.took_s + self._turns.pop(task.subject, 0.0)
            if batch.stage is Stage.DEEP and reading.unfinished:
                self._turns[task.subject] = seconds
                continue
            # What waits for words is known by its name only.
            kind = kind_by_name(os.fsdecode(os.path.basename(job.path)))
            size: float = reading.size
            if batch.stage is Stage.DEEP and reading.found:
                kind = reading.found.kind
                size = deep_size(reading.found.pages, reading.found.seconds, reading.size)
            took.append(Took(batch.stage, kind, size, seconds))
        self._progress.note(took)

    def _blamed(self, batch: Batch, error: Exception) -> list[Batch]:
        """Count a failure of one file; of several, find out which did it."""
        if len(batch.tasks) > 1:
            return list(singles(batch))
        self._failed(batch, error)
        return []

    def give_back(self, future: Future[list[Reading]]) -> None:
        """Let go of a batch whose result could not be stored; it is claimed again later."""
        batch = self._forget(future)
        if batch is not None:
            self._catalog.queue.release(batch.tasks)

    def _forget(self, future: Future[list[Reading]]) -> Batch | None:
        self._void.discard(future)
        return self.in_hand.pop(future, None)

    def stop(self) -> None:
        """End the workers; what is in hand goes back to the queue."""
        self._pool.stop()
        self._pool = self._new_pool()
        self._turns.clear()
        for batch in self.in_hand.values():
            self._catalog.queue.release(batch.tasks)
        self.in_hand.clear()
        self._void.clear()
        self._sweep()

    def _make_scratch(self) -> None:
        try:
            self._scratch.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise from_exception(error, "the folder of temporary files") from error

    def _sweep(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _submit(self, batch: Batch) -> Future[list[Reading]]:
        # A file may be read again, or its scan, while it is still in hand.
        manner = replace(batch.manner, folder=f"batch-{next(self._numbers)}")
        batch = replace(batch, manner=manner)
        future = self._pool.submit(read_files, (batch.jobs, batch.manner), self._patience(batch))
        self.in_hand[future] = batch
        return future

    def _patience(self, batch: Batch) -> float:
        """Return how long a batch may take, in seconds."""
        deep = DEEP_PATIENCE if batch.stage is Stage.DEEP else 1
        size = sum(job.size for job in batch.jobs)
        return self._preferences.current.file_timeout_s * deep * (1 + size / TIME_BYTES)

    def _failed(self, batch: Batch, error: BaseException) -> None:
        (task,), (job,) = batch.tasks, batch.jobs
        problem: ConciergeError = worker_error(error, shown(os.path.basename(job.path)))
        log.info("stage %s of file %d failed: %s", task.stage, job.file_id, problem.category)
        piece = self._died_at(batch)
        at = " in ".join(reversed(piece.split("\n")))
        failure = Reading(
            job.file_id,
            job.size,
            0,
            b"",
            category=str(problem.category),
            message=f"{problem.message} It happened at {at}." if at else problem.message,
            advice=problem.advice,
            component=WORKER,
            page=_number(piece),
        )
        self._catalog.queue.retry_later(task, failure, was_killed(error))

    def _died_at(self, batch: Batch) -> str:
        """Return the piece of a file that a dead process had begun, or ""."""
        mark = mark_of(batch.manner, self._scratch)
        try:
            at = mark.read_text("utf-8")
        except (OSError, ValueError):  # ValueError: it died while it wrote
            at = ""
        shutil.rmtree(mark.parent, ignore_errors=True)
        return at


def _number(piece: str) -> int | None:
    last = piece.rpartition(" ")[2]
    return int(last) if last.isdecimal() else None
