"""A card for a source: its number, its file, the place in it, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.look.tip import as_tip

if TYPE_CHECKING:
    from concierge.core import wire

_LINES = 3
_MOST_CHARS = 1000  # of a quote; no more could be seen


class SourceCard(QAbstractButton):
    """A source that can be clicked.

    Args:
        source: As the service cites it.

    Attributes:
        menu_wanted: A context menu at this place of the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(self, source: wire.Citation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self._kind = "other"
        self._pointed = False
        self._name = shown(from_wire(source.path).name)
        self._place = words.place(source.locator)
        self._quote = " ".join(source.quote.split())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        where = ", ".join(part for part in (self._name, self._place) if part)
        self.setAccessibleName(
            self.tr("Source %1: %2").replace("%1", str(source.n)).replace("%2", where)
        )
        suspect = self.tr("Text beside this gives orders to an assistant; it was not followed.")
        warning = suspect if source.suspect else ""
        self.setAccessibleDescription(" ".join(filter(None, [self._quote, warning])))
        tip = f"{source.quote} — {shown(from_wire(source.path))}"
        self.setToolTip(as_tip("\n".join(filter(None, [tip, warning]))))

    def show_kind(self, kind: str) -> None:
        """Wear the icon of a kind of file."""
        self._kind = kind
        self.update()

    def set_pointed(self, pointed: bool) -> None:
        """Stand out, because its chip is pointed at."""
        self._pointed = pointed
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its size; its width is set by the strip."""
        height = QFontMetrics(look.font("text")).height()
        height += _LINES * QFontMetrics(look.font("detail")).lineSpacing()
        return QSize(self.minimumWidth(), height + look.step(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Return clicks it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for what can be done with the file."""
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        gap = look.step(2)
        inner = self.rect().adjusted(gap + 1, gap, -gap - 1, -gap)
        head = QRect(inner.topLeft(), QSize(inner.width(), QFontMetrics(look.font()).height()))
        self._paint_head(painter, head)
        inner.setTop(head.bottom() + look.step(1))
        self._paint_quote(painter, inner)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = look.colours()
        marked = self.hasFocus() or self._pointed
        painter.setPen(QPen(colours.accent if marked else colours.line, 2 if marked else 1))
        painter.setBrush(colours.hover if self.underMouse() or self.isDown() else colours.raised)
        radius = look.step(1.5)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_head(self, painter: QPainter, head: QRect) -> None:
        colours = look.colours()
        font = look.font("detail")
        font.setWeight(QFont.Weight.DemiBold)
        number = str(self.source.n)
        width = max(head.height(), QFontMetrics(font).horizontalAdvance(number) + look.step(2))
        badge = QRect(head.topLeft(), QSize(width, head.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.selection)
        painter.drawRoundedRect(badge, head.height() / 2, head.height() / 2)
        painter.setFont(font)
        painter.setPen(colours.link)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)
        head = head.adjusted(width + look.step(2), 0, 0, 0)
        edge = min(look.icon_px("detail"), head.height())
        top = head.top() + (head.height() - edge) // 2
        icon = look.kind_icon(self._kind, self._name)
        if self.source.suspect:
            icon = look.icon("warning", "warning")
        icon.paint(painter, QRect(head.left(), top, edge, edge))
        self._paint_name(painter, head.adjusted(edge + look.step(1), 0, 0, 0))

    def _paint_name(self, painter: QPainter, room: QRect) -> None:
        colours, plain = look.colours(), look.font("detail")
        place = QFontMetrics(plain).elidedText(
            self._place, Qt.TextElideMode.ElideRight, room.width() // 2
        )
        beside = QFontMetrics(plain).horizontalAdvance(place)
        bold = look.font("detail")
        bold.setWeight(QFont.Weight.DemiBold)
        left = room.width() - beside - look.step(2)
        name = QFontMetrics(bold).elidedText(self._name, Qt.TextElideMode.ElideMiddle, left)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(colours.text)
        painter.drawText(room, centre | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(plain)
        painter.setPen(colours.quiet)
        painter.drawText(room, centre | Qt.AlignmentFlag.AlignRight, place)

    def _paint_quote(self, painter: QPainter, room: QRect) -> None:
        font = look.font("detail")
        painter.setFont(font)
        painter.setPen(look.colours().text)
        height = QFontMetrics(font).lineSpacing()
        for row, line in enumerate(_lines(self._quote, font, room.width())):
            place = QRect(room.left(), room.top() + row * height, room.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, line)


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """Break a text into the lines of a card; the last one ends in dots if there is more."""
    text = text[:_MOST_CHARS]
    units = text.encode("utf-16-le", errors="replace")  # as Qt counts

    def cut(start: int, end: int) -> str:
        return units[2 * start : 2 * end].decode("utf-16-le", errors="ignore")

    layout = QTextLayout(text, font)
    layout.beginLayout()
    spans: list[tuple[int, int]] = []
    while len(spans) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spans.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    found = [cut(*span) for span in spans[:-1]]
    if spans:
        rest = cut(spans[-1][0], len(units))
        found.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return found
