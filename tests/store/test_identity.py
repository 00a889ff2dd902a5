"""Who is who: files that are renamed, moved, swapped, copied, linked, lost and found again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from concierge.core.records import FileStat, Stage
from concierge.service.extraction.worker import Job, read_files
from concierge.store.disk.recording import Seen
from tests.store.conftest import MANNER, Library


def ids(library: Library) -> dict[str, tuple[int, int | None]]:
    """Return id and content of the files that are there, by name."""
    rows = library.rows("SELECT name, id, content_id FROM file WHERE missing_since IS NULL")
    return {row[0]: (row[1], row[2]) for row in rows}


def queued(library: Library) -> int:
    return library.catalog.queue.waiting().get(Stage.TEXT, 0)


def stat_of(file: Path, **changes: object) -> FileStat:
    info = file.lstat()
    plain = FileStat(os.fsencode(file), info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)
    return plain._replace(**changes)  # type: ignore[arg-type]


def record(library: Library, *stats: FileStat, root: Path | None = None) -> Seen:
    """Record what events told of, rather than a whole scan."""
    root_id = library.catalog.places.add_root(os.fsencode(root or library.files)).id
    return library.catalog.places.record(root_id, stats, lambda path: not os.path.lexists(path))


def lose(library: Library, *files: Path) -> int:
    """Note that files are missing, as events tell."""
    found = library.catalog.places.ids_at(library.root().id, [os.fsencode(f) for f in files])
    return library.catalog.places.note_missing(found)


def pretend_found(library: Library, file: Path, seconds_ago: float) -> None:
    library.catalog._database.run(
        lambda c: c.execute(
            "UPDATE file SET found = found - ? WHERE path = ?", (seconds_ago, os.fsencode(file))
        )
    )


# ------------------------------------------------------------------ moves on one volume


def test_a_swap_of_names_swaps_the_files(library: Library) -> None:
    one, two = library.write("one.txt", "walrus"), library.write("two.txt", "penguin swims")
    library.update()
    before = ids(library)
    one.rename(library.files / "x")
    two.rename(one)
    (library.files / "x").rename(two)
    assert library.scan().moved == 2
    assert ids(library) == {"one.txt": before["two.txt"], "two.txt": before["one.txt"]}
    assert queued(library) == 0
    assert library.named("one") == ["one.txt"]


@pytest.mark.parametrize("last_is_new", [True, False])
def test_a_chain_of_renames(library: Library, last_is_new: bool) -> None:
    for name in ("1", "2", "3"):
        library.write(f"{name}.txt", f"walrus {name}")
    library.update()
    before = ids(library)
    for number in (3, 2, 1):
        (library.files / f"{number}.txt").rename(library.files / f"{number + 1}.txt")
    stats = [stat_of(library.files / f"{name}.txt") for name in (2, 3, 4)]
    seen = record(library, *(reversed(stats) if last_is_new else stats))
    assert seen.moved == 3
    assert ids(library) == {f"{name + 1}.txt": before[f"{name}.txt"] for name in (1, 2, 3)}
    assert queued(library) == 0


def test_a_file_that_an_editor_replaces_stays_the_same_file(library: Library) -> None:
    file = library.write("letter.txt", "walrus")
    library.update()
    (identity, content) = ids(library)["letter.txt"]
    library.write(".letter.swp.txt", "walrus and penguin").rename(file)
    assert library.update().moved == 0
    assert ids(library)["letter.txt"][0] == identity
    assert ids(library)["letter.txt"][1] != content
    # One that was met before it took the place, too, and it is not read again.
    draft = library.write("draft.txt", "otter in a draft")
    library.update()
    content = ids(library)["draft.txt"][1]
    draft.rename(file)
    library.scan()
    assert ids(library) == {"letter.txt": (identity, content)}
    assert queued(library) == 0
    assert library.found("otter") == ["letter.txt"]
    assert library.found("penguin") == []


def test_a_backup_by_rename_leaves_the_file_its_identity(library: Library) -> None:
    file = library.write("letter.txt", "walrus")
    library.update()
    (identity, content) = ids(library)["letter.txt"]
    file.rename(library.files / "letter.txt.bak")
    library.write("letter.txt", "a new penguin")
    library.scan()
    assert ids(library)["letter.txt"][0] == identity
    assert ids(library)["letter.txt.bak"][1] == content
    assert queued(library) == 1
    library.read()
    assert library.found("walrus") == ["letter.txt.bak"]
    assert library.found("penguin") == ["letter.txt"]


def test_a_file_deleted_and_written_anew_is_the_same(library: Library) -> None:
    file = library.write("letter.txt", "walrus")
    library.update()
    identity = ids(library)["letter.txt"][0]
    file.unlink()
    assert lose(library, file) == 1
    new = library.write("new.tmp.txt", "penguin")
    record(library, stat_of(new))
    new.rename(file)
    record(library, stat_of(file))
    library.read()
    library.scan()
    assert ids(library).keys() == {"letter.txt"}
    assert ids(library)["letter.txt"][0] == identity


def test_a_file_that_moves_to_where_one_was_deleted(library: Library) -> None:
    gone, stays = library.write("gone.txt", "walrus"), library.write("stays.txt", "penguin")
    library.update()
    pretend_found(library, stays, 7200)
    identity = ids(library)["stays.txt"]
    gone.unlink()
    lose(library, gone)
    stays.rename(gone)
    assert record(library, stat_of(gone)).moved == 1
    assert ids(library) == {"gone.txt": identity}
    assert library.rows("SELECT count(*) FROM file") == [(1,)]
    assert queued(library) == 0


def test_a_number_that_is_given_again_is_another_file(library: Library) -> None:
    file = library.write("old.txt", "walrus")
    library.update()
    number = file.stat().st_ino
    identity = ids(library)["old.txt"][0]
    file.unlink()
    new = library.write("new.txt", "a longer penguin")
    record(library, stat_of(new, inode=number))
    assert ids(library)["new.txt"][0] != identity


def test_volumes_without_numbers(library: Library) -> None:
    """All files have the number 0 there; name, size and time tell."""
    one, two = library.write("one.txt", "walrus"), library.write("two.txt", "walruz")
    time = one.stat().st_mtime_ns
    record(library, *(stat_of(f, inode=0, modified_ns=time) for f in (one, two)))
    assert len(ids(library)) == 2
    before = ids(library)
    moved = library.files / "in" / "one.txt"
    moved.parent.mkdir()
    one.rename(moved)
    assert record(library, stat_of(moved, inode=0, modified_ns=time)).moved == 1
    assert ids(library) == before


def test_only_the_case_of_a_name_changes(library: Library) -> None:
    file = library.write("in/letter.txt", "walrus")
    library.update()
    identity = ids(library)["letter.txt"]
    file.rename(library.files / "in" / "LETTER.txt")
    (library.files / "in").rename(library.files / "IN")
    new = library.files / "IN" / "LETTER.txt"
    # As where case makes no difference: the old spelling still leads to the file.
    seen = library.catalog.places.record(library.root().id, [stat_of(new)], lambda path: False)
    assert seen.moved == 1
    assert ids(library) == {"LETTER.txt": identity}


def test_hard_links_that_differ_in_case_are_two(library: Library) -> None:
    file = library.write("letter.txt", "walrus")
    library.update()
    other = library.files / "LETTER.txt"
    try:
        os.link(file, other)
    except FileExistsError:
        pytest.skip("case makes no difference here")
    assert record(library, stat_of(other)).moved == 0
    assert ids(library).keys() == {"letter.txt", "LETTER.txt"}


def test_a_second_path_of_a_file_is_not_read(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    os.link(file, library.files / "b.txt")
    assert library.scan().new == 1
    assert queued(library) == 0
    assert sorted(library.found("walrus")) == ["a.txt", "b.txt"]
    assert ids(library)["a.txt"][0] != ids(library)["b.txt"][0]
    # Linked over another: that one keeps its identity.
    other = library.write("c.txt", "some penguin")
    library.update()
    identity = ids(library)["c.txt"][0]
    other.unlink()
    os.link(file, other)
    library.scan()
    assert queued(library) == 0
    assert ids(library)["c.txt"] == (identity, ids(library)["a.txt"][1])
    assert library.found("penguin") == []


def test_a_clock_that_was_set_back_while_a_file_was_read(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    readings = read_files([Job(task.subject, os.fsencode(file), 6)], MANNER)
    file.write_text("a penguin from before")
    os.utime(file, (10**9, 10**9))
    record(library, stat_of(file))
    library.catalog.contents.store(readings)
    library.catalog.queue.release([task])
    assert queued(library) == 1
    library.read()
    assert library.found("penguin") == ["a.txt"]
    assert library.scan().changed == 0


def test_a_file_that_moves_while_it_is_read(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    new = file.rename(library.files / "b.txt")
    readings = read_files([Job(task.subject, os.fsencode(file), 6)], MANNER)
    library.scan()
    library.catalog.contents.store(readings)
    library.catalog.queue.release([task])
    assert queued(library) == 1
    library.catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
    library.read()
    assert library.found("walrus") == [new.name]


# ------------------------------------------------------------------ between volumes


def test_a_file_that_goes_to_another_volume(library: Library, tmp_path: Path) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    before = ids(library)
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy2(file, other)
    file.unlink()
    new = stat_of(other / "a.txt", volume=77, inode=5)
    assert record(library, new, root=other).moved == 1
    assert ids(library) == before
    assert queued(library) == 0
    assert library.rows("SELECT volume, inode FROM file") == [(77, 5)]
    library.scan()
    assert ids(library) == before


@pytest.mark.parametrize("missed_first", [True, False])
def test_two_that_may_have_gone_are_not_taken_for_each_other(
    library: Library, tmp_path: Path, missed_first: bool
) -> None:
    files = [library.write(f"{number}/a.txt", f"walrus {number}") for number in (1, 2)]
    for file in files:
        os.utime(file, (10**9, 10**9))
    library.update()
    for file in files:
        file.unlink()
    if missed_first:
        assert lose(library, *files) == 2
    new = library.write("3/a.txt", "walrus 2")
    os.utime(new, (10**9, 10**9))
    before = {row[0] for row in library.rows("SELECT id FROM file")}
    assert record(library, stat_of(new, volume=9)).new == 1
    assert library.rows("SELECT id FROM file WHERE path = ?", os.fsencode(new))[0][0] not in before
    # What it says tells, as soon as it is read.
    if missed_first:
        library.read()
        assert library.rows("SELECT id FROM file WHERE path = ?", os.fsencode(new))[0][0] == max(
            before
        )


def test_an_unplugged_drive_keeps_its_files(library: Library, tmp_path: Path) -> None:
    drive, aside = tmp_path / "drive", tmp_path / "aside"
    drive.mkdir()
    file = library.write("a.txt", "walrus", drive)
    library.update(drive)
    copy = library.files / "a.txt"
    shutil.copy2(file, copy)
    drive.rename(aside)
    assert record(library, stat_of(copy)).moved == 0
    drive.mkdir()
    library.catalog.places.set_gone(library.root(drive).id, "absent", 1.0)
    other = library.files / "b" / "a.txt"
    other.parent.mkdir()
    shutil.copy2(copy, other)
    assert record(library, stat_of(other)).moved == 0
    assert library.root(drive).files == 1


def test_empty_files_are_not_told_apart_by_what_they_hold(library: Library) -> None:
    first = library.write("1/__init__.py", "")
    library.update()
    first.unlink()
    lose(library, first)
    second = library.write("2/__init__.py", "")
    os.utime(second, ns=(0, library.rows("SELECT modified_ns FROM file")[0][0]))
    record(library, stat_of(second))
    library.read()
    assert library.rows("SELECT count(*) FROM file") == [(2,)]


# ------------------------------------------------------------------ by content


@pytest.mark.parametrize("missed_first", [True, False])
def test_a_copy_that_outlives_its_original_was_a_move(library: Library, missed_first: bool) -> None:
    """As by a program that copies without the time, then deletes."""
    file = library.write("old.txt", "walrus")
    library.update()
    (identity, content) = ids(library)["old.txt"]
    new = library.write("in/new.txt", "walrus")
    os.utime(new, (10**9, 10**9))
    if missed_first:
        file.unlink()
        assert lose(library, file) == 1
        record(library, stat_of(new))
        library.read()
    else:
        record(library, stat_of(new))
        library.read()
        file.unlink()
        assert lose(library, file) == 0
    assert ids(library) == {"new.txt": (identity, content)}
    assert library.rows("SELECT count(*) FROM file") == [(1,)]
    assert library.found("walrus") == ["new.txt"]
    assert library.named("new") == ["new.txt"]
    assert library.named("old") == []
    assert library.rows("SELECT path FROM folder") == [(os.fsencode(new.parent),)]
    assert library.scan() == Seen(ids=(identity,))


def test_a_copy_beside_its_original_is_its_own_file(library: Library) -> None:
    file = library.write("old.txt", "walrus")
    copy = library.write("copy.txt", "walrus")
    library.update()
    assert len(set(ids(library).values())) == 2
    pretend_found(library, copy, 7200)
    pretend_found(library, file, 9000)
    before = ids(library)
    file.unlink()
    assert lose(library, file) == 1
    assert ids(library) == {"copy.txt": before["copy.txt"]}


def test_of_several_missing_ones_that_with_the_name_comes_back(library: Library) -> None:
    files = [library.write(f"{number}/{number}.txt", "walrus") for number in (1, 2, 3)]
    library.update()
    before = ids(library)
    for file in files:
        file.unlink()
    assert lose(library, *files) == 3
    assert library.found("walrus") == []
    new = library.write("new/2.txt", "walrus")
    os.utime(new, (10**9, 10**9))
    record(library, stat_of(new))
    library.read()
    assert ids(library) == {"2.txt": before["2.txt"]}


def test_many_copies_deleted_at_once(library: Library) -> None:
    for number in range(40):
        library.write(f"{number}.txt", "walrus")
    library.update()
    for number in range(39):
        (library.files / f"{number}.txt").unlink()
    library.scan()
    assert library.found("walrus") == ["39.txt"]
    library.catalog.places.expire_missing(2**40)
    assert library.rows("SELECT count(*), sum(content_id IS NOT NULL) FROM file") == [(1, 1)]


def test_other_links_to_a_changed_file_are_told(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    link = library.files / "b.txt"
    os.link(file, link)
    library.update()
    file.write_text("a penguin")
    seen = record(library, stat_of(file))
    assert seen.linked == ((library.root().id, os.fsencode(link)),)
    assert record(library, stat_of(link)).linked == ()
