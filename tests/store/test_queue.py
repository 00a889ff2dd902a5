"""The work queue: order, what is in hand, second tries."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from concierge.core.records import CANCELLED, Reading, Stage
from concierge.service.extraction.worker import Job, read_files
from concierge.store.content.texts import enqueue
from concierge.store.work import queue
from tests.store.conftest import MANNER, Library

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


@pytest.mark.parametrize("patient", [False, True])
def test_a_second_try_comes_later_and_then_it_is_given_up(
    library: Library, monkeypatch: pytest.MonkeyPatch, patient: bool
) -> None:
    monkeypatch.setattr(queue, "BACKOFF_S", 0.05)
    file = library.write("a.txt")
    library.scan()
    assert library.catalog.queue.next_due() == 0
    most = queue.PATIENT_ATTEMPTS if patient else queue.MAX_ATTEMPTS
    for attempt in range(1, most):
        (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
        assert task.attempts == attempt - 1
        before = time.time()
        assert library.catalog.queue.retry_later(task, FAILURE, patient)
        library.catalog.queue.release([task])
        due = library.catalog.queue.next_due()
        assert due is not None
        assert due >= before + 0.05 * 2**attempt
        assert library.catalog.ledger.failures().failures == []
        time.sleep(max(0.0, due - time.time()))
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    assert not library.catalog.queue.retry_later(task, FAILURE, patient)
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


def test_a_clock_that_is_set_back_puts_nothing_off(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a second try nor the forgetting of what was deleted waits for the old time."""
    library.write("a.txt")
    deleted = library.write("b.txt")
    library.update()
    library.write("a.txt", "changed, so it is read again")
    deleted.unlink()
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    library.catalog.queue.retry_later(task, FAILURE)
    library.catalog.queue.release([task])
    assert library.catalog.queue.claim(Stage.TEXT, 1) == []
    earlier = time.time() - 30 * DAY
    monkeypatch.setattr(time, "time", lambda: earlier)
    assert library.catalog.queue.next_due() == 0
    assert library.catalog.queue.claim(Stage.TEXT, 1) == [replace(task, attempts=1)]
    library.scan()
    assert library.catalog.places.next_missing() == earlier


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


def claimed_names(library: Library) -> list[str]:
    tasks = library.catalog.queue.claim(Stage.TEXT, 100)
    library.catalog.queue.release(tasks)
    return names_of(library, [task.subject for task in tasks])


def content_of(library: Library, file: Path) -> int:
    found = library.catalog.ledger.content_of(library.id_of(file))
    assert found is not None
    return found[0]


def embed(library: Library) -> None:
    """Note vectors for all that waits for them."""
    while tasks := library.catalog.queue.claim(Stage.MEANING, 100):
        contents = library.catalog.contents
        contents.mark_embedded([contents.passages(task.subject) for task in tasks])
        library.catalog.queue.release(tasks)


def give_up(library: Library, stage: Stage, category: str) -> None:
    """Fail a task as often as it takes."""
    for _ in range(queue.MAX_ATTEMPTS):
        library.catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
        (task,) = library.catalog.queue.claim(stage, 1)
        library.catalog.queue.retry_later(task, replace(FAILURE, category=category))
        library.catalog.queue.release([task])


def queue_deep(library: Library, file: Path) -> None:
    content_id = content_of(library, file)
    library.catalog._database.run(lambda c: enqueue(c, Stage.DEEP, content_id))


def state(library: Library, file: Path) -> tuple[str, str]:
    details = library.catalog.ledger.file_at(os.fsencode(file))
    return details.state, details.reason


def test_what_somebody_looks_at_comes_first(library: Library) -> None:
    now = time.time()
    files = {
        name: library.write(name) for name in ("old.txt", "older.txt", "future.txt", "new.txt")
    }
    for name, days in (("old.txt", 100), ("older.txt", 200), ("future.txt", -30_000)):
        os.utime(files[name], (now - days * DAY,) * 2)
    library.scan()
    ids = {name: library.id_of(file) for name, file in files.items()}
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    library.catalog.queue.retry_later(task, FAILURE)
    library.catalog.queue.release([task])
    assert library.catalog.queue.promote([ids["new.txt"]]).result() == 1
    assert library.catalog.queue.promote([ids["older.txt"], ids["old.txt"], 999]).result() == 2
    assert claimed_names(library) == ["older.txt", "old.txt", "new.txt"]
    ((attempts,),) = library.rows("SELECT attempts FROM work WHERE subject = ?", ids["future.txt"])
    assert attempts == 1


def test_promotion_reaches_the_later_stages(library: Library) -> None:
    first, second = library.write("a.txt", "one"), library.write("b.txt", "two")
    os.utime(second, (0, 0))
    library.update()
    for file in (first, second):
        queue_deep(library, file)
    assert library.catalog.queue.promote([library.id_of(second)]).result() == 2
    for stage in (Stage.MEANING, Stage.DEEP):
        (task,) = library.catalog.queue.claim(stage, 1)
        assert task.subject == content_of(library, second)


def test_promotion_of_what_is_done_writes_nothing(library: Library) -> None:
    file = library.write("a.txt")
    library.update()
    embed(library)
    before = library.rows("PRAGMA data_version")
    assert library.catalog.queue.promote([library.id_of(file)]).result() == 0
    assert library.rows("PRAGMA data_version") == before


def test_only_the_stages_that_may_run_are_due(library: Library) -> None:
    library.write("a.txt")
    library.update()
    assert library.catalog.queue.next_due([Stage.TEXT, Stage.DEEP]) is None
    assert library.catalog.queue.next_due([Stage.MEANING]) == 0
    (task,) = library.catalog.queue.claim(Stage.MEANING, 1)
    library.catalog.queue.retry_later(task, FAILURE)
    assert library.catalog.queue.next_due([Stage.TEXT]) is None
    assert (library.catalog.queue.next_due() or 0) > time.time()
    assert library.catalog.queue.next_due([]) is None


def test_retry_tries_lasting_failures_of_all_stages(library: Library) -> None:
    unread, damaged, meaningless, unseen = (
        library.write(f"{name}.txt", name)
        for name in ("unread", "damaged", "meaningless", "unseen")
    )
    library.scan()
    (task,) = [
        task
        for task in library.catalog.queue.claim(Stage.TEXT, 10)
        if task.subject == library.id_of(damaged)
    ]
    job = Job(task.subject, os.fsencode(damaged), damaged.stat().st_size)
    (known,) = read_files([job], replace(MANNER, only_hash=True))
    failed = replace(known, category="damaged", message="Broken.", component="txt/1")
    library.catalog.contents.store([failed])
    library.catalog.queue.release(library.catalog.queue.claim(Stage.TEXT, 10))
    library.reopen()
    library.catalog.queue.promote([library.id_of(unread)]).result()
    give_up(library, Stage.TEXT, "encrypted")
    library.read()
    library.catalog.queue.promote([library.id_of(meaningless)]).result()
    give_up(library, Stage.MEANING, "damaged")
    embed(library)
    queue_deep(library, unseen)
    give_up(library, Stage.DEEP, "too large")
    assert len(library.catalog.ledger.failures().failures) == 4
    # What a folder added again may mend is only what could not be read at all.
    assert library.catalog.queue.retry_failed(library.root().id) == 1
    assert library.catalog.queue.retry(os.fsencode(library.files / "elsewhere")) == 0
    assert library.catalog.queue.retry(os.fsencode(damaged)) == 1
    assert library.catalog.queue.retry(None) == 2
    assert library.catalog.queue.waiting() == {Stage.TEXT: 2, Stage.MEANING: 1, Stage.DEEP: 1}
    assert library.catalog.ledger.failures().failures == []
    # A large file is only hashed when its content is known: this one is not, any more.
    assert library.catalog.contents.link([known]) == [known]
    library.read()
    assert library.found("damaged") == ["damaged.txt"]
    assert library.found("unread") == ["unread.txt"]
    assert library.catalog.ledger.counts().files.failed == 0


def test_reindexing_reads_what_is_known_as_if_it_were_new(library: Library) -> None:
    first, copy = library.write("a.txt", "walrus"), library.write("sub/b.txt", "walrus")
    other = library.write("c.txt", "heron")
    library.update()
    embed(library)
    old = content_of(library, first)
    digest = library.catalog.ledger.content_of(library.id_of(first))
    content_id = old
    library.catalog._database.run(
        lambda c: c.execute(
            "INSERT INTO piece (content_id, name, data) VALUES (?, 'p', x'00')", (old,)
        )
    )
    library.catalog._database.run(
        lambda c: c.execute("UPDATE content SET title = 'wrong' WHERE id = ?", (content_id,))
    )
    assert library.catalog.queue.reindex(os.fsencode(first)) == 2
    assert library.catalog.ledger.counts().files.waiting == 2
    assert sorted(library.found("walrus")) == ["a.txt", "b.txt"]
    assert digest is not None
    assert library.catalog.ledger.content_of(library.id_of(copy)) == (old, digest[1])
    library.reopen()
    readings = library.read()
    assert len(readings) == 2
    new = content_of(library, first)
    assert new != old
    assert content_of(library, copy) == new
    assert library.catalog.ledger.file_at(os.fsencode(first)).title == ""
    assert library.rows("SELECT count(*) FROM piece") == [(0,)]
    assert library.rows("SELECT id FROM content ORDER BY id") == [
        (content_of(library, other),),
        (new,),
    ]
    assert sorted(library.found("walrus")) == ["a.txt", "b.txt"]
    # Its passages are embedded again.
    (task,) = library.catalog.queue.claim(Stage.MEANING, 10)
    assert task.subject == new
    assert library.catalog.contents.passages(new).texts == ("walrus",)
    assert library.catalog.contents.link(readings) == []


def test_reindexing_a_file_that_stands_nowhere_else_embeds_it_again(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    embed(library)
    assert library.catalog.queue.reindex(None) == 1
    library.read()
    (task,) = library.catalog.queue.claim(Stage.MEANING, 10)
    assert library.catalog.contents.passages(task.subject).texts == ("walrus",)
    assert task.subject == content_of(library, file)
    library.catalog.queue.release([task])
    embed(library)
    assert library.catalog.ledger.counts().stages["meaning"].done == 1
    assert library.found("walrus") == ["a.txt"]


def test_reindexing_twice_and_out_of_reach(library: Library) -> None:
    file, gone = library.write("a.txt", "walrus"), library.write("gone.txt", "heron")
    library.update()
    embed(library)
    gone.unlink()
    library.scan()
    assert library.catalog.queue.reindex(None) == 1
    assert library.catalog.queue.reindex(None) == 1
    file.rename(library.files / "moved away")
    library.read()  # it is not there now: what is known stays
    assert library.found("walrus") == ["a.txt"]
    (library.files / "moved away").rename(file)
    assert library.catalog.queue.reindex(None) == 1
    library.read()
    assert library.found("walrus") == ["a.txt"]
    library.catalog.places.set_gone(library.root().id, "absent", time.time())
    assert library.catalog.queue.reindex(None) == 0


def test_a_reading_in_hand_may_end_after_a_reindex(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    (reading,) = read_files([Job(library.id_of(file), os.fsencode(file), 6)], MANNER)
    library.catalog.queue.reindex(None)
    library.catalog.contents.store([reading], deep=True)
    assert library.catalog.queue.waiting()[Stage.TEXT] == 1
    library.read()
    assert library.found("walrus") == ["a.txt"]
    assert library.catalog.ledger.counts().contents == 1


def test_cancelled_files_are_left_out_until_they_are_retried(library: Library) -> None:
    unread = library.write("sub/a.txt", "walrus")
    other = library.write("b.txt", "heron")
    library.scan()
    assert library.catalog.queue.cancel(os.fsencode(library.files / "sub")) == 1
    assert library.catalog.queue.cancel(os.fsencode(library.files / "sub")) == 0
    assert state(library, unread) == ("excluded", CANCELLED)
    assert state(library, other) == ("waiting", "")
    library.update()  # another scan does not bring it back
    library.reopen()
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1}
    assert state(library, unread) == ("excluded", CANCELLED)
    assert library.catalog.queue.reindex(os.fsencode(unread)) == 0
    assert library.catalog.queue.retry(os.fsencode(unread)) == 1
    assert state(library, unread) == ("waiting", "")
    library.read()
    assert library.found("walrus") == ["a.txt"]


def test_a_cancelled_file_that_changes_is_read(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    library.catalog.queue.cancel(None)
    file.write_text("another animal altogether")
    library.update()
    assert library.found("animal") == ["a.txt"]


def test_cancelling_keeps_what_is_known(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    queue_deep(library, file)
    assert library.catalog.queue.cancel(None) == 1
    assert state(library, file) == ("indexed", "")
    assert library.catalog.queue.waiting() == {}
    assert library.catalog.queue.next_due() is None
    assert library.catalog.queue.claim(Stage.MEANING, 10) == []
    assert library.catalog.ledger.counts().files.indexed == 1
    assert library.catalog.queue.promote([library.id_of(file)]).result() == 0
    # Nor does it come back by itself: at a restart, or when vectors were lost.
    library.reopen()
    library.catalog.contents.read_again(["nothing/1"], speech=True)
    library.catalog.queue.cancel(None)
    library.catalog.contents.want_vectors([content_of(library, file)])
    library.catalog._database.run(lambda c: enqueue(c, Stage.DEEP, content_of(library, file)))
    assert library.catalog.queue.waiting() == {}
    assert library.catalog.queue.retry(None) == 1
    assert library.catalog.queue.waiting() == {Stage.TEXT: 1, Stage.MEANING: 1, Stage.DEEP: 1}
    assert state(library, file) == ("indexed", "")
    library.read()
    embed(library)
    assert library.found("walrus") == ["a.txt"]


def test_cancelling_the_new_words_of_a_file_keeps_its_old_ones(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    embed(library)
    file.write_text("something else")
    library.scan()
    assert library.catalog.queue.cancel(os.fsencode(file)) == 1
    assert state(library, file) == ("indexed", CANCELLED)
    library.update()
    assert library.found("walrus") == ["a.txt"]
    assert library.catalog.queue.retry(os.fsencode(file)) == 1
    assert state(library, file) == ("waiting", "")
    library.read()
    assert library.found("something") == ["a.txt"]


def test_work_that_another_folder_waits_for_goes_on(library: Library) -> None:
    here, there = library.write("here/a.txt", "walrus"), library.write("there/a.txt", "walrus")
    library.update()
    assert library.catalog.queue.cancel(os.fsencode(here.parent)) == 0
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1}
    assert library.catalog.queue.cancel(os.fsencode(there.parent.parent)) == 2
    assert library.catalog.queue.waiting() == {}


def test_a_task_in_hand_when_it_is_cancelled_does_not_come_back(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    (task,) = library.catalog.queue.claim(Stage.MEANING, 1)
    library.catalog.queue.cancel(None)
    library.catalog.queue.retry_later(task, FAILURE)
    library.catalog.queue.release([task])
    assert library.catalog.queue.waiting() == {}
    assert library.catalog.queue.next_due() is None


def test_nothing_is_done_for_files_that_are_missing(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.write("b.txt", "heron")
    library.update()
    library.catalog.places.note_missing([library.id_of(file)])
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1}
    (task,) = library.catalog.queue.claim(Stage.MEANING, 10)
    assert task.subject == content_of(library, library.files / "b.txt")
    embed(library)
    library.catalog.queue.release([task])
    embed(library)
    assert library.catalog.queue.next_due() is None
    library.scan()  # there it is
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1}
