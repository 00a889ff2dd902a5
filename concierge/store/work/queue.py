"""The work queue as a table: durable, ordered by how likely the person needs a file."""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future

from concierge.core.protocols import Task
from concierge.core.records import Reading, Stage
from concierge.store.content.intake import give_up
from concierge.store.content.texts import dequeue
from concierge.store.database import Connection, Database
from concierge.store.work import steering
from concierge.store.work.parked import ALL_GONE, PARKED_BELOW, count_waiting

MAX_ATTEMPTS = 2
# When something outside ended the process, which may have been about another file.
PATIENT_ATTEMPTS = 5
BACKOFF_S = 2.0
# Nothing is put off for longer; what seems to be was put off before the clock was set back.
LONGEST_S = 600.0
ALL = tuple(Stage)


class Queue:
    """The table `work`; what is in hand is known only to this process.

    A task stays in the table until its result is stored in the same transaction, so
    a kill at any moment repeats at most what was in hand.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._in_hand: set[int] = set()
        self._guard = threading.Lock()

    def claim(self, stage: Stage, limit: int) -> list[Task]:
        """Take the most urgent tasks of a stage that are due and not in hand."""
        # A file that is gone has no tasks of its own, but the content it had may.
        there = "" if stage is Stage.TEXT else f" AND NOT {ALL_GONE}"
        with self._guard, self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, subject, attempts FROM work"  # noqa: S608 - constants
                f" WHERE stage = ? AND priority >= ? AND not_before NOT BETWEEN ? AND ?{there}"
                " ORDER BY priority DESC LIMIT ?",
                (stage, PARKED_BELOW, *_not_yet(), limit + len(self._in_hand)),
            ).fetchall()
            free = [row for row in rows if row[0] not in self._in_hand][:limit]
            self._in_hand.update(row[0] for row in free)
        return [Task(row[0], stage, row[1], row[2]) for row in free]

    def still_wanted(self, tasks: Sequence[int]) -> set[int]:
        """Return those of some tasks, by their ids, that stand in the queue and have a subject."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM work WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
                f" AND NOT {ALL_GONE}",
                (json.dumps(tasks),),
            )
            return {row[0] for row in rows}

    def release(self, tasks: Sequence[Task]) -> None:
        """Let go of tasks, done or not; those not done are claimed again later."""
        with self._guard:
            self._in_hand.difference_update(task.id for task in tasks)

    def drop(self, task: Task) -> None:
        """Take a task off the queue whose subject is gone."""
        self._database.run(lambda c: dequeue(c, task.stage, task.subject))
        self.release([task])

    def retry_later(self, task: Task, failure: Reading, patient: bool = False) -> bool:
        """Count one failed attempt.

        Args:
            task: What failed.
            failure: What is recorded when it is not tried again.
            patient: Whether to try more often, because it may not be at fault.

        Returns:
            Whether it will be tried again; otherwise the failure is recorded and the
            task is off the queue.
        """
        attempts = task.attempts + 1
        if attempts < (PATIENT_ATTEMPTS if patient else MAX_ATTEMPTS):
            due = time.time() + BACKOFF_S * 2**attempts
            self._database.run(
                lambda c: c.execute(
                    "UPDATE work SET attempts = ?, not_before = ? WHERE stage = ? AND subject = ?",
                    (attempts, due, task.stage, task.subject),
                )
            )
            return True
        self._database.run(lambda c: give_up(c, task.stage, task.subject, failure))
        return False

    def promote(self, file_ids: Sequence[int]) -> Future[int]:
        """Put what waits of some files before all else, as somebody looks at them.

        Whoever looks need not wait for it, and nothing is written when nothing of them waits.
        Later calls go before earlier ones, and within a call the first file goes first.

        Returns:
            How many tasks moved.
        """
        return self._database.write(
            lambda c: steering.promote(c, steering.tasks_of(c, file_ids)), quiet=True
        )

    def retry(self, below: bytes | None) -> int:
        """Queue again whatever failed or was cancelled, because the person asks for it.

        Args:
            below: A file or folder, or None for all.

        Returns:
            How many files this concerns.
        """
        scope = steering.scope_below(below)
        return self._database.run(lambda c: steering.retry(c, scope, everything=True))

    def retry_failed(self, root_id: int) -> int:
        """Queue again what failed in a root for reasons that may have gone since.

        That is files that could not be read at all, and contents whose meaning or scan
        failed for want of a model, time or memory. What is wrong with a file itself stays,
        and what the person cancelled.

        Returns:
            How many files this concerns.
        """
        scope = steering.scope_of_root(root_id)
        return self._database.run(lambda c: steering.retry(c, scope, everything=False))

    def reindex(self, below: bytes | None) -> int:
        """Queue files to be read as if for the first time: words, vectors and scans.

        Until they are, what is known of them is found. Files that are gone for now or on
        a drive that is not there are left out; copies elsewhere are read too.

        Args:
            below: A file or folder, or None for all.

        Returns:
            How many files are queued.
        """
        scope = steering.scope_below(below)
        return self._database.run(lambda c: steering.reindex(c, scope))

    def cancel(self, below: bytes | None) -> int:
        """Take waiting work off the queue, until it is retried or a file changes.

        Files that were never read are excluded from now on; others stay as they are known.
        What is in hand is finished.

        Args:
            below: A file or folder, or None for all.

        Returns:
            How many files this concerns.
        """
        scope = steering.scope_below(below)
        return self._database.run(lambda c: steering.cancel(c, scope))

    def look_for_secrets(
        self, root_id: int, before: Callable[[bytes], bool], now: Callable[[bytes], bool]
    ) -> None:
        """Queue the files of a root for which it changed whether secrets in them are left out.

        Args:
            root_id: The root.
            before: Said of a path whether they were.
            now: Says whether they are.
        """
        self._database.run(lambda c: steering.look_for_secrets(c, root_id, before, now))

    def waiting(self) -> Mapping[Stage, int]:
        """Return how many tasks stand in each stage, those in hand included."""
        with self._database.read() as connection:
            counts = count_waiting(connection)
        return {Stage(stage): count for stage, count in counts.items() if count}

    def next_due(self, stages: Collection[Stage] = ALL) -> float | None:
        """Return when the next task is due, seconds since the epoch.

        Args:
            stages: The stages that may go on, so that others wake nobody.

        Returns:
            0 for a task that was never put off, None when there is no task.
        """
        with self._database.read() as connection:
            dues = [_due(connection, stage) for stage in stages]
        return min((due for due in dues if due is not None), default=None)


def _due(connection: Connection, stage: Stage) -> float | None:
    there = "" if stage is Stage.TEXT else f" AND NOT {ALL_GONE}"
    tasks = f"FROM work WHERE stage = ? AND priority >= ?{there}"
    # Most were never put off: the first of these answers without looking at the others.
    now = connection.execute(
        f"SELECT 1 {tasks} AND not_before = 0 LIMIT 1",
        (stage, PARKED_BELOW),
    ).fetchone()
    if now:
        return 0.0
    soonest, latest = connection.execute(
        f"SELECT min(not_before), max(not_before) {tasks}", (stage, PARKED_BELOW)
    ).fetchone()
    if latest is not None and latest > _not_yet()[1]:
        return 0.0
    return None if soonest is None else float(soonest)


def _not_yet() -> tuple[float, float]:
    """Return between which times a task is put off to that is not due yet."""
    now = time.time()
    return math.nextafter(now, math.inf), now + LONGEST_S
