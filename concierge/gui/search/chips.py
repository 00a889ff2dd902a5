"""The parts of a query that are no words, as chips; the text stays the truth."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from concierge.core.paths import shown
from concierge.gui import look, terms
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.tip import as_tip
from concierge.gui.told import told

if TYPE_CHECKING:
    from concierge.core import wire


class Chip(QFrame):
    """One condition of the query, or what of it was not understood.

    Attributes:
        removed: It is to go, from the text, too.
    """

    removed = Signal()

    def __init__(self, term: wire.Term, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = term.problem
        self._label = QLabel(self._text(term), self)
        self._label.setFont(look.font("detail"))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton(self)
        close.setIcon(look.icon("close", "quiet"))
        close.setAutoRaise(True)
        close.setIconSize(QSize(look.step(3), look.step(3)))
        close.setAccessibleName(self.tr("Remove %1").replace("%1", self._label.text()))
        close.setToolTip(self.tr("Remove"))
        close.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.step(2), 0, 1, 0)
        row.setSpacing(look.step(1))
        if term.problem:
            mark = QLabel(self)
            mark.setPixmap(look.icon("warning", "warn").pixmap(look.icon_px("detail")))
            row.addWidget(mark)
        row.addWidget(self._label)
        row.addWidget(close)
        explained = told(term.problem or term.meaning)
        self.setToolTip(as_tip(explained))
        self.setFocusProxy(close)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(explained)

    def _text(self, term: wire.Term) -> str:
        value = shown(term.value)
        text = f"{term.field}: {value}" if term.field else value
        if term.problem:
            return self.tr("%1 (not understood)").replace("%1", text)
        return self.tr("not %1").replace("%1", text) if term.negated else text

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See Qt; Delete removes it as the button does."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint its round ground; a dashed edge says that it was not understood."""
        colours = look.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.base if self._problem else colours.selection)
        edge = QPen(colours.warn if self._problem else colours.line, 1)
        edge.setStyle(Qt.PenStyle.DashLine if self._problem else Qt.PenStyle.SolidLine)
        painter.setPen(edge)
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)


class Chips(QWidget):
    """The chips of a query; hidden when it has none.

    Attributes:
        changed: The query without what was removed.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._shown: list[wire.Term] = []
        self._query = ""
        self.setAccessibleName(self.tr("Filters"))
        self.hide()

    def follow(self, query: str, understood: Sequence[wire.Term]) -> None:
        """Show what the service understood of a query."""
        self._query = query
        wanted = [term for term in understood if term.field or term.negated or term.problem]
        if wanted == self._shown:
            return
        self._shown = wanted
        self._flow.clear()
        for term in wanted:
            chip = Chip(term, self)
            chip.removed.connect(partial(self._remove, term))
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(wanted))

    def _remove(self, term: wire.Term) -> None:
        self.changed.emit(terms.cut(self._query, term.start, term.end))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
