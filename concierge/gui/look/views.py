"""Rows, headings, tabs and frames in the style of ours."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from concierge.gui.look import strokes
from concierge.gui.look.colours import Colours

State = QStyle.StateFlag


def row(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """The ground of a row of a list, rounded, or of a cell of a table, with the focus around it."""
    position = QStyleOptionViewItem.ViewItemPosition
    if option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        return False
    ground = None
    if strokes.has(option, State.State_Selected):
        ground = now.selection
    elif strokes.has(option, State.State_MouseOver) and strokes.has(option, State.State_Enabled):
        ground = now.hover
    held = strokes.has(option, State.State_HasFocus) and strokes.has(
        option, State.State_KeyboardFocusChange
    )
    edge = now.accent if held else None
    if option.viewItemPosition in (position.OnlyOne, position.Invalid):
        strokes.box(painter, option.rect, ground, edge)
        return True
    if ground is not None:
        painter.fillRect(option.rect, ground)
    if edge is not None:
        strokes.box(painter, option.rect, None, edge)
    return True


def focus(_painter: QPainter, option: strokes.Option, _now: Colours) -> bool:
    """The focus of a row stands around all of it (`row`), that of a control is Qt's."""
    return strokes.has(option, State.State_Item)


def branch(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """The sign beside what can be unfolded."""
    if strokes.has(option, State.State_Children):
        closed: strokes.Towards = "right"
        if option.direction == Qt.LayoutDirection.RightToLeft:
            closed = "left"
        opened = strokes.has(option, State.State_Open)
        strokes.arrow(painter, option, now, option.rect, "down" if opened else closed)
    return True


def tab(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """A tab: the chosen one has a line of the accent below it."""
    if option.shape != option.shape.RoundedNorth:
        return False
    area = QRect(option.rect)
    if strokes.has(option, State.State_MouseOver) and not strokes.has(option, State.State_Selected):
        strokes.box(painter, area.adjusted(1, 2, -1, -3), now.hover, None)
    if strokes.has(option, State.State_Selected):
        line = QRect(area.left(), area.bottom() - 1, area.width(), strokes.ACCENT_LINE_PX)
        painter.fillRect(line, now.accent)
    if strokes.has(option, State.State_HasFocus):
        strokes.box(painter, area.adjusted(1, 2, -1, -3), None, now.accent)
    return True


def tab_line(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """The line that tabs stand on."""
    if option.shape != option.shape.RoundedNorth:
        return False
    area = QRect(option.rect)
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.line)
    return True


def header(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """The heading of a column, with a line below."""
    area = QRect(option.rect)
    painter.fillRect(area, now.base)
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.line)
    return True


def frame(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """The thin line around a list or a text."""
    area = QRect(option.rect)
    held = strokes.has(option, State.State_HasFocus)
    painter.setPen(now.accent if held else now.line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0, 0, -1, -1))
    return True
