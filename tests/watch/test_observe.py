"""Real events of the file system lead to one look, once a root is at rest."""

from __future__ import annotations

import os
import queue
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.watch import observe
from concierge.watch.observe import Watcher

PATIENCE = 20.0  # how long to wait for what must come
SILENCE = 1.0  # how long to wait for what must not


class Asked:
    """Collects what the watcher asks for."""

    def __init__(self) -> None:
        self.calls: queue.SimpleQueue[list[int]] = queue.SimpleQueue()

    def __call__(self, roots: list[int]) -> None:
        self.calls.put(roots)

    def one(self) -> list[int]:
        return self.calls.get(timeout=PATIENCE)

    def none(self) -> None:
        with pytest.raises(queue.Empty):
            print(self.calls.get(timeout=SILENCE))


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def watcher(asked: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Watcher]:
    monkeypatch.setattr(observe, "QUIET_S", 0.3)
    made = Watcher(asked, apart=tmp_path / "one" / "data")
    yield made
    made.close()


@pytest.fixture
def roots(tmp_path: Path) -> dict[int, Path]:
    roots = {1: tmp_path / "one", 2: tmp_path / "two"}
    for root in roots.values():
        root.mkdir()
    return roots


def begin(watcher: Watcher, roots: dict[int, Path]) -> None:
    watcher.watch({number: os.fsencode(root) for number, root in roots.items()})


def test_many_events_lead_to_one_look(
    watcher: Watcher, asked: Asked, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    for number in range(50):
        (roots[1] / f"{number}.txt").write_text("words")
    assert asked.one() == [1]
    asked.none()


@pytest.mark.parametrize("change", ["write", "rename", "delete", "folder", "touch"])
def test_every_kind_of_change(
    watcher: Watcher, asked: Asked, roots: dict[int, Path], change: str
) -> None:
    file = roots[1] / "in" / "a.txt"
    file.parent.mkdir()
    file.write_text("words")
    begin(watcher, roots)
    if change == "write":
        file.write_text("others")
    elif change == "rename":
        file.rename(file.with_name("b.txt"))
    elif change == "delete":
        file.unlink()
    elif change == "folder":
        shutil.move(file.parent, roots[1] / "elsewhere")
    else:
        os.utime(file, (1, 1))
    assert asked.one() == [1]


def test_two_roots_come_together(watcher: Watcher, asked: Asked, roots: dict[int, Path]) -> None:
    begin(watcher, roots)
    for root in roots.values():
        (root / "a.txt").write_text("words")
    seen: set[int] = set()
    while seen != {1, 2}:
        seen.update(asked.one())
    asked.none()


def test_folders_made_later_are_watched_too(
    watcher: Watcher, asked: Asked, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    (roots[1] / "new" / "deep").mkdir(parents=True)
    asked.one()
    (roots[1] / "new" / "deep" / "a.txt").write_text("words")
    assert asked.one() == [1]


def test_reading_is_no_change(watcher: Watcher, asked: Asked, roots: dict[int, Path]) -> None:
    (roots[1] / "a.txt").write_text("words")
    begin(watcher, roots)
    assert (roots[1] / "a.txt").read_text() == "words"
    assert list(roots[1].iterdir())
    asked.none()


@pytest.mark.parametrize("folder", [".cache/x", "node_modules/m", "data"])
def test_what_no_scan_looks_at_causes_none(
    watcher: Watcher, asked: Asked, roots: dict[int, Path], folder: str
) -> None:
    (roots[1] / folder).mkdir(parents=True)
    begin(watcher, roots)
    (roots[1] / folder / "a.txt").write_text("words")
    asked.none()
    (roots[1] / folder / "a.txt").rename(roots[1] / "out.txt")
    assert asked.one() == [1]


def test_hidden_files_matter_when_they_are_read(
    asked: Asked, roots: dict[int, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(observe, "QUIET_S", 0.1)
    watcher = Watcher(asked, include_hidden=True)
    begin(watcher, roots)
    (roots[1] / ".a.txt").write_text("words")
    assert asked.one() == [1]
    watcher.close()


def test_what_never_rests_is_looked_at_too(
    watcher: Watcher, asked: Asked, roots: dict[int, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(observe, "QUIET_S", 0.5)
    monkeypatch.setattr(observe, "PATIENCE_S", 1.0)
    begin(watcher, roots)
    ended = threading.Event()

    def write() -> None:
        while not ended.wait(0.05):
            (roots[1] / "log.txt").write_text(str(time.monotonic()))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert asked.one() == [1]
    finally:
        ended.set()
        writer.join()


def test_roots_that_are_dropped_are_not_watched(
    watcher: Watcher, asked: Asked, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    begin(watcher, {2: roots[2]})
    (roots[1] / "a.txt").write_text("words")
    asked.none()
    (roots[2] / "a.txt").write_text("words")
    assert asked.one() == [2]


def test_a_root_that_cannot_be_watched_is_polled(
    watcher: Watcher, asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(observe, "POLL_S", 0.2)
    begin(watcher, {7: tmp_path / "nowhere"})
    assert asked.one() == [7]
    assert asked.one() == [7]
    begin(watcher, {})
    while not asked.calls.empty():
        asked.calls.get()
    asked.none()


def test_after_closing_nothing_comes(
    watcher: Watcher, asked: Asked, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    (roots[1] / "a.txt").write_text("words")
    watcher.close()
    watcher.close()
    begin(watcher, roots)
    (roots[1] / "b.txt").write_text("words")
    asked.none()
    assert not [t for t in threading.enumerate() if "Observer" in type(t).__name__]
