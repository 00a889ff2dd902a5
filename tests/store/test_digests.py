"""Summaries in the catalog: they live as long as the text that they sum up."""

from __future__ import annotations

from concierge.store.content.digests import DigestPoint
from tests.store.conftest import Library

POINTS = [DigestPoint("It is about words.", "some words", 1, 0)]


def content_of(library: Library, name: str) -> int:
    ((content,),) = library.rows(f"SELECT content_id FROM file WHERE name = '{name}'")
    return int(content)


def kept(library: Library) -> list[tuple[object, ...]]:
    return library.rows("SELECT maker FROM digest ORDER BY maker")


def test_a_summary_is_found_by_what_made_it(library: Library) -> None:
    library.write("a.txt")
    library.update()
    content = content_of(library, "a.txt")
    digests = library.catalog.digests
    assert digests.find(content, "chosen 1") is None
    digests.keep(content, "chosen 1", POINTS)
    assert digests.find(content, "chosen 1") == POINTS
    assert digests.find(content, "chosen 2") is None
    digests.keep(content, "chosen 1", [])
    assert digests.find(content, "chosen 1") == []
    assert len(kept(library)) == 1


def test_it_goes_with_the_text_when_the_file_is_forgotten(library: Library) -> None:
    file = library.write("a.txt")
    library.write("b.txt", "other words")
    library.update()
    for name in ("a.txt", "b.txt"):
        library.catalog.digests.keep(content_of(library, name), f"of {name}", POINTS)
    library.catalog.places.forget_files([library.id_of(file)])
    assert kept(library) == [("of b.txt",)]


def test_none_is_kept_of_a_text_that_is_gone(library: Library) -> None:
    library.catalog.digests.keep(12_345, "chosen 1", POINTS)
    assert kept(library) == []
