"""Tags and collections, and the files that carry them or are in them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from concierge.core.wire.base import Wire

MOST_FILES = 10_000  # of one request; the client sends more in several

FileId = Annotated[int, Field(ge=0, le=2**63 - 1)]
Name = Annotated[str, Field(min_length=1, max_length=2000)]
FileIdList = Annotated[list[FileId], Field(max_length=MOST_FILES)]


class Collection(Wire):
    """Files that a person put together, in an order of their own."""

    name: str
    files: int = 0


class CollectionPage(Wire):
    """All collections by name."""

    collections: list[Collection]


class NameRequest(Wire):
    """The name of a collection."""

    name: Name


class RenameRequest(Wire):
    """A collection and its new name."""

    name: Name
    new_name: Name


class Member(Wire):
    """A file of a collection."""

    file_id: int
    path: str
    kind: str


class MemberPage(Wire):
    """The files of a collection in their order, without those that are missing."""

    files: list[Member]


class LabelRequest(Wire):
    """Files to be given a tag or put into a collection, or to be taken out."""

    name: Name
    file_ids: FileIdList


class MoveRequest(Wire):
    """Files of a collection and the one that they are put before; None is the end."""

    name: Name
    file_ids: FileIdList
    before: FileId | None = None


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
