"""The window against the real service, on a screen that is not there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from concierge.client import Client
from concierge.core.errors import ConciergeError
from concierge.core.paths import Home
from concierge.gui import words
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.look import theme
from concierge.gui.remembered import Remembered
from concierge.gui.selection import Item
from concierge.gui.window import MainWindow
from tests.service.conftest import Service

FILES = {
    "plumber.txt": "The invoice of the plumber for the bathroom tap is due in May.",
    "garden.md": "# Garden\n\nPlant the tomatoes after the last frost.",
    "House/roof.txt": "The roofer repaired the roof and the gutter of the house.",
    "House/Bills/water.txt": "Water bill for the house, to be paid in March.",
    "letters/aunt.txt": "Dear aunt, the train arrives at noon.",
}


class Served(Service):
    """A real service that has read a few files.

    Attributes:
        folder: Where the files are.
    """

    def __init__(self, home: Path, folder: Path) -> None:
        super().__init__(home)
        self.folder = folder

    def fill(self, files: dict[str, str]) -> None:
        """Write files and wait until they are read."""
        for name, text in files.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        self.index(self.folder)

    def item(self, name: str) -> Item:
        """Return a file of the index by its name below the folder."""
        return Item.of_details(self.client.file_at(self.folder / name))

    def clear(self) -> None:
        """Take back what a test made, further files and remembered places too."""
        self.unmake()
        further = [
            file
            for file in self.folder.rglob("*")
            if file.is_file() and file.relative_to(self.folder).as_posix() not in FILES
        ]
        for file in further:
            file.unlink()
        if further:
            self.index(self.folder)
        (self.home.folder / "window.ini").unlink(missing_ok=True)


class WatchedBridge(Bridge):
    """A bridge whose failures a test must take off the list, else it fails.

    Attributes:
        failures: What the window would have shown.
    """

    def __init__(self, home: Home, asleep: bool = False) -> None:
        super().__init__(home, asleep=asleep)
        self.failures: list[ConciergeError] = []
        self.failed.connect(self.failures.append)


@pytest.fixture
def served(tmp_path: Path, prepared_models: Path) -> Iterator[Served]:
    """A service of this test's own, with `FILES` in its index."""
    service = Served(tmp_path / "served", tmp_path / "files")
    service.fill(FILES)
    yield service
    service.stop()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Served]:
    """Like `served`, for all tests of a module that change nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("shared")
        service = Served(folder / "served", folder / "files")
        service.fill(FILES)
        yield service
        service.stop()


@pytest.fixture
def lent(shared: Served) -> Iterator[Served]:
    """`shared`, put back afterwards as it was: starting one takes seconds.

    A module whose tests make labels, searches and the like has it as its `served`.
    """
    yield shared
    shared.clear()


@pytest.fixture
def home(served: Served) -> Home:
    """The data folder of `served`."""
    return served.home


@pytest.fixture
def client(served: Served) -> Client:
    """A client of `served`."""
    return served.client


@pytest.fixture
def bridge(qapp: QApplication, served: Served) -> Iterator[WatchedBridge]:
    """The way to `served`; a test fails when something goes wrong that nobody expected."""
    yield from made_bridge(served)


@pytest.fixture
def shared_bridge(qapp: QApplication, shared: Served) -> Iterator[WatchedBridge]:
    """The way to `shared`, see `bridge`."""
    yield from made_bridge(shared)


def made_bridge(service: Service) -> Iterator[WatchedBridge]:
    """Yield a bridge; close it and see that nothing went wrong unnoticed."""
    bridge = WatchedBridge(service.home)
    yield bridge
    bridge.close()
    assert not bridge.failures, f"the window would have shown {bridge.failures!r}"


@pytest.fixture
def live(qapp: QApplication, served: Served) -> Iterator[Live]:
    """Listens to `served`; not started yet."""
    live = Live(served.home)
    yield live
    live.stop()


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """Somebody to ask for."""
    owner = QObject()
    yield owner
    if isValid(owner):
        owner.deleteLater()


def until(reached: Callable[[], bool], limit_s: float = 30.0) -> None:
    """Let Qt work until something is so."""
    end = time.monotonic() + limit_s
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        QApplication.processEvents()
        time.sleep(0.005)


def unnamed(widget: QWidget) -> list[str]:
    """Return what can have the focus now but has no name for assistive technology."""
    return [
        f"{type(child).__name__} {child.objectName()}".strip()
        for child in [widget, *widget.findChildren(QWidget)]
        if child.isVisible()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]


@pytest.fixture
def window(
    qapp: QApplication, served: Served, bridge: WatchedBridge, live: Live
) -> Iterator[MainWindow]:
    """The whole window on `served`, shown and searched once."""
    theme.apply(qapp, "light", "normal")
    window = MainWindow(bridge, live, Remembered(served.home))
    window.resize(1180, 720)
    window.show()
    live.start()
    until(lambda: live.last is not None and window.query() == "")
    yield window
    live.stop()
    window.hide()
    delete(window)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """English with its plurals and its marks between thousands."""
    words.load_translations(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))
    yield
    words.load_translations(qapp)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """German, with its marks between thousands."""
    words.load_translations(qapp, "de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    words.load_translations(qapp, "en")
