"""A picture that can be enlarged and moved about, with marks on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from concierge.gui import look
from concierge.gui.look.roles import announced
from concierge.gui.preview.pdf_painting import paint_mark

_LARGEST = 16.0
_PAN_PX = 40


@announced(QAccessible.Role.Graphic)
class Canvas(QWidget):
    """Shows a picture as large as fits, never larger than it is, until it is enlarged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture"))
        self.setMinimumHeight(look.step(20))
        self._image = QImage()
        self._size = QSizeF()
        self._marks: tuple[QRectF, ...] = ()
        self._zoom = 0.0  # 0 fits
        self._middle = QPointF(0.5, 0.5)
        self._grabbed: QPointF | None = None

    def show_image(self, image: QImage, size: QSize) -> None:
        """Show a picture, and its size when it is seen whole."""
        self._image, self._size = image, QSizeF(size)
        self._marks = ()
        self.zoom(0)

    def set_marks(self, marks: tuple[QRectF, ...]) -> None:
        """Mark areas, which are shares of the picture."""
        self._marks = marks
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_image(QImage(), QSize())

    @property
    def scale(self) -> float:
        """Pixels of the screen for each of the picture."""
        return self._zoom or self._fitting()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by a factor around a point of the widget; 0 fits it again."""
        if not factor:
            self._zoom, self._middle = 0.0, QPointF(0.5, 0.5)
        else:
            at = at or QRectF(self.rect()).center()
            share = self._share_at(at)
            self._zoom = min(max(self.scale * factor, min(self._fitting(), 0.05)), _LARGEST)
            moved = self._share_at(at)
            self._pan(share.x() - moved.x(), share.y() - moved.y())
        self.update()

    def _fitting(self) -> float:
        if self._size.isEmpty():
            return 1.0
        room = self.size().toTuple()
        width, height = self._size.toTuple()
        return float(min(1.0, room[0] / width, room[1] / height))

    def _area(self) -> QRectF:
        """Return where the picture is painted."""
        scaled = self._size * self.scale
        scaled = QSizeF(max(1.0, scaled.width()), max(1.0, scaled.height()))
        middle = QRectF(self.rect()).center()
        return QRectF(
            middle.x() - self._middle.x() * scaled.width(),
            middle.y() - self._middle.y() * scaled.height(),
            scaled.width(),
            scaled.height(),
        )

    def _share_at(self, point: QPointF) -> QPointF:
        area = self._area()
        return QPointF(
            (point.x() - area.left()) / area.width(), (point.y() - area.top()) / area.height()
        )

    def _pan(self, across: float, down: float) -> None:
        x = min(max(self._middle.x() + across, 0.0), 1.0)
        y = min(max(self._middle.y() + down, 0.0), 1.0)
        self._middle = QPointF(x, y)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture and its marks."""
        painter = QPainter(self)
        if not self._image.isNull():
            area = self._area()
            smooth = self._image.width() > area.width() or self.scale < 3
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(area, self._image)
            for mark in self._marks:
                place = QRectF(
                    area.left() + mark.left() * area.width(),
                    area.top() + mark.top() * area.height(),
                    mark.width() * area.width(),
                    mark.height() * area.height(),
                )
                paint_mark(painter, place)
        if self.hasFocus():
            painter.setPen(look.colours().accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Enlarge under the pointer."""
        self.zoom(1.15 ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Grab the picture."""
        self._grabbed = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move it about."""
        if self._grabbed is not None and self._zoom:
            moved = self._grabbed - event.position()
            area = self._area()
            self._pan(moved.x() / area.width(), moved.y() / area.height())
        self._grabbed = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of it."""
        self._grabbed = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Change between fitting and pixel by pixel."""
        self.zoom(0 if self._zoom else 1 / self.scale, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enlarge and move with the keyboard."""
        area = self._area()
        across, down = _PAN_PX / area.width(), _PAN_PX / area.height()
        moves = {
            Qt.Key.Key_Left: (-across, 0.0),
            Qt.Key.Key_Right: (across, 0.0),
            Qt.Key.Key_Up: (0.0, -down),
            Qt.Key.Key_Down: (0.0, down),
        }
        factors = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 0.0}
        key = Qt.Key(event.key())
        if key in factors:
            self.zoom(factors[key])
        elif key in moves and self._zoom:
            self._pan(*moves[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit it to the new size."""
        super().resizeEvent(event)
        self.update()
