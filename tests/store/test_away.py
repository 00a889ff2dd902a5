"""What a person made stays with a file that is gone, and comes back with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from concierge.store.journaling.journal import thin_journal
from concierge.store.journaling.journal_steps import Mark, Step
from tests.store.conftest import Library


@pytest.fixture
def paid(library: Library) -> Path:
    """A tagged file that was read."""
    file = library.write("bill.txt", "a walrus is owed")
    library.update()
    library.catalog.tags.assign("paid", [library.id_of(file)])
    return file


def tags_at(library: Library, file: Path) -> list[str]:
    file_id = library.id_of(file)
    return library.catalog.tags.of_files([file_id]).get(file_id, [])


def lose(library: Library, file: Path) -> None:
    """Delete a file and let the time pass after which those without labels are forgotten."""
    file.unlink()
    library.update()
    library.catalog.places.expire_missing(2**40)
    assert library.catalog.places.next_missing() is None


def put_into_bin(library: Library, file: Path) -> Path:
    """Move a file away as the journal knows it; return where it lies."""
    mark, bin_folder = Mark.of(file.stat()), library.path.with_name("bin")
    with library.catalog.journal.entry("file.bin", {"name": file.name}) as entry:
        step = library.catalog.steps.plan(entry, Step("bin", file, None, mark))
        bin_folder.mkdir()
        file.rename(bin_folder / file.name)
        library.catalog.steps.note(step._replace(state="done"))
    library.update()
    return bin_folder / file.name


@pytest.mark.parametrize("place", ["bill.txt", "other/bill.txt", "other/renamed.txt"])
@pytest.mark.parametrize("exact", [True, False])
def test_what_is_restored_has_its_labels(
    library: Library, paid: Path, place: str, exact: bool
) -> None:
    times = paid.stat().st_mtime_ns
    lose(library, paid)
    back = library.write(place, "a walrus is owed")
    if exact:
        os.utime(back, ns=(times, times))
    library.update()
    assert tags_at(library, back) == ["paid"]


def test_a_file_without_labels_is_forgotten_as_ever(library: Library, paid: Path) -> None:
    plain = library.write("plain.txt", "a penguin")
    library.update()
    lose(library, plain)
    assert library.rows("SELECT path FROM file") == [(os.fsencode(paid),)]


def test_labels_go_when_they_cannot_be_undone_any_more(library: Library, paid: Path) -> None:
    lose(library, paid)
    for _ in library.catalog.tidier.thin(1):
        pass
    assert library.rows("SELECT count(*) FROM file_tag") == [(1,)]
    library.catalog.places.expire_labelled(2**40)
    for table in ("file", "file_tag", "content"):
        assert library.rows(f"SELECT count(*) FROM {table}") == [(0,)]


def test_a_file_that_comes_to_the_place_of_a_lost_one_takes_nothing_from_it(
    library: Library, paid: Path
) -> None:
    other = library.write("draft.txt", "a seal is owed")
    library.update()
    library.catalog.tags.assign("open", [library.id_of(other)])
    times = paid.stat().st_mtime_ns
    lose(library, paid)
    other.rename(paid)
    library.update()
    assert tags_at(library, paid) == ["open"]
    paid.unlink()
    library.update()
    paid.write_text("a walrus is owed", encoding="utf-8")
    os.utime(paid, ns=(times, times))
    library.update()
    assert tags_at(library, paid) == ["paid"]
    assert library.rows("SELECT count(*) FROM file_tag") == [(2,)]


def test_a_file_in_the_bin_keeps_its_labels_whatever_takes_its_place(
    library: Library, paid: Path
) -> None:
    binned = put_into_bin(library, paid)
    library.write(paid.name, "a penguin is owed")
    library.update()
    assert tags_at(library, paid) == []
    library.catalog.tags.assign("new", [library.id_of(paid)])
    paid.rename(paid.with_name("aside.txt"))
    binned.rename(paid)
    library.update()
    assert tags_at(library, paid) == ["paid"]
    assert tags_at(library, paid.with_name("aside.txt")) == ["new"]


def test_a_copy_is_not_what_is_in_the_bin(library: Library, paid: Path) -> None:
    copy = library.write("copy.txt", paid.read_text(encoding="utf-8"))
    library.update()
    binned = put_into_bin(library, paid)
    assert tags_at(library, copy) == []
    binned.rename(paid)
    library.update()
    assert tags_at(library, paid) == ["paid"]


def test_what_was_moved_and_edited_before_anybody_looked(library: Library, paid: Path) -> None:
    there = library.files / "2026" / paid.name
    there.parent.mkdir()
    paid.rename(there)
    there.write_text("a walrus was paid at last", encoding="utf-8")
    library.update()
    assert tags_at(library, there) == ["paid"]
    assert library.found("last") == [there.name]


def test_forgetting_a_path_forgets_what_stood_there_once(library: Library, paid: Path) -> None:
    put_into_bin(library, paid)
    library.write(paid.name, "a penguin is owed")
    library.update()
    places = library.catalog.places
    ids = places.file_ids(library.root().id, below=os.fsencode(paid), missing=True)
    assert len(ids) == 2
    places.forget_files(sorted(ids))
    assert library.rows("SELECT count(*) FROM file_tag") == [(0,)]


def test_what_is_told_of_a_lost_file_is_the_path_that_it_had(library: Library, paid: Path) -> None:
    put_into_bin(library, paid)
    library.write(paid.name, "a penguin is owed")
    library.update()
    (lost,) = library.catalog.roster.page("missing", "", "", None, 9).files
    assert lost.path == str(paid)


def test_links_that_move_together_keep_their_places(library: Library, paid: Path) -> None:
    deep = library.files / "old" / "in" / paid.name
    deep.parent.mkdir(parents=True)
    paid.rename(deep)
    library.update()
    (library.files / "old" / paid.name).hardlink_to(deep)
    library.update()
    (library.files / "old").rename(library.files / "new")
    library.update()
    assert tags_at(library, library.files / "new" / "in" / paid.name) == ["paid"]
    assert tags_at(library, library.files / "new" / paid.name) == []


def test_what_was_taken_off_comes_back_with_a_file_that_is_gone(
    library: Library, paid: Path
) -> None:
    catalog, entry = library.catalog, untag(library, paid)
    lose(library, paid)
    turned = catalog.journal.turn(entry, back=True)
    assert (turned.files, turned.passed) == (1, 0)
    library.write("bill.txt", "a walrus is owed")
    library.update()
    assert tags_at(library, paid) == ["paid"]


def test_it_is_forgotten_when_that_cannot_be_undone_any_more(library: Library, paid: Path) -> None:
    untag(library, paid)
    thin_journal(library.catalog._database, days=-1)
    lose(library, paid)
    for table in ("file", "taken_off"):
        assert library.rows(f"SELECT count(*) FROM {table}") == [(0,)]


def untag(library: Library, file: Path) -> int:
    """Take the tag off a file as the journal knows it; return the entry."""
    with library.catalog.journal.entry("tag.remove", {"name": "paid"}) as entry:
        library.catalog.tags.remove("paid", [library.id_of(file)])
    return entry.id
