"""Collections, and the files that are in them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from concierge.core.wire.base import Problem, Wire
from concierge.core.wire.labels import MOST_FILES, FileId

_Name = Annotated[str, Field(min_length=1, max_length=2000)]
_Query = Annotated[str, Field(max_length=10_000)]
_Note = Annotated[str, Field(max_length=20_000)]
_FileIds = Annotated[list[FileId], Field(max_length=MOST_FILES)]


class Collection(Wire):
    """Files that belong together: put in by hand, found by a query, or both.

    Attributes:
        name: With those it stands below, as ``Taxes/2024``.
        files: How many it shows, those of the ones below included; missing ones do not count.
        query: What files fulfil that are in it besides those put in by hand; "" for none.
        note: What the person says of it.
        cover: The file whose picture stands for it.
        pinned: Whether it stands first in the sidebar.
        problem: What is the matter with it, such as that it would be a part of itself.
    """

    name: str
    files: int = 0
    query: str = ""
    note: str = ""
    cover: int | None = None
    pinned: bool = False
    problem: str = ""


class CollectionPage(Wire):
    """All collections, each after the one it stands below."""

    collections: list[Collection]


class NameRequest(Wire):
    """The name of a collection or saved search."""

    name: _Name


class CollectionRequest(Wire):
    """A collection to be made; a dry run only tells what it would be."""

    name: _Name
    query: _Query = ""
    dry_run: bool = False


class CollectSaved(Wire):
    """A saved search that is to be a smart collection; a dry run only tells what that would be."""

    name: _Name
    dry_run: bool = False


class CollectionChange(Wire):
    """What becomes of a collection; None leaves it as it is.

    Attributes:
        new_name: Those below it go along, and queries that name it follow.
        cover: 0 takes the cover away.
        dry_run: Whether it is only told what would change.
    """

    name: _Name
    new_name: _Name | None = None
    query: _Query | None = None
    note: _Note | None = None
    pinned: bool | None = None
    cover: FileId | None = None
    dry_run: bool = False


class Renamed(Wire):
    """What something was called, and is called now."""

    name: str
    new_name: str


class CollectionChanged(Wire):
    """What a change of a collection came to.

    Attributes:
        collection: As it is now.
        renamed: It and those below it, where they are called otherwise.
        queries: Names of collections, saved searches and rules that follow the new name.
    """

    collection: Collection
    renamed: list[Renamed] = []
    queries: list[str] = []


class LostCollection(Collection):
    """A collection that was deleted, with all that was kept of it.

    Attributes:
        file_ids: Files that were put in by hand, in their order.
        left_out: Files that were left out by hand.
        notes: What was said of files.
    """

    file_ids: list[int] = []
    left_out: list[int] = []
    notes: dict[int, str] = {}


class DeletedCollections(Wire):
    """What was deleted, parents first, and how many files were in one of them by hand."""

    files: int
    collections: list[LostCollection]


class Member(Wire):
    """A file of a collection.

    Attributes:
        note: What the person says of it here.
        by_hand: Whether it was put in, not found by the query.
    """

    file_id: int
    path: str
    kind: str
    note: str = ""
    by_hand: bool = True


class MemberPage(Wire):
    """Files of a collection in their order, without those that are missing.

    Attributes:
        total: How many files it shows.
    """

    files: list[Member]
    total: int = 0


class CollectRequest(Wire):
    """Files to be put into a collection, or taken out; a dry run only tells which ones."""

    name: _Name
    file_ids: _FileIds
    dry_run: bool = False


class MoveRequest(Wire):
    """Files of a collection and the one that they are put before; None is the end."""

    name: _Name
    file_ids: _FileIds
    before: FileId | None = None


class ItemNote(Wire):
    """What is said of a file in a collection; "" is nothing."""

    name: _Name
    file_id: FileId
    note: _Note


class ItemNotes(Wire):
    """What is said of files in collections, by file and name of the collection."""

    notes: dict[int, dict[str, str]]


CollectionForm = Literal["links", "copies", "zip", "csv", "markdown"]


class CollectionExport(Wire):
    """A collection to be written somewhere.

    Attributes:
        name: The collection.
        form: A folder of links or of copies, a ZIP, a table, or a folder with a page and
            small pictures.
        target: Where to; nothing may be there. As `concierge.core.paths.to_wire` spells it.
    """

    name: _Name
    form: CollectionForm
    target: str = Field(min_length=1)


class NotExported(Wire):
    """A file that could not be exported, and why."""

    path: str
    reason: str


class ExportStep(Wire):
    """How far an export of a collection is.

    Attributes:
        type: The last one is `done` or `error`.
        done: Files that were dealt with.
        total: Of so many.
        failed: Files that could not be exported, told at the end.
        path: What was written, told at the end.
    """

    type: Literal["progress", "done", "error"] = "progress"
    done: int = 0
    total: int = 0
    failed: list[NotExported] = []
    path: str = ""
    problem: Problem | None = None
