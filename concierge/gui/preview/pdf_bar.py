"""The bar over the pages of a PDF: which page, how many hits, how large."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QWidget

from concierge.gui import look


class PdfBar(QWidget):
    """Page number, hits, zoom; where it is narrow, what keys and the wheel do gives way.

    Attributes:
        wanted: A person wants a page, from 0.
        stepped: A person wants the next page with a hit, or with -1 the last one.
        zoomed: By which factor; 0 fits the width.
    """

    wanted = Signal(int)
    stepped = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = QSpinBox(self, minimum=1)
        self._page.setAccessibleName(self.tr("Page"))
        self._page.setKeyboardTracking(False)
        self._page.valueChanged.connect(lambda number: self.wanted.emit(number - 1))
        self._of = QLabel(self)
        self._hits = QLabel(self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, look.step(1), 0, look.step(1))
        row.addWidget(self._page)
        row.addWidget(self._of)
        row.addStretch(1)
        self._back = self._button("chevron-up", self.tr("Last page with a hit"))
        self._next = self._button("chevron-down", self.tr("Next page with a hit"))
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        out = self._button("minus", self.tr("Smaller"))
        fit = self._button("fit", self.tr("Fit the width"))
        into = self._button("plus", self.tr("Larger"))
        for button, factor in ((out, 0.8), (fit, 0.0), (into, 1.25)):
            button.clicked.connect(partial(self.zoomed.emit, factor))
        for widget in (self._hits, self._back, self._next, out, fit, into):
            row.addWidget(widget)
        self._gives_way = (self._hits, fit, out, into, self._of)
        # Else it would not become narrower than all of it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_page(self, page: int, pages: int) -> None:
        """Show which page is in sight, from 0, and of how many."""
        blocker = QSignalBlocker(self._page)
        self._page.setMaximum(max(1, pages))
        self._page.setValue(page + 1)
        blocker.unblock()
        self._of.setText(self.tr("of %n", "", pages))
        self._give_way()

    def show_hits(self, hits: int) -> None:
        """Show how many places match."""
        self._hits.setText(self.tr("%n hit(s)", "", hits) if hits else "")
        for button in (self._back, self._next):
            button.setVisible(hits > 0)
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what has room."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        for widget in self._gives_way:
            widget.show()
        for widget in self._gives_way:
            if self._row.minimumSize().width() <= self.width():
                return
            widget.hide()

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setIcon(look.icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button
