"""How the service ends: when nobody uses it, when it is told to, and in the middle of work."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from concierge.core.wire import Event
from tests.service.conftest import Service, write_library


def _ended_cleanly(service: Service) -> bool:
    """Say whether nothing is left that only a crash leaves behind."""
    return (
        not service.home.service.exists() and not (service.home.folder / "catalog.db.open").exists()
    )


class Listener(threading.Thread):
    """A face that listens until the service says goodbye."""

    def __init__(self, service: Service) -> None:
        super().__init__(name="listener", daemon=True)
        self.events: list[Event] = []
        self._stream = service.client.events()
        self.start()

    def run(self) -> None:
        self.events.extend(self._stream)


def test_unused_service_ends_by_itself(
    make_service: Callable[[str], Service], tmp_path: Path
) -> None:
    heard, unheard = make_service("heard"), make_service("unheard")
    for one in (heard, unheard):
        one.configure(idle_exit_s=10)
    kept = heard.process
    listener = Listener(heard)
    unheard.index(write_library(tmp_path / "library", 2))
    process = unheard.process
    process.wait(60)
    assert _ended_cleanly(unheard)
    assert kept.is_running(), "a face still listens to this one"

    heard.stop()
    listener.join(10)
    assert not listener.is_alive()
    assert [event.type for event in listener.events][-1] == "bye"
    assert _ended_cleanly(heard)


def test_a_listener_does_not_hold_up_the_end(service: Service) -> None:
    """Listeners hang up when told; nobody waits until the server gives up on them."""
    process = service.process
    listener = Listener(service)
    service.stop()
    process.wait(20)
    listener.join(10)
    assert [event.type for event in listener.events][-1] == "bye"
    log = (service.home.logs / "service.log").read_text(encoding="utf-8")
    assert "timeout graceful shutdown exceeded" not in log


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_terminated_in_the_middle_of_work(service: Service, tmp_path: Path) -> None:
    service.client.add([write_library(tmp_path / "library", 600, words=30)])
    service.until(lambda status: bool(status.working_on))
    process = service.process
    children = process.children(recursive=True)
    process.send_signal(signal.SIGTERM)
    process.wait(30)
    assert _ended_cleanly(service)
    assert not psutil.wait_procs(children, timeout=10)[1]
    assert not (service.home.folder / "scratch").exists()
    status = service.until(lambda s: not s.busy and s.scanned >= 1)
    assert (status.files.indexed, status.files.failed) == (600, 0)


def test_the_last_word_to_listeners_is_that_all_is_done(service: Service, tmp_path: Path) -> None:
    listener = Listener(service)
    service.index(write_library(tmp_path / "library", 40))
    pause = threading.Event()
    for _ in range(100):
        told = [event.status for event in list(listener.events) if event.status is not None]
        if told and told[-1].files.indexed == 40 and not told[-1].busy:
            return
        pause.wait(0.1)
    raise AssertionError(f"listeners were left with {told[-1] if told else None!r}")


@pytest.mark.skipif(os.name != "posix", reason="a signal of POSIX")
@pytest.mark.parametrize("lost", [True, False])
def test_a_service_whose_file_is_lost_is_found_again(service: Service, lost: bool) -> None:
    before = service.client.info
    if lost:
        service.home.service.unlink()
    else:
        service.home.service.write_bytes(b"{")
    assert service.client.info == before  # the same one, and not a second
    service.stop()
    assert not service.home.service.exists()
    assert not service.home.holder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no folder that is in use")
def test_a_service_ends_with_its_data_folder_and_leaves_the_next_one_alone(
    service: Service, tmp_path: Path
) -> None:
    service.index(write_library(tmp_path / "library", 2))
    process = service.process
    shutil.rmtree(service.home.folder)
    service.index(tmp_path / "library")  # a new one at the same path
    process.wait(30)
    assert service.process.pid != process.pid
    assert service.found("unique1x")[0] == "letter 1.txt"
