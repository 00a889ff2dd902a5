"""The page of duplicates against the real service: groups, what is kept, the plan, the bin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from concierge.client.duplicates import Duplicates
from concierge.core import wire
from concierge.core.paths import MODELS_VARIABLE, from_wire
from concierge.gui.duplicates import DuplicatesView
from concierge.gui.duplicates.choices import Choices, proposed
from concierge.gui.look import theme
from concierge.gui.selection import Item
from tests.gui.conftest import Served, WatchedBridge, unnamed, until

LETTER = (
    "Dear aunt, the train arrives at noon on the last Sunday of May. I bring the garden chairs,"
    " the books that you lent me in winter and a cake that I baked on Saturday."
)
FILES = {
    "letters/aunt.txt": LETTER,
    "letters/copy/aunt.txt": LETTER,
    "letters/aunt final.txt": LETTER + " See you soon.",
    "roof.txt": "The roofer repaired the roof and the gutter of the house.",
}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Served]:
    """A service with copies, whose bin is a folder of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("duplicates")
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        patch.setenv(MODELS_VARIABLE, str(prepared_models))  # else it is made in that home
        service = Served(folder / "served", folder / "files")
        service.fill(FILES)
        yield service
        service.stop()


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all tests of this module."""
    return shared


@pytest.fixture
def view(
    qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, english: None
) -> Iterator[DuplicatesView]:
    """The page, shown, with its groups."""
    theme.apply(qapp, "light", "normal")
    view = DuplicatesView(bridge)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    until(lambda: view.groups.count() > 0)
    yield view
    theme.apply(qapp, "light", "normal")


def turn_to(view: DuplicatesView, kind: str) -> None:
    view.kinds.setCurrentIndex(view.kinds.findData(kind))
    until(lambda: view.sentence.text() != "Comparing…")


def file(file_id: int, path: str, tags: list[str] | None = None) -> wire.DuplicateFile:
    return wire.DuplicateFile(
        file_id=file_id, path=path, kind="text", size=1, modified="", tags=tags or []
    )


def test_the_head_tells_how_far_it_is_and_stops_it(
    view: DuplicatesView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Duplicates.page
    comparing = wire.Comparing(done=1, total=4)
    replies = [wire.DuplicatesReply(comparing=comparing)] * 2

    def slowly(self: Duplicates, *args: Any, **wanted: Any) -> wire.DuplicatesReply:
        return replies.pop() if replies else page(self, *args, **wanted)

    monkeypatch.setattr(Duplicates, "page", slowly)
    view.load()
    until(lambda: view.looking.is_looking)
    said = view.looking.findChild(QLabel, "duplicates-progress")
    assert said is not None
    assert said.text() == "Comparing texts: 25 %"
    assert view.groups.isVisible()  # it is not known yet that nothing is there twice
    until(lambda: not replies and not view.looking.is_looking)
    assert view.groups.count() == 1
    replies.append(wire.DuplicatesReply(comparing=comparing))
    view.load()
    until(lambda: view.looking.is_looking)
    stop = view.looking.findChild(QPushButton)
    assert stop is not None
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not view.looking.is_looking
    assert view.sentence.text() == "Stopped before all was compared; F5 goes on."


def test_a_rule_proposes_what_is_kept() -> None:
    files = [file(1, "/a/b/new.txt"), file(2, "/a/old.txt"), file(3, "/a/b/c/oldest.txt")]
    group = wire.DuplicateGroup(kind="exact", files=files, bytes=2)
    assert proposed(group) == {1}
    assert proposed(group, "oldest") == {3}
    assert proposed(group, "shortest-path") == {2}
    tagged = group.model_copy(update={"files": [*files[:2], file(3, "/a/b/c", ["paid"])]})
    assert proposed(tagged) == {3}
    choices = Choices()
    choices.keep(group, [2, 3])
    assert choices.wish(group) == wire.KeepChoice(keep=[2, 3], others=[1])
    choices.follow("oldest")
    assert choices.wish(group) == wire.KeepChoice(keep=[3], others=[1, 2])


def test_groups_are_shown_and_compared(view: DuplicatesView) -> None:
    assert view.sentence.text().startswith("1 group · ")
    assert view.members.count() == 2
    assert view.comparison.text.toPlainText() == "Both hold the same bytes."
    assert unnamed(view) == []
    turn_to(view, "text")
    until(lambda: view.members.count() == 3)
    row = next(
        row for row in range(3) if "final" not in view.members.item(row).text().splitlines()[0]
    )
    view.members.setCurrentRow(row)
    until(lambda: "See you soon" in view.comparison.text.toPlainText())


def test_something_is_always_kept(view: DuplicatesView) -> None:
    marks = [view.members.item(row).checkState() for row in range(2)]
    assert sorted(marks, key=str).count(Qt.CheckState.Checked) == 1
    kept = marks.index(Qt.CheckState.Checked)
    view.members.item(kept).setCheckState(Qt.CheckState.Unchecked)
    assert view.members.item(kept).checkState() == Qt.CheckState.Checked
    assert view.remove.isEnabled()
    view.members.item(1 - kept).setCheckState(Qt.CheckState.Checked)
    assert not view.remove.isEnabled()


def test_a_file_is_shown_large(view: DuplicatesView) -> None:
    shown: list[Item] = []
    view.previewed.connect(shown.append)
    view.members.itemActivated.emit(view.members.item(0))
    assert [item.name for item in shown] == ["aunt.txt"]


def test_nothing_twice_teaches_what_the_page_is_for(view: DuplicatesView) -> None:
    turn_to(view, "picture")
    until(view.empty.isVisible)
    assert not view.remove.isEnabled()


def test_the_plan_is_shown_before_anything_goes(view: DuplicatesView, served: Served) -> None:
    told: list[str] = []
    view.told.connect(lambda text, _undo: told.append(text))
    QTest.keyClick(view.groups, Qt.Key.Key_Delete)
    until(view.plan.isVisible)
    assert view.plan.sentence.text().startswith("1 file would go into the bin")
    assert not view.plan.warning.isVisible()
    assert view.plan.back.hasFocus()
    assert unnamed(view) == []
    QTest.keyClick(view.plan.back, Qt.Key.Key_Escape)
    until(view.groups.isVisible)
    there = [name for name in FILES if (served.folder / name).exists()]
    assert len(there) == len(FILES)
    view.remove.click()
    until(view.plan.isVisible)
    view.plan.agree.click()
    until(lambda: bool(told))
    assert told == ["1 file in the bin"]
    gone = [name for name in FILES if not (served.folder / name).exists()]
    assert len(gone) == 1
    assert gone[0].endswith("aunt.txt")
    until(view.empty.isVisible)
    assert from_wire(served.item("roof.txt").path).exists()
