"""Filters, orders and counts against what plain Python says of the same files."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from concierge.core.filters import Sort
from concierge.search import retrieval
from concierge.search.hybrid import Searcher
from concierge.store.filters import facets as facets_module
from concierge.store.filters import listing
from tests.search.test_hybrid import Shelf

WORDS = "rent landlord kitten purr engine wheel harbour winter".split()  # noqa: SIM905
KINDS = {"txt": "text", "md": "text", "csv": "spreadsheet", "py": "code", "html": "web"}
FOLDERS = ("House/Bills", "House/Garden", "Work", "Work/House", "Täx 2024")
FILES = 120


class Known:
    """A file as the test knows it."""

    def __init__(self, path: Path, file_id: int) -> None:
        self.path = path
        self.id = file_id
        stat = path.stat()
        self.size, self.modified = stat.st_size, stat.st_mtime_ns
        self.ext = path.suffix[1:].lower()
        self.kind = KINDS[self.ext]
        self.year = datetime.fromtimestamp(stat.st_mtime).astimezone().year
        self.tags: set[str] = set()
        self.text = path.read_text(encoding="utf-8")


class World:
    """A shelf with a library, and the same library in Python."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.searcher = shelf.searcher
        self.catalog = shelf.library.catalog
        chance = random.Random(7)
        paths = [self._write(number, chance) for number in range(FILES)]
        shelf.update()
        self.files = {file.id: file for file in (Known(p, shelf.library.id_of(p)) for p in paths)}
        for tag, share in (("work/acme", 0.2), ("work", 0.1), ("Bill", 0.3)):
            ids = [i for i in self.files if chance.random() < share]
            self.catalog.tags.assign(tag, ids)
            for i in ids:
                self.files[i].tags.add(tag)
        self.order = chance.sample(list(self.files), 30)
        self.catalog.collections.add("Tax 2024", self.order)

    def _write(self, number: int, chance: random.Random) -> Path:
        folder, ending = chance.choice(FOLDERS), chance.choice([*KINDS, "TXT"])
        text = " ".join(chance.choices(WORDS, k=chance.randint(3, 30)))
        if ending == "html":
            text = f'<html lang="{chance.choice(["de-AT", "de", "en"])}"><p>{text} {number}</p>'
        file = self.shelf.library.write(f"{folder}/{chance.choice(WORDS)} {number}.{ending}", text)
        at = datetime(chance.randint(2019, 2024), chance.randint(1, 12), 5).timestamp()  # noqa: DTZ001
        os.utime(file, (at, at + number))
        return file

    def those(self, fits: Callable[[Known], bool]) -> list[Known]:
        """Return files, the newest first."""
        return sorted(filter(fits, self.files.values()), key=lambda f: (-f.modified, -f.size))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    shelf = Shelf(tmp_path_factory.mktemp("world"))
    yield World(shelf)
    shelf.close()


@pytest.fixture(params=[4000, 0], ids=["few", "many"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the same looked up one by one, and read off indexes."""
    monkeypatch.setattr(listing, "FEW", request.param)
    monkeypatch.setattr(facets_module, "FEW", request.param)


def below(*parts: str) -> Callable[[Known], bool]:
    def fits(file: Known) -> bool:
        names = file.path.parent.parts
        return any(names[at : at + len(parts)] == parts for at in range(len(names)))

    return fits


QUERIES: dict[str, Callable[[Known], bool]] = {
    "": lambda _: True,
    "type:text": lambda f: f.kind == "text",
    "type:code,spreadsheet": lambda f: f.kind in ("code", "spreadsheet"),
    "type:code type:.csv": lambda f: f.ext in ("py", "csv"),
    "-type:text": lambda f: f.kind != "text",
    "ext:TXT": lambda f: f.ext == "txt",
    "-ext:txt -ext:.py": lambda f: f.ext not in ("txt", "py"),
    "tag:work": lambda f: bool(f.tags & {"work", "work/acme"}),
    "tag:Work/ACME": lambda f: "work/acme" in f.tags,
    "tag:bill tag:work": lambda f: "Bill" in f.tags and bool(f.tags & {"work", "work/acme"}),
    "-tag:bill": lambda f: "Bill" not in f.tags,
    "is:untagged": lambda f: not f.tags,
    "-is:untagged": lambda f: bool(f.tags),
    "is:tagged": lambda f: bool(f.tags),
    "is:untagged,failed": lambda f: not f.tags,
    "in:house": below("House"),
    "in:House/Bills": below("House", "Bills"),
    'in:"tax 2024"': below("Täx 2024"),
    "-in:house": lambda f: not below("House")(f),
    "in:house in:work": below("Work", "House"),
    "date:2021": lambda f: f.year == 2021,
    "date:2020..2021 date:2023": lambda f: f.year in (2020, 2021, 2023),
    "-date:2021..": lambda f: f.year < 2021,
    "type:text in:work -tag:bill date:2020..": lambda f: (
        f.kind == "text" and below("Work")(f) and "Bill" not in f.tags and f.year >= 2020
    ),
    "lang:de": lambda f: 'lang="de' in f.text,
    "-lang:de": lambda f: 'lang="de' not in f.text,
    "tag:nowhere": lambda _: False,
    "-tag:nowhere": lambda _: True,
    "is:failed": lambda _: False,
    "is:waiting": lambda _: False,
    "is:opened": lambda _: False,
    "is:excluded": lambda _: False,
}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("query", QUERIES)
def test_listing(world: World, query: str) -> None:
    wanted = world.those(QUERIES[query])
    reply = world.searcher.search(query, 200)
    assert [hit.file_id for hit in reply.hits] == [file.id for file in wanted]
    assert reply.total == len(wanted)
    assert reply.next_offset is None
    assert [hit.tags for hit in reply.hits] == [
        sorted(file.tags, key=str.casefold) for file in wanted
    ]
    pages = [world.searcher.search(query, 7, at).hits for at in range(0, len(wanted) + 7, 7)]
    assert [hit.file_id for page in pages for hit in page] == [file.id for file in wanted]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("query", ["", "type:text", "tag:work", "-in:house"])
def test_orders(world: World, query: str) -> None:
    wanted = world.those(QUERIES[query])
    by_name = sorted(wanted, key=lambda f: f.path.name.lower())
    found = world.searcher.search(query, 200, 0, "name").hits
    assert [hit.file_id for hit in found] == [file.id for file in by_name]
    found = world.searcher.search(query, 200, 0, "size").hits
    assert [hit.size for hit in found] == sorted((f.size for f in wanted), reverse=True)
    found = world.searcher.search(query, 200, 0, "position").hits  # there is none
    assert [hit.file_id for hit in found] == [file.id for file in wanted]


def test_a_collection_is_in_its_own_order(world: World) -> None:
    def found(query: str, **more: object) -> list[int]:
        hits = world.searcher.search(query, 200, **more).hits  # type: ignore[arg-type]
        return [hit.file_id for hit in hits]

    assert found('collection:"tax 2024"') == world.order
    text = [i for i in world.order if world.files[i].kind == "text"]
    assert found('type:text collection:"Tax 2024"') == text
    assert found('collection:"Tax 2024"', offset=5) == world.order[5:]
    newest = sorted(world.order, key=lambda i: (-world.files[i].modified, -world.files[i].size))
    assert found('collection:"Tax 2024"', sort="date") == newest
    assert not set(found('-collection:"Tax 2024"')) & set(world.order)
    of_words = found('rent collection:"Tax 2024"', sort="position")
    assert of_words == [i for i in world.order if i in set(of_words)]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("words", ["harbour winter", '"kitten purr"'])
def test_with_words_only_what_fits_is_found(world: World, query: str, words: str) -> None:
    fits = QUERIES[query]
    reply = world.searcher.search(f"{words} {query}", 200)
    found = [world.files[hit.file_id] for hit in reply.hits]
    assert all(map(fits, found))
    assert reply.total == len(found)
    # All of these are few enough for each way of finding, so none that fits may be missing.
    sought = words.strip('"').split()
    holding = [
        file
        for file in world.those(fits)
        if (
            words.strip('"') in file.text if '"' in words else set(sought) <= set(file.text.split())
        )
    ]
    assert {file.id for file in holding} <= {file.id for file in found}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("query", QUERIES)
def test_facets_count_the_whole_result(world: World, query: str) -> None:
    wanted = world.those(QUERIES[query])
    counted = world.searcher.facets(query)
    assert {one.value: one.files for one in counted.kinds} == Counter(f.kind for f in wanted)
    years = {int(one.value): one.files for one in counted.years}
    assert years == Counter(f.year for f in wanted)
    assert list(years) == sorted(years, reverse=True)
    assert {one.value: one.files for one in counted.tags} == Counter(
        tag for f in wanted for tag in f.tags
    )
    inside = {i for i in world.order if world.files[i] in wanted}
    assert [one.files for one in counted.collections] == ([len(inside)] if inside else [])
    german = sum('lang="de' in f.text for f in wanted)
    assert {one.value: one.files for one in counted.languages}.get("de", 0) == german
    assert sum(one.files for one in counted.folders) == len(wanted)


@pytest.mark.parametrize("query", ["", "type:text", "tag:bill", "rent", "rent -tag:bill"])
def test_each_count_is_what_its_term_finds(world: World, query: str) -> None:
    counted = world.searcher.facets(query)
    for name in type(counted).model_fields:
        for one in getattr(counted, name):
            if not one.term or query.startswith(one.term.partition(":")[0]):
                continue  # a second type or tag is another question
            narrowed = world.searcher.search(f"{query} {one.term}", 200)
            assert narrowed.understood[-1].problem == ""
            if query.startswith("rent"):
                assert narrowed.total >= one.files  # room for more of them
            elif name != "tags":
                assert narrowed.total == one.files


def test_words_in_another_order(world: World) -> None:
    by_rank = world.searcher.search("rent", 200)
    orders: dict[Sort, Callable[[Any], Any]] = {
        "date": lambda f: -f.modified,
        "name": lambda f: f.path.name.lower(),
        "size": lambda f: -f.size,
    }
    for sort, key in orders.items():
        reply = world.searcher.search("rent", 200, 0, sort)
        assert reply.total == by_rank.total
        keys = [key(world.files[hit.file_id]) for hit in reply.hits]
        assert keys == sorted(keys)
        assert {hit.file_id for hit in reply.hits} == {hit.file_id for hit in by_rank.hits}
        assert any(hit.snippet for hit in reply.hits)


def test_names_that_are_not_there_are_told(world: World) -> None:
    terms = world.searcher.search("in:nowhere tag:nowhere collection:nowhere rent", 5).understood
    assert [bool(term.problem) for term in terms] == [True, True, True, False]
    terms = world.searcher.search("in:work tag:bill", 5).understood
    assert [term.problem for term in terms] == ["", ""]


@pytest.mark.skipif(os.name != "posix", reason="paths are spelled otherwise")
def test_a_folder_by_its_path(world: World) -> None:
    folder = world.shelf.library.files / "House"
    wanted = world.those(below("House"))
    for path in (folder, f"{folder}/", folder.as_uri()):
        reply = world.searcher.search(f'in:"{path}"', 200)
        assert [hit.file_id for hit in reply.hits] == [
            file.id for file in wanted if folder in file.path.parents
        ]


def test_meaning_within_many_passages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [hit.file_id for hit in world.searcher.search("dwelling type:text", 200).hits]
    monkeypatch.setattr(retrieval, "_FEW_PASSAGES", 1)
    many = [hit.file_id for hit in world.searcher.search("dwelling type:text", 200).hits]
    assert few == many
    assert few
    assert all(world.files[i].kind == "text" for i in few)


def test_a_copy_is_found_where_it_is_allowed(shelf_of: Shelf) -> None:
    library = shelf_of.library
    library.write("one/lease.txt", "The landlord lets the flat.")
    library.write("two/lease.txt", "The landlord lets the flat.")
    shelf_of.update()
    for folder in ("one", "two"):
        (hit,) = shelf_of.search(f"landlord in:{folder}").hits
        assert Path(hit.path).parent.name == folder
        (passage,) = shelf_of.searcher.passages(f"landlord in:{folder}", 3)
        assert Path(os.fsdecode(passage[0].path)).parent.name == folder


def test_missing_files_stay_out(shelf_of: Shelf) -> None:
    library = shelf_of.library
    gone = library.write("gone.txt", "The landlord lets the flat.")
    library.write("here.txt", "The landlord sells the flat.")
    shelf_of.update()
    library.catalog.tags.assign("bill", [library.id_of(gone)])
    gone.unlink()
    library.scan()
    for query in ("", "type:text", "-tag:other", "landlord", "landlord type:text"):
        assert shelf_of.names(query) == ["here.txt"]
        assert [one.files for one in shelf_of.searcher.facets(query).kinds] == [1]
        assert shelf_of.searcher.facets(query).tags == []
    assert shelf_of.search("tag:bill").total == 0


@pytest.fixture
def shelf_of(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.close()


def test_files_similar_to_one(shelf_of: Shelf) -> None:
    library = shelf_of.library
    for name, text in {
        "House/lease.txt": "The landlord lets the flat for a monthly rent.",
        "House/offer.txt": "An apartment, its rent and its landlord.",
        "Work/lease.txt": "A kitten likes to purr.",
        "Work/cat.txt": "The cat and her kitten purr.",
    }.items():
        library.write(name, text)
    shelf_of.update()
    lease = library.files / "House" / "lease.txt"
    for named in (
        str(library.id_of(lease)),
        f'"{lease}"',
        f'"{lease.as_uri()}"',
        "house/lease.txt",
    ):
        assert shelf_of.names(f"similar:{named}") == ["offer.txt"]
    assert shelf_of.names("similar:Work/lease.txt ext:txt") == ["cat.txt"]
    assert set(shelf_of.names("-similar:work/lease.txt")) == {"lease.txt", "offer.txt"}
    assert shelf_of.names("(similar:cat.txt OR monthly) -kitten") == ["lease.txt"]
    reply = shelf_of.search("similar:nothing.txt")
    assert reply.total == 0
    assert reply.understood[0].problem == "The index holds no file “nothing.txt”."
    without = Searcher(library.catalog.finder, library.catalog.near, None, None)
    reply = without.search("similar:cat.txt", 5)
    assert (reply.total, reply.understood[0].problem) == (0, "No file is similar to “cat.txt”.")


def test_what_is_left_out_stays_out_of_meaning(filled_of: Shelf) -> None:
    assert filled_of.names("dwelling") == ["agreement.txt"]
    assert filled_of.names("dwelling -landlord") == []
    assert filled_of.names("dwelling -agreement") == []
    assert filled_of.names("dwelling -kitten") == ["agreement.txt"]
    assert filled_of.names("land* dwelling") == ["agreement.txt"]
    assert filled_of.names('"landlord flat"~1 dwelling') == []
    assert filled_of.names('"flat landlord"~2') == ["agreement.txt"]


def test_choices_are_wishes_and_meaning_joins(filled_of: Shelf) -> None:
    assert set(filled_of.names("purr OR landlord")) == {"agreement.txt", "pets.txt"}
    assert set(filled_of.names("agreement OR pets")) == {"agreement.txt", "pets.txt"}
    assert "agreement.txt" in filled_of.names("dwelling OR nonesuch")
    (first, *_) = filled_of.names("monthly (purr OR landlord)")
    assert first == "agreement.txt"


@pytest.fixture
def filled_of(shelf_of: Shelf) -> Shelf:
    shelf_of.library.write("agreement.txt", "The landlord lets the flat for a monthly rent.")
    shelf_of.library.write("pets.txt", "The kitten likes to purr.")
    shelf_of.update()
    return shelf_of


def test_what_the_index_of_words_cannot_hold_is_demanded_too(filled_of: Shelf) -> None:
    assert filled_of.names('landlord "♥♥♥"') == []
    filled_of.library.write("♥♥♥ letter.txt", "The landlord writes.")
    filled_of.update()
    assert filled_of.names('landlord "♥♥♥"') == ["♥♥♥ letter.txt"]
    assert filled_of.names('"landlord"~3') != []
