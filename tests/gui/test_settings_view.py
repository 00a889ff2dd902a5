"""The settings against the real service: found, changed at once, refused in place, reset."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from concierge.core.paths import from_wire
from concierge.gui.actions.registry import actions
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.live import Live
from concierge.gui.look import theme
from concierge.gui.look.label import Label
from concierge.gui.quick import everywhere
from concierge.gui.remembered import Remembered
from concierge.gui.settings import SettingsView
from concierge.gui.settings.appearance import AppearancePage
from concierge.gui.settings.choices import Choice, Choices, List
from concierge.gui.settings.fields import File, Folder, Number, Switch, Text
from concierge.gui.settings.folders import FoldersPage
from concierge.gui.settings.models import ModelsPage
from concierge.gui.settings.page import Page
from concierge.gui.settings.row import Row
from concierge.gui.settings.shortcuts import ShortcutsPage
from concierge.gui.settings.table import ENTRIES
from concierge.gui.settings.tags import TagsPage
from concierge.gui.tab_order import focusable
from tests.gui.conftest import Served, WatchedBridge, unnamed, until
from tests.service.attributes import need_attributes, put, seen


@pytest.fixture
def served(shared: Served) -> Iterator[Served]:
    """One service for all; it is put back to how it was."""
    yield shared
    rows = shared.client.settings()
    defaults = {row.name: row.default for row in rows if row.value != row.default}
    shared.client.change_settings({**defaults, "mode": "full", "deep_when": "always"})
    if not shared.client.roots():
        shared.index(shared.folder)


@pytest.fixture
def view(
    qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, live: Live
) -> Iterator[SettingsView]:
    """The settings, shown and known."""
    shortcuts().load(Remembered(bridge.home))
    view = SettingsView(bridge, live)
    qtbot.addWidget(view)
    view.resize(980, 700)
    view.show()
    live.start()
    until(lambda: bool(view.chosen.rows) and live.last is not None)
    yield view
    theme.apply(qapp, "light", "normal")


def turn(view: SettingsView, name: str) -> Page:
    view.open_part(name)
    shown = view._stack.currentWidget()
    assert isinstance(shown, Page)
    return shown


def value(served: Served, name: str) -> object:
    return next(row.value for row in served.client.settings() if row.name == name)


def settle(view: SettingsView) -> None:
    until(lambda: view.chosen.settled)


def button(page: Page, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def test_every_setting_but_moments_stands_on_one_page(view: SettingsView) -> None:
    placed = [name for entry in ENTRIES for name in turn(view, entry.id).rows]
    known = [row.name for row in view.chosen.rows.values() if row.kind != "moment"]
    assert sorted(placed) == sorted(known)


def test_each_kind_has_its_control_and_a_change_counts_at_once(
    view: SettingsView, served: Served
) -> None:
    switch = turn(view, "ocr").rows["ocr"].field
    assert isinstance(switch, Switch)
    switch.button.click()
    number = turn(view, "answer_sources").rows["answer_sources"].field
    assert isinstance(number, Number)
    assert number.number.maximum() == 20
    number.number.stepUp()
    number.number.stepUp()
    choice = turn(view, "deep_when").rows["deep_when"].field
    assert isinstance(choice, Choice)
    choice.buttons["mains"].click()
    groups = turn(view, "left_out").rows["left_out"].field
    assert isinstance(groups, Choices)
    groups.buttons["gitignore"].click()
    model = turn(view, "answer_model").rows["answer_model"].field
    assert type(model) is File
    folder = turn(view, "rerank_model").rows["rerank_model"].field
    assert isinstance(folder, Folder)
    folder.edit.setText("none")
    folder.edit.editingFinished.emit()
    settle(view)
    assert value(served, "rerank_model") == "none"
    assert value(served, "ocr") is False
    assert value(served, "answer_sources") == 6
    assert value(served, "deep_when") == "mains"
    assert "gitignore" in value(served, "left_out")  # type: ignore[operator]


def test_a_list_stands_beside_its_title_and_commands_in_quotes(view: SettingsView) -> None:
    page = turn(view, "log_level")
    level, limit = page.rows["log_level"].field, page.rows["idle_exit_s"].field
    QApplication.processEvents()
    assert level.mapTo(view, level.rect().topRight()).x() == (
        limit.mapTo(view, limit.rect().topRight()).x()
    )
    page = turn(view, "keep_history")
    said = [label.text() for label in page.findChildren(QLabel)]
    command = QLocale().quoteString("concierge history --clear")
    assert any(command in text for text in said)
    assert not any("`" in text for text in said)


def test_what_is_not_allowed_is_told_at_its_row_and_not_kept(
    view: SettingsView, served: Served
) -> None:
    row = turn(view, "ocr_languages").rows["ocr_languages"]
    assert isinstance(row.field, Text)
    row.field.edit.setText("eng; rm")
    row.field.edit.editingFinished.emit()
    until(row.problem.isVisible)
    assert "Nothing was changed" in row.problem.text()
    assert row.field.edit.text() == "eng"
    assert value(served, "ocr_languages") == "eng"
    patterns = turn(view, "exclude").rows["exclude"]
    assert isinstance(patterns.field, List)
    patterns.field.edit.setPlainText("*.iso\n\n/old/")
    patterns.field.apply.click()
    settle(view)
    assert value(served, "exclude") == ["*.iso", "/old/"]


def test_reset_of_a_row_and_of_a_page(view: SettingsView, served: Served) -> None:
    told: list[tuple[str, object]] = []
    view.told.connect(lambda text, undo: told.append((text, undo)))
    view.chosen.change({"answer_sources": 9, "model_idle_s": 77})
    settle(view)
    page = turn(view, "search")
    row = page.rows["answer_sources"]
    assert row.reset.isEnabled()
    row.reset.click()
    settle(view)
    assert not row.reset.isEnabled()
    assert value(served, "answer_sources") == 4
    button(page, "Reset This Page").click()
    settle(view)
    assert value(served, "model_idle_s") == 300
    (_, undo), *_ = told
    undo()  # type: ignore[operator]
    settle(view)
    assert value(served, "model_idle_s") == 77


def test_settings_stand_where_they_are_looked_for(view: SettingsView) -> None:
    assert {"workers", "worker_memory_mb", "memory_limit_mb"} <= set(turn(view, "manners").rows)
    assert "worker_memory_mb" not in turn(view, "models").rows


def test_any_setting_is_found_by_its_words(view: SettingsView) -> None:
    QTest.keyClicks(view.search, "memory speech")
    until(lambda: view._found is not None)
    found = view._found
    assert found is not None
    assert "speech_memory_mb" in found.rows
    go = next(one for one in found.findChildren(QPushButton) if one.text() == "Models")
    go.click()
    assert view.page == "models"
    assert view.search.text() == ""
    until(lambda: view._found is None)
    assert isinstance(view._stack.currentWidget(), ModelsPage)


def test_a_folder_shows_what_rules_would_change_and_takes_them(
    view: SettingsView, served: Served
) -> None:
    page = turn(view, "folders")
    assert isinstance(page, FoldersPage)
    until(lambda: bool(page._cards))
    (card,) = page._cards.values()
    card.rules_button.click()
    rules = card._rules
    assert rules is not None
    rules.exclude.setPlainText("*.md\nHouse/Bills/")
    until(lambda: rules.effect.text().startswith("2 file"))
    assert "garden.md" in rules.effect.text()
    rules.exclude.setPlainText("*.md")
    until(lambda: rules.effect.text().startswith("1 file"))
    rules.apply.click()
    until(lambda: served.client.roots()[0].exclude == ["*.md"])
    until(lambda: not rules.apply.isEnabled() and rules.effect.text() == "")


def test_a_folder_is_removed_after_a_question_and_can_come_back(
    view: SettingsView, served: Served
) -> None:
    told: list[object] = []
    view.told.connect(lambda _text, undo: told.append(undo))
    page = turn(view, "folders")
    assert isinstance(page, FoldersPage)
    until(lambda: bool(page._cards))
    (card,) = page._cards.values()
    card.remove_button.click()
    declined = card.findChild(QPushButton, "decline")
    assert declined is not None
    declined.click()
    assert len(served.client.roots()) == 1
    card.remove_button.click()
    agreed = card.findChild(QPushButton, "confirm")
    assert agreed is not None
    agreed.click()
    until(lambda: not page._cards and bool(told))
    assert served.client.roots() == []
    assert (served.folder / "garden.md").exists()
    told[0]()  # type: ignore[operator]
    until(lambda: bool(page._cards))
    assert from_wire(served.client.roots()[0].path) == served.folder


def test_appearance_is_worn_at_once_and_remembered(
    view: SettingsView, bridge: WatchedBridge, qapp: QApplication
) -> None:
    page = turn(view, "appearance")
    assert isinstance(page, AppearancePage)
    before = qapp.font().pointSizeF()
    page.appearance.setCurrentIndex(page.appearance.findData("dark"))
    page.appearance.activated.emit(page.appearance.currentIndex())
    page.text_size.setValue(150)
    assert theme.colours().dark
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.5, rel=0.02)
    low: list[bool] = []
    view.compacted.connect(low.append)
    page.compact.click()
    page.language.setCurrentIndex(page.language.findData("de"))
    page.language.activated.emit(page.language.currentIndex())
    kept = Remembered(bridge.home)
    assert (kept.appearance, kept.text_scale, kept.language) == ("dark", 1.5, "de")
    assert low == [True]


def test_shortcuts_are_looked_through(view: SettingsView) -> None:
    page = turn(view, "shortcuts")
    assert isinstance(page, ShortcutsPage)
    page.filter.setText("settings")
    shown = [row for row in range(page.keys.rowCount()) if not page.keys.isRowHidden(row)]
    assert 0 < len(shown) < page.keys.rowCount()


def test_a_key_is_changed_kept_and_reset(
    view: SettingsView, bridge: WatchedBridge, qtbot: QtBot
) -> None:
    page = turn(view, "shortcuts")
    assert isinstance(page, ShortcutsPage)
    row = page.keys.row_of(actions()["page.insights"])
    page.keys.setCurrentCell(row, 0)
    page.key.setFocus()
    qtbot.keyClick(page.key, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    until(lambda: Remembered(bridge.home).keys() == {"page.insights": "Ctrl+J"})
    assert shortcuts().of(actions()["page.insights"]) == "Ctrl+J"
    page.declared.click()
    assert Remembered(bridge.home).keys() == {}
    item = page.keys.item(row, 0)
    assert item is not None
    assert item.text() == "Ctrl+3"


@pytest.mark.parametrize(("key", "told"), [("Ctrl+K", "is the key of"), ("J", "Ctrl or Alt")])
def test_a_key_that_is_needed_elsewhere_is_refused(
    view: SettingsView, bridge: WatchedBridge, key: str, told: str
) -> None:
    page = turn(view, "shortcuts")
    assert isinstance(page, ShortcutsPage)
    page.keys.setCurrentCell(page.keys.row_of(actions()["page.insights"]), 0)
    page.key.setKeySequence(QKeySequence(key))
    page.key.editingFinished.emit()
    assert told in page.problem.text()
    assert page.key.keySequence() == QKeySequence("Ctrl+3")
    assert Remembered(bridge.home).keys() == {}


def test_where_no_program_can_have_a_key_it_is_said(
    view: SettingsView, bridge: WatchedBridge
) -> None:
    everywhere().load(Remembered(bridge.home))
    page = turn(view, "shortcuts")
    assert isinstance(page, ShortcutsPage)
    assert not page.everywhere.edit.isEnabled()
    assert "concierge toggle" in page.everywhere.told.text()
    assert page.everywhere.told.isVisible()


def test_the_sentence_about_shortcuts_names_the_key_of_now(view: SettingsView) -> None:
    page, palette = turn(view, "shortcuts"), actions()["palette"]
    assert isinstance(page, ShortcutsPage)
    assert "Ctrl+K" in page._about.text()
    shortcuts().choose(palette, "Ctrl+J")
    assert "Ctrl+J" in page._about.text()
    shortcuts().choose(palette, "")
    assert "Ctrl" not in page._about.text()
    shortcuts().choose(palette, None)


def test_privacy_clears_the_history(view: SettingsView, served: Served) -> None:
    served.client.history.note("plumber", 1)
    page = turn(view, "privacy")
    button(page, "Clear the History…").click()
    agreed = next(one for one in page.findChildren(QPushButton) if one.text() == "Clear It")
    agreed.click()
    until(lambda: served.client.history.recent() == [])


def test_everything_is_forgotten_after_a_question(view: SettingsView, served: Served) -> None:
    served.client.tags.assign("house", [served.item("garden.md").file_id])
    page = turn(view, "privacy")
    button(page, "Forget Everything…").click()
    assert served.client.roots()
    button(page, "Forget All of It").click()
    until(lambda: served.client.roots() == [] and served.client.tags.all() == [])


def test_everything_has_a_name_on_every_page(view: SettingsView, qapp: QApplication) -> None:
    for entry in ENTRIES:
        page = turn(view, entry.id)
        qapp.processEvents()
        assert unnamed(page) == [], entry.id
    assert unnamed(view) == []


def test_tab_goes_through_a_page_as_one_reads_it(view: SettingsView, qapp: QApplication) -> None:
    page = turn(view, "folders")
    assert isinstance(page, FoldersPage)
    until(lambda: bool(page._cards))
    (card,) = page._cards.values()
    card.rules_button.click()
    assert card._rules is not None
    until(card._rules.exclude.isVisible)
    stops = [one for one in _after(card.rules_button) if page.isAncestorOf(one)]
    stops = [
        one for one in stops if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    first = next(focusable(page.rows["left_out"].field))
    order = [card.rules_button, card.remove_button, card._rules.exclude, card._rules.allow]
    assert stops[: len(order)] == order
    assert stops.index(page._add) < stops.index(first)
    assert qapp.focusWidget() is not None


def _after(widget: QWidget) -> list[QWidget]:
    """Return a widget and all that Tab comes to after it."""
    found = [widget]
    while (following := found[-1].nextInFocusChain()) is not None and following is not widget:
        found.append(following)
    return found


def test_pages_fit_where_it_is_narrow(view: SettingsView, qapp: QApplication) -> None:
    view.resize(420, 500)
    qapp.processEvents()
    assert view._short.isVisible()
    assert not view.list.isVisible()
    for entry in ENTRIES:
        page = turn(view, entry.id)
        qapp.processEvents()
        inside = page.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= page.viewport().width(), entry.id


def test_the_keyboard_reaches_a_setting(view: SettingsView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.list.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    until(view.search.hasFocus)
    view.open_part("max_file_mb")
    row = view.findChild(Row, "setting-max_file_mb")
    assert row is not None
    until(lambda: row.isAncestorOf(view.window().focusWidget()))


def test_what_two_sides_call_a_file_is_settled_on_the_page_of_tags(
    view: SettingsView, served: Served
) -> None:
    need_attributes(served.folder)
    file, client = served.folder / "garden.md", served.client
    ids = client.ids_at([file])

    def share(how: str) -> None:
        view.chosen.change({"share_tags": how})
        settle(view)

    put(file, "one")
    share("both")
    until(lambda: client.tags.of(ids) == {ids[0]: ["one"]})
    share("off")
    client.tags.change("one", "first")
    put(file, "one,two")
    page = turn(view, "tags")
    assert isinstance(page, TagsPage)
    assert page.asked.isHidden()
    share("both")
    until(lambda: bool(page.cards))
    (card,) = page.cards
    said = {label.text() for label in card.findChildren(Label)}
    assert {"garden.md", "Here: first", "In the system: one, two"} <= said
    view.resize(420, 500)
    inside = page.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= page.viewport().width()
    card.buttons["both"].click()
    until(lambda: not page.cards)
    assert client.tags.of(ids) == {ids[0]: ["first", "one", "two"]}
    until(lambda: seen(file) == "one,two,first")
    for tag in ("first", "one", "two"):
        client.tags.delete(tag)
    until(lambda: seen(file) == "")
