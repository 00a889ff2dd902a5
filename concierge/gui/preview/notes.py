"""What a person wrote about the file of the preview in collections."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label


class Notes(QWidget):
    """A line for each collection in which the file has a note; hidden without any.

    Args:
        bridge: The way to the service.
        parent: Its parent.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._file_id: int | None = None
        self.label = Label(role="detail", parent=self)
        self.label.setObjectName("collection-notes")
        box = QVBoxLayout(self)
        box.setContentsMargins(look.step(3), 0, look.step(3), look.step(1))
        box.addWidget(self.label)
        self.setVisible(False)

    def show_file(self, file_id: int | None) -> None:
        """Show the notes of a file; None shows nothing."""
        self._file_id = file_id
        self.setVisible(False)
        self.load()

    def load(self) -> None:
        """Ask anew what was noted."""
        file_id = self._file_id
        if file_id is None:
            return
        self._bridge.call(
            lambda client: client.collections.notes([file_id]).get(file_id, {}),
            self._take,
            lambda _error: None,  # the file itself tells what is wrong
            owner=self,
            key="notes",
        )

    def _take(self, notes: dict[str, str]) -> None:
        lines = [f"{shown(name)}: {_plain(note)}" for name, note in notes.items()]
        self.label.setText("\n".join(lines))
        self.setVisible(bool(lines))


def _plain(note: str) -> str:
    return "\n".join(shown(line) for line in note.splitlines())
