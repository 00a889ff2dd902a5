"""Tags of folders: which files have them, also of files that come, move and go."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.search.hybrid import Searcher
from concierge.store.catalog import Catalog
from concierge.store.mending import recovery
from tests.store.conftest import KEY, Library


@pytest.fixture
def tax(library: Library) -> Path:
    """A folder of two files, one of them deeper, beside another file; it carries a tag."""
    for name in ("tax/a.txt", "tax/2024/b.txt", "taxi.txt"):
        library.write(name, f"walrus {name}")
    library.update()
    library.catalog.folder_tags.put("work/tax", [os.fsencode(library.files / "tax")])
    return library.files / "tax"


def found(library: Library, query: str) -> list[str]:
    catalog = library.catalog
    searcher = Searcher(catalog.finder, catalog.near, None, None)
    return sorted(Path(hit.path).name for hit in searcher.search(query, 50).hits)


def heirs(catalog: Catalog) -> list[tuple[bytes, str]]:
    with catalog._database.read() as connection:
        rows = connection.execute(
            "SELECT path, name FROM heir JOIN folder ON folder.id = folder_id"
            " JOIN tag ON tag.id = tag_id ORDER BY path, name"
        )
        return [(row[0], row[1]) for row in rows]


def test_files_below_a_folder_have_its_tag(library: Library, tax: Path) -> None:
    assert found(library, "tag:work") == ["a.txt", "b.txt"]
    assert found(library, "-tag:work/tax") == ["taxi.txt"]
    assert found(library, "is:tagged has:tag") == ["a.txt", "b.txt"]
    assert found(library, "is:untagged") == ["taxi.txt"]
    told = {tag.name: (tag.files, tag.total, tag.folders) for tag in library.catalog.tags.all()}
    assert told == {"work": (0, 2, 0), "work/tax": (0, 2, 1)}
    assert library.catalog.tags.find("work").total == 2


def test_it_is_told_who_carries_a_tag(library: Library, tax: Path) -> None:
    catalog = library.catalog
    one, two = library.id_of(tax / "a.txt"), library.id_of(tax / "2024" / "b.txt")
    catalog.folder_tags.put("work/tax", [os.fsencode(tax / "2024")])
    catalog.tags.assign("work/tax", [one])
    near = wire.TaggedFolder(path=str(tax / "2024"), tag="work/tax", inherited=True)
    far = near.model_copy(update={"path": str(tax)})
    # The first carries it as well, and keeps that of the folder when its own goes.
    assert catalog.folder_tags.of_files([one, two]) == {one: [far], two: [near]}
    assert catalog.ledger.file(two).inherited_tags == [near]
    assert catalog.tags.of_files([one, two]) == {one: ["work/tax"]}
    # Who carries a tag and inherits it, or inherits it twice, counts once.
    assert catalog.tags.find("work").total == 2
    searcher = Searcher(catalog.finder, catalog.near, None, None)
    for query in ("", "tag:work", "walrus"):
        assert [(c.value, c.files) for c in searcher.facets(query).tags] == [("work/tax", 2)]
    assert {hit.path: hit.tags for hit in searcher.search("b.txt", 1).hits} == {
        str(tax / "2024" / "b.txt"): ["work/tax"]
    }


def test_a_tag_that_is_not_inherited_stays_on_the_folder(library: Library, tax: Path) -> None:
    folders = library.catalog.folder_tags
    place = os.fsencode(tax)
    assert folders.put("work/tax", [place]) == []
    assert folders.put("work/tax", [place], inherited=False, dry_run=True) == [place]
    assert found(library, "tag:work") == ["a.txt", "b.txt"]
    assert folders.put("work/tax", [place], inherited=False) == [place]
    assert found(library, "tag:work") == []
    assert [(one.path, one.inherited) for one in folders.all()] == [(str(tax), False)]
    assert folders.take("work/tax", [place], dry_run=True) == [place]
    assert folders.take("work/tax", [place, b"/x"]) == [place]
    assert folders.all() == []


def test_new_files_have_the_tag_and_those_that_leave_do_not(library: Library, tax: Path) -> None:
    library.write("tax/new/deep/c.txt", "walrus c")
    library.write("d.txt", "walrus d")
    library.update()
    assert found(library, "tag:work") == ["a.txt", "b.txt", "c.txt"]
    (tax / "a.txt").rename(library.files / "a.txt")
    (library.files / "d.txt").rename(tax / "new" / "d.txt")
    library.update()
    assert found(library, "tag:work") == ["b.txt", "c.txt", "d.txt"]
    shutil.rmtree(tax / "new")
    library.update()
    assert found(library, "tag:work") == ["b.txt"]


@pytest.mark.parametrize("place", ["duties", "old/tax"])
def test_the_tag_goes_along_with_its_folder(library: Library, tax: Path, place: str) -> None:
    now = library.files / place
    now.parent.mkdir(exist_ok=True)
    tax.rename(now)
    library.update()
    assert [one.path for one in library.catalog.folder_tags.all()] == [str(now)]
    assert found(library, "tag:work") == ["a.txt", "b.txt"]
    library.write(f"{place}/c.txt", "walrus c")
    library.update()
    assert found(library, "tag:work") == ["a.txt", "b.txt", "c.txt"]


def test_a_lost_file_keeps_no_tag_of_a_folder_that_went_on(library: Library, tax: Path) -> None:
    lost = library.id_of(tax / "a.txt")
    library.catalog.tags.assign("mine", [lost])
    (tax / "a.txt").unlink()
    library.update()
    tax.rename(library.files / "duties")
    library.update()
    assert found(library, "tag:work") == ["b.txt"]
    assert library.catalog.folder_tags.of_files([lost]) == {}
    (library.files / "duties").rename(tax)  # which the lost file keeps known
    library.update()
    assert found(library, "tag:work") == ["b.txt"]
    assert [one.path for one in library.catalog.folder_tags.all()] == [str(tax)]


def test_the_last_file_of_a_folder_does_not_take_the_tag_along(library: Library, tax: Path) -> None:
    library.write("other/z.txt", "walrus z")
    library.update()
    (tax / "a.txt").rename(library.files / "other" / "a.txt")
    shutil.rmtree(tax)
    library.update()
    assert [one.path for one in library.catalog.folder_tags.all()] == [str(tax)]
    assert found(library, "tag:work") == []


def test_a_deleted_tag_leaves_its_folders(library: Library, tax: Path) -> None:
    lost = library.catalog.tags.delete("work")
    assert (lost.files, lost.folders) == (2, 1)
    assert heirs(library.catalog) == []
    assert library.catalog.folder_tags.all() == []


def test_a_merged_tag_takes_its_folders_along(library: Library, tax: Path) -> None:
    catalog = library.catalog
    catalog.tags.create("duty")
    plan = catalog.tag_surgery.merge(wire.MergeRequest(name="work/tax", into="duty"))
    assert plan.steps[0].folders == 1
    assert found(library, "tag:duty") == ["a.txt", "b.txt"]


def test_what_is_forgotten_leaves_no_tags(library: Library, tax: Path) -> None:
    library.catalog.folder_tags.put("x", [os.fsencode(library.files)])
    library.catalog.folder_tags.forget(os.fsencode(tax))
    assert [one.path for one in library.catalog.folder_tags.all()] == [str(library.files)]
    assert found(library, "tag:x") == ["a.txt", "b.txt", "taxi.txt"]


def test_tags_of_folders_are_recovered(library: Library, tax: Path) -> None:
    library.catalog.tag_aliases.add("work", "job")
    library.catalog.tags.change("work", note="mine")
    before, inherited = library.catalog.tag_transfer.listed(), heirs(library.catalog)
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    assert library.catalog.tag_transfer.listed() == before
    assert heirs(library.catalog) == inherited
