"""Tags and collections from the command line: end to end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core.errors import ExitCode
from tests.cli.conftest import Cli
from tests.service.attributes import need_attributes, put


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A command line whose data folder is beside a folder of three notes that it has read."""
    command = Cli(tmp_path_factory.mktemp("labels") / "home")
    folder = command.folder.parent / "notes"
    (folder / "sub").mkdir(parents=True)
    for name in ("larch.txt", "sub/oak.txt", "sub/pine.txt"):
        (folder / name).write_text(f"The {name} is a tree.\n")
    command.index(folder)
    yield command
    command.end()


@pytest.fixture
def notes(cli: Cli) -> Path:
    return cli.folder.parent / "notes"


def test_tags_are_hung_on_files(cli: Cli, notes: Path) -> None:
    assert "No tags yet" in cli.run("tag", "list").stdout
    assert cli.run("tag", "add", "trees/\u00e9", notes).stdout == "trees/\u00e9: 3 files tagged.\n"
    told = cli.run("tag", "add", "Trees", notes / "larch.txt", notes / "sub" / "oak.txt").stdout
    assert told == "Trees: 2 files tagged.\n"
    told = cli.run("tag", "add", "trees", notes / "sub").stdout
    assert told == "trees: 1 file tagged; 1 had it already.\n"
    details = cli.json("explain", notes / "larch.txt")["details"]
    assert details["tags"] == ["trees", "trees/\u00e9"]
    removed = cli.json("tag", "remove", "TREES", notes / "larch.txt")
    assert removed == {"tag": "TREES", "file_ids": [details["file_id"]]}
    assert cli.run("tag", "colour", "trees", "#c77700").stdout == "trees is #c77700 now.\n"
    nothing = {"note": "", "aliases": [], "folders": 0, "passages": 0}
    assert cli.json("tag", "list")["tags"] == [
        {"name": "trees", "colour": "#c77700", "files": 2, "total": 3, **nothing},
        {"name": "trees/\u00e9", "colour": "", "files": 3, "total": 3, **nothing},
    ]
    assert "2 files, 3 with those below" in cli.run("tag", "list").stdout
    assert cli.json("tag", "rename", "trees", "wood")["name"] == "wood"
    told = cli.run("tag", "delete", "wood").stdout
    assert told == "Deleted wood, wood/\u00e9, which 3 files had.\n"


def test_tags_are_shaped_after_a_preview(cli: Cli, notes: Path) -> None:
    cli.run("tag", "add", "bill", notes)
    cli.run("tag", "add", "invoice", notes / "larch.txt")
    told = cli.run("tag", "alias", "invoice", "receipt").stdout
    assert told == "invoice is also called receipt.\n"
    assert cli.run("tag", "note", "receipt", "Ten years").stdout == "Noted on invoice.\n"
    told = cli.run("tag", "split", "bill", "oaks", "name:oak", "--dry-run").stdout
    assert told == "bill → oaks: 1 file\n1 file would get another tag.\n"
    assert cli.json("tag", "split", "bill", "oaks", "name:oak")["files"] == 1
    told = cli.run("tag", "merge", "bill", "invoice", "--alias", "--dry-run").stdout
    assert "bill → invoice (it is there already): 2 files\n2 files would" in told
    assert len(cli.json("tag", "list")["tags"]) == 3
    cli.run("tag", "merge", "bill", "invoice", "--alias")
    listed = cli.run("tag", "list").stdout
    assert "invoice  2 files, also bill, receipt" in listed
    assert "Ten years" in listed
    told = cli.run("tag", "rename", "bill", "paid", "--dry-run").stdout
    assert told == "invoice would be called paid.\n"
    assert "Would delete oaks, which 1 file" in cli.run("tag", "delete", "oaks", "--dry-run").stdout
    told = cli.run("tag", "add", "oaks", notes, "--dry-run").stdout
    assert told == "oaks: 2 files would be tagged; 1 had it already.\n"
    for name in ("oaks", "invoice"):
        cli.run("tag", "delete", name)


def test_folders_carry_tags_and_lists_come_back(cli: Cli, notes: Path, tmp_path: Path) -> None:
    told = cli.run("tag", "add", "--on-folders", "wood", notes / "sub").stdout
    assert told == "wood: 1 folder tagged.\n"
    assert cli.json("search", "tag:wood")["total"] == 2
    assert cli.run("tag", "folders").stdout == f"{notes / 'sub'}  wood\n"
    cli.run("tag", "add", "larches", notes / "larch.txt")
    lists = [tmp_path / "tags.csv", tmp_path / "tags.json"]
    for file in lists:
        cli.run("tag", "export", "-o", file)
    assert cli.run("tag", "export").stdout.splitlines()[1] == f"{notes / 'larch.txt'},larches"
    lists[0].write_text(lists[0].read_text() + "/nowhere/x.txt,larches\n")
    cli.run("tag", "remove", "--on-folders", "wood", notes / "sub")
    for name in ("larches", "wood"):
        cli.run("tag", "delete", name)
    done = cli.run("tag", "import", lists[0], "--dry-run", code=4)
    assert done.stdout == "larches: 1 file\n1 file and 0 folders would get tags.\n"
    assert "Not in the index: 1 path.\n  /nowhere/x.txt" in done.stderr
    assert cli.json("tag", "list") == {"tags": []}
    assert cli.json("tag", "import", lists[1])["made"] == ["larches", "wood"]
    assert cli.json("search", "tag:wood")["total"] == 2
    for name in ("larches", "wood"):
        cli.run("tag", "delete", name)


def test_it_is_told_from_where_a_file_has_its_tags(cli: Cli, notes: Path) -> None:
    oak = notes / "sub" / "oak.txt"
    cli.run("tag", "add", "--on-folders", "wood", notes / "sub")
    cli.run("tag", "add", "mine", oak)
    note = cli.json("note", "add", oak, "", "--quote", "a tree", "--tag", "due")["id"]
    told = cli.run("tag", "list", oak).stdout
    assert f"  mine\n  wood  from the folder {notes / 'sub'}\n" in told
    assert f"  due  on a passage, line 1 (note {note})\n" in told
    (found,) = cli.json("tag", "list", oak)["paths"]
    assert found["tags"][:2] == [
        {"tag": "mine", "from": "itself", "given_by": "person"},
        {"tag": "wood", "from": "folder", "folder": str(notes / "sub")},
    ]
    assert (found["tags"][2]["from"], found["tags"][2]["note"]) == ("passage", note)
    assert "wood, from the folder" in cli.run("explain", oak).stdout
    (folder,) = cli.json("tag", "list", notes / "sub")["paths"]
    assert [(one["tag"], one["inherited"]) for one in folder["tags"]] == [("wood", True)]
    assert "  no tags\n" in cli.run("tag", "list", notes / "larch.txt").stdout
    assert "nothing at this path" in cli.run("tag", "list", notes / "elm.txt", code=1).stderr
    for name in ("due", "mine", "wood"):
        cli.run("tag", "delete", name)


def test_a_collection_keeps_its_order(cli: Cli, notes: Path) -> None:
    larch, oak, pine = notes / "larch.txt", notes / "sub" / "oak.txt", notes / "sub" / "pine.txt"
    made = cli.json("collection", "create", "House")
    assert (made["name"], made["files"], made["query"]) == ("House", 0, "")
    cli.run("collection", "show", "House", code=3)
    assert cli.run("collection", "add", "house", oak).stdout == "house: 1 file added.\n"
    assert len(cli.json("collection", "add", "House", larch, notes)["file_ids"]) == 2
    shown = cli.run("collection", "show", "House").stdout.splitlines()
    assert shown == [str(oak), str(larch), str(pine)]
    told = cli.run("collection", "remove", "House", larch).stdout
    assert told == "House: 1 file taken out.\n"
    changed = cli.json("collection", "rename", "House", "Home")
    assert (changed["collection"]["name"], changed["collection"]["files"]) == ("Home", 2)
    files = cli.json("collection", "show", "Home")["files"]
    assert [file["path"] for file in files] == [str(oak), str(pine)]
    assert "Home  2 files" in cli.run("collection", "list").stdout
    told = cli.run("collection", "delete", "home").stdout
    assert told == "Deleted Home; 2 files had been put in by hand.\n"


def test_a_smart_collection_is_previewed_noted_and_exported(cli: Cli, notes: Path) -> None:
    pine = notes / "sub" / "pine.txt"
    asked = ("collection", "create", "Trees/Soft", "larch", "OR", "pine")
    assert "would have 2 files" in cli.run(*asked, "--dry-run").stdout
    assert cli.json("collection", "list")["collections"] == []
    assert cli.json(*asked)["files"] == 2
    gone = cli.run("collection", "remove", "Trees/Soft", pine, "--dry-run").stdout
    assert gone == "Trees/Soft: 1 file would be taken out.\n"
    assert "Noted" in cli.run("collection", "note", "Trees/Soft", "very soft", "--of", pine).stdout
    assert "    very soft" in cli.run("collection", "show", "trees").stdout.splitlines()
    told = cli.run("collection", "note", "Trees", "x", "--of", notes / "sub" / "oak.txt", code=2)
    assert "is not in" in told.stderr
    changed = cli.json("collection", "rename", "Trees", "Wood", "--dry-run")
    assert [one["new_name"] for one in changed["renamed"]] == ["Wood", "Wood/Soft"]
    assert cli.json("collection", "cover", "Trees", pine)["cover"] is not None
    assert cli.json("collection", "pin", "Trees")["pinned"]
    target = notes.parent / "out"
    last = cli.json("collection", "export", "Trees", target, "--as", "copies")
    assert (last["done"], last["failed"]) == (2, [])
    assert sorted(path.name for path in target.iterdir()) == ["larch.txt", "pine.txt"]
    again = cli.run("collection", "export", "Trees", target, "--as", "zip", code=2).stderr
    assert "something at" in again
    cli.run("saved", "add", "Oaks", "oak")
    assert cli.json("saved", "collect", "oaks")["query"] == "oak"
    assert cli.json("collection", "query", "Oaks")["files"] == 0
    assert cli.json("collection", "delete", "Trees", "--dry-run")["files"] == 0
    for name in ("Trees", "Oaks"):
        cli.run("collection", "delete", name)


def test_what_cannot_be_is_refused(cli: Cli, notes: Path) -> None:
    assert "no tag nothing" in cli.run("tag", "delete", "nothing", code=1).stderr
    assert "no collection nothing" in cli.run("collection", "show", "nothing", code=1).stderr
    assert "no colour" in cli.run("tag", "colour", "nothing", "red", code=2).stderr
    told = cli.json("tag", "add", "trees", notes / "elm.txt", code=1)["error"]
    assert told["category"] == "missing"
    told = cli.json("tag", "add", "trees", notes.parent, code=2)["error"]
    assert told["category"] == "misused"
    assert "trees" not in [tag["name"] for tag in cli.json("tag", "list")["tags"]]


def test_the_journal_is_shown_undone_and_redone(cli: Cli, notes: Path) -> None:
    cli.run("tag", "add", "journalled", notes)
    (entry,) = cli.json("journal", "-n", "1")["entries"]
    assert (entry["who"], entry["files"], entry["state"]) == ("command", 3, "done")
    shown = cli.run("journal", "-n", "1").stdout
    assert f"{entry['id']}  Gave files the tag journalled.  3 files, command, " in shown
    told = cli.run("undo", "--dry-run").stdout.splitlines()
    assert told[0] == "Would undo: Gave files the tag journalled. (3 files)"
    assert {line.strip() for line in told[1:]} == {"larch.txt", "oak.txt", "pine.txt"}
    assert cli.json("undo", str(entry["id"]))["entry"]["state"] == "undone"
    told_again = cli.run("redo").stdout
    assert told_again.startswith("Done again: Gave files the tag journalled. (3 files)\n")
    cli.run("tag", "rename", "journalled", "renamed")
    refused = cli.run("undo", str(entry["id"]), "--dry-run", code=2).stdout
    assert "The tag renamed was changed since." in refused


def test_a_copy_is_tagged_and_what_the_system_has_otherwise_is_settled(
    cli: Cli, notes: Path
) -> None:
    need_attributes(notes)
    client = Client.connect(cli.home)
    while tags := client.tags.all():
        client.tags.delete(tags[0].name)
    file, copy = notes / "larch.txt", notes / "copy.txt"
    client.tags.assign("wood", client.ids_at([file]))
    copy.write_bytes(file.read_bytes())
    _until(lambda: next(tag.files for tag in client.tags.all()) == 2)
    ids = client.ids_at([copy])
    assert client.tags.of(ids) == {ids[0]: ["wood"]}
    assert cli.json("tag", "conflicts", code=ExitCode.FOUND_NOTHING) == {"conflicts": []}
    put(copy, "one")
    client.change_settings({"share_tags": "both"})
    _until(lambda: client.tags.of(ids) == {ids[0]: ["one", "wood"]})
    client.change_settings({"share_tags": "off"})
    client.tags.change("one", "first")
    put(copy, "wood,two")
    client.change_settings({"share_tags": "both"})
    _until(lambda: bool(client.tags.conflicts()))
    assert cli.run("tag", "conflicts").stdout.splitlines()[1:] == [
        "    here: first, wood",
        "    in the system: wood, two",
    ]
    told = cli.run("tag", "conflicts", copy, "--keep", "system").stdout
    assert told == "Settled the tags of 1 file.\n"
    assert client.tags.of(ids) == {ids[0]: ["two", "wood"]}
    client.change_settings({"share_tags": "off"})


def _until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def test_passages_carry_tags(cli: Cli, notes: Path) -> None:
    file = notes / "larch.txt"
    note = cli.json("note", "add", file, "", "--quote", "is a tree", "--tag", "nature")
    assert note["tags"] == ["nature"]
    (hit,) = cli.json("search", "tag:nature")["hits"]
    assert (hit["snippet"], hit["locator"]) == ("is a tree", {"line": 1})
    (told,) = cli.json("explain", file)["details"]["passage_tags"]
    assert (told["tag"], told["note_id"], told["quote"]) == ("nature", note["id"], "is a tree")
    assert "[plants]" in cli.run("note", "tag", str(note["id"]), "plants", "--dry-run").stdout
    assert cli.json("note", "untag", str(note["id"]), "nature")["tags"] == []
    cli.run("undo")
    assert "1 passage" in cli.run("tag", "list").stdout
    told_of = cli.run("tag", "delete", "nature", "--dry-run").stdout
    assert told_of == "Would delete nature, which 1 file and 1 passage have.\n"
    cli.run("collection", "create", "Wood of trees", "tree")
    assert cli.json("explain", file)["details"]["collections"] == ["Wood of trees"]
