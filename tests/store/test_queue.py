"""The work queue: order, what is in hand, second tries."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from concierge.core.records import Reading, Stage
from concierge.store import queue
from tests.store.conftest import Library

FAILURE = Reading(0, 0, 0, b"", category="timed out", message="Slow.", advice="Wait.")
DAY = 86_400


def names_of(library: Library, subjects: list[int]) -> list[str]:
    places = library.catalog.places.files_to_read(subjects)
    return [Path(os.fsdecode(places[i][0])).name for i in subjects]


def test_recent_and_small_files_come_first(library: Library) -> None:
    now = time.time()
    for name, days, size in (
        ("old small.txt", 30, 10),
        ("new small.txt", 0, 10),
        ("new large.txt", 0, 8 * 2**20),
        ("middling.txt", 10, 10),
    ):
        file = library.write(name, "x" * size)
        os.utime(file, (now - days * DAY,) * 2)
    library.scan()
    tasks = library.catalog.queue.claim(Stage.TEXT, 10)
    # Eight megabytes weigh as much as three weeks.
    assert names_of(library, [task.subject for task in tasks]) == [
        "new small.txt",
        "middling.txt",
        "new large.txt",
        "old small.txt",
    ]


def test_what_is_in_hand_is_not_given_twice(library: Library) -> None:
    for number in range(10):
        library.write(f"{number}.txt")
    library.scan()
    first = library.catalog.queue.claim(Stage.TEXT, 4)
    second = library.catalog.queue.claim(Stage.TEXT, 100)
    assert len(first) == 4
    assert len(second) == 6
    assert not {task.id for task in first} & {task.id for task in second}
    assert library.catalog.queue.claim(Stage.TEXT, 1) == []
    assert library.catalog.queue.waiting() == {Stage.TEXT: 10}
    library.catalog.queue.release(first)
    assert library.catalog.queue.claim(Stage.TEXT, 100) == first


def test_what_was_in_hand_at_a_death_is_given_again(library: Library) -> None:
    library.write("a.txt")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    library.reopen()
    assert library.catalog.queue.claim(Stage.TEXT, 1) == [task]


def test_stages_do_not_mix(library: Library) -> None:
    library.write("a.txt")
    library.update()
    assert library.catalog.queue.claim(Stage.TEXT, 10) == []
    assert library.catalog.queue.claim(Stage.DEEP, 10) == []
    assert len(library.catalog.queue.claim(Stage.MEANING, 10)) == 1


def test_a_second_try_comes_later_and_then_it_is_given_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "BACKOFF_S", 0.05)
    file = library.write("a.txt")
    library.scan()
    assert library.catalog.queue.next_due() == 0
    for attempt in range(1, queue.MAX_ATTEMPTS):
        (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
        assert task.attempts == attempt - 1
        before = time.time()
        assert library.catalog.queue.retry_later(task, FAILURE)
        library.catalog.queue.release([task])
        due = library.catalog.queue.next_due()
        assert due is not None
        assert due >= before + 0.05 * 2**attempt
        assert library.catalog.ledger.failures().failures == []
        time.sleep(max(0.0, due - time.time()))
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    assert not library.catalog.queue.retry_later(task, FAILURE)
    library.catalog.queue.release([task])
    assert library.catalog.queue.next_due() is None
    details = library.catalog.ledger.file_at(os.fsencode(file))
    assert (details.state, details.reason) == ("failed", "timed out")
    assert details.failures[0].message == "Slow."
    file.write_text("changed, and so worth another try")
    library.update()
    assert library.catalog.ledger.counts().files.failed == 0


def test_a_postponed_task_is_not_given(library: Library) -> None:
    library.write("a.txt")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    library.catalog.queue.retry_later(task, FAILURE)
    library.catalog.queue.release([task])
    assert library.catalog.queue.claim(Stage.TEXT, 1) == []


def test_giving_up_on_a_changed_file_drops_its_old_words(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    file.write_text("something that kills its reader")
    library.scan()
    for _ in range(queue.MAX_ATTEMPTS):
        library.catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
        (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
        library.catalog.queue.retry_later(task, FAILURE)
        library.catalog.queue.release([task])
    assert library.found("walrus") == []
    assert library.catalog.queue.retry_failed(library.root().id) == 1


def test_a_failure_does_not_touch_another_task(library: Library) -> None:
    """Rows of the queue come and go; what is written down later finds its own."""
    library.write("a.txt")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    library.catalog.places.forget_root(library.root().id)
    library.write("b.txt")
    (library.files / "a.txt").unlink()
    library.scan()
    for attempts in range(queue.MAX_ATTEMPTS):
        library.catalog.queue.retry_later(replace(task, attempts=attempts), FAILURE)
    library.catalog.queue.release([task])
    (other,) = library.catalog.queue.claim(Stage.TEXT, 1)
    assert other.attempts == 0
    assert library.catalog.ledger.failures().failures == []


def test_dropping_a_task(library: Library) -> None:
    library.write("a.txt")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    library.catalog.queue.drop(task)
    assert library.catalog.queue.waiting() == {}
