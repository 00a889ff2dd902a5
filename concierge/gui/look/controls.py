"""Buttons, boxes and fields in the style of ours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionButton,
    QStyleOptionFrame,
    QStyleOptionToolButton,
)

from concierge.gui.look import strokes
from concierge.gui.look.colours import Colours, mix

State = QStyle.StateFlag

_CHECK_RADIUS, _CHECK_PEN_PX = 3, 1.8
_CHECKS: dict[QStyle.StateFlag, tuple[tuple[float, float], ...]] = {
    State.State_On: ((3.5, 7.2), (6, 9.8), (10.5, 4.2)),
    State.State_NoChange: ((3.8, 7), (10.2, 7)),
}


def button(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """A button of words; Return presses the one with an edge of the accent, or with the focus."""
    ground = mix(now.window, now.text, 0.1) if now.dark else now.base
    if not strokes.has(option, State.State_Enabled):
        strokes.box(painter, option.rect, now.window, now.line)
        return True
    if strokes.has(option, State.State_Sunken | State.State_On):
        ground = mix(ground, now.text, 0.12)
    elif strokes.has(option, State.State_MouseOver):
        ground = mix(ground, now.text, 0.05)
    if strokes.has(option, State.State_HasFocus):
        strokes.box(painter, option.rect, ground, now.accent, strokes.ACCENT_LINE_PX)
    else:
        strokes.box(painter, option.rect, ground, now.accent if _is_default(option) else now.edge)
    return True


def tool_button(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """A button of a bar: nothing but its icon until it is pointed at, pressed or on."""
    # Hardly any takes it by a click, so that it is that of somebody who uses the keyboard.
    edge = now.accent if strokes.has(option, State.State_HasFocus) else None
    if strokes.has(option, State.State_On):
        strokes.box(painter, option.rect, mix(now.window, now.text, 0.1), edge or now.edge)
    elif strokes.has(option, State.State_Sunken) and strokes.has(option, State.State_Enabled):
        strokes.box(painter, option.rect, mix(now.window, now.text, 0.14), edge)
    elif strokes.has(option, State.State_MouseOver) and strokes.has(option, State.State_Enabled):
        strokes.box(painter, option.rect, mix(now.window, now.text, 0.08), edge)
    elif not strokes.has(option, State.State_AutoRaise):
        strokes.box(painter, option.rect, now.base, edge or now.edge)
    elif edge is not None:
        strokes.box(painter, option.rect, None, edge)
    return True


def field(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """A line or a number to type into; the accent is around the one that has the cursor."""
    if isinstance(option, QStyleOptionFrame) and not has_frame(option):
        return False
    if strokes.has(option, State.State_Enabled):
        edge = now.accent if strokes.has(option, State.State_HasFocus) else now.edge
        strokes.box(painter, option.rect, now.base, edge)
    else:
        strokes.box(painter, option.rect, now.window, now.line)
    return True


def check_box(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """A box to tick, also one in a row; a line in it says that it is so for some."""
    area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    enabled = strokes.has(option, State.State_Enabled)
    ink = now.text if enabled else now.edge
    edge = now.accent if strokes.has(option, State.State_HasFocus) else now.edge
    with strokes.smooth(painter):
        painter.setPen(edge if enabled else now.line)
        painter.setBrush(now.base if enabled else now.window)
        painter.drawRoundedRect(area, _CHECK_RADIUS, _CHECK_RADIUS)
        painter.setPen(QPen(ink, _CHECK_PEN_PX, j=Qt.PenJoinStyle.RoundJoin))
        share = area.width() / 14
        for state, points in _CHECKS.items():
            if strokes.has(option, state):
                painter.drawPolyline([area.topLeft() + QPointF(x, y) * share for x, y in points])
    return True


def radio_button(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """A circle to choose one of several; the chosen one has a dot."""
    area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    enabled = strokes.has(option, State.State_Enabled)
    edge = now.accent if strokes.has(option, State.State_HasFocus) else now.edge
    with strokes.smooth(painter):
        painter.setPen(edge if enabled else now.line)
        painter.setBrush(now.base if enabled else now.window)
        painter.drawEllipse(area)
        if strokes.has(option, State.State_On):
            inset = area.width() / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.text if enabled else now.edge)
            painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    return True


def arrow_down(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """The sign of a button that opens a menu."""
    strokes.arrow(painter, option, now, option.rect, "down")
    return True


def opens_menu(option: strokes.Option) -> bool:
    """Return whether it is a button all of which opens a menu."""
    features = QStyleOptionToolButton.ToolButtonFeature
    return (
        isinstance(option, QStyleOptionToolButton)
        and bool(option.features & features.HasMenu)
        and not option.features & features.MenuButtonPopup
    )


def has_frame(option: strokes.Option) -> bool:
    """Return whether it is a field that has an edge."""
    return isinstance(option, QStyleOptionFrame) and option.lineWidth > 0


def _is_default(option: strokes.Option) -> bool:
    features = QStyleOptionButton.ButtonFeature
    return isinstance(option, QStyleOptionButton) and bool(option.features & features.DefaultButton)
