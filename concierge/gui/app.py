"""Starting the window: one for each data folder, painted before the service is asked.

Only Qt and what the first picture needs is imported on the way to it.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError, UnreadableError
from concierge.core.garbage import spare_loaded
from concierge.core.paths import Home, shown
from concierge.gui.display import why_not

if TYPE_CHECKING:
    from concierge.core import wire
    from concierge.gui.outside import Outside
    from concierge.gui.window import MainWindow

_OTHER_S = 15.0  # how long the window that is already there may take to answer
_OTHER_POLL_S = 0.2
_OUTSIDE_MS = 300  # the first search comes before the tray
_LOADED_MS = 1500  # by then what every window needs is there
# Threads that read answers give way to the one that paints so often; Python's own is 5 ms.
_SWITCH_S = 0.001


def main(
    argv: Sequence[str] | None = None,
    home: Home | None = None,
    watch: Callable[[MainWindow], object] | None = None,
) -> int:
    """Open the window and return the exit code.

    Args:
        argv: The command line, without the program; the process's own by default.
        home: The data folder; else the one the command line names.
        watch: Is given the window before it is shown, to measure it or take its picture.
    """
    options = _parser().parse_args(argv)
    home = home or Home.find(options.home)
    if reason := why_not():
        print(reason, file=sys.stderr)
        return 1
    try:
        _make(home)
        return _with_lock(home, options, watch)
    except ConciergeError as error:
        print(error, file=sys.stderr)
        return int(error.exit_code)


def _make(home: Home) -> None:
    try:
        home.create()
        home.logs.mkdir(exist_ok=True)
    except OSError as error:
        raise UnreadableError(
            f"The data folder {shown(home.folder)} cannot be used: {error.strerror}.",
            "Choose another with --home.",
        ) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="concierge-window", description="Opens the window.")
    parser.add_argument("--home", metavar="DIR", help="data folder; else CONCIERGE_HOME")
    parser.add_argument("--search", metavar="TEXT", default="", help="words to look for")
    parser.add_argument("--minimised", action="store_true", help="start in the tray")
    return parser


def _with_lock(
    home: Home, options: argparse.Namespace, watch: Callable[[MainWindow], object] | None
) -> int:
    from filelock import FileLock, Timeout

    lock = FileLock(home.folder / "window.lock", timeout=0)
    try:
        with lock:
            return _run(home, options, watch)
    except Timeout:
        return _ask_other(home, options)


def _ask_other(home: Home, options: argparse.Namespace) -> int:
    """Have the window that is there already show itself."""
    from concierge.client import Client

    client = Client.connect(home)
    action: wire.WindowAction = "search" if options.search else "show"
    end = time.monotonic() + _OTHER_S
    # It may be starting, too, and not listen yet.
    while not client.show_window(action, options.search):
        if time.monotonic() > end:
            print("A window is open already, but does not answer.", file=sys.stderr)
            return 1
        time.sleep(_OTHER_POLL_S)
    return 0


def _collect_from_now() -> None:
    """Let garbage be collected, which waited until everything was loaded."""
    spare_loaded(collect=False)
    gc.enable()


def _run(
    home: Home, options: argparse.Namespace, watch: Callable[[MainWindow], object] | None
) -> int:
    from PySide6.QtCore import QTimer

    from concierge.gui import life
    from concierge.gui.remembered import Remembered

    gc.disable()  # nothing of what is loaded now goes again
    sys.setswitchinterval(_SWITCH_S)
    life.keep_log(home)
    remembered = Remembered(home)
    app = life.made_application(remembered)

    from concierge.gui.bridge import Bridge
    from concierge.gui.live import Live
    from concierge.gui.window import MainWindow

    bridge, live = Bridge(home, asleep=True), Live(home)
    window = MainWindow(bridge, live, remembered)
    if watch is not None:
        watch(window)

    outside: list[Outside] = []

    def reach_out() -> None:
        from concierge.gui.outside import Outside

        outside.append(Outside(window, bridge, live, remembered))

    def begin() -> None:
        bridge.wake()
        live.start()
        if not outside:
            QTimer.singleShot(_OUTSIDE_MS, window, reach_out)
        QTimer.singleShot(_LOADED_MS, window, _collect_from_now)
        if options.search:
            window.search(options.search)

    with life.crashes_told(bridge.failed.emit), life.ends_on_signals(app):
        window.quit_wanted.connect(lambda: app.exit(0))
        app.aboutToQuit.connect(window.remember)
        if options.minimised:
            reach_out()
        if options.minimised and window.keeps_to_tray:
            begin()
        else:
            window.show()
            life.after_first_paint(window, begin)
        code = app.exec()
    for one in outside:
        one.close()
    live.stop()
    bridge.close()
    return code
