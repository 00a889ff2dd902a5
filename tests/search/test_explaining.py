"""Why a file was found, and the passages of one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.index.embedding import OnnxEmbedder
from concierge.models import catalog
from concierge.search.hybrid import Searcher
from concierge.search.inside import SENTENCED, Inside
from concierge.search.language.query import parse
from tests.search.shelf import RealShelf
from tests.search.test_near import BREAD, GARAGE, LEASE


@pytest.fixture(scope="module")
def embedder(prepared_models: Path) -> OnnxEmbedder:
    return OnnxEmbedder(prepared_models / catalog.EMBEDDING.name, threads=2)


@pytest.fixture
def shelf(tmp_path: Path, embedder: OnnxEmbedder) -> Iterator[RealShelf]:
    made = RealShelf(tmp_path, embedder)
    yield made
    made.close()


def why(shelf: RealShelf, query: str, name: str) -> tuple[wire.Hit, wire.Why]:
    searcher = Searcher(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    hits = searcher.search(query, 20, explain=True).hits
    hit = next(one for one in hits if Path(one.path).name == name)
    assert hit.why is not None
    return hit, hit.why


def test_nobody_who_did_not_ask_is_told_why(shelf: RealShelf) -> None:
    shelf.write(lease=LEASE)
    searcher = Searcher(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    assert searcher.search("rent", 5).hits[0].why is None
    assert searcher.search("rent", 5, explain=True).hits[0].why is not None
    assert searcher.search("rent", 5).hits[0].why is None
    assert searcher.search("type:text", 5, explain=True).hits[0].why is None


def test_words_are_told_in_all_their_forms(shelf: RealShelf) -> None:
    shelf.write(house="\n\n".join([GARAGE * 20, LEASE]), bread=BREAD)
    hit, told = why(shelf, "rents repair submarine", "house.txt")
    assert told.words == ["rents", "repair"]
    assert told.missing == ["submarine"]
    assert told.share == pytest.approx(2 / 3, abs=1e-4)
    assert told.passage is not None
    assert told.passage > 1
    assert told.bm25 is not None
    assert told.bm25 > 0
    assert (told.in_name, told.in_folder, told.named) == ([], [], 0)
    assert "“rents” and “repair” stand in its passage" in told.sentence
    assert hit.score == pytest.approx(told.named + told.worded + told.meant, abs=1e-3)


def test_meaning_is_told_by_its_cosine(shelf: RealShelf) -> None:
    shelf.write(bread=BREAD, garage=GARAGE)
    hit, told = why(shelf, "baking a loaf", "bread.txt")
    assert "meaning" in hit.found_by
    assert told.cosine is not None
    assert 0.2 < told.cosine < 1
    assert 0 < told.meant <= 0.5
    assert f"(cosine {told.cosine:.2f})" in told.sentence
    only = why(shelf, "automobile workshop", "garage.txt")[1]
    assert (only.words, only.bm25, only.worded) == ([], None, 0)
    assert only.missing == ["automobile", "workshop"]


def test_names_and_folders_are_told(shelf: RealShelf) -> None:
    shelf.library.write("Münster/Lease 2024.txt", BREAD)
    shelf.update()
    hit, told = why(shelf, "lease munster", "Lease 2024.txt")
    assert hit.found_by[0] in ("name", "folder")
    assert (told.in_name, told.in_folder) == (["lease"], ["munster"])
    assert told.named > 0
    assert told.sentence.startswith("“lease” stands in its name; “munster” stands in the name of")


# ---------------------------------------------------------------- passages of one file


def inside(shelf: RealShelf, name: str, query: str, limit: int = 10) -> wire.PassagesReply:
    looking = Inside(shelf.near, shelf.vectors, shelf.embedder)
    return looking.passages(shelf.id(name), parse(query), limit)


def test_all_passages_that_match_the_best_first(shelf: RealShelf) -> None:
    filler = "Nothing is said here of anything at all, for a long while. " * 15
    shelf.write(
        a="\n\n".join([LEASE, filler, "The walrus pays rent.", filler, BREAD, filler]), b=LEASE
    )
    reply = inside(shelf, "a.txt", "walrus rent")
    assert reply.total >= 2
    assert [one.score for one in reply.passages] == sorted(
        (one.score for one in reply.passages), reverse=True
    )
    first = reply.passages[0]
    assert "walrus" in first.snippet
    assert {first.snippet[a:b] for a, b in first.highlights} == {"walrus", "rent"}
    whole = (shelf.library.files / "a.txt").read_text(encoding="utf-8")
    assert "walrus" in whole[first.start : first.end]
    assert first.locator
    assert len(inside(shelf, "a.txt", "walrus rent", 1).passages) == 1


def test_a_passage_without_the_words_begins_with_the_nearest_sentence(shelf: RealShelf) -> None:
    text = "Nobody came to visit. We bake our own loaf of wheat every day. It rained again."
    shelf.write(a=text, b=BREAD)
    (passage,) = inside(shelf, "a.txt", "home-made breads").passages
    assert passage.found_by == ["meaning"]
    assert passage.sentence is not None
    start, end = passage.sentence
    assert passage.snippet[start:end] == "We bake our own loaf of wheat every day."
    assert passage.snippet.startswith("…We bake")
    assert passage.highlights == []


def test_hits_by_meaning_show_the_nearest_sentence_when_that_is_asked_for(shelf: RealShelf) -> None:
    text = "Nobody came to visit. We bake our own loaf of wheat every day. It rained again."
    shelf.write(a=text, b=LEASE + " We bake.")
    searcher = Searcher(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    (plain,) = searcher.search("home-made breads", 5).hits
    assert plain.sentence is None
    assert plain.snippet == text
    (hit,) = searcher.search("home-made breads", 5, sentences=True).hits
    assert hit.sentence is not None
    assert hit.snippet[slice(*hit.sentence)] == "We bake our own loaf of wheat every day."
    worded = searcher.search("bake", 5, sentences=True).hits
    assert [one.sentence for one in worded] == [None, None]  # their words are marked
    assert all(one.highlights for one in worded)
    assert searcher.search("home-made breads", 5, by="words", sentences=True).hits == []


def test_only_the_first_are_looked_at_sentence_by_sentence(shelf: RealShelf) -> None:
    shelf.write(a="\n\n".join(f"{BREAD} Day {n} went by. " * 6 for n in range(SENTENCED + 2)))
    reply = inside(shelf, "a.txt", "loaves")
    assert reply.total > SENTENCED
    assert [one.sentence is not None for one in reply.passages] == [
        number < SENTENCED for number in range(len(reply.passages))
    ]


def test_without_a_model_words_alone_count(shelf: RealShelf) -> None:
    shelf.write(a=LEASE, empty="")
    plain = Inside(shelf.near, None, None)
    assert [
        one.found_by for one in plain.passages(shelf.id("a.txt"), parse("rent"), 5).passages
    ] == [["words"]]
    for name, query in (("a.txt", "type:text"), ("a.txt", "xylophone"), ("empty.txt", "rent")):
        assert plain.passages(shelf.id(name), parse(query), 5) == wire.PassagesReply()
    assert inside(shelf, "a.txt", '"rent is paid"').passages == []
    with pytest.raises(MissingError):
        plain.passages(10**9, parse("rent"), 5)
