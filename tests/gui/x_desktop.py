"""A desktop of a test's own: an X server, a window manager, keys and clicks from outside."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

SIZE = (1280, 800)
_POLL_S = 0.05
_WAIT_S = 20.0
_COARSE = (128, 80)  # pixels of the picture that is compared
_NOTICEABLE = 24  # of 255, how much lighter or darker a pixel is


def why_not() -> str:
    """Return why there can be no such desktop here, or ""."""
    if not sys.platform.startswith("linux"):
        return "X servers are for Linux"
    missing = [name for name in ("Xvfb", "openbox", "xdotool") if not shutil.which(name)]
    return f"not installed: {', '.join(missing)}" if missing else ""


class Desktop:
    """What a person sees and does.

    Args:
        display: The X display, such as ``:7``.
    """

    def __init__(self, display: str) -> None:
        self.display = display

    def key(self, *names: str) -> None:
        """Press keys, such as ``ctrl+k``, one after the other."""
        self._xdotool("key", *names)

    def type(self, text: str) -> None:
        """Type a text as fast as people do."""
        self._xdotool("type", "--delay", "60", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click somewhere on the screen with a mouse button, 3 being the right one."""
        self._xdotool("mousemove", str(x), str(y), "click", str(button))

    def windows(self, pid: int) -> int:
        """Return how many windows of a process are in sight, menus among them."""
        return len(self._xdotool("search", "--onlyvisible", "--pid", str(pid), "").split())

    def title(self) -> str:
        """Return the title of the window that has the keyboard."""
        return self._xdotool("getactivewindow", "getwindowname").strip()

    def room(self) -> str:
        """Return how large the screen is, or "" while nobody answers."""
        return self._xdotool("getdisplaygeometry").strip()

    def picture(self) -> Image.Image:
        """Return what is on the screen."""
        return ImageGrab.grab(xdisplay=self.display).convert("RGB")

    def settled(self) -> Image.Image:
        """Return what is on the screen as soon as it stays as it is for a moment."""
        before = self.picture()
        end = time.monotonic() + _WAIT_S
        while time.monotonic() < end:
            time.sleep(0.4)
            now = self.picture()
            if changed(before, now) < 0.001:
                return now
            before = now
        raise AssertionError("the screen never comes to rest")

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=_WAIT_S,
            check=False,  # a search that finds nothing says so with its exit code
        )
        return done.stdout


def changed(one: Image.Image, two: Image.Image) -> float:
    """Return which share of the screen differs, seen coarsely, so that no cursor counts."""
    both = [picture.convert("L").resize(_COARSE) for picture in (one, two)]
    counts = ImageChops.difference(*both).histogram()
    return sum(counts[_NOTICEABLE:]) / (_COARSE[0] * _COARSE[1])


def wait_for(reached: Callable[[], bool], what: str, limit_s: float = _WAIT_S) -> None:
    """Wait until something is so."""
    end = time.monotonic() + limit_s
    while not reached():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(_POLL_S)


@contextlib.contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Start an X server with a window manager; end both."""
    with contextlib.ExitStack() as started:
        number = started.enter_context((folder / "display").open("w+"))
        screen = f"{SIZE[0]}x{SIZE[1]}x24"
        server = ["Xvfb", "-displayfd", str(number.fileno()), "-screen", "0", screen, "-noreset"]
        started.enter_context(_running(server, os.environ, number.fileno()))
        wait_for(lambda: (folder / "display").read_text().endswith("\n"), "the X server")
        here = Desktop(f":{(folder / 'display').read_text().strip()}")
        wait_for(lambda: bool(here.room()), "the X server lets programs in")
        environment = {**os.environ, "DISPLAY": here.display, "HOME": str(folder)}
        started.enter_context(_running(["openbox"], environment))
        yield here


@contextlib.contextmanager
def _running(
    command: list[str], environment: os._Environ[str] | dict[str, str], *passed: int
) -> Iterator[None]:
    process = subprocess.Popen(command, env=environment, pass_fds=passed, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
