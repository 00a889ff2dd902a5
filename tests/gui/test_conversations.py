"""Conversations in the window: gone on with, listed, opened again, edited, rated, let go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from concierge.client import Client
from concierge.core import wire
from concierge.gui import talks
from concierge.gui.ask import AskView
from concierge.gui.ask.exchange import Exchange
from concierge.gui.ask.shelf import Shelf
from concierge.gui.ask.shelf_rows import ENTRY
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, WatchedBridge, unnamed, until

QUESTION = "When is the invoice of the plumber due?"
FOLLOWING = "What is it for?"
UNDERSTOOD = "What is the invoice of the plumber for?"
Key = Qt.Key


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all, in which no conversation is left from the test before."""
    shared.client.conversations.clear()
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


def keep(client: Client, *questions: str) -> int:
    """Ask questions in one conversation, from elsewhere; return its number."""
    conversation = None
    for question in questions:
        with client.ask(question, conversation=conversation, keep=True) as events:
            places = [event.conversation for event in events]
        conversation = places[0]
    assert conversation is not None
    return conversation


def fill(client: Client, count: int) -> int:
    """Keep a conversation of so many questions."""
    conversation = keep(client, "Question 0?")
    for number in range(1, count):
        keep_one(client, conversation, f"Question {number}?")
    return conversation


def keep_one(client: Client, conversation: int, question: str) -> None:
    scope = wire.Scope(query="name:nowhere")  # answered at once: there is nothing to read
    with client.ask(question, within=scope, conversation=conversation) as events:
        for _ in events:
            pass


def titles(shelf: Shelf) -> list[str]:
    """The lines of the list; a heading has its words in angle brackets."""
    items = [shelf.list.item(row) for row in range(shelf.list.count())]
    return [one.data(ENTRY).title if one.data(ENTRY) else f"<{one.text()}>" for one in items]


def listed(view: AskView) -> Shelf:
    """Open the list and wait until it is there."""
    view._kept.click()
    shelf = view.shelf
    until(lambda: shelf.list.count() > 0 or shelf._empty.isVisible())
    return shelf


def test_what_was_understood_is_shown_and_can_be_taken_back(view: AskView) -> None:
    view.ask(QUESTION)
    over(view)
    view.ask(FOLLOWING)
    exchange = over(view)
    turn = view.turns[-1]
    assert exchange.rewritten == UNDERSTOOD
    assert turn.question.understood == f"Understood as: {UNDERSTOOD}"
    assert turn.question.literal.isVisible()
    turn.question.literal.click()
    assert over(view).rewritten == ""
    assert exchange.question == FOLLOWING
    assert not turn.question.literal.isVisible()
    assert len(view.turns) == 2


def test_a_conversation_is_opened_again_as_it_was(
    view: AskView, qtbot: QtBot, served: Served
) -> None:
    view.ask(QUESTION)
    first = over(view)
    view.ask(FOLLOWING)
    over(view)
    text, chips = view.turns[0].answer.toPlainText(), view.turns[0].answer.chips
    view.clear()
    assert view.turns == []
    shelf = listed(view)
    assert shelf.search.hasFocus()
    assert titles(shelf) == ["<Today>", QUESTION]
    assert unnamed(view) == []
    qtbot.keyClick(shelf.search, Key.Key_Down)
    shelf.list.setCurrentRow(1)
    qtbot.keyClick(shelf.list, Key.Key_Return)
    until(lambda: len(view.turns) == 2)
    again = view.turns[0]
    assert (again.answer.toPlainText(), again.answer.chips) == (text, chips)
    assert again.exchange.answer == first.answer
    assert view.turns[1].question.understood.endswith(UNDERSTOOD)
    assert again.sources.cards
    assert view.bar.edit.hasFocus()
    view.ask("And who was paid?")
    over(view)
    assert served.client.conversations.page().total == 1


def test_the_last_question_is_edited_in_its_place(
    view: AskView, qtbot: QtBot, served: Served
) -> None:
    view.ask("Who?")
    over(view)
    view.ask(QUESTION)
    over(view)
    assert not view.turns[0]._edit.isVisible()
    turn = view.turns[1]
    turn._edit.click()
    assert turn.question.edit.hasFocus()
    qtbot.keyClick(turn.question.edit, Key.Key_Escape)
    assert not turn.question.edit.isVisible()
    turn._edit.click()
    turn.question.edit.setText("What did the roofer repair?")
    qtbot.keyClick(turn.question.edit, Key.Key_Return)
    assert "roof" in over(view).text
    (one,) = served.client.conversations.page().conversations
    kept = served.client.conversations.read(one.id).messages
    assert [message.question for message in kept] == ["Who?", "What did the roofer repair?"]
    assert kept[1].text == turn.exchange.text


def test_an_answer_is_rated_with_a_note(view: AskView, qtbot: QtBot, served: Served) -> None:
    view.ask(QUESTION)
    over(view)
    rating = view.turns[0].rating
    assert not rating.note.isVisible()
    rating.down.click()
    assert rating.note.hasFocus()
    qtbot.keyClicks(rating.note, "May of which year?")
    qtbot.keyClick(rating.note, Key.Key_Return)
    message = view.turns[0].exchange.message
    assert message is not None

    def kept() -> tuple[str, str]:
        (one,) = served.client.conversations.page().conversations
        said = served.client.conversations.read(one.id).messages[0]
        return said.thumb, said.note

    until(lambda: kept() == ("down", "May of which year?"))
    rating.down.click()
    until(lambda: kept() == ("", "May of which year?"))
    assert rating.note.isVisible()


def test_the_list_is_searched_renamed_and_pinned(
    view: AskView, qtbot: QtBot, served: Served, client: Client
) -> None:
    keep(client, QUESTION)
    keep(client, "When are the tomatoes planted?")
    shelf = listed(view)
    assert titles(shelf) == ["<Today>", "When are the tomatoes planted?", QUESTION]
    qtbot.keyClicks(shelf.search, "frost")
    until(lambda: titles(shelf) == ["When are the tomatoes planted?"])
    found = shelf.list.item(0).data(ENTRY)
    assert "frost" in found.passage
    shelf.search.setText("walrus")
    until(shelf._empty.isVisible)
    assert "No conversation has these words" in shelf._empty.text()
    qtbot.keyClick(shelf.search, Key.Key_Escape)
    until(lambda: len(titles(shelf)) == 3)
    shelf.list.setFocus()
    shelf.list.setCurrentRow(2)
    qtbot.keyClick(shelf.list, Key.Key_F2)
    edit = shelf.list.findChild(QLineEdit)
    assert edit is not None
    assert edit.text() == QUESTION
    edit.setText("Plumber <b>&amp;</b>")
    qtbot.keyClick(edit, Key.Key_Return)
    until(lambda: "Plumber <b>&amp;</b>" in titles(shelf))
    one = next(c for c in client.conversations.page().conversations if c.named)
    shelf.pin(one)
    until(lambda: titles(shelf)[:2] == ["<Pinned>", "Plumber <b>&amp;</b>"])
    qtbot.keyClick(shelf.list, Key.Key_Escape)
    assert not shelf.isVisible()


def test_the_open_one_is_renamed_pinned_and_let_go_from_its_head(
    view: AskView, qtbot: QtBot, served: Served
) -> None:
    assert not view._more.isEnabled()
    view.ask(QUESTION)
    over(view)
    view._more.click()
    until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts == ["Rename", "Pin", "Export…", "Delete…"]
    wanted: list[wire.Conversation] = []
    view.export_wanted.connect(wanted.append)
    menu.actions()[2].trigger()
    assert [one.title for one in wanted] == [QUESTION]
    menu.actions()[0].trigger()
    menu.close()
    until(lambda: view.shelf.list.findChild(QLineEdit) is not None)
    edit = view.shelf.list.findChild(QLineEdit)
    assert edit is not None
    edit.setText("Plumbing")
    qtbot.keyClick(edit, Key.Key_Return)
    until(lambda: "Plumbing" in titles(view.shelf))


def test_an_empty_list_teaches(view: AskView, served: Served) -> None:
    shelf = listed(view)
    assert "What you ask is kept here" in shelf._empty.text()
    assert not shelf.list.isVisible()


def test_a_long_conversation_is_shown_from_its_end(
    view: AskView, served: Served, client: Client
) -> None:
    conversation = fill(client, 45)
    view.conversation.open(conversation)
    until(lambda: len(view.turns) == 20)
    assert view.turns[0].exchange.question == "Question 25?"
    assert view._earlier.isVisible()
    view._earlier.click()
    until(lambda: len(view.turns) == 40)
    view._earlier.click()
    until(lambda: len(view.turns) == 45)
    assert view.turns[0].exchange.question == "Question 0?"
    assert not view._earlier.isVisible()
    assert [turn._edit.isVisibleTo(turn) for turn in view.turns[-2:]] == [False, True]


def test_what_another_window_does_is_followed(
    view: AskView, served: Served, client: Client
) -> None:
    conversation = keep(client, QUESTION)
    view.conversation.open(conversation)
    until(lambda: len(view.turns) == 1)
    same = view.turns[0]
    view.conversations_changed()
    keep_one(client, conversation, "Another?")
    view.conversations_changed()
    until(lambda: len(view.turns) == 2)
    assert view.turns[0] is not same
    client.conversations.delete(conversation)
    view.conversations_changed()
    until(lambda: view.turns == [])
    assert view.conversation.id is None
    view.ask(QUESTION)
    over(view)
    assert client.conversations.page().total == 1


def test_one_that_is_deleted_while_it_is_answered_goes_afterwards(
    view: AskView, served: Served, client: Client
) -> None:
    view.ask(QUESTION)
    until(lambda: view.conversation.id is not None)
    assert view.running, "it was over before it could be deleted"
    client.conversations.clear()
    view.conversations_changed()
    until(lambda: view.turns == [], 60)
    assert view.conversation.id is None


def test_what_is_suggested_was_tried(view: AskView, served: Served) -> None:
    lease = served.folder / "lease.md"
    lease.write_text(
        "# Lease\n\nThe rent is due in May. The deposit is 1900 euros.\n\n"
        "# Heating\n\nThe boiler was renewed in 2021.\n",
        encoding="utf-8",
    )
    served.index(served.folder)
    view.ask("When is the rent due?")
    over(view)
    first = view.turns[0]

    def offered() -> list[QToolButton]:
        return [one for one in first.findChildren(QToolButton) if "What is said" in one.text()]

    until(lambda: bool(offered()))
    text = offered()[0].text()
    offered()[0].click()
    exchange = over(view)
    assert exchange.question == text
    assert exchange.quotes, "it is answered"
    assert exchange.within is not None
    assert exchange.within.label == "lease.md"
    assert exchange.rewritten == ""
    assert offered() == [] or not offered()[0].isVisible()
    lease.unlink()
    served.client.forget(lease)


def test_nothing_is_kept_where_that_is_not_wanted(
    view: AskView, served: Served, client: Client
) -> None:
    client.change_settings({"keep_conversations": False})
    try:
        view.ask(QUESTION)
        over(view)
        view.ask(FOLLOWING)
        assert over(view).rewritten == UNDERSTOOD, "the window says what was asked before"
        assert not view.turns[0].rating.isVisible()
        assert client.conversations.page().total == 0
    finally:
        client.change_settings({"keep_conversations": True})


def test_cited_files_that_are_gone_are_still_told_of(
    view: AskView, served: Served, client: Client
) -> None:
    gone = served.folder / "gone.txt"
    gone.write_text("The chimney sweep comes in October.", encoding="utf-8")
    served.index(served.folder)
    conversation = keep(client, "When does the chimney sweep come?")
    gone.unlink()
    client.forget(served.folder / "gone.txt")
    view.conversation.open(conversation)
    until(lambda: len(view.turns) == 1)
    turn = view.turns[0]
    assert turn.exchange.state == "stopped", "what was quoted of a forgotten file is gone, too"
    assert turn.exchange.text == ""
    turn._again.click()
    over(view)


def test_in_the_window_a_conversation_is_deleted_after_a_question(
    window: MainWindow, qtbot: QtBot, client: Client, tmp_path: Path
) -> None:
    conversation = keep(client, QUESTION)
    window.ask("")
    view: AskView = window._find._ask
    view.conversation.open(conversation)
    until(lambda: len(view.turns) == 1)
    shelf = listed(view)
    (one,) = client.conversations.page().conversations
    for name, begins in (("talk.md", b"# When"), ("talk.pdf", b"%PDF-")):
        talks.export(window, one, tmp_path / name)
        until((tmp_path / name).exists)
        assert (tmp_path / name).read_bytes().startswith(begins)
    shelf.list.setFocus()
    shelf.list.setCurrentRow(1)
    qtbot.keyClick(shelf.list, Key.Key_Delete)
    assert client.conversations.page().total == 1, "it asks first"
    assert QUESTION in window._failures.message
    window._failures._button.click()
    until(lambda: client.conversations.page().total == 0)
    until(lambda: view.turns == [])
