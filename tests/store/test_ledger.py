"""What the catalog says of itself: counts, and when files were last seen."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import datetime

from concierge.core import wire
from concierge.core.records import Reading, Stage
from concierge.store.work import queue
from tests.store.conftest import Library

FAILURE = Reading(0, 0, 0, b"", category="timed out", message="Slow.", advice="Wait.")


def fail(library: Library, stage: Stage) -> None:
    (task,) = library.catalog.queue.claim(stage, 1)
    library.catalog.queue.retry_later(replace(task, attempts=queue.MAX_ATTEMPTS), FAILURE)
    library.catalog.queue.release([task])


def test_each_file_is_in_one_state_and_each_failure_at_one_stage(library: Library) -> None:
    for number in range(3):
        library.write(f"{number}.txt", f"words of {number}")
    library.scan()
    fail(library, Stage.TEXT)
    library.read()
    fail(library, Stage.MEANING)
    counts = library.catalog.ledger.counts()
    assert counts.files == wire.FileCounts(indexed=0, waiting=1, failed=2)
    assert counts.stages == {
        "named": wire.StageCounts(done=3),
        "text": wire.StageCounts(done=3, failed=1),
        "meaning": wire.StageCounts(waiting=1, failed=1),
        "deep": wire.StageCounts(),
    }
    assert (counts.contents, counts.chunks) == (2, 2)


def test_files_whose_words_are_read_again_are_not_finished(library: Library) -> None:
    library.write("a.txt", "one")
    library.write("b.txt", "two")
    library.update()
    for task in library.catalog.queue.claim(Stage.MEANING, 10):
        contents = library.catalog.contents
        contents.mark_embedded([contents.passages(task.subject)])
    assert library.catalog.ledger.counts().files == wire.FileCounts(indexed=2)
    library.catalog.contents.read_again(["nothing/1"], speech=False)
    assert library.catalog.ledger.counts().files == wire.FileCounts(waiting=2)
    library.catalog.queue.cancel(None)
    assert library.catalog.ledger.counts().files == wire.FileCounts(indexed=2)


def test_missing_files_count_nowhere(library: Library) -> None:
    folder = library.files / "folder"
    there, also = library.write("a.txt", "walrus"), library.write("folder/a.txt", "walrus")
    gone, failed = library.write("folder/b.txt", "heron"), library.write("folder/c.txt", "newt")
    library.scan()
    library.catalog.queue.promote([library.id_of(failed)]).result()
    fail(library, Stage.TEXT)
    library.read()
    ledger = library.catalog.ledger
    assert ledger.below(os.fsencode(folder)) == wire.FileCounts(indexed=2, failed=1)
    assert ledger.counts().stages["meaning"].waiting == 2
    library.catalog.places.note_missing(map(library.id_of, (also, gone, failed)))
    counts = ledger.counts()
    assert counts.files == wire.FileCounts(waiting=1)
    assert counts.stages["named"] == wire.StageCounts(done=1)
    assert counts.stages["text"] == wire.StageCounts(done=1)
    assert counts.stages["meaning"] == wire.StageCounts(waiting=1)
    assert (counts.contents, counts.chunks) == (1, 1)
    assert ledger.below(os.fsencode(folder)) == wire.FileCounts()
    assert ledger.failures().failures == []
    assert ledger.file(library.id_of(there)).same_content == []
    assert ledger.below(os.fsencode(library.files)) == wire.FileCounts(indexed=1)
    assert ledger.file(library.id_of(there)).missing_since == ""


def test_folders_are_counted_alone_among_many(library: Library) -> None:
    for number in range(40):
        library.write(f"{number % 8}/{number}.txt")
    library.write("7x.txt")
    library.scan()
    ledger = library.catalog.ledger
    assert ledger.below(os.fsencode(library.files / "7")).waiting == 5
    assert ledger.below(os.fsencode(library.files)).waiting == 41
    assert ledger.below(os.fsencode(library.files / "none")) == wire.FileCounts()


def test_a_file_tells_since_when_it_is_missing(library: Library) -> None:
    before = time.time()
    file = library.write("a.txt")
    copy = library.write("b.txt")
    library.update()
    library.catalog.places.note_missing([library.id_of(file)])
    details = library.catalog.ledger.file_at(os.fsencode(file))
    since = datetime.fromisoformat(details.missing_since).timestamp()
    assert int(before) <= since <= time.time()
    assert details.last_seen == ""
    assert details.same_content == [os.fspath(copy)]


def test_a_file_out_of_reach_tells_when_it_was_seen(library: Library) -> None:
    file = library.write("a.txt")
    before = time.time()
    library.update()
    assert library.catalog.ledger.file_at(os.fsencode(file)).last_seen == ""
    library.catalog.places.set_gone(library.root().id, "absent", time.time())
    details = library.catalog.ledger.file_at(os.fsencode(file))
    seen = datetime.fromisoformat(details.last_seen).timestamp()
    assert int(before) <= seen <= time.time()
    assert details.missing_since == ""
    library.scan()
    assert library.catalog.ledger.file_at(os.fsencode(file)).last_seen == ""
