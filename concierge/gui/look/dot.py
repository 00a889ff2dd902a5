"""A dot in the colour of a tag."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from concierge.gui.look import metrics

_DENSE = 2  # pixels of the picture for one, so that it is sharp where the screen has more


def dot(colour: str) -> QIcon:
    """Return a dot, as large as a small icon.

    Args:
        colour: "#rrggbb".
    """
    edge, inset = metrics.step(4), metrics.step(0.5)
    picture = QPixmap(edge * _DENSE, edge * _DENSE)
    picture.setDevicePixelRatio(_DENSE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0, 0, edge, edge).adjusted(inset, inset, -inset, -inset))
    painter.end()
    return QIcon(picture)
