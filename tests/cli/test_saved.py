"""`concierge saved`: end to end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from concierge.core.errors import ExitCode
from tests.cli.conftest import Cli


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A command line that has read three notes."""
    command = Cli(tmp_path_factory.mktemp("saved") / "home")
    folder = command.folder.parent / "notes"
    folder.mkdir()
    for name in ("larch", "oak", "pine"):
        (folder / f"{name}.txt").write_text(f"The {name} is a tree.\n")
    command.index(folder)
    yield command
    command.end()


def test_a_search_is_kept_run_and_removed(cli: Cli) -> None:
    assert "No saved searches yet" in cli.run("saved", "list").stdout
    told = cli.run("saved", "add", "Trees", "tree", "type:text").stdout
    assert told == "Trees is saved and has 3 files.\n"
    wrong = cli.run("saved", "add", "trees", "oak", code=ExitCode.MISUSED)
    assert "There is a saved search Trees already." in wrong.stderr
    assert cli.run("saved", "rename", "TREES", "Wood").stdout == "Wood is its name now.\n"
    assert cli.json("saved", "list") == {
        "searches": [
            {"name": "Wood", "query": "tree type:text", "files": 3, "fresh": 0, "tells": False}
        ]
    }
    assert "Wood  3 files  tree type:text" in cli.run("saved", "list").stdout
    ran = cli.json("saved", "run", "wood", "-n", "2")
    assert (len(ran["hits"]), ran["total"], ran["fresh"]) == (2, 3, 0)
    assert "oak.txt" in cli.run("saved", "run", "Wood").stdout
    assert cli.run("saved", "remove", "wood").stdout == "Wood is deleted.\n"
    cli.run("saved", "run", "wood", code=ExitCode.FAILED)


def test_one_that_finds_nothing_says_so(cli: Cli) -> None:
    assert cli.json("saved", "add", "None", "type:sound", "--tell")["tells"]
    cli.run("saved", "run", "None", code=ExitCode.FOUND_NOTHING)


def test_what_a_kept_query_names_in_vain_is_said(cli: Cli) -> None:
    for command in ("saved add A", "collection create B", "rule add C --then open --if"):
        assert "There is no tag" in cli.run(*command.split(), "tag:nope oak").stderr
