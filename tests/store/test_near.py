"""Windows of a text, samples of passages, and vectors near to vectors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from concierge.core.errors import BugError, MissingError
from concierge.core.filters import only_files
from concierge.core.wording import Wording, plain
from concierge.store.meaning.vectors import ChromaVectors
from tests.store.conftest import KEY, Library

SIZE = 24


@pytest.fixture
def vectors(tmp_path: Path) -> Iterator[ChromaVectors]:
    made = ChromaVectors(tmp_path / "vectors", "model", SIZE, KEY)
    yield made
    made.close()


def drawn(count: int, seed: int = 1) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((count, SIZE)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


# ---------------------------------------------------------------- vectors


def test_the_mean_of_stored_vectors_is_that_of_the_originals(vectors: ChromaVectors) -> None:
    rows = drawn(300)
    vectors.add(range(1, 301), rows)
    mean = rows[:5].mean(axis=0)
    expected = vectors.score(mean, range(1, 301))[:20]
    found = vectors.near_to([1, 2, 3, 4, 5, 999], 20)
    assert [one.id for one in found] == [one.id for one in expected]
    assert [one.score for one in found] == pytest.approx([o.score for o in expected], abs=1e-5)
    among = vectors.near_to([1, 2, 3, 4, 5], 20, [7, 8, 9, 10_000])
    assert {one.id for one in among} == {7, 8, 9}
    cosines = vectors.alike([1, 2, 3, 4, 5], {70: [7], 80: [8, 9], 1: [1, 2, 3, 4, 5], 9: [999]})
    assert cosines.keys() == {70, 80, 1}
    assert cosines[1] == pytest.approx(1.0, abs=1e-5)
    other = rows[7:9].mean(axis=0)
    angle = float(mean @ other / np.linalg.norm(mean) / np.linalg.norm(other))
    assert cosines[80] == pytest.approx(angle, abs=1e-5)


def test_nothing_is_near_to_nothing(vectors: ChromaVectors) -> None:
    assert vectors.near_to([], 5) == vectors.near_to([1], 5) == []
    vectors.add([1, 2], drawn(2))
    assert vectors.near_to([3], 5) == vectors.near_to([1], 0) == vectors.near_to([1], 5, []) == []
    assert vectors.alike([3], {1: [1]}) == {}
    assert vectors.alike([1], {}) == {}
    assert vectors.nearest_of(drawn(1)[0], [], 5) == []
    vectors.close()
    with pytest.raises(BugError):
        vectors.near_to([1], 5, [2])


def test_vectors_that_cancel_out_still_have_neighbours(vectors: ChromaVectors) -> None:
    row = drawn(1)
    vectors.add([1, 2, 3], np.concatenate([row, -row, drawn(1, 7)]))
    assert {one.id for one in vectors.near_to([1, 2], 3)} == {1, 2, 3}


def test_among_very_many_the_index_finds_the_same(vectors: ChromaVectors) -> None:
    rows = drawn(2600)
    vectors.add(range(2600), rows)
    query, wanted = drawn(1, 5)[0], [*range(2550), *range(50_000, 60_000)]
    expected = vectors.score(query, wanted)[:30]
    assert [one.id for one in vectors.nearest_of(query, wanted, 30)] == [o.id for o in expected]
    # A few chosen ones far away are found too.
    far = [one.id for one in vectors.score(query, range(2600))[-2100:]]
    assert vectors.nearest_of(query, far, 1)[0].id == far[0]


# ---------------------------------------------------------------- texts


def test_windows_of_a_text_are_the_text(library: Library) -> None:
    text = "\n\n".join(f"Paragraph {n} ü😀 " + "and so on " * (n % 60) for n in range(1500))
    file = library.write("long.txt", text)
    library.update()
    ledger, place = library.catalog.ledger, os.fsencode(file)
    whole = ledger.text(place)
    assert (whole.start, whole.total) == (0, len(whole.text))
    assert len(library.rows("SELECT 1 FROM content_text")) > 5
    for start, limit in [(0, 1), (0, None), (40_000, 500), (32_768, 40_000), (len(text) - 3, 99)]:
        part = ledger.text(place, start, limit)
        end = len(whole.text) if limit is None else start + limit
        assert part.text == whole.text[start:end]
        assert (part.start, part.total) == (start, whole.total)
        for a, b, _ in part.passages:
            assert a < start + len(part.text)
            assert b > start
        expected = [one for one in whole.passages if one[1] > start and one[0] < end]
        assert part.passages == expected
    joined = "".join(ledger.text(place, at, 7777).text for at in range(0, whole.total, 7777))
    assert joined == whole.text
    beyond = ledger.text(place, whole.total + 10**12, 10)
    assert (beyond.text, beyond.passages, beyond.total) == ("", [], whole.total)


def test_a_file_without_text_has_an_empty_window(library: Library) -> None:
    file = library.write("empty.txt", "")
    library.update()
    reply = library.catalog.ledger.text(os.fsencode(file), 5, 10)
    assert (reply.text, reply.start, reply.total) == ("", 5, 0)


def test_a_sample_is_spread_over_the_text(library: Library) -> None:
    library.write("long.txt", "\n\n".join("words " * 130 for _ in range(95)))
    library.write("short.txt", "words")
    library.update()
    (long, chunks), (short, _) = library.rows("SELECT id, chunks FROM content ORDER BY chunks DESC")
    every = library.catalog.near.passages_of([long])
    assert len(every) == chunks > 60
    found = library.catalog.near.sample([long, short, 10**9], 10)
    assert found.keys() == {long, short}
    assert 5 <= len(found[long]) <= 10
    assert found[long][0] == every[0]
    assert max(found[long]) > every[len(every) // 2]
    assert library.catalog.near.first_passages(long, 5) == found[short]


# ---------------------------------------------------------------- files


def test_only_files_that_are_there_are_chosen(library: Library) -> None:
    one, copy = library.write("one.txt", "same"), library.write("copy.txt", "same")
    gone = library.write("gone.txt", "other")
    os.utime(one, (10**9, 10**9))
    library.update()
    ids = [library.id_of(file) for file in (one, copy, gone)]
    gone.unlink()
    library.update()
    near = library.catalog.near
    assert list(near.contents_within([only_files(ids)]).values()) == [ids[1]]
    assert list(near.contents_within([only_files(ids[:1])]).values()) == [ids[0]]
    assert near.contents_within([only_files([])]) == {}
    content = near.neighbour(ids[0]).content_id
    assert near.copies(content or 0, 10) == [ids[1], ids[0]]
    assert near.neighbour(ids[2]).name == "gone.txt"
    with pytest.raises(MissingError):
        near.neighbour(10**9)


def test_words_are_ranked_among_the_chosen_only(library: Library) -> None:
    for number in range(30):
        library.write(f"{number}.txt", "walrus " * (number + 1) + f"and number {number}")
    library.update()
    ids = [library.id_of(library.files / f"{number}.txt") for number in (3, 7)]
    contents = list(library.catalog.near.contents_within([only_files(ids)]))
    near = library.catalog.near
    found = near.words_within(plain(["walrus", "nowhere"]), contents, 10)
    assert len(found) == 2
    assert found[0].score >= found[1].score > 0
    assert near.words_within((Wording("..."), Wording('"', "phrase")), contents, 10) == []
    phrase = (Wording("number 7", "phrase"),)
    assert near.words_within(phrase, contents, 10)[0].id in near.passages_of(contents)
    assert near.words_within(plain(["walrus"]), [], 10) == []
