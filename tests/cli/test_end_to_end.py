"""The whole path through the command line: a real service, real files, real models."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import LIMIT_S, Cli


def test_index_wait_tells_progress_and_failures(indexed: Cli, library: Path) -> None:
    done = indexed.index(library, code=4)
    assert "1 failed" in done.stdout
    assert "locked.pdf" in done.stdout
    assert "password" in done.stdout
    assert "names" in done.stderr


def test_index_wait_json_lists_failures(indexed: Cli, library: Path) -> None:
    found = indexed.json("index", library, "--wait", code=4)
    assert found["done"] is True
    assert found["failed"] == 1
    assert found["failures"][0]["path"] == str(library / "locked.pdf")
    assert found["failures"][0]["category"] == "encrypted"
    assert set(found["files"]) == {"indexed", "waiting", "failed", "excluded"}


def test_failures_of_what_was_not_asked_for_do_not_count(indexed: Cli, library: Path) -> None:
    found = indexed.json("index", library / "sub", "--wait")
    assert found["failures"] == []


def test_index_without_wait_returns_at_once(indexed: Cli, library: Path) -> None:
    assert indexed.json("index", library)["done"] is False
    assert "background" in indexed.run("index", library).stdout


def test_search_json_has_the_documented_shape(indexed: Cli, library: Path) -> None:
    found = indexed.json("search", "notice", "period", "-n", "3")
    assert found["query"] == "notice period"
    assert found["total"] >= 1
    assert found["took_ms"] >= 0
    hit = found["hits"][0]
    assert hit["path"] == str(library / "lease.txt")
    assert {"path", "score", "kind", "modified", "snippet", "highlights", "locator"} <= set(hit)
    words = {hit["snippet"][begin:end].casefold() for begin, end in hit["highlights"]}
    assert {"notice", "period"} <= words


def test_search_pages(indexed: Cli) -> None:
    first = indexed.json("search", "txt", "-n", "1")
    second = indexed.json("search", "txt", "-n", "1", "--offset", "1")
    assert first["hits"] != second["hits"]
    assert first["total"] == second["total"]


def test_search_beyond_the_end_finds_nothing(indexed: Cli) -> None:
    assert indexed.json("search", "notice", "--offset", "5000", code=3)["hits"] == []
    assert indexed.run("search", "notice", "--offset", "5000", code=3).stdout


def test_search_for_people_is_plain_in_a_pipe(indexed: Cli) -> None:
    shown = indexed.run("search", "beekeeper").stdout
    assert "r\u00e9sum\u00e9 \U0001f600.md" in shown
    assert "\x1b" not in shown


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are text")
def test_names_that_are_no_text_are_found_shown_and_given_back(indexed: Cli) -> None:
    shown = indexed.run("search", "marmalade").stdout
    assert "\x1b" not in shown
    hit = indexed.json("search", "marmalade")["hits"][0]
    assert hit["path"].startswith("file://")
    missing = indexed.json("open", os.fsdecode(b"/no\xff"), code=1)
    assert missing["error"]["category"] == "missing"


def test_ask_cites_the_file(indexed: Cli, library: Path) -> None:
    found = indexed.json("ask", "How long is the notice period of the flat?")
    assert set(found) >= {"answer", "citations", "model", "took_ms"}
    assert found["answer"]
    cited = found["citations"][0]
    assert set(cited) >= {"n", "path", "locator", "quote"}
    assert cited["path"] == str(library / "lease.txt")
    assert "three months" in cited["quote"]


def test_ask_for_people_streams_and_lists_sources(indexed: Cli) -> None:
    shown = indexed.run("ask", "How long is the notice period of the flat?").stdout
    assert "[1] lease.txt" in shown
    assert "three months" in shown


def test_an_answer_that_is_hardly_to_the_point_says_so(indexed: Cli) -> None:
    asked = "Who rents a flat to a beekeeper?"
    assert indexed.json("ask", asked)["confidence"]["level"] == "low"
    assert "Read the source before you rely on this" in indexed.run("ask", asked).stderr
    sure = indexed.run("ask", "How long is the notice period of the flat?").stderr
    assert "Read the source" not in sure


def test_status_counts_every_file_met(indexed: Cli, library: Path) -> None:
    found = indexed.json("status")
    assert {"files", "stages", "disk", "working_on", "failures"} <= set(found)
    met = sum(1 for path in library.rglob("*") if path.is_file())
    assert sum(found["files"].values()) == met
    assert found["files"]["failed"] == 1
    shown = indexed.run("status").stdout
    assert "1 failed" in shown
    assert "locked.pdf" in shown


def test_roots_are_listed(indexed: Cli, library: Path) -> None:
    assert str(library) in [root["path"] for root in indexed.json("roots")["roots"]]
    assert str(library) in indexed.run("roots").stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the opener is the system's own")
def test_open_hands_the_file_to_the_system(indexed: Cli, library: Path, tmp_path: Path) -> None:
    (tmp_path / "xdg-open").write_text(f'#!/bin/sh\nprintf %s "$1" > {tmp_path}/opened\n')
    (tmp_path / "xdg-open").chmod(0o755)
    command = Cli(indexed.folder, {"PATH": f"{tmp_path}:{os.environ['PATH']}"})
    assert command.json("open", library / "lease.txt") == {"opened": str(library / "lease.txt")}
    deadline = time.monotonic() + LIMIT_S
    while not (tmp_path / "opened").exists() or not (tmp_path / "opened").read_text():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert (tmp_path / "opened").read_text() == str(library / "lease.txt")
    nothing = Cli(indexed.folder, {"PATH": str(tmp_path / "none")})
    assert nothing.json("open", library / "lease.txt", code=1)["error"]["category"] == "unsupported"


def test_open_serves_only_catalogued_files(indexed: Cli, tmp_path: Path) -> None:
    (tmp_path / "stranger.txt").write_text("stranger")
    found = indexed.json("open", tmp_path / "stranger.txt", code=1)
    assert found["error"]["category"] == "missing"


def test_a_path_that_does_not_exist_is_told_and_nothing_is_lost(
    indexed: Cli, library: Path
) -> None:
    before = indexed.json("roots")
    found = indexed.json("index", library / "nowhere", code=1)
    assert found["error"]["category"] == "missing"
    assert found["error"]["advice"]
    told = indexed.run("index", library / "nowhere", code=1)
    assert "nowhere" in told.stderr
    assert told.stdout == ""
    after = indexed.json("roots")
    assert [root["path"] for root in after["roots"]] == [root["path"] for root in before["roots"]]


def test_relative_paths_and_parents_mean_what_the_shell_means(cli: Cli) -> None:
    papers = cli.folder.parent / "papers"
    papers.mkdir()
    (papers / "note.txt").write_text("a note about otters\n")
    cli.index("papers/../papers")
    assert [root["path"] for root in cli.json("roots")["roots"]] == [str(papers.resolve())]
    assert cli.json("search", "otters")["hits"][0]["path"] == str(papers.resolve() / "note.txt")


def test_forget_removes_from_the_index_and_not_from_the_disk(cli: Cli) -> None:
    note = cli.folder.parent / "note.txt"
    note.write_text("a note about otters\n")
    cli.index(note)
    assert cli.json("search", "otters")["total"] == 1
    assert cli.json("forget", note)["files"] == 1
    assert note.exists()
    assert cli.json("search", "otters", code=3)["total"] == 0
    assert cli.json("ask", "What is the note about?", code=3)["citations"] == []
    assert cli.json("forget", note, code=2)["error"]["category"] == "misused"


def test_waiting_ends_with_what_holds_work_up(cli: Cli, library: Path, tmp_path: Path) -> None:
    # Where prepared models belong stands a file, so there can be no embedding model.
    in_the_way = tmp_path / "models"
    in_the_way.touch()
    cli.extra["CONCIERGE_MODELS"] = str(in_the_way)
    done = cli.index(library / "sub", code=1)
    assert "1 still waiting" in done.stdout
    assert "model" in done.stderr
    found = cli.json("search", "beekeeper")  # words do not wait for meaning
    assert [Path(hit["path"]).suffix for hit in found["hits"]] == [".md"]
    assert any("model" in notice for notice in found["notices"])
