"""The pages of a PDF as they are used: text selected, links followed, turned and enlarged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from concierge.gui.look.roles import announced
from concierge.gui.look.tip import as_tip
from concierge.gui.preview.pdf_painting import within
from concierge.gui.preview.pdf_reader import Link
from concierge.gui.preview.pdf_sheets import PdfSheets


@announced(QAccessible.Role.Document)
class PdfPages(PdfSheets):
    """Pages that mouse and keys work on.

    Attributes:
        followed: A link was clicked.
        dragged: Text of a page from 0 is to be selected, from one place to another, which are
            shares of it.
        menu_wanted: A person wants a menu at a place on the screen.
        copy_wanted: A person wants to copy what is selected.
    """

    followed = Signal(object)
    dragged = Signal(int, QPointF, QPointF)
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[int, QPointF] | None = None

    def _link_at(self, point: QPointF) -> Link | None:
        for number in self._in_sight():
            area, page = self._placed(number), self._pages.get(number)
            for link in page.links if page else ():
                if within(area, link.area).contains(point):
                    return link
        return None

    def _tip_at(self, point: QPointF, link: Link | None) -> str:
        """Return where a link at a point leads, or what is noted there."""
        if link is not None:
            return as_tip(link.address)
        for number in self._in_sight():
            area = self._placed(number)
            for one in self._noted.get(number, ()):
                if within(area, one.area).contains(point):
                    return as_tip(one.told)
        return ""

    def _place_at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """Return the page at a point and which share of it that is; None beside the pages."""
        for number in self._in_sight():
            if self._placed(number).contains(point.toPoint()):
                return number, self._share(number, point)
        return None

    def _share(self, number: int, point: QPointF) -> QPointF:
        """Return a point as a share of a page, on its edge when it is outside."""
        area = self._placed(number)
        across = (point.x() - area.left()) / max(1, area.width())
        down = (point.y() - area.top()) / max(1, area.height())
        return QPointF(min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to select text; what was selected is so no more."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._place_at(event.position())
            if self._pressed is not None:
                number, start = self._pressed
                self.dragged.emit(number, start, start)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Select text, or show what can be clicked."""
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            number, start = self._pressed
            self.dragged.emit(number, start, self._share(number, event.position()))
            return
        link = self._link_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        if link is None and self._place_at(event.position()) is not None:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.viewport().setToolTip(self._tip_at(event.position(), link))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a link, unless text was selected over it."""
        link, self._pressed = self._link_at(event.position()), None
        pressed = event.button() == Qt.MouseButton.LeftButton
        if link is not None and pressed and not self._selected[1]:
            self.followed.emit(link)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the selected text."""
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Take the key that copies while text is selected; else it is that of the file."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and self._selected[1]
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with the control key, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll, turn, zoom and copy with the keyboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
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

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Zoom with two fingers."""
        if event.type() == QEvent.Type.NativeGesture and hasattr(event, "value"):
            self.zoom(1 + event.value())
            return True
        return bool(super().viewportEvent(event))
