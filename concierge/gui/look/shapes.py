"""What controls look like in the style of ours: flat, rounded, with thin lines.

Each function paints one of them for what Qt tells of it; it returns False where Qt is to paint
it after all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFrame,
    QStyleOptionToolButton,
    QStyleOptionViewItem,
    QWidget,
)

from concierge.gui.look.colours import Colours, mix

# Options have more fields than the stubs of PySide say.
Option = Any

Painting = Callable[[QPainter, Option, Colours], bool]

_State = QStyle.StateFlag
_RADIUS = 5
_ARROW_PEN_PX = 1.4
_THUMB_INSET, _THUMB_INSET_HELD = 4, 3
_ACCENT_LINE_PX = 2

_GROOVE_PX, _KNOB_RADIUS = 4, 7
_CHECK_RADIUS, _CHECK_PEN_PX = 3, 1.8
_CHECKS: dict[QStyle.StateFlag, tuple[tuple[float, float], ...]] = {
    _State.State_On: ((3.5, 7.2), (6, 9.8), (10.5, 4.2)),
    _State.State_NoChange: ((3.8, 7), (10.2, 7)),
}

Towards = Literal["up", "down", "left", "right"]
_ARROWS: dict[Towards, tuple[tuple[float, float], ...]] = {
    "up": ((-3.5, 2), (0, -1.5), (3.5, 2)),
    "down": ((-3.5, -1.5), (0, 2), (3.5, -1.5)),
    "left": ((2, -3.5), (-1.5, 0), (2, 3.5)),
    "right": ((-1.5, -3.5), (2, 0), (-1.5, 3.5)),
}


def button(painter: QPainter, option: Option, now: Colours) -> bool:
    """A button of words; Return presses the one with an edge of the accent, or with the focus."""
    ground = mix(now.window, now.text, 0.1) if now.dark else now.base
    if not _is(option, _State.State_Enabled):
        _box(painter, option.rect, now.window, now.line)
        return True
    if _is(option, _State.State_Sunken | _State.State_On):
        ground = mix(ground, now.text, 0.12)
    elif _is(option, _State.State_MouseOver):
        ground = mix(ground, now.text, 0.05)
    if _is(option, _State.State_HasFocus):
        _box(painter, option.rect, ground, now.accent, _ACCENT_LINE_PX)
    else:
        _box(painter, option.rect, ground, now.accent if _is_default(option) else now.edge)
    return True


def tool_button(painter: QPainter, option: Option, now: Colours) -> bool:
    """A button of a bar: nothing but its icon until it is pointed at, pressed or on."""
    held = _is(option, _State.State_HasFocus) and _is(option, _State.State_KeyboardFocusChange)
    edge = now.accent if held else None
    if _is(option, _State.State_On):
        _box(painter, option.rect, mix(now.window, now.text, 0.1), edge or now.edge)
    elif _is(option, _State.State_Sunken) and _is(option, _State.State_Enabled):
        _box(painter, option.rect, mix(now.window, now.text, 0.14), edge)
    elif _is(option, _State.State_MouseOver) and _is(option, _State.State_Enabled):
        _box(painter, option.rect, mix(now.window, now.text, 0.08), edge)
    elif not _is(option, _State.State_AutoRaise):
        _box(painter, option.rect, now.base, edge or now.edge)
    elif edge is not None:
        _box(painter, option.rect, None, edge)
    return True


def field(painter: QPainter, option: Option, now: Colours) -> bool:
    """A line or a number to type into; the accent is around the one that has the cursor."""
    if isinstance(option, QStyleOptionFrame) and not has_frame(option):
        return False
    if not _is(option, _State.State_Enabled):
        _box(painter, option.rect, now.window, now.line)
    else:
        _box(painter, option.rect, now.base, _edge(option, now))
    return True


def row(painter: QPainter, option: Option, now: Colours) -> bool:
    """The ground of a row of a list, rounded, or of a cell of a table, with the focus around it."""
    position = QStyleOptionViewItem.ViewItemPosition
    if option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        return False
    ground = None
    if _is(option, _State.State_Selected):
        ground = now.selection
    elif _is(option, _State.State_MouseOver) and _is(option, _State.State_Enabled):
        ground = now.hover
    held = _is(option, _State.State_HasFocus) and _is(option, _State.State_KeyboardFocusChange)
    edge = now.accent if held else None
    if option.viewItemPosition in (position.OnlyOne, position.Invalid):
        _box(painter, option.rect, ground, edge)
        return True
    if ground is not None:
        painter.fillRect(option.rect, ground)
    if edge is not None:
        _box(painter, option.rect, None, edge)
    return True


def focus(_painter: QPainter, option: Option, _now: Colours) -> bool:
    """The focus of a row stands around all of it (`row`), that of a control is Qt's."""
    return _is(option, _State.State_Item)


def check_box(painter: QPainter, option: Option, now: Colours) -> bool:
    """A box to tick, also one in a row; a line in it says that it is so for some."""
    area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    enabled = _is(option, _State.State_Enabled)
    ink = now.text if enabled else now.edge
    edge = now.accent if _is(option, _State.State_HasFocus) else now.edge
    with _smooth(painter):
        painter.setPen(edge if enabled else now.line)
        painter.setBrush(now.base if enabled else now.window)
        painter.drawRoundedRect(area, _CHECK_RADIUS, _CHECK_RADIUS)
        painter.setPen(QPen(ink, _CHECK_PEN_PX, j=Qt.PenJoinStyle.RoundJoin))
        share = area.width() / 14
        for state, points in _CHECKS.items():
            if _is(option, state):
                painter.drawPolyline([area.topLeft() + QPointF(x, y) * share for x, y in points])
    return True


def radio_button(painter: QPainter, option: Option, now: Colours) -> bool:
    """A circle to choose one of several; the chosen one has a dot."""
    area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    enabled = _is(option, _State.State_Enabled)
    edge = now.accent if _is(option, _State.State_HasFocus) else now.edge
    with _smooth(painter):
        painter.setPen(edge if enabled else now.line)
        painter.setBrush(now.base if enabled else now.window)
        painter.drawEllipse(area)
        if _is(option, _State.State_On):
            inset = area.width() / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.text if enabled else now.edge)
            painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    return True


def branch(painter: QPainter, option: Option, now: Colours) -> bool:
    """The sign beside what can be unfolded."""
    if _is(option, _State.State_Children):
        closed: Towards = "right"
        if option.direction == Qt.LayoutDirection.RightToLeft:
            closed = "left"
        opened = _is(option, _State.State_Open)
        arrow(painter, option, now, option.rect, "down" if opened else closed)
    return True


def tab(painter: QPainter, option: Option, now: Colours) -> bool:
    """A tab: the chosen one has a line of the accent below it."""
    if option.shape != option.shape.RoundedNorth:
        return False
    area = QRect(option.rect)
    if _is(option, _State.State_MouseOver) and not _is(option, _State.State_Selected):
        _box(painter, area.adjusted(1, 2, -1, -3), now.hover, None)
    if _is(option, _State.State_Selected):
        line = QRect(area.left(), area.bottom() - 1, area.width(), _ACCENT_LINE_PX)
        painter.fillRect(line, now.accent)
    if _is(option, _State.State_HasFocus):
        _box(painter, area.adjusted(1, 2, -1, -3), None, now.accent)
    return True


def tab_line(painter: QPainter, option: Option, now: Colours) -> bool:
    """The line that tabs stand on."""
    if option.shape != option.shape.RoundedNorth:
        return False
    area = QRect(option.rect)
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.line)
    return True


def header(painter: QPainter, option: Option, now: Colours) -> bool:
    """The heading of a column, with a line below."""
    area = QRect(option.rect)
    painter.fillRect(area, now.base)
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.line)
    return True


def frame(painter: QPainter, option: Option, now: Colours) -> bool:
    """The thin line around a list or a text."""
    area = QRect(option.rect)
    held = _is(option, _State.State_HasFocus)
    painter.setPen(now.accent if held else now.line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0, 0, -1, -1))
    return True


def groove(painter: QPainter, option: Option, now: Colours) -> bool:
    """What a progress bar fills."""
    _box(painter, option.rect, mix(now.window, now.text, 0.12), None)
    return True


def progress(painter: QPainter, option: Option, now: Colours) -> bool:
    """How far something is; what has no end known is left to Qt, which moves it."""
    if option.maximum <= option.minimum:
        return False
    area = QRect(option.rect)
    share = (option.progress - option.minimum) / (option.maximum - option.minimum)
    if share > 0:
        done = QRect(area.left(), area.top(), round(area.width() * min(share, 1)), area.height())
        _box(painter, QStyle.visualRect(option.direction, area, done), now.accent, None)
    return True


def arrow(painter: QPainter, option: Option, now: Colours, place: QRect, to: Towards) -> None:
    """A small arrow in the middle of a place."""
    ink = now.quiet if _is(option, _State.State_Enabled) else now.line
    middle = QRectF(place).center()
    with _smooth(painter):
        painter.setPen(QPen(ink, _ARROW_PEN_PX, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([middle + QPointF(x, y) for x, y in _ARROWS[to]])


def slider(painter: QPainter, option: Option, now: Colours, groove: QRect, handle: QRect) -> None:
    """A thin line with a round handle."""
    flat = option.orientation == Qt.Orientation.Horizontal
    at, knob = QRectF(groove).center(), QRectF(handle).center()
    line = QRectF(groove)
    if flat:
        line.setTop(at.y() - _GROOVE_PX / 2)
        line.setHeight(_GROOVE_PX)
        knob.setY(at.y())
    else:
        line.setLeft(at.x() - _GROOVE_PX / 2)
        line.setWidth(_GROOVE_PX)
        knob.setX(at.x())
    enabled = _is(option, _State.State_Enabled)
    held = _is(option, _State.State_HasFocus)
    with _smooth(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.edge if enabled else now.line)
        painter.drawRoundedRect(line, _GROOVE_PX / 2, _GROOVE_PX / 2)
        painter.setPen(QPen(now.accent if held else now.edge, _ACCENT_LINE_PX if held else 1))
        painter.setBrush(now.base if enabled else now.window)
        painter.drawEllipse(knob, _KNOB_RADIUS, _KNOB_RADIUS)


def scroll_bar(
    painter: QPainter, option: Option, now: Colours, thumb: QRect, widget: QWidget | None
) -> None:
    """A rounded thumb on the ground of what it scrolls; larger where it is pointed at."""
    painter.fillRect(option.rect, _ground(widget, now))
    if option.maximum <= option.minimum:
        return
    held = bool(option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider)
    inset = _THUMB_INSET_HELD if held else _THUMB_INSET
    inner = QRectF(thumb).adjusted(inset, inset, -inset, -inset)
    with _smooth(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.quiet if held else now.edge)
        radius = min(inner.width(), inner.height()) / 2
        painter.drawRoundedRect(inner, radius, radius)


def opens_menu(option: Option) -> bool:
    """Return whether it is a button all of which opens a menu."""
    features = QStyleOptionToolButton.ToolButtonFeature
    return (
        isinstance(option, QStyleOptionToolButton)
        and bool(option.features & features.HasMenu)
        and not option.features & features.MenuButtonPopup
    )


def has_frame(option: Option) -> bool:
    """Return whether it is a field that has an edge."""
    return isinstance(option, QStyleOptionFrame) and option.lineWidth > 0


def _is(option: Option, state: QStyle.StateFlag) -> bool:
    return bool(option.state & state)


def _edge(option: Option, now: Colours) -> QColor:
    return now.accent if _is(option, _State.State_HasFocus) else now.edge


def _ground(widget: QWidget | None, now: Colours) -> QColor:
    """Return what is behind the contents that a scroll bar moves."""
    holder = widget.parentWidget() if widget is not None else None
    area = holder.parentWidget() if holder is not None else None
    behind: QWidget | None = area.viewport() if isinstance(area, QAbstractScrollArea) else None
    while behind is not None and not behind.isWindow():
        found = behind.palette().color(behind.backgroundRole())
        if behind.autoFillBackground() and found.alpha():
            return found
        behind = behind.parentWidget()
    return now.window


def _is_default(option: Option) -> bool:
    features = QStyleOptionButton.ButtonFeature
    return isinstance(option, QStyleOptionButton) and bool(option.features & features.DefaultButton)


def _box(
    painter: QPainter, area: QRect, ground: QColor | None, edge: QColor | None, width: float = 1
) -> None:
    with _smooth(painter):
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
        inner = QRectF(area)
        if edge is not None:
            inner = inner.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)


@contextmanager
def _smooth(painter: QPainter) -> Iterator[None]:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield
    finally:
        painter.restore()
