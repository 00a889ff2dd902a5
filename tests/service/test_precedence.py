"""Who searches goes first, and the work goes on all the same."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from concierge.service import precedence
from concierge.service.precedence import Precedence
from concierge.store.database import Database


def test_work_waits_until_the_search_is_over() -> None:
    way = Precedence()
    order = []

    def search() -> None:
        with way.taken():
            begun.set()
            time.sleep(0.05)
            order.append("search")

    begun = threading.Event()
    person = threading.Thread(target=search)
    person.start()
    begun.wait()
    assert way.give()
    order.append("work")
    person.join()
    assert order == ["search", "work"]


def test_nobody_is_waited_for_but_who_searches() -> None:
    way = Precedence()
    assert not way.give()
    with way.taken():
        pass
    assert way.give()  # these seconds steps are short, but not put off
    way._lately_until = 0.0
    assert not way.give()


def test_endless_searching_does_not_stop_the_work() -> None:
    way = Precedence()
    with way.taken():
        began = time.monotonic()
        assert way.give()
        waited = time.monotonic() - began
        assert waited >= precedence.LONGEST_S
        steps = 0
        while time.monotonic() < began + 1.5 * waited:
            assert way.give()
            steps += 1
        assert steps > 1  # for as long as it waited, it works


def test_writing_stops_in_the_middle_of_a_transaction(tmp_path: Path) -> None:
    database = Database(tmp_path / "some.db", bytes(range(32)))
    called = 0

    def count() -> None:
        nonlocal called
        called += 1

    try:
        database.pause_with(count)
        database.run(lambda c: c.execute("CREATE TABLE a (x)"))
        called = 0
        database.run(
            lambda c: c.executemany("INSERT INTO a VALUES (?)", ((i,) for i in range(5000)))
        )
        assert called > 5
        with database.read() as connection:
            assert connection.execute("SELECT count(*) FROM a").fetchone() == (5000,)
    finally:
        database.close()
