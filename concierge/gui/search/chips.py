"""The parts of a query that are no words, as chips; the text stays the truth."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from concierge.core import terms
from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.pill import Pill
from concierge.gui.look.tip import as_tip
from concierge.gui.told import told

if TYPE_CHECKING:
    from concierge.core import wire

# Fields whose value is understood, but may name nothing that there is.
_NAMING = {"tag", "collection", "in", "similar"}


class Chip(Pill):
    """One condition of the query, or what of it was not understood.

    Attributes:
        removed: It is to go, from the text, too.
    """

    removed = Signal()

    def __init__(self, term: wire.Term, parent: QWidget | None = None) -> None:
        super().__init__("problem" if term.problem else "there", parent)
        self._label = QLabel(self._text(term), self)
        self._label.setFont(look.font("detail"))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        if term.problem:
            mark = QLabel(self)
            mark.setPixmap(look.icon("warning", "warn").pixmap(look.icon_px("detail")))
            self.row.addWidget(mark)
        self.row.addWidget(self._label)
        close = self.add_button("close", self.tr("Remove %1").replace("%1", self._label.text()))
        close.setToolTip(self.tr("Remove"))
        close.clicked.connect(self.removed)
        explained = told(term.problem or term.meaning)
        self.setToolTip(as_tip(explained))
        self.setFocusProxy(close)
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(explained)

    def _text(self, term: wire.Term) -> str:
        value = shown(term.value)
        text = f"{term.field}: {value}" if term.field else value
        if term.problem:
            names_nothing = term.field in _NAMING
            said = self.tr("%1 (not there)") if names_nothing else self.tr("%1 (not understood)")
            return said.replace("%1", text)
        return self.tr("not %1").replace("%1", text) if term.negated else text

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See Qt; Delete removes it as the button does."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


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
