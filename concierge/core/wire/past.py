"""What was: searches, opened files, changes on disk, the ledger of every file."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire


class PastSearch(Wire):
    """A search that the person made.

    Attributes:
        files: How many files it found the last time.
        times: How often it was made.
        last: When it was made last, ISO 8601 with zone.
    """

    query: str
    files: int
    times: int
    last: str


class PastSearches(Wire):
    """Searches, the latest first."""

    searches: list[PastSearch]


class SearchNote(Wire):
    """A search to remember, and how many files it found."""

    query: str = Field(min_length=1, max_length=1000)
    files: int = Field(ge=0)


class HistoryRemoval(Wire):
    """A search to forget; without one everything that is remembered is forgotten."""

    query: str | None = Field(default=None, max_length=10_000)


class FileSummary(Wire):
    """A file as a line in a list.

    Attributes:
        path: As `concierge.core.paths.to_wire` spells it.
        modified: Modification time, ISO 8601 with zone.
        times: How often it was opened.
        last: When it was opened last, ISO 8601, or "".
    """

    file_id: int
    path: str
    kind: str
    modified: str
    size: int
    times: int = 0
    last: str = ""


class OpenedFiles(Wire):
    """Files that were opened, the latest first."""

    files: list[FileSummary]


class Change(Wire):
    """Something that happened to a file, or to a folder with all that is in it.

    Attributes:
        at: When it was noticed, ISO 8601 with zone.
        what: added, changed, moved, missing (not where it was), back (there again), removed
            (missing for so long that it is known no more).
        path: Where it is, or was.
        earlier: Where it was before it was moved, else "".
    """

    id: int
    at: str
    what: Literal["added", "changed", "moved", "removed", "missing", "back"]
    path: str
    earlier: str = ""


class ChangePage(Wire):
    """A page of changes, the newest first; `next` is the cursor of the page after it."""

    changes: list[Change]
    next: int | None = None


class LedgerRow(Wire):
    """A file of the index and how it stands.

    Attributes:
        state: waiting, indexed, failed, excluded or missing.
        reason: Why it stands so, where that is known: the kind of failure, what leaves it out.
    """

    file_id: int
    path: str
    kind: str
    state: str
    reason: str
    size: int
    modified: str


class LedgerPage(Wire):
    """A page of files, those met last first.

    Attributes:
        total: How many files fit what was asked for, on all pages.
        next: The cursor of the page after it, or none when this is the last.
    """

    files: list[LedgerRow]
    total: int
    next: int | None = None
