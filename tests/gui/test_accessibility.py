"""Every part of the window has names, roles and a way of Tab that is the way of reading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from concierge.gui import pages
from concierge.gui.actions import about, registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import context_menu
from concierge.gui.live import Live
from concierge.gui.outside import Outside
from concierge.gui.preview.canvas import Canvas
from concierge.gui.preview.pdf_pages import PdfPages
from concierge.gui.remembered import Remembered
from concierge.gui.settings.table import ENTRIES
from concierge.gui.settings.view import SettingsView
from concierge.gui.shell import Page
from concierge.gui.window import MainWindow
from tests.gui.assistive import controls, faults, menu_faults, tab_faults
from tests.gui.conftest import Served, WatchedBridge, until


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all; nothing of it is changed for good."""
    return shared


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    """The window with the results of a search, one chosen and shown beside them."""
    window.resize(1280, 800)
    window.search("roof")
    search = window._find.search
    until(lambda: search.finder.settled and search.results.rows.total > 0)
    search.results.selectRow(0)
    until(lambda: window._find._preview is not None and window.selection.one is not None)
    until(lambda: window._find._preview.stage.item is not None)
    search.completion.close_offer()
    return window


def assert_accessible(part: QWidget, qtbot: QtBot, at_least: int = 1) -> None:
    """Fail with all that is wrong with a part, which must have some controls to look at."""
    for _ in range(5):
        QApplication.processEvents()
    assert len(list(controls(part))) >= at_least
    assert faults(part) == []
    assert tab_faults(part, qtbot) == []


def test_searching_and_reading(reading: MainWindow, qtbot: QtBot) -> None:
    assert_accessible(reading, qtbot, at_least=8)


def test_finding_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.search("type:pdf neverheardof")
    until(window._find.search.outcome.nothing.isVisible)
    assert_accessible(window, qtbot, at_least=6)


def test_a_conversation(reading: MainWindow, qtbot: QtBot) -> None:
    reading.ask("Who repaired the roof?")
    view = reading._find._ask
    until(lambda: bool(view.turns) and not view.running)
    assert_accessible(reading, qtbot, at_least=12)


@pytest.mark.parametrize("page", [one for one in pages.PAGES if one not in ("find", "settings")])
def test_a_page(window: MainWindow, qtbot: QtBot, page: Page) -> None:
    window.show_page(page)
    assert_accessible(window, qtbot, at_least=3)


@pytest.mark.parametrize("part", [entry.id for entry in ENTRIES])
def test_a_page_of_the_settings(window: MainWindow, qtbot: QtBot, part: str) -> None:
    window.show_page("settings", part)
    view = window._pages.views["settings"]
    assert isinstance(view, SettingsView)
    until(lambda: bool(view.chosen.rows) and part in view._pages)
    assert_accessible(window, qtbot, at_least=4)


@pytest.mark.parametrize(
    "action",
    ["palette", "help.keys", "labels.tags", "labels.collections", "file.explain"],
)
def test_a_sheet(reading: MainWindow, qtbot: QtBot, action: str) -> None:
    assert registry.run(action, Context(reading, reading.selection))
    until(lambda: reading._sheet is not None)
    assert reading._sheet is not None
    assert reading._sheet.accessibleName()
    assert_accessible(reading._sheet, qtbot)


def test_a_sheet_of_files(reading: MainWindow, qtbot: QtBot) -> None:
    about.show_items(Context(reading, reading.selection), "Similar", reading.selection.items)
    assert reading._sheet is not None
    assert_accessible(reading._sheet, qtbot)


@pytest.mark.parametrize(
    ("kind", "role"), [(Canvas, QAccessible.Role.Graphic), (PdfPages, QAccessible.Role.Document)]
)
def test_what_is_drawn_by_hand(
    qapp: QApplication, kind: type[QWidget], role: QAccessible.Role
) -> None:
    drawn = kind()
    drawn.show()
    assert QAccessible.queryAccessibleInterface(drawn).role() == role
    assert faults(drawn) == []
    delete(drawn)


def test_the_quick_look(reading: MainWindow, qtbot: QtBot) -> None:
    item = reading.selection.one
    assert item is not None
    reading.preview(item)
    large = reading._find._preview._quick
    assert large is not None
    until(large.isVisible)
    assert_accessible(large, qtbot)


def test_what_is_said_in_passing(window: MainWindow, qtbot: QtBot) -> None:
    window.tell("Done.", lambda: None)
    window.confirm("Sure?", "For good.", "Do It", lambda: None)
    assert_accessible(window, qtbot, at_least=8)


@pytest.fixture
def around(
    window: MainWindow, bridge: WatchedBridge, live: Live, served: Served
) -> Iterator[Outside]:
    """Tray and small search of the window."""
    around = Outside(window, bridge, live, Remembered(served.home))
    yield around
    around.close()


def test_the_small_search(around: Outside, qtbot: QtBot) -> None:
    around.toggle_quick()
    frame = around.quick
    assert frame is not None
    qtbot.keyClicks(QApplication.focusWidget() or frame, "roof")
    assert_accessible(frame, qtbot, at_least=2)


def test_menus(reading: MainWindow, around: Outside) -> None:
    bar = reading.menuBar()
    assert bar.accessibleName()
    bars = [entry.menu() for entry in bar.actions()]
    files = context_menu(reading, reading.selection)
    tray = around.tray.menu.menu
    for menu in [*bars, files, tray]:
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert [entry for entry in menu.actions() if not entry.isSeparator()]
        assert menu_faults(menu) == []


def test_what_is_wrong_is_found(qapp: QApplication, qtbot: QtBot) -> None:
    part = QWidget()
    right, left, nameless = QPushButton("Right"), QPushButton("Left"), QToolButton()
    nobody = QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus, accessibleName="Nobody")
    row = QHBoxLayout(part)
    for one in (left, nameless, nobody, right):
        row.addWidget(one)
    for before, after in pairwise((right, nobody, nameless, left)):
        QWidget.setTabOrder(before, after)
    part.show()
    QApplication.processEvents()
    found = sorted(fault.rpartition(": ")[2] for fault in faults(part))
    assert found == ["is announced as Client", "no name"]
    assert len(tab_faults(part, qtbot)) == 3
    delete(part)
