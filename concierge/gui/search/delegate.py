"""Painting a row: icon, name and place, passage, then folder, date and tags."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from concierge.core.paths import shown
from concierge.gui import folders, look, words
from concierge.gui.search import passage
from concierge.gui.search.model import ITEM_ROLE
from concierge.gui.search.thumbs import Thumbnails
from concierge.gui.selection import Item

ICON_PX = 40
_SMALL_ICON_PX = 24
_ROWS_KEPT = 400
_SEPARATOR = " · "

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says, cut to its width once so that painting it again is quick."""

    name: str
    place: str
    passage: QTextLayout | None
    details: str
    tags: list[tuple[str, QColor]]


class RowDelegate(QStyledItemDelegate):
    """Paints results; every row has the same height.

    Args:
        thumbnails: Where small pictures come from.
        parent: The list.

    Attributes:
        compact: Whether rows are two lines instead of three.
        tag_colours: "#rrggbb" of those tags that have one.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.compact = False
        self.tag_colours: dict[str, str] = {}
        self._thumbnails = thumbnails
        self._rows: OrderedDict[tuple[object, ...], _Row] = OrderedDict()
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take fonts and colours anew."""
        self._fonts = {role: look.font(role) for role in ("name", "text", "detail")}
        self._metrics = {role: QFontMetrics(font) for role, font in self._fonts.items()}
        self._rows.clear()

    # ------------------------------------------------------------ sizes

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """Return the size of every row."""
        return QSize(look.step(60), self.height)

    @property
    def height(self) -> int:
        """Of a row, in pixels."""
        lines = self._line("name") + self._line("detail")
        if not self.compact:
            lines += self._line("text") + look.step(1)
        return max(lines, self._icon_px) + 2 * self._padding

    @property
    def _padding(self) -> int:
        return look.step(1.5 if self.compact else 2.5)

    @property
    def _icon_px(self) -> int:
        return _SMALL_ICON_PX if self.compact else ICON_PX

    def _line(self, role: str) -> int:
        return self._metrics[role].height()

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; called for every row in sight, so nothing is computed twice."""
        painter.save()
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(look.step(3), self._padding, -look.step(3), -self._padding)
        side = self._icon_px
        right = option.direction == Qt.LayoutDirection.RightToLeft
        icon = QRect(inner.right() - side + 1 if right else inner.left(), inner.top(), side, side)
        gap = side + look.step(3)
        text = inner.adjusted(0, 0, -gap, 0) if right else inner.adjusted(gap, 0, 0, 0)
        item = index.data(ITEM_ROLE)
        if item is None:
            self._paint_absent(painter, icon, text)
        else:
            self._paint_icon(painter, icon, item, option.widget)
            self._paint_texts(painter, text, self._row(item, text.width()), option.direction)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = look.colours()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area = option.rect.adjusted(look.step(1), 1, -look.step(1), -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.selection if selected else colours.hover)
            painter.drawRoundedRect(area, look.step(1.5), look.step(1.5))
        else:
            line = option.rect.adjusted(look.step(3), 0, -look.step(3), 0)
            painter.fillRect(line.left(), line.bottom(), line.width(), 1, colours.line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent, 1.5))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5)

    def _paint_absent(self, painter: QPainter, icon: QRect, text: QRect) -> None:
        """Paint a row that is still on its way: bars where its words will be."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colours().hover)
        painter.drawRoundedRect(icon, 4, 4)
        bar = look.step(3)
        for number, share in enumerate((0.35, 0.2) if self.compact else (0.35, 0.7, 0.25)):
            top = text.top() + look.step(1) + number * (self._line("text") + look.step(1))
            painter.drawRoundedRect(QRectF(text.left(), top, text.width() * share, bar), 3, 3)

    def _paint_icon(
        self, painter: QPainter, area: QRect, item: Item, widget: QWidget | None
    ) -> None:
        picture = None if self.compact else self._thumbnails.get(item.file_id, item.kind)
        if picture is None:
            side = min(area.width(), 32)
            inset = (area.width() - side) // 2
            place = area.adjusted(inset, inset, -inset, -inset)
            look.kind_icon(item.kind, item.name).paint(painter, place)
            return
        scale = widget.devicePixelRatioF() if widget is not None else 1.0
        size = QSize(round(picture.width() / scale), round(picture.height() / scale))
        size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(area.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)
        painter.setPen(look.colours().line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_texts(
        self, painter: QPainter, area: QRect, row: _Row, direction: Qt.LayoutDirection
    ) -> None:
        colours = look.colours()
        near = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        far = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
        # Without a passage the two lines that are left stand in the middle.
        spare = 0 if row.passage is not None or self.compact else self._line("text") // 2
        line = QRect(area.left(), area.top() + spare, area.width(), self._line("name"))
        painter.setPen(colours.text)
        painter.setFont(self._fonts["name"])
        painter.drawText(line, near | Qt.AlignmentFlag.AlignVCenter, row.name)
        painter.setFont(self._fonts["detail"])
        painter.setPen(colours.quiet)
        painter.drawText(line, far | Qt.AlignmentFlag.AlignVCenter, row.place)
        top = line.bottom() + 1 + (0 if self.compact else look.step(0.5))
        if row.passage is not None and not self.compact:
            painter.setPen(colours.text)
            row.passage.draw(painter, QPointF(area.left(), top))
        if row.passage is not None and not self.compact:
            top += self._line("text") + look.step(0.5)
        foot = QRect(area.left(), top, area.width(), self._line("detail"))
        self._paint_details(painter, foot, row, near)

    def _paint_details(
        self, painter: QPainter, area: QRect, row: _Row, near: Qt.AlignmentFlag
    ) -> None:
        colours, metrics = look.colours(), self._metrics["detail"]
        painter.setPen(colours.quiet)
        painter.drawText(area, near | Qt.AlignmentFlag.AlignVCenter, row.details)
        if near & Qt.AlignmentFlag.AlignRight:
            return  # the tags are within the details there
        left = area.left() + metrics.horizontalAdvance(row.details) + look.step(3)
        for name, colour in row.tags:
            width = look.step(3) + metrics.horizontalAdvance(name)
            if left + width > area.right():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(left + 3, area.center().y() + 1), 3.5, 3.5)
            painter.setPen(colours.quiet)
            place = QRect(left + look.step(2.5), area.top(), width, area.height())
            painter.drawText(place, near | Qt.AlignmentFlag.AlignVCenter, name)
            left += width + look.step(2.5)

    # ------------------------------------------------------------ what a row says

    def _row(self, item: Item, width: int) -> _Row:
        key = (
            *(item.file_id, width, item.snippet, item.tags, item.path, item.modified),
            *(item.versions, item.copies, item.sentence),
        )
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = self._make_row(item, width)
            while len(self._rows) > _ROWS_KEPT:
                self._rows.popitem(last=False)
        return found

    def _make_row(self, item: Item, width: int) -> _Row:
        place = self._metrics["detail"].elidedText(
            _place(item), Qt.TextElideMode.ElideMiddle, width // 3
        )
        room = width - self._metrics["detail"].horizontalAdvance(place) - look.step(3)
        # The ending of a name says as much as its beginning.
        name = self._metrics["name"].elidedText(
            shown(item.name), Qt.TextElideMode.ElideMiddle, room
        )
        spoken = item.snippet and not self.compact
        line = (
            passage.laid_out(
                item.snippet, item.highlights, self._fonts["text"], width, item.sentence
            )
            if spoken
            else None
        )
        return _Row(name, place, line, self._details(item, width), self._tags(item))

    def _details(self, item: Item, width: int) -> str:
        date = words.date(item.modified) if item.modified else ""
        rest = "".join(_SEPARATOR + part for part in (date, *self._others(item)) if part)
        metrics = self._metrics["detail"]
        room = int(width * (0.6 if item.tags else 1.0)) - metrics.horizontalAdvance(rest)
        folder = folders.told(item.folder)
        return metrics.elidedText(folder, Qt.TextElideMode.ElideMiddle, room) + rest

    def _others(self, item: Item) -> list[str]:
        """Say what a row stands for besides its file."""
        versions, copies = item.versions, item.copies
        said = [
            self.tr("and %Ln version(s)", "", versions) if versions else "",
            self.tr("and %Ln other place(s)", "", copies) if copies else "",
        ]
        return [part for part in said if part]

    def _tags(self, item: Item) -> list[tuple[str, QColor]]:
        quiet = look.colours().quiet
        return [(shown(name), QColor(self.tag_colours.get(name) or quiet)) for name in item.tags]


def _place(item: Item) -> str:
    return words.place(item.locator) if item.locator else ""
