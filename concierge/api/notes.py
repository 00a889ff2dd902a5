"""The addresses of notes, reminders and the reading list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire

Reply = Callable[[wire.Wire], Response]


def add_notes(app: FastAPI, engine: Facade, reply: Reply) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """
    _add_notes(app, engine, reply)
    _add_reminders(app, engine, reply)
    _add_reading(app, engine, reply)


def _add_notes(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/notes", response_model=wire.NotePage)
    def notes() -> Response:
        """List all notes by file."""
        return reply(engine.notes.page())

    @app.post("/v1/notes", response_model=wire.Note)
    def add(wanted: wire.NoteRequest) -> Response:
        """Make a note on a file, on a place in it, or on some of its words."""
        return reply(engine.notes.add(wanted))

    @app.patch("/v1/notes", response_model=wire.Note)
    def change(wanted: wire.NoteChange) -> Response:
        """Change the text or the colour of a note."""
        return reply(engine.notes.change(wanted))

    @app.post("/v1/notes/tags", response_model=wire.Note)
    def tag(wanted: wire.NoteTags) -> Response:
        """Give the passage of a note tags, or take some off it."""
        return reply(engine.notes.tag(wanted))

    @app.delete("/v1/notes", response_model=wire.Note)
    def remove(name: Annotated[int, Query(ge=1, le=2**63 - 1)]) -> Response:
        """Delete a note by its number; the answer is what it was."""
        return reply(engine.notes.remove(name))

    @app.post("/v1/notes/of", response_model=wire.NotePage)
    def of_files(wanted: wire.FilesRequest) -> Response:
        """List the notes of files, each with where its words stand now."""
        return reply(engine.notes.page(wanted))

    @app.post("/v1/notes/document", response_model=wire.Document)
    def document(wanted: wire.NotesWanted) -> Response:
        """Write notes as one document."""
        return reply(engine.notes.document(wanted))


def _add_reminders(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/reminders", response_model=wire.ReminderPage)
    def reminders() -> Response:
        """List all reminders, the next one first."""
        return reply(engine.reminders.all())

    @app.post("/v1/reminders", response_model=wire.ReminderPage)
    def remind(wanted: wire.ReminderRequest) -> Response:
        """Have files shown again on a day, or take their reminders away."""
        return reply(engine.reminders.set(wanted))

    @app.post("/v1/reminders/take", response_model=wire.ReminderPage)
    def take() -> Response:
        """Return what is due and was not told yet; it counts as told from now on."""
        return reply(engine.reminders.take())


def _add_reading(app: FastAPI, engine: Facade, reply: Reply) -> None:
    @app.get("/v1/reading", response_model=wire.ReadingPage)
    def reading() -> Response:
        """List what is to be read, and what was."""
        return reply(engine.reading_list.all())

    @app.post("/v1/reading", response_model=wire.FileIds)
    def change(wanted: wire.ReadingRequest) -> Response:
        """Add files to the reading list or take them off, or note that they are read or not."""
        return reply(engine.reading_list.change(wanted))
