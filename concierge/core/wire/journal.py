"""The journal: what was done to tags, collections, searches and files, and its undoing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.asked import LONGEST_CHANGE
from concierge.core.wire.base import Wire

JournalState = Literal["done", "undone", "part"]


class JournalEntry(Wire):
    """Something that was done, and can be undone.

    Attributes:
        id: Later ones have higher ids.
        at: When it was done, ISO 8601 with zone.
        who: ``window``, ``command``, ``rule:NAME``, or ``service``.
        what: What kind of thing it was, as ``tag.assign``.
        text: What was done, in words.
        state: ``part`` is what was interrupted, or could be undone or redone only in part.
        turned: When it was last undone or redone, ISO 8601, or "".
        files: How many files it was about, at least.
        rows: How many rows of the catalog it changed.
        steps: How many steps on the disk it took.
    """

    id: int
    at: str
    who: str
    what: str
    text: str
    state: JournalState
    turned: str = ""
    files: int = 0
    rows: int = 0
    steps: int = 0


class JournalPage(Wire):
    """A page of the journal, the newest first; `next` is the cursor of the page after it."""

    entries: list[JournalEntry]
    next: int | None = None


class JournalRequest(Wire):
    """What is to be undone or redone: an entry, a change of a face, or the newest there is.

    Attributes:
        entry: The id of an entry.
        change: What a face called a change, whose entry is meant.
        who: Whose newest entry is meant when neither is given; "" is anybody's.
        preview: Whether only to tell what it would come to.
    """

    entry: int | None = Field(default=None, ge=0, le=2**63 - 1)
    change: str = Field(default="", max_length=LONGEST_CHANGE)
    who: str = Field(default="", max_length=200)
    preview: bool = False


class JournalTurn(Wire):
    """What undoing or redoing came to, or would come to.

    Attributes:
        entry: The entry as it is then.
        files: How many files change.
        rows: How many rows of the catalog do.
        names: The names of some of the files.
        kept: Names of what the entry had made, and what stays because it is used since.
        passed: How many files are not in the index any more, and get nothing back.
        moves: What happens on the disk, in words.
        refused: Why it is refused, in words; only a preview says so.
    """

    entry: JournalEntry
    files: int = 0
    rows: int = 0
    names: list[str] = []
    kept: list[str] = []
    passed: int = 0
    moves: list[str] = []
    refused: str = ""
