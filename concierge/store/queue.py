"""The work queue as a table: durable, ordered by how likely the person needs a file."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence

from concierge.core.errors import Category
from concierge.core.protocols import Task
from concierge.core.records import FileStat, FileState, Reading, Stage
from concierge.store.database import Connection, Database
from concierge.store.intake import give_up
from concierge.store.places import enqueue_files
from concierge.store.texts import dequeue, enqueue

MAX_ATTEMPTS = 2
BACKOFF_S = 2.0
# Faults of the file itself: trying again changes nothing until it changes.
_LASTING = (Category.ENCRYPTED, Category.DAMAGED, Category.UNSUPPORTED, Category.TOO_LARGE)


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
        with self._guard, self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, subject, attempts FROM work WHERE stage = ? AND not_before <= ?"
                " ORDER BY priority DESC LIMIT ?",
                (stage, time.time(), limit + len(self._in_hand)),
            ).fetchall()
            free = [row for row in rows if row[0] not in self._in_hand][:limit]
            self._in_hand.update(row[0] for row in free)
        return [Task(row[0], stage, row[1], row[2]) for row in free]

    def release(self, tasks: Sequence[Task]) -> None:
        """Let go of tasks, done or not; those not done are claimed again later."""
        with self._guard:
            self._in_hand.difference_update(task.id for task in tasks)

    def drop(self, task: Task) -> None:
        """Take a task off the queue whose subject is gone."""
        self._database.run(lambda c: dequeue(c, task.stage, task.subject))
        self.release([task])

    def retry_later(self, task: Task, failure: Reading) -> bool:
        """Count one failed attempt.

        Returns:
            Whether it will be tried again; otherwise the failure is recorded and the
            task is off the queue.
        """
        attempts = task.attempts + 1
        if attempts < MAX_ATTEMPTS:
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

    def retry_failed(self, root_id: int) -> int:
        """Queue again what failed in a root for reasons that may have gone since.

        That is files that could not be read at all, and contents whose meaning or scan
        failed for want of a model, time or memory. What is wrong with a file itself stays.

        Returns:
            How many failures are tried again.
        """
        return self._database.run(
            lambda c: _retry_unread(c, root_id) + _retry_later_stages(c, root_id)
        )

    def waiting(self) -> Mapping[Stage, int]:
        """Return how many tasks stand in each stage, those in hand included."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT stage, count(*) FROM work GROUP BY stage")
            return {Stage(row[0]): row[1] for row in rows}

    def next_due(self) -> float | None:
        """Return when the next postponed task is due, seconds since the epoch."""
        with self._database.read() as connection:
            row: tuple[float | None] = connection.execute(
                "SELECT min(not_before) FROM work"
            ).fetchone()
            return row[0]


def _retry_unread(connection: Connection, root_id: int) -> int:
    rows = connection.execute(
        "SELECT id, path, volume, inode, size, modified_ns FROM file"
        " WHERE root_id = ? AND state = ? AND content_id IS NULL",
        (root_id, FileState.FAILED),
    ).fetchall()
    enqueue_files(connection, [(row[0], FileStat(*row[1:])) for row in rows])
    connection.executemany(
        "UPDATE file SET state = ?, reason = '' WHERE id = ?",
        ((FileState.WAITING, row[0]) for row in rows),
    )
    return len(rows)


def _retry_later_stages(connection: Connection, root_id: int) -> int:
    marks = ", ".join("?" * len(_LASTING))
    rows = connection.execute(
        "SELECT failure.id, stage, content_id, file.id FROM failure"  # noqa: S608 - only marks
        " JOIN file ON file.id = file_id"
        f" WHERE root_id = ? AND stage != ? AND category NOT IN ({marks})",
        (root_id, Stage.TEXT, *_LASTING),
    ).fetchall()
    for failure_id, stage, content_id, file_id in rows:
        enqueue(connection, Stage(stage), content_id)
        connection.execute("DELETE FROM failure WHERE id = ?", (failure_id,))
        connection.execute(
            "UPDATE file SET state = ?, reason = '' WHERE id = ?", (FileState.INDEXED, file_id)
        )
    return len(rows)
