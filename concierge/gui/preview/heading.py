"""Name and place of the file in the preview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from concierge.core.paths import shown
from concierge.gui import folders, look, words
from concierge.gui.look.elided import ElidedLabel
from concierge.gui.selection import Item

_END = Qt.TextElideMode.ElideRight


class Heading(QWidget):
    """Icon, name, and a quieter line with folder, size and date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._item: Item | None = None
        super().__init__(parent)
        self._icon = QLabel(self)
        self._name = ElidedLabel("name", parent=self)
        self._line = ElidedLabel("detail", "quiet", _END, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(*(look.step(2),) * 4)
        grid.setHorizontalSpacing(look.step(2))
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0, 2, 1)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._line, 1, 1)
        grid.setColumnStretch(1, 1)

    def show_item(self, item: Item | None) -> None:
        """Show a file's name, or nothing."""
        self.setVisible(item is not None)
        self._item = item
        if item is None:
            return
        self._show_icon()
        self._name.set_text(shown(item.name))
        size = words.size(item.size) if item.size else ""
        where = folders.told(item.folder)
        told = (where, size, words.date(item.modified), words.place(item.locator))
        self._line.set_text(" · ".join(part for part in told if part), shown(item.file))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icon()

    def _show_icon(self) -> None:
        if (item := self._item) is not None:
            edge = look.step(8)
            self._icon.setPixmap(look.kind_icon(item.kind, item.name).pixmap(QSize(edge, edge)))
