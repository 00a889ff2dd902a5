"""The pages of a PDF one below the other, drawn as they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from concierge.gui import look
from concierge.gui.look.roles import announced
from concierge.gui.look.tip import as_tip
from concierge.gui.preview.pdf_reader import Link, Page

_KEPT_BYTES = 48 * 1024 * 1024
_SMALLEST, _LARGEST = 0.1, 6.0
_SETTLE_MS = 60
_SHEET_COLOUR = QColor("white")
# As a marker on paper: pages stay light when the window is dark.
_MARKER = QColor("#FFD75E")


@dataclass(frozen=True, slots=True)
class NotedArea:
    """A place on a page that carries a note: a share of it, its colour, and what is noted."""

    area: QRectF
    colour: QColor
    told: str


@announced(QAccessible.Role.Document)
class PdfPages(QAbstractScrollArea):
    """Shows pages whose sizes it knows, and asks for their pictures.

    Attributes:
        wanted: A page from 0 is in sight and is to be drawn so many pixels wide.
        turned: The page in sight changed, from 0.
        followed: A link was clicked.
    """

    wanted = Signal(int, int)
    turned = Signal(int)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setMouseTracking(True)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = []
        self._areas: list[QRect] = []
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._asked: dict[int, int] = {}
        self._boxes: dict[int, tuple[QRectF, ...]] = {}
        self._noted: dict[int, tuple[NotedArea, ...]] = {}
        self._zoom = 0.0  # 0 fits the width
        self._page = 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sizes)

    def set_sizes(self, sizes: list[tuple[float, float]], fresh: bool = True) -> None:
        """Take the pages' sizes in points; of another document when they are fresh."""
        here = 0 if fresh else self._page
        if fresh:
            self.forget()
        self._sizes = sizes
        self._lay_out()
        self.go_to(here)

    def forget(self) -> None:
        """Drop all pages."""
        self._sizes, self._tops, self._areas = [], [], []
        self._pages.clear()
        self._asked.clear()
        self._boxes.clear()
        self._noted.clear()
        self._zoom, self._page = 0.0, 0
        self._settled.stop()
        self.viewport().update()

    def take(self, page: Page) -> None:
        """Take a page that was drawn."""
        self._pages[page.number] = page
        self._pages.move_to_end(page.number)
        while len(self._pages) > 1 and self._bytes() > _KEPT_BYTES:
            dropped, _ = self._pages.popitem(last=False)
            self._asked.pop(dropped, None)
        self.viewport().update()

    def redraw(self) -> None:
        """Ask anew for what is in sight, because other words are looked for."""
        self._asked.clear()
        self._ask()

    def set_boxes(self, number: int, boxes: tuple[QRectF, ...]) -> None:
        """Mark places on a page that has no letters of its own."""
        self._boxes[number] = boxes
        self.viewport().update()

    def set_notes(self, number: int, noted: tuple[NotedArea, ...]) -> None:
        """Draw notes on a page."""
        self._noted[number] = noted
        self.viewport().update()

    def forget_notes(self) -> None:
        """Draw no notes."""
        self._noted.clear()
        self.viewport().update()

    def go_to(self, number: int, area: QRectF | None = None) -> None:
        """Turn to a page, and to an area on it."""
        if not self._areas:
            return
        number = min(max(number, 0), len(self._areas) - 1)
        place = self._areas[number]
        top = place.top() - look.step(2)
        if area is not None:
            middle = place.top() + area.center().y() * place.height()
            top = max(top, round(middle - self.viewport().height() / 2))
        self.verticalScrollBar().setValue(top)
        self._turn(number)
        self._settled.start()

    def zoom(self, factor: float) -> None:
        """Enlarge by a factor; 0 fits the width again."""
        if not self._areas:
            return
        before = self._zoom or self._fitting(self._page)
        self._zoom = min(max(before * factor, _SMALLEST), _LARGEST) if factor else 0.0
        share = self._share_of_page()
        self._lay_out()
        place = self._areas[self._page]
        self.verticalScrollBar().setValue(round(place.top() + share * place.height()))
        self._settled.start()
        self.viewport().update()

    def _bytes(self) -> int:
        return sum(page.image.sizeInBytes() for page in self._pages.values())

    def _share_of_page(self) -> float:
        place = self._areas[self._page]
        return (self.verticalScrollBar().value() - place.top()) / max(1, place.height())

    def _fitting(self, number: int) -> float:
        room = self.viewport().width() - look.step(4)
        return max(room, 40) / self._sizes[number][0]

    def _lay_out(self) -> None:
        gap = look.step(2)
        room = self.viewport().width()
        y, widest = gap, 0
        self._areas, self._tops = [], []
        for number, (width, height) in enumerate(self._sizes):
            scale = self._zoom or self._fitting(number)
            size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
            left = max(gap, (room - size.width()) // 2)
            self._areas.append(QRect(QPoint(left, y), size))
            self._tops.append(y)
            widest = max(widest, size.width())
            y += size.height() + gap
        self.verticalScrollBar().setRange(0, max(0, y - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(look.step(10))
        self.horizontalScrollBar().setRange(0, max(0, widest + 2 * gap - room))
        self.horizontalScrollBar().setPageStep(room)
        self._asked.clear()

    def _in_sight(self) -> range:
        if not self._tops:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, top + self.viewport().height())
        return range(first, last)

    def _scrolled(self) -> None:
        if self._tops:
            middle = self.verticalScrollBar().value() + self.viewport().height() // 3
            self._turn(max(0, bisect_right(self._tops, middle) - 1))
        self._settled.start()
        self.viewport().update()

    def _turn(self, number: int) -> None:
        if number != self._page:
            self._page = number
            self.turned.emit(number)

    def _ask(self) -> None:
        scale = self.devicePixelRatioF()
        # The last one asked for is drawn first: that is the one in the middle of things.
        for number in reversed(self._in_sight()):
            width = round(self._areas[number].width() * scale)
            if self._asked.get(number) != width:
                self._asked[number] = width
                self.wanted.emit(number, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        colours = look.colours()
        painter.fillRect(event.rect(), colours.window)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_sight():
            area = self._placed(number)
            page = self._pages.get(number)
            if page is None:
                painter.fillRect(area, _SHEET_COLOUR)
            else:
                painter.drawImage(area, page.image)
            for one in self._noted.get(number, ()):
                paint_note(painter, _within(area, one.area), one)
            for mark in (*(page.marks if page else ()), *self._boxes.get(number, ())):
                paint_mark(painter, _within(area, mark))
            painter.setPen(QPen(colours.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
        painter.end()

    def _placed(self, number: int) -> QRect:
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._areas[number].translated(-shift)

    def _link_at(self, point: QPointF) -> Link | None:
        for number in self._in_sight():
            area, page = self._placed(number), self._pages.get(number)
            for link in page.links if page else ():
                if _within(area, link.area).contains(point):
                    return link
        return None

    def _tip_at(self, point: QPointF, link: Link | None) -> str:
        """Return where a link at a point leads, or what is noted there."""
        if link is not None:
            return as_tip(link.address)
        for number in self._in_sight():
            area = self._placed(number)
            for one in self._noted.get(number, ()):
                if _within(area, one.area).contains(point):
                    return as_tip(one.told)
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show what can be clicked."""
        link = self._link_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().setToolTip(self._tip_at(event.position(), link))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a link."""
        link = self._link_at(event.position())
        if link is not None and event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit(link)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with the control key, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll, turn and zoom with the keyboard."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + bar.pageStep()),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - bar.pageStep()),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(self.pages - 1),
            Qt.Key.Key_Plus: lambda: self.zoom(1.25),
            Qt.Key.Key_Minus: lambda: self.zoom(0.8),
            Qt.Key.Key_0: lambda: self.zoom(0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            step()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pages to the new width, and stay at the same place."""
        super().resizeEvent(event)
        if not self._areas:
            return
        share = self._share_of_page()
        self._lay_out()
        place = self._areas[self._page]
        self.verticalScrollBar().setValue(round(place.top() + share * place.height()))
        self._settled.start()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Zoom with two fingers."""
        if event.type() == QEvent.Type.NativeGesture and hasattr(event, "value"):
            self.zoom(1 + event.value())
            return True
        return bool(super().viewportEvent(event))


def _within(area: QRect, share: QRectF) -> QRectF:
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
