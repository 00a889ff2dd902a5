"""Steering the work and the rules from the command line: end to end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import LIMIT_S, Cli


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "larch.txt").write_text("The larch is yellow in October.\n")
    (folder / "draft.tmp.txt").write_text("Nothing worth keeping about larches.\n")
    return folder


def test_a_pause_is_told_and_ended(cli: Cli, notes: Path) -> None:
    assert "paused until" in cli.run("pause", "--for", "2h").stdout
    assert "paused until" in cli.run("pause", "1h").stdout
    cli.run("index", notes)
    assert "waits: paused until" in cli.index(notes, code=1).stdout
    assert "put off: paused" in cli.run("explain", notes / "larch.txt").stdout
    held = cli.json("status")["stages"]["text"]["held"]
    assert held == "" or held.startswith("paused until")
    assert "paused" in cli.run("pause").stdout
    assert "goes on" in cli.run("resume").stdout
    assert cli.json("index", notes, "--wait")["failed"] == 0
    wrong = cli.run("pause", "--for", "soon", code=2)
    assert "not a time" in wrong.stderr
    assert "too long" in cli.run("pause", "400d", code=2).stderr


def test_work_is_retried_and_done_anew(cli: Cli, notes: Path) -> None:
    cli.index(notes)
    assert cli.json("retry") == {"files": 0}
    assert cli.run("reindex", notes / "larch.txt").stdout == "1 file is read again.\n"
    cli.index(notes)
    assert cli.json("search", "October")["hits"][0]["path"] == str(notes / "larch.txt")
    assert cli.json("cancel", notes) == {"files": 0}
    assert cli.json("cancel", notes.parent, code=2)["error"]["category"] == "misused"
    assert "nothing at" in cli.run("reindex", notes / "nowhere.txt", code=2).stderr


def test_rules_are_told_changed_and_taken_back(cli: Cli, notes: Path) -> None:
    cli.index(notes)
    assert "nothing beside" in cli.run("rules", notes).stdout
    found = cli.json("rules", notes, "--exclude", "*.tmp.txt", "--allow", "/keep/")
    assert (found["exclude"], found["allow"]) == (["*.tmp.txt"], ["/keep/"])
    cli.index(notes)
    told = cli.json("explain", notes / "draft.tmp.txt")
    assert told["state"] == "excluded"
    assert "concierge rules" in told["advice"]
    assert "*.tmp.txt" in cli.run("roots").stdout
    assert cli.json("rules", notes, "--remove", "*.tmp.txt")["exclude"] == []
    cli.index(notes)
    assert cli.json("explain", notes / "draft.tmp.txt")["state"] == "indexed"
    assert "no pattern" in cli.run("rules", notes, "--remove", "*.iso", code=2).stderr


def test_settings_are_told_and_changed(cli: Cli) -> None:
    assert "max_file_mb = 500" in cli.run("settings").stdout
    (row,) = cli.json("settings", "mode")["settings"]
    assert (row["value"], row["default"]) == ("polite", "polite")
    shown = cli.run("settings", "mode", "full").stdout
    assert "mode = full" in shown
    assert cli.json("settings", "left_out", "hidden,caches")["settings"][0]["value"] == [
        "hidden",
        "caches",
    ]
    assert json.loads(cli.home.settings.read_text())["mode"] == "full"
    assert "Nothing was changed" in cli.run("settings", "mode", "hasty", code=2).stderr
    assert "no setting" in cli.run("settings", "nonsense", code=2).stderr
    assert "no setting" in cli.run("settings", "nonsense", "3", code=2).stderr


def test_a_folder_that_is_gone_is_confirmed(cli: Cli, notes: Path) -> None:
    cli.index(notes)
    assert "are there" in cli.run("confirm", notes, code=2).stderr
    shutil.rmtree(notes)
    assert cli.run("confirm", notes).stdout == "Forgot 2 files.\n"


def test_a_check_is_shown(cli: Cli, notes: Path) -> None:
    cli.index(notes)
    shown = cli.run("check").stdout
    assert shown.startswith("Healthy.")
    assert "checked" in shown
    assert cli.json("check")["repaired"] == {}


def test_watching_shows_each_state(cli: Cli, notes: Path) -> None:
    cli.index(notes)
    with cli.start("watch", "--json") as watching:
        assert watching.stdout is not None
        first = json.loads(watching.stdout.readline())
        assert first["status"]["files"]["indexed"] == 2
        cli.end()  # the service says good-bye, and watching ends
        watching.communicate(timeout=LIMIT_S)
    assert watching.returncode == 0
