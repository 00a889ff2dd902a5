"""What is painted on the pages of a PDF: what matches, what is noted, what is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

# As a marker on paper: pages stay light when the window is dark.
_MARKER = QColor("#FFD75E")
_SELECTED = QColor("#9CC4F7")


@dataclass(frozen=True, slots=True)
class NotedArea:
    """A place on a page that carries a note: a share of it, its colour, and what is noted."""

    area: QRectF
    colour: QColor
    told: str


def within(area: QRect, share: QRectF) -> QRectF:
    """Return a share of an area as a part of it."""
    return QRectF(
        area.left() + share.left() * area.width(),
        area.top() + share.top() * area.height(),
        share.width() * area.width(),
        share.height() * area.height(),
    )


def paint_note(painter: QPainter, area: QRectF, note: NotedArea) -> None:
    """Draw a note on words of a page: tinted, and underlined where something is noted."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(area, note.colour)
    painter.restore()
    if note.told:  # never only in colour
        painter.setPen(QPen(note.colour.darker(220), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(area.bottomLeft(), area.bottomRight())


def paint_mark(painter: QPainter, area: QRectF) -> None:
    """Mark words in a picture: tinted, and framed for those who see no colours."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(area.adjusted(-1, -1, 1, 1), _MARKER)
    painter.restore()
    painter.setPen(QPen(_MARKER.darker(220), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2)


def paint_selected(painter: QPainter, area: QRectF) -> None:
    """Paint selected words as other texts have them, such that the letters stay dark."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(area, _SELECTED)
    painter.restore()
