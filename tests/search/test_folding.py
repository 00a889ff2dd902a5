"""Copies and versions are one hit; what may be something else never is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.family import may_bear_mark, numbers
from concierge.index.embedding import OnnxEmbedder
from concierge.models import catalog
from concierge.search.hybrid import Searcher
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


def write(shelf: RealShelf, **texts: str) -> None:
    """Write files of which each is newer than those before it."""
    for age, (name, text) in enumerate(texts.items()):
        file = shelf.library.write(name, text)
        os.utime(file, (1_700_000_000 + age * 1000,) * 2)
    shelf.update()


def search(shelf: RealShelf, text: str, **more: object) -> wire.SearchReply:
    searcher = Searcher(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    return searcher.search(text, 50, **more)  # type: ignore[arg-type]


def folded(shelf: RealShelf, text: str) -> dict[str, list[str]]:
    """Return the names of the hits, each with the versions it stands for."""
    hits = search(shelf, text).hits
    return {name_of(hit): [Path(one.path).name for one in hit.versions] for hit in hits}


def name_of(hit: wire.Hit) -> str:
    return Path(hit.path).name


def test_versions_are_one_hit_the_newest_first(shelf: RealShelf) -> None:
    write(
        shelf,
        **{
            "lease.txt": LEASE,
            "bread.txt": BREAD,
            "lease v2.txt": LEASE + " Pets are allowed.",
            "lease final.txt": LEASE + " Pets are allowed. Signed in May.",
        },
    )
    reply = search(shelf, "notice period")
    (hit,) = reply.hits
    assert name_of(hit) == "lease final.txt"
    assert "notice period" in hit.snippet
    assert [Path(one.path).name for one in hit.versions] == ["lease v2.txt", "lease.txt"]
    assert (hit.version_count, hit.copies) == (2, 0)
    assert (reply.total, reply.versions) == (1, 2)
    every = search(shelf, "notice period", fold=False)
    assert (every.total, every.versions) == (3, 0)
    assert {name_of(one) for one in every.hits} == {"lease.txt", "lease v2.txt", "lease final.txt"}
    assert all(one.versions == [] for one in every.hits)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Invoice 2024-01.txt", "Invoice 2024-02.txt"),
        ("statement.txt", "statement (1).txt"),  # another month's, downloaded from one page
        ("statement (1).txt", "statement (2).txt"),
        ("tax final 2023.txt", "tax final 2024.txt"),
        ("letter 1.txt", "letter 2.txt"),
        ("lease.txt", "contract final.txt"),
        ("lease v1.txt", "lease v2.md"),
        ("a/lease v1.txt", "b/lease v2.txt"),
        ("v1.txt", "final.txt"),
    ],
)
def test_what_may_be_something_else_stays_apart(shelf: RealShelf, one: str, other: str) -> None:
    write(shelf, **{one: LEASE, other: LEASE + " Signed in May."})
    assert search(shelf, "notice period").total == 2


def test_the_same_name_with_another_text_stays_apart(shelf: RealShelf) -> None:
    write(shelf, **{"note.txt": LEASE, "note v2.txt": GARAGE, "note final.txt": LEASE + " Fin."})
    assert folded(shelf, "note") == {"note final.txt": ["note.txt"], "note v2.txt": []}


def test_without_vectors_versions_stay_apart(shelf: RealShelf) -> None:
    write(shelf, **{"lease.txt": LEASE, "lease v2.txt": LEASE + " Pets are allowed."})
    words = Searcher(shelf.finder, shelf.near, None, None)
    assert words.search("notice period", 9).total == 2
    assert search(shelf, "notice period", by="words").total == 1


def test_the_version_that_was_named_stands_for_the_others(shelf: RealShelf) -> None:
    write(shelf, **{"lease v1.txt": LEASE, "lease v2.txt": LEASE + " It begins with v1, in May."})
    assert folded(shelf, "lease v1") == {"lease v1.txt": ["lease v2.txt"]}
    assert folded(shelf, "lease v2") == {"lease v2.txt": ["lease v1.txt"]}
    assert folded(shelf, "lease") == {"lease v2.txt": ["lease v1.txt"]}


def test_a_version_that_lacks_the_words_is_not_put_before_one_that_has_them(
    shelf: RealShelf,
) -> None:
    write(
        shelf,
        **{
            "lease.txt": LEASE + " The kiosk is included.",
            "lease v2.txt": LEASE + " The cellar is not.",
        },
    )
    first = search(shelf, '"kiosk is included"').hits[0]
    assert name_of(first) == "lease.txt"
    assert first.versions == []


def test_many_versions_are_counted_and_the_newest_named(shelf: RealShelf) -> None:
    write(shelf, **{f"lease v{n}.txt": f"{LEASE} Sheet {n}." for n in range(1, 9)})
    (hit,) = search(shelf, "notice period").hits
    assert name_of(hit) == "lease v8.txt"
    assert hit.version_count == 7
    assert [Path(one.path).name for one in hit.versions] == [
        f"lease v{n}.txt" for n in (7, 6, 5, 4, 3)
    ]


def test_copies_are_counted_where_they_may_be(shelf: RealShelf) -> None:
    for name in ("one/lease.txt", "two/lease.txt", "three/rent.txt", "four/x.txt"):
        shelf.library.write(name, LEASE)
    shelf.update()
    (hit,) = search(shelf, "notice period").hits
    assert hit.copies == 3
    assert search(shelf, "notice period in:one").hits[0].copies == 0
    by_name = search(shelf, "lease")
    assert [(name_of(one), one.copies) for one in by_name.hits] == [("lease.txt", 3)]
    each = search(shelf, "lease", fold=False)
    assert [(name_of(one), one.copies) for one in each.hits] == [("lease.txt", 2)] * 2
    (shelf.library.files / "four" / "x.txt").unlink()
    shelf.update()
    assert search(shelf, "notice period").hits[0].copies == 2
    assert [one.copies for one in search(shelf, "type:text").hits] == [0, 0, 0]


def test_empty_files_are_no_copies_of_one_another(shelf: RealShelf) -> None:
    for name in ("one/marker.txt", "two/marker.txt"):
        shelf.library.write(name, "")
    shelf.update()
    assert [(name_of(one), one.copies) for one in search(shelf, "marker").hits] == [
        ("marker.txt", 0)
    ] * 2


def test_counts_are_of_the_hits_that_are_shown(shelf: RealShelf) -> None:
    write(shelf, **{"lease.txt": LEASE, "lease v2.txt": LEASE + " Pets.", "bread.txt": BREAD})
    searcher = Searcher(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    for fold in (True, False):
        for by in ("all", "words", "meaning"):
            shown = searcher.search("lease dough", 9, by=by, fold=fold)
            counted = searcher.facets("lease dough", by, fold=fold)
            assert sum(one.files for one in counted.kinds) == shown.total
    assert searcher.facets("lease").kinds[0].files == 1
    assert len(searcher.allowed("lease")[-1].ids or ()) == 2  # a question may use all of them


def test_a_folded_result_can_be_sorted_and_paged(shelf: RealShelf) -> None:
    write(
        shelf,
        **{"a lease.txt": LEASE, "a lease v2.txt": LEASE + " Pets.", "b lease.txt": LEASE + " No."},
    )
    by_name = search(shelf, "notice period", sort="name")
    assert [name_of(one) for one in by_name.hits] == ["a lease v2.txt", "b lease.txt"]
    assert by_name.hits[0].version_count == 1
    second = search(shelf, "notice period", sort="name", offset=1)
    assert [name_of(one) for one in second.hits] == ["b lease.txt"]


def test_numbers_tell_files_apart() -> None:
    assert numbers("report v2.docx") == ()
    assert numbers("report (1).docx") == ("(1)",)
    assert numbers("minutes 2024-05.mp3") == ("2024", "05")
    assert numbers("12") == ("12",)


@pytest.mark.parametrize(
    "name",
    ["Copy of x.doc", "x FINAL.doc", "x_v2.doc", "entwurf x.txt", "xv3.txt", "x rev 2.txt"],
)
def test_a_mark_is_never_passed_over(name: str) -> None:
    assert may_bear_mark(name)
