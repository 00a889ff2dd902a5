"""People and places that files tell of, asked of the service."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.client.door import Door, made
from concierge.core import wire


class Offered:
    """People and places that are offered as tags.

    Args:
        door: Leads to the service.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def people(self, limit: int = 100) -> wire.PeoplePage:
        """Return who the files are from and to.

        Raises:
            MisusedError: When that is not wanted.
        """
        return self._door.get("/v1/people", wire.PeoplePage, limit=limit)

    def places(self, limit: int = 100) -> wire.PlacePage:
        """Return where pictures and films were taken; see `people`."""
        return self._door.get("/v1/places", wire.PlacePage, limit=limit)

    def of(self, file_id: int) -> list[wire.OfferedHere]:
        """Return tags for who and where a file tells of; none while they are not wanted."""
        return self._door.get("/v1/offered", wire.OfferedPage, file_id=file_id).tags

    def tag_person(
        self, names: Sequence[str], called: str = "", *, dry_run: bool = False
    ) -> wire.OfferedTag:
        """Hang a tag below `people` on all files of a person.

        Args:
            names: The spellings that are one person.
            called: What the tag is called; the first name else.
            dry_run: Whether only to tell what would be done.

        Raises:
            MissingError: When nobody is told of by such a name.
        """
        wanted = made(wire.OfferedTagRequest, names=list(names), called=called, dry_run=dry_run)
        return self._door.post("/v1/people/tag", wire.OfferedTag, wanted)

    def tag_place(
        self, names: Sequence[str], called: str = "", *, dry_run: bool = False
    ) -> wire.OfferedTag:
        """Hang a tag below `places` on all files of places; see `tag_person`."""
        wanted = made(wire.OfferedTagRequest, names=list(names), called=called, dry_run=dry_run)
        return self._door.post("/v1/places/tag", wire.OfferedTag, wanted)
