"""Searches and opened files: what is remembered, what goes with files, what is deleted."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import MissingError
from concierge.store.catalog import Catalog
from concierge.store.history.past import Past
from tests.store.conftest import KEY, Library


@pytest.fixture
def past(library: Library) -> Past:
    return library.catalog.past


def queries(past: Past, prefix: str = "") -> list[str]:
    return [one.query for one in past.searches(prefix)]


def test_the_latest_search_comes_first_and_counts(past: Past) -> None:
    for query, files in (("rent", 3), ("lease", 0), ("rent", 5)):
        past.note_search(query, files)
    first, second = past.searches()
    assert (first.query, first.files, first.times) == ("rent", 5, 2)
    assert (second.query, second.files, second.times) == ("lease", 0, 1)
    assert first.last >= second.last
    assert len(past.searches(limit=1)) == 1


def test_searches_are_found_by_how_they_begin(past: Past) -> None:
    for query in ("Rent 2024", "rental", "100%", "1000", "a_b", "axb", "back\\slash"):
        past.note_search(query, 1)
    assert queries(past, "rent") == ["rental", "Rent 2024"]
    assert queries(past, "100%") == ["100%"]
    assert queries(past, "a_") == ["a_b"]
    assert queries(past, "back\\") == ["back\\slash"]
    assert queries(past, "nothing") == []


def test_opened_files_are_told_and_go_with_their_file(library: Library, past: Past) -> None:
    one, two = library.write("one.txt", "the first"), library.write("two.txt", "the second")
    library.update()
    for file in (one, two, one):
        past.note_opened(library.id_of(file), keep=True)
    first, second = past.opened(10)
    assert (Path(first.path), first.times, Path(second.path)) == (one, 2, two)
    two.unlink()
    library.update()
    assert [Path(file.path) for file in past.opened(10)] == [one]
    library.catalog.places.expire_missing(2**40)
    assert library.rows("SELECT count(*) FROM opened") == [(1,)]


def test_a_file_that_moved_far_was_still_opened(library: Library, past: Past) -> None:
    file = library.write("a.txt", "words that wander")
    library.update()
    past.note_opened(library.id_of(file), keep=True)
    copy = library.files / "b.txt"
    shutil.copy(file, copy)
    library.update()
    past.note_opened(library.id_of(copy), keep=True)
    file.unlink()
    library.update()
    (summary,) = past.opened(10)
    assert (Path(summary.path), summary.times) == (copy, 2)
    assert library.rows("SELECT count(*) FROM opened") == [(1,)]


def test_an_unknown_file_was_not_opened(past: Past) -> None:
    for keep in (True, False):
        with pytest.raises(MissingError):
            past.note_opened(99, keep=keep)


def test_nothing_is_written_that_shall_not_be_kept(library: Library, past: Past) -> None:
    file = library.write("a.txt")
    library.update()
    past.note_opened(library.id_of(file), keep=False)
    assert library.rows("SELECT count(*) FROM opened") == [(0,)]


class Unlocked(sqlite.Connection):  # type: ignore[misc] # it ships no types
    """A connection to a file that is not encrypted, so that its bytes can be read."""

    def execute(self, statement: str, *values: Any) -> Any:
        if statement.startswith("PRAGMA key"):
            statement = "SELECT 1"
        return super().execute(statement, *values)


def test_clearing_leaves_nothing_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "connect", partial(sqlite.connect, factory=Unlocked))
    catalog = Catalog(tmp_path / "plain.db", KEY)

    def on_disk(word: bytes) -> bool:
        return any(word in file.read_bytes() for file in tmp_path.glob("plain.db*"))

    for number in range(300):
        catalog.past.note_search(f"walrus {number}", 1)
    catalog.past.note_search("zeppelin", 1)
    assert on_disk(b"walrus 7")
    catalog.past.remove_search("zeppelin")
    catalog.trim()
    assert on_disk(b"walrus 7")
    assert not on_disk(b"zeppelin")
    catalog.past.clear()
    catalog.trim()
    assert not on_disk(b"walrus")
    assert catalog.past.searches() == []
    catalog.close()
