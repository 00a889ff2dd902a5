"""The list of results: choosing, dragging and the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from concierge.gui.search.delegate import RowDelegate
from concierge.gui.search.model import ITEM_ROLE, PAGE, ResultsModel
from concierge.gui.search.thumbs import Thumbnails
from concierge.gui.selection import Item

_SETTLE_MS = 15
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class ResultsView(QTableView):
    """Shows results; the rows in sight are asked for when they are not here.

    A table of one column: Qt's list asks for every row whenever one changes, which takes
    half a second for 100,000.

    Attributes:
        missing: Offset and count of what is in sight and not here.
        chosen: Other rows are selected.
        opened: A file is to be opened.
        revealed: A file is to be shown in its folder.
        previewed: A file is to be shown large.
        asked: What is in the bar is to be asked as a question.
        left: The person goes back to the bar; with what was typed, if it was a letter.
        menu_wanted: A context menu, at this place of the screen.
        dropped: Files or folders were dropped here from another program.
        moved: What is selected was dragged before a file (its id), or to the end (None).
        ordered_by_hand: Whether files can be dragged to other places.
    """

    missing = Signal(int, int)
    chosen = Signal()
    opened = Signal(object)
    revealed = Signal(object)
    previewed = Signal(object)
    asked = Signal()
    left = Signal(str)
    menu_wanted = Signal(QPoint)
    dropped = Signal(list)
    moved = Signal(object)

    def __init__(
        self, model: ResultsModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self.delegate = RowDelegate(thumbnails, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self._make_list()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setAccessibleName(self.tr("Results"))
        self.activated.connect(self._open_index)
        thumbnails.ready.connect(self._show_picture)
        self.ordered_by_hand = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._want_rows)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._begin_settling())
        self._keys: dict[tuple[int, bool, bool], Callable[[], object]] = self._bindings()

    def _make_list(self) -> None:
        """Let the table look and behave as a list."""
        self.setShowGrid(False)
        self._hide_own_highlight()
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.delegate.height)
        rows.hide()

    def _hide_own_highlight(self) -> None:
        """Leave the ground of selected rows to the delegate."""
        palette = self.palette()
        if palette.color(palette.ColorRole.Highlight) != Qt.GlobalColor.transparent:
            palette.setColor(palette.ColorRole.Highlight, Qt.GlobalColor.transparent)
            self.setPalette(palette)

    # ------------------------------------------------------------ rows

    def show_new(self, items: list[Item], total: int) -> None:
        """Show the answer to another question from its beginning; keep what stays selected."""
        kept, current = self._remember()
        self.rows.show(items, total)
        self._recall(kept, current)
        if self.hasFocus() and not self.selectionModel().hasSelection():
            self.enter()  # the keyboard came here before this answer did
        self.scrollToTop()
        self._begin_settling()

    def show_again(self, items: list[Item], total: int) -> None:
        """Show a newer answer to the same question; nothing moves that need not."""
        place = self.verticalScrollBar().value()
        kept, current = self._remember()
        self.rows.show(items, total)
        self._recall(kept, current)
        self.verticalScrollBar().setValue(place)
        self._begin_settling()

    def in_sight(self) -> tuple[int, int]:
        """Return the first and last row that can be seen."""
        first = max(0, self.rowAt(0))
        rows = self.viewport().height() // max(1, self.delegate.height) + 1
        return first, min(first + rows, self.rows.total - 1)

    def is_at_top(self) -> bool:
        """Whether the first row is in sight."""
        return self.verticalScrollBar().value() <= self.delegate.height

    def set_compact(self, compact: bool) -> None:
        """Show two lines for a file instead of three."""
        first = self.in_sight()[0]
        self.delegate.compact = compact
        self.refresh_look()
        self.scrollTo(self.rows.index(first), QAbstractItemView.ScrollHint.PositionAtTop)

    def refresh_look(self) -> None:
        """Paint with the fonts and colours of now."""
        self.delegate.refresh()
        self.verticalHeader().setDefaultSectionSize(self.delegate.height)
        self.viewport().update()

    def _begin_settling(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _want_rows(self) -> None:
        first, last = self.in_sight()
        if (wanted := self.rows.missing(first, last)) is not None:
            self.missing.emit(*wanted)
        elif (ahead := self.rows.missing(first - PAGE // 2, last + PAGE // 2)) is not None:
            self.missing.emit(*ahead)

    def page_arrived(self) -> None:
        """Look whether more is in sight that is not here."""
        self._begin_settling()

    def _show_picture(self, file_id: int) -> None:
        first, last = self.in_sight()
        for row in range(first, last + 1):
            item = self.rows.item(row)
            if item is not None and item.file_id == file_id:
                self.update(self.rows.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See Qt; more rows may be in sight."""
        super().resizeEvent(event)
        self._begin_settling()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt; follow light, dark and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.refresh_look()

    # ------------------------------------------------------------ selection

    @property
    def current(self) -> Item | None:
        """The file the keyboard is at, else the best."""
        index = self.currentIndex()
        return self.rows.item(index.row() if index.isValid() else 0)

    def selected_rows(self) -> list[range]:
        """Return what is selected as ranges of rows, in order."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        return sorted((range(one.top(), one.bottom() + 1) for one in parts), key=_start)

    def selectionChanged(self, new: QItemSelection, old: QItemSelection) -> None:  # noqa: N802
        """See Qt."""
        super().selectionChanged(new, old)
        self.chosen.emit()

    def _remember(self) -> tuple[set[int], int | None]:
        items = (self.rows.item(row) for rows in self.selected_rows() for row in rows[:1000])
        current = self.currentIndex()
        item = self.rows.item(current.row()) if current.isValid() else None
        return {one.file_id for one in items if one}, item.file_id if item else None

    def _recall(self, kept: set[int], current: int | None) -> None:
        choose = QItemSelectionModel.SelectionFlag
        if current is not None and (rows := self.rows.rows_of([current])):
            self.selectionModel().setCurrentIndex(self.rows.index(rows[0]), choose.NoUpdate)
        chosen = QItemSelection()
        for row in self.rows.rows_of(kept):
            chosen.select(self.rows.index(row), self.rows.index(row))
        if not chosen.isEmpty():
            self.selectionModel().select(chosen, choose.Select)
        elif kept:
            self.chosen.emit()  # a reset says nothing itself

    def enter(self) -> None:
        """Take the keyboard, at the row it was at or the first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.rows.total:
            self.setCurrentIndex(self.rows.index(0))
        elif not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())

    def step(self, by: int) -> Item | None:
        """Go some rows up or down; return the file there, or none where there is none here."""
        row = max(0, self.currentIndex().row()) + by
        item = self.rows.item(row)
        if item is not None:
            self.setCurrentIndex(self.rows.index(row))
        return item

    # ------------------------------------------------------------ keys and mouse

    def _bindings(self) -> dict[tuple[int, bool, bool], Callable[[], object]]:
        """Keys with whether Ctrl and Shift are held."""
        key = Qt.Key
        found: dict[tuple[int, bool, bool], Callable[[], object]] = {}
        for enter in (key.Key_Return, key.Key_Enter):
            found[enter, False, False] = lambda: self._tell(self.opened)
            found[enter, True, False] = lambda: self._tell(self.revealed)
            found[enter, False, True] = self.asked.emit
        found[key.Key_Space, False, False] = lambda: self._tell(self.previewed)
        found[key.Key_Escape, False, False] = lambda: self.left.emit("")
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See Qt; letters go to the bar, so that one can always go on typing."""
        held = event.modifiers()
        pressed = (event.key(), bool(held & _CONTROL), bool(held & _SHIFT))
        typed = event.text()
        if pressed in self._keys:
            self._keys[pressed]()
        elif pressed == (Qt.Key.Key_Up, False, False) and self.currentIndex().row() <= 0:
            self.left.emit("")
        elif typed.isprintable() and typed.strip() and not held & ~_SHIFT:
            self.left.emit("" if typed == "/" else typed)
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """See Qt; Home and End go to the ends of the list, not of a row."""
        move = QAbstractItemView.CursorAction
        if action in {move.MoveHome, move.MoveEnd} and self.rows.total:
            return self.rows.index(0 if action == move.MoveHome else self.rows.total - 1)
        return super().moveCursor(action, held)

    def keyboardSearch(self, _text: str) -> None:  # noqa: N802
        """Do nothing: Qt would look through every row."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """See Qt; the menu key asks at the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.center())
        self.menu_wanted.emit(place)

    def _open_index(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None:
            self.opened.emit(item)

    def _tell(self, signal: SignalInstance) -> None:
        if (item := self.current) is not None:
            signal.emit(item)

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """See Qt; what comes from elsewhere can be added, what is here moved within its order."""
        if self._takes(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """See Qt."""
        if self._takes(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell which files and folders were dropped, or which were moved before another."""
        if event.source() is self and self.ordered_by_hand:
            event.acceptProposedAction()
            self.moved.emit(self._file_below(event.position().toPoint()))
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and event.source() is None:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _takes(self, event: QDropEvent) -> bool:
        if event.source() is self:
            return self.ordered_by_hand
        return event.source() is None and event.mimeData().hasUrls()

    def _file_below(self, place: QPoint) -> int | None:
        """Return the file before which something is dropped."""
        index = self.indexAt(place)
        if not index.isValid():
            return None
        below = place.y() > self.visualRect(index).center().y()
        item = self.rows.item(index.row() + below)
        return item.file_id if item is not None else None


def _start(rows: range) -> int:
    return rows.start
