"""What search and answers read from the catalog, and what they get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from concierge.core.file_bits import FileBits
from concierge.core.filters import Filters, Shares, Sort
from concierge.core.records import Locator
from concierge.core.wording import Wishes, Wording


@dataclass(frozen=True, slots=True)
class Scored:
    """An id with its score; larger is better."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class FileRow:
    """A catalogued file as search and answers need it."""

    id: int
    content_id: int | None
    path: bytes
    kind: str
    size: int
    modified_ns: int
    state: str
    title: str = ""


class Place(NamedTuple):
    """What ranking needs of a file: hundreds are looked at for each one that is shown."""

    file_id: int
    content_id: int | None
    modified_ns: int
    name: str
    path: bytes
    kind: str
    folder_id: int | None
    size: int


class Called(NamedTuple):
    """What a file is called, as far as the words of a query stand in it.

    Attributes:
        in_name: Which of the words, by number, begin a word of its name.
        nearby: Which others stand within its name, or begin a word of its nearest folders.
        kind: What it is.
        ending: Of its name, in lower case with the dot.
    """

    in_name: Sequence[int]
    nearby: Sequence[int]
    kind: str
    ending: str


class Held(NamedTuple):
    """Files that answer a query to the letter.

    Attributes:
        ids: As many as were asked for, those that were met last first.
        total: How many there are.
    """

    ids: Sequence[int]
    total: int


class Beginning(NamedTuple):
    """How some words begin.

    Attributes:
        text: Their first letters.
        terms: Of the index: the commonest that begin so.
    """

    text: str
    terms: tuple[str, ...]


class CollectionRow(NamedTuple):
    """A collection as search needs it; `query` is "" where files are only put in by hand."""

    id: int
    name: str
    query: str


class Suggested(NamedTuple):
    """A value that a query could go on with, and how many files have it, if that is known."""

    value: str
    files: int | None = None


@dataclass(frozen=True, slots=True)
class ChunkRow:
    """A passage with its text, and the language by whose stems it is indexed ("": English)."""

    id: int
    content_id: int
    ordinal: int
    text: str
    locator: Locator
    language: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the character spans in it that match a query."""

    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TaggedPlace:
    """A passage that carries a tag.

    Attributes:
        quote: Its words; "" for a place without any.
        place: Where in its file it is, as a locator.
    """

    quote: str
    place: dict[str, int | float | str]


class SearchCatalog(Protocol):
    """What search and answers read from the catalog."""

    @property
    def version(self) -> int:
        """Rises with each change by which a search may find something else."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Have all that this thread asks meanwhile see one state, near files included."""
        ...

    def known(self, filters: Filters) -> Filters:
        """Return filters with the ids of what they name; all other methods need them so."""
        ...

    def all_collections(self) -> list[CollectionRow]:
        """Return all collections, each after the one it is below."""
        ...

    def collections_called(self, name: str) -> list[CollectionRow]:
        """Return the collection of a name and those below it; none when there is none."""
        ...

    def match_names(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[Scored]:
        """Return files whose name or path holds every word, best first."""
        ...

    def noted(self, words: Sequence[str], limit: int, filters: Filters = ()) -> dict[int, str]:
        """Return files with a note in which every word begins one, and that note's text."""
        ...

    def partly_named(self, words: Sequence[str], limit: int, filters: Filters = ()) -> list[int]:
        """Return files whose name or folder holds some of the words, those with rare ones first."""
        ...

    def called(self, files: Iterable[Place], words: Sequence[str]) -> list[Called]:
        """Return which words, in any form, stand in what each of some files is called."""
        ...

    def match_words(
        self,
        wishes: Wishes,
        limit: int,
        filters: Filters = (),
        passages: Sequence[int] | None = None,
        *,
        quick: bool = False,
    ) -> list[Scored]:
        """Return chunks by BM25: those with all first, filled up with those with some.

        Args:
            wishes: What is looked for; what is demanded among it is never given up.
            limit: How many at most.
            filters: What their files fulfil.
            passages: All passages of such files, when they are few.
            quick: Whether fewer passages are compared where very many hold the words: of these,
                only the newest are.
        """
        ...

    def holding(
        self, wishes: Wishes, names: Sequence[Sequence[str]], filters: Filters, most: int
    ) -> Held:
        """Return the files that fulfil filters and all wishes, in a passage or in their name.

        Args:
            wishes: For passages.
            names: The ways to fulfil them in names, each as all the words that it takes.
            filters: What all of them fulfil; without any wishes, that is all.
            most: How many ids at most.
        """
        ...

    def chunks(self, ids: Sequence[int]) -> dict[int, ChunkRow]:
        """Return passages with their text."""
        ...

    def contents_of(self, chunk_ids: Sequence[int]) -> dict[int, int]:
        """Return content id by chunk id."""
        ...

    def newest_of(self, content_ids: Sequence[int], filters: Filters = ()) -> dict[int, Place]:
        """Return the most recent place of each content that fulfils filters, if it has one."""
        ...

    def passages_within(self, filters: Filters, most: int) -> list[int] | None:
        """Return the passages of files that fulfil filters, or None when they are more.

        Files without passages count as if they had one.
        """
        ...

    def standing(self, chunk_ids: Sequence[int], filters: Filters = ()) -> set[int]:
        """Return those of the passages that stand in a file that fulfils filters."""
        ...

    def listed(
        self, filters: Filters, sort: Sort, limit: int, offset: int
    ) -> tuple[list[int], int]:
        """Return a page of the files that fulfil filters, in an order, and how many do."""
        ...

    def ordered(self, ids: Sequence[int], filters: Filters, sort: Sort) -> list[int]:
        """Return some files in an order."""
        ...

    def all_of(self, filters: Filters, *, whole: bool) -> list[int]:
        """Return all files that fulfil filters, in no order.

        Args:
            filters: All of them must hold.
            whole: Whether all files are gone through, not only some that a filter names.
        """
        ...

    def shares(self, filters: Filters, collections: Mapping[str, FileBits]) -> Shares:
        """Count what the files that fulfil filters have in common.

        Args:
            filters: What they fulfil.
            collections: The files of each collection; none is missing.
        """
        ...

    def suggested(self, field: str, begun: str, limit: int) -> list[Suggested]:
        """Return values of a field that begin or go on as what was typed, the likeliest first.

        Args:
            field: A field of `core.filters.Filter`, or `search` for past searches, or `file`
                for names of files.
            begun: What was typed of it.
            limit: How many at most.
        """
        ...

    def places(self, file_ids: Sequence[int]) -> dict[int, Place]:
        """Return what ranking needs of files, by id."""
        ...

    def tags_of(self, file_ids: Sequence[int]) -> dict[int, list[str]]:
        """Return the tags of files by name; files without any are left out."""
        ...

    def tagged_places(
        self, file_ids: Sequence[int], tag_ids: Sequence[int]
    ) -> dict[int, TaggedPlace]:
        """Return the first passage of each file on which one of some tags hangs."""
        ...

    def files(self, ids: Sequence[int]) -> dict[int, FileRow]:
        """Return catalogued files by id."""
        ...

    def stands(self, word: str) -> bool:
        """Say whether a word stands in a passage, a name or a tag."""
        ...

    def beginning(self, word: str) -> Beginning | None:
        """Return what a word could become that is being typed.

        Nothing is said of a word that stands in a passage.
        """
        ...

    def likely(self, word: str) -> str:
        """Return the word that was probably meant by one that stands nowhere, or ""."""
        ...

    def mark(
        self, texts: Sequence[str], wanted: Iterable[Wording], languages: Sequence[str] = ()
    ) -> list[Marked]:
        """Mark what is wanted in texts as the index has them; see `ChunkRow.language`."""
        ...
