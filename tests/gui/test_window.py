"""The window: columns give way, pages turn, failures have one place, things are remembered."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QLayoutItem,
    QPushButton,
    QToolButton,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython, delete, getAllValidWrappers

from concierge.core import wire
from concierge.core.errors import BugError, MissingError
from concierge.gui import pages
from concierge.gui.actions import registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.registry import actions
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.live import Live
from concierge.gui.look import theme
from concierge.gui.remembered import Remembered
from concierge.gui.selection import Selection
from concierge.gui.standing import standing_of
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all that leave it alone."""
    return shared


def test_the_bar_has_the_focus_and_gets_it_back(window: MainWindow, qtbot: QtBot) -> None:
    edit = window._find.search.bar.edit
    window.activateWindow()
    until(edit.hasFocus)
    window._status._cog.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Slash)
    assert edit.hasFocus()


def test_the_keyboard_goes_from_part_to_part(window: MainWindow, qapp: QApplication) -> None:
    find = window._find
    window.search("plumber")
    until(lambda: find.search.finder.complete and find.search.results.rows.total > 0)
    parts = (find.search.bar.edit, find.sidebar.tree, find.search.results, window._status)
    assert find.search.bar.edit.hasFocus()
    for by, steps in ((1, parts[1:]), (-1, parts[-2::-1])):
        for part in steps:
            window.step_part(by)
            held = qapp.focusWidget()
            assert held is not None
            assert part is held or part.isAncestorOf(held)
    window.show_page("activity")
    for other in (window._status, window._back):
        window.step_part(1)
        held = qapp.focusWidget()
        assert held is not None
        assert other.isAncestorOf(held)


def test_columns_give_way_from_the_outside_in(window: MainWindow, qapp: QApplication) -> None:
    find = window._find
    for width, sidebar, preview in ((1180, True, True), (860, True, False), (560, False, False)):
        window.resize(width, 700)
        qapp.processEvents()
        assert find.sidebar.isVisible() == sidebar
        assert find._right.isVisible() == preview
        assert find.search.results.isVisible() or find.search.outcome.nothing.isVisible()
    window.resize(1180, 700)
    qapp.processEvents()
    assert find.sidebar.isVisible()
    window.toggle_part("sidebar")
    assert not find.sidebar.isVisible()
    window.toggle_part("sidebar")
    assert find.sidebar.isVisible()


def test_a_failure_shows_in_its_one_place_with_what_to_do(
    window: MainWindow, bridge: WatchedBridge, qtbot: QtBot
) -> None:
    bridge.failed.emit(MissingError("It is gone.", "Look elsewhere."))
    bar = window._failures
    assert bar.isVisible()
    assert bar.message == "It is gone."
    assert bar.accessibleName() == "It is gone. Look elsewhere."
    assert not button(bar, "failure-button").isVisible()
    bridge.failed.emit(BugError("A bug."))
    assert bar.message == "A bug."
    assert button(bar, "failure-button").isVisible()
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    bridge.failures.clear()


def test_a_failure_does_not_take_the_focus_but_a_question_does_and_gives_it_back(
    window: MainWindow, bridge: WatchedBridge, qtbot: QtBot
) -> None:
    edit = window._find.search.bar.edit
    window.activateWindow()
    until(edit.hasFocus)
    window._failures.show_error(MissingError("It is gone.", "Look."), "Start It", lambda: None)
    assert edit.hasFocus()
    window.confirm("Sure?", "For good.", "Do It", lambda: None)
    button = window._failures.findChild(QPushButton, "failure-button")
    assert button is not None
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert window._failures.message == ""
    assert edit.hasFocus()


def test_return_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    done: list[bool] = []
    window.activateWindow()
    window.confirm("Sure?", "For good.", "Do It", lambda: done.append(True))
    button = window._failures.findChild(QPushButton, "failure-button")
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert done == [True]


def test_every_page_has_a_way_back(window: MainWindow) -> None:
    assert not window._back.isVisible()
    window.show_page("settings")
    assert window._back.isVisible()
    window._back.findChildren(QToolButton)[0].click()
    assert window.page == "find"
    assert not window._back.isVisible()


def test_a_key_that_was_chosen_holds_at_once_and_the_next_time(
    window: MainWindow, bridge: WatchedBridge
) -> None:
    action = actions()["page.insights"]
    entry = window.menuBar().findChild(QAction, action.id)
    assert entry is not None
    shortcuts().choose(action, "Ctrl+J")
    assert entry.shortcut() == QKeySequence("Ctrl+J")
    shortcuts().load(Remembered(bridge.home))
    assert entry.shortcut() == QKeySequence("Ctrl+J")
    shortcuts().choose(action, None)
    assert entry.shortcut() == QKeySequence("Ctrl+3")


def test_what_is_told_can_be_undone_once(window: MainWindow) -> None:
    undone: list[str] = []
    window.tell("Done.", lambda: undone.append("first"))
    window.tell("Done again.", lambda: undone.append("second"))
    assert window._toast.isVisible()
    button(window._toast, "toast-undo").click()
    window.undo()
    assert undone == ["second"]
    assert not window._toast.isVisible()
    assert not window.can_undo


def test_another_process_can_show_it_and_search(window: MainWindow, served: Served) -> None:
    window.hide()
    until(lambda: served.client.windows() >= 1)
    served.client.show_window("search", "roofer roof")
    until(lambda: window.isVisible() and window.query() == "roofer roof")
    window.hide()
    served.client.show_window("show")
    until(window.isVisible)


def test_closing_leaves_the_tray_or_ends(window: MainWindow) -> None:
    told: list[str] = []
    window.quit_wanted.connect(lambda: told.append("quit"))
    window.hidden_to_tray.connect(lambda: told.append("hidden"))
    window.keeps_to_tray = True
    window.close()
    assert not window.isVisible()
    window.come_forward()
    window.keeps_to_tray = False
    window.close()
    assert told == ["hidden", "quit"]


def test_it_remembers_how_it_was(
    window: MainWindow, bridge: WatchedBridge, live: Live, qapp: QApplication
) -> None:
    window.resize(700, 560)  # fits on the screen that is not there
    window.toggle_part("sidebar")
    window.wear("dark")
    assert theme.colours().dark
    window.remember()
    again = MainWindow(bridge, live, Remembered(bridge.home))
    assert again.size() == window.size()
    assert again._find.hidden_parts == "sidebar"
    assert Remembered(bridge.home).appearance == "dark"
    window.wear("light")
    window.toggle_part("sidebar")
    window.remember()
    again.close()
    again.deleteLater()


def test_pages_are_made_when_they_are_turned_to(window: MainWindow) -> None:
    assert window.page == "find"
    assert list(window._pages.views) == ["find"]
    for page in pages.PAGES:
        window.show_page(page)
        assert window.page == page
    window.focus_bar()
    assert window.page == "find"


def test_nothing_is_kept_that_qt_deletes_unseen(window: MainWindow, qtbot: QtBot) -> None:
    # See docs/decisions/0020: the process crashes when something is made in its place.
    gc.collect()
    others = {id(one) for one in getAllValidWrappers()}  # of windows of other tests, too
    for _ in range(2):
        for page in pages.PAGES:
            window.show_page(page)
            for _ in range(5):
                qtbot.keyClick(window, Qt.Key.Key_Tab)
        window.search("roof")
        window.tell("told", None)
        QTest.qWait(50)
    gc.collect()
    every = [one for one in getAllValidWrappers() if not createdByPython(one)]
    assert not [one for one in every if isinstance(one, QTreeWidgetItem)]
    there = [one for one in getAllValidWrappers() if isinstance(one, QLayoutItem)]
    layouts = [one for one in there if isinstance(one, QLayout)]
    alive = {id(one.itemAt(at)) for one in layouts for at in range(one.count())}
    made = [one for one in there if id(one) not in others]
    assert not [one for one in made if one not in layouts and id(one) not in alive]


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    for page in pages.PAGES:
        window.show_page(page)
        assert unnamed(window) == []


def button(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert found is not None
    return found


def make_status(**fields: object) -> wire.Status:
    given = {"files": wire.FileCounts(indexed=48_212), "stages": {}, "disk": {}, "working_on": []}
    return wire.Status.model_validate({**given, "failures": [], **fields})


@pytest.mark.parametrize(
    ("fields", "state", "words"),
    [
        ({}, "fresh", "Up to date · 48,212 files"),
        (
            {"busy": True, "files": wire.FileCounts(waiting=1204), "seconds_left": 180.0},
            "working",
            "Reading 1,204 files, about 3 minutes left",
        ),
        ({"busy": True}, "working", "Looking for changes…"),
        (
            {"busy": True, "embedding": wire.Embedding(next="e5", doing="preparing")},
            "working",
            "Making ready e5…",
        ),
        ({"paused": "paused until 14:00", "busy": True}, "paused", "Paused until 14:00"),
        ({"files": wire.FileCounts()}, "fresh", "Nothing is in the index yet"),
    ],
)
def test_how_it_stands_in_one_sentence(
    qapp: QApplication, english: None, fields: dict[str, object], state: str, words: str
) -> None:
    standing = standing_of(make_status(**fields))
    assert (standing.state, standing.text) == (state, words)


def test_without_news_it_is_starting_and_without_service_lost(qapp: QApplication) -> None:
    assert standing_of(None).state == "starting"
    assert standing_of(make_status(), away=True).state == "lost"


def test_the_page_that_was_left_open_is_open_the_next_time(
    window: MainWindow, bridge: WatchedBridge, live: Live, served: Served
) -> None:
    window.show_page("insights")
    window.remember()
    again = MainWindow(bridge, live, Remembered(served.home))
    assert again.page == "insights"
    again.show_page("find")
    again.remember()
    delete(again)
    assert Remembered(served.home).text("window/page") == "find"


def test_rows_become_low_and_high_again(window: MainWindow) -> None:
    rows = window._find.search.results.delegate
    before = rows.height
    registry.run("view.rows", Context(window, Selection()))
    assert rows.height < before
    registry.run("view.rows", Context(window, Selection()))
    assert rows.height == before
