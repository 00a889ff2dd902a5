"""The evidence of an answer: cards side by side, which can be moved along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from concierge.gui import look
from concierge.gui.ask.cards import SourceCard
from concierge.gui.selection import Item

if TYPE_CHECKING:
    from concierge.core import wire

_NARROWEST, _WIDEST = 40, 64  # average characters


class SourceStrip(QScrollArea):
    """The cards of an answer, side by side; hidden while there are none.

    Attributes:
        chosen: A source (`Citation`) was clicked.
        menu_wanted: A context menu for a source at this place of the screen.
    """

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[SourceCard] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Sources"))
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.step(2))
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._inner)
        for ground in (self.viewport(), self._inner):
            ground.setAutoFillBackground(False)
        self._back = self._arrow("chevron-left", self.tr("Sources before these"), -1)
        self._on = self._arrow("chevron-right", self.tr("Sources after these"), 1)
        bar = self.horizontalScrollBar()
        bar.valueChanged.connect(self._show_arrows)
        bar.rangeChanged.connect(self._show_arrows)
        self.hide()

    def show_sources(self, sources: Sequence[wire.Citation]) -> None:
        """Show these sources."""
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for source in sources:
            card = SourceCard(source, self._inner)
            card.clicked.connect(lambda _=False, source=source: self.chosen.emit(source))
            card.menu_wanted.connect(lambda at, source=source: self.menu_wanted.emit(source, at))
            self._row.addWidget(card)
            self.cards.append(card)
        self._fit()
        self.setVisible(bool(sources))

    def show_files(self, files: Mapping[int, Item]) -> None:
        """Let the cards wear the icons of their files."""
        for card in self.cards:
            if (item := files.get(card.source.file_id)) is not None:
                card.show_kind(item.kind)

    def point_at(self, n: int) -> None:
        """Let the card of a number stand out; 0 is none."""
        for card in self.cards:
            card.set_pointed(card.source.n == n)
            if card.source.n == n:
                self.ensureWidgetVisible(card, look.step(2), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the cards what room there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        if not self.cards:
            return
        count, gap = len(self.cards), self._row.spacing()
        character = QFontMetrics(look.font("detail")).averageCharWidth()
        share = (self.width() - (count - 1) * gap) // count
        width = min(max(share, _NARROWEST * character), max(_WIDEST * character, self.width() // 2))
        width = min(width, self.width())
        height = self.cards[0].sizeHint().height()
        for card in self.cards:
            card.setFixedSize(width, height)
        self.setFixedHeight(height)
        # Cards that are not shown yet have no say in how wide the row is.
        self._inner.setMinimumWidth(count * (width + gap) - gap)
        self._show_arrows()

    def _arrow(self, icon: str, text: str, by: int) -> QToolButton:
        """Return a button at an end of the strip; Tab goes to the cards themselves."""
        button = QToolButton(self)
        button.setIcon(look.icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedSize(QSize(look.step(6), look.step(6)))
        button.clicked.connect(partial(self._move, by))
        button.hide()
        return button

    def _move(self, by: int) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + by * (self.cards[0].width() + self._row.spacing()))

    def _show_arrows(self) -> None:
        bar = self.horizontalScrollBar()
        top = (self.height() - self._on.height()) // 2
        self._back.move(0, top)
        self._on.move(self.width() - self._on.width(), top)
        for arrow, more in ((self._back, bar.value() > 0), (self._on, bar.value() < bar.maximum())):
            arrow.setVisible(more)
            arrow.raise_()
