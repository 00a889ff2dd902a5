"""The sidebar with real keys and clicks against the real service."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.sidebar import Sidebar
from concierge.gui.sidebar.delegate import ACTIVE_ROLE, ENTRY_ROLE
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.tree import FILES_TYPE, Tree
from tests.gui.conftest import Served, unnamed, until

NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def served(lent: Served) -> Served:
    return lent


@pytest.fixture
def sidebar(qtbot: QtBot, bridge: Bridge, live: Live, served: Served) -> Sidebar:
    """The sidebar, shown, with a tag and a collection."""
    ids = [served.item(name).file_id for name in ("House/roof.txt", "plumber.txt")]
    served.client.tags.assign("house/repair", ids)
    served.client.collections.add("Tax 2024", ids[:1])
    sidebar = Sidebar(bridge, live)
    qtbot.addWidget(sidebar)
    sidebar.resize(240, 900)
    sidebar.show()
    sidebar.activateWindow()
    until(lambda: bool(entries(sidebar, "facet")) and bool(entries(sidebar, "tag")))
    return sidebar


def lines(sidebar: Sidebar) -> list[QTreeWidgetItem]:
    found: list[QTreeWidgetItem] = []
    waiting = [sidebar.tree.invisibleRootItem()]
    while waiting:
        above = waiting.pop(0)
        below = [one for n in range(above.childCount()) if (one := above.child(n)) is not None]
        found += below
        waiting += below
    return found


def entries(sidebar: Sidebar, kind: str) -> list[Entry]:
    known = (item.data(0, ENTRY_ROLE) for item in lines(sidebar))
    return [entry for entry in known if entry is not None and entry.kind == kind]


def line(sidebar: Sidebar, label: str) -> QTreeWidgetItem:
    return next(
        item
        for item in lines(sidebar)
        if (entry := item.data(0, ENTRY_ROLE)) is not None and entry.label == label
    )


def click(sidebar: Sidebar, label: str, held: Qt.KeyboardModifier = NONE) -> list[str]:
    """Click on a line; return the queries that are wanted then."""
    wanted: list[str] = []
    sidebar.wanted.connect(wanted.append)
    item = line(sidebar, label)
    sidebar.tree.scrollToItem(item)
    place = sidebar.tree.visualItemRect(item).center()
    QTest.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, held, place)
    sidebar.wanted.disconnect(wanted.append)
    return wanted


def type_name(sidebar: Sidebar, name: str) -> None:
    """Type into the line that is being edited."""
    until(lambda: bool(sidebar.tree.findChildren(QLineEdit)))
    edit = sidebar.tree.findChildren(QLineEdit)[-1]
    edit.selectAll()
    QTest.keyClicks(edit, name)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def tags(served: Served) -> dict[str, int]:
    return {tag.name: tag.files for tag in served.client.tags.all()}


# ---------------------------------------------------------------- what is shown


def test_places_that_come_and_go_stay_at_the_top(qtbot: QtBot) -> None:
    tree = Tree()
    qtbot.addWidget(tree)
    tree.add_section("places", "")
    tree.add_section("tags", "Tags")
    everything = Entry("place", "", "Everything")
    later = Entry("place", "is:toread", "Reading list", files=1)
    tree.fill("tags", [Entry("tag", "tag:house", "house", name="house")])
    for places in ([everything], [everything, later], [everything]):
        tree.fill("places", places)
        items = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
        said = [item.text(0) for item in items if item is not None]
        assert said == [*(one.label for one in places), "TAGS"]


def test_places_labels_folders_and_counts_are_there(sidebar: Sidebar, served: Served) -> None:
    assert [one.term for one in entries(sidebar, "place")] == ["", "is:opened", "is:untagged"]
    assert [one.name for one in entries(sidebar, "tag")] == ["house", "house/repair"]
    assert line(sidebar, "repair").parent() is line(sidebar, "house")
    assert [(one.name, one.files) for one in entries(sidebar, "collection")] == [("Tax 2024", 1)]
    assert [one.label for one in entries(sidebar, "folder")] == [served.folder.name]
    counted = {one.term: one.files for one in entries(sidebar, "facet")}
    assert sum(files or 0 for term, files in counted.items() if term.startswith("type:")) == 5


def test_counts_follow_the_query(sidebar: Sidebar) -> None:
    sidebar.follow("tag:house")
    until(
        lambda: (
            sum(one.files or 0 for one in entries(sidebar, "facet") if one.term.startswith("type:"))
            == 2
        )
    )
    sidebar.show_facets(visible=False)
    assert all(
        item is not None and item.isHidden()
        for item in (sidebar.tree._sections[name] for name in ("kinds", "years"))
    )


def test_what_the_query_holds_is_marked(sidebar: Sidebar) -> None:
    assert line(sidebar, "Everything").data(0, ACTIVE_ROLE) == "on"
    sidebar.follow('roof -collection:"Tax 2024" tag:house/repair')
    assert line(sidebar, "Everything").data(0, ACTIVE_ROLE) == ""
    assert line(sidebar, "repair").data(0, ACTIVE_ROLE) == "on"
    assert line(sidebar, "Tax 2024").data(0, ACTIVE_ROLE) == "off"


# ---------------------------------------------------------------- choosing


def test_a_place_stands_alone_unless_shift_is_held(sidebar: Sidebar) -> None:
    sidebar.follow("roof")
    assert click(sidebar, "repair") == ["tag:house/repair"]
    assert click(sidebar, "repair", SHIFT) == ["roof tag:house/repair"]
    assert click(sidebar, "Tax 2024", CONTROL) == ['roof -collection:"Tax 2024"']
    assert click(sidebar, "Everything") == [""]


def test_a_count_is_added_and_taken_out_again(sidebar: Sidebar) -> None:
    facet = entries(sidebar, "facet")[0]
    sidebar.follow("")
    assert click(sidebar, facet.label) == [facet.term]
    sidebar.follow(f"roof {facet.term}")
    assert click(sidebar, facet.label) == ["roof"]
    assert click(sidebar, facet.label, CONTROL) == [f"roof -{facet.term}"]


def test_everything_can_be_done_with_keys(sidebar: Sidebar) -> None:
    wanted: list[str] = []
    sidebar.wanted.connect(wanted.append)
    sidebar.tree.setFocus()
    sidebar.tree.setCurrentItem(line(sidebar, "repair"))
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Return)
    assert wanted == ["tag:house/repair"]


# ---------------------------------------------------------------- labels


def test_a_tag_is_renamed_with_f2_and_that_is_undone(sidebar: Sidebar, served: Served) -> None:
    told: list[tuple[str, object]] = []
    sidebar.told.connect(lambda *said: told.append(said))
    sidebar.tree.setCurrentItem(line(sidebar, "repair"))
    QTest.keyClick(sidebar.tree, Qt.Key.Key_F2)
    type_name(sidebar, "mending")
    until(lambda: "house/mending" in tags(served))
    until(lambda: bool(told))
    told[0][1]()  # type: ignore[operator]
    until(lambda: tags(served).get("house/repair") == 2)


def test_what_is_done_to_a_tag_as_a_whole_is_asked_of_the_window(sidebar: Sidebar) -> None:
    wanted: list[tuple[str, str]] = []
    sidebar.form_wanted.connect(lambda *asked: wanted.append(asked))
    sidebar.tree.setCurrentItem(line(sidebar, "house"))
    QTest.keyClick(sidebar.tree, Qt.Key.Key_Delete)
    (entry,) = (one for one in entries(sidebar, "tag") if one.name == "house/repair")
    menu = sidebar.menu_for(entry)
    for text in ("Note and Other Names…", "Merge Into…", "Split…", "Delete…"):
        next(action for action in menu.actions() if action.text() == text).trigger()
    (folder,) = entries(sidebar, "folder")
    menu = sidebar.menu_for(folder)
    next(action for action in menu.actions() if "Tags" in action.text()).trigger()
    assert wanted == [
        ("delete", "house"),
        ("about", "house/repair"),
        ("merge", "house/repair"),
        ("split", "house/repair"),
        ("delete", "house/repair"),
        ("folder", folder.name),
    ]


def test_what_stands_for_files_is_summed_up_from_its_menu(sidebar: Sidebar) -> None:
    wanted: list[tuple[str, str]] = []
    sidebar.summary_wanted.connect(lambda *asked: wanted.append(asked))
    some = [one for one in entries(sidebar, "tag") if one.name == "house/repair"]
    some += entries(sidebar, "folder")
    for entry in some:
        menu = sidebar.menu_for(entry)
        next(action for action in menu.actions() if action.text() == "Summarise").trigger()
    assert wanted == [(one.term, one.label) for one in some]


def test_a_new_tag_and_a_new_collection_are_typed_in_place(
    sidebar: Sidebar, served: Served
) -> None:
    sidebar.tree.begin_new("tags", "house")
    type_name(sidebar, "garden")
    until(lambda: "house/garden" in tags(served))
    sidebar.tree.begin_new("collections")
    type_name(sidebar, "Letters")
    until(lambda: "Letters" in [one.name for one in served.client.collections.all()])
    until(lambda: len(entries(sidebar, "collection")) == 2)


def test_only_what_was_made_is_unmade(sidebar: Sidebar, served: Served) -> None:
    told: list[tuple[str, Callable[[], object] | None]] = []
    sidebar.told.connect(lambda text, undo: told.append((text, undo)))
    before = {tag.name for tag in served.client.tags.all()}
    sidebar.labels.create("tag", "house/repair")
    until(lambda: len(told) == 1)
    assert told[0] == ("“house/repair” is there already", None)
    sidebar.labels.create("tag", "house/new/below")
    until(lambda: len(told) == 2)
    undo = told[1][1]
    assert undo is not None
    undo()
    until(lambda: {tag.name for tag in served.client.tags.all()} == before)


def test_a_colour_is_chosen_from_the_menu(sidebar: Sidebar, served: Served) -> None:
    (entry,) = (one for one in entries(sidebar, "tag") if one.name == "house")
    menu = sidebar.menu_for(entry)
    (colours,) = (action.menu() for action in menu.actions() if action.menu() is not None)
    colours.actions()[0].trigger()  # type: ignore[attr-defined]
    until(lambda: served.client.tags.all()[0].colour == "#d64545")


def test_files_are_dropped_on_a_tag(sidebar: Sidebar, served: Served) -> None:
    told: list[tuple[object, ...]] = []
    sidebar.files_dropped.connect(lambda *said: told.append(said))
    ids = [served.item(name).file_id for name in ("plumber.txt", "garden.md")]
    data = QMimeData()
    data.setData(FILES_TYPE, QByteArray(json.dumps(ids).encode()))
    item = line(sidebar, "repair")
    sidebar.tree.dropEvent(
        QDropEvent(
            QPointF(sidebar.tree.visualItemRect(item).center()),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            NONE,
        )
    )
    assert told == [("tag", "house/repair", ids)]


def test_labels_made_elsewhere_are_shown(sidebar: Sidebar, served: Served, live: Live) -> None:
    live.start()
    until(lambda: live.last is not None)
    served.client.tags.create("elsewhere")
    until(lambda: "elsewhere" in [one.name for one in entries(sidebar, "tag")])


def test_every_control_has_a_name(sidebar: Sidebar) -> None:
    assert unnamed(sidebar) == []
