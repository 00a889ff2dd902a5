"""What looking for files near one another reads from the catalog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from concierge.core.filters import Filter, Filters
from concierge.core.records import Locator
from concierge.core.searching import Marked, Scored
from concierge.core.wording import Wishes, Wording


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A file as its neighbours see it.

    Attributes:
        id: Id of the file.
        name: Its name as it is shown.
        folder_id: Where it stands, or None.
        root_id: The root that holds it.
        content_id: What is in it, or None when it was not read yet.
        kind: What people call such a file.
        chunks: How many passages its text has.
        size: In bytes.
    """

    id: int
    name: str
    folder_id: int | None
    root_id: int
    content_id: int | None
    kind: str
    chunks: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A passage with its span in the whole text; see `ChunkRow` for its language."""

    id: int
    start: int
    end: int
    locator: Locator
    text: str
    language: str = ""


class NearCatalog(Protocol):
    """Reads only."""

    def neighbour(self, file_id: int) -> Neighbour:
        """Return a file.

        Raises:
            MissingError: When there is no such file.
        """
        ...

    def places_of(self, content_ids: Sequence[int], filters: Filters) -> dict[int, int]:
        """Return how many files that fulfil filters, which are `known`, have each content."""
        ...

    def words_in_path(self, path: bytes, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the words that stand in a file's name, and those in the rest of its path."""
        ...

    def file_called(self, text: str) -> int | None:
        """Return the file with an id, a path or the end of one; the newest of several."""
        ...

    def copies(self, content_id: int, limit: int) -> list[int]:
        """Return the files with a content, the newest first; missing ones are left out."""
        ...

    def in_folder(self, folder_id: int, limit: int) -> list[Neighbour]:
        """Return the files of a folder; missing ones are left out."""
        ...

    def named(self, root_id: int, words: Sequence[str], limit: int) -> list[Neighbour]:
        """Return files of a root whose names hold every word, each of at least 3 letters."""
        ...

    def sample(self, content_ids: Sequence[int], most: int) -> dict[int, list[int]]:
        """Return at most so many passages of each content, evenly spread over its text."""
        ...

    def signatures_of(self, content_ids: Sequence[int]) -> dict[int, bytes]:
        """Return the signatures of the texts of contents, as far as they were made."""
        ...

    def text_of(self, content_id: int, characters: int) -> str:
        """Return a content's text, as much of it as is asked for."""
        ...

    def first_passages(self, but: int, limit: int) -> list[int]:
        """Return the first passage of each content but one, the newest contents first."""
        ...

    def matching(
        self, content_id: int, wanted: Iterable[Wording], start: int, limit: int
    ) -> tuple[int, list[Stretch]]:
        """Return the passages of a content that hold something of what is wanted.

        Args:
            content_id: Whose.
            wanted: Words, found in all their forms, and stretches of words.
            start: Only what ends after this character.
            limit: How many at most, in the order of the text.

        Returns:
            How many there are in the whole content, and those.
        """
        ...

    def stretches(self, ids: Sequence[int]) -> list[Stretch]:
        """Return passages with their spans, in the order of their ids."""
        ...

    def mark(self, texts: Sequence[Stretch], wanted: Iterable[Wording]) -> list[Marked]:
        """Mark what is wanted in passages as the index has them."""
        ...

    def passages_of(self, content_ids: Sequence[int]) -> list[int]:
        """Return the ids of all passages of some contents."""
        ...

    def contents_within(self, filters: Sequence[Filter]) -> dict[int, int]:
        """Return the newest file by content of those that fulfil all filters."""
        ...

    def words_within(self, wishes: Wishes, content_ids: Sequence[int], limit: int) -> list[Scored]:
        """Return the passages of some contents by BM25, those with all that is wished first."""
        ...
