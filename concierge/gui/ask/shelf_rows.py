"""The lines of the list of conversations: groups by day, two lines each, a title to be typed."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from concierge.core.paths import shown
from concierge.core.wire.conversations import LONGEST_TITLE
from concierge.gui import look, words

if TYPE_CHECKING:
    from concierge.core import wire

ENTRY = Qt.ItemDataRole.UserRole + 1
"""The `Conversation` of a line, or None for the heading of a group."""
CURRENT = Qt.ItemDataRole.UserRole + 2
"""Whether it is the one that is open."""

_WEEK = 7
Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate


def group(one: wire.Conversation, today: date) -> str:
    """Return under which heading a conversation stands."""
    if one.pinned:
        return translate("ask", "Pinned")
    day = datetime.fromisoformat(one.changed).astimezone().date()
    days = (today - day).days
    if days <= 0:
        return translate("ask", "Today")
    if days == 1:
        return translate("ask", "Yesterday")
    if days < _WEEK:
        return translate("ask", "This week")
    return QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy")


def about(one: wire.Conversation) -> str:
    """Return the second line: where its words were found, or how much there is and since when."""
    if one.passage:
        return shown(one.passage)
    count = translate("ask", "%n question(s)", "", one.messages)
    return f"{count} · {words.ago(one.changed)}"


class ShelfDelegate(QStyledItemDelegate):
    """Paints a conversation: its title, and below it what is to be said of it.

    Attributes:
        named: A title was typed for a conversation, which is given with it.
    """

    named = Signal(object, str)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a line."""
        title = QFontMetrics(look.font("text")).height()
        detail = QFontMetrics(look.font("detail")).height()
        if index.data(ENTRY) is None:
            return QSize(option.rect.width(), detail + look.step(4))
        return QSize(option.rect.width(), title + detail + look.step(4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        self.initStyleOption(option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one: wire.Conversation | None = index.data(ENTRY)
        area = option.rect.adjusted(look.step(3), look.step(1), -look.step(3), -look.step(1))
        if one is None:
            self._paint_heading(painter, option, area)
        else:
            self._paint_ground(painter, option)
            self._paint_lines(painter, option, area, one, bool(index.data(CURRENT)))
        painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return where a title is typed."""
        edit = QLineEdit(parent)
        edit.setMaxLength(LONGEST_TITLE)
        edit.setText(index.data(ENTRY).title)
        edit.setAccessibleName(translate("ask", "Title of the conversation"))
        return edit

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, _model: object, index: Index
    ) -> None:
        """Tell of the title that was typed."""
        one: wire.Conversation = index.data(ENTRY)
        if isinstance(editor, QLineEdit) and editor.text().strip() != one.title:
            self.named.emit(one, editor.text().strip())

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        font = look.font("detail")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(look.colours().quiet)
        painter.drawText(area, _near(option) | Qt.AlignmentFlag.AlignBottom, option.text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        states, colours = option.state, look.colours()
        selected = states & QStyle.StateFlag.State_Selected
        if not selected and not states & QStyle.StateFlag.State_MouseOver:
            return
        held = selected and states & QStyle.StateFlag.State_HasFocus
        painter.setPen(colours.accent if held else Qt.PenStyle.NoPen)
        painter.setBrush(colours.selection if selected else colours.hover)
        radius = look.step(1.5)
        inner = option.rect.adjusted(look.step(1), 1, -look.step(1), -1)
        painter.drawRoundedRect(inner, radius, radius)

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        one: wire.Conversation,
        current: bool,
    ) -> None:
        font = QFont(look.font("text"))
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(look.colours().text)
        metrics = QFontMetrics(font)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        if one.pinned:
            edge = metrics.height()
            place = QRect(line.right() - edge, line.top(), edge, edge)
            look.icon("pin", "quiet").paint(painter, _mirrored(option, line, place))
            line = _mirrored(option, line, line.adjusted(0, 0, -edge - look.step(1), 0))
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(shown(one.title), elide, line.width())
        painter.drawText(line, _near(option), title)
        painter.setFont(look.font("detail"))
        painter.setPen(look.colours().quiet)
        below = area.adjusted(0, metrics.height(), 0, 0)
        detail = QFontMetrics(look.font("detail")).elidedText(about(one), elide, below.width())
        painter.drawText(below, _near(option), detail)


def _near(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    return QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)


def _mirrored(option: QStyleOptionViewItem, area: QRect, place: QRect) -> QRect:
    return QStyle.visualRect(option.direction, area, place)
