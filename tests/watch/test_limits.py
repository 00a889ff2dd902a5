"""What happens when the system lends no more watches, drops events, or keeps folders closed."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from concierge.watch import keeping, limits, observe
from concierge.watch.inotify import Tree
from concierge.watch.limits import Hindrance
from concierge.watch.observe import Watcher
from tests.watch.heard import Heard, begin, ours

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify")
SETTINGS = Path("/proc/sys/fs/inotify")


@contextmanager
def only(name: str, value: int) -> Iterator[None]:
    """Lower a limit of the whole system for a moment."""
    setting = SETTINGS / name
    if not os.access(setting, os.W_OK):
        pytest.skip("may not change the limit")
    before = setting.read_text()
    setting.write_text(f"{value}\n")
    try:
        yield
    finally:
        setting.write_text(before)


def watches() -> int:
    """Return how many watches this process holds."""
    rows = [info.read_text() for info in Path("/proc/self/fdinfo").iterdir() if info.exists()]
    return sum(row.count("inotify wd:") for row in rows)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def watcher(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    monkeypatch.setattr(keeping, "TICK_S", 600.0)
    made = Watcher(heard, poll_s=0.5)
    yield made
    made.close()
    assert ours() == []
    assert watches() == 0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    (root / "in").mkdir(parents=True)
    return root


def test_no_watch_left_when_beginning(watcher: Watcher, heard: Heard, root: Path) -> None:
    with only("max_user_watches", 1):
        begin(watcher, {1: root})
        notice = watcher.notices[1]
        assert watches() == 0
        heard.until(lambda: heard.calls.count((1, None)) >= 2)
    assert "sudo sysctl fs.inotify.max_user_watches=524288" in notice
    # The limit was raised: watched again by itself.
    heard.until(lambda: watcher.notices == {})
    heard.clear()
    (root / "in" / "a.txt").touch()
    heard.paths(root / "in" / "a.txt")
    assert (1, None) not in heard.calls


def test_no_watch_left_for_a_new_folder(
    watcher: Watcher, heard: Heard, root: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    begin(watcher, {1: root, 2: other})
    with only("max_user_watches", 1):
        (root / "new").mkdir()
        heard.whole(1)
        assert list(watcher.notices) == [1]
        assert watches() == 1  # the other root's
    (other / "a.txt").touch()
    heard.paths(other / "a.txt", root=2)


def test_no_instance_left(watcher: Watcher, heard: Heard, root: Path) -> None:
    with only("max_user_instances", 0):
        begin(watcher, {1: root})
        notice = watcher.notices[1]
        heard.whole(1)
    assert "sudo sysctl fs.inotify.max_user_instances=" in notice
    heard.until(lambda: watcher.notices == {})


def test_polling_is_paced_by_how_long_a_look_takes(
    watcher: Watcher, heard: Heard, root: Path
) -> None:
    with only("max_user_watches", 1):
        begin(watcher, {1: root})
        watcher.took(1, 100.0)
        heard.clear()
        heard.nothing()
        assert "every 2000 s" in watcher.notices[1]


def test_notices_name_other_reasons_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    hindrance = Hindrance.of(OSError(errno.EACCES, "Permission denied"))
    assert "(Permission denied); it is looked at every 60 s" in hindrance.notice(60.0)
    assert hindrance.may_have_ended()
    monkeypatch.setattr(limits, "_FOLDER", Path("/nowhere"))
    assert "No space" in Hindrance.of(OSError(errno.ENOSPC, "No space")).notice(60.0)


def test_events_that_the_kernel_dropped(watcher: Watcher, heard: Heard, root: Path) -> None:
    with only("max_queued_events", 1):  # holds for instances made meanwhile
        begin(watcher, {1: root})
        for number in range(300):
            (root / str(number)).mkdir()
            (root / str(number) / "a.txt").touch()
    heard.whole(1)
    heard.clear()
    watcher.renew(1)
    heard.whole(1)
    (root / "250" / "a.txt").write_text("words")
    heard.paths(root / "250" / "a.txt")


def test_after_dropped_events_new_folders_are_watched(
    watcher: Watcher, heard: Heard, root: Path
) -> None:
    begin(watcher, {1: root})
    known = watcher._registry.all()[0]
    tree = known.source
    assert isinstance(tree, Tree)
    tree.on_queue_overflow()
    heard.whole(1)
    heard.until(lambda: known.source is not tree)
    heard.clear()
    (root / "in" / "a.txt").touch()
    heard.paths(root / "in" / "a.txt")


def test_what_goes_wrong_with_one_event_ends_nothing(
    heard: Heard, root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def left_out(_: int, path: bytes) -> bool:
        if path.endswith(b"/bad"):
            raise ValueError("bad")
        return False

    watcher = Watcher(heard, left_out)
    begin(watcher, {1: root})
    (root / "bad").touch()
    heard.whole(1)
    (root / "good").touch()
    heard.paths(root / "good")
    watcher.close()


def test_watches_are_given_back(watcher: Watcher, heard: Heard, root: Path) -> None:
    for number in range(20):
        (root / "in" / str(number)).mkdir()
    begin(watcher, {1: root, 2: root / "in" / "7"})
    assert watches() == 22
    begin(watcher, {2: root / "in" / "7"})
    assert watches() == 1
    begin(watcher, {1: root})
    assert watches() == 22
    (root / "in").rename(root.parent / "away")
    heard.paths(root / "in")
    heard.until(lambda: watches() == 1)
    begin(watcher, {})
    assert watches() == 0


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def as_anyone() -> Iterator[None]:
    """Lay down root's right to enter every folder, in this thread and those it starts."""
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = _Header(0x20080522, 0), (_Sets * 2)()
    assert libc.capget(ctypes.byref(header), sets) == 0
    before = sets[0].effective
    sets[0].effective &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(ctypes.byref(header), sets) == 0
    try:
        yield
    finally:
        sets[0].effective = before
        assert libc.capset(ctypes.byref(header), sets) == 0


def test_folders_that_cannot_be_entered_do_not_keep_others_from_being_watched(
    watcher: Watcher, heard: Heard, root: Path
) -> None:
    closed = [root / "closed", root / "shut", root / "later"]
    for folder in closed[:2]:
        (folder / "in").mkdir(parents=True)
        folder.chmod(0)
    with as_anyone():
        begin(watcher, {1: root})
        (root / "in" / "a.txt").touch()
        heard.paths(root / "in" / "a.txt")
        closed[2].mkdir(mode=0)
        heard.paths(closed[2])
        assert watcher.notices == {}
        closed[0].chmod(0o700)  # it can be entered now
        heard.paths(closed[0])
        heard.clear()
        (closed[0] / "in" / "b.txt").touch()
        heard.paths(closed[0] / "in" / "b.txt")
    closed[1].chmod(0o700)


def test_a_root_that_cannot_be_entered_is_polled(
    watcher: Watcher, heard: Heard, root: Path
) -> None:
    root.chmod(0)
    with as_anyone():
        begin(watcher, {1: root})
        assert "Permission denied" in watcher.notices[1]
        heard.whole(1)
        root.chmod(0o700)
        heard.until(lambda: watcher.notices == {})
        (root / "in" / "a.txt").touch()
        heard.paths(root / "in" / "a.txt")


def test_who_waits_too_long_is_told_when_the_watches_stand(
    heard: Heard, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(observe, "STAND_S", 0.0)
    watcher = Watcher(heard)
    begin(watcher, {1: root})
    heard.whole(1)
    watcher.close()
