"""The program as it is started: one window for a data folder, a clean end, clear words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.client import Client, find_service
from concierge.core.paths import Home
from tests.gui.conftest import Served, until

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start_alone(tmp_path: Path) -> Iterator[Start]:
    """Starts windows where no service runs; they are ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: str, **environment: str) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            [sys.executable, "-m", "concierge.gui", "--home", str(tmp_path / "served"), *words],
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
        )
        started.append(child)
        return child

    yield start
    for child in started:
        if child.poll() is None:
            child.kill()
        child.communicate()


@pytest.fixture
def start(qapp: object, served: Served, start_alone: Start) -> Start:
    """Starts windows for `served`."""
    return start_alone


def log_of(home: Home) -> str:
    return (home.logs / "window.log").read_text(encoding="utf-8")


def test_it_starts_listens_and_ends_when_the_system_asks(start: Start, served: Served) -> None:
    child = start()
    until(lambda: served.client.windows() == 1)
    child.send_signal(signal.SIGTERM)
    _, said = child.communicate(timeout=20)
    assert child.returncode == 0
    assert said == ""
    assert log_of(served.home) == ""
    until(lambda: served.client.windows() == 0)


@pytest.mark.skipif("os.name != 'posix'", reason="Ctrl+C cannot be sent to one process there")
def test_it_ends_on_control_c(start: Start, served: Served) -> None:
    child = start()
    until(lambda: served.client.windows() == 1)
    child.send_signal(signal.SIGINT)
    assert child.wait(20) == 0


def test_of_two_starts_at_once_one_shows_the_other_and_ends(start: Start, served: Served) -> None:
    both = [start("--search", "roofer"), start("--search", "roofer")]
    until(lambda: any(child.poll() is not None for child in both), 60.0)
    ended = [child.returncode for child in both if child.poll() is not None]
    assert ended == [0]
    assert served.client.windows() == 1
    until(lambda: "roofer" in [past.query for past in served.client.history.recent()])


def test_a_later_start_shows_the_first_and_ends(start: Start, served: Served) -> None:
    first = start()
    until(lambda: served.client.windows() == 1)
    assert start("--search", "roofer").wait(40) == 0
    assert first.poll() is None
    until(lambda: "roofer" in [past.query for past in served.client.history.recent()])


def test_it_lives_through_the_service_being_killed(start: Start, served: Served) -> None:
    child = start()
    until(lambda: served.client.windows() == 1)
    served.kill()
    until(lambda: find_service(served.home) is not None)
    until(lambda: Client.connect(served.home).windows() == 1)
    assert child.poll() is None


def test_without_a_display_it_says_so(start_alone: Start) -> None:
    child = start_alone(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    _, said = child.communicate(timeout=20)
    if sys.platform.startswith("linux"):
        assert child.returncode == 1
        assert said.startswith("There is no display here")
        assert len(said.splitlines()) == 1


@pytest.mark.skipif("not sys.platform.startswith('linux')", reason="X is Linux's")
def test_with_a_display_that_does_not_answer_it_says_so(start_alone: Start) -> None:
    child = start_alone(QT_QPA_PLATFORM="xcb", DISPLAY=":987", WAYLAND_DISPLAY="")
    _, said = child.communicate(timeout=20)
    assert child.returncode == 1
    assert len(said.splitlines()) == 1


def test_an_unusable_data_folder_is_named(start_alone: Start, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    child = start_alone("--home", str(blocked / "home"))
    _, said = child.communicate(timeout=20)
    assert child.returncode == 1
    assert str(blocked) in said


def test_a_crash_in_a_slot_is_told_and_written_down() -> None:
    code = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from concierge.core.paths import Home\n"
        "from concierge.gui import life\n"
        "from concierge.gui.remembered import Remembered\n"
        "home = Home(Path(sys.argv[1])); home.create(); home.logs.mkdir()\n"
        "life.keep_log(home)\n"
        "app = life.made_application(Remembered(home))\n"
        "told = []\n"
        "with life.crashes_told(told.append):\n"
        "    QTimer.singleShot(0, lambda: {}['slot'])\n"
        "    threading.Thread(target=lambda: {}['thread']).start()\n"
        "    QTimer.singleShot(200, app.quit)\n"
        "    app.exec()\n"
        "print(len(told), all('KeyError' in error.message for error in told))\n"
        "print((home.logs / 'window.log').read_text().count('Traceback'))\n"
    )
    folder = os.environ["CONCIERGE_HOME"]
    done = subprocess.run(
        [sys.executable, "-c", code, folder],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["2", "True", "2"], done.stderr


def test_nothing_heavy_is_imported_for_the_first_picture() -> None:
    code = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import sys\n"
        "import concierge.gui.app, concierge.gui.life, concierge.gui.window\n"
        "heavy = {'PySide6.QtCharts', 'PySide6.QtMultimedia', 'PySide6.QtPdf', 'PySide6.QtDBus',\n"
        "         'torch', 'numpy', 'chromadb', 'fastapi', 'concierge.service', 'pygments',\n"
        "         'jeepney', 'PIL'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]", done.stderr
