"""Who looks at what is told, and at nothing else, ends with what is on the disk."""

from __future__ import annotations

import os
import random
import shutil
import stat
import threading
import time
from pathlib import Path

import pytest

from concierge.watch import roots as roots_module
from concierge.watch.mounts import is_below
from concierge.watch.observe import Watcher
from tests.watch.heard import PATIENCE, begin

Files = dict[bytes, tuple[int, int, int]]


class Follower:
    """A copy of what is on the disk, kept by looking where the watcher says."""

    def __init__(self, roots: dict[int, Path]) -> None:
        self.roots = {number: os.fsencode(root) for number, root in roots.items()}
        self.files: Files = self.disk()
        self._guard = threading.Lock()

    def __call__(self, root: int, paths: frozenset[bytes] | None) -> None:
        with self._guard:
            for path in paths if paths is not None else [self.roots[root]]:
                kept = {p: info for p, info in self.files.items() if not is_below(p, path)}
                self.files = kept | found(path)

    def disk(self) -> Files:
        every: Files = {}
        for root in self.roots.values():
            every |= found(root)
        return every

    def ends_right(self) -> None:
        ends = time.monotonic() + PATIENCE
        while self.files != self.disk():
            assert time.monotonic() < ends, self.files.items() ^ self.disk().items()
            time.sleep(0.1)


def found(path: bytes) -> Files:
    files: Files = {}
    places = [path]
    for folder, _, names in os.walk(path):
        places += [folder + b"/" + name for name in names]
    for place in places:
        try:
            info = os.lstat(place)
        except OSError:
            continue
        if not stat.S_ISDIR(info.st_mode):
            files[place] = (info.st_ino, info.st_size, info.st_mtime_ns)
    return files


def stir(chance: random.Random, roots: list[Path], steps: int) -> None:
    """Make, write, move and delete files and folders at random, as fast as can be."""
    for step in range(steps):
        folders = [Path(at) for root in roots for at, _, _ in os.walk(root)]
        at, other = chance.choice(folders), chance.choice(folders)
        name = f"{chance.randrange(6)}"
        what = chance.random()
        try:
            if what < 0.35:
                (at / f"{name}.txt").write_text("w" * step)
            elif what < 0.6:
                (at / name / "x" / "y").mkdir(parents=True)
                (at / name / "x" / "y" / "deep.txt").write_text("w" * step)
            elif what < 0.85:
                inside = chance.choice([*at.iterdir(), at / "none"])
                inside.rename(other / chance.choice([name, inside.name]))
            elif at not in roots:
                shutil.rmtree(at)
        except OSError:  # what was to be changed is not there, or would move into itself
            continue


@pytest.mark.parametrize("seed", range(4))
def test_a_follower_ends_with_what_is_on_the_disk(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whole looks would hide what single paths forgot.
    monkeypatch.setattr(roots_module, "MANY", 10**9)
    roots = {1: tmp_path / "one", 2: tmp_path / "two"}
    for root in roots.values():
        root.mkdir()
    chance = random.Random(seed)
    stir(chance, list(roots.values()), 50)
    follower = Follower(roots)
    watcher = Watcher(follower)
    begin(watcher, roots)
    for _ in range(4):
        stir(chance, list(roots.values()), 120)
        follower.ends_right()
    watcher.close()
