"""People and places that are offered as tags, for who wants that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import shown
from concierge.core.settings import Preferences
from concierge.organize.offered import (
    Mention,
    Person,
    Place,
    people_in,
    places_in,
    shot_of,
)
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_words import plain
from concierge.store.tagging.labels import key_of


@dataclass(frozen=True, slots=True)
class Offering:
    """Tells of people and places, and makes tags of them; nothing is told while it is off.

    Attributes:
        catalog: What files tell.
        preferences: Whether it is wanted.
        changed: Called after files got a tag.
    """

    catalog: Catalog
    preferences: Preferences
    changed: Callable[[], None]

    def people(self, limit: int) -> wire.PeoplePage:
        """Return who the files are from and to.

        Raises:
            MisusedError: When that is not wanted.
        """
        found = self.found_people()
        some = [
            wire.Person(
                name=one.name,
                addresses=sorted(one.addresses),
                files=len(one.files),
                alike=one.alike,
            )
            for one in found[:limit]
        ]
        return wire.PeoplePage(people=some, total=len(found))

    def places(self, limit: int) -> wire.PlacePage:
        """Return where pictures and films were taken; see `people`."""
        found = self.found_places()
        some = [
            wire.Place(
                name=one.name,
                latitude=one.latitude,
                longitude=one.longitude,
                files=len(one.files),
            )
            for one in found[:limit]
        ]
        return wire.PlacePage(places=some, total=len(found))

    def tag_person(self, wanted: wire.OfferedTagRequest) -> wire.OfferedTag:
        """Hang ``people/NAME`` on the files of a person, all given spellings together.

        Raises:
            MissingError: When nobody is told of by such a name.
            MisusedError: When that is not wanted, or the name cannot be one of a tag.
        """
        return self._tag("people", wanted, self.found_people())

    def tag_place(self, wanted: wire.OfferedTagRequest) -> wire.OfferedTag:
        """Hang ``places/NAME`` on what was taken there; see `tag_person`."""
        return self._tag("places", wanted, self.found_places())

    def _tag(
        self, above: str, wanted: wire.OfferedTagRequest, known: Iterable[Person | Place]
    ) -> wire.OfferedTag:
        by_name = {key_of(one.name): one for one in known}
        files: set[int] = set()
        for name in wanted.names:
            entry = by_name.get(key_of(" ".join(name.split())))
            if entry is None:
                raise MissingError(
                    f"No file tells of {shown(name)}.", f"See `concierge {above}` for the list."
                )
            files |= entry.files
        tag = tag_of(above, wanted.called or wanted.names[0])
        with self.catalog.journal.entry("tag.assign", {"name": plain(tag)}):
            new = self.catalog.tags.assign(tag, sorted(files), dry_run=wanted.dry_run)
        if new and not wanted.dry_run:
            self.changed()
        return wire.OfferedTag(tag=tag, files=len(files), new=len(new))

    def found_people(self) -> list[Person]:
        """Return who the files are from and to; see `people`."""
        self._check_wanted()
        telling = self.catalog.telling
        sure = [Mention(told, file_id, is_sure=True) for told, file_id in telling.correspondents()]
        other = [Mention(told, file_id, is_sure=False) for told, file_id in telling.authors()]
        return people_in([*sure, *other])

    def found_places(self) -> list[Place]:
        """Return where pictures and films were taken; see `people`."""
        self._check_wanted()
        shots = (shot_of(file_id, told) for told, file_id in self.catalog.telling.places())
        return places_in(shot for shot in shots if shot is not None)

    def _check_wanted(self) -> None:
        if not self.preferences.current.people_and_places:
            raise MisusedError(
                "People and places are not offered.",
                "`concierge settings people_and_places true` has them offered.",
            )


def tag_of(above: str, name: str) -> str:
    """Return the tag of a name; a slash in it would make a parent of what stands before it."""
    return f"{above}/{name.replace('/', ' ')}"
