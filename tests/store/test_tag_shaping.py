"""Other names of tags, notes, merging, splitting, previews, and lists given out and taken in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from concierge.core import tag_lists, wire
from concierge.core.errors import MissingError, MisusedError
from concierge.search.hybrid import Searcher
from concierge.store.catalog import Catalog
from tests.store.conftest import Library


@pytest.fixture
def ids(library: Library) -> list[int]:
    """Four files; their ids by name."""
    files = [library.write(f"{number}.txt", f"walrus {number}") for number in range(4)]
    library.update()
    return [library.id_of(file) for file in files]


def found(catalog: Catalog, query: str) -> set[int]:
    searcher = Searcher(catalog.finder, catalog.near, None, None)
    return {hit.file_id for hit in searcher.search(query, 9).hits}


def state(catalog: Catalog) -> str:
    """Return everything that is known of tags."""
    return catalog.tag_transfer.listed().model_dump_json()


def told(catalog: Catalog) -> dict[str, int]:
    return {tag.name: tag.files for tag in catalog.tags.all()}


# ------------------------------------------------------------------ other names and notes


def test_another_name_means_the_tag(library: Library, ids: list[int]) -> None:
    catalog = library.catalog
    catalog.tags.assign("invoice/acme", ids[:1])
    assert catalog.tag_aliases.add("Invoice", " Bill ").aliases == ["Bill"]
    assert catalog.tags.assign("BILL", ids[1:2]) == ids[1:2]
    assert catalog.tags.assign("bill/Globex", ids[2:3]) == ids[2:3]
    assert told(catalog) == {"invoice": 1, "invoice/acme": 1, "invoice/Globex": 1}
    assert found(catalog, "tag:bill") == set(ids[:3])
    assert found(catalog, "tag:bill/acme") == {ids[0]}
    assert found(catalog, "-tag:bill") == {ids[3]}
    assert catalog.tags.create("bill").name == "invoice"
    assert catalog.finder.suggested("tag", "bi", 9) == [("Bill", 1)]
    assert catalog.tag_aliases.remove("bill", "BILL").aliases == []
    assert found(catalog, "tag:bill") == set()
    with pytest.raises(MissingError, match="no other name"):
        catalog.tag_aliases.remove("invoice", "bill")


def test_a_name_means_one_tag_only(library: Library) -> None:
    catalog = library.catalog
    for name in ("invoice", "letter"):
        catalog.tags.create(name)
    catalog.tag_aliases.add("invoice", "bill")
    with pytest.raises(MisusedError, match="There is a tag letter already"):
        catalog.tag_aliases.add("invoice", "Letter")
    with pytest.raises(MisusedError, match="another name of the tag invoice"):
        catalog.tag_aliases.add("letter", "bill")
    with pytest.raises(MisusedError, match="another name of the tag invoice"):
        catalog.tags.change("letter", "Bill")
    # Its own other name may become its name.
    assert catalog.tags.change("invoice", "Bill").name == "Bill"
    assert catalog.tags.find("bill").aliases == []


def test_a_note_stays_on_a_tag(library: Library) -> None:
    tags = library.catalog.tags
    tags.create("tax")
    assert (
        tags.change("tax", note=" Keep ten years.\nAsk Ann. ").note == "Keep ten years.\nAsk Ann."
    )
    assert tags.change("tax", "taxes", "#112233").note == "Keep ten years.\nAsk Ann."
    assert tags.change("taxes", note="").note == ""
    with pytest.raises(MisusedError, match="too long"):
        tags.change("taxes", note="x" * 10_001)


# ------------------------------------------------------------------ merging and splitting


def test_a_tag_goes_into_another_with_those_below_it(library: Library, ids: list[int]) -> None:
    catalog = library.catalog
    catalog.tags.assign("bill", ids[:2])
    catalog.tags.assign("bill/acme", ids[1:3])
    catalog.tags.assign("bill/new", ids[3:])
    catalog.tags.assign("invoice/ACME", ids[2:])
    catalog.tags.change("bill", colour="#112233", note="old")
    catalog.tags.change("invoice", colour="#445566", note="mine")
    wanted = wire.MergeRequest(name="bill", into="invoice", keeps_name=True)
    before = state(catalog)
    preview = catalog.tag_surgery.merge(wanted.model_copy(update={"dry_run": True}))
    assert state(catalog) == before
    plan = catalog.tag_surgery.merge(wanted)
    assert plan == preview
    assert plan.files == 4
    assert [(one.name, one.becomes, one.files, one.united) for one in plan.steps] == [
        ("bill", "invoice", 2, True),
        ("bill/acme", "invoice/ACME", 2, True),
        ("bill/new", "invoice/new", 1, False),
    ]
    assert plan.steps[0].colour == "#112233"
    assert told(catalog) == {"invoice": 2, "invoice/ACME": 3, "invoice/new": 1}
    invoice = catalog.tags.find("bill")
    assert (invoice.name, invoice.colour, invoice.note) == ("invoice", "#445566", "mine\n\nold")


def test_a_child_goes_into_its_parent(library: Library, ids: list[int]) -> None:
    catalog = library.catalog
    catalog.tags.assign("a/a", ids[:1])
    catalog.tags.assign("a/a/a", ids[1:2])
    catalog.tag_surgery.merge(wire.MergeRequest(name="a/a", into="a"))
    assert told(catalog) == {"a": 1, "a/a": 1}
    for into in ("a", "a/a"):
        with pytest.raises(MisusedError, match="cannot be merged into"):
            catalog.tag_surgery.merge(wire.MergeRequest(name="a", into=into))
    with pytest.raises(MissingError, match="no tag b"):
        catalog.tag_surgery.merge(wire.MergeRequest(name="a", into="b"))


@pytest.mark.parametrize("keeps", [False, True])
def test_some_files_of_a_tag_get_another(library: Library, ids: list[int], keeps: bool) -> None:
    catalog = library.catalog
    catalog.tags.assign("letter", ids[:3])
    wanted = wire.SplitRequest(name="letter", new_name="letter/ann", keeps=keeps, dry_run=True)
    preview = catalog.tag_surgery.split(wanted, ids[1:])
    assert told(catalog) == {"letter": 3}
    assert (
        catalog.tag_surgery.split(wanted.model_copy(update={"dry_run": False}), ids[1:]) == preview
    )
    assert (preview.files, preview.steps[0].united) == (2, False)
    assert told(catalog) == {"letter": 3 if keeps else 1, "letter/ann": 2}
    with pytest.raises(MisusedError, match="same tag"):
        catalog.tag_surgery.split(wire.SplitRequest(name="letter", new_name="LETTER"), ids)


def test_a_dry_run_changes_nothing(library: Library, ids: list[int]) -> None:
    tags = library.catalog.tags
    tags.assign("work/acme", ids[:2])
    before = state(library.catalog)
    steps = tags.change("work", "job/old", dry_run=True).steps
    assert [(one.name, one.becomes) for one in steps] == [
        ("work", "job/old"),
        ("work/acme", "job/old/acme"),
    ]
    assert tags.delete("work", dry_run=True).names == ["work", "work/acme"]
    assert tags.assign("new", ids, dry_run=True) == sorted(ids)
    assert set(tags.remove("work/acme", ids, dry_run=True)) == set(ids[:2])
    with pytest.raises(MissingError):
        tags.delete("nothing", dry_run=True)
    assert state(library.catalog) == before


# ------------------------------------------------------------------ lists


AWKWARD = ['a,b "c"', "=1+1", "work/acme", "'quoted", "Straße; x|y"]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_list_comes_back_as_it_was(
    library: Library, ids: list[int], form: wire.ListFormat
) -> None:
    catalog = library.catalog
    for number, name in enumerate(AWKWARD):
        catalog.tags.assign(name, ids[: 1 + number % 4])
    catalog.tags.change("work", colour="#112233", note="ours")
    catalog.tag_aliases.add("work", "job")
    catalog.folder_tags.put("home", [bytes(library.files)], inherited=False)
    before = catalog.tag_transfer.listed()
    text = tag_lists.written(before, form)
    for name in ("work", *AWKWARD, "home"):
        if name in told(catalog):
            catalog.tags.delete(name)
    reply = catalog.tag_transfer.take_in(tag_lists.read(text, form))
    now = catalog.tag_transfer.listed()
    assert now.files == before.files
    assert (reply.files, reply.unknown) == (4, [])
    if form == "json":
        assert now == before
        assert reply.folders == 1


def test_what_is_not_in_the_index_is_told(library: Library, ids: list[int]) -> None:
    catalog = library.catalog
    rows = [str(library.files / "0.txt"), "/nowhere/x.txt", str(library.files / "." / "1.txt")]
    given = wire.TagList(files=[wire.TaggedFile(path=path, tags=["a", "", "b"]) for path in rows])
    preview = catalog.tag_transfer.take_in(given, dry_run=True)
    assert told(catalog) == {}
    reply = catalog.tag_transfer.take_in(given)
    assert reply == preview
    assert (reply.files, reply.given, reply.made) == (2, {"a": 2, "b": 2}, ["a", "b"])
    assert (reply.unknown, reply.unknown_total) == (["/nowhere/x.txt"], 1)
    assert len(reply.refused) == 1
    assert catalog.tag_transfer.take_in(given).files == 0


@pytest.mark.parametrize("text", ["", "name,tags\r\n", 'path,tags\r\n"x'])
def test_what_is_no_list_in_csv_is_refused(text: str) -> None:
    with pytest.raises(MisusedError, match="list"):
        tag_lists.read(text, "csv")


@pytest.mark.parametrize("text", ["", "[]", json.dumps({"files": [{"path": 1}]})])
def test_what_is_no_list_in_json_is_refused(text: str) -> None:
    with pytest.raises(MisusedError, match="no list"):
        tag_lists.read(text, "json")


def test_a_list_is_read_out_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "tags.CSV"
    file.write_text('Tags,more,Path\n"a, b",x,/f/1\n', encoding="utf-8-sig")
    assert tag_lists.from_file(file).files == [wire.TaggedFile(path="/f/1", tags=["a", "b"])]
    file.write_bytes(b"path,tags\n\xff,a")
    with pytest.raises(MisusedError, match="UTF-8"):
        tag_lists.from_file(file)
    with pytest.raises(MisusedError, match="format"):
        tag_lists.from_file(tmp_path / "tags.txt")
