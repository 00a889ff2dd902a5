"""The search view with real keys against the real service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.search import SearchView
from concierge.gui.search.chips import Chip
from concierge.gui.search.finder import Found
from concierge.gui.search.teach import _EXAMPLES, Hints
from concierge.gui.selection import Item, Selection
from tests.gui.conftest import Served, unnamed, until

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def live(qapp: QApplication, shared: Served) -> Iterator[Live]:
    live = Live(shared.home)
    yield live
    live.stop()


@pytest.fixture
def view(qtbot: QtBot, shared_bridge: Bridge, live: Live) -> SearchView:
    """The view, shown, with the list of everything in it."""
    view = SearchView(shared_bridge, live)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.activateWindow()
    view.focus_bar()
    until(lambda: settled(view, "") and view.results.rows.total == 5)
    return view


def settled(view: SearchView, query: str) -> bool:
    """Whether the results are those of a query."""
    shown = view.finder.shown
    return view.finder.settled and shown is not None and shown.asked.query == query


def search(view: SearchView, query: str) -> None:
    """Type a query key by key and wait for its results."""
    QTest.keyClicks(view.bar.edit, query)
    until(lambda: settled(view, query))


def names(view: SearchView) -> list[str]:
    items = (view.results.rows.item(row) for row in range(view.results.rows.total))
    return [item.name for item in items if item is not None]


def heard(signal: object) -> list[tuple[object, ...]]:
    """Return a list that fills with what a signal says."""
    said: list[tuple[object, ...]] = []
    signal.connect(lambda *values: said.append(values))  # type: ignore[attr-defined]
    return said


# ---------------------------------------------------------------- typing


def test_results_come_as_one_types(view: SearchView) -> None:
    queries = heard(view.query_changed)
    search(view, "plumber")
    assert names(view)[0] == "plumber.txt"
    assert queries[-1] == ("plumber",)
    assert not view.hints.isVisible()
    item = view.results.rows.item(0)
    assert item is not None
    assert [item.snippet[start:end].lower() for start, end in item.highlights] == ["plumber"]


def test_the_old_rows_stay_until_the_new_ones_are_there(view: SearchView) -> None:
    before = names(view)
    QTest.keyClicks(view.bar.edit, "roof")
    assert names(view) == before
    until(lambda: settled(view, "roof"))
    assert names(view)[0] == "roof.txt"


def test_only_the_newest_text_is_answered(view: SearchView) -> None:
    queries = heard(view.query_changed)
    QTest.keyClicks(view.bar.edit, "tomatoes")
    until(lambda: settled(view, "tomatoes"))
    assert queries[-1] == ("tomatoes",)
    assert len(queries) < len("tomatoes")
    assert names(view)[0] == "garden.md"


def test_meaning_joins_when_typing_rests(view: SearchView) -> None:
    answers = heard(view.finder.found)
    search(view, "invoice")
    until(lambda: view.finder.complete)
    steps = [
        found for found, _ in answers if isinstance(found, Found) and found.asked.query == "invoice"
    ]
    assert [step.asked.by for step in steps] == ["typing", "all"]
    by_word, by_all = ([item.name for item in step.items] for step in steps)
    assert by_word == ["plumber.txt"]
    assert set(by_all) > {"plumber.txt"}
    assert names(view) == by_all


def test_what_only_meaning_finds_is_awaited(view: SearchView) -> None:
    answers = heard(view.finder.found)
    search(view, "vegetables")
    steps = [found for found, _ in answers if isinstance(found, Found)]
    assert [step.asked.by for step in steps if step.asked.query == "vegetables"] == ["all"]
    assert names(view)[0] == "garden.md"


def test_who_reads_is_shown_the_sentence_that_fits(view: SearchView) -> None:
    search(view, "vegetables")

    def sentence() -> tuple[int, int] | None:
        item = view.results.rows.item(0)
        return item.sentence if item is not None else None

    assert sentence() is None
    until(lambda: sentence() is not None)
    item = view.results.rows.item(0)
    assert item is not None
    assert item.name == "garden.md"
    assert item.by_meaning


def test_meaning_moves_no_row_that_is_in_use(view: SearchView) -> None:
    search(view, "invoice")
    QTest.keyClick(view.bar.edit, Key.Key_Down)
    assert view.results.hasFocus()
    until(view.header._renew.isVisible)
    assert names(view) == ["plumber.txt"]
    QTest.mouseClick(view.header._renew, Qt.MouseButton.LeftButton)
    until(lambda: view.finder.complete)
    assert len(names(view)) > 1
    assert not view.header._renew.isVisible()


def test_return_opens_the_best_and_with_ctrl_reveals_it(view: SearchView) -> None:
    opened, revealed = heard(view.activated), heard(view.revealed)
    search(view, "plumber")
    QTest.keyClick(view.bar.edit, Key.Key_Return)
    QTest.keyClick(view.bar.edit, Key.Key_Return, CONTROL)
    for said in (opened, revealed):
        (item,) = said[0]
        assert isinstance(item, Item)
        assert item.name == "plumber.txt"


def test_shift_return_asks_the_same_words(view: SearchView) -> None:
    asked = heard(view.asked)
    search(view, "who repaired the roof")
    QTest.keyClick(view.bar.edit, Key.Key_Return, SHIFT)
    assert asked == [("who repaired the roof",)]


def test_the_order_can_be_chosen(view: SearchView) -> None:
    for action in view.header._orders.actions():
        if action.data() == "name":
            action.trigger()
    until(lambda: view.finder.settled and view.finder.shown.asked.sort == "name")  # type: ignore[union-attr]
    assert names(view) == sorted(names(view), key=str.casefold)


def test_escape_steps_back_to_everything(view: SearchView) -> None:
    left = heard(view.left)
    search(view, "roof")
    QTest.keyClick(view.bar.edit, Key.Key_Escape)
    if view.query():  # the first one closed the completions
        QTest.keyClick(view.bar.edit, Key.Key_Escape)
    until(lambda: settled(view, ""))
    assert view.hints.isVisible()
    assert len(names(view)) == 5
    QTest.keyClick(view.bar.edit, Key.Key_Escape)
    assert len(left) == 1


# ---------------------------------------------------------------- the list


def test_down_goes_into_the_list_and_up_comes_back(view: SearchView) -> None:
    search(view, "house")
    QTest.keyClick(view.bar.edit, Key.Key_Down)
    assert view.results.hasFocus()
    first = view.selection().one
    assert first is not None
    QTest.keyClick(view.results, Key.Key_Down)
    second = view.selection().one
    assert second is not None
    assert second.file_id != first.file_id
    QTest.keyClick(view.results, Key.Key_Up)
    QTest.keyClick(view.results, Key.Key_Up)
    assert view.bar.edit.hasFocus()


def test_space_previews_and_letters_go_on_typing(view: SearchView) -> None:
    previewed = heard(view.previewed)
    search(view, "hous")
    QTest.keyClick(view.bar.edit, Key.Key_Down)
    QTest.keyClick(view.results, Key.Key_Space)
    assert len(previewed) == 1
    QTest.keyClick(view.results, Key.Key_E)
    assert view.bar.edit.hasFocus()
    assert view.query() == "house"


def test_several_are_selected_with_shift(view: SearchView) -> None:
    selections = heard(view.selected)
    view.results.enter()
    QTest.keyClick(view.results, Key.Key_End, SHIFT)
    (last,) = selections[-1]
    assert isinstance(last, Selection)
    assert len(last.items) == 5


def test_the_selection_stays_with_its_file(view: SearchView) -> None:
    search(view, "house")
    view.results.enter()
    chosen = view.selection().one
    assert chosen is not None
    view.set_query(f"house {chosen.name.partition('.')[0]}")
    until(lambda: settled(view, view.query()))
    kept = view.selection().one
    assert kept is not None
    assert kept.file_id == chosen.file_id


def test_keys_that_were_quicker_than_the_answer_find_its_best_row(view: SearchView) -> None:
    search(view, "plumber")
    view.results.enter()
    QTest.keyClick(view.results, Key.Key_Up)
    view.bar.edit.clear()
    QTest.keyClicks(view.bar.edit, "roofer")
    QTest.keyClick(view.bar.edit, Key.Key_Down)
    until(lambda: settled(view, "roofer"))
    best = view.selection().one
    assert best is not None
    assert best.name == "roof.txt"


def test_the_menu_is_wanted_for_the_selection(view: SearchView) -> None:
    wanted = heard(view.menu_wanted)
    search(view, "plumber")
    view.results.enter()
    view.results.menu_wanted.emit(QPoint(1, 1))
    selection = wanted[0][0]
    assert isinstance(selection, Selection)
    assert [item.name for item in selection.items] == ["plumber.txt"]


def test_files_of_other_programs_can_be_dropped(view: SearchView, tmp_path: Path) -> None:
    dropped = heard(view.dropped)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.results.dropEvent(event)
    assert dropped == [([tmp_path],)]


def test_low_rows_are_lower(view: SearchView) -> None:
    high = view.results.visualRect(view.results.rows.index(0)).height()
    view.header.compact.setChecked(True)
    until(lambda: view.results.visualRect(view.results.rows.index(0)).height() < high)


# ---------------------------------------------------------------- fields


def test_fields_are_chips_and_the_text_is_the_truth(view: SearchView) -> None:
    search(view, "house ext:txt")
    assert view.chips.isVisible()
    (term,) = view.chips._shown
    view.chips._remove(term)
    assert view.query() == "house"
    until(lambda: settled(view, "house"))
    assert not view.chips.isVisible()


def test_a_chip_tells_what_is_not_there_from_what_is_not_understood(qtbot: QtBot) -> None:
    absent = wire.Term(field="tag", value="nope", start=0, end=8, problem="There is no tag “nope”.")
    odd = wire.Term(field="", value="date:soon", start=9, end=18, problem="Searched as words.")
    said = []
    for term in (absent, odd):
        chip = Chip(term)
        qtbot.addWidget(chip)
        said.append(chip.accessibleName())
    assert said == ["tag: nope (not there)", "date:soon (not understood)"]


def test_what_is_not_understood_is_said(view: SearchView) -> None:
    search(view, "house date:sometime")
    (term,) = view.chips._shown
    assert term.problem
    assert view.chips.isVisible()


def test_tab_completes_a_field_and_then_its_value(view: SearchView) -> None:
    QTest.keyClicks(view.bar.edit, "ty")
    until(view.completion.isVisible)
    QTest.keyClick(view.bar.edit, Key.Key_Tab)
    assert view.query() == "type:"
    until(lambda: view.completion.offers_values)
    QTest.keyClick(view.bar.edit, Key.Key_Down)
    assert view.bar.edit.hasFocus()
    QTest.keyClick(view.bar.edit, Key.Key_Return)
    assert view.query().startswith("type:")
    assert view.query().endswith(" ")
    assert not view.completion.isVisible()


def test_completion_never_takes_the_keyboard(view: SearchView) -> None:
    QTest.keyClicks(view.bar.edit, "ty")
    until(view.completion.isVisible)
    QTest.keyClicks(view.bar.edit, "rol")
    assert view.query() == "tyrol"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


# ---------------------------------------------------------------- nothing there


def steps(view: SearchView) -> list[QPushButton]:
    """Return the buttons that lead on where nothing was found."""
    buttons = view.outcome.nothing.findChildren(QPushButton)
    return [one for one in buttons if one.isVisible()]


def test_nothing_found_offers_what_finds_something(view: SearchView) -> None:
    search(view, "type:video type:audio plumber in:House")
    assert view.outcome.currentWidget() is view.outcome.nothing
    until(lambda: bool(steps(view)))
    offered = [one.accessibleName().split(" · ")[0] for one in steps(view)]
    assert offered == ["Search everywhere for “plumber”"]
    QTest.mouseClick(steps(view)[0], Qt.MouseButton.LeftButton)
    until(lambda: settled(view, "plumber"))
    assert names(view)[0] == "plumber.txt"


def test_a_condition_that_excludes_everything_can_go_alone(english: None, view: SearchView) -> None:
    search(view, "type:video in:House")
    until(lambda: bool(steps(view)))
    offered = [one.accessibleName() for one in steps(view)]
    assert offered[0] == "Search without “type: video” · 2 files"
    QTest.mouseClick(steps(view)[0], Qt.MouseButton.LeftButton)
    until(lambda: settled(view, "in:House"))
    assert sorted(names(view)) == ["roof.txt", "water.txt"]


def test_what_is_only_near_in_meaning_is_said_to_be(view: SearchView) -> None:
    search(view, "vegetables")
    until(lambda: view.finder.complete)
    assert view.results.rows.total > 0
    assert "near in meaning" in view.header._note.whole


def test_examples_can_be_clicked(view: SearchView) -> None:
    view.hints.wanted.emit("is:untagged")
    until(lambda: settled(view, "is:untagged"))
    assert len(names(view)) == 5


# ---------------------------------------------------------------- history


def test_a_search_of_use_is_remembered_and_comes_back_with_up(
    view: SearchView, shared: Served
) -> None:
    search(view, "gutter")
    QTest.keyClick(view.bar.edit, Key.Key_Return)
    until(lambda: "gutter" in view.past.searches)
    assert shared.client.history.recent()[0].query == "gutter"
    view.bar.edit.clear()
    QTest.keyClick(view.bar.edit, Key.Key_Up)
    assert view.query() == "gutter"
    QTest.keyClick(view.bar.edit, Key.Key_Down)
    assert view.query() == ""


# ---------------------------------------------------------------- what happens meanwhile


def test_new_files_are_shown_when_nobody_is_about_to_use_a_row(
    view: SearchView, shared: Served, live: Live
) -> None:
    live.start()
    view.set_query("saxophone")
    until(lambda: settled(view, "saxophone"))
    before = view.results.rows.total
    shared.fill({"sax.txt": "The saxophone needs a new reed."})
    until(lambda: view.results.rows.total > before or "sax.txt" in names(view))
    (shared.folder / "sax.txt").unlink()
    shared.index(shared.folder)


def test_rows_stay_when_the_service_is_gone(qtbot: QtBot, bridge: Bridge, served: Served) -> None:
    live = Live(served.home)
    view = SearchView(bridge, live)
    qtbot.addWidget(view)
    view.show()
    until(lambda: settled(view, "") and view.results.rows.total == 5)
    live.lost.emit(ConciergeError("It is gone."))
    assert view.header._note.whole
    assert len(names(view)) == 5
    live.back.emit()
    until(lambda: settled(view, ""))
    assert not view.header._note.whole
    live.stop()


def test_a_sentence_stands_where_results_will_be(
    qtbot: QtBot, served: Served, client: Client
) -> None:
    bridge, live = Bridge(served.home, asleep=True), Live(served.home)
    view = SearchView(bridge, live)
    qtbot.addWidget(view)
    view.show()
    assert said_while_waiting(view) == ""  # an answer that is quick shall not flicker
    until(lambda: said_while_waiting(view) == "The service is starting…")
    live.status.emit(client.status())
    assert said_while_waiting(view) == "Searching…"
    bridge.wake()
    until(lambda: settled(view, ""))
    assert not view.outcome.waiting.isVisible()
    assert view.results.isVisible()
    bridge.close()


def said_while_waiting(view: SearchView) -> str:
    return " ".join(
        one.text() for one in view.outcome.waiting.findChildren(QLabel) if one.isVisible()
    )


@pytest.mark.parametrize("width", [240, 600, 900])
def test_suggestions_take_two_lines_each_at_most(qtbot: QtBot, width: int) -> None:
    hints = Hints()
    qtbot.addWidget(hints)
    hints.resize(width, 300)
    hints.show()
    hints.show_searches(["the invoice of the plumber for the tap", "a", "roof", "b", "garden"])
    QApplication.processEvents()
    for line in (hints._earlier, hints._examples):
        seen = [one for one in line.findChildren(QToolButton) if one.isVisible()]
        tops = {one.geometry().center().y() for one in seen}
        assert seen
        assert len(tops) <= 2
        assert all(one.geometry().right() <= line.width() for one in seen)
        begins = {
            min(one.x() for one in seen if one.geometry().center().y() == top) for top in tops
        }
        assert len(begins) == 1  # the second line stands below the first suggestion
    assert (len(seen) == len(_EXAMPLES)) is (width > 240)


def test_every_control_has_a_name(view: SearchView) -> None:
    assert unnamed(view) == []


def test_what_was_probably_meant_is_offered(view: SearchView) -> None:
    search(view, "plumbre")
    until(view.meant.isVisible)
    (button,) = view.meant.findChildren(QToolButton)
    assert button.text() == "Did you mean “plumber”?"
    button.click()
    until(lambda: settled(view, "plumber"))
    assert view.results.rows.total
    assert not view.meant.isVisible()


def test_a_chip_of_a_group_goes_with_what_joins_it(view: SearchView) -> None:
    search(view, "(ext:txt OR house) -nonesuch")
    assert [(term.field, term.value, term.negated) for term in view.chips._shown] == [
        ("ext", "txt", False),
        ("", "nonesuch", True),
    ]
    view.chips._remove(view.chips._shown[0])
    assert view.query() == "(house) -nonesuch"
    until(lambda: settled(view, "(house) -nonesuch"))
    view.chips._remove(view.chips._shown[0])
    assert view.query() == "(house)"
