"""Hybrid search over a real catalog and a real vector store."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from concierge.core import wire
from concierge.core.cosines import MINILM
from concierge.core.filters import Method
from concierge.core.records import Stage
from concierge.search.hybrid import Searcher
from concierge.store.meaning.vectors import ChromaVectors
from tests.store.conftest import KEY, Library

# What a meaning is here: words of one line stand for the same.
TOPICS = (
    ("dwelling", "apartment", "flat", "lease", "rent", "landlord"),
    ("feline", "cat", "kitten", "purr"),
    ("vehicle", "car", "engine", "wheel"),
)
SIZE = 32


class TopicEmbedder:
    """Puts texts of one topic near each other; the same text always at the same place."""

    model = "topics"
    dimensions = SIZE
    scale = MINILM

    def embed_query(self, query: str) -> NDArray[np.float32]:
        return self.embed([query])[0]

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([self._one(text) for text in texts])

    def _one(self, text: str) -> NDArray[np.float32]:
        noise = np.random.default_rng(zlib.crc32(text.encode())).standard_normal(SIZE) * 0.02
        vector = noise.astype(np.float32)
        for place, topic in enumerate(TOPICS):
            vector[place] += sum(text.casefold().count(word) for word in topic)
        return vector / np.float32(np.linalg.norm(vector))


class Shelf:
    """A library with its vectors and a searcher."""

    def __init__(self, folder: Path) -> None:
        files = folder / "files"
        files.mkdir()
        self.library = Library(folder / "catalog.db", files)
        self.embedder = TopicEmbedder()
        self.vectors = ChromaVectors(folder / "vectors", "topics", SIZE, KEY)
        self.searcher = Searcher(
            self.library.catalog.finder, self.library.catalog.near, self.vectors, self.embedder
        )

    def update(self) -> None:
        self.library.update()
        contents = self.library.catalog.contents
        while tasks := self.library.catalog.queue.claim(Stage.MEANING, 50):
            for task in tasks:
                passages = contents.passages(task.subject)
                if passages.ids:
                    self.vectors.add(passages.ids, self.embedder.embed(passages.texts))
                contents.mark_embedded([passages])
            self.library.catalog.queue.release(tasks)

    def search(self, text: str, limit: int = 20, offset: int = 0) -> wire.SearchReply:
        return self.searcher.search(text, limit, offset)

    def names(self, text: str) -> list[str]:
        return [Path(hit.path).name for hit in self.search(text).hits]

    def close(self) -> None:
        self.vectors.close()
        self.library.catalog.close()


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.close()


@pytest.fixture
def filled(shelf: Shelf) -> Shelf:
    shelf.library.write("agreement.txt", "The landlord lets the flat for a monthly rent.")
    shelf.library.write("pets.txt", "The kitten likes to purr.")
    shelf.library.write("garage.md", "# Garage\n\nThe engine and one wheel of the car are gone.")
    shelf.library.write("cat.csv", "city,people\nParis,2000000\n")
    shelf.update()
    return shelf


def hit(reply: wire.SearchReply, name: str) -> wire.Hit:
    return next(hit for hit in reply.hits if Path(hit.path).name == name)


def test_an_empty_index(shelf: Shelf) -> None:
    for text in ("walrus", '"walrus"', "", "..."):
        reply = shelf.search(text)
        assert (reply.total, reply.hits, reply.next_offset) == (0, [], None)
        assert reply.query == text
    assert shelf.searcher.passages("walrus", 4) == []


def test_each_way_of_finding_is_told(filled: Shelf) -> None:
    assert hit(filled.search("agreement"), "agreement.txt").found_by == ["name"]
    both = hit(filled.search("rent"), "agreement.txt")
    assert both.found_by == ["words", "meaning"]
    meaning = hit(filled.search("dwelling"), "agreement.txt")
    assert meaning.found_by == ["meaning"]
    assert meaning.highlights == []
    assert meaning.snippet == "The landlord lets the flat for a monthly rent."
    named = hit(filled.search("cat"), "cat.csv")
    assert "name" in named.found_by
    assert set(filled.names("cat")) >= {"cat.csv", "pets.txt"}


def test_words_alone_and_meaning_alone(filled: Shelf) -> None:
    ways: tuple[Method, ...] = ("words", "meaning")
    for by in ways:
        reply = filled.searcher.search("rent", 20, by=by)
        assert hit(reply, "agreement.txt").found_by == [by]
        assert not reply.partial
    assert filled.searcher.search("dwelling", 20, by="words").total == 0
    named = hit(filled.searcher.search("agreement", 20, by="words"), "agreement.txt")
    assert named.found_by == ["name"]
    assert filled.searcher.search("agreement type:text", 20, by="words").total == 1


def test_the_query_says_by_what_is_searched(filled: Shelf) -> None:
    assert filled.names("dwelling by:words") == []
    assert hit(filled.search("dwelling by:meaning"), "agreement.txt").found_by == ["meaning"]
    assert hit(filled.search("rent by:words"), "agreement.txt").found_by == ["words"]
    wanted = filled.searcher.search("rent by:anything", 20, by="words")
    assert hit(wanted, "agreement.txt").found_by == ["words", "meaning"]
    assert filled.searcher.facets("dwelling").kinds
    assert not filled.searcher.facets("dwelling by:words").kinds


def test_while_typing_words_are_searched_and_more_may_follow(filled: Shelf) -> None:
    reply = filled.searcher.search("rent", 20, by="typing")
    assert hit(reply, "agreement.txt").found_by == ["words"]
    assert reply.partial
    for text in ("type:text", "", "..."):
        assert not filled.searcher.search(text, 20, by="typing").partial
    assert not filled.search("rent").partial


def test_what_is_found_more_ways_comes_first(filled: Shelf) -> None:
    filled.library.write("flat.txt", "A flat.")
    filled.update()
    assert filled.names("flat")[0] == "flat.txt"
    assert hit(filled.search("flat"), "flat.txt").found_by == ["name", "words", "meaning"]


def test_of_equals_the_word_beats_the_meaning(shelf: Shelf) -> None:
    word = shelf.library.write("word.txt", "dwelling" + " cat" * 20)
    meaning = shelf.library.write("meaning.txt", "The landlord lets the flat.")
    os.utime(word, (1e9, 1e9))
    os.utime(meaning, (2e9, 2e9))  # newer, which decides only between true equals
    shelf.update()
    reply = shelf.search("dwelling")
    assert hit(reply, "word.txt").score == hit(reply, "meaning.txt").score
    assert [Path(found.path).name for found in reply.hits] == ["word.txt", "meaning.txt"]


def test_a_hit_says_all_that_is_shown(filled: Shelf) -> None:
    found = hit(filled.search("wheels"), "garage.md")
    file = filled.library.files / "garage.md"
    assert found.path == str(file)
    assert found.size == file.stat().st_size
    assert found.locator["line"] == 1
    assert [found.snippet[start:end] for start, end in found.highlights] == ["wheel"]
    assert found.modified.startswith("20")
    assert found.score > 0


def test_a_phrase_wants_the_very_words(filled: Shelf) -> None:
    assert filled.names('"monthly rent"') == ["agreement.txt"]
    assert filled.names('"rent monthly"') == []
    assert hit(filled.search('"monthly rent"'), "agreement.txt").found_by == ["words"]
    assert filled.names('dwelling "kitten likes"') == ["pets.txt"]  # a word is but a wish


def test_nothing_near_means_nothing(filled: Shelf) -> None:
    assert filled.names("xylophone") == []


def test_copies_are_one_hit_unless_named(filled: Shelf) -> None:
    for number in range(3):
        filled.library.write(f"copy {number}/agreement {number}.txt", "The otter likes fish.")
    os.utime(filled.library.files / "copy 1" / "agreement 1.txt", (2_000_000_000,) * 2)
    filled.update()
    assert filled.names("otter") == ["agreement 1.txt"]  # the newest place
    reply = filled.search("otter")
    assert reply.total == 1
    details = filled.library.catalog.ledger.file(reply.hits[0].file_id)
    assert len(details.same_content) == 2


def test_the_copy_whose_name_was_asked_for_stands_for_all(filled: Shelf) -> None:
    for name in ("zebra.txt", "otter notes.txt", "quagga.txt"):
        filled.library.write(name, "The otter likes fish.")
    filled.update()
    first = filled.search("otter").hits[0]
    assert Path(first.path).name == "otter notes.txt"
    assert first.found_by[:2] == ["name", "words"]
    assert filled.search("otter").total == 1


def test_long_files_are_one_hit_by_their_best_passage(filled: Shelf) -> None:
    filler = "\n\n".join(f"Paragraph {number} says little. " * 8 for number in range(60))
    filled.library.write("long.txt", f"{filler}\n\nThe otter otter otter.\n\n{filler}")
    filled.update()
    reply = filled.search("otter")
    assert [Path(hit.path).name for hit in reply.hits] == ["long.txt"]
    assert "otter" in reply.hits[0].snippet
    assert int(reply.hits[0].locator["line"]) > 50


@pytest.mark.parametrize("size", [1, 7, 50])
def test_pages_are_complete_and_do_not_overlap(shelf: Shelf, size: int) -> None:
    for number in range(30):
        shelf.library.write(f"{number}.txt", f"walrus {number} " + "cat " * (number % 4))
        os.utime(shelf.library.files / f"{number}.txt", (1_700_000_000,) * 2)
    shelf.update()
    whole = [hit.path for hit in shelf.search("walrus cat", 100).hits]
    assert len(whole) == 30
    paged: list[str] = []
    offset: int | None = 0
    while offset is not None:
        reply = shelf.search("walrus cat", size, offset)
        assert reply.total == 30
        assert len(reply.hits) <= size
        paged += [hit.path for hit in reply.hits]
        offset = reply.next_offset
    assert paged == whole
    assert shelf.search("walrus cat", 10, 1000).hits == []


def test_without_vectors_words_still_work(filled: Shelf) -> None:
    for searcher in (
        Searcher(filled.library.catalog.finder, filled.library.catalog.near, None, None),
        Searcher(filled.library.catalog.finder, filled.library.catalog.near, filled.vectors, None),
    ):
        assert searcher.search("rent", 10).total == 1
        assert searcher.search("dwelling", 10).total == 0


def test_vectors_of_forgotten_passages_are_no_hits(filled: Shelf) -> None:
    identity = filled.library.id_of(filled.library.files / "agreement.txt")
    filled.library.catalog.places.forget_files([identity])
    assert filled.names("dwelling") == []
    assert filled.searcher.passages("dwelling", 4) == []


def test_passages_for_a_question(filled: Shelf) -> None:
    pairs = filled.searcher.passages("What does the landlord want for the dwelling?", 2)
    assert 1 <= len(pairs) <= 2
    file, chunk = pairs[0]
    assert Path(os.fsdecode(file.path)).name == "agreement.txt"
    assert chunk.text == "The landlord lets the flat for a monthly rent."
    assert file.content_id == chunk.content_id


@pytest.mark.parametrize(
    "text", ['"', "*", "NEAR(", "-rent", "^", "a:b", "\x00", "x" * 10_000, "\ud800"]
)
def test_whatever_is_typed_is_answered(filled: Shelf, text: str) -> None:
    assert filled.search(text).total >= 0
    assert filled.search(f"rent {text}").query == f"rent {text}"


def test_the_last_word_is_the_beginning_of_one_until_it_is_a_word(filled: Shelf) -> None:
    for by in ("typing", "all", "words"):
        reply = filled.searcher.search("agreement landl", 20, by=by)
        found = hit(reply, "agreement.txt")
        assert "words" in found.found_by
        first, last = found.highlights[0]
        assert found.snippet[first:last] == "landlord"
        assert [term.kind for term in reply.understood] == ["word", "prefix"]
        assert reply.understood[1].meaning.endswith("begins with “landl”.")
        assert not reply.suggestion
    assert filled.searcher.search("landl ", 20, by="words").total == 0  # it is at its end
    assert filled.searcher.search('"landl"', 20, by="words").total == 0
    why = filled.searcher.why("landl", found.file_id)
    assert why.words == ["landl"]
