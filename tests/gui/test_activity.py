"""Activity against the real service: stages, files, changes, upkeep, folders that are away."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from concierge.core import wire
from concierge.core.paths import from_wire
from concierge.gui.activity import ActivityView
from concierge.gui.activity.ledger import NAME, STATE, LedgerModel
from concierge.gui.activity.stages import StagesCard, pace_text
from concierge.gui.live import Live
from concierge.gui.selection import Item, Selection
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until


@pytest.fixture(scope="module")
def known(shared: Served) -> Served:
    """The shared service, with a file that cannot be read and a change after the first look."""
    (shared.folder / "broken.pdf").write_bytes(b"%PDF-1.4 no more than this")
    shared.index(shared.folder)
    (shared.folder / "garden.md").unlink()
    shared.index(shared.folder)
    return shared


@pytest.fixture
def served(known: Served) -> Served:
    """One service for all tests."""
    return known


@pytest.fixture
def view(
    qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, live: Live, english: None
) -> ActivityView:
    """The page, shown and told how things stand."""
    view = ActivityView(bridge, live)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    live.start()
    until(lambda: live.last is not None)
    return view


def texts(model: LedgerModel, column: int) -> list[object]:
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def said(part: QWidget) -> list[str]:
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible()]


def test_each_stage_says_how_far_it_is(view: ActivityView, live: Live) -> None:
    rows = view.now.stages.rows
    until(lambda: rows["text"].count.text() == "5")
    assert list(rows) == ["named", "text", "meaning", "deep"]
    assert rows["text"].bar.value() == rows["text"].bar.maximum()
    assert rows["text"].failed.isVisible()
    assert rows["text"].failed.text().startswith("1")
    assert "The index takes" in view.now.room.text()
    rows["text"].failed.click()
    assert view.tabs.currentWidget() is view.files
    until(lambda: texts(view.files.model, NAME) == ["broken.pdf"])


def test_an_embedding_model_that_is_to_take_over_has_a_bar_of_its_own(
    qtbot: QtBot, english: None
) -> None:
    card = StagesCard()
    qtbot.addWidget(card)
    about = {"files": wire.FileCounts(), "stages": {}, "disk": {}, "working_on": [], "failures": []}
    serving = wire.Embedding(model="all-MiniLM-L6-v2", dimensions=384)
    card.follow(wire.Status(**about, embedding=serving))
    assert card.renewal.isHidden()
    coming = {"next": "e5", "doing": "embedding", "done": 30, "total": 120, "seconds_left": 200.0}
    card.follow(wire.Status(**about, embedding=serving.model_copy(update=coming)))
    assert not card.renewal.isHidden()
    assert card.renewal.gives.text() == "e5"
    assert card.renewal.count.text() == "30 of 120"
    assert card.renewal.pace.text() == "about 3 minutes left"
    coming |= {"doing": "", "problem": "It cannot be used."}
    card.follow(wire.Status(**about, embedding=serving.model_copy(update=coming)))
    assert card.renewal.isHidden()


def test_a_stage_that_waits_says_why_and_one_that_works_how_long(english: None) -> None:
    held = wire.StageCounts(done=1, waiting=4, held="the computer runs on battery")
    assert pace_text(held) == "Waits: the computer runs on battery"
    told = pace_text(wire.StageCounts(done=1, waiting=400, per_minute=120, seconds_left=200))
    assert told == "120 a minute · about 3 minutes left"
    assert pace_text(wire.StageCounts(done=5)) == "Done"
    unheard = pace_text(wire.StageCounts(done=5, unheard=1))
    assert unheard == "1 recording not heard: no speech model"


def test_pausing_and_going_on(view: ActivityView, served: Served) -> None:
    entries = {one.text(): one for one in view.now.pause.menu().actions()}
    assert list(entries) == ["For an Hour", "Until Tomorrow", "Until I Go On"]
    told: list[str] = []
    view.told.connect(lambda text, _undo: told.append(text))
    entries["For an Hour"].trigger()
    until(view.now.resume.isVisible)
    assert served.client.status().paused
    assert not view.now.pause.isVisible()
    until(lambda: bool(told))
    view.now.resume.click()
    until(view.now.pause.isVisible)
    assert not served.client.status().paused


def test_reading_everything_now_ends_a_pause(view: ActivityView, served: Served) -> None:
    served.client.pause()
    view.now._hurry()
    until(lambda: not served.client.status().paused)


def test_files_are_chosen_by_state_kind_and_text(view: ActivityView) -> None:
    view.open_part("files")
    files = view.files
    until(lambda: files.model.total == 6)
    files.text.setText("roof")
    until(lambda: texts(files.model, NAME) == ["roof.txt"])
    files.show_state("failed")
    assert files.text.text() == ""
    until(lambda: texts(files.model, STATE) == ["Failed: Damaged"])
    files.kinds.setCurrentIndex(files.kinds.findData("mail"))
    until(lambda: files.model.rowCount() == 0)
    assert files.empty.isVisible()
    assert not files.table.isVisible()
    assert "No file fits what is chosen above." in said(files.empty)
    files.show_state("excluded")
    until(lambda: "No file is left out." in said(files.empty))
    files.all.click()
    until(files.table.isVisible)
    assert files.count.text() == "6 files"
    assert not files.empty.isVisible()
    view.open_part("missing")
    until(lambda: texts(files.model, NAME) == ["garden.md"])


def test_further_pages_come_when_they_are_scrolled_to(
    view: ActivityView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concierge.gui.activity.files._PAGE", 2)
    view.open_part("files")
    model = view.files.model
    until(lambda: model.rowCount() > 0 and model.total == 6)
    while model.rowCount() < 6:
        before = model.rowCount()
        model.fetchMore(model.index(-1, -1))
        until(lambda before=before: model.rowCount() > before)  # type: ignore[misc]
    assert len({row.file_id for row in model.rows}) == 6
    assert not model.canFetchMore(model.index(-1, -1))


def test_a_page_nobody_waits_for_is_left_aside(qapp: QApplication) -> None:
    model = LedgerModel()
    row = wire.LedgerRow(
        file_id=1, path="/a", kind="text", state="indexed", reason="", size=1, modified=""
    )
    model.show([row], 7, 3)
    model.fetchMore(model.index(-1, -1))
    model.show([row], 5, 3)
    model.add([row], 7, None)
    assert model.rowCount() == 1


def test_what_failed_is_tried_again(view: ActivityView, served: Served) -> None:
    told: list[str] = []
    view.told.connect(lambda text, _undo: told.append(text))
    view.open_part("failed")
    files = view.files
    until(lambda: files.model.rowCount() == 1)
    assert not files.retry.isEnabled()
    files.table.selectRow(0)
    assert files.retry.isEnabled()
    files.retry.click()
    until(lambda: bool(told))
    assert told == ["1 file will be tried again"]
    until(lambda: served.client.status().files.failed == 1 and files.retry_all.isEnabled())
    files.retry_all.click()
    until(lambda: len(told) == 2)


def test_a_row_opens_with_return_and_has_the_menu_of_files(
    view: ActivityView, served: Served
) -> None:
    opened: list[Item] = []
    menus: list[tuple[Selection, list[object]]] = []
    view.activated.connect(opened.append)
    view.menu_wanted.connect(lambda selection, _at, first: menus.append((selection, first)))
    view.open_part("failed")
    table = view.files.table
    until(lambda: view.files.model.rowCount() == 1)
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [item.file for item in opened] == [served.folder / "broken.pdf"]
    table.customContextMenuRequested.emit(QPoint(5, 5))
    (selection, first) = menus[0]
    assert [item.name for item in selection.items] == ["broken.pdf"]
    assert [one.text() for one in first] == ["Try Again"]  # type: ignore[attr-defined]


def test_changes_are_listed_and_lead_to_their_file(view: ActivityView) -> None:
    view.open_part("changes")
    model = view.changes.model
    until(lambda: model.rowCount() >= 2)
    told = [
        (model.data(model.index(row, 0)), model.data(model.index(row, 1)))
        for row in range(model.rowCount())
    ]
    assert ("garden.md", "Away") in told
    assert ("broken.pdf", "New") in told
    shown: list[Item] = []
    wanted: list[str] = []
    view.previewed.connect(shown.append)
    view.wanted.connect(wanted.append)
    view.changes.table.opened.emit(model.index(told.index(("broken.pdf", "New")), 0))
    until(lambda: bool(shown))
    assert shown[0].name == "broken.pdf"
    folder = next(row for row, one in enumerate(model.rows) if from_wire(one.path).name == "files")
    view.changes.table.opened.emit(model.index(folder, 0))
    until(lambda: bool(wanted))
    assert wanted[0].startswith("in:")


def test_upkeep_is_checked_and_reported(view: ActivityView) -> None:
    view.open_part("upkeep")
    view.upkeep.check.click()
    until(lambda: "checked just now" in view.upkeep.standing.text())
    assert view.upkeep.report.isVisible()


def test_a_folder_that_is_away_can_be_given_up(view: ActivityView, served: Served) -> None:
    away = served.folder.parent / "drive"
    away.mkdir()
    (away / "far.txt").write_text("far away", encoding="utf-8")
    served.index(away)
    shutil.rmtree(away)
    served.client.rescan([away])
    until(lambda: any(not root.present for root in served.client.roots()))
    view.now.away.load()
    until(lambda: len(view.now.away.cards) == 1)
    (card,) = view.now.away.cards.values()
    assert card.gone.isVisible()
    card.gone.click()
    assert card.confirmation.isVisible()
    card.confirmation._yes.click()
    until(lambda: sum(root.files for root in served.client.roots() if not root.present) == 0)
    served.client.forget(away)


def test_nothing_is_asked_while_it_is_hidden(
    view: ActivityView, live: Live, bridge: WatchedBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.open_part("files")
    until(lambda: view.files.model.total > 0)
    view.hide()
    asked: list[object] = []
    monkeypatch.setattr(bridge, "call", lambda *args, **_: asked.append(args))
    assert live.last is not None
    live.status.emit(live.last)
    live.scanned.emit()
    QTest.qWait(700)
    assert asked == []


def test_every_control_has_a_name(view: ActivityView) -> None:
    for name in ("now", "files", "changes", "upkeep"):
        view.open_part(name)
        assert unnamed(view) == [], name


def test_the_window_joins_it(window: MainWindow) -> None:
    window.show_page("activity", "failed")
    view = window._pages.views["activity"]
    assert isinstance(view, ActivityView)
    until(lambda: view.files.model.rowCount() == 1)
    view.files.table.selectRow(0)
    view.files.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = view.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    names = [entry.text().replace("&", "") for entry in menu.actions() if entry.text()]
    assert names[0] == "Try Again"
    assert any(name.startswith("Explain") for name in names)
    menu.close()


def test_rows_in_use_stay_until_they_are_asked_for_anew(view: ActivityView, live: Live) -> None:
    view.open_part("files")
    files = view.files
    until(lambda: files.model.total == 6)
    assert live.last is not None
    files.follow(live.last)
    files.table.selectRow(1)
    files.follow(live.last)
    assert not files.renew.isVisible()
    counts = live.last.files.model_copy(update={"waiting": 9})
    files.follow(live.last.model_copy(update={"files": counts}))
    assert files.renew.isVisible()
    assert files.table.chosen()
    files.renew.click()
    until(lambda: not files.renew.isVisible() and not files.table.chosen())
