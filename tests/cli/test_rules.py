"""`concierge rule`: end to end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.errors import ExitCode
from tests.cli.conftest import Cli


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A command line that has read two notes."""
    command = Cli(tmp_path_factory.mktemp("rules") / "home")
    folder = notes(command)
    folder.mkdir()
    for name in ("larch", "oak"):
        (folder / f"{name}.txt").write_text(f"The {name} is a tree.\n")
    command.index(folder)
    yield command
    command.end()


def notes(cli: Cli) -> Path:
    return cli.folder.parent / "notes"


def test_a_rule_is_tried_kept_run_and_undone(cli: Cli) -> None:
    made = ["Trees", "--when", "by hand", "--if", "oak", "--then", "tag: tree",
            "--then", "move: Wood/{type}"]  # fmt: skip
    tried = cli.run("rule", "add", *made, "--dry-run").stdout
    assert "tag tree" in tried
    assert "1 file would be dealt with, 0 left as they are." in tried
    assert "No rules yet" in cli.run("rule", "list").stdout
    told = cli.run("rule", "add", *made).stdout
    assert told == (
        "Trees is kept: When I say so, if it answers `oak`, then tag it `tree` and move it to"
        " `Wood/{type}`.\n"
    )
    assert cli.json("rule", "test", "trees")["doing"] == 1
    assert (notes(cli) / "oak.txt").exists()
    done = cli.json("rule", "run", "TREES")
    assert (done["files"], done["failed"]) == (1, 0)
    assert (notes(cli) / "Wood/text/oak.txt").exists()
    assert "Undo with `concierge undo" in cli.run("rule", "show", "Trees").stdout
    cli.run("undo", str(done["entry"]))
    assert "1 file done. It was undone." in cli.run("rule", "show", "Trees").stdout
    assert (notes(cli) / "oak.txt").exists()


def test_a_rule_is_changed_switched_exported_and_taken_in(cli: Cli, tmp_path: Path) -> None:
    cli.run("rule", "add", "Old", "--then", "tag: a", "--off")
    told = cli.run("rule", "edit", "old", "--name", "New", "--when", "weekly fri 18:30").stdout
    assert told == "New is changed: Every Friday at 18:30, tag it `a`.\n"
    assert cli.json("rule", "show", "new")["due"] == ""
    assert cli.json("rule", "on", "new")["due"] != ""
    file = tmp_path / "rules.yaml"
    file.write_text(cli.run("rule", "export", "New").stdout, encoding="utf-8")
    cli.run("rule", "remove", "New")
    assert cli.run("rule", "import", file).stdout == "1 rule kept: New.\n"
    assert cli.json("rule", "export", "New") == {
        "rules": [
            {"name": "New", "when": "weekly friday 18:30", "then": [{"tag": "a"}],
             "stop": False, "on": True}
        ]
    }  # fmt: skip


def test_what_is_wrong_says_where(cli: Cli, tmp_path: Path) -> None:
    wrong = cli.run("rule", "add", "X", "--then", "move: a/{yaer}", code=ExitCode.MISUSED)
    assert "At character 3: there is no field {yaer}." in wrong.stderr
    cli.run("rule", "add", "X", code=ExitCode.MISUSED)
    broken = tmp_path / "rule.yaml"
    broken.write_text("{name: [")
    cli.run("rule", "import", broken, code=ExitCode.MISUSED)
