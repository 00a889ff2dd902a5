"""Tags and collections from the command line: end to end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A command line whose data folder is beside a folder of three notes that it has read."""
    command = Cli(tmp_path_factory.mktemp("labels") / "home")
    folder = command.folder.parent / "notes"
    (folder / "sub").mkdir(parents=True)
    for name in ("larch.txt", "sub/oak.txt", "sub/pine.txt"):
        (folder / name).write_text(f"The {name} is a tree.\n")
    command.run("index", folder, "--wait")
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
    assert cli.json("tag", "list")["tags"] == [
        {"name": "trees", "colour": "#c77700", "files": 2, "total": 3},
        {"name": "trees/\u00e9", "colour": "", "files": 3, "total": 3},
    ]
    assert "2 files, 3 with those below" in cli.run("tag", "list").stdout
    assert cli.json("tag", "rename", "trees", "wood")["name"] == "wood"
    told = cli.run("tag", "delete", "wood").stdout
    assert told == "Deleted wood, wood/\u00e9, which 3 files carried.\n"


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
