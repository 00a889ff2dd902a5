"""Slow reading goes on where it stopped, and what was found already is searchable."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PIL import Image, ImageDraw, ImageFont

from concierge.core.errors import BusyError, Category, UnreadableError
from concierge.core.paths import Home
from concierge.core.pieces import Pieces
from concierge.core.records import Extraction, FileState, Kind, Part, Reading, Stage, TextState
from concierge.core.wording import plain
from concierge.extract.registry import versions
from concierge.privacy.passwords import Passwords
from concierge.service.extraction import batches, reading, worker
from concierge.service.extraction.pools import Pool, WorkerDiedError
from concierge.service.extraction.reading import Reader
from concierge.service.searching.inspecting import Inspector
from concierge.store.catalog import Catalog
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk
from tests.service.conftest import make_reader, preferences

KEY = bytes(range(32))
WORDS = ["walrus", "harbour", "lantern", "compass", "anchor"]


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    made = Catalog(tmp_path / "catalog.db", KEY)
    yield made
    made.close()


@pytest.fixture
def reader(catalog: Catalog, tmp_path: Path) -> Iterator[Reader]:
    made = make_reader(catalog, tmp_path, workers=1)
    yield made
    made.stop()


def scan_of_pages(file: Path, large: int | None = None) -> Path:
    """Write a picture file of several pages with one word on each; one may be very large."""
    font = ImageFont.load_default(60)
    pages = []
    for number, word in enumerate(WORDS):
        page = Image.new("L", (12_000, 14_000) if number == large else (900, 300), 255)
        ImageDraw.Draw(page).text((60, 100), f"The {word} is here", fill=0, font=font)
        pages.append(page)
    pages[0].save(file, save_all=True, append_images=pages[1:], compression="tiff_deflate")
    return file


def catalogue(catalog: Catalog, folder: Path) -> None:
    root = catalog.places.add_root(os.fsencode(folder))
    walk = Walk(root.path, Filter(Rules(), frozenset()))
    catalog.places.record(root.id, list(walk.files()), lambda _path: False)


def turn(reader: Reader, stage: Stage) -> None:
    """Do one batch of a stage."""
    futures = reader.start(stage)
    assert futures
    while futures:
        future = futures.pop()
        future.exception(timeout=100)
        futures += reader.finish(future)


def pages_found(catalog: Catalog) -> set[str]:
    return {word for word in WORDS if catalog.finder.match_words(plain([word]), 5)}


def read_pages(catalog: Catalog) -> set[str]:
    return set(catalog.contents.pieces(1))


def test_a_long_scan_is_read_page_by_page(
    catalog: Catalog, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "TURN_S", 0.0)
    (tmp_path / "files").mkdir()
    file = scan_of_pages(tmp_path / "files" / "scan.tif")
    catalogue(catalog, file.parent)
    turn(reader, Stage.TEXT)
    details = catalog.ledger.file_at(os.fsencode(file))
    assert details.text_state == TextState.NEEDS_OCR
    assert catalog.contents.thumbnail(1)
    seen = []
    while catalog.queue.waiting().get(Stage.DEEP):
        turn(reader, Stage.DEEP)
        seen.append(len(pages_found(catalog)))
        assert len(read_pages(catalog)) == len(seen), "every page is read once"
    assert seen == [1, 2, 3, 4, 5]
    details = catalog.ledger.file_at(os.fsencode(file))
    assert details.text_state == TextState.FULL
    assert details.failures == []


def test_pages_that_were_read_keep_their_vectors(
    catalog: Catalog, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "TURN_S", 0.0)
    (tmp_path / "files").mkdir()
    catalogue(catalog, scan_of_pages(tmp_path / "files" / "scan.tif").parent)
    turn(reader, Stage.TEXT)
    turn(reader, Stage.DEEP)
    first = catalog.contents.passages(1)
    catalog.contents.mark_embedded([first])
    turn(reader, Stage.DEEP)
    second = catalog.contents.passages(1)
    assert len(second.ids) == len(second.texts) == 1
    assert "harbour" in second.texts[0]
    assert set(catalog.contents.chunk_ids()) == set(first.ids)
    assert catalog.contents.stale_vectors() == []
    # Vectors that arrive for a text that grew meanwhile do not hide what is new in it.
    turn(reader, Stage.DEEP)
    catalog.contents.mark_embedded([second])
    assert "lantern" in catalog.contents.passages(1).texts[0]
    assert catalog.queue.waiting()[Stage.MEANING] == 1


def test_a_page_that_kills_its_reader_is_named(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third page needs more memory than a reader may use."""
    monkeypatch.setattr(batches, "TURN_S", 0.0)
    (tmp_path / "files").mkdir()
    file = scan_of_pages(tmp_path / "files" / "scan.tif", large=2)
    reader = make_reader(catalog, tmp_path, workers=1, worker_memory_mb=350)
    try:
        catalogue(catalog, file.parent)
        turn(reader, Stage.TEXT)
        for _ in range(4):
            catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
            turn(reader, Stage.DEEP)
    finally:
        reader.stop()
    details = catalog.ledger.file_at(os.fsencode(file))
    (failure,) = details.failures
    assert (failure.stage, failure.page) == (Stage.DEEP, 3)
    assert failure.message.endswith("It happened at page 3.")
    # What is to be expected of it is said, and another version of Concierge tries again.
    home = Home(tmp_path)
    said = Inspector(catalog, preferences(tmp_path), home, Passwords(home), lambda _: "").explain(
        file
    )
    assert (said.state, said.message) == ("partly indexed", failure.message)
    assert catalog.contents.read_again(versions() | {reading.WORKER}, speech=False) == 0
    assert (failure.category, failure.component) == (Category.OUT_OF_MEMORY, reading.WORKER)
    assert pages_found(catalog) == {"walrus", "harbour"}
    assert catalog.queue.waiting().get(Stage.DEEP) is None
    assert catalog.contents.read_again(versions() | {"worker/next"}, speech=False) == 1
    assert catalog.queue.waiting()[Stage.DEEP] == 1


def test_pieces_that_cannot_be_found_do_not_use_up_every_turn() -> None:
    """Else a turn could find nothing, leave the rest to the next, and so on for ever."""

    def fail() -> bytes:
        raise UnreadableError("The film is broken.")

    pieces = Pieces(seconds=0)
    with pytest.raises(UnreadableError):
        pieces.within("film.mp4").get("speech 0-60", fail)
    assert pieces.get("page 1", lambda: b"1") == b"1"
    with pytest.raises(UnreadableError):
        Pieces(seconds=9).get("page 2", fail)
    assert pieces.get("page 2", lambda: b"2") is None
    assert pieces.unfinished


def test_a_scan_in_hand_survives_that_its_file_is_read_again(
    catalog: Catalog, tmp_path: Path
) -> None:
    """A password was given, or the file was touched, while its pages are being read."""
    reader = make_reader(catalog, tmp_path, workers=2)
    try:
        (tmp_path / "files").mkdir()
        file = scan_of_pages(tmp_path / "files" / "scan.tif")
        catalogue(catalog, file.parent)
        turn(reader, Stage.TEXT)
        futures = reader.start(Stage.DEEP)
        while not list((tmp_path / "scratch").glob("*/at")):
            time.sleep(0.02)
        catalog.places.read_again(catalog.ledger.file_at(os.fsencode(file)).file_id)
        turn(reader, Stage.TEXT)
        assert not futures[0].done()
        assert futures[0].exception(timeout=100) is None
        reader.finish(futures[0])
    finally:
        reader.stop()
    assert catalog.ledger.file_at(os.fsencode(file)).failures == []
    assert pages_found(catalog) == set(WORDS)


def test_a_place_that_is_to_be_read_anew_is_not_vouched_for(
    catalog: Catalog, reader: Reader, tmp_path: Path
) -> None:
    (tmp_path / "files").mkdir()
    file = tmp_path / "files" / "a.txt"
    file.write_text("A walrus.", "utf-8")
    catalogue(catalog, file.parent)
    turn(reader, Stage.TEXT)
    copy = file.with_name("b.txt")
    copy.write_text("A walrus.", "utf-8")
    catalogue(catalog, file.parent)
    turn(reader, Stage.TEXT)
    file.write_text("It became a letter.", "utf-8")
    catalogue(catalog, file.parent)
    place = catalog.contents.place_of(1)
    assert place is not None
    assert (place.path, bool(place.hash)) == (os.fsencode(copy), True)
    copy.write_text("And so did its copy.", "utf-8")
    catalogue(catalog, file.parent)
    place = catalog.contents.place_of(1)
    assert place is not None
    assert place.hash == b""


def test_another_model_hears_again_what_is_in_hand(
    catalog: Catalog, reader: Reader, tmp_path: Path
) -> None:
    (tmp_path / "files").mkdir()
    catalogue(catalog, scan_of_pages(tmp_path / "files" / "scan.tif").parent)
    turn(reader, Stage.TEXT)
    (future,) = reader.start(Stage.DEEP)
    future.exception(timeout=100)
    reader.hear_again()
    assert reader.finish(future) == []
    assert read_pages(catalog) == set(), "the old model's words are not kept"
    assert catalog.queue.waiting()[Stage.DEEP] == 1
    turn(reader, Stage.DEEP)
    assert pages_found(catalog) == set(WORDS)


def test_a_drive_that_is_not_there_costs_no_words(
    catalog: Catalog, reader: Reader, tmp_path: Path
) -> None:
    """A new version wants to read all again while a drive is unplugged."""
    drive = tmp_path / "files"
    drive.mkdir()
    (drive / "a.txt").write_text("A walrus.", "utf-8")
    scan = scan_of_pages(drive / "scan.tif")
    catalogue(catalog, drive)
    turn(reader, Stage.TEXT)
    drive.rename(tmp_path / "unplugged")
    assert catalog.contents.read_again([], speech=False) == 2
    turn(reader, Stage.TEXT)
    assert not catalog.queue.waiting().get(Stage.TEXT)
    assert catalog.finder.match_words(plain(["walrus"]), 5)
    assert catalog.ledger.file_at(os.fsencode(drive / "a.txt")).state == FileState.INDEXED
    turn(reader, Stage.DEEP)
    assert not catalog.queue.waiting().get(Stage.DEEP), "it is not tried for ever"
    (failure,) = catalog.ledger.file_at(os.fsencode(scan)).failures
    assert failure.category == Category.MISSING
    # At the next start it is tried again.
    (tmp_path / "unplugged").rename(drive)
    catalog.contents.read_again(versions() | {reading.WORKER}, speech=False)
    turn(reader, Stage.DEEP)
    assert pages_found(catalog) == set(WORDS)


def test_a_locked_keyring_keeps_no_other_file_waiting(
    catalog: Catalog, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> str:
        raise BusyError("The system keyring does not answer.")

    monkeypatch.setattr(Passwords, "__bool__", lambda _: True)
    monkeypatch.setattr(Passwords, "get", busy)
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a.txt").write_text("A walrus.", "utf-8")
    catalogue(catalog, tmp_path / "files")
    turn(reader, Stage.TEXT)
    catalog.places.read_again(1)
    turn(reader, Stage.TEXT)
    assert catalog.finder.match_words(plain(["walrus"]), 5)


def test_a_reader_that_grows_too_large_takes_its_programs_along(tmp_path: Path) -> None:
    pool = Pool(1, worker.begin, (4000,))
    told = tmp_path / "pid"
    try:
        future = pool.submit(_grow_beside_a_program, (str(told),), 60)
        assert isinstance(future.exception(timeout=60), WorkerDiedError)
    finally:
        pool.stop()
    program = int(told.read_text())
    _, alive = psutil.wait_procs(
        [psutil.Process(program)] if psutil.pid_exists(program) else [], timeout=5
    )
    assert not alive or alive[0].status() == psutil.STATUS_ZOMBIE


def _grow_beside_a_program(told: str) -> None:
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(90)"])
    Path(told).write_text(str(program.pid), "utf-8")
    worker._limit.megabytes = 1
    program.wait()


def test_a_file_that_changed_is_not_mistaken_for_what_it_was(
    catalog: Catalog, reader: Reader, tmp_path: Path
) -> None:
    (tmp_path / "files").mkdir()
    file = scan_of_pages(tmp_path / "files" / "scan.tif")
    catalogue(catalog, file.parent)
    turn(reader, Stage.TEXT)
    file.write_text("It became a letter.", "utf-8")
    turn(reader, Stage.DEEP)
    assert catalog.queue.waiting()[Stage.TEXT] == 1
    turn(reader, Stage.TEXT)
    assert catalog.finder.match_words(plain(["letter"]), 5)
    assert not catalog.queue.waiting().get(Stage.DEEP)


def test_another_version_of_a_reader_reads_again(
    catalog: Catalog, reader: Reader, tmp_path: Path
) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a.txt").write_text("A walrus.", "utf-8")
    (tmp_path / "files" / "b.pdf").write_bytes(b"%PDF-1.4\nbroken")
    catalogue(catalog, tmp_path / "files")
    turn(reader, Stage.TEXT)
    now = versions() | {reading.WORKER}
    assert catalog.contents.read_again(now, speech=False) == 0
    older = {name for name in now if not name.startswith(("text/", "pdf/"))}
    assert catalog.contents.read_again(older, speech=False) == 2
    assert catalog.queue.waiting()[Stage.TEXT] == 2
    turn(reader, Stage.TEXT)
    assert catalog.ledger.counts().files.failed == 1
    assert catalog.finder.match_words(plain(["walrus"]), 5)
    assert not catalog.queue.waiting().get(Stage.TEXT)


def test_scans_are_left_alone_when_the_person_says_so(catalog: Catalog, tmp_path: Path) -> None:
    reader = make_reader(catalog, tmp_path, workers=1, ocr=False)
    try:
        (tmp_path / "files").mkdir()
        file = scan_of_pages(tmp_path / "files" / "scan.tif")
        catalogue(catalog, file.parent)
        turn(reader, Stage.TEXT)
        assert not catalog.queue.waiting()
        details = catalog.ledger.file_at(os.fsencode(file))
        assert details.text_state == TextState.EMPTY
        assert "switched off" in details.note
    finally:
        reader.stop()


def test_what_readers_find_survives_the_way_from_a_worker() -> None:
    """Readings cross a pipe: their parts, facts and pieces with them."""
    found = Extraction("image/png", Kind.PICTURE, "picture/1", facts={"camera": "x"})
    found = replace(found, parts=(Part("a"),), thumbnail=b"1")
    one = Reading(1, 2, 3, b"4", found=found, pieces={"page 1": b"5"}, unfinished=True)
    assert pickle.loads(pickle.dumps(one)) == one
