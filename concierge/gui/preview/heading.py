"""Name and place of the file in the preview."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from concierge.core.paths import shown
from concierge.gui import folders, look, words
from concierge.gui.look.tip import as_tip
from concierge.gui.selection import Item


class Heading(QWidget):
    """Icon, name, and a quieter line with folder, size and date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._name = ElidedLabel(self)
        self._name.setFont(look.font("name"))
        self._line = ElidedLabel(self)
        self._line.setFont(look.font("detail"))
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
        if item is None:
            return
        edge = look.step(8)
        self._icon.setPixmap(look.kind_icon(item.kind, item.name).pixmap(QSize(edge, edge)))
        self._name.set_text(shown(item.name))
        size = words.size(item.size) if item.size else ""
        where = folders.told(item.folder)
        told = (where, size, words.date(item.modified), words.place(item.locator))
        self._line.set_text(" · ".join(part for part in told if part), shown(item.file))
        palette = self._line.palette()
        palette.setColor(self._line.foregroundRole(), look.colours().quiet)
        self._line.setPalette(palette)


class ElidedLabel(QLabel):
    """A line of text that is cut in the middle where there is no room; whole as a tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, tip: str = "") -> None:
        """Show a text; the tool tip is the whole of it, or another."""
        self._text = text
        self.setToolTip(as_tip(tip or text))
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mode = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._text, mode, max(0, self.width())))
