"""Controls in the style of ours: what Qt asks of a style, and what is painted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from concierge.gui import look
from concierge.gui.look import theme
from concierge.gui.look.rows import ASIDE_ROLE, RowDelegate

Part = QStyle.SubControl


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    look.apply(qapp, "light", "normal", 1.0)
    yield
    look.apply(qapp, "light", "normal", 1.0)


def _bar(qtbot: QtBot, most: int, page: int) -> QScrollBar:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setRange(0, most)
    bar.setPageStep(page)
    bar.resize(bar.sizeHint().width(), 200)
    return bar


def _span(bar: QScrollBar, part: QStyle.SubControl) -> tuple[int, int]:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    place = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
    return place.top(), place.height()


def test_a_scroll_bar_is_slim_and_has_no_arrows(qtbot: QtBot) -> None:
    bar = _bar(qtbot, most=300, page=100)
    assert bar.sizeHint().width() == 12
    assert _span(bar, Part.SC_ScrollBarAddLine) == _span(bar, Part.SC_ScrollBarSubLine) == (0, 0)
    assert _span(bar, Part.SC_ScrollBarSlider) == (0, 50)  # a quarter is in sight
    assert _span(bar, Part.SC_ScrollBarAddPage) == (50, 150)
    bar.setValue(300)
    assert _span(bar, Part.SC_ScrollBarSlider) == (150, 50)
    assert _span(bar, Part.SC_ScrollBarSubPage) == (0, 150)


def test_the_thumb_of_a_long_list_can_be_grasped(qtbot: QtBot) -> None:
    bar = _bar(qtbot, most=1_000_000, page=10)
    assert _span(bar, Part.SC_ScrollBarSlider)[1] == 32
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    assert bar.value() == 10  # a page further


def test_high_contrast_keeps_the_native_scroll_bar(qtbot: QtBot, qapp: QApplication) -> None:
    look.apply(qapp, "dark", "high")
    bar = _bar(qtbot, most=300, page=100)
    assert _span(bar, Part.SC_ScrollBarAddLine)[1] > 0


def test_the_focus_of_a_flat_button_can_be_seen(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [QToolButton(holder) for _ in range(2)]
    for at, button in enumerate(buttons):
        button.setAutoRaise(True)
        button.setText("Ask")
        button.setGeometry(80 * at, 0, 60, 30)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    for button in buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        edge = button.grab().toImage().pixelColor(30, 0)
        assert look.contrast(edge, look.colours().window) >= 3.0


def _colours_of(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    across, down = range(image.width()), range(image.height())
    return {QColor(image.pixel(x, y)).name() for x in across for y in down}


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_a_box_in_a_row_can_be_seen(
    qtbot: QtBot, qapp: QApplication, appearance: theme.Appearance, contrast: theme.Contrast
) -> None:
    look.apply(qapp, appearance, contrast)
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setFrameShape(QListWidget.Shape.NoFrame)
    rows.resize(60, 40)
    row = QListWidgetItem("", rows)
    row.setCheckState(Qt.CheckState.Unchecked)
    assert look.colours().edge.name() in _colours_of(rows)


def test_a_menu_button_has_room_for_its_arrow(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText("Order")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    before = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() >= before + 12


def test_icons_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    look.apply(qapp, "light", "normal", 2.0)
    button = QToolButton()
    qtbot.addWidget(button)
    assert button.iconSize().width() == look.icon_px() > 16


def test_a_row_has_room_for_its_lines_and_shows_what_stands_aside(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setItemDelegate(RowDelegate(rows, wide=True))
    for text in ("Name", "Name\nFolder · yesterday"):
        QListWidgetItem(text, rows)
    assert rows.sizeHintForRow(1) > rows.sizeHintForRow(0)
    before = rows.sizeHintForColumn(0)
    rows.item(1).setData(ASIDE_ROLE, "1,234")
    assert rows.sizeHintForColumn(0) > before
    assert look.colours().quiet.name() in _colours_of(rows)
