"""Rows of small lists: a name, below it a quieter line, and at the end a quiet word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concierge.gui.look import metrics, theme

ASIDE_ROLE = Qt.ItemDataRole.UserRole + 40
"""What stands at the end of a row, such as a count."""

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints the first line of an item's text as its name, and all others as details of it.

    Args:
        parent: The list.
        wide: Whether a row asks for the room that all of its words need; else they are cut
            where the list ends.
    """

    def __init__(self, parent: QObject, *, wide: bool = False) -> None:
        super().__init__(parent)
        self._wide = wide

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """Return the size of a row, with a little room above and below its lines."""
        self.initStyleOption(option, index)
        size = super().sizeHint(option, index)
        _name, *details = _lines(index)
        height = QFontMetrics(option.font).height()
        height += len(details) * QFontMetrics(metrics.font("detail")).height()
        aside = QFontMetrics(metrics.font("detail")).horizontalAdvance(_aside(index))
        # A check box or a picture may be higher than the words.
        height = max(height, option.decorationSize.height()) + metrics.step(2)
        return QSize(size.width() + aside + metrics.step(4) if self._wide else 0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row: ground, check box and picture as the style does, then the words."""
        self.initStyleOption(option, index)
        widget = option.widget
        style = widget.style()
        name, *details = _lines(index)
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        # As if one read from left to right; it is mirrored where it is painted.
        room = QStyle.visualRect(option.direction, option.rect, words)
        room.setLeft(room.left() + metrics.step(1))
        room.setRight(option.rect.right() - metrics.step(2))
        painter.save()
        if aside := _aside(index):
            self._paint_aside(painter, option, room, aside)
        font = metrics.font("detail")
        heights = [QFontMetrics(option.font).height()]
        heights += [QFontMetrics(font).height()] * len(details)
        top = room.top() + (room.height() - sum(heights)) // 2
        for number, (line, height) in enumerate(zip([name, *details], heights, strict=True)):
            painter.setPen(theme.colours().quiet if number else theme.colours().text)
            place = QRect(room.left(), top, room.width(), height)
            _write(painter, option, place, line, font if number else option.font)
            top += height
        painter.restore()

    def _paint_aside(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str
    ) -> None:
        """Write what stands at the end, and take its room away."""
        painter.setFont(metrics.font("detail"))
        painter.setPen(theme.colours().quiet)
        far = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        place = QStyle.visualRect(option.direction, option.rect, room)
        painter.drawText(place, far | Qt.AlignmentFlag.AlignVCenter, text)
        room.setRight(
            room.right() - painter.fontMetrics().horizontalAdvance(text) - metrics.step(3)
        )


def _lines(index: _Index) -> list[str]:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "").split("\n")


def _aside(index: _Index) -> str:
    return str(index.data(ASIDE_ROLE) or "")


def _write(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, font: QFont
) -> None:
    painter.setFont(font)
    cut = QFontMetrics(font).elidedText(text, option.textElideMode, place.width())
    near = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    place = QStyle.visualRect(option.direction, option.rect, place)
    painter.drawText(place, near | Qt.AlignmentFlag.AlignVCenter, cut)
