"""Pools of child processes, started when there is work and dropped when there is none."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from concierge.core.errors import BugError, ConciergeError, from_exception
from concierge.service.worker import MEMORY_EXIT

# What the system's out-of-memory killer leaves behind.
_KILLED = -9


class Pool:
    """A pool of processes that survives the death of any of them.

    Args:
        workers: How many processes.
        prepare: Called first in each, with `arguments`.
        arguments: For `prepare`.
    """

    def __init__(
        self, workers: int, prepare: Callable[..., None], arguments: tuple[Any, ...]
    ) -> None:
        self._workers = workers
        self._prepare = prepare
        self._arguments = arguments
        self._pool: Any = None

    @property
    def running(self) -> bool:
        """Whether its processes are there."""
        return self._pool is not None

    def submit(
        self, function: Callable[..., Any], arguments: tuple[Any, ...], timeout: float
    ) -> Future[Any]:
        """Run a function in one of the processes, which is ended after `timeout` seconds."""
        if self._pool is None:
            from pebble import ProcessPool

            # "spawn" everywhere: a fork would copy the service's threads and locks.
            self._pool = ProcessPool(
                max_workers=self._workers,
                initializer=self._prepare,
                initargs=self._arguments,
                context=multiprocessing.get_context("spawn"),
            )
        future: Future[Any] = self._pool.schedule(function, args=arguments, timeout=timeout)
        return future

    def stop(self) -> None:
        """End all processes; what they were doing is lost."""
        if self._pool is not None:
            pool, self._pool = self._pool, None
            pool.stop()
            pool.join()


def worker_error(error: BaseException, subject: str) -> ConciergeError:
    """Say what happened to a task from how its process ended.

    Args:
        error: What the future raised.
        subject: Name of the file that was read.
    """
    from pebble import ProcessExpired

    if isinstance(error, ProcessExpired):
        if error.exitcode in (MEMORY_EXIT, _KILLED):
            return from_exception(MemoryError(), subject)
        return BugError(
            f"The process that read {subject} ended unexpectedly ({error.exitcode}).",
            "It is tried again when the file changes; the other files are not affected.",
        )
    return from_exception(error, subject)


def is_fatal(error: BaseException) -> bool:
    """Say whether a future's error took its process with it, so that a retry may help."""
    from pebble import ProcessExpired

    return isinstance(error, ProcessExpired | TimeoutError | MemoryError)
