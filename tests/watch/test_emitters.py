"""Watchdog's own observer, which systems without an event source of ours fall back on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.watch import arming
from concierge.watch.emitters import Observed
from concierge.watch.observe import Watcher
from tests.watch.heard import Heard, begin, ours


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def watcher(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    monkeypatch.setattr(arming, "make_source", Observed)
    made = Watcher(heard)
    yield made
    made.close()
    assert ours() == []


def test_changes_are_told_by_path(watcher: Watcher, heard: Heard, tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "in").mkdir(parents=True)
    (root / "in" / "a.txt").write_text("words")
    begin(watcher, {1: root})
    (root / "in" / "a.txt").rename(root / "in" / "b.txt")
    heard.paths(root / "in" / "a.txt", root / "in" / "b.txt")
    heard.clear()
    (root / "in").rename(root / "out")
    heard.paths(root / "in", root / "out")
    heard.clear()
    assert (root / "out" / "b.txt").read_text() == "words"
    heard.nothing()
    (root / "out" / "b.txt").unlink()
    heard.paths(root / "out" / "b.txt")
    assert (1, None) not in heard.calls


def test_files_and_folders_that_are_dropped(watcher: Watcher, heard: Heard, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    (tmp_path / "folder").mkdir()
    begin(watcher, {1: file, 2: tmp_path / "folder"})
    file.write_text("words")
    heard.paths(file)
    begin(watcher, {2: tmp_path / "folder"})
    heard.clear()
    file.write_text("others")
    heard.nothing()
    (tmp_path / "folder" / "b.txt").touch()
    heard.paths(tmp_path / "folder" / "b.txt", root=2)
