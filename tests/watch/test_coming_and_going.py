"""Roots that vanish, come back, are mounted over; and what no event can tell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.watch import keeping, mounts, registry
from concierge.watch.mounts import is_below, is_network
from concierge.watch.observe import Watcher
from tests.watch.heard import Heard, begin, ours


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def watcher(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    monkeypatch.setattr(registry, "GONE_S", 0.1)
    made = Watcher(heard)
    yield made
    made.close()
    assert ours() == []


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    (root / "in").mkdir(parents=True)
    return root


@pytest.fixture
def bound(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield a folder, and one that it can be mounted on."""
    source, point = tmp_path / "drive", tmp_path / "root" / "mnt"
    source.mkdir()
    point.mkdir(parents=True)
    mounted = subprocess.run(["mount", "--bind", source, point], capture_output=True)
    if mounted.returncode:
        pytest.skip("may not mount")
    subprocess.run(["umount", point], check=True)
    yield source, point
    while subprocess.run(["umount", "--lazy", point], capture_output=True).returncode == 0:
        pass


@pytest.mark.parametrize("how", ["deleted", "moved"])
def test_a_root_that_goes_and_comes_back(
    watcher: Watcher, heard: Heard, root: Path, tmp_path: Path, how: str
) -> None:
    begin(watcher, {1: root})
    if how == "deleted":
        shutil.rmtree(root)
    else:
        root.rename(tmp_path / "away")
    heard.whole(1)
    heard.clear()
    if how == "deleted":
        (root / "in").mkdir(parents=True)
    else:
        (tmp_path / "away" / "a.txt").touch()
        heard.nothing()
        (tmp_path / "away").rename(root)
    heard.whole(1)
    (root / "in" / "b.txt").touch()
    heard.paths(root / "in" / "b.txt")


def test_a_root_that_is_remade_is_watched_anew(
    watcher: Watcher, heard: Heard, root: Path, tmp_path: Path
) -> None:
    begin(watcher, {1: root})
    root.rename(tmp_path / "away")
    (root / "other").mkdir(parents=True)
    heard.whole(1)
    heard.clear()
    (root / "other" / "a.txt").touch()
    heard.paths(root / "other" / "a.txt")
    (tmp_path / "away" / "in" / "b.txt").touch()
    heard.nothing(but=[root / "other" / "a.txt"])


def test_a_root_that_is_not_there_yet(watcher: Watcher, heard: Heard, tmp_path: Path) -> None:
    root = tmp_path / "later"
    begin(watcher, {1: root})
    heard.nothing()
    root.mkdir()
    heard.whole(1)
    (root / "a.txt").touch()
    heard.paths(root / "a.txt")


def test_a_root_within_a_folder_that_moves_away(
    watcher: Watcher, heard: Heard, root: Path, tmp_path: Path
) -> None:
    inner = root / "in" / "inner"
    inner.mkdir()
    begin(watcher, {1: root, 2: inner})
    (root / "in").rename(root / "out")
    heard.paths(root / "in", root / "out")
    heard.whole(2)
    (root / "out").rename(root / "in")
    heard.until(lambda: heard.calls.count((2, None)) == 2)
    (inner / "a.txt").touch()
    heard.paths(inner / "a.txt", root=2)


def test_a_file_whose_folder_is_remade(
    watcher: Watcher, heard: Heard, root: Path, tmp_path: Path
) -> None:
    files = {1: root / "in" / "a.txt", 2: root / "in" / "b.txt"}
    for file in files.values():
        file.touch()
    begin(watcher, files)
    shutil.rmtree(root / "in")
    heard.whole(1, 2)
    (root / "in").mkdir()
    for file in files.values():
        file.touch()
    heard.until(lambda: all(heard.calls.count((number, None)) >= 2 for number in files))
    heard.clear()
    for number, file in files.items():
        file.write_text("words")
        heard.paths(file, root=number)


def test_what_happens_far_above_a_root_is_noticed_in_time(
    heard: Heard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "TICK_S", 0.2)
    root = tmp_path / "above" / "more" / "root"
    root.mkdir(parents=True)
    watcher = Watcher(heard)
    begin(watcher, {1: root})
    heard.nothing()
    (tmp_path / "above").rename(tmp_path / "elsewhere")
    heard.whole(1)
    watcher.close()


def test_changed_rights_of_a_root_are_told(watcher: Watcher, heard: Heard, root: Path) -> None:
    begin(watcher, {1: root})
    os.utime(root, (1, 1))
    heard.nothing()
    root.chmod(0o500)
    heard.whole(1)


def test_a_mount_below_a_root(
    watcher: Watcher, heard: Heard, root: Path, bound: tuple[Path, Path]
) -> None:
    source, point = bound
    begin(watcher, {1: root})
    subprocess.run(["mount", "--bind", source, point], check=True)
    heard.whole(1)
    heard.clear()
    (source / "a.txt").touch()
    heard.paths(point / "a.txt")
    heard.clear()
    subprocess.run(["umount", point], check=True)
    heard.whole(1)
    heard.clear()
    (source / "b.txt").touch()
    heard.nothing()
    (point / "c.txt").touch()
    heard.paths(point / "c.txt")


def test_a_mount_at_a_root_tells_no_other_root(
    watcher: Watcher, heard: Heard, tmp_path: Path, bound: tuple[Path, Path]
) -> None:
    source, point = bound
    (tmp_path / "other").mkdir()
    subprocess.run(["mount", "--bind", source, point], check=True)
    begin(watcher, {1: point, 2: tmp_path / "other"})
    subprocess.run(["umount", point], check=True)
    heard.whole(1)
    heard.clear()
    subprocess.run(["mount", "--bind", source, point], check=True)
    heard.whole(1)
    (source / "a.txt").touch()
    heard.paths(point / "a.txt")
    assert (2, None) not in heard.calls


def test_after_sleep_all_roots_are_looked_at(
    heard: Heard, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No test can send the machine to sleep: it can only have the clock say so.
    monkeypatch.setattr(keeping, "TICK_S", 0.2)
    asleep = [keeping.time_asleep()]
    monkeypatch.setattr(keeping, "time_asleep", lambda: asleep[0])
    watcher = Watcher(heard)
    begin(watcher, {1: root, 2: root / "in"})
    heard.nothing()
    asleep[0] += 3600.0
    heard.whole(1, 2)
    heard.clear()
    heard.nothing()
    watcher.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the clock is asked")
def test_nothing_seems_to_sleep_while_this_runs() -> None:
    before = keeping.time_asleep()
    assert abs(keeping.time_asleep() - before) < 0.01


def test_a_root_on_a_network_drive_is_watched_and_polled(
    heard: Heard, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "_NETWORK", {_type_of(root)})
    assert is_network(os.fsencode(root))
    watcher = Watcher(heard, network_poll_s=0.5)
    begin(watcher, {1: root})
    heard.whole(1)
    (root / "a.txt").touch()
    heard.paths(root / "a.txt")
    heard.until(lambda: heard.calls.count((1, None)) >= 2)
    assert watcher.notices == {}
    watcher.took(1, 1000.0)
    heard.clear()
    heard.nothing()
    watcher.close()


def _type_of(path: Path) -> str:
    import psutil

    parts = [p for p in psutil.disk_partitions(all=True) if path.is_relative_to(p.mountpoint)]
    return str(max(parts, key=lambda part: len(part.mountpoint)).fstype)


def test_this_machines_own_folders_are_not_on_the_network(tmp_path: Path) -> None:
    assert not is_network(os.fsencode(tmp_path))


def test_below_goes_by_whole_names() -> None:
    assert is_below(b"/a/b", b"/a")
    assert is_below(b"/a", b"/a")
    assert is_below(b"/a", b"/")
    assert not is_below(b"/ab", b"/a")
