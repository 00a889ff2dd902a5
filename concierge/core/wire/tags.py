"""Tags: what they are called, what they hang on, and what is done to them as a whole."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Locator, Wire
from concierge.core.wire.labels import FileIdList, LabelRequest, Name, NamesOf

ListFormat = Literal["csv", "json"]
"""Formats of a list of files with their tags."""

MOST_LISTED = 10_000  # files of one request; the client sends more in several


class Tag(Wire):
    """A tag.

    Attributes:
        name: With its parents, as ``work/acme``.
        colour: ``#rrggbb``, or "".
        files: How many files carry it themselves; missing ones do not count.
        total: How many carry it or a tag below it, themselves, from a folder or from a passage.
        note: What a person wrote on it.
        aliases: Other names of it.
        folders: How many folders carry it.
        passages: How many passages of files carry it.
    """

    name: str
    colour: str = ""
    files: int = 0
    total: int = 0
    note: str = ""
    aliases: list[str] = []
    folders: int = 0
    passages: int = 0


class TagPage(Wire):
    """All tags, each after its parent."""

    tags: list[Tag]


class TagRequest(Wire):
    """A tag to be made."""

    name: Name
    colour: str = Field(default="", max_length=20)


class TagChange(Wire):
    """What becomes of a tag; None leaves it as it is.

    Attributes:
        dry_run: Whether only to tell what would change.
    """

    name: Name
    new_name: Name | None = None
    colour: str | None = Field(default=None, max_length=20)
    note: str | None = Field(default=None, max_length=20_000)
    dry_run: bool = False


class TagFilesRequest(LabelRequest):
    """Files to be given a tag, or to lose it.

    Attributes:
        dry_run: Whether only to tell for which files that would change something.
    """

    dry_run: bool = False


class TagStep(Wire):
    """What becomes of one tag.

    Attributes:
        name: The tag as it was.
        becomes: What it is called then; another tag's name when it goes into that one.
        files: How many files carried it themselves and get the other, if it changes for them.
        folders: How many folders did.
        passages: How many passages did.
        united: Whether there was a tag of the new name, which takes all that this one had.
        colour: Its colour that is given up for that of the other, or "".
    """

    name: str
    becomes: str
    files: int = 0
    folders: int = 0
    passages: int = 0
    united: bool = False
    colour: str = ""


class ChangedTag(Tag):
    """A tag after a change.

    Attributes:
        steps: Which tags it renamed.
        queries: Names of collections, saved searches and rules that follow the new name.
    """

    steps: list[TagStep] = []
    queries: list[str] = []


class TagPlan(Wire):
    """What merging or splitting changed, or would change.

    Attributes:
        files: How many files carry another tag afterwards.
        steps: The tags, parents first.
        queries: Names of collections, saved searches and rules that follow the new name.
    """

    files: int
    steps: list[TagStep]
    queries: list[str] = []


class MergeRequest(Wire):
    """A tag that goes into another, with those below it.

    Attributes:
        keeps_name: Whether its name becomes another name of that one.
        dry_run: Whether only to tell what would change.
    """

    name: Name
    into: Name
    keeps_name: bool = False
    dry_run: bool = False


class SplitRequest(Wire):
    """Some files of a tag that get another one.

    Attributes:
        name: The tag.
        new_name: The other; made when it is not there.
        query: Which files: those that fit the query to the letter, hold its words and carry the
            tag themselves, or in a passage.
        file_ids: Which files, instead of a query.
        keeps: Whether they keep the tag as well.
        dry_run: Whether only to tell what would change.
    """

    name: Name
    new_name: Name
    query: str = Field(default="", max_length=10_000)
    file_ids: FileIdList = []
    keeps: bool = False
    dry_run: bool = False


class AliasRequest(Wire):
    """Another name of a tag, to be given to it or taken away."""

    name: Name
    alias: Name


class FolderOfTag(Wire):
    """A folder that carries a tag.

    Attributes:
        path: The folder, as `concierge.core.paths.to_wire` spells it.
        inherited: Whether all files below it have the tag, too.
    """

    path: str
    inherited: bool = True


class TaggedFolder(FolderOfTag):
    """A folder with one of its tags."""

    tag: str


class TaggedPassage(Wire):
    """A passage of a file with one of its tags.

    Attributes:
        note_id: The note or highlight that says where the passage is.
        quote: Its words; "" for a place without any.
        place: Where in the file it was when it was noted, as a locator.
    """

    tag: str
    note_id: int
    quote: str = ""
    place: Locator = {}


class TaggedFolderPage(Wire):
    """Folders and their tags, by path."""

    folders: list[TaggedFolder]


class FolderTagRequest(Wire):
    """A tag for folders, or one to be taken off.

    Attributes:
        name: The tag.
        paths: The folders.
        inherited: Whether all files below have it, those that come later, too.
        dry_run: Whether only to tell for which folders that would change something.
    """

    name: Name
    paths: list[str] = Field(min_length=1, max_length=1000)
    inherited: bool = True
    dry_run: bool = False


class PathList(Wire):
    """The folders that something was done to."""

    paths: list[str]


class DeletedTags(Wire):
    """What was deleted, or would be: a tag and those below it.

    Attributes:
        files: How many files carried one of them.
        names: The names of the tags, parents first.
        folders: How many folders carried one of them.
        passages: How many passages did.
        queries: Names of collections, saved searches and rules that name one of them still.
    """

    files: int
    names: list[str]
    folders: int = 0
    passages: int = 0
    queries: list[str] = []


class TagsOf(NamesOf):
    """Names of tags by file: those that it carries itself, and what it has from elsewhere.

    Attributes:
        inherited: What files have from folders, with the nearest folder; also what they carry.
        passages: What hangs on passages of files, in their order.
        given_by: Who hung a tag on a file, where that was not a person by hand: `rule:` and its
            name, `accepted` (a suggestion), `copy` (the original has it), `system` (its file
            manager) or `keyword` (the file itself).
    """

    inherited: dict[int, list[TaggedFolder]] = {}
    passages: dict[int, list[TaggedPassage]] = {}
    given_by: dict[int, dict[str, str]] = {}


class TaggedFile(Wire):
    """A file with the tags that it carries itself."""

    path: str
    tags: list[str]


class TagAbout(Wire):
    """What is known of a tag besides what it hangs on."""

    name: str
    colour: str = ""
    note: str = ""
    aliases: list[str] = []


class TagList(Wire):
    """Tags with all that they hang on, as it is exported and taken in."""

    files: list[TaggedFile] = []
    folders: list[TaggedFolder] = []
    tags: list[TagAbout] = []


class ImportRequest(Wire):
    """Files with their tags to be taken in.

    Attributes:
        files: What files get.
        folders: What folders get.
        tags: What is known of the tags.
        dry_run: Whether only to tell what would change.
    """

    files: list[TaggedFile] = Field(default=[], max_length=MOST_LISTED)
    folders: list[TaggedFolder] = Field(default=[], max_length=MOST_LISTED)
    tags: list[TagAbout] = Field(default=[], max_length=MOST_LISTED)
    dry_run: bool = False


class ImportReply(Wire):
    """What taking in a list came to.

    Attributes:
        files: How many files got a tag that they did not carry.
        given: How many files got each tag.
        made: Tags that were not there.
        folders: How many folders got a tag.
        unknown: Paths that are not in the index, the first thousand.
        unknown_total: How many there are.
        refused: What cannot be taken in, and why.
    """

    files: int = 0
    given: dict[str, int] = {}
    made: list[str] = []
    folders: int = 0
    unknown: list[str] = []
    unknown_total: int = 0
    refused: list[str] = []
