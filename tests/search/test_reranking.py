"""Reading the best passages once more: with a real cross-encoder over a real catalog."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from concierge.core import wire
from concierge.core.filters import Method
from concierge.core.protocols import Reranker
from concierge.core.searching import Place
from concierge.index.crossing import OnnxReranker
from concierge.search.grouping import Group
from concierge.search.hybrid import Searcher
from concierge.search.language.query import parse
from concierge.search.reranking import MOST, may_rerank, reordered
from tests.index.crossing import QUERY, READ, TEXTS, make_reranker
from tests.search.test_hybrid import Shelf


class Counting:
    """A reranker that knows what it was asked for.

    Args:
        reranker: What answers.
        most: Passages that it has time for.
    """

    def __init__(self, reranker: Reranker, most: int = 1000) -> None:
        self.asked: list[tuple[str, Sequence[str]]] = []
        self._reranker = reranker
        self._most = most

    def scores(self, query: str, passages: Sequence[str], seconds: float) -> NDArray[np.float32]:
        assert 0 < seconds <= 0.25
        self.asked.append((query, passages))
        return self._reranker.scores(query, passages[: self._most], 60.0)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> OnnxReranker:
    return OnnxReranker(make_reranker(tmp_path_factory.mktemp("reranker"), QUERY), 2)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    for name, text in TEXTS.items():
        made.library.write(f"{name}.txt", text)
    made.update()
    yield made
    made.close()


def searcher_of(shelf: Shelf, reranker: Reranker | None) -> Searcher:
    catalog = shelf.library.catalog
    return Searcher(catalog.finder, catalog.near, shelf.vectors, shelf.embedder, reranker)


def names(reply: wire.SearchReply) -> list[str]:
    return [Path(hit.path).stem for hit in reply.hits]


def test_what_reads_better_comes_first(shelf: Shelf, model: OnnxReranker) -> None:
    plain = searcher_of(shelf, None).search(QUERY, 10)
    counting = Counting(model)
    read = searcher_of(shelf, counting).search(QUERY, 10, explain=True)
    assert names(plain)[0] == "short"
    assert names(read) == READ
    ((query, passages),) = counting.asked
    assert query == QUERY
    assert sorted(passages) == sorted(TEXTS.values())
    # Scores still fall, and still are what their parts add up to.
    assert [hit.score for hit in read.hits] == [hit.score for hit in plain.hits]
    for hit in read.hits:
        assert hit.why is not None
        assert hit.why.relevance is not None
        parts = hit.why.named + hit.why.worded + hit.why.meant + hit.why.reranked
        assert hit.score == pytest.approx(parts, abs=1e-3)
    why = read.hits[0].why
    assert why is not None
    assert why.relevance == 6  # landlord twice, flat four times
    assert why.reranked > 0
    assert "its passage has the relevance 6.00" in why.sentence
    assert why.sentence.endswith(f"reranking {why.reranked:+.2f}.")


def test_nothing_is_told_where_nothing_was_read(shelf: Shelf) -> None:
    (first, *_) = searcher_of(shelf, None).search(QUERY, 10, explain=True).hits
    assert first.why is not None
    assert (first.why.relevance, first.why.reranked) == (None, 0)
    assert "reranking" not in first.why.sentence


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (QUERY, "typing"),
        (QUERY, "words"),
        (QUERY, "meaning"),
        ("landlord", "all"),
        ('"landlord lets" flat', "all"),
        ("type:text", "all"),
        ("", "all"),
    ],
)
def test_other_searches_are_left_as_they_are(
    shelf: Shelf, model: OnnxReranker, text: str, by: Method
) -> None:
    counting = Counting(model)
    found = searcher_of(shelf, counting).search(text, 10, by=by)
    assert names(found) == names(searcher_of(shelf, None).search(text, 10, by=by))
    assert counting.asked == []
    assert not may_rerank(parse(text), by)


def test_another_order_and_counts_ask_for_nothing(shelf: Shelf, model: OnnxReranker) -> None:
    counting = Counting(model)
    searcher = searcher_of(shelf, counting)
    plain = searcher_of(shelf, None)
    assert names(searcher.search(QUERY, 10, sort="size")) == ["long", "other", "short"]
    assert searcher.facets(QUERY) == plain.facets(QUERY)
    assert searcher.allowed(QUERY) == plain.allowed(QUERY)
    assert counting.asked == []


def test_pages_and_the_same_query_read_once(shelf: Shelf, model: OnnxReranker) -> None:
    counting = Counting(model)
    searcher = searcher_of(shelf, counting)
    pages = [searcher.search(QUERY, 1, offset) for offset in range(3)]
    assert [names(page) for page in pages] == [["long"], ["short"], ["other"]]
    assert names(searcher.search(QUERY, 10)) == READ
    assert len(counting.asked) == 1
    shelf.library.write("fourth.txt", "landlord landlord landlord landlord flat")
    shelf.update()
    assert "fourth" in names(searcher.search(QUERY, 10))
    assert len(counting.asked) == 2


def test_a_file_that_is_called_so_stays_ahead(shelf: Shelf, model: OnnxReranker) -> None:
    shelf.library.write("landlord flat.txt", "Call her on Monday.")
    shelf.library.write("landlord flat keys.txt", "The kitten sleeps.")
    shelf.update()
    counting = Counting(model)
    found = names(searcher_of(shelf, counting).search(QUERY, 10))
    assert sorted(found[:2]) == ["landlord flat", "landlord flat keys"]
    assert found[:2] == names(searcher_of(shelf, None).search(QUERY, 10))[:2]
    assert found[2:] == READ
    ((_, passages),) = counting.asked
    assert len(passages) == 3


def test_one_passage_or_none_has_no_other_to_pass(shelf: Shelf, model: OnnxReranker) -> None:
    counting = Counting(model)
    searcher = searcher_of(shelf, counting)
    assert names(searcher.search("rained kitchen zebra", 10, by="all")) == ["long"]
    assert names(searcher.search("walrus zebra", 10)) == []
    assert counting.asked == []


def test_only_the_first_are_read(shelf: Shelf, model: OnnxReranker) -> None:
    for number in range(MOST + 5):
        shelf.library.write(f"n{number}.txt", f"{TEXTS['short']} Note {number}. " + "So. " * number)
    shelf.update()
    counting = Counting(model)
    found = searcher_of(shelf, counting).search(QUERY, 50, explain=True)
    plain = searcher_of(shelf, None).search(QUERY, 50)
    assert [len(passages) for _, passages in counting.asked] == [MOST]
    assert names(found)[MOST:] == names(plain)[MOST:]
    assert [hit.why is not None and hit.why.relevance is not None for hit in found.hits] == [
        place < MOST for place in range(len(found.hits))
    ]


def test_what_there_was_no_time_for_keeps_its_place(shelf: Shelf, model: OnnxReranker) -> None:
    plain = names(searcher_of(shelf, None).search(QUERY, 10))
    for most in (0, 1):
        assert names(searcher_of(shelf, Counting(model, most)).search(QUERY, 10)) == plain
    some = names(searcher_of(shelf, Counting(model, 2)).search(QUERY, 10))
    assert some[2] == plain[2]


def group(file_id: int, score: float) -> Group:
    place = Place(file_id, file_id, 0, f"{file_id}.txt", b"", "text", 1, 10)
    return Group(place, chunk=file_id, found_by=["words"], worded=score)


def test_the_new_order_weighs_both() -> None:
    groups = [group(1, 0.5), group(2, 0.4), group(3, 0.3), group(4, 0.1)]

    def order(places: Sequence[int], relevance: Sequence[float]) -> list[int]:
        after = reordered(groups, places, relevance)
        assert [one.score for one in after] == pytest.approx([one.score for one in groups])
        return [one.file_id for one in after]

    assert order([0, 1, 2, 3], [0.0, 9.0, 2.0, 3.0]) == [2, 1, 3, 4]
    assert order([0, 1, 2, 3], [-4.0, -4.0, -4.0, -4.0]) == [1, 2, 3, 4]
    assert order([0, 2], [-8.0, 1.0]) == [1, 2, 3, 4]  # each is the best of one: as it was
    assert order([1, 2, 3], [1.0, 5.0, 1.0]) == [1, 3, 2, 4]
    assert order([], []) == [1, 2, 3, 4]
    assert groups[0].relevance is None  # what is remembered is not changed
