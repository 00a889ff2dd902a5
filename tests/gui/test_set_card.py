"""What was counted, as the conversation shows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from concierge.core import wire
from concierge.core.paths import to_wire
from concierge.gui import words
from concierge.gui.ask import AskView, copying
from concierge.gui.ask.exchange import Exchange
from concierge.gui.ask.set_card import SetCard
from concierge.gui.ask.set_table import money
from concierge.gui.selection import Item
from tests.gui.conftest import Served, WatchedBridge, unnamed, until

Key = Qt.Key


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all that leave it alone."""
    return shared


@pytest.fixture
def card(qtbot: QtBot) -> SetCard:
    card = SetCard()
    qtbot.addWidget(card)
    card.resize(640, 400)
    card.show()
    return card


@pytest.fixture
def view(qtbot: QtBot, bridge: WatchedBridge) -> Iterator[AskView]:
    view = AskView(bridge)
    qtbot.addWidget(view)
    view.resize(640, 520)
    view.show()
    yield view
    view.stop()


def file(name: str, number: int, **more: str) -> wire.SetFile:
    path = to_wire(Path("/library").absolute() / name)
    place: dict[str, int | float | str] = {"page": 3}
    return wire.SetFile(
        n=number,
        file_id=number,
        path=path,
        kind="document",
        modified="2024-05-03T12:00:00+00:00",
        size=1234,
        locator=place,
        **more,
    )


PAID = wire.SetAnswer(
    operation="total",
    query='("quill" invoice*)',
    counted=["The query finds 3 files.", "Only invoices count."],
    total=2,
    files=[
        file("a.pdf", 1, amount="1308.28", currency="EUR", party="<b>Quill</b>", quote="Total 1"),
        file("b.pdf", 2, amount="50.00", currency="USD", date="2024-02-17"),
    ],
    sums=[
        wire.Sum(amount="1308.28", currency="EUR"),
        wire.Sum(amount="50.00", currency="USD"),
    ],
    left_out=[wire.LeftOut(reason="It is a letter.", file=file("c.docx", 3))],
    left_out_total=1,
)


def cells(card: SetCard) -> list[list[str]]:
    assert card.table is not None
    model = card.table.model()
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_sum_stands_with_its_parts_and_how_it_came_about(card: SetCard, qtbot: QtBot) -> None:
    card.show_set(PAID)
    assert card.headline.text() == f"{money('1308.28', 'EUR')} + {money('50.00', 'USD')}"
    assert cells(card) == [
        [money("1308.28", "EUR"), "", "<b>Quill</b>", "a.pdf, p. 3"],
        [money("50.00", "USD"), words.date("2024-02-17"), "", "b.pdf, p. 3"],
    ]
    assert card.query.text() == 'Query: ("quill" invoice*)'
    bare = wire.Sum(amount="7.50", currency="", parts=1)
    card.show_set(PAID.model_copy(update={"sums": [PAID.sums[0], bare]}))
    assert card.headline.text().endswith(f" + {money('7.50', 'without a currency')}")
    assert not unnamed(card)
    shown: list[Item] = []
    card.cited.connect(shown.append)
    assert card.table is not None
    card.table.selectRow(0)
    qtbot.keyClick(card.table, Key.Key_Return)
    assert [(one.file_id, one.locator, one.snippet) for one in shown] == [
        (1, (("page", 3),), "Total 1")
    ]


def test_the_query_is_given_to_the_search_box(card: SetCard, qtbot: QtBot) -> None:
    card.show_set(PAID)
    with qtbot.waitSignal(card.wanted) as wanted:
        card.edit.click()
    assert wanted.args == [PAID.query]


def test_nothing_counted_hides_the_card(card: SetCard) -> None:
    card.show_set(PAID)
    card.show_set(None)
    assert card.isHidden()
    assert card.table is None


def test_a_question_about_a_set_is_answered_by_a_card(view: AskView, served: Served) -> None:
    view.ask("How many files are in Bills?")
    until(lambda: bool(view.turns) and not view.running, 60)
    turn = view.turns[0]
    assert turn.card.isVisible()
    # With the English translation, which another test may have loaded, or without.
    assert turn.card.headline.text() in {"1 file", "1 file(s)"}
    assert cells(turn.card)[0][:2] == ["water.txt", "Bills"]
    assert turn.answer.isHidden()
    assert turn.sources.isHidden()
    assert "no language model" in turn.state
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    turn.card.edit.click()
    assert wanted == ["in:Bills"]


def test_copying_tells_how_it_was_counted_and_the_query() -> None:
    reply = wire.AnswerReply(answer="1308.28 EUR", citations=[], model="", took_ms=1, listed=PAID)
    copied = copying.markdown(Exchange("How much?", None, "done", [], "", reply))
    assert copied == (
        "**How much?**\n\n1308.28 EUR\n\nThe query finds 3 files. Only invoices count.\n\n"
        '`("quill" invoice*)`\n'
    )


def test_where_nothing_counts_the_card_says_so(view: AskView) -> None:
    view.ask("How much did I pay the dentist in 2019?")
    until(lambda: bool(view.turns) and not view.running, 60)
    card = view.turns[0].card
    assert card.isVisible()
    assert card.headline.text() == "The index holds nothing that counts."
    assert card.table is None
    assert card.query.text().startswith("Query: (dentist*")
