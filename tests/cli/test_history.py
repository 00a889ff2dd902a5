"""The commands of what was, and those of the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.client import Client
from tests.cli.conftest import Cli

WINDOW = ("window", "toggle")


def test_history_shows_and_forgets(cli: Cli, library: Path) -> None:
    cli.index(library, code=4)
    assert "Nothing." in cli.run("history", code=3).stdout
    client = Client.connect(cli.home)
    for query, files in (("rent\x1b[31m", 3), ("lease of", 1)):
        client.history.note(query, files)
    client.note_opened(client.file_at(library / "lease.txt").file_id)
    shown = cli.run("history").stdout.splitlines()
    assert shown[0].startswith("lease of  1 file, once 20")
    assert "\x1b" not in shown[1]
    assert [one["query"] for one in cli.json("history", "lease", "of")["searches"]] == ["lease of"]
    assert [one["times"] for one in cli.json("history", "--opened")["files"]] == [1]
    assert str(library / "lease.txt") in cli.run("history", "--opened").stdout
    cli.run("history", "--remove", "lease of")
    assert len(cli.json("history")["searches"]) == 1
    cli.run("history", "--remove", "x", "--clear", code=2)
    assert cli.json("history", "--clear") == {"removed": None}
    assert cli.json("history", "--opened", code=3) == {"files": []}
    (change,) = cli.json("changes")["changes"]
    assert (change["what"], change["path"]) == ("added", str(library))
    assert str(library) in cli.run("changes", "-n", "1").stdout


@pytest.mark.parametrize("command", WINDOW)
def test_a_window_that_is_there_is_told(cli: Cli, command: str) -> None:
    with Client.connect(cli.home).events(is_window=True) as stream:
        events = iter(stream)
        assert next(events).type == "status"
        assert cli.json(command) == {"started": False}
        assert next(event for event in events if event.type == "window").text in {"show", "toggle"}
        if command == "window":
            cli.run(command, "rent", "2024")
            event = next(event for event in events if event.type == "window")
            assert event.text == "search rent 2024"


def test_a_window_that_cannot_be_shown_says_why(cli: Cli) -> None:
    cli.extra = {"QT_QPA_PLATFORM": "no-such-platform"}
    error = cli.json("toggle", code=1)["error"]
    assert "could not be shown" in error["message"]
    assert "window.err" in error["advice"]
