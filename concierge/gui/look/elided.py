"""A line of words that is cut where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from concierge.gui.look.label import Label, Tone
from concierge.gui.look.metrics import FontRole
from concierge.gui.look.tip import as_tip

_MIDDLE = Qt.TextElideMode.ElideMiddle


class ElidedLabel(Label):
    """A line of text; whole as a tool tip.

    Args:
        role: Its size.
        tone: Its colour.
        mode: Where it is cut: names keep their ending.
        parent: Its parent.
    """

    def __init__(
        self,
        role: FontRole,
        tone: Tone = "text",
        mode: Qt.TextElideMode = _MIDDLE,
        parent: QWidget | None = None,
    ) -> None:
        self._whole = ""
        self._mode = mode
        super().__init__("", role, tone, parent=parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        """What it says, also where that is cut."""
        return self._whole

    def set_text(self, text: str, tip: str = "") -> None:
        """Show a text; the tool tip is the whole of it, or another."""
        self._whole = text
        self.setToolTip(as_tip(tip or text))
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(self._whole, self._mode, max(0, self.width())))
