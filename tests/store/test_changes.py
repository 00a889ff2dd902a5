"""The log of changes: what is told of, in how many lines, and how many are kept."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from concierge.store.history import changes
from concierge.store.history.changes import note_changes, thin
from concierge.watch.rules import Rules
from tests.store.conftest import Library


def told(library: Library) -> list[tuple[str, ...]]:
    """Return what is told, the oldest first: what, path and where it was, from the files on."""
    page = library.catalog.past.changes(None, 1000)

    def short(path: str) -> str:
        return os.path.relpath(path, library.files) if path else ""

    lines = [(one.what, short(one.path), short(one.earlier)) for one in reversed(page.changes)]
    return [tuple(filter(None, line)) for line in lines]


def forget_what_was_told(library: Library) -> None:
    library.catalog._database.run(lambda c: c.execute("DELETE FROM change"))


def settled(library: Library, *names: str) -> None:
    """Index files, and begin a new log."""
    for name in names:
        library.write(name, f"words of {name}")
    library.update()
    forget_what_was_told(library)


def test_the_first_look_at_a_folder_is_one_line(library: Library) -> None:
    for number in range(20):
        library.write(f"inner/{number}.txt", f"words {number}")
    library.update()
    assert told(library) == [("added", ".")]
    library.write("new.txt")
    library.update()
    assert told(library) == [("added", "."), ("added", "new.txt")]


def test_what_happens_to_files_is_told(library: Library) -> None:
    settled(library, "a.txt", "b.txt", "c.txt")
    library.write("a.txt", "other words, and more of them")
    (library.files / "b.txt").rename(library.files / "d.txt")
    (library.files / "c.txt").unlink()
    library.update()
    assert sorted(told(library)) == [
        ("changed", "a.txt"),
        ("missing", "c.txt"),
        ("moved", "d.txt", "b.txt"),
    ]
    forget_what_was_told(library)
    library.write("c.txt", "here again")
    library.update()
    assert told(library) == [("back", "c.txt")]
    (library.files / "c.txt").unlink()
    library.update()
    library.catalog.places.expire_missing(2**40)
    assert told(library) == [("back", "c.txt"), ("missing", "c.txt"), ("removed", "c.txt")]


def test_a_look_that_finds_nothing_new_tells_nothing(library: Library) -> None:
    settled(library, "a.txt", "b.txt")
    library.update()
    (library.files / "a.txt").touch()
    stat = (library.files / "a.txt").stat()
    os.utime(library.files / "a.txt", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    library.update()
    assert [line[0] for line in told(library)] == ["changed"]


def test_a_file_that_is_being_written_is_told_once(library: Library) -> None:
    settled(library, "a.txt")
    for number in range(5):
        library.write("a.txt", "growing" * (number + 2))
        library.write("new.txt", "growing" * (number + 2))
        library.scan()
    assert sorted(told(library)) == [("added", "new.txt"), ("changed", "a.txt")]


def test_a_folder_that_moves_is_one_line(library: Library) -> None:
    settled(library, *(f"old/inner/{number}.txt" for number in range(30)), "stays/s.txt")
    (library.files / "old").rename(library.files / "stays" / "new")
    library.update()
    assert told(library) == [("moved", "stays/new", "old")]


def test_some_files_of_a_folder_that_move_are_a_line_each(library: Library) -> None:
    settled(library, *(f"from/{number}.txt" for number in range(3)), "to/other.txt")
    for name in ("0.txt", "1.txt"):
        (library.files / "from" / name).rename(library.files / "to" / name)
    library.update()
    assert sorted(told(library)) == [
        ("moved", "to/0.txt", "from/0.txt"),
        ("moved", "to/1.txt", "from/1.txt"),
    ]


def test_a_file_that_turns_up_elsewhere_has_moved(library: Library, tmp_path: Path) -> None:
    settled(library, "a.txt", "inner/b.txt")
    away = tmp_path / "away.txt"
    shutil.copy(library.files / "a.txt", away)
    (library.files / "a.txt").unlink()
    library.update()
    shutil.copy(away, library.files / "inner" / "c.txt")
    library.update()
    assert told(library) == [("moved", "inner/c.txt", "a.txt")]


def test_what_is_left_out_is_not_told_of(library: Library) -> None:
    settled(library, "a.txt", "cut/b.txt")
    rules = Rules(exclude=("*.log", "/cut/"))
    library.write("noise.log")
    library.update(rules=rules)
    library.write("noise.log", "more noise than before")
    library.update(rules=rules)
    (library.files / "noise.log").unlink()
    library.update(rules=rules)
    assert [line for line in told(library) if "noise.log" in line] == []


def test_a_finished_download_was_added(library: Library) -> None:
    settled(library, "a.txt")
    library.write("film.part", "the whole of it")
    library.update()
    (library.files / "film.part").rename(library.files / "film.txt")
    library.update()
    assert told(library) == [("added", "film.txt")]


@pytest.mark.skipif(sys.platform != "linux", reason="names must be Unicode elsewhere")
def test_names_that_are_no_text_are_told(library: Library) -> None:
    settled(library, "a.txt")
    (library.files / os.fsdecode(b"odd\xff.txt")).write_text("odd")
    library.update()
    (change,) = library.catalog.past.changes(None, 10).changes
    assert change.path.startswith("file://")
    assert change.path.endswith("odd%FF.txt")


def test_pages_follow_one_another(library: Library) -> None:
    paths = [b"/%d" % number for number in range(7)]
    library.catalog._database.run(lambda c: note_changes(c, "added", paths))
    past = library.catalog.past
    first = past.changes(None, 3)
    second = past.changes(first.next, 3)
    last = past.changes(second.next, 3)
    found = [one.path for page in (first, second, last) for one in page.changes]
    assert found == [f"/{number}" for number in range(6, -1, -1)]
    assert last.next is None


def test_only_the_newest_are_kept(library: Library) -> None:
    many = [b"/%d" % number for number in range(changes.KEPT + changes.ROOM + 5)]
    library.catalog._database.run(lambda c: note_changes(c, "added", many))
    kept = library.rows("SELECT count(*), max(path) FROM change")
    assert kept == [(changes.KEPT, b"/9999")]
    library.catalog._database.run(lambda c: note_changes(c, "added", many[:200]))
    assert library.rows("SELECT count(*) FROM change") == [(changes.KEPT + 200,)]
    for _ in library.catalog.tidier.thin(90):
        pass
    assert library.rows("SELECT count(*) FROM change") == [(changes.KEPT,)]
    assert library.catalog.past.changes(None, 1).changes[0].path == "/199"
    library.catalog._database.run(thin)
    assert library.rows("SELECT count(*) FROM change") == [(changes.KEPT,)]


def test_what_is_forgotten_is_not_told_any_more(library: Library) -> None:
    settled(library, "a.txt", "inner/b.txt")
    library.write("inner/new.txt")
    (library.files / "a.txt").rename(library.files / "inner" / "a.txt")
    library.write("beside.txt")
    library.update()
    assert len(told(library)) == 3
    library.catalog.past.forget_below(os.fsencode(library.files / "inner"))
    assert told(library) == [("added", "beside.txt")]
