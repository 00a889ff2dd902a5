"""Faults in the middle of work: nothing is lost, stuck, or said to be done that is not."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import pytest

from concierge.answer.prompts import Prompts
from concierge.core.errors import (
    ConciergeError,
    DamagedError,
    MisusedError,
    ModelMissingError,
    UnreadableError,
)
from concierge.core.paths import Home
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Locator, Reading, Stage
from concierge.core.searching import ChunkRow, FileRow
from concierge.core.wire import AskRequest
from concierge.service.answering.asking import Asking
from concierge.service.embedding.backlog import Slice
from concierge.service.embedding.meaning import Meaning
from concierge.service.engine import Engine
from concierge.service.extraction.pools import Pool
from concierge.service.extraction.worker import (
    Job,
    Manner,
    begin,
    begin_embedding,
    embed,
    read_files,
)
from concierge.service.progress import Progress
from concierge.service.scanning import scan_queue
from concierge.store.catalog import Catalog
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk
from tests.service.conftest import (
    LIMIT_S,
    Service,
    make_reader,
    packaged_index,
    preferences,
    write_library,
)

KEY = bytes(range(32))


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    made = Catalog(tmp_path / "catalog.db", KEY)
    yield made
    made.close()


def _scan(catalog: Catalog, folder: Path) -> None:
    root = catalog.places.add_root(os.fsencode(folder))
    walk = Walk(root.path, Filter(Rules(), frozenset()))
    catalog.places.record(root.id, list(walk.files()), lambda _path: False)


def _read(catalog: Catalog, chunk_tokens: int = 200) -> None:
    manner = Manner(ExtractionContext(), chunk_tokens)
    tasks = catalog.queue.claim(Stage.TEXT, 100)
    places = catalog.places.files_to_read([task.subject for task in tasks])
    jobs = [Job(number, path, size) for number, (path, size) in places.items()]
    catalog.contents.store(read_files(jobs, manner))
    catalog.queue.release(tasks)


@pytest.fixture
def meaning(catalog: Catalog, tmp_path: Path, prepared_models: Path) -> Iterator[Meaning]:
    made = Meaning(
        catalog,
        preferences(tmp_path, workers=1),
        packaged_index(tmp_path / "vectors", KEY),
        queued=lambda: None,
        progress=Progress(catalog.pace),
    )
    yield made
    made.close()


def handed_over(meaning: Meaning) -> list[Future[bytes]]:
    """Hand over all that waits, in the order that it has."""
    return [future for futures in iter(meaning.start, []) for future in futures]


def _long_text(catalog: Catalog, folder: Path) -> None:
    """Catalogue one text that takes two slices, of short passages, which are embedded quickly."""
    folder.mkdir()
    sentences = (f"Sentence {n} of a long tale about the sea and boats." for n in range(950))
    (folder / "long.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    _scan(catalog, folder)
    _read(catalog, chunk_tokens=50)


def test_a_slice_of_an_earlier_try_completes_nothing(
    catalog: Catalog, meaning: Meaning, tmp_path: Path
) -> None:
    """One slice is lost, another comes late: only the second try's own slices count."""
    _long_text(catalog, tmp_path / "library")
    lost, late = handed_over(meaning)[:2]
    late.result(timeout=100)
    meaning.give_back(lost)
    meaning.finish(late)
    assert len(catalog.contents.chunk_ids()) == 0

    again = handed_over(meaning)
    assert len(again) >= 2
    for future in again[:-1]:
        future.result(timeout=100)
        meaning.finish(future)
    assert len(catalog.contents.chunk_ids()) == 0, "it is not complete yet"
    again[-1].result(timeout=100)
    meaning.finish(again[-1])
    assert meaning.vectors().ids() == set(catalog.contents.chunk_ids())
    assert catalog.queue.waiting() == {}


def test_a_note_does_not_wait_for_a_book(
    catalog: Catalog, meaning: Meaning, tmp_path: Path
) -> None:
    _long_text(catalog, tmp_path / "library")
    (book,) = {claim.task.subject for claim in _handed(meaning).claims}
    _scan(catalog, write_library(tmp_path / "notes", 2))
    _read(catalog)
    assert book not in {claim.task.subject for claim in _handed(meaning).claims}
    assert {claim.task.subject for claim in _handed(meaning).claims} == {book}


def test_a_book_that_is_forgotten_is_let_go_of(
    catalog: Catalog, meaning: Meaning, tmp_path: Path
) -> None:
    _long_text(catalog, tmp_path / "library")
    first = _handed(meaning)
    catalog.places.forget_root(catalog.places.add_root(os.fsencode(tmp_path / "library")).id)
    assert meaning.start() == []
    (future,) = meaning.in_hand
    future.result(timeout=100)
    meaning.finish(future)
    assert catalog.contents.chunk_ids() == {}
    assert meaning.purge_due
    meaning.purge()
    assert not meaning.vectors().ids().intersection(first.ids)


def _handed(meaning: Meaning) -> Slice:
    (future,) = meaning.start()
    return meaning.in_hand[future]


def test_contents_tried_before_go_alone(catalog: Catalog, meaning: Meaning, tmp_path: Path) -> None:
    _scan(catalog, write_library(tmp_path / "library", 4))
    _read(catalog)
    first, second, *_ = tasks = catalog.queue.claim(Stage.MEANING, 4)
    failure = Reading(0, 0, 0, b"", category="bug", message="It fell over.")
    for task in (first, second):
        assert catalog.queue.retry_later(task, failure)
    catalog.queue.release(tasks)
    catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
    handed_over(meaning)
    assert sorted(len(piece.claims) for piece in meaning.in_hand.values()) == [1, 1, 2]


def test_vectors_that_cannot_be_stored_fail_their_content(
    catalog: Catalog, meaning: Meaning, tmp_path: Path
) -> None:
    """A vector without a direction is a fault of its passage; nothing is tried for ever."""
    _scan(catalog, write_library(tmp_path / "library", 1))
    _read(catalog)
    for _ in range(2):
        (future,) = meaning.start()
        done = future.result(timeout=100)
        meaning.in_hand[nothing := _given(np.zeros(len(done) // 4, np.float32))] = (
            meaning.in_hand.pop(future)
        )
        meaning.finish(nothing)
        assert not meaning.in_hand
        catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
    assert catalog.queue.waiting() == {}
    assert [row.stage for row in catalog.ledger.failures().failures] == ["meaning"]


def _given(rows: np.ndarray) -> Future[bytes]:
    future: Future[bytes] = Future()
    future.set_result(rows.tobytes())
    return future


def test_a_model_that_cannot_be_loaded_costs_no_content(tmp_path: Path) -> None:
    pool = Pool(1, begin_embedding, (str(tmp_path), 1, 500))
    try:
        with pytest.raises(ModelMissingError):
            pool.submit(embed, (["a"],), 60).result(timeout=60)
        with pytest.raises(ModelMissingError):  # and the process is renewed
            pool.submit(embed, (["a"],), 60).result(timeout=60)
    finally:
        pool.stop()


def test_a_reading_that_cannot_be_stored_is_one_failure(catalog: Catalog, tmp_path: Path) -> None:
    """What the catalog refuses, here half a surrogate pair, fails its file and no other."""
    _scan(catalog, write_library(tmp_path / "library", 5))
    reader = make_reader(catalog, tmp_path, workers=1)
    try:
        futures = reader.start(Stage.TEXT)
        (batch,) = reader.in_hand.values()
        bad = batch.jobs[2].file_id
        rounds = 0
        while futures or reader.in_hand:
            again = []
            for future in list(reader.in_hand):
                for reading in future.result(timeout=60):
                    if reading.file_id == bad:
                        object.__setattr__(reading.found, "title", "\udc80")
                again += reader.finish(future)
            catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
            futures = again or reader.start(Stage.TEXT)
            rounds += 1
            assert rounds < 10, "it is tried for ever"
    finally:
        reader.stop()
    assert catalog.ledger.counts().files.failed == 1
    assert [row.file_id for row in catalog.ledger.failures().failures] == [bad]
    assert catalog.queue.waiting() == {Stage.MEANING: 4}


def test_tasks_are_released_when_they_cannot_be_handed_out(
    catalog: Catalog, tmp_path: Path
) -> None:
    library = write_library(tmp_path / "library", 3)
    (library / "large.txt").write_text("many words " * 100_000, encoding="utf-8")
    _scan(catalog, library)
    reader = make_reader(catalog, tmp_path, workers=1)
    catalog._database.run(lambda c: c.execute("ALTER TABLE content RENAME TO elsewhere"))
    with pytest.raises(ConciergeError):  # it cannot say whether the large one is a copy
        reader.start(Stage.TEXT)
    catalog._database.run(lambda c: c.execute("ALTER TABLE elsewhere RENAME TO content"))
    assert not reader.in_hand
    assert len(catalog.queue.claim(Stage.TEXT, 10)) == 4


def test_what_could_not_be_looked_at_is_looked_at_later(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The catalog cannot be written for some time: nothing that changed meanwhile is lost."""
    monkeypatch.setattr(scan_queue, "PAUSE_S", 0.5)
    library = write_library(tmp_path / "library", 2)
    engine = Engine(Home(own_home))
    try:
        engine.start()
        ticket = engine.add_roots([library]).ticket
        _until(lambda: engine.status().files.indexed == 2)
        engine._catalog._database.run(lambda c: c.execute("ALTER TABLE folder RENAME TO aside"))
        (library / "late.txt").write_text("The ferry leaves at dawn.\n", encoding="utf-8")
        _until(lambda: engine.status().stages["named"].held)
        assert engine.status().notices
        with pytest.raises(UnreadableError, match="Compared with the disk"):
            engine._housekeeper._compare(lambda: False)
        engine._catalog._database.run(lambda c: c.execute("ALTER TABLE aside RENAME TO folder"))
        _until(lambda: engine.status().files.indexed == 3)
        _until(lambda: engine.status().scanned > ticket)
        status = engine.status()
        assert (status.stages["named"].held, status.notices[1:]) == ("", [])
    finally:
        engine.close()


def _until(reached: Callable[[], object]) -> None:
    end = time.monotonic() + LIMIT_S
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_scratch_files_stay_in_the_data_folder(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    pool = Pool(1, begin, (400, False, scratch))
    try:
        assert Path(pool.submit(_temporary_folder, (), 30).result(timeout=30)).parent == scratch
    finally:
        pool.stop()


def _temporary_folder() -> str:
    import tempfile

    return tempfile.mkdtemp()


def test_a_damaged_store_of_meanings_mends_itself(service: Service, tmp_path: Path) -> None:
    """Its files are lost while the service runs: words go on, meaning comes back."""
    library = write_library(tmp_path / "library", 20)
    service.index(library)
    service.stop()
    engine = Engine(service.home)
    try:
        engine.start()
        vectors = engine._meaning.vectors()
        _until(lambda: not engine._meaning.unchecked)
        vectors._engine = None  # as after a failed reopening
        reply = engine.search("unique7x", 5, 0)
        assert Path(reply.hits[0].path).name == "letter 7.txt"
        assert reply.notices
        assert engine._meaning.vectors() is not vectors
        assert "meaning" in engine.search("unique7x", 5, 0).hits[0].found_by
    finally:
        engine.close()


def test_no_search_waits_until_the_store_of_meanings_is_mended(
    service: Service, tmp_path: Path
) -> None:
    """It holds what was removed before a kill: the search finds, the pipeline clears."""
    service.index(write_library(tmp_path / "library", 20))
    service.stop()
    engine = Engine(service.home)
    try:
        vectors = engine._meaning.vectors()
        orphans = range(10_000, 10_100)
        vectors.add(orphans, np.eye(100, vectors._matrix.shape[0], dtype=np.float32))
        engine._meaning.reopen()
        assert "meaning" in engine.search("unique7x", 5, 0).hits[0].found_by
        assert engine._meaning.vectors().count() == 120  # nobody works yet
        engine.start()
        _until(lambda: engine._meaning.vectors().count() == 20)
        _until(lambda: not engine.status().busy)
    finally:
        engine.close()


def test_vectors_lost_while_stopped_are_made_again(service: Service, tmp_path: Path) -> None:
    service.index(write_library(tmp_path / "library", 20))
    service.stop()
    shutil.rmtree(service.home.vectors)
    service.client.search("anything")  # opens the store, which notices
    status = service.until(lambda s: not s.busy and s.stages["meaning"].waiting == 0)
    assert status.stages["meaning"].done == 20
    assert "meaning" in service.client.search("unique7x").hits[0].found_by


def test_an_answer_without_a_model_quotes(tmp_path: Path) -> None:
    asking = Asking(preferences(tmp_path, answer_model=str(tmp_path / "absent.gguf")), Prompts())
    asking.warm()
    file = FileRow(1, 1, b"/note.txt", "text", 60, 0, "indexed")
    chunk = ChunkRow(1, 1, 0, "The spare key of the boat house hangs behind the oar.", Locator())
    question = "Where does the spare key of the boat house hang?"
    wanted = AskRequest(question=question)
    *_, last = asking.answer(wanted, [(file, chunk)], None, lambda: False, [])
    assert last.answer is not None
    assert "behind the oar" in last.answer.answer
    assert any("is not there" in notice for notice in last.answer.notices)


def test_another_model_counts_from_the_next_question_on(tmp_path: Path) -> None:
    chosen = preferences(tmp_path)
    asking = Asking(chosen, Prompts())
    first = asking._model()
    assert asking._model() is first
    chosen.change({"answer_model": str(tmp_path / "absent.gguf")})
    with pytest.raises(ModelMissingError):
        asking._model()
    chosen.change({"answer_model": "", "model_idle_s": 5})
    try:
        assert asking._model() is not first
        first.warm()
        assert first.pid is None  # closed
    finally:
        asking.close()


@pytest.mark.skipif(os.name != "posix", reason="named pipes of POSIX")
def test_a_pipe_is_refused_at_once(own_home: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    engine = Engine(Home(own_home))
    try:
        with pytest.raises(MisusedError, match="neither a folder nor a file"):
            engine.add_roots([tmp_path / "pipe"])
    finally:
        engine.close()  # one that was never started


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_paths_through_links_are_understood(own_home: Path, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", 2)
    link = tmp_path / "link"
    link.symlink_to(library)
    engine = Engine(Home(own_home))
    try:
        engine.add_roots([link])
        assert engine.rescan([link / "letter 1.txt"]).roots[0].path == str(library)
        assert engine.forget(link).files == 0
        assert engine.roots() == []
    finally:
        engine.close()


def test_damage_of_the_catalog_is_not_hidden(own_home: Path) -> None:
    engine = Engine(Home(own_home))
    try:
        with pytest.raises(DamagedError):
            engine._finding._found(_damaged)
    finally:
        engine.close()


def _damaged(_searcher: object) -> None:
    raise DamagedError("The catalog is damaged.")
