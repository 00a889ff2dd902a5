"""Copies, and tags that nobody gave by hand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.records import Stage
from concierge.service.extraction.worker import Job, read_files
from concierge.store.tagging.outside_tags import KEYWORD, SYSTEM, Settled
from tests.store.conftest import MANNER, Library


@pytest.fixture
def original(library: Library) -> Path:
    file = library.write("letter.txt", "A walrus writes.")
    library.update()
    library.catalog.tags.assign("bill", [library.id_of(file)])
    return file


def copied(file: Path, name: str) -> Path:
    copy = Path(shutil.copy(file, file.with_name(name)))
    os.utime(copy, (10**9, 10**9))
    return copy


def update(library: Library, *, by_hash: bool = False, follow: bool = True) -> None:
    """Scan and read as the service does."""
    library.scan()
    tasks = library.catalog.queue.claim(Stage.TEXT, 100)
    places = library.catalog.places.files_to_read([task.subject for task in tasks])
    readings = read_files([Job(i, path, size) for i, (path, size) in places.items()], MANNER)
    if by_hash:
        assert library.catalog.contents.link(readings, tags_follow_copies=follow) == []
    else:
        library.catalog.contents.store(readings, tags_follow_copies=follow)
    library.catalog.queue.release(tasks)


def given(library: Library, file: Path) -> list[tuple[str, str]]:
    return library.rows(
        "SELECT name, made_by FROM file_tag JOIN tag ON tag.id = tag_id WHERE file_id = ?"
        " ORDER BY key",
        library.id_of(file),
    )


@pytest.mark.parametrize("by_hash", [True, False])
def test_a_copy_has_the_tags_of_its_original(
    library: Library, original: Path, by_hash: bool
) -> None:
    copy = copied(original, "copy.txt")
    update(library, by_hash=by_hash)
    assert given(library, copy) == [("bill", "copy")]
    assert given(library, original) == [("bill", "person")]
    library.catalog.tags.remove("bill", [library.id_of(copy)])
    library.update()
    copy.touch()
    update(library)
    assert given(library, copy) == [], "what was taken off stays off"


def test_a_copy_begins_without_tags_where_that_is_wanted(library: Library, original: Path) -> None:
    copy = copied(original, "copy.txt")
    update(library, follow=False)
    assert given(library, copy) == []
    update(library)
    assert given(library, copy) == []


def test_of_several_originals_that_with_the_name_counts(library: Library, original: Path) -> None:
    other = copied(original, "other.txt")
    library.update()
    library.catalog.tags.assign("mine", [library.id_of(other)])
    sub = library.files / "sub"
    sub.mkdir()
    copy, third = shutil.copy(other, sub / "other.txt"), copied(original, "third.txt")
    update(library)
    assert given(library, Path(copy)) == [("mine", "copy")]
    assert given(library, third) == [("bill", "copy")]


def test_no_rule_for_tagged_files_wakes_for_a_copy(library: Library, original: Path) -> None:
    when = wire.RuleWhen(what="tagged", tag="bill")
    rule = wire.Rule(name="bills", when=when, then=[wire.RuleAction(do="notify", value="{name}")])
    library.catalog.rules.create(rule, is_on=True)
    copied(original, "copy.txt")
    update(library)
    assert library.rows("SELECT count(*) FROM rule_event WHERE what = 'tagged'") == [(0,)]
    other = library.write("other.txt", "Another walrus.")
    update(library)
    library.catalog.tags.assign("bill", [library.id_of(other)])
    assert library.rows("SELECT count(*) FROM rule_event WHERE what = 'tagged'") == [(1,)]


def test_empty_files_are_no_copies(library: Library) -> None:
    one = library.write("one.txt", "")
    library.update()
    library.catalog.tags.assign("bill", [library.id_of(one)])
    two = library.write("two.txt", "")
    update(library)
    assert given(library, two) == []


@pytest.mark.parametrize("source", [SYSTEM, KEYWORD, "copy"])
def test_tags_that_came_by_themselves_hinder_no_move(
    library: Library, original: Path, source: str
) -> None:
    """A file that went to another volume is first met as a copy."""
    before = library.id_of(original)
    copy = copied(original, "moved.txt")
    if source == "copy":
        update(library)
    else:
        library.update()
        settled = Settled(library.id_of(copy), frozenset({"sun"}), ("sun",))
        assert library.catalog.outside_tags.settle(source, [settled])
    original.unlink()
    library.scan()
    assert library.id_of(copy) == before
    assert given(library, copy) == [("bill", "person")]
    assert library.rows("SELECT count(*) FROM file_tag") == [(1,)]
    assert library.rows("SELECT count(*) FROM outside_tag") == [(0,)]


def test_what_was_agreed_goes_with_its_file(library: Library, original: Path) -> None:
    file_id = library.id_of(original)
    library.catalog.outside_tags.settle(SYSTEM, [Settled(file_id, frozenset({"bill"}))])
    library.catalog.outside_tags.dispute([(file_id, ["other"])])
    library.reopen()
    assert [one.theirs for one in library.catalog.outside_tags.disputed()] == [("other",)]
    library.catalog.places.forget_files([file_id])
    assert library.rows("SELECT count(*) FROM outside_tag") == [(0,)]
