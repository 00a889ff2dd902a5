"""The types of the local API: what faces send and what they get.

They are pydantic models, so that the API validates requests and publishes its schema
from the same lines, and a face reads answers as typed objects.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue


class Wire(BaseModel):
    """Base of all wire types."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Problem(BaseModel):
    """An error as RFC 9457 problem+json, with our category and advice."""

    type: str = "about:blank"
    title: str
    status: int
    category: str
    message: str
    advice: str = ""
    exit_code: int = 1


class IndexRequest(Wire):
    """Folders or files to add; spelled as `concierge.core.paths.to_wire` does."""

    paths: list[str] = Field(min_length=1, max_length=1000)


class IndexReply(Wire):
    """What was accepted; scanning goes on in the background.

    Attributes:
        ticket: Grows with each scan; `Status.scanned` reaches it when the scan is over.
    """

    roots: list[Root]
    ticket: int


class Root(Wire):
    """A folder or file that is kept in the index.

    Attributes:
        exclude: Patterns in gitignore syntax that are left out below it.
        allow: Patterns that are read although a rule would leave them out.
        present: Whether its files can be reached now.
        gone_why: Why not: absent, emptied, unreadable; else "".
        gone_since: Since when, ISO 8601, or "".
        scanned: When its files were last seen, seconds since the epoch.
    """

    id: int
    path: str
    exclude: list[str] = []
    allow: list[str] = []
    gone_why: str = ""
    gone_since: str = ""
    present: bool = True
    added: float
    scanned: float | None = None
    files: int = 0


class ForgetRequest(Wire):
    """A path to remove from the index."""

    path: str = Field(min_length=1)


class ForgetReply(Wire):
    """What was removed; nothing on disk outside the data folder is touched."""

    files: int
    contents: int
    chunks: int


class Hit(Wire):
    """One file that answers a search.

    Attributes:
        modified: Modification time, ISO 8601 with zone.
        highlights: Character spans in the snippet that match.
        locator: Where the snippet stands; empty for a hit by name.
        found_by: Which lists held it: name, folder, words, meaning.
    """

    file_id: int
    path: str
    score: float
    kind: str
    modified: str
    size: int
    title: str = ""
    snippet: str = ""
    highlights: list[tuple[int, int]] = []
    locator: dict[str, int | float | str] = {}
    found_by: list[str] = []


class SearchReply(Wire):
    """Files that answer a query, best first.

    Attributes:
        total: How many files were found; `hits` is one page of them.
        next_offset: Where the next page starts, or none when this is the last.
        notices: What the person should know, such as that meaning is not ready yet.
    """

    query: str
    total: int
    took_ms: float
    hits: list[Hit]
    next_offset: int | None = None
    notices: list[str] = []


class AskRequest(Wire):
    """A question in one's own words."""

    question: str = Field(min_length=1, max_length=10_000)
    sources: int | None = Field(default=None, ge=1, le=20)


class Citation(Wire):
    """The place that proves a sentence of the answer."""

    n: int
    file_id: int
    path: str
    locator: dict[str, int | float | str]
    quote: str


class AnswerReply(Wire):
    """A whole answer with its citations."""

    answer: str
    citations: list[Citation]
    model: str
    took_ms: float
    notices: list[str] = []


class AskEvent(Wire):
    """One server-sent event of an answer.

    Attributes:
        type: `sources` comes first, then `token` many times, then `done` with the whole
            answer, or `error` instead.
    """

    type: Literal["sources", "token", "done", "error"]
    sources: list[Citation] = []
    text: str = ""
    answer: AnswerReply | None = None
    problem: Problem | None = None


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


class FileCounts(Wire):
    """How many files stand where; together they are every file met."""

    indexed: int = 0
    waiting: int = 0
    failed: int = 0
    excluded: int = 0


class StageCounts(Wire):
    """Progress of one stage.

    Attributes:
        failed: Failures at this stage; one for each file.
        seconds_left: How long the rest may take, or none when that cannot be told yet.
        per_minute: How many were done within the last minute.
        held: Why it does not go on now, in words, or "".
    """

    done: int = 0
    waiting: int = 0
    failed: int = 0
    seconds_left: float | None = None
    per_minute: float = 0.0
    held: str = ""


class Status(Wire):
    """What the service knows and does.

    Attributes:
        stages: Progress by stage: named, text, meaning, deep.
        disk: Bytes taken by catalog and vectors, and bytes free on that disk.
        working_on: Paths that are read right now.
        failures: The newest failures, at most 20.
        scanned: The largest ticket whose scan is over.
        busy: Whether anything is scanning, waiting or being worked on.
        notices: What the person should know (key kept in a file, catalog recovered ...).
        mode: The setting of that name.
        paused: "", or until when work is paused, in words.
        active: Whether somebody uses the computer, as far as can be told.
        memory: Bytes that all processes use, and the limit.
        seconds_left: How long the rest may take at the speed measured so far, or none when
            that cannot be told yet.
        upkeep: When the index was last tidied and checked, ISO 8601, or "".
        tidying: Whether that is being done now.
    """

    files: FileCounts
    stages: dict[str, StageCounts]
    disk: dict[str, int]
    working_on: list[str]
    failures: list[FailureRow]
    roots: int = 0
    contents: int = 0
    chunks: int = 0
    scanned: int = 0
    busy: bool = False
    version: str = ""
    pid: int = 0
    uptime_s: float = 0.0
    notices: list[str] = []
    mode: str = ""
    paused: str = ""
    active: bool = False
    memory: dict[str, int] = {}
    seconds_left: float | None = None
    upkeep: str = ""
    tidying: bool = False


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


class TextReply(Wire):
    """A file's text as the index knows it.

    Attributes:
        passages: (start, end, locator) of each passage; characters of `text`.
    """

    path: str
    text: str
    passages: list[tuple[int, int, dict[str, int | float | str]]] = []


class PlacedWord(Wire):
    """A recognised word and its box: left, top, right, bottom as shares of the page."""

    text: str
    box: tuple[float, float, float, float]


class WordsReply(Wire):
    """The recognised words of one page or picture, where they can be drawn."""

    words: list[PlacedWord]
    confidence: float = 0.0


class SpeechModel(Wire):
    """A published speech model.

    Attributes:
        here: Whether it was fetched.
    """

    name: str
    megabytes: int
    sha256: str
    licence: str
    here: bool


class Fetch(Wire):
    """A model that is being fetched, or was last.

    Attributes:
        done: Bytes that are there.
        total: Bytes of the whole, 0 when that is not known yet.
        running: Whether it goes on.
        problem: Why it stopped before its end, or "".
    """

    name: str
    done: int = 0
    total: int = 0
    running: bool = True
    problem: str = ""


class Models(Wire):
    """The models there are.

    Attributes:
        speech: Path of the speech model in use, or "".
    """

    speech: str = ""
    published: list[SpeechModel] = []
    fetch: Fetch | None = None


class FetchRequest(Wire):
    """A person agrees that a model is fetched; the checksum is the one they were shown."""

    name: str = Field(min_length=1, max_length=100)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class SpeechRequest(Wire):
    """The path of a speech model to use; an empty one means none."""

    path: str


class PauseRequest(Wire):
    """For how long nothing is read; without minutes until it is resumed."""

    minutes: float | None = Field(default=None, gt=0, le=60 * 24 * 366)


class HurryRequest(Wire):
    """A person waits: for so long everything is read at full speed."""

    seconds: float = Field(gt=0, le=3600)


class WorkRequest(Wire):
    """A file or folder of the index, or all of it."""

    path: str | None = Field(default=None, min_length=1)


class WorkReply(Wire):
    """How many files it concerns."""

    files: int


class RulesRequest(Wire):
    """What is left out below one root, and what is read nevertheless; gitignore syntax."""

    path: str = Field(min_length=1)
    exclude: list[str] = Field(default=[], max_length=1000)
    allow: list[str] = Field(default=[], max_length=1000)


class SettingRow(Wire):
    """One setting: its value, what it was without the person, and what it does."""

    name: str
    title: str
    description: str
    value: JsonValue
    default: JsonValue


class SettingsReply(Wire):
    """All settings."""

    settings: list[SettingRow]


class SettingsRequest(Wire):
    """Settings to change, by name."""

    values: dict[str, JsonValue] = Field(min_length=1)


class FailurePage(Wire):
    """A page of failures; `next` is the cursor of the page after it."""

    failures: list[FailureRow]
    next: int | None = None


class RootPage(Wire):
    """All roots."""

    roots: list[Root]


class Event(Wire):
    """One server-sent event about indexing.

    Attributes:
        type: `status` after anything changed, `scan` when a scan ended, `notice` for words
            to the person, `bye` when the service stops.
    """

    type: Literal["status", "scan", "notice", "bye"]
    status: Status | None = None
    text: str = ""


class ServiceInfo(BaseModel):
    """How faces find the service; kept in a file that only its person can read."""

    port: int
    token: str
    pid: int
    version: str
    started: float


class UpkeepReport(Wire):
    """What tidying and checking the index came to.

    Attributes:
        started: When it began, ISO 8601.
        finished: When it ended, ISO 8601, or "" when it was interrupted; it goes on then.
        seconds: How long it worked, interruptions left out.
        checked: How many of what were looked at: files, contents, passages, meanings ...
        repaired: How often each problem was found and put right.
        found: How many files the comparison with the disk found new, changed or missing.
        left: What is still to be done.
        notices: What the person should know.
        bytes_before: What the catalog and its log took on disk.
        bytes_after: What they take now.
    """

    started: str
    finished: str = ""
    seconds: float = 0.0
    checked: dict[str, int] = {}
    repaired: dict[str, int] = {}
    found: dict[str, int] = {}
    left: list[str] = []
    notices: list[str] = []
    bytes_before: int = 0
    bytes_after: int = 0

    @property
    def healthy(self) -> bool:
        """Whether nothing had to be repaired."""
        return not self.repaired and not self.notices


IndexReply.model_rebuild()
