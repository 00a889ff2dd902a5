"""The demonstration, run as people run it, and its promise to leave nothing behind."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import psutil
import pytest

from concierge.cli.demo import is_file
from tests.cli.conftest import LIMIT_S, Cli


def _services_in(folder: Path) -> list[int]:
    """Return the processes whose command line names the folder."""
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        words = process.info["cmdline"] or []
        if process.info["status"] != psutil.STATUS_ZOMBIE and str(folder) in " ".join(words):
            found.append(process.pid)
    return found


@pytest.fixture
def demo(cli: Cli, tmp_path: Path) -> Cli:
    (tmp_path / "tmp").mkdir()
    cli.extra["TMPDIR"] = cli.extra["TEMP"] = str(tmp_path / "tmp")
    return cli


def test_the_demonstration_shows_what_it_promises(demo: Cli, tmp_path: Path) -> None:
    found = demo.json("demo")
    assert found["ok"] is True
    assert found["unmet"] == []
    assert found["files"]["failed"] == 0
    assert [search["by"] for search in found["searches"]] == ["name", "word", "meaning"]
    asked = found["question"]
    assert any(
        is_file(cited["path"], asked["expect"])
        and cited["locator"].get("page") == asked["page"]
        and asked["holds"] in cited["quote"]
        for cited in asked["citations"]
    )
    assert list((tmp_path / "tmp").glob("concierge-demo-*")) == []
    assert _services_in(tmp_path / "tmp") == []


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_demonstration_leaves_nothing(
    demo: Cli, tmp_path: Path, number: signal.Signals
) -> None:
    with demo.start("demo") as running:
        assert running.stderr is not None
        running.stderr.readline()
        running.send_signal(number)
        running.communicate(timeout=LIMIT_S)
    assert running.returncode == 128 + number
    assert list((tmp_path / "tmp").glob("concierge-demo-*")) == []
    assert _services_in(tmp_path / "tmp") == []


def test_an_expected_file_is_told_by_the_end_of_its_path() -> None:
    assert is_file("/x/library/Home/lease.pdf", "Home/lease.pdf")
    assert is_file("file:///x/%FF/Home/lease.pdf", "Home/lease.pdf")
    assert not is_file("/x/Home/old lease.pdf", "lease.pdf")
    assert not is_file("/x/Homes/lease.pdf", "Home/lease.pdf")
