"""People and places that files tell of, and making tags of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire


class Person(Wire):
    """One spelling of a name.

    Attributes:
        name: As it is written.
        addresses: The mail addresses that were told with it.
        files: How many files tell it.
        alike: Other names in the list that may be the same person.
    """

    name: str
    addresses: list[str]
    files: int
    alike: list[str]


class PeoplePage(Wire):
    """People, who stands in the most files first; `total` is how many there are."""

    people: list[Person]
    total: int


class Place(Wire):
    """What was taken near one point.

    Attributes:
        name: The point, ``48.14, 11.58``; a person gives it a name.
        latitude: In degrees.
        longitude: In degrees.
        files: How many files were taken there.
    """

    name: str
    latitude: float
    longitude: float
    files: int


class PlacePage(Wire):
    """Places, that of the most files first; `total` is how many there are."""

    places: list[Place]
    total: int


class OfferedTagRequest(Wire):
    """Hang a tag on all files that tell of a person, or were taken at a place.

    Attributes:
        names: The entry, and others that are the same.
        called: What the tag is called below ``people`` or ``places``; the first name else.
        dry_run: Whether only to tell what would be done.
    """

    names: list[str] = Field(min_length=1, max_length=100)
    called: str = Field(default="", max_length=100)
    dry_run: bool = False


class OfferedTag(Wire):
    """What that came to: the tag, its files, and how many of them did not carry it."""

    tag: str
    files: int
    new: int


class OfferedHere(Wire):
    """A tag for a person or a place that one file tells of.

    Attributes:
        tag: The tag, as ``people/Anna Vaughn``; it may be made first.
        of: What it is.
        files: How many files tell of it.
    """

    tag: str
    of: Literal["person", "place"]
    files: int


class OfferedPage(Wire):
    """Tags that are offered for one file; none while that is not wanted."""

    tags: list[OfferedHere]
