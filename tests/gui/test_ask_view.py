"""The conversation with real keys against the real service and the real small model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from concierge.core import terms, wire
from concierge.gui.ask import AskView
from concierge.gui.ask.exchange import Exchange
from concierge.gui.ask.turn import Turn
from concierge.gui.look import theme
from concierge.gui.selection import Item, Selection
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until

QUESTION = "When is the invoice of the plumber due?"
NOWHERE = "Which chess opening did Kasparov prefer?"
Key = Qt.Key


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all that leave it alone."""
    return shared


@pytest.fixture
def view(qtbot: QtBot, bridge: WatchedBridge) -> Iterator[AskView]:
    view = AskView(bridge)
    qtbot.addWidget(view)
    view.resize(640, 520)
    view.show()
    view.activateWindow()
    yield view
    view.stop()


def over(view: AskView) -> Exchange:
    """Wait for the end of the last answer and return it."""
    until(lambda: bool(view.turns) and not view.running, 90)
    return view.turns[-1].exchange


def focused(view: AskView) -> QWidget | None:
    return view.focusWidget()


def seen(turn: Turn) -> tuple[str, int, bool]:
    """The state of an answer, how many cards there are, and whether it has words."""
    return turn.exchange.state, len(turn.sources.cards), turn.answer.isVisible()


def button(turn: Turn, text: str) -> QToolButton:
    """A button of a turn that is shown now."""
    shown = [one for one in turn.findChildren(QToolButton) if one.isVisibleTo(turn)]
    return next(one for one in shown if text in one.text())


def test_evidence_comes_first_then_an_answer_that_names_it(
    view: AskView, qtbot: QtBot, served: Served
) -> None:
    states: list[tuple[str, int, bool]] = []
    view.ask("")
    assert view.bar.edit.hasFocus()
    qtbot.keyClicks(view.bar.edit, QUESTION)
    qtbot.keyClick(view.bar.edit, Key.Key_Return)
    turn = view.turns[0]
    turn.moved.connect(lambda: states.append(seen(turn)))
    exchange = over(view)
    assert exchange.state == "done"
    assert states[0][0] == "reading"
    assert states[0][1] >= 1
    assert states[0][2] is False
    assert turn.answer.chips
    assert exchange.answer is not None
    assert exchange.answer.model in turn.state
    cited: list[Item] = []
    view.cited.connect(cited.append)
    turn.answer.cited.emit(turn.answer.chips[0])
    assert cited[0].file == served.folder / "plumber.txt"
    assert "plumber" in cited[0].snippet
    until(lambda: turn.sources.cards[0]._kind == "text")
    turn.sources.cards[0].click()
    assert cited[1].kind == "text"
    menus: list[Selection] = []
    view.menu_wanted.connect(lambda selection, _at: menus.append(selection))
    card = turn.sources.cards[0]
    middle = card.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(card, QContextMenuEvent(reason, middle, card.mapToGlobal(middle)))
    assert menus[0].one == cited[1]


def test_escape_stops_the_writing_and_then_closes(view: AskView, qtbot: QtBot) -> None:
    closed: list[bool] = []
    view.closed.connect(lambda: closed.append(True))
    view.ask(QUESTION)
    turn = view.turns[0]
    until(lambda: bool(turn.sources.cards) or not view.running)
    assert view.running, "it was over before it could be stopped"
    qtbot.keyClick(view.bar.edit, Key.Key_Escape)
    assert turn.exchange.state == "stopped"
    assert turn.state.startswith("Stopped")
    assert not closed
    written = turn.exchange.draft
    until(lambda: button(turn, "Answer Again").isEnabled())
    button(turn, "Answer Again").click()
    assert over(view).state == "done"
    assert len(view.turns) == 1
    assert turn.exchange.text != written
    qtbot.keyClick(view.bar.edit, Key.Key_Escape)
    assert closed == [True]


def test_only_the_files_of_the_scope_are_asked(view: AskView, served: Served) -> None:
    item = served.item("House/roof.txt")
    scope = wire.Scope(file_ids=[item.file_id])
    view.ask("What about the roof?", scope, item.name)
    exchange = over(view)
    assert {source.file_id for source in exchange.sources} == {item.file_id}
    chip = view.bar.scope._chip
    assert "roof.txt" in chip.accessibleName()
    chip.close_button.click()
    assert view.bar.scope.within is None
    view.bar.edit.setText(QUESTION)
    view.bar.edit.returnPressed.emit()
    assert view.turns[-1].exchange.within is None
    assert len(over(view).quotes) > 1


def test_what_is_selected_is_offered_as_a_scope(view: AskView, served: Served) -> None:
    served.client.collections.create("Own home")
    scope_bar = view.bar.scope
    one, other = served.item("House/roof.txt"), served.item("House/Bills/water.txt")
    view.offer(Selection((one, other), "house"))
    labels = [within.label for within in scope_bar.choices()]
    assert labels[1:] == ["House", "Bills", "house"]
    folder = scope_bar.choices()[1].scope
    assert folder.query == terms.term("in", str(served.folder / "House"))
    scope_bar.menu.aboutToShow.emit()
    until(scope_bar._collections.isEnabled)
    scope_bar._collections.actions()[0].trigger()
    assert scope_bar.within is not None
    assert scope_bar.within.scope.query == 'collection:"Own home"'
    assert scope_bar.within.icon == "collection"
    scope_bar.choose(scope_bar.choices()[1])
    view.bar.edit.setText("Who repaired the gutter?")
    view.bar.edit.returnPressed.emit()
    found = over(view).sources
    assert {source.file_id for source in found} <= {one.file_id, other.file_id}
    assert found


def test_that_nothing_was_found_is_said_as_the_window_speaks(
    view: AskView, served: Served, german: None
) -> None:
    view.ask(NOWHERE, wire.Scope(file_ids=[served.item("garden.md").file_id]))
    assert over(view).found_nothing
    assert view.turns[0].answer.toPlainText() == "In Ihren Dateien habe ich das nicht gefunden."


def test_nothing_found_offers_to_search(view: AskView, served: Served) -> None:
    item = served.item("garden.md")
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    view.ask(NOWHERE, wire.Scope(file_ids=[item.file_id]), item.name)
    assert over(view).found_nothing
    turn = view.turns[0]
    assert {card.source.file_id for card in turn.sources.cards} == {item.file_id}
    assert "These passages are nearest to the question." in turn.state
    assert turn.answer.states == set()
    button(turn, "Search for these words").click()
    assert wanted == [NOWHERE]
    button(turn, "Ask all files").click()
    assert view.turns[-1].exchange.within is None
    over(view)


def test_without_a_model_the_files_are_quoted(view: AskView, served: Served) -> None:
    pages: list[tuple[str, str]] = []
    view.page_wanted.connect(lambda *page: pages.append(page))
    served.client.change_settings({"answer_model": str(served.folder / "absent.gguf")})
    try:
        view.ask(QUESTION)
        exchange = over(view)
    finally:
        served.client.change_settings({"answer_model": ""})
    turn = view.turns[0]
    assert exchange.only_quoted
    assert turn.answer.chips
    assert turn.answer.states == set()
    assert turn.state.startswith("No language model wrote this: it is quoted from your files.")
    assert "Every sentence of the answer stands on a source." in turn.state
    turn._remedy.click()
    assert pages == [("settings", "models")]


def test_what_goes_wrong_is_said_in_its_place(
    view: AskView, bridge: WatchedBridge, served: Served
) -> None:
    view.ask(QUESTION)
    turn = view.turns[0]
    until(lambda: bool(turn.sources.cards) or not view.running)
    served.kill()
    error = over(view).error
    assert error is not None, "it was over before the service was gone"
    assert turn.state == str(error)
    assert bridge.failures == []
    button(turn, "Try Again").click()
    assert over(view).state == "done"
    assert over(view).error is None
    assert turn.answer.chips


def test_tab_goes_through_the_page_from_top_to_bottom(view: AskView, qtbot: QtBot) -> None:
    view.ask(QUESTION)
    over(view)
    until(lambda: any(button.isVisible() for button in view.turns[0].stops[-1:]))
    assert unnamed(view) == []
    view._new.setFocus()
    passed: list[QWidget] = []
    while not view.bar.edit.hasFocus() and len(passed) < 40:
        widget = focused(view)
        assert widget is not None
        if widget not in passed:
            passed.append(widget)
        qtbot.keyClick(widget, Key.Key_Tab)
    turn = view.turns[0]
    assert view.bar.edit.hasFocus()
    assert passed[1:4] == [view._copy, view._more, view._close]
    assert passed[4:] == [stop for stop in turn.stops if stop.isVisible()]


def test_one_goes_on_in_the_same_conversation(view: AskView) -> None:
    view.ask(QUESTION)
    over(view)
    first = view.turns[0]
    similar: list[Item] = []
    view.similar_wanted.connect(similar.append)
    button(first, "Find files like").click()
    assert similar[0].name == "plumber.txt"
    view.ask("Who repaired the gutter?")
    over(view)
    assert len(view.turns) == 2
    assert not any(
        "Find files like" in b.text() for b in first.findChildren(QToolButton) if b.isVisible()
    )
    told: list[str] = []
    view.told.connect(told.append)
    view._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert QUESTION in copied
    assert copied.count("Sources:") == 2
    assert told
    view.clear()
    assert not view.turns
    assert view.bar.edit.placeholderText() == "Ask a question…"


def test_a_long_conversation_forgets_its_beginning(
    view: AskView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concierge.gui.ask.conversation._MOST_TURNS", 2)
    for number in range(4):
        view.ask(f"{NOWHERE} {number}")
        over(view)
    assert [turn.exchange.question[-1] for turn in view.turns] == ["2", "3"]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(view.findChildren(Turn)) == 2


def test_closing_it_stops_the_writing(view: AskView) -> None:
    closed: list[bool] = []
    view.closed.connect(lambda: closed.append(True))
    view.ask(QUESTION)
    view._close.click()
    assert view.turns[0].exchange.state == "stopped"
    assert closed == [True]


def test_light_and_dark_keep_the_answer(view: AskView, qapp: QApplication) -> None:
    view.ask(QUESTION)
    over(view)
    answer = view.turns[0].answer
    before, chips = answer.toPlainText(), answer.chips
    theme.apply(qapp, "dark", "normal")
    qapp.processEvents()
    link = theme.colours().link
    assert answer.toPlainText() == before
    cursor = answer.textCursor()
    cursor.setPosition(before.index("\u202f") + 2)
    assert cursor.charFormat().foreground().color() == link
    assert answer.chips == chips
    theme.apply(qapp, "light", "normal")


def test_in_the_window_a_source_is_shown_at_its_place(window: MainWindow, qtbot: QtBot) -> None:
    window.search("roof")
    until(lambda: window._find.search.finder.settled)
    window.ask(QUESTION)
    view = window._find._ask
    over(view)
    assert "roof" in [within.label for within in view.bar.scope.choices()]
    window.search(QUESTION)
    view.offer(Selection((), QUESTION))
    assert view.bar.scope.choices() == []
    assert view.isVisible()
    assert window._find.search.isVisible()
    view.turns[0].sources.cards[0].click()
    until(lambda: window._find._preview is not None and window._find._preview.item is not None)
    assert window._find._preview.item.name == view.turns[0].sources.cards[0]._name
    qtbot.keyClick(view.bar.edit, Key.Key_Escape)
    assert not view.isVisible()
    assert window._find.search.bar.edit.hasFocus()
