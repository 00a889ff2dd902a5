"""The first start against the real service: counted, started, searchable, skipped, resumed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from concierge.core.paths import from_wire
from concierge.gui import pages
from concierge.gui.live import Live
from concierge.gui.remembered import Remembered
from concierge.gui.welcome import WelcomeView
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until


@pytest.fixture
def served(tmp_path: Path, prepared_models: Path) -> Iterator[Served]:
    """A service with nothing in its index, and a home with two of the likely folders."""
    service = Served(tmp_path / "served", tmp_path / "files")
    for name, text in (
        ("Documents/letter.txt", "Dear aunt, the train arrives at noon."),
        ("Documents/disk.iso", "nothing of it shall be read"),
        ("Pictures/note.md", "# Tap\n\nThe plumber comes on Monday."),
    ):
        file = service.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    service.client.status()  # it runs before anybody else could start it, too
    yield service
    service.stop()


@pytest.fixture
def likely(served: Served, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where this person keeps files, as the system would say it."""
    found = {name: served.folder / name for name in ("Documents", "Pictures")}
    for name, path in found.items():
        monkeypatch.setattr(f"platformdirs.user_{name.lower()}_dir", _always(path))
    for name in ("desktop", "downloads"):
        monkeypatch.setattr(f"platformdirs.user_{name}_dir", _always(served.folder / "none"))
    return list(found.values())


def _always(path: Path) -> Callable[[], str]:
    return lambda: str(path)


@pytest.fixture
def view(qtbot: QtBot, bridge: WatchedBridge, live: Live, likely: list[Path]) -> WelcomeView:
    """The welcome, with all folders counted."""
    view = WelcomeView(bridge, live)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    live.start()
    until(lambda: len(view.places._places) == len(likely))
    until(lambda: all("file" in place.told for place in view.places._places.values()))
    return view


def test_likely_folders_are_counted_and_none_is_taken_unasked(
    view: WelcomeView, likely: list[Path]
) -> None:
    documents = view.places._places[likely[0]]
    assert documents.told.startswith("2 file")
    assert view.places.chosen() == []
    assert not view.start.isEnabled()
    documents.check.click()
    assert view.places.chosen() == [likely[0]]
    assert view.start.isEnabled()
    assert unnamed(view) == []


def test_it_starts_with_what_was_chosen_and_leaves_out_what_was_said(
    view: WelcomeView, served: Served, likely: list[Path]
) -> None:
    view.places._places[likely[0]].check.click()
    view.patterns.setText("*.iso, Private/")
    view.start.click()
    until(view._after.isVisible)
    (root,) = served.client.roots()
    assert from_wire(root.path) == likely[0]
    exclude = next(row.value for row in served.client.settings() if row.name == "exclude")
    assert exclude == ["*.iso", "Private/"]
    until(lambda: view.progress.bars["meaning"].value() == 1000, limit_s=60)
    assert served.found("train noon") == ["letter.txt"]
    assert "disk.iso" not in served.found("nothing shall be read")
    done: list[bool] = []
    view.finished.connect(lambda: done.append(True))
    next(one for one in view.findChildren(QPushButton) if one.text() == "Search").click()
    assert done == [True]


def test_a_folder_that_is_in_already_is_told_so(
    view: WelcomeView, served: Served, likely: list[Path]
) -> None:
    served.index(likely[1])
    view.hide()
    view.show()
    place = view.places._places[likely[1]]
    until(lambda: not place.check.isEnabled())
    assert place.check.isChecked()
    assert view.places.chosen() == []


def test_skipping_keeps_what_was_written(
    view: WelcomeView, bridge: WatchedBridge, qtbot: QtBot
) -> None:
    qtbot.keyClicks(view.patterns, "*.iso")
    assert Remembered(bridge.home).text("welcome/patterns") == "*.iso"  # should it end here
    done: list[bool] = []
    view.finished.connect(lambda: done.append(True))
    next(one for one in view.findChildren(QPushButton) if one.text() == "Not Now").click()
    assert done == [True]
    assert Remembered(bridge.home).flag("welcome/over")
    view.patterns.clear()
    view.hide()
    view.show()
    assert view.patterns.text() == "*.iso"


def test_a_refusal_is_told_in_place(view: WelcomeView, likely: list[Path]) -> None:
    view.places._places[likely[0]].check.click()
    view.patterns.setText("!")
    view.start.click()
    until(view._problem.isVisible)
    assert "pattern" in view._problem.text()
    assert view.start.isEnabled()


def test_the_sample_library_is_tried(view: WelcomeView, served: Served) -> None:
    view._sample.click()
    until(view._after.isVisible)
    assert Path(served.client.roots()[0].path).name == "sample_library"
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    tries = [one for one in view._after.findChildren(QToolButton) if one.text()]
    tries[0].click()
    assert wanted == [tries[0].text()]


def test_the_window_greets_once(
    qapp: QApplication, bridge: WatchedBridge, live: Live, likely: list[Path]
) -> None:
    window = MainWindow(bridge, live, Remembered(bridge.home))
    window.show()
    live.start()
    until(lambda: window.page == "welcome")
    view = window._pages.views["welcome"]
    assert isinstance(view, WelcomeView)
    view.skip()
    assert window.page == "find"
    again = Live(bridge.home)
    second = MainWindow(bridge, again, Remembered(bridge.home))
    second.show()
    again.start()
    until(lambda: again.last is not None)
    end = time.monotonic() + 0.3
    until(lambda: time.monotonic() > end)
    assert second.page == "find"
    again.stop()
    for one in (window, second):
        one.hide()
        one.deleteLater()
    qapp.processEvents()
    assert "welcome" in pages.PAGES
