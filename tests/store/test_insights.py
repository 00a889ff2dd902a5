"""The library in numbers and the roster: counted against what stands in the table."""

from __future__ import annotations

import os
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.records import FileStat, FileState, Kind
from concierge.search.hybrid import Searcher
from concierge.store.database import Connection
from tests.store.conftest import Library


@pytest.fixture
def filled(library: Library) -> Library:
    """Six files below two folders and one at the top, changed in three years."""
    for name, year in (
        ("letters/rent.txt", 2021),
        ("letters/inner/lease.TXT", 2021),
        ("pictures/garden.md", 2023),
        ("pictures/README", 2024),
        ("top.csv", 2024),
        ("letters/gone.txt", 2021),
    ):
        file = library.write(name, f"The text of {name}.")
        at = datetime(year, 1, 1).astimezone().timestamp()
        os.utime(file, (at, at))
    library.write("empty.txt", "")
    library.update()
    (library.files / "letters" / "gone.txt").unlink()
    library.update()
    return library


def files_of(shares: list[wire.Share]) -> dict[str, int]:
    return {share.value: share.files for share in shares}


def test_an_empty_library_has_numbers(library: Library) -> None:
    found = library.catalog.counting.insights()
    assert (found.files, found.bytes, found.never_opened) == (0, 0, 0)
    assert found.by_year == found.growth == found.by_folder == found.by_language == []
    assert found.health["indexed"] == 0


def test_numbers_leave_out_what_is_missing(filled: Library) -> None:
    found = filled.catalog.counting.insights()
    sizes = filled.rows("SELECT count(*), sum(size) FROM file WHERE missing_since IS NULL")
    assert (found.files, found.bytes) == sizes[0]
    kinds = filled.rows("SELECT kind, count(*) FROM file WHERE missing_since IS NULL GROUP BY kind")
    assert files_of(found.by_kind) == dict(kinds)
    assert found.health["missing"] == 1
    assert found.health["indexed"] == 6
    assert found.health["empty"] == 1
    this_year = str(datetime.now().astimezone().year)
    assert files_of(found.by_year) == {"2021": 2, "2023": 1, "2024": 2, this_year: 1}
    assert sum(share.bytes for share in found.by_year) == found.bytes
    assert sum(share.files for share in found.growth) == 6
    assert files_of(found.by_extension) == {"txt": 3, "md": 1, "readme": 1, "csv": 1}


def test_folders_are_those_right_below_the_roots(filled: Library) -> None:
    found = filled.catalog.counting.insights().by_folder
    root = str(filled.files)
    assert files_of(found) == {f"{root}/letters": 2, f"{root}/pictures": 2, root: 2}
    labels = {share.label for share in found}
    assert str(Path(filled.files.name, "letters")) in labels


def say_last(connection: Connection, language: str) -> None:
    """Have the content that came last say that it is in a language."""
    connection.execute(
        "UPDATE content SET language = ? WHERE id = (SELECT max(id) FROM content)", (language,)
    )


def test_each_number_is_what_its_term_finds(library: Library) -> None:
    for name, language in (("in/a.txt", "de"), ("in/b.txt", "de-AT"), ('the "in"/c.txt', "fr")):
        library.write(name, f"The text of {name}.")
        library.update()
        library.catalog._database.run(partial(say_last, language=language))
    found = library.catalog.counting.insights()
    assert files_of(found.by_language) == {"de": 2, "fr": 1}
    assert len(found.by_folder) == 2
    searcher = Searcher(library.catalog.finder, library.catalog.near, None, None)
    folders = searcher.facets("").folders
    assert sorted(one.files for one in folders) == [1, 2]
    shares = [*found.by_language, *found.by_folder, *found.by_year, *found.by_kind]
    pairs = [(one.term, one.files) for one in (*shares, *found.by_extension)]
    for term, files in (*pairs, *((one.term, one.files) for one in folders)):
        assert searcher.search(term, 9).total == files, term


def test_what_is_opened_and_searched_is_in_the_numbers(filled: Library) -> None:
    past = filled.catalog.past
    past.note_opened(filled.id_of(filled.files / "top.csv"), keep=True)
    for query, files in (("rent", 2), ("rent", 2), ("lease", 1), ("wumpel", 0)):
        past.note_search(query, files)
    found = filled.catalog.counting.insights()
    assert [Path(file.path).name for file in found.most_opened] == ["top.csv"]
    assert found.never_opened == 5
    assert [one.query for one in found.most_searched] == ["rent", "lease"]
    assert [one.query for one in found.without_result] == ["wumpel"]


def test_strange_times_do_no_harm(library: Library) -> None:
    root = library.catalog.places.add_root(b"/somewhere")
    times = (-(2**62), 0, 1, 2**63 - 1)
    stats = [
        FileStat(b"/somewhere/%d.txt" % n, 1, n + 1, 5, at, "", Kind.TEXT)
        for n, at in enumerate(times)
    ]
    library.catalog.places.record(root.id, stats, lambda path: True)
    found = library.catalog.counting.insights()
    assert found.files == 4
    assert files_of(found.by_year).get("1970", 0) <= 2


def names(page: wire.LedgerPage) -> list[str]:
    return [Path(row.path).name for row in page.files]


def test_the_roster_is_narrowed_by_state_kind_and_text(filled: Library) -> None:
    page = filled.catalog.roster.page
    everything = page("", "", "", None, 100)
    assert everything.total == len(everything.files) == 7
    assert names(page("missing", "", "", None, 100)) == ["gone.txt"]
    assert page("missing", "", "", None, 100).files[0].state == "missing"
    assert page("indexed", "", "", None, 100).total == 6
    assert page("failed", "", "", None, 100).total == 0
    assert names(page("", Kind.SPREADSHEET, "", None, 100)) == ["top.csv"]
    assert sorted(names(page("", "", "LETTERS", None, 100))) == [
        "gone.txt",
        "lease.TXT",
        "rent.txt",
    ]
    assert names(page(FileState.INDEXED, "", "ase", None, 100)) == ["lease.TXT"]
    assert names(page("", "", "md", None, 100)) == ["garden.md"]
    assert names(page("", "", 'no "such', None, 100)) == []


def test_pages_of_the_roster_follow_one_another(filled: Library) -> None:
    found: list[str] = []
    after = None
    while True:
        page = filled.catalog.roster.page("indexed", "", "", after, 2)
        assert page.total == 6
        found += names(page)
        after = page.next
        if after is None:
            break
    assert len(found) == len(set(found)) == 6


@pytest.mark.parametrize("text", ["ren\x00t", 'r"ent', "'", "AND", "%", "\x00", '"""'])
def test_any_text_can_be_looked_for_in_the_ledger(filled: Library, text: str) -> None:
    page = filled.catalog.roster.page("", "", text, None, 10)
    assert page.total == len(page.files)
