"""Damaged catalogs: always opened again, with most of what they held, and told."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from concierge.core.errors import DiskFullError
from concierge.core.records import Stage
from concierge.core.wording import plain
from concierge.store.catalog import Catalog
from concierge.store.database import Connection, connect
from concierge.store.mending import recovery
from tests.store.conftest import KEY, Library, fill

PAGE = 4096
FILES = 300


@pytest.fixture(scope="session")
def full_catalog(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A catalog of 300 files, closed, with the folder of those files."""
    folder = tmp_path_factory.mktemp("full")
    files = folder / "files"
    files.mkdir()
    library = Library(folder / "catalog.db", files)
    for number in range(FILES):
        words = " ".join(
            f"word{random.Random(number * 999 + k).randrange(5000)}" for k in range(300)
        )
        library.write(f"in {number % 7}/file {number}.txt", f"walrus only{number}x\n\n{words}")
    library.update()
    library.catalog.trim()
    library.catalog.close()
    return library.path, files


@pytest.fixture
def damaged(full_catalog: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the full catalog to be damaged, left open as by a crash."""
    path = tmp_path / "catalog.db"
    shutil.copy(full_catalog[0], path)
    path.with_name("catalog.db.open").touch()
    return path, full_catalog[1]


# The pages before hold the schema, the list of folders and the roots of all tables.
BEYOND_SCHEMA = 190


def overwrite(path: Path, pages: list[int]) -> None:
    with path.open("r+b") as stream:
        for page in pages:
            stream.seek(page * PAGE)
            stream.write(os.urandom(PAGE))


def open_again(path: Path, files: Path) -> Library:
    library = Library(path, files)
    assert library.rows("PRAGMA quick_check") == [("ok",)]
    library.catalog._database.run(check_indexes)
    return library


def check_indexes(connection: Connection) -> None:
    for table in ("chunk_fts", "name_fts", "folder_fts"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def aside(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.glob("catalog.damaged-*.db"))


@pytest.mark.parametrize("seed", range(6))
def test_random_pages_are_lost(damaged: tuple[Path, Path], seed: int) -> None:
    path, files = damaged
    count = path.stat().st_size // PAGE
    pages = random.Random(seed).sample(range(BEYOND_SCHEMA, count), 5)
    overwrite(path, pages)
    library = open_again(path, files)
    assert "was damaged" in library.catalog.notice
    (name,) = aside(path)
    assert name in library.catalog.notice
    counts = library.catalog.ledger.counts()
    assert counts.contents > FILES * 0.4
    waiting = library.catalog.queue.waiting()
    lost = FILES - counts.contents
    found = library.catalog.finder.match_words(plain(["walrus"]), 10_000)
    assert len(found) == counts.contents
    assert sum(counts.files.model_dump().values()) - counts.contents == waiting.get(Stage.TEXT, 0)
    # Everything is read again and then there as before.
    library.update()
    counts = library.catalog.ledger.counts()
    assert (counts.contents, sum(counts.files.model_dump().values())) == (FILES, FILES)
    assert len(library.catalog.finder.match_words(plain(["walrus"]), 10_000)) == FILES
    assert library.found("only77x") == ["file 77.txt"]
    assert len(library.named("file 299")) == 1
    assert lost < FILES
    assert library.reopen() == ""
    library.catalog.close()


def test_ids_of_lost_passages_are_not_given_again(damaged: tuple[Path, Path]) -> None:
    path, files = damaged
    before = connect(path, KEY, readonly=True)
    given = dict(before.execute("SELECT name, seq FROM sqlite_sequence"))
    last = before.execute("SELECT id FROM content ORDER BY id DESC LIMIT 1").fetchone()[0]
    before.close()
    writer = connect(path, KEY)
    writer.execute("DELETE FROM content_text WHERE content_id > ?", (last - 20,))
    writer.close()
    overwrite(path, [path.stat().st_size // PAGE - 2])
    library = open_again(path, files)
    assert library.catalog.notice
    library.update()
    ids = [row[0] for row in library.rows("SELECT id FROM chunk WHERE content_id > ?", last)]
    assert ids
    assert min(ids) > given["chunk"]
    library.catalog.close()


def test_the_schema_page_is_lost(damaged: tuple[Path, Path]) -> None:
    path, files = damaged
    overwrite(path, [0])
    library = open_again(path, files)
    assert "Add your folders again" in library.catalog.notice
    assert len(aside(path)) == 1
    assert library.catalog.places.roots() == []
    library.update()
    assert len(library.catalog.finder.match_words(plain(["walrus"]), 10_000)) == FILES
    library.catalog.close()


def test_every_page_but_the_first_is_lost(damaged: tuple[Path, Path]) -> None:
    path, files = damaged
    overwrite(path, list(range(1, path.stat().st_size // PAGE)))
    library = open_again(path, files)
    assert "Add your folders again" in library.catalog.notice
    library.catalog.close()


@pytest.mark.parametrize("share", [0.9, 0.5, 0.01])
def test_the_end_is_cut_off(damaged: tuple[Path, Path], share: float) -> None:
    path, files = damaged
    os.truncate(path, int(path.stat().st_size * share))
    library = open_again(path, files)
    assert "was damaged" in library.catalog.notice
    library.update()
    assert len(library.catalog.finder.match_words(plain(["walrus"]), 10_000)) == FILES
    library.catalog.close()


def test_damage_without_a_crash_is_noticed_when_it_is_met(damaged: tuple[Path, Path]) -> None:
    path, files = damaged
    path.with_name("catalog.db.open").unlink()
    overwrite(path, list(range(BEYOND_SCHEMA, path.stat().st_size // PAGE)))
    first = Catalog(path, KEY)
    assert first.notice == ""
    with pytest.raises(Exception, match="Restart Concierge"):
        first.finder.match_words(plain(["walrus"]), 10_000)
    first.close()
    library = open_again(path, files)
    assert "was damaged" in library.catalog.notice
    library.catalog.close()


def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    path.write_bytes(b"This is a shopping list. " * 2000)
    library = open_again(path, tmp_path)
    assert "Add your folders again" in library.catalog.notice
    assert (tmp_path / aside(path)[0]).read_bytes().startswith(b"This is a shopping list.")
    library.catalog.close()


def test_lost_folders_are_told_until_there_are_some_again(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    path.write_bytes(b"This is a shopping list. " * 2000)
    Catalog(path, KEY).close()
    again = Catalog(path, KEY)
    assert "Add your folders again" in again.notice
    added = again.places.add_root(os.fsencode(tmp_path))
    again.close()
    third = Catalog(path, KEY)
    assert third.notice == ""
    third.places.forget_root(added.id)
    third.close()
    last = Catalog(path, KEY)
    assert last.notice == ""
    last.close()


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    path.touch()
    library = open_again(path, tmp_path)
    assert library.catalog.places.roots() == []
    library.catalog.close()


def test_a_log_left_over(damaged: tuple[Path, Path], tmp_path: Path) -> None:
    """What a crash leaves in the log is kept; a log without its catalog does no harm."""
    path, files = damaged
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    library = Library(path, files)
    library.catalog.places.add_root(b"/somewhere/else")
    for ending in ("", "-wal", ".open"):
        shutil.copy(path.with_name(path.name + ending), crashed)
    library.catalog.close()
    library = open_again(crashed / "catalog.db", files)
    assert library.catalog.notice == ""
    assert [root.path for root in library.catalog.places.roots()][-1] == b"/somewhere/else"
    library.catalog.places.add_root(b"/and/here")
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(crashed / "catalog.db-wal", alone)
    library.catalog.close()
    library = open_again(alone / "catalog.db", files)
    assert library.catalog.places.roots() == []
    library.catalog.close()


def test_a_damaged_log(damaged: tuple[Path, Path]) -> None:
    path, files = damaged
    log = path.with_name("catalog.db-wal")
    log.write_bytes(os.urandom(100_000))
    library = open_again(path, files)
    assert len(library.catalog.finder.match_words(plain(["walrus"]), 10_000)) == FILES
    library.catalog.close()


def test_what_waits_for_deep_reading_is_not_lost(library: Library) -> None:
    library.write("a.txt", "partly read")
    library.update()
    library.catalog._database.run(
        lambda c: c.execute("INSERT INTO work (stage, subject, priority) VALUES ('deep', 1, 0)")
    )
    library.catalog.close()
    notice = recovery.recover(library.path, KEY)
    assert "were recovered" in notice
    library.catalog = Catalog(library.path, KEY)
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1, Stage.DEEP: 1}


def test_missing_files_and_folders_are_recovered(library: Library) -> None:
    library.write("in/stays.txt", "walrus")
    gone = library.write("out/gone.txt", "penguin")
    library.update()
    gone.unlink()
    library.write("out/waits.txt", "otter")
    library.scan()
    before = library.rows("SELECT id, missing_since, found, kind FROM file")
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    library.catalog._database.run(check_indexes)
    assert library.rows("SELECT id, missing_since, found, kind FROM file") == before
    assert library.named("out", "waits") == ["waits.txt"]
    assert library.named("gone") == library.found("penguin") == []
    assert library.catalog.queue.waiting() == {Stage.TEXT: 1, Stage.MEANING: 1}
    assert library.rows("SELECT count(*) FROM folder") == [(2,)]


def test_setting_aside_twice_in_a_second_keeps_both(library: Library) -> None:
    library.catalog.close()
    recovery.recover(library.path, KEY)
    recovery.recover(library.path, KEY)
    assert len(aside(library.path)) == 2
    library.catalog = Catalog(library.path, KEY)


def test_a_sound_catalog_is_left_alone(damaged: tuple[Path, Path]) -> None:
    path, files = damaged
    assert recovery.check(path, KEY)
    assert not recovery.check(path, KEY[::-1])
    library = open_again(path, files)
    assert library.catalog.notice == ""
    assert aside(path) == []
    library.catalog.close()


def test_no_room_to_recover_leaves_all_as_it_was(
    damaged: tuple[Path, Path], tiny_disk: Path
) -> None:
    path = tiny_disk / "catalog.db"
    shutil.copy(damaged[0], path)
    overwrite(path, [BEYOND_SCHEMA])
    path.with_name("catalog.db.open").touch()
    before = path.read_bytes()
    ballast = tiny_disk / "ballast"
    fill(ballast)
    with pytest.raises(DiskFullError):
        Catalog(path, KEY)
    assert path.read_bytes() == before
    assert aside(path) == []
    ballast.unlink()
    library = open_again(path, damaged[1])
    assert "were recovered" in library.catalog.notice
    library.catalog.close()
