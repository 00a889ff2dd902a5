"""What questions about sets read of the catalog: every file that fulfils conditions, once each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from concierge.core.filters import Filters
from concierge.core.records import Locator

GatheredOrder = Literal["newest", "oldest", "largest", "smallest", "name"]


class GatheredFile(NamedTuple):
    """A file, and how many other places of the set hold the very same content.

    Attributes:
        modified_ns: When it was changed last.
        copies: How many other places there are.
    """

    id: int
    content_id: int | None
    path: bytes
    kind: str
    size: int
    modified_ns: int
    copies: int


class Gathered(NamedTuple):
    """A set of files.

    Attributes:
        files: As many as were asked for, in the order that was asked for.
        total: How many contents there are; copies count once.
        places: How many files there are.
        size: Of all places, in bytes.
    """

    files: Sequence[GatheredFile]
    total: int
    places: int
    size: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a content says.

    Attributes:
        text: All of it, or its beginning.
        title: What it calls itself, or "".
        author: Who made or sent it, or "".
        places: Where its passages stand: their first characters, in order, and their locators.
    """

    text: str
    title: str
    author: str
    places: Sequence[tuple[int, Locator]]


class GatheringCatalog(Protocol):
    """What the catalog tells of sets; filters are `known`."""

    def gathered(self, filters: Filters, order: GatheredOrder, limit: int) -> Gathered:
        """Return the files that fulfil filters, the newest place of each content."""
        ...

    def told(self, content_id: int, most: int) -> Told:
        """Return what a content says, of one that holds no other files so many characters."""
        ...
