"""Parts of the conversation: marks, chips in the text, copying, ways to go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from concierge.core import wire
from concierge.core.paths import to_wire
from concierge.gui.ask import copying
from concierge.gui.ask.answer_text import AnswerText
from concierge.gui.ask.exchange import Exchange, Within
from concierge.gui.ask.flat_button import FlatButton
from concierge.gui.ask.scope import within_of
from concierge.gui.ask.strip import SourceStrip
from concierge.gui.ask.suggestions import further, suggestions
from concierge.gui.ask.tools import Tools
from tests.gui.conftest import until

QUOTES = {1: "The rent is 950 euros, due on the first.", 2: "Anna Berg lives in Lund."}
TEXT = "The rent is 950 euros [1]. Dr. Berg owns a bakery. Anna lives in Lund [2]."


def source(n: int, name: str, quote: str, **place: int | str) -> wire.Citation:
    path = to_wire(Path("/library").absolute() / name)
    return wire.Citation(n=n, file_id=n, path=path, locator=dict(place), quote=quote)


def answered(text: str, *sources: wire.Citation, question: str = "What?") -> Exchange:
    reply = wire.AnswerReply(answer=text, citations=list(sources), model="m", took_ms=1)
    return Exchange(question, None, "done", list(sources), text, reply)


@pytest.fixture
def answer(qtbot: QtBot) -> AnswerText:
    text = AnswerText()
    qtbot.addWidget(text)
    text.resize(400, 100)
    text.show()
    return text


def formats(text: AnswerText, part: str) -> QTextCursor:
    """A cursor in the middle of a part of the text."""
    cursor = text.textCursor()
    shown = text.toPlainText()
    before = shown[: shown.index(part) + len(part) // 2 + 1]
    cursor.setPosition(len(before.encode("utf-16-le")) // 2)  # as Qt counts
    return cursor


def test_numbers_are_chips_and_what_nobody_says_is_dotted(answer: AnswerText) -> None:
    start = TEXT.index("Dr. Berg owns")
    end = start + len("Dr. Berg owns a bakery.")
    berg = start + len("Dr. ")
    support = [
        wire.Support(start=0, end=start - 1, state="supported", sources=[1]),
        wire.Support(start=start, end=end, state="unsupported", strange=[(berg, berg + 4)]),
    ]
    answer.show_answer(TEXT, QUOTES, support)
    assert answer.chips == [1, 2]
    assert answer.states == {"unsupported", "strange"}
    waved = formats(answer, "Berg owns"[:4]).charFormat()
    assert waved.underlineStyle() == waved.UnderlineStyle.WaveUnderline
    assert "[1]" not in answer.toPlainText()
    chip = formats(answer, "\u202f1\u202f").charFormat()
    assert chip.anchorHref() == "source:1"
    assert QUOTES[1] in chip.toolTip()
    dotted = formats(answer, "owns a bakery").charFormat()
    assert dotted.underlineStyle() == dotted.UnderlineStyle.DotLine
    plain = formats(answer, "The rent is").charFormat()
    assert plain.underlineStyle() == plain.UnderlineStyle.NoUnderline


def test_a_number_that_no_source_has_stays_as_it_is(answer: AnswerText) -> None:
    answer.show_answer("So it is [7].", QUOTES)
    assert answer.chips == []
    assert "[7]" in answer.toPlainText()


def test_a_quotation_flows_as_the_rest_does(answer: AnswerText) -> None:
    answer.show_answer("“the\nhouse:\nwater” [1]\n- a list\n- stays", {1: "the\nhouse:\nwater"})
    assert answer.toPlainText().startswith("“the house: water”")
    assert answer.toPlainText().count("\n") == 2


def test_what_is_copied_has_the_numbers_as_they_are_written(answer: AnswerText) -> None:
    text = "😀 The rent is 950 euros [1]. 👍"
    answer.show_answer(text, QUOTES)
    assert formats(answer, "\u202f1\u202f").charFormat().isAnchor()
    assert not formats(answer, "euros").charFormat().isAnchor()
    answer.selectAll()
    assert answer.createMimeDataFromSelection().text() == text


def test_text_of_files_is_never_markup(answer: AnswerText) -> None:
    answer.show_answer("<b>bold</b> [1]", {1: "<img src='x'> & more"})
    assert "<b>bold</b>" in answer.toPlainText()
    chip = formats(answer, "\u202f1\u202f").charFormat()
    assert "&lt;img" in chip.toolTip()


def test_a_chip_is_reached_by_tab_and_clicked_by_return(answer: AnswerText, qtbot: QtBot) -> None:
    answer.show_answer(TEXT, QUOTES)
    cited: list[int] = []
    pointed: list[int] = []
    answer.cited.connect(cited.append)
    answer.pointed.connect(pointed.append)
    answer.activateWindow()
    answer.setFocus()
    for _ in range(2):
        qtbot.keyClick(answer, Qt.Key.Key_Tab)
        qtbot.keyClick(answer, Qt.Key.Key_Return)
    assert cited == [1, 2]
    assert pointed[-1] == 2
    answer.anchorClicked.emit(QUrl("source:2"))
    assert cited[-1] == 2


def test_it_is_as_high_as_its_text(answer: AnswerText) -> None:
    answer.show_answer("One line.", {})
    low = answer.height()
    answer.show_answer("Many words. " * 60, {})
    high = answer.height()
    assert high > 4 * low
    answer.resize(200, high)
    assert answer.height() > high
    assert answer.verticalScrollBar().maximum() == 0


def test_a_draft_grows_where_it_stands(answer: AnswerText) -> None:
    answer.show_draft("")
    for piece in ("The ", "rent", "\nis due."):
        answer.add_draft(piece)
    assert answer.toPlainText() == "The rent\nis due."


def test_cards_share_the_width_and_can_be_moved_along(qtbot: QtBot) -> None:
    strip = SourceStrip()
    qtbot.addWidget(strip)
    strip.resize(700, 100)
    strip.show_sources([source(n, f"file {n}.pdf", "words " * 60, page=n) for n in range(1, 7)])
    strip.show()
    assert len({card.width() for card in strip.cards}) == 1
    assert strip.horizontalScrollBar().maximum() > 0
    assert "file 2.pdf, p. 2" in strip.cards[1].accessibleName()
    assert not strip._back.isVisible()
    strip._on.click()
    assert strip.horizontalScrollBar().value() > 0
    assert strip._back.isVisible()
    strip.point_at(6)
    assert strip.horizontalScrollBar().value() == strip.horizontalScrollBar().maximum()
    strip.show_sources([source(1, "one.txt", "words")])
    assert len(strip.cards) == 1
    until(lambda: strip.horizontalScrollBar().maximum() == 0)


def test_markdown_names_the_sources() -> None:
    exchange = answered(
        "The rent is 950 euros [1].", source(1, "My [lease].pdf", "The rent\nis 950.", page=2)
    )
    text = copying.markdown(exchange)
    assert text.startswith("**What?**\n\nThe rent is 950 euros [1].\n\n")
    assert "1. [My \\[lease\\].pdf](<file:///" in text
    assert "p. 2: “The rent is 950.”" in text
    assert copying.whole([exchange, Exchange("Not answered")]) == text


def test_ways_to_go_on_come_from_the_sources() -> None:
    exchange = answered(
        "So [1].",
        source(1, "garden.md", "x", heading="Tomatoes"),
        source(2, "lease.pdf", "y", page=1),
        source(3, "budget.xlsx", "z", sheet="May", cell="B7"),
    )
    assert [one.does for one in suggestions(exchange)] == ["show", "similar"]
    path = source(2, "lease.pdf", "y").path
    tried = wire.FurtherQuestion(text="What is said about the deposit?", file_id=2, path=path)
    (found,) = further([tried])
    assert (found.does, found.question) == ("ask", "What is said about the deposit?")
    assert found.within is not None
    assert found.within.label == "lease.pdf"
    assert found.within.scope.file_ids == [2]


def test_where_nothing_was_found_one_can_ask_wider_or_search() -> None:
    within = Within("House", wire.Scope(query="in:House"), "folder")
    exchange = answered("I did not find this.")
    assert [one.does for one in suggestions(exchange)] == ["search"]
    exchange.within = within
    wider = suggestions(exchange)[0]
    assert (wider.does, wider.within) == ("ask", None)


def test_a_scope_has_a_shape_by_what_it_is() -> None:
    assert within_of(None, "") is None
    assert within_of(wire.Scope(), "nothing") is None
    for scope, icon in (
        (wire.Scope(file_ids=[1]), "document"),
        (wire.Scope(file_ids=[1, 2]), "list"),
        (wire.Scope(query="in:House"), "folder"),
        (wire.Scope(query="collection:Tax"), "collection"),
        (wire.Scope(query="roof"), "filter"),
    ):
        within = within_of(scope, "label")
        assert within is not None
        assert within.icon == icon


def test_a_button_gives_way_where_its_words_have_no_room(qtbot: QtBot) -> None:
    text = "What is “Lease agreement 14 Larch Row.pdf” about?"
    page, button = QWidget(), FlatButton(text, "ask")
    QVBoxLayout(page).addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    qtbot.addWidget(page)
    page.resize(600, 60)
    page.show()
    assert button.width() == button.sizeHint().width()
    page.resize(200, 60)
    assert page.width() == 200
    assert button.width() < 200
    assert button.text() == text


def test_buttons_below_an_answer_stay_in_one_row(qtbot: QtBot, english: None) -> None:
    thumb = FlatButton("", "thumb-up")
    again, copy = FlatButton("Answer Again", "regenerate"), FlatButton("Copy", "copy")
    row = Tools([again, copy], thumb)
    qtbot.addWidget(row)
    row.resize(400, 30)
    row.show()
    assert again.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    row.resize(110, 30)
    for button in (again, copy):
        assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        assert button.accessibleName() == button.text()
    assert again.y() == copy.y() == thumb.y()
    assert thumb.geometry().right() <= row.width()
    row.resize(400, 30)
    assert copy.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
