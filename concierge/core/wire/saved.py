"""Searches that a person kept by a name."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from concierge.core.wire.base import Wire

_Name = Annotated[str, Field(min_length=1, max_length=2000)]
_Query = Annotated[str, Field(min_length=1, max_length=10_000)]


class SavedSearch(Wire):
    """A query with a name.

    Attributes:
        files: How many files fit all its filters and hold all its words, as of the last look;
            a search finds what is near in meaning besides.
        fresh: How many of them were not among these when the person looked last.
        tells: Whether the person wants to be told of new ones.
    """

    name: str
    query: str
    files: int = 0
    fresh: int = 0
    tells: bool = False


class SavedPage(Wire):
    """All saved searches by name."""

    searches: list[SavedSearch]


class SaveRequest(Wire):
    """A search to be kept."""

    name: _Name
    query: _Query
    tells: bool = False


class SavedChange(Wire):
    """What becomes of a saved search; None leaves it as it is."""

    name: _Name
    new_name: _Name | None = None
    tells: bool | None = None
