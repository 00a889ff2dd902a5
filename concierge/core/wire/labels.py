"""Tags, and the files that carry them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from concierge.core.wire.base import Wire

MOST_FILES = 10_000  # of one request; the client sends more in several

FileId = Annotated[int, Field(ge=0, le=2**63 - 1)]
_Name = Annotated[str, Field(min_length=1, max_length=2000)]
_FileIds = Annotated[list[FileId], Field(max_length=MOST_FILES)]


class Tag(Wire):
    """A tag.

    Attributes:
        name: With its parents, as ``work/acme``.
        colour: ``#rrggbb``, or "".
        files: How many files carry it themselves; missing ones do not count.
        total: How many carry it or a tag below it.
    """

    name: str
    colour: str = ""
    files: int = 0
    total: int = 0


class TagPage(Wire):
    """All tags, each after its parent."""

    tags: list[Tag]


class TagRequest(Wire):
    """A tag to be made."""

    name: _Name
    colour: str = Field(default="", max_length=20)


class TagChange(Wire):
    """What becomes of a tag; None leaves it as it is."""

    name: _Name
    new_name: _Name | None = None
    colour: str | None = Field(default=None, max_length=20)


class LostTag(Wire):
    """A tag that was deleted, with the files that carried it."""

    name: str
    colour: str
    file_ids: list[int]


class DeletedTags(Wire):
    """What undoing needs after a tag was deleted with those below it.

    Attributes:
        files: How many files carried one of them.
        tags: The tags, parents first.
    """

    files: int
    tags: list[LostTag]


class LabelRequest(Wire):
    """Files to be given a tag, or to lose it."""

    name: _Name
    file_ids: _FileIds


class FilesRequest(Wire):
    """Files whose tags or collections are asked for."""

    file_ids: _FileIds


class FileIds(Wire):
    """The files that something was done to."""

    file_ids: list[int]


class NamesOf(Wire):
    """Names of tags or collections by file; files without any are left out."""

    names: dict[int, list[str]]


class PathsRequest(Wire):
    """Files and folders of the index; spelled as `concierge.core.paths.to_wire` does."""

    paths: list[str] = Field(min_length=1, max_length=1000)
