"""What stands in the place of the results when there are none: why, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.look.label import Label
from concierge.gui.look.tip import as_tip
from concierge.gui.search.reasons import Reason
from concierge.gui.search.ways import Way


class Nothing(QWidget):
    """Says that and why nothing was found; buttons lead on.

    Attributes:
        chosen: The `Reason` whose button was pressed.
        wanted: A query was chosen that finds something.
    """

    chosen = Signal(object)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._reasons: list[Reason] = []
        self._picture = QLabel(self)
        self._title = Label("", "name", parent=self)
        self._texts = Label("", tone="quiet", parent=self)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(look.step(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(8), look.step(2), look.step(8), look.step(2))
        column.setSpacing(look.step(3))
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        for label in (self._title, self._texts):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self._dress()

    def explain(self, query: str, reasons: Sequence[Reason]) -> None:
        """Say why a query found nothing; buttons come with `offer`, those of the same stay."""
        if query != self._query:
            self._clear()
        self._query, self._reasons = query, list(reasons)
        title = self.tr("Nothing found for “%1”").replace("%1", shown(query))
        self._title.setText(title if query.strip() else self.tr("There are no files here yet"))
        self._texts.setText("\n".join(reason.text for reason in reasons))
        self._texts.setVisible(bool(reasons))

    def offer(self, query: str, ways: Sequence[Way]) -> None:
        """Show buttons for other queries, and one for the first reason that has a page."""
        if query != self._query:
            return
        named = [(way.label, partial(self.wanted.emit, way.query)) for way in ways]
        step = next((reason for reason in self._reasons if reason.button), None)
        if step is not None:
            named.append((step.button, partial(self.chosen.emit, step)))
        if [text for text, _ in named] == [one.accessibleName() for one in self._shown()]:
            return  # who is about to press one keeps it
        self._clear()
        for text, press in named:
            button = QPushButton(text.replace("&", "&&"), self)
            button.setAccessibleName(text)
            button.setToolTip(as_tip(text))
            button.clicked.connect(press)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)

    def _shown(self) -> list[QPushButton]:
        rows = (self._buttons.itemAt(row) for row in range(self._buttons.count()))
        found = (row.widget() for row in rows if row is not None)
        return [button for button in found if isinstance(button, QPushButton)]

    def _clear(self) -> None:
        for button in self._shown():
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _dress(self) -> None:
        side = look.step(12)
        self._picture.setPixmap(look.icon("search", "quiet").pixmap(QSize(side, side)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt; follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
