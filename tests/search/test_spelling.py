"""“Did you mean”: the query with other words, and nothing else changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.search.hybrid import Searcher
from tests.store.conftest import Library


@pytest.fixture
def searcher(tmp_path: Path) -> Iterator[Searcher]:
    files = tmp_path / "files"
    files.mkdir()
    library = Library(tmp_path / "catalog.db", files)
    library.write("a.txt", "The invoice for the repair of the heating lies in the notebook.")
    library.write("b.txt", "Another invoice, and the receipt for it.")
    library.update()
    yield Searcher(library.catalog.finder, library.catalog.near, None, None)
    library.catalog.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("invioce", "invoice"),
        ("the invioce, please", "the invoice, please"),
        ("  invioce   reciept  ", "  invoice   receipt  "),
        ("type:text invioce -tag:private", "type:text invoice -tag:private"),
        ('"the invioce for" repair', '"the invoice for" repair'),
        ("in:invioce reciept", "in:invioce receipt"),
        ("Invioce", "Invoice"),
        ("note book", "notebook"),
        ("heatting note book", "heatting notebook"),
        ("invoicerepair", ""),  # nobody wrote that
        ("invoice repair", ""),
        ("invioce@example.org", ""),
        ("invioce.txt", ""),
        ("some-invioce", ""),
        ("", ""),
        ("type:text", ""),
        ("qwertz uiopas dfghjk yxcvbn invioce", ""),  # that is another language
    ],
)
def test_words_that_stand_nowhere_are_replaced(searcher: Searcher, typed: str, meant: str) -> None:
    reply = searcher.search(typed, 10)
    assert reply.query == typed
    assert reply.suggestion == meant
    if meant and "in:" not in meant:  # there is no such folder
        assert searcher.search(meant, 10).total


def test_nothing_is_suggested_at_every_key(searcher: Searcher) -> None:
    assert searcher.search("invioce", 10, by="words").suggestion == ""
    assert searcher.search("invioce", 10, offset=10).suggestion == ""
    assert searcher.search("invioce", 10).hits == []
