"""What `ask` prints of a set."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cli


def test_a_count_is_printed_with_its_query(indexed: Cli, library: Path) -> None:
    shown = indexed.run("ask", "How many files are called lease?").stdout
    assert shown.splitlines()[0] == "1 file."
    assert "Query: name:lease" in shown
    assert str(library) in shown  # what was counted can be looked at
    assert "\x1b" not in shown


def test_a_list_names_every_file_and_json_holds_all(indexed: Cli, library: Path) -> None:
    shown = indexed.run("ask", "List all notes").stdout
    assert "r\u00e9sum\u00e9 \U0001f600.md" in shown
    assert "The query finds 1 file." in shown
    found = indexed.json("ask", "List all notes")["listed"]
    assert (found["operation"], found["total"], found["query"]) == ("list", 1, "type:note")
    assert found["files"][0]["path"] == str(library / "sub" / "r\u00e9sum\u00e9 \U0001f600.md")


def test_nothing_has_its_own_exit_status(indexed: Cli) -> None:
    shown = indexed.run("ask", "How much did I pay the plumber in 2019?", code=3).stdout
    assert shown.startswith("The index holds nothing that counts.")
    assert "Query: " in shown
    assert indexed.json("ask", "Which photos are there?", code=3)["listed"]["total"] == 0
