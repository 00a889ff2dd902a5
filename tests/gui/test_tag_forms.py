"""The forms of tags in the real window against the real service: previewed, done, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from concierge.core.paths import to_wire
from concierge.gui.actions import registry, tag_lists
from concierge.gui.actions.context import Context
from concierge.gui.labels.opening import open_form
from concierge.gui.labels.sheet import LabelSheet
from concierge.gui.labels.typed import typed_tags
from concierge.gui.look.rows import ASIDE_ROLE
from concierge.gui.preview.tags import TagsRow
from concierge.gui.selection import Item, Selection
from concierge.gui.sheet import Sheet
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, until


@pytest.fixture
def served(shared: Served) -> Iterator[Served]:
    """One service for the module, without tags before and after each test."""
    yield shared
    for note in shared.client.notes.all():
        shared.client.notes.remove(note.id)
    for tag in shared.client.tags.all():
        if "/" not in tag.name:
            shared.client.tags.delete(tag.name)


def tags(served: Served) -> dict[str, int]:
    return {tag.name: tag.total for tag in served.client.tags.all()}


def sheet(window: MainWindow) -> Sheet:
    """Return the sheet that is open, once it is."""
    found: list[Sheet] = []

    def is_there() -> bool:
        found[:] = [one for one in window.findChildren(Sheet) if one.isVisible()]
        return bool(found)

    until(is_there)
    return found[-1]


def preview(form: Sheet, holds: str) -> str:
    """Return what a form says would change, once it says something."""
    said = form.findChild(QLabel, "tag-preview")
    assert said is not None
    until(lambda: holds in said.text())
    return said.text()


def do(form: Sheet) -> None:
    button = form.findChild(QPushButton, "tag-do")
    assert button is not None
    until(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def label_sheet(window: MainWindow, *items: Item) -> tuple[LabelSheet, dict[str, QListWidgetItem]]:
    """Open the form of the tags of files, as Ctrl+T does; return it with its rows by name."""
    for one in window.findChildren(Sheet):
        one.dismiss()
    registry.run("labels.tags", Context(window, Selection(items)))
    form = sheet(window).findChild(LabelSheet)
    assert form is not None
    listed = form.findChild(QListWidget)
    assert listed is not None
    rows = [listed.item(at) for at in range(listed.count())]
    return form, {row.text(): row for row in rows}


def press(form: LabelSheet, text: str) -> None:
    button = next(one for one in form.findChildren(QPushButton) if one.text() == text)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_tag_is_merged_into_another(window: MainWindow, served: Served, english: None) -> None:
    ids = [served.item(name).file_id for name in ("House/roof.txt", "plumber.txt")]
    served.client.tags.assign("bill", ids)
    served.client.tags.assign("invoice", ids[:1])
    open_form(window, "merge", "bill")
    form = sheet(window)
    into, keeps = form.findChild(QComboBox, "tag-into"), form.findChild(QCheckBox)
    assert into is not None
    assert keeps is not None
    assert [into.itemText(at) for at in range(into.count())] == ["invoice"]
    into.setCurrentIndex(0)
    keeps.setChecked(True)
    assert "bill → invoice: 2 files," in preview(form, "→")
    assert tags(served) == {"bill": 2, "invoice": 1}
    do(form)
    until(lambda: tags(served) == {"invoice": 2})
    assert served.client.tags.all()[0].aliases == ["bill"]


def test_some_files_of_a_tag_get_another(window: MainWindow, served: Served, english: None) -> None:
    ids = [served.item(name).file_id for name in ("House/roof.txt", "plumber.txt")]
    served.client.tags.assign("house", ids)
    open_form(window, "split", "house")
    form = sheet(window)
    for name, text in (("tag-query", "name:roof"), ("tag-new", "house/roof")):
        line = form.findChild(QLineEdit, name)
        assert line is not None
        line.setText(text)
    assert "1 file would get another tag" in preview(form, "another tag")
    do(form)
    until(lambda: tags(served) == {"house": 2, "house/roof": 1})


def test_a_tag_is_deleted_and_comes_back_with_all_it_had(
    window: MainWindow, served: Served, english: None
) -> None:
    served.client.tags.assign("house/repair", [served.item("plumber.txt").file_id])
    served.client.tags.change("house", note="ours")
    served.client.tags.add_alias("house", "home")
    open_form(window, "delete", "house")
    form = sheet(window)
    said = form.findChild(QLabel, "tag-preview")
    assert said is not None
    preview(form, "stay as")
    until(lambda: said.height() >= said.heightForWidth(said.width()))
    assert "house\nhouse/repair\n1 file would lose them" in preview(form, "stay as")
    do(form)
    until(lambda: tags(served) == {})
    until(lambda: window.can_undo)
    window.undo()
    until(lambda: tags(served) == {"house": 1, "house/repair": 1})
    (house, _) = served.client.tags.all()
    assert (house.note, house.aliases) == ("ours", ["home"])


def test_a_tag_gets_a_note_and_other_names(window: MainWindow, served: Served) -> None:
    served.client.tags.create("house")
    served.client.tags.add_alias("house", "home")
    open_form(window, "about", "house")
    form = sheet(window)
    names, note = form.findChild(QLineEdit, "tag-aliases"), form.findChild(QPlainTextEdit)
    assert names is not None
    assert note is not None
    assert names.text() == "home"
    names.setText("flat, ")
    note.setPlainText("Oak Street")
    save = next(one for one in form.findChildren(QPushButton) if "Save" in one.text())
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    until(lambda: served.client.tags.all()[0].aliases == ["flat"])
    assert served.client.tags.all()[0].note == "Oak Street"
    until(lambda: window.can_undo)
    window.undo()
    until(lambda: served.client.tags.all()[0].aliases == ["home"])
    until(lambda: served.client.tags.all()[0].note == "")


def test_a_folder_gets_a_tag_that_its_files_inherit(window: MainWindow, served: Served) -> None:
    folder = served.folder / "House"
    served.client.tags.create("house")
    open_form(window, "folder", to_wire(folder))
    form = sheet(window)
    labels = form.findChild(LabelSheet)
    assert labels is not None
    labels.check("house")
    ok = next(one for one in form.findChildren(QPushButton) if "OK" in one.text())
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    until(lambda: tags(served) == {"house": 2})
    (given,) = served.client.tags.folders()
    assert (given.path, given.inherited) == (to_wire(folder), True)
    until(lambda: window.can_undo)
    window.undo()
    until(lambda: served.client.tags.folders() == [])


def test_the_preview_tells_from_which_folder_a_file_has_a_tag(
    window: MainWindow, served: Served
) -> None:
    served.client.tags.tag_folders("house", [served.folder / "House"])
    file_id = served.item("House/roof.txt").file_id
    row = TagsRow(window.bridge, window)
    row.show_tags(file_id, [], served.client.file(file_id).inherited_tags)
    told = [one.toolTip() for one in row.findChildren(QToolButton)]
    assert told == ["Show all files with this tag", f"From the folder {served.folder / 'House'}"]
    wanted: list[str] = []
    row.wanted.connect(wanted.append)
    row.findChildren(QToolButton)[1].click()
    assert wanted[0].startswith("in:")


def test_the_form_tells_from_where_files_have_their_tags(
    window: MainWindow, served: Served, english: None
) -> None:
    roof, plumber = served.item("House/roof.txt"), served.item("plumber.txt")
    served.client.tags.tag_folders("house", [served.folder / "House"])
    served.client.tags.assign("bill", [roof.file_id])
    note = served.client.notes.add(roof.file_id, quote="The roofer", tags=["urgent"])
    form, rows = label_sheet(window, roof)
    shown = {name: (row.checkState(), row.data(ASIDE_ROLE)) for name, row in rows.items()}
    checked = Qt.CheckState.Checked
    assert shown == {
        "bill": (checked, None),
        "house": (checked, "from the folder House"),
        "urgent": (checked, "on a passage, line 1"),
    }
    form.check("house")  # it is had from elsewhere: nothing to change here
    assert form.changes() == ([], [])
    said = form.findChild(QLabel, "tag-origin")
    assert said is not None
    assert said.isVisible()
    assert str(served.folder / "House") in said.text()
    assert "It can be taken away there only." in said.text()
    wanted: list[object] = []
    form.passage_wanted.connect(lambda file_id, one: wanted.append((file_id, one.note_id)))
    form.check("urgent")
    press(form, "Show the Passage")
    assert wanted == [(roof.file_id, note.id)]
    form, rows = label_sheet(window, roof, plumber)
    assert rows["house"].checkState() == Qt.CheckState.Unchecked
    assert rows["house"].data(ASIDE_ROLE) == "from the folder House (1 of 2 files)"
    form.check("house")
    assert form.changes() == (["house"], [])
    press(form, "Tags of the Folder…")
    passed_on = "folder-inherits"
    until(lambda: window.findChild(QCheckBox, passed_on) is not None)


def test_a_folder_tells_which_tags_it_has_from_one_around_it(
    window: MainWindow, served: Served, english: None
) -> None:
    served.client.tags.tag_folders("house", [served.folder / "House"])
    open_form(window, "folder", to_wire(served.folder / "House" / "Bills"))
    labels = sheet(window).findChild(LabelSheet)
    assert labels is not None
    labels.check("house")
    assert labels.changes() == ([], [])
    said = labels.findChild(QLabel, "tag-origin")
    assert said is not None
    assert "It comes from the folder" in said.text()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (" work/acme ", ["work/acme"]),
        ("work, acme,WORK,, ", ["work", "acme"]),
        ("roof, wall", ["roof, wall"]),
        (" , ", []),
    ],
)
def test_commas_part_tags_but_for_one_that_is_there(text: str, names: list[str]) -> None:
    assert typed_tags(text, ["Roof, Wall", "tiles"]) == names


def test_tags_are_typed_with_commas_in_the_form_and_in_the_preview(
    window: MainWindow, served: Served
) -> None:
    roof = served.item("House/roof.txt")
    served.client.tags.create("house")
    form, _ = label_sheet(window, roof)
    field = form.findChild(QLineEdit, "label-field")
    assert field is not None
    field.setText("hou, bill")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert form.changes() == (["house", "bill"], [])
    field.setText("due, paid")
    press(form, "OK")
    until(lambda: tags(served) == dict.fromkeys(("bill", "due", "house", "paid"), 1))

    row = TagsRow(window.bridge, window)
    row.show_tags(roof.file_id, [])
    line = row.findChild(QLineEdit)
    assert line is not None
    line.setText("roof, tiles")
    QTest.keyClick(line, Qt.Key.Key_Return)
    until(lambda: {"roof", "tiles"} <= set(tags(served)))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("name", ["tags.csv", "tags.json"])
def test_tags_are_exported_and_imported(
    window: MainWindow,
    served: Served,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, Callable[[], object]]] = []
    monkeypatch.setattr(
        window, "confirm", lambda text, advice, button, do: asked.append((text + advice, do))
    )
    served.client.tags.assign("house", [served.item("plumber.txt").file_id])
    context = Context(window, window.selection)
    tag_lists.export(context, tmp_path / name)
    until((tmp_path / name).exists)
    served.client.tags.delete("house")
    tag_lists.look_at(context, tmp_path / name)
    until(lambda: bool(asked))
    assert "1 file would get tags.1 tag would be made." in asked[0][0]
    assert tags(served) == {}
    asked[0][1]()
    until(lambda: tags(served) == {"house": 1})
