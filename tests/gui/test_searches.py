"""Searches as a whole in the window: kept, exported, made again, forgotten; real service."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from concierge.core.exporting import FORMATS
from concierge.gui import desktop
from concierge.gui.actions import registry, searches
from concierge.gui.actions.context import Context
from concierge.gui.bridge import Bridge
from concierge.gui.exporting import Exporting
from concierge.gui.history import HistoryList
from concierge.gui.live import Live
from concierge.gui.saving import SaveForm
from concierge.gui.selection import Selection
from concierge.gui.sidebar.delegate import ACTIVE_ROLE
from concierge.gui.sidebar.entry import Entry
from concierge.gui.tray.notes import Notes
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until
from tests.gui.test_sidebar import click, entries, line, type_name


@pytest.fixture
def served(lent: Served) -> Served:
    return lent


@pytest.fixture
def context(window: MainWindow) -> Context:
    return Context(window, Selection())


def saved(window: MainWindow) -> list[Entry]:
    return entries(window._find.sidebar, "saved")


def keep(window: MainWindow, served: Served, query: str = "house") -> Entry:
    """Keep a search; return its line in the sidebar."""
    served.client.saved.add("House things", query)
    until(lambda: bool(saved(window)))
    return saved(window)[0]


# ---------------------------------------------------------------- saved searches


def test_a_search_is_saved_by_its_key_and_unsaved_by_undo(
    window: MainWindow, served: Served, context: Context
) -> None:
    assert registry.run("search.save", context)
    until(lambda: "Search for something" in window._toast.text)
    window.search("house type:text")
    assert registry.run("search.save", context)
    form = window._sheet.content if window._sheet else None
    assert isinstance(form, SaveForm)
    assert form.name.text() == "house type:text"
    assert unnamed(form) == []
    form.name.setText("House things")
    form.tells.setChecked(True)
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    until(lambda: bool(saved(window)))
    (entry,) = saved(window)
    assert (entry.name, entry.term, entry.files, entry.tells) == (
        "House things", "house type:text", 2, True,
    )  # fmt: skip
    assert "House things" in window._toast.text
    window.undo()
    until(lambda: not saved(window))
    assert served.client.saved.all() == []


def test_a_name_that_is_taken_is_told(
    window: MainWindow, served: Served, context: Context, bridge: WatchedBridge
) -> None:
    keep(window, served)
    searches.keep(context, "house THINGS", "roof", False)  # noqa: FBT003
    until(lambda: bool(bridge.failures))
    assert "already" in window._failures.message
    bridge.failures.clear()


def test_a_line_opens_the_search_and_its_files_are_seen(window: MainWindow, served: Served) -> None:
    keep(window, served)
    served.fill({"gate.txt": "The gate of the house."})
    (row,) = served.client.saved.all()
    assert row.fresh == 0  # nobody has looked yet
    served.stop()
    sidebar = window._find.sidebar
    until(lambda: saved(window)[0].fresh == 1, limit_s=60)
    item = line(sidebar, "House things")
    assert "1 new" in item.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert not window.grab().isNull()
    assert click(sidebar, "House things") == ["house"]
    until(lambda: saved(window)[0].fresh == 0)
    assert window.query() == "house"
    until(lambda: line(sidebar, "House things").data(0, ACTIVE_ROLE) == "on")
    assert served.client.saved.all()[0].fresh == 0


def test_a_line_is_renamed_deleted_and_comes_back(window: MainWindow, served: Served) -> None:
    entry = keep(window, served)
    sidebar = window._find.sidebar
    sidebar.tree.edit_name(entry)
    type_name(sidebar, "Home")
    until(lambda: [one.name for one in saved(window)] == ["Home"])
    sidebar.tree.setCurrentItem(line(sidebar, "Home"))
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Delete)
    until(lambda: not saved(window) and "Deleted" in window._toast.text)
    window.undo()
    until(lambda: [one.name for one in saved(window)] == ["Home"])
    window.undo()


def test_the_menu_has_new_files_told(window: MainWindow, served: Served) -> None:
    entry = keep(window, served)
    menu = window._find.sidebar.menu_for(entry)
    tells = next(action for action in menu.actions() if action.isCheckable())
    tells.trigger()
    until(lambda: saved(window)[0].tells)
    window.undo()
    until(lambda: not saved(window)[0].tells)


def test_the_first_one_is_saved_from_the_sidebar(window: MainWindow) -> None:
    until(lambda: any(one.name == "searches" for one in entries(window._find.sidebar, "new")))
    window.search("roof")
    click(window._find.sidebar, "Save this search…")
    until(lambda: window._sheet is not None)


def test_new_files_are_one_note_and_told_once(
    bridge: Bridge, live: Live, served: Served, english: None
) -> None:
    said: list[tuple[str, str]] = []
    notes = Notes(bridge, live, lambda: False, every_s=0.0)
    notes.said.connect(lambda title, text: said.append((title, text)))
    rows = [
        served.client.saved.add("Bills", "bill", tells=True).model_copy(update={"fresh": 2}),
        served.client.saved.add("Roof", "roof", tells=True).model_copy(update={"fresh": 1}),
        served.client.saved.add("Quiet", "train").model_copy(update={"fresh": 5}),
    ]
    notes._note_saved(rows)
    until(lambda: bool(said))
    assert said == [("Concierge", "2 new files in “Bills”. 1 new file in “Roof”.")]
    notes._note_saved(rows)
    assert not notes._watcher.gathered
    notes._note_saved([rows[0].model_copy(update={"fresh": 3}), rows[1]])
    until(lambda: len(said) == 2)
    assert said[1][1] == "3 new files in “Bills”."


# ---------------------------------------------------------------- exports


@pytest.mark.parametrize("wanted", FORMATS)
def test_results_are_written_in_the_order_they_have(
    window: MainWindow, context: Context, tmp_path: Path, wanted: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    shown: list[Path] = []
    monkeypatch.setattr(desktop, "reveal", shown.append)
    target = tmp_path / f"list.{wanted}"
    until(lambda: window._find.search.finder.settled)
    searches.export(context, "type:text", target)
    until(target.exists)
    until(lambda: "listed in" in window._toast.text)
    if wanted == "csv":
        rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
        seen = window._find.search.results.rows
        shown_names = [item.name for n in range(seen.total) if (item := seen.item(n))]
        assert [row["name"] for row in rows] == shown_names
    elif wanted == "json":
        assert json.loads(target.read_text("utf-8"))["query"] == "type:text"
    window._toast._press()
    assert shown == [target]


def test_the_dialog_takes_the_format_of_the_ending_or_of_its_filter(
    window: MainWindow, context: Context, tmp_path: Path
) -> None:
    assert registry.run("search.export", context)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".csv")
    assert len(dialog.nameFilters()) == len(FORMATS)
    dialog.fileSelected.emit(str(tmp_path / "list.md"))
    until((tmp_path / "list.md").exists)
    assert (tmp_path / "list.md").read_text("utf-8").startswith("# All files")
    dialog.fileSelected.emit(str(tmp_path / "list.of.all"))
    until((tmp_path / "list.of.all").exists)
    dialog.reject()


def test_one_that_is_stopped_writes_nothing(
    window: MainWindow, context: Context, tmp_path: Path
) -> None:
    target = tmp_path / "list.pdf"
    target.write_bytes(b"before")
    export = Exporting(window, "type:text", "name", target, "pdf")
    export.start()
    assert window._toast.progress is not None
    export.stop()
    until(lambda: "Stopped" in window._toast.text)
    assert target.read_bytes() == b"before"
    assert list(tmp_path.glob(".*.part")) == []


def test_what_cannot_be_written_is_told(
    window: MainWindow, context: Context, bridge: WatchedBridge, tmp_path: Path
) -> None:
    searches.export(context, "", tmp_path / "none" / "list.csv")
    until(lambda: bool(bridge.failures))
    assert "cannot be written" in window._failures.message
    bridge.failures.clear()


# ---------------------------------------------------------------- earlier searches


@pytest.fixture
def earlier(qtbot: QtBot, bridge: Bridge, served: Served) -> HistoryList:
    for query in ("roof", "water bill"):
        served.client.history.note(query, 1)
    made = HistoryList(bridge)
    qtbot.addWidget(made)
    made.show()
    until(lambda: made.list.count() == 2)
    return made


def test_one_is_made_again_or_forgotten(earlier: HistoryList, served: Served) -> None:
    assert unnamed(earlier) == []
    chosen: list[str] = []
    earlier.chosen.connect(chosen.append)
    QTest.keyClick(earlier.list, Qt.Key.Key_Return)
    assert chosen == ["water bill"]
    QTest.keyClick(earlier.list, Qt.Key.Key_Delete)
    until(lambda: earlier.list.count() == 1)
    assert [one.query for one in served.client.history.recent()] == ["roof"]
    earlier.forget.click()
    until(lambda: earlier.list.count() == 0)
    assert "No searches" in earlier._told.text()
    assert not earlier.forget.isEnabled()


def test_the_bar_forgets_what_was_forgotten_elsewhere(
    window: MainWindow, served: Served, context: Context
) -> None:
    past = window._find.search.past
    served.client.history.note("roof", 1)
    past.load()
    until(lambda: past.searches == ["roof"])
    assert registry.run("search.history", context)
    served.client.history.remove(None)
    until(lambda: past.searches == [])


def test_nothing_is_kept_where_that_is_off(window: MainWindow, served: Served) -> None:
    served.client.change_settings({"keep_history": False})
    window.search("a very private gutter")
    until(lambda: window._find.search.finder.settled)
    window._find.search.past.note()
    earlier = HistoryList(window.bridge, window)
    until(lambda: "not remembered" in earlier._told.text())
    window.remember()
    assert served.client.history.recent() == []
    assert window._find.search.past.searches == []
    assert served.client.complete("a very").items == []
    written = [file for file in served.home.folder.rglob("*") if file.is_file()]
    assert not any(b"private gutter" in file.read_bytes() for file in written)
