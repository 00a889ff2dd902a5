"""The pages of a PDF one below the other, drawn as they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from concierge.gui import look
from concierge.gui.preview.pdf_painting import (
    NotedArea,
    paint_mark,
    paint_note,
    paint_selected,
    within,
)
from concierge.gui.preview.pdf_reader import Page

_KEPT_BYTES = 48 * 1024 * 1024
_SMALLEST, _LARGEST = 0.1, 6.0
_SETTLE_MS = 60
_SHEET_COLOUR = QColor("white")


class PdfSheets(QAbstractScrollArea):
    """Shows pages whose sizes it knows, and asks for their pictures.

    Attributes:
        wanted: A page from 0 is in sight and is to be drawn so many pixels wide.
        turned: The page in sight changed, from 0.
    """

    wanted = Signal(int, int)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = []
        self._areas: list[QRect] = []
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._asked: dict[int, int] = {}
        self._boxes: dict[int, tuple[QRectF, ...]] = {}
        self._noted: dict[int, tuple[NotedArea, ...]] = {}
        self._selected: tuple[int, tuple[QRectF, ...]] = (-1, ())
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
        self._selected = -1, ()
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

    def set_selected(self, number: int, areas: tuple[QRectF, ...]) -> None:
        """Show what is selected on a page, and nothing elsewhere."""
        self._selected = number, areas
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
                paint_note(painter, within(area, one.area), one)
            for share in self._selected[1] if number == self._selected[0] else ():
                paint_selected(painter, within(area, share))
            for mark in (*(page.marks if page else ()), *self._boxes.get(number, ())):
                paint_mark(painter, within(area, mark))
            painter.setPen(QPen(colours.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
        painter.end()

    def _placed(self, number: int) -> QRect:
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._areas[number].translated(-shift)

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
