"""Collections in the window: smart ones, notes, order and exports, against the real service."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from concierge.core import terms
from concierge.gui import ordering
from concierge.gui.boxing import Boxing
from concierge.gui.bridge import Bridge
from concierge.gui.collecting import NoteForm, QueryForm
from concierge.gui.live import Live
from concierge.gui.search import SearchView
from concierge.gui.sidebar import Sidebar
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, until
from tests.gui.test_sidebar import entries


@pytest.fixture
def served(shared: Served) -> Iterator[Served]:
    """One service for the whole module; each test begins without collections."""
    yield shared
    for one in shared.client.collections.all():
        if "/" not in one.name:
            shared.client.collections.delete(one.name)
    for search in shared.client.saved.all():
        shared.client.saved.remove(search.name)


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def shown_sidebar(qtbot: QtBot, bridge: Bridge, live: Live) -> tuple[Sidebar, list[QWidget]]:
    sidebar = Sidebar(bridge, live)
    qtbot.addWidget(sidebar)
    forms: list[QWidget] = []
    sidebar.boxes.form_wanted.connect(lambda _title, form: forms.append(form))
    sidebar.show()
    return sidebar, forms


def test_a_smart_collection_is_made_asked_pinned_and_noted(
    qtbot: QtBot, bridge: Bridge, live: Live, served: Served
) -> None:
    sidebar, forms = shown_sidebar(qtbot, bridge, live)
    told: list[Callable[[], object]] = []
    sidebar.told.connect(lambda _text, undo: told.append(undo))
    sidebar.follow("type:text")
    assert "New smart collection from this search…" in texts(sidebar.menu_for(None, "collections"))
    sidebar.boxes.ask_new("type:text")
    (form,) = forms
    assert isinstance(form, QueryForm)
    form.name.setText("Words/Texts")
    form.name.returnPressed.emit()
    until(lambda: len(entries(sidebar, "collection")) == 2)
    parent, child = entries(sidebar, "collection")
    assert (parent.label, child.label, child.depth, child.query) == (
        "Words",
        "Texts",
        1,
        "type:text",
    )
    assert parent.files == child.files == served.client.search("type:text").total
    menu = sidebar.menu_for(child, "")
    assert {"Change Query…", "Note…", "Pinned", "Export As", "New collection below…"} <= {
        *texts(menu)
    }
    sidebar.boxes.pin(child, pinned=True)
    until(lambda: len(entries(sidebar, "collection")) == 3)
    sidebar.boxes.ask_note(child)
    note = forms[-1]
    assert isinstance(note, NoteForm)
    note.text.setPlainText(" All that is\nplain ")
    note._accept()
    until(lambda: entries(sidebar, "collection")[0].note == "All that is\nplain")
    told[-1]()
    until(lambda: not entries(sidebar, "collection")[0].note)


def test_a_saved_search_becomes_a_collection_and_one_again(
    qtbot: QtBot, bridge: Bridge, live: Live, served: Served
) -> None:
    served.client.saved.add("Roofs", "roof", tells=True)
    sidebar, _ = shown_sidebar(qtbot, bridge, live)
    until(lambda: bool(entries(sidebar, "saved")))
    told: list[Callable[[], object]] = []
    sidebar.told.connect(lambda _text, undo: told.append(undo))
    sidebar.boxes.collect(entries(sidebar, "saved")[0])
    until(lambda: bool(entries(sidebar, "collection")))
    assert [one.query for one in served.client.saved.all()] == ["collection:Roofs"]
    told[0]()
    saved = served.client.saved
    until(lambda: [(one.query, one.tells) for one in saved.all()] == [("roof", True)])
    assert served.client.collections.all() == []


def test_files_are_dragged_to_another_place_of_a_collection(
    qtbot: QtBot, bridge: Bridge, live: Live, served: Served
) -> None:
    ids = [served.item(name).file_id for name in ("plumber.txt", "garden.md", "House/roof.txt")]
    served.client.collections.add("House", ids)
    view = SearchView(bridge, live)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    view.bar.edit.setText("collection:house")
    results = view.results
    until(lambda: results.rows.total == 3 and results.ordered_by_hand)
    items = [results.rows.item(row) for row in range(3)]
    assert [item.file_id for item in items if item is not None] == ids
    moved: list[int | None] = []
    view.moved.connect(moved.append)
    results.selectRow(2)
    places = [results.visualRect(results.rows.index(row, 0)) for row in range(3)]
    tops = [QPointF(place.center().x(), place.top() + 2) for place in places]
    data = QMimeData()
    data.setData("application/x-concierge-files", QByteArray(b"[]"))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(tops[0], Qt.DropAction.CopyAction, data, buttons, keys)
    event.source = lambda: results  # type: ignore[method-assign] # a drag within the list
    results.dropEvent(event)
    assert moved == [ids[0]]


def test_the_order_changes_and_is_restored(window: MainWindow, served: Served) -> None:
    ids = [served.item(name).file_id for name in ("plumber.txt", "garden.md", "House/roof.txt")]
    served.client.collections.add("House", ids)

    def order() -> list[int]:
        return [one.file_id for one in served.client.collections.files("House")]

    ordering.move(window, "House", ids[2:], ids[0])
    until(lambda: order() == [ids[2], *ids[:2]])
    until(lambda: window.can_undo)
    window.undo()
    until(lambda: order() == ids)


def test_a_collection_is_exported(window: MainWindow, served: Served, tmp_path: Path) -> None:
    served.client.collections.create("Texts", "type:text")
    target = tmp_path / "texts.zip"
    Boxing(window, "Texts", "zip", target).start()
    until(lambda: "written to “texts.zip”" in window._toast.text)
    with zipfile.ZipFile(target) as archive:
        assert len(archive.namelist()) == served.client.search("type:text").total


def test_the_one_collection_that_a_query_shows() -> None:
    assert terms.collection_of(' Collection:"Own home" ') == "Own home"
    assert terms.collection_of("collection:Taxes/2024") == "Taxes/2024"
    for query in ("", "collection:a,b", "collection:a roof", "-collection:a", "tag:a"):
        assert terms.collection_of(query) == ""
