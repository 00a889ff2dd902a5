"""The page of rules: one is written with its preview, run, undone, and put in order."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from concierge.core.rule_forms import rule_of
from concierge.gui import desktop, ruled, words
from concierge.gui.live import Live
from concierge.gui.settings import SettingsView
from concierge.gui.settings.filing import FilingPage
from concierge.gui.settings.filing_words import problem_of, sentence
from tests.gui.conftest import Served, WatchedBridge, unnamed, until


@pytest.fixture
def served(shared: Served) -> Iterator[Served]:
    """One service for all, without rules."""
    yield shared
    for row in shared.client.rules.all():
        shared.client.rules.remove(row.rule.name)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, live: Live) -> FilingPage:
    """The page, shown and known."""
    view = SettingsView(bridge, live)
    qtbot.addWidget(view)
    view.resize(980, 800)
    view.show()
    live.start()
    until(lambda: bool(view.chosen.rows) and live.last is not None)
    view.open_part("rules")
    page = view._stack.currentWidget()
    assert isinstance(page, FilingPage)
    return page


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window's words in German."""
    words.load_translations(qapp, "de")
    yield
    words.load_translations(qapp, "en")


def keep(served: Served, name: str, *then: str, **more: object) -> None:
    form = {"name": name, "when": "by hand", "then": list(then), **more}
    served.client.rules.add(rule_of(form)[0])


def test_a_rule_is_written_as_a_sentence_with_its_preview(page: FilingPage, served: Served) -> None:
    page.add.click()
    editor = page.editor
    assert editor is not None
    assert editor.says.text() == "Something is still missing."
    editor.name.setText("Bills")
    editor.when.setCurrentIndex(editor.when.findData("hand"))
    editor.query.setText("invoice")
    editor.then.lines[0].value.setText("bill")
    editor.more.click()
    editor.then.lines[1].value.setText("Paid/{yaer}")
    until(lambda: "At character 6" in editor.preview.summary.text())
    assert not editor.save.isEnabled()
    editor.then.lines[1].value.setText("Paid/{type}")
    assert editor.says.text() == (
        "When I say so, if it answers `invoice`, then tag it `bill` and move it to `Paid/{type}`."
    )
    until(lambda: editor.preview.table.rowCount() == 1)
    assert editor.preview.summary.text().startswith("Now it would deal with 1 file")
    item = editor.preview.table.item(0, 1)
    assert item is not None
    assert item.text().startswith("gets the tag bill, goes to ")
    assert not unnamed(page)
    editor.query.setText("tag:nope invoice")
    until(lambda: editor.preview.misread.text() == "There is no tag “nope”.")
    editor.query.setText("invoice")
    until(editor.preview.misread.isHidden)
    until(editor.save.isEnabled)
    editor.save.click()
    until(lambda: len(page.cards) == 1)
    assert page.editor is None
    assert served.client.rules.all()[0].rule.query == "invoice"


def test_the_page_says_that_there_is_no_rule_unless_one_is_written(page: FilingPage) -> None:
    none = next(one for one in page.findChildren(QLabel) if one.text() == "No rule yet.")
    assert none.isVisible()
    page.add.click()
    assert not none.isVisible()
    assert page.editor is not None
    page.editor.left.emit()
    assert none.isVisible()


def test_a_rule_is_run_after_its_preview_and_undone(page: FilingPage, served: Served) -> None:
    keep(served, "Paid", "move: Paid/{type}", **{"if": "invoice"})
    before = served.folder / "plumber.txt"
    until(lambda: len(page.cards) == 1)
    page.cards[0].run_button.click()
    until(page.cards[0].go.isEnabled)
    assert before.exists()
    page.cards[0].go.click()
    until(lambda: bool(page.rules and page.rules[0].last))
    assert not before.exists()
    undo = next(one for one in page.cards[0].findChildren(QPushButton) if one.text() == "Undo")
    undo.click()
    until(before.exists)
    until(lambda: page.rules[0].last[0].undone)
    assert "Undo" not in {one.text() for one in page.cards[0].findChildren(QPushButton)}


def test_rules_are_switched_and_put_in_order(page: FilingPage, served: Served) -> None:
    keep(served, "One", "tag: one")
    keep(served, "Two", "tag: two")
    until(lambda: [row.rule.name for row in page.rules] == ["One", "Two"])
    page.cards[1].earlier.click()
    until(lambda: [row.rule.name for row in page.rules] == ["Two", "One"])
    page.cards[0].later.click()
    until(lambda: [row.rule.name for row in page.rules] == ["One", "Two"])
    page.cards[0].on.click()
    until(lambda: not page.rules[0].is_on)
    page.cards[0].remove_button.click()
    until(lambda: [row.rule.name for row in page.rules] == ["Two"])


def test_rules_are_told_in_german(german: None) -> None:
    rule, _ = rule_of(
        {"name": "N", "when": "weekly mon 08:00", "if": "type:pdf", "then": ["tag: a", "open"]}
    )
    assert sentence(rule) == (
        "Jeden Montag um 08:00, falls sie auf „type:pdf“ passt: gib ihr das Schlagwort „a“"
        " und öffne sie."
    )
    assert problem_of("a.txt: It has no tag.") == "a.txt: Sie hat kein Schlagwort."


def test_programs_are_not_opened_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    shell = SimpleNamespace(tell=said.append)
    monkeypatch.setattr(desktop, "open_file", lambda _path: pytest.fail("it was opened"))
    ruled.open_for_rule(shell, "/files/a.sh")
    assert said == ["A rule wanted to open a.sh, which may be a program."]
