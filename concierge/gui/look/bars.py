"""Bars in the style of ours: those that scroll, that tell how far something is, and sliders."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from concierge.gui.look import strokes
from concierge.gui.look.colours import Colours, mix

State = QStyle.StateFlag

_THUMB_INSET, _THUMB_INSET_HELD = 4, 3
_GROOVE_PX, _KNOB_RADIUS = 4, 7


def scroll_bar(
    painter: QPainter, option: strokes.Option, now: Colours, thumb: QRect, widget: QWidget | None
) -> None:
    """A rounded thumb on the ground of what it scrolls; larger where it is pointed at."""
    painter.fillRect(option.rect, _ground(widget, now))
    if option.maximum <= option.minimum:
        return
    held = bool(option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider)
    inset = _THUMB_INSET_HELD if held else _THUMB_INSET
    inner = QRectF(thumb).adjusted(inset, inset, -inset, -inset)
    with strokes.smooth(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.quiet if held else now.edge)
        radius = min(inner.width(), inner.height()) / 2
        painter.drawRoundedRect(inner, radius, radius)


def groove(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """What a progress bar fills."""
    strokes.box(painter, option.rect, mix(now.window, now.text, 0.12), None)
    return True


def progress(painter: QPainter, option: strokes.Option, now: Colours) -> bool:
    """How far something is, green at its end; what has no end known is Qt's, which moves it."""
    if option.maximum <= option.minimum:
        return False
    area = QRect(option.rect)
    share = (option.progress - option.minimum) / (option.maximum - option.minimum)
    if share > 0:
        done = QRect(area.left(), area.top(), round(area.width() * min(share, 1)), area.height())
        colour = now.good if share >= 1 else now.accent
        strokes.box(painter, QStyle.visualRect(option.direction, area, done), colour, None)
    return True


def slider(
    painter: QPainter, option: strokes.Option, now: Colours, groove: QRect, handle: QRect
) -> None:
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
    enabled = strokes.has(option, State.State_Enabled)
    held = strokes.has(option, State.State_HasFocus)
    with strokes.smooth(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.edge if enabled else now.line)
        painter.drawRoundedRect(line, _GROOVE_PX / 2, _GROOVE_PX / 2)
        painter.setPen(
            QPen(now.accent if held else now.edge, strokes.ACCENT_LINE_PX if held else 1)
        )
        painter.setBrush(now.base if enabled else now.window)
        painter.drawEllipse(knob, _KNOB_RADIUS, _KNOB_RADIUS)


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
