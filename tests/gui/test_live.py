"""What the service tells arrives as signals; a dead service is found again."""

from __future__ import annotations

import threading

from PySide6.QtCore import QThread

from concierge.client import Client, find_service
from concierge.gui.live import Live
from tests.gui.conftest import Served, until


def test_how_things_stand_comes_first_and_after_changes(served: Served, live: Live) -> None:
    told: list[str] = []
    right_thread: list[bool] = []
    live.status.connect(lambda _: told.append("status"))
    live.status.connect(lambda _: right_thread.append(live.thread() is QThread.currentThread()))
    live.scanned.connect(lambda: told.append("scanned"))
    live.start()
    until(lambda: bool(told))
    assert live.last is not None
    assert live.last.files.indexed >= 5
    (served.folder / "new.txt").write_text("brand new", encoding="utf-8")
    served.client.rescan()
    until(lambda: "scanned" in told and live.last is not None and live.last.files.indexed >= 6)
    assert all(right_thread)


def test_a_killed_service_is_lost_started_again_and_back(served: Served, live: Live) -> None:
    told: list[str] = []
    live.lost.connect(lambda error: told.append(f"lost: {error.message}"))
    live.back.connect(lambda: told.append("back"))
    live.start()
    until(lambda: live.last is not None)
    before = served.client.info.pid
    served.kill()
    until(lambda: "back" in told)
    assert [words.partition(":")[0] for words in told] == ["lost", "back"]
    assert Client.connect(served.home, start=False).info.pid != before


def test_a_service_that_was_told_to_stop_stays_so_until_it_is_wanted(
    served: Served, live: Live
) -> None:
    told: list[str] = []
    live.lost.connect(lambda _: told.append("lost"))
    live.back.connect(lambda: told.append("back"))
    live.start()
    until(lambda: live.last is not None)
    served.client.stop()
    until(lambda: told == ["lost"])
    assert find_service(served.home) is None
    live.wake()
    until(lambda: told == ["lost", "back"])


def test_stopping_leaves_no_thread_and_tells_nothing_more(served: Served, live: Live) -> None:
    told: list[str] = []
    live.start()
    until(lambda: live.last is not None)
    live.lost.connect(lambda _: told.append("lost"))
    live.status.connect(lambda _: told.append("status"))
    live.stop()
    served.kill()
    assert "live" not in [thread.name for thread in threading.enumerate()]
    assert told == []
