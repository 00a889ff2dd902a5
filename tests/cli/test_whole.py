"""`summarise` and `compare`, end to end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.search.test_near import BREAD, LEASE


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for name, text in {
        "lease.txt": LEASE,
        "lease new.txt": LEASE + " Bicycles stand in the yard.",
        "bread.txt": BREAD,
        "empty.txt": "",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, papers: Path) -> Iterator[Cli]:
    command = Cli(tmp_path_factory.mktemp("whole") / "home")
    command.index(papers)
    yield command
    command.end()


def test_a_file_is_summed_up_in_its_own_words(reader: Cli, papers: Path) -> None:
    shown = reader.run("summarise", papers / "lease.txt").stdout
    first = shown.splitlines()[0]
    assert first.startswith("• ")
    assert first.endswith(" [1]")
    assert first.removeprefix("• ").removesuffix(" [1]") in LEASE
    assert "\n[1] lease.txt" in shown


def test_a_folder_is_summed_up_file_by_file(reader: Cli, papers: Path) -> None:
    found = reader.json("summarise", papers)
    assert {"lease.txt:", "bread.txt:"} <= set(found["answer"].splitlines())
    assert {one["state"] for one in found["support"]} == {"supported"}


def test_collections_tags_and_searches_are_summed_up(reader: Cli, papers: Path) -> None:
    reader.run("collection", "add", "Flat", papers / "lease.txt")
    reader.run("tag", "add", "kitchen", papers / "bread.txt")
    flat = reader.json("summarise", "--collection", "Flat")
    assert {Path(one["path"]).name for one in flat["citations"]} == {"lease.txt"}
    both = reader.json("summarise", "--collection", "Flat", "--tag", "kitchen")
    assert {"lease.txt:", "bread.txt:"} <= set(both["answer"].splitlines())
    found = reader.json("summarise", "--query", "name:lease by:words", papers / "bread.txt")
    assert len({one["path"] for one in found["citations"]}) == 3
    unknown = reader.json("summarise", "--collection", "Nowhere", code=2)
    assert "no collection “Nowhere”" in unknown["error"]["message"]
    assert "Nothing was named" in reader.json("summarise", code=2)["error"]["message"]


def test_what_is_new_is_told_with_its_place(reader: Cli, papers: Path) -> None:
    shown = reader.run("compare", papers / "lease.txt", papers / "lease new.txt").stdout
    assert "new: 1" in shown
    assert "• “Bicycles stand in the yard.” [1]" in shown
    same = reader.json("compare", papers / "lease.txt", papers / "lease.txt", code=2)
    assert "Two files with text" in same["error"]["message"]


def test_a_file_without_words_ends_with_three(reader: Cli, papers: Path) -> None:
    done = reader.run("summarise", papers / "empty.txt", code=3)
    assert "no words" in done.stdout
