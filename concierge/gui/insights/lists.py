"""What was opened and looked for: cards with lists, of which each line leads somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.selection import Item

_MOST = 8


class Lines(QListWidget):
    """A short list; Return or a click takes a line.

    Attributes:
        taken: What stands behind a line.
    """

    taken = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)  # it stands on its card
        self.setIconSize(QSize(look.icon_px(), look.icon_px()))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemClicked.connect(self._take)

    def add(self, text: str, tip: str, behind: object) -> QListWidgetItem:
        """Add a line."""
        line = QListWidgetItem(text, self)
        line.setToolTip(tip)
        line.setData(Qt.ItemDataRole.UserRole, behind)
        line.setSizeHint(QSize(0, self.fontMetrics().height() + look.step(2)))
        self.setFixedHeight(self.count() * line.sizeHint().height() + 2)
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take a line with Return."""
        line = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self._take(line)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _take(self, line: QListWidgetItem) -> None:
        self.taken.emit(line.data(Qt.ItemDataRole.UserRole))


class ListCard(Card):
    """A title over a list, or over a sentence where there is nothing to list.

    Args:
        title: What is listed.
        nothing: Said where nothing is.

    Attributes:
        taken: What stands behind a line: an `Item`, or a query.
    """

    taken = Signal(object)

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.lines = Lines(title)
        self.lines.taken.connect(self.taken)
        self._nothing = Label(nothing, tone="quiet")
        self.column.addWidget(self.title(title))
        self.column.addWidget(self._nothing)
        self.column.addWidget(self.lines)
        self.column.addStretch(1)
        self._settle()

    def show_files(self, files: Sequence[wire.FileSummary]) -> None:
        """List files and how often they were opened."""
        self.lines.clear()
        for file in files[:_MOST]:
            item = item_of(file)
            times = self.tr("%Ln time(s)", "", file.times)
            line = self.lines.add(f"{shown(item.name)} · {times}", shown(item.file), item)
            line.setIcon(look.kind_icon(item.kind, item.name))
        self._settle()

    def show_searches(self, searches: Sequence[wire.PastSearch]) -> None:
        """List queries and how often they were looked for."""
        self.lines.clear()
        for search in searches[:_MOST]:
            times = self.tr("%Ln time(s)", "", search.times)
            files = self.tr("%Ln file(s)", "", search.files)
            line = self.lines.add(f"{search.query} · {times}", f"{times}, {files}", search.query)
            line.setIcon(look.icon("search", "quiet"))
        self._settle()

    def _settle(self) -> None:
        has_lines = self.lines.count() > 0
        self.lines.setVisible(has_lines)
        self._nothing.setVisible(not has_lines)


def item_of(file: wire.FileSummary) -> Item:
    """Return a file as an item."""
    return Item(
        file_id=file.file_id,
        path=file.path,
        kind=file.kind,
        name=from_wire(file.path).name,
        size=file.size,
        modified=file.modified,
    )
