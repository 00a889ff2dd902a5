"""Drawing a figure: the same on the screen, in a picture and in a vector file.

It is drawn with Qt's painter: what Qt has for charts is under the GPL, which this program
is not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from concierge.gui import look, words
from concierge.gui.insights.figures import Figure, Part, shown_parts

HEIGHT = 232  # of figures that have an axis, pixels
_LABEL_SHARE = 0.36  # of the width, for the names of rows
_BAR_SHARE = 0.36  # of the height of a row
_ROUND = 3.0
_GRID = 3  # lines
_WIDEST_COLUMN = 28.0
_NO_PEN = Qt.PenStyle.NoPen
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BELOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Look:
    """What a figure is drawn with.

    Attributes:
        colours: Of light or dark.
        font: Of labels.
        current: The part that has the focus or the pointer, or -1.
        focused: Whether that is the focus.
    """

    colours: look.Colours
    font: QFont
    current: int = -1
    focused: bool = False


def row_px(font: QFont) -> float:
    """Return how high one bar is that lies, with its label, in pixels."""
    return QFontMetricsF(font).height() + look.step(2)


def height_of(figure: Figure, font: QFont) -> int:
    """Return how high a figure is, in pixels."""
    if figure.shape == "rows":
        return math.ceil(row_px(font) * len(shown_parts(figure))) + look.step(1)
    return HEIGHT


def areas(figure: Figure, place: QRectF, font: QFont) -> list[QRectF]:
    """Return what belongs to each part, for the pointer and the focus."""
    parts = shown_parts(figure)
    if figure.shape == "rows":
        high = row_px(font)
        return [
            QRectF(place.left(), place.top() + at * high, place.width(), high)
            for at in range(len(parts))
        ]
    plot = _plot(figure, place, font)
    wide = plot.width() / max(len(parts), 1)
    return [
        QRectF(plot.left() + at * wide, plot.top(), wide, plot.height()) for at in range(len(parts))
    ]


def paint(painter: QPainter, figure: Figure, place: QRectF, how: Look) -> None:
    """Draw a figure into a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(how.font)
    draw = {"rows": _rows, "columns": _columns, "area": _area}[figure.shape]
    draw(painter, figure, place, how)


def _rows(painter: QPainter, figure: Figure, place: QRectF, how: Look) -> None:
    fits = QFontMetricsF(how.font)
    gap = float(look.step(2))
    label = min(
        place.width() * _LABEL_SHARE,
        max(fits.horizontalAdvance(part.label) for part in shown_parts(figure)) + 1,
    )
    count = fits.horizontalAdvance(words.number(figure.largest)) + 1
    room = max(place.width() - label - count - 3 * gap, 1.0)
    for at, (part, area) in enumerate(
        zip(shown_parts(figure), areas(figure, place, how.font), strict=True)
    ):
        _back(painter, area, at, how)
        inner = area.adjusted(gap / 2, 0, -gap / 2, 0)
        painter.setPen(how.colours.text)
        name = fits.elidedText(part.label, Qt.TextElideMode.ElideMiddle, label)
        painter.drawText(QRectF(inner.left(), area.top(), label, area.height()), _LEFT, name)
        wide = room * part.files / max(figure.largest, 1)
        bar = QRectF(inner.left() + label + gap, 0, max(wide, 2.0), area.height() * _BAR_SHARE)
        bar.moveTop(area.center().y() - bar.height() / 2)
        _bar(painter, bar, _colour(part, at, how))
        painter.setPen(how.colours.quiet)
        number = QRectF(bar.right() + gap, area.top(), count, area.height())
        painter.drawText(number, _LEFT, words.number(part.files))


def _columns(painter: QPainter, figure: Figure, place: QRectF, how: Look) -> None:
    plot = _plot(figure, place, how.font)
    top = _axis(painter, figure, plot, how)
    spans = areas(figure, place, how.font)
    for at, (part, span) in enumerate(zip(figure.parts, spans, strict=True)):
        _back(painter, span, at, how)
        high = plot.height() * part.files / top
        wide = min(span.width() * 0.7, _WIDEST_COLUMN)
        bar = QRectF(span.center().x() - wide / 2, plot.bottom() - high, wide, high)
        if part.files:
            _bar(painter, bar, _colour(part, at, how))
    _labels(painter, figure, spans, plot, how)


def _area(painter: QPainter, figure: Figure, place: QRectF, how: Look) -> None:
    plot = _plot(figure, place, how.font)
    top = _axis(painter, figure, plot, how)
    spans = areas(figure, place, how.font)
    points = [
        QPointF(span.center().x(), plot.bottom() - plot.height() * part.files / top)
        for part, span in zip(figure.parts, spans, strict=True)
    ]
    line = how.colours.figure
    ground = QPainterPath()
    ground.addPolygon(
        QPolygonF(
            [QPointF(points[0].x(), plot.bottom()), *points, QPointF(points[-1].x(), plot.bottom())]
        )
    )
    painter.fillPath(ground, _thin(line, 0.16))
    painter.setPen(QPen(line, 2))
    painter.drawPolyline(QPolygonF(points))
    for at, point in enumerate(points):
        if at == how.current or len(points) == 1:
            painter.setBrush(how.colours.accent)
            painter.drawEllipse(point, 4, 4)
    _labels(painter, figure, spans, plot, how)


def _plot(figure: Figure, place: QRectF, font: QFont) -> QRectF:
    """Return where columns stand: right of the numbers, over the labels."""
    fits = QFontMetricsF(font)
    left = fits.horizontalAdvance(words.number(_round_up(figure.largest))) + look.step(2)
    below = fits.height() + look.step(1)
    return place.adjusted(left, fits.height() / 2, -float(look.step(1)), -below)


def _axis(painter: QPainter, figure: Figure, plot: QRectF, how: Look) -> int:
    """Draw lines with their numbers; return how many files the highest stands for."""
    top = _round_up(figure.largest)
    high = QFontMetricsF(how.font).height()
    for at in range(_GRID + 1):
        share = at / _GRID
        if top < _GRID and top * share != int(top * share):
            continue
        y = plot.bottom() - plot.height() * share
        painter.setPen(QPen(how.colours.line, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(how.colours.quiet)
        number = QRectF(0, y - high / 2, plot.left() - look.step(1), high)
        painter.drawText(number, _RIGHT, words.number(round(top * share)))
    return top


def _labels(
    painter: QPainter, figure: Figure, spans: list[QRectF], plot: QRectF, how: Look
) -> None:
    """Write as many labels below as there is room for, at even distances."""
    fits = QFontMetricsF(how.font)
    widest = max(fits.horizontalAdvance(part.label) for part in figure.parts) + look.step(3)
    every = max(1, math.ceil(widest / max(spans[0].width(), 1.0)))
    painter.setPen(how.colours.quiet)
    for at in range(len(spans) - 1, -1, -every):
        area = QRectF(0, plot.bottom() + look.step(1), widest, fits.height())
        area.moveCenter(QPointF(spans[at].center().x(), area.center().y()))
        # The outermost stay within the picture.
        area.moveRight(min(area.right(), plot.right() + look.step(1)))
        area.moveLeft(max(area.left(), 0.0))
        painter.drawText(area, _BELOW, figure.parts[at].label)


def _back(painter: QPainter, area: QRectF, at: int, how: Look) -> None:
    """Draw what shows that a part has the pointer or the focus."""
    if at != how.current:
        return
    painter.setPen(QPen(how.colours.accent, 2) if how.focused else _NO_PEN)
    painter.setBrush(how.colours.hover)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _ROUND, _ROUND)


def _bar(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    painter.drawRoundedRect(bar, _ROUND, _ROUND)


def _colour(part: Part, at: int, how: Look) -> QColor:
    """Return a quiet colour, but for what is pointed at and for what needs a look."""
    if at == how.current:
        return how.colours.accent
    return how.colours.warn if part.state == "failed" else how.colours.figure


def _thin(colour: QColor, share: float) -> QColor:
    thin = QColor(colour)
    thin.setAlphaF(share)
    return thin


def _round_up(most: int) -> int:
    """Return a round number that is not smaller, and that three lines divide evenly."""
    if most <= _GRID:
        return _GRID
    size = float("1" + "0" * (len(str(most)) - 1))
    for step in (0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.4, 3, 3.6, 4.5, 6, 7.5, 9, 12):
        if (top := math.ceil(step * size / _GRID) * _GRID) >= most:
            return top
    return most
