"""Dragging: files into the window, files onto labels; thousands with progress, stop and undo."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from concierge.core.paths import from_wire
from concierge.gui.drops import DropTarget
from concierge.gui.labels import state, work
from concierge.gui.labels.work import Labelling
from concierge.gui.search.model import FILES_TYPE
from concierge.gui.sidebar.tree import Tree
from concierge.gui.window import MainWindow
from tests.gui.conftest import Served, until

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for the module; each test uses folders and labels of its own."""
    return shared


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(widget: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: DropTarget | Tree, data: QMimeData, at: QPoint | None = None) -> None:
    # Qt delivers drops only while somebody really drags.
    widget.dropEvent(QDropEvent(QPointF(at or QPoint(5, 5)), COPY, data, LEFT, NONE))


def target(window: MainWindow) -> DropTarget:
    found = window.findChild(DropTarget)
    assert found is not None
    return found


@pytest.mark.parametrize("place", ["centre", "results", "bar", "sidebar"])
def test_a_folder_dropped_anywhere_is_added_and_undone(
    window: MainWindow, served: Served, tmp_path: Path, place: str, english: None
) -> None:
    folder = tmp_path / f"photos of {place}"
    folder.mkdir()
    (folder / "a.txt").write_text("words of a dropped file", encoding="utf-8")
    find = window._find
    where = {
        "centre": window._centre,
        "results": find.search.results.viewport(),
        "bar": find.search.bar.edit,
        "sidebar": find.sidebar.tree.viewport(),
    }
    data = dragged(folder)
    assert enter(where[place], data)
    assert target(window).isVisible()
    assert f"photos of {place}" in target(window).text
    assert "stay where they are" in target(window).text
    drop(target(window), data)
    assert not target(window).isVisible()
    until(lambda: folder in [from_wire(root.path) for root in served.client.roots()])
    until(lambda: window.can_undo)
    window.undo()
    until(lambda: folder not in [from_wire(root.path) for root in served.client.roots()])
    assert (folder / "a.txt").exists()


def test_what_is_dragged_away_changes_nothing(window: MainWindow, tmp_path: Path) -> None:
    assert enter(window._centre, dragged(tmp_path))
    target(window).dragLeaveEvent(QDragLeaveEvent())
    assert not target(window).isVisible()


def test_words_and_links_are_not_taken(window: MainWindow) -> None:
    words = QMimeData()
    words.setText("some words")
    links = QMimeData()
    links.setUrls([QUrl("https://example.org/x")])
    for data in (words, links):
        enter(window._centre, data)
        assert not target(window).isVisible()


def test_of_many_the_count_is_said(window: MainWindow, tmp_path: Path, english: None) -> None:
    enter(window._centre, dragged(*(tmp_path / str(number) for number in range(1200))))
    assert "Drop to add 1,200 files and folders" in target(window).text
    target(window).hide()


def test_files_dragged_from_results_onto_labels(window: MainWindow, served: Served) -> None:
    client = served.client
    client.tags.create("dropped")
    client.collections.create("Basket")
    window.labels_changed()
    tree = window._find.sidebar.tree
    item = served.item("plumber.txt")
    rows = window._find.search.results.rows
    until(lambda: bool(rows.rows_of([item.file_id])))
    data = rows.mimeData([rows.index(row) for row in rows.rows_of([item.file_id])])
    assert [url.toLocalFile() for url in data.urls()] == [str(item.file)]
    for label, of in (("dropped", client.tags.of), ("Basket", client.collections.of)):
        drop(tree, data, line(window, label))
        until(partial(carries, of, item.file_id, label))
        until(lambda: window.can_undo)
        window.undo()
        until(partial(lacks, of, item.file_id, label))


Of = Callable[[Sequence[int]], dict[int, list[str]]]


def carries(of: Of, file_id: int, label: str) -> bool:
    return label in of([file_id]).get(file_id, [])


def lacks(of: Of, file_id: int, label: str) -> bool:
    return not carries(of, file_id, label)


def line(window: MainWindow, name: str) -> QPoint:
    """Return where a label is in the sidebar, once it is there."""
    tree = window._find.sidebar.tree

    def found() -> list[QPoint]:
        contains, below = Qt.MatchFlag.MatchContains, Qt.MatchFlag.MatchRecursive
        items = tree.findItems(name, contains | below)
        for item in items:
            tree.scrollToItem(item)
        return [tree.visualItemRect(item).center() for item in items]

    until(lambda: bool(found()))
    return found()[0]


def test_many_files_are_labelled_with_progress_and_undone(
    window: MainWindow, served: Served, monkeypatch: pytest.MonkeyPatch, english: None
) -> None:
    monkeypatch.setattr(state, "STEP", 1)
    ids = all_ids(served)
    seen: list[int | None] = []
    tell = window._toast.show_progress

    def watch(text: str, done: int, whole: int, stop: Callable[[], object]) -> None:
        tell(text, done, whole, stop)
        seen.append(window._toast.progress)

    monkeypatch.setattr(window._toast, "show_progress", watch)
    Labelling(window, "tag", {"many": ids}, {}, lambda done: f"{done.files} tagged").start()
    until(lambda: window._toast.text == f"{len(ids)} tagged")
    assert seen == list(range(len(ids) + 1))
    assert window._toast.progress is None
    assert total(served, "many") == len(ids)
    window.undo()
    until(lambda: total(served, "many") == 0)
    until(lambda: "Undone" in window._toast.text)
    assert not window.can_undo


def test_labelling_is_stopped_and_what_was_done_is_undone(
    window: MainWindow, served: Served, monkeypatch: pytest.MonkeyPatch, english: None
) -> None:
    monkeypatch.setattr(state, "STEP", 1)
    ids = all_ids(served)
    button = window._toast.findChild(QPushButton, "toast-undo")
    assert button is not None
    tell = window._toast.show_progress
    stopped: list[str] = []
    pressed = threading.Event()

    def stop_soon(text: str, done: int, whole: int, stop: Callable[[], object]) -> None:
        tell(text, done, whole, stop)
        if done == 1 and not stopped:
            stopped.append(button.text())
            button.click()
            pressed.set()

    def unhurried(*arguments: Any) -> Iterator[state.Done]:
        for part in state.change(*arguments):
            yield part
            assert pressed.wait(30)  # or all could be done before the window hears of the first

    monkeypatch.setattr(work, "change", unhurried)
    monkeypatch.setattr(window._toast, "show_progress", stop_soon)
    labelling = Labelling(window, "collection", {"Half": ids}, {}, lambda _done: "all")
    labelling.start()
    until(lambda: "Stopped after" in window._toast.text or window._toast.text == "all")
    assert stopped == ["Stop"]
    assert window._toast.text.startswith("Stopped after")
    done = {one.name: one.files for one in served.client.collections.all()}["Half"]
    assert done == 1 < len(ids)
    window.undo()
    until(lambda: "Half" not in [one.name for one in served.client.collections.all()])


def all_ids(served: Served) -> list[int]:
    return [hit.file_id for hit in served.client.search("", limit=100).hits]


def total(served: Served, tag: str) -> int:
    return {one.name: one.files for one in served.client.tags.all()}.get(tag, 0)


def test_a_drag_carries_ids_that_the_sidebar_reads(window: MainWindow, served: Served) -> None:
    broken = QMimeData()
    broken.setData(FILES_TYPE, QByteArray(json.dumps({"no": "list"}).encode()))
    served.client.tags.create("quiet")
    window.labels_changed()
    drop(window._find.sidebar.tree, broken, line(window, "quiet"))
    assert total(served, "quiet") == 0
