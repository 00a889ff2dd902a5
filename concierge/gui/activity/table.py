"""A table of whole rows: quiet lines, keys that open, a menu by mouse or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from concierge.gui import look

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Table(QTableView):
    """Shows rows of a model.

    Args:
        name: For assistive technology.
        model: Its rows.
        widths: Of the columns, in widths of a digit; one of 0 takes what is left.

    Attributes:
        opened: A row was chosen with Return or two clicks.
        menu_wanted: A menu for what is selected, at this place of the screen.
    """

    opened = Signal(QModelIndex)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        widths: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self._widths = widths
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._want_menu)
        self.doubleClicked.connect(self.opened)
        self._dress()

    def chosen(self) -> list[QModelIndex]:
        """Return the first cells of the selected rows, in their order."""
        return sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open with Return; leave Escape and / to the window."""
        if event.key() in _RETURNS and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or event.text() == "/":
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Have a current row, so that the focus can be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectionModel().setCurrentIndex(
                self.model().index(0, 0), self.selectionModel().SelectionFlag.NoUpdate
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give columns up from the right where it is narrow."""
        super().resizeEvent(event)
        digit = self.fontMetrics().horizontalAdvance("0")
        left = self.viewport().width() // digit - 20  # for the first
        for column, width in enumerate(self._widths[1:], 1):
            left -= width or 16
            self.setColumnHidden(column, left < 0)

    def _dress(self) -> None:
        lines = self.verticalHeader()
        lines.hide()
        lines.setDefaultSectionSize(self.fontMetrics().height() + look.step(3))
        lines.setMinimumSectionSize(lines.defaultSectionSize())
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        digit = self.fontMetrics().horizontalAdvance("0")
        for column, width in enumerate(self._widths):
            if width:
                head.resizeSection(column, width * digit)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _want_menu(self, at: QPoint) -> None:
        if self.chosen():
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
