"""Worker processes that hang, die or swell cost their own task and nothing else."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from concierge.core.errors import (
    BugError,
    BusyError,
    OutOfMemoryError,
    TimedOutError,
    UnreadableError,
)
from concierge.service.extraction.pools import Pool, WorkerDiedError, worker_error
from concierge.service.extraction.worker import begin

MEMORY_MB = 400


def double(number: int) -> int:
    return 2 * number


def process_id() -> int:
    return os.getpid()


def hang() -> None:
    time.sleep(600)


def leave(code: int) -> None:
    os._exit(code)


def kill_itself_while_answering() -> Explosive:
    return Explosive()


class Explosive:
    """Dies in the middle of being written to the pipe."""

    def __reduce__(self) -> tuple[object, ...]:
        os.kill(os.getpid(), signal.SIGKILL)
        return (int, ())


def swell() -> int:
    held = []
    for _ in range(100):
        held.append(bytearray(os.urandom(2**20) * 20))
        time.sleep(0.05)
    return len(held)


def fail() -> None:
    raise UnreadableError("It cannot be read.", "Try another.")


def reach_out() -> None:
    import socket

    socket.create_connection(("192.0.2.1", 9), timeout=1)


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(2, begin, (MEMORY_MB,))
    yield made
    made.stop()
    assert not made.running


def test_results_come_back(pool: Pool) -> None:
    futures = [pool.submit(double, (number,), 30) for number in range(50)]
    assert [future.result() for future in futures] == [2 * number for number in range(50)]


def test_errors_keep_what_they_say(pool: Pool) -> None:
    with pytest.raises(UnreadableError) as caught:
        pool.submit(fail, (), 30).result()
    assert caught.value.advice == "Try another."


def test_hanging_worker_is_ended(pool: Pool) -> None:
    with pytest.raises(TimeoutError) as caught:
        pool.submit(hang, (), 0.5).result(timeout=30)
    assert isinstance(worker_error(caught.value, "a file"), TimedOutError)
    assert pool.submit(double, (4,), 30).result(timeout=30) == 8


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_killed_worker_is_replaced(pool: Pool) -> None:
    for _ in range(3):
        with pytest.raises(WorkerDiedError) as caught:
            pool.submit(kill_itself_while_answering, (), 30).result(timeout=30)
        assert isinstance(worker_error(caught.value, "a file"), OutOfMemoryError)
    futures = [pool.submit(double, (number,), 30) for number in range(10)]
    assert sum(future.result(timeout=30) for future in futures) == 90


@pytest.mark.skipif(os.name != "posix", reason="a folder in use cannot be deleted elsewhere")
def test_a_process_that_cannot_be_started_keeps_nobody_waiting(
    pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for _ in range(4):  # more than there are processes
        with pytest.raises(BusyError):
            pool.submit(double, (1,), 30).result(timeout=20)
    monkeypatch.chdir(tmp_path)
    assert pool.submit(double, (4,), 30).result(timeout=30) == 8


def test_worker_that_leaves_is_a_bug(pool: Pool) -> None:
    with pytest.raises(WorkerDiedError) as caught:
        pool.submit(leave, (3,), 30).result(timeout=30)
    problem = worker_error(caught.value, "a file")
    assert isinstance(problem, BugError)
    assert "a file" in problem.message


def test_worker_that_swells_is_ended(pool: Pool) -> None:
    with pytest.raises(WorkerDiedError) as caught:
        pool.submit(swell, (), 60).result(timeout=60)
    assert isinstance(worker_error(caught.value, "a file"), OutOfMemoryError)


def test_workers_have_no_network(pool: Pool) -> None:
    with pytest.raises(PermissionError, match="refused"):
        pool.submit(reach_out, (), 30).result(timeout=30)


def test_stopping_cancels_what_waits() -> None:
    pool = Pool(1, begin, (MEMORY_MB,))
    running = pool.submit(hang, (), 60)
    waiting = pool.submit(double, (1,), 60)
    pool.stop()
    with pytest.raises((CancelledError, WorkerDiedError)):
        running.result(timeout=10)
    with pytest.raises(CancelledError):
        waiting.result(timeout=10)
    # and it starts anew when there is work again
    assert pool.submit(double, (5,), 30).result(timeout=30) == 10
    pool.stop()
