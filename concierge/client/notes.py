"""Notes, reminders and the reading list as faces use them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from concierge.client.door import Door, made
from concierge.client.exchange import read
from concierge.core import wire


class Notes:
    """Notes and highlights that a person made.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.Note]:
        """Return all notes by file; where their words stand is not looked for."""
        return self._door.get("/v1/notes", wire.NotePage).notes

    def of(self, file_ids: Sequence[int]) -> list[wire.Note]:
        """Return the notes of files, each with where its words stand now."""
        wanted = made(wire.FilesRequest, file_ids=list(file_ids))
        return self._door.post("/v1/notes/of", wire.NotePage, wanted).notes

    def add(
        self,
        file_id: int,
        text: str = "",
        *,
        quote: str = "",
        start: int | None = None,
        place: wire.Locator | None = None,
        colour: str = "",
        tags: Sequence[str] = (),
        preview: bool = False,
    ) -> wire.Note:
        """Make a note, or with `preview` only return what it would be.

        Args:
            file_id: The file.
            text: What is noted; "" only marks the words.
            quote: The words it is about; they are looked for in the file's text.
            start: Where these begin in that text, if that is known.
            place: Where in the file it is, as a locator.
            colour: One of `wire.NoteColour`.
            tags: What the passage is tagged with.
            preview: Whether nothing is kept.

        Raises:
            MisusedError: When it says nothing, the colour is none, or the whole file is tagged.
            MissingError: When there is no such file.
        """
        wanted = made(
            wire.NoteRequest,
            file_id=file_id,
            text=text,
            quote=quote,
            start=start,
            place=place or {},
            colour=colour,
            tags=list(tags),
            preview=preview,
        )
        return self._door.post("/v1/notes", wire.Note, wanted)

    def change(
        self, note_id: int, text: str | None = None, colour: wire.NoteColour | None = None
    ) -> wire.Note:
        """Change the text or the colour of a note; None leaves it.

        Raises:
            MissingError: When there is none.
        """
        wanted = made(wire.NoteChange, id=note_id, text=text, colour=colour)
        return read(wire.Note, self._door.answer("PATCH", "/v1/notes", wanted))

    def tag(
        self,
        note_id: int,
        give: Sequence[str] = (),
        take: Sequence[str] = (),
        *,
        dry_run: bool = False,
    ) -> wire.Note:
        """Give the passage of a note tags, or take some off it; or tell what it would be.

        Raises:
            MissingError: When there is no such note, or no tag of a name that is taken.
            MisusedError: When a tag cannot be called so, or the note is about the whole file.
        """
        wanted = made(wire.NoteTags, id=note_id, give=list(give), take=list(take), dry_run=dry_run)
        return self._door.post("/v1/notes/tags", wire.Note, wanted)

    def remove(self, note_id: int) -> wire.Note:
        """Delete a note and return it.

        Raises:
            MissingError: When there is none.
        """
        return self._door.delete("/v1/notes", wire.Note, str(note_id))

    def document(
        self,
        form: wire.NoteFormat = "markdown",
        file_ids: Sequence[int] | None = None,
        collection: str = "",
    ) -> str:
        """Return notes as one document: of some files, of a collection, else all."""
        ids = None if file_ids is None else list(file_ids)
        wanted = made(wire.NotesWanted, format=form, file_ids=ids, collection=collection)
        return self._door.post("/v1/notes/document", wire.Document, wanted).text


class Reminders:
    """Files that shall be shown again.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.Reminder]:
        """Return all reminders, the next one first."""
        return self._door.get("/v1/reminders", wire.ReminderPage).reminders

    def set(
        self, file_ids: Sequence[int], when: str, *, preview: bool = False
    ) -> list[wire.Reminder]:
        """Have files shown again on a day, in words or as a date.

        Raises:
            MisusedError: When it is no day, or has passed.
        """
        wanted = made(wire.ReminderRequest, file_ids=list(file_ids), when=when, preview=preview)
        return self._door.post("/v1/reminders", wire.ReminderPage, wanted).reminders

    def remove(self, file_ids: Sequence[int]) -> None:
        """Take reminders away."""
        wanted = made(wire.ReminderRequest, file_ids=list(file_ids))
        self._door.post("/v1/reminders", wire.ReminderPage, wanted)

    def take(self) -> list[wire.Reminder]:
        """Return what is due and was not told yet; it counts as told from now on."""
        return self._door.post("/v1/reminders/take", wire.ReminderPage).reminders


class ReadingList:
    """What is to be read.

    Args:
        door: Where requests go.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.ReadingItem]:
        """Return the list: what is to be read first."""
        return self._door.get("/v1/reading", wire.ReadingPage).items

    def change(
        self, do: Literal["add", "remove", "done", "again"], file_ids: Sequence[int]
    ) -> list[int]:
        """Do something with files of the list; return those of which that is new."""
        wanted = made(wire.ReadingRequest, do=do, file_ids=list(file_ids))
        return self._door.post("/v1/reading", wire.FileIds, wanted).file_ids
