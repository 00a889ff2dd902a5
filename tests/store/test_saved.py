"""Saved searches in the catalog, what holds their words, and what is new in them."""

from __future__ import annotations

import pytest

from concierge.core.errors import MissingError, MisusedError
from concierge.core.searching import Held
from concierge.core.wire import SavedChange, SavedSearch, SaveRequest
from concierge.search.holding import holding
from concierge.store.order.saved import MOST_SEEN, Saved, fresh
from tests.store.conftest import Library


@pytest.fixture
def saved(library: Library) -> Saved:
    return library.catalog.saved


def create(
    saved: Saved, name: str, query: str = "walrus", ids: tuple[int, ...] = ()
) -> SavedSearch:
    return saved.create(SaveRequest(name=name, query=query), Held(ids, len(ids)))


def test_a_search_is_kept_changed_and_deleted(saved: Saved) -> None:
    assert create(saved, " Rent  2024 ", ids=(3, 1)) == SavedSearch(
        name="Rent 2024", query="walrus", files=2
    )
    assert create(saved, "RENT 2024", ids=(9,)).files == 2
    with pytest.raises(MisusedError, match="a saved search Rent 2024 already"):
        create(saved, "rent 2024", "another")
    create(saved, "aunt")
    assert [one.name for one in saved.all()] == ["aunt", "Rent 2024"]
    assert saved.change(SavedChange(name="rent 2024", tells=True)).tells
    now = saved.change(SavedChange(name="rent 2024", new_name="RENT"))
    assert (now.name, now.tells, now.files) == ("RENT", True, 2)
    with pytest.raises(MisusedError, match="already"):
        saved.change(SavedChange(name="rent", new_name="Aunt"))
    assert saved.delete("Rent") == now
    for lost in (saved.delete, saved.query_of):
        with pytest.raises(MissingError, match="no saved search rent"):
            lost("rent")
    with pytest.raises(MisusedError):
        create(saved, " / ")


def test_new_files_are_those_that_were_not_there(saved: Saved) -> None:
    search = create(saved, "rent", ids=(5, 3))
    assert not saved.note_found(search, Held((5, 3), 2))
    assert saved.note_found(search, Held((9, 5, 4), 3))
    (now,) = saved.all()
    assert (now.files, now.fresh) == (3, 2)
    assert not saved.note_found(search, Held((9, 5, 4), 3))
    assert saved.note_seen("RENT", Held((9, 5, 4), 3)).fresh == 0
    assert not saved.note_found(search, Held((9, 5, 4), 3))
    saved.delete("rent")
    assert not saved.note_found(search, Held((10,), 1))


def test_of_very_many_files_old_ones_are_not_new() -> None:
    seen = range(100, 100 + MOST_SEEN)
    assert fresh([99, 50, 200, 10**6], seen) == 1
    assert fresh([99, 50, 200], seen[1:]) == 2


def test_what_holds_every_word_is_found_to_the_letter(library: Library) -> None:
    library.write("a.txt", "The rent is due in May.")
    library.write("b.txt", "The rent is high. \n\n" + "word " * 600 + "\n\nIt comes due.")
    library.write("rent due.md", "nothing of it")
    library.write("c.txt", "The lease is about paying.")
    library.update()
    finder = library.catalog.finder

    def held(query: str, most: int = 100) -> list[str]:
        ids = holding(finder, query, most).ids
        return sorted(row.path.decode().rpartition("/")[2] for row in finder.files(ids).values())

    assert held("rent due") == ["a.txt", "rent due.md"]
    assert held('"due in May" rent') == ["a.txt"]
    assert held("rents type:text ext:txt") == ["a.txt", "b.txt"]
    assert held("ext:txt") == ["a.txt", "b.txt", "c.txt"]
    assert held("tag:none rent") == []
    assert held("...") == []
    assert holding(finder, "", 2) == Held(sorted(holding(finder, "", 9).ids)[:1:-1], 4)
