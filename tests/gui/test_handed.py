"""Files that a file manager hands to the window, and its page of the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from concierge.gui.ask.scope import ScopeBar
from concierge.gui.labels import LabelSheet
from concierge.gui.live import Live
from concierge.gui.settings import SettingsView
from concierge.gui.settings.file_managers import FileManagersPage
from concierge.gui.toast import Toast
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all tests here."""
    return shared


@pytest.fixture
def toast(window: MainWindow) -> Toast:
    (toast,) = window.findChildren(Toast)
    return toast


def sheets(window: MainWindow) -> list[LabelSheet]:
    return [one for one in window.findChildren(LabelSheet) if one.isVisible()]


def said(toast: Toast) -> str:
    return toast.accessibleName() if toast.isVisible() else ""


def test_files_handed_over_one_by_one_get_one_form(window: MainWindow, served: Served) -> None:
    for name in ("plumber.txt", "garden.md", "House"):
        assert served.client.show_window("tag", paths=[served.folder / name]) == 1
    until(lambda: len(sheets(window)) == 1)
    (form,) = sheets(window)
    form.accepted.emit(["handed"], [])
    until(lambda: [tag.files for tag in served.client.tags.all()] == [4])
    served.client.tags.delete("handed")


def test_a_question_and_likeness_begin_with_the_file(
    window: MainWindow, served: Served, toast: Toast
) -> None:
    served.client.show_window("ask", paths=[served.folder / "plumber.txt"])
    item = served.item("plumber.txt")
    until(lambda: bool(window.findChildren(ScopeBar)))
    (bar,) = window.findChildren(ScopeBar)
    until(lambda: bar.within is not None and bar.within.label == item.name)
    assert bar.within is not None
    assert bar.within.scope.file_ids == [item.file_id]
    served.client.show_window("similar", paths=[served.folder / "House"])
    until(lambda: said(toast) == "Choose one file to find others like it")


def test_files_that_are_not_in_the_index_can_be_added(
    window: MainWindow, served: Served, toast: Toast, tmp_path: Path
) -> None:
    new = tmp_path / "new.txt"
    new.write_text("A new file.")
    served.client.show_window("collect", paths=[new, served.folder / "garden.md"])
    until(lambda: said(toast).startswith("Not in the index: new.txt."))
    until(lambda: len(sheets(window)) == 1)  # for the one that is there
    button = next(one for one in toast.findChildren(QPushButton) if one.text() == "Add")
    button.click()
    until(lambda: any(root.path == str(new) for root in served.client.roots()))
    served.client.forget(new)
    served.client.show_window("tag", paths=[served.folder / "not there.txt"])
    until(lambda: said(toast).startswith("Left out of the index, or not looked at yet"))


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person who has Thunar."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "thunar").write_text("#!/bin/sh\n")
    (tmp_path / "thunar").chmod(0o755)
    return tmp_path


@pytest.fixture
def page(
    qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, live: Live, person: Path
) -> FileManagersPage:
    view = SettingsView(bridge, live)
    qtbot.addWidget(view)
    view.show()
    until(lambda: bool(view.chosen.rows))
    view.open_part("file_managers")
    page = view._stack.currentWidget()
    assert isinstance(page, FileManagersPage)
    return page


@pytest.mark.skipif("sys.platform != 'linux'", reason="Thunar is Linux's")
def test_the_page_turns_entries_on_and_off(page: FileManagersPage, person: Path) -> None:
    (thunar,) = page.switches
    written = person / ".config/Thunar/uca.xml"
    assert (thunar.button.text(), thunar.button.isChecked()) == ("Thunar", False)
    thunar.button.click()
    assert b"concierge-tag" in written.read_bytes()
    assert "thunar -q" in thunar.told.text()
    thunar.turn(on=False)  # as Undo does
    assert (thunar.button.isChecked(), written.exists()) == (False, False)
    written.write_text("no XML")
    thunar.button.click()
    assert not thunar.button.isChecked()
    assert "cannot be understood" in thunar.told.text()
    assert unnamed(page) == []
