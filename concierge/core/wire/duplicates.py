"""Files that are the same or nearly so, and what may go of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from concierge.core.wire.base import Wire

DuplicateKind = Literal["exact", "text", "picture", "versions"]
"""The same bytes; nearly the same words; nearly the same picture; versions of one file."""

MOST_STEPS = 10_000
"""Files that one plan removes."""

_FileId = Annotated[int, Field(ge=0, le=2**62)]


class DuplicateFile(Wire):
    """A file of a group.

    Attributes:
        file_id: Its id.
        path: Where it stands.
        kind: pdf, text, picture ...
        size: In bytes.
        modified: ISO 8601 with zone.
        tags: What it is tagged with.
        collections: What it is in.
        alike: How alike it is to the one that stands for the group, 0 to 1.
        content: The same number for the same bytes.
    """

    file_id: int
    path: str
    kind: str
    size: int
    modified: str
    tags: list[str] = []
    collections: list[str] = []
    alike: float = 1.0
    content: int = 0


class DuplicateGroup(Wire):
    """Files of which one may be enough.

    Attributes:
        kind: In what they are the same.
        files: The newest first.
        bytes: How much room there is when only the newest is kept.
    """

    kind: DuplicateKind
    files: list[DuplicateFile]
    bytes: int


class Comparing(Wire):
    """How far texts are compared with one another; `total` is 0 while that is not known."""

    done: int
    total: int


class DuplicatesReply(Wire):
    """A page of groups, those first that take most room.

    Attributes:
        groups: This page.
        total: How many groups there are.
        bytes: How much room all of them could make.
        next: Where the next page begins, or none.
        waiting: How many files' contents are still to be made comparable; copies need none of it.
        comparing: How far it is, when there may be other groups than these; ask again for them.
    """

    groups: list[DuplicateGroup] = []
    total: int = 0
    bytes: int = 0
    next: int | None = None
    waiting: int = 0
    comparing: Comparing | None = None


class KeepChoice(Wire):
    """What a person chose of a group: which are kept, and which others are in it."""

    keep: list[_FileId] = Field(min_length=1, max_length=MOST_STEPS)
    others: list[_FileId] = Field(max_length=MOST_STEPS)


class DuplicatePlanRequest(Wire):
    """What is to be kept: by a rule in all groups, or as chosen.

    Attributes:
        kind: Groups of which kind.
        path: Only files here and below go; or none for everywhere.
        keep: newest, oldest, shortest-path, a folder, or a pattern for paths.
        choices: What was chosen, instead of a rule.
        differing: Whether files may go whose bytes stand nowhere else.
    """

    kind: DuplicateKind = "exact"
    path: str | None = None
    keep: str = Field(default="newest", min_length=1, max_length=10_000)
    choices: list[KeepChoice] = Field(default=[], max_length=MOST_STEPS)
    differing: bool = False


class DuplicateStep(Wire):
    """A file that goes into the bin, and the one for whose sake it may.

    Attributes:
        remove: What goes.
        keep: What stays, and gets tags, collections and notes of the other.
        same: Whether they hold the same bytes.
        alike: How alike they are, 0 to 1.
    """

    remove: DuplicateFile
    keep: DuplicateFile
    same: bool
    alike: float


class DuplicatePlan(Wire):
    """What would happen; nothing has happened yet.

    Attributes:
        steps: Each file that goes.
        bytes: How much room that makes.
        left: How many groups stay as they are.
        more: How many files go besides, in a plan after this one.
    """

    steps: list[DuplicateStep] = []
    bytes: int = 0
    left: int = 0
    more: int = 0


class RemovalStep(Wire):
    """A step of a plan, as it is to be done."""

    remove: _FileId
    keep: _FileId


class RemovalRequest(Wire):
    """Steps of a plan that are to be done.

    Attributes:
        kind: As in the plan.
        steps: Of the plan, in its order.
        differing: As in the plan.
        labels: Whether tags, collections and notes go over to what stays.
    """

    kind: DuplicateKind = "exact"
    steps: list[RemovalStep] = Field(min_length=1, max_length=MOST_STEPS)
    differing: bool = False
    labels: bool = True


class RefusedRemoval(Wire):
    """A file that stayed, and why."""

    path: str
    message: str
    advice: str = ""


class RemovalReply(Wire):
    """What was done.

    Attributes:
        removed: Where what went into the bin stood.
        refused: What stayed, because something had changed or cannot be moved.
        bytes: How much went.
    """

    removed: list[str] = []
    refused: list[RefusedRemoval] = []
    bytes: int = 0
