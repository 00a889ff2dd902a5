"""What is kept in the index: folders and the rules for what is read."""

from __future__ import annotations

from pydantic import Field

from concierge.core.wire.base import Wire


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


class RootPage(Wire):
    """All roots."""

    roots: list[Root]


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


class ForgetRequest(Wire):
    """A path to remove from the index."""

    path: str = Field(min_length=1)


class ForgetReply(Wire):
    """What was removed; nothing on disk outside the data folder is touched."""

    files: int
    contents: int
    chunks: int


class RulesRequest(Wire):
    """What is left out below one root, and what is read nevertheless; gitignore syntax."""

    path: str = Field(min_length=1)
    exclude: list[str] = Field(default=[], max_length=1000)
    allow: list[str] = Field(default=[], max_length=1000)
