"""What a person thinks of an answer: a thumb up or down, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from concierge.core.wire.conversations import LONGEST_NOTE
from concierge.gui import look
from concierge.gui.bridge import Bridge

if TYPE_CHECKING:
    from concierge.core import wire
    from concierge.gui.ask.exchange import Exchange


class Rating(QWidget):
    """Two thumbs, of which one may be chosen; with either comes a line for a note.

    Args:
        bridge: The way to the service.
        exchange: The question and its answer.

    Attributes:
        told: It was kept; to be said in passing.
        moved: It takes more room than before, or less.
    """

    told = Signal(str)
    moved = Signal()

    def __init__(self, bridge: Bridge, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._exchange = exchange
        self.up = self._thumb("thumb-up", self.tr("The answer helps"))
        self.down = self._thumb("thumb-down", self.tr("The answer does not help"))
        self.note = _Note(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("A note on this answer, for yourself"))
        self.note.setAccessibleName(self.tr("Note on the answer"))
        self.note.editingFinished.connect(self._keep_note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.step(1))
        for part in (self.up, self.down):
            row.addWidget(part)
        row.addWidget(self.note, 100)
        row.addStretch(1)
        self.up.clicked.connect(lambda: self._choose("up"))
        self.down.clicked.connect(lambda: self._choose("down"))
        self.refresh()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.up, self.down, self.note]

    def refresh(self) -> None:
        """Show what is kept; nothing of what is not."""
        exchange = self._exchange
        self.setVisible(exchange.message is not None and exchange.answer is not None)
        self.up.setChecked(exchange.thumb == "up")
        self.down.setChecked(exchange.thumb == "down")
        self.note.setVisible(bool(exchange.thumb or exchange.note))
        if not self.note.hasFocus():
            self.note.setText(exchange.note)

    def _thumb(self, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(icon, "quiet"))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _choose(self, thumb: wire.Thumb) -> None:
        self._exchange.thumb = "" if self._exchange.thumb == thumb else thumb
        self.refresh()
        self.moved.emit()
        self._send(thumb=self._exchange.thumb)
        if self._exchange.thumb:
            self.note.setFocus()

    def _keep_note(self) -> None:
        note = self.note.text().strip()
        if note != self._exchange.note:
            self._exchange.note = note
            self._send(note=note)
            self.told.emit(self.tr("Note kept"))

    def _send(self, thumb: wire.Thumb | None = None, note: str | None = None) -> None:
        message = self._exchange.message
        if message is not None:
            self._bridge.call(
                lambda client: client.conversations.rate(message, thumb, note),
                lambda _: None,
                owner=self,
            )


class _Note(QLineEdit):
    """A line that Escape leaves as it was."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep with Return, leave with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            if event.key() == Qt.Key.Key_Escape:
                self.undo()
            self.clearFocus()
        else:
            super().keyPressEvent(event)
