"""How controls of the style of ours are painted: boxes, arrows, and what they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from concierge.gui.look.colours import Colours

# What Qt tells of a control; it has more fields than the stubs of PySide say.
Option = Any

# Paints a part of a control; returns False where Qt is to paint it after all.
Painting = Callable[[QPainter, Option, Colours], bool]

Towards = Literal["up", "down", "left", "right"]

ACCENT_LINE_PX = 2
_RADIUS = 5
_ARROW_PEN_PX = 1.4
_ARROWS: dict[Towards, tuple[tuple[float, float], ...]] = {
    "up": ((-3.5, 2), (0, -1.5), (3.5, 2)),
    "down": ((-3.5, -1.5), (0, 2), (3.5, -1.5)),
    "left": ((2, -3.5), (-1.5, 0), (2, 3.5)),
    "right": ((-1.5, -3.5), (2, 0), (-1.5, 3.5)),
}


def has(option: Option, state: QStyle.StateFlag) -> bool:
    """Return whether a control is in a state, or in one of several."""
    return bool(option.state & state)


def box(
    painter: QPainter, area: QRect, ground: QColor | None, edge: QColor | None, width: float = 1
) -> None:
    """Paint a rounded area with a ground and an edge, each of which may be missing."""
    with smooth(painter):
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
        inner = QRectF(area)
        if edge is not None:
            inner = inner.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)


def arrow(painter: QPainter, option: Option, now: Colours, place: QRect, to: Towards) -> None:
    """A small arrow in the middle of a place."""
    ink = now.quiet if has(option, QStyle.StateFlag.State_Enabled) else now.line
    middle = QRectF(place).center()
    with smooth(painter):
        painter.setPen(QPen(ink, _ARROW_PEN_PX, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([middle + QPointF(x, y) for x, y in _ARROWS[to]])


@contextmanager
def smooth(painter: QPainter) -> Iterator[None]:
    """Paint without steps at the edges, and leave the painter as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield
    finally:
        painter.restore()
