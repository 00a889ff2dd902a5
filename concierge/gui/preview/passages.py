"""Documents, slides, books and pages of the web, as their text."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.part import Part
from concierge.gui.preview.passage_view import PassageView
from concierge.gui.preview.reading import Reading


class PassagesPart(Part):
    """Documents, slides, books and pages of the web, as their text; with their small picture."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._view = PassageView(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._view)
        self._view.explanation_wanted.connect(self.explanation_wanted)
        self._reading = Reading(bridge, self._view, self.declined.emit)
        self._view.note_wanted.connect(self.note_wanted)
        self._marks: wire.MarksReply | None = None

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether there are words of it."""
        return found.details.chunks > 0

    def display(self, found: Found) -> None:
        """Show a file's text, below its picture where there is one."""
        file_id = found.item.file_id
        self._marks = None

        def begin(data: bytes) -> None:
            self._reading.start(found, QImage.fromData(data) if data else None)
            if self._marks is not None:
                self._reading.mark(self._marks)

        self.bridge.call(
            lambda client: client.thumbnail(file_id),
            begin,
            lambda _error: begin(b""),
            owner=self,
            key="thumbnail",
        )

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches."""
        self._marks = marks
        self._reading.mark(marks)

    def show_notes(self, notes: list[wire.Note]) -> None:
        """Show where notes stand."""
        self._view.note(notes)

    def go_to_note(self, note: wire.Note) -> None:
        """Bring the place of a note into sight."""
        if note.start is not None:
            self._reading.seek(note.start)

    def selected_text(self) -> str:
        """Return what is selected."""
        return self._view.selected_text()

    def picked(self) -> Picked | None:
        """Return what is selected, or None."""
        return self._view.picked()

    def clear(self) -> None:
        """Show nothing."""
        self._reading.stop()
