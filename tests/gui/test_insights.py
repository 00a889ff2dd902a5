"""Insights against the real service: figures, tables, lists, files, and where clicks lead."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from concierge.core import wire
from concierge.gui.insights import InsightsView, exporting, painting
from concierge.gui.insights.figures import Figure, Part, figures_of
from concierge.gui.look import font, theme
from concierge.gui.selection import Item
from tests.gui.conftest import Served, WatchedBridge, unnamed, until


@pytest.fixture
def served(shared: Served) -> Served:
    """One service for all tests, with a little history."""
    if not shared.client.history.recent():
        shared.client.history.note("plumber", 1)
        shared.client.history.note("unicorn", 0)
        shared.client.note_opened(shared.item("plumber.txt").file_id)
    return shared


@pytest.fixture
def view(
    qtbot: QtBot, qapp: QApplication, bridge: WatchedBridge, english: None
) -> Iterator[InsightsView]:
    """The page, shown and counted."""
    theme.apply(qapp, "light", "normal")
    view = InsightsView(bridge)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    until(lambda: bool(view.cards))
    yield view
    theme.apply(qapp, "light", "normal")


def sample(shape: str = "rows", count: int = 3) -> Figure:
    parts = tuple(
        Part(str(n), f"Name {n}", 10 * (n + 1), 100, f"type:{n}", "pdf") for n in range(count)
    )
    return Figure("sample", "Sample", shape, parts, "Name")  # type: ignore[arg-type]


def test_the_library_is_counted_and_drawn(view: InsightsView) -> None:
    assert list(view.cards) == [
        *("kinds", "folders", "years", "growth", "languages", "health", "endings")
    ]
    assert view.sentence.text().startswith("5 files")
    kinds = {part.value: part.files for part in view.cards["kinds"].figure.parts}
    assert sum(kinds.values()) == 5
    (indexed,) = view.cards["health"].figure.parts
    assert (indexed.label, indexed.files) == ("Read", 5)
    assert "Texts" in view.cards["kinds"].chart.accessibleDescription()


def test_a_click_on_a_bar_searches_for_its_files(view: InsightsView) -> None:
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    chart = view.cards["kinds"].chart
    place = painting.areas(chart.figure, QRectF(chart.rect()), font("detail"))[0]
    QTest.mouseClick(
        chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.center().toPoint()
    )
    assert wanted == [chart.figure.parts[0].term]
    turned: list[tuple[str, str]] = []
    view.page_wanted.connect(lambda page, part: turned.append((page, part)))
    health = view.cards["health"].chart
    QTest.mouseClick(
        health, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 8)
    )
    assert turned == [("activity", "indexed")]


def test_keys_go_from_bar_to_bar(view: InsightsView) -> None:
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    chart = view.cards["endings"].chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.current == 0
    QTest.keyClick(chart, Qt.Key.Key_End)
    last = chart.figure.parts[-1]
    assert chart.part == last
    assert last.label in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Up)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert wanted == [chart.figure.parts[-2].term]


def test_every_chart_has_a_table(view: InsightsView) -> None:
    wanted: list[str] = []
    view.wanted.connect(wanted.append)
    view.as_tables.click()
    for card in view.cards.values():
        assert card.table is not None
        assert card.table.isVisible()
        assert not card.chart.isVisible()
        assert card.table.model().rowCount() == len(card.figure.parts)
    table = view.cards["kinds"].table
    assert table is not None
    shown = [table.model().index(0, column).data() for column in range(3)]
    assert shown[0] == view.cards["kinds"].figure.parts[0].label
    assert shown[2].endswith("bytes") or shown[2].endswith("B")
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert wanted == [view.cards["kinds"].figure.parts[0].term]
    assert unnamed(view) == []


def test_what_was_opened_and_searched_leads_there(view: InsightsView) -> None:
    wanted: list[str] = []
    shown: list[Item] = []
    view.wanted.connect(wanted.append)
    view.previewed.connect(shown.append)
    view.opened.lines.itemClicked.emit(view.opened.lines.item(0))
    assert [item.name for item in shown] == ["plumber.txt"]
    view.fruitless.lines.setCurrentRow(0)
    QTest.keyClick(view.fruitless.lines, Qt.Key.Key_Return)
    assert wanted == ["unicorn"]
    assert view.searched.lines.count() >= 1
    view.never.click()
    assert wanted[-1] == "-is:opened"
    assert view.never.text().startswith("4 files")


def test_what_did_not_change_stays(view: InsightsView, served: Served) -> None:
    before = dict(view.cards)
    known = served.client.insights()
    view.show_insights(known.model_copy(update={"bytes": known.bytes + 1}))
    assert view.cards == before


def test_an_empty_library_says_what_to_do(
    qtbot: QtBot, bridge: WatchedBridge, monkeypatch: pytest.MonkeyPatch, english: None
) -> None:
    view = InsightsView(bridge)
    qtbot.addWidget(view)
    monkeypatch.setattr(view, "load", lambda: None)
    view.show()
    view.show_insights(wire.Insights(files=0, bytes=0))
    assert view.empty.isVisible()
    assert not view.body.isVisible()
    turned: list[tuple[str, str]] = []
    view.page_wanted.connect(lambda page, part: turned.append((page, part)))
    view.choose.click()
    assert turned == [("settings", "folders")]


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("shape", ["rows", "columns", "area"])
def test_pictures_and_drawings_show_the_figure(
    qapp: QApplication, shape: str, appearance: str
) -> None:
    theme.apply(qapp, appearance, "normal")  # type: ignore[arg-type]
    figure = sample(shape)
    picture = QImage.fromData(exporting.png(figure))
    assert picture.width() == exporting.WIDTH * 2
    found = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert theme.colours().figure.name() in found
    assert QColor(theme.colours().base).name() in found
    drawing = exporting.svg(figure)
    assert QSvgRenderer(QByteArray(drawing)).isValid()
    assert b"Sample" in drawing
    theme.apply(qapp, "light", "normal")


@pytest.mark.parametrize("count", [1, 2, 40, 300])
@pytest.mark.parametrize("shape", ["rows", "columns", "area"])
def test_any_number_of_parts_is_drawn(qapp: QApplication, shape: str, count: int) -> None:
    figure = sample(shape, count)
    assert not QImage.fromData(exporting.png(figure)).isNull()
    parts = min(count, 10) if shape == "rows" else count
    assert len(painting.areas(figure, QRectF(0, 0, 600, 232), font("detail"))) == parts


def test_the_axis_ends_above_the_largest() -> None:
    for most in (0, 1, 2, 3, 4, 9, 10, 11, 99, 101, 166, 999, 12_345, 98_765, 1_000_000):
        top = painting._round_up(most)
        assert max(most, 1) <= top <= max(3, most * 2)


def test_tables_and_numbers_are_written(view: InsightsView, tmp_path: Path) -> None:
    told: list[str] = []
    view.told.connect(lambda text, _undo: told.append(text))
    assert view.known is not None
    view.save(tmp_path / "all.json", exporting.json_of(view.known))
    until(lambda: bool(told))
    assert told == ["all.json saved"]
    assert wire.Insights(**json.loads((tmp_path / "all.json").read_text("utf-8"))) == view.known
    figures = figures_of(view.known)
    rows = list(csv.reader(exporting.csv_of(figures).decode("utf-8-sig").splitlines()))
    assert rows[0] == ["figure", "value", "label", "files", "bytes"]
    assert len(rows) == 1 + sum(len(figure.parts) for figure in figures)


def test_no_table_holds_a_formula() -> None:
    figure = Figure("folders", "By folder", "rows", (Part("/a", "=1+1", 1),), "Folder")
    assert "'=1+1" in exporting.csv_of([figure]).decode("utf-8-sig")


def test_nothing_under_the_gpl_is_imported() -> None:
    code = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import concierge.gui.insights.view, concierge.gui.insights.exporting\n"
        "print({'PySide6.QtCharts', 'PySide6.QtGraphs'} & set(sys.modules))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=60
    )
    assert done.stdout.strip() == "set()", done.stderr
