"""Real events of the file system are told by path."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.watch import roots as roots_module
from concierge.watch.mounts import is_below
from concierge.watch.observe import Watcher
from tests.watch.heard import PATIENCE, Heard, begin, ours

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify")


def is_left_out(root: int, path: bytes) -> bool:
    return b"/.cache" in path or b"/node_modules" in path


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def watcher(heard: Heard, tmp_path: Path) -> Iterator[Watcher]:
    made = Watcher(heard, is_left_out, apart=tmp_path / "one" / "data")
    yield made
    made.close()
    assert ours() == []


@pytest.fixture
def roots(tmp_path: Path) -> dict[int, Path]:
    roots = {1: tmp_path / "one", 2: tmp_path / "two"}
    for root in roots.values():
        root.mkdir()
    return roots


@pytest.fixture
def file(roots: dict[int, Path]) -> Path:
    file = roots[1] / "in" / "a.txt"
    file.parent.mkdir()
    file.write_text("words")
    return file


def write(file: Path) -> list[Path]:
    file.write_text("others")
    return [file]


def create(file: Path) -> list[Path]:
    (file.parent / "new.txt").touch()
    return [file.parent / "new.txt"]


def rename(file: Path) -> list[Path]:
    return [file, file.rename(file.with_name("b.txt"))]


def replace(file: Path) -> list[Path]:
    (file.parent / ".tmp").write_text("others")
    (file.parent / ".tmp").replace(file)
    return [file]


def delete(file: Path) -> list[Path]:
    file.unlink()
    return [file]


def touch(file: Path) -> list[Path]:
    os.utime(file, (1, 1))
    return [file]


def forbid(file: Path) -> list[Path]:
    file.chmod(0)
    return [file]


def make_folder(file: Path) -> list[Path]:
    (file.parent / "sub").mkdir()
    return [file.parent / "sub"]


def move_folder(file: Path) -> list[Path]:
    return [file.parent, file.parent.rename(file.parent.with_name("elsewhere"))]


def delete_folder(file: Path) -> list[Path]:
    shutil.rmtree(file.parent)
    return [file.parent]


def forbid_folder(file: Path) -> list[Path]:
    file.parent.chmod(0o500)
    return [file.parent]


CHANGES = [write, create, rename, replace, delete, touch, forbid, make_folder, move_folder]
CHANGES += [delete_folder, forbid_folder]


@pytest.mark.parametrize("change", CHANGES)
def test_every_kind_of_change_is_told_by_its_paths(
    watcher: Watcher,
    heard: Heard,
    roots: dict[int, Path],
    file: Path,
    change: Callable[[Path], list[Path]],
) -> None:
    begin(watcher, roots)
    heard.paths(*change(file))
    assert heard.told(2) == set()
    assert (1, None) not in heard.calls


def test_reading_is_no_change(watcher: Watcher, heard: Heard, roots: dict[int, Path]) -> None:
    (roots[1] / "a.txt").write_text("words")
    begin(watcher, roots)
    assert (roots[1] / "a.txt").read_text() == "words"
    assert list(roots[1].iterdir())
    heard.nothing()


def test_beginning_tells_nothing(watcher: Watcher, heard: Heard, roots: dict[int, Path]) -> None:
    begin(watcher, roots)
    heard.nothing()


@pytest.mark.parametrize("folder", [".cache/x", "node_modules/m", "data"])
def test_what_cannot_matter_is_not_told(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], folder: str
) -> None:
    (roots[1] / folder).mkdir(parents=True)
    begin(watcher, roots)
    (roots[1] / folder / "a.txt").write_text("words")
    (roots[1] / folder / "deep").mkdir()
    (roots[1] / folder / "deep" / "b.txt").write_text("words")
    heard.nothing()
    (roots[1] / folder / "a.txt").rename(roots[1] / "out.txt")
    heard.paths(roots[1] / "out.txt")
    (roots[1] / folder / "deep").rename(roots[1] / "out")
    heard.paths(roots[1] / "out")
    (roots[1] / "out" / "b.txt").write_text("others")
    heard.paths(roots[1] / "out" / "b.txt")


def test_a_folder_moved_to_where_nothing_matters_is_told_once(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], file: Path
) -> None:
    begin(watcher, roots)
    away = file.parent.rename(roots[1] / ".cache")
    heard.paths(file.parent)
    heard.clear()
    (away / "a.txt").write_text("others")
    heard.nothing()


def test_a_folder_of_many_files_moves_as_two_paths(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], file: Path
) -> None:
    for number in range(10_000):
        (file.parent / f"{number}.txt").touch()
    begin(watcher, roots)
    target = roots[1] / "moved"
    began = time.monotonic()
    file.parent.rename(target)
    heard.paths(file.parent, target)
    print(f"told after {time.monotonic() - began:.3f} s")
    assert heard.told() == {os.fsencode(file.parent), os.fsencode(target)}
    heard.clear()
    (target / "7.txt").write_text("words")
    heard.paths(target / "7.txt")


@linux_only
def test_folders_that_move_take_their_watches_along(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    deep = roots[1] / "a" / "b" / "c"
    deep.mkdir(parents=True)
    begin(watcher, roots)
    (roots[1] / "a").rename(roots[1] / "x")
    (roots[1] / "x" / "b").rename(roots[2] / "b")
    heard.paths(roots[1] / "a", roots[1] / "x")
    heard.paths(roots[2] / "b", root=2)
    heard.clear()
    (roots[2] / "b" / "c" / "f.txt").touch()
    heard.paths(roots[2] / "b" / "c" / "f.txt", root=2)
    assert heard.told(1) == set()
    (roots[2] / "b").rename(roots[1].parent / "outside")
    heard.paths(roots[2] / "b", root=2)
    heard.clear()
    (roots[1].parent / "outside" / "c" / "f.txt").write_text("words")
    heard.nothing()


def test_what_is_made_at_once_in_new_folders_is_found(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    made = []
    for number in range(100):
        folder = roots[1] / str(number) / "b" / "c"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("words")
        made.append(os.fsencode(folder / "a.txt"))
    # A folder that is told stands for all below it.
    heard.until(lambda: all(_is_covered(path, heard.told()) for path in made))
    heard.clear()
    (roots[1] / "99" / "b" / "c" / "a.txt").write_text("others")
    heard.paths(roots[1] / "99" / "b" / "c" / "a.txt")


def test_a_tree_that_is_moved_in_is_watched(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], tmp_path: Path
) -> None:
    for number in range(300):
        (tmp_path / "big" / str(number % 7) / str(number)).mkdir(parents=True)
    begin(watcher, roots)
    (tmp_path / "big").rename(roots[1] / "big")
    heard.paths(roots[1] / "big")
    assert heard.told() == {os.fsencode(roots[1] / "big")}
    heard.clear()
    (roots[1] / "big" / "6" / "13" / "a.txt").touch()
    heard.paths(roots[1] / "big" / "6" / "13" / "a.txt")


def test_a_name_that_is_taken_over_at_once_is_told_right(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    for number in range(30):
        (roots[1] / "a" / "sub").mkdir(parents=True)
        (roots[1] / "a").rename(roots[1] / f"b{number}")
    # Where the disk is ahead of its events, the whole root may be told instead.
    last = os.fsencode(roots[1] / "b29")
    heard.until(lambda: (1, None) in heard.calls or last in heard.told())
    heard.clear()
    files = [roots[1] / f"b{number}" / "sub" / "f.txt" for number in range(30)]
    for file in files:
        file.touch()
    wanted = {os.fsencode(file) for file in files}
    heard.until(lambda: (1, None) in heard.calls or wanted <= heard.told())


def _is_covered(path: bytes, told: set[bytes]) -> bool:
    return any(is_below(path, folder) for folder in told)


def test_names_need_not_be_text(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], tmp_path: Path
) -> None:
    odd = Path(os.fsdecode(os.fsencode(roots[1]) + b"/f\xff\xfe"))
    odd.mkdir()
    begin(watcher, roots)
    (odd / "a\udcff.txt").write_text("words")
    heard.paths(odd / "a\udcff.txt")
    assert os.fsencode(odd) + b"/a\xff.txt" in heard.told()


def test_links_to_folders_are_not_followed(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    (roots[1] / "loop").symlink_to(roots[1])
    (roots[1] / "link").symlink_to(tmp_path / "outside")
    begin(watcher, roots)
    (tmp_path / "outside" / "a.txt").touch()
    heard.nothing()
    (roots[1] / "later").symlink_to(tmp_path / "outside")
    heard.paths(roots[1] / "later")
    heard.clear()
    (tmp_path / "outside" / "b.txt").touch()
    heard.nothing()
    (roots[1] / "a.txt").touch()
    heard.paths(roots[1] / "a.txt")


def test_each_event_goes_to_the_innermost_root(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    inner = roots[1] / "x" / "inner"
    inner.mkdir(parents=True)
    begin(watcher, {1: roots[1], 3: inner})
    (inner / "a.txt").touch()
    (inner.parent / "b.txt").touch()
    heard.paths(inner / "a.txt", root=3)
    heard.paths(inner.parent / "b.txt")
    assert heard.told(1) == {os.fsencode(inner.parent / "b.txt")}
    begin(watcher, {1: roots[1]})
    heard.whole(1)
    heard.clear()
    (inner / "a.txt").write_text("words")
    heard.paths(inner / "a.txt")


def test_a_root_that_is_a_file(watcher: Watcher, heard: Heard, roots: dict[int, Path]) -> None:
    file, other = roots[1] / "a.txt", roots[1] / "b.txt"
    file.write_text("words")
    other.write_text("words")
    begin(watcher, {1: file, 2: other})
    (roots[1] / "c.txt").touch()
    heard.nothing()
    file.write_text("others")
    heard.paths(file)
    (roots[1] / "c.txt").replace(other)
    heard.paths(other, root=2)
    file.unlink()
    heard.whole(1)
    heard.clear()
    file.write_text("again")
    heard.until(lambda: bool(heard.calls))
    begin(watcher, {2: other})
    heard.clear()
    file.write_text("others")
    heard.nothing()
    other.write_text("others")
    heard.paths(other, root=2)


def test_many_changes_become_a_look_at_the_whole_root(
    watcher: Watcher, heard: Heard, roots: dict[int, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roots_module, "MANY", 100)
    begin(watcher, roots)
    for number in range(500):
        (roots[1] / f"{number}.txt").touch()
    heard.whole(1)
    assert heard.told(2) == set()


def test_words_about_a_root_are_apart(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    ends = time.monotonic() + 1.5
    while time.monotonic() < ends:
        (roots[1] / "log.txt").write_text(str(time.monotonic()))
    heard.paths(roots[1] / "log.txt")
    steps = [after - before for before, after in zip(heard.times, heard.times[1:], strict=False)]
    assert len(steps) >= 2
    assert min(steps) > 0.15


def test_one_who_fails_to_take_it_in_is_told_again(roots: dict[int, Path]) -> None:
    heard = Heard()

    def fails_once(root: int, paths: frozenset[bytes] | None) -> None:
        heard(root, paths)
        if len(heard.calls) == 1:
            raise ValueError("first")

    watcher = Watcher(fails_once)
    begin(watcher, roots)
    (roots[1] / "a.txt").touch()
    heard.paths(roots[1] / "a.txt")
    (roots[1] / "b.txt").touch()
    heard.paths(roots[1] / "b.txt")
    watcher.close()


def test_changed_rules_take_effect(heard: Heard, roots: dict[int, Path]) -> None:
    hidden = {b"secret"}
    watcher = Watcher(heard, lambda _, path: any(name in path for name in hidden))
    (roots[1] / "secret").mkdir()
    begin(watcher, roots)
    (roots[1] / "secret" / "a.txt").touch()
    heard.nothing()
    hidden.clear()
    watcher.renew(1)
    heard.whole(1)
    (roots[1] / "secret" / "b.txt").touch()
    heard.paths(roots[1] / "secret" / "b.txt")
    watcher.close()


def test_roots_that_are_dropped_are_not_watched(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    begin(watcher, {2: roots[2]})
    (roots[1] / "a.txt").write_text("words")
    heard.nothing()
    (roots[2] / "a.txt").write_text("words")
    heard.paths(roots[2] / "a.txt", root=2)
    begin(watcher, {})
    heard.clear()
    (roots[2] / "a.txt").write_text("others")
    heard.nothing()


def test_watching_may_be_asked_for_from_anywhere(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    for number in range(40):
        (roots[1] / str(number)).mkdir()
    choices = [{}, roots, {1: roots[1]}, {1: roots[2]}, {9: roots[1] / "7", 1: roots[1]}]

    def ask(first: int) -> None:
        for step in range(40):
            begin(watcher, choices[(first + step) % len(choices)])

    askers = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join(PATIENCE)
    assert not any(asker.is_alive() for asker in askers)  # nobody waited for a root that went
    begin(watcher, roots)
    heard.clear()
    (roots[1] / "3" / "a.txt").touch()
    heard.paths(roots[1] / "3" / "a.txt")
    assert heard.told() == {os.fsencode(roots[1] / "3" / "a.txt")}


def test_closing_amid_a_burst_ends_all_threads(
    watcher: Watcher, heard: Heard, roots: dict[int, Path]
) -> None:
    begin(watcher, roots)
    ended = threading.Event()

    def burst() -> None:
        number = 0
        while not ended.is_set():
            number += 1
            (roots[1] / f"{number % 500}" / "deep").mkdir(parents=True, exist_ok=True)
            (roots[1] / f"{number % 500}" / "deep" / "a.txt").write_text("words")

    writer = threading.Thread(target=burst)
    writer.start()
    heard.until(lambda: bool(heard.calls))
    began = time.monotonic()
    watcher.close()
    took = time.monotonic() - began
    assert ours() == []
    told = len(heard.calls)
    watcher.close()
    begin(watcher, roots)
    ended.set()
    writer.join()
    assert len(heard.calls) == told
    assert took < 10  # 2 s on an idle machine
    assert ours() == []
