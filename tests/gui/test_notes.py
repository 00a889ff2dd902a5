"""Notes in the preview, reminders and the reading list in the window, against a real service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from concierge.client import Client
from concierge.core import wire
from concierge.gui.actions.again import read, remind
from concierge.gui.actions.context import Context
from concierge.gui.actions.registry import actions
from concierge.gui.live import Live
from concierge.gui.preview import Preview
from concierge.gui.preview.chips import Chip
from concierge.gui.preview.marking import Bubble, extend
from concierge.gui.preview.note_list import NoteField, NoteList
from concierge.gui.preview.tag_bubble import TagBubble
from concierge.gui.preview.tags import TagsRow
from concierge.gui.preview.text import TextPart
from concierge.gui.reminding import DayForm
from concierge.gui.selection import Selection
from concierge.gui.sidebar.view import Sidebar
from concierge.gui.tray.notes import Notes
from tests.gui.conftest import Served, WatchedBridge, until
from tests.gui.test_sidebar import entries

LETTER = "Dear landlord \U0001f600,\nthe rent is due in May.\nThe deposit is due in June.\n"


@pytest.fixture(scope="module")
def letters(shared: Served) -> Served:
    shared.fill({"letter.txt": LETTER, "essay.txt": "An essay about rent."})
    return shared


@pytest.fixture
def preview(qtbot: QtBot, letters: Served, shared_bridge: WatchedBridge) -> Iterator[Preview]:
    shown = Preview(shared_bridge)
    qtbot.addWidget(shown)
    shown.resize(500, 900)
    shown.show()
    shown.show_item(letters.item("letter.txt"))
    until(lambda: isinstance(shown.stage.part, TextPart) and bool(part_of(shown)._reply))
    yield shown
    client = letters.client
    for note in client.notes.all():
        client.notes.remove(note.id)
    for tag in [one for one in client.tags.all() if "/" not in one.name]:
        client.tags.delete(tag.name)


def part_of(preview: Preview) -> TextPart:
    assert isinstance(preview.stage.part, TextPart)
    return preview.stage.part


def notes_of(preview: Preview) -> list[wire.Note]:
    return preview.stage.notes.notes


def select(part: TextPart, words: str) -> None:
    cursor = part._edit.document().find(words)
    part._edit.setTextCursor(cursor)


def drawn(part: TextPart) -> list[tuple[str, str]]:
    return [
        (one.cursor.selectedText(), one.format.background().color().name())
        for one in part._edit.extraSelections()
    ]


def test_what_is_selected_is_highlighted_and_the_highlight_drawn(preview: Preview) -> None:
    part = part_of(preview)
    select(part, "rent is due")
    picked = part.picked()
    assert picked is not None
    assert LETTER[picked.start or 0 :].startswith(picked.quote)
    menu = QMenu()
    extend(menu, picked, part.note_wanted.emit)
    colours = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert isinstance(colours, QMenu)
    next(one for one in colours.actions() if one.text() == "Green").trigger()
    until(lambda: bool(drawn(part)))
    assert drawn(part) == [("rent is due", "#8fd46a")]
    (note,) = notes_of(preview)
    assert (note.colour, note.text, note.state) == ("green", "", "exact")


def test_a_note_is_written_on_what_is_selected(preview: Preview, qtbot: QtBot) -> None:
    part = part_of(preview)
    select(part, "deposit")
    part.note_wanted.emit(part.picked(), "")
    (bubble,) = preview.stage.findChildren(Bubble)
    bubble.field.setPlainText("ask for it back")
    with qtbot.waitSignal(preview.stage.notes.told):
        bubble.keep.click()
    until(lambda: bool(notes_of(preview)))
    assert [(n.text, n.quote) for n in notes_of(preview)] == [("ask for it back", "deposit")]


def test_notes_are_written_changed_deleted_and_brought_back_below_the_file(
    preview: Preview, qtbot: QtBot
) -> None:
    (section,) = preview.findChildren(NoteList)
    told: list[Any] = []
    preview.told.connect(lambda *what: told.append(what))
    section.field.setPlainText("first thought")
    QTest.keyClick(section.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: [note.text for note in notes_of(preview)] == ["first thought"])
    assert section.field.toPlainText() == ""
    (row,) = section.rows
    (field,) = row.findChildren(NoteField)
    field.setPlainText("second\nthought")
    field.keep()
    until(lambda: [note.text for note in notes_of(preview)] == ["second\nthought"])
    (button,) = section.rows[0].findChildren(QToolButton)
    button.click()
    until(lambda: not notes_of(preview))
    until(lambda: len(told) == 3)
    told[-1][1]()
    until(lambda: [note.text for note in notes_of(preview)] == ["second\nthought"])


def test_a_click_goes_to_the_place_and_lost_words_are_told(
    preview: Preview, letters: Served
) -> None:
    item = letters.item("letter.txt")
    client = letters.client
    client.notes.add(item.file_id, quote="due in June")
    client.notes.add(item.file_id, "kept", quote="never there")
    preview.notes_changed()
    (section,) = preview.findChildren(NoteList)
    until(lambda: len(section.rows) == 2)
    places = [row.findChildren(QToolButton)[0] for row in section.rows]
    usable = [place for place in places if place.isEnabled()]
    assert len(usable) == 1
    usable[0].click()
    cursor: QTextCursor = part_of(preview)._edit.textCursor()
    assert cursor.block().text() == "The deposit is due in June."


class Said:
    """What a window was told."""

    def __init__(self, bridge: WatchedBridge, widget: Any) -> None:
        self.bridge, self.widget = bridge, widget
        self.undo: Any = None
        self.text = ""

    def tell(self, text: str, undo: Any = None) -> None:
        self.text, self.undo = text, undo

    def labels_changed(self) -> None:
        pass

    def note_passage(self, how: str) -> None:
        self.widget.note_selected(how)

    @property
    def passage(self) -> Any:
        return self.widget.passage

    @property
    def selection(self) -> Selection:
        return Selection((self.widget.item,))


def context(preview: Preview, bridge: WatchedBridge, letters: Served, query: str = "") -> Any:
    selection = Selection((letters.item("letter.txt"),), query)
    return Context(Said(bridge, preview), selection)  # type: ignore[arg-type]


def test_a_file_is_put_on_the_reading_list_and_off_again(
    preview: Preview, shared_bridge: WatchedBridge, letters: Served
) -> None:
    asked = context(preview, shared_bridge, letters)
    client: Client = letters.client
    read(asked, "add")
    until(lambda: len(client.reading_list.all()) == 1)
    until(lambda: "reading list" in asked.shell.text)
    listed = replace(asked, selection=replace(asked.selection, query="is:toread"))
    assert not actions()["reading.add"].enabled(listed)
    assert actions()["reading.done"].enabled(listed)
    assert not actions()["reading.done"].enabled(asked)
    asked.shell.undo()
    until(lambda: client.reading_list.all() == [])


def test_a_reminder_is_set_shown_and_told_once(
    preview: Preview, shared_bridge: WatchedBridge, letters: Served, qtbot: QtBot
) -> None:
    client: Client = letters.client
    form = DayForm()
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.chosen) as chosen:
        form.buttons[0].click()
    remind(context(preview, shared_bridge, letters), chosen.args[0])
    until(lambda: len(client.reminders.all()) == 1)
    live = Live(letters.home)
    sidebar = Sidebar(shared_bridge, live)
    qtbot.addWidget(sidebar)
    until(lambda: "is:reminded" in places(sidebar))
    assert "is:due" not in places(sidebar)
    notes = Notes(shared_bridge, live, lambda: False)
    said: list[str] = []
    notes.said.connect(lambda _title, text: said.append(text))
    notes._note_due(client.reminders.all())
    until(lambda: bool(said))
    assert "letter.txt" in said[0]
    remind(context(preview, shared_bridge, letters), "")
    until(lambda: client.reminders.all() == [])


def places(sidebar: Sidebar) -> list[str]:
    return [one.term for one in entries(sidebar, "place")]


# ------------------------------------------------------------------ tags of passages


def chips(preview: Preview, parent: type[QWidget]) -> list[str]:
    row: QWidget
    (row,) = preview.findChildren(parent)
    return [chip.name.text() for chip in row.findChildren(Chip) if chip.isVisibleTo(row)]


def test_what_is_selected_is_tagged_and_the_tag_leads_there(
    preview: Preview, letters: Served
) -> None:
    part = part_of(preview)
    select(part, "deposit is due")
    menu = QMenu()
    extend(menu, part.picked(), part.note_wanted.emit)
    next(one for one in menu.actions() if one.text() == "Tag Passage…").trigger()
    (bubble,) = preview.stage.findChildren(TagBubble)
    bubble.field.setText("home/flat")
    QTest.keyClick(bubble.field, Qt.Key.Key_Return)
    until(lambda: [note.tags for note in notes_of(preview)] == [["home/flat"]])
    preview.notes_changed()
    until(lambda: chips(preview, TagsRow) == ["home/flat"])
    part._edit.moveCursor(QTextCursor.MoveOperation.Start)
    (row,) = preview.findChildren(TagsRow)
    source = next(b for b in row.findChildren(QToolButton) if "deposit is due" in b.toolTip())
    source.click()
    assert part._edit.textCursor().block().text() == "The deposit is due in June."
    hits = letters.client.search("tag:home").hits
    assert [hit.snippet for hit in hits] == ["deposit is due"]


def test_a_note_that_is_asked_for_is_shown_among_all_notes(
    preview: Preview, letters: Served
) -> None:
    file_id = letters.item("letter.txt").file_id
    note = letters.client.notes.add(file_id, quote="deposit", tags=["money"])
    preview.notes_changed()
    until(lambda: bool(notes_of(preview)))
    listed = preview.findChild(NoteList)
    assert listed is not None
    assert not listed.isVisible()
    preview.show_note(note.id)
    until(listed.isVisible)
    cursor = part_of(preview)._edit.textCursor()
    assert cursor.block().text() == "The deposit is due in June."


def test_chips_of_a_note_show_its_tags_and_take_them_off(preview: Preview, letters: Served) -> None:
    client, file_id = letters.client, letters.item("letter.txt").file_id
    note = client.notes.add(file_id, "ask", quote="rent", tags=["due", "rent"])
    preview.notes_changed()
    until(lambda: chips(preview, NoteList) == ["due", "rent"])
    wanted: list[str] = []
    preview.wanted.connect(wanted.append)
    (section,) = preview.findChildren(NoteList)
    buttons = section.rows[0].findChildren(QToolButton)
    next(button for button in buttons if button.text() == "due").click()
    assert wanted == ["tag:due"]
    next(button for button in buttons if "the tag due" in button.toolTip()).click()
    until(lambda: chips(preview, NoteList) == ["rent"])
    assert client.notes.of([file_id])[0].id == note.id


def test_keys_highlight_and_note_what_is_selected(
    preview: Preview, shared_bridge: WatchedBridge, letters: Served
) -> None:
    asked = context(preview, shared_bridge, letters)
    highlight, note = actions()["passage.highlight"], actions()["passage.note"]
    assert not highlight.enabled(asked)
    select(part_of(preview), "rent is due")
    assert highlight.enabled(asked)
    highlight.run(asked)
    until(lambda: [one.colour for one in notes_of(preview)] == ["yellow"])
    note.run(asked)
    assert preview.stage.findChildren(Bubble)
