"""What stands where no results stand: what can be typed, and why nothing was found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.metrics import FontRole
from concierge.gui.search.reasons import Reason

_EXAMPLES = (
    '"exact words"',
    "type:picture",
    "date:last-month",
    "ext:pdf",
    "in:Documents",
    "-type:code",
    "is:untagged",
)
_RECENT = 6
_LONGEST = 40


class Hints(QWidget):
    """A few examples and earlier searches to click on, while the bar is empty.

    Attributes:
        wanted: A query that was clicked on.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(look.step(4), look.step(1), look.step(4), look.step(2))
        self.setAccessibleName(self.tr("Suggestions"))
        self.show_searches(())

    def show_searches(self, searches: Sequence[str]) -> None:
        """Show earlier searches first, then examples."""
        self._flow.clear()
        if searches:
            self._flow.addWidget(self._label(self.tr("Earlier")))
        for query in searches[:_RECENT]:
            self._add(query, "history")
        self._flow.addWidget(self._label(self.tr("Try")))
        for query in _EXAMPLES:
            self._add(query)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(look.font("detail"))
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.show()
        return label

    def _add(self, query: str, icon: str = "") -> None:
        button = QToolButton(self)
        text = shown(query)
        button.setText(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
        button.setToolTip(self.tr("Search for %1").replace("%1", text))
        button.setFont(look.font("detail"))
        button.setAutoRaise(True)
        if icon:
            button.setIcon(look.icon(icon, "quiet"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(partial(self.wanted.emit, query))
        self._flow.addWidget(button)
        button.show()


class Nothing(QWidget):
    """Says that and why nothing was found.

    Attributes:
        chosen: The `Reason` whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        self._title = self._label("name")
        self._texts = self._label("text")
        self._button = QPushButton(self.tr("What can be done"), self)
        self._reason: Reason | None = None
        self._button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(8), look.step(8), look.step(8), look.step(8))
        column.setSpacing(look.step(3))
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._title)
        column.addWidget(self._texts)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._dress()

    def explain(self, query: str, reasons: Sequence[Reason]) -> None:
        """Say why a query found nothing; the first step that helps gets the button."""
        title = self.tr("Nothing found for “%1”").replace("%1", shown(query))
        self._title.setText(title if query.strip() else self.tr("There are no files here yet"))
        self._texts.setText("\n".join(reason.text for reason in reasons))
        self._texts.setVisible(bool(reasons))
        self._reason = next((reason for reason in reasons if reason.button), None)
        self._button.setVisible(self._reason is not None)
        if self._reason is not None:
            self._button.setText(self._reason.button.replace("&", "&&"))

    def _choose(self) -> None:
        if self._reason is not None:
            self.chosen.emit(self._reason)

    def _label(self, role: FontRole) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFont(look.font(role))
        return label

    def _dress(self) -> None:
        side = look.step(12)
        self._picture.setPixmap(look.icon("search", "quiet").pixmap(QSize(side, side)))
        self._texts.setForegroundRole(self._texts.palette().ColorRole.PlaceholderText)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt; follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
