"""What the addresses of notes, reminders and the reading list need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class NotesFacade(Protocol):
    """Notes; every method may raise a ConciergeError."""

    def page(self, wanted: wire.FilesRequest | None = None) -> wire.NotePage:
        """Return the notes of files, or all."""
        ...

    def add(self, wanted: wire.NoteRequest) -> wire.Note:
        """Make a note."""
        ...

    def change(self, wanted: wire.NoteChange) -> wire.Note:
        """Change a note."""
        ...

    def tag(self, wanted: wire.NoteTags) -> wire.Note:
        """Give the passage of a note tags, or take some off it."""
        ...

    def remove(self, note_id: int) -> wire.Note:
        """Delete a note."""
        ...

    def document(self, wanted: wire.NotesWanted) -> wire.Document:
        """Return notes as one document."""
        ...


class RemindersFacade(Protocol):
    """Reminders; every method may raise a ConciergeError."""

    def all(self) -> wire.ReminderPage:
        """Return all reminders."""
        ...

    def set(self, wanted: wire.ReminderRequest) -> wire.ReminderPage:
        """Have files shown again on a day, or take their reminders away."""
        ...

    def take(self) -> wire.ReminderPage:
        """Return what is due and was not told yet."""
        ...


class ReadingFacade(Protocol):
    """The reading list; every method may raise a ConciergeError."""

    def all(self) -> wire.ReadingPage:
        """Return the list."""
        ...

    def change(self, wanted: wire.ReadingRequest) -> wire.FileIds:
        """Do something with files of the list."""
        ...
