"""Undo, redo and the page of the journal against the real service."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from concierge.client import Client
from concierge.gui.actions import registry
from concierge.gui.actions.context import Context
from concierge.gui.activity.journal import JournalPage
from concierge.gui.selection import Selection
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, until


@pytest.fixture
def served(shared: Served) -> Iterator[Served]:
    """One service for all tests, with nothing tagged at the end."""
    yield shared
    for tag in shared.client.tags.all():
        if "/" not in tag.name:
            shared.client.tags.delete(tag.name)


@pytest.fixture
def earlier(served: Served) -> Client:
    """A window as it was open before."""
    return Client(served.home, served.client.info, face="window")


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, english: None) -> JournalPage:
    page = JournalPage(bridge)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    return page


def names(served: Served) -> list[str]:
    return [tag.name for tag in served.client.tags.all()]


def run(window: MainWindow, action: str) -> None:
    registry.run(action, Context(window, Selection()))


def test_what_an_earlier_window_did_is_undone_and_redone_by_keys(
    window: MainWindow, served: Served, earlier: Client, english: None
) -> None:
    file_id = served.item("plumber.txt").file_id
    earlier.tags.assign("bill", [file_id])
    served.client.tags.create("by command")  # is not undone by the window's key
    run(window, "edit.undo")
    until(lambda: names(served) == ["by command"])
    until(lambda: window._toast.text == "Undone: Gave files the tag bill.")
    run(window, "edit.redo")
    until(lambda: served.client.tags.of([file_id]) == {file_id: ["bill"]})
    until(lambda: window._toast.text == "Done again: Gave files the tag bill.")
    window.undo()
    until(lambda: names(served) == ["by command"])
    until(lambda: window._toast.text.startswith("Undone"))


def test_that_there_is_nothing_to_redo_is_told_in_passing(
    window: MainWindow, earlier: Client, english: None
) -> None:
    earlier.tags.create("new")
    run(window, "edit.redo")
    until(lambda: window._toast.text == "There is nothing to redo.")


def test_an_undo_that_is_refused_says_why(
    window: MainWindow, served: Served, earlier: Client, bridge: WatchedBridge, english: None
) -> None:
    earlier.tags.create("old")
    served.client.tags.change("old", "renamed")
    run(window, "edit.undo")
    until(lambda: bool(bridge.failures))
    assert "The tag renamed was changed since." in str(bridge.failures.pop())
    assert names(served) == ["renamed"]


def test_the_page_tells_undoes_and_redoes(page: JournalPage, served: Served) -> None:
    client = served.client
    ids = [served.item(name).file_id for name in ("plumber.txt", "House/roof.txt")]
    client.tags.assign("work/acme", ids)
    page.load()
    model = page.model
    until(lambda: model.rowCount() > 0 and "work/acme" in model.rows[0].text)
    row = [model.data(model.index(0, column)) for column in range(4)]
    assert row == ["Gave files the tag work/acme.", "2", "Command line", ""]
    assert not page.turn.isEnabled()
    page.table.selectRow(0)
    until(page.turn.isEnabled)
    assert page.turn.text() == "Undo"
    assert page.preview.text() == "Changes 2 files: plumber.txt, roof.txt"
    told: list[str] = []
    page.told.connect(lambda text, _undo: told.append(text))
    page.turn.click()
    until(lambda: told == ["Undone: Gave files the tag work/acme."])
    assert names(served) == []
    until(lambda: page.turn.text() == "Redo" and page.turn.isEnabled())
    assert model.data(model.index(0, 3)) == "Undone"
    page.turn.click()
    until(lambda: len(told) == 2)
    assert names(served) == ["work", "work/acme"]


def test_the_page_says_why_something_cannot_be_undone(page: JournalPage, served: Served) -> None:
    served.client.tags.create("first")
    served.client.tags.change("first", "second")
    page.load()
    until(lambda: page.model.rowCount() > 1 and "second" in page.model.rows[0].text)
    page.table.selectRow(1)
    until(lambda: page.preview.text().startswith("The tag second was changed since."))
    assert not page.turn.isEnabled()
