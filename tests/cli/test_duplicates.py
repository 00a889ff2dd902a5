"""`dupes`, end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.paths import MODELS_VARIABLE
from tests.cli.conftest import Cli
from tests.search.test_near import BREAD, LEASE


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    for name, text in {
        "lease.txt": LEASE,
        "copies/lease (1).txt": LEASE,
        "bread.txt": BREAD,
        "bread final.txt": BREAD + " Let it cool.",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def cli(cli: Cli, papers: Path, tmp_path: Path, prepared_models: Path) -> Cli:
    """A service whose bin is a folder of this test."""
    cli.extra |= {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    cli.extra[MODELS_VARIABLE] = str(prepared_models)  # else it is made in that home
    cli.index(papers)
    return cli


def test_duplicates_are_listed_planned_and_put_into_the_bin(cli: Cli, papers: Path) -> None:
    copy = papers / "copies" / "lease (1).txt"
    shown = cli.run("dupes").stdout
    assert str(copy) in shown
    assert "1 group, " in shown
    plan = cli.json("dupes", "--keep", "shortest-path", "--dry-run")
    assert [step["remove"]["path"] for step in plan["steps"]] == [str(copy)]
    asked = cli.json("dupes", "--keep", "shortest-path", code=2)
    assert "--yes" in asked["error"]["advice"]
    assert copy.exists()
    done = cli.run("dupes", papers, "--keep", "shortest-path", "--yes")
    assert f"to the bin  {copy}" in done.stdout
    assert "1 file in the bin" in done.stdout
    assert not copy.exists()
    assert (papers / "lease.txt").read_text() == LEASE
    assert cli.json("dupes", code=3)["total"] == 0
