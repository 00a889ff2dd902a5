"""Painting a line of the sidebar, and typing a name into it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from concierge.gui import look, words
from concierge.gui.sidebar.entry import Entry

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
ACTIVE_ROLE = Qt.ItemDataRole.UserRole + 2  # "" | "on" | "off"

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Paints name, colour and count; the active lines are bold with a bar beside them.

    Attributes:
        named: A name was typed for the `Entry` of a line; none for a new one.
        covers: Small pictures of files that stand for collections.
    """

    named = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.covers: dict[int, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a line."""
        size = super().sizeHint(option, index)
        around = look.step(2 if index.data(ENTRY_ROLE) is not None else 4)
        return QSize(size.width(), QFontMetrics(option.font).height() + around)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        self.initStyleOption(option, index)
        entry: Entry | None = index.data(ENTRY_ROLE)
        colours = look.colours()
        painter.save()
        if entry is None:
            self._paint_heading(painter, option)
            painter.restore()
            return
        active = index.data(ACTIVE_ROLE)
        held = option.state & QStyle.StateFlag.State_HasFocus
        if active or held or option.state & QStyle.StateFlag.State_MouseOver:
            self._paint_ground(painter, option, bool(active), bool(held))
        area = option.rect.adjusted(look.step(1), 0, -look.step(2), 0)
        mark = QRect(area.left(), area.top(), look.icon_px() + look.step(1), area.height())
        self._paint_mark(painter, self._mirrored(option, area, mark), option, entry)
        count = words.number(entry.files) if entry.files is not None else ""
        painter.setFont(look.font("detail"))
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(colours.quiet)
        far = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(area, far | Qt.AlignmentFlag.AlignVCenter, count)
        width += self._paint_new(painter, option, area, width, entry)
        font = QFont(option.font)
        font.setBold(bool(active))
        font.setStrikeOut(active == "off")
        painter.setFont(font)
        painter.setPen(colours.text)
        left = look.icon_px() + look.step(2) if self._has_mark(entry) else look.step(1)
        text = self._mirrored(option, area, area.adjusted(left, 0, -width - look.step(2), 0))
        label = QFontMetrics(font).elidedText(entry.label, option.textElideMode, text.width())
        near = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(text, near | Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()

    def _paint_new(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        taken: int,
        entry: Entry,
    ) -> int:
        """Say beside the count how many files are new; return the room that takes."""
        if not entry.fresh:
            return 0
        font = look.font("detail")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(look.colours().accent)
        text, gap = f"+{words.number(entry.fresh)}", look.step(2) if taken else 0
        place = self._mirrored(option, area, area.adjusted(0, 0, -taken - gap, 0))
        far = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(place, far | Qt.AlignmentFlag.AlignVCenter, text)
        return gap + painter.fontMetrics().horizontalAdvance(text)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        font = look.font("detail")
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        painter.setFont(font)
        painter.setPen(look.colours().quiet)
        near = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        area = option.rect.adjusted(look.step(1), look.step(2), -look.step(1), 0)
        painter.drawText(area, near | Qt.AlignmentFlag.AlignVCenter, option.text)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, active: bool, held: bool
    ) -> None:
        colours = look.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.selection if active else colours.hover)
        painter.setPen(colours.accent if held else Qt.PenStyle.NoPen)
        area = option.rect.adjusted(0, 1, -look.step(1), -1)
        painter.drawRoundedRect(area, look.step(1), look.step(1))
        if active:
            bar = QRect(area.left(), area.top() + 4, 3, area.height() - 8)
            painter.fillRect(self._mirrored(option, area, bar), colours.accent)

    def _paint_mark(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, entry: Entry
    ) -> None:
        if entry.kind == "tag":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.colours().quiet)
            painter.setBrush(QColor(entry.colour) if entry.colour else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(area.center()) + QPointF(0.5, 0.5), 4.5, 4.5)
        elif entry.cover is not None and entry.cover in self.covers:
            self._paint_cover(painter, area, self.covers[entry.cover])
        elif entry.icon:
            side = look.icon_px()
            place = QStyle.alignedRect(
                option.direction, Qt.AlignmentFlag.AlignCenter, QSize(side, side), area
            )
            look.icon(entry.icon, "quiet").paint(painter, place)

    def _paint_cover(self, painter: QPainter, area: QRect, cover: QPixmap) -> None:
        side = QSize(look.step(5), look.step(5))
        size = cover.size().scaled(side, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(area.center() - QPoint(size.width() // 2, size.height() // 2), size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, cover)

    def _has_mark(self, entry: Entry) -> bool:
        return entry.kind == "tag" or bool(entry.icon)

    def _mirrored(self, option: QStyleOptionViewItem, area: QRect, inner: QRect) -> QRect:
        return QStyle.visualRect(option.direction, area, inner)

    # ------------------------------------------------------------ typing a name

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return a line to type the name in."""
        edit = QLineEdit(parent)
        entry: Entry | None = index.data(ENTRY_ROLE)
        is_tag = entry is not None and entry.kind == "tag"
        edit.setAccessibleName(self.tr("Name of the tag") if is_tag else self.tr("Name"))
        edit.setPlaceholderText(self.tr("Name"))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Begin with the name it has."""
        entry: Entry | None = index.data(ENTRY_ROLE)
        if isinstance(editor, QLineEdit) and entry is not None and not editor.isModified():
            editor.setText(entry.label)
            editor.selectAll()

    def setModelData(  # noqa: N802
        self, editor: QWidget, _model: QAbstractItemModel, index: Index
    ) -> None:
        """Tell the name; the line follows when the service has it."""
        entry: Entry | None = index.data(ENTRY_ROLE)
        if isinstance(editor, QLineEdit) and entry is not None:
            name = editor.text().strip()
            if name and name != entry.label:
                self.named.emit(entry, name)

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lie over the whole line."""
        editor.setGeometry(option.rect)
