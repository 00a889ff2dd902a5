"""Calls run beside the window, and only what is still wanted arrives."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from concierge.client import Client
from concierge.core.errors import BugError, ConciergeError, MissingError
from tests.gui.conftest import Served, WatchedBridge, until


def test_an_answer_arrives_in_the_guis_thread(shared_bridge: WatchedBridge, owner: QObject) -> None:
    asked: list[int] = []
    told: list[tuple[int, bool]] = []

    def work(client: Client) -> int:
        asked.append(threading.get_ident())
        return client.search("plumber").total

    def done(total: int) -> None:
        told.append((total, QThread.currentThread() is owner.thread()))

    shared_bridge.call(work, done, owner=owner)
    until(lambda: bool(told))
    assert told[0][0] >= 1
    assert told[0][1]
    assert asked != [threading.get_ident()]


def test_a_later_call_takes_the_place_of_an_earlier_one(
    shared_bridge: WatchedBridge, owner: QObject
) -> None:
    told: list[str] = []
    go = threading.Event()

    def slow(_client: Client) -> str:
        go.wait(10)
        return "earlier"

    shared_bridge.call(slow, told.append, owner=owner, key="search")
    shared_bridge.call(lambda _: "later", told.append, owner=owner, key="search")
    shared_bridge.call(lambda _: "other", told.append, owner=owner, key="facets")
    until(lambda: len(told) == 2)
    go.set()
    shared_bridge.call(lambda _: "end", told.append, owner=owner)
    until(lambda: "end" in told)
    assert sorted(told) == ["end", "later", "other"]


def test_a_superseded_call_that_waits_is_never_asked(
    shared_bridge: WatchedBridge, owner: QObject
) -> None:
    asked: list[int] = []
    told: list[int] = []
    go = threading.Event()
    for _ in range(8):
        shared_bridge.call(lambda _: go.wait(10), lambda _: None, owner=owner)

    def work(number: int) -> Callable[[Client], int]:
        def ask(_client: Client) -> int:
            asked.append(number)
            return number

        return ask

    for number in range(200):
        shared_bridge.call(work(number), told.append, owner=owner, key="search")
    go.set()
    until(lambda: told == [199])
    assert asked == [199]


def test_nothing_arrives_after_cancel(shared_bridge: WatchedBridge, owner: QObject) -> None:
    told: list[str] = []
    go = threading.Event()
    call = shared_bridge.call(lambda _: str(go.wait(10)), told.append, owner=owner)
    call.cancel()
    go.set()
    shared_bridge.call(lambda _: "end", told.append, owner=owner)
    until(lambda: bool(told))
    assert told == ["end"]


def test_nothing_arrives_when_the_owner_is_gone(
    shared_bridge: WatchedBridge, owner: QObject
) -> None:
    told: list[object] = []
    go = threading.Event()
    gone, collected = QObject(), QObject()
    shared_bridge.call(lambda _: go.wait(10), told.append, owner=gone)
    shared_bridge.call(lambda _: go.wait(10), told.append, owner=collected)
    delete(gone)
    del collected
    go.set()
    shared_bridge.call(lambda _: "end", told.append, owner=owner)
    until(lambda: bool(told))
    QApplication.processEvents()
    assert told == ["end"]


def test_a_failure_goes_to_its_sender_or_else_to_the_window(
    shared_bridge: WatchedBridge, owner: QObject
) -> None:
    told: list[ConciergeError] = []

    def work(client: Client) -> object:
        return client.file(999_999)

    shared_bridge.call(work, lambda _: None, told.append, owner=owner)
    shared_bridge.call(work, lambda _: None, owner=owner)
    shared_bridge.call(broken, lambda _: None, owner=owner)
    until(lambda: len(told) + len(shared_bridge.failures) == 3)
    assert isinstance(told[0], MissingError)
    kinds = {type(error) for error in shared_bridge.failures}
    assert kinds == {MissingError, BugError}
    shared_bridge.failures.clear()


def broken(_client: Client) -> int:
    return int("no number")


def test_pieces_arrive_in_order_and_stop(shared_bridge: WatchedBridge, owner: QObject) -> None:
    pieces: list[int] = []
    ended: list[str] = []
    stopped_at: list[int] = []

    def endless(_client: Client, stopped: Callable[[], bool]) -> Iterator[int]:
        number = 0
        try:
            while True:
                yield number
                number += 1
                time.sleep(0.001)
        finally:
            stopped_at.append(number)

    call = shared_bridge.stream(endless, pieces.append, lambda: ended.append("?"), owner=owner)
    until(lambda: len(pieces) > 5)
    call.cancel()
    count = len(pieces)
    until(lambda: bool(stopped_at))
    QApplication.processEvents()
    assert pieces == list(range(count))
    assert ended == []


def test_a_stream_of_the_service_ends_when_cancelled(
    shared_bridge: WatchedBridge, owner: QObject
) -> None:
    pieces: list[object] = []
    call = shared_bridge.stream(
        lambda client, _: iter_of(client), pieces.append, lambda: None, owner=owner
    )
    until(lambda: bool(pieces))
    call.cancel()  # no event comes: only hanging up ends the thread
    until(lambda: not any(t.name == "bridge-stream" for t in threading.enumerate()))


def iter_of(client: Client) -> Iterator[object]:
    return client.events()  # type: ignore[return-value]


def test_a_killed_service_fails_the_call_and_answers_the_next(
    served: Served, bridge: WatchedBridge, owner: QObject
) -> None:
    told: list[object] = []
    began = threading.Event()

    def wait_for_events(client: Client, _stopped: Callable[[], bool]) -> Iterator[object]:
        for event in client.events():
            began.set()
            yield event

    bridge.stream(wait_for_events, lambda _: None, lambda: None, told.append, owner=owner)
    until(began.is_set)
    served.kill()
    until(lambda: bool(told))
    assert isinstance(told[0], ConciergeError)
    bridge.call(lambda client: client.search("roofer").total, told.append, owner=owner)
    until(lambda: len(told) == 2)
    assert told[1]


def test_closing_leaves_no_threads(shared: Served, owner: QObject) -> None:
    before = set(threading.enumerate())
    bridge = WatchedBridge(shared.home)
    told: list[object] = []
    for _ in range(20):
        bridge.call(lambda client: client.status(), told.append, owner=owner)
    bridge.stream(lambda client, _: iter_of(client), told.append, lambda: None, owner=owner)
    until(lambda: len(told) >= 21)
    bridge.close()
    assert [thread for thread in threading.enumerate() if thread not in before] == []
    bridge.call(lambda client: client.status(), told.append, owner=owner)
    count = len(told)
    QApplication.processEvents()
    assert len(told) == count


def test_asleep_it_asks_nothing_before_it_is_woken(shared: Served, owner: QObject) -> None:
    bridge = WatchedBridge(shared.home, asleep=True)
    told: list[str] = []
    bridge.call(lambda _: "earlier", told.append, owner=owner, key="search")
    bridge.call(lambda _: "later", told.append, owner=owner, key="search")
    QApplication.processEvents()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("bridge")]
    bridge.wake()
    until(lambda: bool(told))
    bridge.close()
    assert told == ["later"]
