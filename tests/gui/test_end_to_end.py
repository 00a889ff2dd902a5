"""The program as people have it: a process of its own, on a screen, with keys and clicks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.gui.remembered import Remembered
from tests.gui import x_desktop
from tests.gui.conftest import Served
from tests.gui.x_desktop import Desktop, changed, wait_for

ROOT = Path(__file__).resolve().parents[2]

PIXELS = x_desktop.SIZE[0] * x_desktop.SIZE[1]

pytestmark = pytest.mark.skipif(bool(x_desktop.why_not()), reason=x_desktop.why_not())


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with nothing on it."""
    with x_desktop.desktop(tmp_path) as screen:
        yield screen


@pytest.fixture
def program(served: Served, screen: Desktop) -> Iterator[subprocess.Popen[bytes]]:
    """The program, started as its starter starts it."""
    Remembered(served.home).keep("look/language", "en")
    process = subprocess.Popen(
        [sys.executable, "-m", "concierge.gui", "--home", str(served.home.folder)],
        env={**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"},
        cwd=ROOT,
    )
    yield process
    if process.poll() is None:
        process.kill()
    process.wait()


def complaints(served: Served) -> list[str]:
    """Return what the window wrote down that is more than a piece of news."""
    lines = (served.home.logs / "window.log").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if " INFO " not in line and " DEBUG " not in line]


def test_a_person_finds_looks_tags_and_leaves(
    program: subprocess.Popen[bytes], screen: Desktop, served: Served
) -> None:
    empty = screen.picture()
    wait_for(lambda: screen.title() == "Concierge", "the window")
    wait_for(lambda: served.client.windows() == 1, "the window talks to the service")
    started = screen.settled()
    assert changed(empty, started) > 0.3
    assert len(started.getcolors(PIXELS) or []) > 50, "the window is blank"

    screen.type("roofer")
    found = screen.settled()
    assert changed(started, found) > 0.01
    screen.key("Down")
    chosen = screen.settled()
    assert changed(found, chosen) > 0.01, "nothing is shown beside the results"

    screen.key("space")
    large = screen.settled()
    assert changed(chosen, large) > 0.02
    screen.key("Escape")
    assert changed(chosen, screen.settled()) < 0.02

    screen.key("ctrl+k")
    palette = screen.settled()
    assert changed(chosen, palette) > 0.02
    screen.key("Escape")
    assert changed(chosen, screen.settled()) < 0.02

    _tag_and_undo(screen, served)
    _right_click(screen, program.pid, chosen.size)

    screen.key("ctrl+q")
    assert program.wait(15) == 0
    assert complaints(served) == []


def _tag_and_undo(screen: Desktop, served: Served) -> None:
    roof = served.item("House/roof.txt").file_id

    def tags() -> list[str]:
        return served.client.tags.of([roof]).get(roof, [])

    screen.key("ctrl+t")
    screen.settled()
    screen.type("repairs")
    screen.key("Return", "ctrl+Return")
    wait_for(lambda: tags() == ["repairs"], "the file that was found has the tag")
    screen.settled()
    screen.key("ctrl+z")
    wait_for(lambda: tags() == [], "the tag is gone again")


def _right_click(screen: Desktop, pid: int, size: tuple[int, int]) -> None:
    before = screen.windows(pid)
    screen.settled()
    screen.click(size[0] // 2, 250, button=3)
    wait_for(lambda: screen.windows(pid) == before + 1, "the menu of a right click")
    screen.key("Escape")
    wait_for(lambda: screen.windows(pid) == before, "the menu is gone")
