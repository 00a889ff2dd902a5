"""What every way of showing a file has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from concierge.core import wire
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.noted import Picked


class Part(QWidget):
    """One way of showing a file.

    Args:
        bridge: The way to the service.

    Attributes:
        selected_place: A person chose a place in the file; a locator.
        page_wanted: A page of the window and a part of it, such as settings and models.
        part_wanted: A person wants to open a file within the file; its path there.
        note_wanted: A note is to be made: what is selected, and how, see `marking.Wanted`.
        declined: It cannot be shown this way after all; another way may do.
        explanation_wanted: A person wants to have the selected text explained.
    """

    selected_place = Signal(dict)
    page_wanted = Signal(str, str)
    part_wanted = Signal(str)
    declined = Signal()
    note_wanted = Signal(object, str)
    explanation_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether files like this one are shown this way."""
        raise NotImplementedError

    def display(self, found: Found) -> None:
        """Show a file; what takes long arrives later."""
        raise NotImplementedError

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches the query, now that it is known."""

    def show_notes(self, notes: list[wire.Note]) -> None:
        """Show where the person's notes stand."""

    def go_to_note(self, note: wire.Note) -> None:
        """Bring the place of a note into sight."""

    def selected_text(self) -> str:
        """Return the text of the file that is selected, or ""."""
        return ""

    def picked(self) -> Picked | None:
        """Return what is selected such that a note can be made of it, or None."""
        return None

    def clear(self) -> None:
        """Let go of the file."""
