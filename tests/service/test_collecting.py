"""Smart, mixed and nested collections, as the service tells them of a real catalog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from concierge.core.errors import MissingError, MisusedError
from concierge.core.searching import Held
from concierge.core.wire import (
    CollectionChange,
    CollectionRequest,
    CollectRequest,
    CollectSaved,
    FilesRequest,
    ItemNote,
    JournalRequest,
    SaveRequest,
)
from concierge.search.hybrid import Searcher
from concierge.service.order.collecting import Collected
from tests.store.conftest import Library


class Desk:
    """A library with five files, and its collections."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.searcher = Searcher(library.catalog.finder, library.catalog.near, None, None)
        self.changes: list[str] = []
        self.collected = Collected(
            library.catalog,
            self.searcher,
            lambda: self.changes.append("labels"),
            lambda: self.changes.append("saved"),
        )
        for name, text in {
            "rent.txt": "The rent is due in May.",
            "rent high.md": "The rent is high.",
            "oak.txt": "An oak is a tree.",
            "larch.txt": "A larch is a tree.",
            "roof.txt": "The roof leaks.",
        }.items():
            library.write(name, text)
        library.update()

    def ids(self, *names: str) -> list[int]:
        return [self.library.id_of(self.library.files / name) for name in names]

    def undo(self) -> None:
        journal = self.library.catalog.journal
        journal.turn(journal.find(JournalRequest(), back=True).id, back=True)

    def make(self, name: str, query: str = "", files: Sequence[str] = ()) -> None:
        self.collected.create(CollectionRequest(name=name, query=query))
        if files:
            self.put(name, *files)

    def put(self, name: str, *files: str, dry_run: bool = False) -> list[int]:
        wanted = CollectRequest(name=name, file_ids=self.ids(*files), dry_run=dry_run)
        return self.collected.add(wanted).file_ids

    def take(self, name: str, *files: str, dry_run: bool = False) -> list[int]:
        wanted = CollectRequest(name=name, file_ids=self.ids(*files), dry_run=dry_run)
        return self.collected.remove(wanted).file_ids

    def names(self, collection: str) -> list[str]:
        return [Path(one.path).name for one in self.collected.files(collection).files]

    def found(self, query: str) -> set[str]:
        return {Path(hit.path).name for hit in self.searcher.search(query, 50).hits}


@pytest.fixture
def desk(library: Library) -> Desk:
    return Desk(library)


def test_a_smart_collection_is_what_its_query_finds_to_the_letter(desk: Desk) -> None:
    desk.make("Rents", "rent")
    assert desk.found("collection:rents") == {"rent.txt", "rent high.md"}
    assert desk.found("collection:rents type:text ext:txt") == {"rent.txt"}
    assert desk.found("collection:rents due") == {"rent.txt"}
    assert "rent.txt" not in desk.found("-collection:Rents tree OR roof OR rent")
    desk.library.write("rent 2025.txt", "Nothing of it.")
    desk.library.update()
    assert "rent 2025.txt" in desk.found("collection:rents")
    assert desk.collected.find("Rents").files == 3
    (desk.library.files / "rent.txt").unlink()
    desk.library.update()
    assert desk.collected.find("Rents").files == 2


def test_a_question_can_be_asked_of_a_smart_collection(desk: Desk) -> None:
    desk.make("House", "rent", ["roof.txt"])
    near = desk.library.catalog.near
    files = near.contents_within(desk.searcher.allowed("collection:house")).values()
    assert sorted(files) == sorted(desk.ids("rent.txt", "rent high.md", "roof.txt"))


def test_a_mixed_one_keeps_what_is_put_in_and_left_out_by_hand(desk: Desk) -> None:
    desk.make("House", "rent", ["roof.txt"])
    assert desk.put("House", "rent.txt", "oak.txt") == desk.ids("oak.txt")
    assert desk.names("House")[:2] == ["roof.txt", "oak.txt"]
    assert desk.take("House", "rent.txt", "larch.txt", dry_run=True) == desk.ids("rent.txt")
    assert set(desk.names("House")) == {"roof.txt", "oak.txt", "rent.txt", "rent high.md"}
    assert desk.take("House", "rent.txt", "oak.txt") == desk.ids("oak.txt", "rent.txt")
    assert desk.found("collection:House") == {"roof.txt", "rent high.md"}
    assert desk.put("House", "rent.txt") == desk.ids("rent.txt")
    page = desk.collected.files("House")
    assert {Path(one.path).name: one.by_hand for one in page.files} == {
        "roof.txt": True,
        "rent.txt": False,
        "rent high.md": False,
    }
    assert desk.searcher.listed("collection:House", 1, 1)[0] in [
        desk.ids("rent.txt"),
        desk.ids("rent high.md"),
    ]


def test_a_preview_tells_how_many_files_there_would_be(desk: Desk) -> None:
    asked = CollectionRequest(name="Rents", query="rent", dry_run=True)
    assert desk.collected.create(asked).files == 2
    assert desk.collected.all().collections == []
    desk.make("House", "rent", ["roof.txt"])
    desk.take("House", "rent.txt")
    for query, files in (("tree", 3), ("rent", 2), ("rent OR roof", 2), ("", 1)):
        wanted = CollectionChange(name="house", query=query, dry_run=True)
        assert desk.collected.change(wanted).collection.files == files
        desk.collected.change(wanted.model_copy(update={"dry_run": False}))
        assert desk.collected.find("House").files == files
    wanted = CollectionChange(name="house", new_name="Home", dry_run=True)
    assert desk.collected.change(wanted).collection == desk.collected.find("House").model_copy(
        update={"name": "Home"}
    )


def test_a_parent_shows_what_is_below_it(desk: Desk) -> None:
    desk.make("Home/Trees", "tree")
    desk.make("Home/Papers", files=["rent.txt", "roof.txt"])
    desk.put("Home", "rent.txt")
    assert [(one.name, one.files) for one in desk.collected.all().collections] == [
        ("Home", 4),
        ("Home/Papers", 2),
        ("Home/Trees", 2),
    ]
    assert desk.names("Home")[:2] == ["rent.txt", "roof.txt"]
    assert desk.found("collection:home") == {"rent.txt", "roof.txt", "oak.txt", "larch.txt"}


def test_another_name_is_followed_by_those_below_and_by_queries(desk: Desk) -> None:
    desk.make("Home/Trees", "tree")
    desk.make("Some", 'collection:"home/trees" (oak OR -collection:HOME)')
    desk.library.catalog.saved.create(
        SaveRequest(name="Told", query="collection:Home rent"), Held([], 0)
    )
    wanted = CollectionChange(name="home", new_name="Old / House", dry_run=True)
    told = desk.collected.change(wanted)
    assert [(one.name, one.new_name) for one in told.renamed] == [
        ("Home", "Old/House"),
        ("Home/Trees", "Old/House/Trees"),
    ]
    assert told.queries == ["Some", "Told"]
    assert [one.name for one in desk.collected.all().collections] == ["Home", "Home/Trees", "Some"]
    desk.collected.change(wanted.model_copy(update={"dry_run": False}))
    assert desk.collected.find("Some").query == (
        "collection:Old/House/Trees oak OR -collection:Old/House"
    )
    assert desk.library.catalog.saved.query_of("Told") == "collection:Old/House rent"
    assert desk.found("collection:Some") == {"oak.txt"}
    assert desk.changes[-2:] == ["saved", "labels"]


def test_a_circle_is_refused_and_told(desk: Desk) -> None:
    desk.make("A", "oak")
    desk.make("B", "collection:A OR larch")
    with pytest.raises(MisusedError, match="part of itself"):
        desk.collected.change(CollectionChange(name="A", query="collection:B"))
    # A new name may close one as well; then each is what it is without the other.
    desk.make("C", "collection:D OR roof")
    desk.make("D", "tree")
    desk.library.catalog.collections.change(
        CollectionChange(name="D", query="collection:C OR oak"), lambda query, _names: query
    )
    assert desk.found("collection:D") == {"roof.txt", "oak.txt"}
    assert "part of itself" in desk.collected.find("D").problem
    (term,) = desk.searcher.search("collection:D", 5).understood
    assert "“D” would be a part of itself, by “C”" in term.problem


def test_what_is_deleted_can_be_made_again(desk: Desk) -> None:
    desk.make("Home/Trees", "tree", ["roof.txt", "rent.txt"])
    desk.take("Home/Trees", "oak.txt")
    roof, rent = desk.ids("roof.txt", "rent.txt")
    desk.collected.note(ItemNote(name="home/trees", file_id=roof, note=" leaks \n a lot "))
    desk.collected.change(
        CollectionChange(name="Home/Trees", note="All trees", pinned=True, cover=rent)
    )
    before = desk.collected.all(), desk.collected.files("Home")
    preview = desk.collected.delete("Home", dry_run=True)
    assert (desk.collected.all(), desk.collected.files("Home")) == before
    lost = desk.collected.delete("home")
    assert lost == preview
    assert lost.collections[1].left_out == desk.ids("oak.txt")
    assert desk.collected.all().collections == []
    desk.undo()
    assert (desk.collected.all(), desk.collected.files("Home")) == before
    assert before[1].files[0].note == "leaks \n a lot"
    assert desk.collected.find("Home/Trees").cover == rent
    desk.collected.change(CollectionChange(name="Home/Trees", cover=0))
    assert desk.collected.find("Home/Trees").cover is None


def test_a_saved_search_becomes_a_smart_collection(desk: Desk) -> None:
    saved = desk.library.catalog.saved
    saved.create(SaveRequest(name="Rents", query="rent"), Held([], 0))
    saved.create(SaveRequest(name="Trees", query="tree", tells=True), Held([], 0))
    assert desk.collected.collect(CollectSaved(name="rents", dry_run=True)).files == 2
    assert desk.collected.collect(CollectSaved(name="rents")).files == 2
    assert desk.collected.collect(CollectSaved(name="Trees")).query == "tree"
    assert [(one.name, one.query) for one in saved.all()] == [("Trees", "collection:Trees")]
    saved.create(SaveRequest(name="rents", query="roof"), Held([], 0))
    with pytest.raises(MisusedError, match="a collection Rents already"):
        desk.collected.collect(CollectSaved(name="rents"))


def test_what_cannot_be_is_refused(desk: Desk) -> None:
    desk.make("Rents", "rent")
    for name, query in (("New", "()"), ("Rents", "roof"), ("/", "rent")):
        with pytest.raises(MisusedError):
            desk.make(name, query)
    with pytest.raises(MissingError, match="no such file"):
        desk.collected.change(CollectionChange(name="Rents", cover=999_999))
    with pytest.raises(MissingError, match="no collection Bills"):
        desk.collected.note(ItemNote(name="Bills", file_id=1, note="x"))
    assert [one.name for one in desk.collected.all().collections] == ["Rents"]


def counted(desk: Desk, query: str = "") -> dict[str, int]:
    return {one.value: one.files for one in desk.searcher.facets(query).collections}


def test_facets_count_smart_mixed_and_nested_collections(desk: Desk) -> None:
    desk.make("Home", files=["roof.txt"])
    desk.make("Home/Rents", "rent", ["oak.txt"])
    desk.make("Trees", "tree OR collection:home/rents")
    desk.take("Trees", "larch.txt")
    everything = {"Home": 4, "Home/Rents": 3, "Trees": 3}
    assert counted(desk) == everything
    assert counted(desk, "ext:md") == {"Home": 1, "Home/Rents": 1, "Trees": 1}
    assert counted(desk, "roof") == {"Home": 1}
    assert {one.name: one.files for one in desk.collected.all().collections} == everything
    for name, files in everything.items():
        assert len(desk.found(f'collection:"{name}"')) == files
    (desk.library.files / "rent.txt").unlink()
    desk.library.update()
    assert counted(desk) == {"Home": 3, "Home/Rents": 2, "Trees": 2}


def test_has_collection_knows_what_queries_find(desk: Desk) -> None:
    desk.make("Rents", "rent", ["roof.txt"])
    desk.take("Rents", "rent high.md")
    assert desk.found("has:collection") == {"rent.txt", "roof.txt"}
    assert desk.found("-has:collection ext:txt") == {"oak.txt", "larch.txt"}
    assert desk.found("has:collection,tag") == {"rent.txt", "roof.txt"}
    assert desk.found("has:collection OR oak") == {"rent.txt", "roof.txt", "oak.txt"}


def test_within_a_collection_any_means_any_other(desk: Desk) -> None:
    desk.make("Rents", "rent")
    desk.make("Rest", "-has:collection", ["rent.txt"])
    assert desk.collected.find("Rest").problem == ""
    rest = {"oak.txt", "larch.txt", "roof.txt", "rent.txt"}
    assert desk.found("collection:rest") == rest
    assert counted(desk) == {"Rents": 2, "Rest": 4}


def test_the_collections_of_a_file_are_all_that_hold_it(desk: Desk) -> None:
    desk.make("Rents", "rent", ["roof.txt"])
    desk.make("Home/Trees", "tree")
    desk.make("Open", "is:opened")
    ids = desk.ids("rent.txt", "roof.txt", "oak.txt")
    wanted = FilesRequest(file_ids=ids)
    assert desk.collected.of_files(wanted).names == {
        ids[0]: ["Rents"],
        ids[1]: ["Rents"],
        ids[2]: ["Home/Trees"],
    }
    assert counted(desk) == {"Rents": 3, "Home": 2, "Home/Trees": 2}
    desk.library.catalog.past.note_opened(ids[1], keep=True)
    assert desk.collected.of_files(wanted).names[ids[1]] == ["Open", "Rents"]
    assert counted(desk)["Open"] == 1
