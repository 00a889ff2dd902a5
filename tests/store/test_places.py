"""Roots and files in a real catalog over real files."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from concierge.core.errors import MisusedError
from concierge.core.records import FileStat, FileState, Stage
from concierge.store.disk import places
from concierge.store.disk.roots import check_inside
from concierge.watch.rules import Rules
from tests.store.conftest import Library


def state_of(library: Library, file: Path) -> str:
    return library.catalog.ledger.file_at(os.fsencode(file)).state


def queued(library: Library) -> int:
    return library.catalog.queue.waiting().get(Stage.TEXT, 0)


def add_up(library: Library, met: int) -> None:
    counts = library.catalog.ledger.counts()
    assert sum(counts.files.model_dump().values()) == met == counts.stages["named"].done


def test_new_files_are_named_at_once_and_queued(library: Library) -> None:
    library.write("lease.txt")
    library.write("deep/er/invoice.txt")
    assert library.scan().new == 2
    assert library.named("invoice") == ["invoice.txt"]
    assert queued(library) == 2
    add_up(library, 2)
    library.read()
    assert queued(library) == 0
    assert state_of(library, library.files / "lease.txt") == FileState.INDEXED
    add_up(library, 2)


def test_unchanged_files_cost_no_write(library: Library) -> None:
    for number in range(50):
        library.write(f"{number}.txt", f"words {number}")
    library.update()
    root = library.root()
    stats = [
        FileStat(*row)
        for row in library.rows("SELECT path, volume, inode, size, modified_ns FROM file")
    ]
    changes = library.catalog._database.run(lambda c: c.total_changes)
    seen = library.catalog.places.record(root.id, stats, lambda path: False)
    assert (seen.new, seen.changed, seen.moved, len(seen.ids)) == (0, 0, 0, 50)
    assert library.catalog._database.run(lambda c: c.total_changes) == changes
    assert library.update().changed == 0
    assert queued(library) == 0


def test_a_changed_file_is_read_again(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    before = library.id_of(file)
    file.write_text("a very different penguin")
    assert library.update().changed == 1
    assert library.id_of(file) == before
    assert library.found("penguin") == ["a.txt"]
    assert library.found("walrus") == []
    assert library.rows("SELECT count(*) FROM content") == [(1,)]


def test_only_the_time_changed(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    content = library.rows("SELECT content_id FROM file")
    os.utime(file, (1_000_000_000, 1_000_000_000))
    assert library.update().changed == 1
    assert library.rows("SELECT content_id FROM file") == content
    assert library.rows("SELECT modified_ns FROM file") == [(10**18,)]


def kept(library: Library, before: Path, after: Path) -> None:
    """Check that a moved file keeps its identity and content and is not read again."""
    identity = library.id_of(before)
    content = library.rows("SELECT content_id FROM file WHERE id = ?", identity)
    after.parent.mkdir(parents=True, exist_ok=True)
    before.rename(after)
    assert library.scan().moved == 1
    assert queued(library) == 0
    assert library.id_of(after) == identity
    assert library.rows("SELECT content_id FROM file WHERE id = ?", identity) == content
    assert library.found("walrus") == [after.name]


def test_moves_keep_identity_and_content(library: Library) -> None:
    first = library.write("first.txt", "walrus")
    library.update()
    kept(library, first, library.files / "second.txt")
    kept(library, library.files / "second.txt", library.files / "in/here/third.txt")
    assert library.named("first") == []
    assert library.named("third") == ["third.txt"]


def test_a_renamed_folder_keeps_everything_in_it(library: Library) -> None:
    for number in range(20):
        library.write(f"ancient/{number}.txt", f"walrus {number}")
    library.update()
    before = library.rows("SELECT id, content_id FROM file ORDER BY id")
    (library.files / "ancient").rename(library.files / "fresh")
    assert library.scan().moved == 20
    assert queued(library) == 0
    assert library.rows("SELECT id, content_id FROM file ORDER BY id") == before
    assert library.catalog.finder.match_names(["ancient"], 10) == []
    assert len(library.catalog.finder.match_names(["fresh"], 100)) == 20


def test_a_move_across_roots(library: Library, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    file = library.write("a.txt", "walrus")
    library.update()
    library.update(other)
    identity = library.id_of(file)
    file.rename(other / "b.txt")
    assert library.scan(other).moved == 1
    library.scan()
    assert library.id_of(other / "b.txt") == identity
    assert queued(library) == 0
    assert library.root(other).files == 1
    assert library.root().files == 0


def test_a_hidden_file_that_is_renamed_into_view_is_read(library: Library) -> None:
    hidden = library.write(".draft.txt", "walrus")
    library.update()
    assert state_of(library, hidden) == FileState.EXCLUDED
    hidden.rename(library.files / "draft.txt")
    library.update()
    assert library.found("walrus") == ["draft.txt"]
    (library.files / "draft.txt").rename(hidden)
    library.update()
    assert library.found("walrus") == []
    assert state_of(library, hidden) == FileState.EXCLUDED
    add_up(library, 1)


def test_files_that_swap_names(library: Library) -> None:
    first, second = library.write("1.txt", "walrus"), library.write("2.txt", "penguins swim")
    library.update()
    first.rename(library.files / "x")
    second.rename(first)
    (library.files / "x").rename(second)
    library.update()
    assert library.found("walrus") == ["2.txt"]
    assert library.found("penguin") == ["1.txt"]
    add_up(library, 2)


def test_hard_links_are_two_files_with_one_content(library: Library) -> None:
    first = library.write("first.txt", "walrus")
    os.link(first, library.files / "second.txt")
    assert library.update().new == 2
    assert library.rows("SELECT count(*) FROM content") == [(1,)]
    assert sorted(library.found("walrus")) == ["first.txt", "second.txt"]
    first.unlink()
    library.update()
    assert library.found("walrus") == ["second.txt"]


def test_copies_share_one_content(library: Library) -> None:
    for number in range(5):
        library.write(f"copy {number}.txt", "one walrus for all")
    library.update()
    assert library.rows("SELECT count(*), sum(chunks) FROM content") == [(1, 1)]
    details = library.catalog.ledger.file_at(os.fsencode(library.files / "copy 0.txt"))
    assert len(details.same_content) == 4
    for number in range(4):
        (library.files / f"copy {number}.txt").unlink()
        library.update()
        assert len(library.found("walrus")) == 4 - number
    (library.files / "copy 4.txt").unlink()
    library.update()
    assert library.found("walrus") == []
    library.catalog.places.expire_missing(time.time() + 1)
    assert library.rows("SELECT count(*) FROM content") == [(0,)]


def test_exclusion_removes_and_its_end_brings_back(library: Library) -> None:
    secret = library.write("secret.txt", "walrus")
    library.write("open.txt", "penguin")
    library.update()
    root = library.root()
    library.catalog.places.set_rules(root.id, ["secret*"], [])
    assert library.root().exclude == ("secret*",)
    library.update()
    assert library.found("walrus") == []
    assert library.catalog.ledger.file_at(os.fsencode(secret)).reason == "excluded by you"
    assert library.named("secret") == ["secret.txt"]
    add_up(library, 2)
    library.catalog.places.set_rules(root.id, [], [])
    library.update()
    assert library.found("walrus") == ["secret.txt"]
    add_up(library, 2)


def test_a_file_that_grew_too_large_stays_findable_by_name(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    library.update(rules=Rules(max_bytes=3))
    assert library.found("walrus") == []
    assert library.named("a") == ["a.txt"]
    assert library.rows("SELECT state, reason FROM file") == [("excluded", "too large")]


def test_a_root_inside_a_root(library: Library) -> None:
    inner = library.files / "inner"
    library.write("inner/a.txt", "walrus")
    library.write("b.txt", "penguin")
    library.update()
    ids = library.rows("SELECT id, content_id FROM file ORDER BY id")
    library.update(inner)
    library.update()
    assert (library.root().files, library.root(inner).files) == (1, 1)
    assert library.rows("SELECT id, content_id FROM file ORDER BY id") == ids
    add_up(library, 2)


def test_a_root_around_roots(library: Library) -> None:
    inner, innermost = library.files / "in", library.files / "in/most"
    library.write("in/most/a.txt", "walrus")
    library.write("in/b.txt", "penguin")
    library.write("c.txt", "otter")
    library.update(innermost)
    library.update(inner)
    ids = library.rows("SELECT id, content_id FROM file ORDER BY id")
    library.update()
    assert library.rows("SELECT id, content_id FROM file ORDER BY id LIMIT 2") == ids
    assert [library.root(f).files for f in (innermost, inner, library.files)] == [1, 1, 1]
    assert library.found("walrus") == ["a.txt"]
    library.catalog.places.forget_root(library.root(inner).id)
    assert [library.root(f).files for f in (innermost, library.files)] == [1, 1]


def test_a_file_as_a_root_inside_a_root(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.write("b.txt", "penguin")
    library.update()
    library.update(file)
    for _ in range(2):
        assert library.update().changed == 0
        assert library.update(file).changed == 0
        assert (library.root().files, library.root(file).files) == (1, 1)
    add_up(library, 2)


def test_the_innermost_root_holds_a_path(library: Library) -> None:
    inner = library.files / "inner"
    inner.mkdir()
    library.scan()
    library.scan(inner)
    roots = library.catalog.places.roots()
    assert check_inside(os.fsencode(inner / "x.txt"), roots).path == os.fsencode(inner)
    assert check_inside(os.fsencode(inner), roots).path == os.fsencode(inner)
    assert check_inside(os.fsencode(library.files / "inner.txt"), roots) == library.root()
    with pytest.raises(MisusedError, match="not in the index"):
        check_inside(os.fsencode(library.files) + b"2/x", roots)


def test_forgetting_a_root(library: Library, tmp_path: Path) -> None:
    library.write("a.txt", "walrus walrus")
    library.write("b.txt", "penguin")
    other = tmp_path / "other"
    library.write("copy.txt", "penguin", other)
    library.update()
    library.update(other)
    removed = library.catalog.places.forget_root(library.root().id)
    assert (removed.files, removed.contents, removed.chunks) == (2, 1, 1)
    assert library.found("penguin") == ["copy.txt"]
    assert library.found("walrus") == []
    assert library.named("a.txt") == []
    add_up(library, 1)


def test_forgetting_a_folder_and_a_file(library: Library) -> None:
    library.write("in/a.txt", "walrus")
    library.write("in/deep/b.txt", "penguin")
    library.write("in.txt", "otter")
    library.write("inn/c.txt", "seal")
    library.update()
    below = library.catalog.places.file_ids(library.root().id, os.fsencode(library.files / "in"))
    removed = library.catalog.places.forget_files(sorted(below))
    assert (removed.files, removed.contents) == (2, 2)
    assert library.found("otter") == ["in.txt"]
    assert library.found("seal") == ["c.txt"]
    assert library.found("walrus") == library.found("penguin") == []
    one = library.id_of(library.files / "in.txt")
    assert library.catalog.places.forget_files([one, one + 1000]).files == 1
    add_up(library, 1)


def test_an_id_is_never_given_twice(library: Library) -> None:
    """A reading that is under way when its file is forgotten must not land on another."""
    first = library.write("first.txt", "walrus")
    library.update()
    identity = library.id_of(first)
    library.catalog.places.forget_files([identity])
    library.write("second.txt", "penguin")
    first.unlink()
    library.update()
    assert library.id_of(library.files / "second.txt") > identity


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps any bytes as a name")
def test_names_that_are_not_text(library: Library) -> None:
    names = [
        b"broken \xff\xfe walrus.txt",
        b"two\nlines.txt",
        "party \N{PARTY POPPER}.txt".encode(),
        "קובץ.txt".encode(),
        b"tab\there 'quoted\" %_*.txt",
    ]
    for number, name in enumerate(names):
        (library.files / os.fsdecode(name)).write_bytes(b"otter %d" % number)
    library.update()
    add_up(library, len(names))
    assert library.rows("SELECT count(*) FROM file WHERE state = 'indexed'") == [(len(names),)]
    assert len(library.found("otter")) == len(names)
    assert library.named("walrus") == [os.fsdecode(names[0])]
    assert library.named("lines") == [os.fsdecode(names[1])]
    assert library.named("\N{PARTY POPPER}") == []  # shorter than three letters: starts only
    assert library.named("party") == [os.fsdecode(names[2])]
    assert library.named("קובץ") == [os.fsdecode(names[3])]
    assert library.named('quoted" %_*') == [os.fsdecode(names[4])]
    details = library.catalog.ledger.file_at(os.fsencode(library.files / os.fsdecode(names[0])))
    assert details.path.startswith("file://")
    for name in names:
        before = library.files / os.fsdecode(name)
        before.rename(before.with_name("x" + before.name))
    assert library.scan().moved == len(names)
    library.catalog.places.forget_root(library.root().id)
    assert library.rows("SELECT count(*) FROM name_fts_docsize") == [(0,)]


@pytest.mark.parametrize("year", [1902, 2300])
def test_times_far_away(library: Library, year: int) -> None:
    file = library.write("a.txt", "walrus")
    seconds = (year - 1970) * 31_556_952
    os.utime(file, (seconds, seconds))
    if int(file.stat().st_mtime) != seconds:
        pytest.skip("this file system knows no such year")
    library.update()
    assert library.found("walrus") == ["a.txt"]
    assert library.update().changed == 0
    assert library.catalog.ledger.file_at(os.fsencode(file)).modified


def test_a_root_that_is_not_there(library: Library) -> None:
    library.update()
    root = library.root()
    assert root.present
    library.catalog.places.set_gone(root.id, "absent", 1.0)
    assert not library.root().present
    library.update()
    assert library.root().present
    assert library.root().scanned is not None


def test_adding_a_root_twice_changes_nothing(library: Library) -> None:
    library.write("a.txt")
    library.update()
    before = library.catalog.places.roots()
    library.catalog.places.add_root(os.fsencode(library.files))
    assert library.catalog.places.roots() == before


def test_volumes(library: Library) -> None:
    library.write("a.txt")
    library.update()
    assert library.catalog.places.volumes(library.root().id) == {library.files.stat().st_dev}


def test_unread_files_are_tried_again(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    file.rename(library.files / ".away")
    library.read()
    assert library.rows("SELECT state, reason FROM file") == [("failed", "missing")]
    (library.files / ".away").rename(file)
    assert library.catalog.queue.retry_failed(library.root().id) == 1
    library.read()
    assert library.found("walrus") == ["a.txt"]
    assert library.catalog.ledger.failures().failures == []


def test_many_files_go_in_slices(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that others can write in between; a root goes with the last of its files."""
    monkeypatch.setattr(places, "_SLICE", 2)
    monkeypatch.setattr(places, "_MISSING_SLICE", 2)
    for number in range(9):
        library.write(f"{number}.txt", f"word{number}")
    library.update()
    root = library.root().id
    some = sorted(library.catalog.places.file_ids(root))
    assert library.catalog.places.forget_files(some[:3]).contents == 3
    for number in (6, 7, 8):
        (library.files / f"{number}.txt").unlink()
    assert library.catalog.places.finish_scan(root, some[6:]) == 3
    add_up(library, 3)
    removed = library.catalog.places.forget_root(root)
    assert (removed.files, removed.contents) == (6, 6)
    assert library.catalog.places.roots() == []
    add_up(library, 0)
