"""What the addresses of people and places need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class OfferedFacade(Protocol):
    """People and places; every method may raise a ConciergeError."""

    def people(self, limit: int) -> wire.PeoplePage:
        """Return who the files are from and to."""
        ...

    def places(self, limit: int) -> wire.PlacePage:
        """Return where pictures and films were taken."""
        ...

    def tag_person(self, wanted: wire.OfferedTagRequest) -> wire.OfferedTag:
        """Hang a tag on the files of a person."""
        ...

    def tag_place(self, wanted: wire.OfferedTagRequest) -> wire.OfferedTag:
        """Hang a tag on what was taken at a place."""
        ...


class OfferedHereFacade(Protocol):
    """People and places that one file tells of."""

    def of(self, file_id: int) -> wire.OfferedPage:
        """Return tags that the file does not have."""
        ...
