"""The command palette: type a part of any action's name and press Return."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from concierge.core.paths import shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.context import Context
from concierge.gui.actions.registry import actions, plain_title
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.look import icons, metrics

_ACTION = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1
_ROWS_SHOWN = 12

Index = QModelIndex | QPersistentModelIndex


def rank(text: str, typed: str) -> int | None:
    """Return how badly a text fits what was typed, 0 for best, or None when it does not.

    The letters must all come in their order; those at the beginning of words and those
    that follow one another fit better.
    """
    low, wanted = text.casefold(), "".join(typed.casefold().split())
    if not wanted:
        return 0
    if low.startswith(typed.strip().casefold()):
        return 0
    cost, at = 1, -1
    for letter in wanted:
        found = _next(low, letter, at + 1)
        if found < 0:
            return None
        follows = found == at + 1
        starts = found == 0 or not low[found - 1].isalnum()
        cost += 0 if follows else 1 if starts else 4
        at = found
    return cost


def _next(text: str, letter: str, start: int) -> int:
    """Return where a letter comes next, at the beginning of a word if there is one soon."""
    near = text.find(letter, start)
    if near <= start:
        return near
    word = text.find(f" {letter}", max(start - 1, 0))
    return word + 1 if word >= 0 else near


class Palette(QWidget):
    """A field and the actions that fit; goes when one was chosen.

    Args:
        context: What the actions are run with.
        parent: Its parent.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("All commands"))
        self._context = context
        self._field = QLineEdit(clearButtonEnabled=True)
        self._field.setObjectName("palette-field")
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.textChanged.connect(self.filter)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("palette-list")
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_KeyDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys go through the field
        self._list.itemClicked.connect(lambda _: self._run())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self.filter("")
        row = self._list.sizeHintForRow(0)
        self._list.setMinimumHeight(row * min(_ROWS_SHOWN, self._list.count()) + 4)

    @classmethod
    def show_over(cls, context: Context) -> Palette:
        """Show one over the window."""
        palette = cls(context)
        sheet = context.shell.show_sheet("", palette)
        palette._dismiss = sheet.dismiss
        return palette

    _dismiss = staticmethod(lambda: None)

    def filter(self, typed: str) -> None:
        """Show the actions that fit, the best first; where none does, a search instead."""
        self._list.clear()
        for action in self.fitting(typed):
            icon = icons.icon(action.icon or "dot", "quiet")
            row = QListWidgetItem(icon, plain_title(action), self._list)
            row.setData(_ACTION, action)
            native = QKeySequence.SequenceFormat.NativeText
            row.setData(_KEY, QKeySequence(shortcuts().of(action)).toString(native))
            row.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.data(_KEY))
        if not self._list.count():
            text = self.tr("Search your files for “%1”").replace("%1", shown(typed.strip()))
            QListWidgetItem(icons.icon("search", "quiet"), text, self._list)
        self._list.setCurrentRow(0)

    def fitting(self, typed: str) -> Sequence[Action]:
        """Return the actions that make sense now and fit what was typed."""
        ranked = [
            (cost, action)
            for action in actions().values()
            if (cost := rank(plain_title(action), typed)) is not None
            and action.id != "palette"
            and action.enabled(self._context)
        ]
        return [action for _, action in sorted(ranked, key=lambda pair: pair[0])]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move through the list with the field's keys."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QApplication.sendEvent(self._list, event)
            return True
        return False

    def _run(self) -> None:
        if self._list.currentRow() < 0:
            return
        action: Action | None = self._list.currentItem().data(_ACTION)
        self._dismiss()
        if action is None:
            self._context.shell.search(self._field.text().strip())
        elif action.enabled(self._context):
            action.run(self._context)


class _KeyDelegate(QStyledItemDelegate):
    """Paints the key at the right of a row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        super().paint(painter, option, index)
        key = str(index.data(_KEY) or "")
        if not key:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        painter.save()
        painter.setFont(metrics.font("detail"))
        painter.setPen(option.palette.color(role))
        where = option.rect.adjusted(0, 0, -metrics.step(2), 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        return super().sizeHint(option, index) + QSize(0, metrics.step(2))
