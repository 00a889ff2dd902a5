"""A field for the password of a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.told import problem


class Unlock(QWidget):
    """Asks for a password and gives it to the service, which reads the file again.

    Attributes:
        unlocked: The service took it; the password, for showing the file.
    """

    unlocked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._found: Found | None = None
        self._field = QLineEdit(self)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setPlaceholderText(self.tr("Password"))
        self._field.setAccessibleName(self.tr("Password of the file"))
        self._field.returnPressed.connect(self._send)
        self._button = QPushButton(look.icon("key"), self.tr("Unlock"), self)
        self._button.clicked.connect(self._send)
        self._said = QLabel(self, wordWrap=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addWidget(self._field, 1)
        row.addWidget(self._button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        box.addWidget(self._said)

    def ask_for(self, found: Found) -> None:
        """Ask for the password of a file."""
        self._found = found
        self._field.clear()
        self._said.clear()
        self._button.setEnabled(True)

    def say(self, text: str) -> None:
        """Say something below the field."""
        self._said.setText(text)
        self._button.setEnabled(True)

    def _send(self) -> None:
        found, password = self._found, self._field.text()
        if found is None or not password:
            return
        self._button.setEnabled(False)

        def work(client: Client) -> wire.FileDetails:
            return client.unlock(found.item.file, password)

        def done(_details: wire.FileDetails) -> None:
            self._button.setEnabled(True)
            self.unlocked.emit(password)

        def failed(error: ConciergeError) -> None:
            self.say(problem(error))

        self._bridge.call(work, done, failed, owner=self, key="unlock")
