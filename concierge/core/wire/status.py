"""How things stand, and what happens."""

from __future__ import annotations

from typing import Literal

from concierge.core.wire.base import Wire
from concierge.core.wire.files import FailureRow, FileCounts

Doing = Literal["", "preparing", "embedding", "waiting"]


class StageCounts(Wire):
    """Progress of one stage.

    Attributes:
        failed: Failures at this stage; one for each file.
        seconds_left: How long the rest may take, or none when that cannot be told yet.
        per_minute: How many were done within the last minute.
        held: Why it does not go on now, in words, or "".
        unheard: Recordings whose speech waits until a speech model is chosen; they are done but
            for that.
    """

    done: int = 0
    waiting: int = 0
    failed: int = 0
    seconds_left: float | None = None
    per_minute: float = 0.0
    held: str = ""
    unheard: int = 0


class Embedding(Wire):
    """Which embedding model answers searches by meaning, and which is to take its place.

    Attributes:
        model: The name of the one that serves.
        dimensions: The length of its vectors.
        next: The name of the one that is being made ready, or "".
        doing: How far that is: its files are prepared, passages are embedded with it, or it
            waits for room on the disk; "" when nothing is done.
        done: Passages that are embedded with it.
        total: Passages in all.
        seconds_left: How long the rest may take, or none when that cannot be told yet.
        held: Why it does not go on now, in words, or "".
        problem: Why it cannot be used and what to do, or "".
    """

    model: str = ""
    dimensions: int = 0
    next: str = ""
    doing: Doing = ""
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    held: str = ""
    problem: str = ""


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
        embedding: The embedding models.
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
    embedding: Embedding = Embedding()


class Event(Wire):
    """One server-sent event about indexing.

    Attributes:
        type: `status` after anything changed, `scan` when a scan ended, `notice` for words
            to the person, `labels` after tags or collections changed, `notes` after notes,
            reminders or the reading list did or a reminder fell due, `saved` after saved
            searches or the numbers of their files did, `window` when the window shall show
            itself, `history` after earlier searches were forgotten, `conversations` after one
            was begun, gone on with, changed or deleted, `rules` after rules changed or one ran,
            `open` when a rule opens a file, `bye` when the service stops.
        text: Words to the person; of `window` what to do: show, toggle or search, and after a
            space the words to look for; or tag, collect, ask or similar; of `open` the path.
        paths: Of `window` the files that this is to be done with.
    """

    type: Literal[
        "status",
        "scan",
        "notice",
        "labels",
        "notes",
        "saved",
        "history",
        "conversations",
        "rules",
        "open",
        "window",
        "bye",
    ]
    status: Status | None = None
    text: str = ""
    paths: list[str] = []


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
