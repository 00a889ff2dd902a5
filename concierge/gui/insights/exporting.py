"""Figures and numbers as files: PNG and SVG as they are drawn, CSV and JSON as they are."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPainter

from concierge.core.exporting import harmless
from concierge.gui import look
from concierge.gui.insights import painting
from concierge.gui.insights.figures import Figure

if TYPE_CHECKING:
    from concierge.core import wire

WIDTH = 640  # pixels
_MARGIN = 16
_SCALE = 2  # a picture is finer than the screen


def png(figure: Figure) -> bytes:
    """Return a figure as a picture, in the colours of now."""
    size = _size(figure)
    image = QImage(size * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SCALE)
    image.fill(look.colours().base)
    painter = QPainter(image)
    _paint(painter, figure, size)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Its name as text: PySide takes no bytes here, whatever its stubs say.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def svg(figure: Figure) -> bytes:
    """Return a figure as a vector drawing, in the colours of now."""
    from PySide6.QtSvg import QSvgGenerator

    size = _size(figure)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setTitle(figure.title)
    drawing.setDescription(figure.summary)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(drawing)
    painter.fillRect(0, 0, size.width(), size.height(), look.colours().base)
    _paint(painter, figure, size)
    painter.end()
    return bytes(data.data())


def csv_of(figures: Sequence[Figure]) -> bytes:
    """Return figures as a table: figure, value, label, files, bytes."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["figure", "value", "label", "files", "bytes"])
    for figure in figures:
        for part in figure.parts:
            row = (figure.id, part.value, part.label)
            writer.writerow([*map(harmless, row), part.files, part.bytes])
    # With a mark that has spreadsheets take it for UTF-8.
    return text.getvalue().encode("utf-8-sig")


def json_of(known: wire.Insights) -> bytes:
    """Return everything that is known, as the API tells it."""
    told = json.dumps(known.model_dump(mode="json"), ensure_ascii=False, indent=2)
    return f"{told}\n".encode()


def _size(figure: Figure) -> QSize:
    return QSize(WIDTH, painting.height_of(figure, _font()) + 3 * _MARGIN + _heading())


def _paint(painter: QPainter, figure: Figure, size: QSize) -> None:
    now = look.colours()
    painter.setFont(look.font("name"))
    painter.setPen(now.text)
    head = QRectF(_MARGIN, _MARGIN, size.width() - 2 * _MARGIN, _heading())
    painter.drawText(head, figure.title)
    place = QRectF(
        _MARGIN,
        head.bottom() + _MARGIN,
        head.width(),
        painting.height_of(figure, _font()),
    )
    painter.save()
    painting.paint(painter, figure, place, painting.Look(now, _font()))
    painter.restore()


def _heading() -> int:
    return look.icon_px("name")


def _font() -> QFont:
    return look.font("detail")
