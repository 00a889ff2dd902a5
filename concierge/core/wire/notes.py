"""Notes and highlights, reminders, and the reading list."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from concierge.core.wire.base import Locator, Wire
from concierge.core.wire.labels import FileId, FileIdList, Name

NoteColour = Literal["", "yellow", "green", "blue", "pink", "violet"]
NoteFormat = Literal["markdown", "json", "csv"]

_Text = Annotated[str, Field(max_length=20_000)]
_Quote = Annotated[str, Field(max_length=5_000)]
_Day = Annotated[str, Field(max_length=100)]
_NoteId = Annotated[int, Field(ge=1, le=2**63 - 1)]


class Note(Wire):
    """A note on a file, or on a stretch of its text.

    Attributes:
        path: The file, as a URI or path like everywhere.
        text: What the person wrote; "" of a mere highlight.
        colour: Of a highlight, or "".
        place: Where in the file, as a locator; empty for the whole file.
        quote: The words that it is about, or "".
        start: Where these begin in the file's text now; None where that is not known.
        end: One past their last character.
        state: `whole` is about the file or a place without words; `exact`: the words stand where
            they stood; `found`: elsewhere; `lost`: nowhere any more; `unread`: not looked for.
        tags: Of its passage.
        made: ISO 8601.
        changed: ISO 8601.
    """

    id: int
    file_id: int
    path: str
    text: str = ""
    colour: NoteColour = ""
    place: Locator = {}
    quote: str = ""
    start: int | None = None
    end: int | None = None
    state: Literal["whole", "exact", "found", "lost", "unread"] = "unread"
    made: str = ""
    changed: str = ""
    tags: list[str] = []


class NotePage(Wire):
    """Notes: of one file in the order of their places, else by file."""

    notes: list[Note]


class NoteRequest(Wire):
    """A note to be made.

    Attributes:
        place: Where in the file it is, as a locator.
        quote: The words it is about; they are looked for in the file's text.
        start: Where these begin in that text, if that is known.
        tags: What the passage is tagged with; made where they are not there.
        preview: Only tell what would be made.
    """

    file_id: FileId
    text: _Text = ""
    colour: NoteColour = ""
    place: Locator = {}
    quote: _Quote = ""
    start: int | None = Field(default=None, ge=0)
    tags: list[Name] = Field(default=[], max_length=100)
    preview: bool = False


class NoteChange(Wire):
    """What becomes of a note; None leaves it as it is."""

    id: _NoteId
    text: _Text | None = None
    colour: NoteColour | None = None


class NoteTags(Wire):
    """Tags for the passage of a note, and those to be taken off it.

    Attributes:
        dry_run: Whether only to tell what would be.
    """

    id: _NoteId
    give: list[Name] = Field(default=[], max_length=100)
    take: list[Name] = Field(default=[], max_length=100)
    dry_run: bool = False


class NotesWanted(Wire):
    """Notes to be written as a document: of some files, of a collection, else all."""

    file_ids: FileIdList | None = None
    collection: str = Field(default="", max_length=2000)
    format: NoteFormat = "markdown"


class Document(Wire):
    """A text to be kept as a file."""

    text: str


class Reminder(Wire):
    """A file to be shown again.

    Attributes:
        day: When, a date such as 2027-03-01 as the person counts days.
        due: Whether that day has come.
        told: Whether the person was told of it.
    """

    file_id: int
    path: str
    day: str
    due: bool = False
    told: bool = False


class ReminderPage(Wire):
    """Reminders, the next one first."""

    reminders: list[Reminder]


class ReminderRequest(Wire):
    """Files to be shown again.

    Attributes:
        when: A day in words or as a date; "" takes the reminders away.
        preview: Only tell what would be done.
    """

    file_ids: FileIdList
    when: _Day = ""
    preview: bool = False


class ReadingItem(Wire):
    """A file of the reading list."""

    file_id: int
    path: str
    done: bool = False


class ReadingPage(Wire):
    """The reading list: what is to be read first, in the order in which it was put there."""

    items: list[ReadingItem]


class ReadingRequest(Wire):
    """What becomes of files on the reading list."""

    file_ids: FileIdList
    do: Literal["add", "remove", "done", "again"]
