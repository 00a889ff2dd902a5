"""Words on a page, in the size and tone of their role; they follow the theme."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from concierge.gui.look import theme
from concierge.gui.look.metrics import FontRole, font

Tone = Literal["text", "quiet", "good", "warn", "bad"]


class Label(QLabel):
    """Plain words that wrap.

    Args:
        text: What it says.
        role: Its size.
        tone: Its colour.
        bold: Whether it is a heading.
    """

    def __init__(
        self,
        text: str = "",
        role: FontRole = "text",
        tone: Tone = "text",
        *,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._tone, self._bold = role, tone, bold
        self._dressing = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._dress()

    def set_tone(self, tone: Tone) -> None:
        """Give it another colour."""
        self._tone = tone
        self._dress()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark, contrast and text size."""
        super().changeEvent(event)
        kind = QEvent.Type
        # The theme sets the style anew; no event of a font comes to who has one of its own.
        if event.type() in (kind.StyleChange, kind.PaletteChange) and not self._dressing:
            self._dress()

    def _dress(self) -> None:
        self._dressing = True
        chosen = font(self._role)
        chosen.setBold(self._bold)
        self.setFont(chosen)
        role = QPalette.ColorRole
        self.setForegroundRole(role.PlaceholderText if self._tone == "quiet" else role.WindowText)
        palette = QPalette()
        if self._tone in ("good", "warn", "bad"):
            palette.setColor(role.WindowText, getattr(theme.colours(), self._tone))
        self.setPalette(palette)
        self._dressing = False
