"""Tags: their names, the files they hang on, and where these go."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from concierge.core.errors import DamagedError, MissingError, MisusedError
from concierge.core.records import Stage
from concierge.core.searching import Held
from concierge.core.wire import SaveRequest, Tag
from concierge.search.hybrid import Searcher
from concierge.store.catalog import Catalog
from concierge.store.database import connect
from concierge.store.disk.away import is_bare
from concierge.store.mending import recovery
from concierge.store.mending.upkeep import Findings
from concierge.store.tagging.tags import Tags
from tests.store.conftest import KEY, Library

PAGE = 4096


@pytest.fixture
def tags(library: Library) -> Tags:
    return library.catalog.tags


def files_of(library: Library, count: int = 4) -> list[int]:
    """Fill the library; return the ids of its files by name."""
    files = [library.write(f"{number}.txt", f"walrus {number}") for number in range(count)]
    library.update()
    return [library.id_of(file) for file in files]


def told(tags: Tags) -> dict[str, tuple[int, int]]:
    return {tag.name: (tag.files, tag.total) for tag in tags.all()}


# ------------------------------------------------------------------ names


def test_a_tag_is_made_with_its_parents(tags: Tags) -> None:
    assert tags.create(" work //  acme  corp ", "#C77700") == Tag(
        name="work/acme corp", colour="#c77700"
    )
    assert [tag.name for tag in tags.all()] == ["work", "work/acme corp"]
    assert tags.create("WORK/Acme Corp/x").name == "work/acme corp/x"
    assert tags.create("work", "").colour == ""
    assert tags.create("Work/ACME corp").colour == "#c77700"


def test_spellings_of_one_name_are_one_tag(tags: Tags) -> None:
    for name in ("Straße", "STRASSE", "strasse"):
        assert tags.create(name).name == "Straße"
    composed = "résumé"
    assert tags.create(unicodedata.normalize("NFD", composed)).name == composed
    assert tags.create(composed.upper()).name == composed
    assert len(tags.all()) == 2
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert tags.create(family).name == family


@pytest.mark.parametrize(
    "name",
    [
        "",
        " / ",
        '"',
        'a/" "',
        "\u200d",
        "a\x00b",
        "a\u202eb",
        "a\ud800b",
        "x" * 101,
        "/".join("abcdefghi"),
    ],
)
def test_what_cannot_be_a_name_is_refused(tags: Tags, name: str) -> None:
    with pytest.raises(MisusedError):
        tags.create(name)
    assert tags.all() == []


@pytest.mark.parametrize("name", ['the "big" one/a, b', '"x"', "x;y", "-x", "a:b", "Straße, 1"])
def test_a_tag_is_found_by_the_query_that_is_written_for_it(
    library: Library, tags: Tags, name: str
) -> None:
    (one, *_) = files_of(library)
    assert tags.create(name).name == name
    tags.assign(name, [one])
    tags.create("other")
    searcher = Searcher(library.catalog.finder, library.catalog.near, None, None)
    (count,) = [tag for tag in searcher.facets("").tags if tag.value == name]
    assert [hit.file_id for hit in searcher.search(count.term, 9).hits] == [one]
    with pytest.raises(MisusedError, match="already"):
        tags.change("other", name.replace('"', " "))


@pytest.mark.parametrize("colour", ["red", "#fff", "c77700", "#c7770g", "#c777001"])
def test_what_cannot_be_a_colour_is_refused(tags: Tags, colour: str) -> None:
    with pytest.raises(MisusedError, match="no colour"):
        tags.create("bill", colour)
    tags.create("bill", "#c77700")
    with pytest.raises(MisusedError, match="no colour"):
        tags.change("bill", "other", colour)
    assert tags.find("BILL") == Tag(name="bill", colour="#c77700")


def test_families_stand_together(tags: Tags) -> None:
    for name in ("a/b", "a b", "a-b", "a/b/c", "A/B c", "ab"):
        tags.create(name)
    names = [tag.name for tag in tags.all()]
    assert names == ["a", "a/b", "a/b/c", "a/B c", "a b", "a-b", "ab"]


def test_a_tag_that_is_not_there(tags: Tags) -> None:
    for call in (
        tags.find,
        tags.delete,
        lambda name: tags.change(name, "b"),
        lambda name: tags.remove(name, [1]),
    ):
        with pytest.raises(MissingError, match="no tag a"):
            call("a")


# ------------------------------------------------------------------ hanging on files


def test_only_new_files_are_told(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    assert set(tags.assign("bill", [ids[0], ids[1], ids[0], 999_999])) == set(ids[:2])
    assert tags.assign("Bill", ids[:3]) == [ids[2]]
    assert told(tags) == {"bill": (3, 3)}
    assert sorted(tags.remove("BILL", [ids[0], ids[3], 999_999])) == [ids[0]]
    assert told(tags) == {"bill": (2, 2)}
    assert tags.assign("empty", []) == []
    assert told(tags)["empty"] == (0, 0)


def test_a_file_counts_once_for_a_parent(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("work/acme", ids[:2])
    tags.assign("work/acme/2024", ids[1:3])
    tags.assign("work/other", ids[:1])
    tags.assign("workshop", ids)
    tags.assign("work", ids[3:])
    expected = {
        "work": (1, 4),
        "work/acme": (2, 3),
        "work/acme/2024": (2, 2),
        "work/other": (1, 1),
        "workshop": (4, 4),
    }
    assert told(tags) == expected
    assert {name: (tags.find(name).files, tags.find(name).total) for name in expected} == expected


def test_missing_files_do_not_count_and_come_back(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("work/acme", ids)
    tags.assign("work/other", ids[:1])
    tags.assign("flat", ids)
    library.catalog.places.note_missing(ids[:1])
    expected = {"flat": (3, 3), "work": (0, 3), "work/acme": (3, 3), "work/other": (0, 0)}
    assert told(tags) == expected
    assert {name: (tags.find(name).files, tags.find(name).total) for name in expected} == expected
    library.update()
    assert told(tags)["work/other"] == (1, 1)


def test_tags_are_told_with_files(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("b", ids[:2])
    tags.assign("A/x", ids[:1])
    assert tags.of_files(ids) == {ids[0]: ["A/x", "b"], ids[1]: ["b"]}
    assert library.catalog.finder.tags_of(ids[:1]) == {ids[0]: ["A/x", "b"]}
    assert library.catalog.ledger.file(ids[0]).tags == ["A/x", "b"]
    assert library.catalog.ledger.file(ids[3]).tags == []


# ------------------------------------------------------------------ renaming and deleting


def test_a_renamed_tag_takes_those_below_along(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("straße/acme/2024", ids[:1])
    tags.create("STRASSE/Other", "#112233")
    tags.create("strassen")
    changed = tags.change("Strasse", "home/way", "#445566")
    assert Tag(**changed.model_dump(exclude={"steps", "queries"})) == Tag(
        name="home/way", colour="#445566", total=1
    )
    names = [tag.name for tag in tags.all()]
    assert names == ["home", "home/way", "home/way/acme", "home/way/acme/2024",
                     "home/way/Other", "strassen"]  # fmt: skip
    assert tags.of_files(ids) == {ids[0]: ["home/way/acme/2024"]}
    assert tags.find("home/way/other").colour == "#112233"
    assert tags.change("home/way", colour="").colour == ""


def test_only_the_case_of_a_tag_changes(tags: Tags) -> None:
    tags.create("work/acme/x")
    assert tags.change("work", "Work").name == "Work"
    assert tags.change("work/acme", "wORK/ACME").name == "Work/ACME"
    assert [tag.name for tag in tags.all()] == ["Work", "Work/ACME", "Work/ACME/x"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("a", "A/x", "below itself"),
        ("a", "D", "a tag d already"),
        ("a/b", "a", "a tag a already"),
        ("a", "1/2/3/4/5/6/7", "too deep"),
        ("a", " ", "at least one letter"),
    ],
)
def test_a_name_that_cannot_be_given(tags: Tags, old: str, new: str, why: str) -> None:
    tags.create("a/b/c")
    tags.create("d")
    before = tags.all()
    with pytest.raises(MisusedError, match=why):
        tags.change(old, new, "#112233")
    assert tags.all() == before


def test_what_was_deleted_can_be_made_again(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.create("work", "#112233")
    tags.assign("work/acme", ids[:2])
    tags.assign("work/other", ids[1:3])
    tags.assign("workshop", ids)
    before = tags.all()
    with library.catalog.journal.entry("tag.delete", {"name": "work"}) as entry:
        deleted = tags.delete("WORK")
    assert deleted.files == 3
    assert deleted.names == ["work", "work/acme", "work/other"]
    assert told(tags) == {"workshop": (4, 4)}
    library.catalog.journal.turn(entry.id, back=True)
    assert tags.all() == before


# ------------------------------------------------------------------ where files go


def test_a_tag_follows_a_file_that_moves(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("bill", ids[:1])
    (library.files / "sub").mkdir()
    moved = (library.files / "0.txt").rename(library.files / "sub" / "renamed.txt")
    library.update()
    assert library.id_of(moved) == ids[0]
    moved.write_text("quite another text")
    library.update()
    assert tags.of_files([library.id_of(moved)]) == {ids[0]: ["bill"]}


@pytest.mark.parametrize("missed_first", [True, False])
def test_a_tag_follows_a_file_that_was_copied_and_deleted(
    library: Library, tags: Tags, missed_first: bool
) -> None:
    (file_id,) = files_of(library, 1)
    tags.assign("bill", [file_id])
    library.catalog.collections.add("House", [file_id])
    file, copy = library.files / "0.txt", library.files / "copy.txt"
    shutil.copy(file, copy)
    os.utime(copy, (10**9, 10**9))
    if missed_first:
        content = file.read_bytes()
        file.unlink()
        copy.unlink()
        library.scan()
        assert told(tags) == {"bill": (0, 0)}
        copy.write_bytes(content)
        library.update()
    else:
        library.update()
        assert not is_bare_now(library, file_id)
        assert is_bare_now(library, library.id_of(copy))
        file.unlink()
        library.scan()
    assert library.id_of(copy) == file_id
    assert told(tags) == {"bill": (1, 1)}
    assert library.catalog.collections.of_files([file_id]) == {file_id: ["House"]}


def test_a_tag_stays_when_a_program_saves_by_replacing_the_file(
    library: Library, tags: Tags
) -> None:
    (file_id,) = files_of(library, 1)
    tags.assign("bill", [file_id])
    file, fresh = library.files / "0.txt", library.files / ".0.txt.swp"
    fresh.write_text("quite another text")
    library.update()  # while both are there
    fresh.replace(file)
    library.update()
    assert library.id_of(file) == file_id
    backup = file.rename(library.files / "0.txt~")  # and one that keeps the old one beside it
    file.write_text("a third text")
    library.update()
    assert library.id_of(file) == file_id
    assert tags.of_files([file_id, library.id_of(backup)]) == {file_id: ["bill"]}


@pytest.mark.parametrize("renamed", [False, True])
def test_a_tag_comes_back_with_a_file_from_a_backup(
    library: Library, tags: Tags, tmp_path: Path, renamed: bool
) -> None:
    (file_id,) = files_of(library, 1)
    tags.assign("bill", [file_id])
    file = library.files / "0.txt"
    backup = shutil.copy2(file, tmp_path / "backup")
    file.unlink()
    library.update()
    assert told(tags) == {"bill": (0, 0)}
    back = library.files / "restored.txt" if renamed else file
    shutil.copy(backup, back)  # of another number and time
    library.update()
    assert library.id_of(back) == file_id
    assert tags.of_files([file_id]) == {file_id: ["bill"]}


def test_a_tagged_copy_stays_apart_from_its_original(library: Library, tags: Tags) -> None:
    (file_id,) = files_of(library, 1)
    file, copy = library.files / "0.txt", library.files / "copy.txt"
    shutil.copy(file, copy)
    library.update()
    other = library.id_of(copy)
    tags.assign("mine", [other])
    file.unlink()
    library.scan()
    assert library.id_of(copy) == other
    assert tags.of_files([other, file_id]) == {other: ["mine"]}


def is_bare_now(library: Library, file_id: int) -> bool:
    with library.catalog._database.read() as connection:
        return is_bare(connection, file_id)


@pytest.mark.parametrize("way", ["forget files", "forget root", "expire"])
def test_a_file_that_is_removed_takes_its_rows_along(
    library: Library, tags: Tags, way: str
) -> None:
    ids = files_of(library)
    tags.assign("bill", ids)
    library.catalog.collections.add("House", ids)
    places = library.catalog.places
    if way == "forget root":
        places.forget_root(library.root().id)
    elif way == "forget files":
        places.forget_files(ids)
    else:
        places.note_missing(ids)
        places.expire_labelled(2**40)
    assert told(tags) == {"bill": (0, 0)}
    for table in ("file_tag", "collection_file"):
        assert library.rows(f"SELECT count(*) FROM {table}") == [(0,)]


# ------------------------------------------------------------------ damage


def test_tags_are_recovered(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.create("work", "#112233")
    tags.assign("work/acme", ids[:2])
    library.catalog.collections.add("House", ids[::-1])
    library.catalog.collections.move("House", [ids[0]], ids[2])
    before = tags.all(), library.catalog.collections.delete("House", dry_run=True)
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    assert (
        library.catalog.tags.all(),
        library.catalog.collections.delete("House", dry_run=True),
    ) == before


def test_what_lost_its_other_half_is_not_recovered(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("a/b", ids)
    tags.assign("c", ids)
    library.catalog.collections.add("House", ids)
    library.catalog._database.run(
        lambda c: [
            c.execute(query)
            for query in (
                "DELETE FROM tag WHERE name IN ('a', 'c')",
                "DELETE FROM file WHERE name = '3.txt'",
            )
        ]
    )
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    assert told(library.catalog.tags) == {"a": (0, 3), "a/b": (3, 3)}
    assert library.catalog.tags.create("new").files == 0
    library.update()
    assert library.catalog.collections.all()[0].files == 3
    assert library.catalog.queue.waiting().get(Stage.TEXT) is None


def pages_of(path: Path, table: str) -> list[int]:
    """Return the pages that hold the rows of a table, found by damaging one after the other."""
    column = {"file": "reason", "message": "answer"}.get(table, "made")
    pages = range(1, path.stat().st_size // PAGE)
    return [
        page
        for page in pages
        if can_read(damage(path, [page]), "SELECT count(sql) FROM sqlite_master")
        and not can_read(path.with_name("damaged.db"), f"SELECT max({column}) FROM {table}")
    ]


def can_read(path: Path, query: str) -> bool:
    try:
        connection = connect(path, KEY, readonly=True)
    except DamagedError:
        return False
    try:
        connection.execute(query).fetchall()
    except sqlite.Error:
        return False
    finally:
        connection.close()
    return True


def damage(path: Path, pages: list[int]) -> Path:
    """Return a copy of a catalog with some pages overwritten."""
    damaged = path.with_name("damaged.db")
    data = bytearray(path.read_bytes())
    for page in pages:
        data[page * PAGE : (page + 1) * PAGE] = os.urandom(PAGE)
    damaged.write_bytes(data)
    return damaged


@pytest.mark.parametrize(
    "table",
    ["file", "tag", "file_tag", "collection", "collection_file", "collection_item", "saved"],
)
def test_labels_outlive_the_table_that_held_them(library: Library, table: str) -> None:
    ids = files_of(library, 60)
    library.catalog.tags.assign("work/acme", ids[:40])
    library.catalog.collections.add("house", ids[::-1])
    for number, file_id in enumerate(ids):
        library.catalog.collections.note("house", file_id, f"see page {number}")
    library.catalog.collections.create("big", "size:>1kb walrus")
    library.catalog.collections.remove("big", ids[:9], ids)
    search = SaveRequest(name="Walruses", query="walrus", tells=True)
    saved = library.catalog.saved.create(search, Held(ids, len(ids)))
    before = library.catalog.tags.all(), library.catalog.collections.delete("house", dry_run=True)
    library.catalog.trim()
    library.catalog.close()
    lost = pages_of(library.path, table)
    assert lost
    library.path = damage(library.path, lost)
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    library.update()
    assert (
        library.catalog.tags.all(),
        library.catalog.collections.delete("house", dry_run=True),
    ) == before
    (kept,) = library.catalog.saved.all()
    library.catalog.saved.note_found(kept, Held(ids, len(ids)))
    assert library.catalog.saved.all() == [saved]
    assert len(library.found("walrus")) == 60


def test_upkeep_takes_off_what_hangs_on_nothing(library: Library, tags: Tags) -> None:
    ids = files_of(library)
    tags.assign("bill", ids)
    library.catalog.collections.add("House", ids)
    library.catalog._database.run(
        lambda c: [
            c.execute("INSERT INTO collection_out VALUES (1, 999, 0)"),
            c.execute("INSERT INTO file_tag VALUES (999, 1, 'person', 0)"),
            c.execute("INSERT INTO file_tag VALUES (?, 999, 'person', 0)", (ids[0],)),
            c.execute("INSERT INTO collection_file VALUES (1, 999, 7, 0)"),
        ]
    )
    findings = Findings()
    for _ in library.catalog.tidier.check_rows(findings):
        pass
    assert findings.repaired["a tag hung on no file"] == 2
    assert findings.repaired["a collection held a file that is gone"] == 1
    assert findings.repaired["a collection left out a file that is gone"] == 1
    assert library.rows("SELECT count(*) FROM file_tag") == [(4,)]
    assert library.rows("SELECT count(*) FROM collection_file") == [(4,)]


def test_it_is_told_who_hung_a_tag_on_a_file(library: Library) -> None:
    tags = library.catalog.tags
    library.write("a.txt", "walrus a")
    library.write("b.txt", "walrus b")
    library.update()
    one, two = (library.id_of(library.files / name) for name in ("a.txt", "b.txt"))
    tags.assign("by hand", [one, two])
    tags.assign("paid", [one], "rule:Bills")
    tags.assign("house", [one], "accepted")
    assert tags.givers([one, two]) == {one: {"house": "accepted", "paid": "rule:Bills"}}
    assert library.catalog.ledger.file(one).given_by == tags.givers([one])[one]
    assert library.catalog.ledger.file(two).given_by == {}
