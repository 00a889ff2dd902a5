"""Tags, and the files that carry them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from concierge.core.wire.base import Wire

MOST_FILES = 10_000  # of one request; the client sends more in several

FileId = Annotated[int, Field(ge=0, le=2**63 - 1)]
Name = Annotated[str, Field(min_length=1, max_length=2000)]
FileIdList = Annotated[list[FileId], Field(max_length=MOST_FILES)]


class LabelRequest(Wire):
    """Files to be given a tag, or to lose it."""

    name: Name
    file_ids: FileIdList


class FilesRequest(Wire):
    """Files whose tags or collections are asked for."""

    file_ids: FileIdList


class FileIds(Wire):
    """The files that something was done to."""

    file_ids: list[int]


class NamesOf(Wire):
    """Names of tags or collections by file; files without any are left out."""

    names: dict[int, list[str]]


class PathsRequest(Wire):
    """Files and folders of the index; spelled as `concierge.core.paths.to_wire` does."""

    paths: list[str] = Field(min_length=1, max_length=1000)
