"""`similar`, and questions to some files only, end to end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.search.test_near import BREAD, CAKE, LEASE


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kitchen")
    for name, text in {
        "recipes/bread.txt": BREAD,
        "recipes/bread final.txt": BREAD + " Let it cool.",
        "recipes/cake.txt": CAKE,
        "papers/lease.txt": LEASE,
        "nothing/empty.txt": "",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "bare").mkdir()
    return folder


@pytest.fixture(scope="module")
def cooks(tmp_path_factory: pytest.TempPathFactory, kitchen: Path) -> Iterator[Cli]:
    command = Cli(tmp_path_factory.mktemp("near") / "home")
    command.index(kitchen)
    yield command
    command.end()


def test_similar_files_and_versions_as_json(cooks: Cli, kitchen: Path) -> None:
    found = cooks.json("similar", kitchen / "recipes" / "bread.txt", "-n", "1")
    (hit,) = found["hits"]
    assert hit["path"] == str(kitchen / "recipes" / "bread final.txt")
    assert 0.9 < hit["score"] <= 1
    assert found["notices"] == []
    assert [one["reason"] for one in found["versions"]] == ["same name family"]


def test_similar_files_for_people(cooks: Cli, kitchen: Path) -> None:
    shown = cooks.run("similar", kitchen / "recipes" / "bread.txt").stdout
    assert shown.index("bread final.txt") < shown.index("cake.txt")
    assert "same name family" in shown
    assert "lease.txt" not in shown


def test_a_file_with_nothing_near_ends_with_three(cooks: Cli, kitchen: Path) -> None:
    done = cooks.run("similar", kitchen / "nothing" / "empty.txt", code=3)
    assert "Nothing is near it." in done.stdout
    assert "no words" in done.stderr
    wrong = cooks.json("similar", kitchen / "gone.txt", code=1)
    assert wrong["error"]["category"] == "missing"


def test_a_question_to_some_files(cooks: Cli, kitchen: Path) -> None:
    question = "How long is the notice period?"
    some = ("--in", kitchen / "papers", "--in", kitchen / "recipes" / "cake.txt")
    asked = cooks.json("ask", question, *some)
    assert {Path(one["path"]).name for one in asked["citations"]} == {"lease.txt"}
    assert cooks.json("ask", question, "--in", kitchen / "recipes", code=3)["citations"] == []


def test_a_folder_without_files_is_not_everything(cooks: Cli, kitchen: Path) -> None:
    question = "How long is the notice period?"
    for place in (kitchen / "bare", kitchen / "gone"):
        wrong = cooks.json("ask", question, "--in", place, code=1)
        assert wrong["error"]["category"] == "missing"
    wrong = cooks.json("ask", question, "--in", kitchen.parent, code=2)
    assert wrong["error"]["category"] == "misused"
