"""The row of buttons below an answer, which never breaks into two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from concierge.gui import look
from concierge.gui.ask.flat_button import FlatButton


class Tools(QWidget):
    """Buttons beside each other; where they have no room with their words, they have icons.

    Args:
        parts: The buttons, and what else stands among them.
        last: Stands behind them and takes the room that is left.
        parent: Its parent.
    """

    def __init__(
        self, parts: Sequence[QWidget], last: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons = [part for part in parts if isinstance(part, FlatButton)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.step(1))
        for part in parts:
            self._row.addWidget(part)
        self._row.addWidget(last, 1)
        # Else it could not become narrower than with all words.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def fit(self) -> None:
        """Show the words of all buttons where there is room for them, else of none."""
        self._show_words(shown=True)
        self._show_words(shown=self._row.sizeHint().width() <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what has room."""
        super().resizeEvent(event)
        self.fit()

    def _show_words(self, *, shown: bool) -> None:
        for button in self._buttons:
            button.show_words(shown=shown)
