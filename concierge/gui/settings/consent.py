"""Before a model is fetched: what, from where, under which terms; nothing happens without a yes."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.look.label import Label

_MOST_LINES = 12


class Consent(QWidget):
    """Hidden until it asks; the publisher is asked first where no checksum is known.

    Attributes:
        asked: The person agrees that the publisher is asked what it would send.
        agreed: The person agrees that it is fetched, with the checksum that was shown.
        declined: The person does not.
    """

    asked = Signal()
    agreed = Signal(str)
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model: wire.Model | None = None
        self._told = Label()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.agree = self._button("agree", self.tr("Ask the Publisher"), self._agree)
        self.decline = self._button("decline", self.tr("Not Now"), self._decline)
        buttons = QHBoxLayout()
        buttons.addWidget(self.agree)
        buttons.addWidget(self.decline)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.step(1), 0, 0)
        column.addWidget(self._told)
        column.addLayout(self._lines)
        column.addLayout(buttons)
        self.hide()

    def ask(self, row: wire.Model) -> None:
        """Show what would happen, and wait for an answer."""
        self.show_model(row)
        self.show()
        self.decline.setFocus()  # so that a stray Return does no harm

    def show_model(self, row: wire.Model) -> None:
        """Show what is known of what would be fetched, which may be more than a moment ago."""
        if self._model == row:
            return
        self._model = row
        host = urlsplit(row.files[0].address).hostname or "" if row.files else ""
        self._told.setText(self._sentence(row).replace("%1", host))
        self.agree.setText(
            self.tr("Fetch %1").replace("%1", words.size(row.bytes))
            if row.sha256
            else self.tr("Ask the Publisher")
        )
        self.agree.setAccessibleDescription(self._told.text())
        self.decline.setAccessibleDescription(self._told.text())
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for text in self._facts(row):
            self._lines.addWidget(Label(text, "detail", "quiet"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape means no."""
        if event.key() == Qt.Key.Key_Escape:
            self._decline()
        else:
            super().keyPressEvent(event)

    def _sentence(self, row: wire.Model) -> str:
        if not row.sha256:
            return self.tr(
                "Its size and checksum are not known here. %1 can be asked for them; only the "
                "model's name is sent, and you are asked again before it is fetched."
            )
        return self.tr(
            "It is fetched from %1 and checked byte by byte. Nothing of yours is sent; the "
            "publisher sees this computer's address."
        )

    def _facts(self, row: wire.Model) -> list[str]:
        said = [
            (self.tr("Source"), row.source),
            (self.tr("Licence"), row.licence),
            ("SHA-256", row.sha256),
        ]
        lines = [f"{name}: {_breaking(value)}" for name, value in said if value]
        if len(row.files) > 1:
            for file in row.files[:_MOST_LINES]:
                size = words.size(file.bytes) if file.bytes else ""
                lines.append(" · ".join(part for part in (file.path, size) if part))
        return lines

    def _agree(self) -> None:
        if self._model is None:
            return
        if self._model.sha256:
            self.agreed.emit(self._model.sha256)
            self.hide()
        else:
            self.asked.emit()

    def _decline(self) -> None:
        self.hide()
        self.declined.emit()

    def _button(self, name: str, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(do)
        return button


def _breaking(text: str) -> str:
    """Let a long address or checksum go on in the next line."""
    pieces = [text[at : at + 16] for at in range(0, len(text), 16)]
    return "\u200b".join(pieces)
