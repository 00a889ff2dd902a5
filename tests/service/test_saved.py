"""Saved searches as the service keeps them: counted at rest, new files told, seen when opened."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.errors import BusyError, MisusedError
from concierge.core.wire import SavedChange, SaveRequest
from concierge.service.precedence import Precedence
from concierge.service.searching.saved import Saved
from tests.service.conftest import Service, write_library
from tests.store.conftest import Library


class News:
    """What is told, and whether there is work left to do."""

    def __init__(self) -> None:
        self.told = threading.Event()
        self.busy = False
        self.asked = 0

    def is_busy(self) -> bool:
        self.asked += 1
        return self.busy


@pytest.fixture
def news() -> News:
    return News()


@pytest.fixture
def saved(library: Library, news: News) -> Iterator[Saved]:
    made = Saved(
        library.catalog, Precedence(), news.is_busy, news.told.set, every_s=0.2, rest_s=0.01
    )
    yield made
    made.stop()


def counts(saved: Saved) -> list[tuple[int, int]]:
    return [(one.files, one.fresh) for one in saved.all().searches]


def test_new_files_are_told_until_they_are_seen(saved: Saved, library: Library, news: News) -> None:
    library.write("a.txt", "The rent is due.")
    library.update()
    saved.create(SaveRequest(name="Rent", query="  rent   due "))
    assert saved.all().searches[0].query == "rent due"
    assert counts(saved) == [(1, 0)]
    saved.start()
    library.write("b.txt", "The rent was due.")
    library.write("c.txt", "A tenant pays the landlord each month.")
    library.update()
    news.told.clear()
    saved.stir()
    assert news.told.wait(10)
    assert counts(saved) == [(2, 1)]
    assert saved.seen("rent").fresh == 0
    saved.change(SavedChange(name="rent", tells=True))
    assert saved.delete("rent").tells
    assert counts(saved) == []


def test_it_waits_for_rest(saved: Saved, library: Library, news: News) -> None:
    library.write("a.txt", "The rent is due.")
    library.update()
    saved.create(SaveRequest(name="Rent", query="rent"))
    news.busy = True
    library.write("b.txt", "The rent was due.")
    library.update()
    news.told.clear()
    saved.start()
    while news.asked < 3:
        time.sleep(0.01)
    assert not news.told.is_set()
    news.busy = False
    assert news.told.wait(10)
    assert counts(saved) == [(2, 1)]


def test_nothing_is_told_where_nothing_is_new(saved: Saved, library: Library, news: News) -> None:
    library.write("a.txt", "The rent is due.")
    library.update()
    saved.create(SaveRequest(name="Rent", query="rent"))
    news.told.clear()
    saved.look()
    assert not news.told.is_set()
    library.write("b.txt", "The lease.")
    library.update()
    saved.look()
    assert not news.told.is_set()


def test_nothing_cannot_be_saved(saved: Saved) -> None:
    with pytest.raises(MisusedError, match="no search to save"):
        saved.create(SaveRequest(name="Nothing", query="   "))


def test_faces_keep_searches_and_hear_of_them(service: Service, tmp_path: Path) -> None:
    folder = write_library(tmp_path / "library", 3)
    service.index(folder)
    saved = service.client.saved
    with service.client.events() as stream:
        heard = iter(stream)
        made = saved.add("Letters / all", "letter type:text", tells=True)
        assert (made.name, made.files, made.tells) == ("Letters/all", 3, True)
        assert next(event for event in heard if event.type != "status").type == "saved"
    assert saved.change("letters/ALL", new_name="Letters", tells=False).name == "Letters"
    assert saved.seen("letters") == saved.all()[0]
    assert saved.add(**saved.remove("Letters").model_dump(include={"name", "query"})).files == 3


def test_what_could_not_be_looked_at_is_looked_at_again(
    saved: Saved, library: Library, news: News, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.write("a.txt", "The rent is due.")
    library.update()
    saved.create(SaveRequest(name="Rent", query="rent due"))
    news.told.clear()
    library.write("b.txt", "The rent was due.")
    library.update()
    look, tried = saved.look, []

    def busy_once() -> None:
        tried.append(1)
        if len(tried) == 1:
            raise BusyError("The catalog is in use.")
        look()

    monkeypatch.setattr(saved, "look", busy_once)
    saved.start()
    assert news.told.wait(30)
    assert counts(saved) == [(2, 1)]
