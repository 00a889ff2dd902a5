"""Collections: files put together by hand, in an order of their own."""

from __future__ import annotations

import pytest

from concierge.core.errors import MissingError, MisusedError
from concierge.core.wire import Collection, CollectionChange, JournalRequest
from concierge.search.hybrid import Searcher
from concierge.service.order.collecting import Collected
from concierge.store.order.collections import Collections
from tests.store.conftest import Library


@pytest.fixture
def collections(library: Library) -> Collections:
    return library.catalog.collections


@pytest.fixture
def ids(library: Library) -> list[int]:
    files = [library.write(f"{number}.txt", f"walrus {number}") for number in range(6)]
    library.update()
    return [library.id_of(file) for file in files]


def order(library: Library, name: str = "House") -> list[int]:
    return [file.file_id for file in shown(library).files(name).files]


def shown(library: Library) -> Collected:
    """Return what tells of collections as the service does, with stores and no models."""
    searcher = Searcher(library.catalog.finder, library.catalog.near, None, None)
    return Collected(library.catalog, searcher, lambda: None, lambda: None)


def rename(collections: Collections, name: str, new: str) -> Collection:
    wanted = CollectionChange(name=name, new_name=new)
    return collections.change(wanted, lambda query, _names: query).collection


def test_a_collection_is_made_and_renamed(collections: Collections, ids: list[int]) -> None:
    assert collections.create(" House ") == Collection(name="House")
    assert collections.create("HOUSE").name == "House"
    collections.add("Tax/2024", ids[:1])
    assert collections.all() == [
        Collection(name="House"),
        Collection(name="Tax"),
        Collection(name="Tax/2024", files=1),
    ]
    assert rename(collections, "house", "HOUSE").name == "HOUSE"
    assert rename(collections, "tax/2024", "Bills").files == 1
    with pytest.raises(MisusedError, match="a collection HOUSE already"):
        rename(collections, "Tax", "house")
    assert [one.name for one in collections.all()] == ["Bills", "HOUSE", "Tax"]


def test_files_keep_the_order_they_came_in(
    library: Library, collections: Collections, ids: list[int]
) -> None:
    assert collections.add("House", [ids[3], ids[0], ids[3], 999_999]) == [ids[3], ids[0]]
    assert collections.add("house", [ids[5], ids[0], ids[1]]) == [ids[5], ids[1]]
    assert order(library) == [ids[3], ids[0], ids[5], ids[1]]
    assert collections.remove("HOUSE", [ids[5], ids[3], ids[2]]) == [ids[3], ids[5]]
    assert order(library) == [ids[0], ids[1]]


@pytest.mark.parametrize(
    ("moving", "before", "expected"),
    [
        ([4], 1, [0, 4, 1, 2, 3]),
        ([3, 0], 2, [1, 3, 0, 2, 4]),
        ([0, 1], None, [2, 3, 4, 0, 1]),
        ([1, 2], 1, [0, 1, 2, 3, 4]),
        ([2, 1], 1, [0, 2, 1, 3, 4]),
        ([3, 4], 4, [0, 1, 2, 3, 4]),
        ([0], 5, [1, 2, 3, 4, 0]),
        ([5], 0, [0, 1, 2, 3, 4]),
        ([], 0, [0, 1, 2, 3, 4]),
    ],
)
def test_files_are_moved(
    library: Library,
    ids: list[int],
    moving: list[int],
    before: int | None,
    expected: list[int],
) -> None:
    collections = library.catalog.collections
    collections.add("House", ids[:5])
    collections.move("House", [ids[i] for i in moving], None if before is None else ids[before])
    assert order(library) == [ids[i] for i in expected]
    collections.add("House", ids)
    assert order(library) == [ids[i] for i in [*expected, 5]]


def test_a_deleted_collection_can_be_made_again(
    library: Library, collections: Collections, ids: list[int]
) -> None:
    collections.add("House", ids[::-1])
    collections.add("Other", ids)
    with library.catalog.journal.entry("collection.delete", {"name": "house"}):
        deleted = collections.delete("house")
    assert (deleted.files, deleted.collections[0].file_ids) == (6, ids[::-1])
    assert [one.name for one in collections.all()] == ["Other"]
    assert library.id_of(library.files / "0.txt") == ids[0]
    journal = library.catalog.journal
    journal.turn(journal.find(JournalRequest(), back=True).id, back=True)
    assert order(library) == ids[::-1]


def test_missing_files_are_left_out_and_come_back(
    library: Library, collections: Collections, ids: list[int]
) -> None:
    collections.add("House", ids)
    library.catalog.places.note_missing(ids[2:4])
    assert collections.all() == [Collection(name="House", files=4)]
    assert order(library) == [*ids[:2], *ids[4:]]
    library.update()
    assert order(library) == ids


def test_collections_are_told_with_files(collections: Collections, ids: list[int]) -> None:
    collections.add("b", ids[:2])
    collections.add("A", ids[:1])
    assert collections.of_files(ids) == {ids[0]: ["A", "b"], ids[1]: ["b"]}


def test_a_collection_that_is_not_there(collections: Collections) -> None:
    for call in (
        collections.find,
        collections.delete,
        lambda name: rename(collections, name, "b"),
        lambda name: collections.remove(name, [1]),
        lambda name: collections.move(name, [1], None),
    ):
        with pytest.raises(MissingError, match="no collection a"):
            call("a")
    with pytest.raises(MisusedError):
        collections.create("\n")
