"""What was found is remembered as long as the index stays as it is, and never longer."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from concierge.core.filters import Filters, Method
from concierge.core.searching import Scored
from concierge.search import ranking
from concierge.search.remembering import Remembered
from concierge.search.retrieval import Found, Retriever
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk
from tests.search.test_hybrid import Shelf

# ---------------------------------------------------------------- the memory itself


def counter() -> tuple[list[int], Callable[[], int]]:
    made: list[int] = []

    def make() -> int:
        made.append(len(made))
        return made[-1]

    return made, make


def test_the_same_is_computed_once_for_a_state() -> None:
    memory, (made, make) = Remembered[int](10, lambda _: 1), counter()
    assert [memory.get("a", (1, 0), make) for _ in range(3)] == [0, 0, 0]
    assert memory.get("b", (1, 0), make) == 1
    assert memory.get("a", (1, 1), make) == 2
    assert memory.get("b", (2, 0), make) == 3
    assert len(made) == 4


def test_an_answer_about_an_earlier_state_is_not_kept() -> None:
    memory, (_, make) = Remembered[int](10, lambda _: 1), counter()
    assert memory.get("a", (2,), make) == 0
    assert memory.get("a", (1,), make) == 1  # somebody who looked before the index changed
    assert memory.get("a", (2,), make) == 0
    late = Remembered[int](10, lambda _: 1)

    def overtaken() -> int:
        late.get("other", (2,), make)
        return -1

    assert late.get("a", (1,), overtaken) == -1
    assert late.get("a", (2,), make) != -1


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    memory = Remembered[str](10, len)
    for word in ("aaaa", "bbbb"):
        memory.get(word, (), lambda word=word: word)  # type: ignore[misc]
    memory.get("aaaa", (), str)
    memory.get("cccc", (), lambda: "cccc")
    assert memory.get("aaaa", (), lambda: "gone") == "aaaa"
    assert memory.get("bbbb", (), lambda: "gone") == "gone"
    assert memory.get("large", (), lambda: "x" * 11) == "x" * 11
    assert memory.get("large", (), lambda: "again") == "again"


def test_those_who_ask_at_once_wait_for_one_answer() -> None:
    memory, (made, make) = Remembered[int](10, lambda _: 1), counter()
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> int:
        begun.set()
        assert go_on.wait(20)
        return make()

    with ThreadPoolExecutor(10) as pool:
        first = pool.submit(memory.get, "a", (1,), slow)
        assert begun.wait(20)
        others = [pool.submit(memory.get, "a", (1,), make) for _ in range(8)]
        newer = pool.submit(memory.get, "a", (2,), make)
        assert newer.result(20) == 0  # what changed meanwhile is looked up anew
        go_on.set()
        assert {one.result(20) for one in [first, *others]} == {1}
    assert len(made) == 2


def test_a_failure_reaches_all_who_wait_and_is_not_kept() -> None:
    memory, (_, make) = Remembered[int](10, lambda _: 1), counter()
    begun, go_on = threading.Event(), threading.Event()

    def fails() -> int:
        begun.set()
        assert go_on.wait(20)
        raise OSError("no")

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(memory.get, "a", (), fails)
        assert begun.wait(20)
        second = pool.submit(memory.get, "a", (), fails)
        go_on.set()
        for one in (first, second):
            with pytest.raises(OSError, match="no"):
                one.result(20)
    assert memory.get("a", (), make) == 0


# ---------------------------------------------------------------- searches


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    for number in range(30):
        made.library.write(f"{number:02}.txt", f"walrus {number} " + "cat " * (number % 4))
    made.update()
    yield made
    made.close()


@pytest.fixture
def asked(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the indexes were asked for, in order."""
    texts: list[str] = []
    retrieve = Retriever.retrieve

    def noted(self: Retriever, query: object, filters: Filters, by: Method = "all") -> Found:
        texts.append(query.text)  # type: ignore[attr-defined]
        return retrieve(self, query, filters, by)  # type: ignore[arg-type]

    monkeypatch.setattr(Retriever, "retrieve", noted)
    return texts


def test_pages_orders_and_counts_come_from_one_search(shelf: Shelf, asked: list[str]) -> None:
    first = shelf.search("walrus cat", 10)
    shelf.search("kitten", 10)
    again = shelf.search("walrus cat", 10)
    assert again.model_dump(exclude={"took_ms"}) == first.model_dump(exclude={"took_ms"})
    shelf.search("walrus cat", 10, 10)
    shelf.searcher.search("walrus cat", 10, 0, "name")
    counted = shelf.searcher.facets("walrus cat")
    assert sum(one.files for one in counted.kinds) == first.total == 30
    assert asked == ["walrus cat", "kitten"]
    by_words = shelf.searcher.facets("cat", "words")
    assert (
        sum(one.files for one in by_words.kinds)
        == shelf.searcher.search("cat", 5, by="words").total
    )


def test_no_change_goes_unseen(shelf: Shelf) -> None:
    catalog, file = shelf.library.catalog, shelf.library.files / "07.txt"
    one = shelf.library.id_of(file)

    def seen() -> tuple[int, int, list[list[str]], int]:
        whole = shelf.search("walrus", 200)
        tagged = shelf.search("walrus tag:new", 200)
        counted = sum(count.files for count in shelf.searcher.facets("walrus").kinds)
        return whole.total, tagged.total, [h.tags for h in whole.hits if h.file_id == one], counted

    assert seen() == (30, 0, [[]], 30)
    catalog.tags.assign("new", [one])
    assert seen() == (30, 1, [["new"]], 30)
    catalog.tags.remove("new", [one])
    assert seen() == (30, 0, [[]], 30)
    shelf.library.write("more.txt", "One walrus more.")
    shelf.update()
    assert seen() == (31, 0, [[]], 31)
    file.unlink()
    shelf.library.scan()
    assert seen() == (30, 0, [], 30)
    renamed = shelf.library.files / "08.txt"
    renamed.rename(renamed.with_name("eight.txt"))
    shelf.library.scan()
    assert "eight.txt" in shelf.names("walrus")
    assert shelf.names('"walrus 8"') == ["eight.txt"]


def test_vectors_that_come_later_are_found(shelf: Shelf) -> None:
    shelf.library.write("flat.txt", "An apartment to let.")
    shelf.library.update()
    assert "flat.txt" not in shelf.names("dwelling")
    shelf.update()
    assert shelf.names("dwelling")[0] == "flat.txt"
    ids = [one.id for one in shelf.vectors.nearest(shelf.embedder.embed(["dwelling"])[0], 1)]
    shelf.vectors.remove(ids)
    assert "flat.txt" not in shelf.names("dwelling")


def test_what_is_only_noted_changes_nothing(shelf: Shelf, asked: list[str]) -> None:
    catalog = shelf.library.catalog
    one = shelf.library.id_of(shelf.library.files / "07.txt")
    before = catalog.finder.version
    shelf.search("walrus")
    catalog.past.note_search("walrus", 30)
    catalog.past.note_opened(one, keep=True)
    catalog.queue.promote([one]).result()
    catalog.tidier.note("upkeep", "done")
    root = shelf.library.root()
    seen = list(Walk(root.path, Filter(Rules(), frozenset())).files())
    assert catalog.places.record(root.id, seen, lambda _path: False).ids
    shelf.search("walrus")
    assert catalog.finder.version == before
    assert asked == ["walrus"]


def test_opened_files_are_looked_up_each_time(shelf: Shelf) -> None:
    past, ids = shelf.library.catalog.past, [h.file_id for h in shelf.search("walrus").hits[:2]]
    for number, one in enumerate(ids, 1):
        past.note_opened(one, keep=True)
        assert shelf.search("walrus is:opened").total == number
        assert shelf.search("is:opened").total == number
        assert shelf.searcher.facets("is:opened").kinds[0].files == number


def test_the_day_ends(shelf: Shelf, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(date):
        @classmethod
        def today(cls) -> Later:
            return cls(2199, 1, 1)

    assert shelf.search("walrus date:today").total == 30
    monkeypatch.setattr(ranking, "date", Later)
    monkeypatch.setattr("concierge.search.language.query.date", Later)
    monkeypatch.setattr("concierge.search.language.dates.date", Later)
    assert shelf.search("walrus date:today").total == 0
    assert len(asked) == 2


def test_searches_from_many_threads_agree(shelf: Shelf, asked: list[str]) -> None:
    alone = {text: shelf.names(text) for text in ("walrus", "cat", "walrus cat", "kitten")}
    shelf.library.write("one more.txt", "Nothing else.")
    shelf.update()
    asked.clear()
    texts = list(alone) * 25
    with ThreadPoolExecutor(40) as pool:
        found = list(pool.map(shelf.names, texts))
    assert all(names == alone[text] for text, names in zip(texts, found, strict=True))
    assert sorted(asked) == sorted(alone)


def test_a_search_that_fails_is_not_remembered(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> list[Scored]:
        raise OSError("the disk")

    with monkeypatch.context() as broken:
        broken.setattr(type(shelf.vectors), "nearest", fails)
        with pytest.raises(OSError, match="the disk"):
            shelf.search("cat")
    assert shelf.search("cat").total > 0


@pytest.mark.parametrize("sort", ["relevance", "date", "name", "size"])
@pytest.mark.parametrize("size", [1, 7])
def test_pages_of_equals_do_not_overlap(shelf: Shelf, sort: str, size: int) -> None:
    for number in range(12):
        shelf.library.write(f"{number}/same.txt", f"otter {number:02}")
    shelf.update()
    for file in shelf.library.files.glob("*/same.txt"):
        os.utime(file, (1_700_000_000,) * 2)
    shelf.update()
    whole = shelf.searcher.search('"otter"', 200, 0, sort).hits  # type: ignore[arg-type]
    assert len(whole) == 12
    pages = [
        shelf.searcher.search('"otter"', size, at, sort)  # type: ignore[arg-type]
        for at in range(0, 12, size)
    ]
    assert [h.file_id for page in pages for h in page.hits] == [h.file_id for h in whole]
