"""Pools of child processes, started when there is work and dropped when there is none.

Each process has a pipe of its own to the thread that feeds it. Nothing is shared between
processes, no lock and no queue, so one that is killed at any moment, even in the middle of
writing its result, is seen as the end of its pipe and harms no other. See
docs/decisions/0005-worker-pool.md for why no library does this.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from concierge.core.errors import (
    BugError,
    BusyError,
    ConciergeError,
    OutOfMemoryError,
    from_exception,
)

# How a worker ends itself when it has grown too large; chosen to mean nothing else.
MEMORY_EXIT = 77
# What the system's out-of-memory killer leaves behind.
_KILLED = -9
_FAREWELL_S = 5.0


class WorkerDiedError(Exception):
    """A process ended while it worked.

    Attributes:
        exit_code: As `multiprocessing` gives it; negative for signals.
    """

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


@dataclass(slots=True)
class _Task:
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    timeout: float
    future: Future[Any] = field(default_factory=Future)


class Pool:
    """A fixed number of processes that work side by side.

    Args:
        workers: How many processes.
        prepare: Called first in each, with `arguments`.
        arguments: For `prepare`.
    """

    def __init__(
        self, workers: int, prepare: Callable[..., None], arguments: tuple[Any, ...]
    ) -> None:
        self._prepare = prepare
        self._arguments = arguments
        self._workers = workers
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._feeders: list[_Feeder] = []

    @property
    def running(self) -> bool:
        """Whether its processes are there."""
        return bool(self._feeders)

    def pids(self) -> list[int]:
        """Return the ids of its processes."""
        return [pid for feeder in self._feeders if (pid := feeder.pid)]

    def submit(
        self, function: Callable[..., Any], arguments: tuple[Any, ...], timeout: float
    ) -> Future[Any]:
        """Run a function in one of the processes.

        The future raises TimeoutError after `timeout` seconds of work, WorkerDiedError when
        the process ended, BusyError when none can be started, or what the function raised.
        """
        task = _Task(function, arguments, timeout)
        if not self._feeders:
            self._feeders = [
                _Feeder(self._tasks, self._prepare, self._arguments) for _ in range(self._workers)
            ]
        self._tasks.put(task)
        return task.future

    def stop(self) -> None:
        """End all processes; what they were doing is lost, and its futures are cancelled."""
        feeders, self._feeders = self._feeders, []
        waiting, self._tasks = self._tasks, queue.SimpleQueue()
        with contextlib.suppress(queue.Empty):
            while (task := waiting.get_nowait()) is not None:
                task.future.cancel()
        for feeder in feeders:
            feeder.stopping = True
            waiting.put(None)
        for feeder in feeders:
            feeder.end()


class _Feeder:
    """One thread that hands tasks to one process and renews it when it dies."""

    def __init__(
        self,
        tasks: queue.SimpleQueue[_Task | None],
        prepare: Callable[..., None],
        arguments: tuple[Any, ...],
    ) -> None:
        self.stopping = False
        self._tasks = tasks
        self._begin = (prepare, arguments)
        self._guard = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._thread = threading.Thread(target=self._run, name="pool-feeder", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """Id of the process, if it is there."""
        with self._guard:
            return None if self._process is None else self._process.pid

    def end(self) -> None:
        """End the process and the thread."""
        with self._guard:
            if self._process is not None:
                self._process.kill()
        self._thread.join()

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None:
            if self.stopping:
                task.future.cancel()
            if not task.future.set_running_or_notify_cancel():
                continue
            try:
                good, outcome = self._exchange(task)
            except Exception as error:  # noqa: BLE001 - it is the task's result
                good, outcome = False, error
            if good:
                task.future.set_result(outcome)
            else:
                task.future.set_exception(outcome)
            del task, outcome
        self._drop()

    def _exchange(self, task: _Task) -> tuple[bool, Any]:
        pipe = self._connected()
        try:
            pipe.send((task.function, task.arguments))
            if not pipe.poll(task.timeout):
                self._drop(kill=True)
                raise TimeoutError(f"no result within {task.timeout:.0f} s")
            reply: tuple[bool, Any] = pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise WorkerDiedError(self._drop()) from error
        return reply

    def _connected(self) -> Connection:
        with self._guard:
            if self._pipe is None:
                # "spawn" everywhere: a fork would copy the service's threads and locks.
                context = multiprocessing.get_context("spawn")
                pipe, theirs = context.Pipe()
                process = context.Process(target=_work, args=(theirs, *self._begin), daemon=True)
                try:
                    process.start()
                except OSError as error:
                    pipe.close()
                    raise BusyError(
                        f"No process can be started to read with: {error.strerror}.",
                        "Close other programs or restart Concierge; it is tried again.",
                    ) from error
                finally:
                    theirs.close()  # else its death would not end the pipe
                self._pipe, self._process = pipe, process
                if self.stopping:
                    process.kill()
            return self._pipe

    def _drop(self, kill: bool = False) -> int | None:
        """End the process; return its exit code.

        Closing the pipe ends one that is idle; one that died keeps its own exit code.
        """
        with self._guard:
            process, self._process = self._process, None
            pipe, self._pipe = self._pipe, None
        if pipe is not None:
            pipe.close()
        if process is None:
            return None
        if not kill:
            process.join(_FAREWELL_S)
        if process.is_alive():
            process.kill()
            process.join()
        exit_code = process.exitcode
        process.close()
        return exit_code


def _work(pipe: Connection, prepare: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    """Do what comes through the pipe until it ends."""
    unprepared: Exception | None = None
    try:
        prepare(*arguments)
    except Exception as error:  # noqa: BLE001 - it is the result of whatever comes
        unprepared = error
    while True:
        try:
            function, given = pipe.recv()
        except EOFError:
            return
        try:
            if unprepared is not None:
                raise unprepared
            reply = (True, function(*given))
        except Exception as error:  # noqa: BLE001 - raised again where the future is read
            reply = (False, error)
        pipe.send(reply)
        del function, given, reply


def was_killed(error: BaseException) -> bool:
    """Say whether something outside ended the process: a person, or a system short of memory."""
    return isinstance(error, WorkerDiedError) and error.exit_code == _KILLED


def worker_error(error: BaseException, subject: str) -> ConciergeError:
    """Say what happened to a task from how its process ended.

    Args:
        error: What the future raised.
        subject: Name of the file that was read.
    """
    if not isinstance(error, WorkerDiedError):
        return from_exception(error, subject)
    if error.exit_code == MEMORY_EXIT:
        return from_exception(MemoryError(), subject)
    if was_killed(error):
        return OutOfMemoryError(
            f"The process that read {subject} was killed again and again, as systems do that"
            " run short of memory.",
            "It stays findable by name; close other programs and try again.",
        )
    return BugError(
        f"The process that read {subject} ended unexpectedly ({error.exit_code}).",
        "It is tried again when the file changes; the other files are not affected.",
    )
