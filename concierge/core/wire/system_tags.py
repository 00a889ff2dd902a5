"""Files on whose tags Concierge and the system do not agree."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire
from concierge.core.wire.labels import FileIdList


class TagConflict(Wire):
    """A file whose tags were changed here and in the system, each in its own way.

    Attributes:
        file_id: The file.
        path: Where it is, as `concierge.core.paths.to_wire` spells it.
        ours: The tags that it carries here.
        theirs: Those that the system keeps on it.
    """

    file_id: int
    path: str
    ours: list[str]
    theirs: list[str]


class TagConflictPage(Wire):
    """All of them, by name."""

    conflicts: list[TagConflict]


class TagChoice(Wire):
    """Which tags files are to carry.

    Attributes:
        keep: Ours, theirs (the system's), or both.
        file_ids: The files; none means all of them.
    """

    keep: Literal["ours", "theirs", "both"]
    file_ids: FileIdList = Field(default_factory=list)
