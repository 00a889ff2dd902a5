"""“Did you mean”: another query, offered above the results."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.look.tip import as_tip

_LONGEST = 80


class Meant(QWidget):
    """Offers a query to click on, or takes no room.

    Attributes:
        wanted: The query was clicked on.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._button = QToolButton(self)
        self._button.setAutoRaise(True)
        self._button.setFont(look.font("text"))
        self._button.setIcon(look.icon("search", "quiet"))
        self._button.setIconSize(QSize(look.step(4), look.step(4)))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button.clicked.connect(lambda: self.wanted.emit(self._query))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.step(3), 0, look.step(3), look.step(1))
        row.addWidget(self._button, 1)
        self.hide()

    def offer(self, query: str) -> None:
        """Offer a query, or nothing."""
        self._query = query
        text = shown(query)
        cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
        sentence = self.tr("Did you mean “%1”?").replace("%1", cut)
        self._button.setText(sentence.replace("&", "&&"))
        self._button.setAccessibleName(sentence)
        self._button.setToolTip(as_tip(text))
        self.setVisible(bool(query))
