"""`concierge export`: into files, into pipes, and what it refuses."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator

import pytest

from concierge.core.errors import ExitCode
from tests.cli.conftest import Cli


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A command line that has read three notes."""
    command = Cli(tmp_path_factory.mktemp("exports") / "home")
    folder = command.folder.parent / "notes"
    folder.mkdir()
    for name in ("larch", "oak", "pine"):
        (folder / f"{name}.txt").write_text(f"The {name} is a tree.\n")
    command.index(folder)
    yield command
    command.end()


def test_it_writes_what_the_ending_says(cli: Cli) -> None:
    for ending in ("csv", "json", "md", "pdf"):
        told = cli.run("export", "tree", "-o", f"trees.{ending}").stdout
        target = cli.folder.parent / f"trees.{ending}"
        assert told == f"3 files written to {target}.\n"
        assert target.stat().st_size > 200
    assert (cli.folder.parent / "trees.pdf").read_bytes().startswith(b"%PDF-")
    told = cli.json("export", "larch", "--by", "words", "-o", "one.txt", "--format", "md")
    assert told["files"] == 1
    assert "**larch.txt**" in (cli.folder.parent / "one.txt").read_text("utf-8")


def test_it_prints_without_a_file(cli: Cli) -> None:
    printed = cli.run("export", "tree", "--sort", "name").stdout.removeprefix("\ufeff")
    assert [row["name"] for row in csv.DictReader(printed.splitlines())] == [
        "larch.txt", "oak.txt", "pine.txt",
    ]  # fmt: skip
    told = cli.json("export", "tree", "--sort", "name", "--limit", "2")
    assert ([one["name"] for one in told["files"]], told["found"]) == (["larch.txt", "oak.txt"], 3)
    assert json.loads(cli.run("export", "--format", "json").stdout)["total"] == 3


def test_what_makes_no_sense_is_refused(cli: Cli) -> None:
    assert "ending" in cli.run("export", "tree", "-o", "x.docx", code=ExitCode.MISUSED).stderr
    cli.run("export", "tree", "--json", "--format", "csv", code=ExitCode.MISUSED)
    cli.run("export", "tree", "--format", "docx", code=ExitCode.MISUSED)
    cli.run("export", "tree", "--limit", "10001", code=ExitCode.MISUSED)
    cli.run("export", "tree", "-o", "none/x.csv", code=ExitCode.FAILED)


def test_nothing_found_has_its_own_code(cli: Cli) -> None:
    cli.run("export", "type:sound", "-o", "none.csv", code=ExitCode.FOUND_NOTHING)
    assert (cli.folder.parent / "none.csv").exists()
