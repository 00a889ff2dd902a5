"""What is known of single files."""

from __future__ import annotations

from pydantic import Field

from concierge.core.wire.base import Wire
from concierge.core.wire.tags import TaggedFolder, TaggedPassage


class FailureRow(Wire):
    """A file that could not be read, and what to do about it."""

    file_id: int
    path: str
    stage: str
    category: str
    message: str
    advice: str
    when: str
    component: str = ""
    page: int | None = None


class FailurePage(Wire):
    """A page of failures; `next` is the cursor of the page after it."""

    failures: list[FailureRow]
    next: int | None = None


class PartRow(Wire):
    """A file within a file: a member of an archive, an attachment."""

    path: str
    media_type: str = ""
    kind: str = ""
    size: int | None = None
    state: str = ""
    note: str = ""


class FileDetails(Wire):
    """Everything the ledger knows of one file.

    Attributes:
        words: How many words its text has.
        facts: What the file says of itself; the names are those of `records.FACTS`.
        parts: The first 1,000 files within it.
        missing_since: Since when it is not where it was, ISO 8601, or "".
        last_seen: When it was last seen, ISO 8601, while its root cannot be reached, else "".
        tags: Those that it carries itself.
        given_by: Who hung one of these on it, where that was not a person; see `TagsOf`.
        inherited_tags: Those that it has from folders, with the nearest folder.
        passage_tags: Those of its passages.
    """

    file_id: int
    path: str
    kind: str
    state: str
    reason: str = ""
    size: int
    modified: str
    media_type: str = ""
    title: str = ""
    author: str = ""
    language: str = ""
    pages: int | None = None
    seconds: float | None = None
    text_state: str = ""
    extractor: str = ""
    chunks: int = 0
    characters: int = 0
    words: int = 0
    note: str = ""
    facts: dict[str, str | int | float] = {}
    parts: list[PartRow] = []
    same_content: list[str] = []
    failures: list[FailureRow] = []
    missing_since: str = ""
    last_seen: str = ""
    tags: list[str] = []
    given_by: dict[str, str] = {}
    inherited_tags: list[TaggedFolder] = []
    passage_tags: list[TaggedPassage] = []
    collections: list[str] = []


class FileCounts(Wire):
    """How many files stand where; together they are every file met."""

    indexed: int = 0
    waiting: int = 0
    failed: int = 0
    excluded: int = 0


class Explanation(Wire):
    """What is known of a path, in the index or not.

    Attributes:
        path: The path that was asked about.
        state: Its standing in one word or two: indexed, waiting, needs ocr, model missing,
            empty, excluded, too large, cloud only, encrypted, unsupported, unreadable,
            damaged, timed out, out of memory, folder, not added, missing ...
        message: What that means, in a sentence.
        advice: What to do about it, or "".
        root: The folder of the index that holds it, or "".
        details: What the ledger knows, for a file of the index.
        below: For a folder, how many files of the index stand where.
    """

    path: str
    state: str
    message: str
    advice: str = ""
    root: str = ""
    details: FileDetails | None = None
    below: FileCounts | None = None


class UnlockRequest(Wire):
    """A password for a file; an empty one forgets what was given before."""

    path: str = Field(min_length=1)
    password: str = Field(max_length=1000)


class PartRequest(Wire):
    """A file within another that is to be taken out; its path as `PartRow` has it."""

    part: str = Field(min_length=1, max_length=20_000)


class TakenPart(Wire):
    """Where a file that was taken out of another is now."""

    path: str


class TextReply(Wire):
    """A file's text as the index knows it, or a stretch of it.

    Attributes:
        passages: (start, end, locator) of each passage of which some is in `text`; these
            count characters from the beginning of the whole text.
        start: Where `text` begins in the whole text.
        total: Characters of the whole text.
    """

    path: str
    text: str
    passages: list[tuple[int, int, dict[str, int | float | str]]] = []
    start: int = 0
    total: int = 0


class PlacedWord(Wire):
    """A recognised word and its box: left, top, right, bottom as shares of the page."""

    text: str
    box: tuple[float, float, float, float]


class WordsReply(Wire):
    """The recognised words of one page or picture, where they can be drawn."""

    words: list[PlacedWord]
    confidence: float = 0.0
